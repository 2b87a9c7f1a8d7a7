import Failures

/// What each interest of a member forbids, and what says so: the law for some, the practice of the office for others.
///
/// Which interest it is stays personal, so the source names no more than the law.
enum ConflictRules {
  struct Rule {
    let kind: String
    let effect: String
    let source: Words
    /// The setting an office may choose another effect with; nil where the law leaves no choice.
    var setting: Counting.Setting?
  }

  private static let law = section(13), grave = section(16)
  private static let practice = Words(en: "practice of the office", th: "แนวปฏิบัติของสำนักงาน")
  private static let found = Words(en: "found in the records, to be looked into", th: "พบจากข้อมูลบุคคล ต้องตรวจสอบ")

  private static func section(_ number: Int) -> Words {
    Words(
      en: "Administrative Procedure Act B.E. 2539 s. \(number)",
      th: "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา \(number)")
  }

  static let all: [Rule] = [
    Rule(kind: "self", effect: "leaves-category", source: law),
    Rule(kind: "spouse", effect: "leaves-category", source: law),
    Rule(kind: "ancestor-descendant", effect: "leaves-category", source: law),
    Rule(kind: "sibling-cousin", effect: "leaves-category", source: law),
    Rule(kind: "in-law", effect: "leaves-category", source: law),
    Rule(kind: "guardian-agent", effect: "leaves-category", source: law),
    Rule(kind: "creditor-debtor", effect: "leaves-category", source: law),
    Rule(kind: "employer", effect: "leaves-category", source: law), serious,
    Rule(kind: "same-school", effect: "noted-only", source: practice, setting: .sameSchool),
    Rule(kind: "superior", effect: "noted-only", source: practice, setting: .superior),
    Rule(kind: "kin-suspected", effect: "noted-only", source: found),
  ]

  private static let serious = Rule(kind: "serious-ground", effect: "meeting-decides", source: grave)

  static func rule(_ kind: String) -> Rule { all.first { $0.kind == kind } ?? serious }

  /// The source of a record in both languages; what the office wrote itself as it is.
  static func source(_ text: String) -> Words { all.first { $0.source.th == text }?.source ?? Words(text) }

  /// What a member whose interest has this effect stays out of.
  static let forbids: Set<String> = ["leaves-category"]
}
