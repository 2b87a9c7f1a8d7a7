import XCTest

@testable import LineEditor

/// Bytes to keys.
final class KeyReaderTests: XCTestCase {
  private func keys(_ bytes: [UInt8], pause: Bool = true, vi: Bool = false) -> [Key] {
    var reader = KeyReader()
    reader.splitsEscape = vi
    reader.feed(bytes)
    var keys: [Key] = []
    while let key = reader.next() { keys.append(key) }
    if pause, let key = reader.pause() { keys.append(key) }
    while let key = reader.next() { keys.append(key) }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  func testSequencesOfManyTerminals() {
    XCTAssertEqual(keys("\u{1B}[A\u{1B}OA"), [.special(.up), .special(.up)])
    XCTAssertEqual(
      keys("\u{1B}[1;5D\u{1B}Od\u{1B}[1;3D"), [.special(.wordLeft), .special(.wordLeft), .special(.wordLeft)])
    XCTAssertEqual(
      keys("\u{1B}[3~\u{1B}[3;2~\u{1B}[3;5~"), [.special(.delete), .special(.shiftDelete), .special(.deleteWord)])
    XCTAssertEqual(keys("\u{1B}[13;2u\u{1B}\r"), [.special(.newline), .special(.newline)])
    XCTAssertEqual(keys("\u{1B}[27;5;97~"), [.control(1)])
    XCTAssertEqual(keys("\u{1B}b"), [.alt(0x62)])
    XCTAssertEqual(keys("\u{1B}"), [.special(.escape)])
    XCTAssertEqual(keys("\u{1B}\u{1B}[A"), [.special(.up)])
    XCTAssertEqual(keys("\u{1B}[[A\u{1B}OP\u{1B}[11~"), [.special(.help), .special(.help), .special(.help)])
  }

  func testTextIsDecodedAndRubbishDropped() {
    XCTAssertEqual(keys("กa"), [.scalar(0xE01), .scalar(0x61)])
    XCTAssertEqual(keys([0xE0, 0xB8, 0x61, 0xFF, 0x80, 0x62]), [.scalar(0x61), .scalar(0x62)])
    XCTAssertEqual(keys("\u{9B}A\u{202E}b"), [.scalar(0x41), .scalar(0x62)])
    XCTAssertEqual(keys("\u{1B}]0;title\u{7}x\u{1B}[99;99Xy"), [.scalar(0x78), .scalar(0x79)])
  }

  func testWhatIsNeverEndedHoldsNothingUp() {
    XCTAssertEqual(keys("\u{1B}Pabc\u{3}x"), [.control(3), .scalar(0x78)])
    XCTAssertEqual(keys("\u{1B}O\u{3}"), [.control(3)])
    XCTAssertEqual(keys("\u{1B}[[\u{3}"), [.control(3)])
    XCTAssertEqual(keys("\u{1B}["), [.alt(0x5B)])
    XCTAssertEqual(keys("\u{1B}P"), [.alt(0x50)])
    XCTAssertEqual(keys("\u{1B}[200~ab"), [.paste(Array("ab".utf8))])
  }

  /// `Escape 0 x` in one burst was Alt-0 and x.
  func testInViEscapeAndAKeyAreTwo() {
    func vi(_ text: String) -> [Key] { keys(Array(text.utf8), vi: true) }
    XCTAssertEqual(vi("\u{1B}0x"), [.special(.escape), .scalar(0x30), .scalar(0x78)])
    XCTAssertEqual(vi("\u{1B}P\u{1B}^"), [.special(.escape), .scalar(0x50), .special(.escape), .scalar(0x5E)])
    XCTAssertEqual(vi("\u{1B}O"), [.special(.escape), .scalar(0x4F)])
    XCTAssertEqual(vi("\u{1B}Ox"), [.special(.escape), .scalar(0x4F), .scalar(0x78)])
    XCTAssertEqual(vi("\u{1B}"), [.special(.escape)])
    XCTAssertEqual(vi("\u{1B}[D\u{1B}OA\u{1B}[3;5~"), [.special(.left), .special(.up), .special(.deleteWord)])
    XCTAssertEqual(vi("\u{1B}\u{7F}\u{1B}\r"), [.alt(0x7F), .special(.newline)])
  }

  func testKeysCutAnywhereAreTheSame() {
    let bytes = Array("ก\u{1B}[1;5Dxที่\u{1B}[200~ab\u{1B}[201~y".utf8)
    let whole = keys(bytes, pause: false)
    for cut in 1..<bytes.count {
      var reader = KeyReader(), parts: [Key] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        reader.feed(part)
        while let key = reader.next() { parts.append(key) }
      }
      XCTAssertEqual(parts, whole, "cut at \(cut)")
    }
  }

  func testAnEndInsideAPasteIsNone() {
    let hostile = "\u{1B}[200~ls\u{1B}[201~\rrm\u{1B}[201~"
    XCTAssertEqual(keys(hostile), [.paste(Array("ls\u{1B}[201~\rrm".utf8))])
    XCTAssertEqual(keys("\u{1B}[200~a\u{1B}[201~\r"), [.paste(Array("a".utf8)), .paste([0x0A])])
  }
}
