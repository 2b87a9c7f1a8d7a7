import Calendars
import Failures

/// How an office counts days: what law and standards leave open, as decided here.
///
/// Each answer rests on something (`source(of:)`), which every explanation prints.
public struct Counting: Equatable, Sendable {
  /// What a bare "วัน" is.
  public enum Days: String, CaseIterable, Sendable { case working, calendar }

  /// Whether the day of the event is the first that counts, or the one after it.
  public enum FirstDay: String, CaseIterable, Sendable { case next, same }

  /// The day that counts where something comes after office hours.
  public enum AfterHours: String, CaseIterable, Sendable {
    case nextDay = "next-day"
    case nextWorkday = "next-workday"
    case sameDay = "same-day"
  }

  /// Who must act: the law treats the last day of officials and of everybody else differently.
  public enum Actor: String, CaseIterable, Sendable {
    case officer, others

    /// Schools, applicants and agencies are not officials of the office; everybody else named in procedures is.
    public init(named actors: [String]) {
      self = !actors.isEmpty && actors.allSatisfy { Actor.outside.contains($0) } ? .others : .officer
    }

    private static let outside: Set<String> = [
      "school", "school-director", "applicant", "agency", "university", "community", "collector", "recipient", "public",
    ]
  }

  public var days = Days.working
  /// By counting word; the words differ only where an office wants it.
  public var firstDays: [Rule.From: FirstDay] = [:]
  public var firstDay = FirstDay.next
  /// End of office hours, in seconds of the day.
  public var officeEnd = 16 * 3600 + 30 * 60
  public var afterHours = AfterHours.nextDay
  public var officerRoll = Roll.none
  public var othersRoll = Roll.next
  /// Days of leave that still count; those beyond stop the clock.
  public var leaveThatCounts = 90
  /// What the office itself gave as source, by setting; the others rest on what the table says.
  public var sources: [String: String] = [:]

  public init() {}

  public func roll(of actor: Actor) -> Roll { actor == .officer ? officerRoll : othersRoll }

  @inline(__always) public func firstDay(after word: Rule.From) -> FirstDay {
    firstDays.isEmpty ? firstDay : firstDays[word] ?? firstDay
  }

  /// What a setting rests on.
  public func source(of setting: Setting) -> Words { sources[setting.name].map { Words($0) } ?? setting.source }

  /// The day that counts for something at a time of day, in seconds: after office hours it is a later one.
  public func countedDay(_ day: Day, at clock: Int?, _ calendar: WorkCalendar) -> Day {
    guard let clock, clock > officeEnd else { return day }
    switch afterHours {
    case .sameDay: return day
    case .nextDay: return day.adding(days: 1) ?? day
    case .nextWorkday: return calendar.adding(workdays: 1, to: day) ?? day
    }
  }
}
