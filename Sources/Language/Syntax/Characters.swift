/// What a character outside texts may be: Latin and Thai make words, everything else is an error with its repair.
///
/// Other scripts are refused in names because a tool that signs orders must not confuse а (Cyrillic) with a.
enum Characters {
  enum Class { case letter, mark, digit, other }

  struct Scalar {
    let value: UInt32
    let length: Int
  }

  /// The scalar at a byte ≥ 0x80.
  ///
  /// What is no UTF-8 is one byte of U+FFFD, so that damaged input cannot crash us.
  static func scalar(in bytes: [UInt8], at index: Int) -> Scalar {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, lead < 0xF5, index + length <= bytes.count else { return Scalar(value: 0xFFFD, length: 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return Scalar(value: 0xFFFD, length: 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Scalar(value: value, length: length)
  }

  static func of(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: .mark
    // Accents that stand apart, as some systems write them; the normal form of a name joins them.
    case 0x300...0x30F, 0x31B, 0x323...0x328, 0x32D...0x331: .mark
    case 0xE50...0xE59: .digit
    case 0xE01...0xE30, 0xE32, 0xE33, 0xE40...0xE46: .letter
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x1E00...0x1EFF: .letter
    default: .other
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == 0x5F }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isBidiControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xAD, 0x180E, 0x034F, 0x2028, 0x2029, 0x85: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isCurlyQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2032, 0x2033, 0x2039, 0x203A: true
    default: false
    }
  }

  /// What a person meant by a character that only looks like an operator.
  static func lookalike(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x2010...0x2015, 0x2212: "-"
    case 0xD7: "*"
    case 0xF7: "/"
    case 0x2264: "<="
    case 0x2265: ">="
    case 0x2260: "!="
    case 0x2192: "->"
    case 0x21D2: "=>"
    case 0x2026: "..."
    // Full-width forms of ASCII, as input methods of neighbours type them.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar - 0xFEE0).map { String(Character($0)) }
    default: nil
    }
  }

  /// `U+00A0`, for messages about what nobody can see.
  static func code(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
