import Testing
import Text

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("สวัสดี\tค่ะ\n", "สวัสดี\tค่ะ\n"), ("\u{1B}[31m", "^[[31m"), ("a\u{1}\r", "a^A^M"), ("\u{7F}", "^?"),
    ("\u{9B}2J", "\\u{9b}2J"), ("a\u{202E}b", "a\\u{202e}b"), ("\u{FEFF}x", "\\u{feff}x"), ("\u{2028}", "\\u{2028}"),
    ("\u{E0041}", "\\u{e0041}"),
    ("\u{61C}\u{200E}\u{2066}", "\\u{61c}\\u{200e}\\u{2066}"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("ก\u{200B}ข", "ก\u{200B}ข"), ("", ""),
  ])
  func `shows what could move the cursor`(_ text: String, _ shown: String) {
    #expect(Array(SafeText.shown(text).utf8) == Array(shown.utf8))
  }

  @Test func `shows what is no character`() {
    for value: UInt32 in [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      let text = String(String.UnicodeScalarView([Unicode.Scalar(value)].compactMap { $0 }))
      #expect(SafeText.shown(text) == "\\u{\(String(value, radix: 16))}")
    }
  }

  @Test func `shows ends of lines when told to`() {
    #expect(SafeText.shown("a\nb", keepingNewlines: false) == "a^Jb")
    #expect(SafeText.shown("a\tb", keepingNewlines: false) == "a\tb")
  }

  @Test func `shows stray bytes`() {
    var shown: [UInt8] = []
    let bytes: [UInt8] = [0x61, 0x9B, 0xE0, 0xB8, 0x81, 0xE0, 0xB8, 0xFF, 0xC2]
    bytes.withUnsafeBufferPointer { SafeText.append($0, to: &shown) }
    #expect(String(decoding: shown, as: UTF8.self) == "a\\x{9b}ก\\x{e0}\\x{b8}\\x{ff}\\x{c2}")
  }

  private static let trouble: [UInt8] = [
    0x1B, 0x9B, 0xC2, 0x80, 0x9F, 0xE2, 0xAE, 0xEF, 0xBB, 0xBF, 0xF3, 0xA0, 0x81, 0x41, 0x0A, 0x07,
  ]

  @Test func `lets nothing through whatever the bytes`() {
    var dice = Dice(12)
    for _ in 0..<20_000 {
      let bytes = (0..<dice.number(0...12)).map { _ in dice.pick(Self.trouble) }
      var shown: [UInt8] = []
      bytes.withUnsafeBufferPointer { SafeText.append($0, to: &shown) }
      let text = String(validating: shown, as: UTF8.self)
      #expect(text != nil)
      #expect(text?.unicodeScalars.contains { SafeText.isUnsafe($0.value) } == false)
    }
  }
}

@Suite struct SearchTests {
  @Test func `finds the same place as looking everywhere`() {
    var dice = Dice(13)
    for _ in 0..<5_000 {
      let text = (0..<dice.number(0...120)).map { _ in dice.pick([0x61, 0x62] as [UInt8]) }
      let needle = (0..<dice.number(0...6)).map { _ in dice.pick([0x61, 0x62] as [UInt8]) }
      let start = dice.number(0...3)
      let places = text.count >= needle.count ? Array(0...text.count - needle.count) : []
      let expected = places.first { $0 >= start && Array(text[$0..<$0 + needle.count]) == needle }
      let found = needle.withUnsafeBufferPointer { pattern in
        text.withUnsafeBufferPointer { Search.firstIndex(of: pattern, in: $0, from: start) }
      }
      #expect(found == expected)
    }
  }

  @Test func `finds text in text`() {
    #expect(Search.firstIndex(of: "ใจดี", in: "นายสมชาย ใจดี") == 25)
    #expect(Search.firstIndex(of: "", in: "", from: 0) == 0)
    #expect(Search.firstIndex(of: "ก", in: "") == nil)
    #expect(Search.firstIndex(of: "ก", in: "ก", from: 1) == nil)
  }
}

@Suite struct EditDistanceTests {
  @Test func `agrees with the whole table`() {
    var dice = Dice(14)
    for _ in 0..<5_000 {
      let first = dice.text(of: ["a", "b", "ก", "า"], upTo: 7), second = dice.text(of: ["a", "b", "ก", "า"], upTo: 7)
      let whole = alignment(Array(first.unicodeScalars), Array(second.unicodeScalars))
      for limit in 0...8 {
        let wanted = whole <= limit ? whole : nil
        #expect(EditDistance.between(first, second, limit: limit) == wanted, "\(first) \(second)")
      }
    }
  }

  private func alignment(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for row in 0...first.count {
      for column in 0...second.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let change = first[row - 1] == second[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column - 1] + change, table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[first.count][second.count]
  }

  @Test(arguments: [
    ("selct", "select"), ("SELECT", "select"), ("slect", "select"), ("whree", "where"), ("นักเรียร", "นักเรียน"),
    ("โรงเรีน", "โรงเรียน"), ("fi", "if"), ("sor", "sort"), ("ครู", "ครู"),
  ])
  func `suggests what was meant`(_ word: String, _ meant: String) {
    let known = ["select", "where", "sort", "short", "if", "in", "นักเรียน", "โรงเรียน", "ครู"]
    #expect(EditDistance.nearest(to: word, among: known) == meant)
  }

  @Test(arguments: ["xyz", "", "q", "นก", "wherever it is", "ab"])
  func `suggests nothing for another word`(_ word: String) {
    #expect(EditDistance.nearest(to: word, among: ["select", "where", "sort", "if", "นักเรียน"]) == nil)
  }

  @Test func `prefers the longer common beginning`() {
    #expect(EditDistance.nearest(to: "cart", among: ["dart", "care", "carp"]) == "care")
    #expect(EditDistance.nearest(to: "cart", among: ["dart", "carp"], limit: 0) == nil)
  }
}
