import Language

extension SessionAssistant {
  /// Cut by the lexer, so that blanks within quotes and brackets end nothing.
  public func lastArgument(of text: String) -> String {
    let bytes = Array(text.utf8)
    let tokens = Lexer.lex(bytes).tokens.filter { $0.kind != .newline && $0.kind != .end && !$0.range.isEmpty }
    guard let last = tokens.lastIndex(where: { $0.kind != .semicolon }) else { return "" }
    var first = Self.start(of: tokens, last)
    while first > 0, !tokens[first].spaceBefore, Self.continues(tokens[first - 1].kind) {
      first = Self.start(of: tokens, first - 1)
    }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// The token that begins what ends with one: the opening bracket, the head of a text.
  private static func start(of tokens: [Token], _ last: Int) -> Int {
    let token = tokens[last]
    let begins: (Token) -> Bool
    if token.kind.isCloser {
      begins = { $0.kind.isOpener }
    } else if token.kind == .textTail {
      begins = { $0.kind == .textHead }
    } else {
      return last
    }
    return tokens[..<last].lastIndex { $0.depth == token.depth && begins($0) } ?? last
  }

  /// Whether what touches a token belongs to it: `$a.b`, `-x`, `1..3`, but not `(x` or `a|b`.
  private static func continues(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .pipe, .comma, .semicolon, .colon: false
    default: !kind.isOpener
    }
  }
}
