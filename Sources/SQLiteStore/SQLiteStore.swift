import CSQLite
import Failures
import Glibc
import Model

/// An office in one file, kept by SQLite: a confirmed event is on disk.
///
/// A connection that met a failing disk is not used again: it is closed, and the next call opens the file anew, which
/// puts in order what was half written. No sync is ever tried twice.
public final class SQLiteStore: Store {
  public let place: String
  public let office: [UInt8]
  public private(set) var readOnly: Words?

  /// How long to wait for others, in milliseconds.
  public var patience: Int {
    get { waiting.milliseconds }
    set { waiting.milliseconds = newValue }
  }
  /// Asked now and then while waiting for others; false ends it, as after Ctrl-C.
  public var keepsWaiting: () -> Bool {
    get { waiting.goesOn }
    set { waiting.goesOn = newValue }
  }

  private let waiting = Patience()
  private let asked: Bool
  private let networks: Set<String>
  private let origin: Place
  private var connection: Database?
  private var isLocked = false
  /// The append that failed last, so that `outcome` need not look further back; without its sequence where the commit
  /// was not even begun.
  private var doubt: (transaction: [UInt8], sequence: Int?)?
  /// The format the file has; this program writes its own.
  private var format: Int

  public init(path: String, readOnly: Bool, networks: Set<String> = Networks.names) throws(Failure) {
    let opening = try Opening(path, readOnly: readOnly, networks: networks, patience: waiting)
    place = path
    asked = readOnly
    self.networks = networks
    origin = opening.database.place
    office = opening.office
    format = opening.format
    self.readOnly = opening.readOnly
    connection = opening.database
  }

  /// The connection, opened anew if the last one broke; then a turn that was taken is lost.
  func ready() throws(Failure) -> Database {
    if let connection, connection.isSound { return connection }
    connection = nil
    isLocked = false
    try origin.verify()
    let opening = try Opening(place, readOnly: asked, networks: networks, patience: waiting)
    try origin.verify()
    readOnly = opening.readOnly
    connection = opening.database
    return opening.database
  }

  public func head() throws(Failure) -> Head? {
    let database = try ready()
    return try database.use(.head) { (statement) throws(Failure) in
      guard try statement.step() else { return nil }
      let head = Head(sequence: statement.integer(0), hash: [UInt8](statement.bytes(1)))
      guard head.sequence > 0, head.sequence < Schema.endOfSequences, head.hash.count == 32 else {
        throw damage(head.sequence)
      }
      return head
    }
  }

  public func lock() throws(Failure) {
    precondition(!isLocked)
    let database = try ready()
    if let readOnly { throw Failure(.storeReadOnly, Failure.Part(place), .words(readOnly)) }
    try verifyPlace()
    try database.run(.begin)
    isLocked = true
  }

  public func unlock() {
    guard isLocked else { return }
    isLocked = false
    // A connection that broke is closed at once, so that others can put in order what it left.
    if let connection, connection.isSound, connection.isInTransaction { try? connection.run(.rollback) }
    if let connection, !connection.isSound { self.connection = nil }
  }

  public func append(
    _ event: StoredEvent, expecting: Head?, rewriting pages: [PersonalPage]?
  ) throws(Failure) {
    precondition(event.transaction.count == 16 && event.hash.count == 32)
    precondition(event.sequence == (expecting?.sequence ?? 0) + 1)
    var bytes = event.open.count + event.personal.count
    for page in pages ?? [] { bytes += page.personal.count }
    doubt = (event.transaction, nil)
    try inTurn(writing: bytes) { (database) throws(Failure) in
      let last = try head()
      if last != expecting {
        throw Failure(
          .storeHead, Failure.Part(place), Failure.Part(last?.sequence ?? 0), Failure.Part(expecting?.sequence ?? 0))
      }
      if format < Schema.format { try upgrade(database) }
      // Before the event, whose own personal values go behind them.
      if let pages { try rewrite(pages, database) }
      try insert(event, database)
      doubt = (event.transaction, event.sequence)
    }
    format = Schema.format
    doubt = nil
  }

  /// From its next event on an office of an older format is one of this.
  private func upgrade(_ database: Database) throws(Failure) {
    try database.execute(Schema.header)
    try database.use(.raise) { (statement) throws(Failure) in
      for (name, value) in [("min_reader", Schema.leastReader), ("min_writer", Schema.leastWriter)] {
        try statement.bind(1, Array(name.utf8))
        try statement.bind(2, value)
        try statement.finish()
      }
    }
  }

  /// Writes and commits in the turn that was taken, and ends it.
  func inTurn(writing bytes: Int, _ body: (Database) throws(Failure) -> Void) throws(Failure) {
    let database = try ready()
    guard isLocked else { throw Failure(.storeTurn, Failure.Part(place)) }
    database.needed = bytes
    defer {
      database.needed = 0
      // Rolls back what is not committed; nothing is left to do after a commit.
      unlock()
    }
    try body(database)
    try verifyPlace()
    try database.run(.commit)
  }

  public func outcome(of transaction: [UInt8]) throws(Failure) -> Outcome {
    var first = 0
    if let doubt, doubt.transaction == transaction {
      // It was refused before anything was confirmed, so there is nothing to look for.
      guard let sequence = doubt.sequence else { return .notSaved }
      first = sequence
    }
    let database = try ready()
    return try database.use(.transactions) { (statement) throws(Failure) in
      while try statement.step(), statement.integer(0) >= first {
        if statement.bytes(1).elementsEqual(transaction) { return .saved }
      }
      return .notSaved
    }
  }

  public func verifyPlace() throws(Failure) { try origin.verify() }
}
