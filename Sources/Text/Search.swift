/// Finding bytes in bytes.
public enum Search {
  /// Where `needle` first starts at or after `start`; an empty one is found at once.
  ///
  /// 32 places at a time are tested for the needle's first and last byte; only where both agree is the middle read.
  /// Worst case is the product of the lengths, on text made for it.
  public static func firstIndex(
    of needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let last = haystack.count - needle.count
    guard start <= last else { return nil }
    guard let pattern = needle.baseAddress, let text = haystack.baseAddress, !needle.isEmpty else { return start }
    let raw = UnsafeRawPointer(text), tail = needle.count - 1
    let firstByte = SIMD32<UInt8>(repeating: pattern[0]), lastByte = SIMD32<UInt8>(repeating: pattern[tail])
    var index = start
    while index + 32 <= last + 1 {
      let heads = raw.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self) ^ firstByte
      let tails = raw.loadUnaligned(fromByteOffset: index + tail, as: SIMD32<UInt8>.self) ^ lastByte
      // Zero in a lane where both bytes agree.
      if (heads | tails).min() == 0 {
        for place in index..<index + 32 where matches(pattern, text + place, tail) { return place }
      }
      index += 32
    }
    while index <= last {
      if matches(pattern, text + index, tail) { return index }
      index += 1
    }
    return nil
  }

  public static func firstIndex(of needle: String, in haystack: String, from start: Int = 0) -> Int? {
    needle.withBytes { pattern in haystack.withBytes { firstIndex(of: pattern, in: $0, from: start) } }
  }

  @inline(__always)
  private static func matches(_ pattern: UnsafePointer<UInt8>, _ text: UnsafePointer<UInt8>, _ tail: Int) -> Bool {
    guard pattern[0] == text[0], pattern[tail] == text[tail] else { return false }
    var index = 1
    while index < tail {
      if pattern[index] != text[index] { return false }
      index += 1
    }
    return true
  }
}
