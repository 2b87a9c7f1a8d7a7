import Calendars
import Failures
import Language
import Values

/// A stretch of time a day belongs to.
enum DatePeriod: String, Choice {
  case week, month, quarter, year
  case fiscalYear = "fiscal-year"
  case schoolYear = "school-year"

  var thai: String {
    switch self {
    case .week: "สัปดาห์"
    case .month: "เดือน"
    case .quarter: "ไตรมาส"
    case .year: "ปี"
    case .fiscalYear: "ปีงบประมาณ"
    case .schoolYear: "ปีการศึกษา"
    }
  }

  /// First and last day; nil where the years of dates end.
  func days(around day: Day) -> ClosedRange<Day>? {
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
}

extension Callable {
  static let startOf = Callable(
    "start-of", "วันต้นงวด", .dates,
    en: "The first day of the month, quarter, year … a date is in.", th: "วันแรกของเดือน ไตรมาส ปี ฯลฯ ที่วันที่นั้นอยู่",
    [.date, .period], gives: .type(.date), also: ["date_trunc", "floor", "startOf"],
    examples: [
      Example("2569-11-20 | start-of fiscal-year", "2026-10-01"), Example("start-of ๒๕๖๙-๑๑-๒๐ สัปดาห์", "2026-11-16"),
    ],
    .native { (call: inout Call) throws(Failure) in try call.result(period(call).lowerBound) })

  static let endOf = Callable(
    "end-of", "วันสิ้นงวด", .dates,
    en: "The last day of the month, quarter, year … a date is in.", th: "วันสุดท้ายของเดือน ไตรมาส ปี ฯลฯ ที่วันที่นั้นอยู่",
    [.date, .period], gives: .type(.date), also: ["EOMONTH", "last_day", "endOf"],
    examples: [
      Example("2567-02-05 | end-of month", "2024-02-29"), Example("end-of ๒๕๖๙-๑๑-๒๐ ปีงบประมาณ", "2027-09-30"),
    ],
    .native { (call: inout Call) throws(Failure) in try call.result(period(call).upperBound) })

  static let periodOf = Callable(
    "period-of", "ช่วงงวด", .dates,
    en: "All days of the month, quarter, year … a date is in, as a range.",
    th: "ทุกวันของเดือน ไตรมาส ปี ฯลฯ ที่วันที่นั้นอยู่ เป็นพิสัย",
    [.date, .period], gives: .type(.range(.date)), also: ["month-of", "date range"],
    examples: [
      Example("2569-11-20 | period-of month", "2026-11-01..2026-11-30"),
      Example("period-of ๒๕๖๙-๑๑-๒๐ ไตรมาส", "2026-10-01..2026-12-31"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let days = try period(call)
      return call.heap.makeRange(
        try call.result(days.lowerBound), try call.result(days.upperBound), includingUpper: true)
    })
}

extension Parameter {
  fileprivate static let period = Parameter(
    "period", "งวด", DatePeriod.accepts, en: "what it is part of", th: "งวดที่ต้องการ")
}

private func period(_ call: Call) throws(Failure) -> ClosedRange<Day> {
  let day = try call.day(0)
  let period: DatePeriod = try call.choice(1)
  guard let days = period.days(around: day) else { throw Failure(.dateOutOfRange) }
  return days
}
