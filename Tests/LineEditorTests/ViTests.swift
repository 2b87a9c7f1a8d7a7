import XCTest

@testable import LineEditor

/// The command mode of vi, over clusters, dictionary words and lines.
final class ViTests: XCTestCase {
  private func expect(_ keys: String, _ shown: String, line: UInt = #line) throws {
    XCTAssertEqual(try Typist().type(keys, vi: true).shown, shown, line: line)
  }

  func testMotion() throws {
    try expect("'ab cd' Esc", "ab c|d")
    try expect("'ab cd' Esc 0", "|ab cd")
    try expect("'ab cd ef' Esc 0 w", "ab |cd ef")
    try expect("'ab cd ef' Esc 0 2w", "ab cd |ef")
    try expect("'ab cd' Esc b", "ab |cd")
    try expect("'ที่นี่' Esc h", "|ที่นี่")
    try expect("'โรงเรียนวัด' Esc 0 w", "โรงเรียน|วัด")
    try expect("'a,b,c' Esc 0 f, ;", "a,b|,c")
    try expect("'ab' Esc 0 $", "a|b")
  }

  func testOperators() throws {
    try expect("'โรงเรียนวัด' Esc 0 dw", "|วัด")
    try expect("'ab cd ef' Esc 0 d2w", "|ef")
    try expect("'ab cd ef' Esc 0 2dw", "|ef")
    try expect("'ab cd' Esc 0 cw 'xy'", "xy| cd")
    try expect("'ab cd' Esc 0 D", "|")
    try expect("'ab cd' Esc 0 ye P", "a|bab cd")
    try expect("'f(a,b)' Esc h ci( 'x'", "f(x|)")
    try expect("'กำ' Esc x", "|")
    try expect("'ab' Esc dd", "|")
    try expect("'a' AltEnter 'b' Esc dd", "|a")
  }

  func testModesAndAgain() throws {
    try expect("'ab' Esc i 'x'", "ax|b")
    try expect("'ab' Esc a 'x'", "abx|")
    try expect("'ab' Esc I 'x'", "x|ab")
    try expect("'ab' Esc 0 A 'x'", "abx|")
    try expect("'ab cd ef' Esc 0 dw .", "|ef")
    try expect("'ab cd' Esc 0 cw 'x' Esc w .", "x |x")
    try expect("'abc' Esc x u", "ab|c")
    try expect("'abc' Esc ~", "ab|C")
    try expect("'abc' Esc 0 r 'ก'", "|กbc")
    try expect("'ab' Esc 'ก'", "a|b")
  }

  /// The cursor went to the end of the line, and the next command changed another word.
  func testUndoLeavesTheCursorAtTheStartOfWhatItBroughtBack() throws {
    try expect("'alpha beta gamma' Esc 0 w dw u", "alpha |beta gamma")
    try expect("'alpha beta gamma' Esc 0 w dw u dw", "alpha |gamma")
    try expect("'alpha beta gamma' Esc 0 dw u .", "|beta gamma")
    try expect("'alpha beta gamma' Esc db u", "alpha beta |gamma")
  }

  func testAChangeIsOneStepOfUndo() throws {
    try expect("'alpha beta' Esc 0 cw 'foo' Esc u", "|alpha beta")
    try expect("'alpha beta' Esc 0 cw 'foo two' Esc u", "|alpha beta")
    try expect("'alpha beta' Esc 0 cw 'foo two' Esc u Ctrl-R", "foo two| beta")
    try expect("'f(a b)' Esc h ci( 'x y' Esc u", "f(|a b)")
    try expect("'ab cd' Esc 0 cw 'x' Esc w . u", "x |cd")
    try expect("'ab' Esc a ' c d' Esc u", "a|b")
    // Within it Ctrl-_ goes back word by word, and what was left stays.
    try expect("'ab' Esc C 'one two' Ctrl-_", "aone |")
    try expect("'ab' Esc C 'one two' Ctrl-_ 'x' Esc u", "a|b")
    try expect("'ab' Esc C 'one' Ctrl-_ Ctrl-_ Ctrl-_ 'x' Esc", "|x")
  }

  func testEscapeAndACommandInOneBurstAreTwoKeys() throws {
    let typist = Typist()
    XCTAssertEqual(
      try typist.type(bytes: Array("abc\u{1B}0x".utf8), Nothing(), past: NoPast(), vi: true).shown, "|bc")
  }

  func testObjectsPassByTheBracketsWithin() throws {
    try expect("'print ((1 + 2) * 3)' Esc 0 f* di(", "print (|)")
    try expect("'p (a + (b)) c' Esc 0 fa da(", "p | c")
    try expect("'p {a {b} c}' Esc 0 fa di{", "p {|}")
    try expect("'print (a b)' Esc 0 f( ci( 'X' Esc", "print (|X)")
    try expect("'print (a b)' Esc ci) 'X' Esc", "print (|X)")
    try expect("'x \"ab cd\" \"e\"' Esc 0 fe ci\" 'X' Esc", "x \"ab cd\" \"|X\"")
    try expect("'(a' Esc di(", "(|a")
  }

  func testAWordAtTheEndOfALineEndsThere() throws {
    try expect("'a 12' AltEnter 'b' Esc k 0 w dw", "a| \nb")
    try expect("'a 12' AltEnter 'b' Esc k 0 w dw i 'x'", "ax| \nb")
  }

  func testCountsReachEveryCommand() throws {
    try expect("'aa' AltEnter 'bb' AltEnter 'cc' Esc 2 G x", "aa\n|b\ncc")
    try expect("'aa' AltEnter 'bb' AltEnter 'cc' Esc 1 G 3 J", "aa bb| cc")
    try expect("'aa' Esc Y 2 p", "aa\n|aa\naa")
    try expect("'abcdefgh' Esc 0 x 3 .", "|efgh")
    try expect("'abc' Esc 0 9 r Z", "|abc")
    try expect("'abc' Esc 0 3 r Z", "ZZ|Z")
  }

  func testTheFirstInsertionIsOneStepOfUndo() throws {
    try expect("'one two three' Esc u", "|")
  }

  func testEscapeAndAPasteInOneBurstAreTwoKeys() throws {
    let typist = Typist(), burst = Array("abc\u{1B}\u{1B}[200~P\u{1B}[201~x".utf8)
    XCTAssertFalse(
      try typist.type(bytes: burst, Nothing(), past: NoPast(), vi: true).shown.contains("x"))
  }

  func testEnterRunsFromBothModes() throws {
    XCTAssertEqual(try Typist().type("'ab' Esc Enter", vi: true).outcome, .line("ab"))
    XCTAssertEqual(try Typist().type("'ab' Enter", vi: true).outcome, .line("ab"))
  }

  /// libedit's own called a history that was not there.
  func testWordsOfItsHistoryAreNotAskedFor() throws {
    XCTAssertEqual(try Typist().type("'ab' Esc _ i 'x'", vi: true).shown, "ax|b")
  }

  /// libedit's own left its cursor before the buffer, and wrote there.
  func testTheEndOfAnEmptyLineIsItsStart() throws {
    let typist = Typist()
    let result = try typist.type("Esc Ctrl-E i 'x'", vi: true, configuration: "bind -a ^E ed-move-to-end")
    XCTAssertEqual(result.shown, "x|")
  }
}
