import Calendars

/// When something is due, or why it has no last day.
public struct Due: Equatable, Sendable {
  /// Where a day comes from; the three are never mixed: a new holiday moves only what is derived.
  public enum Kind: String, CaseIterable, Sendable {
    /// Counted by a rule.
    case derived
    /// Printed in a paper the office issued.
    case promised
    /// Set by somebody else.
    case imposed
  }

  /// Why there is no last day.
  public enum Untimed: Equatable, Sendable {
    /// The event days are counted from has not happened.
    case waitsFor(String)
    /// The source prints no event to count from.
    case noAnchor
    /// That calendar does not say a date yet.
    case calendarSilent(String)
    /// Somebody else sets the time.
    case external([String])
    /// In order only.
    case after(String)
    case eachTime([String])
    case continuous(String?)
    case exists([String], Rule.Phase?)
    case quality([String])
    case ladder(Int)
    /// No standard is printed; it may have to be before a step.
    case none(before: String?)
    /// The clock stands since a day, and nobody knows until when.
    case stopped(since: Day)
    /// The month, year or quarter it is about is not known.
    case noPeriod
    /// Outside the years dates may have.
    case outOfRange
  }

  /// The first day it may be done; nil where any day will do.
  public var first: Day?
  public var last: Day?
  public var kind = Kind.derived
  public var untimed: Untimed?

  public var isTimed: Bool { last != nil }

  static func without(_ reason: Untimed, first: Day? = nil) -> Due {
    var due = Due()
    due.first = first
    due.untimed = reason
    return due
  }
}

/// A date that a calendar of work gives.
public struct NamedDate: Equatable, Sendable {
  public var day: Day
  public var kind: Due.Kind

  public init(_ day: Day, _ kind: Due.Kind) {
    self.day = day
    self.kind = kind
  }
}

/// Days that do not count; without a last day while the clock still stands.
public struct ClockStop: Equatable, Sendable {
  public var first: Day
  public var last: Day?
  /// Leave, of which only the days beyond a number of them do not count.
  public var isLeave = false

  public init(_ first: Day, through last: Day?, isLeave: Bool = false) {
    self.first = first
    self.last = last
    self.isLeave = isLeave
  }

  /// The days that do not count: of leave in order of time those beyond so many, of other stops all.
  public static func counted(_ stops: [ClockStop], leaveThatCounts days: Int) -> [ClockStop] {
    guard stops.contains(where: \.isLeave) else { return stops }
    var left = days
    return stops.sorted { $0.first < $1.first }.compactMap { stop in
      guard stop.isLeave else { return stop }
      let used = left
      if let last = stop.last {
        let length = last.number - stop.first.number + 1
        left = max(0, left - length)
        guard length > used else { return nil }
      }
      return ClockStop(Day(number: stop.first.number + used), through: stop.last)
    }
  }
}

/// What the rules of one step are asked about: whose step, of which round, in which month.
public struct Situation {
  /// The day from which an event counts; nil while it has not happened.
  public var anchor: (String) -> Day?
  /// What a calendar of work says for this step.
  public var date: (String) -> NamedDate? = { _ in nil }
  public var actor = Counting.Actor.officer
  /// Any day of the month a monthly stream is about.
  public var month: Day?
  /// The fiscal year it is about, of the Buddhist Era.
  public var fiscalYear: Int?
  /// The quarter of the fiscal year that something of the round says.
  public var quarter: (String) -> Int? = { _ in nil }
  /// Calendars whose date caps the last day.
  public var noLaterThan: [String] = []
  public var stops: [ClockStop] = []
  /// The last day that was given instead, the last time it was extended.
  public var extended: Day?

  public init(anchor: @escaping (String) -> Day?) { self.anchor = anchor }
}
