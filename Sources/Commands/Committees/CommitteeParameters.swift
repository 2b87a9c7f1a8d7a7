import Failures
import Language

/// What several commands of committees take.
extension Parameter {
  static let ofCommittee = Parameter.flag(
    "committee", "คณะกรรมการ", .type(.any), en: "which committee of the round; the newest when left out",
    th: "คณะกรรมการใดของรอบ ถ้าไม่ระบุคือคณะล่าสุด")
  static let inItem = Parameter.flag(
    "item", "วาระ", .type(.any), en: "the item; the one that is taken up when left out",
    th: "วาระใด ถ้าไม่ระบุคือวาระที่กำลังพิจารณา"
  ).completed(by: "agenda")
  static let someMember = Parameter("name", "ชื่อ", .name, en: "the member", th: "กรรมการ").completed(by: "member")
  static let leftAt = Parameter.flag(
    "out", "ออกเวลา", .type(.any), en: "when they left: 09:58", th: "เวลาที่ออกจากห้อง เช่น 09:58")
  static let cameBackAt = Parameter.flag(
    "back", "กลับเวลา", .type(.any), en: "when they came back: 10:41", th: "เวลาที่กลับเข้าห้อง เช่น 10:41")
  static let votesFor = Parameter.flag("for", "สำหรับ", .type(.number), en: "votes for", th: "จำนวนเสียงเห็นด้วย")
  static let votesAgainst = Parameter.flag(
    "against", "ไม่เห็นด้วย", .type(.number), en: "votes against", th: "จำนวนเสียงไม่เห็นด้วย")
}

/// Lines that make an office in which examples can be tried.
enum CommitteeExample {
  static let appoint =
    RoundExample.open
    + "; appoint \"คณะ ก\" --signed 2026-11-20 --by \"ประยูร มั่นคง\" { chair \"สมศรี ใจงาม\"; member \"กานดา พรหมดี\" \"ธีระ สุขใจ\" }"
  static let meet = appoint + "; meet --opened 09:30 --because \"ด่วน\""
  static let item = meet + "; item 4.1 \"เรื่องเดินทาง\""
  static func misuse(_ line: String) -> String { "let c = try { \(line); null } catch e { $e.code }; print $c" }
}
