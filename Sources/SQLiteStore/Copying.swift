import CLinux
import CSQLite
import Failures
import Glibc
import Model

extension SQLiteStore {
  /// By SQLite's own backup into a file beside the place, which gets its name only when it was opened, found to have
  /// the same head, and synced.
  public func copy(to shown: String) throws(Failure) {
    let path = try Place.resolved(shown, isNew: true)
    var status = stat()
    if lstat(path, &status) == 0 { throw Failure(.storeExists, Failure.Part(shown)) }
    let fresh = try Copying.freshFile(beside: path, shown)
    do throws(Failure) {
      let head = try fill(fresh)
      try check(fresh, head, shown)
      try Copying.sync(fresh, shown)
      try Copying.name(fresh, path, shown)
    } catch {
      unlink(fresh)
      throw error
    }
  }

  /// All pages in one state of the office, and its head in that state.
  private func fill(_ path: String) throws(Failure) -> Head? {
    let database = try ready()
    try database.execute("BEGIN")
    defer { try? database.execute("COMMIT") }
    let head = try head()
    let target = try Database(try Place(path), readOnly: false, patience: Patience())
    // Thrown away whole if anything fails, and synced at the end.
    try target.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF")
    guard let backup = sqlite3_backup_init(target.handle, "main", database.handle, "main") else {
      throw target.failure(sqlite3_extended_errcode(target.handle))
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    if code == SQLITE_DONE { return head }
    // Only what reading gave is a matter of the office; the rest is one of where the copy is made.
    let readError = SQLITE_IOERR | 1 << 8
    let isReading = code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_CORRUPT || code == readError
    throw isReading ? database.failure(code) : target.failure(code)
  }

  private func check(_ path: String, _ head: Head?, _ shown: String) throws(Failure) {
    let copy = try SQLiteStore(path: path, readOnly: true)
    if try copy.head() != head || copy.office != office { throw Failure(.storeCopy, Failure.Part(shown)) }
  }
}

private enum Copying {
  /// An empty file of a name nobody uses, readable by its owner alone.
  static func freshFile(beside path: String, _ shown: String) throws(Failure) -> String {
    for number in 1...100 {
      let fresh = "\(path).sopsh-\(getpid())-\(number)"
      var status = stat()
      if lstat(fresh, &status) == 0 { continue }
      try SQLiteStore.makeFile(fresh, shown)
      return fresh
    }
    throw Failure(.storeExists, Failure.Part(shown))
  }

  /// Nothing has the file open any more, so opening it drops no lock.
  static func sync(_ path: String, _ shown: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    var number: Int32 = 0
    if descriptor < 0 || fsync(descriptor) != 0 { number = errno }
    if descriptor >= 0 { close(descriptor) }
    if number != 0 { throw refusal(shown, number) }
  }

  /// Never over a file that is there; where the file system cannot do that, the name is first taken by an empty file of
  /// our own.
  static func name(_ fresh: String, _ path: String, _ shown: String) throws(Failure) {
    if sopsh_rename_new(AT_FDCWD, fresh, AT_FDCWD, path) != 0 {
      if errno == EEXIST { throw Failure(.storeExists, Failure.Part(shown)) }
      guard errno == EINVAL || errno == ENOSYS else { throw refusal(shown, errno) }
      try SQLiteStore.makeFile(path, shown)
      if rename(fresh, path) != 0 {
        let number = errno
        unlink(path)
        throw refusal(shown, number)
      }
    }
    if let number = Place.keepNames(in: Place.folder(of: path)) {
      // It was refused, so it may not be found there as if it had been made.
      unlink(path)
      throw refusal(shown, number)
    }
  }

  private static func refusal(_ shown: String, _ number: Int32) -> Failure {
    Failure(.storeCreate, Failure.Part(shown), .words(Codes.reason(number)))
  }
}
