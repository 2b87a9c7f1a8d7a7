import CThai
import Testing
import Text

@Suite struct OrderTests {
  @Test func `orders 200,000 pairs of Thai names as libthai does`() {
    var dice = Dice(6)
    var differences = 0
    var names = [dice.name()]
    for _ in 0..<200_000 {
      // Half of the pairs share a beginning, or the first letter would decide nearly all.
      let last = names[names.count - 1]
      let name = dice.number(0...1) == 0 ? dice.name() : near(last, &dice)
      if sign(Order.compare(last, name)) != sign(libthai(last, name)) { differences += 1 }
      names.append(name)
    }
    print("libthai: \(names.count - 1) pairs, \(differences) differences")
    #expect(differences == 0)
  }

  /// The same name with a syllable less or more, a tone, a space or a point put in or taken out.
  private func near(_ name: String, _ dice: inout Dice) -> String {
    var scalars = Array(name.unicodeScalars)
    let place = dice.number(0...scalars.count)
    switch dice.number(0...3) {
    case 0: scalars.removeLast(min(scalars.count - 1, dice.number(0...2)))
    case 1: scalars.insert(contentsOf: dice.syllable().unicodeScalars, at: afterSyllable(scalars, place))
    case 2: scalars.insert(contentsOf: dice.pick(["่", "้", "์"]).unicodeScalars, at: scalars.count)
    default:
      let sign = dice.pick([" ", "-", ".", "ๆ"])
      scalars.insert(contentsOf: sign.unicodeScalars, at: afterSyllable(scalars, place))
    }
    while let last = scalars.last, ("เ"..."ไ").contains(last) { scalars.removeLast() }
    return scalars.isEmpty ? "ก" : String(String.UnicodeScalarView(scalars))
  }

  /// A place that does not part a leading vowel from its consonant.
  private func afterSyllable(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    place > 0 && ("เ"..."ไ").contains(scalars[place - 1]) ? place - 1 : place
  }

  private func libthai(_ first: String, _ second: String) -> Int {
    Int(th_strcoll(tis(first), tis(second)))
  }

  private func tis(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { Windows874.byte(of: $0.value, strict: true) } + [0]
  }

  private func sign(_ number: Int) -> Int { number.signum() }

  private static let pieces = [
    "ก", "ข", "า", "เ", "แ", "ไ", "่", "้", "็", "์", "ํ", "ำ", "ๅ", "ๆ", "ฯ", "๏", "๑", "1", "2", " ", "-", "a", "A",
    "b",
    "é", "É", "e", "\u{301}", "Đ", "ắ", "漢", "Ω", "😀", "\u{1}", "\u{200B}", "\u{E7F}", "ơ", "Ư", "×",
  ]

  @Test func `is a total order that its key repeats`() {
    var dice = Dice(7)
    for _ in 0..<20_000 {
      let texts = (0..<3).map { _ in dice.text(of: Self.pieces, upTo: 5) }
      let keys = texts.map { Order.key($0) }
      for (left, first) in texts.enumerated() {
        for (right, second) in texts.enumerated() {
          let order = sign(Order.compare(first, second))
          #expect(order == keyOrder(keys[left], keys[right]), "\(first.debugDescription) \(second.debugDescription)")
          #expect(order == -sign(Order.compare(second, first)))
          #expect((order == 0) == (Array(first.utf8) == Array(second.utf8)))
        }
      }
    }
  }

  @Test func `is total where leading vowels lead nothing`() {
    var texts = [""]
    for length in 0..<4 {
      for text in texts where text.unicodeScalars.count == length { texts += ["เ", "ก", "่", " "].map { text + $0 } }
    }
    let keys = texts.map { Order.key($0) }
    var differences = 0
    for (left, first) in texts.enumerated() {
      for (right, second) in texts.enumerated() {
        let order = sign(Order.compare(first, second))
        if order != keyOrder(keys[left], keys[right]) || (order == 0) != (left == right) { differences += 1 }
      }
    }
    #expect(differences == 0)
  }

  @Test func `keeps key and comparison together for long runs`() {
    for length in [238, 239, 240, 241, 480, 481, 700] {
      let start = String(repeating: "ก", count: length)
      let texts = [start + "่", start + "ก่", start, start + " ก", start + "กA", start + "A" + start]
      for first in texts {
        for second in texts {
          #expect(sign(Order.compare(first, second)) == keyOrder(Order.key(first), Order.key(second)))
        }
      }
    }
  }

  private func keyOrder(_ first: [UInt8], _ second: [UInt8]) -> Int {
    first == second ? 0 : first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  @Test func `sorts as a dictionary does`() {
    let sorted: [String] = [
      "", "0", "๐", "1", "10", "๒", "a", "A", "ab", "b", "é", "z", "กก", "กกา", "กา", "ก่า", "กาล", "เกิด", "แก้ว", "แกะ",
      "ไก่", "ขา", "ฤดู", "ลา", "ฮ", "漢",
    ]
    var shuffled = sorted
    var dice = Dice(8)
    shuffled.shuffle(using: &dice)
    #expect(shuffled.sorted { Order.compare($0, $1) < 0 } == sorted)
    #expect(Order.compare("résumé", "resumf") < 0)
    #expect(Order.compare("กก", "ก-ก") < 0)
    #expect(Order.compare("aB", "Ab") < 0)
    #expect(Order.compare("๑๐", "2") < 0)
  }

  @Test func `sorts names without their titles`() {
    let names = ["นางสาวกมล ก", "นายขจร ข", "ดร.คมสัน ค", "เด็กหญิงงามตา ง", "ว่าที่ร้อยตรีจักร จ"]
    #expect(names.shuffled().sorted { Order.compareNames($0, $1) < 0 } == names)
    #expect(Order.compareNames("นายกมล", "นางกมล") != 0)
    #expect(Order.compareNames("นายกมล", "นายกมล") == 0)
  }
}
