import Calendars
import Documents
import Model
import Values

/// Who applied, who was chosen, and what each of them is told.
extension PaperFacts {
  /// One application with what a decision says of it.
  struct Entry {
    let application: Int
    let category: Int?
    let placing: Int?
    let rank: Int?
    let reserveLine: Int?
    /// `selected`, `reserve`, `not-selected`, `below-minimum`; nil while nothing is decided.
    let result: String?
  }

  /// Names and schools of applications, with their sheets read once.
  struct Names {
    let facts: PaperFacts
    let applications: Sheet
    let people: Sheet
    let schools: Sheet
    let categories: Sheet
    let levels: Sheet
    /// Names that several schools have.
    private let namesakes: Set<String>

    init(_ facts: PaperFacts) {
      self.facts = facts
      applications = facts.sheet("application")
      people = facts.sheet("person")
      schools = facts.sheet("school")
      categories = facts.sheet("category")
      levels = facts.sheet("award-level")
      var seen: Set<String> = [], twice: Set<String> = []
      for row in schools.rows {
        if let name = schools.text(row, "name"), !seen.insert(name).inserted { twice.insert(name) }
      }
      namesakes = twice
    }

    /// The name of a school, with its district where another school has that name.
    func school(_ row: Int?) -> Content {
      guard let row, let name = schools.text(row, "name") else { return .absent }
      guard namesakes.contains(name), let district = schools.text(row, "district") else { return .text(name) }
      return .text("\(name) อ.\(district)")
    }

    /// The school of an application, else that of the person who applies.
    func school(of application: Int) -> Content {
      let person = applications.record(application, "person")
      return school(applications.record(application, "school") ?? person.flatMap { people.record($0, "school") })
    }

    /// Nothing but what may be published: name, school, category.
    func fields(_ application: Int, line: Int) -> Content.Fields {
      let school = school(of: application)
      var name = facts.name(applications.record(application, "person"), people)
      // A school applies in its own name.
      if name == .absent { name = school == .absent ? .name(applications.id(application)) : school }
      return [
        "line": Content(line), "name": name, "school": school,
        "category": facts.title(applications.record(application, "category"), categories),
      ]
    }
  }

  /// The applications of the round with what was decided, by category.
  func entries() -> [Int?: [Entry]] {
    let applications = sheet("application"), placings = sheet("placing")
    let standing = round.map { Results(state, round: $0).categories.compactMap(\.decision) } ?? []
    let decisions = Set(standing)
    var placed: [Int: Int] = [:]
    for row in placings.rows {
      guard let decision = placings.record(row, "decision"), decisions.contains(decision),
        let application = placings.record(row, "application")
      else { continue }
      placed[application] = row
    }
    var entries: [Int?: [Entry]] = [:]
    for row in ofRound(applications) {
      let placing = placed[row], category = applications.record(row, "category")
      let decided = placing.flatMap { placings.member($0, "placed") }
      entries[category, default: []].append(
        Entry(
          application: row, category: category, placing: placing,
          rank: placing.flatMap { placings.number($0, "rank") } ?? applications.number(row, "rank"),
          reserveLine: placing.flatMap { placings.number($0, "line") },
          result: PaperFacts.result(applications.member(row, "state"), decided)))
    }
    for category in entries.keys {
      entries[category]?.sort { ($0.rank ?? Int.max, $0.application) < ($1.rank ?? Int.max, $1.application) }
    }
    return entries
  }

  /// Whoever declined has no place any more, and a reserve who took it is selected.
  private static func result(_ state: String?, _ placed: String?) -> String? {
    switch state {
    case "selected": "selected"
    case "reserve": "reserve"
    case "not-selected": placed == "below-minimum" ? placed : "not-selected"
    case "declined", "withdrawn": nil
    case let state? where ApplicationStates.unfit.contains(state): nil
    default: placed
    }
  }

  private func listed(_ entry: Entry, _ line: Int, _ names: Names, _ placings: Sheet) -> Content.Fields {
    var fields = names.fields(entry.application, line: line)
    let level =
      entry.placing.flatMap { placings.record($0, "level") } ?? names.applications.record(entry.application, "level")
    fields["level"] = title(level, names.levels)
    return fields
  }

  // MARK: - Announcements

  func eligible() -> Content.Fields {
    let names = Names(self), entries = entries()
    let states: Set<String> = ["checked", "complete", "selected", "reserve", "not-selected", "forwarded", "declined"]
    var count = 0
    let categories = self.categories().map { Optional($0) } + (entries[nil] == nil ? [] : [nil])
    let rows = categories.map { category -> Content.Fields in
      let fit = (entries[category] ?? []).map(\.application).sorted()
        .filter { states.contains(names.applications.member($0, "state") ?? "") }
      count += fit.count
      return [
        "name": category.map { title($0, names.categories) } ?? .text("ทั้งหมด"),
        "applicants": .rows(fit.enumerated().map { names.fields($1, line: $0 + 1) }),
      ]
    }
    return ["categories": .rows(rows), "count": Content(count)]
  }

  /// Names, schools, levels and reserves; never an id, and no score of anybody.
  func result() -> Content.Fields {
    let names = Names(self), placings = sheet("placing"), entries = entries()
    let categories = self.categories().map { Optional($0) } + (entries[nil] == nil ? [] : [nil])
    let rows = categories.map { category -> Content.Fields in
      let own = entries[category] ?? []
      let winners = own.filter { $0.result == "selected" }
      let reserves = own.filter { $0.result == "reserve" }
        .sorted { ($0.reserveLine ?? Int.max, $0.rank ?? 0) < ($1.reserveLine ?? Int.max, $1.rank ?? 0) }
      return [
        "name": category.map { title($0, names.categories) } ?? .text("ทั้งหมด"),
        "winners": .rows(winners.enumerated().map { listed($1, $0 + 1, names, placings) }),
        "reserves": .rows(reserves.enumerated().map { listed($1, $0 + 1, names, placings) }),
      ]
    }
    return ["categories": .rows(rows), "review-until": reviewUntil, "decided-at": decidedAt]
  }

  /// The right to ask for a review, and within how many days: L3 of the law of administrative procedure.
  var reviewUntil: Content {
    let rules = sheet("rule-book")
    let days = ofRound(rules).last.flatMap { rules.number($0, "review-days") }
    return Content(text: days.map { " ภายใน \($0) วัน นับแต่วันประกาศผล" })
  }

  private var decidedAt: Content {
    let sheet = sheet("decision"), day = ofRound(sheet).last.flatMap { sheet.day($0, "date") }
    return Content(text: day.map { " เมื่อวันที่ \(PaperWords.day($0))" })
  }

  func correction() -> Content.Fields {
    let rules = sheet("rule-book")
    // Of an announcement that corrects one, what it corrects is the first of them.
    let wrong = documents.record(document, "corrects").map { documents.origin(of: $0) }
    let sort = wrong.flatMap { PaperFacts(state, document: $0, today: today).sort?.template }
    let isOfCall = sort == "announcement-call"
    let isOfRules = isOfCall && ofRound(rules).last.flatMap { rules.text($0, "version") } != "1"
    var fields = result()
    if isOfCall { fields.merge(ruleBook()) { _, rule in rule } }
    fields["dates"] = .rows(dates().map(\.fields))
    fields["corrects-result"] = .flag(sort == "announcement-result")
    fields["corrects-dates"] = .flag(isOfCall && !isOfRules)
    fields["corrects-rules"] = .flag(isOfRules)
    fields["reason"] = isOfCall ? saidReason : changedResult
    return fields
  }

  /// Why a call is put right, as the officer said it of this correction.
  private var saidReason: Content {
    let sheet = sheet("correction")
    guard let row = sheet.rows("remedy", of: document).last, let because = sheet.text(row, "because") else {
      return .absent
    }
    return .text(because.hasPrefix("เนื่องจาก") ? because : "เนื่องจาก" + because)
  }

  /// Why a result is another one, without what is nobody else's business.
  private var changedResult: Content {
    let since = documents.record(document, "corrects").flatMap { documents.day($0, "signed") }
    let happenings = sheet("happening"), reviews = sheet("review-request")
    let declined = ofRound(happenings).contains { row in
      happenings.text(row, "event") == "declined" && isSince(happenings.day(row, "date"), since)
    }
    let applications = sheet("application")
    let upheld = reviews.rows.contains { row in
      reviews.member(row, "state") == "upheld" && isSince(reviews.day(row, "resolved"), since)
        && reviews.record(row, "application").flatMap { applications.record($0, "round") } == round
    }
    var causes: [String] = []
    if declined { causes.append("มีผู้สละสิทธิ์") }
    if upheld { causes.append("ที่ประชุมรับคำขอทบทวนผลการคัดเลือก") }
    return causes.isEmpty ? .absent : .text("เนื่องจาก" + causes.joined(separator: " และ"))
  }

  private func isSince(_ day: Day?, _ first: Day?) -> Bool { day.map { $0 >= first ?? $0 } ?? false }

  /// Everybody who was chosen, in one list, as it is annexed to a letter; where the office chooses nobody, everybody
  /// who is sent on with the letter.
  func winnersList() -> Content.Fields {
    let names = Names(self), placings = sheet("placing"), entries = entries()
    let isSelection = round.map { Results(state, round: $0).isSelection } ?? true
    let categories = self.categories().map { Optional($0) } + (entries[nil] == nil ? [] : [nil])
    var rows: [Content.Fields] = []
    for category in categories {
      for entry in entries[category] ?? [] where isSelection ? entry.result == "selected" : isSentOn(entry, names) {
        rows.append(listed(entry, rows.count + 1, names, placings))
      }
    }
    let who = isSelection ? "ผู้ได้รับการคัดเลือก" : "ผู้สมัคร"
    return ["winners": .rows(rows), "count": Content(rows.count), "who": .text(who)]
  }

  /// Whether an application goes with this letter; before it goes, those that are ready.
  private func isSentOn(_ entry: Entry, _ names: Names) -> Bool {
    let sheet = names.applications
    if let cover = sheet.record(entry.application, "cover") { return cover == document }
    return !documents.isOut(document)
      && ["complete", "checked"].contains(sheet.member(entry.application, "state") ?? "")
  }

  // MARK: - Certificates

  private func certificate(_ row: Int, _ sheet: Sheet, _ names: Names, _ awards: Sheet, _ rounds: Sheet)
    -> Content.Fields
  {
    let application = sheet.record(row, "application")
    let person = sheet.record(row, "person") ?? application.flatMap { names.applications.record($0, "person") }
    let school = sheet.record(row, "school") ?? application.flatMap { names.applications.record($0, "school") }
    let award = sheet.record(row, "award").flatMap { awards.text($0, "name") }
    let round = (sheet.record(row, "round") ?? self.round).flatMap { rounds.text($0, "title") }
    let place = names.school(school)
    var who = name(person, names.people)
    if who == .absent { who = place }
    let isDeclined = application.flatMap { names.applications.member($0, "state") } == "declined"
    return [
      "number": text(sheet, row, "printed-number"), "name": who, "school": place,
      "award": Content(text: award ?? round), "level": title(sheet.record(row, "level"), names.levels),
      "category": title(application.flatMap { names.applications.record($0, "category") }, names.categories),
      "signed": Content(day: sheet.day(row, "signed") ?? documents.day(document, "dated")), "instead": .absent,
      "because": .text(isDeclined ? "เนื่องจากท่านสละสิทธิ์" : "เนื่องจากผลการคัดเลือกมีการแก้ไข"),
      "sorry": Content(text: isDeclined ? nil : " และขออภัยมา ณ โอกาสนี้"),
      "mark": Content(text: ["recalled", "void"].contains(sheet.member(row, "state") ?? "") ? "ยกเลิก" : nil),
    ]
  }

  func certificates() -> Content.Fields {
    let sheet = sheet("certificate"), names = Names(self), awards = self.sheet("award"),
      rounds = self.sheet("work-round")
    var rows = sheet.rows("document", of: document)
    if rows.isEmpty { rows = ofRound(sheet).filter { !["recalled", "void"].contains(sheet.member($0, "state")) } }
    return ["certificates": .rows(rows.map { certificate($0, sheet, names, awards, rounds) })]
  }

  func recall() -> Content.Fields {
    let sheet = sheet("certificate"), names = Names(self), awards = self.sheet("award"),
      rounds = self.sheet("work-round")
    let corrections = self.sheet("correction")
    var rows = corrections.rows("remedy", of: document).compactMap { corrections.record($0, "certificate") }
    if rows.isEmpty { rows = ofRound(sheet).filter { sheet.member($0, "state") == "recalled" } }
    let letters = rows.map { row -> Content.Fields in
      var fields = certificate(row, sheet, names, awards, rounds)
      let next = sheet.rows("replaces-certificate", of: row).last.flatMap { sheet.text($0, "printed-number") }
      fields["instead"] = Content(text: next.map { " และได้ออกเกียรติบัตรเลขที่ \($0) แทน" })
      return fields
    }
    return ["certificates": .rows(letters)]
  }
}
