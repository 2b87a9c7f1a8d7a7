/// Text that a terminal can only show: nothing in it moves the cursor, sets a title or turns the reading direction.
///
/// What could is written visibly: `^[` for ESC, `^A` for other C0 codes, `^?` for DEL, `\u{202e}` for the rest:
/// C1, bidi controls, line and paragraph separators, the byte order mark, tags and non-characters.
public enum SafeText {
  public static func shown(_ text: String, keepingNewlines: Bool = true) -> String {
    text.withBytes { utf8 in
      if firstUnsafe(utf8, from: 0, keepingNewlines: keepingNewlines) == nil { return text }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(utf8.count + 32)
      append(utf8, to: &bytes, keepingNewlines: keepingNewlines)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends what may be shown of `utf8`, which need not be valid: stray bytes become `\x{9b}`.
  public static func append(
    _ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], keepingNewlines: Bool = true
  ) {
    var start = 0
    while let index = firstUnsafe(utf8, from: start, keepingNewlines: keepingNewlines) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
      let length = sequenceLength(utf8, at: index)
      if length == 0 {
        escape(UInt32(utf8[index]), as: 0x78, to: &bytes)
        start = index + 1
      } else {
        escape(Scalars.decode(utf8, at: index).scalar, to: &bytes)
        start = index + length
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  /// Whether `scalar` may not reach a terminal as it is.
  public static func isUnsafe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x0A, 0x09: false
    case 0..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  private static func firstUnsafe(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, keepingNewlines: Bool
  ) -> Int? {
    var index = start
    while index < utf8.count {
      let byte = utf8[index]
      if byte &- 0x20 < 0x5F || byte == 0x09 || (byte == 0x0A && keepingNewlines) {
        index += 1
      } else if byte < 0x80 {
        return index
      } else if byte == 0xE0, index + 2 < utf8.count, utf8[index + 1] & 0xFE == 0xB8, utf8[index + 2] & 0xC0 == 0x80 {
        // Thai.
        index += 3
      } else {
        let length = sequenceLength(utf8, at: index)
        // What begins with E0 holds nothing to fear.
        if length == 0 || (byte != 0xE0 && isUnsafe(Scalars.decode(utf8, at: index).scalar)) { return index }
        index += length
      }
    }
    return nil
  }

  /// The bytes of the valid sequence at `index`, 0 if it is not one.
  private static func sequenceLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= utf8.count else { return 0 }
    let sequence = UnsafeBufferPointer(rebasing: utf8[index..<index + length])
    return UTF8Check.firstInvalid(sequence) == nil ? length : 0
  }

  private static func escape(_ scalar: UInt32, as letter: UInt8 = 0x75, to bytes: inout [UInt8]) {
    if letter == 0x75, scalar < 0x20 || scalar == 0x7F {
      bytes.append(0x5E)
      bytes.append(UInt8(truncatingIfNeeded: scalar ^ 0x40))
    } else {
      bytes.append(0x5C)
      bytes.append(letter)
      bytes.append(0x7B)
      bytes.append(contentsOf: String(scalar, radix: 16).utf8)
      bytes.append(0x7D)
    }
  }
}
