import Calendars
import Failures
import Model
import Office

/// The calendars of a session: those of its office, or those shipped where there is none.
public final class OfficeDates {
  private let calendars = OfficeCalendars()

  public init() {}

  /// The calendar of the office as it is seen now.
  public func calendar(_ desk: Desk) -> WorkCalendar { calendars.usual(desk) }

  /// One by its name, as it was known on a day.
  public func calendar(_ name: String?, knownOn day: Day?, _ desk: Desk) -> WorkCalendar? {
    calendars.named(name, knownOn: day, desk)
  }
}
