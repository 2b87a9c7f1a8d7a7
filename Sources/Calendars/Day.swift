/// A day of the civil calendar, counted from 1970-01-01.
///
/// The calendar is the Gregorian one, carried back; the years 1800 to 2399 are allowed. A Buddhist Era year is the
/// Common Era year + 543 throughout. (Until the end of B.E. 2483 the Thai year began on 1 April, so papers of January
/// to March written before 2484 carry a year that is one smaller; nothing here corrects that.)
@frozen public struct Day: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int

  /// The day with this number, which may lie outside the allowed years: see `isInRange`.
  @inlinable @inline(__always) public init(number: Int) { self.number = number }

  /// The day of a Common Era date, or nil if there is none in the allowed years.
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard year >= Day.firstYear, year <= Day.lastYear, month >= 1, month <= 12, day >= 1,
      day <= 28 || day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year, month, day)
  }

  /// The day of a Buddhist Era date; leap days are those of the Gregorian year.
  @inlinable public init?(buddhist year: Int, month: Int, day: Int) {
    self.init(year: year &- Day.buddhistOffset, month: month, day: day)
  }

  @inlinable public static var firstYear: Int { 1800 }
  @inlinable public static var lastYear: Int { 2399 }
  @inlinable public static var buddhistOffset: Int { 543 }
  /// 1800-01-01.
  @inlinable public static var earliest: Day { Day(number: -62_091) }
  /// 2399-12-31.
  @inlinable public static var latest: Day { Day(number: 157_053) }

  @inlinable @inline(__always) public var isInRange: Bool {
    number >= Day.earliest.number && number <= Day.latest.number
  }

  @inlinable @inline(__always) public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  @inlinable public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days a month of a Common Era year has.
  @inlinable public static func count(ofMonth month: Int, year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month + month >> 3) & 1
  }

  // Years are reckoned from March, so that a leap day is the last of its year, in eras of 400 years.
  // https://howardhinnant.github.io/date_algorithms.html
  @inlinable static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
  }

  /// Year, month and day of the Common Era; without meaning for days before the year 0.
  @inlinable public var civil: (year: Int, month: Int, day: Int) {
    // Multiplications stand for the divisions by 1461 and 153: https://doi.org/10.1002/spe.3172 (Neri, Schneider).
    let quarters = UInt32(truncatingIfNeeded: number &+ 719_468) &* 4 &+ 3
    let century = quarters / 146_097
    let scaled = UInt64(quarters % 146_097 | 3) &* 2_939_745
    let dayOfYear = UInt32(truncatingIfNeeded: scaled) / 2_939_745 / 4
    let months = dayOfYear &* 2141 &+ 197_913
    let isNextYear = dayOfYear >= 306
    let month = months >> 16 &- (isNextYear ? 12 : 0)
    let year = century &* 100 &+ UInt32(truncatingIfNeeded: scaled >> 32) &+ (isNextYear ? 1 : 0)
    return (Int(year), Int(month), Int((months & 0xFFFF) / 2141) + 1)
  }

  @inlinable public var year: Int { civil.year }
  @inlinable public var month: Int { civil.month }
  /// The day of the month.
  @inlinable public var day: Int { civil.day }
  @inlinable public var buddhistYear: Int { civil.year + Day.buddhistOffset }

  /// From 1, Monday, to 7, Sunday.
  @inlinable public var weekday: Int {
    let rest = (number &+ 3) % 7
    return rest < 0 ? rest + 8 : rest + 1
  }

  @inlinable public var isWeekend: Bool { weekday > 5 }

  /// From 1 to 366.
  @inlinable public var dayOfYear: Int { number - Day.number(civil.year, 1, 1) + 1 }

  /// The week of ISO 8601, from 1 to 53; it belongs to `weekYear`.
  @inlinable public var week: Int { (Day(number: number + 4 - weekday).dayOfYear - 1) / 7 + 1 }

  /// The Common Era year that the week belongs to: the year of its Thursday.
  @inlinable public var weekYear: Int { Day(number: number + 4 - weekday).year }

  /// `2026-11-20`.
  public var isoText: String {
    let (year, month, day) = civil
    return Digits.padded(year, 4) + "-" + Digits.padded(month) + "-" + Digits.padded(day)
  }
}

extension Day: CustomStringConvertible {
  public var description: String { isoText }
}
