import Failures
import Values

extension Compiler {
  /// The register that holds a value: a variable's own, or a temporary.
  mutating func expression(_ core: Core) -> Int {
    if case .variable(let variable) = core.kind { return variable.register }
    if turns > 0, case .constant(let value) = core.kind, let register = pinnedRegister(value) { return register }
    let register = temporary()
    expression(core, into: register)
    return register
  }

  /// The register that holds a constant for the whole function; a first look only notes that one is wanted.
  private mutating func pinnedRegister(_ value: Value) -> Int? {
    retain(value)
    let number = unit.constant(value)
    if let register = pinned[number] { return register >= 0 ? register : nil }
    if !wanted.contains(number), wanted.count < 32 { wanted.append(number) }
    return nil
  }

  /// Runs an expression for what it does.
  mutating func effect(_ core: Core) {
    let mark = next
    switch core.kind {
    case .branch(let arms, let otherwise): branch(arms, otherwise, into: nil)
    case .native(let callable, let arguments) where callable.effect >= .changes:
      // What nobody wants is let go at once: a record that is held keeps the tables of its moment from being changed
      // in place.
      let register = temporary()
      native(callable, arguments, core.span, register, isUnheard: true)
      emit(.sweep, a: register, b: 1)
    default: _ = expression(core)
    }
    next = mark
  }

  mutating func expression(_ core: Core, into target: Int) {
    let mark = next
    at(core.span)
    switch core.kind {
    case .constant(let value): constant(value, into: target)
    case .variable(let variable): if variable.register != target { emit(.move, a: target, b: variable.register) }
    case .field(let inner, let symbol, let soft):
      let register = part(inner, target)
      at(core.span)
      emit(.field, a: target, b: register, c: Int(symbol.number), x: soft ? 1 : 0)
      emit(.word, bc: -1)
    case .index(let inner, let key, let soft):
      let register = part(inner, target), position = expression(key)
      at(core.span)
      emit(.index, a: target, b: register, c: position, x: soft ? 1 : 0)
    case .unary(let operation, let inner):
      let register = expression(inner)
      at(core.span)
      emit(operation == .not ? .not : .negate, a: target, b: register)
    case .binary(let operation, let left, let right): binary(operation, left, right, core.span, target)
    case .interpolate(let parts, let values): interpolate(parts, values, core.span, target)
    case .list(let items): list(items, target)
    case .record(let entries): record(entries, target)
    case .closure(let function): closure(function, target)
    case .branch(let arms, let otherwise): branch(arms, otherwise, into: target)
    case .match(let subject, let arms): match(subject, arms, target)
    case .attempt(let body, let variable, let rescue): attempt(body, variable, rescue, target)
    case .call(let function, let arguments): call(function, arguments, core.span, target)
    case .apply(let function, let arguments): apply(function, arguments, core.span, target)
    case .native(let callable, let arguments): native(callable, arguments, core.span, target)
    case .block(let callable, let arguments, let body): block(callable, arguments, body, core.span, target)
    case .stream(let stream): self.stream(stream, into: target)
    case .holding(let variable, let value, let body): holding(variable, value, body, target)
    case .groups(let rows, let keys):
      let first = expression(rows), second = expression(keys)
      emit(.group, a: target, b: first, c: second)
    case .count(let inner):
      let register = expression(inner)
      at(core.span)
      emit(.count, a: target, b: register)
    case .checked(let inner, let type):
      expression(inner, into: target)
      at(core.span)
      emit(.check, a: target, b: unit.type(type))
    case .rows(let inner):
      expression(inner, into: target)
      at(core.span)
      emit(.rowRange, a: target)
    case .query(let asked): query(asked, core.span, target)
    }
    next = mark
  }

  /// The record or list a part is read from: worked out in the target itself when that is a temporary, so that
  /// nothing is left holding it.
  private mutating func part(_ inner: Core, _ target: Int) -> Int {
    if case .variable(let variable) = inner.kind { return variable.register }
    return expression(inner)
  }

  private mutating func holding(_ variable: Variable, _ value: Core, _ body: Core, _ target: Int) {
    let register = temporary()
    expression(value, into: register)
    variable.register = register
    let result = temporary()
    expression(body, into: result)
    emit(.sweep, a: register, b: 1)
    emit(.take, a: target, b: result)
  }

  // MARK: - Operators

  private mutating func binary(
    _ operation: BinaryOperator, _ left: Core, _ right: Core, _ span: Span, _ target: Int
  ) {
    switch operation {
    case .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if let op = Compiler.comparisons[operation] { return compare(op, operation, left, right, span, target) }
      return logic(Core(.binary(operation, left, right), span, .bool), target)
    case .otherwise:
      let held = temporary()
      expression(left, into: held)
      let known = emit(.ifNotNull, a: held, bc: 0)
      expression(right, into: held)
      land(known)
      emit(.take, a: target, b: held)
      return
    default: break
    }
    if let small = smallInteger(right), let op = Compiler.immediates[operation], operation != .mod || small > 1 {
      let register = expression(left)
      at(span)
      emit(op, a: target, b: register, c: operation == .subtract ? -small & 0xFFFF : small & 0xFFFF)
      if op == .modI { emitWord(UInt64.max / UInt64(small) + 1) }
      return
    }
    let (first, second) = operands(left, right)
    at(span)
    let op = Compiler.operators[operation] ?? .add
    emit(op, a: target, b: first, c: second, x: operation == .through ? 1 : 0)
  }

  /// Both operands; the left is copied if the right could change the variable it stands in.
  mutating func operands(_ left: Core, _ right: Core) -> (Int, Int) {
    if case .variable(let variable) = left.kind, variable.isMutable, maySet(right) {
      let copy = temporary()
      emit(.move, a: copy, b: variable.register)
      return (copy, expression(right))
    }
    let first = expression(left)
    return (first, expression(right))
  }

  /// Whether an expression holds statements, which may assign.
  func maySet(_ core: Core) -> Bool {
    switch core.kind {
    case .branch, .match, .attempt, .block: true
    case .unary(_, let inner), .checked(let inner, _), .rows(let inner), .count(let inner), .field(let inner, _, _):
      maySet(inner)
    case .binary(_, let left, let right), .index(let left, let right, _): maySet(left) || maySet(right)
    case .call(_, let arguments): arguments.contains { maySet($0) }
    default: false
    }
  }

  private static let operators: [BinaryOperator: Op] = [
    .add: .add, .subtract: .sub, .multiply: .mul, .divide: .div, .mod: .mod, .div: .idiv, .isIn: .isIn,
    .matches: .matches, .through: .range, .upTo: .range,
  ]
  private static let immediates: [BinaryOperator: Op] = [.add: .addI, .subtract: .addI, .multiply: .mulI, .mod: .modI]
  private static let comparisons: [BinaryOperator: Op] = [
    .equal: .equal, .notEqual: .unequal, .less: .less, .lessOrEqual: .lessOrEqual, .greater: .less,
    .greaterOrEqual: .lessOrEqual,
  ]

  private mutating func compare(
    _ op: Op, _ operation: BinaryOperator, _ left: Core, _ right: Core, _ span: Span, _ target: Int
  ) {
    let (first, second) = operands(left, right)
    at(span)
    let swapped = operation == .greater || operation == .greaterOrEqual
    emit(op, a: target, b: swapped ? second : first, c: swapped ? first : second)
  }

  func smallInteger(_ core: Core) -> Int? {
    guard case .constant(let value) = core.kind, value.isInteger, value.int.magnitude < 32_000 else { return nil }
    return value.int
  }

  private mutating func logic(_ core: Core, _ target: Int) {
    let held = temporary()
    let jumps = test(core, jumpIf: false)
    constant(.true, into: held)
    let done = emit(.jump, bc: 0)
    land(jumps)
    constant(.false, into: held)
    land(done)
    emit(.take, a: target, b: held)
  }

  // MARK: - Texts, lists, records, functions

  private mutating func interpolate(_ parts: [[UInt8]], _ values: [Core], _ span: Span, _ target: Int) {
    let first = temporaries(values.count)
    for (index, value) in values.enumerated() { expression(value, into: first + index) }
    at(span)
    emit(.interpolate, a: target, b: unit.template(parts), c: first)
  }

  private mutating func list(_ items: [Core.Item], _ target: Int) {
    let isPlain = items.allSatisfy { if case .value = $0 { true } else { false } }
    if isPlain, items.count <= 200 {
      let first = temporaries(items.count)
      for (index, item) in items.enumerated() {
        if case .value(let core) = item { expression(core, into: first + index) }
      }
      emit(.list, a: target, b: items.count, c: first)
      return
    }
    let built = temporary()
    emit(.list, a: built, b: 0, c: built)
    for item in items {
      let mark = next
      switch item {
      case .value(let core):
        let register = temporary()
        expression(core, into: register)
        emit(.push, a: built, b: register)
      case .spread(let core):
        let register = expression(core)
        at(core.span)
        emit(.spread, a: built, b: register)
      }
      next = mark
    }
    emit(.take, a: target, b: built)
  }

  private mutating func record(_ entries: [Core.Entry], _ target: Int) {
    let fields = entries.compactMap { entry -> (Symbol, Core)? in
      if case .field(let symbol, let core) = entry { (symbol, core) } else { nil }
    }
    let realm = unit.heap.pointee.realm
    if fields.count == entries.count, fields.count <= 200, Set(fields.map(\.0)).count == fields.count {
      let shape = realm.shape(fields.map(\.0))
      if shape < 65_536 {
        let first = temporaries(fields.count)
        for (index, field) in fields.enumerated() { expression(field.1, into: first + index) }
        emit(.record, a: target, b: shape, c: first, x: fields.count)
        return
      }
    }
    let built = temporary()
    emit(.record, a: built, b: 0, c: built, x: 0)
    for entry in entries {
      let mark = next
      switch entry {
      case .field(let symbol, let core):
        let register = temporary()
        expression(core, into: register)
        emit(.setField, a: built, b: Int(symbol.number), c: register)
        emit(.word, bc: -1)
      case .spread(let core):
        let register = expression(core)
        at(core.span)
        emit(.spreadRecord, a: built, b: register)
      }
      next = mark
    }
    emit(.take, a: target, b: built)
  }

  private mutating func closure(_ function: Function, _ target: Int) {
    Compiler.compileAlone(function, unit: unit, isTraced: isTraced)
    unit.know(function)
    let first = temporaries(function.captures.count)
    for (index, capture) in function.captures.enumerated() {
      emit(.move, a: first + index, b: capture.outer.register)
    }
    emit(.closure, a: target, b: function.number, c: first, x: function.captures.count)
  }

  // MARK: - Calls

  private mutating func call(_ function: Function, _ arguments: [Core], _ span: Span, _ target: Int) {
    if function.number < 0 {
      function.number = unit.reserveProto(name: function.name, span: function.span)
      unit.pending.append(function)
    }
    let window = temporaries(arguments.count)
    next = window
    for core in arguments {
      let register = temporary()
      expression(core, into: register)
    }
    at(span)
    emit(.call, a: target, b: function.number, c: window)
  }

  private mutating func apply(_ function: Core, _ arguments: [Core], _ span: Span, _ target: Int) {
    let register = expression(function)
    let window = next
    for core in arguments {
      let argument = temporary()
      expression(core, into: argument)
    }
    at(span)
    emit(.callValue, a: target, b: register, c: window, x: arguments.count)
  }

  private mutating func native(
    _ callable: Callable, _ arguments: [Core?], _ span: Span, _ target: Int, isUnheard: Bool = false
  ) {
    if let out = callable.takesOut { emit(.exports, bc: isWhole(arguments, out) ? 1 : 0) }
    let window = self.window(callable, arguments)
    at(span)
    emit(.native, a: target, b: unit.callable(callable), c: window, x: isUnheard ? 1 : 0)
  }

  /// Whether personal values were asked for, with a reason that is written out.
  private func isWhole(_ arguments: [Core?], _ out: (flag: Int, reason: Int)) -> Bool {
    guard out.reason < arguments.count, case .constant(let flag)? = arguments[out.flag]?.kind, flag.isTrue,
      case .constant(let reason)? = arguments[out.reason]?.kind, reason.isText
    else { return false }
    return reason.string.utf8.contains { $0 != 0x20 }
  }

  private mutating func window(_ callable: Callable, _ arguments: [Core?]) -> Int {
    let first = next
    for index in callable.parameters.indices {
      let register = temporary()
      if index < arguments.count, let core = arguments[index] {
        expression(core, into: register)
      } else {
        constant(.missing, into: register)
      }
    }
    return first
  }

  private mutating func block(
    _ callable: Callable, _ arguments: [Core?], _ body: CoreBlock, _ span: Span, _ target: Int
  ) {
    let window = self.window(callable, arguments)
    at(span)
    emit(.enter, b: unit.callable(callable), c: window)
    handlers.append(.enter)
    let result = value(of: body, into: temporary())
    handlers.removeLast()
    emit(.leave)
    emit(.sweep, a: window, b: callable.parameters.count)
    emit(.take, a: target, b: result)
  }
}
