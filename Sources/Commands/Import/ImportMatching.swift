import Failures
import Model
import Values

/// Finds out which rows of a file are records the office has: by id, by a key, as persons, or because all is equal.
///
/// So the same file taken in twice changes nothing, and a corrected file changes what was corrected.
struct ImportMatching {
  /// A row that is a record still to be made, and one that says again what an earlier row says.
  static let new: Int32 = -1, again: Int32 = -2

  let kind: Int
  let rows: Int
  let readers: [FieldReader]
  /// Those of fields: all but the column of ids.
  let fields: [FieldReader]
  let problems: ImportProblems
  let transaction: Transaction
  /// What each row is: a row of the table, or one of the above.
  private(set) var matches: [Int32]
  /// Rows whose record says all they say.
  private(set) var isEqual: [Bool]
  /// Rows that were found to be a person known already.
  private(set) var linked: Set<Int> = []
  /// Rows whose record is out of use and is taken up again.
  private(set) var takenUp: Set<Int> = []

  init(_ kind: Int, rows: Int, _ readers: [FieldReader], _ problems: ImportProblems, _ transaction: Transaction) {
    self.kind = kind
    self.rows = rows
    self.readers = readers
    self.problems = problems
    self.transaction = transaction
    matches = [Int32](repeating: ImportMatching.new, count: rows)
    isEqual = [Bool](repeating: false, count: rows)
    fields = readers.filter { $0.part != nil }
    transaction.reads.insert(kind)
  }

  var table: Table { transaction.now.tables[kind] }
  private var schema: Schema { transaction.now.schema }
  /// Whether some record could be one of the file's.
  private var hasRecords: Bool { table.count > table.retiredCount }

  mutating func match(key: FieldReader?) {
    if let ids = readers.first(where: { $0.part == nil }) { matchIDs(ids) }
    let key = key ?? naturalKey
    if let key { matchKey(key) } else { matchTogether() }
    // What a key tells apart is not equal by chance.
    if hasRecords { matchEqual(besides: key) }
    if schema.kinds[kind].name == "person", fields.contains(where: { $0.part?.field.name == "name" }) {
      matchPeople(key)
    }
    refuseOther()
    refuseTwice()
    meetRetired()
    refuseOtherIdentity()
    for reader in fields where reader.part?.field.isUnique == true && reader !== key { refuseTaken(reader) }
  }

  /// The field that names the record, or one that no two share.
  private var naturalKey: FieldReader? {
    if case .field(let name, _) = schema.kinds[kind].identity,
      let reader = fields.first(where: { $0.part?.field.name == name })
    {
      return reader
    }
    return fields.first { $0.part?.field.isUnique == true }
  }

  // MARK: - By id

  private mutating func matchIDs(_ ids: FieldReader) {
    var identity: FieldReader?
    if case .field(let name, _) = schema.kinds[kind].identity {
      identity = fields.first { $0.part?.field.name == name }
    }
    for row in 0..<rows {
      guard let id = ids.column.text(row) else { continue }
      if let found = transaction.find(id, of: kind) {
        matches[row] = Int32(truncatingIfNeeded: found)
      } else if identity == nil {
        problems.add(
          row, ids.heading, id,
          Words(en: "is the id of no record; new ones get theirs here", th: "ไม่ใช่รหัสของรายการใด รายการใหม่จะได้รหัสที่นี่"))
      }
    }
  }

  // MARK: - By a key

  private mutating func matchKey(_ key: FieldReader) {
    guard let part = key.part else { return }
    if hasRecords || table.retiredCount > 0 {
      if part.field.isUnique, part.type == .text {
        for row in 0..<rows where matches[row] == ImportMatching.new {
          let found = key.column.withText(row) { $0.flatMap { transaction.row(of: kind, part.column, holding: $0) } }
          if let found { matches[row] = Int32(truncatingIfNeeded: found) }
        }
      } else {
        matchColumn(key, part)
      }
    }
    refuseRepeats(key)
  }

  private mutating func matchColumn(_ key: FieldReader, _ part: Schema.Part) {
    let column = table.columns[part.column], table = table
    let finder = RowFinder([UInt64](of: column)) { !table.isRetired($0) && !column.isNull($0) }
    let hashes = [UInt64](of: key.column)
    for row in 0..<rows where matches[row] == ImportMatching.new && !key.column.isNull(row) {
      var others = 0
      let found = finder.first(hashes[row]) { column.isSame($0, as: key.column, row) }
      if found != nil {
        _ = finder.first(hashes[row]) {
          if column.isSame($0, as: key.column, row) { others += 1 }
          return others > 1
        }
      }
      guard let found else { continue }
      if others > 1 {
        problems.add(
          row, key.heading, shown(key, row),
          Words(en: "is in several records, so it does not tell which", th: "มีอยู่ในหลายรายการ จึงบอกไม่ได้ว่ารายการใด"))
      } else {
        matches[row] = Int32(truncatingIfNeeded: found)
      }
    }
  }

  /// Two rows of a file with one key say the same, or one of them is wrong.
  private mutating func refuseRepeats(_ key: FieldReader) {
    let hashes = [UInt64](of: key.column), column = key.column
    let finder = RowFinder(hashes) { _ in true }
    for row in 0..<rows where !column.isNull(row) {
      guard let first = finder.first(hashes[row], where: { column.isSame($0, as: column, row) }), first < row else {
        continue
      }
      if matches[row] != ImportMatching.new { continue }
      repeated(row, first, Words(en: key.part?.field.name ?? RowLayout.id, th: key.part?.field.thai ?? RowLayout.id))
    }
  }

  /// A row is a record of the table.
  mutating func meet(_ row: Int, _ record: Int) { matches[row] = Int32(truncatingIfNeeded: record) }

  mutating func repeated(_ row: Int, _ first: Int, _ key: Words) {
    if let other = fields.first(where: { !$0.column.isSame(row, as: $0.column, first) }) {
      problems.add(
        row, other.heading, shown(other, row),
        Words(
          en: "is not what {1} says of the same \(key.en)", th: "ไม่ตรงกับ{1} ซึ่งมี\(key.th)เดียวกัน"), other: first)
    } else {
      matches[row] = ImportMatching.again
    }
  }

  func shown(_ reader: FieldReader, _ row: Int) -> String {
    guard let text = reader.column.text(row), reader.type == .text else { return "" }
    return reader.part?.field.isMasked == true ? Masking.masked(text) : text
  }

  // MARK: - By everything

  /// Records that say all that a row says stand for it, each for one row.
  private mutating func matchEqual(besides key: FieldReader?) {
    var open = (0..<rows).filter { row in
      matches[row] == ImportMatching.new && (key.map { $0.column.isNull(row) } ?? true)
    }
    narrow(&open)
    guard !open.isEmpty else { return }
    var known = [UInt64](repeating: 0, count: table.count), mine = [UInt64](repeating: 0, count: rows)
    for reader in fields {
      guard let part = reader.part else { continue }
      table.columns[part.column].mixHashes(into: &known)
      reader.column.mixHashes(into: &mine, of: open)
    }
    let table = table, fields = fields
    let finder = RowFinder(known) { !table.isRetired($0) }
    var used = [Bool](repeating: false, count: table.count)
    for row in open {
      let found = finder.first(mine[row]) { other in
        !used[other]
          && fields.allSatisfy { reader in
            reader.part.map { table.columns[$0.column].isSame(other, as: reader.column, row) } ?? true
          }
      }
      guard let found else { continue }
      used[found] = true
      isEqual[row] = true
      matches[row] = Int32(truncatingIfNeeded: found)
    }
  }

  /// Leaves out rows that say of a field what no record holds: where there are few records, a field or two tell most.
  private func narrow(_ open: inout [Int]) {
    guard table.count < open.count / 8 else { return }
    for reader in fields where open.count > table.count {
      guard let part = reader.part else { continue }
      let column = table.columns[part.column], held = Set((0..<table.count).map { column.hash($0) })
      open.removeAll { !held.contains(reader.column.hash($0)) }
    }
  }

  // MARK: - Persons

  /// - Parameter key: what was asked for by name; who is found by it may be changed.
  private mutating func matchPeople(_ key: FieldReader?) {
    let number = key?.part?.field.name == "citizen-id" ? key : nil
    var people = PeopleMatching(kind, fields, transaction)
    for row in people.candidates(rows) where matches[row] == ImportMatching.new && !problems.isBad(row) {
      switch people.find(row) {
      case .record(let found):
        matches[row] = Int32(truncatingIfNeeded: found)
        if number?.column.isNull(row) ?? true { linked.insert(row) }
      case .row(let first):
        if matches[first] >= 0 {
          matches[row] = matches[first]
        } else {
          matches[row] = ImportMatching.again
          repeatedPerson(row, first)
        }
        linked.insert(row)
      case .several(let first):
        let id = transaction.now.id(first, of: kind)
        problems.add(
          row, "", shown(people.names, row),
          Words(en: "may be \(id) or another of that name", th: "อาจเป็น \(id) หรือบุคคลอื่นที่ชื่อเดียวกัน"))
      case .nobody: break
      }
    }
  }

  /// The same person twice in a file: what both say must agree; the name may be written in two ways.
  private mutating func repeatedPerson(_ row: Int, _ first: Int) {
    for reader in fields where !reader.column.isNull(row) {
      if PeopleMatching.isSame(reader, row, reader.column, first) { continue }
      problems.add(
        row, reader.heading, shown(reader, row),
        Words(en: "is not what {1} says of the same person", th: "ไม่ตรงกับ{1} ซึ่งเป็นบุคคลเดียวกัน"), other: first)
    }
  }

  // MARK: - Refusals

  /// Two rows that set one record must agree.
  private mutating func refuseTwice() {
    var firsts: [Int32: Int] = [:]
    // Of a row that is refused already nothing else needs saying.
    for row in 0..<rows where matches[row] >= 0 && !(linked.contains(row) && problems.isBad(row)) {
      guard let first = firsts[matches[row]] else {
        firsts[matches[row]] = row
        continue
      }
      let other = fields.first { reader in
        !reader.column.isNull(row) && !reader.column.isNull(first)
          && !(linked.contains(row)
            ? PeopleMatching.isSame(reader, row, reader.column, first)
            : reader.column.isSame(row, as: reader.column, first))
      }
      guard let other else { continue }
      let id = transaction.now.id(Int(matches[row]), of: kind)
      problems.add(
        row, other.heading, shown(other, row),
        Words(en: "is not what {1} says of \(id)", th: "ไม่ตรงกับ{1} เรื่อง \(id)"), other: first)
    }
  }

  /// A record named by what its id is made of is taken up again, as `add` does; others are taken up by name only.
  private mutating func meetRetired() {
    guard table.retiredCount > 0 else { return }
    var isNamed = false
    if case .field = schema.kinds[kind].identity { isNamed = true }
    for row in 0..<rows where matches[row] >= 0 && table.isRetired(Int(matches[row])) {
      if isNamed {
        takenUp.insert(row)
        continue
      }
      let id = transaction.now.id(Int(matches[row]), of: kind)
      problems.add(
        row, "", id, Words(en: "is retired; revive \(id) takes it up again", th: "เลิกใช้แล้ว ใช้ revive \(id) เพื่อนำกลับมา"))
    }
  }

  /// A record found by its id keeps the field that the id is made of.
  private func refuseOtherIdentity() {
    guard case .field(let name, _) = schema.kinds[kind].identity,
      let reader = fields.first(where: { $0.part?.field.name == name }), let part = reader.part
    else { return }
    for row in 0..<rows where matches[row] >= 0 && !reader.column.isNull(row) {
      if table.columns[part.column].isSame(Int(matches[row]), as: reader.column, row) { continue }
      let id = transaction.now.id(Int(matches[row]), of: kind)
      problems.add(
        row, reader.heading, shown(reader, row),
        Words(en: "is another than that of \(id), which cannot change", th: "ไม่ตรงกับของ \(id) ซึ่งเปลี่ยนไม่ได้"))
    }
  }

  private mutating func refuseTaken(_ reader: FieldReader) {
    guard let part = reader.part, part.type == .text else { return }
    let hashes = [UInt64](of: reader.column), column = reader.column
    let finder = RowFinder(hashes) { _ in true }
    for row in 0..<rows where !column.isNull(row) && matches[row] != ImportMatching.again {
      let holder = column.withText(row) { $0.flatMap { transaction.row(of: kind, part.column, holding: $0) } }
      if let holder, Int32(truncatingIfNeeded: holder) != matches[row] {
        let id = transaction.now.id(holder, of: kind)
        problems.add(
          row, reader.heading, shown(reader, row),
          Words(en: "already belongs to \(id)", th: "เป็นของ \(id) อยู่แล้ว"))
      } else if let first = finder.first(hashes[row], where: { column.isSame($0, as: column, row) }), first < row,
        matches[first] != matches[row] || matches[row] == ImportMatching.new
      {
        problems.add(
          row, reader.heading, shown(reader, row),
          Words(en: "is in {1} too", th: "ซ้ำกับ{1}"), other: first)
      }
    }
  }
}
