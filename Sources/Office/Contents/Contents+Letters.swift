import Documents
import Model
import Values

/// Letters that tell people what became of their applications.
extension PaperFacts {
  /// What is only in the papers that go with it needs no words of its own.
  func letter() -> Content.Fields {
    guard documents.text(document, "text") == nil, !sheet("attachment").rows("document", of: document).isEmpty else {
      return [:]
    }
    return ["body": .text("ด้วยมีเรื่องที่ต้องแจ้งให้ทราบ รายละเอียดตามสิ่งที่ส่งมาด้วย")]
  }

  /// The circular that takes the call of a round to the schools: the call goes with it.
  func circularOfCall() -> Content.Fields {
    var fields = ruleBook()
    let sheet = sheet("announcement")
    let calls = ofRound(sheet).filter { ["call", "proposals"].contains(sheet.member($0, "kind") ?? "") }
    if let paper = calls.last.flatMap({ sheet.record($0, "document") }), let title = documents.text(paper, "subject") {
      fields["attachments"] = .rows(attachments(before: ["ประกาศ" + ownName + " เรื่อง " + title]))
    }
    return fields
  }

  /// What somebody else offers: a scholarship, a programme; who may have it, and how it is asked for.
  func offer() -> Content.Fields {
    var fields = ruleBook()
    let scholarships = sheet("scholarship"), sheet = sheet("scholarship-condition"), agencies = self.sheet("agency")
    let row = round.flatMap { self.sheet("work-round").record($0, "scholarship") }
    let giver = row.flatMap { scholarships.record($0, "giver") }
    let sender: Content =
      if case .group(let source)? = common()["source"] { source["sender"] ?? .absent } else { .absent }
    fields["giver"] = .group(["name": giver.map { text(agencies, $0, "name") } ?? sender])
    fields["seats"] = row.map { number(scholarships, $0, "seats") } ?? .absent
    let conditions = row.map { sheet.rows("scholarship", of: $0) } ?? []
    fields["conditions"] = .rows(
      conditions.enumerated().map { place, row in ["line": Content(place + 1), "text": text(sheet, row, "text")] })
    return fields
  }

  /// A letter that puts an earlier one right names the announcement that changed what it said.
  func letterOfCorrection() -> Content.Fields {
    let sheet = sheet("announcement")
    let row = ofRound(sheet).last { sheet.member($0, "kind") == "correction" && sheet.day($0, "signed") != nil }
    guard let row, let paper = sheet.record(row, "document") else { return ["changed-by": .absent] }
    return [
      "changed-by": .group([
        "subject": text(documents, paper, "subject"), "number": text(documents, paper, "printed-number"),
        "dated": Content(day: sheet.day(row, "signed")),
      ])
    ]
  }

  /// A letter for each of those not chosen, with the reason of his own.
  func unsuccessful() -> Content.Fields {
    let names = Names(self), placings = sheet("placing"), rules = sheet("rule-book"), entries = entries()
    let rule = ofRound(rules).last, places = rule.flatMap { rules.number($0, "decimals") } ?? 2
    let minimum = rule.flatMap { decimal(rules, $0, "minimum") }
    let findings = Findings(self), told = round.map { Unsuccessful.told(state, $0, before: document) } ?? []
    var rows: [Content.Fields] = []
    let categories = self.categories().map { Optional($0) } + (entries[nil] == nil ? [] : [nil])
    for category in categories {
      for entry in entries[category] ?? [] {
        let row = entry.application, own = names.applications.member(row, "state")
        let isUnfit = own.map { ApplicationStates.unfit.contains($0) } ?? false
        guard isUnfit || entry.result == "not-selected" || entry.result == "below-minimum" else { continue }
        if let person = names.applications.record(row, "person"), told.contains(person) { continue }
        var fields = names.fields(row, line: rows.count + 1)
        let least = category.flatMap { decimal(names.categories, $0, "minimum") } ?? minimum
        fields["reason"] = .text(isUnfit ? findings.reason(row, names.applications) : reason(entry, least, names))
        let score = entry.placing.flatMap { decimal(placings, $0, "score") }
        let words = score.flatMap { try? $0.fixed(places) }.map { " โดยท่านได้คะแนน \($0) คะแนน" }
        fields["score-words"] = Content(text: isUnfit ? nil : words)
        fields["id"] = .name(names.applications.id(row))
        rows.append(fields)
      }
    }
    return ["applicants": .rows(rows), "review-until": reviewUntil]
  }

  private func reason(_ entry: Entry, _ least: Decimal?, _ names: Names) -> String {
    if entry.result == "below-minimum" {
      return "คะแนนไม่ถึงเกณฑ์ขั้นต่ำ" + (least.map { " \($0.normalised.text) คะแนน" } ?? "")
    }
    let quota = entry.category.flatMap { names.categories.number($0, "quota") }
    guard let rank = entry.rank, let quota else { return "ลำดับคะแนนเกินจำนวนผู้ได้รับการคัดเลือกที่กำหนด" }
    return "ท่านอยู่ในลำดับที่ \(rank) ซึ่งเกินจำนวนผู้ได้รับการคัดเลือกที่กำหนดไว้ \(quota) คน"
  }
}

/// What was found wrong with the applications of a round, read in one pass.
private struct Findings {
  /// Papers that are missing, and rules that are not met with what was found instead, by application.
  private var missing: [Int: [String]] = [:]
  private var unmet: [Int: [String]] = [:]

  init(_ facts: PaperFacts) {
    let sheet = facts.sheet("check-result"), papers = facts.sheet("paper"), rules = facts.sheet("eligibility-rule")
    let owners = sheet.column("application"), verdicts = sheet.column("verdict")
    let lacking = sheet.code("missing", of: "verdict"), failed = sheet.code("failed", of: "verdict")
    let tooLong = sheet.code("too-long", of: "verdict")
    for row in sheet.rows {
      guard let owner = owners.code(row), let verdict = verdicts.code(row) else { continue }
      if verdict == lacking, let paper = sheet.record(row, "paper").flatMap({ papers.text($0, "name") }) {
        missing[owner, default: []].append("ขาด " + paper)
      } else if verdict == tooLong, let paper = sheet.record(row, "paper"), let name = papers.text(paper, "name") {
        let most = papers.number(paper, "most-pages").map { " \($0) หน้า" } ?? "จำนวนหน้าที่กำหนด"
        missing[owner, default: []].append(name + " เกิน" + most)
      } else if verdict == failed, let rule = sheet.record(row, "rule").flatMap({ rules.text($0, "text") }) {
        unmet[owner, default: []].append(sheet.text(row, "finding").map { "\(rule) (\($0))" } ?? rule)
      }
    }
  }

  /// Why an application was not considered: what a person said of it, else what the check found.
  func reason(_ row: Int, _ applications: Sheet) -> String {
    let own = applications.text(row, "because")
    switch ApplicationStates.stage(row, applications) {
    case "incomplete":
      return "เอกสารหลักฐานการสมัครไม่ครบถ้วนภายในกำหนด" + named(missing[row], "")
    case "sent-back":
      return "เอกสารที่ส่งคืนให้แก้ไขไม่ได้ยื่นกลับมาภายในกำหนด" + named(missing[row], "")
    case "late": return "ใบสมัครส่งถึงเมื่อพ้นกำหนดรับสมัคร"
    case ApplicationStates.rejected:
      return "ใบสมัครไม่ได้รับไว้พิจารณา" + (own.map { " คือ \($0)" } ?? "")
    default: return "ขาดคุณสมบัติตามประกาศ" + named(unmet[row] ?? own.map { [$0] }, "คือ ")
    }
  }

  private func named(_ things: [String]?, _ lead: String) -> String {
    things.map { " \(lead)" + $0.joined(separator: " และ ") } ?? ""
  }
}
