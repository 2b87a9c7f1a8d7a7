import Failures
import Model
import Testing
import Values

/// Whoever changes a byte of what is kept is found out: by opening, by the audit, or nothing changes at all.
@Suite struct TamperTests {
  /// An office with a little of everything in its history.
  private static func history(_ seed: Int, forgetting: Bool = false) throws -> [StoredEvent] {
    let shelf = OpenShelf(), office = try SmallOffice(shelf)
    try office.keep { transaction in
      try office.add(SmallOffice.school, [("code", office.text("1")), ("name", office.text("ก"))], in: transaction)
      for number in 0..<3 {
        try office.add(
          SmallOffice.person,
          [
            ("name", office.text("คน\(number)")), ("phone", office.text("081000000\(number)")), ("born", .date(9_000)),
            ("pay", office.number(1_500 + number, 2)), ("grade", .member(1, of: 0)),
          ], in: transaction)
      }
      transaction.reason = "เริ่มต้น"
    }
    try office.keep { transaction in
      try office.set(SmallOffice.person, 0, "phone", office.text("0899999999"), in: transaction)
      try office.set(SmallOffice.person, 1, "pay", office.number(99), in: transaction)
      try office.set(SmallOffice.person, 2, "boss", office.text("P1"), in: transaction)
    }
    try office.keep { transaction in
      try office.set(SmallOffice.person, 0, "phone", .null, in: transaction)
      transaction.add(.checkpoint("จุด"))
    }
    try office.undo()
    if forgetting {
      _ = try office.workspace.forget([(SmallOffice.person, 1)], office.stamp(), reason: "ขอลบ")
      try office.keep { try office.set(SmallOffice.person, 1, "phone", office.text("0800000000"), in: $0) }
    }
    var walk = RandomWalk(seed)
    for _ in 0..<5 { try office.keep { _ = walk.work(office, $0) } }
    #expect(try office.workspace.audit().wrong.isEmpty)
    return shelf.events
  }

  /// Everything the office would show anybody: every moment of its past, and the reasons.
  private static func everything(_ workspace: Workspace) throws -> [String] {
    var said: [String] = []
    for sequence in 0...workspace.state.sequence {
      said += Dump(try workspace.state(after: sequence)).lines
      let again = Dump(try workspace.replayed(to: sequence))
      said += again.lines + again.checkpoints
    }
    try workspace.forEachEvent(from: 1) { event in
      said.append("\(event.header) \(event.notes) \(event.reason ?? "")")
      for run in event.allRuns { said.append("\(run.place)") }
    }
    return said
  }

  private enum Fate: Equatable {
    case found(String)
    case unchanged
    case unnoticed
  }

  /// What becomes of events somebody changed.
  private static func fate(_ events: [StoredEvent], _ truth: [String]) -> Fate {
    let office: SmallOffice
    do { office = try SmallOffice(OpenShelf(events)) } catch { return .found((error as? Failure)?.code ?? "\(error)") }
    do {
      if let wrong = try office.workspace.audit().wrong.first { return .found(wrong.code) }
      return try everything(office.workspace) == truth ? .unchanged : .unnoticed
    } catch { return .found((error as? Failure)?.code ?? "\(error)") }
  }

  private static func truth(_ events: [StoredEvent]) throws -> [String] {
    try everything(try SmallOffice(OpenShelf(events)).workspace)
  }

  private static let damage: Set<String> = ["SOP-EVENT", "SOP-EVENT-ALTERED", "SOP-EVENT-MISSING", "SOP-EVENT-NEWER"]

  @Test(arguments: [1, 2]) func `every byte of every event and of its hash is watched`(_ seed: Int) throws {
    let events = try TamperTests.history(seed), truth = try TamperTests.truth(events)
    var tried = 0
    for place in events.indices {
      for byte in 0..<(events[place].open.count + 32) {
        var open = events[place].open, hash = events[place].hash
        if byte < open.count { open[byte] ^= 1 << UInt8(byte & 7) } else { hash[byte - open.count] ^= 1 }
        var changed = events
        changed[place] = events[place].with(open: open, hash: hash)
        let fate = TamperTests.fate(changed, truth)
        tried += 1
        guard case .found(let code) = fate, TamperTests.damage.contains(code) else {
          Issue.record("seed \(seed), event \(place + 1), byte \(byte): \(fate)")
          return
        }
      }
    }
    #expect(tried > 1_000, "\(tried)")
  }

  @Test(arguments: [1, 2, 3, 4]) func `every byte kept apart is watched, whatever is put in its place`(
    _ seed: Int
  ) throws {
    let events = try TamperTests.history(seed, forgetting: seed > 2), truth = try TamperTests.truth(events)
    var tried = 0, found = 0, dice = Dice(seed)
    for place in events.indices {
      for byte in events[place].personal.indices {
        for way in 0..<4 {
          var personal = events[place].personal
          switch way {
          case 0: personal[byte] ^= 1 << UInt8(dice.roll(8))
          case 1: personal[byte] = UInt8(dice.roll(256))
          case 2: personal.remove(at: byte)
          default: personal.insert(dice.pick([0, 1, 0x7F, 0xFF, UInt8(dice.roll(256))]), at: byte)
          }
          var changed = events
          changed[place].personal = personal
          let fate = TamperTests.fate(changed, truth)
          tried += 1
          if case .found = fate { found += 1 }
          if fate == .unnoticed {
            Issue.record("seed \(seed), event \(place + 1), byte \(byte), way \(way): not noticed")
            return
          }
        }
      }
    }
    #expect(tried > 1_000 && found * 10 > tried * 9, "\(found) of \(tried)")
  }

  @Test func `personal values of others are not put in beside what an event vouches for`() throws {
    // Runs of one event beside those of another, and of kinds and fields that are not personal at all.
    let events = try TamperTests.history(1), truth = try TamperTests.truth(events)
    let bodies = events.map { TamperTests.runs(of: $0.personal) }
    var tried = 0
    for place in events.indices {
      for other in events.indices where other != place && !bodies[other].isEmpty {
        var changed = events
        let own = events[place].personal
        changed[place].personal = (own.isEmpty ? [0, 0, 0] : own) + bodies[other]
        let fate = TamperTests.fate(changed, truth)
        #expect(fate != .unnoticed, "runs of event \(other + 1) behind event \(place + 1)")
        tried += 1
      }
    }
    #expect(tried > 10)
    for place in events.indices {
      var writer = ByteWriter()
      writer.byte(2)
      writer.text("school")
      writer.text("name")
      writer.number(1)
      writer.number(0)
      Column.one("ก").encode(0..<1, into: &writer)
      Column.one("ข").encode(0..<1, into: &writer)
      var changed = events
      let own = events[place].personal
      changed[place].personal = (own.isEmpty ? [0, 0, 0] : own) + writer.bytes
      #expect(TamperTests.fate(changed, truth) != .unnoticed, "a school renamed behind event \(place + 1)")
    }
  }

  /// What comes behind salt, reason and names of files.
  private static func runs(of personal: [UInt8]) -> [UInt8] {
    personal.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      _ = reader.block()
      _ = reader.text()
      for _ in 0..<reader.count() { _ = reader.text() }
      return Array(raw.dropFirst(reader.place))
    }
  }

  @Test(arguments: [1, 2]) func `events taken out, put in, changed about or cut off are noticed`(_ seed: Int) throws {
    let events = try TamperTests.history(seed), truth = try TamperTests.truth(events)
    let stranger = try TamperTests.history(seed + 7)
    for place in events.indices {
      var out = events
      out.remove(at: place)
      // The last events are missed only by who remembers them: see the test of older copies.
      if place < events.count - 1 { expectDamage(out, truth, "event \(place + 1) taken out") }
      expectDamage(TamperTests.numbered(out), truth, "event \(place + 1) taken out, the rest numbered anew", cut: place)
      var twice = events
      twice.insert(events[place], at: place)
      expectDamage(twice, truth, "event \(place + 1) twice")
      expectDamage(TamperTests.numbered(twice), truth, "event \(place + 1) twice, numbered anew")
      if place < stranger.count, stranger[place] != events[place] {
        var other = events
        other[place] = stranger[place]
        expectDamage(other, truth, "event \(place + 1) of another office")
      }
      if place > 0 {
        var swapped = events
        swapped.swapAt(place, place - 1)
        expectDamage(swapped, truth, "events \(place) and \(place + 1) changed about")
        expectDamage(TamperTests.numbered(swapped), truth, "events \(place) and \(place + 1) changed about, renumbered")
      }
    }
    #expect(
      refusal { _ = try SmallOffice(OpenShelf(events, office: [UInt8](repeating: 6, count: 16))) } != nil,
      "the events of one office in another")
  }

  private static func numbered(_ events: [StoredEvent]) -> [StoredEvent] {
    events.enumerated().map { place, event in
      StoredEvent(
        sequence: place + 1, transaction: event.transaction, open: event.open, personal: event.personal,
        hash: event.hash)
    }
  }

  private func expectDamage(_ events: [StoredEvent], _ truth: [String], _ what: String, cut: Int? = nil) {
    if cut == events.count { return }
    guard case .found(let code) = TamperTests.fate(events, truth), TamperTests.damage.contains(code) else {
      Issue.record("\(what): \(TamperTests.fate(events, truth))")
      return
    }
  }

  @Test func `an older copy and another branch are noticed by what was seen last`() throws {
    let events = try TamperTests.history(3), memory = Memory()
    _ = try SmallOffice(OpenShelf(events), memory: memory)
    for kept in 0..<events.count {
      let older = try SmallOffice(OpenShelf(Array(events.prefix(kept))), memory: memory)
      #expect(older.workspace.isOlderCopy?.code == "SOP-OLDER-COPY", "\(kept) events")
      #expect(refusal { try older.keep { $0.add(.checkpoint("x")) } } == "SOP-OLDER-COPY")
      #expect(try older.workspace.audit().older?.code == "SOP-OLDER-COPY")
      let branch = OpenShelf(Array(events.prefix(kept))), other = try SmallOffice(branch)
      while branch.events.count < events.count + kept % 2 {
        try other.keep { try other.add(SmallOffice.round, [("kind", other.text("grant"))], in: $0) }
      }
      #expect(
        try SmallOffice(branch, memory: memory).workspace.isOlderCopy?.code == "SOP-BRANCH", "branch after \(kept)")
    }
    #expect(try SmallOffice(OpenShelf(events), memory: memory).workspace.isOlderCopy == nil)
  }
}

/// Remembers heads as a computer does.
final class Memory: HeadMemory {
  private var heads: [[UInt8]: Head] = [:]

  func last(of office: [UInt8]) -> Head? { heads[office] }
  func remember(_ head: Head, of office: [UInt8]) { heads[office] = head }
  func accept(_ head: Head, of office: [UInt8]) { heads[office] = head }

  private var doubts: [[UInt8]: Doubt] = [:]

  func doubt(of office: [UInt8]) -> Doubt? { doubts[office] }
  func remember(_ doubt: Doubt?, of office: [UInt8]) { doubts[office] = doubt }
}

extension StoredEvent {
  func with(open: [UInt8], hash: [UInt8]) -> StoredEvent {
    StoredEvent(sequence: sequence, transaction: transaction, open: open, personal: personal, hash: hash)
  }
}

extension Column {
  fileprivate static func one(_ text: String) -> Column {
    var column = Column(.text)
    column.set(0, bytes: Array(text.utf8))
    return column
  }
}
