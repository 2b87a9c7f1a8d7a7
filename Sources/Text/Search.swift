/// Finding bytes in bytes.
public enum Search {
  /// Where `needle` first starts at or after `start`; an empty one is found at once.
  ///
  /// Eight places at a time are tested for the needle's first and last byte; only where both agree is the middle
  /// read. Worst case is the product of the lengths, on text made for it.
  public static func firstIndex(
    of needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let last = haystack.count - needle.count
    guard start <= last else { return nil }
    guard let pattern = needle.baseAddress, let text = haystack.baseAddress, !needle.isEmpty else { return start }
    let raw = UnsafeRawPointer(text), tail = needle.count - 1
    let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
    let firstByte = ones &* UInt64(pattern[0]), lastByte = ones &* UInt64(pattern[tail])
    var index = start
    while index + 8 <= last + 1 {
      let heads = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ firstByte
      let tails = raw.loadUnaligned(fromByteOffset: index + tail, as: UInt64.self) ^ lastByte
      // A byte is zero where both agree; the sum below marks every such byte, and now and then one too many.
      let both = heads | tails
      var found = (both &- ones) & ~both & highs
      while found != 0 {
        let place = index + found.littleEndian.trailingZeroBitCount >> 3
        if matches(pattern, text + place, tail) { return place }
        found &= found &- 1
      }
      index += 8
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
