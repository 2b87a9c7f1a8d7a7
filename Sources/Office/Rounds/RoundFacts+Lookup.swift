import Calendars

/// Where tasks and happenings of a round stand, by step, thing and event: asked for every task of a round, which may
/// have a hundred thousand of them.
///
/// Made when it is first asked for, and anew after what it is made from has changed.
final class RoundLookup {
  /// The tasks of each thing; only asked for where something is done one by one.
  private struct OfThings {
    /// The last task of each thing, by its name, and before each task the one of the same thing.
    var last: [String: Int] = [:]
    var before: [Int] = []
  }

  /// All tasks of one step.
  struct StepTasks {
    var count = 0
    var unfinished = 0
    /// The first that is not finished, and the last that is done, as places among the tasks.
    var firstUnfinished: Int?
    var lastDone: Int?
  }

  private struct OfHappenings {
    /// Of the round as a whole, the last of each event.
    var whole: [String: Int] = [:]
    /// The latest of each event, whatever it concerns.
    var latest: [String: Int] = [:]
    var last: [String: Int] = [:]
    var before: [Int] = []
  }

  /// A dozen steps at most: looked through one by one, which a hundred thousand tasks feel less than a hash.
  private var ofSteps: [(name: String, tasks: StepTasks)]?
  private var ofThings: OfThings?
  private var ofHappenings: OfHappenings?

  // MARK: - Tasks

  private func steps(_ tasks: [RoundFacts.Task]) -> [(name: String, tasks: StepTasks)] {
    if let ofSteps { return ofSteps }
    var made: [(name: String, tasks: StepTasks)] = [], at = 0
    for (place, task) in tasks.enumerated() {
      if made.isEmpty || made[at].name != task.step {
        at = made.firstIndex { $0.name == task.step } ?? made.count
        if at == made.count { made.append((task.step, StepTasks())) }
      }
      made[at].tasks.count += 1
      if !task.isFinished {
        made[at].tasks.unfinished += 1
        if made[at].tasks.firstUnfinished == nil { made[at].tasks.firstUnfinished = place }
      }
      if task.state == "done" { made[at].tasks.lastDone = place }
    }
    ofSteps = made
    return made
  }

  private func things(_ tasks: [RoundFacts.Task]) -> OfThings {
    if let ofThings { return ofThings }
    var made = OfThings()
    made.before.reserveCapacity(tasks.count)
    made.last.reserveCapacity(tasks.count / 2)
    for (place, task) in tasks.enumerated() {
      made.before.append(task.concerns.flatMap { made.last.updateValue(place, forKey: $0) } ?? -1)
    }
    ofThings = made
    return made
  }

  func tasks(of step: String, _ tasks: [RoundFacts.Task]) -> StepTasks {
    steps(tasks).first { $0.name == step }?.tasks ?? StepTasks()
  }

  /// The tasks of a thing, the last first, as places.
  func forEachTask(for concerns: String, _ tasks: [RoundFacts.Task], _ body: (Int) -> Bool) {
    let made = things(tasks)
    var place = made.last[concerns] ?? -1
    while place >= 0, body(place) { place = made.before[place] }
  }

  // MARK: - Happenings

  private func made(_ happened: [RoundFacts.Happened]) -> OfHappenings {
    if let ofHappenings { return ofHappenings }
    var made = OfHappenings()
    made.before.reserveCapacity(happened.count)
    for (place, one) in happened.enumerated() {
      let known = made.latest[one.event].map { happened[$0].day }
      if known.map({ $0 < one.day }) ?? true { made.latest[one.event] = place }
      if let concerns = one.concerns {
        made.before.append(made.last.updateValue(place, forKey: concerns) ?? -1)
      } else {
        made.whole[one.event] = place
        made.before.append(-1)
      }
    }
    ofHappenings = made
    return made
  }

  /// The last time an event happened to a thing, else to the round; for the round, what happened to one after the other
  /// is over with the last.
  func happening(_ event: String, for concerns: String?, _ happened: [RoundFacts.Happened]) -> RoundFacts.Happened? {
    let made = made(happened)
    guard let concerns else { return (made.whole[event] ?? made.latest[event]).map { happened[$0] } }
    var place = made.last[concerns] ?? -1
    while place >= 0 {
      if happened[place].event == event { return happened[place] }
      place = made.before[place]
    }
    return made.whole[event].map { happened[$0] }
  }
}
