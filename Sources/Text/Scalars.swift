/// Reading code points out of UTF-8 bytes: the one decoder the rest of this module shares.
public enum Scalars {
  /// The code point that starts at `index` and how many bytes it takes.
  ///
  /// Text inside the program is valid UTF-8; a stray byte all the same gives U+FFFD and one byte, so that no loop
  /// stands still or reads past the end.
  @inlinable @inline(__always)
  public static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(utf8[index])
    if first < 0x80 { return (first, 1) }
    let left = utf8.count - index
    if first & 0xF0 == 0xE0, left >= 3 {
      return ((first & 0x0F) << 12 | (UInt32(utf8[index + 1]) & 0x3F) << 6 | UInt32(utf8[index + 2]) & 0x3F, 3)
    }
    if first & 0xE0 == 0xC0, left >= 2 { return ((first & 0x1F) << 6 | UInt32(utf8[index + 1]) & 0x3F, 2) }
    if first & 0xF8 == 0xF0, left >= 4 {
      let high = (first & 0x07) << 18 | (UInt32(utf8[index + 1]) & 0x3F) << 12
      return (high | (UInt32(utf8[index + 2]) & 0x3F) << 6 | UInt32(utf8[index + 3]) & 0x3F, 4)
    }
    return (0xFFFD, 1)
  }

  /// Where the code point that ends before `index` starts.
  @inlinable @inline(__always)
  public static func start(before index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var start = index - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends `scalar`, which must be a Unicode scalar value.
  @inlinable
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// Whether `scalar` is in one of `ranges`, sorted and held flat: first, last, first, last.
  static func contains(_ scalar: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0, high = ranges.count >> 1
    while low < high {
      let middle = (low + high) >> 1
      if ranges[2 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
    }
    return 2 * low < ranges.count && ranges[2 * low] <= scalar
  }

  /// Whether `scalar` is a Thai or Lao mark that takes no cell: the vowels above and below, tones, and the like.
  @inline(__always)
  static func isThaiOrLaoMark(_ scalar: UInt32) -> Bool {
    guard scalar & ~0xFF == 0xE00 else { return false }
    let letter = scalar & 0x7F
    // U+0EC7 is not assigned, MAITAIKHU U+0E47 is.
    return letter == 0x31 || (letter >= 0x34 && letter <= 0x3A) || (letter >= 0x48 && letter <= 0x4E)
      || scalar == 0xE47 || scalar == 0xEBB || scalar == 0xEBC
  }
}

extension String {
  /// Runs `body` on the bytes without a copy where the string is a native one, as nearly all are.
  @inlinable @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
