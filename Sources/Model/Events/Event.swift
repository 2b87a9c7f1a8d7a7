import Digest
import Failures
import Values

/// Who did what, when: the head of an event.
///
/// Free text and arguments may be about people, so they never stand here.
public struct EventHeader: Equatable, Sendable {
  /// The form of the bytes: 1 of the first offices, 2 since an event names its own transaction.
  var version = 2
  /// The transaction that made it, 16 bytes nobody can guess; empty in events of form 1, which leave it to the store.
  public var transaction: [UInt8] = []
  /// The machine's clock in seconds since 1970, office time; and the day of the session, which may be another.
  public var time: Int
  public var today: Int
  public var actor: String
  public var host: String
  /// The commands that changed something, in English, in order of first use.
  public var verb: String
  /// The hash of salt and words, which stand with the personal values; empty where nothing was said.
  public var saidCommitment: [UInt8] = []

  static let transactionBytes = 16

  public init(time: Int, today: Int, actor: String, host: String, verb: String) {
    self.time = time
    self.today = today
    self.actor = actor
    self.host = host
    self.verb = verb
  }
}

/// Something an event says beside changes to records.
public enum Note: Equatable, Sendable {
  case checkpoint(String)
  /// This event takes back another.
  case undo(Int)
  /// This event does again what an undo took back.
  case redo(Int)
  /// Personal values of a record were shown.
  case reveal(kind: Int, row: Int)
  /// Rows were written to a file, with how many and whether personal values stood in it.
  case export(kind: String, rows: Int, personal: Bool)
  case forget(kind: Int, row: Int)
  case addField(kind: Int, Field)
  /// The root of the image of the state as after this event.
  case image([UInt8])
  /// A file was taken in: its name, which stands with the personal values and may be gone, and the hash of its bytes.
  case imported(String, [UInt8])
  /// An older copy was accepted as the truth from here on.
  case acceptRollback(lost: Int)
  /// Something of a lesson, in a training world: a world made, the clock set, an incident put in, a refusal met.
  case lesson(Lesson, String)

  /// Only noteworthy: nothing about records changes.
  public var isQuiet: Bool {
    switch self {
    case .forget, .addField: false
    default: true
    }
  }
}

/// What a training world notes beside its changes, so that a lesson can be looked back on.
///
/// Members only at the end: events hold their number.
public enum Lesson: Int, CaseIterable, Sendable {
  case world, clock, incident, refusal, help, typed, shown, played
}

/// One run of changes to records of a kind; `old` and `new` are columns of as many values as there are rows.
public enum Run {
  case create(kind: Int, rows: Range<Int>, columns: [(column: Int, values: Chunk)])
  case set(kind: Int, column: Int, rows: [Int], old: Column, new: Column)
  case retire(kind: Int, rows: [Int])
  case revive(kind: Int, rows: [Int])
  /// Personal values of records made by the same event.
  case values(kind: Int, column: Int, rows: Range<Int>, values: Chunk)

  var kind: Int {
    switch self {
    case .create(let kind, _, _), .set(let kind, _, _, _, _), .retire(let kind, _), .revive(let kind, _),
      .values(let kind, _, _, _):
      kind
    }
  }
}

/// An event read back.
public struct Event {
  public let sequence: Int
  public let header: EventHeader
  public let notes: [Note]
  public let runs: [Run]
  public let personalRuns: [Run]
  let said: Said

  public var reason: String? { said.reason }
  public var allRuns: [Run] { runs + personalRuns }

  /// Whether kinds have other fields after it.
  var addsFields: Bool { notes.contains { if case .addField = $0 { true } else { false } } }
}

/// What an event says in people's own words, which may be about people: beside the chain, behind a commitment.
struct Said: Equatable {
  /// What makes the commitment; empty where nothing was said, or no longer.
  var salt: [UInt8] = []
  var reason: String?
  /// Names of the files that were taken in, in the order of their notes.
  var files: [String] = []

  var isEmpty: Bool { reason == nil && files.isEmpty }

  /// What is committed to.
  func bytes(_ version: Int) -> [UInt8] {
    if version == 1 { return Array((reason ?? "").utf8) }
    var writer = ByteWriter()
    write(&writer)
    return writer.bytes
  }

  func write(_ writer: inout ByteWriter) {
    writer.text(reason ?? "")
    writer.number(files.count)
    for file in files { writer.text(file) }
  }

  init(salt: [UInt8] = [], reason: String? = nil, files: [String] = []) {
    self.salt = salt
    self.reason = reason
    self.files = files
  }

  init(_ reader: inout ByteReader, _ version: Int) {
    salt = reader.block()
    let text = reader.text()
    reason = text.isEmpty ? nil : text
    guard version > 1 else { return }
    for _ in 0..<reader.count() { files.append(reader.text()) }
  }
}

/// The chain: every event is hashed with the hash of the one before it.
public enum Chain {
  public static let start = [UInt8](repeating: 0, count: SHA256.size)

  public static func hash(_ open: UnsafeRawBufferPointer, sequence: Int, previous: [UInt8], office: [UInt8]) -> [UInt8]
  {
    var hash = hashed(open, sequence, previous, office)
    return hash.finish()
  }

  /// Finds an event as it stands in a store to be the one after `previous`, and of the transaction that the store
  /// names.
  static func check(_ event: EventBytes, after previous: [UInt8], office: [UInt8]) throws(Failure) {
    var hash = hashed(event.open, event.sequence, previous, office)
    guard hash.isFinished(as: event.hash), isNamed(event) else {
      throw Failure(.eventDamaged, Failure.Part(event.sequence))
    }
  }

  /// Goes on to the hash of an event that was checked: written in place, as long as nobody else holds the last one.
  static func go(on event: EventBytes, _ previous: inout [UInt8]) {
    previous.withUnsafeMutableBytes { $0.copyMemory(from: event.hash) }
  }

  /// Whether the transaction beside an event is the one it names itself.
  private static func isNamed(_ event: EventBytes) -> Bool {
    var reader = ByteReader(event.open)
    if reader.byte() < 2 { return true }
    _ = reader.number()
    return areEqual(reader.raw(EventHeader.transactionBytes), event.transaction)
  }

  private static func hashed(
    _ open: UnsafeRawBufferPointer, _ sequence: Int, _ previous: [UInt8], _ office: [UInt8]
  ) -> SHA256 {
    var hash = SHA256()
    hash.update(prefix)
    hash.update(office)
    withUnsafeBytes(of: Int64(sequence).littleEndian) { hash.update($0) }
    hash.update(previous)
    hash.update(open)
    return hash
  }

  private static let prefix = Array("sopsh-event-1".utf8)
}
