import Foundation
import TestSupport
import Testing

/// No byte of data acts on the terminal, by whatever way it is shown.
///
/// Every text holds controls between `«` and `»`: in what the terminal got there is none of them as it was, and no
/// sequence besides those the program itself sends.
@Suite struct RawByteTests {
  /// What acts on terminals: sequences, single controls, marks that turn the direction of writing.
  private static let hostile = [
    "\u{1B}]0;evil\u{7}", "\u{1B}[6n", "\u{1B}c", "\u{1B}[?1000h", "\u{1B}P1$r\u{1B}\\", "\u{1B}[8m", "\u{1B}(0",
    "\u{9B}6n", "\u{9D}0;evil\u{9C}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{7F}", "\u{85}", "\u{0}",
    "\u{202E}", "\u{2066}", "\u{200F}", "\r", "\u{1B}[201~", "\u{1B}",
  ]
  private static let ready = "\u{1B}[?2004h"
  private static var all: String { hostile.map { "«\($0)»" }.joined() }

  /// A folder with hostile rows, of which there are more than a screen, and a hostile history.
  private static func folder() throws -> Scratch {
    let folder = Scratch()
    var rows: [[String: String]] = hostile.map { ["name": "«\($0)»", "field«\($0)»": "x\($0)"] }
    for number in 0..<40 { rows.append(["name": "n\(number) «\(hostile[number % hostile.count])»"]) }
    try JSONEncoder().encode(rows).write(to: URL(fileURLWithPath: folder.path + "/bad.json"))
    let line = all.filter { $0 != "\r" && $0 != "\r\n" }
    folder.write("typed", "1763000000\t0\t5\t/x\thelp \(line)\n1763000001\t3\t5\t/«\u{1B}c»\t# \(line)\n")
    folder.write("profile.sopsh", "# \u{1B}c\n")
    return folder
  }

  /// Lines that show data in every way there is.
  private static let lines = [
    "let rows = read \"bad.json\" | from-json", "$rows | take 5", "$rows | first", "$rows | get name | take 30",
    "$rows | get name | concat --with \"+\"", "print ($rows | get name | take 3)", "$rows | to-json | part 1 400",
    "assert false ($rows | get name | concat)", "throw \"{$rows | get name | first}\"",
    "$rows | first | get nofield", "$rows | each { $it.name | parse-number }",
    "for r in ($rows | take 23) { add person {name: $r.name} --because $r.name }", "people | take 30", "people | first",
    "history PN1", "changes", "what-if { set PN1 name ($rows | get name | last) }", "show PN1", "typed",
    "read ($rows | get name | first)", "help ($rows | get name | first)", "$rows | select name | to-csv | part 1 200",
    "on 2026-01-01 { nonsense«\u{202E}» }",
  ]

  private func check(_ shown: String, _ how: String) {
    let wrong = Self.wrong(shown)
    #expect(wrong.isEmpty, "\(how): \(wrong) near \(Self.near(shown))")
  }

  /// What stands about the first sign that is left over.
  private static func near(_ shown: String) -> String {
    let left = Array(shown.replacing(own, with: "").unicodeScalars)
    guard let place = left.firstIndex(where: { $0.value == 0x1B }) else { return "" }
    let about = left[max(0, place - 20)..<min(left.count, place + 20)]
    return String(String.UnicodeScalarView(about)).debugDescription
  }

  /// The sequences the program sends.
  ///
  /// They end with their letter, whatever mark of Thai may follow it; the last of
  /// them may be cut short where the terminal was closed.
  private static var own: Regex<Substring> {
    #/\e\[[0-9;]*[mKJHGABCD]|\e\[\?(?:2004|25|7|1049)[hl]|\e\[[0-9] q|\e(?:\[\??[0-9;]*)?\z/#
      .matchingSemantics(.unicodeScalar)
  }

  /// What is there of the hostile texts as it was, and what is no sequence or sign of the program's own.
  private static func wrong(_ shown: String) -> [String] {
    let whole = hostile.filter { shown.contains("«\($0)»") }
    let raw = shown.replacing(own, with: "").unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return (category == .control || category == .format) && !"\n\r\u{8}\u{200D}".unicodeScalars.contains(scalar)
    }
    let hidden = ["\u{1B}[8m", "\u{1B}[0;8m"].filter { shown.contains($0) }
    return whole.map(\.debugDescription) + raw.map { String($0.value, radix: 16) } + hidden.map(\.debugDescription)
  }

  @Test func `this finds each of them`() {
    for control in Self.hostile { #expect(!Self.wrong("a«\(control)»").isEmpty, "\(control.debugDescription)") }
    #expect(Self.wrong("\u{1B}[0;1msopsh> \u{1B}[m\r\n").isEmpty)
  }

  private static func settings(_ folder: Scratch) -> [String: String] {
    ["SOPSH_HISTORY": folder.path + "/typed", "SOPSH_PROFILE": folder.path + "/profile.sopsh"]
  }

  @Test func `at the plain prompt`() throws {
    let folder = try Self.folder()
    let terminal = try TerminalSession(
      ["--scratch", "--as", "a\u{1B}c"], in: folder, program: Project.program, settings: Self.settings(folder))
    var shown = terminal.wait(for: "sopsh> ")
    for line in Self.lines where !line.contains("\u{202E}") {
      terminal.press(line + "\n")
      shown += terminal.wait(for: "sopsh> ")
    }
    terminal.press("exit\n")
    shown += terminal.end().shown
    #expect(shown.contains("PN1") && shown.contains("«^[c»"))
    check(shown, "plain")
  }

  @Test func `at the drawn prompt, in its pager, menus, hints, suggestions and list of the history`() throws {
    let folder = try Self.folder()
    let terminal = try TerminalSession(
      ["--scratch", "--as", "a\u{1B}c"], in: folder, program: Project.program, terminal: "xterm-256color",
      isControlling: true, settings: Self.settings(folder))
    var shown = terminal.wait(for: Self.ready)
    func press(_ keys: String, after wanted: String) {
      terminal.press(keys)
      shown += terminal.wait(for: wanted)
    }
    for line in Self.lines {
      press(line + "\r", after: Self.ready)
      // What is longer than the screen waits in the pager; elsewhere q is a letter that Ctrl-U takes back.
      press("/n3\r q\u{15}#\u{15}", after: "")
    }
    // Up and its suggestion, the list and its filter, what may stand for an id, a column, a variable; help for it.
    for keys in [
      "\u{1B}[A\u{1B}[A", "# ", "\u{12}", "\u{12}#", "show ", "show \t\t", "people | where .\t", "$\t\t",
      "$rows | get \t\t",
    ] {
      press(keys, after: "")
      Thread.sleep(forTimeInterval: 0.2)
      press("\u{3}", after: Self.ready)
    }
    press("\u{1B}[200~x\(Self.all)\u{1B}[200~\n1 + 1\u{1B}[201~", after: "")
    Thread.sleep(forTimeInterval: 0.2)
    press("\u{3}", after: Self.ready)
    // Out of whatever may be open.
    press("q\u{3}", after: Self.ready)
    press("exit\r", after: "")
    shown += terminal.end().shown
    #expect(shown.contains("PN1") && shown.contains("?1049h"))
    check(shown, "drawn")
  }
}
