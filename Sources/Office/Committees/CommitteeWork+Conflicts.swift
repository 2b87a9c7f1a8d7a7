import Calendars
import Failures
import Model
import Text
import Values

/// Interests of members in applicants: declared by them, found in the records, alleged by others.
extension CommitteeWork {
  public struct Declared {
    public var member: Int
    public var application: Int
    public var kind: String
    public var because: String?
    /// `declared`, `detected` or `challenged`.
    public var source = "declared"

    public init(member: Int, application: Int, kind: String) {
      self.member = member
      self.application = application
      self.kind = kind
    }
  }

  /// Enters an interest; one of the same kind in the same applicant is there once.
  public func declare(_ declared: Declared, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let applications = records.sheet("application")
    guard applications.record(declared.application, "round") == round else {
      throw Failure(
        .notApplicant, Failure.Part(applications.id(declared.application)),
        Failure.Part(records.id(round, "work-round")))
    }
    let sheet = records.sheet("conflict")
    let known = sheet.rows("member", of: declared.member).first {
      sheet.record($0, "application") == declared.application && sheet.member($0, "kind") == declared.kind
    }
    if let known { return Outcome(row: known, isNew: false) }
    var outcome = Outcome(row: try enter(declared))
    outcome.remarks = try told(ofConflicts: [outcome.row])
    return outcome
  }

  private func enter(_ declared: Declared) throws(Failure) -> Int {
    let rule = ConflictRules.rule(declared.kind), effect = rule.setting.map { setting($0) } ?? rule.effect
    let category = records.sheet("application").record(declared.application, "category")
    return try records.add(
      "conflict",
      [
        ("member", .record("member", declared.member)), ("application", .record("application", declared.application)),
        ("category", category.map { .record("category", $0) } ?? .null), ("kind", .member(declared.kind)),
        ("found-by", .member(declared.source)), ("effect", .member(effect)), ("source", .text(rule.source.th)),
        ("because", declared.because.map { .text($0) } ?? .null), ("date", .day(today)),
        ("state", .member(effect == "meeting-decides" ? "undecided" : "in-force")),
      ], today: today)
  }

  // MARK: - Found in the records

  /// Looks through applications of a round for interests of the members of its committees, and enters those not known
  /// yet; gives their rows.
  ///
  /// Called when a committee is appointed, when it is called together and when it sits; whoever takes in applications
  /// after the appointment calls it with those.
  public func detect(_ only: [Int]? = nil, in round: Int) throws(Failure) -> [Int] {
    let seats = committees(of: round).flatMap { voting(of: $0) }
    guard !seats.isEmpty else { return [] }
    let applications = records.sheet("application"), rounds = applications.column("round")
    let rows = (only ?? Array(0..<applications.table.count)).filter {
      rounds.code($0) == round && !applications.table.isRetired($0)
    }
    guard !rows.isEmpty else { return [] }
    var made: [Int] = [], known = knownConflicts()
    let found = InterestFinder(records, members: seats).find(in: rows)
    for interest in found {
      let key = "\(interest.member) \(interest.application) \(interest.kind)"
      guard known.insert(key).inserted else { continue }
      var declared = Declared(member: interest.member, application: interest.application, kind: interest.kind)
      declared.source = "detected"
      made.append(try enter(declared))
    }
    return made
  }

  private func knownConflicts() -> Set<String> {
    let sheet = records.sheet("conflict")
    return Set(
      sheet.rows.compactMap { row in
        guard let member = sheet.record(row, "member"), let application = sheet.record(row, "application"),
          let kind = sheet.member(row, "kind")
        else { return nil }
        return "\(member) \(application) \(kind)"
      })
  }

  // MARK: - What is told

  /// Who may not sit in what, by which law, and what is left of the quorum there; a line for each member, category and
  /// effect, however many applicants it concerns.
  func told(ofConflicts rows: [Int]) throws(Failure) -> [Words] {
    let sheet = records.sheet("conflict")
    var order: [String] = [], groups: [String: [Int]] = [:]
    for row in rows {
      let parts = ["member", "category"].map { sheet.record(row, $0).map(String.init) ?? "" }
      let key = (parts + [sheet.member(row, "effect") ?? "", sheet.text(row, "source") ?? ""]).joined(separator: "·")
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { groups[$0] }.compactMap { told(ofAlike: $0) }
  }

  private func told(ofAlike rows: [Int]) -> Words? {
    let sheet = records.sheet("conflict")
    guard let row = rows.first, let member = sheet.record(row, "member") else { return nil }
    let source = ConflictRules.source(sheet.text(row, "source") ?? ""), who = name(of: member)
    let whom = applicants(rows), category = sheet.record(row, "category"),
      name = category.map { categoryName($0) } ?? ""
    let place = name.isEmpty ? "" : " (\(name))"
    let about = Words(
      en: "\(who) has an interest in \(whom.en)\(place), \(source.en)",
      th: "\(who) มีส่วนได้เสียกับ \(whom.th)\(place) \(source.th)")
    let effect = sheet.member(row, "effect") ?? ""
    guard ConflictRules.forbids.contains(effect), let category,
      let committee = records.sheet("member").record(member, "committee")
    else {
      let words = effectWords(effect)
      return Words(en: "\(about.en): \(words.en)", th: "\(about.th): \(words.th)")
    }
    let left = remaining(committee, without: category), quorum = quorumWords(committee, left: left)
    return Words(
      en: "\(about.en): may not sit while \(name) is judged; \(left.count) are left, \(quorum.en)",
      th: "\(about.th): งดพิจารณาทั้งประเภท \(name) เหลือ \(left.count) คน \(quorum.th)")
  }

  /// `A3 A9 A12 and 4 more`.
  private func applicants(_ rows: [Int]) -> Words {
    let sheet = records.sheet("conflict")
    var seen: Set<Int> = []
    let all = rows.compactMap { sheet.record($0, "application") }.filter { seen.insert($0).inserted }
    let named = all.prefix(5).map { records.id($0, "application") }.joined(separator: " ")
    guard all.count > 5 else { return Words(named) }
    return Words(en: "\(named) and \(all.count - 5) more", th: "\(named) และอีก \(all.count - 5) ราย")
  }

  func categoryName(_ category: Int) -> String { records.sheet("category").text(category, "name") ?? "" }

  private func effectWords(_ effect: String) -> Words {
    switch effect {
    case "meeting-decides": Words(en: "the meeting decides whether they sit", th: "ให้ที่ประชุมวินิจฉัยว่าร่วมพิจารณาได้หรือไม่")
    case "leaves-application": Words(en: "stays out while this one is judged", th: "งดพิจารณาเฉพาะรายนี้")
    case "leaves-category": Words(en: "may not sit while it is judged", th: "งดพิจารณาทั้งประเภท")
    case "may-not-score": Words(en: "gives this one no points", th: "ห้ามให้คะแนนรายนี้")
    default: Words(en: "noted, and forbids nothing", th: "บันทึกไว้ ไม่ห้ามพิจารณา")
    }
  }

  /// Those who may vote on a category, interests set apart.
  public func remaining(_ committee: Int, without category: Int) -> [Int] {
    let out = Set(records.forbidden(in: category).map(\.member))
    return voting(of: committee).filter { !out.contains($0) }
  }

  private func quorumWords(_ committee: Int, left: [Int]) -> Words {
    let all = voting(of: committee).count
    let base = records.sheet("committee").member(committee, "quorum-base") == "all-members" ? all : left.count
    let needed = needed(of: base, in: committee)
    let lost = left.count < needed
    return Words(
      en: "quorum \(needed) of \(base)\(lost ? " – it cannot be reached" : "")",
      th: "องค์ประชุมวาระนี้ \(needed) จาก \(base)\(lost ? " – ไม่ครบองค์ประชุม" : "")")
  }
}

/// Finds by person, not by name: who applies himself, commands or is commanded, works at the same school, or shares
/// surname and address with an applicant.
private struct InterestFinder {
  struct Interest {
    let member: Int
    let application: Int
    let kind: String
  }

  private let persons: Sheet
  private let applications: Sheet
  private var byPerson: [Int: [Int]] = [:]
  private var bySchool: [Int: [Int]] = [:]
  private var bySuperior: [Int: [Int]] = [:]
  private var byHome: [String: [Int]] = [:]

  init(_ records: OfficeRecords, members: [Int]) {
    persons = records.sheet("person")
    applications = records.sheet("application")
    let sheet = records.sheet("member")
    for member in members {
      guard let person = sheet.record(member, "person") else { continue }
      byPerson[person, default: []].append(member)
      if let school = persons.record(person, "school") { bySchool[school, default: []].append(member) }
      if let superior = persons.record(person, "superior") { bySuperior[superior, default: []].append(member) }
      if let home = home(of: person) { byHome[home, default: []].append(member) }
    }
  }

  func find(in rows: [Int]) -> [Interest] {
    var found: [Interest] = []
    let people = applications.column("person"), schools = applications.column("school")
    let states = applications.column("state"), gone = applications.code("withdrawn", of: "state")
    for row in rows where states.code(row) != gone {
      func add(_ members: [Int]?, _ kind: String) {
        for member in members ?? [] { found.append(Interest(member: member, application: row, kind: kind)) }
      }
      let person = people.code(row)
      if let school = schools.code(row) ?? person.flatMap({ persons.record($0, "school") }) {
        add(bySchool[school]?.filter { person == nil || byPerson[person ?? -1]?.contains($0) != true }, "same-school")
      }
      guard let person else { continue }
      add(byPerson[person], "self")
      add(bySuperior[person], "superior")
      if let superior = persons.record(person, "superior") { add(byPerson[superior], "superior") }
      guard !byHome.isEmpty, let home = home(of: person), let kin = byHome[home] else { continue }
      add(kin.filter { byPerson[person]?.contains($0) != true }, "kin-suspected")
    }
    return found
  }

  /// Surname and address together; nil where either is not known.
  private func home(of person: Int) -> String? {
    guard let address = persons.text(person, "address"), let name = persons.text(person, "name") else { return nil }
    let words = name.split(separator: " "), place = address.filter { $0 != " " }
    guard words.count > 1, let surname = words.last, !place.isEmpty else { return nil }
    return "\(surname) \(place)"
  }
}
