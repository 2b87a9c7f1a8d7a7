import Calendars
import Model
import Values

/// The calendars of one session's office, made once for each state of its days off.
///
/// The language asks for a calendar at every `+ 3wd`: while nothing was changed that is two comparisons.
public final class OfficeCalendars {
  private struct Asked: Hashable {
    let name: String
    let knownOn: Day?
  }

  private var moment = -1
  private var version = -1
  private var holidays: OfficeHolidays?
  private var settings: [OfficeSettings.Entry] = []
  private var made: [Asked: WorkCalendar] = [:]
  private var usual = WorkCalendar.office

  public init() {}

  /// The calendar the office works by, as the desk sees it now, or inside `as-of` as it was known then.
  public func usual(_ desk: Desk) -> WorkCalendar {
    look(desk)
    return usual
  }

  /// A calendar by its name; the office's where none is given.
  public func named(_ name: String?, knownOn day: Day?, _ desk: Desk) -> WorkCalendar? {
    look(desk)
    return made(Asked(name: name ?? usualName, knownOn: day ?? desk.knownOn))
  }

  /// The calendars there are: those shipped, and those the office made.
  public func names(_ desk: Desk) -> [String] {
    look(desk)
    return WorkCalendar.names + (holidays?.ownCalendars ?? [])
  }

  private var usualName: String {
    settings.last { $0.name == Counting.Setting.calendar.name }?.value ?? WorkCalendar.office.name
  }

  private func made(_ asked: Asked) -> WorkCalendar? {
    if let known = made[asked] { return known }
    let calendar = holidays?.calendar(asked.name, knownOn: asked.knownOn)
    made[asked] = calendar
    return calendar
  }

  @inline(__always) private func look(_ desk: Desk) {
    if moment != desk.moment || version != desk.transaction.version { lookAgain(desk) }
  }

  @inline(never) private func lookAgain(_ desk: Desk) {
    (moment, version) = (desk.moment, desk.transaction.version)
    // What is decided by these days rests on them: another shell that changes them meanwhile is in conflict.
    for kind in [OfficeHolidays.kindName, OfficeSettings.kindName] {
      if let number = desk.schema.find(kind) { desk.transaction.reads.insert(number) }
    }
    let now = OfficeHolidays(desk.state), set = OfficeSettings(desk.state).entries
    if now != holidays || set != settings {
      made.removeAll()
      (holidays, settings) = (now, set)
    }
    usual = made(Asked(name: usualName, knownOn: desk.knownOn)) ?? .office
  }
}
