import Failures

extension Parser {
  // expr = or, and, not, comparison, ??, range, sum, product: loosest first
  /// An expression whose operators bind at least as tightly as `minimum`, by climbing the ladder of precedence.
  mutating func expression(_ minimum: Int = Token.Kind.Level.or) throws(Failure) -> Expression {
    let first = position, outer = height
    height = 0
    var left = kind == .not && minimum <= Token.Kind.Level.not ? try negation() : try unary()
    while let (infix, level) = kind.binary, level >= minimum {
      let place = here
      advance()
      let right = try expression(level + 1)
      try grow()
      left = Expression(.binary(infix, left, right, operator: place), at: span(from: first))
      guard let next = kind.binary, next.level == level else { continue }
      if level == Token.Kind.Level.comparison { throw refusal(Failure(.compareChain, at: here)) }
      if level == Token.Kind.Level.range { throw refusal(Failure(.rangeChain, at: here)) }
    }
    height = max(outer, height)
    return left
  }

  // not = 'not' not | comparison
  private mutating func negation() throws(Failure) -> Expression {
    let first = position
    try enter()
    defer { leave() }
    advance()
    let operand = try expression(Token.Kind.Level.not)
    try grow()
    return Expression(.unary(.not, operand), at: span(from: first))
  }

  // unary = '-' unary | postfix
  private mutating func unary() throws(Failure) -> Expression {
    guard kind == .negate else { return try postfix() }
    let first = position
    try enter()
    defer { leave() }
    advance()
    let operand = try unary()
    try grow()
    return Expression(.unary(.negate, operand), at: span(from: first))
  }

  // postfix = operand { touching '.' name | touching '[' expr ']' }
  mutating func postfix() throws(Failure) -> Expression {
    let first = position
    var value = try operand()
    while !tokens[position].spaceBefore {
      if kind == .column {
        let name = columnName()
        value = Expression(.field(value, name), at: span(from: first))
      } else if kind == .openBracket {
        value = Expression(.index(value, try index()), at: span(from: first))
      } else if kind == .question {
        throw refusal(Failure(.question, at: here))
      } else {
        break
      }
      try grow()
    }
    return value
  }

  private mutating func index() throws(Failure) -> Expression {
    try enter()
    defer { leave() }
    advance()
    if kind == .closeBracket { throw refusal(Failure(.indexEmpty, at: here)) }
    let value = try expression()
    try expect(.closeBracket, "]")
    return value
  }

  mutating func columnName() -> Name {
    let range = tokens[position].range, place = here
    advance()
    guard bytes[range.lowerBound + 1] == Lexer.quote else {
      return Name(normal((range.lowerBound + 1)..<range.upperBound), at: place)
    }
    return Name(plainName((range.lowerBound + 2)..<(range.upperBound - 1)), at: place)
  }
}
