import Failures
import Values

/// One difference between two states: a record made, a field set, a record retired, taken up again, or not there yet.
public struct Change: Sendable {
  public enum What: String, Sendable { case add, set, retire, revive, remove }

  public let what: What
  public let kind: Int
  public let row: Int
  /// Only for `set`.
  public let column: Int?
}

extension State {
  /// What is different in another state, later or earlier, by kind, record and field.
  ///
  /// What is retired or not made yet counts as not there. Chunks that both share are never looked into.
  public func changes(to other: State) -> [Change] {
    other.tables.indices.flatMap { sets($0, other) + comings($0, other) }
  }

  /// Fields of records that both have in use.
  private func sets(_ kind: Int, _ other: State) -> [Change] {
    let old = tables[kind], new = other.tables[kind], common = min(old.count, new.count)
    // The schema that knows of more fields of the office.
    let schema = old.columns.count > new.columns.count ? self.schema : other.schema
    var sets: [Change] = []
    for part in schema.parts[kind] {
      let before = part.column < old.columns.count ? old.columns[part.column] : nil
      let after = part.column < new.columns.count ? new.columns[part.column] : nil
      State.differences(before, after, common) { row in
        if old.isRetired(row) || new.isRetired(row) { return }
        sets.append(Change(what: .set, kind: kind, row: row, column: part.column))
      }
    }
    sets.sort { $0.row < $1.row }
    return sets
  }

  private static func differences(_ old: Column?, _ new: Column?, _ rows: Int, _ found: (Int) -> Void) {
    if let old, let new { return new.forEachDifference(from: old, rows, found) }
    // Before it was added a field held nothing.
    guard let only = old ?? new else { return }
    for row in 0..<rows where !only.isNull(row) { found(row) }
  }

  /// Records that are there in one of the two only.
  private func comings(_ kind: Int, _ other: State) -> [Change] {
    let old = tables[kind], new = other.tables[kind], common = min(old.count, new.count)
    var changes: [Change] = []
    func look(_ row: Int) {
      let was = row < old.count && !old.isRetired(row), isNow = row < new.count && !new.isRetired(row)
      guard was != isNow else { return }
      let what: Change.What = was ? (row < new.count ? .retire : .remove) : (row < old.count ? .revive : .add)
      changes.append(Change(what: what, kind: kind, row: row, column: nil))
    }
    if old.retired != new.retired { for row in 0..<common { look(row) } }
    for row in common..<max(old.count, new.count) { look(row) }
    return changes
  }
}
