import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `add holiday` and `retire holiday`: days off of the office, kept as records with when they were announced.
enum DaysOff {
  static let words = ["holiday", "วันหยุด"]

  /// `add holiday 2569-12-22 "…" --announced 2569-11-18 --source "…"`.
  static func add(_ call: inout Call, _ office: Desk) throws(Failure) -> Value {
    let values = try call.items(1)
    guard values.count == 2, values[0].isDate, values[1].isText, !values[1].string.isEmpty else {
      throw Failure(.addHoliday)
    }
    let day = Day(number: values[0].int), name = values[1].string
    let calendar = try calendar(call, 7)
    if let known = entry(day, calendar, office), known.isOff, known.name == name {
      return office.row(known.row, of: try kind(office))
    }
    if let there = try workCalendar(calendar, call).holiday(on: day) {
      throw Failure(.holidayThere, .words(day.words), .words(there.name))
    }
    let row = try keep(day, name, isOff: true, calendar, &call, office, because: 4, announced: 5)
    return office.row(row, of: try kind(office))
  }

  /// `retire holiday 2570-12-10 --because "…"`: a record of its own, so that what was known before stays known.
  static func retire(_ call: inout Call, _ office: Desk) throws(Failure) -> Value {
    guard call.has(1) else { throw Failure(.retireHoliday) }
    let day = try call.day(1), calendar = try calendar(call, 5)
    if let known = entry(day, calendar, office), !known.isOff { return .null }
    guard let there = try workCalendar(calendar, call).holiday(on: day) else {
      throw Failure(.noHoliday, .words(day.words))
    }
    _ = try keep(day, there.name.th, isOff: false, calendar, &call, office, because: 2, announced: 3)
    return .null
  }

  /// The record that speaks last of a day.
  private static func entry(_ day: Day, _ calendar: String?, _ office: Desk) -> OfficeHolidays.Entry? {
    OfficeHolidays(office.state).entries.last { $0.day == day && $0.calendar == calendar }
  }

  private static func kind(_ office: Desk) throws(Failure) -> Int {
    guard let kind = office.schema.find(OfficeHolidays.kindName) else {
      throw Failure(.unknownKind, Failure.Part(OfficeHolidays.kindName))
    }
    return kind
  }

  /// The name of another calendar: one that is shipped, or one of the office's own, `office.NAME`.
  private static func calendar(_ call: Call, _ index: Int) throws(Failure) -> String? {
    guard call.has(index) else { return nil }
    let name = try call.text(index)
    guard WorkCalendar.names.contains(name) || name.hasPrefix("office.") && name.utf8.count > 7 else {
      throw Failure(.calendarName, Failure.Part(name), Failure.Part(WorkCalendar.names.joined(separator: " ")))
    }
    return name
  }

  /// The calendar a day off is looked for in; one of the office's own begins with its first day off.
  private static func workCalendar(_ name: String?, _ call: Call) throws(Failure) -> WorkCalendar {
    try call.session.calendar(name, knownOn: nil) ?? call.realm.calendar
  }

  private static func keep(
    _ day: Day, _ name: String, isOff: Bool, _ calendar: String?, _ call: inout Call, _ office: Desk, because: Int,
    announced: Int
  ) throws(Failure) -> Int {
    let kind = try kind(office), before = office.state, heap = call.heap
    try office.begin(isOff ? "add holiday" : "retire holiday")
    if call.has(because) { office.transaction.reason = try call.text(because) }
    let since = try call.announcement(announced)
    var owned = [heap.text(name), heap.text(isOff ? Holiday.Kind.special.rawValue : Holiday.Kind.office.rawValue)]
    defer { for value in owned { heap.release(value) } }
    var fields: [(name: String, value: Value)] = [
      ("day", .date(day.number)), ("title", owned[0]), ("kind", owned[1]), ("is-off", .bool(isOff)),
      ("announced", .date(since.number)),
    ]
    if let calendar {
      owned.append(heap.text(calendar))
      fields.append(("calendar", owned[owned.count - 1]))
    }
    if call.has(announced + 1) { fields.append(("source", call[announced + 1])) }
    let row = try office.transaction.create(
      kind, fields, year: call.session.today.buddhistYear, realm: call.realm)
    try call.deriveDates(from: before)
    return row
  }
}

extension Call {
  /// The day something was announced, today where none is given; never one to come.
  func announcement(_ index: Int) throws(Failure) -> Day {
    let today = session.today, day = has(index) ? try self.day(index) : today
    guard day > today else { return day }
    throw Failure(
      .factAhead, .words(Words(en: "the announcement", th: "การประกาศ")), .words(day.words), .words(today.words))
  }
}

extension Wording {
  static let addHoliday = Wording(
    "SOP-ADD-HOLIDAY", .failed, en: "add holiday wants a date and a name", th: "add holiday ต้องการวันที่และชื่อวันหยุด",
    hintEn: "as in add holiday 2569-12-22 \"วันหยุดพิเศษ\" --announced 2569-11-18 --source \"มติ ครม.\"",
    hintTh: "เช่น add holiday 2569-12-22 \"วันหยุดพิเศษ\" --announced 2569-11-18 --source \"มติ ครม.\"",
    helpEn: "A day off has a date, a name, the day it was announced and what it rests on.",
    helpTh: "วันหยุดมีวันที่ ชื่อ วันที่ประกาศ และที่มา")
  static let holidayThere = Wording(
    "SOP-HOLIDAY-THERE", .refused, en: "{1} is a day off already: {2}", th: "{1} เป็นวันหยุดอยู่แล้ว: {2}",
    hintEn: "retire holiday takes it back first", hintTh: "ยกเลิกก่อนด้วย retire holiday",
    helpEn: "A day off is added once; a second name would count for nothing.",
    helpTh: "วันหยุดเพิ่มได้ครั้งเดียว ชื่อที่สองไม่มีผลต่อการนับ")
  static let noHoliday = Wording(
    "SOP-HOLIDAY-NONE", .refused, en: "{1} is no holiday", th: "{1} ไม่ใช่วันหยุด",
    hintEn: "holidays MONTH lists them", hintTh: "ดูได้ด้วย holidays เดือน",
    helpEn: "Only a holiday can be taken back; weekends stay weekends.",
    helpTh: "ยกเลิกได้เฉพาะวันหยุดราชการ วันเสาร์อาทิตย์ยังเป็นวันหยุด")
  static let retireHoliday = Wording(
    "SOP-RETIRE-HOLIDAY", .failed, en: "retire holiday wants a date", th: "retire holiday ต้องการวันที่",
    hintEn: "as in retire holiday 2570-12-10 --because \"…\"", hintTh: "เช่น retire holiday 2570-12-10 --because \"…\"",
    helpEn: "A holiday is taken back by its date.", helpTh: "ยกเลิกวันหยุดด้วยวันที่")
  static let retireDate = Wording(
    "SOP-RETIRE-DATE", .failed, en: "a date stands behind retire holiday only, and here is {1}",
    th: "วันที่ใช้ได้กับ retire holiday เท่านั้น แต่ได้ {1}",
    hintEn: "name several records in brackets: retire [A17 A18]", hintTh: "หลายรายการเขียนในวงเล็บ: retire [A17 A18]",
    helpEn: "retire takes an id, a record, a list or a table.", helpTh: "retire รับรหัส ระเบียน รายการ หรือตาราง")
  static let holidayFlag = Wording(
    "SOP-HOLIDAY-FLAG", .failed, en: "--{1} is for {2} holiday only", th: "--{1} ใช้กับ {2} holiday เท่านั้น",
    helpEn: "Days off have an announcement, a source and a calendar; other records have fields.",
    helpTh: "วันหยุดมีวันประกาศ ที่มา และปฏิทิน ระเบียนอื่นใช้ช่องข้อมูล")
  static let calendarName = Wording(
    "SOP-CALENDAR-NAME", .failed, en: "a day off cannot be in a calendar {1}", th: "เพิ่มวันหยุดในปฏิทิน {1} ไม่ได้",
    hintEn: "one of: {2}; the office's own are called office.NAME",
    hintTh: "เลือกได้: {2} ปฏิทินของสำนักงานเองใช้ชื่อ office.ชื่อ",
    helpEn: "Without --calendar a day off is in all calendars.", helpTh: "ถ้าไม่ระบุ --calendar วันหยุดนั้นอยู่ในทุกปฏิทิน")
}

extension DaysOff {
  static let wordings: [Wording] = [
    .addHoliday, .holidayThere, .noHoliday, .retireHoliday, .retireDate, .holidayFlag, .calendarName,
  ]
}
