import Failures

/// What is refused when a world or an incident is made.
public enum TrainingRefusals {
  public static let all: [Wording] = [
    .notLateYet, .tooFewSchools, .noCategory, .tooFewApplications, .noMembers, .noLetterToCopy,
  ]
}

extension Wording {
  static let notLateYet = Wording(
    "SOP-INJECT-EARLY", .refused, en: "nothing is late before {1} has passed", th: "ยังไม่มีสิ่งใดล่าช้าก่อนพ้น {1}",
    hintEn: "clock next moves the day on", hintTh: "ใช้ clock next เลื่อนวัน",
    helpEn: "late-school puts in applications that came after the last day of the round.",
    helpTh: "late-school ใส่ใบสมัครที่มาหลังวันสุดท้ายของรอบ")
  static let tooFewSchools = Wording(
    "SOP-INJECT-SCHOOLS", .refused, en: "{1} late schools are wanted, and {2} have not applied",
    th: "ต้องการสถานศึกษายื่นช้า {1} แห่ง แต่ยังไม่สมัครเพียง {2} แห่ง",
    hintEn: "ask for fewer", hintTh: "ระบุจำนวนน้อยลง",
    helpEn: "A late application comes from a school that has none in the round.",
    helpTh: "ใบสมัครล่าช้ามาจากสถานศึกษาที่ยังไม่มีใบสมัครในรอบ")
  static let noCategory = Wording(
    "SOP-INJECT-CATEGORY", .refused, en: "{1} has no category {2}", th: "{1} ไม่มีประเภท {2}",
    hintEn: "it has: {3}", hintTh: "มี: {3}",
    helpEn: "A tie is put into one category of the round.", helpTh: "คะแนนเท่ากันใส่ในประเภทหนึ่งของรอบ")
  static let tooFewApplications = Wording(
    "SOP-INJECT-TIE", .refused, en: "a tie needs two applications in {1}, and there are {2}",
    th: "คะแนนเท่ากันต้องมีใบสมัครสองใบใน {1} แต่มี {2}",
    hintEn: "collect applications first", hintTh: "รับใบสมัครก่อน",
    helpEn: "The two best of a category are given one score.", helpTh: "สองใบที่คะแนนสูงสุดของประเภทจะได้คะแนนเท่ากัน")
  static let noMembers = Wording(
    "SOP-INJECT-CONFLICT", .refused, en: "{1} has {2} members of committees, and each wants an application",
    th: "{1} มีกรรมการ {2} คน และแต่ละคนต้องมีใบสมัคร",
    hintEn: "appoint the committee and collect applications first", hintTh: "แต่งตั้งคณะกรรมการและรับใบสมัครก่อน",
    helpEn: "A conflict is between a member and an applicant of one round.",
    helpTh: "ส่วนได้เสียเป็นเรื่องระหว่างกรรมการกับผู้สมัครของรอบเดียวกัน")
  static let noLetterToCopy = Wording(
    "SOP-INJECT-LETTER", .refused, en: "there is no letter with a number to get wrong", th: "ไม่มีหนังสือที่มีเลขให้สลับ",
    hintEn: "world new puts one into the tray", hintTh: "world new ใส่หนังสือไว้ให้หนึ่งฉบับ",
    helpEn: "wrong-number sends the newest letter once more, its number changed.",
    helpTh: "wrong-number ส่งหนังสือล่าสุดซ้ำโดยเลขผิด")
}
