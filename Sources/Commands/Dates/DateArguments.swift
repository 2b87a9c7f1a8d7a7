import Calendars
import Failures
import Language
import Values

/// How the code of dates reads its arguments and gives its results.
extension Call {
  /// The first and last day of a range of days; a single day is its own range.
  func days(_ index: Int) throws(Failure) -> ClosedRange<Day> {
    guard self[index].isRange else {
      let day = try day(index)
      return day...day
    }
    guard self[index].lower.isDate, let steps = self[index].steps else {
      throw wrong(index, Words(en: "a range of dates", th: "พิสัยของวันที่"))
    }
    guard steps.first <= steps.last else { throw Failure(.noDays, Failure.Part(brief(self[index], realm))) }
    return try near(Day(number: steps.first), index)...near(Day(number: steps.last), index)
  }

  /// The days of a range, or the whole month of a single day.
  func month(_ index: Int) throws(Failure) -> ClosedRange<Day> {
    let days = try days(index)
    return self[index].isRange ? days : days.lowerBound.firstOfMonth...days.lowerBound.lastOfMonth
  }

  /// How many working days there are, if the calendar knows them all: elsewhere it would only guess.
  func workdays(in days: ClosedRange<Day>, _ calendar: WorkCalendar) throws(Failure) -> Int {
    try known(days.lowerBound, calendar)
    try known(days.upperBound, calendar)
    return calendar.workdays(from: days.lowerBound, through: days.upperBound)
  }

  /// A day worked out by the calendar, if it is known there.
  @discardableResult func known(_ day: Day?, _ calendar: borrowing WorkCalendar) throws(Failure) -> Day {
    guard let day, day.isInRange else { throw Failure(.dateOutOfRange) }
    guard calendar.isKnown(day) else {
      let words = Words(en: String(day.year), th: "พ.ศ. " + String(day.buddhistYear))
      throw Failure(.workdaysUnknown, .words(words))
    }
    return day
  }

  /// The calendar that is asked for: `--calendar` at this place and `--known-on` behind it, else the office's.
  func calendar(_ index: Int) throws(Failure) -> WorkCalendar {
    // Read once by who calls: each reading copies the calendar's references.
    guard has(index) || has(index + 1) else { return realm.calendar }
    let name: String? = has(index) ? try text(index) : nil, day: Day? = has(index + 1) ? try day(index + 1) : nil
    guard let calendar = try session.calendar(name, knownOn: day) else {
      throw Failure(
        .noSuchCalendar, Failure.Part(name ?? ""), Failure.Part(WorkCalendar.names.joined(separator: " ")))
    }
    return calendar
  }

  func result(_ day: Day?) throws(Failure) -> Value {
    guard let day, day.isInRange else { throw Failure(.dateOutOfRange) }
    return .date(day.number)
  }

  /// Seconds since midnight of a time of day, or of a time on a day.
  func clock(_ index: Int) throws(Failure) -> Int {
    if self[index].isClock { return self[index].int }
    if self[index].isMoment { return Moment(seconds: self[index].int).clock }
    throw wrong(index, Tag.moment.words)
  }
}

extension Parameter {
  static let date = Parameter("date", "วันที่", .type(.date), en: "the date", th: "วันที่")
  static let days = Parameter(
    "span", "ช่วงวัน", .type(.any), en: "a range of days, or a date for its month", th: "พิสัยของวัน หรือวันที่หนึ่งแทนทั้งเดือน")
  static let inCalendar = flag(
    "calendar", "ปฏิทิน", .name, en: "another calendar: th.school, th.region.s, one of the office's own",
    th: "ปฏิทินอื่น เช่น th.school th.region.s หรือของสำนักงานเอง")
  static let knownOn = flag(
    "known-on", "เท่าที่ทราบเมื่อ", .type(.date), en: "with the days off that were announced by then",
    th: "ใช้เฉพาะวันหยุดที่ประกาศแล้วในวันนั้น")
  static let short = flag("short", "ย่อ", en: "the short form", th: "รูปย่อ")
  static let on = flag(
    "on", "ณ", .type(.date), en: "the day it is asked of; today if left out", th: "วันที่ใช้นับ ปกติคือวันนี้")
}

extension Callable {
  /// A number of a date.
  static func field(
    _ name: String, _ thai: String, en: String, th: String, also: [String], examples: [Example],
    _ read: @escaping @Sendable (Day) -> Int
  ) -> Callable {
    Callable(
      name, thai, .dates, en: en, th: th, [.date], gives: .type(.number), also: also, examples: examples,
      .native { (call: inout Call) throws(Failure) in Value(read(try call.day(0))) })
  }
}
