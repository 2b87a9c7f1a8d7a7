/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Items: RandomAccessCollection>(_ items: Items) -> Items.Element {
    items[items.index(items.startIndex, offsetBy: Int(next() % UInt64(items.count)))]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// A text of up to `most` pieces.
  mutating func text(of pieces: [String], upTo most: Int) -> String {
    (0..<number(0...most)).map { _ in pick(pieces) }.joined()
  }

  private static let consonants = "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ".unicodeScalars.map(String.init)
  private static let leading = ["เ", "แ", "โ", "ใ", "ไ"]
  private static let above = ["ิ", "ี", "ึ", "ื", "ั", "ุ", "ู", "็"]
  private static let tones = ["่", "้", "๊", "๋", "์"]

  /// A syllable that Thai could have.
  mutating func syllable() -> String {
    var text = number(0...3) == 0 ? pick(Self.leading) : ""
    text += pick(Self.consonants)
    if number(0...3) == 0 { text += pick(["ร", "ล", "ว"]) }
    if number(0...1) == 0 { text += pick(Self.above) }
    if number(0...2) == 0 { text += pick(Self.tones) }
    if number(0...3) == 0 { text += pick(["า", "ะ", "ำ"]) }
    if number(0...1) == 0 { text += pick(Self.consonants) }
    return text
  }

  /// A name of one to four syllables, now and then with a family name.
  mutating func name() -> String {
    var text = (0..<number(1...4)).map { _ in syllable() }.joined()
    if number(0...2) == 0 { text += " " + (0..<number(1...3)).map { _ in syllable() }.joined() }
    return text
  }
}

/// Pieces that random texts are put together from: what goes wrong at borders.
enum Pieces {
  static let scripts = [
    "a", "Z", " ", "\n", "\r\n", "\r", "\t", "\u{1B}", "ก", "กำ", "ที่", "น้ำ", "เ", "ๆ", "๓", "ํ", "่", "ำ", "ັ", "ກ",
    "é", "e\u{301}", "ß", "\u{AD}", "©", "漢", "が", "か\u{3099}", "한", "\u{1100}\u{1161}", "क्ष", "👍🏽", "👩‍👩‍👧", "🇹", "🇭",
    "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "\u{200D}", "\u{200B}", "\u{600}", "𝄞", "\u{E33}", "\u{FEFF}",
  ]
}
