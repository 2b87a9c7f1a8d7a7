import Calendars
import Model
import Values

/// The records of one kind, read field by field by name, at one moment.
///
/// Made at no cost; a loop over many records asks columns, not names.
public struct Sheet {
  public let kind: Int
  public let table: Table
  private let state: State
  private let names: [String]
  private let first: Int

  public init(_ state: State, _ kind: String) {
    guard let number = state.schema.number(of: kind) else { preconditionFailure("no kind \(kind)") }
    self.kind = number
    self.state = state
    table = state.tables[number]
    names = state.schema.names[number]
    first = Schema.firstField(state.schema.kinds[number])
  }

  /// The records in use, in the order they were made.
  public var rows: [Int] { (0..<table.count).filter { !table.isRetired($0) } }

  public var count: Int { table.count - table.retiredCount }

  public func id(_ row: Int) -> String { state.id(row, of: kind) }

  /// The column of a field.
  ///
  /// Invariant: callers name fields of the table of kinds, which a test runs through.
  public func column(_ field: String) -> Column {
    guard let place = names.firstIndex(of: field) else { preconditionFailure("no field \(field)") }
    return table.columns[first + place]
  }

  public func text(_ row: Int, _ field: String) -> String? { column(field).text(row) }
  public func day(_ row: Int, _ field: String) -> Day? { column(field).code(row).map { Day(number: $0) } }
  public func moment(_ row: Int, _ field: String) -> Int? { column(field).code(row) }
  public func flag(_ row: Int, _ field: String) -> Bool { column(field).code(row) == 1 }
  public func record(_ row: Int, _ field: String) -> Int? { column(field).code(row) }

  /// Whether a record holds on a day: one that says no beginning or no end has none.
  func isInForce(_ row: Int, on day: Day) -> Bool {
    (self.day(row, "starts") ?? day) <= day && day <= (self.day(row, "ends") ?? day)
  }

  public func number(_ row: Int, _ field: String) -> Int? {
    let chunk = column(field).chunk(of: row)
    guard let number = chunk.number(row & 0xFFFF)?.normalised, number.scale == 0 else { return nil }
    return Int(exactly: number.coefficient)
  }

  /// The English name of the member a field holds.
  public func member(_ row: Int, _ field: String) -> String? {
    let column = column(field)
    guard case .member(let choice) = column.type, let code = column.code(row) else { return nil }
    return state.schema.choices[choice].members[code].en
  }

  /// The English names of the members a field may hold, by their codes.
  func memberNames(of field: String) -> [String] {
    guard case .member(let choice) = column(field).type else { return [] }
    return state.schema.choices[choice].members.map(\.en)
  }

  /// The English name of a member by its code; nil beyond the last.
  func memberName(_ code: Int, of field: String) -> String? {
    guard case .member(let choice) = column(field).type else { return nil }
    let members = state.schema.choices[choice].members
    return members.indices.contains(code) ? members[code].en : nil
  }

  /// The number of a member, to compare with `code` in a loop.
  public func code(_ member: String, of field: String) -> Int? {
    guard case .member(let choice) = column(field).type else { return nil }
    return state.schema.choices[choice].members.firstIndex { $0.en == member }
  }

  /// The rows in use whose field refers to a record.
  public func rows(_ field: String, of record: Int) -> [Int] {
    let column = column(field)
    return (0..<table.count).filter { column.code($0) == record && !table.isRetired($0) }
  }

  /// The first row in use whose field says this text.
  public func row(_ field: String, says text: String) -> Int? {
    let column = column(field), bytes = Array(text.utf8)
    return (0..<table.count).first { row in
      !table.isRetired(row) && column.withText(row) { $0.map { $0.elementsEqual(bytes) } ?? false }
    }
  }
}

/// The texts of a column in which few differ, each made once.
final class RepeatedTexts {
  private let column: Column
  private var known: [[String?]]

  init(_ column: Column) {
    self.column = column
    known = column.chunks.map { _ in [] }
  }

  func text(_ row: Int) -> String? {
    let chunk = column.chunk(of: row), number = row >> 16
    guard chunk.form == .dictionary else { return column.text(row) }
    guard !chunk.isNull(row & 0xFFFF) else { return nil }
    let code = chunk.code(row & 0xFFFF)
    if known[number].isEmpty { known[number] = Array(repeating: nil, count: chunk.entryCount) }
    if let text = known[number][code] { return text }
    let text = String(decoding: chunk.entry(code), as: UTF8.self)
    known[number][code] = text
    return text
  }
}

extension Sheet {
  /// The number of the choice a field holds members of.
  public func choice(of field: String) -> Int {
    guard case .member(let choice) = column(field).type else { preconditionFailure("no choice in \(field)") }
    return choice
  }
}
