/// The three years an office reckons by: calendar, fiscal, school.
extension Day {
  /// The quarter of the calendar year, from 1.
  @inlinable public var quarter: Int { (civil.month + 2) / 3 }

  /// The fiscal year in the Buddhist Era: 2570 runs from 1 October 2569 to 30 September 2570.
  @inlinable public var fiscalYear: Int {
    let (year, month, _) = civil
    return year + Day.buddhistOffset + (month >= 10 ? 1 : 0)
  }

  /// The quarter of the fiscal year: October to December is 1.
  @inlinable public var fiscalQuarter: Int { quarter % 4 + 1 }

  /// The days of a Buddhist Era fiscal year.
  public static func fiscalYear(_ year: Int) -> ClosedRange<Day>? {
    guard let first = Day(buddhist: year &- 1, month: 10, day: 1), let last = Day(buddhist: year, month: 9, day: 30)
    else { return nil }
    return first...last
  }

  /// The days of a quarter, 1 to 4, of a Buddhist Era fiscal year.
  public static func fiscalQuarter(_ quarter: Int, of year: Int) -> ClosedRange<Day>? {
    guard quarter >= 1, quarter <= 4, let start = fiscalYear(year)?.lowerBound,
      let first = start.adding(months: 3 * (quarter - 1)), let last = first.adding(months: 2)?.lastOfMonth
    else { return nil }
    return first...last
  }

  /// The days of a Buddhist Era calendar year.
  public static func buddhistYear(_ year: Int) -> ClosedRange<Day>? {
    Day(buddhist: year, month: 1, day: 1).map { $0...$0.lastOfYear }
  }

  /// The school year in the Buddhist Era, which opens on 16 May.
  ///
  /// Opening and closing days: Ministry of Education regulation of B.E. 2549.
  @inlinable public var schoolYear: Int {
    let (year, month, day) = civil
    return year + Day.buddhistOffset - (month * 100 + day < 516 ? 1 : 0)
  }

  /// The school term, or nil in the holidays: the first opens on 16 May and closes on 11 October, the second opens on
  /// 1 November and closes on 1 April; the day of closing is the first without school.
  @inlinable public var schoolTerm: Int? {
    let (_, month, day) = civil
    switch month * 100 + day {
    case 516..<1011: return 1
    case 1101...: return 2
    case ..<401: return 2
    default: return nil
    }
  }

  /// The days of a term, 1 or 2, of a Buddhist Era school year.
  public static func schoolTerm(_ term: Int, of year: Int) -> ClosedRange<Day>? {
    let first = term == 1 ? Day(buddhist: year, month: 5, day: 16) : Day(buddhist: year, month: 11, day: 1)
    let last = term == 1 ? Day(buddhist: year, month: 10, day: 10) : Day(buddhist: year &+ 1, month: 3, day: 31)
    guard term == 1 || term == 2, let first, let last else { return nil }
    return first...last
  }
}
