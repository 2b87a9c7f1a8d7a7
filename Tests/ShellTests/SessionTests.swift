import TestSupport
import Testing

/// Every kept session says today what it said when it was written.
@Suite struct SessionTests {
  @Test(arguments: Project.files("Tests/Sessions", ending: [".session"]))
  func `a session replays unchanged`(_ path: String) {
    let text = Project.read(path)
    let replayed = Transcript(text, program: Project.program).replayed()
    if Project.isRecording { Project.write(path, replayed) }
    let change = difference(text, replayed)
    #expect(change.isEmpty, "RECORD=1 scripts/test writes it back; \(path) \(change)")
  }

  // The reference is made from the table, and its examples run in `ExampleTests`.
  @Test(arguments: Project.pages.filter { $0 != "Docs/Reference.md" })
  func `the sessions of a page replay unchanged`(_ path: String) {
    let page = Page(path)
    let replayed = page.replayed(program: Project.program)
    if Project.isRecording { Project.write(path, replayed) }
    let change = difference(page.text, replayed)
    #expect(change.isEmpty, "RECORD=1 scripts/test writes it back; \(path) \(change)")
  }
}
