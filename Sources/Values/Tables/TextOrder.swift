import Text

/// Sorts rows by a column of texts, nulls last, rows with equal texts in the order they had.
///
/// Texts are told apart by the beginnings of their keys, `Order.prefix`, and compared only where these are the same.
struct TextOrder: RowOrder {
  private struct Entry {
    /// Turned round where the order descends.
    let prefix: UInt64
    let row: UInt32
    let place: Int
  }

  private let column: Column
  private let isDescending: Bool

  /// An order by one column of texts of the table itself, or nil.
  static func order(_ view: RowView, _ paths: [ColumnPath], descending: Bool, _ realm: Realm) -> TextOrder? {
    guard paths.count == 1, paths[0].fields.count == 1,
      let column = view.snapshot.column(paths[0].fields[0], of: view.kind, realm), column.type == .text
    else { return nil }
    for chunk in column.chunks { chunk.load() }
    return TextOrder(column: column, isDescending: descending)
  }

  func rows(_ selection: RowView.Selection, _ table: Table, _ wanted: Int) -> [UInt32] {
    let count: Int
    switch selection {
    case .all: count = table.count
    case .some(let rows): count = rows.count
    }
    return wanted < count / 8 ? least(wanted, selection, count) : all(selection, count)
  }

  private func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    let order = compare(left.row, right.row)
    return order != 0 ? order < 0 : left.place < right.place
  }

  private func compare(_ left: UInt32, _ right: UInt32) -> Int {
    let order = column.withText(Int(left)) { left in
      column.withText(Int(right)) { right in left.flatMap { left in right.map { Order.compare(left, $0) } } ?? 0 }
    }
    return isDescending ? -order : order
  }

  /// Calls back with place, row and text of every row of a selection.
  @inline(__always) private func forEachText(
    _ selection: RowView.Selection, _ count: Int, _ body: (Int, UInt32, UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    guard case .some(let rows) = selection else {
      for (number, chunk) in column.chunks.enumerated() {
        let first = number << 16, heap = chunk.heap, entries = chunk.form == .dictionary ? chunk.entries : nil
        chunk.withCodes { codes in
          for row in 0..<min(chunk.count, column.count - first) {
            let code = codes[row], number = UInt32(truncatingIfNeeded: first + row)
            body(first + row, number, code < 0 ? nil : heap.text(at: entries.map { $0[code] } ?? code))
          }
        }
      }
      return
    }
    for (place, row) in rows.enumerated() { body(place, row, column.chunks[Int(row >> 16)].text(Int(row & 0xFFFF))) }
  }

  private func prefix(_ text: UnsafeBufferPointer<UInt8>, weights: Int = 8) -> UInt64 {
    let prefix = Order.prefix(text, weights: weights)
    return isDescending ? ~prefix : prefix
  }

  /// The first in order, by one pass that keeps few candidates.
  private func least(_ wanted: Int, _ selection: RowView.Selection, _ count: Int) -> [UInt32] {
    if wanted == 0 { return [] }
    var candidates: [Entry] = [], nulls: [UInt32] = [], worst: Entry?
    let room = max(wanted * 4, 1024), early = 1, rest = UInt64(64 - 8 * early)
    candidates.reserveCapacity(room + 1)
    func settle() {
      candidates.sort(by: isBefore)
      if candidates.count > wanted { candidates.removeLast(candidates.count - wanted) }
      if candidates.count == wanted { worst = candidates[wanted - 1] }
    }
    forEachText(selection, count) { place, row, text in
      guard let text else {
        if nulls.count < wanted { nulls.append(row) }
        return
      }
      // Most rows are passed over by the first letter alone.
      if let worst, prefix(text, weights: early) >> rest > worst.prefix >> rest { return }
      let entry = Entry(prefix: prefix(text), row: row, place: place)
      if let worst, !isBefore(entry, worst) { return }
      candidates.append(entry)
      if candidates.count == room { settle() }
    }
    settle()
    return candidates.map(\.row) + nulls.prefix(wanted - candidates.count)
  }

  private func all(_ selection: RowView.Selection, _ count: Int) -> [UInt32] {
    var prefixes: [UInt64] = [], rows: [UInt32] = [], nulls: [UInt32] = []
    prefixes.reserveCapacity(count)
    rows.reserveCapacity(count)
    forEachText(selection, count) { _, row, text in
      guard let text else { return nulls.append(row) }
      prefixes.append(prefix(text))
      rows.append(row)
    }
    let order = Radix.sorted(prefixes, bits: 64)
    var sorted: [UInt32] = []
    sorted.reserveCapacity(count)
    var start = 0
    while start < order.count {
      let prefix = prefixes[Int(order[start])]
      var end = start + 1
      while end < order.count, prefixes[Int(order[end])] == prefix { end += 1 }
      if end - start == 1 {
        sorted.append(rows[Int(order[start])])
      } else {
        let run = order[start..<end].map { Entry(prefix: prefix, row: rows[Int($0)], place: Int($0)) }
        for entry in run.sorted(by: isBefore) { sorted.append(entry.row) }
      }
      start = end
    }
    return sorted + nulls
  }
}
