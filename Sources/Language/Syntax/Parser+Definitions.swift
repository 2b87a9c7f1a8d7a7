import Failures
import Text

extension Parser {
  // def = 'def' name '[' { param } ']' ['->' type] block
  mutating func definition() throws(Failure) -> Statement.Kind {
    let doc = documentation(before: Int(tokens[position].start))
    advance()
    let name = try name()
    try expect(.openBracket, "[")
    var parameters: [ParameterNode] = []
    while kind != .closeBracket {
      parameters.append(try parameter())
      _ = take(.comma)
    }
    advance()
    let result = take(.result) ? try type() : nil
    let body = try block(after: "def")
    return .define(Definition(name: name, parameters: parameters, result: result, body: body, doc: doc))
  }

  // param = ['...'] name [':' type] ['=' literal] | flag [':' type] ['=' literal]
  private mutating func parameter() throws(Failure) -> ParameterNode {
    let isRest = take(.spread)
    let isFlag = kind == .flag && !isRest
    let name = isFlag ? flagName() : try name()
    let type = take(.colon) ? try type() : nil
    let fallback = take(.assign) ? try operand() : nil
    return ParameterNode(name: name, isFlag: isFlag, isRest: isRest, type: type, fallback: fallback)
  }

  // type = name ['of' type] ['?']
  mutating func type() throws(Failure) -> TypeNode {
    guard kind == .word, isName(position) else {
      if kind == .null || kind == .flag || kind != .word { throw refusal(Failure(.expectType, found, at: here)) }
      throw refusal(Failure(.nameForm, .text(text(position)), at: here))
    }
    try enter()
    defer { leave() }
    let name = Name(normal(tokens[position].range), at: here)
    advance()
    var element: TypeNode?
    if kind == .word, text(position) == "of" {
      advance()
      element = try type()
    }
    return TypeNode(name: name, element: element, isOptional: take(.question))
  }

  // use = 'use' text ['[' { name } ']']
  mutating func use() throws(Failure) -> Statement.Kind {
    advance()
    let place = here
    let path = try plainText(after: "use")
    guard take(.openBracket) else { return .use(path: path, pathSpan: place, names: nil) }
    var names: [Name] = []
    while kind != .closeBracket {
      names.append(try name())
      _ = take(.comma)
    }
    advance()
    return .use(path: path, pathSpan: place, names: names)
  }

  // needs = 'needs' { argument }
  mutating func needs() throws(Failure) -> Statement.Kind {
    advance()
    return .needs(try arguments())
  }

  // test = 'test' text block
  mutating func test() throws(Failure) -> Statement.Kind {
    advance()
    let title = try plainText(after: "test")
    return .test(title: title, try block(after: "test"))
  }

  private mutating func plainText(after word: String) throws(Failure) -> String {
    if kind == .textHead { throw refusal(Failure(.textPlain, at: here)) }
    guard kind == .text else { throw refusal(Failure(.expectText, .text(word), found, at: here)) }
    advance()
    return plainText(of: position - 1)
  }

  // MARK: - Names

  // name = letter { letter | mark | digit | '_' | '-' letter }
  mutating func name() throws(Failure) -> Name {
    guard kind == .word else { throw noName() }
    guard isName(position) else { throw refusal(Failure(.nameForm, .text(text(position)), at: here)) }
    advance()
    return Name(normal(tokens[position - 1].range), at: span(of: position - 1))
  }

  private func noName() -> Failure {
    if kind == .variable || kind == .column {
      let token = text(position)
      return refusal(Failure(.nameDollar, .text(String(token.dropFirst())), at: here))
    }
    if kind.isKeyword { return refusal(Failure(.nameReserved, .text(text(position)), at: here)) }
    return refusal(Failure(.expectName, found, at: here))
  }

  /// Whether a word could be written after `$`.
  func isName(_ index: Int) -> Bool {
    let range = tokens[index].range
    for at in range {
      switch bytes[at] {
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"): return false
      case UInt8(ascii: "-"):
        let next = bytes[at + 1]
        if Characters.isDigit(next) { return false }
        if next >= 0x80, Characters.of(Characters.scalar(in: bytes, at: at + 1).value) != .letter { return false }
      default: continue
      }
    }
    return true
  }

  mutating func flagName() -> Name {
    let range = tokens[position].range
    let name = Name(normal((range.lowerBound + 2)..<range.upperBound), at: here)
    advance()
    return name
  }

  /// The name in the form by which names are compared.
  func normal(_ range: Range<Int>) -> String {
    let name = bytes.withUnsafeBufferPointer { all -> (text: String, isNormal: Bool) in
      let slice = UnsafeBufferPointer(rebasing: all[range])
      let isNormal = slice.allSatisfy { $0 < 0x80 } || ThaiForm.isNormal(slice)
      return (String(decoding: slice, as: UTF8.self), isNormal)
    }
    return name.isNormal ? name.text : ThaiForm.normal(name.text)
  }

  // MARK: - Help

  /// The `##` lines that stand right above a byte.
  private func documentation(before start: Int) -> String? {
    var low = 0, high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    var lines: [String] = [], below = start
    while low > 0, comments[low - 1].isDoc, isLineAbove(comments[low - 1].range.upperBound, below) {
      low -= 1
      let range = comments[low].range
      guard startsLine(range.lowerBound) else { break }
      let text = String(decoding: bytes[(range.lowerBound + 2)..<range.upperBound], as: UTF8.self)
      lines.append(text.hasPrefix(" ") ? String(text.dropFirst()) : text)
      below = range.lowerBound
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
  }

  private func isLineAbove(_ end: Int, _ start: Int) -> Bool {
    bytes[end..<start].allSatisfy { $0 <= 0x20 } && bytes[end..<start].count { $0 == Lexer.newline } == 1
  }

  private func startsLine(_ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
    return at == 0 || bytes[at - 1] == Lexer.newline
  }
}
