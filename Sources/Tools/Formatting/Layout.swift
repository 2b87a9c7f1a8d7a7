import Language

/// Writes the tokens and comments of a source again, line by line.
struct Layout {
  /// A bracket that is still open, and how the lines inside it stand.
  private struct Bracket {
    let kind: Token.Kind
    /// The indentation of the line it was opened on: its partner returns there.
    let outer: Int
    var inner: Int
    /// Whether it was the last thing on its line.
    var endsLine = false
  }

  private let bytes: [UInt8]
  private let items: [Item]
  private var out: [UInt8] = []
  private var brackets: [Bracket] = []
  /// How many of the brackets were open before this line.
  private var openBefore = 0
  private var indent = 0
  /// The last token written, comments aside.
  private var lastKind: Token.Kind?

  private static let newline: UInt8 = 0x0A, space: UInt8 = 0x20
  private static let step = 2

  init(bytes: [UInt8], lexed: Lexed) {
    self.bytes = bytes
    items = Item.all(of: lexed, in: bytes)
    out.reserveCapacity(bytes.count + bytes.count / 8)
  }

  mutating func run() -> [UInt8] {
    for index in items.indices {
      let item = items[index]
      if index == 0 {
        startLine(index)
      } else if item.linesBefore > 0 {
        endLine(before: index)
        startLine(index)
      } else {
        let spaces = item.isComment ? 2 : Spacing.isSpace(between: items[index - 1], and: item, in: bytes) ? 1 : 0
        out += repeatElement(Self.space, count: spaces)
      }
      write(item)
    }
    if !items.isEmpty { out.append(Self.newline) }
    return out
  }

  // MARK: - Lines

  private mutating func endLine(before index: Int) {
    let previous = items[index - 1], next = items[index]
    out.append(Self.newline)
    let isAtEdge = previous.kind?.isOpener == true || next.kind?.isCloser == true
    if next.linesBefore > 1, !isAtEdge { out.append(Self.newline) }
    settle()
  }

  /// Of the brackets a line leaves open only the last one indents, so that `foo ({` indents once.
  private mutating func settle() {
    for index in brackets.indices.dropFirst(openBefore) {
      let isLast = index == brackets.count - 1
      brackets[index].inner = brackets[index].outer + (isLast ? Self.step : 0)
      brackets[index].endsLine = isLast && lastKind?.isOpener == true
    }
    openBefore = brackets.count
  }

  private mutating func startLine(_ index: Int) {
    indent = indentation(of: index)
    out += repeatElement(Self.space, count: indent)
    openBefore = brackets.count
  }

  private func indentation(of index: Int) -> Int {
    let closers = leadingClosers(from: index)
    if closers > 0 { return brackets.dropLast(closers - 1).last?.outer ?? 0 }
    let base = brackets.last?.inner ?? 0
    let item = items[index]
    if let bracket = brackets.last, bracket.kind != .openBrace {
      return base + (item.isPiped && (bracket.endsLine || bracket.inner == bracket.outer) ? Self.step : 0)
    }
    return base + (item.continuesStatement ? Self.step : 0)
  }

  /// How many closing brackets begin the line.
  private func leadingClosers(from index: Int) -> Int {
    var end = index
    while end < items.count, items[end].kind?.isCloser == true, end == index || items[end].linesBefore == 0 { end += 1 }
    return end - index
  }

  // MARK: - Items

  private mutating func write(_ item: Item) {
    if let kind = item.kind {
      lastKind = kind
      if kind.isCloser, !brackets.isEmpty { brackets.removeLast() }
      if kind.isOpener { brackets.append(Bracket(kind: kind, outer: indent, inner: indent)) }
      openBefore = min(openBefore, brackets.count)
    }
    // A text of several lines is the only item with line ends in it; `\r` before them is no part of its value.
    var previous: UInt8 = 0
    for byte in bytes[item.range] {
      if byte == Self.newline, previous == 0x0D { out.removeLast() }
      out.append(byte)
      previous = byte
    }
  }
}
