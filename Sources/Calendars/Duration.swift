import Failures

/// The four kinds of units; a duration keeps to one, for a month has no fixed number of days.
public enum Family: UInt8, CaseIterable, Sendable {
  case months, days, workdays, seconds

  /// The unit it counts, as the language writes it.
  public var unit: String {
    switch self {
    case .months: "mo"
    case .days: "d"
    case .workdays: "wd"
    case .seconds: "s"
    }
  }
}

/// A count of one family's smallest unit.
public struct Duration: Equatable, Hashable, Sendable {
  public var count: Int
  public var family: Family

  public init(_ count: Int, _ family: Family) {
    self.count = count
    self.family = family
  }
}

/// Durations as text: what `text` and `literal` write, `parse` reads back as the same count and family.
public enum DurationText {
  /// What a unit word counts: `w` is 7 of `days`.
  public static func unit(_ word: some StringProtocol) -> (family: Family, factor: Int)? {
    switch word {
    case "y": (.months, 12)
    case "mo": (.months, 1)
    case "w": (.days, 7)
    case "d": (.days, 1)
    case "wd": (.workdays, 1)
    case "h": (.seconds, 3600)
    case "min": (.seconds, 60)
    case "s": (.seconds, 1)
    default: nil
    }
  }

  /// `1y 11mo`, `15d`, `4wd`, `3h 30min`; one sign before all parts.
  public static func text(_ count: Int, _ family: Family) -> String {
    let parts = parts(count.magnitude, family).filter { $0.count > 0 }.map { "\($0.count)\($0.unit)" }
    return parts.isEmpty ? "0" + family.unit : (count < 0 ? "-" : "") + parts.joined(separator: " ")
  }

  /// One number and the largest unit that is exact: `23mo`, `15d`, `210min`.
  public static func literal(_ count: Int, _ family: Family) -> String {
    let units: [(Int, String)] =
      switch family {
      case .months: [(12, "y")]
      case .seconds: [(3600, "h"), (60, "min")]
      default: []
      }
    for (factor, unit) in units where count != 0 && count % factor == 0 { return "\(count / factor)\(unit)" }
    return "\(count)\(family.unit)"
  }

  /// For people: `1 year 11 months`, `1 ปี 11 เดือน`.
  public static func words(_ count: Int, _ family: Family) -> Words {
    var parts = parts(count.magnitude, family).filter { $0.count > 0 }
    if parts.isEmpty { parts = [(0, family.unit)] }
    let sign = count < 0 ? "-" : ""
    let english = parts.map { "\($0.count) \(names($0.unit).en)\($0.count == 1 ? "" : "s")" }.joined(separator: " ")
    let thai = parts.map { "\($0.count) \(names($0.unit).th)" }.joined(separator: " ")
    return Words(en: sign + english, th: sign + thai)
  }

  /// Parts of one family in any order, spaces between them optional; a sign before the first is of all.
  public static func parse(_ text: String, at span: Span? = nil) throws(Failure) -> Duration {
    let bytes = Digits.arabic(text)
    let isNegative = bytes.first == 0x2D
    var rest = isNegative ? bytes.dropFirst() : bytes[...]
    var total = 0, family: Family?
    while !rest.isEmpty {
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let word = rest.dropFirst(digits.count).prefix { $0 >= 0x61 && $0 <= 0x7A }
      guard let unit = unit(String(decoding: word, as: UTF8.self)), family ?? unit.family == unit.family,
        !digits.isEmpty
      else { throw Failure(.notADuration, .init(text), at: span) }
      guard let part = amount(digits, unit.factor, negative: isNegative), let sum = plus(total, part) else {
        throw Failure(.durationTooLarge, .init(text), at: span)
      }
      (total, family) = (sum, unit.family)
      rest = rest.dropFirst(digits.count + word.count)
      if !rest.isEmpty, rest.last != 0x20 { rest = rest.drop { $0 == 0x20 } }
    }
    guard let family else { throw Failure(.notADuration, .init(text), at: span) }
    return Duration(total, family)
  }

  /// Digits times factor, summed below zero if negative so that the least integer reads too.
  private static func amount(_ digits: ArraySlice<UInt8>, _ factor: Int, negative: Bool) -> Int? {
    let text = (negative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    guard let number = Int(text) else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  private static func plus(_ left: Int, _ right: Int) -> Int? {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }

  private static func parts(_ count: UInt, _ family: Family) -> [(count: UInt, unit: String)] {
    switch family {
    case .months: [(count / 12, "y"), (count % 12, "mo")]
    case .days, .workdays: [(count, family.unit)]
    case .seconds: [(count / 3600, "h"), (count / 60 % 60, "min"), (count % 60, "s")]
    }
  }

  private static func names(_ unit: String) -> Words {
    switch unit {
    case "y": Words(en: "year", th: "ปี")
    case "mo": Words(en: "month", th: "เดือน")
    case "d": Words(en: "day", th: "วัน")
    case "wd": Words(en: "working day", th: "วันทำการ")
    case "h": Words(en: "hour", th: "ชั่วโมง")
    case "min": Words(en: "minute", th: "นาที")
    default: Words(en: "second", th: "วินาที")
    }
  }
}
