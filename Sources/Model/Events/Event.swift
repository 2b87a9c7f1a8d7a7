import Digest
import Failures
import Values

/// Who did what, when: the head of an event.
///
/// Free text and arguments may be about people, so they never stand here.
public struct EventHeader: Equatable, Sendable {
  /// The machine's clock in seconds since 1970, office time; and the day of the session, which may be another.
  public var time: Int
  public var today: Int
  public var actor: String
  public var host: String
  /// The commands that changed something, in English, in order of first use.
  public var verb: String
  /// The hash of salt and reason, which stand with the personal values; empty where no reason was given.
  public var reasonCommitment: [UInt8] = []

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
  /// A file was taken in: its name, the hash of its bytes.
  case imported(String, [UInt8])
  /// An older copy was accepted as the truth from here on.
  case acceptRollback(lost: Int)

  /// Only noteworthy: nothing about records changes.
  public var isQuiet: Bool {
    switch self {
    case .forget, .addField: false
    default: true
    }
  }
}

/// One run of changes to records of a kind; `old` and `new` are columns of as many values as there are rows.
public enum Run {
  case create(kind: Int, rows: Range<Int>, columns: [(column: Int, values: Chunk)])
  case set(kind: Int, column: Int, rows: [Int], old: Column, new: Column)
  case retire(kind: Int, rows: [Int])
  case revive(kind: Int, rows: [Int])
  /// Personal values of records made by the same event.
  case values(kind: Int, column: Int, rows: Range<Int>, values: Chunk)
}

/// An event read back.
public struct Event {
  public let sequence: Int
  public let header: EventHeader
  public let notes: [Note]
  public let runs: [Run]
  public let personalRuns: [Run]
  public let reason: String?
  /// What makes the commitment to the reason; empty where there is none, or no longer.
  let reasonSalt: [UInt8]

  public var allRuns: [Run] { runs + personalRuns }

  /// Whether kinds have other fields after it.
  var addsFields: Bool { notes.contains { if case .addField = $0 { true } else { false } } }
}

/// The chain: every event is hashed with the hash of the one before it.
public enum Chain {
  public static let start = [UInt8](repeating: 0, count: SHA256.size)

  public static func hash(_ open: UnsafeRawBufferPointer, sequence: Int, previous: [UInt8], office: [UInt8]) -> [UInt8]
  {
    var hash = SHA256()
    begin(&hash, sequence, previous, office)
    hash.update(open)
    return hash.finish()
  }

  private static func begin(_ hash: inout SHA256, _ sequence: Int, _ previous: [UInt8], _ office: [UInt8]) {
    hash.update(prefix)
    hash.update(office)
    withUnsafeBytes(of: Int64(sequence).littleEndian) { hash.update($0) }
    hash.update(previous)
  }

  private static let prefix = Array("sopsh-event-1".utf8)
}
