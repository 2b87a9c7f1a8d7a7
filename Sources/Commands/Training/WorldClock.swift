import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `clock`: the day of a rehearsal.
enum WorldClock {
  static func clock(_ call: inout Call) throws(Failure) -> Value {
    guard call.has(0), !call[0].isNull else {
      try call.session.show(.date(call.session.today.number), call.heap)
      return .null
    }
    guard call.session.isRehearsal else { throw Failure(.trainingOnly, "clock") }
    let office = try call.office(), records = OfficeRecords(office), before = call.session.today
    let day = try target(call, records, before)
    try office.begin("clock")
    try call.session.advance(to: day)
    try call.session.warn(
      Words(en: "today is \(day.words.en)", th: "วันนี้คือ \(day.words.th)").in(call.session.tongue))
    for words in passed(records, from: before, before: day) { try call.session.warn(words.in(call.session.tongue)) }
    return .null
  }

  private static func target(_ call: Call, _ records: OfficeRecords, _ today: Day) throws(Failure) -> Day {
    let value = call[0]
    if value.isDate || value.isMoment { return try call.day(0) }
    if value.isDuration {
      let moved = try Number.add(.date(today.number), value, call.heap)
      guard moved.isDate else { throw Failure(.clockTo) }
      return Day(number: moved.int)
    }
    guard value.isText, ["next", "ถัดไป"].contains(value.string) else { throw Failure(.clockTo) }
    guard let day = nextDay(records, after: today) else { throw Failure(.clockNext, .words(today.words)) }
    return day
  }

  /// The next day on which an unfinished task is due, or a date of a timetable stands.
  private static func nextDay(_ records: OfficeRecords, after today: Day) -> Day? {
    let tasks = records.sheet("task"), dates = records.sheet("timetable-date")
    let due = unfinished(tasks).compactMap { tasks.day($0, "due") }
    let planned = dates.rows.compactMap { dates.day($0, "day") }
    return (due + planned).filter { $0 > today }.min()
  }

  private static func unfinished(_ tasks: Sheet) -> [Int] {
    tasks.rows.filter { !["done", "skipped"].contains(tasks.member($0, "state")) }
  }

  /// Tasks whose last day has gone by meanwhile.
  private static func passed(_ records: OfficeRecords, from first: Day, before day: Day) -> [Words] {
    let tasks = records.sheet("task")
    let late = unfinished(tasks).filter { row in tasks.day(row, "due").map { $0 >= first && $0 < day } ?? false }
    let lines = late.prefix(5).map { row -> Words in
      let title = tasks.text(row, "title") ?? "", due = tasks.day(row, "due")?.words ?? Words("")
      return Words(
        en: "\(tasks.id(row)) \(title) was due \(due.en)", th: "\(tasks.id(row)) \(title) ครบกำหนดแล้วเมื่อ \(due.th)")
    }
    let rest = late.count - lines.count
    return lines + (rest > 0 ? [Words(en: "and \(rest) more", th: "และอีก \(rest) รายการ")] : [])
  }
}

extension Wording {
  static let clockTo = Wording(
    "SOP-CLOCK", .failed, en: "clock wants a day, a time to add, or next", th: "clock ต้องการวันที่ ช่วงเวลา หรือ next",
    hintEn: "as in clock 2569-12-16, clock 3wd, clock next", hintTh: "เช่น clock 2569-12-16, clock 3wd, clock next",
    helpEn: "The day of a rehearsal is set, moved on by days or working days, or to the next day that matters.",
    helpTh: "วันของการซ้อมตั้งได้ เลื่อนเป็นวันหรือวันทำการได้ หรือเลื่อนไปวันถัดไปที่มีงาน")
  static let clockNext = Wording(
    "SOP-CLOCK-NEXT", .refused, en: "nothing is due or planned after {1}", th: "ไม่มีงานครบกำหนดหรือกำหนดการหลัง {1}",
    hintEn: "clock 1wd moves to the next working day", hintTh: "clock 1wd เลื่อนไปวันทำการถัดไป",
    helpEn: "next looks for unfinished tasks with a last day and for dates of timetables.",
    helpTh: "next หาขั้นตอนที่ยังไม่เสร็จซึ่งมีกำหนด และกำหนดการในปฏิทินงาน")
}
