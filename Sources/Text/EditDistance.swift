/// How far apart two words are, for "did you mean".
public enum EditDistance {
  /// Insertions, deletions, changes and swaps of neighbours (code points) that make one of the other, or nil when
  /// that takes more than `limit`.
  public static func between(_ first: String, _ second: String, limit: Int) -> Int? {
    distance(Folded(first).scalars, Folded(second).scalars, limit: limit)
  }

  /// A candidate as it is compared: case does not count.
  public struct Folded: Sendable {
    public let text: String
    fileprivate let scalars: [UInt32]
    /// Which scalars occur, by their last six bits.
    fileprivate let letters: UInt64

    public init(_ text: String) {
      self.text = text
      scalars = text.unicodeScalars.map { $0.value &- 0x41 < 26 ? $0.value + 32 : $0.value }
      letters = scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether so many changes might do: each brings in or takes away one letter at most.
    fileprivate func mayBecome(_ other: Folded, limit: Int) -> Bool {
      abs(scalars.count - other.scalars.count) <= limit && (letters & ~other.letters).nonzeroBitCount <= limit
        && (other.letters & ~letters).nonzeroBitCount <= limit
    }
  }

  public static func nearest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> String? {
    nearest(to: word, among: candidates.map { Folded($0) }, limit: limit)
  }

  /// The candidate most like `word`, if any is less than about a third different; case does not count, and among
  /// equals the longer common beginning wins, then the earlier.
  public static func nearest(to word: String, among candidates: [Folded], limit: Int = 3) -> String? {
    let wanted = Folded(word)
    var best: (text: String, distance: Int, prefix: Int)?
    for other in candidates {
      let longest = max(wanted.scalars.count, other.scalars.count)
      let allowed = min(limit, longest <= 2 ? longest - 1 : (longest + 1) / 3, best?.distance ?? limit)
      guard allowed >= 0, wanted.mayBecome(other, limit: allowed),
        let distance = distance(wanted.scalars, other.scalars, limit: allowed)
      else { continue }
      let prefix = zip(wanted.scalars, other.scalars).prefix { $0 == $1 }.count
      // Two letters with one changed are another word, unless the first stays.
      if longest <= 2, distance > 0, prefix == 0, wanted.scalars.sorted() != other.scalars.sorted() { continue }
      if let best, best.distance < distance || (best.distance == distance && best.prefix >= prefix) { continue }
      best = (other.text, distance, prefix)
    }
    return best?.text
  }

  /// Optimal string alignment in three rows, only as wide a band about the diagonal as `limit` lets count.
  private static func distance(_ first: [UInt32], _ second: [UInt32], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    let far = limit + 1
    var before = [Int](repeating: far, count: second.count + 1)
    var above = (0...second.count).map { min($0, far) }
    for row in 0..<first.count {
      var current = [Int](repeating: far, count: second.count + 1)
      current[0] = min(row + 1, far)
      var least = current[0]
      for column in max(0, row - limit)..<max(0, row - limit, min(second.count, row + limit + 1)) {
        let same = first[row] == second[column]
        var cost = min(above[column] + (same ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current[column + 1] = min(cost, far)
        least = min(least, cost)
      }
      if least > limit { return nil }
      before = above
      above = current
    }
    return above[second.count] <= limit ? above[second.count] : nil
  }
}
