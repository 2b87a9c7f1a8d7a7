import Failures
import Model
import Office
import Text
import Values

/// Whose application each row of a list is: a person the office knows or a new one, an application that is there or a
/// new one.
struct CollectMatching {
  let cells: CollectCells
  let rows: Int
  let categories: [Int]
  let schools: [Int]
  let problems: ImportProblems
  let transaction: Transaction
  /// Whether one person may be in two categories.
  let takesBoth: Bool
  /// Each row's person: a record, or -1 - the row that first names a new one.
  private(set) var persons: [Int]
  /// Each row's application; none for a new one.
  private(set) var applications: [Int]
  /// Rows that say again what an earlier row says.
  private(set) var isAgain: [Bool]

  private var intake: RoundIntake { cells.intake }
  private var records: OfficeRecords { intake.work.records }

  init(_ cells: CollectCells, rows: Int, categories: [Int], schools: [Int], takesBoth: Bool, _ transaction: Transaction)
  {
    self.cells = cells
    self.rows = rows
    self.categories = categories
    self.schools = schools
    self.takesBoth = takesBoth
    problems = cells.problems
    self.transaction = transaction
    persons = (0..<rows).map { -1 - $0 }
    applications = [Int](repeating: CollectCells.none, count: rows)
    isAgain = [Bool](repeating: false, count: rows)
  }

  mutating func match() {
    let known = Known(intake)
    matchPersons(known)
    matchApplications(known)
  }

  // MARK: - Persons

  private mutating func matchPersons(_ known: Known) {
    guard let names = cells.field("name"), let part = transaction.now.schema.part("school", of: cells.person) else {
      return
    }
    let school = FieldReader(
      part, heading: cells.school?.heading ?? "", place: 0, cells.file, problems, nil, nil)
    school.hold(Column(part.type, codes: schools))
    let readers = cells.people + (cells.school == nil ? [] : [school])
    var people = PeopleMatching(cells.person, readers, transaction)
    var firsts: [[UInt8]: Int] = [:]
    for row in people.candidates(rows) where !problems.isBad(row) {
      switch people.find(row) {
      case .record(let found): persons[row] = found
      case .row(let first): persons[row] = persons[first]
      case .several(let first):
        if let known = here(row, names, known) {
          persons[row] = known
          continue
        }
        let id = transaction.now.id(first, of: cells.person)
        problems.add(
          row, names.heading, names.column.text(row) ?? "",
          Words(en: "may be \(id) or another of that name", th: "อาจเป็น \(id) หรือบุคคลอื่นที่ชื่อเดียวกัน"))
      case .nobody:
        if let known = here(row, names, known) {
          persons[row] = known
        } else if let first = firsts.updateValue(row, forKey: identity(row, names)) {
          persons[row] = persons[first]
          firsts[identity(row, names)] = first
        }
      }
    }
  }

  /// All a row says of who it is: rows that say the same are of one person.
  private func identity(_ row: Int, _ names: FieldReader) -> [UInt8] {
    var key = names.column.withText(row) { $0.map { NameKey.bytes($0, .title) } ?? [] }
    key.append(0)
    for field in ["citizen-id", "birth-date"] {
      guard let column = cells.field(field)?.column, !column.isNull(row) else { continue }
      key += Array("\(field)\(column.hash(row))".utf8)
    }
    return key + Array("\(schools[row])".utf8)
  }

  /// Within one round a name is enough to know somebody again, where nothing speaks against it and nobody else has it
  /// in that category.
  private func here(_ row: Int, _ names: FieldReader, _ known: Known) -> Int? {
    let key = names.column.withText(row) { $0.map { NameKey.bytes($0, .title) } ?? [] }
    guard !key.isEmpty, let same = known.byName[key] else { return nil }
    var found = Set(same).filter { !contradicts(row, $0) }
    if found.count > 1 {
      let categories = known.sheet.column("category")
      found = found.filter { person in
        known.byPerson[person]?.contains { (categories.code($0) ?? CollectCells.none) == self.categories[row] } ?? false
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private func contradicts(_ row: Int, _ person: Int) -> Bool {
    let table = transaction.now.tables[cells.person]
    for field in ["citizen-id", "birth-date"] {
      guard let reader = cells.field(field), let part = reader.part, !reader.column.isNull(row),
        !table.columns[part.column].isNull(person)
      else { continue }
      if !PeopleMatching.isSame(reader, row, table.columns[part.column], person) { return true }
    }
    guard schools[row] != CollectCells.none, let part = transaction.now.schema.part("school", of: cells.person),
      let school = table.columns[part.column].code(person)
    else { return false }
    return school != schools[row]
  }

  // MARK: - Applications

  /// The applications of the round, by what rows may say of them.
  struct Known {
    private(set) var byNumber: [String: Int] = [:]
    private(set) var byPerson: [Int: [Int]] = [:]
    /// Persons who applied, by their names.
    private(set) var byName: [[UInt8]: [Int]] = [:]
    let sheet: Sheet

    init(_ intake: RoundIntake) {
      sheet = intake.work.records.sheet("application")
      let numbers = sheet.column("printed-number"), persons = sheet.column("person")
      let names = intake.work.records.sheet("person").column("name")
      for row in intake.applications {
        if let number = numbers.text(row) { byNumber[number] = row }
        guard let person = persons.code(row) else { continue }
        byPerson[person, default: []].append(row)
        let key = names.withText(person) { $0.map { NameKey.bytes($0, .title) } ?? [] }
        byName[key, default: []].append(person)
      }
    }
  }

  private mutating func matchApplications(_ known: Known) {
    let numbers = cells.application("printed-number")
    var firstOf: [Int: [Int]] = [:], firstNumber: [String: Int] = [:]
    for row in 0..<rows where !problems.isBad(row) {
      let number = numbers?.column.text(row)
      if let found = byID(row) ?? number.flatMap({ known.byNumber[$0] }) {
        guard isSamePerson(row, found, known) else {
          problems.add(
            row, numbers?.heading ?? RowLayout.id, number ?? known.sheet.id(found),
            Words(en: "is \(known.sheet.id(found)), of another person", th: "คือ \(known.sheet.id(found)) ของบุคคลอื่น"))
          continue
        }
        persons[row] = known.sheet.record(found, "person") ?? persons[row]
        applications[row] = found
      } else if persons[row] >= 0 {
        byCategory(row, number, known)
      }
      if problems.isBad(row) { continue }
      repeated(row, number, &firstOf, &firstNumber)
      if applications[row] == CollectCells.none, !isAgain[row] { beside(row, known) }
    }
  }

  private func byID(_ row: Int) -> Int? {
    guard let id = cells.id?.column.text(row) else { return nil }
    if let found = records.find(id, "application"), records.sheet("application").record(found, "round") == intake.round
    {
      return found
    }
    problems.add(
      row, cells.id?.heading ?? "", id,
      Words(en: "is the id of no application of the round", th: "ไม่ใช่รหัสใบสมัครของรอบนี้"))
    return nil
  }

  private func isSamePerson(_ row: Int, _ application: Int, _ known: Known) -> Bool {
    guard let person = known.sheet.record(application, "person") else { return true }
    if persons[row] == person { return true }
    // Not found by school or number, which a corrected list may say otherwise; the name must be the same.
    guard let names = cells.field("name"), persons[row] < 0 else { return false }
    return PeopleMatching.isSame(names, row, records.sheet("person").column("name"), person)
  }

  private mutating func byCategory(_ row: Int, _ number: String?, _ known: Known) {
    let categories = known.sheet.column("category")
    let same = (known.byPerson[persons[row]] ?? []).first {
      (categories.code($0) ?? CollectCells.none) == self.categories[row]
    }
    guard let same else { return }
    if let number, let other = known.sheet.text(same, "printed-number"), other != number {
      problems.add(
        row, cells.application("printed-number")?.heading ?? "", number,
        Words(
          en: "is of somebody whose application in this category is \(known.sheet.id(same)), number \(other)",
          th: "ผู้สมัครนี้มีใบสมัครในประเภทนี้แล้วคือ \(known.sheet.id(same)) เลขที่ \(other)"))
      return
    }
    applications[row] = same
  }

  /// A person twice in one category, or a number twice, is the same row again or a mistake.
  private mutating func repeated(
    _ row: Int, _ number: String?, _ firstOf: inout [Int: [Int]], _ firstNumber: inout [String: Int]
  ) {
    let key = persons[row], mine = firstOf[key] ?? []
    let first = number.flatMap { firstNumber[$0] } ?? mine.first { categories[$0] == categories[row] }
    if let first {
      if let other = cells.all.first(where: { !$0.column.isSame(row, as: $0.column, first) }) {
        problems.add(
          row, other.heading, shown(other, row),
          Words(en: "is not what {1} says of the same application", th: "ไม่ตรงกับ{1} ซึ่งเป็นใบสมัครเดียวกัน"), other: first)
      } else {
        isAgain[row] = true
      }
      return
    }
    if let other = mine.first, applications[row] == CollectCells.none { refuseBoth(row, other: other) }
    firstOf[key, default: []].append(row)
    if let number { firstNumber[number] = row }
  }

  /// A new application of somebody who has another in this round.
  private func beside(_ row: Int, _ known: Known) {
    guard persons[row] >= 0, let other = known.byPerson[persons[row]]?.first else { return }
    refuseBoth(row, id: known.sheet.id(other))
  }

  private func refuseBoth(_ row: Int, other: Int? = nil, id: String? = nil) {
    let heading = cells.category?.heading ?? "", value = cells.category?.column.text(row) ?? ""
    let place = id ?? "{1}"
    if intake.isSingle {
      problems.add(
        row, heading, value,
        Words(
          en: "the same person is in \(place), and the rules allow one application only",
          th: "เป็นบุคคลเดียวกับ \(place) และหลักเกณฑ์ให้สมัครได้ประเภทเดียว"), other: other)
    } else if !takesBoth {
      problems.add(
        row, heading, value,
        Words(
          en: "the same person is in \(place), in another category; the rules do not forbid it: --both confirms it",
          th: "เป็นบุคคลเดียวกับ \(place) คนละประเภท หลักเกณฑ์ไม่ได้ห้าม ยืนยันด้วย --both"), other: other)
    }
  }

  func shown(_ reader: FieldReader, _ row: Int) -> String {
    guard reader.type == .text, let text = reader.column.text(row) else { return "" }
    return reader.part?.field.isMasked == true ? Masking.masked(text) : text
  }

  // MARK: - What is known of persons

  /// What changes in the life of a person, so that a newer list may say it otherwise.
  private static let changing: Set<String> = [
    "prefix", "position", "standing", "personnel-kind", "kind", "subject-taught", "phone", "email", "address", "office",
    "agency", "note",
  ]

  /// Refuses what a row says of a known person that cannot both be true; whoever corrects an application of the round
  /// may correct it.
  func refuseOther() {
    let table = transaction.now.tables[cells.person]
    for row in 0..<rows where persons[row] >= 0 && applications[row] == CollectCells.none && !problems.isBad(row) {
      for reader in cells.people where !reader.column.isNull(row) {
        guard let part = reader.part, !CollectMatching.changing.contains(part.field.name),
          !table.columns[part.column].isNull(persons[row]),
          !PeopleMatching.isSame(reader, row, table.columns[part.column], persons[row])
        else { continue }
        let id = transaction.now.id(persons[row], of: cells.person)
        problems.add(
          row, reader.heading, shown(reader, row),
          Words(en: "is not what \(id) has: set \(id) corrects it", th: "ไม่ตรงกับที่ \(id) มี แก้ด้วย set \(id)"))
      }
    }
  }
}
