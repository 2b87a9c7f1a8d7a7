import Values

/// Finds the row that holds a text in a column, for ids and unique fields.
///
/// Entries are only added and every hit is checked against the table that asks, so one index serves all forks: what a
/// fork took back is found wanting there. `forget(beyond:)` lets rows that were taken back be read again.
final class UniqueIndex {
  /// A row, counted from 1, and half the hash of a text it holds or held.
  private struct Slot {
    var mark: UInt32 = 0
    var hash: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var filled = 0
  /// Rows below this were read.
  private var covered = 0

  /// The row of the table that holds this text, of those that count.
  func find(
    _ text: UnsafeBufferPointer<UInt8>, in column: Column, where counts: (Int) -> Bool = { _ in true }
  ) -> Int? {
    cover(column)
    guard !slots.isEmpty else { return nil }
    let hash = hash(of: text), mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].mark != 0 {
      let row = Int(slots[slot].mark) - 1
      if slots[slot].hash == hash, row < column.count, counts(row),
        column.withText(row, { $0.map { same($0, text) } ?? false })
      {
        return row
      }
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
    if (filled + 1) * 2 > slots.count { grow() }
    column.withText(row) { text in
      guard let text else { return }
      put(Slot(mark: UInt32(truncatingIfNeeded: row + 1), hash: hash(of: text)))
    }
  }

  private func put(_ entry: Slot) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entry.hash) & mask
    while slots[slot].mark != 0 {
      if slots[slot].mark == entry.mark, slots[slot].hash == entry.hash { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = entry
    filled += 1
  }

  /// Twice the room; what other forks hold stays, for their texts are not at hand.
  private func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(64, old.count * 2))
    filled = 0
    for entry in old where entry.mark != 0 { put(entry) }
  }

  private func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt32 { UInt32(truncatingIfNeeded: hashOfBytes(text)) }

  private func same(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let a = left.baseAddress, let b = right.baseAddress else { return true }
    return sameBytes(a, b, left.count)
  }
}

/// The indexes of a workspace, made when first asked for.
final class Indexes {
  private var made: [Int: UniqueIndex] = [:]

  var isEmpty: Bool { made.isEmpty }

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

  func changed(_ kind: Int, _ column: Int, _ rows: [Int], _ values: Column) {
    guard let index = made[kind << 16 | column] else { return }
    for row in rows { index.changed(row, in: values) }
  }

  /// Rows that a transaction made and took back may come again with other values.
  func forget(beyond tables: [Table]) {
    for (key, index) in made { index.forget(beyond: tables[key >> 16].count) }
  }
}
