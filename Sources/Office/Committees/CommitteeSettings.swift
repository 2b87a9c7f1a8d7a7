import Failures

/// What the law on administrative procedure leaves to the office, or holds for it only by analogy.
extension Counting.Setting {
  static let ofCommittees: [Counting.Setting] = [quorumBase, noticeDays, sameSchool, superior]

  private static let effects = Accepts.words([
    ("noted-only", "บันทึกไว้เท่านั้น"), ("may-not-score", "ห้ามให้คะแนน"), ("leaves-application", "งดพิจารณาเฉพาะราย"),
    ("leaves-category", "งดพิจารณาทั้งประเภท"),
  ])
  private static let practice = Words(
    en: "practice of offices; the law names it nowhere", th: "แนวปฏิบัติของสำนักงาน กฎหมายไม่ได้กำหนด")

  public static let quorumBase = Counting.Setting(
    name: "quorum-base", thai: "ฐานองค์ประชุม",
    help: Words(
      en: "of whom the quorum of an item is counted: of the whole committee or of those not challenged",
      th: "องค์ประชุมของวาระนับจากกรรมการทั้งชุดหรือกรรมการที่ไม่ถูกคัดค้าน"),
    accepts: .words([("members-not-challenged", "กรรมการที่ไม่ถูกคัดค้าน"), ("all-members", "กรรมการทั้งหมด")]),
    standard: "members-not-challenged",
    source: Words(
      en:
        "Administrative Procedure Act B.E. 2539 s. 15: while a member is out, the committee consists of those not challenged",
      th: "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 15 ระหว่างที่กรรมการผู้ถูกคัดค้านออก ให้ถือว่าคณะประกอบด้วยผู้ที่ไม่ถูกคัดค้าน")
  ) { _, _ in }

  public static let noticeDays = Counting.Setting(
    name: "notice-days", thai: "วันแจ้งนัดประชุม",
    help: Words(
      en: "how many days before a meeting its members are told in writing",
      th: "จำนวนวันที่ต้องแจ้งนัดประชุมเป็นหนังสือล่วงหน้า"),
    accepts: .count(0...60), standard: "3",
    source: Words(
      en: "Administrative Procedure Act B.E. 2539 ss. 79–83, by analogy: written notice at least three days ahead",
      th: "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 79–83 โดยอนุโลม แจ้งเป็นหนังสือล่วงหน้าไม่น้อยกว่าสามวัน")
  ) { _, _ in }

  public static let sameSchool = Counting.Setting(
    name: "conflict.same-school", thai: "ส่วนได้เสีย.สถานศึกษาเดียวกัน",
    help: Words(
      en: "what a member of an applicant's own school may not do", th: "กรรมการจากสถานศึกษาเดียวกับผู้สมัครทำสิ่งใดไม่ได้"),
    accepts: effects, standard: "noted-only", source: practice
  ) { _, _ in }

  public static let superior = Counting.Setting(
    name: "conflict.superior", thai: "ส่วนได้เสีย.ผู้บังคับบัญชา",
    help: Words(
      en: "what a member who commands an applicant, or is commanded by one, may not do",
      th: "กรรมการที่เป็นผู้บังคับบัญชาหรือผู้ใต้บังคับบัญชาของผู้สมัครทำสิ่งใดไม่ได้"),
    accepts: effects, standard: "noted-only", source: practice
  ) { _, _ in }
}
