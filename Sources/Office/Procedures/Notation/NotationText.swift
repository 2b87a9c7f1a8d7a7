import Values

/// Values as the notation writes them.
enum NotationText {
  /// Words of the language that are no text without quotes.
  private static let reserved: Set<String> = [
    "let", "var", "def", "for", "in", "while", "if", "else", "match", "try", "catch", "throw", "return", "break",
    "continue", "use", "needs", "test", "and", "or", "not", "mod", "div", "true", "false", "null", "matches",
  ]

  /// Bare where it can stand bare, else in quotes.
  static func name(_ text: String) -> String { isBare(text) ? text : quoted(text) }

  /// A row of a table: `3` and `A1` stand bare, `8.10` is no number and stands in quotes.
  static func row(_ text: String) -> String {
    let bytes = Array(text.utf8), isPlain = !bytes.isEmpty && bytes.allSatisfy(isDigit) && bytes.count < 10
    return isPlain && (bytes[0] != 0x30 || bytes.count == 1) ? text : name(text)
  }

  /// Latin letters, digits and `_`, with `-` and `.` between them.
  private static func isBare(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isLetter(first), isLetter(last) || isDigit(last),
      !reserved.contains(text)
    else { return false }
    var wasJoint = false
    for byte in bytes {
      let isJoint = byte == 0x2D || byte == 0x2E
      guard isLetter(byte) || isDigit(byte) || byte == 0x5F || (isJoint && !wasJoint) else { return false }
      wasJoint = isJoint
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "{": out += "\\{"
      case "}": out += "\\}"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          out += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }

  /// A number without an exponent or trailing zeros.
  static func number(_ number: Decimal) -> String {
    let plain = number.normalised
    let digits = String(plain.coefficient.magnitude), sign = plain.isNegative ? "-" : ""
    guard plain.scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, plain.scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(plain.scale) + "." + padded.suffix(plain.scale)
  }
}
