import Failures
import Values

/// An office kept nowhere: for scratch and training, and for tests, which can make it fail on purpose.
public final class MemoryStore: Store {
  /// What goes wrong on purpose.
  public struct Faults: Sendable {
    /// Fails before the event is kept, or after: then `outcome` finds it.
    public enum Moment: Sendable { case before, after }

    /// By the number of the call to `append` on this store, from 1.
    public var appends: [Int: (moment: Moment, failure: Failure)] = [:]
    /// Every call to `lock` fails so.
    public var lock: Failure?
    /// Every call to `outcome` fails so.
    public var outcome: Failure?
    /// Every call to `scan` fails so.
    public var scan: Failure?
    /// Every call to `piece` fails so.
    public var piece: Failure?
    /// By sequence: the byte of `open`, from 0, whose lowest bit reads wrong.
    public var openBytes: [Int: Int] = [:]
    /// By sequence: the byte of `personal` that reads wrong.
    public var personalBytes: [Int: Int] = [:]
    /// By sequence: the byte of the name of the transaction that reads wrong.
    public var nameBytes: [Int: Int] = [:]
    /// Events whose personal values are not there.
    public var withoutPersonal: Set<Int> = []
    /// Byte of every piece, and of every directory, that read wrong.
    public var pieceByte: Int?, directoryByte: Int?
    /// Events after this one are not there, as in an older copy put back.
    public var cutAfter: Int?

    public init() {}
  }

  /// What several stores may share, as several shells share a file.
  private final class Shelf {
    var events: [StoredEvent] = []
    var snapshot: StoredSnapshot?
    var pieces: [[UInt8]: Piece] = [:]
    var holder: ObjectIdentifier?
  }

  private let shelf: Shelf
  private var appended = 0
  public var faults = Faults()
  public let office: [UInt8]
  public var readOnly: Words?
  public var place: String { "memory" }

  public init(office: [UInt8]) {
    self.office = office
    shelf = Shelf()
  }

  /// Another shell on the same office.
  public init(beside other: MemoryStore) {
    office = other.office
    shelf = other.shelf
  }

  deinit { unlock() }

  private var isLocked: Bool { shelf.holder == ObjectIdentifier(self) }

  private var events: ArraySlice<StoredEvent> { shelf.events.prefix(faults.cutAfter ?? shelf.events.count) }

  public func head() throws(Failure) -> Head? { events.last.map { Head(sequence: $0.sequence, hash: $0.hash) } }

  public func lock() throws(Failure) {
    precondition(!isLocked)
    if let readOnly { throw Failure(.storeReadOnly, Failure.Part(place), .words(readOnly)) }
    if let failure = faults.lock { throw failure }
    if shelf.holder != nil {
      throw Failure(.storeBusy, Failure.Part(place), .words(Words(en: "another shell", th: "โปรแกรมอื่น")))
    }
    shelf.holder = ObjectIdentifier(self)
  }

  public func unlock() {
    if isLocked { shelf.holder = nil }
  }

  public func append(
    _ event: StoredEvent, expecting: Head?, rewriting pages: [PersonalPage]?
  ) throws(Failure) {
    precondition(event.transaction.count == 16 && event.hash.count == 32)
    precondition(event.sequence == (expecting?.sequence ?? 0) + 1)
    if !isLocked { throw Failure(.storeTurn, Failure.Part(place)) }
    defer { unlock() }
    let last = try head()
    if last != expecting {
      throw Failure(
        .storeHead, Failure.Part(place), Failure.Part(last?.sequence ?? 0), Failure.Part(expecting?.sequence ?? 0))
    }
    appended += 1
    let fault = faults.appends[appended]
    if let fault, fault.moment == .before { throw fault.failure }
    if let pages { rewrite(pages) }
    shelf.events.append(event)
    if let fault { throw fault.failure }
  }

  private func rewrite(_ pages: [PersonalPage]) {
    for page in pages { shelf.events[page.sequence - 1].personal = page.personal }
    shelf.snapshot = nil
    shelf.pieces = [:]
  }

  public func outcome(of transaction: [UInt8]) throws(Failure) -> Outcome {
    if let failure = faults.outcome { throw failure }
    return events.contains { $0.transaction == transaction } ? .saved : .notSaved
  }

  public func scan(from first: Int, _ body: (EventBytes) throws(Failure) -> Bool) throws(Failure) {
    if let failure = faults.scan { throw failure }
    for event in events.dropFirst(max(0, first - 1)) {
      let isBare = faults.withoutPersonal.contains(event.sequence)
      let seen = StoredEvent(
        sequence: event.sequence,
        transaction: MemoryStore.damaged(event.transaction, at: faults.nameBytes[event.sequence]),
        open: MemoryStore.damaged(event.open, at: faults.openBytes[event.sequence]),
        personal: MemoryStore.damaged(isBare ? [] : event.personal, at: faults.personalBytes[event.sequence]),
        hash: event.hash)
      let goesOn = try seen.lend(body)
      if !goesOn { return }
    }
  }

  public func snapshot() throws(Failure) -> StoredSnapshot? {
    shelf.snapshot.map {
      StoredSnapshot(
        sequence: $0.sequence, directory: MemoryStore.damaged($0.directory, at: faults.directoryByte))
    }
  }

  public func piece(_ name: [UInt8]) throws(Failure) -> [UInt8]? {
    if let failure = faults.piece { throw failure }
    guard let piece = shelf.pieces[name], let bytes = piece.home.map(bytes) ?? piece.bytes else { return nil }
    return MemoryStore.damaged(bytes, at: faults.pieceByte)
  }

  /// What stands there in an event, or nil where it has not so much.
  private func bytes(_ home: Chunk.Home) -> [UInt8]? {
    guard let event = events.first(where: { $0.sequence == home.sequence }) else { return nil }
    let side = home.isPersonal ? event.personal : event.open
    return home.bytes.upperBound <= side.count ? Array(side[home.bytes]) : nil
  }

  public func known(_ names: [[UInt8]]) throws(Failure) -> Set<[UInt8]> {
    Set(names.filter { shelf.pieces[$0] != nil })
  }

  public func save(_ snapshot: StoredSnapshot, pieces: [Piece], names: [[UInt8]]) throws(Failure) {
    precondition(Set(pieces.map(\.name)).count == pieces.count)
    try lock()
    defer { unlock() }
    if let old = shelf.snapshot, old.sequence > snapshot.sequence { return }
    if let last = try head(), last.sequence > snapshot.sequence { return }
    var kept = shelf.pieces
    for piece in pieces { kept[piece.name] = piece }
    let named = Set(names)
    kept = kept.filter { named.contains($0.key) }
    if kept.count < named.count {
      throw Failure(.storePieces, Failure.Part(snapshot.sequence), Failure.Part(named.count - kept.count))
    }
    shelf.snapshot = snapshot
    shelf.pieces = kept
  }

  public func copy(to path: String) throws(Failure) { throw Failure(.storeMemory, Failure.Part(path)) }

  public func verifyPlace() throws(Failure) {}

  private static func damaged(_ bytes: [UInt8], at index: Int?) -> [UInt8] {
    guard let index, bytes.indices.contains(index) else { return bytes }
    var copy = bytes
    copy[index] ^= 1
    return copy
  }
}
