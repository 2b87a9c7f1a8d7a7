import Failures

/// What is said of dates that are none.
extension Wording {
  public static let noSuchMonth = Wording(
    "SOP-DATE-MONTH", .check,
    en: "there is no month {1}", th: "ไม่มีเดือนที่ {1}",
    hintEn: "months are 1 to 12, and the order is year-month-day, or day/month/year on paper",
    hintTh: "เดือนมี 1 ถึง 12 เรียงเป็น ปี-เดือน-วัน หรือ วัน/เดือน/ปี ในเอกสาร",
    helpEn: "A date names a month by its number, 01 to 12. With slashes the day comes first, as in 28/2/2566.",
    helpTh: "วันที่ระบุเดือนเป็นเลข 01 ถึง 12 ถ้าใช้ / ให้ขึ้นต้นด้วยวัน เช่น 28/2/2566")
  public static let noSuchDay = Wording(
    "SOP-DATE-DAY", .check,
    en: "there is no {1} {2} {3}: the month has {4} days", th: "ไม่มีวันที่ {1} {2} {3} เดือนนี้มี {4} วัน",
    helpEn:
      "The month has no such day. Leap years are those of the Common Era: 2567 is 2024, with 29 February; 2566 is not.",
    helpTh: "เดือนนั้นไม่มีวันดังกล่าว ปีอธิกสุรทินนับตาม ค.ศ.: พ.ศ. 2567 คือ ค.ศ. 2024 มี 29 กุมภาพันธ์ ส่วน พ.ศ. 2566 ไม่มี")
  public static let yearOutOfRange = Wording(
    "SOP-DATE-YEAR", .check,
    en: "the year {1} is not between 1800 and 2399 (B.E. 2343 and 2942)",
    th: "ปี {1} ไม่อยู่ระหว่าง ค.ศ. 1800 ถึง 2399 (พ.ศ. 2343 ถึง 2942)",
    hintEn: "a bare year from 2400 on is of the Buddhist Era, a smaller one of the Common Era",
    hintTh: "ปีที่ไม่บอกศักราช ตั้งแต่ 2400 ขึ้นไปเป็น พ.ศ. น้อยกว่านั้นเป็น ค.ศ.",
    helpEn: "Dates run from C.E. 1800 to 2399. A year of 2400 or more is read as Buddhist Era, 543 years ahead.",
    helpTh: "วันที่ใช้ได้ตั้งแต่ ค.ศ. 1800 ถึง 2399 ปีตั้งแต่ 2400 อ่านเป็น พ.ศ. ซึ่งมากกว่า ค.ศ. 543 ปี")
  public static let badHour = Wording(
    "SOP-DATE-CLOCK", .check,
    en: "\"{1}\" is not a time of day", th: "\"{1}\" ไม่ใช่เวลาของวัน",
    hintEn: "write two digits each: 09:30 or 09:30:15, from 00:00 to 23:59",
    hintTh: "เขียนส่วนละสองหลัก: 09:30 หรือ 09:30:15 ตั้งแต่ 00:00 ถึง 23:59",
    helpEn: "A time has hours 00 to 23 and minutes and seconds 00 to 59. Midnight is 00:00 of the day it begins.",
    helpTh: "เวลามีชั่วโมง 00 ถึง 23 นาทีและวินาที 00 ถึง 59 เที่ยงคืนคือ 00:00 ของวันที่เริ่ม")
  public static let unpaddedDate = Wording(
    "SOP-DATE-ZEROS", .check,
    en: "a date has two digits for month and day", th: "เดือนและวันของวันที่ต้องมีสองหลัก",
    hintEn: "write {1}", hintTh: "เขียน {1}",
    helpEn: "Dates have one form, such as 2569-01-05, so that 2569-1-5 is not mistaken for a subtraction.",
    helpTh: "วันที่ในภาษานี้มีรูปเดียว เช่น 2569-01-05 เพื่อไม่ให้ 2569-1-5 ถูกเข้าใจเป็นการลบ")
  public static let notADate = Wording(
    "SOP-DATE", .check,
    en: "\"{1}\" is not a date", th: "\"{1}\" ไม่ใช่วันที่",
    hintEn: "dates look like 2569-11-20, months 2569-11, times 2569-11-20T09:30 or 09:30",
    hintTh: "วันที่เขียน 2569-11-20 เดือน 2569-11 เวลา 2569-11-20T09:30 หรือ 09:30",
    helpEn: "A date is year-month-day, a month year-month, a time of day hour:minute; Thai digits do as well.",
    helpTh: "วันที่คือ ปี-เดือน-วัน เดือนคือ ปี-เดือน เวลาคือ ชั่วโมง:นาที ใช้เลขไทยก็ได้")
}

/// What is said of dates in papers that cannot be read.
extension Wording {
  public static let unreadDate = Wording(
    "SOP-DATE-TEXT", .failed,
    en: "\"{1}\" does not read as a date", th: "อ่าน \"{1}\" เป็นวันที่ไม่ได้",
    hintEn: "known forms: 5 ก.พ. 2569, 5 กุมภาพันธ์ 2569, 5/2/2569, 2569-02-05, 5 February 2026",
    hintTh: "รูปที่อ่านได้: 5 ก.พ. 2569, 5 กุมภาพันธ์ 2569, 5/2/2569, 2569-02-05, 5 February 2026",
    helpEn: "A date needs day, month and year; with slashes the day comes first. What could mean two dates is refused.",
    helpTh: "วันที่ต้องมีวัน เดือน ปี ถ้าใช้ / ให้ขึ้นต้นด้วยวัน ข้อความที่ตีความได้สองทางจะไม่รับ")
  public static let twoDigitYear = Wording(
    "SOP-DATE-CENTURY", .failed,
    en: "the year in \"{1}\" has two digits", th: "ปีใน \"{1}\" มีสองหลัก",
    hintEn: "write the year in four digits: 2569 or 2026",
    hintTh: "เขียนปีสี่หลัก เช่น 2569 หรือ 2026",
    helpEn: "\"68\" may be B.E. 2568, C.E. 2068 or C.E. 1968. The program never guesses which.",
    helpTh: "\"68\" อาจเป็น พ.ศ. 2568 ค.ศ. 2068 หรือ ค.ศ. 1968 โปรแกรมไม่เดาให้")
  public static let wrongWeekday = Wording(
    "SOP-DATE-WEEKDAY", .failed,
    en: "{1} is a {2}, not a {3}", th: "{1} เป็น{2} ไม่ใช่{3}",
    hintEn: "correct the weekday or the date", hintTh: "แก้ชื่อวันหรือวันที่",
    helpEn: "The paper names a weekday that the date does not fall on, so one of the two is wrong.",
    helpTh: "ชื่อวันในเอกสารไม่ตรงกับวันที่ แสดงว่าอย่างใดอย่างหนึ่งผิด")
}

/// What is said of durations that are none.
extension Wording {
  public static let notADuration = Wording(
    "SOP-DURATION-TEXT", .check,
    en: "\"{1}\" is not a duration", th: "\"{1}\" ไม่ใช่ช่วงเวลา",
    hintEn: "durations look like 2d, 1w, 3mo, 2y 3mo, 4wd, 3h 30min; one kind of unit in each",
    hintTh: "ช่วงเวลาเขียน 2d, 1w, 3mo, 2y 3mo, 4wd, 3h 30min โดยใช้หน่วยชนิดเดียว",
    helpEn: "Units are y and mo, w and d, wd (working days), h, min and s; a duration keeps to one of these kinds.",
    helpTh: "หน่วยคือ y กับ mo, w กับ d, wd (วันทำการ), h, min กับ s ช่วงเวลาหนึ่งใช้หน่วยชนิดเดียว")
  public static let durationTooLarge = Wording(
    "SOP-DURATION-LARGE", .check,
    en: "the duration \"{1}\" is too large", th: "ช่วงเวลา \"{1}\" มากเกินไป",
    helpEn: "A duration counts its unit in 64 bits.",
    helpTh: "ช่วงเวลานับหน่วยของตนด้วยเลข 64 บิต")

  /// The wordings of calendars, for the list of `help`.
  public static let ofCalendars: [Wording] = [
    noSuchMonth, noSuchDay, yearOutOfRange, badHour, unpaddedDate, notADate, unreadDate, twoDigitYear, wrongWeekday,
    notADuration, durationTooLarge,
  ]
}

extension DateProblem {
  public func failure(at span: Span? = nil) -> Failure {
    switch self {
    case .noSuchMonth(let month): Failure(.noSuchMonth, .init(month), at: span)
    case .noSuchDay(let day, let month, let year, let count):
      Failure(.noSuchDay, .init(day), .words(MonthName.words(month)), .init(year), .init(count), at: span)
    case .yearOutOfRange(let year): Failure(.yearOutOfRange, .init(year), at: span)
    case .badHour(let text): Failure(.badHour, .init(text), at: span)
    case .unpadded(let repair): Failure(.unpaddedDate, .init(repair), at: span)
    case .notADate(let text): Failure(.notADate, .init(text), at: span)
    }
  }
}
