import CSQLite
import Failures
import Glibc
import Model
import SQLiteStore
import Synchronization
import Testing

/// A folder of its own for one test.
///
/// It goes at the end of the run: a store outlives the variable that made it.
final class TemporaryFolder: Sendable {
  let path: String
  private static let all = Mutex<[TemporaryFolder]>([])

  init(in parent: String = "/tmp") {
    var template = Array("\(parent)/sopsh-store-\(String(repeating: "X", count: 6))".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
    TemporaryFolder.all.withLock {
      if $0.isEmpty { atexit { TemporaryFolder.all.withLock { $0.forEach { $0.remove() } } } }
      $0.append(self)
    }
  }

  private func remove() {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// The stores the contract is put to.
enum Maker: String, CaseIterable, CustomTestStringConvertible {
  case memory, sqlite

  var testDescription: String { rawValue }
}

/// One office and the shells that have it open.
final class Bench {
  static let office = [UInt8](1...16)
  let maker: Maker
  let folder = TemporaryFolder()
  private var memory: MemoryStore?

  init(_ maker: Maker) throws {
    self.maker = maker
    if maker == .sqlite { try SQLiteStore.create(path: path, office: Bench.office) }
  }

  var path: String { folder.file("office.sop") }

  func open() throws -> any Store {
    if maker == .sqlite { return try sqlite() }
    let shelf = memory ?? MemoryStore(office: Bench.office)
    memory = shelf
    return MemoryStore(beside: shelf)
  }

  func sqlite(readOnly: Bool = false) throws -> SQLiteStore {
    let store = try SQLiteStore(path: path, readOnly: readOnly)
    store.patience = 20
    return store
  }

  /// SQL by another program.
  func sql(_ text: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    try #require(sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle)))")
  }

  /// Only while no store has it open: closing a descriptor drops the locks of the process.
  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = fread(&buffer, 1, buffer.count, file)
      if got == 0 { return bytes }
      bytes += buffer[..<got]
    }
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// Bytes that tell which event and place they belong to.
func bytes(_ count: Int, seed: Int) -> [UInt8] {
  var state = UInt64(truncatingIfNeeded: seed &* 0x9E37_79B9 &+ 1)
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 33)
  }
}

func event(_ sequence: Int, open: Int = 300, personal: Int = 0, seed: Int = 0) -> StoredEvent {
  StoredEvent(
    sequence: sequence, transaction: bytes(16, seed: sequence + seed), open: bytes(open, seed: 1000 + sequence + seed),
    personal: bytes(personal, seed: 2000 + sequence + seed), hash: bytes(32, seed: 3000 + sequence + seed))
}

extension Store {
  func add(_ event: StoredEvent) throws(Failure) {
    try lock()
    defer { unlock() }
    try append(event, expecting: try head())
  }

  /// Rewrites personal values with an event that says so; gives that event.
  @discardableResult func rewrite(_ pages: [(sequence: Int, personal: [UInt8])]) throws(Failure) -> StoredEvent {
    let last = try head(), next = event((last?.sequence ?? 0) + 1)
    try lock()
    defer { unlock() }
    try append(
      next, expecting: last, rewriting: pages.map { PersonalPage(sequence: $0.sequence, personal: $0.personal) })
    return next
  }

  func all(from first: Int = 1) throws(Failure) -> [StoredEvent] {
    var all: [StoredEvent] = []
    try events(from: first) { (event) throws(Failure) in
      all.append(event)
      return true
    }
    return all
  }
}

/// The code of the failure a call ends in, or what it was instead.
func code(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "none"
  } catch let failure as Failure {
    return failure.code
  } catch {
    return "\(error)"
  }
}
