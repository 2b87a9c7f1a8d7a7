/// Whether bytes are UTF-8 as Unicode defines it: no overlong form, no surrogate, nothing above U+10FFFF.
public enum UTF8Check {
  /// The offset of the first byte that is not part of a valid sequence, or nil.
  public static func firstInvalid(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = utf8.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base), count = utf8.count
    var index = 0
    while index < count {
      if base[index] < 0x80 {
        index = endOfASCII(raw, from: index, count: count)
      } else if base[index] == 0xE0, count - index >= 3, isTail(base[index + 1], from: 0xA0), isTail(base[index + 2]) {
        // The lead byte of all Thai.
        index += 3
      } else {
        let length = sequence(base + index, left: count - index)
        if length == 0 { return index }
        index += length
      }
    }
    return nil
  }

  /// Whether all bytes are ASCII.
  public static func isASCII(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = utf8.baseAddress else { return true }
    return endOfASCII(UnsafeRawPointer(base), from: 0, count: utf8.count) == utf8.count
  }

  public static func firstInvalid(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { firstInvalid($0) } }

  /// Skips ASCII, 32 bytes at a time while it lasts.
  @inline(__always)
  private static func endOfASCII(_ raw: UnsafeRawPointer, from start: Int, count: Int) -> Int {
    let high = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
    var index = start
    while index + 32 <= count, raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self) & high == .zero {
      index += 32
    }
    while index + 8 <= count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      index += 8
    }
    while index < count, raw.load(fromByteOffset: index, as: UInt8.self) < 0x80 { index += 1 }
    return index
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
    byte >= low && byte <= high
  }

  /// The length of the valid sequence at `bytes`, 0 if there is none: table 3-7 of the Unicode standard.
  private static func sequence(_ bytes: UnsafePointer<UInt8>, left: Int) -> Int {
    switch bytes[0] {
    case 0xC2...0xDF:
      return left >= 2 && isTail(bytes[1]) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = bytes[0] == 0xE0 ? 0xA0 : 0x80, high: UInt8 = bytes[0] == 0xED ? 0x9F : 0xBF
      return left >= 3 && isTail(bytes[1], from: low, to: high) && isTail(bytes[2]) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = bytes[0] == 0xF0 ? 0x90 : 0x80, high: UInt8 = bytes[0] == 0xF4 ? 0x8F : 0xBF
      guard left >= 4, isTail(bytes[1], from: low, to: high) else { return 0 }
      return isTail(bytes[2]) && isTail(bytes[3]) ? 4 : 0
    default:
      return 0
    }
  }
}
