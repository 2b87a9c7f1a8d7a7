import Values

/// Finds the row that holds a text in a column, for ids and unique fields.
///
/// Entries are only added and every hit is checked against the table that asks, so one index serves all forks: what a
/// fork took back is found wanting there. `forget(beyond:)` lets rows that were taken back be read again.
final class UniqueIndex {
  private var slots: [UInt32] = []
  private var filled = 0
  /// Rows below this were read.
  private var covered = 0

  /// The row of the table that holds this text and is not `but`.
  func find(_ text: UnsafeBufferPointer<UInt8>, in column: Column, besides but: Int = -1) -> Int? {
    cover(column)
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(of: text)) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if row != but, row < column.count, column.withText(row, { $0.map { same($0, text) } ?? false }) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Says that a row holds another text now.
  func changed(_ row: Int, in column: Column) {
    if row < covered { add(row, column) }
  }

  func forget(beyond rows: Int) { covered = min(covered, rows) }

  private func cover(_ column: Column) {
    while covered < column.count {
      add(covered, column)
      covered += 1
    }
  }

  private func add(_ row: Int, _ column: Column) {
    if (filled + 1) * 2 > slots.count { grow(column) }
    column.withText(row) { text in
      guard let text else { return }
      put(UInt32(truncatingIfNeeded: row + 1), hash(of: text))
    }
  }

  private func put(_ mark: UInt32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == mark { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = mark
    filled += 1
  }

  /// Twice the room, read anew from the table; entries of other forks come back when those ask.
  private func grow(_ column: Column) {
    let size = max(64, slots.count * 2)
    slots = [UInt32](repeating: 0, count: size)
    filled = 0
    for row in 0..<min(covered, column.count) {
      column.withText(row) { text in
        guard let text else { return }
        put(UInt32(truncatingIfNeeded: row + 1), hash(of: text))
      }
    }
  }

  private func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 { hashOfBytes(text) }

  private func same(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let a = left.baseAddress, let b = right.baseAddress else { return true }
    return sameBytes(a, b, left.count)
  }
}

/// The indexes of a workspace, made when first asked for.
final class Indexes {
  private var made: [Int: UniqueIndex] = [:]

  func index(_ kind: Int, _ column: Int) -> UniqueIndex {
    let key = kind << 16 | column
    if let known = made[key] { return known }
    let index = UniqueIndex()
    made[key] = index
    return index
  }

  func changed(_ kind: Int, _ column: Int, _ row: Int, _ values: Column) {
    made[kind << 16 | column]?.changed(row, in: values)
  }

  /// Rows that a transaction made and took back may come again with other values.
  func forget(beyond tables: [Table]) {
    for (key, index) in made { index.forget(beyond: tables[key >> 16].count) }
  }
}
