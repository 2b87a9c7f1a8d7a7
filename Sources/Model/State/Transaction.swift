import Failures
import Values

/// Changes decided and not yet kept: a fork of the state and a log of what was touched.
///
/// What is written as facts is the difference between the fork and where it began, so a field set twice and set back
/// changes nothing.
public final class Transaction {
  public private(set) var base: State
  public internal(set) var now: State
  /// Rows touched that were there before: kind, column and row in one number; a retired row has column 0xFFFF.
  private(set) var log: [UInt64] = []
  public private(set) var notes: [Note] = []
  /// Commands that changed something, in order of first use.
  public private(set) var verbs: [String] = []
  public var reason: String?
  /// What salts are made of where nothing is secret: a made-up world is the same on every machine.
  public var saltSource: [UInt8]?
  /// Kinds whose records were looked at while deciding.
  public var reads: Set<Int> = [] { didSet { lastRead = -1 } }
  private var lastRead = -1
  /// Kinds reached through references of those.
  let reached = Reached()
  var allReads: Set<Int> { reads.union(reached.kinds) }
  let indexes: Indexes
  /// What was kept, in short: known once it is.
  public internal(set) var summary: [Summary] = []

  /// Records of a kind to which one thing was done.
  public struct Summary: Sendable {
    public let what: Change.What
    public let kind: Int
    public internal(set) var rows: [Int]
    public internal(set) var count: Int
  }

  func note(_ what: Change.What, _ kind: Int, _ rows: some Collection<Int>) {
    guard !rows.isEmpty else { return }
    // Several fields set of the same records are one thing done to them.
    if let last = summary.lastIndex(where: { $0.what == what && $0.kind == kind }) {
      guard summary[last].rows != Array(rows.prefix(4)) || summary[last].count != rows.count else { return }
      let more = rows.prefix(4).filter { !summary[last].rows.contains($0) }
      summary[last].rows = (summary[last].rows + more).sorted()
      summary[last].count = max(summary[last].count, rows.count, summary[last].rows.count)
      return
    }
    summary.append(Summary(what: what, kind: kind, rows: Array(rows.prefix(4)), count: rows.count))
  }

  /// Counts every change, so that views of the tables know when they are old.
  public private(set) var version = 0

  static let retiredColumn = 0xFFFF

  init(_ base: State, _ indexes: Indexes) {
    self.base = base
    now = base
    self.indexes = indexes
  }

  /// Whether it takes something back, or does it again: that is an event of its own.
  public var isUndoing: Bool {
    notes.contains {
      switch $0 {
      case .undo, .redo: true
      default: false
      }
    }
  }

  /// Whether it marks a moment, which is the one after all it does.
  var marksMoment: Bool {
    notes.contains {
      if case .checkpoint = $0 { true } else { false }
    }
  }

  public var isEmpty: Bool { log.isEmpty && notes.isEmpty && madeNothing }
  private var madeNothing: Bool { zip(base.tables, now.tables).allSatisfy { $0.count == $1.count } }

  // MARK: - Points to come back to

  /// A point in the transaction; keeping it costs a reference to the tables of that moment.
  public struct Mark {
    let state: State
    let log: Int
    let notes: Int
    let verbs: Int
    let reason: String?
  }

  public func mark() -> Mark {
    Mark(state: now, log: log.count, notes: notes.count, verbs: verbs.count, reason: reason)
  }

  public func rollback(to mark: Mark) {
    now = mark.state
    log.removeLast(log.count - mark.log)
    notes.removeLast(notes.count - mark.notes)
    verbs.removeLast(verbs.count - mark.verbs)
    reason = mark.reason
    indexes.forget(beyond: now.tables)
    version += 1
  }

  // MARK: - Changes

  /// Notes that records of a kind bear on what is decided: mostly of the same one again.
  @inline(__always) func look(at kind: Int) {
    if kind == lastRead { return }
    reads.insert(kind)
    lastRead = kind
  }

  public func used(_ verb: String) { if !verbs.contains(verb) { verbs.append(verb) } }

  public func add(_ note: Note) {
    notes.append(note)
    version += 1
  }

  var signature: UInt64 { now.schema.signature }
  func layouts(_ realm: Realm) -> [RowLayout] { now.schema.layouts(realm) }
  func isRetired(_ kind: Int, _ row: Int) -> Bool { now.tables[kind].isRetired(row) }

  /// Sets a value that only had to be of the right type; one that is there already changes nothing.
  func put(_ kind: Int, _ column: Int, _ row: Int, _ value: Value) {
    if !now.tables[kind].columns[column].holds(value, at: row) { set(kind, column, row, value) }
  }

  /// A record with these values, which `Admission` has found in order.
  func create(_ kind: Int, _ values: [(column: Int, value: Value)], id: String?) -> Int {
    let row = now.tables[kind].count
    for (column, value) in values { now.tables[kind].columns[column].set(row, value) }
    if let id { now.tables[kind].columns[Schema.yearlyID].set(row, bytes: Array(id.utf8)) }
    now.tables[kind].fill(to: row + 1)
    version += 1
    return row
  }

  /// Many records at once, column by column, already found in order; fields without a column hold nothing.
  ///
  /// Whoever calls it has done what `Admission` does for one record: types, what is required, what is unique, and
  /// ids that hold a year, which `yearlyIDs` makes.
  public func create(_ kind: Int, count: Int, _ columns: [(column: Int, values: Column)]) -> Range<Int> {
    let first = now.tables[kind].count
    for (column, values) in columns { now.tables[kind].columns[column].append(contentsOf: values) }
    now.tables[kind].fill(to: first + count)
    version += 1
    return first..<(first + count)
  }

  func set(_ kind: Int, _ column: Int, _ row: Int, _ value: Value) {
    now.tables[kind].columns[column].set(row, value)
    touched(kind, column, row)
  }

  func set(_ kind: Int, _ column: Int, _ row: Int, bytes: [UInt8]?) {
    now.tables[kind].columns[column].set(row, bytes: bytes)
    touched(kind, column, row)
  }

  func set(_ kind: Int, _ column: Int, _ row: Int, from other: Column, _ source: Int) {
    now.tables[kind].columns[column].set(row, from: other, source)
    touched(kind, column, row)
  }

  private func touched(_ kind: Int, _ column: Int, _ row: Int) {
    if row < base.tables[kind].count { log.append(Transaction.key(kind, column, row)) }
    if !indexes.isEmpty { indexes.changed(kind, column, row, now.tables[kind].columns[column]) }
    version += 1
  }

  func setRetired(_ kind: Int, _ row: Int, _ flag: Bool) {
    now.tables[kind].setRetired(row, flag)
    if row < base.tables[kind].count { log.append(Transaction.key(kind, Transaction.retiredColumn, row)) }
    version += 1
  }

  /// A field the office adds to a kind.
  public func addField(_ field: Field, to kind: Int) {
    now.schema.add(field, to: kind)
    now.tables[kind].addColumn(now.schema.type(now.schema.columnCount(kind) - 1, of: kind))
    add(.addField(kind: kind, field))
  }

  /// Refuses the name of a checkpoint that marks another moment.
  public func requireUnmarked(_ name: String) throws(Failure) {
    if let other = now.checkpoints.first(where: { $0.name == name }) {
      throw Failure(.checkpointTaken, Failure.Part(name), Failure.Part(other.sequence))
    }
    if notes.contains(.checkpoint(name)) {
      throw Failure(.checkpointTaken, Failure.Part(name), Failure.Part(now.sequence + 1))
    }
  }

  func forget(_ kind: Int, _ row: Int) {
    now.forget(kind, row)
    add(.forget(kind: kind, row: row))
  }

  private static func key(_ kind: Int, _ column: Int, _ row: Int) -> UInt64 {
    UInt64(kind) << 48 | UInt64(column) << 32 | UInt64(row)
  }

  // MARK: - The difference

  /// Rows touched, by kind and column, each once, ascending, without those that hold what they held before.
  func changed() -> [(kind: Int, column: Int, rows: [Int])] {
    var runs: [(kind: Int, column: Int, rows: [Int])] = []
    var keys = log, isAscending = true, before: UInt64 = 0
    for key in keys where isAscending {
      isAscending = before <= key
      before = key
    }
    if !isAscending { keys.sort() }
    var place = 0
    while place < keys.count {
      let run = keys[place] >> 32
      var rows: [Int] = []
      while place < keys.count, keys[place] >> 32 == run {
        let row = Int(keys[place] & 0xFFFF_FFFF)
        if row != rows.last { rows.append(row) }
        place += 1
      }
      let kind = Int(run >> 16), column = Int(run & 0xFFFF)
      rows = changed(kind, column, rows)
      if !rows.isEmpty { runs.append((kind, column, rows)) }
    }
    return runs
  }

  /// Those of some rows, ascending, that hold something else now.
  private func changed(_ kind: Int, _ column: Int, _ rows: [Int]) -> [Int] {
    let old = base.tables[kind], new = now.tables[kind]
    if column == Transaction.retiredColumn { return rows.filter { old.isRetired($0) != new.isRetired($0) } }
    if column >= old.columns.count { return rows.filter { !new.columns[column].isNull($0) } }
    return new.columns[column].differing(rows, from: old.columns[column])
  }

  /// Kinds whose records this changes.
  public var kindsWritten: Set<Int> {
    var kinds: Set<Int> = [], last = -1
    for key in log where Int(key >> 48) != last {
      last = Int(key >> 48)
      kinds.insert(last)
    }
    for kind in now.tables.indices where now.tables[kind].count != base.tables[kind].count { kinds.insert(kind) }
    for case .addField(let kind, _) in notes { kinds.insert(kind) }
    for case .forget(let kind, _) in notes { kinds.insert(kind) }
    return kinds
  }

  /// Moves the fork to a newer state in which others changed none of the kinds this one read or changed.
  func rebase(onto state: State) {
    let written = kindsWritten
    var moved = state
    for kind in written { moved.tables[kind] = now.tables[kind] }
    for case .addField(let kind, let field) in notes { moved.schema.add(field, to: kind) }
    base = state
    now = moved
    version += 1
  }
}
