import Calendars
import Failures
import Model
import Values

/// What a lesson came to, told from the events of its world: nothing else is remembered.
public struct Grade: Sendable {
  public struct Step: Equatable, Sendable {
    public let id: String
    public let title: String
    public let due: Day?
    public let done: Day
    /// Working days after the last day; 0 in time.
    public let late: Int
  }

  public struct Injected: Equatable, Sendable {
    public let incident: Incident
    public let on: Day
    public let about: [String]
    /// The day something was done about it.
    public internal(set) var answered: Day?
  }

  public private(set) var world: MadeWorld?
  public private(set) var first: Day?
  public private(set) var last: Day?
  public private(set) var steps: [Step] = []
  /// Steps of open rounds that are not finished, and how many of them are past their last day.
  public private(set) var openSteps = 0
  public private(set) var overdue = 0
  public private(set) var leftOut = 0
  /// Codes of refusals, with how often each was met, the most frequent first.
  public private(set) var refusals: [(code: String, count: Int)] = []
  public private(set) var helps = 0
  public private(set) var shown = 0
  public private(set) var typed = 0
  public private(set) var typedAtOnce = 0
  public private(set) var takenBack = 0
  public private(set) var incidents: [Injected] = []

  /// - Parameter calendar: which days are worked.
  public init(_ desk: Desk, today: Day, calendar: WorkCalendar) throws(Failure) {
    let workspace = desk.workspace
    var events: [Event] = []
    try workspace.forEachEvent(from: 1) { events.append($0) }
    read(events, workspace.state)
    readTasks(OfficeRecords(desk), today, calendar)
  }

  // MARK: - Events

  private mutating func read(_ events: [Event], _ state: State) {
    var met: [String: Int] = [:], gone = Grade.undone(events)
    for event in events {
      let day = Day(number: event.header.today)
      first = first ?? day
      last = day
      for note in event.notes {
        switch note {
        case .undo(let sequence):
          takenBack += 1
          gone.insert(sequence)
        case .lesson(.world, let about): world = MadeWorld(note: about)
        case .lesson(.refusal, let code) where !Grade.isOfTrainer(code): met[code, default: 0] += 1
        case .lesson(.help, _): helps += 1
        case .lesson(.shown, _): shown += 1
        case .lesson(.typed, let tries):
          typed += 1
          if tries == "1" { typedAtOnce += 1 }
        case .lesson(.incident, let about) where !gone.contains(event.sequence): inject(about, day)
        default: break
        }
      }
      if !event.header.verb.hasPrefix("inject"), !gone.contains(event.sequence) { answer(event, state, day) }
    }
    refusals = met.map { ($0.key, $0.value) }.sorted { ($0.count, $1.code) > ($1.count, $0.code) }
  }

  /// Slips of whoever leads the lesson are not those of who learns.
  private static func isOfTrainer(_ code: String) -> Bool {
    ["SOP-INJECT", "SOP-WORLD", "SOP-CLOCK", "SOP-PLAY", "SOP-TRAINING"].contains { code.hasPrefix($0) }
  }

  /// Events that were taken back and not done again.
  private static func undone(_ events: [Event]) -> Set<Int> {
    var gone: Set<Int> = []
    for event in events {
      for note in event.notes {
        if case .undo(let sequence) = note { gone.formUnion([sequence, event.sequence]) }
        if case .redo(let sequence) = note { gone.remove(sequence) }
      }
    }
    return gone
  }

  private mutating func inject(_ about: String, _ day: Day) {
    let words = about.split(separator: " ").map(String.init)
    guard let name = words.first, let incident = Incident(rawValue: name) else { return }
    incidents.append(Injected(incident: incident, on: day, about: Array(words.dropFirst()), answered: nil))
  }

  /// An incident is answered by whatever changes one of its records, or makes one that refers to it.
  private mutating func answer(_ event: Event, _ state: State, _ day: Day) {
    for index in incidents.indices where incidents[index].answered == nil {
      let isTouched = incidents[index].about.contains { id in
        guard let (kind, row) = Grade.place(id, state) else { return false }
        return event.allRuns.contains { Grade.touches($0, kind, row, state) }
      }
      if isTouched { incidents[index].answered = day }
    }
  }

  private static func place(_ id: String, _ state: State) -> (kind: Int, row: Int)? {
    for kind in state.schema.kinds.indices {
      guard case .numbered(let prefix) = state.schema.kinds[kind].identity, id.hasPrefix(prefix),
        let number = Int(id.dropFirst(prefix.count)), number > 0, number <= state.tables[kind].count
      else { continue }
      return (kind, number - 1)
    }
    return nil
  }

  private static func touches(_ run: Model.Run, _ kind: Int, _ row: Int, _ state: State) -> Bool {
    switch run {
    case .set(kind, _, let rows, _, _), .retire(kind, let rows): return rows.contains(row)
    case .create(let made, _, let columns):
      return columns.contains { column, values in
        guard case .reference(kind) = state.schema.type(column, of: made) else { return false }
        return (0..<values.count).contains { values.code($0) == row }
      }
    default: return false
    }
  }

  // MARK: - Tasks

  private mutating func readTasks(_ records: OfficeRecords, _ today: Day, _ calendar: WorkCalendar) {
    let tasks = records.sheet("task")
    for row in tasks.rows {
      let due = tasks.day(row, "due")
      switch tasks.member(row, "state") {
      case "done":
        guard let done = tasks.day(row, "done") else { continue }
        let late = due.map { $0 < done ? max(1, calendar.workdays(after: $0, through: done)) : 0 } ?? 0
        steps.append(Step(id: tasks.id(row), title: tasks.text(row, "title") ?? "", due: due, done: done, late: late))
      case "skipped": leftOut += 1
      default:
        openSteps += 1
        if let due, due < today { overdue += 1 }
      }
    }
    steps.sort { ($0.done, $0.id.count, $0.id) < ($1.done, $1.id.count, $1.id) }
  }

  public var lateSteps: [Step] { steps.filter { $0.late > 0 } }
  public func count(of code: String) -> Int { refusals.first { $0.code == code }?.count ?? 0 }
}
