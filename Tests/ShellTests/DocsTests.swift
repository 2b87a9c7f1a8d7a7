import Calendars
import Failures
import Foundation
import Shell
import TestSupport
import Testing
import Tools

/// Pages say what is so: what can be made is made, what can be run is run, what is named exists.
@Suite struct DocsTests {
  @Test func `the reference is made from the table`() {
    let text = Reference.text()
    if Project.isRecording { Project.write("Docs/Reference.md", text) }
    let change = difference(Project.read("Docs/Reference.md"), text)
    #expect(change.isEmpty, "RECORD=1 scripts/test writes Docs/Reference.md; \(change)")
  }

  @Test func `the page of kinds is made from the table`() {
    let text = KindPage.text()
    if Project.isRecording { Project.write("Docs/Kinds.md", text) }
    let change = difference(Project.read("Docs/Kinds.md"), text)
    #expect(change.isEmpty, "RECORD=1 scripts/test writes Docs/Kinds.md; \(change)")
  }

  @Test(.enabled(if: Project.has("Docs/Errors.md")))
  func `every error code is shown in the page of errors`() {
    let text = Project.read("Docs/Errors.md")
    let codes = Set(text.matches(of: /SOP-[A-Z0-9-]*[A-Z0-9]/).map { String($0.output) })
    let all = WordingTests.all.map(\.code), missing = all.filter { !codes.contains($0) }
    #expect(missing.isEmpty, "\(missing.count) without a transcript:\n\(missing.joined(separator: "\n"))")
    let unknown = codes.subtracting(all)
    #expect(unknown.isEmpty, "no such codes: \(unknown.sorted())")
  }

  @Test(.enabled(if: Project.has("Docs/Architecture.md")))
  func `everything the architecture names exists`() {
    let text = Project.read("Docs/Architecture.md")
    let sources = (Project.files("Sources", ending: [".swift"]) + Project.files("Tests", ending: [".swift"]))
      .map { Project.read($0) }.joined(separator: "\n")
    let declared = Set(
      sources.matches(of: /\b(?:struct|class|enum|protocol|actor|typealias|extension) ([A-Z][A-Za-z0-9]*)/)
        .map { String($0.1) })
    let package = Project.read("Package.swift")
    var missing: [String] = []
    for match in text.matches(of: /`([^`\n]+)`/) {
      let name = String(match.1)
      if name.wholeMatch(of: /[A-Za-z0-9_.\-]+(\/[A-Za-z0-9_.+\-]+)+\/?/) != nil || name.hasSuffix(".swift") {
        if !Project.has(name), !Project.has("Sources/" + name) { missing.append(name) }
      } else if let type = name.wholeMatch(of: /([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\.[A-Za-z0-9]+)*/) {
        let name = String(type.1)
        if !declared.contains(name), !package.contains("\"\(name)\"") { missing.append(name) }
      }
    }
    #expect(missing.isEmpty, "no such path or type: \(missing)")
  }

  @Test(arguments: Project.pages)
  func `the scripts of a page check`(_ path: String) throws {
    let folder = Scratch()
    var wrong: [String] = []
    for (line, body) in Page(path).blocks("sopsh") {
      folder.write("page.sopsh", body + "\n")
      wrong += try refusals(folder.path + "/page.sopsh").map { "\(path), block on line \(line):\n\($0)" }
    }
    #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
  }

  private func refusals(_ path: String) throws -> [String] {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    let output = Output(input: nowhere, results: nowhere, messages: nowhere)
    let today = Day(year: 2026, month: 11, day: 20) ?? Day(number: 0)
    let shell = Shell(options: Options(), today: today, now: 0, me: "test", tongue: .english, output: output)
    return try shell.check(path).failures.map { shell.rendered($0) }
  }
}
