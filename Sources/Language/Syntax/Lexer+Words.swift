import Failures

extension Lexer {
  private static let keywords: [String: Token.Kind] = [
    "let": .let, "var": .var, "def": .def, "for": .for, "in": .isIn, "while": .while, "if": .if, "else": .else,
    "match": .match, "try": .try, "catch": .catch, "throw": .throw, "return": .return, "break": .break,
    "continue": .continue, "use": .use, "needs": .needs, "test": .test, "and": .and, "or": .or, "not": .not,
    "mod": .mod, "div": .div, "true": .true, "false": .false, "null": .null, "matches": .matches,
  ]

  /// The 27 words that are no names and no text without quotes.
  public static let reserved: [String] = keywords.keys.sorted()

  /// The reserved words by their bytes; all have at most eight.
  private static let packed: [UInt64: Token.Kind] = {
    var table: [UInt64: Token.Kind] = [:]
    for (word, kind) in keywords { table[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = kind }
    return table
  }()

  // word = letter { letter | mark | digit | '_' | ('-' | '.' | '/' | '@') (letter | digit) }
  mutating func word() {
    let start = at
    var end = at, key: UInt64 = 0
    while end < bytes.count {
      let length = wordLength(at: end)
      if length > 0 {
        end += length
        continue
      }
      guard isJoint(bytes[end]) else { break }
      let next = wordLength(at: end + 1)
      guard next > 0, !isMark(at: end + 1) else { break }
      end += 1 + next
    }
    guard end - start <= 8 else { return emit(.word, from: start, to: end) }
    for index in start..<end { key = key << 8 | UInt64(bytes[index]) }
    emit(Self.packed[key] ?? .word, from: start, to: end)
  }

  private func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x40 }

  /// The length of the letter, mark, digit or `_` at a byte; 0 if it is none of them.
  func wordLength(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return Characters.isLetter(byte) || Characters.isDigit(byte) ? 1 : 0 }
    let scalar = Characters.scalar(in: bytes, at: index)
    return Characters.of(scalar.value) == .other ? 0 : scalar.length
  }

  private func isMark(at index: Int) -> Bool {
    byte(index) >= 0x80 && Characters.of(Characters.scalar(in: bytes, at: index).value) == .mark
  }

  /// The length of the letter at a byte; 0 if it is none.
  func letterLength(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] < 0x80 { return Characters.isLetter(bytes[index]) ? 1 : 0 }
    let scalar = Characters.scalar(in: bytes, at: index)
    return Characters.of(scalar.value) == .letter ? scalar.length : 0
  }

  // name = letter { letter | mark | digit | '_' | '-' letter }
  /// The end of the name that begins at a byte, or nil if none does.
  private func nameEnd(at start: Int, digitAfterHyphen: Bool = false) -> Int? {
    var end = start + letterLength(at: start)
    guard end > start else { return nil }
    while true {
      let length = wordLength(at: end)
      if length > 0 {
        end += length
      } else if byte(end) == 0x2D {
        let next = digitAfterHyphen && !isMark(at: end + 1) ? wordLength(at: end + 1) : letterLength(at: end + 1)
        guard next > 0 else { return end }
        end += 1 + next
      } else {
        return end
      }
    }
  }

  // variable = '$' name
  mutating func variable() {
    let start = at
    guard let end = nameEnd(at: start + 1) else { return refuse(.nameMissing, "$", from: start, to: start + 1) }
    emit(.variable, from: start, to: end)
  }

  // column = '.' (name | '"' any '"')
  mutating func dot() {
    let start = at
    if byte(start + 1) == 0x2E {
      if byte(start + 2) == 0x2E { return emit(.spread, from: start, to: start + 3) }
      if byte(start + 2) == 0x3C { return emit(.upTo, from: start, to: start + 3) }
      if byte(start + 2) == 0x3D { return refuse(.charMeaning, "..=", "..", from: start, to: start + 3) }
      return emit(.through, from: start, to: start + 2)
    }
    if byte(start + 1) == Self.quote { return quotedColumn() }
    let isAfterNumber = lexed.tokens.last?.kind == .number && touchesOperand(start)
    if !isAfterNumber, let end = nameEnd(at: start + 1) { return emit(.column, from: start, to: end) }
    if isAfterNumber || Characters.isDigit(byte(start + 1)) {
      return refuse(.numberPoint, from: start, to: numberBlob(from: start + 1))
    }
    refuse(.nameMissing, ".", from: start, to: start + 1)
  }

  private mutating func quotedColumn() {
    let start = at
    var end = start + 2
    while end < bytes.count, bytes[end] != Self.newline, bytes[end] != Self.quote {
      if bytes[end] == 0x5C {
        guard let length = escapeLength(at: end) else {
          return refuse(.textEscape, .text(text(end, end + 2)), from: end, to: lineEnd(after: end))
        }
        end += length
      } else if let bad = forbiddenScalar(at: end) {
        return refuse(.charBidi, .text(Characters.code(bad.value)), from: end, to: lineEnd(after: end))
      } else {
        end += 1
      }
    }
    guard byte(end) == Self.quote else { return refuse(.textOpen, from: start, to: end) }
    guard end > start + 2 else { return refuse(.nameMissing, ".", from: start, to: end + 1) }
    emit(.column, from: start, to: end + 1)
  }

  /// The end of the line a byte stands on.
  func lineEnd(after start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.newline { end += 1 }
    return end
  }

  // flag = '--' name
  mutating func flag() {
    let start = at
    guard let end = nameEnd(at: start + 2, digitAfterHyphen: true) else {
      return refuse(.flagName, from: start, to: start + 2)
    }
    if touchesOperand(start) { return refuse(.flagSpace, .text(text(start, end)), from: start, to: end) }
    emit(.flag, from: start, to: end)
  }
}
