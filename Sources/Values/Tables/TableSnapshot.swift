import Failures

/// All tables as they were at one moment: what a statement, a variable or `as-of` looks at while others go on.
///
/// Copying the array of tables is all it takes; chunks are shared until somebody writes.
public final class TableSnapshot {
  public let tables: [Table]
  public let layouts: [RowLayout]
  /// Records made of rows for code that wants whole records; kept while the snapshot is.
  var records: [UInt64: Value] = [:]
  private let reached: Reached

  public init(_ tables: [Table], layouts: [RowLayout], reached: Reached = Reached()) {
    self.tables = tables
    self.layouts = layouts
    self.reached = reached
  }

  @inline(__always) func reach(_ kind: Int) { reached.reach(kind) }

  /// `A17`: what a person types for a row.
  public func id(_ row: Int, of kind: Int) -> String {
    switch layouts[kind].identity {
    case .numbered(let prefix): prefix + String(row + 1)
    case .column(let column, let prefix): prefix + (tables[kind].columns[column].text(row) ?? "?")
    }
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
  private var selection: Selection
  private var order: (any RowOrder)?
  var pendingOrder: (any RowOrder)? { order }

  public init(_ snapshot: TableSnapshot, kind: Int, _ selection: Selection, order: (any RowOrder)? = nil) {
    self.snapshot = snapshot
    self.kind = kind
    self.selection = selection
    self.order = order
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
    case .all: table.count
    case .some(let rows): rows.count
    }
  }

  /// The rows before any sorting that still waits: enough for whoever does not mind the order.
  var unordered: Selection { selection }

  /// The rows in their order.
  public var rows: Selection {
    if let order {
      self.order = nil
      selection = .some(order.rows(selection, table, count))
    }
    return selection
  }

  /// The row at a place counted from 0.
  @inline(__always) public func row(_ place: Int) -> Int {
    if order != nil { _ = rows }
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
