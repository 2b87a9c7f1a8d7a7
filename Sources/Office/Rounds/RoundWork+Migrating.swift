import Calendars
import Failures
import Model
import Values

/// Rounds move to another version of their procedure: all of them, or none.
///
/// What was done stays done. A step that is no more is left out with that reason, a new one gets its tasks, and every
/// last day is worked out again by the new rules.
extension RoundWork {
  public struct Migration {
    /// Rounds that moved.
    public internal(set) var rounds: [Int] = []
    /// Rounds that had the version already.
    public internal(set) var unchanged: [Int] = []
    public internal(set) var made: [Int] = []
    public internal(set) var leftOut: [Int] = []
    public internal(set) var moves: [Move] = []
  }

  /// The open rounds of the procedure a version is of.
  public func openRounds(of version: String) throws(Failure) -> [Int] {
    let name = try shelf.procedure(version: version).name, sheet = records.sheet("work-round")
    let open = OpenRounds(sheet)
    return sheet.rows.filter { open.flags[$0] && sheet.text($0, "procedure") == name }
  }

  public func migrate(_ rounds: [Int], to version: String) throws(Failure) -> Migration {
    let procedure = try shelf.procedure(version: version)
    var migration = Migration()
    try choose(rounds, version, procedure, &migration)
    guard !migration.rounds.isEmpty else { return migration }
    readsFacts()
    try change(version, procedure, &migration)
    // Read again at one moment: the new tasks belong to their rounds now.
    migration.moves = try write(plans(migration.rounds, procedure))
    return migration
  }

  /// Refuses before anything is changed.
  private func choose(
    _ rounds: [Int], _ version: String, _ procedure: Procedure, _ migration: inout Migration
  ) throws(Failure) {
    let sheet = records.sheet("work-round")
    for round in rounds {
      try requireOpen(round)
      let name = sheet.text(round, "procedure") ?? ""
      guard name == procedure.name else {
        throw Failure(
          .migrateOther, Failure.Part(sheet.id(round)), Failure.Part(name), Failure.Part(version),
          Failure.Part(procedure.name))
      }
      if sheet.text(round, "version") == version {
        migration.unchanged.append(round)
      } else {
        migration.rounds.append(round)
      }
    }
  }

  private func plans(_ rounds: [Int], _ procedure: Procedure) -> [Plan] {
    let state = records.desk.state, index = RoundIndex(state), sheet = records.sheet("task")
    return rounds.flatMap { planned(RoundFacts(state, round: $0, procedure, index: index), sheet) }
  }

  /// Tasks of steps that are no more are left out; those that stay are called as the version calls them.
  private func change(_ version: String, _ procedure: Procedure, _ migration: inout Migration) throws(Failure) {
    for facts in facts(migration.rounds, procedure) {
      try records.set("work-round", facts.row, "version", .text(version))
      for task in facts.tasks where !task.isFinished {
        guard let step = procedure.step(task.step) else {
          try records.set(
            "task", task.row,
            [
              ("state", .member("skipped")), ("because", .text("ไม่มีขั้นตอนนี้ในฉบับ \(version)")), ("waits-for", .null),
            ])
          migration.leftOut.append(task.row)
          continue
        }
        try records.set(
          "task", task.row,
          [
            ("printed-row", step.row.map { .text($0) } ?? .null), ("title", .text(step.title.th)),
            ("actor", step.actors.isEmpty ? .null : .text(step.actors.joined(separator: " "))),
          ])
      }
      migration.made += try makeNew(facts)
    }
  }

  private func facts(_ rounds: [Int], _ procedure: Procedure) -> [RoundFacts] {
    let state = records.desk.state, index = RoundIndex(state)
    return rounds.map { RoundFacts(state, round: $0, procedure, index: index) }
  }

  /// Tasks of the steps a round has none of.
  private func makeNew(_ facts: RoundFacts) throws(Failure) -> [Int] {
    let there = Set(facts.tasks.map(\.step))
    var made: [Int] = []
    for step in facts.procedure.steps where !there.contains(step.name) && step.eachTime == nil {
      for begun in beginnings(step, facts) {
        if step.per == nil {
          made.append(try make(step, facts.row, facts, concerns: nil, begun: begun))
          continue
        }
        for item in things(step, facts) {
          made.append(try make(step, facts.row, facts, concerns: item, begun: begun))
        }
      }
    }
    return made
  }

  /// How often the stream of a step has begun: each time gets its own tasks.
  private func beginnings(_ step: Procedure.Step, _ facts: RoundFacts) -> [Day?] {
    guard let name = step.stream else { return [nil] }
    let begun = Set(facts.tasks.filter { $0.stream == name }.map(\.begun))
    if !begun.isEmpty { return begun.sorted { ($0?.number ?? 0) < ($1?.number ?? 0) } }
    guard let stream = facts.procedure.streams.first(where: { $0.name == name }), begins(stream, facts) else {
      return []
    }
    return [nil]
  }

  /// What a new step is done for: the things there are of its sort, and those the round has for other steps of that
  /// sort already.
  private func things(_ step: Procedure.Step, _ facts: RoundFacts) -> [String] {
    var things = items(of: step, facts)
    let alike = Set(facts.procedure.steps.filter { $0.per == step.per }.map(\.name))
    for task in facts.tasks where alike.contains(task.step) {
      if let thing = task.concerns, !things.contains(thing) { things.append(thing) }
    }
    return things
  }
}
