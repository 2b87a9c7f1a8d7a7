import Failures
import Text

extension Chunk {
  /// Calls back with the codes at their width: one loop is compiled for each.
  @inline(__always) func withCodes<R>(_ body: (CodesView) -> R) -> R { body(CodesView(codes, width, scale)) }
}

/// Codes of any width, read as integers.
struct CodesView {
  private let start: UnsafeMutableRawPointer
  private let width: Int
  let scale: Int

  @inline(__always) init(_ start: UnsafeMutableRawPointer, _ width: Int, _ scale: Int) {
    self.start = start
    self.width = width
    self.scale = scale
  }

  @inline(__always) var null: Int { Chunk.null(width) }

  /// Codes from one row on, as wide as numbers are.
  func widen(_ first: Int, _ count: Int, into numbers: UnsafeMutablePointer<Int>) {
    func run<T: FixedWidthInteger>(_: T.Type) {
      let start = start.assumingMemoryBound(to: T.self) + first
      for row in 0..<count { numbers[row] = Int(truncatingIfNeeded: start[row]) }
    }
    switch width {
    case 1: run(Int8.self)
    case 2: run(Int16.self)
    case 4: run(Int32.self)
    default: run(Int.self)
    }
  }

  @inline(__always) subscript(row: Int) -> Int {
    switch width {
    case 1: Int(start.load(fromByteOffset: row, as: Int8.self))
    case 2: Int(start.load(fromByteOffset: row &* 2, as: Int16.self))
    case 4: Int(start.load(fromByteOffset: row &* 4, as: Int32.self))
    default: start.load(fromByteOffset: row &* 8, as: Int.self)
    }
  }
}

/// One column of one chunk against one value; each test fills the mask, or declines.
struct ChunkTest {
  let chunk: Chunk
  let type: CellType
  let rows: Int
  let mask: UnsafeMutablePointer<UInt8>
  let within: UnsafePointer<UInt8>?
  let snapshot: TableSnapshot

  init(
    _ chunk: Chunk, _ type: CellType, _ rows: Int, _ mask: UnsafeMutablePointer<UInt8>,
    _ within: UnsafePointer<UInt8>?, _ snapshot: TableSnapshot
  ) {
    self.chunk = chunk
    self.type = type
    self.rows = rows
    self.mask = mask
    self.within = within
    self.snapshot = snapshot
  }

  /// Whether a row that counts is null: the machine then says which.
  var meetsNull: Bool {
    guard chunk.nulls > 0 else { return false }
    guard let within else { return true }
    func run<T: FixedWidthInteger>(_: T.Type) -> Bool {
      let start = chunk.codes.assumingMemoryBound(to: T.self)
      var found: UInt8 = 0
      // No way out on the way: the loop is run through many rows at a time.
      for row in 0..<rows { found |= (start[row] == T.min ? 1 : 0) & within[row] }
      return found != 0
    }
    switch chunk.width {
    case 1: return run(Int8.self)
    case 2: return run(Int16.self)
    case 4: return run(Int32.self)
    default: return run(Int.self)
    }
  }

  func compare(_ comparison: Condition.Comparison, _ value: Value) -> Bool {
    if value.isNull {
      switch comparison {
      case .unequal: inRange(Int.min, Int.max)
      case .equal:
        inRange(Int.min, Int.max)
        for row in 0..<rows { mask[row] ^= 1 }
      default: return false
      }
      return true
    }
    let isEquality = comparison == .equal || comparison == .unequal
    if !isEquality, meetsNull { return false }
    if type.isText { return compareText(comparison, value) }
    guard chunk.form == .fixed, let codes = codes(comparison, value) else { return false }
    inRange(codes.0, codes.1)
    if comparison == .unequal { for row in 0..<rows { mask[row] ^= 1 } }
    return true
  }

  /// The least and greatest code that meet a comparison (`unequal` as `equal`); nil where types do not fit.
  private func codes(_ comparison: Condition.Comparison, _ value: Value) -> (Int, Int)? {
    let exact: Bool, code: Int128
    switch type {
    case .number:
      guard value.isNumber else { return nil }
      (code, exact) = scaled(Decimal(value))
    case .bool where value.isBool, .date where value.isDate, .moment where value.isMoment,
      .clock where value.isClock:
      (code, exact) = (Int128(value.int), true)
    case .member(let enumeration):
      guard value.isMember, value.enumeration == enumeration else { return nil }
      (code, exact) = (Int128(value.int), true)
    case .reference(let kind):
      guard comparison == .equal || comparison == .unequal else { return nil }
      if value.isRow {
        guard value.rowKind == kind else { return nil }
        (code, exact) = (Int128(value.rowNumber), true)
      } else if value.isText {
        let row = value.withUTF8 { snapshot.row(named: $0, of: kind) }
        (code, exact) = (Int128(row ?? 0), row != nil)
      } else {
        return nil
      }
    default: return nil
    }
    let least = Int128(Int.min), most = Int128(Int.max), low: Int128, high: Int128
    switch comparison {
    case .equal, .unequal: (low, high) = exact ? (code, code) : (1, 0)
    case .less: (low, high) = (least, exact ? code - 1 : code)
    case .lessOrEqual: (low, high) = (least, code)
    case .greater: (low, high) = (code + 1, most)
    case .greaterOrEqual: (low, high) = (exact ? code : code + 1, most)
    }
    if low > high || low > most || high < least { return (1, 0) }
    return (Int(max(low, least)), Int(min(high, most)))
  }

  /// The number as a code of this chunk, rounded down, and whether it is exactly that; of numbers no code comes near
  /// only the sign counts.
  private func scaled(_ number: Decimal) -> (Int128, Bool) {
    let number = number.normalised, far = Int128(1) << 100
    guard number.scale > chunk.scale else {
      guard let lifted = number.lifted(to: chunk.scale) else { return (number.isNegative ? -far : far, false) }
      return (max(-far, min(far, lifted)), true)
    }
    let unit = Int128(Decimal.power(number.scale - chunk.scale))
    let (code, rest) = number.coefficient.quotientAndRemainder(dividingBy: unit)
    return (rest < 0 ? code - 1 : code, false)
  }

  /// Codes between two bounds; null is never.
  private func inRange(_ low: Int, _ high: Int) {
    func run<T: FixedWidthInteger & SignedInteger>(_: T.Type) where T.Magnitude: FixedWidthInteger {
      let low = max(low, Int(T.min) &+ 1), high = min(high, Int(T.max))
      guard low <= high else { return mask.update(repeating: 0, count: rows) }
      let start = chunk.codes.assumingMemoryBound(to: T.self)
      let least = T(truncatingIfNeeded: low), most = T(truncatingIfNeeded: high)
      for row in 0..<rows { mask[row] = (start[row] >= least ? 1 : 0) & (start[row] <= most ? 1 : 0) }
    }
    switch chunk.width {
    case 1: run(Int8.self)
    case 2: run(Int16.self)
    case 4: run(Int32.self)
    default: run(Int.self)
    }
  }

  private func fill(_ test: (Int) -> Bool) { for row in 0..<rows { mask[row] = test(row) ? 1 : 0 } }

  // MARK: - Texts

  private func compareText(_ comparison: Condition.Comparison, _ value: Value) -> Bool {
    guard value.isText else { return false }
    value.withUTF8 { wanted in
      switch comparison {
      case .equal: fillTexts { isSame($0, wanted) }
      case .unequal:
        fillTexts { isSame($0, wanted) }
        for row in 0..<rows { mask[row] ^= 1 }
      case .less: fillTexts { Order.compare($0, wanted) < 0 }
      case .lessOrEqual: fillTexts { Order.compare($0, wanted) <= 0 }
      case .greater: fillTexts { Order.compare($0, wanted) > 0 }
      case .greaterOrEqual: fillTexts { Order.compare($0, wanted) >= 0 }
      }
    }
    return true
  }

  /// Asks about each text, and about each entry of a dictionary once; null is never.
  private func fillTexts(_ test: (UnsafeBufferPointer<UInt8>) -> Bool) {
    guard chunk.form == .dictionary else { return fill { chunk.text($0).map(test) ?? false } }
    let answers = (0..<chunk.entryCount).map { test(chunk.entry($0)) ? UInt8(1) : 0 }
    answers.withUnsafeBufferPointer { answers in
      chunk.withCodes { codes in
        for row in 0..<rows {
          let code = codes[row]
          mask[row] = code >= 0 ? answers[code] : 0
        }
      }
    }
  }

  func contains(_ value: Value) -> Bool {
    guard type == .text, value.isText, !meetsNull else { return false }
    value.withUTF8 { needle in
      if needle.count > 1, chunk.searchHeap(needle, rows, mask) { return }
      fillTexts { Search.firstIndex(of: needle, in: $0, from: 0) != nil }
    }
    return true
  }

  func begins(_ value: Value) -> Bool {
    guard type == .text, value.isText, !meetsNull else { return false }
    value.withUTF8 { wanted in
      fillTexts { $0.count >= wanted.count && isSame(UnsafeBufferPointer(rebasing: $0[..<wanted.count]), wanted) }
    }
    return true
  }

  func ends(_ value: Value) -> Bool {
    guard type == .text, value.isText, !meetsNull else { return false }
    value.withUTF8 { wanted in
      fillTexts {
        $0.count >= wanted.count && isSame(UnsafeBufferPointer(rebasing: $0[($0.count - wanted.count)...]), wanted)
      }
    }
    return true
  }

  func matches(_ value: Value, _ realm: Realm) -> Bool {
    guard type == .text, value.isText, !meetsNull, let pattern = try? realm.patterns.pattern(value) else {
      return false
    }
    let isFound = pattern.beginning.withUnsafeBufferPointer { $0.count > 1 && chunk.searchHeap($0, rows, mask) }
    guard isFound else {
      fillTexts { pattern.matches($0) }
      return true
    }
    if pattern.isPlain { return true }
    for row in 0..<rows where mask[row] != 0 { mask[row] = chunk.text(row).map(pattern.matches) == true ? 1 : 0 }
    return true
  }

  // MARK: - Lists, ranges, truth

  func isIn(_ container: Value) -> Bool {
    if container.isRange {
      guard !type.isText else { return false }
      let bounds = container.object.slotsBody
      guard let low = codes(.greaterOrEqual, bounds[0]),
        let high = codes(container.includesUpper ? .lessOrEqual : .less, bounds[1]), chunk.form == .fixed
      else { return false }
      inRange(max(low.0, high.0), min(low.1, high.1))
      return true
    }
    guard container.isList else { return false }
    let union = UnsafeMutablePointer<UInt8>.allocate(capacity: rows)
    defer { union.deallocate() }
    let one = ChunkTest(chunk, type, rows, union, nil, snapshot)
    mask.update(repeating: 0, count: rows)
    guard container.items.count <= 64 else { return false }
    for item in container.items {
      guard one.compare(.equal, item) else { return false }
      for row in 0..<rows { mask[row] |= union[row] }
    }
    return true
  }

  func isTrue() -> Bool {
    guard type == .bool, !meetsNull else { return false }
    inRange(1, 1)
    return true
  }
}

extension Chunk {
  /// Looks for a text in the whole heap at once and marks the rows of what it meets; false where rows and texts do
  /// not stand in one order.
  func searchHeap(_ needle: UnsafeBufferPointer<UInt8>, _ rows: Int, _ mask: UnsafeMutablePointer<UInt8>) -> Bool {
    guard form == .plain, heap.isInOrder, heap.waste == 0, let start = heap.start else { return false }
    mask.update(repeating: 0, count: rows)
    let all = UnsafeBufferPointer(start: UnsafePointer(start), count: heap.used)
    var row = 0, from = 0
    while let hit = Search.firstIndex(of: needle, in: all, from: from) {
      // The row whose text is the last to begin before the hit.
      while row < rows, isNull(row) || endOfText(row) <= hit { row += 1 }
      guard row < rows, let text = text(row), let base = text.baseAddress else { break }
      let first = base - UnsafePointer(start)
      if hit >= first, hit + needle.count <= first + text.count {
        mask[row] = 1
        from = first + text.count
        row += 1
      } else {
        from = hit + 1
      }
    }
    return true
  }

  private func endOfText(_ row: Int) -> Int {
    guard let start = heap.start, let text = text(row), let base = text.baseAddress else { return 0 }
    return base - UnsafePointer(start) + text.count
  }
}
