import Failures
import Values

/// One difference between two states: a record made, a field set, a record retired or taken up again.
public struct Change: Sendable {
  public enum What: String, Sendable { case add, set, retire, revive }

  public let what: What
  public let kind: Int
  public let row: Int
  /// Only for `set`.
  public let column: Int?
}

extension State {
  /// What is different in a later state, by kind, record and field; chunks that both share are never looked into.
  public func changes(to later: State) -> [Change] {
    var changes: [Change] = []
    for kind in later.tables.indices {
      let old = tables[kind], new = later.tables[kind], common = min(old.count, new.count)
      var sets: [Change] = []
      for part in later.schema.parts[kind] where part.column < new.columns.count {
        let before = part.column < old.columns.count ? old.columns[part.column] : nil
        differences(before, new.columns[part.column], common) { row in
          sets.append(Change(what: .set, kind: kind, row: row, column: part.column))
        }
      }
      sets.sort { $0.row < $1.row }
      changes += sets
      if old.retired != new.retired {
        for row in 0..<common where old.isRetired(row) != new.isRetired(row) {
          changes.append(Change(what: new.isRetired(row) ? .retire : .revive, kind: kind, row: row, column: nil))
        }
      }
      for row in common..<max(common, new.count) {
        changes.append(Change(what: .add, kind: kind, row: row, column: nil))
      }
    }
    return changes
  }

  private func differences(_ old: Column?, _ new: Column, _ rows: Int, _ found: (Int) -> Void) {
    guard let old else {
      for row in 0..<rows where !new.isNull(row) { found(row) }
      return
    }
    new.forEachDifference(from: old, rows, found)
  }
}
