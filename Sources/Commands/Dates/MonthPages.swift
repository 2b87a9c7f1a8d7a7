import Calendars
import Failures
import Language
import Values

/// `calendar`: a month as a page of the wall calendar.
extension Callable {
  static let monthPage = Callable(
    "calendar", "ปฏิทิน", .dates,
    en: "A month drawn as text, with days off by name; this month if none is given.",
    th: "ปฏิทินหนึ่งเดือน พร้อมชื่อวันหยุด ถ้าไม่ระบุคือเดือนนี้",
    [
      .flag("month", "เดือน", .type(.any), en: "the month, or a date in it", th: "เดือน หรือวันที่ในเดือนนั้น"), .inCalendar,
      .knownOn,
      .flag(
        "due", "ครบกำหนด", en: "with what is due in open rounds, and the dates of their calendars",
        th: "พร้อมสิ่งที่ครบกำหนดและกำหนดการของรอบที่เปิดอยู่"),
    ],
    gives: .type(.text), effect: .reads, also: ["cal", "ncal", "ปฏิทินเดือน"],
    examples: [
      Example("calendar --month 2569-12 | split \"\\n\" | last", "20 working days"),
      Example("calendar --month ๒๕๗๐-๐๒ | split \"\\n\" | first", "February 2027 (B.E. 2570)"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let day = call.has(0) ? try call.days(0).lowerBound : call.session.today
      let calendar = try call.calendar(1)
      try call.known(day.firstOfMonth, calendar)
      try call.known(day.lastOfMonth, calendar)
      let notes = call.flag(3) ? try call.dueNotes(ofMonth: day) : []
      let page = MonthPage(of: day, calendar, today: call.session.today, notes: notes)
      return call.result(page.text(in: call.session.tongue))
    })
}
