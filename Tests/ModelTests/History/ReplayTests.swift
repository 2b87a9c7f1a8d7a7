import Failures
import Model
import Testing
import Values

/// What is in memory is what the events say, however it was reached.
@Suite struct ReplayTests {
  @Test(arguments: 0..<16) func `told again from its events, from an image or as it was lived, an office is the same`(
    _ seed: Int
  ) throws {
    let life = try Life(seed)
    for turn in 0..<70 {
      try life.step()
      if turn % 14 == 13 { try life.checkOpened("seed \(seed), turn \(turn)") }
    }
    try life.checkOpened("seed \(seed)")
    try life.checkPast("seed \(seed)")
    #expect(life.committed > 20 && life.undone > 0, "seed \(seed): \(life.committed), \(life.undone)")
  }

  @Test(arguments: 0..<12) func `an image that is damaged is noticed and worked out anew`(_ seed: Int) throws {
    let life = try Life(seed + 100)
    for _ in 0..<30 { try life.step(images: false) }
    try life.office.workspace.saveImage(life.office.stamp())
    for _ in 0..<seed % 4 { try life.step(images: false) }
    let whole = Dump(life.office.state), hash = life.office.state.digest()
    for byte in [0, 1, 3, 9, 20] {
      let store = MemoryStore(beside: life.store)
      if seed % 3 == 0 { store.faults.directoryByte = byte } else { store.faults.pieceByte = byte }
      let opened = try SmallOffice(store)
      #expect(opened.state.digest() == hash, "seed \(seed), byte \(byte)")
      let dump = Dump(opened.state)
      #expect(dump == whole, "seed \(seed), byte \(byte): \(dump.difference(whole))")
      #expect(!opened.workspace.notices.isEmpty, "seed \(seed), byte \(byte)")
      #expect(opened.workspace.trouble == nil)
      // What was worked out anew is kept, and the next image is whole.
      store.faults = MemoryStore.Faults()
      try opened.keep { try opened.add(SmallOffice.round, [("kind", opened.text("award"))], in: $0) }
      try opened.workspace.saveImage(opened.stamp())
      let again = try SmallOffice(MemoryStore(beside: life.store))
      #expect(again.workspace.notices.isEmpty, "seed \(seed), byte \(byte)")
      let kept = Dump(again.state), known = Dump(opened.state)
      #expect(kept == known, "seed \(seed), byte \(byte): \(kept.difference(known))")
      try life.follow()
      return
    }
  }
}

/// An office that is lived in, and what it looked like after every event.
final class Life {
  let store = MemoryStore(office: [UInt8](repeating: 5, count: 16))
  let office: SmallOffice
  private var walk: RandomWalk
  private var past: [Int: Dump] = [:]
  private var hashes: [Int: [UInt8]] = [:]
  private let seed: Int
  private(set) var committed = 0
  private(set) var undone = 0
  private(set) var forgotten = 0

  init(_ seed: Int) throws {
    self.seed = seed
    walk = RandomWalk(seed)
    office = try SmallOffice(store)
    past[0] = Dump(office.state)
  }

  private var workspace: Workspace { office.workspace }

  /// Reads what others did.
  func follow() throws {
    try workspace.refresh()
    remember()
  }

  private func remember() {
    past[workspace.state.sequence] = Dump(workspace.state)
    hashes[workspace.state.sequence] = workspace.state.digest()
  }

  func step(images: Bool = true) throws {
    switch walk.dice.roll(20) {
    case 0..<3: try undoAndRedo()
    case 3 where workspace.state.tables[SmallOffice.person].count > 0: try forget()
    case 4 where images: try saveImage()
    default: try change()
    }
  }

  private func saveImage() throws {
    let before = Dump(workspace.state)
    try workspace.saveImage(office.stamp())
    #expect(Dump(workspace.state).kinds == before.kinds)
    remember()
  }

  private func change() throws {
    let transaction = workspace.begin(), before = workspace.state
    let unexplained = walk.work(office, transaction)
    #expect(unexplained.isEmpty, "seed \(seed): \(unexplained)")
    let expected = said(before.changes(to: transaction.now), before, transaction.now)
    let head = try office.commit(transaction)
    #expect(said(before.changes(to: workspace.state), before, workspace.state) == expected, "seed \(seed)")
    #expect(head == nil || workspace.state.head == head)
    if head == nil { #expect(expected.isEmpty && before.head == workspace.state.head, "seed \(seed)") }
    committed += head == nil ? 0 : 1
    remember()
  }

  /// A difference in words: what, which record, which field, from what, to what.
  private func said(_ changes: [Change], _ before: State, _ after: State) -> [String] {
    let old = Dump(before), new = Dump(after)
    return changes.map { change in
      let name = change.column.flatMap { after.schema.part(column: $0, of: change.kind)?.field.name } ?? ""
      let was = change.row < old.kinds[change.kind].count ? old.kinds[change.kind][change.row].cells[name] : nil
      return "\(change.what) \(change.kind) \(change.row) \(name) \(was ?? "–") "
        + (new.kinds[change.kind][change.row].cells[name] ?? "–")
    }
  }

  /// Takes steps back and does them again: what is in use must be what it was.
  private func undoAndRedo() throws {
    let steps = 1 + walk.dice.roll(3), now = Dump(workspace.state)
    if let code = refusal({ try office.undo(steps) }) {
      #expect(RandomWalk.refusals.contains(code), "seed \(seed): \(code)")
      return
    }
    undone += 1
    remember()
    if walk.dice.roll(3) == 0 { return }
    try office.redo(steps)
    let again = Dump(workspace.state)
    #expect(again.visible == now.visible, "seed \(seed), \(steps) steps: \(again.difference(now))")
    remember()
  }

  private func forget() throws {
    let row = walk.dice.roll(workspace.state.tables[SmallOffice.person].count), before = workspace.state.digest()
    let records = workspace.about(SmallOffice.person, row)
    _ = try workspace.forget(records, office.stamp(), reason: "ขอลบ")
    forgotten += 1
    #expect(workspace.state.digest() == before, "seed \(seed)")
    let schema = workspace.state.schema
    for sequence in past.keys { for (kind, row) in records { past[sequence]?.forget(kind, row, schema) } }
    remember()
  }

  /// Opened by whatever way, it is the office that is in memory, and every check agrees.
  func checkOpened(_ place: String) throws {
    let whole = Dump(workspace.state), hash = workspace.state.digest()
    for usingImage in [false, true] {
      let opened = try SmallOffice(MemoryStore(beside: store), usingImage: usingImage), dump = Dump(opened.state)
      #expect(opened.state.digest() == hash, "\(place), image \(usingImage)")
      #expect(dump == whole, "\(place), image \(usingImage): \(dump.difference(whole))")
      #expect(
        opened.state.head == workspace.state.head && opened.state.lastTime == workspace.state.lastTime, "\(place)")
      #expect(opened.workspace.notices.isEmpty, "\(place)")
      let findings = try opened.workspace.audit()
      #expect(findings.wrong.isEmpty && findings.stateHash == hash, "\(place): \(findings.wrong.map(\.code))")
    }
    let findings = try workspace.audit()
    #expect(findings.wrong.isEmpty && findings.stateHash == hash, "\(place): \(findings.wrong.map(\.code))")
  }

  /// Every moment looks now as it looked then, but for what was forgotten since.
  func checkPast(_ place: String) throws {
    for (sequence, dump) in past.sorted(by: { $0.key < $1.key }) {
      for (way, state) in [
        ("back", try workspace.state(after: sequence)), ("again", try workspace.replayed(to: sequence)),
      ] {
        let seen = Dump(state)
        #expect(seen.kinds == dump.kinds, "\(place), \(way) to event \(sequence): \(seen.difference(dump))")
        #expect(state.sequence == sequence, "\(place), \(way) to event \(sequence)")
        if let hash = hashes[sequence] { #expect(state.digest() == hash, "\(place), \(way) to event \(sequence)") }
        if seen.kinds != dump.kinds { return }
      }
    }
  }
}
