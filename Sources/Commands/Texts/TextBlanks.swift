import Text

/// White space and characters nobody sees: spaces of every width, line ends, zero-width space, byte order mark.
enum TextBlanks {
  /// The bytes of the blank that starts here; 0 if there is none.
  static func width(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if bytes[index] < 0x80 { return bytes[index] == 0x20 || bytes[index] &- 0x09 < 5 ? 1 : 0 }
    let (scalar, length) = Scalars.decode(bytes, at: index)
    return isBlank(scalar) ? length : 0
  }

  /// The bytes of the blank that ends here; 0 if there is none.
  static func width(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Int {
    let start = Scalars.start(before: index, in: bytes)
    return width(bytes, at: start)
  }

  /// The stretches of blanks.
  static func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, case let width = width(bytes, at: index), width > 0 { index += width }
      if index > start { runs.append(start..<index) } else { index += Scalars.decode(bytes, at: index).length }
    }
    return runs
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
