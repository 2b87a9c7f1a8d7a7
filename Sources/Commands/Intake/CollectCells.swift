import Failures
import Model
import Office
import Text
import Values

/// The columns of a list of applicants as they were read, and what their cells mean in this office and round.
struct CollectCells {
  /// No record.
  static let none = Int.min

  let intake: RoundIntake
  let problems: ImportProblems
  let person: Int
  let file: ImportFile
  /// Fields of persons.
  private(set) var people: [FieldReader] = []
  /// Fields of applications.
  private(set) var applications: [FieldReader] = []
  private(set) var papers: [(paper: Int, reader: FieldReader)] = []
  private(set) var school, category, means, letter, time, id: FieldReader?
  /// The title before a name that has no column of its own.
  private(set) var title: FieldReader?
  private let transaction: Transaction

  var all: [FieldReader] {
    people + applications + papers.map(\.reader)
      + [school, category, means, letter, time, id, title].compactMap(\.self)
  }

  init(
    _ file: ImportFile, _ targets: [CollectWords.Target?], _ intake: RoundIntake, _ office: Desk,
    _ problems: ImportProblems
  ) {
    self.intake = intake
    self.problems = problems
    self.file = file
    transaction = office.transaction
    person = intake.work.records.number(of: "person")
    var finders: [Int: ReferenceFinder] = [:]
    func reader(_ part: Schema.Part?, _ place: Int, _ heading: String) -> FieldReader {
      var finder: ReferenceFinder?, choice: Model.Choice?
      if case .reference(let kind)? = part?.type {
        finder = finders[kind] ?? ReferenceFinder(office.transaction, kind, isOwn: false)
        finders[kind] = finder
      }
      if case .member(let number)? = part?.type { choice = office.schema.choices[number] }
      return FieldReader(part, heading: heading, place: place, file, problems, finder, choice)
    }
    for (place, target) in targets.enumerated() {
      let heading = file.headings[place]
      switch target {
      case nil: continue
      case .person(let part): people.append(reader(part, place, heading))
      case .application(let part): applications.append(reader(part, place, heading))
      case .paper(let number): papers.append((number, reader(nil, place, heading)))
      case .school: school = reader(nil, place, heading)
      case .category: category = reader(nil, place, heading)
      case .means: means = reader(nil, place, heading)
      case .letter: letter = reader(nil, place, heading)
      case .time: time = reader(nil, place, heading)
      case .id: id = reader(nil, place, heading)
      }
    }
    guard let names = field("name") else { return }
    if field("prefix") == nil, let part = office.schema.part("prefix", of: person) {
      title = reader(part, file.headings.count, names.heading)
    }
    let grade = office.schema.part("citizen-id-grade", of: person)
    field("citizen-id")?.grades = CitizenGrades(grade, office.schema)
  }

  /// The column of a field of persons.
  func field(_ name: String) -> FieldReader? { people.first { $0.part?.field.name == name } }

  func application(_ name: String) -> FieldReader? { applications.first { $0.part?.field.name == name } }

  /// Cuts titles off the names of a block and puts them into the spare column.
  func split(_ cells: UnsafeMutablePointer<TextPlace>, _ count: Int, _ file: ImportFile) {
    guard let title, let names = field("name") else { return }
    file.cutTitles(cells, count, from: names.place, to: title.place)
  }

  // MARK: - Records

  /// The school of each row; those an office without any schools hears of first are made, and counted.
  func schools(_ rows: Int) throws(Failure) -> (rows: [Int], made: Int) {
    guard let school else { return ([Int](repeating: CollectCells.none, count: rows), 0) }
    let kind = intake.work.records.number(of: "school")
    let finder = ReferenceFinder(transaction, kind, isOwn: false), isNew = finder.isEmpty
    var names: [String] = [], numbers: [String: Int] = [:]
    let first = transaction.now.tables[kind].count
    let answers = school.column.mapped { text -> FieldReader.Answer in
      if !isNew { return finder.answer(text) }
      let key = NameKey.text(text, .school)
      guard !key.isEmpty else { return .wrong(Words(en: "names no school", th: "ไม่ใช่ชื่อสถานศึกษา")) }
      if let known = numbers[key] { return .code(first + known) }
      numbers[key] = names.count
      names.append(text)
      return .code(first + names.count - 1)
    }
    if !names.isEmpty { try make(names, kind) }
    return (codes(answers, school), names.count)
  }

  /// Schools by their names alone: their codes say that they are still to be given.
  private func make(_ names: [String], _ kind: Int) throws(Failure) {
    var number = 0
    for name in names {
      var code: String
      repeat {
        number += 1
        code = "new-\(number)"
      } while transaction.find(code, of: kind) != nil
      let bare = name.hasPrefix("โรงเรียน") && name != "โรงเรียน" ? String(name.dropFirst("โรงเรียน".count)) : name
      _ = try intake.work.records.add(
        "school", [("code", .text(code)), ("name", .text(bare))], today: intake.work.today)
    }
  }

  private func codes(_ answers: [FieldReader.Answer?], _ reader: FieldReader) -> [Int] {
    answers.enumerated().map { row, answer in
      switch answer {
      case .code(let code)?: return code
      case .wrong(let words)?:
        problems.add(row, reader.heading, reader.column.text(row) ?? "", words)
        return CollectCells.none
      default: return CollectCells.none
      }
    }
  }

  func categories(_ rows: Int) -> [Int] {
    let known = intake.categories
    guard !known.isEmpty else { return [Int](repeating: CollectCells.none, count: rows) }
    guard let category else {
      // Where there is one only, nobody has to say it.
      return [Int](repeating: known.count == 1 ? known[0].row : CollectCells.none, count: rows)
    }
    var keys: [String: Int] = [:]
    for one in known { keys[NameKey.text(one.name, .none)] = one.row }
    let answers = category.column.mapped { text -> FieldReader.Answer in
      let key = NameKey.text(text, .none)
      if let row = keys[key] { return .code(row) }
      let near =
        EditDistance.nearest(to: text, among: known.map(\.name))
        ?? known.first { NameKey.text($0.name, .none).hasPrefix(key) || key.hasPrefix(NameKey.text($0.name, .none)) }?
        .name
      return .wrong(
        near.map { Words(en: "is no category of the round: is it \($0)?", th: "ไม่มีประเภทนี้ หมายถึง \($0) ?") }
          ?? Words(
            en: "is no category of the round, which has: \(known.map(\.name).joined(separator: ", "))",
            th: "ไม่มีประเภทนี้ มี: \(known.map(\.name).joined(separator: ", "))"))
    }
    return codes(answers, category)
  }

  // MARK: - How and when it came

  private static let ways: [(code: String, words: [String])] = [
    ("by-hand", ["by-hand", "hand", "มือ", "ด้วยตนเอง", "ด้วยมือ", "ยื่นเอง", "ยื่นด้วยตนเอง", "นำส่งเอง"]),
    ("post", ["post", "mail", "ไปรษณีย์", "ทางไปรษณีย์", "ปณ.", "ems", "ลงทะเบียน"]),
    ("system", ["system", "online", "web", "ระบบ", "ทางระบบ", "ออนไลน์", "เว็บไซต์"]),
    ("email", ["email", "e-mail", "อีเมล", "อีเมล์", "ทางอีเมล"]),
  ]

  func meansCodes() -> [Int]? {
    guard let means else { return nil }
    let sheet = intake.work.records.sheet("application")
    var codes: [String: Int] = [:]
    for (code, words) in CollectCells.ways {
      for word in words { codes[NameKey.text(word, .none)] = sheet.code(code, of: "receipt-means") }
    }
    let answers = means.column.mapped { text -> FieldReader.Answer in
      codes[NameKey.text(text, .none)].map { .code($0) }
        ?? .wrong(Words(en: "is none of: by-hand, post, system, email", th: "ไม่ใช่: มือ ไปรษณีย์ ระบบ อีเมล"))
    }
    return self.codes(answers, means)
  }

  /// The letter of each row, by the id of a letter or the number it was registered or printed with; what is none of
  /// these stays as it is written.
  func letterCodes() -> [Int]? {
    guard let letter else { return nil }
    let records = intake.work.records, sheet = records.sheet("letter"), entries = records.sheet("book-number")
    var numbers: [String: Int] = [:]
    for row in sheet.rows {
      for text in [
        sheet.text(row, "reference"), sheet.record(row, "entry").flatMap { entries.text($0, "printed-number") },
      ] {
        if let text { numbers[NameKey.text(text, .none)] = row }
      }
    }
    return letter.column.mapped { text -> Int in
      records.find(text, "letter") ?? numbers[NameKey.text(text, .none)] ?? CollectCells.none
    }.map { $0 ?? CollectCells.none }
  }

  /// Moments at which applications were received, with the time of day from a column of its own where there is one.
  func received() -> Column? {
    guard let received = application("received") else { return nil }
    guard let time else { return received.column }
    let clocks = time.column.mapped { text -> FieldReader.Answer in
      if let clock = try? readTime(text), clock.isClock { return .code(clock.int) }
      return .wrong(Words(en: "is no time of day", th: "ไม่ใช่เวลา"))
    }
    let codes = self.codes(clocks, time).enumerated().map { row, clock -> Int in
      guard let moment = received.column.code(row) else { return CollectCells.none }
      return clock != CollectCells.none && moment % 86_400 == 0 ? moment + clock : moment
    }
    return Column(received.type, codes: codes)
  }

  // MARK: - Papers

  private static let there = Set([
    "มี", "yes", "y", "true", "ใช่", "ครบ", "ส่งแล้ว", "ยื่นแล้ว", "แนบ", "แนบแล้ว", "✓", "✔", "/",
  ])
  private static let notThere = Set([
    "ไม่มี", "no", "n", "false", "ไม่ใช่", "ขาด", "ไม่ส่ง", "ไม่แนบ", "✗", "✘", "-", "–", "0",
  ])

  /// What a cell says of a paper: there, not there, or how many pages; an empty one that it is not there.
  func marks(_ rows: Int) -> [(paper: Int, marks: [Int])] {
    papers.map { number, reader in
      let answers = reader.column.mapped { text -> FieldReader.Answer in
        let word = NameKey.text(Digits.arabic(text), .none)
        if CollectCells.there.contains(word) { return .code(RoundIntake.Mark.there) }
        if CollectCells.notThere.contains(word) { return .code(RoundIntake.Mark.missing) }
        var digits = word[...]
        for lead in ["มี"] where digits.hasPrefix(lead) { digits = digits.dropFirst(lead.count) }
        for tail in ["หน้า", "แผ่น", "pages", "page", "pp.", "น."] where digits.hasSuffix(tail) {
          digits = digits.dropLast(tail.count)
        }
        if let pages = Int(digits), pages > 0, pages < 1_000_000 { return .code(pages) }
        return .wrong(
          Words(en: "says neither that it is there nor how many pages: มี, ไม่มี, 45", th: "ต้องเป็น มี ไม่มี หรือจำนวนหน้า"))
      }
      let codes = self.codes(answers, reader)
      return (number, codes.map { $0 == CollectCells.none ? RoundIntake.Mark.missing : $0 })
    }
  }
}
