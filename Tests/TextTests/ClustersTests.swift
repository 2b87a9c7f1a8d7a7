import Testing
import Text

@Suite struct ClustersTests {
  @Test func `agrees with Character on random text`() {
    var dice = Dice(3)
    for _ in 0..<6_000 { check(dice.text(of: Pieces.scripts, upTo: 8)) }
  }

  @Test func `agrees with Character on Thai names`() {
    var dice = Dice(4)
    for _ in 0..<2_000 { check(dice.name()) }
  }

  @Test func `agrees with Character on pairs of code points`() {
    var dice = Dice(5)
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x17F, 0x300...0x52F, 0x600...0x6FF, 0x900...0xEFF, 0x1100...0x11FF, 0x2000...0x27BF, 0x3000...0x30FF,
      0xAC00...0xAC20, 0x1F1E6...0x1F6FF,
    ]
    for _ in 0..<20_000 {
      let scalars = (0..<3).compactMap { _ in Unicode.Scalar(UInt32.random(in: dice.pick(blocks), using: &dice)) }
      check(String(String.UnicodeScalarView(scalars)))
    }
  }

  private func check(_ text: String) {
    var borders = [0]
    for character in text { borders.append((borders.last ?? 0) + String(character).utf8.count) }
    text.withBytes { utf8 in
      var found = [0]
      while let last = found.last, last < utf8.count { found.append(Clusters.next(after: last, in: utf8)) }
      #expect(found == borders, "\(text.debugDescription)")
      var back = [utf8.count]
      while let last = back.last, last > 0 { back.append(Clusters.previous(before: last, in: utf8)) }
      #expect(Array(back.reversed()) == borders, "\(text.debugDescription)")
      #expect(Clusters.count(utf8) == text.count)
      for (number, border) in borders.enumerated() { #expect(Clusters.offset(ofCluster: number, in: utf8) == border) }
      #expect(Clusters.offset(ofCluster: borders.count + 3, in: utf8) == utf8.count)
    }
    #expect(Clusters.count(text) == text.count)
  }

  @Test func `goes back to the start of a cluster from inside it`() {
    "aที่b".withBytes { utf8 in
      #expect(Clusters.previous(before: 7, in: utf8) == 1)
      #expect(Clusters.previous(before: 0, in: utf8) == 0)
    }
  }

  @Test func `reads on over stray bytes`() {
    for bytes: [UInt8] in [[0xFF], [0xE0, 0xB8], [0xF0, 0x9F], [0xC3], [0x80, 0x41]] {
      bytes.withUnsafeBufferPointer { utf8 in
        #expect(Clusters.count(utf8) >= 1)
        #expect(Columns.width(utf8) >= 0)
      }
    }
  }
}

@Suite struct DigitsTests {
  @Test func `writes digits in either script`() {
    #expect(Digits.thai("ที่ 12/2569") == "ที่ ๑๒/๒๕๖๙")
    #expect(Digits.arabic("ที่ ๑๒/๒๕๖๙") == "ที่ 12/2569")
    #expect(Digits.thai("ไม่มี") == "ไม่มี")
    #expect(Digits.arabic("ไม่มี9") == "ไม่มี9")
    #expect(Digits.arabic(Digits.thai("0123456789")) == "0123456789")
  }

  @Test func `knows what a digit is worth`() {
    #expect(Digits.value(ofScalar: 0x39) == 9)
    #expect(Digits.value(ofScalar: 0xE50) == 0)
    #expect(Digits.value(ofScalar: 0xE59) == 9)
    #expect(Digits.value(ofScalar: 0x3A) == nil)
    #expect(Digits.value(ofScalar: 0xE5A) == nil)
  }
}
