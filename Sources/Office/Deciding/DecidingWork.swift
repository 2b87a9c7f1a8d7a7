import Calendars
import Failures
import Model
import Values

/// What is done about decisions: made from what was recorded, written down, made again when that changes.
public struct DecidingWork {
  public let records: OfficeRecords
  public let today: Day

  public init(_ records: OfficeRecords, today: Day) {
    self.records = records
    self.today = today
  }

  /// What a decision made of a competition.
  public struct Decided {
    public let competition: Competition
    public let outcome: ContestOutcome
    /// Row of the decision.
    public let decision: Int
    /// Nothing had changed since it was made.
    public let isSame: Bool
    /// What is otherwise than in the decision before.
    public let differences: [Difference]
  }

  /// Kinds whose records a decision comes from.
  public static let sources = [
    "work-round", "rule-book", "category", "criterion", "award-level", "application", "score-entry", "meeting",
    "agenda-item", "attendance", "recusal", "member", "committee", "conflict", "tie-break", "person", "decision",
    "placing",
  ]

  /// What is decided now rests on all of them.
  func readsAll() { for kind in DecidingWork.sources { _ = records.sheet(kind) } }

  public func competitions(_ round: Int, _ categories: [Int]? = nil) throws(Failure) -> [Competition] {
    readsAll()
    return try Competitions(records.desk.state, round: round, categories: categories).all
  }

  // MARK: - Deciding

  /// Decides the competitions of a round; refused where something is missing.
  ///
  /// - Parameter evenAnnounced: an announced result may change: somebody declined, or a review was upheld.
  public func decide(
    _ round: Int, _ categories: [Int]? = nil, evenAnnounced: Bool = false
  ) throws(Failure) -> [Decided] {
    let rounds = records.sheet("work-round")
    guard !rounds.isOver(round) else { throw Failure(.roundClosed, Failure.Part(rounds.id(round))) }
    let all = try competitions(round, categories)
    var decided: [Decided] = []
    for one in all {
      let known = decision(of: one)
      if let known, records.sheet("decision").text(known, "inputs") == one.inputs {
        let outcome = try Deciding.outcome(one.contest)
        decided.append(
          Decided(competition: one, outcome: outcome, decision: known, isSame: true, differences: []))
        continue
      }
      if let known, !evenAnnounced, isAnnounced(round), letIn(one, known).isEmpty {
        throw Failure(.resultAnnounced, Failure.Part(one.name))
      }
      try requireReady(one)
      decided.append(try write(one, replacing: known))
    }
    try noteState(round)
    return decided
  }

  /// The applications of a round that a review let in and no decision considered yet.
  public func letIn(_ round: Int) throws(Failure) -> [Int] {
    guard !upheld.isEmpty else { return [] }
    return try competitions(round).flatMap { one in decision(of: one).map { letIn(one, $0) } ?? [] }
  }

  /// Applications of requests that meetings found right.
  private var upheld: [Int] {
    let sheet = records.sheet("review-request")
    return sheet.rows.filter { sheet.member($0, "state") == "upheld" }.compactMap { sheet.record($0, "application") }
  }

  /// Those a review let in whom the decision that stands did not consider.
  private func letIn(_ one: Competition, _ decision: Int) -> [Int] {
    let placings = records.sheet("placing"), applications = records.sheet("application")
    return upheld.filter { application in
      !["declined", "withdrawn"].contains(applications.member(application, "state") ?? "")
        && one.place(of: application) != nil
        && !placings.rows("application", of: application).contains { placings.record($0, "decision") == decision }
    }
  }

  /// The decision that stands for a competition; nil before one was made.
  public func decision(of one: Competition) -> Int? {
    let sheet = records.sheet("decision")
    return sheet.rows("round", of: one.round).last { sheet.record($0, "category") == one.category }
  }

  /// Whether the result went out.
  public func isAnnounced(_ round: Int) -> Bool { records.sheet("work-round").isAnnounced(round) }

  /// Refuses what cannot be decided: without criteria, an item, an open meeting, a quorum, or all the scores.
  func requireReady(_ one: Competition) throws(Failure) {
    guard !one.contest.rules.criteria.isEmpty else { throw Failure(.noCriteria, Failure.Part(one.name)) }
    guard let item = one.item else { throw Failure(.undecidedItem, Failure.Part(one.name)) }
    let sitting = Sitting(records.desk.state, item: item), meetings = records.sheet("meeting")
    guard meetings.moment(sitting.meeting, "opened") != nil else {
      throw Failure(.notSitting, Failure.Part(one.name), Failure.Part(meetings.id(sitting.meeting)))
    }
    guard sitting.isQuorate else { throw noQuorum(one, sitting) }
    try requireScores(one)
  }

  private func noQuorum(_ one: Competition, _ sitting: Sitting) -> Failure {
    let committees = records.sheet("committee")
    let countsAll = sitting.committee.map { committees.member($0, "quorum-base") == "all-members" } ?? false
    let base =
      countsAll
      ? Words(en: "all members", th: "กรรมการทั้งหมด") : Words(en: "members not challenged", th: "กรรมการที่ไม่ถูกคัดค้าน")
    let missing = sitting.missing.map { (name(ofMember: $0.member), $0.how.words) }
    return Failure(
      .itemQuorum, Failure.Part(one.name), Failure.Part(sitting.sat.count), Failure.Part(sitting.needed),
      Failure.Part(sitting.base), .words(base),
      .words(
        Words(
          en: missing.map { "\($0.0) (\($0.1.en))" }.joined(separator: ", "),
          th: missing.map { "\($0.0) (\($0.1.th))" }.joined(separator: ", "))))
  }

  private func requireScores(_ one: Competition) throws(Failure) {
    let missing = one.contest.missing()
    guard !missing.isEmpty else { return }
    let applications = records.sheet("application")
    func lines(_ tongue: Tongue) -> String {
      missing.prefix(20).map { judge, places in
        let ids = places.prefix(10).map { applications.id(one.contest.rows[$0]) }.joined(separator: " ")
        let more =
          places.count > 10 ? Words(en: " and \(places.count - 10) more", th: " และอีก \(places.count - 10)") : Words("")
        return "  \(name(ofMember: one.contest.judges[judge])): \(ids)\(more.in(tongue))"
      }.joined(separator: "\n")
    }
    throw Failure(
      .scoresMissing, Failure.Part(one.name), Failure.Part(missing.reduce(0) { $0 + $1.applications.count }),
      .words(Words(en: lines(.english), th: lines(.thai))))
  }

  /// The round is decided once all its competitions are, with no tie left open.
  private func noteState(_ round: Int) throws(Failure) {
    let rounds = records.sheet("work-round"), placings = records.sheet("placing")
    let before = ["preparing", "running", "announced", "taking-applications", "applications-closed", "decided"]
    guard before.contains(rounds.member(round, "state") ?? "") else { return }
    let decisions = records.sheet("decision"), rows = decisions.rows("round", of: round)
    let last = Competitions.categories(records.desk.state, of: round).map { category in
      rows.last { decisions.record($0, "category") == category }
    }
    guard !last.contains(nil), let tied = placings.code("tied", of: "placed") else { return }
    let standing = Set(last.compactMap(\.self)), of = placings.column("decision"), placed = placings.column("placed")
    let isOpen = placings.rows.contains { placed.code($0) == tied && of.code($0).map(standing.contains) == true }
    if !isOpen { try records.set("work-round", round, "state", .member("decided")) }
  }

  // MARK: - Names

  public func name(ofMember member: Int) -> String { records.name(ofMember: member) }

  /// Who applies: the person, else the school.
  public func name(ofApplication row: Int) -> String? {
    let applications = records.sheet("application")
    if let person = applications.record(row, "person") { return records.sheet("person").text(person, "name") }
    return applications.record(row, "school").flatMap { records.sheet("school").text($0, "name") }
  }
}

extension Sitting.Missing {
  public var words: Words {
    switch self {
    case .absent: Words(en: "absent", th: "ไม่มาประชุม")
    case .recused: Words(en: "recused", th: "ไม่ร่วมพิจารณา")
    case .challenged: Words(en: "challenged", th: "ถูกคัดค้าน")
    }
  }
}
