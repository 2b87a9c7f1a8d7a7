import Calendars
import Failures

/// One way of working, as data: its events, its steps in the order they are written, and when each is due.
///
/// It is written in the notation (`Notation`), shipped or made by an office; a round keeps the version it was opened
/// with.
public struct Procedure: Equatable, Sendable {
  /// How a round of it, or one stream of it, begins.
  public enum Start: Equatable, Sendable {
    /// By hand, with `open`.
    case opened
    /// With an event, by its name.
    case event(String)
    case recurs(Recurrence)
    /// Always under way.
    case standing
  }

  public enum Recurrence: String, CaseIterable, Sendable {
    case monthly, quarterly
    case fiscalYear = "fiscal-year"
  }

  /// What rounds of it are called by: `award`; the English name of a kind of round.
  public var name: String
  public var title: Words
  /// Its number among the sources, `P06`; nil for an office's own.
  public var source: String?
  /// Where it stands in them: `000:89-100`.
  public var lines: String?
  public var office: String?
  public var group: String?
  public var start = Start.opened
  /// Whether the source offers it as advice only.
  public var isGuideline = false
  /// A duty the source lists without a table: it has no steps.
  public var hasNoTable = false
  /// The day an office's version comes into force, and why it differs from the one before.
  public var inForce: Day?
  public var because: String?
  public var notes: [Words] = []
  public var events: [Event] = []
  public var calendars: [NamedCalendar] = []
  public var items: [Item] = []
  public var streams: [Stream] = []
  public var steps: [Step] = []
  /// The rules of each group of steps that stand together, by its number.
  public var sharedRules: [[Rule]] = []

  public init(name: String, title: Words) {
    self.name = name
    self.title = title
  }

  public func step(_ name: String) -> Step? { steps.first { $0.name == name } }
  public func event(_ name: String) -> Event? { events.first { $0.name == name } }
}

extension Procedure {
  /// Something that happens on a day and from which days are counted.
  public struct Event: Equatable, Sendable {
    public var name: String
    public var title: Words
    /// What it is read from, `letter.received`; `happened` where a person enters it; nil where a step sets it.
    public var from: String?
    /// Its code in the study of the sources, where that differs from the name.
    public var code: String?

    public init(name: String, title: Words, from: String? = nil, code: String? = nil) {
      self.name = name
      self.title = title
      self.from = from
      self.code = code
    }
  }

  /// A calendar of work that dates are taken from: the round's, an agency's.
  public struct NamedCalendar: Equatable, Sendable {
    public var name: String
    public var title: Words
    public var isOurs: Bool

    public init(name: String, title: Words, isOurs: Bool = false) {
      self.name = name
      self.title = title
      self.isOurs = isOurs
    }
  }

  /// What steps are done for one by one: each application, each indicator.
  public struct Item: Equatable, Sendable {
    public var name: String
    public var title: Words
    /// The kind of record it is, where its name is not that already.
    public var kind: String?
    /// The item it is part of.
    public var part: String?

    public init(name: String, title: Words, kind: String? = nil, in part: String? = nil) {
      self.name = name
      self.title = title
      self.kind = kind
      self.part = part
    }
  }

  /// Steps of a procedure that has several clocks.
  public struct Stream: Equatable, Sendable {
    public var name: String
    public var title: Words
    public var start: Start

    public init(name: String, title: Words, start: Start) {
      self.name = name
      self.title = title
      self.start = start
    }
  }

  /// What somebody must do.
  public struct Step: Equatable, Sendable {
    public var name: String
    public var title: Words
    /// The printed row, `8.1`; nil for what is ours.
    public var row: String?
    /// The row in which its standard is printed, where that is another.
    public var fromRow: String?
    public var partOf: String?
    public var per: String?
    public var isOurs = false
    /// The procedure it supervises.
    public var watches: String?
    public var stream: String?
    /// Steps with the same number stand together under one limit: an index of `sharedRules`.
    public var together: Int?
    public var doubts: [Doubt] = []
    public var actors: [String] = []
    public var areActorsInferred = false
    public var signs: [String] = []
    public var isSigningInferred = false
    public var to: [String] = []
    public var requires: [String] = []
    public var makes: [String] = []
    public var sets: [String] = []
    public var follows: [String] = []
    public var revises: String?
    public var opensNext: String?
    /// The verb that completes it; nil where the verb of its own name, or `done`, does.
    public var does: String?
    /// Calendars that cap its last day.
    public var noLaterThan: [String] = []
    public var notes: [Words] = []
    /// Its own rules, as written; `Procedure.rules(of:)` adds those of its group.
    public var rules: [Rule] = []

    public init(name: String, title: Words) {
      self.name = name
      self.title = title
    }
  }
}

extension Procedure {
  /// The rules a step has: its own, and those of the group it stands in.
  public func rules(of step: Step) -> [Rule] {
    guard let together = step.together else { return step.rules }
    return step.rules + sharedRules[together]
  }
}
