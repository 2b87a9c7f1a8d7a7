/// A set of code points, for patterns: sorted ranges, with a bit for each ASCII and each Thai one.
struct ScalarSet: Equatable, Sendable {
  /// First, last, first, last…, sorted, apart and not touching.
  let ranges: [UInt32]
  private let ascii: SIMD2<UInt64>
  private let thai: SIMD2<UInt64>

  init(_ pairs: [(UInt32, UInt32)]) {
    var flat: [UInt32] = []
    for (first, last) in pairs.sorted(by: { $0.0 < $1.0 }) {
      if let end = flat.last, first <= end &+ 1, !flat.isEmpty {
        flat[flat.count - 1] = max(end, last)
      } else {
        flat += [first, last]
      }
    }
    ranges = flat
    ascii = Self.bits(flat, from: 0)
    thai = Self.bits(flat, from: 0xE00)
  }

  private static func bits(_ ranges: [UInt32], from start: UInt32) -> SIMD2<UInt64> {
    var bits = SIMD2<UInt64>()
    for place in 0..<128 where Scalars.contains(start + UInt32(place), in: ranges) {
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    return bits
  }

  var pairs: [(UInt32, UInt32)] { stride(from: 0, to: ranges.count, by: 2).map { (ranges[$0], ranges[$0 + 1]) } }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return ascii[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 }
    if scalar & ~0x7F == 0xE00 { return thai[Int(scalar >> 6 & 1)] >> UInt64(scalar & 63) & 1 == 1 }
    return Scalars.contains(scalar, in: ranges)
  }

  /// All code points that are not in the set.
  var inverted: ScalarSet {
    var pairs: [(UInt32, UInt32)] = []
    var next: UInt32 = 0
    for (first, last) in self.pairs {
      if first > next { pairs.append((next, first - 1)) }
      next = last + 1
    }
    if next <= 0x10FFFF { pairs.append((next, 0x10FFFF)) }
    return ScalarSet(pairs)
  }

  /// The set with the other case of every Latin, Greek and Cyrillic letter in it.
  var foldingCase: ScalarSet {
    var pairs = self.pairs
    let cased: [ClosedRange<UInt32>] = [0x41...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF]
    for scalar in cased.joined() where contains(scalar) {
      pairs += Self.otherCases(scalar).map { ($0, $0) }
    }
    return ScalarSet(pairs)
  }

  private static func otherCases(_ scalar: UInt32) -> [UInt32] {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return [] }
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap {
      $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first?.value : nil
    }
  }

  /// 0–9 and ๐–๙.
  static let digits = ScalarSet([(0x30, 0x39), (0xE50, 0xE59)])

  static let spaces = ScalarSet([
    (0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200B), (0x2028, 0x2029),
    (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
  ])

  /// Letters, marks, digits and _, exact for ASCII, Latin and Thai (MAIYAMOK is in, PAIYANNOI is not), by whole
  /// alphabets elsewhere.
  static let words = ScalarSet([
    (0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A), (0xAA, 0xAA), (0xB5, 0xB5), (0xBA, 0xBA), (0xC0, 0xD6),
    (0xD8, 0xF6), (0xF8, 0x2C1), (0x300, 0x374), (0x376, 0x37D), (0x37F, 0x37F), (0x386, 0x386), (0x388, 0x481),
    (0x483, 0x559), (0x561, 0x588), (0x5D0, 0x5F2), (0x620, 0x669), (0x66E, 0x6D3), (0x700, 0x963), (0x966, 0xDF3),
    (0xE01, 0xE2E), (0xE30, 0xE3A), (0xE40, 0xE4E), (0xE50, 0xE59), (0xE81, 0xEDF), (0x1000, 0x1049), (0x10A0, 0x10FF),
    (0x1100, 0x135F), (0x1780, 0x17D3), (0x17E0, 0x17E9), (0x1E00, 0x1FBC), (0x3005, 0x3007), (0x3041, 0x309A),
    (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x318E), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3),
    (0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A), (0x20000, 0x323AF),
  ])

  /// What `.` stands for: all but the end of a line.
  static let anything = ScalarSet([(0x0A, 0x0A)]).inverted
}
