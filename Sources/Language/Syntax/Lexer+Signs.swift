import Failures

extension Lexer {
  /// Operators, brackets and everything that has no meaning.
  mutating func sign(_ first: UInt8) {
    let start = at
    if let kind = pair(first, byte(start + 1)) { return emit(kind, from: start, to: start + 2) }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open(first)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket(first)
    case UInt8(ascii: "|"): bar()
    case UInt8(ascii: ","): emit(.comma, from: start, to: start + 1)
    case UInt8(ascii: ";"): emit(.semicolon, from: start, to: start + 1)
    case UInt8(ascii: ":"): emit(.colon, from: start, to: start + 1)
    case UInt8(ascii: "?"): emit(.question, from: start, to: start + 1)
    case UInt8(ascii: "="): emit(.assign, from: start, to: start + 1)
    case UInt8(ascii: "<"): emit(.less, from: start, to: start + 1)
    case UInt8(ascii: ">"): emit(.greater, from: start, to: start + 1)
    case UInt8(ascii: "-"): dash()
    case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"): arithmetic(first)
    default: noMeaning(first)
    }
  }

  private func pair(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
    switch (first, second) {
    case (0x3D, 0x3E): .arrow
    case (0x3D, 0x3D): .equal
    case (0x2D, 0x3E): .result
    case (0x21, 0x3D): .notEqual
    case (0x3C, 0x3D): .lessOrEqual
    case (0x3E, 0x3D): .greaterOrEqual
    case (0x2B, 0x3D): .addAssign
    case (0x2D, 0x3D): .subtractAssign
    case (0x3F, 0x3F): .otherwise
    default: nil
    }
  }

  private func isBlank(_ index: Int) -> Bool {
    index < 0 || index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A
      || bytes[index] == 0x0D
  }

  // '-' subtracts between white space and negates what it touches; '--name' is a flag
  private mutating func dash() {
    let start = at
    if byte(start + 1) == 0x2D, !isBlank(start + 2) || isBlank(start - 1) { return flag() }
    if isBlank(start + 1) {
      return isBlank(start - 1)
        ? emit(.minus, from: start, to: start + 1) : refuse(.spaceMinus, "a - b", from: start, to: start + 1)
    }
    if touchesOperand(start) { return refuse(.spaceMinus, "a - b", from: start, to: start + 1) }
    if digit(at: start + 1) != nil { return number(from: start) }
    let letters = letterLength(at: start + 1)
    guard letters == 0 else { return shortFlag(from: start) }
    emit(.negate, from: start, to: start + 1)
  }

  private mutating func shortFlag(from start: Int) {
    var end = start + 1
    while wordLength(at: end) > 0 { end += wordLength(at: end) }
    refuse(.flagShort, .text(text(start, end)), from: start, to: end)
  }

  private mutating func arithmetic(_ first: UInt8) {
    let start = at
    if first == 0x2B, digit(at: start + 1) != nil, !touchesOperand(start) { return number(from: start) }
    let kind: Token.Kind = first == 0x2B ? .plus : first == 0x2A ? .star : .slash
    guard isBlank(start - 1), isBlank(start + 1) else {
      return refuse(.spaceOperator, .text(text(start, start + 1)), from: start, to: start + 1)
    }
    emit(kind, from: start, to: start + 1)
  }

  private mutating func bar() {
    let start = at
    // `{||` begins a closure that says it takes nothing.
    if byte(start + 1) == 0x7C, lexed.tokens.last?.kind != .openBrace {
      return refuse(.charMeaning, "||", "or", from: start, to: start + 2)
    }
    emit(.pipe, from: start, to: start + 1)
  }

  // MARK: - Brackets

  private mutating func open(_ sign: UInt8) {
    let start = at
    guard brackets.count < Limit.nesting else { return stop(.limitNesting, from: start, to: start + 1) }
    let kind: Token.Kind = sign == 0x28 ? .openParenthesis : sign == 0x5B ? .openBracket : .openBrace
    emit(kind, from: start, to: start + 1)
    brackets.append(Bracket(sign: sign, start: start))
  }

  private mutating func closeBracket(_ sign: UInt8) {
    let start = at
    if sign == 0x7D, let text = outerText, brackets.last?.isPipeline == true {
      brackets.removeLast()
      outerText = nil
      return textPiece(from: start, content: start + 1, isFirst: false, isBlock: text.isBlock)
    }
    let opener: UInt8 = sign == 0x29 ? 0x28 : sign == 0x5D ? 0x5B : 0x7B
    if brackets.last?.sign != opener, !closeWrongly(sign, opener) { return }
    let kind: Token.Kind = sign == 0x29 ? .closeParenthesis : sign == 0x5D ? .closeBracket : .closeBrace
    emit(kind, from: start, to: start + 1, depth: brackets.count - 1)
    brackets.removeLast()
  }

  /// Reports a bracket that does not fit; true if one further out does, to which the stack is then cut.
  private mutating func closeWrongly(_ sign: UInt8, _ opener: UInt8) -> Bool {
    let start = at
    let found = Failure.Part(String(Unicode.Scalar(sign)))
    let floor = (brackets.lastIndex { $0.isPipeline } ?? -1) + 1
    guard let last = brackets.last, !last.isPipeline else {
      refuse(.bracketClose, found, from: start, to: start + 1)
      return false
    }
    let failure = Failure(
      .bracketPair, found, Failure.Part(String(Unicode.Scalar(last.sign))), at: span(start, start + 1))
    note(failure.labelled(span(last.start, last.start + 1), Words(en: "opened here", th: "เปิดตรงนี้")), at: start)
    emit(.invalid, from: start, to: start + 1)
    guard let match = brackets[floor...].lastIndex(where: { $0.sign == opener }) else {
      brackets[brackets.count - 1].isReported = true
      return false
    }
    brackets.removeSubrange((match + 1)...)
    at = start
    return true
  }

  // MARK: - What has no meaning

  private mutating func noMeaning(_ first: UInt8) {
    let start = at
    let next = byte(start + 1)
    switch first {
    case UInt8(ascii: "&") where next == first: refuse(.charMeaning, "&&", "and", from: start, to: start + 2)
    case UInt8(ascii: "&"): refuse(.charMeaning, "&", "and", from: start, to: start + 1)
    case UInt8(ascii: "!"): refuse(.charMeaning, "!", "not", from: start, to: start + 1)
    case UInt8(ascii: "^"): refuse(.charMeaning, "^", "$a * $a", from: start, to: start + 1)
    case UInt8(ascii: "%"): refuse(.percent, from: start, to: start + 1)
    case UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "~"):
      refuse(.charQuoted, .text(text(start, start + 1)), from: start, to: start + 1)
    case UInt8(ascii: "`"): refuse(.charQuote, "`", from: start, to: closing(of: [0x60], from: start + 1))
    default: refuse(.charControl, .text(Characters.code(UInt32(first))), from: start, to: start + 1)
    }
  }

  /// A character ≥ U+0080 that begins no word and no number.
  mutating func strange(_ scalar: Characters.Scalar) {
    let start = at, end = at + scalar.length
    let code = Failure.Part(Characters.code(scalar.value))
    let shown = Failure.Part(text(start, end))
    if Characters.isCurlyQuote(scalar.value) {
      return refuse(.charQuote, shown, from: start, to: closing(of: [], from: end))
    }
    if Characters.isBidiControl(scalar.value) { return refuse(.charBidi, code, from: start, to: end) }
    if Characters.isHidden(scalar.value) { return refuse(.charHidden, code, from: start, to: end) }
    if Characters.isSpace(scalar.value) { return refuse(.charSpace, code, from: start, to: end) }
    if Characters.of(scalar.value) == .mark {
      return refuse(.charMark, .text("◌" + text(start, end)), from: start, to: end)
    }
    if let meant = Characters.lookalike(scalar.value) {
      return refuse(.charMeaning, shown, .text(meant), from: start, to: end)
    }
    if let letter = Unicode.Scalar(scalar.value), letter.properties.isAlphabetic {
      return refuse(.charScript, shown, code, from: start, to: foreignEnd(from: end))
    }
    refuse(.charUnknown, shown, code, from: start, to: end)
  }

  /// The end of a run of letters of other scripts, so that a word of them is one error.
  private func foreignEnd(from start: Int) -> Int {
    var end = start
    while byte(end) >= 0x80 {
      let scalar = Characters.scalar(in: bytes, at: end)
      guard let letter = Unicode.Scalar(scalar.value), letter.properties.isAlphabetic else { break }
      end += scalar.length
    }
    return end
  }

  /// Behind the next quote of that kind on this line, or behind the opening one if there is none.
  private func closing(of quotes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.newline {
      if bytes[end] < 0x80 {
        end += 1
        if quotes.contains(bytes[end - 1]) { return end }
        continue
      }
      let scalar = Characters.scalar(in: bytes, at: end)
      end += scalar.length
      if quotes.isEmpty, Characters.isCurlyQuote(scalar.value) { return end }
    }
    return start
  }
}
