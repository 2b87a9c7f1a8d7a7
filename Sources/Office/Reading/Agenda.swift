import Calendars
import Failures
import Model

/// The work of one day.
public struct Agenda {
  public enum What: String, Sendable { case late, due, date, holiday }

  public struct Entry: Equatable, Sendable {
    public let what: What
    public let day: Day
    public let round: Int?
    public let row: String?
    public let title: Words
    /// How many tasks it stands for.
    public let tasks: Int
  }

  public private(set) var entries: [Entry] = []

  public init(_ state: State, day: Day, calendar: WorkCalendar) {
    for holiday in calendar.holidays(on: day) {
      entries.append(Entry(what: .holiday, day: day, round: nil, row: nil, title: holiday.name, tasks: 0))
    }
    var choice = DueList.Choice()
    choice.through = day
    for line in DueList(state, today: day, calendar: calendar).lines(choice) {
      entries.append(
        Entry(
          what: line.day < day ? .late : .due, day: line.day, round: line.round, row: line.row,
          title: Words(line.title), tasks: line.tasks.count))
    }
    entries += Agenda.dates(state, in: day...day)
  }

  /// What the calendars of open rounds have on some days.
  public static func dates(_ state: State, in days: ClosedRange<Day>) -> [Entry] {
    let timetables = Sheet(state, "timetable"), dates = Sheet(state, "timetable-date")
    let open = OpenRounds(Sheet(state, "work-round"))
    return dates.rows.compactMap { row in
      guard let day = dates.day(row, "day"), days.contains(day), let timetable = dates.record(row, "timetable") else {
        return nil
      }
      let round = timetables.record(timetable, "round")
      if let round, !open.flags[round] { return nil }
      return Entry(
        what: .date, day: day, round: round, row: nil, title: Words(dates.text(row, "title") ?? ""), tasks: 0)
    }
  }
}
