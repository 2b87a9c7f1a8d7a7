import Calendars
import Failures
import Language
import Values

/// The numbers of a date: of the calendar year, the fiscal year and the school year.
extension Callable {
  static let year = field(
    "year", "ปี-คศ", en: "The year of the Common Era.", th: "ปี ค.ศ. ของวันที่", also: ["YEAR", "ce-year", "ค.ศ."],
    examples: [Example("2569-11-20 | year", "2026"), Example("year ๒๕๖๙-๐๑-๐๑", "2026")]
  ) { $0.year }

  static let beYear = field(
    "be-year", "ปี-พศ", en: "The year of the Buddhist Era.", th: "ปี พ.ศ. ของวันที่",
    also: ["YEAR", "buddhist", "พ.ศ."],
    examples: [Example("2026-11-20 | be-year", "2569"), Example("be-year ๒๕๖๙-๑๑-๒๐", "2569")]
  ) { $0.buddhistYear }

  static let month = field(
    "month", "เลขเดือน", en: "The month of the year, 1 to 12.", th: "เลขเดือน 1 ถึง 12", also: ["MONTH"],
    examples: [Example("2569-11-20 | month", "11"), Example("month ๒๕๖๙-๐๑-๐๑", "1")]
  ) { $0.month }

  static let day = field(
    "day", "เลขวันที่", en: "The day of the month, 1 to 31.", th: "เลขวันที่ของเดือน 1 ถึง 31", also: ["DAY"],
    examples: [Example("2569-11-20 | day", "20"), Example("day ๒๕๖๙-๐๑-๐๑", "1")]
  ) { $0.day }

  static let weekday = field(
    "weekday", "เลขวันในสัปดาห์", en: "The day of the week: Monday is 1, Sunday 7.",
    th: "ลำดับวันในสัปดาห์ จันทร์เป็น 1 อาทิตย์เป็น 7", also: ["WEEKDAY", "dow", "isoweekday"],
    examples: [Example("2569-11-20 | weekday", "5"), Example("weekday ๒๕๖๙-๑๑-๒๒", "7")]
  ) { $0.weekday }

  static let week = field(
    "week", "สัปดาห์ที่", en: "The week of the year by ISO 8601, from 1.", th: "ลำดับสัปดาห์ของปีตาม ISO 8601",
    also: ["WEEKNUM", "ISOWEEKNUM"],
    examples: [Example("2026-01-01 | week", "1"), Example("week ๒๕๗๐-๐๑-๐๑", "53")]
  ) { $0.week }

  static let dayOfYear = field(
    "day-of-year", "วันที่ของปี", en: "The day of the year, 1 to 366.", th: "ลำดับวันของปี 1 ถึง 366",
    also: ["doy", "yday"],
    examples: [Example("2569-02-01 | day-of-year", "32"), Example("day-of-year ๒๕๖๗-๑๒-๓๑", "366")]
  ) { $0.dayOfYear }

  static let quarter = field(
    "quarter", "ไตรมาส", en: "The quarter of the calendar year, 1 to 4.", th: "ไตรมาสของปีปฏิทิน 1 ถึง 4",
    also: ["QUARTER"],
    examples: [Example("2569-11-20 | quarter", "4"), Example("quarter ๒๕๖๙-๐๑-๐๑", "1")]
  ) { $0.quarter }

  static let fiscalYear = field(
    "fiscal-year", "ปีงบประมาณ", en: "The fiscal year, of the Buddhist Era: it begins on 1 October.",
    th: "ปีงบประมาณ พ.ศ. ซึ่งเริ่ม 1 ตุลาคม", also: ["FY", "budget year"],
    examples: [Example("2569-09-30 | fiscal-year", "2569"), Example("fiscal-year ๒๕๖๙-๑๐-๐๑", "2570")]
  ) { $0.fiscalYear }

  static let fiscalQuarter = field(
    "fiscal-quarter", "ไตรมาสงบประมาณ", en: "The quarter of the fiscal year: October to December is 1.",
    th: "ไตรมาสของปีงบประมาณ ตุลาคมถึงธันวาคมเป็น 1", also: ["FY quarter"],
    examples: [Example("2569-10-01 | fiscal-quarter", "1"), Example("fiscal-quarter ๒๕๖๙-๐๙-๓๐", "4")]
  ) { $0.fiscalQuarter }

  static let schoolYear = field(
    "school-year", "ปีการศึกษา", en: "The school year, of the Buddhist Era: it begins on 16 May.",
    th: "ปีการศึกษา พ.ศ. ซึ่งเริ่ม 16 พฤษภาคม", also: ["academic year"],
    examples: [Example("2569-05-15 | school-year", "2568"), Example("school-year ๒๕๖๙-๐๕-๑๖", "2569")]
  ) { $0.schoolYear }

  static let schoolTerm = Callable(
    "school-term", "ภาคเรียน", .dates,
    en: "The term of the school year, 1 or 2; null in the holidays.", th: "ภาคเรียนที่ 1 หรือ 2 ปิดภาคเรียนได้ null",
    [.date], gives: .type(.optional(.number)), also: ["semester", "เทอม"],
    examples: [Example("2569-06-01 | school-term", "1"), Example("quote (school-term ๒๕๖๙-๑๐-๒๐)", "null")],
    .native { (call: inout Call) throws(Failure) in try call.day(0).schoolTerm.map { Value($0) } ?? .null })
}
