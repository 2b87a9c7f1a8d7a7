import Foundation
import Text
import XCTest

@testable import LineEditor

/// Keys at random, fragments of sequences among them: the editor goes on, and its text stays whole.
///
/// The long form, on a terminal and with signals, is `scripts/screens keys`.
final class RandomKeyTests: XCTestCase {
  private static let pieces: [[UInt8]] =
    (0..<32).map { [UInt8($0)] } + (0x20..<0x7F).map { [0x1B, UInt8($0)] }
    + (0x40..<0x7F).map { [0x1B, 0x5B, UInt8($0)] }
    + [
      "\u{1B}[", "\u{1B}[1;5", "\u{1B}[200~ก\nข\u{1B}[201~", "\u{1B}[3;2~", "\u{1B}[13;2u", "\u{7F}", "\u{18}\u{15}",
      "ก", "ที่", "น้ำ", "ำ", "ั", "漢", "👨‍👩‍👧", "🇹🇭", "\u{200D}", "e\u{301}", "a", "foo bar", "(", ")", "{", "}", "|", "dw",
      "3",
      "c", "y", "p", ".", "fa", "\u{16}\r", "\u{16}\u{1B}", "dd", "yyp", "diw", "daw", "di(", "🇹", "\u{600}", " ", "\r",
      "\u{12}",
    ].map { Array($0.utf8) } + [[0xE0, 0xB8], [0xFF], [0x9B]]

  /// Sequences played: seconds in a test; `SOPSH_SEEDS` asks for more.
  private static let seeds = ProcessInfo.processInfo.environment["SOPSH_SEEDS"].flatMap { Int($0) } ?? 2_000

  func testTheTextStaysWholeWhateverIsPressed() throws {
    for seed in 0..<Self.seeds {
      var random = SplitMix(state: UInt64(seed))
      var bytes: [UInt8] = []
      for _ in 0..<Int(random.next() % 60) { bytes += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
      let typist = Typist()
      typist.size = (1 + Int(random.next() % 70), 1 + Int(random.next() % 20))
      let knowing = Knowing()
      knowing.candidates = [Candidate("foo", role: .command), Candidate("foz", role: .command)]
      knowing.suggested = "foo bar baz"
      _ = try typist.type(
        bytes: bytes, knowing, past: ListPast(["foo", "a\nb", "ที่", " ัx", "🇹"]), vi: seed % 2 == 0)
      var top = 0
      for scene in typist.scenes { try check(scene, &top, "seed \(seed)") }
    }
  }

  private func check(_ scene: Scene, _ top: inout Int, _ place: String) throws {
    let text = try XCTUnwrap(String(validating: scene.draft.bytes, as: UTF8.self), place)
    XCTAssertTrue(
      Self.isStart(scene.draft.cursor, of: text), "\(place): \(scene.draft.cursor) in \(text.debugDescription)")
    let frame = scene.frame(top: &top)
    XCTAssertTrue(frame.rows.allSatisfy { $0.count <= max(2, scene.width) }, place)
    if !scene.isFinal { XCTAssertLessThanOrEqual(frame.rows.count, scene.height, place) }
  }

  /// By Swift's own characters, not by the editor's.
  private static func isStart(_ place: Int, of text: String) -> Bool {
    var start = 0
    for character in text {
      if start >= place { break }
      start += character.utf8.count
    }
    return start == place
  }
}
