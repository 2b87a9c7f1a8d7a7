import Calendars
import Failures
import Formats
import Language
import Model
import Values

/// One file becoming records: its columns are read into those of the fields, its rows are told from records that are
/// there, and what is new or other is written at once.
struct ImportRun {
  private let request: ImportRequest
  private let file: ImportFile
  private let office: Desk
  private let mapping: ImportMapping<KindWords>
  private let problems: ImportProblems
  private let readers: [FieldReader]
  /// Those of fields: all but the column of ids.
  private let fields: [FieldReader]
  private var rows = 0
  /// The spare column for the titles that stand before names, where the file has none of its own.
  private var titles: Int?
  /// So many of the rows that are not taken are told of at once.
  private static let told = 20

  private var kind: Int { request.kind }
  private var transaction: Transaction { office.transaction }
  private var schema: Schema { office.schema }

  init(_ request: ImportRequest, _ file: ImportFile, _ office: Desk) throws(Failure) {
    self.request = request
    self.file = file
    self.office = office
    let mapping = try ImportMapping(
      file.headings, request.mapping, KindWords(kind: request.kind, office: office), file: request.file, office)
    self.mapping = mapping
    let problems = ImportProblems()
    self.problems = problems
    var finders: [Int: ReferenceFinder] = [:], readers: [FieldReader] = []
    for (place, target) in mapping.targets.enumerated() {
      let part: Schema.Part?
      switch target {
      case nil: continue
      case .id: part = nil
      case .field(let field): part = field
      }
      var finder: ReferenceFinder?, choice: Model.Choice?
      if case .reference(let kind)? = part?.type {
        finder = finders[kind] ?? ReferenceFinder(office.transaction, kind, isOwn: kind == request.kind)
        finders[kind] = finder
      }
      if case .member(let number)? = part?.type { choice = office.schema.choices[number] }
      readers.append(
        FieldReader(part, heading: file.headings[place], place: place, file, problems, finder, choice))
    }
    let name = readers.first { $0.part?.field.name == "name" }
    if let name, let part = office.schema.part("prefix", of: request.kind),
      !readers.contains(where: { $0.part?.column == part.column })
    {
      titles = file.headings.count
      readers.append(
        FieldReader(part, heading: name.heading, place: file.headings.count, file, problems, nil, nil))
    }
    let grade = office.schema.part("citizen-id-grade", of: request.kind)
    if let reader = readers.first(where: { $0.part?.field.name == "citizen-id" }) {
      // How good a number is follows from the number, not from what a file says of it.
      readers.removeAll { $0.part?.field.name == grade?.field.name }
      reader.grades = CitizenGrades(grade, office.schema)
    }
    self.readers = readers
    var identity: String?
    if case .field(let name, _) = office.schema.kinds[request.kind].identity { identity = name }
    for reader in readers {
      reader.isCode = reader.part.map { $0.field.name == identity } ?? true
    }
    fields = readers.filter { $0.part != nil }
  }

  mutating func take(_ call: inout Call) throws(Failure) -> Outcome {
    let key = try self.key()
    call.session.progress(request.file, 0, of: file.progress.all)
    try read(&call)
    var matching = ImportMatching(kind, rows: rows, readers, problems, transaction)
    matching.match(key: key)
    refuseMasks(matching)
    let own = OwnReferences(kind, rows: rows, readers, problems, matching)
    let later = own.settled()
    if request.keepsGood { own.refuseLost(later) }
    try call.charge(rows)
    let new = (0..<rows).filter { matching.matches[$0] == ImportMatching.new && !problems.isBad($0) }
    try requireFields(of: new + matching.takenUp.filter { !problems.isBad($0) })
    if problems.count > 0, !request.keepsGood { throw problems.failure(.importRows, request.file, rows: rows) }
    if rows > 0, problems.rows.count == rows { throw problems.failure(.importNone, request.file, rows: rows) }
    var outcome = Outcome()
    outcome.refused = problems.rows.count
    outcome.refusals = problems.lines(call.session.tongue, most: ImportRun.told)
    outcome.problems = problems.table(call.session.tongue, call.heap)
    outcome.linked = matching.linked.filter { !problems.isBad($0) }.count
    let good = problems.rows.isEmpty ? new : new.filter { !problems.isBad($0) }
    let made = try add(good, year: call.session.today.buddhistYear)
    try Owners.requireEntered(made, kind: kind, office)
    outcome.added = good.count
    outcome.added += takeUp(matching)
    try change(matching, &outcome, &call)
    refer(later, good, made, matching)
    outcome.remembers = try mapping.remember(office, year: call.session.today.buddhistYear)
    outcome.mapping = mapping.remembered
    return outcome
  }

  /// The column of the field that `--key` names.
  private func key() throws(Failure) -> FieldReader? {
    guard let part = request.key else { return nil }
    if let reader = fields.first(where: { $0.part?.column == part.column }) { return reader }
    throw Failure(
      .importKey, Failure.Part(request.file), .words(Words(en: part.field.name, th: part.field.thai)))
  }

  // MARK: - Reading

  private mutating func read(_ call: inout Call) throws(Failure) {
    let names = readers.first { $0.part?.field.name == "name" }, titles = titles, file = file
    rows = try file.read(into: readers, spare: titles == nil ? 0 : 1, request.file, problems, &call) {
      (cells, count) in
      if let titles, let names { file.cutTitles(cells, count, from: names.place, to: titles) }
    }
  }

  /// Dots say nothing where they stand for what is known; anywhere else what they hide would be missing for good.
  private func refuseMasks(_ matching: ImportMatching) {
    for reader in readers {
      guard let part = reader.part else { continue }
      for (row, mask) in reader.masks {
        if matching.matches[row] >= 0, isKnown(mask, part, Int(matching.matches[row]), matching.table) { continue }
        problems.add(row, reader.heading, mask, FieldReader.masked)
      }
    }
  }

  /// Whether dots stand for what a record holds, or the word for it that it was forgotten.
  private func isKnown(_ mask: String, _ part: Schema.Part, _ record: Int, _ table: Table) -> Bool {
    let column = table.columns[part.column]
    if Masking.isForgotten(mask) {
      return column.isNull(record) && table.columns[Schema.salt].isNull(record)
        && !table.columns[Schema.commitment].isNull(record)
    }
    return !column.isNull(record) && (part.type != .text || column.text(record).map(Masking.masked) == mask)
  }

  /// What cells of new rows lack.
  private func requireFields(of new: [Int]) throws(Failure) {
    guard !new.isEmpty else { return }
    for part in schema.parts[kind] where part.field.isRequired {
      // A state begins with the first of its choice.
      if case .member = part.type { continue }
      guard let reader = fields.first(where: { $0.part?.column == part.column }) else {
        let owner = schema.kinds[kind]
        throw Failure(
          .importRequired, Failure.Part(request.file), .words(Words(en: part.field.name, th: part.field.thai)),
          .words(Words(en: owner.name, th: owner.thai)))
      }
      if !reader.column.hasNulls { continue }
      let later = Set(reader.later.map(\.row))
      for row in new where reader.column.isNull(row) && !later.contains(row) {
        problems.add(row, reader.heading, "", Words(en: "is needed and empty", th: "ว่าง แต่ต้องมี"))
      }
    }
  }

  // MARK: - Writing

  /// Makes the records of new rows; gives which rows of the table they got.
  private func add(_ new: [Int], year: Int) throws(Failure) -> Range<Int> {
    guard !new.isEmpty else { return 0..<0 }
    let isAll = new.count == rows
    var columns: [(column: Int, values: Column)] = []
    for reader in fields {
      guard let part = reader.part else { continue }
      var values = isAll ? reader.column : reader.column.picking(new)
      if part.field.isRequired, case .member = part.type { values.fillNulls(with: 0) }
      columns.append((part.column, values))
      if let grades = reader.grades {
        columns.append((grades.part.column, isAll ? grades.column : grades.column.picking(new)))
      }
    }
    for part in schema.parts[kind] where part.field.isRequired {
      guard case .member = part.type, !columns.contains(where: { $0.column == part.column }) else { continue }
      columns.append((part.column, Column(part.type, repeating: 0, count: new.count)))
    }
    var prefixes: Column?
    if case .yearlyBy(let name) = schema.kinds[kind].identity {
      prefixes = schema.part(name, of: kind).flatMap { part in columns.first { $0.column == part.column }?.values }
    }
    if let ids = transaction.yearlyIDs(kind, count: new.count, prefixes: prefixes, year: year) { columns.append(ids) }
    return transaction.create(kind, count: new.count, columns)
  }

  /// Records not in use any more that rows bring again: as if they were new, what is not said of them is not there.
  private func takeUp(_ matching: ImportMatching) -> Int {
    let rows = matching.takenUp.filter { !problems.isBad($0) }
    for row in rows {
      let said = Set(fields.filter { !$0.column.isNull(row) }.compactMap { $0.part?.column })
      transaction.takeUp(Int(matching.matches[row]), of: kind, saying: said)
    }
    return rows.count
  }

  /// Sets the fields of known records to what the rows say; an empty cell says nothing.
  private func change(_ matching: ImportMatching, _ outcome: inout Outcome, _ call: inout Call) throws(Failure) {
    let known = (0..<rows).filter { matching.matches[$0] != ImportMatching.new && !problems.isBad($0) }
    let told = known.filter { matching.matches[$0] >= 0 && !matching.isEqual[$0] }
    var isChanged = [Bool](repeating: false, count: rows)
    for reader in fields {
      guard let part = reader.part else { continue }
      for row in told where !reader.column.isNull(row) {
        let record = Int(matching.matches[row])
        // A person found by number or name keeps what is known.
        if matching.linked.contains(row), !matching.table.columns[part.column].isNull(record) { continue }
        guard try transaction.set(kind, record, part, from: reader.column, row) else { continue }
        isChanged[row] = !matching.takenUp.contains(row)
        guard let grades = reader.grades else { continue }
        _ = try transaction.set(kind, record, grades.part, from: grades.column, row)
      }
      try call.charge(told.count / 4)
    }
    outcome.changed = isChanged.count { $0 }
    outcome.same = known.count - outcome.changed - matching.takenUp.count { !problems.isBad($0) }
  }

  /// Writes references to records that this file made or set.
  private func refer(_ later: [OwnReferences.Later], _ new: [Int], _ made: Range<Int>, _ matching: ImportMatching) {
    guard !later.isEmpty else { return }
    var places: [Int: Int] = [:]
    for (number, row) in new.enumerated() { places[row] = made.lowerBound + number }
    func record(_ row: Int) -> Int? { matching.matches[row] >= 0 ? Int(matching.matches[row]) : places[row] }
    for reference in later where !problems.isBad(reference.row) {
      guard let row = record(reference.row), let target = record(reference.target) else { continue }
      transaction.set(kind, row, reference.part, reference: target)
    }
  }
}

extension ImportRun {
  /// What became of the rows.
  struct Outcome {
    var added = 0
    var changed = 0
    var same = 0
    var linked = 0
    var refused = 0
    /// The first rows that were not taken, a line for each reason.
    var refusals: [String] = []
    var remembers = false
    /// By which setting the columns were read.
    var mapping: Words?
    /// The problems as a table, owned.
    var problems = Value.null

    var changesAnything: Bool { added > 0 || changed > 0 || remembers }

    func record(_ heap: HeapPointer) -> Value {
      heap.record([
        ("added", Value(added)), ("changed", Value(changed)), ("same", Value(same)), ("linked", Value(linked)),
        ("refused", Value(refused)), ("problems", problems),
      ])
    }

    /// `schools.csv: 98 added, 1 changed, 1 the same`.
    func line(_ file: String, _ tongue: Tongue) -> String {
      let counts = [
        (added, Words(en: "\(added) added", th: "เพิ่ม \(added)")),
        (changed, Words(en: "\(changed) changed", th: "แก้ไข \(changed)")),
        (same, Words(en: "\(same) the same", th: "เหมือนเดิม \(same)")),
        (linked, Words(en: "\(linked) linked to known persons", th: "เทียบเป็นบุคคลที่มีอยู่ \(linked)")),
        (refused, Words(en: "\(refused) not taken", th: "ไม่นำเข้า \(refused)")),
      ]
      return Outcome.line(file, counts, mapping, tongue)
    }

    /// What was counted, and by which setting the columns were read.
    static func line(_ file: String, _ counts: [(Int, Words)], _ mapping: Words?, _ tongue: Tongue) -> String {
      var said = counts.filter { $0.0 > 0 }.map { $0.1.in(tongue) }
      if said.isEmpty { said = [Words(en: "no rows", th: "ไม่มีแถว").in(tongue)] }
      if let mapping { said.append(mapping.in(tongue)) }
      return "\(file): " + said.joined(separator: ", ")
    }
  }
}
