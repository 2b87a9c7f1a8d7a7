import Failures
import Glibc
import Model
import SQLiteStore
import Testing

let storeWordings = StoreWordings.all

/// The file of an office: who may read it, what is refused, what is left in it.
@Suite struct SQLiteFileTests {
  let bench: Bench

  init() throws { bench = try Bench(.sqlite) }

  @Test func `the file and its journal are for their owner alone`() throws {
    let store = try bench.sqlite()
    try store.add(event(1))
    #expect(bench.folder.names == ["office.sop", "office.sop-journal"])
    #expect(Bench.mode(bench.path) == 0o600)
    #expect(Bench.mode(bench.path + "-journal") == 0o600)
    #expect(Bench.bytes(bench.path + "-journal").isEmpty)
  }

  @Test func `an office is never made over something`() throws {
    #expect(code { try SQLiteStore.create(path: bench.path, office: Bench.office) } == "SOP-STORE-EXISTS")
    symlink("nowhere", bench.folder.file("link.sop"))
    #expect(
      code { try SQLiteStore.create(path: bench.folder.file("link.sop"), office: Bench.office) } == "SOP-STORE-EXISTS")
    Bench.write([1], to: bench.folder.file("left.sop-journal"))
    #expect(
      code { try SQLiteStore.create(path: bench.folder.file("left.sop"), office: Bench.office) } == "SOP-STORE-EXISTS")
    #expect(code { try SQLiteStore.create(path: "/nowhere/a.sop", office: Bench.office) } == "SOP-STORE-CREATE")
    #expect(code { try SQLiteStore.create(path: bench.folder.path + "/", office: Bench.office) } == "SOP-STORE-KIND")
    #expect(try bench.sqlite().head() == nil)
  }

  @Test func `what is no office of its own is not opened`() throws {
    func opening(_ name: String) -> String {
      code { _ = try SQLiteStore(path: bench.folder.file(name), readOnly: false) }
    }
    #expect(opening("none.sop") == "SOP-STORE-MISSING")
    symlink(bench.path, bench.folder.file("link.sop"))
    #expect(opening("link.sop") == "SOP-STORE-KIND")
    #expect(code { _ = try SQLiteStore(path: bench.folder.path, readOnly: false) } == "SOP-STORE-KIND")
    mkfifo(bench.folder.file("pipe.sop"), 0o600)
    #expect(opening("pipe.sop") == "SOP-STORE-KIND")
    Bench.write([], to: bench.folder.file("empty.sop"))
    #expect(opening("empty.sop") == "SOP-STORE-UNFINISHED")
    Bench.write(bytes(5000, seed: 1), to: bench.folder.file("noise.sop"))
    #expect(opening("noise.sop") == "SOP-STORE-FOREIGN")
    Bench.write(Array("name,score\n".utf8), to: bench.folder.file("short.sop"))
    #expect(opening("short.sop") == "SOP-STORE-FOREIGN")
    link(bench.path, bench.folder.file("second.sop"))
    #expect(opening("second.sop") == "SOP-STORE-KIND")
    #expect(opening("office.sop") == "SOP-STORE-KIND")
    unlink(bench.folder.file("second.sop"))
    #expect(opening("office.sop") == "none")
  }

  @Test func `a folder reached by a link is as good as another`() throws {
    let folder = bench.folder.file("folder")
    symlink(bench.folder.path, folder)
    let store = try SQLiteStore(path: folder + "/office.sop", readOnly: false)
    try store.add(event(1))
    try store.verifyPlace()
  }

  @Test(arguments: [
    "CREATE TABLE extra(x)", "CREATE VIEW extra AS SELECT 1", "CREATE INDEX extra ON event(tx)",
    "CREATE TRIGGER extra AFTER INSERT ON event BEGIN DELETE FROM event; END",
    "DROP TABLE personal", "DROP TABLE meta", "ALTER TABLE page ADD COLUMN x",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'bytes BLOB', 'bytes blob')",
  ])
  func `tables that are not word for word ours are refused`(_ text: String) throws {
    try bench.sql(text)
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-SCHEMA")
    #expect(code { _ = try bench.sqlite(readOnly: true) } == "SOP-STORE-SCHEMA")
  }

  @Test func `the database of another program is not an office`() throws {
    try bench.sql("PRAGMA application_id=0")
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-FOREIGN")
  }

  @Test func `an office of a later format is read or refused as it says itself`() throws {
    let store = try bench.sqlite()
    try store.add(event(1))
    try bench.sql("PRAGMA user_version=4; UPDATE meta SET value=4 WHERE name='min_writer'; CREATE TABLE later(x)")
    let later = try bench.sqlite()
    #expect(later.readOnly?.en.contains("format 4") == true)
    #expect(try later.all() == [event(1)])
    #expect(code { try later.lock() } == "SOP-STORE-READ-ONLY")
    try bench.sql("UPDATE meta SET value=4 WHERE name='min_reader'")
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-NEWER")
    #expect(throws: Failure.self) { try bench.sqlite() }
    do { _ = try bench.sqlite() } catch let failure as Failure {
      #expect(failure.message(in: .english).contains("reads format 4"))
    }
    try bench.sql("DROP TABLE meta")
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-NEWER")
  }

  @Test func `an office that lost its first entries is damaged`() throws {
    try bench.sql("DELETE FROM meta WHERE name='office'")
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-DAMAGED")
  }

  @Test func `a file put into the other journal mode is put back`() throws {
    try bench.sql("PRAGMA journal_mode=WAL")
    #expect(code { _ = try bench.sqlite(readOnly: true) } == "SOP-STORE-MODE")
    let store = try bench.sqlite()
    try store.add(event(1))
    #expect(bench.folder.names == ["office.sop", "office.sop-journal"])
  }

  @Test func `opened to look at, nothing is changed`() throws {
    try bench.sqlite().add(event(1))
    let before = Bench.bytes(bench.path), store = try bench.sqlite(readOnly: true)
    #expect(store.readOnly != nil)
    #expect(try store.all() == [event(1)])
    #expect(code { try store.lock() } == "SOP-STORE-READ-ONLY")
    #expect(code { try store.rewrite([]) } == "SOP-STORE-READ-ONLY")
    #expect(code { try store.append(event(1), expecting: nil) } == "SOP-STORE-TURN")
    #expect(Bench.bytes(bench.path) == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder or file that cannot be written is only read`() throws {
    try bench.sqlite().add(event(1))
    chmod(bench.folder.path, 0o500)
    #expect(try bench.sqlite().readOnly?.en.contains("folder") == true)
    #expect(try bench.sqlite().all() == [event(1)])
    chmod(bench.folder.path, 0o700)
    chmod(bench.path, 0o400)
    #expect(try bench.sqlite().readOnly?.en.contains("file") == true)
    #expect(try bench.sqlite().all() == [event(1)])
    chmod(bench.path, 0)
    #expect(code { _ = try bench.sqlite() } == "SOP-STORE-DENIED")
    chmod(bench.path, 0o600)
  }

  @Test(.enabled(if: access("/dev/shm", W_OK) == 0))
  func `on a file system of other computers it is only read`() throws {
    let folder = TemporaryFolder(in: "/dev/shm"), path = folder.file("office.sop")
    try SQLiteStore.create(path: path, office: Bench.office)
    #expect(try SQLiteStore(path: path, readOnly: false).readOnly == nil)
    let store = try SQLiteStore(path: path, readOnly: false, networks: ["tmpfs"])
    #expect(store.readOnly?.en.contains("tmpfs") == true)
    #expect(try store.head() == nil)
    let other = folder.file("other.sop")
    #expect(
      code { try SQLiteStore.create(path: other, office: Bench.office, networks: ["tmpfs"]) } == "SOP-STORE-CREATE")
    #expect(folder.names == ["office.sop", "office.sop-journal"])
  }

  @Test func `a file renamed, replaced or linked while open is noticed before anything is written`() throws {
    let store = try bench.sqlite(), moved = bench.folder.file("moved.sop")
    try store.add(event(1))
    rename(bench.path, moved)
    #expect(code { try store.verifyPlace() } == "SOP-STORE-MOVED")
    #expect(code { try store.add(event(2)) } == "SOP-STORE-MOVED")
    try SQLiteStore.create(path: bench.folder.file("new.sop"), office: Bench.office)
    rename(bench.folder.file("new.sop"), bench.path)
    #expect(code { try store.verifyPlace() } == "SOP-STORE-MOVED")
    rename(moved, bench.path)
    try store.verifyPlace()
    link(bench.path, moved)
    #expect(code { try store.add(event(2)) } == "SOP-STORE-MOVED")
    unlink(moved)
    try store.lock()
    rename(bench.path, moved)
    #expect(code { try store.append(event(2), expecting: try store.head()) } == "SOP-STORE-MOVED")
    rename(moved, bench.path)
    try store.add(event(2))
    #expect(try store.all() == [event(1), event(2)])
  }

  @Test func `waiting for a turn can be interrupted`() throws {
    let first = try bench.sqlite(), second = try bench.sqlite()
    second.patience = 10_000
    var asked = 0
    second.keepsWaiting = {
      asked += 1
      return asked < 5
    }
    try first.lock()
    #expect(code { try second.lock() } == "SOP-STORE-WAIT")
    #expect(asked == 5)
    first.unlock()
    try second.add(event(1))
  }

  @Test func `a commit that has to wait for a reader too long is taken back`() throws {
    let first = try bench.sqlite(), second = try bench.sqlite()
    try first.add(event(1))
    try first.scan(from: 1) { (_) throws(Failure) in
      #expect(code { try second.add(event(2)) } == "SOP-STORE-BUSY")
      #expect(code { _ = try second.outcome(of: event(2).transaction) } == "none")
      return true
    }
    #expect(try second.outcome(of: event(2).transaction) == .notSaved)
    try second.add(event(2))
    #expect(try first.all() == [event(1), event(2)])
  }

  @Test func `a piece beyond the limit of a value is refused`() throws {
    let store = try bench.sqlite(), name = bytes(32, seed: 1)
    let piece = Piece(name: name, bytes: [UInt8](repeating: 1, count: (64 << 20) + 1), isPersonal: false)
    #expect(
      code { try store.save(StoredSnapshot(sequence: 0, directory: []), pieces: [piece], names: [name]) }
        == "SOP-STORE-LARGE")
    try store.add(event(1))
  }

  @Test func `rows that went missing or changed their length are damage`() throws {
    let store = try bench.sqlite()
    for number in 1...5 {
      try store.add(event(number, open: number == 2 ? 3 << 20 : 10, personal: number == 4 ? 9 : 0))
    }
    func after(_ text: String) throws -> String {
      let copy = bench.folder.file("copy-\(text.count).sop")
      try store.copy(to: copy)
      let damaged = try Bench(.sqlite)
      rename(copy, damaged.path)
      try damaged.sql(text)
      return code { _ = try damaged.sqlite().all() }
    }
    #expect(try after("DELETE FROM event WHERE seq=3") == "SOP-STORE-DAMAGED")
    #expect(try after("DELETE FROM event WHERE seq = 1") == "SOP-STORE-DAMAGED")
    #expect(try after("DELETE FROM page WHERE id = (2 << 12) + 1") == "SOP-STORE-DAMAGED")
    #expect(try after("UPDATE event SET hash=x'00'") == "SOP-STORE-DAMAGED")
    #expect(try after("UPDATE event SET tx='x' ") == "SOP-STORE-DAMAGED")
    #expect(try after("UPDATE personal SET bytes=x'ffffffff00'") == "SOP-STORE-DAMAGED")
    #expect(try after("UPDATE personal SET bytes=x'00'") == "SOP-STORE-DAMAGED")
    #expect(try after("UPDATE personal SET id=id+1") == "SOP-STORE-DAMAGED")
    try bench.sql("INSERT INTO event VALUES(-5, x'00', x'00', x'00'), (1 << 60, x'00', x'00', x'00')")
    #expect(code { _ = try store.head() } == "SOP-STORE-DAMAGED")
  }

  @Test func `a page cut off the end of the file is damage`() throws {
    do {
      let store = try bench.sqlite()
      for number in 1...200 { try store.add(event(number)) }
    }
    Bench.write(Bench.bytes(bench.path).dropLast(8192), to: bench.path)
    #expect(code { _ = try bench.sqlite().all() } == "SOP-STORE-DAMAGED")
  }

  @Test func `a copy is an office of its own, private, and never over a file`() throws {
    let store = try bench.sqlite(), path = bench.folder.file("copy.sop")
    let events = (1...50).map { event($0, open: $0 * 3000, personal: $0) }
    for event in events { try store.add(event) }
    try store.copy(to: path)
    #expect(Bench.mode(path) == 0o600)
    #expect(bench.folder.names == ["copy.sop", "office.sop", "office.sop-journal"])
    let copy = try SQLiteStore(path: path, readOnly: false)
    #expect(copy.office == Bench.office)
    #expect(try copy.all() == events)
    try copy.add(event(51))
    #expect(try store.head()?.sequence == 50)
    #expect(code { try store.copy(to: path) } == "SOP-STORE-EXISTS")
    #expect(code { try store.copy(to: bench.path) } == "SOP-STORE-EXISTS")
    #expect(code { try store.copy(to: "/nowhere/copy.sop") } == "SOP-STORE-CREATE")
    try store.add(event(51, seed: 1))
    #expect(try copy.all().last == event(51))
  }
}
