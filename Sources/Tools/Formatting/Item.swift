import Language

/// Something to be written: a token, a whole text with the pipelines in it, or a comment.
struct Item {
  /// Nil for a comment.
  let kind: Token.Kind?
  let range: Range<Int>
  /// Whether the author put nothing between it and what stands before.
  let touches: Bool
  /// How many line ends stand between it and the item before.
  var linesBefore = 0
  /// Whether it stands in the middle of a statement; a comment, whether the token after it does.
  var continuesStatement = false
  /// Whether it is a `|` or a comment before one.
  var isPiped = false
  /// What a brace is, for a `{` and its `}`; which of the two bars of a closure a `|` is; whether a word
  /// is the name of a `def`.
  var role = Role.plain

  enum Role { case plain, record, closure, opensParameters, closesParameters, defined }

  var isComment: Bool { kind == nil }

  /// Tokens and comments in the order of the source.
  static func all(of lexed: Lexed, in bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(lexed.tokens.count + lexed.comments.count)
    var comments = lexed.comments[...], index = 0, startsStatement = true
    let tokens = lexed.tokens
    while index < tokens.count {
      let token = tokens[index]
      while let comment = comments.first, comment.range.lowerBound < token.start || token.kind == .end {
        items.append(Item(kind: nil, range: comment.range, touches: false))
        comments.removeFirst()
      }
      let first = index
      if token.kind == .textHead { index = textEnd(from: index, in: tokens) }
      index += 1
      if token.kind == .newline || token.kind == .end {
        startsStatement = true
        continue
      }
      let range = Int(token.start)..<Int(tokens[index - 1].end)
      var item = Item(kind: tokens[first].kind, range: range, touches: !token.spaceBefore)
      item.continuesStatement = !startsStatement
      // Parts of a record and arms of a match begin anew after a comma.
      startsStatement = token.kind == .openBrace || token.kind == .semicolon || token.kind == .comma
      items.append(item)
    }
    countLines(&items, in: bytes)
    Role.assign(to: &items)
    placeComments(&items)
    return items
  }

  /// Texts are written as they stand, so their pipelines belong to them.
  private static func textEnd(from start: Int, in tokens: [Token]) -> Int {
    var index = start + 1
    while index < tokens.count - 1, tokens[index].kind != .textTail { index += 1 }
    return index
  }

  private static func placeComments(_ items: inout [Item]) {
    for index in items.indices.reversed() {
      guard items[index].isComment else {
        items[index].isPiped = items[index].kind == .pipe
        continue
      }
      guard index + 1 < items.count else { continue }
      items[index].isPiped = items[index + 1].isPiped
      items[index].continuesStatement = items[index + 1].continuesStatement
    }
  }

  private static func countLines(_ items: inout [Item], in bytes: [UInt8]) {
    for index in items.indices.dropFirst() {
      let gap = bytes[items[index - 1].range.upperBound..<items[index].range.lowerBound]
      items[index].linesBefore = gap.count { $0 == 0x0A }
    }
  }
}

extension Item.Role {
  /// Tells records from blocks and the bars of a closure from pipes, as the parser does.
  fileprivate static func assign(to items: inout [Item]) {
    let tokens = items.indices.filter { !items[$0].isComment }
    var braces: [Int] = []
    for (order, index) in tokens.enumerated() {
      switch items[index].kind {
      case .openBrace:
        braces.append(index)
        let following = tokens[min(order + 1, tokens.count)...].prefix(2).map { items[$0].kind }
        if isRecord(following) { items[index].role = .record }
        if following.first == .pipe {
          items[index].role = .closure
          items[tokens[order + 1]].role = .opensParameters
        }
      case .closeBrace:
        if let open = braces.popLast() { items[index].role = items[open].role }
      case .pipe where items[index].role == .opensParameters:
        guard let close = tokens[(order + 1)...].firstIndex(where: { items[$0].kind == .pipe }) else { continue }
        items[tokens[close]].role = .closesParameters
        if close + 1 < tokens.count { items[tokens[close + 1]].continuesStatement = false }
      case .word where order > 0 && items[tokens[order - 1]].kind == .def: items[index].role = .defined
      default: break
      }
    }
  }

  private static func isRecord(_ following: [Token.Kind?]) -> Bool {
    guard let first = following.first, let first else { return false }
    if first == .closeBrace || first == .spread { return true }
    return following.count > 1 && following[1] == .colon && (first == .word || first == .text || first.isKeyword)
  }
}
