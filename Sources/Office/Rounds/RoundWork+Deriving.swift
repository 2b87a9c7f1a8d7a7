import Calendars
import Failures
import Model
import Values

/// Works the last days of tasks out again, wherever something they come from has changed.
extension RoundWork {
  /// A last day that is another now.
  public struct Move: Equatable, Sendable {
    public let task: Int
    public let old: Day?
    public let new: Day?
  }

  /// The day a task is due by the rules, with what it counts from.
  public func due(_ task: RoundFacts.Task, _ facts: RoundFacts) -> Due {
    guard let step = facts.procedure.step(task.step) else { return Due() }
    return rule.due(of: facts.rules(of: step), facts.situation(step, task))
  }

  /// Sets last day, anchor and state of every unfinished task of a round; gives the last days that moved.
  public func derive(_ round: Int) throws(Failure) -> [Move] { try derive(facts(round)) }

  func derive(_ facts: RoundFacts) throws(Failure) -> [Move] {
    try write(planned(facts, records.sheet("task")))
  }

  /// What a task becomes when it is worked out again.
  struct Plan {
    let task: Int
    let fields: OfficeRecords.Fields
    let move: Move?
  }

  /// What rules and facts say of a task: its last day, what that counts from, whether it can be done.
  struct Outlook {
    let due: Due
    /// The record of what it counts from.
    let anchor: Int?
    let waitsFor: String?
    let isReady: Bool
  }

  /// Last days of tasks that rest on the same days are worked out once.
  final class KnownDues {
    struct Key: Hashable {
      let step: String
      let begun: Day?
      let anchors: [Day?]
    }

    var dues: [Key: Due] = [:]
  }

  func outlook(
    _ step: Procedure.Step, _ task: RoundFacts.Task, _ facts: RoundFacts, _ known: KnownDues
  ) -> Outlook {
    let rules = facts.rules(of: step), due: Due
    if facts.stops[task.row] == nil, facts.extended[task.row] == nil {
      let anchors = rules.map { rule in rule.anchorEvent.flatMap { facts.anchor($0, for: task.concerns)?.day } }
      let key = KnownDues.Key(step: step.name, begun: task.begun, anchors: anchors)
      due = known.dues[key] ?? rule.due(of: rules, facts.situation(step, task))
      known.dues[key] = due
    } else {
      due = rule.due(of: rules, facts.situation(step, task))
    }
    return Outlook(
      due: due, anchor: anchor(step, task, facts), waitsFor: waitsFor(step, task, due, facts),
      isReady: facts.isReady(step, task))
  }

  /// What the unfinished tasks of a round become; nothing is changed yet, so many rounds can be read at one moment.
  func planned(
    _ facts: RoundFacts, _ sheet: Sheet, where isWanted: (RoundFacts.Task) -> Bool = { _ in true }
  ) -> [Plan] {
    var plans: [Plan] = [], steps: [String: Procedure.Step] = [:]
    let known = KnownDues()
    for step in facts.procedure.steps { steps[step.name] = step }
    for task in facts.tasks where !task.isFinished && isWanted(task) {
      guard let step = steps[task.step] else { continue }
      let outlook = outlook(step, task, facts, known), due = outlook.due, old = sheet.day(task.row, "due")
      var fields: OfficeRecords.Fields = [
        ("due", due.last.map { .day($0) } ?? .null),
        ("due-kind", due.isTimed ? .member(due.kind.rawValue) : .null), ("is-timed", .flag(due.isTimed)),
        ("anchor", outlook.anchor.map { .record("happening", $0) } ?? .null),
        ("waits-for", outlook.waitsFor.map { .text($0) } ?? .null),
      ]
      let state = outlook.isReady ? "ready" : "not-ready"
      if ["ready", "not-ready", "reopened"].contains(task.state), task.state != "reopened" || state == "not-ready" {
        fields.append(("state", .member(state)))
      }
      let move = old == due.last ? nil : Move(task: task.row, old: old, new: due.last)
      plans.append(Plan(task: task.row, fields: fields, move: move))
    }
    return plans
  }

  func write(_ plans: [Plan]) throws(Failure) -> [Move] {
    for plan in plans { try records.set("task", plan.task, plan.fields) }
    return plans.compactMap(\.move)
  }

  /// The record of what a task counts from.
  private func anchor(_ step: Procedure.Step, _ task: RoundFacts.Task, _ facts: RoundFacts) -> Int? {
    for rule in facts.rules(of: step) {
      if let event = rule.anchorEvent, let anchor = facts.anchor(event, for: task.concerns) { return anchor.happening }
    }
    return nil
  }

  /// Whom or what an untimed task waits for, as one name.
  private func waitsFor(
    _ step: Procedure.Step, _ task: RoundFacts.Task, _ due: Due, _ facts: RoundFacts
  ) -> String? {
    if let before = facts.unfinished(before: step, task).first { return before }
    switch due.untimed {
    case .waitsFor(let event), .after(let event): return facts.anchor(event, for: task.concerns) == nil ? event : nil
    case .external(let who): return who.joined(separator: " ")
    case .calendarSilent(let name): return name
    default: return nil
    }
  }

  /// The last day of every unfinished task of open rounds, as a state and a way of counting say, by the id of the task.
  public func dues(_ state: State, _ rule: DueRule) -> [(id: String, due: Due)] {
    let index = RoundIndex(state)
    var all: [(id: String, due: Due)] = []
    for round in openRounds(state, index) {
      guard let procedure = try? procedure(of: round) else { continue }
      let facts = RoundFacts(state, round: round, procedure, index: index)
      for task in facts.tasks where !task.isFinished {
        guard let step = procedure.step(task.step) else { continue }
        all.append((index.tasks.id(task.row), rule.due(of: facts.rules(of: step), facts.situation(step, task))))
      }
    }
    return all
  }

  private func openRounds(_ state: State, _ index: RoundIndex) -> [Int] {
    let sheet = Sheet(state, "work-round")
    return sheet.rows.filter { round in
      !sheet.isOver(round) && index.tasksOf[round] != nil
    }
  }

  /// Works out again the rounds that are open, after something changed that bears on all: a holiday, a setting.
  public func deriveAll() throws(Failure) -> [Move] {
    readsFacts()
    return try write(plannedAll())
  }

  private func plannedAll() throws(Failure) -> [Plan] {
    let state = records.desk.state, index = RoundIndex(state), tasks = records.sheet("task")
    _ = records.sheet("work-round")
    var plans: [Plan] = []
    for round in openRounds(state, index) {
      plans += planned(RoundFacts(state, round: round, try procedure(of: round), index: index), tasks)
    }
    return plans
  }
}

extension RoundFacts {
  /// The rules of a step; a part of a step that has none keeps those of the whole.
  public func rules(of step: Procedure.Step) -> [Rule] {
    let own = procedure.rules(of: step)
    if own.isEmpty, let whole = step.partOf.flatMap({ procedure.step($0) }) { return procedure.rules(of: whole) }
    return own
  }

  /// The steps that must be finished before this one and are not, by name.
  public func unfinished(before step: Procedure.Step, _ task: Task?) -> [String] {
    step.follows.filter { !isFinished($0, for: task?.concerns) }
  }

  /// Whether every task of a step is finished: those for the same record where there are such.
  ///
  /// A step that is done one by one is not, as long as nothing has come for it.
  public func isFinished(_ step: String, for concerns: String?) -> Bool {
    let all = lookup.tasks(of: step, tasks)
    if all.count == 0 { return !isAwaitingItems(step) }
    var isThere = false, isOpen = false
    if let concerns {
      lookup.forEachTask(for: concerns, tasks) { place in
        guard tasks[place].step == step else { return true }
        isThere = true
        isOpen = isOpen || !tasks[place].isFinished
        return true
      }
    }
    return isThere ? !isOpen : all.unfinished == 0
  }

  /// Whether nothing has come yet for a step that is done one by one.
  func isAwaitingItems(_ name: String) -> Bool {
    guard let step = procedure.step(name), step.per != nil, step.eachTime == nil else { return false }
    return lookup.tasks(of: name, tasks).count == 0
  }

  func isReady(_ step: Procedure.Step, _ task: Task) -> Bool {
    guard unfinished(before: step, task).isEmpty else { return false }
    return missingAnchor(of: step, task) == nil
  }

  /// The event a step counts from that has not happened.
  public func missingAnchor(of step: Procedure.Step, _ task: Task?) -> String? {
    for rule in rules(of: step) {
      guard let event = rule.requiredEvent, anchor(event, for: task?.concerns) == nil else { continue }
      return event
    }
    return nil
  }
}

extension Rule {
  /// The event days are counted from.
  public var anchorEvent: String? {
    switch form {
    case .within(_, let anchor, _), .range(_, _, let anchor): anchor?.event
    case .on(let event), .after(let event): event
    case .immediate(let event): event
    default: nil
    }
  }

  /// The event that must have happened before the step can be done.
  var requiredEvent: String? {
    if case .within(_, let anchor?, _) = form, anchor.word == .before { return nil }
    return anchorEvent
  }
}
