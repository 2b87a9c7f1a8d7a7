import Failures
import Model
import Testing
import Values

/// What is shown is what was written, or it is refused: faults that once were answered as if nothing had happened.
@Suite struct BelievingTests {
  /// An office of three people, of whom one was changed, with reasons.
  private static func office(_ store: MemoryStore, memory: (any HeadMemory)? = nil) throws -> SmallOffice {
    let office = try SmallOffice(store, memory: memory)
    try office.keep { transaction in
      for number in 0..<3 {
        try office.add(
          SmallOffice.person,
          [("name", office.text("คน\(number)")), ("phone", office.text("081000000\(number)"))], in: transaction)
      }
      transaction.reason = "รับเข้า"
    }
    try office.keep { try office.set(SmallOffice.person, 0, "phone", office.text("0899999999"), in: $0) }
    try office.keep { try office.set(SmallOffice.person, 1, "phone", .null, in: $0) }
    return office
  }

  private static func store() -> MemoryStore { MemoryStore(office: [UInt8](repeating: 5, count: 16)) }

  @Test(arguments: 1...3) func `personal values that are gone are forgotten only where an event says so`(
    _ lost: Int
  ) throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    store.faults.withoutPersonal = [lost]
    let refusals: Set<String?> = ["SOP-PERSONAL-MISSING", "SOP-PERSONAL-ALTERED"]
    #expect(refusals.contains(refusal { _ = try SmallOffice(store) }), "event \(lost)")
    #expect(refusals.contains(try office.workspace.audit().wrong.first?.code), "event \(lost)")
    if lost > 1 { #expect(refusals.contains(refusal { _ = try office.workspace.state(after: lost - 1) })) }
    store.faults.withoutPersonal = []
    _ = try office.workspace.forget([(SmallOffice.person, 0)], office.stamp(), reason: "ขอลบ")
    #expect(try office.workspace.audit().forgotten == 2)
    #expect(try SmallOffice(store).state.digest() == office.state.digest())
    store.faults.withoutPersonal = [lost]
    #expect(refusal { _ = try SmallOffice(store) } != nil || lost == 2, "event \(lost), after another was forgotten")
  }

  @Test func `a reader is not misled by a forgetting that happens while it reads`() throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    let reader = try SmallOffice(MemoryStore(beside: store))
    _ = try office.workspace.forget([(SmallOffice.person, 0)], office.stamp(), reason: "ขอลบ")
    // It has not read the event that says so yet, and sees the values gone.
    #expect(reader.state.sequence == 3)
    for sequence in 0...3 {
      #expect(refusal { _ = try reader.workspace.replayed(to: sequence) } == nil, "\(sequence)")
      #expect(refusal { _ = try reader.workspace.state(after: sequence) } == nil, "\(sequence)")
    }
    #expect(refusal { try reader.workspace.forEachEvent(from: 1, vouched: true) { _ in } } == nil)
    try reader.workspace.refresh()
    #expect(reader.state.digest() == office.state.digest())
  }

  @Test func `forgetting is one step: refused, nothing is gone and nothing is said`() throws {
    for moment in [MemoryStore.Faults.Moment.before, .after] {
      let store = BelievingTests.store(), office = try BelievingTests.office(store), before = Dump(office.state)
      store.faults.appends[4] = (moment, Failure(.diskFailed))
      let code = refusal {
        _ = try office.workspace.forget([(SmallOffice.person, 0)], office.stamp(), reason: "ขอลบ")
      }
      let seen = try SmallOffice(MemoryStore(beside: store))
      #expect(Dump(seen.state) == Dump(office.state))
      #expect(code == (moment == .before ? "SOP-DISK-FAILED" : nil))
      #expect((Dump(office.state) == before) == (moment == .before))
      #expect(office.state.sequence == (moment == .before ? 3 : 4))
      #expect(try office.workspace.audit().wrong.isEmpty)
    }
  }

  @Test func `history is checked before an image, too`() throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    try office.workspace.saveImage(office.stamp())
    for byte in [3, 30, 60] {
      store.faults.openBytes = [2: byte]
      let opened = try SmallOffice(store)
      #expect(opened.state.digest() == office.state.digest(), "the image is believed")
      var shown = 0
      #expect(refusal { try opened.workspace.forEachEvent(from: 1) { _ in shown += 1 } } != nil, "byte \(byte)")
      #expect(refusal { _ = try opened.workspace.sequence(of: .day(30_000)) } != nil, "byte \(byte)")
      #expect(refusal { try opened.keep { _ = try opened.workspace.undo(1, in: $0) } } != nil, "byte \(byte)")
      #expect(refusal { _ = try opened.workspace.state(after: 1) } != nil, "byte \(byte)")
    }
    store.faults.openBytes = [:]
    let opened = try SmallOffice(store)
    let past = Dump(try opened.workspace.state(after: 1))
    for byte in 0..<40 {
      store.faults.personalBytes = [2: byte]
      #expect(refusal { try opened.workspace.forEachEvent(from: 1, vouched: true) { _ in } } != nil, "byte \(byte)")
      #expect(refusal { _ = try opened.workspace.undo(2, in: opened.workspace.begin()) } != nil, "byte \(byte)")
      if let state = try? opened.workspace.state(after: 1) { #expect(Dump(state) == past, "byte \(byte)") }
    }
    store.faults.personalBytes = [1: 3]
    #expect(refusal { try opened.workspace.forEachEvent(from: 1) { _ in } } == "SOP-PERSONAL-ALTERED", "the reason")
  }

  @Test func `the name of a transaction is part of the chain`() throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    for byte in 0..<16 {
      store.faults.nameBytes = [2: byte]
      #expect(refusal { _ = try SmallOffice(store) } == "SOP-EVENT", "byte \(byte)")
      #expect(try office.workspace.audit().wrong.first?.code == "SOP-EVENT-ALTERED", "byte \(byte)")
    }
  }

  @Test func `what cannot be looked up is not called saved nor not saved, and is looked up later`() throws {
    for moment in [MemoryStore.Faults.Moment.before, .after] {
      for later in ["same session", "next opening"] {
        let memory = Memory(), store = BelievingTests.store(), office = try BelievingTests.office(store, memory: memory)
        store.faults.appends[4] = (moment, Failure(.diskFailed))
        store.faults.outcome = Failure(.diskFailed)
        var said: Failure?
        do { try office.keep { $0.add(.checkpoint("จุด")) } } catch { said = error as? Failure }
        #expect(said?.code == "SOP-OUTCOME")
        #expect(said?.message(in: .english).contains("not known whether this is saved") == true)
        #expect(refusal { try office.workspace.refresh() } == "SOP-DISK-FAILED", "it still cannot be read")
        store.faults.outcome = nil
        let next = later == "same session" ? office : try SmallOffice(store, memory: memory)
        try next.workspace.refresh()
        let wanted = moment == .before ? "is not saved: repeat it" : "is saved"
        #expect(next.workspace.notices.contains { $0.en.hasSuffix(wanted) }, "\(later): \(next.workspace.notices)")
        #expect(next.state.sequence == (moment == .before ? 3 : 4))
        let third = try SmallOffice(store, memory: memory)
        #expect(third.workspace.notices.isEmpty, "it is said once")
      }
    }
  }

  @Test func `a refusal by the disk says that nothing is saved`() throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    var said: [String] = []
    func collect(_ body: () throws -> Void) {
      do { try body() } catch { said.append((error as? Failure)?.message(in: .english) ?? "") }
    }
    store.faults.appends[4] = (.before, Failure(.diskFailed))
    collect { try office.keep { $0.add(.checkpoint("จุด")) } }
    store.faults.lock = Failure(.diskFailed)
    collect { try office.keep { $0.add(.checkpoint("จุด")) } }
    #expect(said == ["not saved: the disk failed", "not saved: the disk failed"])
  }

  @Test func `an image that cannot be read is not called damaged`() throws {
    let store = BelievingTests.store(), office = try BelievingTests.office(store)
    try office.workspace.saveImage(office.stamp())
    let opened = try SmallOffice(store)
    store.faults.piece = Failure(.diskFailed)
    #expect(Dump(opened.state).kinds == Dump(office.state).kinds)
    #expect(opened.workspace.notices.count == 1)
    #expect(opened.workspace.notices.allSatisfy { !$0.en.contains("damaged") }, "\(opened.workspace.notices)")
  }

  @Test func `a disk that cannot be read is not called another branch`() throws {
    let memory = Memory(), store = BelievingTests.store(), office = try BelievingTests.office(store, memory: memory)
    let another = try SmallOffice(MemoryStore(beside: store))
    try another.keep { $0.add(.checkpoint("จุด")) }
    try another.workspace.saveImage(another.stamp())
    store.faults.scan = Failure(.diskFailed)
    #expect(refusal { _ = try SmallOffice(store, memory: memory) } == "SOP-DISK-FAILED")
    store.faults.scan = nil
    #expect(try SmallOffice(store, memory: memory).workspace.isOlderCopy == nil)
    #expect(office.state.sequence == 3)
  }

  @Test func `names of files stand apart from the chain, and go with who was forgotten`() throws {
    let store = BelievingTests.store(), office = try SmallOffice(store)
    try office.keep { transaction in
      try office.add(
        SmallOffice.person, [("name", office.text("ก")), ("phone", office.text("0812345678"))], in: transaction)
      transaction.add(.imported("สมชาย ใจดี.csv", [1, 2, 3]))
    }
    let name = Array("สมชาย".utf8)
    func holds(_ bytes: [UInt8]) -> Bool { bytes.indices.contains { bytes[$0...].starts(with: name) } }
    var notes: [Note] = []
    try office.workspace.forEachEvent(from: 1) { notes += $0.notes }
    #expect(notes == [.imported("สมชาย ใจดี.csv", [1, 2, 3])])
    try store.events(from: 1) { event throws(Failure) in
      #expect(!holds(event.open) && holds(event.personal))
      return true
    }
    _ = try office.workspace.forget([(SmallOffice.person, 0)], office.stamp(), reason: "ขอลบ")
    try store.events(from: 1) { event throws(Failure) in
      #expect(!holds(event.open) && !holds(event.personal))
      return true
    }
    #expect(try office.workspace.audit().wrong.isEmpty)
  }
}

extension Wording {
  fileprivate static let diskFailed = Wording(
    "SOP-DISK-FAILED", .storage, en: "the disk failed", th: "ดิสก์ผิดปกติ", helpEn: "On purpose.", helpTh: "โดยตั้งใจ")
}
