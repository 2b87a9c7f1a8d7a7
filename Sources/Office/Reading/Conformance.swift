import Calendars
import Failures
import Model
import Values

/// Rounds held against the version of their procedure that is in force: was the order kept, what is missing, what was
/// late, and where the time went.
///
/// One pass over columns: the tasks of a round are brought together by counting, then read as numbers.
public struct Conformance {
  public struct Verdict: Equatable, Sendable {
    public let round: Int
    /// Tasks done before one they come after was finished.
    public internal(set) var disordered = 0
    /// Steps every round has and this one has no finished task of.
    public internal(set) var missing = 0
    /// Tasks left out, with their reason.
    public internal(set) var leftOut = 0
    /// Tasks of steps the version in force does not know.
    public internal(set) var unknown = 0
    public internal(set) var late = 0
    /// Tasks with a limit of time.
    public internal(set) var timed = 0
    /// Calendar days between when tasks could begin and when they were done: spent by people, on days off, and while
    /// the clock stood.
    public internal(set) var person = 0
    public internal(set) var holiday = 0
    public internal(set) var stopped = 0

    /// The way was kept: nothing out of order, missing, left out or unknown.
    ///
    /// Being late is another question.
    public var fits: Bool { disordered == 0 && missing == 0 && leftOut == 0 && unknown == 0 }
  }

  /// The model of a procedure, by its name.
  typealias Models = (String) throws(Failure) -> ConformanceModel?

  private let rounds: Sheet
  private let tasks: Sheet
  private let columns: TaskRuns
  private let procedures: NameRun
  private let opened: Run
  private let closed: Run
  private let calendar: WorkCalendar
  private let today: Day
  private let stops: [Int: [ClockStop]]
  private let anchors: Run
  private var models: [Int32: HeldModel] = [:]

  /// A model with the number of each step of the tasks' own names.
  private struct HeldModel {
    let model: ConformanceModel
    let steps: [Int32]
  }

  /// The columns that are read of each task.
  private struct TaskRuns {
    let round: Run
    let step: NameRun
    let concerns: NameRun
    let due: Run
    let done: Run
    let anchor: Run
    let isDone: [Bool]
    let isLeft: [Bool]

    init(_ tasks: Sheet) {
      round = tasks.run("round")
      step = tasks.names("step")
      concerns = tasks.names("concerns")
      due = tasks.run("due")
      done = tasks.run("done")
      anchor = tasks.run("anchor")
      let state = tasks.run("state"), done = tasks.members("state", among: ["done"])
      let left = tasks.members("state", among: ["skipped"])
      isDone = state.codes.map { $0 != Run.none && done[Int($0)] }
      isLeft = state.codes.map { $0 != Run.none && left[Int($0)] }
    }
  }

  public init(_ state: State, today: Day, rule: DueRule) {
    rounds = Sheet(state, "work-round")
    tasks = Sheet(state, "task")
    columns = TaskRuns(tasks)
    procedures = rounds.names("procedure")
    opened = rounds.run("opened")
    closed = rounds.run("closed")
    anchors = Sheet(state, "happening").run("date")
    calendar = rule.calendar
    self.today = today
    stops = RoundIndex.stops(Sheet(state, "clock-stop")).mapValues {
      ClockStop.counted($0, leaveThatCounts: rule.counting.leaveThatCounts)
    }
  }

  /// The verdict of every round asked for; all that are closed where none is named.
  public mutating func verdicts(_ chosen: [Int]?, _ shelf: any ProcedureShelf) throws(Failure) -> [Verdict] {
    let wanted = chosen ?? closedRounds(), (starts, order) = grouped()
    var verdicts: [Verdict] = [], room = StepGroups()
    verdicts.reserveCapacity(wanted.count)
    for round in wanted {
      guard let held = try held(procedures[round], shelf) else { continue }
      verdicts.append(verdict(round, order[starts[round]..<starts[round + 1]], held, &room))
    }
    return verdicts
  }

  private func closedRounds() -> [Int] {
    let state = rounds.run("state"), ended = rounds.members("state", among: ["closed"])
    return rounds.rows.filter { state.at($0).map { ended[$0] } ?? false }
  }

  /// Rows of tasks, those of a round together: `order[starts[r]..<starts[r + 1]]`.
  private func grouped() -> (starts: [Int], order: [Int32]) {
    var starts = [Int](repeating: 0, count: rounds.table.count + 1)
    let round = columns.round
    for row in 0..<tasks.table.count {
      if let of = round.at(row), !tasks.table.isRetired(row) { starts[of + 1] += 1 }
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [Int32](repeating: 0, count: starts.last ?? 0), next = starts
    for row in 0..<tasks.table.count {
      guard let of = round.at(row), !tasks.table.isRetired(row) else { continue }
      order[next[of]] = Int32(truncatingIfNeeded: row)
      next[of] += 1
    }
    return (starts, order)
  }

  private mutating func held(_ procedure: Int32, _ shelf: any ProcedureShelf) throws(Failure) -> HeldModel? {
    guard procedure != Run.none else { return nil }
    if let held = models[procedure] { return held }
    let (version, found) = try shelf.inForce(procedures.names[Int(procedure)], on: today)
    let model = ConformanceModel(found, version: version)
    let held = HeldModel(
      model: model, steps: columns.step.names.map { Int32(truncatingIfNeeded: model.number($0) ?? -1) })
    models[procedure] = held
    return held
  }

  // MARK: - One round

  private func verdict(
    _ round: Int, _ rows: ArraySlice<Int32>, _ held: HeldModel, _ room: inout StepGroups
  ) -> Verdict {
    var verdict = Verdict(round: round)
    gather(rows, held, &room)
    let end = closed[round] == Run.none ? Int32(truncatingIfNeeded: today.number) : closed[round]
    for row in rows {
      let task = Int(row), step = Int(held.steps[Int(columns.step[task])])
      if columns.isLeft[task] { verdict.leftOut += 1 }
      guard step >= 0 else {
        verdict.unknown += 1
        continue
      }
      let due = columns.due[task], done = columns.done[task], isDone = columns.isDone[task] && done != Run.none
      if due != Run.none, !columns.isLeft[task] {
        verdict.timed += 1
        if isDone ? done > due : end > due { verdict.late += 1 }
      }
      guard isDone else { continue }
      var ready = opened[round]
      if let anchor = columns.anchor.at(task), anchor < anchors.codes.count { ready = max(ready, anchors[anchor]) }
      for before in held.model.follows[step] {
        let group = room.group(before, columns.concerns[task])
        if group.open > 0 || group.last > done { verdict.disordered += 1 }
        if group.last <= done { ready = max(ready, group.last) }
      }
      if ready != Run.none { spend(from: ready, to: done, task, &verdict) }
    }
    // What is missing can only be said of a round that is over.
    if closed[round] == Run.none { return verdict }
    for (step, isRequired) in held.model.isRequired.enumerated() where isRequired && !room.isFinished[step] {
      verdict.missing += 1
    }
    return verdict
  }

  private func gather(_ rows: ArraySlice<Int32>, _ held: HeldModel, _ room: inout StepGroups) {
    room.begin(held.model.isRequired.count)
    for row in rows {
      let task = Int(row), step = Int(held.steps[Int(columns.step[task])])
      guard step >= 0 else { continue }
      let done = columns.isDone[task] ? columns.done[task] : Run.none
      let isOpen = !columns.isDone[task] && !columns.isLeft[task]
      room.add(step, columns.concerns[task], done, isOpen)
    }
  }

  /// Days after one through another: days the clock stood, other days off, and the rest.
  private func spend(from start: Int32, to end: Int32, _ task: Int, _ verdict: inout Verdict) {
    guard end > start else { return }
    let first = Day(number: Int(start) + 1), last = Day(number: Int(end)), days = Int(end) - Int(start)
    let off = days - calendar.workdays(from: first, through: last)
    guard !stops.isEmpty, let stops = stops[task] else {
      verdict.holiday += off
      verdict.person += days - off
      return
    }
    var stood = 0, stoodOff = 0, through = Int(start)
    for stop in stops.sorted(by: { $0.first < $1.first }) {
      let from = max(stop.first.number, through + 1), to = min(stop.last?.number ?? Int(end), Int(end))
      guard from <= to else { continue }
      stood += to - from + 1
      stoodOff += to - from + 1 - calendar.workdays(from: Day(number: from), through: Day(number: to))
      through = to
    }
    verdict.stopped += stood
    verdict.holiday += off - stoodOff
    verdict.person += days - stood - (off - stoodOff)
  }
}
