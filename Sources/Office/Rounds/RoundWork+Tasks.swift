import Calendars
import Failures
import Model
import Values

/// The tasks of a round: made from its steps, one for each thing where a step is done one by one.
extension RoundWork {
  /// Makes the tasks that begin with the round, or with one of its streams; gives their rows.
  func makeTasks(_ round: Int, _ facts: RoundFacts, stream: String?, begun: Day?) throws(Failure) -> [Int] {
    var made: [Int] = []
    for step in facts.procedure.steps where step.stream == stream && step.eachTime == nil {
      guard step.per != nil else {
        made.append(try make(step, round, facts, concerns: nil, begun: begun))
        continue
      }
      for item in items(of: step, facts) where !has(step, item, facts, stream: stream, begun: begun) {
        made.append(try make(step, round, facts, concerns: item, begun: begun))
      }
    }
    return made
  }

  /// Makes a task of every step that is done each time this happens.
  func makeEachTime(_ event: String, _ round: Int, _ facts: RoundFacts, for item: String?, begun: Day) throws(Failure)
    -> [Int]
  {
    var made: [Int] = []
    for step in facts.procedure.steps where step.eachTime?.contains(event) == true {
      made.append(try make(step, round, facts, concerns: item, begun: begun))
    }
    return made
  }

  /// Brings things into a round: each gets a task of every step that is done one by one for things of its sort.
  ///
  /// What is there already is left as it is.
  public func include(_ items: [String], step only: String?, in round: Int) throws(Failure) -> [Int] {
    try requireOpen(round)
    let facts = try facts(round)
    if let only, facts.procedure.step(only)?.per == nil {
      throw Failure(.notOneByOne, Failure.Part(only), Failure.Part(records.id(round, "work-round")))
    }
    var made: [Int] = []
    for item in items {
      let steps = try steps(for: item, only: only, facts)
      for step in steps where !has(step, item, facts, stream: step.stream, begun: nil) {
        made.append(try make(step, round, facts, concerns: item, begun: nil))
      }
    }
    if !made.isEmpty { _ = try derive(round) }
    return made
  }

  /// The tasks a thing gets when something happens to it for the first time, where there are steps for its sort.
  func makeTasks(for item: String, _ round: Int) throws(Failure) -> [Int] {
    let facts = try facts(round)
    var made: [Int] = []
    for step in (try? steps(for: item, only: nil, facts)) ?? []
    where !has(step, item, facts, stream: step.stream, begun: nil) {
      made.append(try make(step, round, facts, concerns: item, begun: nil))
    }
    return made
  }

  /// The steps that are done one by one for things of this sort; one that is named takes anything.
  private func steps(for item: String, only: String?, _ facts: RoundFacts) throws(Failure) -> [Procedure.Step] {
    if let only { return facts.procedure.steps.filter { $0.name == only } }
    let kind = try kind(of: item)
    let steps = facts.procedure.steps.filter { step in
      step.per.map { fits(kind, $0, facts.procedure) } ?? false && step.eachTime == nil
    }
    guard steps.isEmpty else { return steps }
    let sorts = Set(facts.procedure.steps.compactMap(\.per)).sorted().joined(separator: ", ")
    throw Failure(
      .noStepForItem, Failure.Part(records.id(facts.row, "work-round")), Failure.Part(item), Failure.Part(sorts))
  }

  private func has(_ step: Procedure.Step, _ item: String, _ facts: RoundFacts, stream: String?, begun: Day?) -> Bool {
    var isThere = false
    facts.lookup.forEachTask(for: item, facts.tasks) { place in
      let task = facts.tasks[place]
      isThere = task.step == step.name && (begun == nil || task.begun == begun)
      return !isThere
    }
    return isThere
  }

  func make(
    _ step: Procedure.Step, _ round: Int, _ facts: RoundFacts, concerns: String?, begun: Day?
  ) throws(Failure) -> Int {
    try records.add(
      "task",
      [
        ("round", .record("work-round", round)), ("step", .text(step.name)),
        ("printed-row", step.row.map { .text($0) } ?? .null), ("title", .text(step.title.th)),
        ("stream", step.stream.map { .text($0) } ?? .null), ("concerns", concerns.map { .text($0) } ?? .null),
        ("quarter", quarter(step, facts).map { .number($0) } ?? .null),
        ("actor", step.actors.isEmpty ? .null : .text(step.actors.joined(separator: " "))),
        ("state", .member("not-ready")), ("is-timed", .flag(false)),
        ("begun", begun.map { .day($0) } ?? .null),
        ("ladder-level", ladder(step, facts.procedure).map { .number($0) } ?? .null),
      ], today: today)
  }

  func quarter(_ step: Procedure.Step, _ facts: RoundFacts) -> Int? {
    for rule in facts.procedure.rules(of: step) { if case .quarter(let number) = rule.form { return number } }
    return facts.quarter
  }

  func ladder(_ step: Procedure.Step, _ procedure: Procedure) -> Int? {
    for rule in procedure.rules(of: step) { if case .ladder(let level) = rule.form { return level } }
    return nil
  }

  // MARK: - What steps are done for

  /// The things there are for a step, by their ids: those of the round, or all in use where the kind knows no rounds.
  func items(of step: Procedure.Step, _ facts: RoundFacts) -> [String] {
    guard let per = step.per, let kind = kindName(per, facts.procedure),
      let number = records.desk.schema.number(of: kind)
    else { return [] }
    let sheet = records.sheet(kind), schema = records.desk.schema
    let ofRound = schema.part("round", of: number) != nil, ofYear = schema.part("fiscal-year", of: number) != nil
    return sheet.rows.filter { row in
      if ofRound, let round = sheet.record(row, "round") { return round == facts.row }
      if ofYear, let year = facts.fiscalYear { return sheet.number(row, "fiscal-year") ?? year == year }
      return !ofRound
    }.map { sheet.id($0) }
  }

  /// The kind of record a step is done for: that of its item, or of what the office knows anyway.
  private func kindName(_ per: String, _ procedure: Procedure) -> String? {
    if let item = procedure.items.first(where: { $0.name == per }) { return item.kind ?? known(item.name) }
    return per == "group" ? "division" : known(per)
  }

  private func known(_ name: String) -> String? { records.desk.schema.number(of: name).map { _ in name } }

  private func kind(of item: String) throws(Failure) -> String? {
    for number in records.desk.schema.kinds.indices where records.desk.state.tables[number].count > 0 {
      if records.desk.transaction.find(item, of: number) != nil { return records.desk.schema.kinds[number].name }
    }
    return nil
  }

  /// Whether a thing is of the sort a step is done for; what the office keeps no records of goes by its name.
  func fits(_ kind: String?, _ per: String, _ procedure: Procedure) -> Bool {
    guard let wanted = kindName(per, procedure) else { return kind == nil }
    return kind == wanted
  }
}

extension Procedure.Step {
  /// The events each of which calls for it anew: there is no task before the first.
  var eachTime: [String]? {
    for rule in rules { if case .eachTime(let events) = rule.form { return events } }
    return nil
  }
}
