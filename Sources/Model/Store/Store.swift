import Failures
import Values

/// Which event is the last, and the hash that chains it to all before it.
public struct Head: Equatable, Sendable {
  public let sequence: Int
  /// 32 bytes.
  public let hash: [UInt8]

  public init(sequence: Int, hash: [UInt8]) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// One event as a store keeps it: bytes it never looks into.
public struct StoredEvent: Equatable, Sendable {
  public let sequence: Int
  /// 16 bytes that name the transaction, made before the commit: how a doubtful commit is looked up afterwards.
  public let transaction: [UInt8]
  /// Header and facts: what the hash is of.
  ///
  /// Stores cut it into pages of at most 1 MiB and put it together again.
  public let open: [UInt8]
  /// Personal values of the same facts, apart from the chain, so that they can be rewritten; empty for most.
  public var personal: [UInt8]
  /// The hash after this event: 32 bytes.
  public let hash: [UInt8]

  public init(sequence: Int, transaction: [UInt8], open: [UInt8], personal: [UInt8], hash: [UInt8]) {
    self.sequence = sequence
    self.transaction = transaction
    self.open = open
    self.personal = personal
    self.hash = hash
  }
}

/// An event as it passes by in a scan: borrowed, valid until the callback returns.
public struct EventBytes {
  public let sequence: Int
  public let transaction: UnsafeRawBufferPointer
  public let open: UnsafeRawBufferPointer
  public let personal: UnsafeRawBufferPointer
  public let hash: UnsafeRawBufferPointer

  public init(
    sequence: Int, transaction: UnsafeRawBufferPointer, open: UnsafeRawBufferPointer,
    personal: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer
  ) {
    self.sequence = sequence
    self.transaction = transaction
    self.open = open
    self.personal = personal
    self.hash = hash
  }

  /// The same event, to keep.
  public var stored: StoredEvent {
    StoredEvent(
      sequence: sequence, transaction: [UInt8](transaction), open: [UInt8](open), personal: [UInt8](personal),
      hash: [UInt8](hash))
  }
}

/// Personal values of an event that are to stand in place of what it has.
public struct PersonalPage: Sendable {
  public let sequence: Int
  public let personal: [UInt8]

  public init(sequence: Int, personal: [UInt8]) {
    self.sequence = sequence
    self.personal = personal
  }
}

/// An image of all tables as after one event: a list of pieces by name, in bytes the store never looks into.
public struct StoredSnapshot: Sendable {
  public let sequence: Int
  public let directory: [UInt8]

  public init(sequence: Int, directory: [UInt8]) {
    self.sequence = sequence
    self.directory = directory
  }
}

/// A piece of a snapshot: a chunk of a column, named by the hash of its bytes.
public struct Piece: Sendable {
  /// 32 bytes.
  public let name: [UInt8]
  /// Empty where they are at home in an event.
  public let bytes: [UInt8]
  /// Holds personal values: gone when somebody is forgotten.
  public let isPersonal: Bool
  /// The event that has the bytes already, so that they are not kept twice.
  public let home: Chunk.Home?

  public init(name: [UInt8], bytes: [UInt8], isPersonal: Bool, home: Chunk.Home? = nil) {
    self.name = name
    self.bytes = bytes
    self.isPersonal = isPersonal
    self.home = home
  }

  /// Bytes at home in an event have to be worth it: more than a chunk of the widest codes, so that few more of its
  /// page are read than are wanted.
  public static let longAtHome = 5 << 17
}

/// What became of a commit that the store would not confirm.
public enum Outcome: Sendable { case saved, notSaved }

/// Where an office is kept, in the words of the model; never SQL, never a file handle.
///
/// The contract, which one suite of tests puts to every store: what `append` confirmed is there after any crash, in
/// order, byte for byte; what it refused is not, or `outcome` says so; an event is there whole or not at all; between
/// `lock` and `append` or `unlock` nobody else appends.
///
/// A call that fails leaves a store that can be called again: where a connection broke, the next call opens it anew.
public protocol Store: AnyObject {
  /// What a person calls it: a path, or "memory".
  var place: String { get }
  /// 16 bytes made when the office was made, the same in every copy.
  var office: [UInt8] { get }
  /// Whether it can only be looked at, and why.
  var readOnly: Words? { get }
  /// The last event there is; nil before the first.
  func head() throws(Failure) -> Head?
  /// Waits for its turn to append, at most some seconds; the head cannot move until `append` or `unlock`.
  func lock() throws(Failure)
  /// Gives the turn back; without effect when it was not taken or `append` has ended it.
  func unlock()
  /// Keeps an event for good, as the next after `expecting`; only after `lock`. Ends the turn, whether it is kept or
  /// refused; a refusal that left doubt is settled by `outcome`.
  ///
  /// With `pages`, in the same step, these personal values stand in place of those of earlier events, every snapshot
  /// and its pieces are gone, and nothing of the old bytes is left behind: what is forgotten and the event that says
  /// so are there together or not at all.
  func append(_ event: StoredEvent, expecting: Head?, rewriting pages: [PersonalPage]?) throws(Failure)
  /// After `append` failed: whether the transaction is there all the same.
  func outcome(of transaction: [UInt8]) throws(Failure) -> Outcome
  /// Calls back with events in order, from one on, until the callback says no more; their bytes are only lent.
  /// Whoever appends has to wait meanwhile.
  func scan(from first: Int, _ body: (EventBytes) throws(Failure) -> Bool) throws(Failure)
  /// The newest image, if there is one.
  func snapshot() throws(Failure) -> StoredSnapshot?
  /// A piece by name, or nil when it is not there.
  func piece(_ name: [UInt8]) throws(Failure) -> [UInt8]?
  /// Which of these pieces are there already.
  func known(_ names: [[UInt8]]) throws(Failure) -> Set<[UInt8]>
  /// Keeps an image and its new pieces, each once, and drops older images and pieces no image names. Pieces given replace those
  /// of the same name. Refused when a name of `names` is neither given nor there, as after another shell saved; without
  /// effect when a newer image is there, or an event after it: what it holds may have been forgotten meanwhile. Takes a
  /// turn of its own: not after `lock`.
  func save(_ snapshot: StoredSnapshot, pieces: [Piece], names: [[UInt8]]) throws(Failure)
  /// Copies everything, in one consistent state, into a new store file; never over another. Not after `lock`.
  func copy(to path: String) throws(Failure)
  /// Whether the place still is what was opened: not renamed, replaced or linked twice.
  func verifyPlace() throws(Failure)
}

extension Store {
  public func append(_ event: StoredEvent, expecting: Head?) throws(Failure) {
    try append(event, expecting: expecting, rewriting: nil)
  }

  /// Calls back with events in order, from one on, until the callback says no more.
  public func events(from first: Int, _ body: (StoredEvent) throws(Failure) -> Bool) throws(Failure) {
    try scan(from: first) { (event) throws(Failure) in try body(event.stored) }
  }
}
