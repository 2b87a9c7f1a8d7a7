import CSQLite
import Failures
import Glibc

extension SQLiteStore {
  /// Makes an office where nothing is yet; `office` are 16 random bytes, its name for ever.
  ///
  /// The file is there, readable by its owner alone, before SQLite sees it: SQLite would let others read it.
  public static func create(
    path shown: String, office: [UInt8], networks: Set<String> = Networks.names
  ) throws(Failure) {
    precondition(office.count == 16)
    let path = try Place.resolved(shown, isNew: true), folder = Place.folder(of: path)
    // What a crash left to another office of this name, which may have been moved away, would be thrown away.
    var status = stat()
    if lstat(path + "-journal", &status) == 0, status.st_size > 0 {
      throw Failure(.storeExists, Failure.Part(shown + "-journal"))
    }
    try makeFile(path, shown)
    do throws(Failure) {
      if let number = Place.keepNames(in: folder) {
        throw Failure(.storeCreate, Failure.Part(shown), .words(Codes.reason(number)))
      }
      let place = try Place(shown)
      if let words = Networks.words(for: place, networks) {
        throw Failure(.storeCreate, Failure.Part(shown), .words(words))
      }
      try fill(place, office)
    } catch {
      unlink(path)
      unlink(path + "-journal")
      throw error
    }
  }

  /// A new, empty file that only its owner can read; never one that is there.
  static func makeFile(_ path: String, _ shown: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw Failure(.storeExists, Failure.Part(shown)) }
      throw Failure(.storeCreate, Failure.Part(shown), .words(Codes.reason(errno)))
    }
    close(descriptor)
  }

  private static func fill(_ place: Place, _ office: [UInt8]) throws(Failure) {
    let database = try Database(place, readOnly: false, patience: Patience())
    try place.verify()
    try database.execute(
      "PRAGMA page_size=4096; PRAGMA auto_vacuum=NONE; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; BEGIN")
    try database.execute(Schema.header)
    for case let text? in Schema.rows.map(\.text) { try database.execute(text) }
    try database.once("INSERT INTO meta(name, value) VALUES('office', ?1), ('min_reader', ?2), ('min_writer', ?3)") {
      (statement) throws(Failure) in
      try statement.bind(1, office)
      try statement.bind(2, Schema.leastReader)
      try statement.bind(3, Schema.leastWriter)
      try statement.finish()
    }
    try database.execute("COMMIT")
  }
}
