import Failures
import Model
import Testing
import Values

/// Several shells on one office: whatever was kept could have been kept one after another, in the order it stands.
@Suite struct InterleavingTests {
  @Test func `any interleaving of shells is some order of them, or somebody is told to look again`() throws {
    var kept = 0, told = 0, forgotten = 0
    for seed in 0..<700 {
      let story = try Story(seed)
      try story.play()
      let wrong = try story.wrong()
      if let wrong {
        Issue.record("seed \(seed): \(wrong)\n\(story.log.joined(separator: "\n"))")
        return
      }
      kept += story.kept
      told += story.told
      forgotten += story.forgotten
    }
    #expect(kept > 2_000 && told > 500 && forgotten > 50, "\(kept), \(told), \(forgotten)")
  }

  @Test func `two shells cannot both give the last place of a quota`() throws {
    for order in 0..<6 {
      let store = MemoryStore(office: [UInt8](repeating: 5, count: 16)), first = try SmallOffice(store)
      try first.keep { transaction in
        try first.add(SmallOffice.round, [("kind", first.text("award")), ("quota", Value(1))], in: transaction)
        for _ in 0..<2 { try first.add(SmallOffice.application, [], in: transaction) }
      }
      let second = try SmallOffice(MemoryStore(beside: store))
      let a = first.workspace.begin(), b = second.workspace.begin()
      try Story.approve(first, a, 0)
      try Story.approve(second, b, 1)
      let codes =
        order % 2 == 0
        ? [refusal { try first.commit(a) }, refusal { try second.commit(b) }]
        : [refusal { try second.commit(b) }, refusal { try first.commit(a) }]
      #expect(codes == [nil, "SOP-CONFLICT"])
      let seen = try SmallOffice(MemoryStore(beside: store)).state
      #expect(Story.approved(seen) == 1)
    }
  }

  @Test func `a unique value another shell took is taken here too, whenever it was looked for`() throws {
    for seed in 0..<60 {
      var dice = Dice(seed)
      let store = MemoryStore(office: [UInt8](repeating: 5, count: 16))
      let shells = try (0..<2).map { _ in try SmallOffice(MemoryStore(beside: store)) }
      var number = 0
      for turn in 0..<40 {
        let shell = dice.pick(shells)
        try shell.workspace.refresh()
        let fresh = shell.workspace.begin()
        var used = Set((0..<fresh.now.tables[0].count).compactMap { fresh.now.tables[0].columns[5].text($0) })
        for _ in 0..<dice.roll(dice.roll(4) == 0 ? 60 : 6) {
          let mark = fresh.mark(), before = used, count = fresh.now.tables[0].count, word = "ย่อ\(dice.roll(80))"
          let code: String?
          if count > 0, dice.roll(3) == 0 {
            let row = dice.roll(count), old = fresh.now.tables[0].columns[5].text(row)
            code = refusal { try shell.set(SmallOffice.school, row, "short", shell.text(word), in: fresh) }
            if code == nil, old != word { used.remove(old ?? "") }
            if old == word { continue }
          } else {
            number += 1
            code = refusal {
              try shell.add(
                SmallOffice.school,
                [("code", shell.text("\(number)")), ("name", shell.text("ก")), ("short", shell.text(word))], in: fresh)
            }
          }
          #expect(code == (before.contains(word) ? "SOP-FIELD-TAKEN" : nil), "seed \(seed), turn \(turn): \(word)")
          if code == nil { used.insert(word) }
          if dice.roll(4) == 0 {
            fresh.rollback(to: mark)
            used = before
          }
        }
        if dice.roll(5) > 0 { try shell.commit(fresh) } else { shell.workspace.drop(fresh) }
      }
    }
  }
}

/// A few shells, each with its plans, and the order in which they come to think and to keep.
final class Story {
  private typealias Plan = (name: String, run: (SmallOffice, Transaction) throws -> Void)

  private let seed: Int
  private var dice: Dice
  private let store = MemoryStore(office: [UInt8](repeating: 5, count: 16))
  private let shells: [SmallOffice]
  private let first: [StoredEvent]
  private var done: [(shell: Int, plan: Plan?, forgets: Int?)] = []
  private(set) var log: [String] = []
  private(set) var told = 0
  private(set) var forgotten = 0

  var kept: Int { done.count }

  init(_ seed: Int) throws {
    self.seed = seed
    dice = Dice(seed)
    let store = self.store, office = try SmallOffice(store)
    try office.keep { transaction in
      try office.add(SmallOffice.round, [("kind", office.text("award")), ("quota", Value(2))], in: transaction)
      for number in 0..<3 {
        try office.add(
          SmallOffice.school, [("code", office.text("\(number)")), ("name", office.text("ก"))], in: transaction)
        try office.add(
          SmallOffice.person, [("name", office.text("ลับ\(number)")), ("phone", office.text("ลับโทร\(number)"))],
          in: transaction)
        try office.add(SmallOffice.application, [("score", Value(number))], in: transaction)
      }
    }
    first = try Story.events(store)
    shells = try (0..<(2 + seed % 2)).map { try SmallOffice(MemoryStore(beside: store), actor: "shell\($0)") }
  }

  private static func events(_ store: MemoryStore) throws -> [StoredEvent] {
    var events: [StoredEvent] = []
    try store.events(from: 1) { event throws(Failure) in
      events.append(event)
      return true
    }
    return events
  }

  func play() throws {
    var open: [(transaction: Transaction, plan: Plan)?] = shells.map { _ in nil }
    for _ in 0..<(10 + dice.roll(10)) {
      let number = dice.roll(shells.count), shell = shells[number]
      guard let (transaction, plan) = open[number] else {
        if dice.roll(14) == 0 {
          forget(number)
          continue
        }
        if dice.roll(4) == 0 { try shell.workspace.refresh() }
        let plan = self.plan(), transaction = shell.workspace.begin()
        if let code = refusal({ try plan.run(shell, transaction) }) {
          log.append("\(number) does not \(plan.name): \(code)")
          shell.workspace.drop(transaction)
        } else {
          log.append("\(number) decides to \(plan.name), at \(transaction.base.sequence)")
          open[number] = (transaction, plan)
        }
        continue
      }
      open[number] = nil
      var head: Head?
      if let code = refusal({ head = try shell.commit(transaction) }) {
        log.append("\(number) may not \(plan.name): \(code)")
        #expect(code == "SOP-CONFLICT", "seed \(seed)")
        told += 1
        shell.workspace.drop(transaction)
      } else if head != nil {
        log.append("\(number) keeps \(plan.name), event \(shell.state.sequence)")
        done.append((number, plan, nil))
      }
    }
  }

  private func forget(_ number: Int) {
    let shell = shells[number], row = dice.roll(3)
    let code = refusal { _ = try shell.workspace.forget([(SmallOffice.person, row)], shell.stamp(), reason: "ขอลบ") }
    log.append("\(number) forgets P\(row + 1): \(code ?? "kept"), event \(shell.state.sequence)")
    if code == nil {
      done.append((number, nil, row))
      forgotten += 1
    } else {
      #expect(code == "SOP-CONFLICT", "seed \(seed)")
    }
  }

  // MARK: - Plans

  static func approved(_ state: State) -> Int {
    let stages = state.tables[SmallOffice.application].columns[
      state.schema.part("stage", of: SmallOffice.application)?.column ?? 0]
    return (0..<stages.count).count { stages.code($0) == 2 }
  }

  /// Gives a place if there is one left.
  static func approve(_ office: SmallOffice, _ transaction: Transaction, _ row: Int) throws {
    transaction.reads.formUnion([SmallOffice.application, SmallOffice.round])
    let quota = transaction.now.tables[SmallOffice.round].columns[4].chunk(of: 0).number(0)?.exactInt ?? 0
    if approved(transaction.now) < quota {
      try office.set(SmallOffice.application, row, "stage", office.text("approved"), in: transaction)
    }
  }

  private func plan() -> Plan {
    let row = dice.roll(3), other = dice.roll(3), number = dice.roll(50)
    switch dice.roll(15) {
    case 0, 1: return ("approve A\(row + 1)", { try Story.approve($0, $1, row) })
    case 2:
      return (
        "add application",
        {
          try $0.add(
            SmallOffice.application, [("school", $0.text("s-\(row)")), ("note", $0.text("ลับ\(number)"))], in: $1)
        }
      )
    case 3:
      return (
        "add school \(number % 8)",
        {
          try $0.add(
            SmallOffice.school,
            [("code", $0.text("\(number % 8)")), ("name", $0.text("ก")), ("short", $0.text("ย่อ\(other)"))], in: $1)
        }
      )
    case 4:
      return (
        "call s-\(row) ย่อ\(other)", { try $0.set(SmallOffice.school, row, "short", $0.text("ย่อ\(other)"), in: $1) }
      )
    case 5:
      return ("phone P\(row + 1)", { try $0.set(SmallOffice.person, row, "phone", $0.text("ลับ\(number)"), in: $1) })
    case 6: return ("name P\(row + 1)", { try $0.set(SmallOffice.person, row, "name", $0.text("ลับ\(number)"), in: $1) })
    case 7: return ("retire s-\(row)", { _ = $1.retire(SmallOffice.school, row, true) })
    case 8: return ("retire A\(row + 1)", { _ = $1.retire(SmallOffice.application, row, true) })
    case 9:
      let kind = dice.roll(3), name = "own\(dice.roll(3))", isPersonal = dice.roll(2) == 0
      return (
        "add field \(name) to \(kind)",
        { _, transaction in
          guard transaction.now.schema.part(name, of: kind) == nil else { return }
          transaction.addField(Field(name, name, .text, personal: isPersonal, en: "x", th: "ก"), to: kind)
        }
      )
    case 10:
      let kind = dice.roll(3), name = "own\(dice.roll(3))"
      return (
        "set field \(name) of \(kind)",
        {
          guard $1.now.schema.part(name, of: kind) != nil else { return }
          try $0.set(kind, row, name, $0.text("ลับ\(number)"), in: $1)
        }
      )
    case 11: return ("undo", { _ = try $0.workspace.undo(1, in: $1) })
    case 12: return ("redo", { _ = try $0.workspace.redo(1, in: $1) })
    case 13: return ("mark", { $1.add(.checkpoint("จุด\(row)")) })
    default:
      return (
        "copy a score",
        {
          $1.reads.insert(SmallOffice.application)
          let scores = $1.now.tables[SmallOffice.application].columns[4]
          let score = scores.chunk(of: other).number(other)?.exactInt ?? 0
          try $0.set(SmallOffice.application, row, "score", Value(score + 1), in: $1)
        }
      )
    }
  }

  // MARK: - What must hold

  /// What is wrong with how it ended, if anything is.
  func wrong() throws -> String? {
    let seen = try SmallOffice(MemoryStore(beside: store)), truth = Dump(seen.state), hash = seen.state.digest()
    let findings = try seen.workspace.audit()
    if let wrong = findings.wrong.first { return wrong.testDescription }
    for (number, shell) in shells.enumerated() {
      try shell.workspace.refresh()
      let dump = Dump(shell.state)
      if dump != truth { return "shell \(number) sees: \(dump.difference(truth))" }
      if shell.state.digest() != hash { return "shell \(number) has another hash" }
    }
    let serial = try one(truth)
    if serial != nil { return serial }
    if Story.approved(seen.state) > 2 { return "more approved than there are places" }
    for column in [2, 5] {
      let values = (0..<truth.kinds[0].count).compactMap { seen.state.tables[0].columns[column].text($0) }
      if Set(values).count < values.count { return "not unique: \(values)" }
    }
    return nil
  }

  /// The same plans, one after another on one shell.
  private func one(_ truth: Dump) throws -> String? {
    let office = try SmallOffice(OpenShelf(first))
    for (shell, plan, forgets) in done {
      if let row = forgets {
        _ = try office.workspace.forget([(SmallOffice.person, row)], office.stamp(), reason: "ขอลบ")
      } else if let plan, let code = refusal({ try office.keep { try plan.run(office, $0) } }) {
        return "one after another, \(shell) may not \(plan.name): \(code)"
      }
    }
    var mine = Dump(office.state), theirs = truth
    for kind in mine.kinds.indices {
      for row in mine.kinds[kind].indices { for key in ["#0", "#1"] { mine.kinds[kind][row].cells[key] = nil } }
    }
    for kind in theirs.kinds.indices {
      for row in theirs.kinds[kind].indices { for key in ["#0", "#1"] { theirs.kinds[kind][row].cells[key] = nil } }
    }
    if office.state.sequence != (try SmallOffice(MemoryStore(beside: store)).state.sequence) { return "other events" }
    return mine == theirs ? nil : "one after another: \(mine.difference(theirs))"
  }
}
