import Calendars
import Failures

/// Every setting there is, in the order it is shown.
extension Counting.Setting {
  public static let all: [Counting.Setting] =
    [
      days, firstDay, firstDayAfter, firstDayFrom, firstDaySince, firstDayBefore, officeHours, afterHours, rollOfficer,
      rollOthers, leave, calendar,
    ] + ofCommittees

  private static let civilFirstDay = Words(
    en:
      "Civil and Commercial Code s. 193/3; Administrative Procedure Act B.E. 2539 s. 64: the first day is not counted",
    th: "ป.พ.พ. มาตรา 193/3 และ พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 64 ไม่นับวันแรก")
  private static let lastDay = Words(
    en:
      "Administrative Procedure Act B.E. 2539 s. 64: an official's last day stands, another person's moves to the next working day",
    th: "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 64 วันสุดท้ายของเจ้าหน้าที่นับแม้เป็นวันหยุด ของบุคคลอื่นเลื่อนไปวันทำการถัดไป")
  private static let byWord = Words(en: "follows first-day", th: "ตามการตั้งค่า วันแรกที่นับ")
  private static let firstDayWords = Accepts.words([("next", "วันถัดไป"), ("same", "วันเดียวกัน")])
  private static let rolls = Accepts.words([("none", "ไม่เลื่อน"), ("next", "เลื่อนไป"), ("previous", "เลื่อนมา")])

  public static let days = Counting.Setting(
    name: "days", thai: "วันที่นับ",
    help: Words(en: "what a bare \"day\" of a standard is", th: "คำว่า วัน ในมาตรฐานหมายถึงวันใด"),
    accepts: .words([("working", "วันทำการ"), ("calendar", "วันปฏิทิน")]), standard: "working",
    source: Words(
      en: "the sources do not say; working days until the office decides",
      th: "มาตรฐานไม่ได้ระบุ ใช้วันทำการจนกว่าสำนักงานจะกำหนด")
  ) { $0.days = Counting.Days(rawValue: $1) ?? $0.days }

  public static let firstDay = Counting.Setting(
    name: "first-day", thai: "วันแรกที่นับ",
    help: Words(
      en: "the first day counted: the one after the event, or its own", th: "วันแรกที่นับคือวันถัดจากเหตุการณ์หรือวันเดียวกัน"),
    accepts: firstDayWords, standard: "next", source: civilFirstDay
  ) { $0.firstDay = Counting.FirstDay(rawValue: $1) ?? $0.firstDay }

  public static let firstDayAfter = byWord("first-day.after", "วันแรกที่นับ.หลังจาก", .after, "หลังจาก")
  public static let firstDayFrom = byWord("first-day.from", "วันแรกที่นับ.นับจาก", .from, "นับจาก")
  public static let firstDaySince = byWord("first-day.since", "วันแรกที่นับ.นับแต่", .since, "นับแต่")
  public static let firstDayBefore = byWord("first-day.before", "วันแรกที่นับ.ก่อน", .before, "ก่อน")

  private static func byWord(_ name: String, _ thai: String, _ word: Rule.From, _ printed: String) -> Counting.Setting {
    Counting.Setting(
      name: name, thai: thai,
      help: Words(
        en: "the first day counted where the source writes \"\(printed)\"", th: "วันแรกที่นับเมื่อมาตรฐานใช้คำว่า \(printed)"),
      accepts: firstDayWords, standard: nil, source: byWord
    ) { $0.firstDays[word] = Counting.FirstDay(rawValue: $1) }
  }

  public static let officeHours = Counting.Setting(
    name: "office-hours", thai: "เวลาราชการ",
    help: Words(en: "when office hours end", th: "เวลาสิ้นสุดเวลาราชการ"), accepts: .clock, standard: "16:30",
    source: Words(
      en: "usual office hours 8.30–16.30; Civil and Commercial Code s. 193/4",
      th: "เวลาราชการปกติ 08.30–16.30 น. ป.พ.พ. มาตรา 193/4")
  ) { counting, value in
    let parts = value.split(separator: ":").compactMap { Int($0) }
    if parts.count == 2 { counting.officeEnd = parts[0] * 3600 + parts[1] * 60 }
  }

  public static let afterHours = Counting.Setting(
    name: "after-hours", thai: "นอกเวลาราชการ",
    help: Words(en: "the day on which what comes after office hours counts", th: "สิ่งที่มาหลังเวลาราชการนับเป็นวันใด"),
    accepts: .words([("next-day", "วันรุ่งขึ้น"), ("next-workday", "วันทำการถัดไป"), ("same-day", "วันนั้น")]),
    standard: "next-day",
    source: Words(
      en: "Civil and Commercial Code s. 193/4: a day of official business is its office hours",
      th: "ป.พ.พ. มาตรา 193/4 วันในทางราชการหมายถึงเวลาราชการ")
  ) { $0.afterHours = Counting.AfterHours(rawValue: $1) ?? $0.afterHours }

  public static let rollOfficer = Counting.Setting(
    name: "roll.officer", thai: "เลื่อนวัน.เจ้าหน้าที่",
    help: Words(en: "an official's last day that is not worked", th: "วันสุดท้ายของเจ้าหน้าที่ที่ตรงวันหยุด"),
    accepts: rolls, standard: "none", source: lastDay
  ) { $0.officerRoll = Roll(rawValue: $1) ?? $0.officerRoll }

  public static let rollOthers = Counting.Setting(
    name: "roll.others", thai: "เลื่อนวัน.ผู้อื่น",
    help: Words(
      en: "the last day of schools and applicants that is not worked", th: "วันสุดท้ายของโรงเรียนและผู้สมัครที่ตรงวันหยุด"),
    accepts: rolls, standard: "next", source: lastDay
  ) { $0.othersRoll = Roll(rawValue: $1) ?? $0.othersRoll }

  public static let leave = Counting.Setting(
    name: "leave-that-counts", thai: "วันลาที่นับ",
    help: Words(
      en: "days of long leave that still count in a period; those beyond stop the clock",
      th: "จำนวนวันลาที่ยังนับรวมในระยะเวลา ส่วนที่เกินหยุดนับ"),
    accepts: .count(0...3660), standard: "90",
    source: Words(
      en: "intensive preparation of assistant teachers: leave beyond 90 days is not counted",
      th: "การเตรียมความพร้อมและพัฒนาอย่างเข้มครูผู้ช่วย ลาเกิน 90 วันไม่นับ")
  ) { counting, value in counting.leaveThatCounts = Int(value) ?? counting.leaveThatCounts }

  public static let calendar = Counting.Setting(
    name: "work-calendar", thai: "ปฏิทินวันทำการ",
    help: Words(en: "the calendar whose days off the office keeps", th: "ปฏิทินวันหยุดที่สำนักงานใช้"),
    accepts: .calendars([
      ("th.office", "ราชการ"), ("th.school", "สถานศึกษา"), ("th.region.n", "ภาคเหนือ"),
      ("th.region.ne", "ภาคตะวันออกเฉียงเหนือ"), ("th.region.c", "ภาคกลาง"), ("th.region.s", "ภาคใต้"),
    ]), standard: "th.office",
    source: Words(en: "holidays the cabinet gives government offices", th: "วันหยุดราชการตามมติคณะรัฐมนตรี")
  ) { _, _ in }
}
