import Failures
import Values

extension Compiler {
  mutating func branch(
    _ arms: [(condition: Core, block: CoreBlock)], _ otherwise: CoreBlock?, into target: Int?
  ) {
    // The result stands apart until all is decided: a branch may read what the target still holds.
    let held = target.map { _ in temporary() }
    var done: [Int] = []
    for (index, arm) in arms.enumerated() {
      let mark = next
      let other = test(arm.condition, jumpIf: false)
      next = mark
      if let held { _ = value(of: arm.block, into: held) } else { run(arm.block) }
      if index < arms.count - 1 || otherwise != nil || held != nil { done.append(emit(.jump, bc: 0)) }
      land(other)
    }
    if let otherwise {
      if let held { _ = value(of: otherwise, into: held) } else { run(otherwise) }
    } else if let held {
      constant(.null, into: held)
    }
    land(done)
    if let target, let held { emit(.take, a: target, b: held) }
  }

  mutating func match(_ subject: Core, _ arms: [Core.Arm], _ target: Int) {
    let held = temporary(), result = temporary()
    expression(subject, into: held)
    var done: [Int] = [], coversAll = false
    for arm in arms {
      let mark = next
      var hits: [Int] = [], misses: [Int] = []
      for (index, pattern) in arm.patterns.enumerated() {
        let isLast = index == arm.patterns.count - 1
        let jump = fits(held, pattern, jumpIf: !isLast)
        if isLast { misses += jump } else { hits += jump }
      }
      land(hits)
      if let guarded = arm.guarded { misses += test(guarded, jumpIf: false) }
      next = mark
      _ = value(of: arm.block, into: result)
      done.append(emit(.jump, bc: 0))
      land(misses)
      if arm.patterns.isEmpty, arm.guarded == nil { coversAll = true }
    }
    if !coversAll {
      at(subject.span)
      emit(.noMatch, a: held)
    }
    land(done)
    emit(.take, a: target, b: result)
  }

  /// Jumps taken when the subject fits a pattern, or when it does not.
  private mutating func fits(_ subject: Int, _ pattern: Core, jumpIf: Bool) -> [Int] {
    at(pattern.span)
    if case .constant(let value) = pattern.kind, !value.isHeap {
      let number = unit.constant(value)
      if number < 65_536, !usesLongJumps {
        return [emit(jumpIf ? .ifEqualK : .unlessEqualK, a: subject, b: 0, c: number)]
      }
    }
    if !jumpIf, case .constant(let range) = pattern.kind, let jumps = outside(subject, range) { return jumps }
    let other = expression(pattern)
    let answer = temporary()
    var isRange = false
    if case .range = pattern.type { isRange = true }
    emit(isRange ? .isIn : .equal, a: answer, b: subject, c: other)
    return [emit(jumpIf ? .ifTrue : .ifFalse, a: answer, bc: 0)]
  }

  /// Jumps taken when a number lies outside a range of small whole numbers; nil for other ranges.
  private mutating func outside(_ subject: Int, _ range: Value) -> [Int]? {
    guard range.isRange, range.lower.isInteger, range.upper.isInteger, abs(range.lower.int) < 32_000,
      abs(range.upper.int) < 32_000, !usesLongJumps
    else { return nil }
    return [
      emit(.ifNull, a: subject, bc: 0),
      emit(.unlessMoreOrEqualI, a: subject, b: 0, c: range.lower.int & 0xFFFF),
      emit(
        range.includesUpper ? .unlessLessOrEqualI : .unlessLessI, a: subject, b: 0, c: range.upper.int & 0xFFFF),
    ]
  }

  mutating func attempt(_ body: CoreBlock, _ variable: Variable, _ rescue: CoreBlock, _ target: Int) {
    let result = temporary(), error = temporary()
    let start = emit(.attempt, a: error, bc: 0, x: 1)
    handlers.append(.attempt)
    _ = value(of: body, into: result)
    handlers.removeLast()
    emit(.settle)
    let done = emit(.jump, bc: 0)
    land(start)
    variable.register = error
    _ = value(of: rescue, into: result)
    land(done)
    emit(.take, a: target, b: result)
  }

  // MARK: - Conditions

  /// Code that jumps when a condition is true (or false), and goes on otherwise.
  mutating func test(_ core: Core, jumpIf wanted: Bool) -> [Int] {
    let mark = next
    defer { next = mark }
    if case .binary(let operation, let left, let right) = core.kind {
      switch operation {
      case .and: return both(left, right, jumpIf: wanted)
      case .or: return either(left, right, jumpIf: wanted)
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        if !usesLongJumps { return comparison(operation, left, right, core.span, jumpIf: wanted) }
      default: break
      }
    }
    if case .unary(.not, let inner) = core.kind { return test(inner, jumpIf: !wanted) }
    if case .constant(let value) = core.kind, value.isBool {
      return value.isTrue == wanted ? [emit(.jump, bc: 0)] : []
    }
    let register = expression(core)
    at(core.span)
    return [emit(wanted ? .ifTrue : .ifFalse, a: register, bc: 0)]
  }

  private mutating func both(_ left: Core, _ right: Core, jumpIf wanted: Bool) -> [Int] {
    if !wanted { return test(left, jumpIf: false) + test(right, jumpIf: false) }
    let out = test(left, jumpIf: false)
    let hit = test(right, jumpIf: true)
    land(out)
    return hit
  }

  private mutating func either(_ left: Core, _ right: Core, jumpIf wanted: Bool) -> [Int] {
    if wanted { return test(left, jumpIf: true) + test(right, jumpIf: true) }
    let hit = test(left, jumpIf: true)
    let out = test(right, jumpIf: false)
    land(hit)
    return out
  }

  private mutating func comparison(
    _ operation: BinaryOperator, _ left: Core, _ right: Core, _ span: Span, jumpIf wanted: Bool
  ) -> [Int] {
    if operation == .equal || operation == .notEqual {
      return equality(left, right, span, jumpIf: wanted == (operation == .equal))
    }
    if let small = smallInteger(right) {
      let register = expression(left)
      at(span)
      return [emit(Compiler.immediate(operation, wanted), a: register, b: 0, c: small & 0xFFFF)]
    }
    let (first, second) = operands(left, right)
    at(span)
    // `a > b` is `b < a`.
    let swapped = operation == .greater || operation == .greaterOrEqual
    let strict = operation == .less || operation == .greater
    let op: Op = strict ? (wanted ? .ifLess : .unlessLess) : (wanted ? .ifLessOrEqual : .unlessLessOrEqual)
    return [emit(op, a: swapped ? second : first, b: 0, c: swapped ? first : second)]
  }

  private mutating func equality(_ left: Core, _ right: Core, _ span: Span, jumpIf wanted: Bool) -> [Int] {
    // A scalar is equal to another only bit by bit.
    if case .constant(let value) = right.kind, !value.isHeap {
      let register = expression(left), number = unit.constant(value)
      at(span)
      if number < 65_536 { return [emit(wanted ? .ifEqualK : .unlessEqualK, a: register, b: 0, c: number)] }
    }
    let (first, second) = operands(left, right)
    at(span)
    return [emit(wanted ? .ifEqual : .unlessEqual, a: first, b: 0, c: second)]
  }

  private static func immediate(_ operation: BinaryOperator, _ wanted: Bool) -> Op {
    switch operation {
    case .less: wanted ? .ifLessI : .unlessLessI
    case .lessOrEqual: wanted ? .ifLessOrEqualI : .unlessLessOrEqualI
    case .greater: wanted ? .ifMoreI : .unlessMoreI
    default: wanted ? .ifMoreOrEqualI : .unlessMoreOrEqualI
    }
  }
}
