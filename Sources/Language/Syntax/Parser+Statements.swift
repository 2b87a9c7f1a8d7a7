import Failures

extension Parser {
  // statement = let | place | def | for | while | return | break | continue | throw | use | needs | test | pipeline
  mutating func statement() throws(Failure) -> Statement {
    let first = position
    let kind: Statement.Kind =
      switch self.kind {
      case .let, .var: try bind()
      case .def: try definition()
      case .for: try each()
      case .while: try loop()
      case .return: try returning()
      case .break: simple(.break)
      case .continue: simple(.continue)
      case .throw: try throwing()
      case .use: try use()
      case .needs: try needs()
      case .test: try test()
      default: try pipelineOrSet()
      }
    return Statement(kind, at: span(from: first))
  }

  private mutating func simple(_ kind: Statement.Kind) -> Statement.Kind {
    advance()
    return kind
  }

  // let = ('let' | 'var') name [':' type] '=' pipeline
  private mutating func bind() throws(Failure) -> Statement.Kind {
    let isVariable = kind == .var
    advance()
    let name = try name()
    let type = take(.colon) ? try type() : nil
    guard take(.assign) else { throw refusal(Failure(.expectSign, "=", found, at: here)) }
    return .bind(name, type: type, try pipeline(), isVariable: isVariable)
  }

  // for = 'for' name [',' name] 'in' expr block
  private mutating func each() throws(Failure) -> Statement.Kind {
    advance()
    let name = try name()
    let second = take(.comma) ? try self.name() : nil
    try expect(.isIn, "in")
    let items = try expression()
    return .each(name, second: second, in: items, try block(after: "for"))
  }

  // while = 'while' expr block
  private mutating func loop() throws(Failure) -> Statement.Kind {
    advance()
    let condition = try expression()
    return .loop(while: condition, try block(after: "while"))
  }

  // return = 'return' [pipeline]
  private mutating func returning() throws(Failure) -> Statement.Kind {
    advance()
    switch kind {
    case .newline, .semicolon, .closeBrace, .end: return .return(nil)
    default: return .return(try pipeline())
    }
  }

  // throw = 'throw' expr
  private mutating func throwing() throws(Failure) -> Statement.Kind {
    advance()
    return .throw(try expression())
  }

  // set = place ('=' | '+=' | '-=') pipeline      place = '$' name { '.' name | '[' expr ']' }
  private mutating func pipelineOrSet() throws(Failure) -> Statement.Kind {
    try refuseStart()
    let first = position
    let pipeline = try pipeline()
    let setting: Statement.SetOperator
    switch kind {
    case .assign: setting = .set
    case .addAssign: setting = .add
    case .subtractAssign: setting = .subtract
    default: return .pipeline(pipeline)
    }
    let place = try place(of: pipeline, first: first)
    advance()
    return .set(place, setting, try self.pipeline())
  }

  private func place(of pipeline: Pipeline, first: Int) throws(Failure) -> Expression {
    guard pipeline.stages.count == 1, let stage = pipeline.stages.first else { throw notAPlace(isCondition: true) }
    guard case .value(let expression) = stage.head, stage.arguments.isEmpty else {
      throw notAPlace(isCondition: !stage.arguments.isEmpty)
    }
    var inner = expression
    while true {
      switch inner.kind {
      case .variable: return expression
      case .field(let base, _), .index(let base, _): inner = base
      case .binary, .unary: throw notAPlace(isCondition: true)
      default: throw refusal(Failure(.setPlace, at: span(from: first)))
      }
    }
  }

  private func notAPlace(isCondition: Bool) -> Failure {
    refusal(Failure(isCondition && kind == .assign ? .writeEqual : .setPlace, at: here))
  }

  private func refuseStart() throws(Failure) {
    switch kind {
    case .else:
      let follows = position > 1 && kind(ahead: -1) == .newline && kind(ahead: -2) == .closeBrace
      throw refusal(Failure(follows ? .elseLine : .elseAlone, at: here))
    case .catch: throw refusal(Failure(.catchAlone, at: here))
    case .pipe: throw refusal(Failure(.pipeStart, at: here))
    default: return
    }
  }

  // block = '{' { statement } '}'
  mutating func block(after word: String) throws(Failure) -> Block {
    guard kind == .openBrace else {
      if kind == .assign { throw refusal(Failure(.writeEqual, at: here)) }
      throw refusal(Failure(.expectBlock, .text(word), found, at: here))
    }
    return try block()
  }

  mutating func block() throws(Failure) -> Block {
    let first = position, outer = height
    height = 0
    try enter()
    defer { leave() }
    advance()
    let statements = try self.statements(depth: tokens[first].depth + 1)
    try expect(.closeBrace, "}")
    try grow()
    height = max(outer, height)
    return Block(statements, at: span(from: first))
  }
}
