@_spi(_Unicode) import Swift
import Testing
import Text

@Suite struct ThaiFormTests {
  @Test func `composes as Python does`() {
    for (text, composed) in TextOracles.compositions { expect(text, composed) }
  }

  @Test(arguments: [
    ("เเก้ว", "แก้ว"), ("น\u{E4D}้า", "น้ำ"), ("น้\u{E4D}า", "น้ำ"), ("น\u{E4D}า", "นำ"), ("นำ้", "น้ำ"), ("ที่่", "ที่"),
    ("ท่ี", "ที่"), ("กุ้ั", "กุั้"), ("ก\u{200B}ข", "กข"), ("\u{FEFF}ก", "ก"), ("ก\u{200D}ข\u{200C}a", "กขa"),
    ("a\u{A0}b\u{202F}c", "a b c"), ("a\u{200D}b", "a\u{200D}b"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("½²", "½²"), ("น\u{E4D}ำ", "นำ"),
    ("ก่้", "ก่้"), ("เ\u{200B}เก", "แก"), ("ส\u{E4D}", "ส\u{E4D}"), ("กู้", "กู้"), ("e\u{301}", "é"), ("", ""),
    ("a\u{2060}\u{200C}", "a\u{200C}"), ("เเเก", "แเก"), ("สิทธิ์", "สิทธิ์"), ("ก\u{E3A}ุ", "ก\u{E3A}ุ"),
    ("กุ\u{E3A}", "ก\u{E3A}ุ"),
  ])
  func `repairs what the eye takes for the same`(_ text: String, _ repaired: String) { expect(text, repaired) }

  private func expect(_ text: String, _ wanted: String) {
    // Not ==, which takes canonical equals for the same.
    #expect(Array(ThaiForm.normal(text).utf8) == Array(wanted.utf8), "\(text.debugDescription)")
    #expect(ThaiForm.isNormal(text) == (Array(text.utf8) == Array(wanted.utf8)), "\(text.debugDescription)")
  }

  private static let pieces = [
    "ก", "น", "เ", "แ", "า", "ำ", "ะ", "ิ", "ี", "ุ", "ู", "ั", "็", "่", "้", "์", "\u{E4D}", "\u{E3A}", "\u{E4E}",
    " ", "\u{A0}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "a", "e", "\u{301}", "\u{323}", "é", "漢", "\u{1100}", "\u{1161}",
    "ກ", "ໍ", "Å",
  ]

  @Test func `changes nothing the second time and is composed`() {
    var dice = Dice(15)
    for _ in 0..<30_000 {
      let text = dice.text(of: Self.pieces, upTo: 7)
      let once = ThaiForm.normal(text)
      #expect(Array(ThaiForm.normal(once).utf8) == Array(once.utf8), "\(text.debugDescription)")
      #expect(ThaiForm.isNormal(once), "\(text.debugDescription)")
      #expect(Array(once._nfc) == Array(once.unicodeScalars), "\(text.debugDescription)")
      #expect(ThaiForm.isNormal(text) == (Array(text.utf8) == Array(once.utf8)), "\(text.debugDescription)")
    }
  }

  @Test func `takes plausible names as they are`() {
    for name in ["นายสมชาย ใจดี", "ว่าที่ร้อยตรี ดร.สิทธิ์", "เปี๊ยก", "น้ำผึ้ง", "พฤกษ์", "Łódź", "漢字", "“ก”—ข…"] {
      #expect(ThaiForm.isNormal(name))
    }
  }
}

@Suite struct SuspectTextTests {
  private func kinds(_ text: String) -> [SuspectText.Kind] { SuspectText.problems(in: text).map(\.what) }

  @Test func `names what the eye does not see`() {
    #expect(kinds("ก\u{200B}ข") == [.zeroWidth])
    #expect(kinds("a\u{202E}b") == [.bidiControl])
    #expect(kinds("p\u{430}ypal สวัสดี") == [.mixedScripts])
    #expect(kinds("\u{391}BC") == [.mixedScripts])
    #expect(kinds("เเก้ว นำ้") == [.nonNormalThai, .nonNormalThai])
    #expect(kinds("a\u{200D}b") == [.zeroWidth])
  }

  @Test func `gives the byte where it is`() {
    let problems = SuspectText.problems(in: "ดี p\u{430} \u{FEFF}เเก")
    #expect(problems.map(\.offset) == [7, 11, 14])
    #expect(problems.map(\.what) == [.mixedScripts, .zeroWidth, .nonNormalThai])
  }

  @Test func `is content with ordinary text`() {
    for text in ["สวัสดี ABC 123", "Привет мир", "αβγ", "👩‍👩‍👧 ครอบครัว", "abc", "ม.1/2 ๒๕๖๙", "日本語"] {
      #expect(kinds(text) == [], "\(text)")
    }
  }
}

@Suite struct WordBreaksTests {
  @Test func `breaks Thai by the dictionary`() {
    let words = WordBreaks.words("ประกาศสำนักงานเขตพื้นที่การศึกษา ป.1")
    #expect(words == ["ประกาศ", "สำนักงาน", "เขต", "พื้นที่", "การ", "ศึกษา", "ป", "1"])
  }

  @Test func `breaks other text at spaces and signs`() {
    #expect(WordBreaks.words("It's 1,234.5 well-known, né?") == ["It's", "1,234.5", "well-known", "né"])
    #expect(WordBreaks.words(" ,.  ") == [])
    #expect(WordBreaks.words("") == [])
    #expect(WordBreaks.words("3.กข a.b 5-6") == ["3", "กข", "a", "b", "5", "6"])
    #expect(WordBreaks.offsets(in: "a  b!!") == [1, 3, 4, 5])
    #expect(WordBreaks.words("๑๒ 中文 हिन्दी") == ["๑๒", "中文", "हिन्दी"])
  }

  @Test func `falls back to clusters without a dictionary`() {
    #expect(WordBreaks.offsets(in: "น้ำที่ a", usingDictionary: false) == [9, 18, 19])
  }

  @Test func `takes long runs in parts that do not part clusters`() {
    let long = String(repeating: "ที่น้ำ", count: 3_000)
    let offsets = WordBreaks.offsets(in: long)
    let borders = Set(long.indices.map { $0.utf16Offset(in: long) * 3 })
    #expect(offsets.allSatisfy { borders.contains($0) })
    #expect(offsets.count > 4_000)
    #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
  }
}
