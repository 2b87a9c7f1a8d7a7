import Failures

/// Sorts rows by columns of plain codes: all keys of a row are packed into one 64-bit number, least first, nulls last.
///
/// Rows with equal keys stay in the order they had.
struct SortKeys: RowOrder {
  /// One column of the key: its place in the packed number.
  private struct Part {
    let column: Column
    let scale: Int
    let least: Int
    let most: Int
    let bits: Int
  }

  private let parts: [Part]
  private let isDescending: Bool

  /// An order of the rows of a view, or nil where the columns do not pack: the machine then sorts.
  static func order(_ view: RowView, _ paths: [ColumnPath], descending: Bool, _ realm: Realm) -> SortKeys? {
    var parts: [Part] = [], bits = 0
    for path in paths {
      guard path.fields.count == 1, let column = view.snapshot.column(path.fields[0], of: view.kind, realm),
        let part = part(column)
      else { return nil }
      parts.append(part)
      bits += part.bits
    }
    // `sort .a .b` sees nulls inside lists, which come last in both directions too.
    guard bits < 64 else { return nil }
    return SortKeys(parts: parts, isDescending: descending)
  }

  private init(parts: [Part], isDescending: Bool) {
    self.parts = parts
    self.isDescending = isDescending
  }

  private static func part(_ column: Column) -> Part? {
    guard !column.type.isText else { return nil }
    var scale = 0
    for chunk in column.chunks {
      chunk.load()
      guard chunk.form == .fixed else { return nil }
      scale = max(scale, chunk.scale)
    }
    var least = Int.max, most = Int.min
    for chunk in column.chunks where chunk.count > chunk.nulls {
      let factor = Int(Decimal.power(scale - chunk.scale)), (low, high) = chunk.bounds
      let (a, overA) = low.multipliedReportingOverflow(by: factor)
      let (b, overB) = high.multipliedReportingOverflow(by: factor)
      if overA || overB { return nil }
      least = min(least, a)
      most = max(most, b)
    }
    if least > most { (least, most) = (0, 0) }
    let (span, overflow) = most.subtractingReportingOverflow(least)
    guard !overflow, span < Int.max / 4 else { return nil }
    // One value more than there are, for null.
    return Part(
      column: column, scale: scale, least: least, most: most, bits: Int.bitWidth - (span + 1).leadingZeroBitCount)
  }

  func rows(_ selection: RowView.Selection, _ table: Table, _ wanted: Int) -> [UInt32] {
    let count: Int
    switch selection {
    case .all: count = table.count
    case .some(let rows): count = rows.count
    }
    if wanted < count / 8, let first = least(wanted, selection, count) { return first }
    var keys = [UInt64](repeating: 0, count: count)
    forEachKey(selection, count) { place, key in keys[place] = key }
    let order = Radix.sorted(keys, bits: parts.reduce(0) { $0 + $1.bits })
    switch selection {
    case .all: return order
    case .some(let rows): return order.map { rows[Int($0)] }
    }
  }

  /// The least keys, by one pass that keeps few candidates.
  private func least(_ wanted: Int, _ selection: RowView.Selection, _ count: Int) -> [UInt32]? {
    if wanted == 0 { return [] }
    var candidates: [(key: UInt64, place: Int)] = []
    let room = max(wanted * 4, 1024)
    candidates.reserveCapacity(room + 1)
    var worst = UInt64.max
    func settle() {
      candidates.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
      if candidates.count > wanted { candidates.removeLast(candidates.count - wanted) }
      if candidates.count == wanted { worst = candidates[wanted - 1].key }
    }
    forEachKey(selection, count) { place, key in
      // Equal keys that come later never displace earlier ones, but the worst key itself may be null's.
      if key < worst || candidates.count < wanted {
        candidates.append((key, place))
        if candidates.count == room { settle() }
      }
    }
    settle()
    switch selection {
    case .all: return candidates.map { UInt32(truncatingIfNeeded: $0.place) }
    case .some(let rows): return candidates.map { rows[$0.place] }
    }
  }

  /// Calls back with the packed key of every row of a selection.
  @inline(__always) private func forEachKey(
    _ selection: RowView.Selection, _ count: Int, _ body: (Int, UInt64) -> Void
  ) {
    if case .all = selection, parts.count == 1 { return forEachSingleKey(body) }
    for place in 0..<count {
      let row: Int
      switch selection {
      case .all: row = place
      case .some(let rows): row = Int(rows[place])
      }
      var key: UInt64 = 0
      for part in parts { key = key << UInt64(part.bits) | self.key(part, row) }
      body(place, key)
    }
  }

  /// One key over a whole table: a loop for each width.
  @inline(__always) private func forEachSingleKey(_ body: (Int, UInt64) -> Void) {
    let part = parts[0], nullKey = UInt64(part.most - part.least + 1)
    for (number, chunk) in part.column.chunks.enumerated() {
      let factor = Int(Decimal.power(part.scale - chunk.scale)), first = number << 16
      let count = min(chunk.count, part.column.count - first)
      func run<T: FixedWidthInteger & SignedInteger>(_: T.Type) {
        let start = chunk.codes.assumingMemoryBound(to: T.self)
        if isDescending {
          for row in 0..<count {
            let code = start[row]
            body(first &+ row, code == T.min ? nullKey : UInt64(truncatingIfNeeded: part.most &- Int(code) &* factor))
          }
        } else {
          for row in 0..<count {
            let code = start[row]
            body(first &+ row, code == T.min ? nullKey : UInt64(truncatingIfNeeded: Int(code) &* factor &- part.least))
          }
        }
      }
      switch chunk.width {
      case 1: run(Int8.self)
      case 2: run(Int16.self)
      case 4: run(Int32.self)
      default: run(Int.self)
      }
    }
  }

  @inline(__always) private func key(_ part: Part, _ row: Int) -> UInt64 {
    let chunk = part.column.chunks[row >> 16], code = chunk.code(row & 0xFFFF)
    if code == Chunk.null(chunk.width) { return UInt64(part.most - part.least + 1) }
    let value = part.scale == chunk.scale ? code : code &* Int(Decimal.power(part.scale - chunk.scale))
    return UInt64(truncatingIfNeeded: isDescending ? part.most &- value : value &- part.least)
  }
}

/// Sorts places by 64-bit keys, 11 bits a pass, keeping equal keys in order.
enum Radix {
  static func sorted(_ keys: [UInt64], bits: Int) -> [UInt32] {
    let count = keys.count
    var from = [UInt32](unsafeUninitializedCapacity: count) { buffer, made in
      for place in 0..<count { buffer[place] = UInt32(truncatingIfNeeded: place) }
      made = count
    }
    var to = from
    var shift = 0
    while shift < max(bits, 1) {
      var starts = [Int](repeating: 0, count: 2049)
      keys.withUnsafeBufferPointer { keys in
        starts.withUnsafeMutableBufferPointer { starts in
          for key in keys { starts[Int(key >> UInt64(shift) & 2047) + 1] += 1 }
          for digit in 1...2048 { starts[digit] += starts[digit - 1] }
          from.withUnsafeBufferPointer { from in
            to.withUnsafeMutableBufferPointer { to in
              for place in from {
                let digit = Int(keys[Int(place)] >> UInt64(shift) & 2047)
                to[starts[digit]] = place
                starts[digit] += 1
              }
            }
          }
        }
      }
      swap(&from, &to)
      shift += 11
    }
    return from
  }
}
