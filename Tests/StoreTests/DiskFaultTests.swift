import CSQLite
import Failures
import Glibc
import Model
import SQLiteStore
import Synchronization
import Testing

/// Makes calls of SQLite on the files of one office fail: functions of ours stand where it calls the system, and let
/// every other file pass.
enum Disk {
  static let file = Atomic<UInt64>(0), journal = Atomic<UInt64>(0)
  /// How many more writes and cuts succeed; all after that fail with `number`, `failures` times.
  static let good = Atomic<Int>(0), failures = Atomic<Int>(0)
  static let number = Atomic<Int32>(0)

  static func fails(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    let inode = UInt64(status.st_ino)
    guard inode == file.load(ordering: .relaxed) || inode == journal.load(ordering: .relaxed) else { return false }
    if good.subtract(1, ordering: .relaxed).oldValue > 0 { return false }
    if failures.subtract(1, ordering: .relaxed).oldValue <= 0 { return false }
    errno = number.load(ordering: .relaxed)
    return true
  }

  typealias Write = @convention(c) (Int32, UnsafeRawPointer?, Int, off_t) -> Int
  typealias Cut = @convention(c) (Int32, off_t) -> Int32

  static let install: Void = {
    let write: Write = { fails($0) ? -1 : pwrite($0, $1, $2, $3) }
    let cut: Cut = { fails($0) ? -1 : ftruncate($0, $1) }
    guard let system = sqlite3_vfs_find(nil) else { return }
    for name in ["pwrite", "pwrite64"] {
      _ = system.pointee.xSetSystemCall(system, name, unsafeBitCast(write, to: sqlite3_syscall_ptr.self))
    }
    _ = system.pointee.xSetSystemCall(system, "ftruncate", unsafeBitCast(cut, to: sqlite3_syscall_ptr.self))
  }()

  static func `break`(_ path: String, after writes: Int, times: Int, _ error: Int32) {
    install
    func inode(_ path: String) -> UInt64 {
      var status = stat()
      return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
    }
    number.store(error, ordering: .relaxed)
    good.store(writes, ordering: .relaxed)
    failures.store(times, ordering: .relaxed)
    journal.store(inode(path + "-journal"), ordering: .relaxed)
    file.store(inode(path), ordering: .relaxed)
  }

  static func repair() {
    file.store(0, ordering: .relaxed)
    journal.store(0, ordering: .relaxed)
  }
}

/// Disks that fill up or fail.
///
/// One after the other, because what SQLite calls is the same for the whole process.
@Suite(.serialized) struct DiskFaultTests {
  static let names = (0..<3).map { bytes(32, seed: 500 + $0) }

  /// An office of some events, open, whose journal is there.
  static func office() throws -> (bench: Bench, store: SQLiteStore) {
    let bench = try Bench(.sqlite), store = try bench.sqlite()
    for number in 1...8 { try store.add(event(number, personal: 400)) }
    return (bench, store)
  }

  @Test func `a full disk is said, reading goes on, and the same append works when there is room`() throws {
    let (bench, store) = try DiskFaultTests.office()
    Disk.break(bench.path, after: 0, times: .max, ENOSPC)
    let large = event(9, open: 500_000)
    for _ in 0..<2 {
      let failure = #expect(throws: Failure.self) { try store.add(large) }
      #expect(failure?.code == "SOP-DISK-FULL")
      #expect(failure?.message(in: .english).contains("about 557 KB") == true)
      #expect(try store.outcome(of: large.transaction) == .notSaved)
      #expect(try store.all().count == 8)
    }
    Disk.repair()
    try store.add(large)
    #expect(try store.outcome(of: large.transaction) == .saved)
    #expect(try store.all().last == large)
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT]) func `whatever write fails, an event is there or not, as is said`(
    _ error: Int32
  ) throws {
    let (bench, store) = try DiskFaultTests.office()
    var next = 9, refused = 0
    for writes in 0..<24 {
      let event = event(next, open: 9000, personal: 30, seed: writes * 100)
      Disk.break(bench.path, after: writes, times: 1, error)
      let code = code { try store.add(event) }
      Disk.repair()
      let isThere = try store.all().last == event
      #expect(try store.outcome(of: event.transaction) == (isThere ? .saved : .notSaved))
      #expect(isThere == (code == "none"))
      #expect(["none", error == EIO ? "SOP-STORE-IO" : "SOP-DISK-FULL"].contains(code))
      if isThere { next += 1 } else { refused += 1 }
      #expect(try store.head()?.sequence == next - 1)
    }
    #expect(refused > 8 && refused < 24)
    #expect(try bench.sqlite().all().count == next - 1)
  }

  @Test func `images and rewritten values are there whole or not at all`() throws {
    let (bench, store) = try DiskFaultTests.office()
    let pieces = DiskFaultTests.names.map { Piece(name: $0, bytes: bytes(9000, seed: 1), isPersonal: true) }
    var round = 0, kept = event(1, personal: 400).personal
    for writes in 0..<60 {
      let image = 1_000 + writes
      Disk.break(bench.path, after: writes, times: 1, EIO)
      let first = code {
        // Later than every event: one that came after an image would keep it out.
        try store.save(StoredSnapshot(sequence: image, directory: [1]), pieces: pieces, names: DiskFaultTests.names)
      }
      Disk.repair()
      let isSaved = try store.snapshot()?.sequence == image
      #expect(isSaved == (first == "none"))
      #expect(try store.known(DiskFaultTests.names).count == (try store.snapshot() == nil ? 0 : 3))
      let other = bytes(400 - writes, seed: writes)
      let last = try store.head()?.sequence ?? 0, hadImage = try store.snapshot() != nil
      Disk.break(bench.path, after: writes, times: 1, EIO)
      let second = code { try store.rewrite([(1, other)]) }
      Disk.repair()
      if second == "none" {
        kept = other
        round += 1
        #expect(try store.snapshot() == nil)
      }
      // The values and the event that says so, together or not at all.
      #expect(try store.head()?.sequence == last + (second == "none" ? 1 : 0))
      #expect(try (store.snapshot() != nil) == (hadImage && second != "none"))
      #expect(try store.all()[0].personal == kept)
    }
    #expect(round > 5 && round < 60)
  }

  @Test func `what a crash left is taken back, or where nothing may be written it is said how`() throws {
    let (bench, store) = try DiskFaultTests.office()
    let left = try Bench(.sqlite)
    var handle: OpaquePointer?
    sqlite3_open(bench.path, &handle)
    // A cache of one page, so that half of it is written before it is confirmed.
    let text = """
      PRAGMA cache_size=1; PRAGMA journal_mode=TRUNCATE; BEGIN; UPDATE event SET open = randomblob(3000);
      UPDATE personal SET bytes = randomblob(400);
      """
    #expect(sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK)
    // Reading the files drops the locks of this process: nobody else is there to mind.
    for end in ["", "-journal"] { Bench.write(Bench.bytes(bench.path + end), to: left.path + end) }
    sqlite3_close(handle)
    #expect(!Bench.bytes(left.path + "-journal").isEmpty)
    #expect(code { _ = try left.sqlite(readOnly: true) } == "SOP-STORE-RECOVER")
    #expect(try left.sqlite().all() == store.all())
    #expect(try left.sqlite(readOnly: true).all() == store.all())
  }
}
