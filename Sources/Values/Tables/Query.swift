import Failures

/// A question the tables can answer by themselves: the closed list of what is worked out a column at a time.
///
/// Whatever a kernel cannot answer exactly as the machine would, row by row, it declines: then the machine does it.
public enum Query: Sendable {
  case filter(Condition)
  /// The rows for which a function given holds: its code is looked up and its condition asked, where it has one.
  case filterBy
  case sort(keys: [ColumnPath], descending: Bool)
  /// `[[key, total, …], …]` in order of first appearance; more than one key gives a list of them.
  case group(keys: [ColumnPath], totals: [Total])
  case total(Total)
  case take
  case skip

  /// The answer, owned, or nil where the machine must do it.
  ///
  /// `given` are the values that do not depend on the row.
  public func answer(_ table: Value, _ given: UnsafeBufferPointer<Value>, _ heap: HeapPointer) -> Value? {
    guard table.isTable else { return nil }
    let view = table.view
    switch self {
    case .filter(let condition):
      var selecting = Selecting(view.snapshot, view.kind, given, heap.pointee.realm)
      return selecting.view(view, condition).map { heap.table($0, like: table) }
    case .filterBy: return nil
    case .sort(let keys, let descending):
      let order: (any RowOrder)? =
        SortKeys.order(view, keys, descending: descending, heap.pointee.realm)
        ?? TextOrder.order(view, keys, descending: descending, heap.pointee.realm)
      return order.map { heap.table(view.sorted($0), like: table) }
    case .group(let keys, let totals):
      return Grouping(view, heap).answer(keys, totals, table)
    case .total(let total):
      return Grouping(view, heap).single(total)
    case .take:
      guard given[0].isInteger, given[0].int >= 0 else { return nil }
      return heap.table(view.first(given[0].int), like: table)
    case .skip:
      guard given[0].isInteger, given[0].int >= 0 else { return nil }
      var rows: [UInt32] = []
      rows.reserveCapacity(max(0, view.count - given[0].int))
      for place in stride(from: given[0].int, to: view.count, by: 1) {
        rows.append(UInt32(truncatingIfNeeded: view.row(place)))
      }
      return heap.table(RowView(view.snapshot, kind: view.kind, .some(rows)), like: table)
    }
  }
}

/// `.school.district`: fields followed from a row.
public struct ColumnPath: Sendable, Equatable {
  public let fields: [Symbol]
  public init(_ fields: [Symbol]) { self.fields = fields }
  var numbers: [Int] { fields.map { Int($0.number) } }
}

/// A condition over the columns of a row; operands are numbers of the values given to the query.
public indirect enum Condition: Sendable {
  public enum Comparison: Int, Sendable { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }

  case compare(ColumnPath, Comparison, Int)
  /// The column's value is one of a list or within a range.
  case isIn(ColumnPath, Int)
  /// The text given is part of the column's text.
  case contains(ColumnPath, Int)
  /// The pattern given matches somewhere in the column's text.
  case matches(ColumnPath, Int)
  /// The column's text begins, or ends, with the text given.
  case begins(ColumnPath, Int), ends(ColumnPath, Int)
  case isTrue(ColumnPath)
  /// Two formulas over the columns of the row itself.
  case computed(Formula, Comparison, Formula)
  case and(Condition, Condition)
  case or(Condition, Condition)
  case not(Condition)

  /// What tells one test of one path from another.
  var leafKey: [Int] {
    switch self {
    case .compare(let path, let comparison, let operand): path.numbers + [0, comparison.rawValue, operand]
    case .isIn(let path, let operand): path.numbers + [1, operand]
    case .contains(let path, let operand): path.numbers + [2, operand]
    case .isTrue(let path): path.numbers + [3]
    case .matches(let path, let operand): path.numbers + [4, operand]
    case .begins(let path, let operand): path.numbers + [5, operand]
    case .ends(let path, let operand): path.numbers + [6, operand]
    case .and, .or, .not, .computed: []
    }
  }
}

/// One number for all rows of a group.
public struct Total: Sendable {
  public enum Kind: Sendable { case count, sum, mean, min, max }

  public let kind: Kind
  /// Nothing for `count`.
  public let path: ColumnPath?

  public init(_ kind: Kind, _ path: ColumnPath?) {
    self.kind = kind
    self.path = path
  }
}

extension TableSnapshot {
  /// The column of a field, if the kernels may read it: masked ones they may not.
  func column(_ field: Symbol, of kind: Int, _ realm: Realm) -> Column? {
    let slot = layouts[kind].slot(of: field, realm)
    guard slot > 0 else { return nil }
    let part = layouts[kind].parts[slot - 1]
    return part.isMasked ? nil : tables[kind].columns[part.column]
  }

  /// The row a person names by its id; nil where there is none.
  public func row(named id: UnsafeBufferPointer<UInt8>, of kind: Int) -> Int? {
    switch layouts[kind].identity {
    case .numbered(let prefix):
      guard id.count > prefix.utf8.count, id.count < prefix.utf8.count + 19, id.starts(with: prefix.utf8) else {
        return nil
      }
      var number = 0
      for byte in id.dropFirst(prefix.utf8.count) {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      guard number > 0, number <= tables[kind].count, id[prefix.utf8.count] != 0x30 else { return nil }
      return number - 1
    case .column(let column, let prefix):
      guard id.starts(with: prefix.utf8) else { return nil }
      return tables[kind].columns[column].firstRow(of: UnsafeBufferPointer(rebasing: id.dropFirst(prefix.utf8.count)))
    }
  }
}

extension Column {
  /// The first row with a text.
  public func firstRow(of wanted: UnsafeBufferPointer<UInt8>) -> Int? {
    for (number, chunk) in chunks.enumerated() {
      chunk.load()
      if let row = chunk.firstRow(of: wanted) { return number << 16 + row }
    }
    return nil
  }
}

extension Chunk {
  func firstRow(of wanted: UnsafeBufferPointer<UInt8>) -> Int? {
    if form == .dictionary {
      guard let code = entryCode(wanted) else { return nil }
      return (0..<count).first { self.code($0) == code }
    }
    return (0..<count).first { row in text(row).map { isSame($0, wanted) } ?? false }
  }
}

@inline(__always) func isSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  guard let a = left.baseAddress, let b = right.baseAddress else { return true }
  return sameBytes(a, b, left.count)
}
