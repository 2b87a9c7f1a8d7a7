import Failures
import Values

extension Compiler {
  /// A loop over a source: `base` holds it, `base + 1` the position, `base + 2` the item.
  struct Iteration {
    var base: Int
    var prepare: Int
    var top: Int
    var isCount: Bool
    var both: Bool
    var item: Int { base + 2 }
  }

  /// Begins a loop; the code of the body follows.
  mutating func begin(_ source: Core, both: Bool) -> Iteration {
    let base = temporaries(both ? 4 : 3)
    if !both, case .binary(let operation, let low, let high) = source.kind, operation == .through || operation == .upTo,
      low.type == .number, high.type == .number
    {
      expression(low, into: base)
      expression(high, into: base + 1)
      if operation == .upTo { emit(.addI, a: base + 1, b: base + 1, c: -1 & 0xFFFF) }
      at(source.span)
      let prepare = emit(.countPrepare, a: base, bc: 0)
      return Iteration(base: base, prepare: prepare, top: code.count, isCount: true, both: false)
    }
    expression(source, into: base)
    at(source.span)
    let prepare = emit(.eachPrepare, a: base, bc: 0)
    return Iteration(base: base, prepare: prepare, top: code.count, isCount: false, both: both)
  }

  /// Ends the body: the next turn, or on.
  mutating func end(_ iteration: Iteration) {
    if iteration.isCount {
      let back = emit(.countLoop, a: iteration.base, bc: 0)
      land(back, at: iteration.top)
      land(iteration.prepare)
    } else {
      land(iteration.prepare)
      emit(.eachNext, a: iteration.base, x: iteration.both ? 1 : 0)
      let word = emit(.word, bc: 0)
      land(word, at: iteration.top)
    }
  }

  // MARK: - Pipelines

  mutating func stream(_ stream: Stream, into target: Int) {
    if Queries.kind(of: stream.source) != nil, askFirst(stream, into: target) { return }
    loop(stream, into: target)
  }

  mutating func loop(_ stream: Stream, into target: Int) {
    // The result grows in a register of its own: the source may be what the target still holds.
    let result = temporary()
    let counters = prepare(stream)
    let reducer = begin(stream.sink, result)
    let iteration = begin(stream.source, both: false)
    let start = code.count
    turns += 1
    var out: [Int] = [], skip: [Int] = []
    // A `take` that is full ends the loop before another row is worked out.
    let full = firstTurn(stream, counters, &out)
    var item = iteration.item
    for (index, stage) in stream.stages.enumerated() {
      item = self.stage(stage.stage, item, counters[index], &out, &skip)
    }
    end(stream.sink, item, result, reducer, &out, &skip)
    if !iteration.isCount, let stage = stream.stages.last {
      rows.append(RowNote(start: start, end: code.count, position: iteration.base + 1, stage: stage.name))
    }
    turns -= 1
    land(skip)
    for register in full { out.append(emit(.ifLessOrEqualI, a: register, b: 0, c: 0)) }
    end(iteration)
    land(out)
    emit(.sweep, a: iteration.base, b: max(3, high - iteration.base))
    if reducer >= 0 { emit(.sweep, a: reducer, b: 1) }
    emit(.take, a: target, b: result)
  }

  /// Counts and arguments that are the same for all rows, worked out before the loop.
  private mutating func prepare(_ stream: Stream) -> [Int] {
    stream.stages.map { stage in
      switch stage.stage {
      case .take(let count), .skip(let count):
        let register = temporary()
        expression(count, into: register)
        at(count.span)
        emit(.counted, a: register)
        return register
      case .skipWhile:
        let register = temporary()
        constant(.true, into: register)
        return register
      case .each(.function(let core)), .filter(.function(let core)), .takeWhile(.function(let core)):
        let register = temporary()
        expression(core, into: register)
        return register
      case .with(_, .function(let core)):
        let register = temporary()
        expression(core, into: register)
        return register
      case .rowwise(_, let arguments): return self.arguments(Array(arguments.dropFirst()))
      default: return -1
      }
    }
  }

  private mutating func arguments(_ cores: [Core?]) -> Int {
    let first = temporaries(cores.count)
    for (index, core) in cores.enumerated() {
      if let core { expression(core, into: first + index) } else { constant(.missing, into: first + index) }
    }
    return first
  }

  private mutating func firstTurn(_ stream: Stream, _ counters: [Int], _ out: inout [Int]) -> [Int] {
    var full: [Int] = []
    for (index, stage) in stream.stages.enumerated() {
      if case .take = stage.stage {
        full.append(counters[index])
        out.append(emit(.ifLessOrEqualI, a: counters[index], b: 0, c: 0))
      }
    }
    return full
  }

  /// One stage for one row; gives the register of what goes on.
  private mutating func stage(
    _ stage: Stream.Stage, _ item: Int, _ counter: Int, _ out: inout [Int], _ skip: inout [Int]
  ) -> Int {
    switch stage {
    case .each(let row): return value(row, item, counter)
    case .filter(let row):
      skip += test(row, item, counter)
      return item
    case .takeWhile(let row):
      out += test(row, item, counter)
      return item
    case .take:
      emit(.addI, a: counter, b: counter, c: -1 & 0xFFFF)
      return item
    case .skip:
      let done = emit(.ifLessOrEqualI, a: counter, b: 0, c: 0)
      emit(.addI, a: counter, b: counter, c: -1 & 0xFFFF)
      skip.append(emit(.jump, bc: 0))
      land(done)
      return item
    case .skipWhile(let row):
      let done = emit(.ifFalse, a: counter, bc: 0)
      let ends = test(row, item, -1)
      skip.append(emit(.jump, bc: 0))
      land(ends)
      constant(.false, into: counter)
      land(done)
      return item
    case .with(let symbol, let row):
      let part = value(row, item, counter)
      let whole = temporary()
      emit(.move, a: whole, b: item)
      emit(.setField, a: whole, b: Int(symbol.number), c: part)
      emit(.word, bc: -1)
      return whole
    case .rowwise(let callable, let arguments):
      let window = temporaries(arguments.count)
      emit(.move, a: window, b: item)
      for index in 1..<max(1, arguments.count) { emit(.move, a: window + index, b: counter + index - 1) }
      let result = temporary()
      emit(.native, a: result, b: unit.callable(callable), c: window)
      return result
    }
  }

  /// What a row argument gives for an item, in a register of its own.
  private mutating func value(_ row: Stream.Row, _ item: Int, _ function: Int) -> Int {
    switch row {
    case .inline(let variable, let block):
      variable.register = item
      return value(of: block, into: temporary())
    case .function:
      let result = temporary()
      let window = temporary()
      emit(.move, a: window, b: item)
      emit(.callValue, a: result, b: function, c: window, x: 1)
      return result
    }
  }

  /// Jumps taken when a row argument is false for an item.
  private mutating func test(_ row: Stream.Row, _ item: Int, _ function: Int) -> [Int] {
    if case .inline(let variable, let block) = row {
      variable.register = item
      if block.statements.isEmpty, !block.leavesEarly, let condition = block.value {
        return test(condition, jumpIf: false)
      }
    }
    if case .function(let core) = row, function < 0 {
      let held = temporary()
      expression(core, into: held)
      let register = value(row, item, held)
      return [emit(.ifFalse, a: register, bc: 0)]
    }
    let register = value(row, item, function)
    return [emit(.ifFalse, a: register, bc: 0)]
  }

  /// Whether an expression may read a variable.
  private func mentions(_ variable: Variable, _ core: Core) -> Bool {
    switch core.kind {
    case .constant: false
    case .variable(let other): other === variable
    case .field(let inner, _, _), .unary(_, let inner), .count(let inner): mentions(variable, inner)
    case .binary(_, let left, let right), .index(let left, let right, _):
      mentions(variable, left) || mentions(variable, right)
    case .interpolate(_, let values): values.contains { mentions(variable, $0) }
    default: true
    }
  }

  // MARK: - Ends of pipelines

  /// Gives the register of the function of a `reduce` by function value, else -1.
  private mutating func begin(_ sink: Stream.Sink, _ result: Int) -> Int {
    switch sink {
    case .list: emit(.list, a: result, b: 0, c: result)
    case .count: constant(Value(0), into: result)
    case .first, .find: constant(.null, into: result)
    case .any: constant(.false, into: result)
    case .all: constant(.true, into: result)
    case .reduce(let start, _, _, _): expression(start, into: result)
    case .reduceBy(let start, let function):
      expression(start, into: result)
      let reducer = temporary()
      expression(function, into: reducer)
      return reducer
    }
    return -1
  }

  private mutating func end(
    _ sink: Stream.Sink, _ item: Int, _ result: Int, _ reducer: Int, _ out: inout [Int], _ skip: inout [Int]
  ) {
    switch sink {
    case .list: emit(.push, a: result, b: item)
    case .count: emit(.addI, a: result, b: result, c: 1)
    case .first:
      emit(.take, a: result, b: item)
      out.append(emit(.jump, bc: 0))
    case .find(let row):
      skip += test(row, item, -1)
      emit(.take, a: result, b: item)
      out.append(emit(.jump, bc: 0))
    case .any(let row):
      skip += test(row, item, -1)
      constant(.true, into: result)
      out.append(emit(.jump, bc: 0))
    case .all(let row):
      let failed = test(row, item, -1)
      skip.append(emit(.jump, bc: 0))
      land(failed)
      constant(.false, into: result)
      out.append(emit(.jump, bc: 0))
    case .reduce(_, let accumulator, let variable, let block):
      accumulator.register = result
      variable.register = item
      if block.statements.isEmpty, case .binary(.add, let left, let right)? = block.value?.kind,
        case .variable(let same) = left.kind, same === accumulator, !maySet(right), !mentions(accumulator, right)
      {
        let part = expression(right)
        at(right.span)
        emit(.append, a: result, b: part)
        return
      }
      let reached = value(of: block, into: temporary())
      emit(.take, a: result, b: reached)
    case .reduceBy:
      let window = temporaries(2)
      emit(.take, a: window, b: result)
      emit(.move, a: window + 1, b: item)
      emit(.callValue, a: result, b: reducer, c: window, x: 2)
    }
  }
}
