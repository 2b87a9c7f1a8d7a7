import Calendars
import Failures
import Model
import Text

/// A round drawn over days: a bar a step, today marked, days off shaded.
///
/// ```
/// █ done   ▓ under way   ░ a day off   ◆ last day   ▾ │ today
/// ```
/// A column is one day, or several where the days do not fit; a column of several is shaded when all are off.
public struct Timeline {
  struct Bar {
    let label: String
    let first: Day
    let last: Day
    let due: Day?
    let isDone: Bool
  }

  private let bars: [Bar]
  private let today: Day
  private let calendar: WorkCalendar
  private let titles: [Words]

  public init(_ work: RoundWork, _ round: Int) throws(Failure) {
    let facts = try work.facts(round), sheet = work.records.sheet("task")
    var bars: [Bar] = [], titles: [Words] = []
    let opened = facts.opened ?? work.today
    for step in facts.procedure.steps {
      let tasks = facts.tasks.filter { $0.step == step.name && $0.state != "skipped" }
      guard !tasks.isEmpty else { continue }
      let due = tasks.compactMap { sheet.day($0.row, "due") }.max(), done = tasks.compactMap(\.done).max()
      let isDone = tasks.allSatisfy(\.isFinished)
      guard due != nil || done != nil else { continue }
      let start = tasks.compactMap { Timeline.start($0, step, facts) }.min() ?? opened
      let end = isDone ? done ?? start : max(due ?? work.today, start)
      bars.append(
        Bar(label: step.row ?? step.name, first: min(start, end), last: end, due: due, isDone: isDone))
      titles.append(step.title)
    }
    self.bars = bars
    self.titles = titles
    today = work.today
    calendar = work.rule.calendar
  }

  /// When a task can begin: when what it counts from and what it follows were there.
  private static func start(_ task: RoundFacts.Task, _ step: Procedure.Step, _ facts: RoundFacts) -> Day? {
    var days = step.follows.compactMap { name in facts.tasks.filter { $0.step == name }.compactMap(\.done).max() }
    for rule in facts.rules(of: step) {
      if case .within(_, let anchor?, _) = rule.form, anchor.word == .before { continue }
      if let event = rule.anchorEvent, let anchor = facts.anchor(event, for: task.concerns) { days.append(anchor.day) }
    }
    return days.max()
  }

  public func text(width wanted: Int, _ tongue: Tongue) -> String {
    let width = min(max(wanted, 20), 300)
    guard let low = bars.map(\.first).min(), let high = bars.map({ max($0.last, $0.due ?? $0.last) }).max() else {
      return Words(en: "no step has a day yet", th: "ยังไม่มีขั้นตอนที่มีวัน").in(tongue)
    }
    let first = min(low, today), last = max(high, today)
    let names = zip(bars, titles).map { "\($0.label) \($1.in(tongue))" }
    let label = min(names.map(Columns.width).max() ?? 0, max(4, width / 3))
    let room = width - label - 1, days = last.number - first.number + 1
    let scale = Scale(first: first, step: (days + room - 1) / room, days: days)
    let margin = String(repeating: " ", count: label + 1)
    var lines = [margin + heading(scale, tongue)]
    lines.append(margin + String(repeating: " ", count: scale.column(today)) + "▾")
    for (bar, name) in zip(bars, names) {
      lines.append(Fitted.padded(Fitted.cut(name, label), label) + " " + cells(bar, scale))
    }
    return lines.map(Timeline.trimmed).joined(separator: "\n")
  }

  private struct Scale {
    let first: Day
    /// Days a column stands for.
    let step: Int
    let days: Int
    var columns: Int { (days + step - 1) / step }

    func column(_ day: Day) -> Int { (day.number - first.number) / step }
    func span(_ column: Int) -> ClosedRange<Day> {
      let start = first.number + column * step
      return Day(number: start)...Day(number: min(start + step, first.number + days) - 1)
    }
  }

  /// The day each month begins, or the first day of all, where there is room for it.
  private func heading(_ scale: Scale, _ tongue: Tongue) -> String {
    var line = "", used = 0, month = -1
    for column in 0..<scale.columns {
      let day = scale.span(column).lowerBound
      let number = day.year * 12 + day.month
      guard number != month else { continue }
      month = number
      let name = tongue == .thai ? MonthName.thaiShort(day.month) : MonthName.englishShort(day.month)
      let text = "\(day.day) \(name)"
      guard column >= used, column + Columns.width(text) <= scale.columns else { continue }
      line += String(repeating: " ", count: column - Columns.width(line)) + text
      used = column + Columns.width(text) + 1
    }
    return line
  }

  private func cells(_ bar: Bar, _ scale: Scale) -> String {
    let start = scale.column(bar.first), end = scale.column(bar.last), now = scale.column(today)
    let due = bar.due.map { scale.column($0) }
    var line = ""
    for column in 0..<scale.columns {
      let span = scale.span(column), isOff = calendar.workdays(from: span.lowerBound, through: span.upperBound) == 0
      let isInside = column >= start && column <= end
      if column == due, !bar.isDone || !isInside {
        line += "◆"
      } else if isInside {
        line += bar.isDone ? "█" : isOff ? "░" : "▓"
      } else if column == now {
        line += "│"
      } else {
        line += isOff ? "░" : " "
      }
    }
    return line
  }

  private static func trimmed(_ line: String) -> String {
    var bytes = Array(line.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
