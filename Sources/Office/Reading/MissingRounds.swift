import Calendars
import Failures
import Model

/// Duties that recur and have no round open for the period it is now, by the day they are usually under way.
public struct MissingRounds {
  public struct Line: Equatable, Sendable {
    public let procedure: String
    public let title: Words
    public let recurs: Procedure.Recurrence
    /// The days the missing round is about.
    public let period: ClosedRange<Day>
    /// The first day any of its steps is due; nil where none has a day of its own.
    public let usual: Day?
  }

  public let lines: [Line]

  public init(_ work: RoundWork, _ procedures: [Procedure]) {
    let sheet = work.records.sheet("work-round"), today = work.today
    var lines: [Line] = []
    for procedure in procedures {
      let mine = sheet.rows.filter {
        sheet.text($0, "procedure") == procedure.name && sheet.member($0, "state") != "cancelled"
      }
      for recurs in MissingRounds.recurrences(procedure) {
        guard let period = MissingRounds.period(recurs, today) else { continue }
        let isThere = mine.contains { row in
          switch recurs {
          case .monthly: return sheet.day(row, "month").map { period.contains($0) } ?? false
          case .quarterly:
            return sheet.number(row, "fiscal-year") == today.fiscalYear
              && (sheet.number(row, "quarter") ?? today.fiscalQuarter) == today.fiscalQuarter
          case .fiscalYear: return sheet.number(row, "fiscal-year") == today.fiscalYear
          }
        }
        if isThere { continue }
        lines.append(
          Line(
            procedure: procedure.name, title: procedure.title, recurs: recurs, period: period,
            usual: MissingRounds.usual(procedure, period, work.rule)))
      }
    }
    self.lines = lines
  }

  private static func recurrences(_ procedure: Procedure) -> [Procedure.Recurrence] {
    let starts = [procedure.start] + procedure.streams.map(\.start)
    return Procedure.Recurrence.allCases.filter { starts.contains(.recurs($0)) }
  }

  private static func period(_ recurs: Procedure.Recurrence, _ today: Day) -> ClosedRange<Day>? {
    switch recurs {
    case .monthly: today.firstOfMonth...today.lastOfMonth
    case .quarterly: Day.fiscalQuarter(today.fiscalQuarter, of: today.fiscalYear)
    case .fiscalYear: Day.fiscalYear(today.fiscalYear)
    }
  }

  /// The first last day that follows from the period alone.
  private static func usual(_ procedure: Procedure, _ period: ClosedRange<Day>, _ rule: DueRule) -> Day? {
    let days = procedure.steps.compactMap { step -> Day? in
      var situation = Situation { _ in nil }
      situation.month = period.lowerBound
      situation.fiscalYear = period.lowerBound.fiscalYear
      situation.actor = Counting.Actor(named: step.actors)
      return rule.due(of: procedure.rules(of: step), situation).last
    }
    return days.filter { $0 >= period.lowerBound }.min()
  }
}
