import Calendars
import Failures
import Model
import Values

/// How much was done in time, with what it is a share of.
///
/// A task without a limit of time is neither in time nor late: it is counted apart.
public struct OnTime {
  public enum By: String, CaseIterable, Sendable { case procedure, officer, year }

  public struct Line: Equatable, Sendable {
    public let name: String
    /// Done by their last day.
    public internal(set) var inTime = 0
    /// Done after it, or not done though it has passed.
    public internal(set) var late = 0
    /// Not done, and the last day has not passed.
    public internal(set) var pending = 0
    public internal(set) var untimed = 0
    public internal(set) var leftOut = 0

    /// What the share is of.
    public var timed: Int { inTime + late }
    /// In hundredths of a percent, half up; nil of nothing.
    public var share: Int? { timed == 0 ? nil : (inTime * 10_000 + timed / 2) / timed }
  }

  public let lines: [Line]

  public init(_ state: State, by: By, today: Day) {
    let tasks = Sheet(state, "task"), rounds = Sheet(state, "work-round")
    let due = tasks.run("due"), done = tasks.run("done"), round = tasks.run("round"), code = tasks.run("state")
    let finished = tasks.members("state", among: ["done"]), left = tasks.members("state", among: ["skipped"])
    let procedures = rounds.names("procedure"), officers = tasks.run("officer")
    let cancelled = rounds.members("state", among: ["cancelled"]), roundState = rounds.run("state")
    var places: [Int: Int] = [:], lines: [Line] = []
    for row in 0..<tasks.table.count where !tasks.table.isRetired(row) {
      guard let of = round.at(row), !rounds.table.isRetired(of), roundState.at(of).map({ !cancelled[$0] }) ?? true
      else { continue }
      let key: Int
      switch by {
      case .procedure: key = Int(procedures[of])
      case .officer: key = officers.at(row) ?? -1
      case .year: key = (due.at(row) ?? done.at(row)).map { Day(number: $0).fiscalYear } ?? -1
      }
      let place = places[key] ?? lines.count
      if place == lines.count {
        places[key] = place
        lines.append(Line(name: OnTime.name(key, by, state, procedures.names)))
      }
      let isDone = code.at(row).map { finished[$0] } ?? false
      if code.at(row).map({ left[$0] }) ?? false {
        lines[place].leftOut += 1
      } else if due[row] == Run.none {
        lines[place].untimed += 1
      } else if isDone {
        if done[row] <= due[row] { lines[place].inTime += 1 } else { lines[place].late += 1 }
      } else if Int(due[row]) < today.number {
        lines[place].late += 1
      } else {
        lines[place].pending += 1
      }
    }
    self.lines = lines.sorted { $0.name < $1.name }
  }

  private static func name(_ key: Int, _ by: By, _ state: State, _ procedures: [String]) -> String {
    switch by {
    case .procedure: return key >= 0 && key < procedures.count ? procedures[key] : "–"
    case .officer:
      guard key >= 0, let kind = state.schema.number(of: "officer") else { return "–" }
      return state.id(key, of: kind)
    case .year: return key < 0 ? "–" : String(key)
    }
  }
}
