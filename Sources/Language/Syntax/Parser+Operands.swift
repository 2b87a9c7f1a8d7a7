import Failures
import Text

extension Parser {
  // operand = literal | word | '$'name | '.'name | '(' pipeline ')' | list | record | closure | if | match | try
  mutating func operand() throws(Failure) -> Expression {
    let first = position, outer = height
    height = 0
    let kind: Expression.Kind
    if let plain = try simple() { kind = plain } else { kind = try compound() }
    try grow()
    height = max(outer, height)
    return Expression(kind, at: span(from: first))
  }

  private mutating func simple() throws(Failure) -> Expression.Kind? {
    let kind: Expression.Kind
    let range = tokens[position].range
    switch self.kind {
    case .number: kind = .number(literal(range))
    case .duration: kind = .duration(literal(range))
    case .date: kind = .date(literal(range))
    case .text: kind = .text(wholeText(position))
    case .textHead: return .text(try interpolatedText())
    case .word: kind = .word(normal(range))
    case .variable: kind = .variable(normal((range.lowerBound + 1)..<range.upperBound))
    case .column: return .column(columnName())
    case .true: kind = .bool(true)
    case .false: kind = .bool(false)
    case .null: kind = .null
    default: return nil
    }
    advance()
    return kind
  }

  private mutating func compound() throws(Failure) -> Expression.Kind {
    switch kind {
    case .openParenthesis, .openBracket, .openBrace, .if, .match, .try: break
    default: throw noValue()
    }
    try enter()
    defer { leave() }
    switch kind {
    case .openParenthesis: return try parenthesis()
    case .openBracket: return try list()
    case .if: return try branch()
    case .match: return try match()
    case .try: return try attempt()
    default: return isRecord() ? try record() : try closure()
    }
  }

  private func noValue() -> Failure {
    let isAfterOperator = position > 0 && tokens[position - 1].kind.binary != nil
    switch kind {
    case .flag: return refusal(Failure(.flagPlace, .text(text(position)), at: here))
    case .not where position > 0: return refusal(Failure(.notPlace, .text(text(position - 1)), at: here))
    case .assign: return refusal(Failure(.writeEqual, at: here))
    case .question: return refusal(Failure(.question, at: here))
    default:
      if isAfterOperator { return refusal(Failure(.expectOperand, .text(text(position - 1)), found, at: here)) }
      if kind.isKeyword { return refusal(Failure(.wordReserved, .text(text(position)), at: here)) }
      return refusal(Failure(.expectValue, found, at: here))
    }
  }

  /// Digits in Arabic, without `_` and `+`.
  private func literal(_ range: Range<Int>) -> String {
    let raw = String(decoding: bytes[range], as: UTF8.self)
    var out = ""
    for scalar in raw.unicodeScalars where scalar != "_" && scalar != "+" {
      if scalar.value >= 0x80, let digit = Lexer.value(scalar) {
        out += String(digit)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  // parenthesis = '(' pipeline ')'
  private mutating func parenthesis() throws(Failure) -> Expression.Kind {
    let first = position
    advance()
    let pipeline = try pipeline()
    if startsStatement { throw refusal(Failure(.bracketOpen, "(", at: span(of: first))) }
    try expect(.closeParenthesis, ")")
    return .parenthesis(pipeline)
  }

  // list = '[' { expr | '...' operand } ']'
  private mutating func list() throws(Failure) -> Expression.Kind {
    let first = position
    advance()
    var items: [ListItem] = []
    while true {
      while take(.comma) {}
      if take(.closeBracket) { return .list(items) }
      if startsStatement { throw refusal(Failure(.bracketOpen, "[", at: span(of: first))) }
      if take(.spread) { items.append(.spread(try postfix())) } else { items.append(.value(try expression())) }
    }
  }

  /// Whether a word stands here that only a statement begins with: a bracket before it was forgotten.
  private var startsStatement: Bool {
    switch kind {
    case .let, .var, .def, .for, .while, .return, .use: true
    default: false
    }
  }

  // MARK: - Records and closures

  /// Whether `{` opens a record: `}`, `...` or `key :` follows.
  func isRecord() -> Bool {
    let skipped = kind(ahead: 1) == .newline ? 2 : 1
    switch kind(ahead: skipped) {
    case .closeBrace, .spread: return true
    case .word, .text: return kind(ahead: skipped + 1) == .colon
    default: return kind(ahead: skipped).isKeyword && kind(ahead: skipped + 1) == .colon
    }
  }

  // record = '{' { key ':' expr | '...' operand } '}', parts apart by ',' or newline
  private mutating func record() throws(Failure) -> Expression.Kind {
    advance()
    var items: [RecordItem] = []
    while true {
      skip(.newline, .comma)
      if take(.closeBrace) { return .record(items) }
      if take(.spread) {
        items.append(.spread(try postfix()))
      } else {
        let key = try key()
        try expect(.colon, ":")
        items.append(.entry(key: key, try expression()))
      }
      guard kind == .newline || kind == .comma || kind == .closeBrace else {
        if kind == .assign { throw refusal(Failure(.writeEqual, at: here)) }
        throw refusal(Failure(.recordEnd, found, at: here))
      }
    }
  }

  // key = word | text | keyword
  private mutating func key() throws(Failure) -> Name {
    let place = here
    if kind == .text {
      advance()
      return Name(plainText(of: position - 1), at: place)
    }
    guard kind == .word || kind.isKeyword else {
      throw refusal(Failure(kind == .textHead ? .textPlain : .recordKey, found, at: here))
    }
    advance()
    return Name(normal(tokens[position - 1].range), at: place)
  }

  // closure = '{' ['|' { name } '|'] { statement } '}'
  private mutating func closure() throws(Failure) -> Expression.Kind {
    let first = position
    advance()
    var parameters: [Name]?
    if take(.pipe) {
      var names: [Name] = []
      while kind != .pipe {
        names.append(try name())
        _ = take(.comma)
      }
      advance()
      parameters = names
    }
    let statements = try self.statements(depth: tokens[first].depth + 1)
    try expect(.closeBrace, "}")
    return .closure(parameters: parameters, Block(statements, at: span(from: first)))
  }
}
