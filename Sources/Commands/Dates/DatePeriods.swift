import Calendars
import Failures
import Language
import Values

/// The words for a period, in both languages.
extension Period: Choice {
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

  static let periods = Callable(
    "periods", "รายการงวด", .dates,
    en: "Every month, quarter, year … that has a day in a range of days, whole, in order: what recurs.",
    th: "ทุกเดือน ไตรมาส ปี ฯลฯ ที่มีวันอยู่ในช่วงวัน เต็มงวดและเรียงลำดับ ใช้กับงานที่ทำประจำงวด",
    [.days, .period], gives: .type(.list(.range(.date))), also: ["recurrence", "date_range", "RRULE"],
    examples: [
      Example("2569-11-20..2570-02-10 | periods quarter", "[2026-10-01..2026-12-31, 2027-01-01..2027-03-31]"),
      Example("2569-11-20..2569-12-01 | periods เดือน | each {|m| by-day $m 5}", "[2026-11-05, 2026-12-05]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let period: Period = try call.choice(1), days = try call.days(0)
      let all = period.instances(in: days)
      try call.charge(all.count)
      var list = ListBuilder(call.heap)
      for days in all {
        list.append(
          owned: call.heap.makeRange(
            try call.result(days.lowerBound), try call.result(days.upperBound), includingUpper: true))
      }
      return list.finish()
    })

  static let fiscalDays = Callable(
    "fiscal-days", "ช่วงปีงบประมาณ", .dates,
    en: "The days of a fiscal year of the Buddhist Era, or of one of its quarters.",
    th: "ช่วงวันของปีงบประมาณ หรือของไตรมาสหนึ่งในปีงบประมาณนั้น",
    [
      Parameter("year", "ปี", .type(.number), en: "the year", th: "ปี"),
      Parameter("quarter", "ไตรมาส", .type(.number), optional: true, en: "the quarter, 1 to 4", th: "ไตรมาส 1 ถึง 4"),
    ], gives: .type(.range(.date)), also: ["fiscal year", "quarter dates"],
    examples: [
      Example("fiscal-days 2570", "2026-10-01..2027-09-30"),
      Example("fiscal-days ๒๕๗๐ ๒ | workdays", "62"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let year = try call.integer(0)
      let days = call.has(1) ? Day.fiscalQuarter(try call.integer(1, in: 1...4), of: year) : Day.fiscalYear(year)
      return try call.result(days)
    })

  static let termDays = Callable(
    "term-days", "ช่วงภาคเรียน", .dates,
    en: "The days of a term, 1 or 2, of a school year of the Buddhist Era.",
    th: "ช่วงวันของภาคเรียนที่ 1 หรือ 2 ของปีการศึกษา",
    [
      Parameter("year", "ปี", .type(.number), en: "the year", th: "ปี"),
      Parameter("term", "ภาคเรียนที่", .type(.number), en: "the term, 1 or 2", th: "ภาคเรียนที่ 1 หรือ 2"),
    ], gives: .type(.range(.date)), also: ["semester", "school term"],
    examples: [
      Example("term-days 2569 1", "2026-05-16..2026-10-10"), Example("term-days ๒๕๖๙ ๒", "2026-11-01..2027-03-31"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let year = try call.integer(0), term = try call.integer(1)
      guard term == 1 || term == 2 else { throw Failure(.noSuchTerm, Failure.Part(term)) }
      return try call.result(Day.schoolTerm(term, of: year))
    })
}

extension Call {
  fileprivate func result(_ days: ClosedRange<Day>?) throws(Failure) -> Value {
    heap.makeRange(try result(days?.lowerBound), try result(days?.upperBound), includingUpper: true)
  }
}

extension Parameter {
  fileprivate static let period = Parameter(
    "period", "งวด", Period.accepts, en: "what it is part of", th: "งวดที่ต้องการ")
}

private func period(_ call: Call) throws(Failure) -> ClosedRange<Day> {
  let day = try call.day(0)
  let period: Period = try call.choice(1)
  guard let days = period.days(around: day) else { throw Failure(.dateOutOfRange) }
  return days
}
