import Text

/// Whether a line holds what must not lie in a history: the number of a citizen, a telephone, an e-mail address.
///
/// It rather errs on the side of not keeping a line.
enum Sensitive {
  static func isFound(in text: String) -> Bool { holdsAddress(text) || holdsNumber(text) }

  /// As in `name@place.domain`.
  private static func holdsAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (at, byte) in bytes.enumerated() where byte == 0x40 {
      guard at > 0, isPart(bytes[at - 1]) else { continue }
      let rest = bytes[(at + 1)...].prefix { isPart($0) }
      if let dot = rest.lastIndex(of: 0x2E), dot > rest.startIndex, dot + 2 < rest.endIndex,
        rest[(dot + 1)...].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2E })
      {
        return true
      }
    }
    return false
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2D
      || byte == 0x5F || byte == 0x2B
  }

  /// Runs of digits, Arabic or Thai, as people write them: with single hyphens, dots or blanks between.
  private static func holdsNumber(_ text: String) -> Bool {
    var run: [Int] = [], gap = 0, isForeign = false
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        if gap > 1 { (run, isForeign) = ([], false) }
        run.append(digit)
        gap = 0
        if isPersonal(run, isForeign) { return true }
      } else if scalar == "-" || scalar == " " || scalar == "." || scalar == "(" || scalar == ")" {
        gap += 1
        if run.isEmpty { isForeign = false }
      } else {
        (run, gap, isForeign) = ([], 0, scalar == "+")
      }
    }
    return false
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xE50...0xE59: Int(scalar.value) - 0xE50
    default: nil
    }
  }

  /// Thirteen digits whose last proves the others; a telephone of this country.
  ///
  /// Dates and amounts have fewer digits or begin otherwise.
  private static func isPersonal(_ digits: [Int], _ isForeign: Bool) -> Bool {
    if digits.count >= 13, isCitizen(Array(digits.suffix(13))) { return true }
    if isForeign, digits.count >= 10, digits.starts(with: [6, 6]) { return true }
    guard digits.count >= 9, digits[0] == 0 else { return false }
    return digits.count == 10 && [6, 8, 9].contains(digits[1]) || digits.count == 9 && (2...7).contains(digits[1])
  }

  private static func isCitizen(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.prefix(12).enumerated() { sum += digit * (13 - place) }
    return (11 - sum % 11) % 10 == digits[12]
  }
}
