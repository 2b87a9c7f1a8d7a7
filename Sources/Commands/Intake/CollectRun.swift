import Calendars
import Failures
import Language
import Model
import Office
import Values

/// One list of applicants becoming applications of a round: persons, schools, papers, tasks, all or nothing.
struct CollectRun {
  struct Request {
    /// The name of the file, without its folder.
    let file: String
    let mapping: [(heading: String, field: String?)]
    let keepsGood: Bool
    let takesBoth: Bool
  }

  private let request: Request
  private let file: ImportFile
  private let office: Desk
  private let intake: RoundIntake
  private let mapping: ImportMapping<CollectWords>
  private let problems: ImportProblems
  private let cells: CollectCells
  private let unasked: [String]
  private var rows = 0
  private static let told = 20

  private var transaction: Transaction { office.transaction }

  init(
    _ request: Request, _ file: ImportFile, _ intake: RoundIntake, _ office: Desk
  ) throws(Failure) {
    self.request = request
    self.file = file
    self.office = office
    self.intake = intake
    let words = CollectWords(intake, office)
    mapping = try ImportMapping(file.headings, request.mapping, words, file: request.file, office)
    unasked = words.unasked(file.headings)
    problems = ImportProblems()
    cells = CollectCells(file, mapping.targets, intake, office, problems)
    guard cells.field("name") != nil else {
      throw Failure(
        .importRequired, Failure.Part(request.file), .words(Words(en: "name", th: "ชื่อ")), .words(words.words))
    }
  }

  /// What every row is, once its cells are read.
  private struct Read {
    var schools: [Int] = []
    var categories: [Int] = []
    var means: [Int]?
    var letters: [Int]?
    var received = Column(.moment)
    var marks: [(paper: Int, marks: [Int])] = []
  }

  mutating func take(_ call: inout Call) throws(Failure) -> CollectOutcome {
    var outcome = CollectOutcome()
    let read = try read(&call, &outcome)
    var matching = CollectMatching(
      cells, rows: rows, categories: read.categories, schools: read.schools, takesBoth: request.takesBoth, transaction)
    matching.match()
    matching.refuseOther()
    try call.charge(rows)
    let corrections = try corrected(matching, read)
    if problems.count > 0, !request.keepsGood {
      throw problems.failure(.importRows, request.file, rows: rows)
    }
    if rows > 0, problems.rows.count == rows { throw problems.failure(.importNone, request.file, rows: rows) }
    outcome.refused = problems.rows.count
    outcome.refusals = problems.lines(call.session.tongue, most: CollectRun.told)
    outcome.problems = problems.table(call.session.tongue, call.heap)
    try write(matching, read, corrections, &outcome, &call)
    outcome.remembers = try mapping.remember(office, year: call.session.today.buddhistYear)
    outcome.mapping = mapping.remembered
    outcome.unasked = unasked
    return outcome
  }

  // MARK: - Reading

  private mutating func read(_ call: inout Call, _ outcome: inout CollectOutcome) throws(Failure) -> Read {
    call.session.progress(request.file, 0, of: file.progress.all)
    let cells = cells, whole = file
    rows = try file.read(
      into: cells.all, spare: cells.title == nil ? 0 : 1, request.file, problems, &call
    ) { cells.split($0, $1, whole) }
    var read = Read()
    (read.schools, outcome.schools) = try cells.schools(rows)
    read.categories = cells.categories(rows)
    read.means = cells.meansCodes()
    read.letters = cells.letterCodes()
    read.marks = cells.marks(rows)
    if let received = cells.received() {
      read.received = received
    } else {
      outcome.isUndated = true
      let now = call.session.today.number * 86_400
      read.received = Column(.moment, repeating: now, count: rows)
    }
    require(read, call.session.today, &outcome)
    for reader in cells.all {
      for (row, mask) in reader.masks { problems.add(row, reader.heading, mask, FieldReader.masked) }
    }
    try call.charge(rows)
    return read
  }

  /// What a row cannot do without; and when it came.
  private func require(_ read: Read, _ today: Day, _ outcome: inout CollectOutcome) {
    let empty = Words(en: "is needed and empty", th: "ว่าง แต่ต้องมี")
    if let names = cells.field("name"), names.column.hasNulls {
      for row in 0..<rows where names.column.isNull(row) { problems.add(row, names.heading, "", empty) }
    }
    if !intake.categories.isEmpty {
      for row in 0..<rows where read.categories[row] == CollectCells.none && !problems.isBad(row) {
        problems.add(row, cells.category?.heading ?? "category", "", empty)
      }
    }
    let heading = cells.application("received")?.heading ?? "received", end = (today.number + 1) * 86_400
    let opens = intake.opens.map { $0.number * 86_400 }
    for row in 0..<rows {
      guard let moment = read.received.code(row) else {
        if !problems.isBad(row) { problems.add(row, heading, "", empty) }
        continue
      }
      if moment >= end {
        let day = Day(number: moment / 86_400).words
        problems.add(
          row, heading, "",
          Words(
            en: "\(day.en) is still to come: today is \(today.words.en)",
            th: "\(day.th) ยังมาไม่ถึง วันนี้คือ \(today.words.th)"))
      }
      if let opens, moment < opens { outcome.early += 1 }
    }
  }

  // MARK: - Corrections

  /// Rows about applications that are there and say something else than they do.
  private struct Corrections {
    /// The rows, their applications, and whether papers are among what is new.
    var rows: [Int] = []
    var marked: [Int] = []
    var same = 0
  }

  private func corrected(_ matching: CollectMatching, _ read: Read) throws(Failure) -> Corrections {
    var corrections = Corrections()
    let known = (0..<rows).filter { matching.applications[$0] != CollectCells.none && !matching.isAgain[$0] }
    let news = intake.news(
      of: known.map { matching.applications[$0] }, papers: picked(read.marks, known))
    let fields = fields(read)
    for (place, row) in known.enumerated() where !problems.isBad(row) {
      let application = matching.applications[row]
      let isOther = news[place] || differs(fields, row, application) || saysOther(row, matching)
      guard isOther else {
        corrections.same += 1
        continue
      }
      if let refusal = intake.refusal(ofChange: application) {
        problems.add(row, cells.field("name")?.heading ?? "", "", refusal)
        continue
      }
      if let refusal = lateNow(row, application, read) {
        problems.add(row, cells.application("received")?.heading ?? "", "", refusal)
        continue
      }
      corrections.rows.append(row)
      if news[place] { corrections.marked.append(row) }
    }
    corrections.same += matching.isAgain.count { $0 }
    return corrections
  }

  /// What came in time does not become late by a row that came later: that is another application, or a slip.
  private func lateNow(_ row: Int, _ application: Int, _ read: Read) -> Words? {
    let sheet = intake.work.records.sheet("application")
    guard cells.application("received") != nil, let now = read.received.code(row),
      let known = sheet.moment(application, "received"), now > known, sheet.member(application, "state") != "late"
    else { return nil }
    let means = sheet.column("receipt-means").code(application), postmarked = sheet.day(application, "postmarked")
    let post = sheet.code("post", of: "receipt-means"), newMeans = read.means?[row] ?? CollectCells.none
    let newMark = cells.application("postmarked")?.column.code(row).map { Day(number: $0) }
    let isPost = (newMeans == CollectCells.none ? means : newMeans) == post
    guard intake.isLate(now, isPost: isPost, postmarked: newMark ?? postmarked),
      !intake.isLate(known, isPost: means == post, postmarked: postmarked)
    else { return nil }
    let id = sheet.id(application), day = Moment(seconds: known).day.words
    return Words(
      en: "would make \(id) late, which came in time on \(day.en)", th: "จะทำให้ \(id) ซึ่งยื่นทันเมื่อ \(day.th) กลายเป็นยื่นช้า")
  }

  private func differs(_ fields: [(part: Schema.Part, values: Column)], _ row: Int, _ application: Int) -> Bool {
    let table = transaction.now.tables[office.schema.number(of: "application") ?? 0]
    return fields.contains { part, values in
      !values.isNull(row) && !table.columns[part.column].isSame(application, as: values, row)
    }
  }

  private func saysOther(_ row: Int, _ matching: CollectMatching) -> Bool {
    let table = transaction.now.tables[cells.person], person = matching.persons[row]
    guard person >= 0 else { return false }
    return (cells.people + [cells.title].compactMap(\.self)).contains { reader in
      guard let part = reader.part, !reader.column.isNull(row) else { return false }
      return !PeopleMatching.isSame(reader, row, table.columns[part.column], person)
    }
  }

  /// Fields of applications, row by row.
  private func fields(_ read: Read) -> [(part: Schema.Part, values: Column)] {
    guard let kind = office.schema.number(of: "application") else { return [] }
    var fields: [(part: Schema.Part, values: Column)] = []
    func add(_ name: String, _ codes: [Int]?) {
      guard let codes, let part = office.schema.part(name, of: kind) else { return }
      fields.append((part, Column(part.type, codes: codes)))
    }
    add("category", intake.categories.isEmpty ? nil : read.categories)
    add("school", cells.school == nil ? nil : read.schools)
    add("receipt-means", read.means)
    add("letter", read.letters)
    if let letter = cells.letter, let part = office.schema.part("letter-number", of: kind) {
      fields.append((part, letter.column))
    }
    for reader in cells.applications {
      guard let part = reader.part else { continue }
      fields.append((part, part.field.name == "received" ? read.received : reader.column))
    }
    if cells.application("received") == nil, let part = office.schema.part("received", of: kind) {
      // Said by nobody: what is there already stays.
      fields.append((part, Column(part.type, nulls: rows)))
    }
    return fields
  }

  // MARK: - Writing

  private func write(
    _ matching: CollectMatching, _ read: Read, _ corrections: Corrections, _ outcome: inout CollectOutcome,
    _ call: inout Call
  ) throws(Failure) {
    let now = call.moment
    let new = (0..<rows).filter {
      matching.applications[$0] == CollectCells.none && !matching.isAgain[$0] && !problems.isBad($0)
    }
    let persons = try people(new, corrections.rows, matching, read)
    let isAll = new.count == rows
    var fields: [(name: String, values: Column)] = [("person", Column(.reference(cells.person), codes: persons))]
    for (part, values) in self.fields(read) where part.field.name != "received" {
      fields.append((part.field.name, isAll ? values : values.picking(new)))
    }
    fields.append(("received", isAll ? read.received : read.received.picking(new)))
    let marks = isAll ? read.marks : picked(read.marks, new)
    let made = try intake.take(.init(count: new.count, fields: fields, papers: marks), now: now)
    try call.charge(new.count)
    outcome.added = new.count
    outcome.linked = new.count { matching.persons[$0] >= 0 }
    try correct(corrections, matching, read, now: now)
    outcome.changed = corrections.rows.count
    outcome.same = corrections.same
    let sheet = intake.work.records.sheet("application")
    let told = Array(made) + corrections.rows.map { matching.applications[$0] }
    outcome.late = told.count { sheet.member($0, "state") == "late" }
    outcome.lateOnes = told.lazy.filter { sheet.member($0, "state") == "late" }.prefix(8).map { sheet.id($0) }
  }

  private func correct(
    _ corrections: Corrections, _ matching: CollectMatching, _ read: Read, now: Int
  ) throws(Failure) {
    guard !corrections.rows.isEmpty, let kind = office.schema.number(of: "application") else { return }
    for (part, values) in fields(read) {
      for row in corrections.rows where !values.isNull(row) {
        _ = try transaction.set(kind, matching.applications[row], part, from: values, row)
      }
    }
    let marked = corrections.marked
    try intake.mark(
      marked.map { matching.applications[$0] }, papers: picked(read.marks, marked), now: now)
    try intake.follow(corrections.rows.map { matching.applications[$0] })
  }

  /// Makes persons nobody knows, and gives those that are known what is new; gives the person of each new application.
  private func people(
    _ new: [Int], _ corrected: [Int], _ matching: CollectMatching, _ read: Read
  ) throws(Failure) -> [Int] {
    var introducing: [Int] = [], places: [Int: Int] = [:]
    let first = transaction.now.tables[cells.person].count
    let persons = new.map { row -> Int in
      let person = matching.persons[row]
      if person >= 0 { return person }
      if let place = places[person] { return first + place }
      places[person] = introducing.count
      introducing.append(row)
      return first + introducing.count - 1
    }
    makePeople(introducing, read)
    for row in new + corrected where matching.persons[row] >= 0 { try update(matching.persons[row], row, read) }
    return persons
  }

  private func makePeople(_ rows: [Int], _ read: Read) {
    guard !rows.isEmpty else { return }
    let isAll = rows.count == self.rows
    var columns: [(column: Int, values: Column)] = []
    for reader in cells.people + [cells.title].compactMap(\.self) {
      guard let part = reader.part else { continue }
      columns.append((part.column, isAll ? reader.column : reader.column.picking(rows)))
      if let grades = reader.grades {
        columns.append((grades.part.column, isAll ? grades.column : grades.column.picking(rows)))
      }
    }
    if cells.school != nil, let part = office.schema.part("school", of: cells.person) {
      columns.append((part.column, Column(part.type, codes: rows.map { read.schools[$0] })))
    }
    for part in office.schema.parts[cells.person] where part.field.isRequired {
      guard case .member = part.type, !columns.contains(where: { $0.column == part.column }) else { continue }
      columns.append((part.column, Column(part.type, repeating: 0, count: rows.count)))
    }
    _ = transaction.create(cells.person, count: rows.count, columns)
  }

  private func update(_ person: Int, _ row: Int, _ read: Read) throws(Failure) {
    let table = transaction.now.tables[cells.person]
    for reader in cells.people + [cells.title].compactMap(\.self) where !reader.column.isNull(row) {
      guard let part = reader.part, !PeopleMatching.isSame(reader, row, table.columns[part.column], person) else {
        continue
      }
      _ = try transaction.set(cells.person, person, part, from: reader.column, row)
      if let grades = reader.grades {
        _ = try transaction.set(cells.person, person, grades.part, from: grades.column, row)
      }
    }
    if read.schools[row] != CollectCells.none {
      try intake.work.records.set("person", person, "school", .record("school", read.schools[row]))
    }
  }

  private func picked(_ marks: [(paper: Int, marks: [Int])], _ rows: [Int]) -> [(paper: Int, marks: [Int])] {
    marks.map { paper, all in (paper, rows.map { all[$0] }) }
  }
}
