import Failures

/// Cuts a source into tokens: one pass over bytes, no look at what the words mean.
///
/// What it refuses becomes an `invalid` token and a failure, and the pass goes on, so that one bad character does not
/// hide the next. The source must be valid UTF-8; anything else is refused character by character.
public struct Lexer {
  /// Limits that keep damage small; a script of an office is some thousand lines.
  public enum Limit {
    public static let nesting = 200
    public static let bytes = 16 << 20
    public static let tokens = 2_000_000
    public static let failures = 20
    /// How many bytes of a token an error may show.
    static let shown = 400
  }

  struct Bracket {
    /// `(`, `[`, `{`, or the quote of the text whose pipeline this is.
    let sign: UInt8
    let start: Int
    /// Whether another bracket was already said not to close it.
    var isReported = false
    var isPipeline: Bool { sign == Lexer.quote }
  }

  static let quote: UInt8 = 0x22, apostrophe: UInt8 = 0x27, newline: UInt8 = 0x0A

  let bytes: [UInt8]
  let source: UInt16
  var at = 0
  var lexed = Lexed()
  var brackets: [Bracket] = []
  /// The text a pipeline stands in: where it begins and whether it is a block; they do not nest.
  var outerText: (start: Int, isBlock: Bool)?
  /// Where the last text in `"""` begins.
  var blockStart = 0
  /// Where a line ended since the last token.
  var lineEnd: Int?
  var isStopped = false

  public static func lex(_ bytes: [UInt8], number: UInt16 = 0) -> Lexed {
    var lexer = Lexer(bytes: bytes, source: number)
    lexer.run()
    return lexer.lexed
  }

  init(bytes: [UInt8], source: UInt16) {
    self.bytes = bytes
    self.source = source
    lexed.tokens.reserveCapacity(min(bytes.count, Limit.bytes) / 5 + 8)
  }

  mutating func run() {
    guard bytes.count <= Limit.bytes else {
      lexed.failures.append(LexicalFailure(offset: 0, failure: Failure(.limitSource, at: span(0, 0))))
      return close(at: 0)
    }
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { at = 3 }
    while !isStopped, skipBlank() { token() }
    finish()
  }

  func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  func span(_ start: Int, _ end: Int) -> Span { Span(source: source, start: start, end: end) }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<min(end, bytes.count, start + Limit.shown)], as: UTF8.self)
  }

  // MARK: - White space and comments

  /// Moves to the next token; false at the end.
  private mutating func skipBlank() -> Bool {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09: at += 1
      case 0x0D where byte(at + 1) == Self.newline: at += 1
      case Self.newline:
        if outerText != nil { leavePipeline() }
        if outerText == nil { lineEnd = lineEnd ?? at }
        if at < bytes.count, bytes[at] == Self.newline { at += 1 }
      case 0x23: comment()
      default: return !isStopped
      }
      if isStopped { return false }
    }
    return false
  }

  // comment = '#' { character }, up to the end of the line
  private mutating func comment() {
    let start = at
    while at < bytes.count, bytes[at] != Self.newline {
      if bytes[at] >= 0x80 {
        let scalar = Characters.scalar(in: bytes, at: at)
        if Characters.isBidiControl(scalar.value) {
          refuse(.charBidi, .text(Characters.code(scalar.value)), from: at, to: at + scalar.length)
        } else {
          at += scalar.length
        }
      } else {
        at += 1
      }
    }
    var end = at
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D { end -= 1 }
    let isDoc = byte(start + 1) == 0x23 && byte(start + 2) != 0x23
    lexed.comments.append(Comment(range: start..<end, isDoc: isDoc))
  }

  // MARK: - Tokens

  private mutating func token() {
    let first = bytes[at]
    if Characters.isLetter(first) { return word() }
    if Characters.isDigit(first) { return number(from: at) }
    switch first {
    case Self.quote: openText()
    case Self.apostrophe: rawText()
    case 0x24: variable()
    case 0x2E: dot()
    case 0x80...: foreign()
    default: sign(first)
    }
  }

  private mutating func foreign() {
    let scalar = Characters.scalar(in: bytes, at: at)
    switch Characters.of(scalar.value) {
    case .letter: word()
    case .digit: number(from: at)
    case .mark, .other: strange(scalar)
    }
  }

  /// Adds the token and moves behind it.
  mutating func emit(_ kind: Token.Kind, from start: Int, to end: Int, depth: Int? = nil) {
    endLine(before: kind)
    let previous = lexed.tokens.last
    let touches = start > 0 && previous.map { Int($0.end) == start && $0.kind != .newline } ?? false
    lexed.tokens.append(
      Token(
        kind: kind, spaceBefore: !touches, depth: UInt8(depth ?? brackets.count), start: Int32(start), end: Int32(end)))
    at = end
    if lexed.tokens.count >= Limit.tokens { stop(.limitTokens, from: start, to: end) }
  }

  /// A line end ends a statement unless the innermost bracket is round or square, the line before asks for more, or
  /// the next one begins with `|`.
  private mutating func endLine(before kind: Token.Kind) {
    guard let place = lineEnd else { return }
    lineEnd = nil
    guard let last = lexed.tokens.last, !last.kind.continuesLine, kind != .pipe else { return }
    if let sign = brackets.last?.sign, sign == UInt8(ascii: "(") || sign == UInt8(ascii: "[") { return }
    lexed.tokens.append(
      Token(
        kind: .newline, spaceBefore: true, depth: UInt8(brackets.count), start: Int32(place), end: Int32(place)))
  }

  /// Whether what comes next touches the end of a value, so that a sign there cannot be a prefix.
  func touchesOperand(_ start: Int) -> Bool {
    guard let last = lexed.tokens.last, Int(last.end) == start, start > 0 else { return false }
    return last.kind.endsOperand || last.kind == .negate
  }

  // MARK: - Refusing

  mutating func note(_ failure: Failure, at offset: Int) {
    lexed.failures.append(LexicalFailure(offset: offset, failure: failure))
    // Nobody reads more of them, and looking for the end of each must not take the square of the length.
    if lexed.failures.count >= Limit.failures { isStopped = true }
  }

  /// Reports the bytes and puts an `invalid` token in their place.
  mutating func refuse(
    _ wording: Wording, _ part: Failure.Part = "", _ repair: Failure.Part = "", from start: Int, to end: Int,
    noticed: Int? = nil
  ) {
    // What touches a refused piece was refused with it.
    let isReported = lexed.tokens.last.map { $0.kind == .invalid && Int($0.end) == start } ?? false
    if !isReported { note(Failure(wording, part, repair, at: span(start, end)), at: noticed ?? start) }
    emit(.invalid, from: start, to: min(max(end, start + 1), bytes.count))
  }

  /// Reports a limit and reads no further.
  mutating func stop(_ wording: Wording, from start: Int, to end: Int) {
    isStopped = true
    lexed.failures.append(LexicalFailure(offset: start, failure: Failure(wording, at: span(start, end))))
  }

  // MARK: - The end

  private mutating func finish() {
    if outerText != nil, !isStopped { leavePipeline() }
    if let open = brackets.last, !open.isReported, !isStopped {
      let sign = Failure.Part(String(Unicode.Scalar(open.sign)))
      let failure = Failure(.bracketOpen, sign, at: span(open.start, open.start + 1)).partial()
      note(failure, at: bytes.count)
    }
    if !brackets.isEmpty || isStopped {
      isStopped = true
      lexed.tokens.append(mark(.invalid, at: bytes.count))
    }
    close(at: bytes.count)
  }

  private mutating func close(at end: Int) { lexed.tokens.append(mark(.end, at: end)) }

  private func mark(_ kind: Token.Kind, at end: Int) -> Token {
    Token(kind: kind, spaceBefore: true, depth: 0, start: Int32(end), end: Int32(end))
  }
}
