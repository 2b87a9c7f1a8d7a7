import Failures
import Text
import Values

/// Reads numbers as people type them into forms and spreadsheets.
///
///     number = ["("] [sign] ["฿"] digits {"," 3 digits} ["." digits] ["%"] ["บาท"] [")"], spaces around
enum NumberReader {
  /// The number, or nil; commas must stand between thousands, for `1,23` is a slip, not 123.
  static func number(_ text: String) throws(Failure) -> Decimal? {
    var rest = trimmed(Array(Digits.arabic(text).unicodeScalars)[...])
    var isNegative = false
    if rest.first == "(", rest.last == ")" {
      isNegative = true
      rest = trimmed(rest.dropFirst().dropLast())
    }
    if rest.first == "฿" { rest = trimmed(rest.dropFirst()) }
    if let sign = rest.first, "-+−".unicodeScalars.contains(sign) {
      if isNegative { return nil }
      isNegative = sign != "+"
      rest = trimmed(rest.dropFirst())
    }
    if rest.first == "฿" { rest = trimmed(rest.dropFirst()) }
    let baht = Array("บาท".unicodeScalars)
    if rest.suffix(baht.count).elementsEqual(baht) { rest = trimmed(rest.dropLast(baht.count)) }
    let isPercent = rest.last == "%"
    if isPercent { rest = trimmed(rest.dropLast()) }
    guard let digits = plain(rest), !rest.isEmpty, let number = try Decimal(text: digits) else { return nil }
    let value = isNegative ? number.negated : number
    return isPercent ? try value.multiplied(by: Decimal(1, scale: 2)).normalised : value
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var scalars = scalars
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return scalars
  }

  /// The digits without their commas; nil when they stand in the wrong place.
  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let whole = scalars.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let digits = groups.flatMap { $0 } + scalars.dropFirst(whole.count)
    guard digits.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else { return nil }
    // A point without digits before it is written by some programs: .5
    var text = digits.first == "." ? "0" : ""
    text.unicodeScalars.append(contentsOf: digits)
    return text
  }
}
