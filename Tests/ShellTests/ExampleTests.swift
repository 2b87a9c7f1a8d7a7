import Commands
import Failures
import Language
import TestSupport
import Testing

/// Every example of the one table does what it says.
@Suite struct ExampleTests {
  @Test func `every example shows what it says`() {
    var differences: [String] = [], count = 0
    for callable in Commands.all {
      for example in callable.examples {
        count += 1
        let (shown, said) = answer(example.code)
        let wanted = (example.shows ?? "").trimmingLast
        if shown == wanted, !said.contains("SOP-") { continue }
        differences.append(
          "\(callable.name): \(example.code)\n--- says\n\(wanted)\n--- shows\n\(shown)\(said.isEmpty ? "" : "\n" + said)"
        )
      }
    }
    #expect(count > 300)
    #expect(
      differences.isEmpty, "\(differences.count) of \(count):\n\(differences.joined(separator: "\n\n"))")
  }

  /// What a line shows at a prompt of its own, with the files of the examples beside it.
  private func answer(_ code: String) -> (shown: String, said: String) {
    let folder = Scratch()
    for file in FileCallables.exampleFiles { folder.write(file.name, file.text) }
    let prompt = PromptSession(
      tongue: .english, folder: folder.path, input: FileCallables.exampleInput, apart: true)
    let shown = prompt.answer(code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return (shown.trimmingLast, prompt.said().trimmingLast)
  }
}

extension String {
  /// Without line ends behind it.
  fileprivate var trimmingLast: String {
    var text = self[...]
    while text.last == "\n" { text = text.dropLast() }
    return String(text)
  }
}
