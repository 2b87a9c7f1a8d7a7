/// Decimal digits, Arabic and Thai.
enum Digits {
  /// Thai digits are U+0E50 to U+0E59: E0 B9 90 to E0 B9 99 in UTF-8.
  static func arabic(_ text: some StringProtocol) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let digit = value(of: scalar) {
        out.append(UInt8(digit) + 0x30)
      } else {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return out
  }

  static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xE50...0xE59: Int(scalar.value) - 0xE50
    default: nil
    }
  }

  /// The text with Thai digits for Arabic ones.
  static func thai(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39, let digit = Unicode.Scalar(scalar.value + 0xE20) {
        out.append(digit)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// At least so many digits, with zeros before.
  static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }
}
