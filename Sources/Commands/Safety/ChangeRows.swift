import Failures
import Model
import Values

/// The difference of two states as a table: a row for each field that was set, that a record came with, or that it
/// takes along; and for fields, checkpoints and persons forgotten.
struct ChangeRows {
  private let before: State
  private let after: State
  private let heap: HeapPointer
  private let old: Value
  private let new: Value
  private var rows: [Value] = []
  /// So many new records of a kind are told with all their fields; more of them by their names only.
  private static let most = 1_000

  static func table(
    _ before: State, _ after: State, notes: [Note] = [], _ heap: HeapPointer, in tongue: Tongue = .english
  ) -> Value {
    var rows = ChangeRows(before, after, heap)
    defer {
      heap.release(rows.old)
      heap.release(rows.new)
    }
    rows.tellFields(tongue)
    rows.tellRecords()
    rows.tellCheckpoints()
    for note in notes { rows.tell(note) }
    var list = ListBuilder(heap, capacity: rows.rows.count)
    for row in rows.rows { list.append(owned: row) }
    return list.finish()
  }

  private init(_ before: State, _ after: State, _ heap: HeapPointer) {
    self.before = before
    self.after = after
    self.heap = heap
    old = heap.snapshot(before.snapshot(heap.pointee.realm))
    new = heap.snapshot(after.snapshot(heap.pointee.realm))
  }

  // MARK: - Records

  private mutating func tellRecords() {
    let changes = before.changes(to: after)
    var counts: [Int: Int] = [:]
    for change in changes where change.column == nil { counts[change.kind, default: 0] += 1 }
    for change in changes {
      let isMany = counts[change.kind, default: 0] > ChangeRows.most
      switch change.what {
      case .set: tellSet(change)
      case .retire: tell(change.what.rawValue, change.kind, id(change))
      case .add, .revive: tellWhole(change, after, isMany)
      case .remove: tellWhole(change, before, isMany)
      }
    }
  }

  private func id(_ change: Change) -> String {
    change.row < after.tables[change.kind].count
      ? after.id(change.row, of: change.kind) : before.id(change.row, of: change.kind)
  }

  private mutating func tellSet(_ change: Change) {
    let column = change.column ?? 0
    let part = after.schema.part(column: column, of: change.kind) ?? before.schema.part(column: column, of: change.kind)
    guard let part else { return }
    tell(
      change.what.rawValue, change.kind, id(change), part.field.name, was: value(part, change, before, old),
      now: value(part, change, after, new))
  }

  /// A record with all it says, in the state that has it.
  private mutating func tellWhole(_ change: Change, _ state: State, _ isMany: Bool) {
    let isNow = change.what != .remove, id = state.id(change.row, of: change.kind), what = change.what.rawValue
    if isMany {
      let label = heap.text(Shown.label(change.row, change.kind, state))
      return tell(what, change.kind, id, was: isNow ? .null : label, now: isNow ? label : .null)
    }
    for part in state.schema.parts[change.kind] {
      let value = value(part, change, state, isNow ? new : old)
      if value.isNull || value.isMissing { continue }
      tell(what, change.kind, id, part.field.name, was: isNow ? .null : value, now: isNow ? value : .null)
    }
  }

  private func value(_ part: Schema.Part, _ change: Change, _ state: State, _ snapshot: Value) -> Value {
    guard part.column < state.tables[change.kind].columns.count, change.row < state.tables[change.kind].count else {
      return .null
    }
    let row = heap.row(change.row, of: change.kind, in: snapshot)
    defer { heap.release(row) }
    return heap.field(part.field.name, of: row)
  }

  // MARK: - Everything else

  /// Fields the office gave a kind.
  private mutating func tellFields(_ tongue: Tongue) {
    for kind in after.schema.kinds.indices {
      let old = before.schema.parts[kind], new = after.schema.parts[kind], common = min(old.count, new.count)
      for part in new.dropFirst(common) {
        tell("add field", kind, nil, part.field.name, now: heap.text(part.field.holds.words.in(tongue)))
      }
      for part in old.dropFirst(common) {
        tell("remove field", kind, nil, part.field.name, was: heap.text(part.field.holds.words.in(tongue)))
      }
    }
  }

  private mutating func tellCheckpoints() {
    for checkpoint in after.checkpoints where !before.checkpoints.contains(checkpoint) {
      tell("checkpoint", now: heap.text(checkpoint.name))
    }
    for checkpoint in before.checkpoints where !after.checkpoints.contains(checkpoint) {
      if after.checkpoints.contains(where: { $0.name == checkpoint.name }) { continue }
      tell("remove checkpoint", was: heap.text(checkpoint.name))
    }
  }

  /// What no state tells: a checkpoint that is not kept yet, and who was forgotten on the way.
  private mutating func tell(_ note: Note) {
    switch note {
    case .checkpoint(let name): tell("checkpoint", now: heap.text(name))
    case .forget(let kind, let row): tell("forget", kind, after.id(row, of: kind))
    default: break
    }
  }

  /// A row, whose values it takes over.
  private mutating func tell(
    _ what: String, _ kind: Int? = nil, _ id: String? = nil, _ field: String? = nil, was: Value = .null,
    now: Value = .null
  ) {
    rows.append(
      heap.record([
        ("what", heap.text(what)), ("kind", kind.map { heap.text(after.schema.kinds[$0].name) } ?? .null),
        ("id", id.map { heap.text($0) } ?? .null), ("field", field.map { heap.text($0) } ?? .null), ("was", was),
        ("now", now),
      ]))
  }
}
