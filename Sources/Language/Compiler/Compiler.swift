import Failures
import Values

/// Turns checked functions into code, one at a time.
///
/// Registers are handed out like a stack: variables of a block, then temporaries above them. What a part of an
/// expression needs is given back when the part is done, so a frame is as wide as its deepest moment.
struct Compiler {
  let unit: Unit
  let owner: Function
  /// Whether statements announce themselves: for `--trace`, `--step` and coverage.
  let isTraced: Bool
  var code: [Instruction] = []
  var places: [UInt32] = []
  var spans: [Span] = []
  var rows: [RowNote] = []
  var next = 0
  var high = 0
  var loops: [Loop] = []
  var inlineEnds: [ObjectIdentifier: InlineEnd] = [:]
  /// Attempts and block commands that surround this place, innermost last.
  var handlers: [Op] = []
  var place: UInt32 = 0
  /// Jumps of 16 bits did not reach: the function is compiled again without them.
  var needsLongJumps = false
  var usesLongJumps = false
  /// Constants kept in registers of their own, because loops use them, and those a first look found wanted.
  var pinned: [Int: Int] = [:]
  var wanted: [Int] = []
  /// Conditions and bodies of loops around this place.
  var turns = 0

  struct Loop {
    var handlers: Int
    var breaks: [Int] = []
    var continues: [Int] = []
  }

  struct InlineEnd {
    var register: Int
    var handlers: Int
    var jumps: [Int] = []
  }

  /// Compiles a function and everything it makes, and gives its number.
  @discardableResult
  static func compile(_ function: Function, unit: Unit, isTraced: Bool = false) -> Int {
    let number = compileAlone(function, unit: unit, isTraced: isTraced)
    while let callee = unit.pending.popLast() { compileAlone(callee, unit: unit, isTraced: isTraced) }
    return number
  }

  @discardableResult
  static func compileAlone(_ function: Function, unit: Unit, isTraced: Bool) -> Int {
    if function.number >= 0, unit.protos[function.number].count > 0 { return function.number }
    if function.number < 0 { function.number = unit.reserveProto(name: function.name, span: function.span) }
    var usesLongJumps = false, wanted: [Int] = []
    while true {
      var compiler = Compiler(unit: unit, owner: function, isTraced: isTraced)
      compiler.usesLongJumps = usesLongJumps
      for constant in wanted { compiler.pinned[constant] = -1 }
      compiler.function(function, pinning: wanted)
      if compiler.needsLongJumps, !usesLongJumps {
        usesLongJumps = true
      } else if !compiler.wanted.isEmpty, wanted.isEmpty {
        wanted = compiler.wanted
      } else {
        compiler.finish(function)
        return function.number
      }
    }
  }

  private init(unit: Unit, owner: Function, isTraced: Bool) {
    self.owner = owner
    self.unit = unit
    self.isTraced = isTraced
  }

  private mutating func function(_ function: Function, pinning: [Int]) {
    for variable in function.parameters { variable.register = temporary() }
    for capture in function.captures { capture.inner.register = temporary() }
    for index in function.parameters.indices where function.role == .main {
      // Variables kept between lines of the prompt are the first registers of every line.
      function.parameters[index].register = index
    }
    at(function.span)
    for number in pinning {
      let register = temporary()
      pinned[number] = register
      emit(.loadK, a: register, bc: number)
    }
    if function.body.value == nil {
      statements(function.body)
      let register = temporary()
      constant(.null, into: register)
      emit(.give, a: register)
    } else {
      let register = value(of: function.body)
      emit(.give, a: register)
    }
  }

  private func finish(_ function: Function) {
    if high > Op.mostRegisters { unit.tooWide = function.span }
    unit.setCode(function.number, code, parameters: function.parameters.count, size: high + 1)
    unit.notes[function.number].places = places
    unit.notes[function.number].spans = spans
    unit.notes[function.number].rows = rows
  }

  // MARK: - Registers

  mutating func temporary() -> Int {
    next += 1
    high = max(high, next)
    return next - 1
  }

  mutating func temporaries(_ count: Int) -> Int {
    next += count
    high = max(high, next)
    return next - count
  }

  // MARK: - Instructions

  mutating func at(_ span: Span) {
    if let last = spans.last, last == span { return place = UInt32(spans.count - 1) }
    spans.append(span)
    place = UInt32(spans.count - 1)
  }

  @discardableResult
  mutating func emit(_ op: Op, a: Int = 0, b: Int = 0, c: Int = 0, x: Int = 0) -> Int {
    let registers = op.registers
    code.append(
      Instruction(
        op, a: registers.a ? a * Op.slotBytes : a, b: registers.b ? b * Op.slotBytes : b,
        c: registers.c ? c * Op.slotBytes : c, x: x))
    places.append(place)
    return code.count - 1
  }

  @discardableResult
  mutating func emit(_ op: Op, a: Int = 0, bc: Int, x: Int = 0) -> Int {
    code.append(Instruction(op, a: op.registers.a ? a * Op.slotBytes : a, bc: bc, x: x))
    places.append(place)
    return code.count - 1
  }

  /// A datum as wide as an instruction.
  mutating func emitWord(_ bits: UInt64) {
    var word = Instruction(.word)
    word.bits = bits
    code.append(word)
    places.append(place)
  }

  /// Lets a jump go to the next instruction.
  mutating func land(_ jump: Int) { land(jump, at: code.count) }

  mutating func land(_ jump: Int, at target: Int) {
    let distance = target - jump - 1
    switch code[jump].op {
    case .jump, .loop, .ifTrue, .ifFalse, .ifNull, .ifNotNull, .countPrepare, .countLoop, .eachPrepare,
      .word, .attempt:
      let old = code[jump]
      code[jump] = Instruction(old.op, a: old.a, bc: distance, x: old.x)
    default:
      if distance > 32_767 || distance < -32_768 { needsLongJumps = true }
      code[jump].setJump(distance)
    }
  }

  mutating func land(_ jumps: [Int]) { for jump in jumps { land(jump) } }

  mutating func constant(_ value: Value, into register: Int) {
    if value.isInteger, value.int >= -1 << 31, value.int < 1 << 31 {
      emit(.loadI, a: register, bc: value.int)
    } else {
      emit(.loadK, a: register, bc: unit.constant(kept(value)))
    }
  }

  private func kept(_ value: Value) -> Value {
    retain(value)
    return value
  }

  /// Empties the registers above, so that what is to be changed in place is held by its variable alone.
  mutating func sweep() {
    if high > next { emit(.sweep, a: next, b: high - next) }
  }

  // MARK: - Blocks

  /// Statements and value of a block; the value is left in a register.
  mutating func value(of block: CoreBlock, into wanted: Int? = nil) -> Int {
    let register = wanted ?? temporary()
    let mark = next
    if block.isInline { inlineEnds[ObjectIdentifier(block)] = InlineEnd(register: register, handlers: handlers.count) }
    for statement in block.statements { self.statement(statement) }
    if let value = block.value {
      reach(value.span)
      expression(value, into: register)
    } else if block.leavesEarly || wanted != nil || !block.statements.isEmpty || block.value == nil {
      constant(.null, into: register)
    }
    if let end = inlineEnds.removeValue(forKey: ObjectIdentifier(block)) { land(end.jumps) }
    next = mark
    return register
  }

  /// Statements of a block whose value nobody wants.
  mutating func run(_ block: CoreBlock) {
    let mark = next
    if block.isInline {
      _ = value(of: block)
    } else {
      statements(block)
      if let value = block.value {
        reach(value.span)
        effect(value)
      }
    }
    next = mark
  }

  mutating func statements(_ block: CoreBlock) {
    for statement in block.statements { self.statement(statement) }
  }

  mutating func reach(_ span: Span) {
    guard isTraced else { return }
    unit.places.append(span)
    at(span)
    emit(.reached, bc: unit.places.count - 1)
  }
}
