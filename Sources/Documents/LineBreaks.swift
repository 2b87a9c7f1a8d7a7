import Text

/// Lines of words: Thai is broken between words, everything else at spaces.
enum LineBreaks {
  /// The widest name or number that is kept on one line.
  private static var widestWhole: Int { 40 }

  /// The lines of a paragraph: `first` columns of the first line and `rest` of the others.
  static func lines(_ runs: [Printed.Run], first: Int, rest: Int) -> [String] {
    var text = "", wholes: [Range<Int>] = []
    for run in runs {
      let start = text.utf8.count
      text += run.text
      if run.isWhole, Columns.width(run.text) <= min(widestWhole, rest) { wholes.append(start..<text.utf8.count) }
    }
    return text.isEmpty ? [""] : cut(text, wholes, first, rest)
  }

  private static func cut(_ text: String, _ wholes: [Range<Int>], _ first: Int, _ rest: Int) -> [String] {
    var text = text
    return text.withUTF8 { utf8 in
      var lines: [String] = [], line = 0..<0, cells = 0, start = 0
      func room() -> Int { max(2, lines.isEmpty ? first : rest) }
      func end() {
        lines.append(trimmed(utf8, line))
        line = line.upperBound..<line.upperBound
        cells = 0
      }
      for stop in breaks(utf8, wholes) + [utf8.count] {
        let piece = start..<stop, wide = Columns.width(UnsafeBufferPointer(rebasing: utf8[piece]))
        let seen = Columns.width(UnsafeBufferPointer(rebasing: utf8[withoutSpaces(utf8, piece)]))
        start = stop
        if cells + seen <= room() {
          line = line.lowerBound..<piece.upperBound
          cells += wide
          continue
        }
        if cells > 0 { end() }
        // A word that no line holds is cut where a character ends.
        var left = piece
        while Columns.width(UnsafeBufferPointer(rebasing: utf8[withoutSpaces(utf8, left)])) > room() {
          let part = Columns.prefix(UnsafeBufferPointer(rebasing: utf8[left]), columns: room()).bytes
          let cut = left.lowerBound + (part > 0 ? part : left.count)
          line = left.lowerBound..<cut
          end()
          left = cut..<left.upperBound
        }
        line = left
        cells = Columns.width(UnsafeBufferPointer(rebasing: utf8[left]))
      }
      if !line.isEmpty || lines.isEmpty { end() }
      return lines
    }
  }

  private static func withoutSpaces(_ utf8: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Range<Int> {
    var end = piece.upperBound
    while end > piece.lowerBound, utf8[end - 1] == 0x20 { end -= 1 }
    return piece.lowerBound..<end
  }

  private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> String {
    String(decoding: utf8[withoutSpaces(utf8, line)], as: UTF8.self)
  }

  /// Where a line may end: behind spaces, and between two words of Thai.
  private static func breaks(_ utf8: UnsafeBufferPointer<UInt8>, _ wholes: [Range<Int>]) -> [Int] {
    var places: [Int] = [], whole = 0
    for offset in WordBreaks.offsets(in: String(decoding: utf8, as: UTF8.self)) {
      while whole < wholes.count, wholes[whole].upperBound <= offset { whole += 1 }
      if whole < wholes.count, wholes[whole].lowerBound < offset { continue }
      if isBreak(utf8, offset) { places.append(offset) }
    }
    return places
  }

  private static func isBreak(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    if utf8[offset] == 0x20 { return false }
    if utf8[offset - 1] == 0x20 { return !isYear(utf8, offset) }
    let last = Scalars.decode(utf8, at: Scalars.start(before: offset, in: utf8)).scalar
    return isThai(last) && isThai(Scalars.decode(utf8, at: offset).scalar)
  }

  /// Whether a number stands behind what is shortened, as the year behind its era.
  private static func isYear(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset > 1, utf8[offset - 2] == 0x2E else { return false }
    return Digits.value(ofScalar: Scalars.decode(utf8, at: offset).scalar) != nil
  }

  /// Letters, vowels and tone marks; neither digits nor ฯ and ๆ, which stand behind what they belong to.
  private static func isThai(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE01...0xE2E, 0xE30...0xE3A, 0xE40...0xE45, 0xE47...0xE4E: true
    default: false
    }
  }
}
