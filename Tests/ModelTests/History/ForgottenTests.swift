import Failures
import Glibc
import Model
import SQLiteStore
import Testing
import Values

/// What was forgotten is nowhere, and everything else can still be proven.
@Suite struct ForgottenTests {
  @Test(arguments: 0..<10) func `forgetting leaves no byte of the person, and the same state`(_ seed: Int) throws {
    let store = MemoryStore(office: [UInt8](repeating: 5, count: 16))
    try forgetting(seed, store) { try ForgottenTests.bytes(of: store) }
  }

  @Test(arguments: 0..<4) func `forgetting leaves no byte of the person in the file`(_ seed: Int) throws {
    var template = Array(("/tmp/sopsh-forgotten-" + String(repeating: "X", count: 6)).utf8CString)
    let folder = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
    let path = folder + "/office.sop"
    defer {
      for name in ["/office.sop", "/office.sop-journal"] { unlink(folder + name) }
      rmdir(folder)
    }
    try SQLiteStore.create(path: path, office: [UInt8](repeating: 5, count: 16))
    let store = try SQLiteStore(path: path, readOnly: false)
    try forgetting(seed, store) { ForgottenTests.file(path) + ForgottenTests.file(path + "-journal") }
  }

  /// Texts that stand nowhere else.
  private static func canary(_ row: Int, _ turn: Int) -> String { "canary-\(1_000 + row)-\(turn);" }

  private func forgetting(_ seed: Int, _ store: any Store, _ kept: () throws -> [UInt8]) throws {
    var dice = Dice(seed), opened = try SmallOffice(store)
    try opened.keep { transaction in
      for row in 0..<6 {
        try opened.add(
          SmallOffice.person,
          [
            ("name", opened.text(ForgottenTests.canary(row, 0))), ("phone", opened.text(ForgottenTests.canary(row, 1))),
          ],
          in: transaction)
        try opened.add(
          SmallOffice.application,
          [("person", opened.text("P\(row + 1)")), ("note", opened.text(ForgottenTests.canary(row, 2)))],
          in: transaction)
      }
    }
    var turn = 3, gone = 0, written: [Int: Set<String>] = [:]
    for row in 0..<6 { written[row] = Set((0..<3).map { ForgottenTests.canary(row, $0) }) }
    for step in 0..<40 {
      let row = dice.roll(6), text = ForgottenTests.canary(row, turn)
      turn += 1
      switch dice.roll(6) {
      case 0:
        let before = opened.state.digest()
        _ = try opened.workspace.forget(opened.workspace.about(SmallOffice.person, row), opened.stamp(), reason: "ขอลบ")
        #expect(opened.state.digest() == before, "seed \(seed), step \(step)")
        written[row] = []
        gone += 1
      case 1: try opened.workspace.saveImage(opened.stamp())
      case 2: opened = try SmallOffice(store)
      case 3:
        try opened.keep { try opened.set(SmallOffice.application, row, "note", opened.text(text), in: $0) }
        written[row]?.insert(text)
      default:
        try opened.keep { try opened.set(SmallOffice.person, row, "phone", opened.text(text), in: $0) }
        written[row]?.insert(text)
      }
      if step % 8 != 7 { continue }
      let found = ForgottenTests.canaries(in: try kept()),
        allowed = written.values.reduce(into: Set()) { $0.formUnion($1) }
      #expect(found.isSubset(of: allowed), "seed \(seed), step \(step): \(found.subtracting(allowed))")
      let findings = try opened.workspace.audit()
      #expect(findings.wrong.isEmpty && findings.stateHash == opened.state.digest(), "seed \(seed), step \(step)")
      let again = try SmallOffice(store)
      #expect(again.state.digest() == opened.state.digest(), "seed \(seed), step \(step)")
      let mine = Dump(opened.state), theirs = Dump(again.state)
      #expect(mine == theirs, "seed \(seed), step \(step): \(mine.difference(theirs))")
    }
    #expect(gone > 1, "seed \(seed)")
  }

  private static func canaries(in bytes: [UInt8]) -> Set<String> {
    let mark = Array("canary-".utf8)
    var found: Set<String> = [], place = 0
    while let start = bytes[place...].firstIndex(of: mark[0]) {
      place = start + 1
      guard bytes[start...].starts(with: mark) else { continue }
      let rest = bytes[(start + mark.count)...].prefix { $0 != 0x3B }.prefix(12)
      found.insert("canary-" + String(decoding: rest, as: UTF8.self) + ";")
    }
    return found
  }

  /// Every byte a store gives out.
  private static func bytes(of store: any Store) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try store.scan(from: 1) { event throws(Failure) in
      bytes += [UInt8](event.open) + [UInt8](event.personal)
      return true
    }
    if let image = try store.snapshot() {
      bytes += image.directory
      // Names of pieces are 32 bytes each; whatever of these places names one, its bytes count.
      for start in image.directory.indices where start + 32 <= image.directory.count {
        bytes += try store.piece(Array(image.directory[start..<start + 32])) ?? []
      }
    }
    return bytes
  }

  private static func file(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = [], room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &room, room.count)
      if count <= 0 { return bytes }
      bytes += room.prefix(count)
    }
  }
}
