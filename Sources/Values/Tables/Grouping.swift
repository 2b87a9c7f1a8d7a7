import Failures

/// Puts the rows of a view into groups and works out totals, a column at a time.
struct Grouping {
  private let view: RowView
  private let heap: HeapPointer
  private let realm: Realm
  private let rows: RowView.Selection
  private let count: Int

  init(_ view: RowView, _ heap: HeapPointer) {
    self.view = view
    self.heap = heap
    realm = heap.pointee.realm
    rows = view.rows
    count = view.count
  }

  /// `[[key, total, …], …]` in order of first appearance, owned; nil where the machine must do it.
  func answer(_ keys: [ColumnPath], _ totals: [Total], _ table: Value) -> Value? {
    var marks = [UInt32](repeating: 0, count: count)
    var readers: [KeyReader] = [], size = 0
    for (number, path) in keys.enumerated() {
      guard var reader = KeyReader(path, view, realm) else { return nil }
      if number == 0 {
        reader.mark(rows, count, into: &marks)
        size = reader.size
      } else {
        var others = [UInt32](repeating: 0, count: count)
        reader.mark(rows, count, into: &others)
        size = Grouping.pair(&marks, size, others, reader.size)
      }
      readers.append(reader)
    }
    let firsts = Grouping.renumber(&marks)
    var columns: [[Value]] = []
    defer { for column in columns { for value in column { heap.release(value) } } }
    for total in totals {
      guard let column = self.column(total, marks, firsts.count) else { return nil }
      columns.append(column)
    }
    var groups = ListBuilder(heap, capacity: firsts.count)
    for (group, place) in firsts.enumerated() {
      let row = rowNumber(place), list = heap.list(capacity: totals.count + 1)
      if readers.count == 1 {
        heap.append(readers[0].value(row, heap, table), to: list)
      } else {
        heap.append(heap.list(owning: readers.map { $0.value(row, heap, table) }), to: list)
      }
      for column in columns {
        retain(column[group])
        heap.append(column[group], to: list)
      }
      groups.append(owned: list)
    }
    return groups.finish()
  }

  /// One total over all rows, owned.
  func single(_ total: Total) -> Value? {
    let marks = [UInt32](repeating: 0, count: count)
    if count == 0 { return nil }
    return column(total, marks, 1)?.first
  }

  private func rowNumber(_ place: Int) -> Int {
    switch rows {
    case .all: place
    case .some(let rows): Int(rows[place])
    }
  }

  /// Numbers pairs of group numbers; gives what all are below.
  private static func pair(_ marks: inout [UInt32], _ size: Int, _ others: [UInt32], _ width: Int) -> Int {
    let (all, overflow) = size.multipliedReportingOverflow(by: width)
    if !overflow, all <= 1 << 22 {
      for place in marks.indices { marks[place] = marks[place] &* UInt32(width) &+ others[place] }
      return all
    }
    var pairs = PairNumbers()
    for place in marks.indices {
      marks[place] = pairs.number(UInt64(marks[place]) * UInt64(width) + UInt64(others[place]))
    }
    return pairs.count
  }

  /// Numbers groups in order of first appearance; gives the place of the first row of each.
  private static func renumber(_ marks: inout [UInt32]) -> [Int] {
    let most = Int(marks.max() ?? 0)
    var numbers = [Int32](repeating: -1, count: most + 1), firsts: [Int] = []
    marks.withUnsafeMutableBufferPointer { marks in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for place in marks.indices {
          let mark = Int(marks[place])
          if numbers[mark] < 0 {
            numbers[mark] = Int32(truncatingIfNeeded: firsts.count)
            firsts.append(place)
          }
          marks[place] = UInt32(bitPattern: numbers[mark])
        }
      }
    }
    return firsts
  }

  // MARK: - Totals

  /// The total of every group, owned.
  private func column(_ total: Total, _ marks: [UInt32], _ groups: Int) -> [Value]? {
    var counts = [Int](repeating: 0, count: groups)
    if total.kind == .count || total.kind == .mean {
      counts.withUnsafeMutableBufferPointer { counts in for mark in marks { counts[Int(mark)] += 1 } }
      if total.kind == .count { return counts.map { Value($0) } }
    }
    guard let path = total.path, path.fields.count == 1,
      let column = view.snapshot.column(path.fields[0], of: view.kind, realm), let scale = plainScale(column)
    else { return nil }
    let isNumber = column.type == .number
    switch total.kind {
    case .sum, .mean:
      guard isNumber, let sums = sums(column, scale, marks, groups) else { return nil }
      if total.kind == .sum { return sums.map { heap.number(Decimal(Int128($0), scale: scale)) } }
      return means(sums, counts, scale)
    case .min, .max:
      guard isNumber || column.type == .date || column.type == .moment || column.type == .clock else { return nil }
      let best = extremes(column, scale, marks, groups, greatest: total.kind == .max)
      return best.map { code in
        switch column.type {
        case .date: .date(code)
        case .moment: .moment(code)
        case .clock: .clock(code)
        default: scale == 0 ? Value(code) : Number.normal(code, scale)
        }
      }
    case .count: return nil
    }
  }

  private func means(_ sums: [Int], _ counts: [Int], _ scale: Int) -> [Value]? {
    var means: [Value] = []
    for (sum, count) in zip(sums, counts) {
      guard let mean = try? Decimal(Int128(sum), scale: scale).divided(by: Decimal(Int128(count))) else { return nil }
      means.append(heap.number(mean))
    }
    return means
  }

  /// The common scale of a column of plain codes in which the rows asked for hold no null.
  private func plainScale(_ column: Column) -> Int? {
    var scale = 0
    for chunk in column.chunks {
      chunk.load()
      guard chunk.form == .fixed, chunk.scale <= 9 else { return nil }
      scale = max(scale, chunk.scale)
    }
    guard column.chunks.contains(where: { $0.nulls > 0 }) else { return scale }
    var isNull = false
    switch rows {
    case .all: isNull = count > 0
    case .some(let rows): column.forEachCode(of: rows) { _, code, view in isNull = isNull || code == view.null }
    }
    return isNull ? nil : scale
  }

  /// Calls back with place and lifted code of every row.
  @inline(__always) private func forEachCode(_ column: Column, _ scale: Int, _ body: (Int, Int) -> Void) {
    switch rows {
    case .all:
      for (number, chunk) in column.chunks.enumerated() {
        let factor = Int(Decimal.power(scale - chunk.scale)), first = number << 16
        let count = min(chunk.count, column.count - first)
        func run<T: FixedWidthInteger>(_: T.Type) {
          let start = chunk.codes.assumingMemoryBound(to: T.self)
          for row in 0..<count { body(first &+ row, Int(truncatingIfNeeded: start[row]) &* factor) }
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
        body(place, scale == view.scale ? code : code &* Int(Decimal.power(scale - view.scale)))
      }
    }
  }

  /// The sum of each group, or nil where 64 bits might not hold it.
  private func sums(_ column: Column, _ scale: Int, _ marks: [UInt32], _ groups: Int) -> [Int]? {
    for chunk in column.chunks where chunk.count > chunk.nulls {
      let (low, high) = chunk.bounds, most = Int(max(low.magnitude, high.magnitude) & (UInt.max >> 1))
      let (lifted, overflow) = most.multipliedReportingOverflow(by: Int(Decimal.power(scale - chunk.scale)))
      if overflow || lifted.multipliedReportingOverflow(by: max(count, 1)).overflow { return nil }
    }
    var sums = [Int](repeating: 0, count: groups)
    sums.withUnsafeMutableBufferPointer { sums in
      marks.withUnsafeBufferPointer { marks in
        forEachCode(column, scale) { place, code in sums[Int(marks[place])] &+= code }
      }
    }
    return sums
  }

  private func extremes(
    _ column: Column, _ scale: Int, _ marks: [UInt32], _ groups: Int, greatest: Bool
  ) -> [Int] {
    var best = [Int](repeating: greatest ? Int.min : Int.max, count: groups)
    best.withUnsafeMutableBufferPointer { best in
      marks.withUnsafeBufferPointer { marks in
        forEachCode(column, scale) { place, code in
          let group = Int(marks[place])
          best[group] = greatest ? max(best[group], code) : min(best[group], code)
        }
      }
    }
    return best
  }
}

/// Small numbers for big ones, in order of first appearance.
struct PairNumbers {
  private var keys = [UInt64](repeating: 0, count: 256)
  /// The number of each key and 1; 0 where there is none.
  private var numbers = [UInt32](repeating: 0, count: 256)
  private(set) var count = 0

  @inline(__always) private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }

  /// The slot that holds a key, or where it belongs.
  @inline(__always) private func place(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = PairNumbers.slot(key, mask)
    while numbers[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always) mutating func number(_ key: UInt64) -> UInt32 {
    let slot = place(key)
    return numbers[slot] != 0 ? numbers[slot] - 1 : add(key, slot)
  }

  func known(_ key: UInt64) -> UInt32? {
    let slot = place(key)
    return numbers[slot] != 0 ? numbers[slot] - 1 : nil
  }

  @inline(never) private mutating func add(_ key: UInt64, _ slot: Int) -> UInt32 {
    count += 1
    (keys[slot], numbers[slot]) = (key, UInt32(truncatingIfNeeded: count))
    if count * 2 > keys.count { grow() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  private mutating func grow() {
    let old = (keys, numbers), size = keys.count * 4
    keys = [UInt64](repeating: 0, count: size)
    numbers = [UInt32](repeating: 0, count: size)
    for place in old.1.indices where old.1[place] != 0 {
      let slot = self.place(old.0[place])
      (keys[slot], numbers[slot]) = (old.0[place], old.1[place])
    }
  }
}
