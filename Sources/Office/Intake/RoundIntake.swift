import Calendars
import Failures
import Model
import Values

/// The applications of one round, with what its rule-book says of them, read once.
public struct RoundIntake {
  public struct Paper: Sendable {
    public let row: Int
    public let code: String
    public let name: String
    /// The category it is asked for in; nil for all.
    public let category: Int?
    public let isRequired: Bool
    public let mostPages: Int?

    func isFor(_ other: Int?) -> Bool { category == nil || category == other }
  }

  public let work: RoundWork
  public let round: Int
  public let procedure: Procedure
  public let papers: [Paper]
  public let categories: [(row: Int, name: String)]
  public let opens: Day?
  public let closes: Day?
  /// Whether a person may apply once only.
  public let isSingle: Bool
  public let postmarkCounts: Bool
  /// Whether the call was announced with its rules.
  public let isFrozen: Bool

  var records: OfficeRecords { work.records }

  public init(_ work: RoundWork, _ round: Int) throws(Failure) {
    self.work = work
    self.round = round
    procedure = try work.procedure(of: round)
    let papers = work.records.sheet("paper")
    self.papers = papers.rows("round", of: round).map { row in
      Paper(
        row: row, code: papers.text(row, "code") ?? "", name: papers.text(row, "name") ?? "",
        category: papers.record(row, "category"), isRequired: papers.flag(row, "is-required"),
        mostPages: papers.number(row, "most-pages"))
    }
    let categories = work.records.sheet("category")
    self.categories = categories.rows("round", of: round).map { ($0, categories.text($0, "name") ?? "") }
    let facts = try work.facts(round)
    opens = facts.dates["applications-open"]?.day
    closes = facts.dates["applications-close"]?.day
    let books = work.records.sheet("rule-book"), book = books.rows("round", of: round).last
    isSingle = book.map { books.flag($0, "one-application") } ?? false
    postmarkCounts = book.map { books.flag($0, "postmark-counts") } ?? false
    isFrozen = book.map { !books.column("frozen").isNull($0) } ?? false
  }

  /// The applications of the round, in the order they came to be.
  public var applications: [Int] { records.sheet("application").rows("round", of: round) }

  /// The papers some codes or names stand for.
  func papers(named codes: [String]) throws(Failure) -> [Paper] {
    try codes.map { (code) throws(Failure) in
      if let paper = papers.first(where: { $0.code == code || $0.name == code }) { return paper }
      let known = papers.map(\.code).joined(separator: " ")
      throw Failure(
        .paperUnknown, Failure.Part(records.id(round, "work-round")), Failure.Part(code),
        hint: Words(en: "it asks for: \(known)", th: "กำหนดไว้: \(known)"))
    }
  }

  /// In a round whose rules were announced, applications come after the call.
  public func requireCalled() throws(Failure) {
    guard isFrozen, let step = procedure.steps.first(where: { $0.does == "collect" }) else { return }
    let facts = try work.facts(round)
    for name in facts.unfinished(before: step, nil) {
      guard let before = procedure.step(name) else { continue }
      let open = facts.tasks.first { $0.step == name && !$0.isFinished }
      throw Failure(
        .stepOrder, .words(step.title), .words(before.title),
        Failure.Part(open.map { records.id($0.row, "task") } ?? name))
    }
  }

  // MARK: - Lateness

  /// The day an application counts as handed in: when it was received, office hours reckoned, or of the postmark where
  /// that counts.
  public func handedIn(_ received: Int, isPost: Bool, postmarked: Day?) -> Day {
    if isPost, postmarkCounts, let postmarked { return postmarked }
    let (day, clock) = RoundIntake.parts(received)
    return work.rule.counting.countedDay(day, at: clock, work.rule.calendar)
  }

  public func isLate(_ received: Int, isPost: Bool, postmarked: Day?) -> Bool {
    guard let closes else { return false }
    return handedIn(received, isPost: isPost, postmarked: postmarked) > closes
  }

  /// Day and time of day; midnight is a day of which no time is known.
  static func parts(_ moment: Int) -> (Day, Int?) {
    let at = Moment(seconds: moment), day = at.day, clock = at.clock
    return (day, clock == 0 ? nil : clock)
  }

  /// Splits applications by their rounds, in the order of the first of each.
  public static func byRound(_ rows: [Int], _ records: OfficeRecords) -> [(round: Int, rows: [Int])] {
    let column = records.sheet("application").column("round")
    var groups: [(round: Int, rows: [Int])] = [], places: [Int: Int] = [:]
    for row in rows {
      guard let round = column.code(row) else { continue }
      if let place = places[round] {
        groups[place].rows.append(row)
      } else {
        places[round] = groups.count
        groups.append((round, [row]))
      }
    }
    return groups
  }
}
