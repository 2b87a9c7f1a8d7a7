import XCTest

@testable import LineEditor

/// Every key of both maps: none takes the line over, and what it did can be taken back.
final class EveryKeyTests: XCTestCase {
  private static let every: [Key] =
    (0..<32 as Range<UInt8>).map { .control($0) } + [.backspace] + (0..<128 as Range<UInt8>).map { .alt($0) }
    + (0x20..<0x7F).map { .scalar($0) } + Key.Special.allCases.map { .special($0) }

  /// Keys that are no text of their own, so that what is typed after them is.
  private static let after: [Key] = [.special(.left), .special(.home), .special(.left), .special(.up)]

  private func look(at key: Key, typed: String, vi: Bool, commanding: Bool) throws {
    let typist = Typist()
    let start = Typist.keys("'\(typed)'") + (commanding ? [.special(.escape)] : [])
    let undo: [Key] = vi ? [.special(.escape)] + Typist.keys("u") : Typist.keys("Ctrl-_")
    let back = (0..<12).flatMap { _ in undo }
    // A key whose number of keys is not known yet is ended first.
    let end: [Key] = vi ? [.special(.escape), .special(.escape)] : [.special(.escape)]
    let result = try typist.play(start + [key] + Self.after + end + back, past: ListPast(["other"]), vi: vi)
    let texts = typist.scenes.map(\.draft.text)
    let place = "\(key) behind \(typed.debugDescription), vi: \(vi), commands: \(commanding)"
    for text in texts {
      XCTAssertFalse(text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) }, place)
    }
    if case .line = result.outcome { return }
    if key == .cancel || result.outcome == .ended && typist.isLeftEarly { return }
    XCTAssertEqual(result.shown, "|", place)
  }

  func testNoKeyTakesTheLineOver() throws {
    for key in Self.every where key != .special(.toInsertMap) && key != .special(.toCommandMap) {
      for typed in ["", "ab cd"] {
        try look(at: key, typed: typed, vi: false, commanding: false)
        try look(at: key, typed: typed, vi: true, commanding: false)
        try look(at: key, typed: typed, vi: true, commanding: true)
      }
    }
  }

  /// libedit drew `Command: ` in the place of the line, and ran what was typed there.
  func testItsOwnLinesOfCommandsAndSearchesAreNotThere() throws {
    XCTAssertEqual(try Typist().type("'ab' Alt-x Left 'x'").shown, "ax|b")
    XCTAssertEqual(try Typist().type("'ab' Esc : Left", vi: true).shown, "|ab")
    XCTAssertEqual(try Typist().type("'ab' Esc [ Left", vi: true).shown, "|ab")
    XCTAssertEqual(try Typist().type("'ab' Ctrl-V Left 'x'").shown, "abx|")
    for key in ["+", "-", "j", "k", "?"] {
      let typed = try Typist().type("'ab' Esc \(key) Esc", past: ListPast(["other"]), vi: true)
      XCTAssertEqual(typed.shown, "a|b", key)
    }
    XCTAssertEqual(try Typist().type("Esc ? 'ne' Enter", past: ListPast(["one", "two"]), vi: true).shown, "on|e")
    XCTAssertEqual(try Typist().type("'abc' Esc 2|", vi: true).shown, "a|bc")
  }

  func testWhatAPersonBindsToThemIsOurs() throws {
    XCTAssertEqual(try Typist().type("'ab' Ctrl-O Left 'x'", configuration: "bind ^O ed-command").shown, "ax|b")
    let past = ListPast(["one"])
    XCTAssertEqual(try Typist().type("Ctrl-O", past: past, configuration: "bind ^O ed-prev-history").shown, "one|")
  }
}
