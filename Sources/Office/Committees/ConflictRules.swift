import Failures

/// What each interest of a member forbids, and what says so: the law for some, the practice of the office for others.
enum ConflictRules {
  struct Rule {
    let kind: String
    let effect: String
    let source: String
    /// The setting an office may choose another effect with; nil where the law leaves no choice.
    var setting: Counting.Setting?
  }

  private static let act = "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539"

  static let all: [Rule] = [
    Rule(kind: "self", effect: "leaves-category", source: "\(act) มาตรา 13 (1)"),
    Rule(kind: "spouse", effect: "leaves-category", source: "\(act) มาตรา 13 (2)"),
    Rule(kind: "ancestor-descendant", effect: "leaves-category", source: "\(act) มาตรา 13 (3)"),
    Rule(kind: "sibling-cousin", effect: "leaves-category", source: "\(act) มาตรา 13 (3)"),
    Rule(kind: "in-law", effect: "leaves-category", source: "\(act) มาตรา 13 (3)"),
    Rule(kind: "guardian-agent", effect: "leaves-category", source: "\(act) มาตรา 13 (4)"),
    Rule(kind: "creditor-debtor", effect: "leaves-category", source: "\(act) มาตรา 13 (5)"),
    Rule(kind: "employer", effect: "leaves-category", source: "\(act) มาตรา 13 (5)"),
    Rule(kind: "serious-ground", effect: "meeting-decides", source: "\(act) มาตรา 16"),
    Rule(kind: "same-school", effect: "noted-only", source: "แนวปฏิบัติของสำนักงาน", setting: .sameSchool),
    Rule(kind: "superior", effect: "noted-only", source: "แนวปฏิบัติของสำนักงาน", setting: .superior),
    Rule(kind: "kin-suspected", effect: "noted-only", source: "นามสกุลและที่อยู่เดียวกัน ต้องตรวจสอบ"),
  ]

  static func rule(_ kind: String) -> Rule { all.first { $0.kind == kind } ?? all[8] }

  /// What a member whose interest has this effect stays out of.
  static let forbids: Set<String> = ["leaves-category"]
}
