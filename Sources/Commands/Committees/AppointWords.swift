import Failures
import Language

/// The words of the block of `appoint`: the roles of a committee, each with the names of who has it.
enum AppointWords {
  static let all: [Callable] = [
    word(
      "chair", "ประธานกรรมการ", en: "who leads the committee; votes, and breaks a tie",
      th: "ผู้เป็นประธาน ออกเสียงและชี้ขาดเมื่อเสียงเท่ากัน"),
    word(
      "vice-chair", "รองประธานกรรมการ", en: "who leads where the chair is away; votes", th: "ผู้ทำหน้าที่แทนประธาน ออกเสียงได้"),
    word("member", "กรรมการ", en: "a member; votes", th: "กรรมการ ออกเสียงได้"),
    word(
      "member-secretary", "กรรมการและเลขานุการ", en: "a member who keeps the papers; votes",
      th: "กรรมการผู้ทำหน้าที่เลขานุการ ออกเสียงได้"),
    word(
      "member-assistant-secretary", "กรรมการและผู้ช่วยเลขานุการ", en: "a member who helps to keep the papers; votes",
      th: "กรรมการผู้ช่วยเลขานุการ ออกเสียงได้"),
    word(
      "secretary", "เลขานุการ", en: "who keeps the papers and is no member; has no vote",
      th: "เลขานุการที่ไม่เป็นกรรมการ ไม่ออกเสียง"),
    word(
      "assistant-secretary", "ผู้ช่วยเลขานุการ", en: "who helps to keep the papers; has no vote",
      th: "ผู้ช่วยเลขานุการ ไม่ออกเสียง"),
    word("adviser", "ที่ปรึกษา", en: "who is asked, and has no vote", th: "ที่ปรึกษา ไม่ออกเสียง"),
  ]

  private static func word(_ name: String, _ thai: String, en: String, th: String) -> Callable {
    let role = name == "chair" ? "chair \"ค ค\"" : "chair \"ก ก\"; \(name) \"ค ค\""
    let appoint = RoundExample.open + "; appoint \"คณะ ก\" { \(role) }"
    return Callable(
      name, thai, .rounds, en: en, th: th,
      [.rest("names", "รายชื่อ", .type(.text), en: "who, by name or id", th: "ชื่อหรือรหัสของบุคคล")], gives: .type(.null),
      scope: .inside(["appoint"]),
      examples: [
        Callable.Example(appoint + "; members | get role | last", name),
        Callable.Example(appoint + "; committees | get name", "[\"คณะ ก\"]"),
      ], .word)
  }
}
