import Failures

/// What date callables refuse about what they are given.
extension Wording {
  static let noDays = Wording(
    "SOP-DAYS-EMPTY", .failed,
    en: "there is no day in {1}", th: "ไม่มีวันใดในช่วง {1}",
    hintEn: "write the earlier date first", hintTh: "เขียนวันที่มาก่อนไว้ข้างหน้า",
    helpEn: "A range of days whose second date is before its first has no days.",
    helpTh: "พิสัยที่วันหลังมาก่อนวันแรกไม่มีวันอยู่เลย")
  static let notYetBorn = Wording(
    "SOP-AGE", .failed,
    en: "{1}: {2} is after {3}", th: "{1}: {2} อยู่หลัง {3}",
    hintEn: "the day after --on, or today, must be the later one", hintTh: "วันหลัง --on หรือวันนี้ ต้องเป็นวันที่มาทีหลัง",
    helpEn: "An age is counted from an earlier day to a later one.",
    helpTh: "อายุนับจากวันที่มาก่อนถึงวันที่มาทีหลัง")
  static let tooFewWorkdays = Wording(
    "SOP-WORKDAYS-FEW", .failed,
    en: "there is no working day number {1}: those days have {2}", th: "ไม่มีวันทำการลำดับที่ {1} ช่วงนั้นมี {2} วันทำการ",
    hintEn: "counting starts at 1, and -1 is the last", hintTh: "นับเริ่มที่ 1 และ -1 คือวันสุดท้าย",
    helpEn: "Working days of a month are counted from 1, or from -1 at its end.",
    helpTh: "นับวันทำการของเดือนเริ่มที่ 1 หรือนับจากท้ายด้วย -1")
  static let noSuchCalendar = Wording(
    "SOP-CALENDAR", .failed,
    en: "there is no calendar {1}", th: "ไม่มีปฏิทิน {1}",
    hintEn: "one of: {2}, or one that a day off of the office names", hintTh: "เลือกได้: {2} หรือปฏิทินที่วันหยุดของสำนักงานระบุ",
    helpEn:
      "Offices, schools and regions keep different days off; an office makes calendars of its own with add holiday.",
    helpTh: "หน่วยราชการ สถานศึกษา และภาคหยุดไม่เหมือนกัน สำนักงานสร้างปฏิทินของตนได้ด้วย add holiday")
  static let noSuchTerm = Wording(
    "SOP-TERM", .failed,
    en: "there is no term {1}", th: "ไม่มีภาคเรียนที่ {1}",
    hintEn: "a school year has term 1 and term 2", hintTh: "ปีการศึกษามีภาคเรียนที่ 1 และ 2",
    helpEn: "The first term is 16 May to 10 October, the second 1 November to 31 March.",
    helpTh: "ภาคเรียนที่ 1 คือ 16 พฤษภาคม ถึง 10 ตุลาคม ภาคเรียนที่ 2 คือ 1 พฤศจิกายน ถึง 31 มีนาคม")
  static let unreadableDate = Wording(
    "SOP-DATE-READ", .failed,
    en: "\"{1}\" is no date: {2}", th: "\"{1}\" ไม่เป็นวันที่: {2}",
    helpEn: "The text has the form of a date, but there is no such day.",
    helpTh: "ข้อความเขียนเป็นวันที่ แต่ไม่มีวันดังกล่าว")
  static let unreadableTime = Wording(
    "SOP-TIME-READ", .failed,
    en: "\"{1}\" does not read as a time", th: "อ่าน \"{1}\" เป็นเวลาไม่ได้",
    hintEn: "known forms: 09:30, 9.30 น., 5 ก.พ. 2569 เวลา 09.30 น., 2569-02-05T09:30",
    hintTh: "รูปที่อ่านได้: 09:30, 9.30 น., 5 ก.พ. 2569 เวลา 09.30 น., 2569-02-05T09:30",
    helpEn: "A time of day has an hour from 0 to 23 and minutes of two digits.",
    helpTh: "เวลาของวันมีชั่วโมง 0 ถึง 23 และนาทีสองหลัก")
}

/// Every wording of the dates, for `help` and the documentation.
public enum DateWordings {
  public static let all: [Wording] = [
    .noDays, .notYetBorn, .tooFewWorkdays, .noSuchCalendar, .noSuchTerm, .unreadableDate, .unreadableTime,
  ]
}
