import Failures
import Values

extension Compiler {
  mutating func statement(_ statement: CoreStatement) {
    at(statement.span)
    reach(statement.span)
    let mark = next
    switch statement.kind {
    case .bind(let variable, let value):
      if variable.register >= 0, variable.register < mark,
        variable.owner.parameters.contains(where: { $0 === variable })
      {
        assign(variable.register, value)
        return note(variable)
      }
      let register = temporary()
      expression(value, into: register)
      variable.register = register
      return note(variable)
    case .set(let variable, let steps, let operation, let value):
      set(variable, steps, operation, value)
      note(variable)
    case .each(let one, let two, let source, let body): each(one, two, source, body)
    case .loop(let condition, let body): loop(condition, body)
    case .give(let value):
      let register = value.map { expression($0) } ?? null()
      closeHandlers(to: 0)
      emit(.give, a: register)
    case .leaveInline(let value, let block):
      guard let end = inlineEnds[ObjectIdentifier(block)] else { break }
      if let value { expression(value, into: end.register) } else { constant(.null, into: end.register) }
      closeHandlers(to: end.handlers)
      let jump = emit(.jump, bc: 0)
      inlineEnds[ObjectIdentifier(block)]?.jumps.append(jump)
    case .break:
      closeHandlers(to: loops[loops.count - 1].handlers)
      let jump = emit(.jump, bc: 0)
      loops[loops.count - 1].breaks.append(jump)
    case .continue:
      closeHandlers(to: loops[loops.count - 1].handlers)
      let jump = emit(.jump, bc: 0)
      loops[loops.count - 1].continues.append(jump)
    case .raise(let value):
      let register = expression(value)
      at(statement.span)
      emit(.raise, a: register)
    case .expression(let core, let shown):
      if shown {
        let register = expression(core)
        emit(.show, a: register)
      } else {
        effect(core)
      }
    case .commit: emit(.keep, bc: Int(statement.span.start))
    }
    next = mark
  }

  private mutating func note(_ variable: Variable) {
    guard isTraced, !variable.name.isEmpty else { return }
    emit(.note, a: variable.register, bc: Int(unit.heap.pointee.realm.symbol(variable.name).number))
  }

  private mutating func null() -> Int {
    let register = temporary()
    constant(.null, into: register)
    return register
  }

  /// Leaves attempts and blocks on the way out of them.
  private mutating func closeHandlers(to count: Int) {
    for op in handlers.dropFirst(count).reversed() { emit(op == .attempt ? .settle : .leave) }
  }

  // MARK: - Assignment

  /// Gives a variable a new value; what reads the variable while it is worked out still sees the old one.
  private mutating func assign(_ register: Int, _ value: Core) {
    switch value.kind {
    case .constant, .variable, .field, .index, .unary, .call, .apply, .native, .interpolate, .closure, .count:
      expression(value, into: register)
    case .binary(let operation, _, _) where operation != .otherwise && operation != .and && operation != .or:
      expression(value, into: register)
    default:
      let held = temporary()
      expression(value, into: held)
      emit(.take, a: register, b: held)
    }
  }

  private mutating func set(
    _ variable: Variable, _ steps: [CoreStatement.Step], _ operation: Statement.SetOperator, _ value: Core
  ) {
    let register = variable.register
    guard steps.isEmpty else { return setPart(register, steps, operation, value) }
    // `$s = $s + x` is `$s += x`.
    if operation == .set, case .binary(.add, let left, let right) = value.kind, case .variable(let same) = left.kind,
      same === variable, !maySet(right)
    {
      return set(variable, [], .add, right)
    }
    switch operation {
    case .set: assign(register, value)
    case .subtract:
      let other = expression(value)
      emit(.sub, a: register, b: register, c: other)
    case .add:
      if case .constant(let number) = value.kind, number.isInteger, abs(number.int) < 1 << 30 {
        emit(.appendI, a: register, bc: number.int)
        return
      }
      let other = expression(value)
      let isNumber = value.type == .number || variable.type == .number
      if !isNumber { sweep() }
      emit(isNumber ? .add : .append, a: register, b: isNumber ? register : other, c: other)
    }
  }

  /// Sets a part of what a variable holds: value and keys first, then one walk into the parts.
  private mutating func setPart(
    _ register: Int, _ steps: [CoreStatement.Step], _ operation: Statement.SetOperator, _ value: Core
  ) {
    let held = temporary()
    expression(value, into: held)
    var path: [Path.Step] = []
    for step in steps {
      switch step {
      case .field(let symbol, let span):
        at(span)
        path.append(.field(symbol))
      case .index(let key):
        at(key.span)
        path.append(.index(expression(key)))
      }
    }
    sweep()
    if path.count == 1, operation == .set {
      switch path[0] {
      case .field(let symbol):
        emit(.setField, a: register, b: Int(symbol.number), c: held)
        emit(.word, bc: -1)
      case .index(let key): emit(.setIndex, a: register, b: key, c: held)
      }
      return
    }
    emit(.place, a: register, b: unit.path(path), c: held, x: operation == .set ? 0 : operation == .add ? 1 : 2)
  }

  // MARK: - Loops

  private mutating func loop(_ condition: Core, _ body: CoreBlock) {
    // The condition stands once before the loop and once at its end: a turn costs one jump.
    turns += 1
    let out = test(condition, jumpIf: false)
    let top = code.count
    loops.append(Loop(handlers: handlers.count))
    run(body)
    let loop = loops.removeLast()
    land(loop.continues)
    at(condition.span)
    var again: [Int] = []
    if !turnBack(condition, to: top) {
      again = test(condition, jumpIf: false)
      let back = emit(.loop, bc: 0)
      land(back, at: top)
    }
    turns -= 1
    land(out + again + loop.breaks)
  }

  /// `while $i < $n`: comparison and turn in one instruction.
  private mutating func turnBack(_ condition: Core, to top: Int) -> Bool {
    guard case .binary(let operation, let left, let right) = condition.kind, !usesLongJumps else { return false }
    switch operation {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    default: return false
    }
    let mark = next
    defer { next = mark }
    let (first, second) = operands(left, right)
    at(condition.span)
    let swapped = operation == .greater || operation == .greaterOrEqual
    let isStrict = operation == .less || operation == .greater
    let back = emit(
      isStrict ? .loopIfLess : .loopIfLessOrEqual, a: swapped ? second : first, c: swapped ? first : second)
    land(back, at: top)
    return true
  }

  private mutating func each(_ one: Variable, _ two: Variable?, _ source: Core, _ body: CoreBlock) {
    loops.append(Loop(handlers: handlers.count))
    let iteration = begin(source, both: two != nil)
    turns += 1
    one.register = iteration.item
    two?.register = iteration.item + 1
    run(body)
    land(loops[loops.count - 1].continues)
    turns -= 1
    end(iteration)
    let loop = loops.removeLast()
    land(loop.breaks)
    emit(.sweep, a: iteration.base, b: 3)
  }
}
