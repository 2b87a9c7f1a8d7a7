import XCTest

@testable import LineEditor

/// Frames to sequences: whatever was shown before, the grid shows the frame.
final class PainterTests: XCTestCase {
  private let pieces = [
    "a", "bc", " ", "ที่", "กำ", "น้ำ", "漢字", "👨‍👩‍👧", "🇹🇭", "é", "\n", "x|y", "ฏิบัติ", "1️⃣", "\u{1B}", "\t", "\u{200D}", "ั",
  ]

  private func scene(_ random: inout SplitMix, width: Int, height: Int) -> Scene {
    var text = ""
    for _ in 0..<Int(random.next() % 24) { text += pieces[Int(random.next() % UInt64(pieces.count))] }
    var draft = Draft(text)
    draft.cursor = draft.snapped(Int(random.next() % UInt64(draft.count + 1)))
    var scene = Scene(
      look: PromptLook(left: [.init("พรอมต์> ", .strong)], right: [.init("ขวา")], continuation: [.init("... ")]),
      draft: draft, width: width, height: height)
    if random.next() % 3 == 0 { scene.suggestion = "ต่อไป 漢字" }
    for _ in 0..<Int(random.next() % 4) { scene.below.append(Scene.Line([("คำใบ้ hint", Style(.hint))])) }
    if draft.count > 3 { scene.marks = [Mark(0..<draft.snapped(3), .command)] }
    return scene
  }

  func testAnyFrameAfterAnyOther() {
    for seed in 0..<300 {
      var random = SplitMix(state: UInt64(seed))
      let width = 8 + Int(random.next() % 40), height = 2 + Int(random.next() % 10)
      var grid = Grid(width: width, height: height)
      var painter = Painter(width: width, theme: Themes.named("dark", depth: .all))
      var top = 0
      for _ in 0..<12 {
        let frame = scene(&random, width: width, height: height).frame(top: &top)
        painter.paint(frame)
        grid.feed(painter.take())
        check(grid, frame, "seed \(seed)")
      }
      XCTAssertEqual(grid.refused, [], "seed \(seed)")
    }
  }

  private func check(_ grid: Grid, _ frame: Frame, _ name: String) {
    XCTAssertLessThanOrEqual(frame.rows.count, grid.rows.count, name)
    let start = grid.row - frame.row
    for (index, row) in frame.rows.enumerated() {
      var cells = row.map { $0.width == 0 ? "" : $0.glyph }
      // What the terminal takes for several clusters or one is its own affair: here a tab is four.
      cells = cells.enumerated().flatMap { place, cell -> [String] in
        cell == "    " ? [" "] : cell.isEmpty && place > 0 && Self.isTab(row, place) ? [" "] : [cell]
      }
      cells += Array(repeating: " ", count: grid.width - cells.count)
      XCTAssertEqual(grid.rows[start + index], cells, "\(name) row \(index)")
    }
    XCTAssertEqual(grid.column, min(frame.column, grid.width - 1), name)
  }

  private static func isTab(_ row: [Cell], _ place: Int) -> Bool {
    var start = place
    while start > 0, row[start].width == 0 { start -= 1 }
    return row[start].glyph == "    "
  }

  func testTypingAtTheEndSendsLittleMoreThanTheLetter() {
    var painter = Painter(width: 80, theme: Themes.named("dark", depth: .none))
    var top = 0, sent = 0
    for count in 1...40 {
      let text = String(String.UnicodeScalarView("ที่นี่มีครูดีเด่นประจำปีอยู่หลายคนนะครับ".unicodeScalars.prefix(count)))
      let scene = Scene(
        look: PromptLook(left: [.init("> ")], continuation: []), draft: Draft(text), width: 80, height: 24)
      painter.paint(scene.frame(top: &top))
      sent += painter.take().count
    }
    XCTAssertLessThan(sent / 40, 16)
  }

  func testABlockTallerThanTheScreenShowsWhereTheCursorIs() {
    let text = (1...30).map { "บรรทัด \($0)" }.joined(separator: "\n")
    var top = 0
    var scene = Scene(
      look: PromptLook(left: [.init("> ")], continuation: [.init(". ")]), draft: Draft(text), width: 20, height: 5)
    var frame = scene.frame(top: &top)
    XCTAssertEqual(frame.rows.count, 5)
    XCTAssertEqual(frame.row, 4)
    scene.draft.cursor = 0
    frame = scene.frame(top: &top)
    XCTAssertEqual(frame.row, 0)
    XCTAssertEqual(frame.rows.count, 5)
  }

  func testNoByteOfTheTextReachesTheTerminalRaw() {
    for value in (0...0x9F).map({ UInt32($0) }) + [0x202E, 0x2028, 0x2066, 0xFEFF, 0xE0001] {
      guard let scalar = Unicode.Scalar(value), scalar != "\n", scalar.value < 0x20 || scalar.value > 0x7E else {
        continue
      }
      var painter = Painter(width: 80, theme: Themes.named("plain", depth: .none))
      var top = 0
      let scene = Scene(
        look: PromptLook(left: [.init("> ")], continuation: []), draft: Draft("a" + String(Character(scalar)) + "b"),
        suggestion: String(Character(scalar)), below: [.init([(String(Character(scalar)), .plain)])], width: 80,
        height: 24)
      painter.paint(scene.frame(top: &top))
      var grid = Grid(width: 80, height: 24)
      let sent = painter.take()
      grid.feed(sent)
      XCTAssertEqual(grid.refused, [])
      if value >= 0x80 { XCTAssertFalse(String(decoding: sent, as: UTF8.self).unicodeScalars.contains(scalar)) }
    }
  }
}

/// Numbers that look random and are the same each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
