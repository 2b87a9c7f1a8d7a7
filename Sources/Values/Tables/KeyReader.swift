import Failures

/// Numbers the values of a column, directly or through references, so that equal values get equal numbers.
struct KeyReader {
  private let columns: [Column]
  private let snapshot: TableSnapshot
  /// Numbers are below this.
  private(set) var size = 0
  /// The number of null, if the last column has one.
  private var null: UInt32?
  /// The decimals at which numbers of all chunks are compared.
  private var scale = 0

  init?(_ path: ColumnPath, _ view: RowView, _ realm: Realm) {
    var kind = view.kind, columns: [Column] = []
    snapshot = view.snapshot
    for (step, field) in path.fields.enumerated() {
      guard let column = view.snapshot.column(field, of: kind, realm) else { return nil }
      columns.append(column)
      for chunk in column.chunks {
        chunk.load()
        // Numbers as texts are for the machine.
        if column.type == .number, chunk.form != .fixed { return nil }
      }
      if step + 1 < path.fields.count {
        guard case .reference(let target) = column.type else { return nil }
        view.snapshot.reach(target)
        kind = target
      }
    }
    guard let last = columns.last else { return nil }
    self.columns = columns
    if last.type == .number {
      for chunk in last.chunks { scale = max(scale, chunk.scale) }
      for chunk in last.chunks where chunk.scale < scale && chunk.count > chunk.nulls {
        let unit = Int(Decimal.power(scale - chunk.scale)), (low, high) = chunk.bounds
        if low.multipliedReportingOverflow(by: unit).overflow || high.multipliedReportingOverflow(by: unit).overflow {
          return nil
        }
      }
    }
  }

  /// The value of the key for a row of the view, owned.
  func value(_ row: Int, _ heap: HeapPointer, _ table: Value) -> Value {
    var row = row
    for column in columns.dropLast() {
      guard let next = column.code(row) else { return .null }
      row = next
    }
    return columns[columns.count - 1].value(row, heap, heap.anyRow(of: table))
  }

  mutating func mark(_ rows: RowView.Selection, _ count: Int, into marks: inout [UInt32]) {
    guard columns.count > 1 else { return mark(columns[0], rows, into: &marks) }
    // Number the far table once, then follow the references.
    let last = columns[columns.count - 1]
    var far = [UInt32](repeating: 0, count: last.count)
    mark(last, .all, into: &far)
    // A reference to nothing leads to the same null as a field that holds none.
    let none = null ?? UInt32(truncatingIfNeeded: size)
    size = max(size, Int(none) + 1)
    for column in columns.dropFirst().dropLast().reversed() {
      var near = [UInt32](repeating: none, count: column.count)
      for row in 0..<column.count { if let next = column.code(row) { near[row] = far[next] } }
      far = near
    }
    let first = columns[0]
    far.withUnsafeBufferPointer { far in
      marks.withUnsafeMutableBufferPointer { marks in
        KeyReader.forEachCode(first, rows) { place, code, isNull in marks[place] = isNull ? none : far[code] }
      }
    }
  }

  /// Calls back with place, code at a scale and whether it is null, for every row.
  @inline(__always) private static func forEachCode(
    _ column: Column, _ rows: RowView.Selection, scale: Int = 0, _ body: (Int, Int, Bool) -> Void
  ) {
    switch rows {
    case .all:
      for (number, chunk) in column.chunks.enumerated() {
        let first = number << 16, count = min(chunk.count, column.count - first)
        let unit = scale > chunk.scale ? Int(Decimal.power(scale - chunk.scale)) : 1
        func run<T: FixedWidthInteger>(_: T.Type) {
          let start = chunk.codes.assumingMemoryBound(to: T.self)
          for row in 0..<count { body(first &+ row, Int(truncatingIfNeeded: start[row]) &* unit, start[row] == T.min) }
        }
        switch chunk.width {
        case 1: run(Int8.self)
        case 2: run(Int16.self)
        case 4: run(Int32.self)
        default: run(Int.self)
        }
      }
    case .some(let rows):
      column.forEachCode(of: rows) { place, code, view in
        let unit = scale > view.scale ? Int(Decimal.power(scale - view.scale)) : 1
        body(place, code &* unit, code == view.null)
      }
    }
  }

  private mutating func mark(_ column: Column, _ rows: RowView.Selection, into marks: inout [UInt32]) {
    if column.type.isText { return markTexts(column, rows, into: &marks) }
    var least = Int.max, most = Int.min
    for chunk in column.chunks where chunk.count > chunk.nulls {
      let (low, high) = chunk.bounds, unit = scale > chunk.scale ? Int(Decimal.power(scale - chunk.scale)) : 1
      (least, most) = (min(least, low &* unit), max(most, high &* unit))
    }
    let (span, overflow) = most.subtractingReportingOverflow(least)
    if least <= most, !overflow, span < 1 << 20 {
      // Few enough different codes to be their own numbers; null is one past the last.
      let none = UInt32(truncatingIfNeeded: span + 1)
      size = Int(none) + 1
      null = none
      return marks.withUnsafeMutableBufferPointer { marks in
        KeyReader.forEachCode(column, rows, scale: scale) { place, code, isNull in
          marks[place] = isNull ? none : UInt32(truncatingIfNeeded: code &- least)
        }
      }
    }
    var numbers = PairNumbers()
    KeyReader.forEachCode(column, rows, scale: scale) { place, code, isNull in
      marks[place] = numbers.number(UInt64(bitPattern: Int64(isNull ? Int.min : code)))
    }
    size = numbers.count
    null = numbers.known(UInt64(bitPattern: Int64(Int.min)))
  }

  private mutating func markTexts(_ column: Column, _ rows: RowView.Selection, into marks: inout [UInt32]) {
    let texts = TextNumbers()
    // A dictionary's entries are numbered once a chunk.
    let entries = column.chunks.map { chunk in
      chunk.form == .dictionary ? (0..<chunk.entryCount).map { texts.number(chunk.entry($0)) } : []
    }
    switch rows {
    case .all:
      for (number, chunk) in column.chunks.enumerated() {
        let first = number << 16, count = min(chunk.count, column.count - first)
        guard chunk.form == .dictionary else {
          for row in 0..<count { marks[first + row] = chunk.text(row).map { texts.number($0) } ?? 0 }
          continue
        }
        entries[number].withUnsafeBufferPointer { entries in
          chunk.withCodes { codes in
            for row in 0..<count {
              let code = codes[row]
              marks[first + row] = code < 0 ? 0 : entries[code]
            }
          }
        }
      }
    case .some(let rows):
      for (place, row) in rows.enumerated() {
        let chunk = column.chunks[Int(row >> 16)]
        if chunk.form == .dictionary {
          let code = chunk.code(Int(row & 0xFFFF))
          marks[place] = code < 0 ? 0 : entries[Int(row >> 16)][code]
        } else {
          marks[place] = chunk.text(Int(row & 0xFFFF)).map { texts.number($0) } ?? 0
        }
      }
    }
    size = texts.count
    null = 0
  }
}
