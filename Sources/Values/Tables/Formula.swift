import Failures

/// Numbers worked out from columns and from values given, the same for every row: `.score * 0.7 + $bonus`.
public indirect enum Formula: Sendable {
  case column(Symbol)
  /// The number of a value given.
  case given(Int)
  case add(Formula, Formula), subtract(Formula, Formula), multiply(Formula, Formula)
}

/// A formula made ready for one chunk: whole numbers at one scale.
///
/// Invariant: no row that counts lies outside `low...high`, and nothing on the way to it leaves 64 bits; what cannot
/// promise that is not made, so that no sum and no product has to be looked at.
struct Computation {
  fileprivate indirect enum Step {
    case codes(CodesView)
    case constant(Int)
    case sum(Step, Int, Step, Int)
    case product(Step, Step)
  }

  /// What is computed: numbers, or days and times as they are.
  let type: CellType
  let scale: Int
  private let low: Int
  private let high: Int
  private let step: Step

  /// So many rows at a time stay close to the processor.
  fileprivate static let block = 4096

  private init(_ type: CellType, _ scale: Int, _ bounds: (Int, Int), _ step: Step) {
    self.type = type
    self.scale = scale
    (low, high) = bounds
    self.step = step
  }

  /// A column of numbers, days or times in which no row that counts is null.
  init?(_ test: ChunkTest) {
    let chunk = test.chunk
    guard chunk.form == .fixed, chunk.count > chunk.nulls, !test.meetsNull else { return nil }
    switch test.type {
    case .number, .date, .moment, .clock: break
    default: return nil
    }
    self.init(test.type, chunk.scale, chunk.bounds, .codes(CodesView(chunk.codes, chunk.width, chunk.scale)))
  }

  init?(_ value: Value) {
    guard value.isInlineNumber else { return nil }
    self.init(.number, value.scale, (value.int, value.int), .constant(value.int))
  }

  static func sum(_ left: Computation, _ right: Computation, sign: Int) -> Computation? {
    let scale = max(left.scale, right.scale)
    guard left.type == .number, right.type == .number, let a = left.factor(to: scale), let b = right.factor(to: scale),
      let low = sum(left.low * a, (sign > 0 ? right.low : right.high), sign * b),
      let high = sum(left.high * a, (sign > 0 ? right.high : right.low), sign * b)
    else { return nil }
    return Computation(.number, scale, (low, high), .sum(left.step, a, right.step, sign * b))
  }

  private static func sum(_ first: Int, _ second: Int, _ factor: Int) -> Int? {
    let (product, overflow) = second.multipliedReportingOverflow(by: factor)
    let (sum, over) = first.addingReportingOverflow(product)
    return overflow || over ? nil : sum
  }

  static func product(_ left: Computation, _ right: Computation) -> Computation? {
    let scale = left.scale + right.scale
    guard left.type == .number, right.type == .number, scale <= Number.widestScale else { return nil }
    var least = Int.max, most = Int.min
    for a in [left.low, left.high] {
      for b in [right.low, right.high] {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        if overflow { return nil }
        least = min(least, product)
        most = max(most, product)
      }
    }
    return Computation(.number, scale, (least, most), .product(left.step, right.step))
  }

  /// What its numbers are multiplied by at a finer scale, if 64 bits hold all of them there.
  private func factor(to scale: Int) -> Int? {
    let factor = Int(Decimal.power(scale - self.scale))
    let (_, tooLow) = low.multipliedReportingOverflow(by: factor)
    let (_, tooHigh) = high.multipliedReportingOverflow(by: factor)
    return tooLow || tooHigh ? nil : factor
  }

  // MARK: - Rows

  /// Marks the rows for which a comparison of two computations holds; false where they do not compare.
  static func compare(
    _ left: Computation, _ comparison: Condition.Comparison, _ right: Computation, _ rows: Int,
    _ mask: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let scale = max(left.scale, right.scale)
    guard left.type == right.type, let a = left.factor(to: scale), let b = right.factor(to: scale) else { return false }
    let most = max(left.step.depth, right.step.depth)
    let memory = UnsafeMutablePointer<Int>.allocate(capacity: block * 2 * (most + 1))
    defer { memory.deallocate() }
    var first = 0
    while first < rows {
      let count = min(block, rows - first), other = memory + block * (most + 1)
      left.step.fill(memory, first, count)
      right.step.fill(other, first, count)
      let answer = mask + first
      switch comparison {
      case .equal: for row in 0..<count { answer[row] = memory[row] &* a == other[row] &* b ? 1 : 0 }
      case .unequal: for row in 0..<count { answer[row] = memory[row] &* a != other[row] &* b ? 1 : 0 }
      case .less: for row in 0..<count { answer[row] = memory[row] &* a < other[row] &* b ? 1 : 0 }
      case .lessOrEqual: for row in 0..<count { answer[row] = memory[row] &* a <= other[row] &* b ? 1 : 0 }
      case .greater: for row in 0..<count { answer[row] = memory[row] &* a > other[row] &* b ? 1 : 0 }
      case .greaterOrEqual: for row in 0..<count { answer[row] = memory[row] &* a >= other[row] &* b ? 1 : 0 }
      }
      first += count
    }
    return true
  }
}

extension Computation.Step {
  /// How many blocks of memory it needs beside its own.
  fileprivate var depth: Int {
    switch self {
    case .codes, .constant: 0
    case .sum(let left, _, let right, _), .product(let left, let right): max(left.depth, right.depth + 1)
    }
  }

  /// The numbers of some rows; the blocks behind `numbers` are free to be used.
  fileprivate func fill(_ numbers: UnsafeMutablePointer<Int>, _ first: Int, _ count: Int) {
    switch self {
    case .codes(let codes): codes.widen(first, count, into: numbers)
    case .constant(let constant): numbers.update(repeating: constant, count: count)
    case .sum(let left, let a, .constant(let constant), let b):
      left.fill(numbers, first, count)
      for row in 0..<count { numbers[row] = numbers[row] &* a &+ constant &* b }
    case .sum(let left, let a, let right, let b):
      let others = numbers + Computation.block
      left.fill(numbers, first, count)
      right.fill(others, first, count)
      for row in 0..<count { numbers[row] = numbers[row] &* a &+ others[row] &* b }
    case .product(let left, .constant(let constant)):
      left.fill(numbers, first, count)
      for row in 0..<count { numbers[row] &*= constant }
    case .product(let left, let right):
      let others = numbers + Computation.block
      left.fill(numbers, first, count)
      right.fill(others, first, count)
      for row in 0..<count { numbers[row] &*= others[row] }
    }
  }
}
