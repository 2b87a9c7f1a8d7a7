import Calendars
import Failures
import Language
import Values

/// How a date is written in Thai.
enum DateForm: String, Choice {
  case long, full, official, short, shortest

  var thai: String {
    switch self {
    case .long: "ปกติ"
    case .full: "เต็ม"
    case .official: "ราชการ"
    case .short: "ย่อ"
    case .shortest: "ย่อสุด"
    }
  }

  var form: ThaiDate.Form {
    switch self {
    case .long: .long
    case .full: .full
    case .official: .official
    case .short: .short
    case .shortest: .shortest
    }
  }
}

/// Dates and times as papers write them.
extension Callable {
  static let thaiDate = Callable(
    "thai-date", "วันที่ไทย", .dates,
    en: "A date, or a range of days, as Thai papers write it.", th: "วันที่หรือช่วงวันตามที่เขียนในหนังสือราชการ",
    [
      Parameter("date", "วันที่", .type(.any), en: "a date or a range of days", th: "วันที่หรือพิสัยของวัน"),
      .flag("form", "รูปแบบ", DateForm.accepts, en: "which form; long if left out", th: "รูปที่ต้องการ"),
      .thaiDigits,
    ],
    gives: .type(.text), also: ["strftime", "format date", "TEXT", "date_format", "พ.ศ."],
    examples: [
      Example("2026-02-05 | thai-date", "5 กุมภาพันธ์ 2569"),
      Example("2026-02-05 | thai-date --form full --thai-digits", "วันพฤหัสบดีที่ ๕ กุมภาพันธ์ พ.ศ. ๒๕๖๙"),
      Example("thai-date 2026-02-05 --form ย่อ", "5 ก.พ. 2569"),
      Example("2569-11-24..2569-12-15 | thai-date", "24 พฤศจิกายน 2569 ถึง 15 ธันวาคม 2569"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let days = try call.days(0)
      let form: DateForm = try call.choice(1, default: .long)
      let first = ThaiDate.text(days.lowerBound, form.form, thaiDigits: call.flag(2))
      guard days.lowerBound < days.upperBound else { return call.heap.text(first) }
      return call.heap.text(first + " ถึง " + ThaiDate.text(days.upperBound, form.form, thaiDigits: call.flag(2)))
    })

  static let thaiMonth = Callable(
    "thai-month", "เดือนไทย", .dates,
    en: "Month and year of a date or of a month, in Thai.", th: "ชื่อเดือนและปี พ.ศ. ของวันที่หรือของเดือน",
    [.days, .short, .thaiDigits], gives: .type(.text), also: ["strftime", "งวดเดือน"],
    examples: [
      Example("2569-11 | thai-month", "พฤศจิกายน 2569"),
      Example("2569-10-01..2569-12-31 | thai-month --short --thai-digits", "ต.ค. ๒๕๖๙ ถึง ธ.ค. ๒๕๖๙"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let days = try call.days(0)
      let first = monthText(call, days.lowerBound), last = monthText(call, days.upperBound)
      return call.heap.text(first == last ? first : first + " ถึง " + last)
    })

  static let thaiTime = Callable(
    "thai-time", "เวลาไทย", .dates,
    en: "A time of day as Thai papers write it.", th: "เวลาตามที่เขียนในหนังสือราชการ",
    [.time, .thaiDigits], gives: .type(.text), also: ["strftime", "น."],
    examples: [
      Example("09:30 | thai-time", "09.30 น."), Example("2569-11-20T16:45 | thai-time --thai-digits", "๑๖.๔๕ น."),
    ],
    .native { (call: inout Call) throws(Failure) in
      call.heap.text(ThaiDate.time(try call.clock(0), thaiDigits: call.flag(1)))
    })

  static let englishDate = Callable(
    "english-date", "วันที่อังกฤษ", .dates,
    en: "A date in English, with the year of the Common Era.", th: "วันที่ภาษาอังกฤษ ปี ค.ศ.",
    [.date, .short], gives: .type(.text), also: ["strftime", "date_format"],
    examples: [
      Example("2569-02-05 | english-date", "5 February 2026"), Example("english-date ๒๕๖๙-๐๒-๐๕ --short", "5 Feb 2026"),
    ],
    .native { (call: inout Call) throws(Failure) in
      call.heap.text(ThaiDate.text(try call.day(0), call.flag(1) ? .englishShort : .englishLong))
    })

  static let monthName = Callable(
    "month-name", "ชื่อเดือน", .dates,
    en: "The name of the month of a date.", th: "ชื่อเดือนของวันที่",
    [.date, .english, .short], gives: .type(.text), also: ["MONTHNAME", "strftime %B"],
    examples: [
      Example("2569-11-20 | month-name", "พฤศจิกายน"), Example("month-name 2569-11-20 --english --short", "Nov"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let month = try call.day(0).month
      if call.flag(1) {
        return call.heap.text(call.flag(2) ? MonthName.englishShort(month) : MonthName.english(month))
      }
      return call.heap.text(call.flag(2) ? MonthName.thaiShort(month) : MonthName.thai(month))
    })

  static let weekdayName = Callable(
    "weekday-name", "ชื่อวัน", .dates,
    en: "The name of the day of the week.", th: "ชื่อวันในสัปดาห์",
    [.date, .english, .short], gives: .type(.text), also: ["DAYNAME", "strftime %A"],
    examples: [
      Example("2569-11-20 | weekday-name", "วันศุกร์"), Example("weekday-name 2569-11-20 --english", "Friday"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let weekday = try call.day(0).weekday
      if call.flag(1) {
        return call.heap.text(call.flag(2) ? WeekdayName.englishShort(weekday) : WeekdayName.english(weekday))
      }
      return call.heap.text(call.flag(2) ? WeekdayName.thaiShort(weekday) : "วัน" + WeekdayName.thai(weekday))
    })
}

extension Parameter {
  static let time = Parameter("time", "เวลา", .type(.time), en: "the time", th: "เวลา")
}

private func monthText(_ call: Call, _ day: Day) -> String {
  guard call.flag(1) else { return ThaiDate.text(day, .month, thaiDigits: call.flag(2)) }
  // The short form of the first day without the number of the day and the space behind it.
  return String(ThaiDate.text(day.firstOfMonth, .short, thaiDigits: call.flag(2)).dropFirst(2))
}
