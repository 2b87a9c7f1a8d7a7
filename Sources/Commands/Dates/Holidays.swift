import Calendars
import Failures
import Language
import Values

/// The office's holidays: what they are and when they were announced.
extension Callable {
  static let holiday = Callable(
    "holiday", "วันหยุดราชการ", .dates,
    en: "The holiday on a date, with its name and kind; null if there is none.",
    th: "วันหยุดราชการในวันที่นั้น พร้อมชื่อและประเภท หากไม่ใช่วันหยุดได้ null",
    [.date, .english, .inCalendar, .knownOn], gives: .type(.optional(holidayType)), effect: .reads,
    also: ["is_holiday", "วันนักขัตฤกษ์"],
    examples: [
      Example("(holiday 2569-12-10).name", "วันรัฐธรรมนูญ"),
      Example("(2569-12-10 | holiday --english).kind", "public"), Example("quote (holiday ๒๕๖๙-๑๑-๒๐)", "null"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let calendar = try call.calendar(2), day = try call.known(call.day(0), calendar)
      return calendar.holiday(on: day).map { record(call, $0) } ?? .null
    })

  static let holidays = Callable(
    "holidays", "รายการวันหยุดราชการ", .dates,
    en: "The holidays in a range of days, or in the month of a date.",
    th: "วันหยุดราชการในช่วงวัน หรือในเดือนของวันที่",
    [.days, .english, .inCalendar, .knownOn], gives: .type(.list(holidayType)), effect: .reads,
    also: ["WORKDAY holidays", "ปฏิทินวันหยุด"],
    examples: [
      Example("2569-12 | holidays | count", "4"), Example("(first (holidays ๒๕๖๙-๑๐-๑๓)).date", "2026-10-13"),
      Example("2569-01 | holidays --known-on 2567-11-01 | get date", "[2026-01-01]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let days = try call.month(0), calendar = try call.calendar(2)
      try call.known(days.lowerBound, calendar)
      try call.known(days.upperBound, calendar)
      let all = calendar.holidays
      try call.charge(all.count)
      var list = ListBuilder(call.heap)
      for holiday in all where days.contains(holiday.day) { list.append(owned: record(call, holiday)) }
      return list.finish()
    })

  private static let holidayType = Type.record(
    Type.Columns([
      ("date", .date), ("name", .text), ("kind", .text), ("announced", .optional(.date)), ("source", .text),
    ]))

  private static func record(_ call: Call, _ holiday: Holiday) -> Value {
    call.heap.record([
      ("date", .date(holiday.day.number)),
      ("name", call.heap.text(call.flag(1) ? holiday.name.en : holiday.name.th)),
      ("kind", call.heap.text(holiday.kind.rawValue)),
      ("announced", holiday.announcedOn.map { .date($0.number) } ?? .null), ("source", call.heap.text(holiday.source)),
    ])
  }
}
