import Calendars
import Failures
import Model
import Values

/// Many records of one kind, made at once field by field.
///
/// What `OfficeRecords.add` refuses one by one whoever fills a batch has seen to: types, what is required, what is
/// unique. It is for records whose values are worked out here, not typed.
struct Batch {
  private let records: OfficeRecords
  private let name: String
  private let kind: Int
  let count: Int
  private var columns: [(column: Int, values: Column)] = []

  /// No value, in a column of codes.
  static let none = Int.min

  init(_ records: OfficeRecords, _ kind: String, count: Int) {
    self.records = records
    name = kind
    self.kind = records.number(of: kind)
    self.count = count
  }

  /// Invariant: fields are those of the table of kinds, which a test runs through.
  func part(_ field: String) -> Schema.Part {
    guard let part = records.desk.schema.part(field, of: kind) else { preconditionFailure("no field \(field)") }
    return part
  }

  func has(_ part: Schema.Part) -> Bool { columns.contains { $0.column == part.column } }

  /// Days, members, records, flags or whole numbers of every record.
  mutating func codes(_ field: String, _ codes: [Int]) {
    let part = part(field)
    columns.append((part.column, Column(part.type, codes: codes)))
  }

  /// A text of every record: which of some texts, -1 for none.
  mutating func texts(_ field: String, _ texts: [String], of rows: [Int]) {
    columns.append((part(field).column, Column(texts: texts, of: rows)))
  }

  mutating func texts(_ field: String, _ texts: [String]) { self.texts(field, texts, of: Array(texts.indices)) }

  mutating func column(_ field: String, _ values: Column) { columns.append((part(field).column, values)) }

  /// One code for all.
  mutating func same(_ field: String, code: Int) {
    let part = part(field)
    columns.append((part.column, Column(part.type, repeating: code, count: count)))
  }

  mutating func same(_ field: String, member: String) {
    same(field, code: records.sheet(name).code(member, of: field) ?? 0)
  }

  /// Makes them; gives their rows.
  func add() -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    return records.desk.transaction.create(kind, count: count, columns)
  }
}

extension OfficeRecords {
  /// Sets a field of many records to a code each; gives whether each changed.
  @discardableResult
  func set(_ kind: String, _ rows: [Int], _ field: String, codes: [Int]) throws(Failure) -> [Bool] {
    let number = self.number(of: kind), part = try desk.transaction.part(field, of: number)
    return try set(number, rows, part, Column(part.type, codes: codes))
  }

  /// Sets a field of many records to one code.
  @discardableResult
  func set(_ kind: String, _ rows: [Int], _ field: String, code: Int) throws(Failure) -> [Bool] {
    try set(kind, rows, field, codes: Array(repeating: code, count: rows.count))
  }

  @discardableResult
  func set(_ kind: String, _ rows: [Int], _ field: String, member: String) throws(Failure) -> [Bool] {
    try set(kind, rows, field, code: sheet(kind).code(member, of: field) ?? 0)
  }

  @discardableResult
  func set(_ kind: String, _ rows: [Int], _ field: String, text: String?) throws(Failure) -> [Bool] {
    let number = self.number(of: kind), part = try desk.transaction.part(field, of: number)
    let values = Column(texts: text.map { [$0] } ?? [], of: Array(repeating: text == nil ? -1 : 0, count: rows.count))
    return try set(number, rows, part, values)
  }

  @discardableResult
  func set(_ kind: String, _ rows: [Int], _ field: String, texts: [String], of places: [Int]) throws(Failure) -> [Bool]
  {
    let number = self.number(of: kind), part = try desk.transaction.part(field, of: number)
    return try set(number, rows, part, Column(texts: texts, of: places))
  }

  private func set(_ kind: Int, _ rows: [Int], _ part: Schema.Part, _ values: Column) throws(Failure) -> [Bool] {
    var changed: [Bool] = []
    changed.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      changed.append(try desk.transaction.set(kind, row, part, from: values, place))
    }
    return changed
  }
}
