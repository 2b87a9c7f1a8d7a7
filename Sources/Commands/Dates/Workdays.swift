import Calendars
import Failures
import Language
import Values

/// What to do with a day that is not worked, in both languages.
private enum Rolling: String, Choice {
  case next, previous, none

  var thai: String {
    switch self {
    case .next: "เลื่อนไป"
    case .previous: "เลื่อนมา"
    case .none: "ไม่เลื่อน"
    }
  }

  var roll: Roll {
    switch self {
    case .next: .next
    case .previous: .previous
    case .none: .none
    }
  }
}

/// Working days of the office; outside the years whose holidays are known everything here refuses.
extension Callable {
  static let workdays = Callable(
    "workdays", "จำนวนวันทำการ", .dates,
    en: "How many working days there are from one date through another, or in a range of days.",
    th: "จำนวนวันทำการตั้งแต่วันที่หนึ่งถึงอีกวันที่หนึ่ง หรือในช่วงวัน รวมทั้งสองวัน",
    [
      Parameter("from", "จาก", .type(.any), en: "the first day, or a range of days", th: "วันแรก หรือพิสัยของวัน"),
      Parameter("through", "ถึงวัน", .type(.date), optional: true, en: "the last day", th: "วันสุดท้าย"),
      .inCalendar, .knownOn,
    ],
    gives: .type(.number), effect: .reads, also: ["NETWORKDAYS", "business days", "busday_count"],
    examples: [
      Example("2569-04 | workdays", "18"), Example("workdays ๒๕๖๙-๑๑-๒๐ ๒๕๖๙-๑๑-๒๓", "2"),
      Example("2569-01 | workdays --calendar th.school", "19"),
      Example("2569-01 | workdays --known-on 2567-11-01", "21"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var days = try call.days(0)
      if call.has(1) {
        let last = try call.day(1)
        if call[0].isRange { throw call.wrong(0, Tag.date.words) }
        if last < days.lowerBound { return Value(0) }
        days = days.lowerBound...last
      }
      return Value(try call.workdays(in: days, call.calendar(2)))
    })

  static let isWorkday = Callable(
    "is-workday", "เป็นวันทำการ", .dates,
    en: "Whether a date is a working day.", th: "วันที่นั้นเป็นวันทำการหรือไม่",
    [.date, .inCalendar, .knownOn], gives: .type(.bool), effect: .reads, also: ["is_busday", "business day"],
    examples: [
      Example("2569-05-01 | is-workday", "true"), Example("is-workday ๒๕๖๙-๐๕-๑๓", "false"),
      Example("2569-01-16 | is-workday --calendar th.school", "false"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let calendar = try call.calendar(1)
      return .bool(calendar.isWorkday(try call.known(call.day(0), calendar)))
    })

  static let workdayAfter = Callable(
    "workday-after", "นับวันทำการจาก", .dates,
    en: "The working day so many after a date, or before it if the number is negative; as date + 3wd in any calendar.",
    th: "วันทำการลำดับที่กำหนดหลังวันที่ หรือก่อนวันที่ถ้าจำนวนติดลบ เช่นเดียวกับ วันที่ + 3wd แต่เลือกปฏิทินได้",
    [
      .date, Parameter("number", "จำนวน", .type(.number), en: "how many working days", th: "กี่วันทำการ"), .inCalendar,
      .knownOn,
    ],
    gives: .type(.date), effect: .reads, also: ["WORKDAY", "busday_offset", "add business days"],
    examples: [
      Example("2569-04-08 | workday-after 7", "2026-04-22"),
      Example("workday-after ๒๕๖๙-๐๑-๑๕ ๑ --calendar th.school", "2026-01-19"),
      Example("2569-04-22 | workday-after -7", "2026-04-08"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let calendar = try call.calendar(2), day = try call.known(call.day(0), calendar)
      let count = try call.integer(1, in: -1_000_000...1_000_000)
      return try call.result(call.known(calendar.adding(workdays: count, to: day), calendar))
    })

  static let nextWorkday = rolled(
    "next-workday", "เลื่อนเป็นวันทำการถัดไป", .next,
    en: "The date itself if it is a working day, else the next one; strictly later is + 1wd.",
    th: "วันนั้นเองถ้าเป็นวันทำการ มิฉะนั้นเป็นวันทำการถัดไป หากต้องการวันหลังจากนั้นเสมอใช้ + 1wd",
    examples: [
      Example("2569-12-05 | next-workday", "2026-12-08"), Example("next-workday ๒๕๖๙-๑๒-๐๘", "2026-12-08"),
    ])

  static let previousWorkday = rolled(
    "previous-workday", "เลื่อนเป็นวันทำการก่อนหน้า", .previous,
    en: "The date itself if it is a working day, else the one before; strictly earlier is - 1wd.",
    th: "วันนั้นเองถ้าเป็นวันทำการ มิฉะนั้นเป็นวันทำการก่อนหน้า หากต้องการวันก่อนนั้นเสมอใช้ - 1wd",
    examples: [
      Example("2569-12-05 | previous-workday", "2026-12-04"), Example("previous-workday ๒๕๖๙-๑๒-๐๔", "2026-12-04"),
    ])

  private static func rolled(
    _ name: String, _ thai: String, _ roll: Roll, en: String, th: String, examples: [Example]
  ) -> Callable {
    Callable(
      name, thai, .dates, en: en, th: th, [.date, .inCalendar, .knownOn], gives: .type(.date), effect: .reads,
      also: ["WORKDAY", "busday_offset", "roll"],
      examples: examples,
      .native { (call: inout Call) throws(Failure) in
        let calendar = try call.calendar(1), day = try call.known(call.day(0), calendar)
        return try call.result(call.known(calendar.roll(day, roll), calendar))
      })
  }

  static let lastWorkday = Callable(
    "last-workday", "วันทำการสุดท้าย", .dates,
    en: "The last working day of a month or of a range of days.", th: "วันทำการสุดท้ายของเดือนหรือของช่วงวัน",
    [.days, .inCalendar, .knownOn], gives: .type(.date), effect: .reads,
    also: ["EOMONTH", "WORKDAY", "วันทำการสิ้นเดือน"],
    examples: [Example("2569-12 | last-workday", "2026-12-30"), Example("last-workday ๒๕๖๙-๑๑-๒๐", "2026-11-30")],
    .native { (call: inout Call) throws(Failure) in try workday(call, -1, call.calendar(1)) })

  static let nthWorkday = Callable(
    "nth-workday", "วันทำการที่", .dates,
    en: "The working day of that number in a month or a range of days; -1 is the last.",
    th: "วันทำการลำดับที่กำหนดของเดือนหรือของช่วงวัน โดย -1 คือวันสุดท้าย",
    [
      .days, Parameter("which", "ลำดับ", .type(.number), en: "which one, from 1", th: "ลำดับ เริ่มที่ 1"), .inCalendar,
      .knownOn,
    ],
    gives: .type(.date), effect: .reads, also: ["WORKDAY", "first workday", "วันทำการแรก"],
    examples: [Example("2569-01 | nth-workday 1", "2026-01-05"), Example("nth-workday ๒๕๖๙-๑๑-๒๐ -2", "2026-11-27")],
    .native { (call: inout Call) throws(Failure) in
      try workday(call, call.integer(1), call.calendar(2))
    })

  static let byDay = Callable(
    "by-day", "ภายในวันที่", .dates,
    en: "That day of a month, or its last if the month is shorter; --roll says what a day off does.",
    th: "วันที่ที่กำหนดของเดือน หรือวันสุดท้ายถ้าเดือนสั้นกว่า โดย --roll บอกว่าถ้าตรงวันหยุดให้ทำอย่างไร",
    [
      .days,
      Parameter("day", "วัน", .type(.number), en: "the day of the month, 1 to 31", th: "วันที่ของเดือน 1 ถึง 31"),
      .flag(
        "roll", "เลื่อน", Rolling.accepts, en: "from a day off: next, previous or none (so without it)",
        th: "ถ้าตรงวันหยุด: เลื่อนไป เลื่อนมา หรือไม่เลื่อน (ปกติไม่เลื่อน)"),
      .inCalendar, .knownOn,
    ],
    gives: .type(.date), effect: .reads, also: ["deadline", "due day", "ทุกวันที่"],
    examples: [
      Example("2569-12 | by-day 5 --roll next", "2026-12-08"), Example("by-day ๒๕๖๙-๐๒-๐๑ ๓๑", "2026-02-28"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let month = try call.days(0).lowerBound
      let number = try call.integer(1, in: 1...31)
      let rolling: Rolling = try call.choice(2, default: Rolling.none)
      let calendar = try call.calendar(3)
      guard let day = calendar.byDay(number, ofMonth: month, roll: rolling.roll) else {
        throw Failure(.dateOutOfRange)
      }
      if rolling != .none { try call.known(month, calendar) }
      return try call.result(rolling == .none ? day : call.known(day, calendar))
    })
}

private func workday(_ call: Call, _ number: Int, _ calendar: WorkCalendar) throws(Failure) -> Value {
  let days = try call.month(0)
  let count = try call.workdays(in: days, calendar)
  guard number != 0, number.magnitude <= count else {
    throw Failure(.tooFewWorkdays, Failure.Part(number), Failure.Part(count))
  }
  let edge = number > 0 ? days.lowerBound.number - 1 : days.upperBound.number + 1
  return try call.result(calendar.adding(workdays: number, to: Day(number: edge)))
}
