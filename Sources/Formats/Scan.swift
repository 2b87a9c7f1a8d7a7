/// Finding bytes eight at a time; the loops every reader and writer of text formats spends its time in.
enum Scan {
  @inline(__always) static func spread(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The high bit of every byte that is 0; bytes above the first such one may be marked wrongly.
  @inline(__always) static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always) static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// The first of three bytes at or after `index`, or `end`.
  @inline(__always) static func first(
    of a: UInt8, _ b: UInt8, _ c: UInt8, in base: UnsafePointer<UInt8>, from index: Int, to end: Int
  ) -> Int {
    let wideA = spread(a), wideB = spread(b), wideC = spread(c)
    var index = index
    // Invariant: base points at `end` readable bytes, so a word at `index` lies inside while index + 8 ≤ end.
    while index &+ 8 <= end {
      let word = load(base + index)
      let found = zeros(word ^ wideA) | zeros(word ^ wideB) | zeros(word ^ wideC)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, base[index] != a, base[index] != b, base[index] != c { index &+= 1 }
    return index
  }

  /// The first quote, backslash or control byte at or after `index`, or `end`.
  @inline(__always) static func jsonStop(in base: UnsafePointer<UInt8>, from index: Int, to end: Int) -> Int {
    let quotes = spread(0x22), slashes = spread(0x5C), blank = spread(0x20)
    var index = index
    // Invariant: as above. A byte below 0x20 borrows when 0x20 is taken from it and has no high bit itself.
    while index &+ 8 <= end {
      let word = load(base + index)
      let controls = (word &- blank) & ~word & 0x8080_8080_8080_8080
      let found = zeros(word ^ quotes) | zeros(word ^ slashes) | controls
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, base[index] != 0x22, base[index] != 0x5C, base[index] >= 0x20 { index &+= 1 }
    return index
  }
}
