import Failures

extension Parser {
  // pipeline = stage { '|' word { argument } }
  mutating func pipeline() throws(Failure) -> Pipeline {
    let first = position
    var stages = [try stage()]
    while take(.pipe) {
      guard kind == .word else { throw refusal(Failure(.pipeCommand, found, at: here)) }
      stages.append(try command())
    }
    return Pipeline(stages, at: span(from: first))
  }

  // stage = word { argument } | expr { argument }
  private mutating func stage() throws(Failure) -> Stage {
    if kind == .word { return try command() }
    let first = position
    let value = try expression()
    guard kind.startsArgument else { return Stage(.value(value), [], at: span(from: first)) }
    guard canBeCalled(value) else { throw refusal(sideBySide()) }
    return Stage(.value(value), try arguments(), at: span(from: first))
  }

  private func sideBySide() -> Failure {
    let failure = Failure(.sideBySide, at: here)
    let first = bytes[Int(tokens[position].start)]
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return failure }
    return failure.hinting(
      Words(en: "put a space after the sign to calculate: 3 - 1", th: "เว้นวรรคหลังเครื่องหมายเมื่อจะคำนวณ เช่น 3 - 1"))
  }

  /// Whether a value may be a function: a literal or a sum never is.
  private func canBeCalled(_ value: Expression) -> Bool {
    switch value.kind {
    case .variable, .column, .field, .index, .parenthesis: true
    default: false
    }
  }

  // stage = word { argument }
  private mutating func command() throws(Failure) -> Stage {
    let first = position
    let name = Name(normal(tokens[position].range), at: here)
    advance()
    let arguments = try arguments()
    if kind.binary != nil {
      throw refusal(Failure(.commandOperator, .text(name.text), found, at: here))
    }
    return Stage(.command(name), arguments, at: span(from: first))
  }

  // argument = flag | '...' operand | expr
  mutating func arguments() throws(Failure) -> [Argument] {
    var arguments: [Argument] = []
    while true {
      switch kind {
      case .flag:
        arguments.append(.flag(flagName()))
        if kind == .assign { throw refusal(Failure(.flagEquals, .text(text(position - 1)), at: here)) }
      case .spread:
        let first = position
        advance()
        let value = try postfix()
        arguments.append(.spread(value, span(from: first)))
      default:
        guard kind.startsOperand else { return arguments }
        arguments.append(.value(try expression()))
      }
    }
  }
}
