import Failures
import Shell
import TestSupport
import Testing
import Tools

/// What the fuzzer started from and what it once broke: read, laid out, checked and run again in every test run.
@Suite struct CorpusTests {
  @Test(arguments: Project.files("Tests/fuzz/corpus", ending: [".sopsh"]))
  func `an input of the fuzzer ends well or in an error`(_ path: String) {
    let text = Project.read(path)
    if let once = try? Formatting.format(Array(text.utf8)) {
      #expect((try? Formatting.format(once)) == once)
    }
    let folder = Scratch()
    let session = PromptSession(tongue: .thai, folder: folder.path)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      _ = session.answer([String(line)])
    }
  }
}
