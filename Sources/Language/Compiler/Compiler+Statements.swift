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

  /// Sets a part of what a variable holds: keys and value first, then what could go wrong, then the change, which
  /// takes the parts out on the way down and puts them back on the way up.
  private mutating func setPart(
    _ register: Int, _ steps: [CoreStatement.Step], _ operation: Statement.SetOperator, _ value: Core
  ) {
    let held = temporary()
    expression(value, into: held)
    let keys = steps.map { step -> Int in
      guard case .index(let key) = step else { return -1 }
      let register = temporary()
      expression(key, into: register)
      return register
    }
    var container = register
    for (step, key) in zip(steps, keys).dropLast() {
      let inner = temporary()
      get(inner, container, step, key)
      container = inner
    }
    guard let lastStep = steps.last, let lastKey = keys.last else { return }
    if operation == .set {
      if steps.count > 1 { checkPlace(container, lastStep, lastKey) }
    } else {
      let old = temporary()
      get(old, container, lastStep, lastKey)
      if operation == .add, steps.count == 1 { return appendPart(register, lastStep, lastKey, old, held) }
      emit(operation == .add ? .add : .sub, a: held, b: old, c: held)
    }
    // What was read to look may not be held while it is changed.
    next = held + 1 + keys.count
    if keys.allSatisfy({ $0 < 0 }) { next = held + 1 }
    for key in keys where key >= 0 { next = max(next, key + 1) }
    sweep()
    store(register, Array(zip(steps, keys)), held)
  }

  /// `$r.items += [x]`, in place.
  private mutating func appendPart(_ register: Int, _ step: CoreStatement.Step, _ key: Int, _ old: Int, _ held: Int) {
    emit(.checkAppend, a: old, b: held)
    emit(.sweep, a: old, b: 1)
    next = old
    sweep()
    next = old + 1
    take(old, register, step, key)
    emit(.append, a: old, b: held)
    put(register, step, key, old)
  }

  private mutating func store(_ container: Int, _ path: [(CoreStatement.Step, Int)], _ value: Int) {
    guard let (step, key) = path.first else { return }
    if path.count == 1 { return put(container, step, key, value) }
    let inner = temporary()
    take(inner, container, step, key)
    store(inner, Array(path.dropFirst()), value)
    put(container, step, key, inner)
  }

  private mutating func get(_ target: Int, _ container: Int, _ step: CoreStatement.Step, _ key: Int) {
    if case .field(let symbol, let span) = step {
      at(span)
      emit(.field, a: target, b: container, c: Int(symbol.number))
      emit(.word, bc: -1)
    } else {
      emit(.index, a: target, b: container, c: key)
    }
  }

  private mutating func take(_ target: Int, _ container: Int, _ step: CoreStatement.Step, _ key: Int) {
    if case .field(let symbol, _) = step {
      emit(.takeField, a: target, b: container, c: Int(symbol.number))
    } else {
      emit(.takeIndex, a: target, b: container, c: key)
    }
  }

  private mutating func put(_ container: Int, _ step: CoreStatement.Step, _ key: Int, _ value: Int) {
    if case .field(let symbol, let span) = step {
      at(span)
      emit(.setField, a: container, b: Int(symbol.number), c: value)
      emit(.word, bc: -1)
    } else {
      emit(.setIndex, a: container, b: key, c: value)
    }
  }

  private mutating func checkPlace(_ container: Int, _ step: CoreStatement.Step, _ key: Int) {
    if case .field = step {
      emit(.checkPlace, a: container, x: 1)
    } else {
      emit(.checkPlace, a: container, c: key)
    }
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
