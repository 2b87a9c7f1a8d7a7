import Failures
import Language
import Values

/// Reads one column of many rows; rows of one shape in a row cost no search.
struct ColumnReader {
  let symbol: Symbol
  private let realm: Realm
  private var shape = -1
  private var slot: Int?

  init(_ name: String, _ realm: Realm) {
    symbol = realm.symbol(name)
    self.realm = realm
  }

  /// The value, borrowed; missing where the row has no such column.
  mutating func read(_ row: Value) -> Value {
    guard row.hi == Tag.record.rawValue else { return row.field(symbol, realm) }
    if row.shape != shape {
      shape = row.shape
      slot = realm.shapes[shape].slot(of: symbol)
    }
    guard let slot else { return .missing }
    return row.object.slotsBody[slot]
  }

  /// The value of a row that must have it.
  mutating func require(_ row: Value, at index: Int, _ call: borrowing Call) throws(Failure) -> Value {
    guard row.isRecord else { throw call.notARow(row, at: index) }
    let value = read(row)
    guard value.isMissing else { return value }
    throw Failure(
      .noSuchColumn, Failure.Part(call.callable.name), Failure.Part(index + 1), Failure.Part(realm.name(symbol)),
      Failure.Part(columnNames(of: row, realm)))
  }
}

/// The columns of a row, for a message.
func columnNames(of row: Value, _ realm: Realm) -> String {
  let names = row.fieldNames(realm)
  if names.isEmpty { return "-" }
  return names.prefix(12).joined(separator: " ") + (names.count > 12 ? " …" : "")
}

extension Call {
  /// Charges a loop as it goes; cheap enough for every turn.
  @inline(__always) mutating func tick(_ index: Int) throws(Failure) {
    if index & 0xFFF == 0xFFF { try charge(0x1000) }
  }

  func notARow(_ row: Value, at index: Int) -> Failure {
    Failure(
      .notARow, Failure.Part(callable.name), Failure.Part(index + 1), .words(row.tag.words),
      Failure.Part(brief(row, realm)))
  }

  /// The items of a list, every one of them a record.
  mutating func rows(_ index: Int) throws(Failure) -> UnsafeBufferPointer<Value> {
    let rows = try items(index)
    for (number, row) in rows.enumerated() where !row.isRecord { throw notARow(row, at: number) }
    try charge(rows.count / 8)
    return rows
  }

  /// The row given to a `.rowwise` command.
  func row() throws(Failure) -> Value {
    guard self[0].isRecord else { throw notARow(self[0], at: 0) }
    return self[0]
  }

  /// The names of columns given, at least one.
  func columns(_ index: Int) throws(Failure) -> [String] {
    let names = has(index) ? try names(index) : []
    guard !names.isEmpty else { throw Failure(.noColumnsGiven, Failure.Part(callable.name)) }
    return names
  }

  func column(_ index: Int, default usual: String) throws(Failure) -> String {
    has(index) ? try names(index).first ?? usual : usual
  }

  /// A value of the row given to a `.rowwise` command, borrowed.
  func cell(_ symbol: Symbol, of row: Value) throws(Failure) -> Value {
    let value = row.field(symbol, realm)
    guard value.isMissing else { return value }
    throw Failure(
      .noSuchColumnHere, Failure.Part(callable.name), Failure.Part(realm.name(symbol)),
      Failure.Part(columnNames(of: row, realm)))
  }

  /// The text under which a value becomes a column or a key.
  func columnName(_ value: Value, of what: String, at index: Int) throws(Failure) -> String {
    if value.isText { return value.string }
    if value.isHeap && !value.isNumber || value.isNull {
      throw Failure(
        .wrongNames, Failure.Part(callable.name), Failure.Part(what), Failure.Part(index + 1),
        Failure.Part(brief(value, realm)))
    }
    return shown(value, realm)
  }

  /// Rows with a value more each, or the values alone where the items have no columns.
  ///
  /// The rows are the first argument; the values are taken over.
  mutating func adding(_ name: String, owned values: consuming ListBuilder) throws(Failure) -> Value {
    let items = try items(0)
    guard let first = items.first, first.isRecord else { return values.finish() }
    let column = realm.symbol(name)
    let list = values.finish()
    defer { heap.release(list) }
    let cells = list.items
    var out = ListBuilder(heap, capacity: items.count)
    for (number, row) in items.enumerated() {
      guard row.isRecord else { throw notARow(row, at: number) }
      retain(row)
      retain(cells[number])
      out.append(owned: heap.setting(column, of: row, to: cells[number]))
      try tick(number)
    }
    return out.finish()
  }
}

/// The columns of a table in order of first appearance.
func columnsOf(_ rows: UnsafeBufferPointer<Value>, _ realm: Realm) -> [Symbol] {
  var columns: [Symbol] = [], known: Set<Symbol> = [], seen: Set<Int> = []
  for row in rows {
    if row.hi == Tag.record.rawValue {
      guard seen.insert(row.shape).inserted else { continue }
      for field in realm.shapes[row.shape].fields where known.insert(field).inserted { columns.append(field) }
    } else {
      for name in row.fieldNames(realm) where known.insert(realm.symbol(name)).inserted {
        columns.append(realm.symbol(name))
      }
    }
  }
  return columns
}
