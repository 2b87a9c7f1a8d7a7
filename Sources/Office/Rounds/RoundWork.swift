import Calendars
import Failures
import Model

/// Where procedures are found: those shipped and those of the office.
public protocol ProcedureShelf: AnyObject {
  /// The procedures there are, by name, in the order they are shown.
  func names() throws(Failure) -> [String]
  /// The procedure of a version, `award@2`.
  func procedure(version: String) throws(Failure) -> Procedure
  /// The version of a procedure that is in force on a day.
  func inForce(_ name: String, on day: Day) throws(Failure) -> (version: String, procedure: Procedure)
}

/// What is done with rounds: opened, followed, closed; every change through the transaction, every day by the rules.
public struct RoundWork {
  public let records: OfficeRecords
  public let today: Day
  public let rule: DueRule
  public let shelf: any ProcedureShelf
  /// What was read of a round last: while nothing is changed it is read once.
  private let known = KnownFacts()

  private final class KnownFacts {
    var version = -1
    var facts: RoundFacts?
  }

  public init(_ records: OfficeRecords, today: Day, rule: DueRule, shelf: any ProcedureShelf) {
    self.records = records
    self.today = today
    self.rule = rule
    self.shelf = shelf
  }

  /// The procedure a round was opened with.
  public func procedure(of round: Int) throws(Failure) -> Procedure {
    let sheet = records.sheet("work-round")
    return try shelf.procedure(version: sheet.text(round, "version") ?? sheet.text(round, "procedure") ?? "")
  }

  /// The kinds of records that last days come from, the tasks themselves among them.
  public static let sources = ["task", "happening", "timetable", "timetable-date", "time-extension", "clock-stop"]

  /// What is decided now rests on all of them: another shell that changes them meanwhile is in conflict.
  func readsFacts() {
    for kind in RoundWork.sources { _ = records.sheet(kind) }
  }

  /// Everything the due dates of a round come from, as the records are now.
  public func facts(_ round: Int) throws(Failure) -> RoundFacts {
    readsFacts()
    let version = records.desk.transaction.version
    if known.version == version, records.desk.knownOn == nil, let facts = known.facts, facts.row == round {
      return facts
    }
    let facts = RoundFacts(records.desk.state, round: round, try procedure(of: round))
    (known.version, known.facts) = (version, records.desk.knownOn == nil ? facts : nil)
    return facts
  }

  /// Refuses what is changed in a round that is closed.
  public func requireOpen(_ round: Int) throws(Failure) {
    let sheet = records.sheet("work-round")
    guard sheet.isOver(round) else { return }
    throw Failure(.roundClosed, Failure.Part(sheet.id(round)))
  }

  /// A fact is never of a day to come.
  public func requirePast(_ day: Day, _ what: Words) throws(Failure) {
    if day > today { throw Failure(.factAhead, .words(what), .words(day.words), .words(today.words)) }
  }

  /// Nor of a day before what it rests on.
  func requireNotBefore(_ anchor: Day, _ event: Words, _ day: Day, _ what: Words) throws(Failure) {
    if day < anchor {
      throw Failure(.beforeAnchor, .words(what), .words(day.words), .words(event), .words(anchor.words))
    }
  }
}
