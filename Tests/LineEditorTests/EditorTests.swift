import XCTest

@testable import LineEditor

/// Keys in, text out, through libedit and without a terminal.
final class EditorTests: XCTestCase {
  private func expect(
    _ keys: String, _ shown: String, _ assistant: any Assistant = Nothing(), past: any Past = NoPast(),
    vi: Bool = false, configuration: String = "", line: UInt = #line
  ) throws {
    let result = try Typist().type(keys, assistant, past: past, vi: vi, configuration: configuration)
    XCTAssertEqual(result.shown, shown, line: line)
  }

  func testTypingAndEnterGiveTheLine() throws {
    let result = try Typist().type("'สวัสดี x' Enter")
    XCTAssertEqual(result.outcome, .line("สวัสดี x"))
    XCTAssertEqual(try Typist().type("'ab' Ctrl-C").outcome, .cancelled)
    XCTAssertEqual(try Typist().type("Ctrl-D").outcome, .ended)
    XCTAssertEqual(try Typist().type("'ab'").outcome, .ended)
  }

  func testMotionGoesByClusters() throws {
    try expect("'ที่นี่' Left", "ที่|นี่")
    try expect("'กำx' Left Left", "|กำx")
    try expect("'👨‍👩‍👧x' Left Left", "|👨‍👩‍👧x")
    try expect("'ที่นี่' Home Right", "ที่|นี่")
    try expect("'ที่นี่' Ctrl-A Ctrl-F Ctrl-F", "ที่นี่|")
  }

  func testBackspaceTakesACodePointAndDeleteACluster() throws {
    try expect("'ที่' Backspace", "ที|")
    try expect("'ที่นี่' Home Delete", "|นี่")
    try expect("'กำ' Backspace", "ก|")
    try expect("'ab' Home Ctrl-D", "|b")
  }

  func testWordsOfThaiAreOfTheDictionary() throws {
    try expect("'ครูดีเด่นประจำปี' Ctrl-W", "ครูดีเด่นประจำ|")
    try expect("'โรงเรียนวัด' CtrlLeft", "โรงเรียน|วัด")
    try expect("'foo-bar baz' Alt-b Alt-b", "|foo-bar baz")
    try expect("'ab cd' Home CtrlRight", "ab| cd")
  }

  func testCutsGatherAndComeBack() throws {
    try expect("'one two three' Ctrl-W Ctrl-W Ctrl-Y Ctrl-Y", "one two threetwo three|")
    try expect("'one two' Ctrl-W 'x' Ctrl-U Ctrl-Y Alt-y", "two|")
    try expect("'one' Ctrl-A Ctrl-K Ctrl-Y", "one|")
  }

  /// What was put in last stood in the line before, and was looked for in this one.
  func testALineBeginsWithoutWhatTheLastOneDid() throws {
    XCTAssertEqual(
      try Typist().lines(["'one two three' Ctrl-W Ctrl-Y Enter", "Alt-y 'x' Enter"]),
      [.line("one two three"), .line("x")])
  }

  func testUndoIsByWordsAndRedoFollows() throws {
    try expect("'one two' Ctrl-_", "one |")
    try expect("'one two' Ctrl-_ Ctrl-_ Alt-/", "one |")
    try expect("'one' Ctrl-U Ctrl-_", "one|")
    try expect("'one' Ctrl-_ 'two' Ctrl-X Ctrl-B", "one|")
  }

  /// The cursor went to where it stood at the change before.
  func testUndoLeavesTheCursorWhereTheChangeBegan() throws {
    try expect("'alpha beta gamma' Ctrl-A Alt-d Ctrl-_", "|alpha beta gamma")
    try expect("'alpha beta' Alt-b Ctrl-W Ctrl-_", "alpha |beta")
    try expect("'ab' Left 'x' Home Delete Ctrl-_ Ctrl-_", "a|b")
    try expect("'ab' Home Delete End 'x' Ctrl-_ Ctrl-_ Alt-/", "|b")
    try expect("'one two' Home 'x' Ctrl-_", "|one two")
  }

  func testCtrlCGivesTheLineUpAndEscOnlyTheMenu() throws {
    let knowing = Knowing()
    knowing.candidates = [Candidate("foo", role: .command), Candidate("foz", role: .command)]
    XCTAssertEqual(try Typist().type("'f' Tab Ctrl-C 'x' Enter", knowing).outcome, .cancelled)
    XCTAssertEqual(try Typist().type("'f' Tab Esc 'x' Enter", knowing).outcome, .line("fx"))
    XCTAssertEqual(try Typist().type("'x' Ctrl-R Ctrl-C 'y' Enter", past: ListPast(["one"])).outcome, .cancelled)
  }

  func testACharacterThatAChangeMakesIsLeftBehindTheCursor() throws {
    try expect("ำ Home น", "นำ|")
    // What joined goes on being typed and taken back where it was.
    try expect("ำ Home 'น้'", "น้ำ|")
    try expect("'🇹🇭' Home '🇯🇵🇩🇪'", "🇯🇵🇩🇪|🇹🇭")
    try expect("'👧' Home '👨‍👩‍👧'", "👨‍👩‍👧|👧")
    try expect("'🇯🇵🇹🇭' Left Backspace Backspace", "|🇹🇭")
    try expect("'a🇹' AltEnter '🇭' Home Backspace", "a🇹🇭|")
    try expect("'x\u{301}' Home ' ' Home Delete", "|x\u{301}")
  }

  func testAListThatTheFilterEmptiedIsShown() throws {
    let typist = Typist()
    _ = try typist.type("Ctrl-R 'nothing'", past: ListPast(["one"]))
    XCTAssertEqual(typist.scenes.last { !$0.isFinal }?.below.count, 1)
  }

  func testSwapsAndCases() throws {
    try expect("'ab' Ctrl-T", "ba|")
    try expect("'ที่นี่' Ctrl-T", "นี่ที่|")
    try expect("'one two' Alt-t", "two one|")
    try expect("'one' Home Alt-u", "ONE|")
    try expect("'one' Home Alt-c", "One|")
  }

  func testCountsRepeat() throws {
    try expect("Alt-3 'x'", "xxx|")
    try expect("'abcdef' Alt-3 Left", "abc|def")
    try expect("Alt-3 'ก'", "กกก|")
  }

  func testEnterGoesOnAsLongAsMoreIsNeeded() throws {
    let result = try Typist().type("'if x {' Enter 'y' Enter '}' Enter", Knowing())
    XCTAssertEqual(result.outcome, .line("if x {\n  y\n}"))
    XCTAssertEqual(try Typist().type("'{' Enter Ctrl-U Enter", Knowing()).outcome, .line("{\n"))
    try expect("'ab' AltEnter 'c'", "ab\nc|")
  }

  /// It stayed two columns to the right of the line that opened it.
  func testABracketThatBeginsALineStandsUnderTheLineThatOpenedIt() throws {
    try expect("'a {' Enter 'b {' Enter 'c' Enter '}' Enter '}'", "a {\n  b {\n    c\n  }\n}|", Knowing())
    try expect("'  f (x' AltEnter '      )'", "  f (x\n  )|", Knowing())
    try expect("'f (x' AltEnter '  y)'", "f (x\n  y)|", Knowing())
    try expect("'{' Enter ']'", "{\n  ]|", Knowing())
    try expect("'{' Enter '}' Ctrl-_", "{\n  |", Knowing())
  }

  func testUpAndDownKeepTheColumnThroughShorterLines() throws {
    try expect("'abc' AltEnter 'd' AltEnter 'efg' Up Up", "abc|\nd\nefg")
    try expect("'กำa' AltEnter 'xyz' Up", "กำa|\nxyz")
  }

  func testWhatWasEnteredComesBack() throws {
    let past = ListPast(["help", "add person", "add room", "exit"])
    try expect("Up Up", "add room|", past: past)
    try expect("'add' Up Up", "add person|", past: past)
    try expect("'add' Up Up Down Down", "add|", past: past)
    try expect("Ctrl-R 'per' Enter", "add person|", past: past)
    try expect("'x ' Alt-.", "x exit|", past: past)
    try expect("'x ' Alt-. Alt-.", "x room|", past: past)
    try expect("Ctrl-R ShiftDelete Esc Up", "add room|", past: past)
    try expect("Alt-.", "b c|", Knowing(), past: ListPast(["a,b c"]))
  }

  func testBlocksAreRecalledWhole() throws {
    try expect("Up", "if {\n  ก\n}|", past: ListPast(["if {\n  ก\n}"]))
  }

  func testTheSuggestionIsTakenWholeOrByWords() throws {
    let knowing = Knowing()
    knowing.suggested = "add person ก"
    try expect("'add' Right", "add person ก|", knowing)
    try expect("'add' Alt-f", "add person|", knowing)
  }

  func testCompletionPutsInWhatIsCommonAndThenTheChosen() throws {
    let knowing = Knowing()
    knowing.candidates = [
      Candidate("people", description: "คน", role: .command), Candidate("persons ", label: "persons", role: .command),
    ]
    try expect("'p' Tab", "pe|", knowing)
    try expect("'p' Tab Tab Tab Enter", "persons |", knowing)
    try expect("'p' Tab 'r' Tab Enter", "persons |", knowing)
    try expect("'p' Tab Esc", "p|", knowing)
    try expect("'per' Tab", "persons |", knowing)
  }

  /// The next character threw it away.
  func testWhatIsChosenIsAcceptedByABlankOrASign() throws {
    let knowing = Knowing()
    knowing.candidates = [
      Candidate("schools", role: .command), Candidate("school-year ", label: "school-year", role: .command),
      Candidate("schnauzer", role: .column),
    ]
    try expect("'scho' Tab Tab ' '", "schools |", knowing)
    try expect("'scho' Tab Tab '|'", "schools ||", knowing)
    try expect("'scho' Tab Tab Tab ' x'", "school-year x|", knowing)
    try expect("'scho' Tab Tab ')'", "schools)|", knowing)
    try expect("'sc' Tab Tab 'o'", "scho|", knowing)
    try expect("'scho' Tab ' '", "school |", knowing)
    try expect("'scho' Tab Tab ' ' Ctrl-_ Ctrl-_", "school|", knowing)
  }

  func testWhatIsWholeGetsABlankUnlessSomethingFollows() throws {
    let knowing = Knowing()
    knowing.candidates = [
      Candidate("alpha", role: .command), Candidate("album", role: .identity), Candidate(".altitude", role: .column),
      Candidate("data/", role: .text), Candidate("--desc ", label: "--desc", role: .flag),
    ]
    try expect("'alp' Tab", "alpha |", knowing)
    try expect("'al' Tab Tab Tab Enter", "album |", knowing)
    try expect("'.al' Tab", ".altitude|", knowing)
    try expect("'d' Tab", "data/|", knowing)
    try expect("'--' Tab", "--desc |", knowing)
    try expect("'alp x' Left Left Tab", "alpha| x", knowing)
    try expect("'--)' Left Tab", "--desc|)", knowing)
    try expect("'alp' AltEnter 'x' Up End Left Right Tab", "alpha |\nx", knowing)
  }

  /// A lone `$` was put in where only variables were known to fit.
  func testTabChangesNothingThatWasNotBegun() throws {
    let knowing = Knowing()
    knowing.candidates = [Candidate("$one", role: .variable), Candidate("$two", role: .variable)]
    try expect("'print ' Tab", "print |", knowing)
    try expect("'print ' Tab Tab Enter", "print $one|", knowing)
    try expect("'print $' Tab", "print $|", knowing)
    knowing.candidates = [Candidate("$one", role: .variable)]
    try expect("'print ' Tab", "print $one|", knowing)
  }

  func testAbbreviationsExpand() throws {
    let knowing = Knowing()
    knowing.expansions = ["w": "where"]
    try expect("'x | w '", "x | where |", knowing)
    XCTAssertEqual(try Typist().type("'w' Enter", knowing).outcome, .line("where"))
  }

  func testAPasteNeverRunsAndIsAskedAbout() throws {
    try expect("Paste:a⏎b", "a\nb|")
    try expect("'x' Paste:a⏎b Esc", "x|", Knowing())
    try expect("'x' Paste:a⏎b Enter", "xa\nb|", Knowing())
    XCTAssertEqual(try Typist().type("Paste:a⏎b Enter Enter", Knowing()).outcome, .line("a\nb"))
  }

  func testControlCharactersOfAPasteAreLeftOut() {
    let (text, dropped) = Paste.clean(Array("a\u{1B}[31mb\r\nc\u{202E}d\u{7}\u{1B}[201~e".utf8))
    XCTAssertEqual(text, "a[31mb\ncde")
    XCTAssertEqual(dropped, 3)
  }

  func testKeysCanBeBoundAnew() throws {
    try expect("'ab' Ctrl-T", "|", configuration: "bind ^T sopsh-cut-all\n")
    try expect(
      "'ab' Ctrl-O 'x'", "x|ab", configuration: "bind ^O ed-move-to-beg")
    try expect("'ab' Esc x", "|a", configuration: "bind -v")
  }

  func testTheBracketThatBelongsIsReached() throws {
    try expect("'(ab)' Home Ctrl-]", "(ab|)", Knowing())
  }
}
