/// Drops what is layout from a text in `"""`: the line end after the opening and before the closing quotes, and the
/// indentation all lines share.
///
/// The text comes in pieces, between which pipelines stand; a pipeline ends on its line, so every line begins in one
/// piece. Blank lines do not count for the indentation and become empty; `\r` before a line end goes.
struct Dedenting {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

  func pieces() -> [[UInt8]] {
    let indent = commonIndent()
    var pieces = ranges.indices.map { piece($0, indent: indent) }
    dropFirstLine(&pieces[0])
    dropLastLine(&pieces[pieces.count - 1])
    return pieces
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isLineEnd(_ at: Int, in range: Range<Int>) -> Bool {
    bytes[at] == 0x0A || bytes[at] == 0x0D && at + 1 < range.upperBound && bytes[at + 1] == 0x0A
  }

  /// The end of the white space at the start of a line.
  private func textStart(_ start: Int, in range: Range<Int>) -> Int {
    var at = start
    while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
    return at
  }

  private func commonIndent() -> Int {
    var least = Int.max
    for (index, range) in ranges.enumerated() {
      for at in range where bytes[at] == 0x0A {
        let text = textStart(at + 1, in: range)
        let isClosing = text == range.upperBound && index == ranges.count - 1
        let isEmpty = text < range.upperBound && isLineEnd(text, in: range)
        if !isClosing, !isEmpty { least = min(least, text - at - 1) }
      }
    }
    return least == Int.max ? 0 : least
  }

  private func piece(_ index: Int, indent: Int) -> [UInt8] {
    let range = ranges[index]
    var out: [UInt8] = [], at = range.lowerBound
    out.reserveCapacity(range.count)
    while at < range.upperBound {
      guard isLineEnd(at, in: range) else {
        out.append(bytes[at])
        at += 1
        continue
      }
      out.append(0x0A)
      at += bytes[at] == 0x0D ? 2 : 1
      let text = textStart(at, in: range)
      let isEmpty = text < range.upperBound && isLineEnd(text, in: range)
      at = isEmpty ? text : min(text, at + indent)
    }
    return out
  }

  private func dropFirstLine(_ piece: inout [UInt8]) {
    guard let end = piece.firstIndex(where: { !isBlank($0) }), piece[end] == 0x0A else { return }
    piece.removeSubrange(0...end)
  }

  private func dropLastLine(_ piece: inout [UInt8]) {
    var end = piece.count
    while end > 0, isBlank(piece[end - 1]) { end -= 1 }
    guard end > 0, piece[end - 1] == 0x0A else { return }
    piece.removeSubrange((end - 1)...)
  }
}
