import Calendars
import Failures
import Model
import Values

/// What the due dates of one round come from, read once: what happened, the dates of its timetable, its tasks.
public struct RoundFacts {
  /// A day from which days are counted.
  public struct Anchor: Equatable, Sendable {
    public let day: Day
    /// The record of what happened; nil for a date of the timetable or the year.
    public let happening: Int?
  }

  public struct Happened: Equatable, Sendable {
    public let row: Int
    public let event: String
    public let concerns: String?
    public let day: Day
  }

  public struct Dated: Equatable, Sendable {
    public let row: Int
    public let day: Day
    /// `promised`, `imposed` or `derived`.
    public let source: String
  }

  public struct Task: Equatable, Sendable {
    public let row: Int
    public let step: String
    public let concerns: String?
    public let stream: String?
    public var state: String
    public var done: Day?
    /// The instance of a stream that begins again: its month, quarter or year.
    public let quarter: Int?
    public let begun: Day?

    public var isFinished: Bool { state == "done" || state == "skipped" }
  }

  public let row: Int
  public let procedure: Procedure
  public let fiscalYear: Int?
  public let month: Day?
  public let quarter: Int?
  public let opened: Day?
  public internal(set) var happened: [Happened] = [] { didSet { lookup = RoundLookup() } }
  /// Dates of the round's own calendars, by their code.
  public private(set) var dates: [String: Dated] = [:]
  public internal(set) var tasks: [Task] = [] { didSet { lookup = RoundLookup() } }
  private(set) var lookup = RoundLookup()
  /// The last day a task was extended to, and the days its clock stands, by its row.
  public private(set) var extended: [Int: Day] = [:]
  public private(set) var stops: [Int: [ClockStop]] = [:]

  public init(_ state: State, round row: Int, _ procedure: Procedure) {
    self.init(state, round: row, procedure, index: RoundIndex(state, round: row))
  }

  init(_ state: State, round row: Int, _ procedure: Procedure, index: RoundIndex) {
    let rounds = index.rounds
    self.row = row
    self.procedure = procedure
    fiscalYear = rounds.number(row, "fiscal-year")
    month = rounds.day(row, "month")
    quarter = rounds.number(row, "quarter")
    opened = rounds.day(row, "opened")
    read(index, row)
  }

  private mutating func read(_ index: RoundIndex, _ row: Int) {
    let happenings = index.happenings
    var replaced: Set<Int> = [], happened: [Happened] = [], tasks: [Task] = []
    for other in index.happeningsOf[row] ?? [] {
      if let wrong = happenings.record(other, "replaces-happening") { replaced.insert(wrong) }
    }
    for other in index.happeningsOf[row] ?? [] where !replaced.contains(other) {
      guard let event = happenings.text(other, "event"), let day = happenings.day(other, "date") else { continue }
      happened.append(Happened(row: other, event: event, concerns: happenings.text(other, "concerns"), day: day))
    }
    for other in index.datesOf[row] ?? [] {
      guard let code = index.dates.text(other, "code"), let day = index.dates.day(other, "day") else { continue }
      dates[code] = Dated(row: other, day: day, source: index.dates.member(other, "kind") ?? "promised")
    }
    let sheet = index.tasks
    let steps = RepeatedTexts(sheet.column("step")), streams = RepeatedTexts(sheet.column("stream"))
    let states = sheet.column("state"), names = sheet.memberNames(of: "state"), concerns = sheet.column("concerns")
    let dones = sheet.column("done"), begun = sheet.column("begun"), quarters = sheet.column("quarter")
    let rows = index.tasksOf[row] ?? []
    tasks.reserveCapacity(rows.count)
    for other in rows {
      tasks.append(
        Task(
          row: other, step: steps.text(other) ?? "", concerns: concerns.text(other), stream: streams.text(other),
          state: states.code(other).map { names[$0] } ?? "not-ready", done: dones.code(other).map { Day(number: $0) },
          quarter: quarters.isNull(other) ? nil : sheet.number(other, "quarter"),
          begun: begun.code(other).map { Day(number: $0) }))
      if let day = index.extended[other] { extended[other] = day }
      if let stop = index.stops[other] { stops[other] = stop }
    }
    self.happened = happened
    self.tasks = tasks
  }

  /// What the rules of a task are asked about.
  public func situation(_ step: Procedure.Step, _ task: Task?) -> Situation {
    let concerns = task?.concerns
    var situation = Situation { event in
      // What began with the event counts from its own beginning, not from a later one.
      if let task, let begun = task.begun, isBegun(task, by: event) { return begun }
      return anchor(event, for: concerns)?.day
    }
    situation.date = { name in
      date(of: name, for: step).map { NamedDate($0.day, Due.Kind(rawValue: $0.source) ?? .promised) }
    }
    situation.actor = Counting.Actor(named: step.actors)
    situation.month = month
    situation.fiscalYear = fiscalYear ?? opened?.fiscalYear
    situation.quarter = { _ in quarter }
    situation.noLaterThan = step.noLaterThan
    situation.stops = task.flatMap { stops[$0.row] } ?? []
    situation.extended = task.flatMap { extended[$0.row] }
    return situation
  }

  /// Whether a task is one of those that begin each time an event happens.
  func isBegun(_ task: Task, by event: String) -> Bool {
    if procedure.step(task.step)?.eachTime?.contains(event) == true { return true }
    guard let stream = task.stream else { return false }
    return procedure.streams.contains { $0.name == stream && $0.start == .event(event) }
  }

  // MARK: - Anchors

  /// The day an event happened, for a record or for the round as a whole.
  public func anchor(_ event: String, for concerns: String? = nil) -> Anchor? {
    if let found = lookup.happening(event, for: concerns, happened) {
      return Anchor(day: found.day, happening: found.row)
    }
    guard let from = procedure.event(event)?.from else { return nil }
    return derived(from, for: concerns)
  }

  /// An event that is read from elsewhere: a date of the timetable, a step that was done, the end of the year.
  private func derived(_ from: String, for concerns: String?) -> Anchor? {
    let parts = from.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "dates": return dates[parts[1]].map { Anchor(day: $0.day, happening: nil) }
    case "meeting" where parts[1] == "planned": return dates["meeting"].map { Anchor(day: $0.day, happening: nil) }
    case "step":
      return done(parts[1], for: concerns).map { Anchor(day: $0, happening: nil) }
    case "calendar" where parts[1] == "fiscal-year-end":
      return fiscalYear.flatMap { Day.fiscalYear($0)?.upperBound }.map { Anchor(day: $0, happening: nil) }
    default: return nil
    }
  }

  /// The day a step was done last, for a thing or for any.
  private func done(_ step: String, for concerns: String?) -> Day? {
    var found: Int?
    if let concerns {
      lookup.forEachTask(for: concerns, tasks) { place in
        if tasks[place].step == step, tasks[place].state == "done" { found = place }
        return found == nil
      }
    }
    return (found ?? lookup.tasks(of: step, tasks).lastDone).flatMap { tasks[$0].done }
  }

  /// The date a calendar says for a step: one with the name of the step or of what it does, or of the calendar itself.
  public func date(of calendar: String, for step: Procedure.Step) -> Dated? {
    for code in ["\(calendar).\(step.name)", step.name, calendar] { if let date = dates[code] { return date } }
    switch step.does {
    case "meet": return dates["meeting"]
    case "collect": return dates["applications-close"]
    default: return nil
    }
  }
}

/// Which round a record is about that last days come from.
public enum RoundOwners {
  private static let ways: [String: [String]] = [
    "timetable": ["round"], "timetable-date": ["timetable", "round"], "happening": ["round"],
    "clock-stop": ["task", "round"], "time-extension": ["task", "round"],
  ]
  /// Fields of a task that follow from what was done and said of it.
  private static let ruled = ["state", "done", "due", "due-kind", "is-timed", "anchor", "waits-for", "round", "step"]

  /// The kinds some fields of which the verbs of a round work out.
  public static let ruledKinds: Set<String> = ["task", "application"]

  /// Refuses to set by hand what the verbs of an open round work out; a trial may suppose another state.
  public static func requireFree(_ field: String, of row: Int, kind: Int, _ desk: Desk) throws(Failure) {
    let state = desk.state
    guard let name = state.schema.part(field, of: kind)?.field.name else { return }
    switch state.schema.kinds[kind].name {
    case "task":
      guard ruled.contains(name) else { return }
      let tasks = Sheet(state, "task"), rounds = Sheet(state, "work-round")
      guard let round = tasks.record(row, "round"), !rounds.isOver(round) else { return }
      throw Failure(.taskRuled, Failure.Part(name), Failure.Part(tasks.id(row)))
    case "application" where name == "state" && desk.trials == 0: try ApplicationStates.requireFree(row, state)
    default: return
    }
  }

  public static func round(of row: Int, kind: Int, _ state: State) -> Int? {
    let name = state.schema.kinds[kind].name
    guard var way = ways[name] else { return nil }
    var sheet = Sheet(state, name), row = row
    while let field = way.first {
      guard let next = sheet.record(row, field) else { return nil }
      way.removeFirst()
      row = next
      if !way.isEmpty { sheet = Sheet(state, field) }
    }
    return row
  }
}

/// Which tasks, happenings and dates belong to which round: one pass for many rounds, or for one.
struct RoundIndex {
  let rounds: Sheet
  let tasks: Sheet
  let happenings: Sheet
  let dates: Sheet
  private(set) var tasksOf: [Int: [Int]] = [:]
  private(set) var happeningsOf: [Int: [Int]] = [:]
  private(set) var datesOf: [Int: [Int]] = [:]
  /// By the row of the task; the last extension counts.
  private(set) var extended: [Int: Day] = [:]
  private(set) var stops: [Int: [ClockStop]] = [:]

  init(_ state: State, round only: Int? = nil) {
    rounds = Sheet(state, "work-round")
    tasks = Sheet(state, "task")
    happenings = Sheet(state, "happening")
    dates = Sheet(state, "timetable-date")
    let timetables = Sheet(state, "timetable")
    tasksOf = RoundIndex.grouped(tasks, only)
    happeningsOf = RoundIndex.grouped(happenings, only)
    for timetable in timetables.rows {
      guard let round = timetables.record(timetable, "round"), only ?? round == round else { continue }
      datesOf[round, default: []] += dates.rows("timetable", of: timetable)
    }
    let extensions = Sheet(state, "time-extension")
    for row in extensions.rows {
      guard let task = extensions.record(row, "task") else { continue }
      extended[task] = extensions.day(row, "new-day")
    }
    stops = RoundIndex.stops(Sheet(state, "clock-stop"))
  }

  /// When the clock of each task stood, by the row of the task.
  static func stops(_ sheet: Sheet) -> [Int: [ClockStop]] {
    var stops: [Int: [ClockStop]] = [:]
    for row in sheet.rows {
      guard let task = sheet.record(row, "task"), let first = sheet.day(row, "starts") else { continue }
      let isLeave = sheet.member(row, "kind") == "long-leave"
      stops[task, default: []].append(ClockStop(first, through: sheet.day(row, "ends"), isLeave: isLeave))
    }
    return stops
  }

  private static func grouped(_ sheet: Sheet, _ only: Int?) -> [Int: [Int]] {
    let column = sheet.column("round")
    var groups: [Int: [Int]] = [:]
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) {
      guard let round = column.code(row), only ?? round == round else { continue }
      groups[round, default: []].append(row)
    }
    return groups
  }
}
