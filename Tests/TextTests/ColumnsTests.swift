import Testing
import Text

@Suite struct ColumnsTests {
  @Test func `agrees with wcwidth on every sample`() {
    var differences: [String] = []
    for (text, width) in TextOracles.widths where Columns.width(text) != width {
      differences.append("\(text.debugDescription): \(Columns.width(text)), wcwidth \(width)")
    }
    #expect(differences == [])
  }

  @Test func `gives Thai marks no cell and sara am one`() {
    for scalar in UInt32(0xE01)...0xE5B {
      let isMark = scalar == 0xE31 || 0xE34...0xE3A ~= scalar || 0xE47...0xE4E ~= scalar
      #expect(Columns.width(ofScalar: scalar) == (isMark ? 0 : 1))
    }
    #expect(Columns.width("น้ำ") == 2)
    #expect(Columns.width("ที่นี่") == 2)
  }

  @Test func `knows the width of single code points`() {
    #expect(Columns.width(ofScalar: 0x1B) == 0)
    #expect(Columns.width(ofScalar: 0x9B) == 0)
    #expect(Columns.width(ofScalar: 0x301) == 0)
    #expect(Columns.width(ofScalar: 0x4E00) == 2)
    #expect(Columns.width(ofScalar: 0x1F600) == 2)
    #expect(Columns.width(ofScalar: 0x110000) == 1)
    #expect(Columns.width(ofScalar: 0xEB1) == 0)
    #expect(Columns.width(ofScalar: 0x2014) == 1)
  }

  @Test func `counts a sequence of emoji as one sign`() {
    for text in ["👩‍👩‍👧", "🇹🇭", "1\u{FE0F}\u{20E3}", "❤\u{FE0F}", "👍🏽", "☝🏽", "🏳\u{FE0F}‍🌈"] {
      #expect(Columns.width(text) == 2, "\(text)")
    }
    #expect(Columns.width("❤") == 1)
    #expect(Columns.width("a\u{FE0F}") == 1)
    #expect(Columns.width("\u{1F3F3}\u{200D}🌈") == 2)
  }

  @Test func `is the sum of its clusters`() {
    var dice = Dice(1)
    for _ in 0..<3_000 {
      let text = dice.text(of: Pieces.scripts, upTo: 8)
      #expect(text.map { Columns.width(String($0)) }.reduce(0, +) == Columns.width(text), "\(text.debugDescription)")
    }
  }

  @Test func `cuts a prefix at whole clusters`() {
    "กำไร漢".withBytes { utf8 in
      #expect(Columns.prefix(utf8, columns: 1) == (0, 0))
      #expect(Columns.prefix(utf8, columns: 2) == (6, 2))
      #expect(Columns.prefix(utf8, columns: 5) == (12, 4))
      #expect(Columns.prefix(utf8, columns: 6) == (15, 6))
    }
  }

  @Test func `pads on the side that is asked for`() {
    #expect(Columns.pad("ที่", to: 3) == "ที่  ")
    #expect(Columns.pad("ที่", to: 3, align: .right) == "  ที่")
    #expect(Columns.pad("ที่", to: 4, align: .centre) == " ที่  ")
    #expect(Columns.pad("ยาว", to: 2) == "ยาว")
  }

  @Test func `truncates to what fits with the mark`() {
    #expect(Columns.truncate("โรงเรียน", to: 7) == "โรงเรียน")
    #expect(Columns.truncate("โรงเรียน", to: 4) == "โรง…")
    #expect(Columns.truncate("漢字", to: 3, mark: "") == "漢")
    #expect(Columns.truncate("abc", to: 2, mark: "...") == "  ")
    #expect(Columns.truncate("abc", to: 0, mark: "") == "")
    #expect(Columns.truncate("", to: 0) == "")
  }

  @Test func `never exceeds the columns`() {
    var dice = Dice(2)
    for _ in 0..<2_000 {
      let text = dice.text(of: Pieces.scripts, upTo: 8), columns = dice.number(0...6)
      #expect(Columns.width(Columns.truncate(text, to: columns)) <= columns)
      #expect(Columns.width(Columns.pad(text, to: columns)) == max(columns, Columns.width(text)))
    }
  }
}
