import Failures
import Model
import Testing
import Values

/// A store that fails when something is to be kept: what is said is true, and the next thing is kept.
@Suite struct DoubtTests {
  @Test func `a commit that failed is said to be saved or not as it is, and work goes on`() throws {
    var failed = 0, saved = 0
    for seed in 0..<60 {
      var walk = RandomWalk(seed)
      let store = MemoryStore(office: [UInt8](repeating: 5, count: 16)), office = try SmallOffice(store)
      for call in 1...30 where walk.dice.roll(3) == 0 {
        store.faults.appends[call] = (walk.dice.roll(2) == 0 ? .before : .after, Failure(.notKept))
      }
      for turn in 0..<24 {
        let transaction = office.workspace.begin(), before = Dump(office.state)
        _ = walk.work(office, transaction)
        let wanted = Dump(transaction.now, hidden: false), isEmpty = transaction.isEmpty
        office.workspace.notices.removeAll()
        let code = refusal { try office.commit(transaction) }
        let seen = try SmallOffice(MemoryStore(beside: store)), mine = Dump(office.state)
        #expect(mine == Dump(seen.state), "seed \(seed), turn \(turn): \(mine.difference(Dump(seen.state)))")
        #expect(office.state.head == seen.state.head, "seed \(seed), turn \(turn)")
        if code == nil {
          #expect(Dump(office.state, hidden: false).kinds == wanted.kinds, "seed \(seed), turn \(turn)")
          saved += office.workspace.notices.count
          continue
        }
        #expect(code == "SOP-NOT-KEPT" && !isEmpty && mine == before, "seed \(seed), turn \(turn): \(code ?? "")")
        failed += 1
        // The same again: now it is kept, and once.
        store.faults.appends = store.faults.appends.filter { _ in walk.dice.roll(3) > 0 }
        let sequence = office.state.sequence
        if refusal({ try office.commit(transaction) }) == nil {
          #expect(office.state.sequence == sequence + 1, "seed \(seed), turn \(turn)")
          #expect(Dump(office.state, hidden: false).kinds == wanted.kinds, "seed \(seed), turn \(turn)")
        } else {
          office.workspace.drop(transaction)
        }
      }
      #expect(try office.workspace.audit().wrong.isEmpty, "seed \(seed)")
    }
    #expect(failed > 80 && saved > 80, "\(failed), \(saved)")
  }

  @Test func `a turn that is not given is no loss`() throws {
    let store = MemoryStore(office: [UInt8](repeating: 5, count: 16)), office = try SmallOffice(store)
    let transaction = office.workspace.begin()
    try office.add(SmallOffice.round, [("kind", office.text("award"))], in: transaction)
    store.faults.lock = Failure(.notKept)
    #expect(refusal { try office.commit(transaction) } == "SOP-NOT-KEPT")
    #expect(refusal { try office.workspace.saveImage(office.stamp()) } == nil, "nothing to make an image of")
    store.faults.lock = nil
    #expect(try office.commit(transaction)?.sequence == 1)
    // Another shell that has the turn keeps this one waiting, not broken.
    let other = try SmallOffice(MemoryStore(beside: store))
    try other.workspace.lock()
    #expect(refusal { try office.keep { $0.add(.checkpoint("x")) } } == "SOP-STORE-BUSY")
    other.workspace.unlock()
    #expect(try office.keep { $0.add(.checkpoint("x")) }?.sequence == 2)
  }

  @Test func `an image that cannot be kept takes nothing with it`() throws {
    for moment in [MemoryStore.Faults.Moment.before, .after] {
      let store = MemoryStore(office: [UInt8](repeating: 5, count: 16)), office = try SmallOffice(store)
      try office.keep { try office.add(SmallOffice.round, [("kind", office.text("award"))], in: $0) }
      store.faults.appends[2] = (moment, Failure(.notKept))
      let before = Dump(office.state)
      _ = refusal { try office.workspace.saveImage(office.stamp()) }
      #expect(Dump(office.state).kinds == before.kinds)
      try office.workspace.saveImage(office.stamp())
      try office.keep { try office.add(SmallOffice.round, [("kind", office.text("grant"))], in: $0) }
      let seen = try SmallOffice(MemoryStore(beside: store))
      #expect(Dump(seen.state) == Dump(office.state) && seen.workspace.notices.isEmpty)
      #expect(try seen.workspace.audit().wrong.isEmpty)
    }
  }
}

extension Wording {
  fileprivate static let notKept = Wording(
    "SOP-NOT-KEPT", .storage, en: "the disk is full", th: "ดิสก์เต็ม", helpEn: "On purpose.", helpTh: "โดยตั้งใจ")
}
