import Failures
import Text

/// Works out which rows of a table meet a condition: a byte a row, chunk by chunk.
struct Selecting {
  let snapshot: TableSnapshot
  let kind: Int
  let given: UnsafeBufferPointer<Value>
  let realm: Realm
  /// For each condition on another table: a byte a row of that table.
  private var answers: [[Int]: [UInt8]] = [:]

  typealias Mask = UnsafeMutablePointer<UInt8>

  init(_ snapshot: TableSnapshot, _ kind: Int, _ given: UnsafeBufferPointer<Value>, _ realm: Realm) {
    self.snapshot = snapshot
    self.kind = kind
    self.given = given
    self.realm = realm
  }

  /// The rows of a view that meet a condition, in the order of the view; nil where the kernels decline.
  mutating func view(_ view: RowView, _ condition: Condition) -> RowView? {
    let table = view.table, chunks = (table.count + Chunk.rows - 1) / Chunk.rows
    let mask = Mask.allocate(capacity: Chunk.rows)
    defer { mask.deallocate() }
    var found: [UInt32] = []
    switch view.unordered {
    case .all:
      for chunk in 0..<chunks {
        let rows = min(Chunk.rows, table.count - chunk * Chunk.rows)
        guard evaluate(condition, chunk, rows, mask, within: nil) else { return nil }
        Selecting.collect(mask, rows, from: chunk * Chunk.rows, into: &found)
      }
    case .some(let rows):
      let ascending = zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }
      guard ascending else { return scattered(view, rows, condition, mask) }
      let wanted = Mask.allocate(capacity: Chunk.rows)
      defer { wanted.deallocate() }
      var start = 0
      while start < rows.count {
        let chunk = Int(rows[start]) >> 16, count = min(Chunk.rows, table.count - chunk * Chunk.rows)
        var end = start
        wanted.update(repeating: 0, count: count)
        while end < rows.count, Int(rows[end]) >> 16 == chunk {
          wanted[Int(rows[end]) & 0xFFFF] = 1
          end += 1
        }
        guard evaluate(condition, chunk, count, mask, within: UnsafePointer(wanted)) else { return nil }
        for place in start..<end where mask[Int(rows[place]) & 0xFFFF] != 0 { found.append(rows[place]) }
        start = end
      }
    }
    return view.keeping(found)
  }

  /// Rows in an order of their own: the whole table is asked, then the rows are looked up.
  private mutating func scattered(_ view: RowView, _ rows: [UInt32], _ condition: Condition, _ mask: Mask) -> RowView? {
    guard let all = whole(condition, kind) else { return nil }
    return view.keeping(rows.filter { all[Int($0)] != 0 })
  }

  /// A byte for every row of a table.
  private mutating func whole(_ condition: Condition, _ kind: Int) -> [UInt8]? {
    var inner = Selecting(snapshot, kind, given, realm)
    let count = snapshot.tables[kind].count
    var answer = [UInt8](repeating: 0, count: max(count, 1))
    let isAnswered = answer.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let start = buffer.baseAddress else { return false }
      for chunk in 0..<((count + Chunk.rows - 1) / Chunk.rows) {
        let rows = min(Chunk.rows, count - chunk * Chunk.rows)
        guard inner.evaluate(condition, chunk, rows, start + chunk * Chunk.rows, within: nil) else { return false }
      }
      return true
    }
    return isAnswered ? answer : nil
  }

  /// Row numbers of the bytes that are set, eight bytes at a glance.
  private static func collect(_ mask: Mask, _ rows: Int, from first: Int, into found: inout [UInt32]) {
    found.reserveCapacity(found.count + rows / 4)
    let raw = UnsafeRawPointer(mask)
    var row = 0
    while row + 8 <= rows {
      var word = raw.loadUnaligned(fromByteOffset: row, as: UInt64.self)
      while word != 0 {
        found.append(UInt32(truncatingIfNeeded: first &+ row &+ word.trailingZeroBitCount >> 3))
        word &= word &- 1
      }
      row &+= 8
    }
    while row < rows {
      if mask[row] != 0 { found.append(UInt32(truncatingIfNeeded: first &+ row)) }
      row &+= 1
    }
  }

  // MARK: - Conditions

  /// Fills the mask for a chunk; false where the machine must do it.
  ///
  /// Rows not `within` may hold anything.
  mutating func evaluate(
    _ condition: Condition, _ chunk: Int, _ rows: Int, _ mask: Mask, within: UnsafePointer<UInt8>?
  ) -> Bool {
    switch condition {
    case .and(let left, let right):
      guard evaluate(left, chunk, rows, mask, within: within) else { return false }
      let other = Mask.allocate(capacity: rows)
      defer { other.deallocate() }
      if let within { for row in 0..<rows { mask[row] &= within[row] } }
      guard evaluate(right, chunk, rows, other, within: UnsafePointer(mask)) else { return false }
      for row in 0..<rows { mask[row] &= other[row] }
      return true
    case .or(let left, let right):
      guard evaluate(left, chunk, rows, mask, within: within) else { return false }
      let other = Mask.allocate(capacity: rows), open = Mask.allocate(capacity: rows)
      defer {
        other.deallocate()
        open.deallocate()
      }
      for row in 0..<rows { open[row] = (mask[row] ^ 1) & (within.map { $0[row] } ?? 1) }
      guard evaluate(right, chunk, rows, other, within: UnsafePointer(open)) else { return false }
      for row in 0..<rows { mask[row] |= other[row] }
      return true
    case .not(let inner):
      guard evaluate(inner, chunk, rows, mask, within: within) else { return false }
      for row in 0..<rows { mask[row] ^= 1 }
      return true
    case .computed(let left, let comparison, let right):
      guard let left = computation(left, chunk, rows, mask, within),
        let right = computation(right, chunk, rows, mask, within)
      else { return false }
      return Computation.compare(left, comparison, right, rows, mask)
    case .compare(let path, _, _), .isIn(let path, _), .contains(let path, _), .matches(let path, _),
      .begins(let path, _), .ends(let path, _), .isTrue(let path):
      guard path.fields.count == 1 else { return follow(path, condition, chunk, rows, mask, within) }
      guard let test = test(path.fields[0], chunk, rows, mask, within) else { return false }
      switch condition {
      case .compare(_, let comparison, let operand): return test.compare(comparison, given[operand])
      case .isIn(_, let operand): return test.isIn(given[operand])
      case .contains(_, let operand): return test.contains(given[operand])
      case .matches(_, let operand): return test.matches(given[operand], realm)
      case .begins(_, let operand): return test.begins(given[operand])
      case .ends(_, let operand): return test.ends(given[operand])
      default: return test.isTrue()
      }
    }
  }

  private func test(
    _ field: Symbol, _ chunk: Int, _ rows: Int, _ mask: Mask, _ within: UnsafePointer<UInt8>?
  ) -> ChunkTest? {
    guard let column = snapshot.column(field, of: kind, realm), chunk < column.chunks.count else { return nil }
    column.chunks[chunk].load()
    return ChunkTest(column.chunks[chunk], column.type, rows, mask, within, snapshot)
  }

  private func computation(
    _ formula: Formula, _ chunk: Int, _ rows: Int, _ mask: Mask, _ within: UnsafePointer<UInt8>?
  ) -> Computation? {
    switch formula {
    case .column(let field): return test(field, chunk, rows, mask, within).flatMap { Computation($0) }
    case .given(let operand): return Computation(given[operand])
    case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right):
      guard let left = computation(left, chunk, rows, mask, within),
        let right = computation(right, chunk, rows, mask, within)
      else { return nil }
      if case .multiply = formula { return Computation.product(left, right) }
      if case .add = formula { return Computation.sum(left, right, sign: 1) }
      return Computation.sum(left, right, sign: -1)
    }
  }

  /// A condition on a record that the row refers to: asked of that table once, looked up for each row.
  private mutating func follow(
    _ path: ColumnPath, _ condition: Condition, _ chunk: Int, _ rows: Int, _ mask: Mask, _ within: UnsafePointer<UInt8>?
  ) -> Bool {
    guard let column = snapshot.column(path.fields[0], of: kind, realm), case .reference(let target) = column.type
    else {
      return false
    }
    snapshot.reach(target)
    let rest = ColumnPath(Array(path.fields.dropFirst())), tail: Condition
    switch condition {
    case .compare(_, let comparison, let operand): tail = .compare(rest, comparison, operand)
    case .isIn(_, let operand): tail = .isIn(rest, operand)
    case .contains(_, let operand): tail = .contains(rest, operand)
    case .matches(_, let operand): tail = .matches(rest, operand)
    case .begins(_, let operand): tail = .begins(rest, operand)
    case .ends(_, let operand): tail = .ends(rest, operand)
    default: tail = .isTrue(rest)
    }
    let key = condition.leafKey
    if answers[key] == nil { answers[key] = whole(tail, target) }
    guard let answer = answers[key] else { return false }
    let codes = column.chunks[chunk]
    codes.load()
    if codes.nulls > 0 {
      for row in 0..<rows where codes.isNull(row) && (within.map { $0[row] != 0 } ?? true) { return false }
    }
    answer.withUnsafeBufferPointer { answer in
      codes.withCodes { codes in
        for row in 0..<rows {
          let target = Int(codes[row])
          mask[row] = target >= 0 ? answer[target] : 0
        }
      }
    }
    return true
  }
}

extension RowView {
  /// Some of these rows, still to be sorted if they were.
  func keeping(_ rows: [UInt32]) -> RowView { RowView(snapshot, kind: kind, .some(rows), order: pendingOrder) }
}
