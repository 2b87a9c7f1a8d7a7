import Failures

extension Parser {
  // if = 'if' expr block { 'else' 'if' expr block } ['else' block]
  mutating func branch() throws(Failure) -> Expression.Kind {
    advance()
    var arms = [try conditioned()]
    while take(.else) {
      guard take(.if) else { return .branch(arms, otherwise: try block(after: "else")) }
      arms.append(try conditioned())
    }
    return .branch(arms, otherwise: nil)
  }

  private mutating func conditioned() throws(Failure) -> (condition: Expression, block: Block) {
    let first = position
    let condition = try expression()
    // The block was taken for a condition.
    if kind != .openBrace, case .closure = condition.kind {
      throw refusal(Failure(.expectOperand, "if", "{", at: span(of: first)))
    }
    return (condition, try block(after: "if"))
  }

  // match = 'match' expr '{' { arm (newline | ',') } '}'
  mutating func match() throws(Failure) -> Expression.Kind {
    advance()
    let subject = try expression()
    guard kind == .openBrace else {
      throw refusal(Failure(kind == .assign ? .writeEqual : .expectBlock, "match", found, at: here))
    }
    advance()
    var arms: [MatchArm] = []
    while true {
      skip(.newline, .comma)
      if take(.closeBrace) { return .match(subject, arms) }
      arms.append(try arm())
      guard kind == .newline || kind == .comma || kind == .closeBrace else {
        throw refusal(Failure(.matchEnd, found, at: here))
      }
    }
  }

  // arm = value { '|' value } ['if' expr] '=>' (block | pipeline)
  private mutating func arm() throws(Failure) -> MatchArm {
    let first = position
    var patterns: [Expression] = []
    if isRest {
      advance()
      if kind == .pipe { throw refusal(Failure(.matchRest, at: here)) }
    } else {
      repeat {
        if isRest { throw refusal(Failure(.matchRest, at: here)) }
        patterns.append(try expression(Token.Kind.Level.range))
      } while take(.pipe)
    }
    let guarded = take(.if) ? try expression() : nil
    guard take(.arrow) else { throw refusal(Failure(.matchArrow, found, at: here)) }
    let body: MatchArm.Body = kind == .openBrace && !isRecord() ? .block(try block()) : .pipeline(try pipeline())
    return MatchArm(patterns: patterns, guarded: guarded, body: body, at: span(from: first))
  }

  private var isRest: Bool {
    kind == .word && tokens[position].range.count == 1 && bytes[Int(tokens[position].start)] == 0x5F
  }

  // try = 'try' block 'catch' [name] block
  mutating func attempt() throws(Failure) -> Expression.Kind {
    advance()
    let body = try block(after: "try")
    guard take(.catch) else {
      if kind == .newline, kind(ahead: 1) == .catch {
        advance()
        throw refusal(Failure(.catchLine, at: here))
      }
      throw refusal(Failure(.catchMissing, found, at: here))
    }
    let name = kind == .word ? try name() : nil
    return .attempt(body, name: name, try block(after: "catch"))
  }
}
