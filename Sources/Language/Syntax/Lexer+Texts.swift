import Failures

extension Lexer {
  // text = '"' { character | escape | '{' pipeline '}' } '"' | '"""' … '"""' | "'" { character } "'"
  mutating func openText() {
    let start = at
    if outerText != nil { return quoteInPipeline() }
    let isBlock = byte(start + 1) == Self.quote && byte(start + 2) == Self.quote
    if isBlock { blockStart = start }
    textPiece(from: start, content: start + (isBlock ? 3 : 1), isFirst: true, isBlock: isBlock)
  }

  /// A quote in the pipeline of a text: if it is the last of its line, the brace was forgotten.
  private mutating func quoteInPipeline() {
    let end = lineEnd(after: at)
    let isLast = !bytes[(at + 1)..<end].contains(Self.quote)
    let brace = bytes[at..<end].firstIndex(of: 0x7D)
    refuse(isLast ? .textBraceOpen : .textQuote, from: at, to: brace ?? end)
  }

  mutating func rawText() {
    let start = at
    var end = start + 1
    while end < bytes.count, bytes[end] != Self.apostrophe, bytes[end] != Self.newline {
      if let bad = forbiddenScalar(at: end) {
        return refuse(bad, from: end, to: closingApostrophe(from: end))
      }
      end += 1
    }
    guard byte(end) == Self.apostrophe else { return refuse(.textOpen, from: start, to: end) }
    emit(.text, from: start, to: end + 1)
  }

  private func closingApostrophe(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.newline {
      end += 1
      if bytes[end - 1] == Self.apostrophe { break }
    }
    return end
  }

  /// Reads on to the end of the text or to its next pipeline.
  ///
  /// A bad escape or character is reported and the piece becomes `invalid`, but its end is still found, so that what
  /// follows is not read as text.
  mutating func textPiece(from start: Int, content: Int, isFirst: Bool, isBlock: Bool) {
    var end = content, isBad = false
    while end < bytes.count {
      switch bytes[end] {
      case Self.quote where !isBlock:
        return emit(isBad ? .invalid : isFirst ? .text : .textTail, from: start, to: end + 1)
      case Self.quote where byte(end + 1) == Self.quote && byte(end + 2) == Self.quote:
        return emit(isBad ? .invalid : isFirst ? .text : .textTail, from: start, to: end + 3)
      case 0x5C:
        let length = escapeLength(at: end)
        if length == nil { isBad = true }
        end += length ?? refuseEscape(at: end, isBlock: isBlock)
      case 0x7B:
        if isGap(at: end) { end += 5; continue }
        guard byte(end + 1) == 0x7D else {
          let kind: Token.Kind = isBad ? .invalid : isFirst ? .textHead : .textMiddle
          return openPipeline(kind, from: start, at: end, isBlock: isBlock)
        }
        isBad = true
        note(Failure(.textEmpty, at: span(end, end + 2)), at: end)
        end += 2
      case Self.newline where !isBlock:
        return refuse(.textOpen, from: isFirst ? start : end - 1, to: end)
      default:
        if let bad = forbiddenScalar(at: end) {
          isBad = true
          note(failure(bad, at: end), at: end)
          end += bad.length
        } else {
          end += 1
        }
      }
    }
    endOpen(from: start, isBlock: isBlock)
  }

  /// The source ends within a text.
  private mutating func endOpen(from start: Int, isBlock: Bool) {
    guard isBlock else { return refuse(.textOpen, from: start, to: bytes.count) }
    note(Failure(.textBlockOpen, at: span(blockStart, blockStart + 3)).partial(), at: bytes.count)
    isStopped = true
    at = bytes.count
  }

  private mutating func openPipeline(_ kind: Token.Kind, from start: Int, at brace: Int, isBlock: Bool) {
    guard brackets.count < Limit.nesting else { return stop(.limitNesting, from: brace, to: brace + 1) }
    emit(kind, from: start, to: brace + 1)
    brackets.append(Bracket(sign: Self.quote, start: brace))
    outerText = (brace, isBlock)
  }

  /// Called at a line end inside a pipeline of a text: reports it and leaves the pipeline.
  mutating func leavePipeline() {
    guard let text = outerText, let index = brackets.firstIndex(where: { $0.isPipeline }) else { return }
    outerText = nil
    brackets.removeSubrange(index...)
    let isReported = lexed.failures.last.map { $0.offset >= text.start } ?? false
    if !isReported { note(Failure(.textBraceOpen, at: span(text.start, text.start + 1)), at: text.start) }
    emit(.invalid, from: at, to: at)
    if text.isBlock { textPiece(from: at, content: at, isFirst: false, isBlock: true) }
  }

  /// `{…}` with the one character U+2026: a gap left open, which stands for itself.
  func isGap(at index: Int) -> Bool {
    byte(index + 1) == 0xE2 && byte(index + 2) == 0x80 && byte(index + 3) == 0xA6 && byte(index + 4) == 0x7D
  }

  // MARK: - Escapes and characters that no text may hold

  // escape = '\' ('{' | 'n' | 't' | '"' | '\' | 'u{' hex digits '}')
  /// The length of the escape at a backslash, or nil if it is none.
  func escapeLength(at index: Int) -> Int? {
    switch byte(index + 1) {
    case 0x7B, 0x7D, 0x6E, 0x74, 0x22, 0x5C: return 2
    case 0x75:
      guard byte(index + 2) == 0x7B else { return nil }
      var end = index + 3
      while Self.hexValue(byte(end)) != nil, end < index + 10 { end += 1 }
      guard byte(end) == 0x7D, end > index + 3, Unicode.Scalar(Self.hex(bytes[(index + 3)..<end])) != nil else {
        return nil
      }
      return end + 1 - index
    default: return nil
    }
  }

  static func hexValue(_ byte: UInt8) -> UInt32? {
    if Characters.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }

  static func hex(_ digits: ArraySlice<UInt8>) -> UInt32 { digits.reduce(0) { $0 << 4 | (hexValue($1) ?? 0) } }

  /// Reports what is no escape and gives its length.
  private mutating func refuseEscape(at index: Int, isBlock: Bool) -> Int {
    if byte(index + 1) == 0x75 {
      note(Failure(.textCode, at: span(index, index + 2)), at: index)
      guard byte(index + 2) == 0x7B else { return 2 }
      let end = bytes[index...].prefix(12).firstIndex { $0 == 0x7D || $0 == Self.quote || $0 == Self.newline }
      return end.map { bytes[$0] == 0x7D ? $0 + 1 - index : 3 } ?? 3
    }
    let isLast = index + 1 >= bytes.count || byte(index + 1) == Self.newline || byte(index + 1) == 0x0D
    // At the end of a line the text is open, which says more.
    if isLast, !isBlock { return 1 }
    let length = isLast ? 1 : 1 + max(1, wordLength(at: index + 1))
    note(Failure(.textEscape, .text(text(index, index + length)), at: span(index, index + length)), at: index)
    return length
  }

  /// Control characters and bidi controls, which would make a text look like something else on the screen.
  func forbiddenScalar(at index: Int) -> Characters.Scalar? {
    let first = bytes[index]
    if first < 0x80 {
      guard first < 0x20 || first == 0x7F, first != 0x09, first != Self.newline else { return nil }
      if first == 0x0D, byte(index + 1) == Self.newline { return nil }
      return Characters.Scalar(value: UInt32(first), length: 1)
    }
    guard first == 0xE2 || first == 0xD8 else { return nil }
    let scalar = Characters.scalar(in: bytes, at: index)
    return Characters.isBidiControl(scalar.value) ? scalar : nil
  }

  private func failure(_ bad: Characters.Scalar, at index: Int) -> Failure {
    let wording: Wording = bad.value < 0x80 ? .charControl : .charBidi
    return Failure(wording, .text(Characters.code(bad.value)), at: span(index, index + bad.length))
  }

  private mutating func refuse(_ bad: Characters.Scalar, from start: Int, to end: Int) {
    note(failure(bad, at: start), at: start)
    emit(.invalid, from: start, to: max(end, start + bad.length))
  }
}
