import Text

/// Motion by words, over the breaks the assistant gave.
///
/// A word is a piece that begins with a letter, digit or mark of a language; what lies between words is passed over
/// with them, as the editors people know do.
struct WordMotion {
  let draft: Draft
  let breaks: [Int]

  /// Behind the word at or after `place`.
  func end(after place: Int) -> Int {
    var start = place
    for stop in breaks + [draft.count] where stop > place {
      if isWord(start) { return stop }
      start = stop
    }
    return draft.count
  }

  /// The start of the word before `place`.
  func start(before place: Int) -> Int {
    ([0] + breaks).last { $0 < place && isWord($0) } ?? 0
  }

  /// The start of the next word, as `w` of vi has it: punctuation counts, spaces do not.
  func nextStart(after place: Int) -> Int {
    breaks.first { $0 > place && !isSpace($0) } ?? draft.count
  }

  /// The start of this or the previous word, as `b` of vi has it.
  func previousStart(before place: Int) -> Int {
    ([0] + breaks).last { $0 < place && !isSpace($0) } ?? 0
  }

  /// The last cluster of this or the next word, as `e` of vi has it.
  func lastCluster(after place: Int) -> Int {
    for (index, stop) in (breaks + [draft.count]).enumerated() {
      let start = index == 0 ? 0 : breaks[index - 1]
      let last = draft.previous(stop)
      if last > place, !isSpace(start) { return last }
    }
    return draft.previous(draft.count)
  }

  private func isSpace(_ place: Int) -> Bool {
    place < draft.count && (draft.bytes[place] == 0x20 || draft.bytes[place] == 0x0A || draft.bytes[place] == 0x09)
  }

  private func isWord(_ place: Int) -> Bool {
    guard place < draft.count else { return false }
    let byte = draft.bytes[place]
    if byte >= 0x80 { return !Self.isSign(draft, place) }
    return byte == 0x5F || byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A || byte >= 0x30 && byte <= 0x39
  }

  private static func isSign(_ draft: Draft, _ place: Int) -> Bool {
    let scalar = draft.bytes.withUnsafeBufferPointer { Scalars.decode($0, at: place).scalar }
    return scalar == 0xA0 || scalar >= 0x2000 && scalar <= 0x206F || scalar == 0x3000
  }
}
