import Calendars

/// Where tasks and happenings of a round stand, by step, thing and event: asked for every task of a round, which may
/// have a hundred thousand of them.
///
/// Made when it is first asked for, and anew after what it is made from has changed.
final class RoundLookup {
  private struct OfTasks {
    var steps: [String: StepTasks] = [:]
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

  private var ofTasks: OfTasks?
  private var ofHappenings: OfHappenings?

  // MARK: - Tasks

  private func made(_ tasks: [RoundFacts.Task]) -> OfTasks {
    if let ofTasks { return ofTasks }
    var made = OfTasks()
    made.before.reserveCapacity(tasks.count)
    for (place, task) in tasks.enumerated() {
      var step = made.steps[task.step] ?? StepTasks()
      step.count += 1
      if !task.isFinished {
        step.unfinished += 1
        if step.firstUnfinished == nil { step.firstUnfinished = place }
      }
      if task.state == "done" { step.lastDone = place }
      made.steps[task.step] = step
      if let concerns = task.concerns {
        made.before.append(made.last.updateValue(place, forKey: concerns) ?? -1)
      } else {
        made.before.append(-1)
      }
    }
    ofTasks = made
    return made
  }

  func tasks(of step: String, _ tasks: [RoundFacts.Task]) -> StepTasks { made(tasks).steps[step] ?? StepTasks() }

  /// The tasks of a thing, the last first, as places.
  func forEachTask(for concerns: String, _ tasks: [RoundFacts.Task], _ body: (Int) -> Bool) {
    let made = made(tasks)
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
