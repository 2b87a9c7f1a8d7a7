import CSQLite
import Failures
import Glibc

/// One connection to one file.
///
/// Statements are prepared when first wanted and kept.
///
/// Invariants: `handle` is open from `init` to `deinit`; every statement in `kept` belongs to it, is lent to one caller
/// at a time, and is finalized before it is closed. Used by one thread.
final class Database {
  let handle: OpaquePointer
  let place: Place
  /// Lives as long as the connection, which calls it back while others hold a lock.
  let patience: Patience
  /// False after an error that leaves SQLite's own state in doubt: close it, do not go on.
  private(set) var isSound = true
  /// About how many bytes are being written, for who has to make room.
  var needed = 0
  private var kept = [OpaquePointer?](repeating: nil, count: Query.allCases.count)

  init(_ place: Place, readOnly: Bool, patience: Patience) throws(Failure) {
    self.place = place
    self.patience = patience
    var opened: OpaquePointer?
    let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    // An absolute path is never taken for a URI. One thread, so no mutexes.
    let code = sqlite3_open_v2(
      place.path, &opened, access | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      let number = opened.map { sqlite3_system_errno($0) } ?? ENOMEM
      sqlite3_close(opened)
      throw Codes.failure(code, at: place, number: number)
    }
    handle = opened
    _ = sopsh_sqlite_option(opened, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = sopsh_sqlite_option(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    _ = sopsh_sqlite_option(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    _ = sopsh_sqlite_option(opened, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, Int32(Schema.longestValue))
    sqlite3_limit(opened, SQLITE_LIMIT_SQL_LENGTH, 10_000)
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0)
    // The context is `patience`, which `self` holds until the handle is closed.
    sqlite3_busy_handler(
      opened,
      { context, count in
        guard let context else { return 0 }
        return Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue().wait(Int(count)) ? 1 : 0
      }, Unmanaged.passUnretained(patience).toOpaque())
  }

  deinit {
    for case let statement? in kept { sqlite3_finalize(statement) }
    sqlite3_close(handle)
  }

  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Whether a transaction has begun and is not over.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// What a code of this connection means, and whether it can go on after it.
  func failure(_ code: Int32) -> Failure {
    // SQLite does not note it for a commit; nothing after a failed write or sync sets it to another of these.
    let last = errno, noted = sqlite3_system_errno(handle)
    let number = noted == 0 && [ENOSPC, EDQUOT, EFBIG, EROFS].contains(last) ? last : noted
    // It calls a page damaged that the disk would not give.
    let isUnread = code & 0xFF == SQLITE_CORRUPT && [EIO, ENXIO].contains(last)
    let failure = Codes.failure(
      isUnread ? Codes.unread : code, at: place, number: number, needed: needed,
      message: String(cString: sqlite3_errmsg(handle)), patience: patience)
    if Codes.breaks(code) { isSound = false }
    return failure
  }

  /// Several statements without parameters or answers.
  func execute(_ text: StaticString) throws(Failure) {
    let code = sqlite3_exec(handle, Database.characters(text), nil, nil, nil)
    if code != SQLITE_OK { throw failure(code) }
  }

  func prepare(_ text: StaticString, isKept: Bool) throws(Failure) -> OpaquePointer {
    var statement: OpaquePointer?
    let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let code = sqlite3_prepare_v3(
      handle, Database.characters(text), Int32(text.utf8CodeUnitCount), flags, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw failure(code) }
    return statement
  }

  /// Lends a statement that is not kept.
  func once<Result>(
    _ text: StaticString, _ body: (Statement) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let statement = try prepare(text, isKept: false)
    defer { sqlite3_finalize(statement) }
    return try body(Statement(handle: statement, database: self))
  }

  /// Lends a kept statement, ready to be bound.
  ///
  /// A use inside a use of the same one gets its own.
  func use<Result>(
    _ query: Query, _ body: (Statement) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let statement =
      if let known = kept[query.rawValue] { known } else { try prepare(query.text, isKept: true) }
    kept[query.rawValue] = nil
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
      if kept[query.rawValue] == nil { kept[query.rawValue] = statement } else { sqlite3_finalize(statement) }
    }
    return try body(Statement(handle: statement, database: self))
  }

  /// Runs a statement that has nothing to bind and nothing to say.
  func run(_ query: Query) throws(Failure) {
    try use(query) { (statement) throws(Failure) in try statement.finish() }
  }

  /// A literal lives for ever and ends in a zero byte.
  private static func characters(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

/// A statement lent by a connection.
///
/// Invariant: `handle` is live while it is lent. Bytes of a column are borrowed until the next `step`.
struct Statement {
  let handle: OpaquePointer
  let database: Database

  func bind(_ index: Int32, _ value: Int) throws(Failure) {
    let code = sqlite3_bind_int64(handle, index, Int64(value))
    if code != SQLITE_OK { throw database.failure(code) }
  }

  /// Copied by SQLite, so the caller's bytes need not stay.
  func bind(_ index: Int32, _ bytes: some Collection<UInt8>) throws(Failure) {
    let copied = bytes.withContiguousStorageIfAvailable { buffer in
      buffer.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob64(
          handle, index, buffer.baseAddress, UInt64(buffer.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
    guard let code = copied else { return try bind(index, [UInt8](bytes)) }
    if code != SQLITE_OK { throw database.failure(code) }
  }

  /// Whether there is another row.
  @inline(__always)
  func step() throws(Failure) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.failure(code)
    }
  }

  /// To its end, rows or not; then it can be bound and run again.
  func finish() throws(Failure) {
    while try step() {}
    sqlite3_reset(handle)
  }

  /// Forgets its rows, to be bound and run again.
  func reset() { sqlite3_reset(handle) }

  @inline(__always)
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// Whether it stands there as bytes, and not as a text of the same bytes.
  @inline(__always)
  func isBlob(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_BLOB }

  func holds(_ text: StaticString, in column: Int32) -> Bool {
    text.withUTF8Buffer { bytes(column).elementsEqual($0) }
  }

  @inline(__always)
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
