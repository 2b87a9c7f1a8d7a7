import Calendars
import Failures

/// A verb that has done the work of a step finishes its task, so nobody has to say it twice.
extension RoundWork {
  /// Finishes the task of a step that a verb has just done: the step of that name, else the one that `does` the verb.
  ///
  /// Where the procedure has no such step, or its task is finished, nothing happens.
  @discardableResult
  public func complete(
    _ verb: String, step name: String? = nil, for item: String? = nil, in round: Int, on day: Day,
    document: Int? = nil
  ) throws(Failure) -> [Move] {
    guard !records.sheet("work-round").isOver(round) else { return [] }
    let facts = try facts(round)
    guard let step = step(verb, named: name, facts.procedure) else { return [] }
    var moves: [Move] = []
    for task in facts.tasks where task.step == step.name && !task.isFinished && (item == nil || task.concerns == item) {
      var finish = Finish(on: day)
      finish.document = document
      moves += try done(task.row, finish) ?? []
    }
    return moves
  }

  /// Whether the procedure of a round has a step for a verb.
  public func has(_ verb: String, step name: String? = nil, in round: Int) throws(Failure) -> Bool {
    try step(verb, named: name, procedure(of: round)) != nil
  }

  private func step(_ verb: String, named name: String?, _ procedure: Procedure) -> Procedure.Step? {
    if let name { return procedure.step(name) }
    return procedure.steps.first { $0.does == verb && $0.eachTime == nil }
  }

  /// Something happened by what a verb did; once, and only where the procedure knows the event.
  @discardableResult
  public func came(
    _ event: String, in round: Int, on day: Day, for item: String? = nil, letter: Int? = nil
  ) throws(Failure) -> [Move] {
    guard !records.sheet("work-round").isOver(round), try procedure(of: round).event(event) != nil else { return [] }
    var happening = Happening(event: event)
    happening.day = day
    happening.concerns = item
    happening.letter = letter
    return try happened(happening, in: round).moves
  }
}

extension RoundWork {
  /// Finishes the tasks of a step for many things at once: the round is read and worked out once.
  public func completeAll(
    _ verb: String, step name: String? = nil, for items: Set<String>, in round: Int, on day: Day, document: Int? = nil
  ) throws(Failure) {
    guard !records.sheet("work-round").isOver(round) else { return }
    let facts = try facts(round)
    guard let step = step(verb, named: name, facts.procedure) else { return }
    var isChanged = false
    for task in facts.tasks
    where task.step == step.name && !task.isFinished && (task.concerns.map { items.contains($0) } ?? true) {
      var finish = Finish(on: day)
      finish.document = document
      try mark(task, step, finish, facts)
      isChanged = true
    }
    if isChanged { _ = try derive(round) }
  }
}
