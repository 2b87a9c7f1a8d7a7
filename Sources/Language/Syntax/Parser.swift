import Failures
import Text

/// What a parse gives: the statements that read, and what is wrong with the others.
public struct ParseResult: Sendable {
  public var program: Program
  /// In the order a person reads the source; the first is the one to show when there is room for one.
  public var failures: [Failure]

  /// Whether more lines could still make it whole: the prompt then asks for another.
  public var isPartial: Bool { failures.first?.isPartial ?? false }
}

/// Makes the tree by recursive descent, with one token of look-ahead and a few more after `{`.
///
/// A failure ends its statement only; the next one is read as if nothing had happened. Each function is headed by its
/// production of the grammar.
public struct Parser {
  let bytes: [UInt8]
  let source: UInt16
  let tokens: [Token]
  let comments: [Comment]
  var position = 0
  /// How many brackets, conditions and types are open: the native stack grows with it.
  var nesting = 0
  /// The height of what was parsed so far in this scope: the stack of whoever walks the tree grows with it.
  var height = 0
  private var failures: [LexicalFailure] = []
  private var isUnwinding = false

  static let highest = 500

  public static func parse(_ source: Source, number: UInt16) -> ParseResult {
    var parser = Parser(bytes: source.bytes, lexed: Lexer.lex(source.bytes, number: number), source: number)
    return parser.program()
  }

  init(bytes: [UInt8], lexed: Lexed, source: UInt16) {
    self.bytes = bytes
    self.source = source
    tokens = lexed.tokens
    comments = lexed.comments
    failures = lexed.failures
  }

  // program = { statement end }
  mutating func program() -> ParseResult {
    var statements: [Statement] = []
    while kind != .end {
      if let more = try? self.statements(depth: 0) { statements += more }
      if kind != .end { position += 1 }
    }
    let ordered = failures.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    return ParseResult(program: Program(statements: statements), failures: firstOfEachLine(ordered.map(\.element)))
  }

  /// What is wrong later in a line mostly follows from what is wrong first.
  private func firstOfEachLine(_ failures: [LexicalFailure]) -> [Failure] {
    var shown: [Failure] = [], last: Int?
    for failure in failures where shown.count < Lexer.Limit.failures {
      if let last, !bytes[last..<failure.offset].contains(Lexer.newline) { continue }
      shown.append(failure.failure)
      last = failure.offset
    }
    return shown
  }

  // end = newline | ';'
  /// Statements up to a bracket that closes what they stand in; what fails is reported and left out.
  mutating func statements(depth: UInt8) throws(Failure) -> [Statement] {
    var statements: [Statement] = []
    while true {
      skip(.newline, .semicolon)
      if kind == .end || kind == .closeBrace && tokens[position].depth < depth { return statements }
      do throws(Failure) {
        let statement = try statement()
        try endStatement()
        statements.append(statement)
      } catch {
        try recover(from: error, depth: depth)
      }
    }
  }

  private func endStatement() throws(Failure) {
    switch kind {
    case .newline, .semicolon, .end, .closeBrace: return
    case .assign: throw refusal(Failure(.writeEqual, at: here))
    case .comma: throw refusal(Failure(.commaArgument, at: here))
    case .colon: throw refusal(Failure(.colonPlace, at: here))
    case .question: throw refusal(Failure(.question, at: here))
    case .else: throw refusal(Failure(.elseAlone, at: here))
    case .catch: throw refusal(Failure(.catchAlone, at: here))
    default:
      if kind.isKeyword, kind.binary == nil {
        throw refusal(Failure(.wordReserved, .text(text(position)), at: here))
      }
      throw refusal(Failure(.expectEnd, found, at: here))
    }
  }

  // MARK: - Recovering

  /// Reports a failure and moves to the end of its statement, or passes it on if that lies further out.
  private mutating func recover(from failure: Failure, depth: UInt8) throws(Failure) {
    if !isUnwinding, kind != .invalid {
      failures.append(LexicalFailure(offset: Int(tokens[position].start), failure: failure))
    }
    isUnwinding = false
    height = 0
    if failures.count >= 2 * Lexer.Limit.failures { position = tokens.count - 1 }
    while kind != .end {
      let token = tokens[position]
      if token.depth == depth, token.kind == .newline || token.kind == .semicolon { return }
      if token.depth < depth {
        if token.kind == .closeBrace, token.depth == depth - 1 { return }
        break
      }
      position += 1
    }
    guard depth > 0 else { return }
    isUnwinding = true
    throw failure
  }

  /// The failure as thrown: partial if the source ends where a statement cannot.
  func refusal(_ failure: Failure) -> Failure {
    kind == .end && position > 0 && tokens[position - 1].kind.continuesLine ? failure.partial() : failure
  }

  // MARK: - Tokens

  var kind: Token.Kind { tokens[position].kind }
  var here: Span { span(of: position) }

  func span(of index: Int) -> Span {
    Span(source: source, start: Int(tokens[index].start), end: Int(tokens[index].end))
  }

  /// From the token at an index to the last one read.
  func span(from first: Int) -> Span {
    Span(source: source, start: Int(tokens[first].start), end: Int(tokens[max(first, position - 1)].end))
  }

  func kind(ahead count: Int) -> Token.Kind { tokens[min(position + count, tokens.count - 1)].kind }

  /// What stands in the source, cut where an error would become unreadable.
  func text(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].range.prefix(Lexer.Limit.shown)], as: UTF8.self)
  }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  mutating func take(_ wanted: Token.Kind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  mutating func skip(_ first: Token.Kind, _ second: Token.Kind) {
    while kind == first || kind == second { position += 1 }
  }

  mutating func expect(_ wanted: Token.Kind, _ sign: String) throws(Failure) {
    guard kind == wanted else {
      if kind == .assign { throw refusal(Failure(.writeEqual, at: here)) }
      if kind == .question { throw refusal(Failure(.question, at: here)) }
      throw refusal(Failure(.expectSign, .text(sign), found, at: here))
    }
    advance()
  }

  /// What stands here, for messages.
  var found: Failure.Part {
    switch kind {
    case .end: .words(Words(en: "the end", th: "จุดสิ้นสุด"))
    case .newline: .words(Words(en: "the end of the line", th: "ท้ายบรรทัด"))
    default: .text(shortened(text(position)))
    }
  }

  private func shortened(_ text: String) -> String {
    let first = text.prefix { $0 != "\n" }
    return first.count < text.count || first.count > 40 ? first.prefix(40) + "…" : text
  }

  // MARK: - Limits

  mutating func enter() throws(Failure) {
    guard nesting < Lexer.Limit.nesting else { throw refusal(Failure(.limitNesting, at: here)) }
    nesting += 1
  }

  mutating func leave() { nesting -= 1 }

  /// One level of the tree more.
  mutating func grow() throws(Failure) {
    height += 1
    guard height <= Self.highest else { throw refusal(Failure(.limitChain, at: here)) }
  }
}
