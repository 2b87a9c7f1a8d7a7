import Failures
import Text

/// A month drawn as text: its weeks from Monday, days off by name, and what else falls on its days.
public struct MonthPage: Sendable {
  /// Something on a day besides its holidays: a task that is due, a meeting.
  public struct Note: Sendable {
    public let day: Day
    public let text: String

    public init(_ day: Day, _ text: String) {
      self.day = day
      self.text = text
    }
  }

  private let first: Day
  private let last: Day
  private let calendar: WorkCalendar
  private let today: Day?
  private let notes: [Note]

  /// `day` is any of the month; notes outside it are left out.
  public init(of day: Day, _ calendar: WorkCalendar, today: Day? = nil, notes: [Note] = []) {
    first = day.firstOfMonth
    last = day.lastOfMonth
    self.calendar = calendar
    self.today = today
    self.notes = notes.filter { [first, last] in $0.day >= first && $0.day <= last }
  }

  public func text(in tongue: Tongue) -> String {
    var lines = [title.in(tongue), weekdays(tongue)]
    var line = String(repeating: " ", count: (first.weekday - 1) * MonthPage.cell)
    for number in first.number...last.number {
      let day = Day(number: number)
      line += cell(day)
      if day.weekday == 7 || day == last {
        lines.append(MonthPage.trimmed(line))
        line = ""
      }
    }
    lines += events(tongue)
    lines.append(summary.in(tongue))
    return lines.joined(separator: "\n")
  }

  /// The day, with `>` before today, what is on it, a space.
  private static let cell = 5

  private var title: Words {
    Words(
      en: "\(MonthName.english(first.month)) \(first.year) (B.E. \(first.buddhistYear))",
      th: "\(MonthName.thai(first.month)) \(first.buddhistYear)")
  }

  private func weekdays(_ tongue: Tongue) -> String {
    let names = (1...7).map { weekday in
      tongue == .thai ? WeekdayName.thaiShort(weekday) : String(WeekdayName.english(weekday).prefix(2))
    }
    return MonthPage.trimmed(
      names.map { Columns.pad($0, to: MonthPage.cell - 2, align: .right) + "  " }.joined())
  }

  private func cell(_ day: Day) -> String {
    Columns.pad((day == today ? ">" : "") + String(day.day), to: 3, align: .right) + mark(day) + " "
  }

  private func mark(_ day: Day) -> String {
    if calendar.holiday(on: day) != nil { return "*" }
    return notes.contains { $0.day == day } ? "!" : " "
  }

  private func events(_ tongue: Tongue) -> [String] {
    var lines: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number), label = Columns.pad(String(day.day), to: 3, align: .right)
      for holiday in calendar.holidays(on: day) { lines.append("\(label)* \(holiday.name.in(tongue))") }
      for note in notes where note.day == day { lines.append("\(label)! \(note.text)") }
    }
    return lines
  }

  private var summary: Words {
    let count = calendar.workdays(from: first, through: last)
    let isProjected = last > WorkCalendar.announcedThrough
    return Words(
      en: "\(count) working days" + (isProjected ? "; holidays not announced yet" : ""),
      th: "ทำการ \(count) วัน" + (isProjected ? " ยังไม่มีประกาศวันหยุด" : ""))
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
