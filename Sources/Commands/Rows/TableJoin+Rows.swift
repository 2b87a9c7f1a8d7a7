import Failures
import Language
import Values

/// Makes the rows of a join: the columns of one table, then those of the other or the other row whole.
///
/// All rows made have one shape; a column that a row lacks, or that has no match, is null.
struct JoinedRows {
  private let heap: HeapPointer
  private var left: [ColumnReader] = []
  private var right: [ColumnReader] = []
  /// Where the column joined on stands, to be filled from the other table when there is no row here.
  private var keySlot: Int?
  private var otherKey: ColumnReader
  private let isNested: Bool
  private let symbols: [Symbol]

  init(
    _ rows: UnsafeBufferPointer<Value>, _ others: UnsafeBufferPointer<Value>, on: String, to: String, as name: String?,
    _ heap: HeapPointer
  ) throws(Failure) {
    let realm = heap.pointee.realm
    self.heap = heap
    otherKey = ColumnReader(to, realm)
    isNested = name != nil
    var columns = columnsOf(rows, realm)
    let onSymbol = realm.symbol(on)
    if columns.isEmpty { columns = [onSymbol] }
    left = columns.map { ColumnReader(realm.name($0), realm) }
    keySlot = columns.firstIndex(of: onSymbol)
    if let name {
      let symbol = realm.symbol(name)
      if columns.contains(symbol) { throw Failure(.joinClash, Failure.Part(name)) }
      symbols = columns + [symbol]
      return
    }
    let known = Set(columns)
    for column in columnsOf(others, realm) where column != onSymbol || on != to {
      if known.contains(column) { throw Failure(.joinClash, Failure.Part(realm.name(column))) }
      right.append(ColumnReader(realm.name(column), realm))
    }
    symbols = columns + right.map(\.symbol)
  }

  /// A row made of one of each, either of which may be absent; owned by the caller.
  mutating func row(_ row: Value?, _ other: Value?) -> Value {
    if symbols.count > Heap.widestShape { return wideRow(row, other) }
    let record = heap.record(shape: shape, slots: symbols.count)
    let slots = record.object.slotsBody
    for slot in left.indices { slots[slot] = cell(&left[slot], row) }
    if row == nil, let keySlot, let other { slots[keySlot] = cell(&otherKey, other) }
    if isNested {
      slots[left.count] = other ?? .null
      if let other { retain(other) }
    }
    for slot in right.indices { slots[left.count + slot] = cell(&right[slot], other) }
    return record
  }

  private lazy var shape: Int = heap.pointee.realm.shape(symbols)

  private func cell(_ reader: inout ColumnReader, _ row: Value?) -> Value {
    guard let row else { return .null }
    let value = reader.read(row)
    if value.isMissing { return .null }
    retain(value)
    return value
  }

  private mutating func wideRow(_ row: Value?, _ other: Value?) -> Value {
    var record = RecordBuilder(heap)
    for slot in left.indices { record.set(left[slot].symbol, owned: cell(&left[slot], row)) }
    if row == nil, let keySlot, let other { record.set(symbols[keySlot], owned: cell(&otherKey, other)) }
    if isNested { record.set(symbols[left.count], other ?? .null) }
    for slot in right.indices { record.set(right[slot].symbol, owned: cell(&right[slot], other)) }
    return record.record()
  }
}
