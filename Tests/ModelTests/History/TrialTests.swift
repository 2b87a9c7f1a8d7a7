import Failures
import Model
import Testing
import Values

/// A trial does everything as it would be, and leaves the office as it is.
@Suite struct TrialTests {
  @Test(arguments: 1...6) func `what is tried is told like what is kept, and gone afterwards`(_ seed: Int) throws {
    let store = MemoryStore(office: Array(repeating: 7, count: 16)), office = try SmallOffice(store)
    var walk = RandomWalk(seed)
    for _ in 0..<4 { try office.keep { _ = walk.work(office, $0) } }
    let before = Dump(office.state), head = office.state.head, trial = office.workspace.trial()
    for _ in 0..<5 {
      let transaction = trial.begin()
      _ = walk.work(office, transaction)
      _ = try trial.commit(transaction, office.stamp())
    }
    let after = Dump(trial.state)
    #expect(try Dump(trial.replayed(to: trial.state.sequence)) == after, "seed \(seed)")
    #expect(try Dump(trial.state(after: head?.sequence ?? 0)).kinds == before.kinds, "seed \(seed)")
    #expect(try trial.audit().wrong.isEmpty, "seed \(seed)")
    #expect(try store.head() == head && Dump(office.state) == before, "seed \(seed)")
    trial.beginAgain()
    #expect(Dump(trial.state) == before && trial.state.head == head, "seed \(seed)")
  }

  @Test(arguments: 1...6) func `a difference the other way round is its opposite`(_ seed: Int) throws {
    let office = try SmallOffice(MemoryStore(office: Array(repeating: 7, count: 16)))
    var walk = RandomWalk(seed)
    for _ in 0..<8 { try office.keep { _ = walk.work(office, $0) } }
    for first in 0...office.state.sequence {
      let past = try office.workspace.state(after: first)
      let there = past.changes(to: office.state).map { TrialTests.said($0, turned: false) }
      let back = office.state.changes(to: past).map { TrialTests.said($0, turned: true) }
      #expect(there.sorted() == back.sorted(), "seed \(seed), from \(first)")
    }
  }

  private static func said(_ change: Change, turned: Bool) -> String {
    let opposite: Change.What =
      switch change.what {
      case .add: .remove
      case .remove: .add
      case .retire: .revive
      case .revive: .retire
      case .set: .set
      }
    // A record made and retired since is there in neither.
    return "\(turned ? opposite : change.what) \(change.kind) \(change.row) \(change.column ?? -1)"
  }

  @Test func `an audit says what was done to the event where the chain breaks`() throws {
    let shelf = OpenShelf(), office = try SmallOffice(shelf)
    for number in 1...4 {
      try office.keep {
        try office.add(
          SmallOffice.school, [("code", office.text("\(number)")), ("name", office.text("ก"))], in: $0)
      }
    }
    let events = shelf.events
    func found(_ change: (inout [StoredEvent]) -> Void) throws -> String? {
      var changed = events
      change(&changed)
      let damaged = OpenShelf(events), opened = try SmallOffice(damaged)
      damaged.events = changed
      return try opened.workspace.audit().wrong.first?.message(in: .english)
    }
    var open = events[1].open
    open[open.count - 1] ^= 1
    var hash = events[1].hash
    hash[0] ^= 1
    #expect(
      try found { $0[1] = $0[1].with(open: open, hash: events[1].hash) }
        == "the chain breaks at event 2: what it says was changed")
    #expect(
      try found { $0[1] = $0[1].with(open: events[1].open, hash: hash) }
        == "the chain breaks at event 2: its hash was changed")
    #expect(try found { $0.remove(at: 1) } == "event 2 is missing")
  }
}
