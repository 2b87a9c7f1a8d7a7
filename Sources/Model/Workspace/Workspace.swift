import Digest
import Failures
import Hands
import Values

/// An office that is open: its store, the state as after the last event read, and the way to add the next.
public final class Workspace {
  public let store: any Store
  let schema: Schema
  public internal(set) var state: State
  let indexes = Indexes()
  /// Where the head is remembered outside the store.
  let memory: (any HeadMemory)?
  /// What the person should know: an image that was damaged and made anew, a clock that went back.
  public var notices: [Words] = []
  /// Something found damaged while answering; nothing may be shown or kept after it.
  public internal(set) var trouble: Failure? {
    get { ownTrouble ?? origin?.trouble }
    set { ownTrouble = newValue }
  }
  private var ownTrouble: Failure?
  /// The office a trial began from, whose image its chunks may still be read from.
  var origin: Workspace?
  /// Why nothing may be written, beside what the store says.
  public internal(set) var isOlderCopy: Failure?
  private(set) var isLocked = false
  /// Events and bytes read since the last image, and whether that makes a new one worth its while.
  var tail = (events: 0, bytes: 0)
  /// A transaction of which nobody could say yet whether it is kept.
  var doubt: Doubt?

  init(_ store: any Store, _ schema: Schema, _ state: State, memory: (any HeadMemory)?) {
    self.store = store
    self.schema = schema
    self.state = state
    self.memory = memory
  }

  public func begin() -> Transaction { Transaction(state, indexes) }

  /// Drops what a transaction decided.
  public func drop(_ transaction: Transaction) { indexes.forget(beyond: state.tables) }

  // MARK: - Reading on

  /// Reads the events others appended since.
  public func refresh() throws(Failure) {
    try settleDoubt()
    guard let head = try store.head(), head != state.head else { return }
    if head.sequence <= state.sequence { throw Failure(.historyChanged, Failure.Part(head.sequence)) }
    state.leaveHomes()
    try read(from: state.sequence + 1, to: head.sequence)
  }

  func read(from first: Int, to last: Int) throws(Failure) {
    var telling = Telling(state, office: store.office, indexes: indexes), told: State?
    try store.scan(from: first) { (bytes) throws(Failure) in
      if told != nil { return try hear(bytes, &telling.previous, &telling.vouching, state.schema) }
      guard bytes.sequence == telling.sequence + 1 else {
        throw Failure(.eventMissing, Failure.Part(telling.sequence + 1))
      }
      try telling.follow(bytes)
      try telling.tell(bytes)
      tail.events += 1
      tail.bytes += bytes.open.count + bytes.personal.count
      if bytes.sequence < last { return true }
      // In the same moment of the file, who was forgotten later may explain what is gone.
      told = telling.finish()
      return telling.vouching.openQuestion(telling.state) != nil
    }
    if let question = telling.vouching.openQuestion(telling.state) { throw question }
    self.state = told ?? telling.finish()
  }

  /// An event beyond those that are told: only who it says was forgotten; goes on to the end.
  func hear(
    _ bytes: EventBytes, _ previous: inout [UInt8], _ vouching: inout Vouching, _ schema: Schema
  ) throws(Failure) -> Bool {
    try Chain.check(bytes, after: previous, office: store.office)
    Chain.go(on: bytes, &previous)
    vouching.heard(try EventReader(schema: schema).notes(bytes.open, sequence: bytes.sequence), bytes.sequence)
    return true
  }

  // MARK: - Turns

  /// Why nothing may be kept here, as far as it is known before trying.
  public func requireWritable() throws(Failure) {
    if let isOlderCopy { throw isOlderCopy }
    if let why = store.readOnly { throw Failure(.storeReadOnly, Failure.Part(store.place), .words(why)) }
  }

  /// Takes the turn to write and reads what others wrote before it.
  public func lock() throws(Failure) {
    guard !isLocked else { return }
    try requireWritable()
    do throws(Failure) {
      try settleDoubt()
      try store.verifyPlace()
      try store.lock()
      isLocked = true
      try refresh()
    } catch {
      unlock()
      throw error.notSaved
    }
  }

  public func unlock() {
    guard isLocked else { return }
    isLocked = false
    store.unlock()
  }

  // MARK: - Keeping

  /// Who keeps it, when, on which machine, and bytes nobody can guess.
  public struct Stamp: Sendable {
    public var time: Int
    public var today: Int
    public var actor: String
    public var host: String
    public var entropy: [UInt8]

    public init(time: Int, today: Int, actor: String, host: String, entropy: [UInt8]) {
      self.time = time
      self.today = today
      self.actor = actor
      self.host = host
      self.entropy = entropy
    }
  }

  /// Keeps what a transaction decided, as one event; gives its head, or nil where nothing changed.
  ///
  /// With `pages`, personal values of earlier events are rewritten in the same step.
  public func commit(
    _ transaction: Transaction, _ stamp: Stamp, rewriting pages: [PersonalPage]? = nil
  ) throws(Failure) -> Head? {
    guard !transaction.isEmpty else { return nil }
    try lock()
    defer { unlock() }
    do throws(Failure) { try reconcile(transaction) } catch { throw error.notSaved }
    let entropy = stamp.entropy + state.head.map(\.hash, default: Chain.start)
    var commitments = Commitments(entropy: transaction.saltSource ?? entropy)
    commitments.settle(transaction)
    let event = encode(transaction, stamp, &commitments)
    guard let (event, wholes) = event else { return nil }
    // What it replaces was read only now, if nobody had looked before.
    if let trouble { throw trouble.notSaved }
    try append(event, rewriting: pages)
    if pages != nil { state.leaveHomes() }
    // A trial counts its events beside those of the office.
    for whole in wholes where origin == nil {
      whole.chunk.stamp = whole.name
      whole.chunk.home = whole.home
    }
    transaction.finish(Head(sequence: event.sequence, hash: event.hash), time: stamp.time)
    state = transaction.now
    tail.events += 1
    tail.bytes += event.open.count + event.personal.count
    if let head = state.head { memory?.remember(head, of: store.office) }
    return state.head
  }

  /// Nothing others did since may bear on what was decided.
  private func reconcile(_ transaction: Transaction) throws(Failure) {
    guard transaction.base.sequence != state.sequence else { return }
    // A step back or forward was decided from whatever was kept last.
    let isStep = transaction.notes.contains(where: \.isStep)
    let kinds = isStep ? Set(state.tables.indices) : transaction.allReads.union(transaction.kindsWritten)
    if let clash = try clash(kinds, since: transaction.base.sequence) { throw clash }
    transaction.rebase(onto: state)
  }

  /// Appends; a refusal that may have been kept all the same is looked up before anything is said.
  private func append(_ event: StoredEvent, rewriting pages: [PersonalPage]?) throws(Failure) {
    do throws(Failure) {
      try store.append(event, expecting: state.head, rewriting: pages)
    } catch {
      isLocked = false
      switch try outcome(of: event, refused: error) {
      case .saved:
        notices.append(
          Words(en: "the disk reported an error, and it is saved all the same", th: "ดิสก์แจ้งข้อผิดพลาด แต่บันทึกแล้ว"))
      case .notSaved: throw error.notSaved
      }
    }
  }

  private func encode(
    _ transaction: Transaction, _ stamp: Stamp, _ commitments: inout Commitments
  ) -> (StoredEvent, [Stamped])? {
    let sequence = state.sequence + 1
    let previous = state.head?.hash ?? Chain.start
    var header = EventHeader(
      time: stamp.time, today: stamp.today, actor: stamp.actor, host: stamp.host,
      verb: transaction.verbs.joined(separator: " "))
    header.transaction = Array(SHA256.hash(Array("sopsh-transaction".utf8) + stamp.entropy + previous).prefix(16))
    var said = Said(reason: transaction.reason)
    for case .imported(let name, _) in transaction.notes { said.files.append(name) }
    if !said.isEmpty {
      said.salt = commitments.nextSalt()
      header.saidCommitment = Commitments.hash(said.salt, said.bytes(header.version))
    }
    var writer = EventWriter(transaction.now.schema)
    writer.begin(header, sequence: sequence, notes: transaction.notes, said: said)
    let runs = transaction.write(into: &writer)
    guard runs > 0 || !transaction.notes.isEmpty else { return nil }
    let chunks = writer.wholes, bytes = writer.finish(), office = store.office
    var hash: [UInt8] = [], wholes: [Stamped] = []
    func chain() {
      hash = bytes.open.withUnsafeBytes {
        Chain.hash($0, sequence: sequence, previous: previous, office: office)
      }
    }
    func name() {
      wholes = chunks.map { whole in
        Stamped(
          chunk: whole.chunk, name: SHA256.hash((whole.isPersonal ? bytes.personal : bytes.open)[whole.bytes]),
          home: Chunk.Home(sequence: sequence, isPersonal: whole.isPersonal, bytes: whole.bytes))
      }
    }
    Hands.both(if: !chunks.isEmpty, chain, name)
    let event = StoredEvent(
      sequence: sequence, transaction: header.transaction, open: bytes.open, personal: bytes.personal, hash: hash)
    return (event, wholes)
  }

  /// A chunk that stands whole in the event, the name its piece will have, and where it stands.
  private struct Stamped {
    let chunk: Chunk
    let name: [UInt8]
    let home: Chunk.Home
  }
}

/// The last head of each office this computer saw, kept outside the office.
public protocol HeadMemory: AnyObject {
  func last(of office: [UInt8]) -> Head?
  func remember(_ head: Head, of office: [UInt8])
  /// Remembers this head in place of any newer one.
  func accept(_ head: Head, of office: [UInt8])
  /// The transaction of which nobody could say whether it is kept, for whoever opens the office next.
  func doubt(of office: [UInt8]) -> Doubt?
  func remember(_ doubt: Doubt?, of office: [UInt8])
}

extension Optional {
  func map<R>(_ path: KeyPath<Wrapped, R>, default other: R) -> R { self?[keyPath: path] ?? other }
}

extension Transaction {
  /// Writes the difference and notes it in short; gives how many runs it took.
  func write(into writer: inout EventWriter) -> Int {
    var runs = 0
    summary = []
    for kind in now.tables.indices {
      var first = base.tables[kind].count
      let count = now.tables[kind].count
      if first < count { note(.add, kind, first..<count) }
      while first < count {
        let end = min(count, (first / Chunk.rows + 1) * Chunk.rows)
        writer.create(kind, first..<end, now.tables[kind])
        runs += 1
        first = end
      }
    }
    for (kind, column, rows) in changed() {
      if column == Transaction.retiredColumn {
        let retired = rows.filter { now.tables[kind].isRetired($0) },
          revived = rows.filter { !now.tables[kind].isRetired($0) }
        if !retired.isEmpty { writer.retire(kind, retired, true) }
        if !revived.isEmpty { writer.retire(kind, revived, false) }
        note(.retire, kind, retired)
        note(.revive, kind, revived)
      } else {
        if column > Schema.commitment { note(.set, kind, rows) }
        let old =
          column < base.tables[kind].columns.count
          ? base.tables[kind].columns[column]
          : Column(
            now.tables[kind].columns[column].type, nulls: base.tables[kind].count)
        writer.set(kind, column, rows, old: old, new: now.tables[kind].columns[column])
      }
      runs += 1
    }
    // Rows made and retired by the same transaction.
    for kind in now.tables.indices where now.tables[kind].retiredCount > 0 {
      let rows = (base.tables[kind].count..<max(base.tables[kind].count, now.tables[kind].count)).filter {
        now.tables[kind].isRetired($0)
      }
      if !rows.isEmpty { writer.retire(kind, rows, true) }
    }
    return runs
  }

  /// The transaction is kept: what was decided is the state.
  func finish(_ head: Head, time: Int) {
    now.head = head
    now.lastTime = time
    for case .checkpoint(let name) in notes {
      now.checkpoints.removeAll { $0.name == name }
      now.checkpoints.append(State.Checkpoint(name: name, sequence: head.sequence, time: time))
    }
  }
}
