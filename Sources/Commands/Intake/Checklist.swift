import Failures
import Model
import Office
import Values

/// What the applications of a round lack, for reports and letters.
struct Checklist {
  private let intake: RoundIntake
  private let heap: HeapPointer
  private let records: OfficeRecords

  init(_ intake: RoundIntake, _ heap: HeapPointer) {
    self.intake = intake
    self.heap = heap
    records = intake.work.records
  }

  private struct Line {
    let application: Int
    let school: Int?
    let missing: [String]
  }

  /// Papers by their names, each application's in the order of the rule-book, then what is not known of it.
  private func lines() -> [Line] {
    let checks = records.sheet("check-result"), applications = records.sheet("application")
    let rules = records.sheet("eligibility-rule")
    let missing = checks.code("missing", of: "verdict"), tooLong = checks.code("too-long", of: "verdict")
    let bad = Set([missing, tooLong].compactMap(\.self))
    let members = records.desk.schema.choices[checks.choice(of: "verdict")].members
    let owners = checks.column("application"), rounds = applications.column("round"),
      verdicts = checks.column("verdict")
    let papers = checks.column("paper"), ruled = checks.column("rule")
    var lacks: [Int: [Int: String]] = [:], places: [Int: (place: Int, name: String)] = [:]
    for (place, paper) in intake.papers.enumerated() { places[paper.row] = (place, paper.name) }
    for row in 0..<checks.table.count where !checks.table.isRetired(row) {
      guard let owner = owners.code(row), rounds.code(owner) == intake.round, let verdict = verdicts.code(row),
        bad.contains(verdict)
      else { continue }
      if let paper = papers.code(row), let known = places[paper] {
        // It is there and may not stay as it is, which is another thing to ask for.
        let isThere = verdict != missing
        lacks[owner, default: [:]][known.place] = known.name + (isThere ? " (\(members[verdict].th))" : "")
      } else if let rule = ruled.code(row) {
        lacks[owner, default: [:]][intake.papers.count + rule] = rules.text(rule, "text")
      }
    }
    let open = Set(["received", "late", "incomplete", "sent-back"])
    return intake.applications.compactMap { row in
      guard let missing = lacks[row], open.contains(applications.member(row, "state") ?? "") else { return nil }
      return Line(
        application: row, school: applications.record(row, "school"),
        missing: missing.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  func table(bySchool: Bool) -> Value {
    var rows = ListBuilder(heap)
    let lines = lines(), schools = records.sheet("school"), applications = records.sheet("application")
    let persons = records.sheet("person"), categories = records.sheet("category")
    func text(_ text: String?) -> Value { text.map { heap.text($0) } ?? .null }
    guard bySchool else {
      for line in lines {
        let category = applications.record(line.application, "category").flatMap { categories.text($0, "name") }
        let person = applications.record(line.application, "person").flatMap { persons.text($0, "name") }
        rows.append(
          owned: heap.record([
            ("application", heap.text(applications.id(line.application))), ("name", text(person)),
            ("school", text(line.school.flatMap { schools.text($0, "name") })), ("category", text(category)),
            ("missing", heap.text(line.missing.joined(separator: ", "))),
          ]))
      }
      return rows.finish()
    }
    var order: [Int?] = [], groups: [Int: [Line]] = [:]
    for line in lines {
      let key = line.school ?? -1
      if groups[key] == nil { order.append(line.school) }
      groups[key, default: []].append(line)
    }
    for school in order {
      let group = groups[school ?? -1] ?? []
      let told = group.map { applications.id($0.application) + ": " + $0.missing.joined(separator: ", ") }
      rows.append(
        owned: heap.record([
          ("school", text(school.flatMap { schools.text($0, "name") })),
          ("code", text(school.flatMap { schools.text($0, "code") })), ("applications", Value(group.count)),
          ("missing", heap.text(told.joined(separator: "; "))),
        ]))
    }
    return rows.finish()
  }
}
