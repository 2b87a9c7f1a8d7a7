import Failures

/// All tables as they were at one moment: what a statement, a variable or `as-of` looks at while others go on.
///
/// Copying the array of tables is all it takes; chunks are shared until somebody writes.
public final class TableSnapshot {
  public let tables: [Table]
  public let layouts: [RowLayout]
  /// Records made of rows for code that wants whole records; kept while the snapshot is.
  var records: [RecordKey: Value] = [:]
  private let reached: Reached
  /// By kind, then by part.
  @exclusivity(unchecked) private var cells: UnsafeMutablePointer<UnsafeMutablePointer<Cell>?>?

  public init(_ tables: [Table], layouts: [RowLayout], reached: Reached = Reached()) {
    self.tables = tables
    self.layouts = layouts
    self.reached = reached
  }

  deinit {
    guard let cells else { return }
    for kind in layouts.indices {
      guard let row = cells[kind] else { continue }
      for slot in layouts[kind].parts.indices { row[slot].chunks?.deallocate() }
      row.deallocate()
    }
    cells.deallocate()
  }

  func dropRecords(_ heap: HeapPointer) {
    if records.isEmpty { return }
    for record in records.values { heap.release(record) }
    records = [:]
  }

  @inline(__always) func reach(_ kind: Int) { reached.reach(kind) }

  /// Where the values of a part of a kind are, found by whoever reads a row first.
  @inline(__always) func cell(_ kind: Int, _ part: Int) -> UnsafePointer<Cell> {
    if let row = cells?[kind], row[part].chunks != nil { return UnsafePointer(row + part) }
    return makeCell(kind, part)
  }

  @inline(never) private func makeCell(_ kind: Int, _ part: Int) -> UnsafePointer<Cell> {
    let kinds = cells ?? .allocate(capacity: layouts.count)
    if cells == nil { kinds.initialize(repeating: nil, count: layouts.count) }
    cells = kinds
    let parts = layouts[kind].parts, row = kinds[kind] ?? .allocate(capacity: parts.count)
    if kinds[kind] == nil { row.initialize(repeating: Cell(), count: parts.count) }
    kinds[kind] = row
    let column = tables[kind].columns[parts[part].column]
    let chunks = UnsafeMutablePointer<Unmanaged<Chunk>>.allocate(capacity: max(1, column.chunks.count))
    for (number, chunk) in column.chunks.enumerated() {
      (chunks + number).initialize(to: Unmanaged.passUnretained(chunk))
    }
    row[part] = Cell(chunks, column.type, isMasked: parts[part].isMasked)
    return UnsafePointer(row + part)
  }

  /// `A17`: what a person types for a row.
  public func id(_ row: Int, of kind: Int) -> String {
    switch layouts[kind].identity {
    case .numbered(let prefix): prefix + String(row + 1)
    case .column(let column, let prefix): prefix + (tables[kind].columns[column].text(row) ?? "?")
    }
  }
}

/// The values of one field of all records of a kind, as rows read them one at a time.
///
/// Invariant: `chunks` are those of the column, which the snapshot holds for as long as it lives.
struct Cell {
  /// How a code becomes a value.
  enum Form: UInt8 { case plain, number, text, row }

  var chunks: UnsafeMutablePointer<Unmanaged<Chunk>>?
  /// What stands beside the code in a plain value.
  private var tag: UInt64 = 0
  private var form = Form.plain
  private(set) var isMasked = false
  private var type = CellType.bool

  init() {}

  init(_ chunks: UnsafeMutablePointer<Unmanaged<Chunk>>, _ type: CellType, isMasked: Bool) {
    self.chunks = chunks
    self.type = type
    self.isMasked = isMasked
    switch type {
    case .number: form = .number
    case .text, .bytes: form = .text
    case .reference(let kind):
      form = .row
      tag = Value.rowMark(0, kind: kind).hi
    case .bool: tag = Value.bool(false).hi
    case .date: tag = Value.date(0).hi
    case .moment: tag = Value.moment(0).hi
    case .clock: tag = Value.clock(0).hi
    case .member(let enumeration): tag = Value.member(0, of: enumeration).hi
    }
  }

  /// The kind of the records that a reference leads to.
  var target: Int? { if case .reference(let kind) = type { kind } else { nil } }

  /// The value of a row that is not masked, owned.
  @inline(__always) func value(_ row: Value, _ heap: HeapPointer) -> Value {
    guard let chunks else { return .null }
    return chunks[row.rowNumber >> 16]._withUnsafeGuaranteedRef { chunk in
      chunk.load()
      let place = row.rowNumber & 0xFFFF
      if form == .text || chunk.form != .fixed { return wide(chunk, place, heap, row) }
      let code = chunk.code(place)
      if code == Chunk.null(chunk.width) { return .null }
      switch form {
      case .number: return chunk.scale == 0 ? Value(code) : Number.normal(code, chunk.scale)
      case .row:
        let target = Value(lo: row.lo, hi: tag | UInt64(truncatingIfNeeded: code) << 32)
        retain(target)
        return target
      default: return Value(lo: UInt64(bitPattern: Int64(code)), hi: tag)
      }
    }
  }

  /// Texts, and numbers that are kept as texts.
  @inline(never) private func wide(_ chunk: Chunk, _ place: Int, _ heap: HeapPointer, _ row: Value) -> Value {
    if form == .text { return chunk.text(place).map { heap.text($0) } ?? .null }
    return chunk.value(place, type, heap, row)
  }
}

/// Where code found a field of a row, so that the next row of the same tables is read without looking for it.
///
/// Invariant: no two snapshots of a session have one number, so a row that has the number in `key` belongs to the
/// snapshot that keeps the chunks of `cell`.
public struct CellCache {
  private var key: UInt64 = 0
  private var cell = Cell()

  public init() {}

  mutating func remember(_ cell: Cell, _ row: Value) {
    // What a reference leads to counts as read from here on, whichever row asks.
    if let target = cell.target { row.snapshot.reach(target) }
    key = row.fieldKey
    self.cell = cell
  }

  @inline(__always) func value(_ row: Value, _ heap: HeapPointer) -> Value? {
    key == row.fieldKey ? cell.value(row, heap) : nil
  }
}

extension Value {
  /// The number of the snapshot a row belongs to, and its kind.
  @inline(__always) fileprivate var fieldKey: UInt64 {
    let number = (UnsafeMutableRawPointer(object + 1) + 8).load(as: UInt64.self)
    return number << 16 | hi >> 16 & 0xFFFF
  }
}

/// Kinds whose records were reached through references, in all snapshots of a transaction: what was decided depends
/// on them, too.
public final class Reached {
  private var flags: [Bool] = []

  public init() {}

  @inline(__always) func reach(_ kind: Int) {
    if kind < flags.count, flags[kind] { return }
    while flags.count <= kind { flags.append(false) }
    flags[kind] = true
  }

  public var kinds: Set<Int> { Set(flags.indices.filter { flags[$0] }) }
}

/// Some rows of one table in an order: what a table value holds.
public final class RowView {
  public enum Selection {
    case all
    case some([UInt32])
  }

  public let snapshot: TableSnapshot
  public let kind: Int
  private let tableCount: Int
  @exclusivity(unchecked) private var selection: Selection
  private var order: (any RowOrder)?
  /// Whether `order` still waits.
  @exclusivity(unchecked) private var isPending: Bool
  var pendingOrder: (any RowOrder)? { order }

  public init(_ snapshot: TableSnapshot, kind: Int, _ selection: Selection, order: (any RowOrder)? = nil) {
    self.snapshot = snapshot
    self.kind = kind
    self.selection = selection
    self.order = order
    isPending = order != nil
    tableCount = snapshot.tables[kind].count
  }

  /// The records of a kind that are not retired.
  public convenience init(_ snapshot: TableSnapshot, kind: Int) {
    let table = snapshot.tables[kind]
    guard table.retiredCount > 0 else {
      self.init(snapshot, kind: kind, .all)
      return
    }
    var rows: [UInt32] = []
    rows.reserveCapacity(table.count - table.retiredCount)
    for row in 0..<table.count where !table.isRetired(row) { rows.append(UInt32(truncatingIfNeeded: row)) }
    self.init(snapshot, kind: kind, .some(rows))
  }

  public var table: Table { snapshot.tables[kind] }

  public var count: Int {
    switch selection {
    case .all: tableCount
    case .some(let rows): rows.count
    }
  }

  /// The rows before any sorting that still waits: enough for whoever does not mind the order.
  var unordered: Selection { selection }

  /// The rows in their order.
  public var rows: Selection {
    if let order {
      self.order = nil
      isPending = false
      selection = .some(order.rows(selection, table, count))
    }
    return selection
  }

  /// The row at a place counted from 0.
  @inline(__always) public func row(_ place: Int) -> Int {
    if isPending { _ = rows }
    switch selection {
    case .all: return place
    case .some(let rows): return Int(rows[place])
    }
  }

  /// The first rows in their order, without working out the order of the others.
  public func first(_ wanted: Int) -> RowView {
    if let order, wanted < count / 8 {
      return RowView(snapshot, kind: kind, .some(order.rows(selection, table, wanted)))
    }
    switch rows {
    case .all: return RowView(snapshot, kind: kind, .some((0..<UInt32(min(wanted, count))).map { $0 }))
    case .some(let rows): return RowView(snapshot, kind: kind, .some(Array(rows.prefix(wanted))))
    }
  }

  /// The same rows, to be sorted once somebody asks for them.
  public func sorted(_ order: any RowOrder) -> RowView { RowView(snapshot, kind: kind, rows, order: order) }
}

/// An order of rows that is worked out when it is needed, and no further than asked.
public protocol RowOrder {
  func rows(_ selection: RowView.Selection, _ table: Table, _ wanted: Int) -> [UInt32]
}

/// A row, and how much of personal values was shown when a record was made of it: where that changed, it is another.
struct RecordKey: Hashable {
  let row: UInt64
  let sight: UInt64
}
