import Calendars
import Documents
import Model
import Values

/// Sheets: of scores, of checks, of registers; memos.
extension PaperFacts {
  /// A sheet for each member who votes and each category: to be filled, or as it was entered.
  func scoreSheets(isFilled: Bool) -> Content.Fields {
    let members = sheet("member"), people = sheet("person"), names = Names(self), applicants = toBeScored(names)
    let voting = voting(members), points = isFilled ? points() : [:]
    let rows = voting.map { member -> Content.Fields in
      let own = categories().filter { sits(member, in: $0) && !(applicants[$0] ?? []).isEmpty }
      return [
        "name": name(members.record(member, "person"), people), "role": Content(text: word(members, member, "role")),
        "categories": .rows(own.map { scoring($0, applicants[$0] ?? [], member, points, names) }),
      ]
    }
    return ["members": .rows(rows)]
  }

  /// Those members of the committee who give points.
  private func voting(_ members: Sheet) -> [Int] {
    let committees = sheet("committee")
    let committee = meeting.flatMap { sheet("meeting").record($0, "committee") } ?? ofRound(committees).last
    guard let committee else { return [] }
    return inOrder(members.rows("committee", of: committee), members).filter { members.flag($0, "votes") }
  }

  private func toBeScored(_ names: Names) -> [Int: [Int]] {
    let states: Set<String> = ["checked", "complete", "selected", "reserve", "not-selected", "forwarded", "declined"]
    var applicants: [Int: [Int]] = [:]
    for row in ofRound(names.applications) where states.contains(names.applications.member(row, "state") ?? "") {
      if let category = names.applications.record(row, "category") { applicants[category, default: []].append(row) }
    }
    return applicants
  }

  private struct Place: Hashable {
    let member: Int
    let application: Int
    let criterion: Int
  }

  private func points() -> [Place: Decimal] {
    let sheet = sheet("score-entry")
    var points: [Place: Decimal] = [:]
    for row in sheet.rows {
      guard let member = sheet.record(row, "member"), let application = sheet.record(row, "application"),
        let criterion = sheet.record(row, "criterion"), let given = decimal(sheet, row, "points")
      else { continue }
      points[Place(member: member, application: application, criterion: criterion)] = given
    }
    return points
  }

  /// A member who is out of an item has no sheet for its category.
  private func sits(_ member: Int, in category: Int) -> Bool {
    let items = sheet("agenda-item")
    guard let meeting,
      let item = items.rows("meeting", of: meeting).last(where: { items.record($0, "category") == category })
    else { return true }
    return !Sitting(state, item: item).missing.contains { $0.member == member }
  }

  private func scoring(
    _ category: Int, _ applicants: [Int], _ member: Int, _ points: [Place: Decimal], _ names: Names
  ) -> Content.Fields {
    let criteria = criteria(of: category), sheet = sheet("criterion")
    let isPlain = criteria.allSatisfy { decimal(sheet, $0.row, "weight") == nil }
    let rows = applicants.enumerated().map { place, row -> Content.Fields in
      let given = criteria.map { points[Place(member: member, application: row, criterion: $0.row)] }
      var fields = names.fields(row, line: place + 1)
      fields["id"] = .name(names.applications.id(row))
      fields["criteria"] = .rows(given.map { ["points": Content(number: $0?.normalised)] })
      fields["total"] = isPlain ? Content(number: sum(given)) : .absent
      return fields
    }
    return [
      "name": title(category, names.categories), "applicants": .rows(rows),
      "criteria": .rows(criteria.map { criterionFields($0.row, $0.line) }),
    ]
  }

  /// Nil where some points are missing: a part is no total.
  private func sum(_ given: [Decimal?]) -> Decimal? {
    var total = Decimal.zero
    for points in given {
      guard let points, let next = try? total.adding(points) else { return nil }
      total = next
    }
    return given.isEmpty ? nil : total.normalised
  }

  // MARK: - Checklists

  func checklist() -> Content.Fields {
    let names = Names(self), checks = sheet("check-result"), officers = sheet("officer")
    var found: [Int: [Int]] = [:]
    for row in checks.rows {
      if let application = checks.record(row, "application") { found[application, default: []].append(row) }
    }
    let papers = sheet("paper"), rules = sheet("eligibility-rule")
    let wanted = inOrder(ofRound(papers), papers), held = ofRound(rules)
    let rows = ofRound(names.applications).filter { names.applications.member($0, "state") != "withdrawn" }
    let pages = rows.enumerated().map { place, row -> Content.Fields in
      let own = found[row] ?? [], category = names.applications.record(row, "category")
      var fields = names.fields(row, line: place + 1)
      fields["id"] = .name(names.applications.id(row))
      fields["received"] = Content(moment: names.applications.moment(row, "received"))
      fields["checked"] = Content(day: names.applications.day(row, "checked"))
      fields["state"] = Content(text: word(names.applications, row, "state"))
      let checker = own.last.flatMap { checks.record($0, "checker") }.flatMap { officers.record($0, "person") }
      fields["checker"] = name(checker, names.people)
      fields["papers"] = .rows(lines(wanted, papers, "paper", "name", category, own, checks))
      fields["rules"] = .rows(lines(held, rules, "rule", "text", category, own, checks))
      return fields
    }
    return ["applicants": .rows(pages)]
  }

  private func lines(
    _ rows: [Int], _ sheet: Sheet, _ field: String, _ label: String, _ category: Int?, _ own: [Int], _ checks: Sheet
  ) -> [Content.Fields] {
    let rows = rows.filter { (sheet.record($0, "category") ?? category) == category }
    return rows.enumerated().map { place, row in
      let check = own.last { checks.record($0, field) == row }
      return [
        "line": Content(place + 1), label: text(sheet, row, label),
        "verdict": Content(text: check.flatMap { word(checks, $0, "verdict") }),
        "pages": check.map { number(checks, $0, "pages") } ?? .absent,
      ]
    }
  }

  // MARK: - Registers

  func register() -> Content.Fields {
    let registers = sheet("control-register"), entries = sheet("register-entry"), divisions = sheet("division")
    let register = documents.record(document, "register")
    let year = (documents.day(document, "dated") ?? documents.day(document, "drafted") ?? today).buddhistYear
    let rows = (register.map { entries.rows("register", of: $0) } ?? []).filter { entries.number($0, "year") == year }
    let reader = RegisterReader(self, entries)
    return [
      "register": .group([
        "name": register.map { text(registers, $0, "name") } ?? .text(subject),
        "division": title(register.flatMap { registers.record($0, "division") }, divisions),
      ]),
      "year": Content(year), "entries": .rows(inOrder(rows, entries).map { reader.fields($0) }),
    ]
  }

  // MARK: - Memos

  func memo() -> Content.Fields {
    let approvals = sheet("approval"), people = sheet("person"), bodies = sheet("approving-body")
    let desks = inOrder(approvals.rows("document", of: document), approvals)
    let rows = desks.map { row -> Content.Fields in
      var desk = name(approvals.record(row, "desk"), people)
      if desk == .absent { desk = title(approvals.record(row, "body"), bodies) }
      return ["name": desk, "asks-for": Content(text: word(approvals, row, "asks-for"))]
    }
    let asked = Content(text: desks.first.flatMap { word(approvals, $0, "asks-for") })
    return ["desks": .rows(rows), "asks-for": asked, "papers": .rows(unsigned())]
  }

  /// The papers of the round that wait for a signature, which a memo puts before the one who signs.
  private func unsigned() -> [Content.Fields] {
    let forms: Set<String> = ["external", "circular", "order", "announcement", "invitation", "cover-letter", "stamped"]
    let states: Set<String> = ["draft", "submitted", "awaiting-signature"]
    let rows = ofRound(documents).filter {
      forms.contains(documents.member($0, "form") ?? "") && states.contains(documents.member($0, "state") ?? "")
    }
    return rows.enumerated().map { place, row in
      [
        "line": Content(place + 1), "form": Content(text: word(documents, row, "form")),
        "subject": text(documents, row, "subject"),
      ]
    }
  }
}

/// The lines of a control register, with what each of its sorts has columns for.
struct RegisterReader {
  private let facts: PaperFacts
  private let entries: Sheet
  private let names: PaperFacts.Names
  private let permits: Sheet
  private let certificates: Sheet
  private let rounds: Sheet
  private let scholarships: Sheet
  private let agencies: Sheet

  init(_ facts: PaperFacts, _ entries: Sheet) {
    self.facts = facts
    self.entries = entries
    names = PaperFacts.Names(facts)
    permits = facts.sheet("travel-permit")
    certificates = facts.sheet("certificate")
    rounds = facts.sheet("work-round")
    scholarships = facts.sheet("scholarship")
    agencies = facts.sheet("agency")
  }

  func fields(_ row: Int) -> Content.Fields {
    let application = entries.record(row, "application"), permit = entries.record(row, "permit")
    let person =
      entries.record(row, "person") ?? permit.flatMap { permits.record($0, "person") }
      ?? application.flatMap { names.applications.record($0, "person") }
    let school =
      permit.flatMap { permits.record($0, "school") } ?? application.flatMap { names.applications.record($0, "school") }
      ?? person.flatMap { names.people.record($0, "school") }
    let scholarship = entries.record(row, "round").flatMap { rounds.record($0, "scholarship") }
    let state = permit.flatMap { facts.word(permits, $0, "state") } ?? facts.word(entries, row, "state")
    return [
      "line": facts.number(entries, row, "line"), "day": Content(day: entries.day(row, "date")),
      "subject": Content(text: entries.text(row, "subject") ?? permit.flatMap { permits.text($0, "purpose") }),
      "name": facts.name(person, names.people), "school": facts.title(school, names.schools),
      "result": Content(text: entries.text(row, "result") ?? permit.flatMap { facts.outcome(ofPermit: $0) } ?? state),
      "place": permit.map { facts.text(permits, $0, "place") } ?? .absent,
      "starts": Content(day: permit.flatMap { permits.day($0, "starts") }),
      "ends": Content(day: permit.flatMap { permits.day($0, "ends") }),
      "cost-bearer": Content(text: permit.flatMap { facts.word(permits, $0, "cost-bearer") }),
      "vehicle": Content(text: permit.flatMap { facts.word(permits, $0, "vehicle") }),
      "giver": facts.title(
        scholarship.flatMap { scholarships.record($0, "giver") }, agencies),
      "number": facts.title(entries.record(row, "certificate"), certificates, "printed-number"),
    ]
  }
}
