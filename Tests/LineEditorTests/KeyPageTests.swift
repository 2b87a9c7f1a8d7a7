import Failures
import Foundation
import XCTest

@testable import LineEditor

/// The page of keys is made from the one table, and every key in it can be pressed.
final class KeyPageTests: XCTestCase {
  private var page: String {
    var text = """
      # Keys

      What every key does at the prompt; `shortcuts` and Alt-? show the same. The name in the last column is what `bind` in
      `~/.editrc` takes: `bind ^T sopsh-cut-all`. Made from the table in `Sources/LineEditor/Keys`.

      """
    var heading = ""
    for row in KeyList.rows() {
      if row.group.en != heading {
        heading = row.group.en
        text += "\n## \(heading) · \(row.group.th)\n\n| keys | does | ทำอะไร | name |\n|---|---|---|---|\n"
      }
      let keys = row.keys.replacingOccurrences(of: "|", with: "\\|")
      text += "| \(keys) | \(Self.cell(row.help.en)) | \(Self.cell(row.help.th)) | `\(row.action)` |\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String { text.replacingOccurrences(of: "|", with: "\\|") }

  func testThePageIsMadeFromTheTable() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Docs/Keys.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), page)
  }

  func testNoKeyDoesTwoThingsAndNoNameStandsTwice() {
    XCTAssertEqual(Set(Action.all.map(\.name)).count, Action.all.count)
    XCTAssertLessThanOrEqual(Action.all.count, 128)
    for keys in [Action.all.flatMap(\.keys), Action.all.flatMap(\.commandKeys)] {
      XCTAssertEqual(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted(), [])
    }
  }

  func testEveryActionSaysWhatItDoesInBothLanguages() {
    for action in Action.all {
      XCTAssertFalse(action.help.en.isEmpty)
      XCTAssertTrue(action.help.th.unicodeScalars.contains { $0.value & ~0x7F == 0xE00 }, action.name)
    }
  }
}
