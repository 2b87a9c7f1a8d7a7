import Failures

extension Parser {
  // text = '"' { character | escape | '{' pipeline '}' } '"'
  /// The parts of a text without pipelines.
  func wholeText(_ index: Int) -> [TextPart] {
    let text = plainText(of: index)
    return text.isEmpty ? [] : [.literal(text)]
  }

  func plainText(of index: Int) -> String {
    let range = tokens[index].range
    if bytes[range.lowerBound] == Lexer.apostrophe {
      return String(decoding: bytes[(range.lowerBound + 1)..<(range.upperBound - 1)], as: UTF8.self)
    }
    let width = isBlock(index) ? 3 : 1
    let inner = (range.lowerBound + width)..<(range.upperBound - width)
    return literals(of: [inner], isBlock: width == 3)[0]
  }

  /// A quoted column: like a text, but braces stand for themselves.
  func plainName(_ range: Range<Int>) -> String { Self.resolved(bytes[range]) }

  private func isBlock(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count >= 3 && bytes[range.lowerBound + 1] == Lexer.quote && bytes[range.lowerBound + 2] == Lexer.quote
  }

  mutating func interpolatedText() throws(Failure) -> [TextPart] {
    let isBlock = isBlock(position)
    try enter()
    defer { leave() }
    let head = tokens[position].range
    var ranges = [(head.lowerBound + (isBlock ? 3 : 1))..<(head.upperBound - 1)]
    var pipelines: [Pipeline] = []
    while true {
      advance()
      pipelines.append(try pipeline())
      let range = tokens[position].range
      switch kind {
      case .textMiddle: ranges.append((range.lowerBound + 1)..<(range.upperBound - 1))
      case .textTail:
        ranges.append((range.lowerBound + 1)..<(range.upperBound - (isBlock ? 3 : 1)))
        advance()
        return parts(literals(of: ranges, isBlock: isBlock), pipelines)
      default: try expect(.textTail, "}")
      }
    }
  }

  private func parts(_ literals: [String], _ pipelines: [Pipeline]) -> [TextPart] {
    var parts: [TextPart] = []
    for (index, literal) in literals.enumerated() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      if index < pipelines.count { parts.append(.pipeline(pipelines[index])) }
    }
    return parts
  }

  private func literals(of ranges: [Range<Int>], isBlock: Bool) -> [String] {
    guard isBlock else { return ranges.map { Self.resolved(bytes[$0]) } }
    return Dedenting(bytes: bytes, ranges: ranges).pieces().map { Self.resolved($0[...]) }
  }

  // MARK: - Escapes

  /// The characters meant, escapes replaced; the lexer has checked them.
  private static func resolved(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(0x5C) else { return String(decoding: raw, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == 0x5C, at + 1 < raw.endIndex else {
        out.append(raw[at])
        at += 1
        continue
      }
      switch raw[at + 1] {
      case 0x6E: out.append(0x0A)
      case 0x74: out.append(0x09)
      case 0x75:
        let close = raw[at...].firstIndex(of: 0x7D) ?? raw.endIndex - 1
        let code = Lexer.hex(raw[min(at + 3, close)..<close])
        out += String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8
        at = close - 1
      case let byte: out.append(byte)
      }
      at += 2
    }
    return String(decoding: out, as: UTF8.self)
  }
}
