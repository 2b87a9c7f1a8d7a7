import TestSupport
import Testing
import Tools

/// The scripts of the project keep the house's shape.
@Suite struct ScriptTests {
  @Test(arguments: ["scripts", "Tests", "Docs"].flatMap { Project.files($0, ending: [".sopsh"]) })
  func `formatting a script twice changes nothing more`(_ path: String) throws {
    let once = try Formatting.format(Array(Project.read(path).utf8))
    #expect(try Formatting.format(once) == once)
  }
}
