import Failures
import Values

/// Queries before loops: what the tables can answer is asked of them, the loop stays for what they decline.
extension Compiler {
  mutating func query(_ asked: AskedQuery, _ span: Span, _ target: Int) {
    let window = self.window(asked.table, asked.given), answer = temporary()
    at(span)
    let declined = ask(asked.query, window, asked.given.count, into: answer)
    asked.result.register = answer
    let result = temporary()
    expression(asked.then, into: result)
    let done = emit(.jump, bc: 0)
    land(declined)
    expression(asked.otherwise, into: result)
    land(done)
    emit(.sweep, a: window, b: asked.given.count + 2)
    emit(.take, a: target, b: result)
  }

  /// The table and the values given, side by side.
  private mutating func window(_ table: Core, _ given: [Core]) -> Int {
    let window = temporaries(given.count + 1)
    expression(table, into: window)
    for (place, core) in given.enumerated() { expression(core, into: window + 1 + place) }
    return window
  }

  /// The jump taken when the tables decline.
  private mutating func ask(_ query: Query, _ window: Int, _ given: Int, into answer: Int) -> Int {
    emit(.query, a: answer, b: unit.query(query), c: window, x: given)
    return emit(.word, bc: 0)
  }

  /// A pipeline over the records of a kind: conditions first, and a `take` after them, are asked of the tables.
  ///
  /// Where they decline the whole pipeline runs as a loop over what is left by then: a condition asked twice keeps
  /// the same rows.
  mutating func askFirst(_ stream: Stream, into target: Int) -> Bool {
    let (queries, rest) = Queries.leading(stream)
    guard !queries.isEmpty else { return false }
    let span = stream.source.span, type = stream.source.type, held = temporary()
    let source = Variable("", type, isMutable: false, owner: owner, depth: 0, at: span)
    expression(stream.source, into: held)
    source.register = held
    let left = Core(.variable(source), span, type)
    var declined: [Int] = []
    for (query, given, span) in queries {
      let window = self.window(left, given)
      at(span)
      declined.append(ask(query, window, given.count, into: held))
      emit(.sweep, a: window, b: given.count + 1)
    }
    let result = temporary()
    var fast = stream
    fast.source = left
    fast.stages = rest
    finish(fast, held, into: result)
    let done = emit(.jump, bc: 0)
    land(declined)
    var slow = stream
    slow.source = left
    loop(slow, into: result)
    land(done)
    emit(.sweep, a: held, b: 1)
    emit(.take, a: target, b: result)
    return true
  }

  /// What follows the queries: nothing, a count, or a loop over fewer rows.
  private mutating func finish(_ stream: Stream, _ held: Int, into result: Int) {
    guard stream.stages.isEmpty else { return loop(stream, into: result) }
    switch stream.sink {
    case .list: emit(.move, a: result, b: held)
    case .count: emit(.count, a: result, b: held)
    default: loop(stream, into: result)
    }
  }
}

/// What a function of one record says of it: tables ask their columns instead of calling it for every row.
struct KnownCondition {
  enum Given {
    /// The number of a constant.
    case constant(Int)
    /// Which of the values the function captured.
    case captured(Int)
  }

  let condition: Condition
  let given: [Given]
}

extension Unit {
  /// Remembers what a function says of a record, where that is a condition.
  func know(_ function: Function) {
    guard conditions[function.number] == nil, let (condition, cores) = Queries.condition(of: function) else { return }
    var given: [KnownCondition.Given] = []
    for core in cores {
      switch core.kind {
      case .constant(let value):
        retain(value)
        given.append(.constant(constant(value)))
      case .variable(let variable):
        guard let place = function.captures.firstIndex(where: { $0.inner === variable }) else { return }
        given.append(.captured(place))
      default: return
      }
    }
    conditions[function.number] = KnownCondition(condition: condition, given: given)
  }
}
