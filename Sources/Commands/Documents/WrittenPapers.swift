import Failures

/// What `write` makes when it is asked by a word, not for one paper: a line of one table each.
public struct WrittenPaper: Sendable {
  public let word: String
  public let thai: String
  let form: String
  let template: String
  /// What the subject begins with; the meeting or the round follows.
  let subject: String
  let about: About

  /// Whether there is one of it for each meeting, round or register.
  enum About: Sendable { case meeting, round, register }

  public static let all: [WrittenPaper] = [
    WrittenPaper(
      word: "minutes", thai: "รายงานการประชุม", form: "minutes", template: "minutes", subject: "รายงานการประชุม",
      about: .meeting),
    WrittenPaper(
      word: "agenda", thai: "ระเบียบวาระ", form: "agenda", template: "agenda", subject: "ระเบียบวาระการประชุม",
      about: .meeting),
    WrittenPaper(
      word: "attendance", thai: "บัญชีลงลายมือชื่อ", form: "attendance-sheet", template: "attendance-sheet",
      subject: "บัญชีลงลายมือชื่อผู้เข้าประชุม", about: .meeting),
    WrittenPaper(
      word: "score-sheets", thai: "แบบให้คะแนน", form: "score-sheet", template: "score-sheet", subject: "แบบให้คะแนน",
      about: .round),
    WrittenPaper(
      word: "blank-score-sheets", thai: "แบบให้คะแนนเปล่า", form: "score-sheet", template: "score-sheet-blank",
      subject: "แบบให้คะแนนเปล่า", about: .round),
    WrittenPaper(
      word: "checklist", thai: "แบบตรวจเอกสาร", form: "checklist", template: "checklist", subject: "แบบตรวจเอกสาร",
      about: .round),
    WrittenPaper(
      word: "letters", thai: "หนังสือแจ้งผู้ไม่ได้รับการคัดเลือก", form: "external", template: "letter-unsuccessful",
      subject: "แจ้งผลการพิจารณา", about: .round),
    WrittenPaper(
      word: "register", thai: "ใบทะเบียนคุม", form: "register-sheet", template: "register-sheet", subject: "",
      about: .register),
  ]

  static func named(_ word: String) -> WrittenPaper? { all.first { $0.word == word || $0.thai == word } }
}
