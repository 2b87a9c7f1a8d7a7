/// Thai dictionary order, and one order for all other text beside it.
///
/// Digits stand before Latin, Latin before Thai, other scripts behind by code point. A leading vowel (เ แ โ ใ ไ) counts
/// after its consonant. Tones and marks decide only between words that are otherwise equal, then spaces and
/// punctuation, then capitals (`OrderElement`). The order is total: 0 is for the same bytes only. For Thai it is that
/// of libthai's `th_strcoll`, which the tests compare.
public enum Order {
  /// Less than 0, 0, or more, as `first` stands before `second`, is the same, or stands behind.
  ///
  /// Allocates nothing.
  public static func compare(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = sharedBytes(first, second)
    if shared == first.count, shared == second.count { return 0 }
    let start = safeStart(first, shared)
    var left = PrimaryCursor(first, from: start), right = PrimaryCursor(second, from: start)
    while true {
      let one = left.next(), other = right.next()
      if one != other { return one < other ? -1 : 1 }
      if one == 0 { break }
    }
    return compareLowerLevels(first, second, from: start)
  }

  public static func compare(_ first: String, _ second: String) -> Int {
    first.withBytes { left in second.withBytes { compare(left, $0) } }
  }

  /// Only words equal at the first level come here.
  private static func compareLowerLevels(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    for level in OrderLevel.allCases {
      var left = LevelCursor(first, from: start, level), right = LevelCursor(second, from: start, level)
      while true {
        let one = left.next(), other = right.next()
        if one != other { return one < other ? -1 : 1 }
        if one == 0 { break }
      }
    }
    // All levels agree, so at least one of the two has a leading vowel that leads nothing.
    let stray = (hasStrayVowel(first), hasStrayVowel(second))
    if stray.0 != stray.1 { return stray.1 ? -1 : 1 }
    return first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  private static func sharedBytes(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let count = min(first.count, second.count)
    guard count > 0, let left = UnsafeRawPointer(first.baseAddress), let right = UnsafeRawPointer(second.baseAddress)
    else { return 0 }
    var index = 0
    while index + 8 <= count {
      let difference =
        left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        ^ right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if difference != 0 { return index + difference.littleEndian.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count, first[index] == second[index] { index += 1 }
    return index
  }

  /// Back from where two texts part to a code point that no leading vowel before it can be waiting for.
  @inline(__always)
  private static func safeStart(_ utf8: UnsafeBufferPointer<UInt8>, _ shared: Int) -> Int {
    var start = shared
    while start > 0, start < utf8.count, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    if start >= 3, isLeadingVowel(utf8, at: start - 3) { start -= 3 }
    return start
  }

  @inline(__always)
  static func isLeadingVowel(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < utf8.count && utf8[index] == 0xE0 && utf8[index + 1] == 0xB9 && utf8[index + 2] &- 0x80 < 5
  }

  /// The letter (1…46 in the Thai block) of the consonant at `index`, or 0.
  @inline(__always)
  static func consonant(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 2 < utf8.count, utf8[index] == 0xE0, utf8[index + 1] == 0xB8, utf8[index + 2] &- 0x81 < 0x2E
    else { return 0 }
    return Int(utf8[index + 2] & 0x3F)
  }

  private static func hasStrayVowel(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.indices.contains { isLeadingVowel(utf8, at: $0) && consonant(utf8, at: $0 + 3) == 0 }
  }
}
