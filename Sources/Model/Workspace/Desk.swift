import Calendars
import Failures
import Text
import Values

/// The office as one session works on it: its transaction, the tables as the language sees them now, the past it
/// looks into.
public final class Desk {
  public let workspace: Workspace
  public let heap: HeapPointer
  public private(set) var transaction: Transaction
  /// Asked before the first change of a transaction, and again whenever something else may be true.
  public var willChange: () throws(Failure) -> Void = { () throws(Failure) in }
  /// Whether it has said yes and nothing happened since that it goes by: loops change the same thing again and again.
  private var isAllowed = false
  /// Writes a plain relational copy, where the program has a writer for one.
  public var relationalCopy: ((State, String, Bool) throws(Failure) -> Int)?
  /// Who keeps it and when; asked at every commit.
  public var stamp: () -> Workspace.Stamp
  private var pasts: [(state: State, knownOn: Day?)] = []
  /// How many blocks that only try something are running: what is fixed may be changed in them, for nothing is kept.
  public var trials: Int { trialStarts.count }
  /// The states from which they began.
  private var trialStarts: [State] = []
  /// What changes that are not kept are told against: the beginning of what is tried, else what was kept last.
  public var changesBase: State { trialStarts.last ?? transaction.base }
  /// Counts everything but changes that turns the state into another: with the version of the transaction it tells two
  /// states apart.
  public private(set) var moment = 0
  private var slots: [KnownSlot] = []
  private var rows: Value = .null
  private var rowsVersion = -1
  /// How records are read, as long as kinds have these fields.
  private var layouts: (signature: UInt64, all: [RowLayout])?
  private var start: Transaction.Mark

  public init(_ workspace: Workspace, heap: HeapPointer, stamp: @escaping () -> Workspace.Stamp) {
    self.workspace = workspace
    self.heap = heap
    self.stamp = stamp
    transaction = workspace.begin()
    start = transaction.mark()
  }

  deinit { heap.release(rows) }

  /// The state that is read: the past inside `as-of`, else that of the transaction.
  public var state: State { pasts.last?.state ?? transaction.now }
  /// The day whose knowledge is looked at, inside `as-of` a day.
  public var knownOn: Day? { pasts.last?.knownOn }
  public var schema: Schema { transaction.now.schema }
  public var realm: Realm { heap.pointee.realm }

  // MARK: - Reading

  /// A row of the tables as they are now, borrowed: whoever holds a reference keeps this moment.
  private func current() -> Value {
    if rowsVersion == transaction.version, !rows.isNull { return rows }
    dropRows()
    rows = heap.snapshot(TableSnapshot(currentTables, layouts: currentLayouts(), reached: transaction.reached))
    rowsVersion = transaction.version
    return rows
  }

  private var currentTables: [Table] { pasts.isEmpty ? transaction.now.tables : state.tables }

  private func currentLayouts() -> [RowLayout] {
    guard pasts.isEmpty else { return state.schema.layouts(realm) }
    let signature = transaction.signature
    if let layouts, layouts.signature == signature { return layouts.all }
    let made = transaction.layouts(realm)
    layouts = (signature, made)
    return made
  }

  /// How many records of a kind were ever made: asked in loops, where a copy of the state would cost more than the rest.
  public func count(of kind: Int) -> Int {
    pasts.isEmpty ? transaction.now.tables[kind].count : state.tables[kind].count
  }

  /// All records of a kind that are in use, owned.
  public func table(_ kind: Int) -> Value {
    transaction.look(at: kind)
    let row = current()
    return heap.table(RowView(row.snapshot, kind: kind), rows: row)
  }

  /// A record, owned.
  public func row(_ row: Int, of kind: Int) -> Value {
    transaction.look(at: kind)
    return heap.row(row, of: kind, in: current())
  }

  private func dropRows() {
    heap.release(rows)
    rows = .null
  }

  /// The record a person names: an id, or a record itself.
  public func find(_ value: Value, kind wanted: Int? = nil) throws(Failure) -> (kind: Int, row: Int) {
    if value.isRow, wanted ?? value.rowKind == value.rowKind {
      // A record that was only tried, or of an office that was begun again, is not there any more.
      guard value.rowNumber < count(of: value.rowKind) else {
        throw Failure(.noSuchID, Failure.Part(value.rowID))
      }
      return (value.rowKind, value.rowNumber)
    }
    if value.isRecord, !value.isRow {
      let id = value.field(realm.symbol(RowLayout.id), realm)
      if id.isText { return try find(id, kind: wanted) }
    }
    guard value.isText else { throw Failure(.notARecord, .words(value.tag.words), Failure.Part(brief(value, realm))) }
    let id = value.string
    if let found = search(id, wanted) { return found }
    // On a Thai keyboard the digits of an id come as Thai ones.
    if id.utf8.contains(0xE0), let found = search(PlainDigits.text(id), wanted) { return found }
    guard let wanted else { throw Failure(.noSuchID, Failure.Part(id)) }
    let kind = schema.kinds[wanted]
    throw Failure(.noSuchKindRecord, .words(Words(en: kind.name, th: kind.thai)), Failure.Part(id))
  }

  private func search(_ id: String, _ wanted: Int?) -> (kind: Int, row: Int)? {
    if let wanted { return lookUp(id, wanted).map { (wanted, $0) } }
    for kind in schema.kinds.indices { if let row = lookUp(id, kind) { return (kind, row) } }
    return nil
  }

  private func lookUp(_ id: String, _ kind: Int) -> Int? {
    guard count(of: kind) > 0 else { return nil }
    // A bare code names a record only where its kind is wanted; ids with a prefix are told apart by it.
    if case .field(_, let prefix) = schema.kinds[kind].identity, !prefix.isEmpty, !id.hasPrefix(prefix) { return nil }
    guard let row = transaction.find(id, of: kind), row < count(of: kind) else { return nil }
    transaction.look(at: kind)
    return row
  }

  // MARK: - Trying

  public func enterTrial() -> Transaction.Mark? {
    trialStarts.append(transaction.now)
    askAgain()
    return mark()
  }

  public func leaveTrial(_ mark: Transaction.Mark?) {
    rollback(to: mark)
    _ = trialStarts.popLast()
  }

  // MARK: - Changing

  /// The last fields that were set, by kind and the bits of their names: a loop sets the same one again and again.
  private struct KnownSlot {
    let kind: Int
    let name: Value
    let slot: Schema.Slot
    let signature: UInt64
  }

  private func slot(_ name: Value, of kind: Int) throws(Failure) -> Schema.Slot {
    let signature = transaction.signature
    for known in slots
    where known.kind == kind && known.name.lo == name.lo && known.name.hi == name.hi && known.signature == signature {
      return known.slot
    }
    let slot = schema.slot(try transaction.part(name.string, of: kind), of: kind)
    // A long name is known by its place, which another text may have later.
    guard !name.isHeap else { return slot }
    if slots.count == 8 { slots.removeFirst() }
    slots.append(KnownSlot(kind: kind, name: name, slot: slot, signature: signature))
    return slot
  }

  /// Sets a field of a record.
  public func set(_ kind: Int, _ row: Int, _ name: Value, _ value: Value) throws(Failure) {
    let slot = try slot(name, of: kind)
    if slot.isPlain, slot.type.takes(value), !slot.type.isText || !value.mayBeMask, !transaction.isRetired(kind, row) {
      return transaction.put(kind, slot.column, row, value)
    }
    _ = try transaction.set(kind, row, name.string, value, realm: realm)
  }

  /// Lets go of the tables as they were shown last, so that nothing is copied for nobody, and says that a command
  /// changes something.
  public func begin(_ verb: String) throws(Failure) {
    guard pasts.isEmpty else { throw Failure(.pastFixed) }
    if transaction.isUndoing { throw Failure(.undoAlone, Failure.Part(verb)) }
    if transaction.marksMoment, verb != "checkpoint" { throw Failure(.checkpointAlone, Failure.Part(verb)) }
    if !isAllowed {
      try willChange()
      isAllowed = true
    }
    dropRows()
    transaction.used(verb)
  }

  /// Another day, another block: whether something may be changed is asked anew.
  public func askAgain() { isAllowed = false }

  /// Takes the turn to write before deciding: what others kept meanwhile is read first, and refused where it bears on
  /// what this transaction has looked at.
  public func lock() throws(Failure) {
    guard transaction.isEmpty else { return }
    try workspace.lock()
    guard transaction.base.sequence != workspace.state.sequence else { return }
    if let clash = try workspace.clash(transaction.allReads, since: transaction.base.sequence) { throw clash }
    let reads = transaction.reads
    restart()
    transaction.reads = reads
  }

  public func mark() -> Transaction.Mark { transaction.mark() }

  /// Takes back what was done since a mark, or since the transaction began.
  public func rollback(to mark: Transaction.Mark?) {
    dropRows()
    askAgain()
    transaction.rollback(to: mark ?? start)
  }

  /// Keeps what was done; gives the transaction and its head, or nil where nothing was changed.
  public func commit() throws(Failure) -> (kept: Transaction, head: Head)? {
    dropRows()
    let kept = transaction
    guard let head = try workspace.commit(kept, stamp()) else {
      restart()
      return nil
    }
    restart()
    return (kept, head)
  }

  /// Keeps something by itself and at once, whatever is pending.
  ///
  /// It stays kept even where that is dropped; what is pending meets it like an event of somebody else.
  public func keepApart(
    _ body: (Transaction) -> Void
  ) throws(Failure) -> (kept: Transaction, head: Head)? {
    guard pasts.isEmpty else { throw Failure(.pastFixed) }
    let own = workspace.begin()
    body(own)
    return try workspace.commit(own, stamp()).map { (own, $0) }
  }

  /// Whether an export with personal data is pending.
  public var isTakingOutPersonal: Bool {
    transaction.notes.contains { if case .export(_, _, true) = $0 { true } else { false } }
  }

  /// Whether a record is one that was kept, not made by what is pending.
  public func isKept(_ kind: Int, _ row: Int) -> Bool { row < transaction.base.tables[kind].count }

  /// Drops what was not kept and starts from what the office knows now.
  public func restart() {
    dropRows()
    askAgain()
    moment += 1
    workspace.drop(transaction)
    transaction = workspace.begin()
    start = transaction.mark()
    rowsVersion = -1
  }

  /// Reads what others kept meanwhile, where nothing is pending here.
  public func refresh() throws(Failure) {
    guard transaction.isEmpty else { return }
    let before = workspace.state.sequence
    try workspace.refresh()
    if workspace.state.sequence != before { restart() }
  }

  // MARK: - The past

  public func enter(past state: State, knownOn day: Day? = nil) {
    dropRows()
    moment += 1
    pasts.append((state, day))
  }

  public func leavePast() {
    dropRows()
    moment += 1
    _ = pasts.popLast()
  }
}

extension Wording {
  static let notARecord = Wording(
    "SOP-NOT-RECORD", .refused, en: "a record or its id is wanted, and this is {1}: {2}",
    th: "ต้องการรายการหรือรหัส แต่ได้{1}: {2}",
    helpEn: "Records are named by their id, such as A17, or handed over as they were read.",
    helpTh: "อ้างถึงรายการด้วยรหัส เช่น A17 หรือส่งรายการที่อ่านมา")
  static let noSuchID = Wording(
    "SOP-ID-NONE", .refused, en: "there is no record {1}", th: "ไม่มีรายการ {1}",
    hintEn: "find WORDS looks for records", hintTh: "ค้นด้วย find คำ",
    helpEn: "No record of any kind has this id.", helpTh: "ไม่มีรายการใดมีรหัสนี้")
  public static let noSuchKindRecord = Wording(
    "SOP-ID-KIND", .refused, en: "there is no {1} {2}", th: "ไม่มี{1} {2}",
    hintEn: "find WORDS looks for records", hintTh: "ค้นด้วย find คำ",
    helpEn: "No record of this kind has this id.", helpTh: "ไม่มีรายการชนิดนี้ที่มีรหัสนี้")
  static let pastFixed = Wording(
    "SOP-PAST", .refused, en: "what was recorded in the past cannot be changed", th: "สิ่งที่บันทึกไว้ในอดีตเปลี่ยนไม่ได้",
    hintEn: "change it now, outside as-of", hintTh: "แก้ไขในปัจจุบัน นอก as-of",
    helpEn: "as-of only looks.", helpTh: "as-of ใช้ดูเท่านั้น")
}
