import Calendars
import Failures
import Model
import Values

/// The records of the office as its rules read and change them: fields by name, values of Swift.
///
/// Everything goes through the transaction of the `Desk`, so dry run, undo and history hold for it.
public struct OfficeRecords {
  public enum Entry: Equatable, Sendable {
    case text(String)
    case number(Int)
    case amount(Decimal)
    case day(Day)
    case moment(Int)
    case clock(Int)
    case flag(Bool)
    case member(String)
    /// A record of a kind, by its row.
    case record(String, Int)
    case null
  }

  public typealias Fields = [(String, Entry)]

  public let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func sheet(_ kind: String) -> Sheet {
    desk.transaction.reads.insert(number(of: kind))
    return Sheet(desk.state, kind)
  }

  public func number(of kind: String) -> Int {
    guard let number = desk.schema.number(of: kind) else { preconditionFailure("no kind \(kind)") }
    return number
  }

  public func id(_ row: Int, _ kind: String) -> String { desk.state.id(row, of: number(of: kind)) }

  /// Makes a record; fields that are null are left out.
  public func add(_ kind: String, _ fields: Fields, today: Day) throws(Failure) -> Int {
    var values: [(name: String, value: Value)] = []
    defer { for (_, value) in values { desk.heap.release(value) } }
    for (name, entry) in fields where entry != .null { values.append((name, try value(entry))) }
    return try desk.transaction.create(number(of: kind), values, year: today.buddhistYear, realm: desk.realm)
  }

  /// Sets a field; gives whether that changed anything.
  @discardableResult
  public func set(_ kind: String, _ row: Int, _ field: String, _ entry: Entry) throws(Failure) -> Bool {
    let value = try value(entry)
    defer { desk.heap.release(value) }
    return try desk.transaction.set(number(of: kind), row, field, value, realm: desk.realm)
  }

  public func set(_ kind: String, _ row: Int, _ fields: Fields) throws(Failure) {
    for (field, entry) in fields { try set(kind, row, field, entry) }
  }

  public func retire(_ kind: String, _ row: Int) { _ = desk.transaction.retire(number(of: kind), row, true) }

  private func value(_ entry: Entry) throws(Failure) -> Value {
    switch entry {
    case .text(let text), .member(let text): desk.heap.text(text)
    case .number(let number): Value(number)
    case .amount(let number): desk.heap.number(number)
    case .day(let day): .date(day.number)
    case .moment(let seconds): .moment(seconds)
    case .clock(let seconds): .clock(seconds)
    case .flag(let flag): .bool(flag)
    case .record(let kind, let row): desk.row(row, of: number(of: kind))
    case .null: .null
    }
  }

  /// The record of a kind a person names.
  public func find(_ value: Value, _ kind: String) throws(Failure) -> Int {
    try desk.find(value, kind: number(of: kind)).row
  }

  public func find(_ id: String, _ kind: String) -> Int? { desk.transaction.find(id, of: number(of: kind)) }
}
