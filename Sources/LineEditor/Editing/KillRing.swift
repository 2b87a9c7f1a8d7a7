/// What was cut, newest last; cuts in a row gather in one piece.
struct KillRing {
  private static let size = 32
  private var pieces: [String] = []
  private var place = 0

  var newest: String? { pieces.last }

  mutating func add(_ text: String, before: Bool, joining: Bool) {
    if text.isEmpty { return }
    if joining, let last = pieces.popLast() {
      pieces.append(before ? text + last : last + text)
    } else {
      pieces.append(text)
      if pieces.count > Self.size { pieces.removeFirst() }
    }
    place = pieces.count - 1
  }

  mutating func yank() -> String? {
    place = pieces.count - 1
    return pieces.last
  }

  /// The piece before the one last yanked, around the ring.
  mutating func turn() -> String? {
    guard !pieces.isEmpty else { return nil }
    place = place > 0 ? place - 1 : pieces.count - 1
    return pieces[place]
  }
}
