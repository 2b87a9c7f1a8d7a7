/// A stretch of time a day belongs to.
public enum Period: String, CaseIterable, Sendable {
  case week, month, quarter, year
  case fiscalYear = "fiscal-year"
  case schoolYear = "school-year"

  /// First and last day; nil where the years of dates end.
  public func days(around day: Day) -> ClosedRange<Day>? {
    switch self {
    case .week:
      let first = Day(number: day.number - day.weekday + 1)
      return first...Day(number: first.number + 6)
    case .month: return day.firstOfMonth...day.lastOfMonth
    case .quarter:
      guard let first = day.firstOfMonth.adding(months: -((day.month - 1) % 3)), let last = first.adding(months: 2)
      else { return nil }
      return first...last.lastOfMonth
    case .year: return day.firstOfYear...day.lastOfYear
    case .fiscalYear: return Day.fiscalYear(day.fiscalYear)
    case .schoolYear:
      guard let first = Day(buddhist: day.schoolYear, month: 5, day: 16), let next = first.adding(months: 12)
      else { return nil }
      return first...Day(number: next.number - 1)
    }
  }

  /// What recurs with this period within some days: every one that has a day among them, whole, in order.
  public func instances(in days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var all: [ClosedRange<Day>] = [], next = days.lowerBound
    while next <= days.upperBound, let period = self.days(around: next) {
      all.append(period)
      next = Day(number: period.upperBound.number + 1)
    }
    return all
  }
}
