import Failures
import Model
import Values

extension DecidingWork {
  /// One application that is placed otherwise than it was.
  public struct Difference: Equatable, Sendable {
    public let application: Int
    public let category: Int?
    /// A member of placing-result; nil where it was, or is, not considered.
    public let was: String?
    public let now: String?
    /// In units of the decimals of its competition.
    public let score: Int?
    public let rank: Int?
    public let decimals: Int
  }

  /// Who is placed otherwise than in a decision that was written down.
  public func differences(_ decision: Int, _ one: Competition, _ outcome: ContestOutcome) -> [Difference] {
    let placings = records.sheet("placing"), placed = placings.column("placed")
    var before: [Int: Int] = [:]
    for row in placings.rows("decision", of: decision) {
      guard let application = placings.record(row, "application"), let code = placed.code(row) else { continue }
      before[application] = code
    }
    var found: [Difference] = []
    func note(_ application: Int, _ place: Int?) {
      let was = before[application].flatMap { placings.memberName($0, of: "placed") }
      let now = place.map { outcome.placed[$0] }.flatMap { $0 == .passedOver ? nil : $0.rawValue }
      guard was != now else { return }
      found.append(
        Difference(
          application: application, category: one.category, was: was, now: now,
          score: place.flatMap { outcome.scores[$0] }, rank: place.flatMap { outcome.ranks[$0] },
          decimals: one.contest.rules.decimals))
    }
    for place in outcome.order { note(one.contest.rows[place], place) }
    let ranked = Set(outcome.order)
    for (place, row) in one.contest.rows.enumerated() where !ranked.contains(place) { note(row, place) }
    let considered = Set(one.contest.rows)
    for application in before.keys.sorted() where !considered.contains(application) { note(application, nil) }
    return found
  }

  /// What would be decided otherwise now in a round than it was written down; nil where nothing it comes from changed.
  public func redecided(
    _ round: Int
  ) throws(Failure) -> (differences: [Difference], ties: [(Competition, ContestOutcome)])? {
    let decisions = records.sheet("decision")
    guard !decisions.rows("round", of: round).isEmpty else { return nil }
    var differences: [Difference] = [], ties: [(Competition, ContestOutcome)] = [], isChanged = false
    for one in try competitions(round) {
      guard let known = decision(of: one), decisions.text(known, "inputs") != one.inputs else { continue }
      isChanged = true
      let outcome = try Deciding.outcome(one.contest)
      differences += self.differences(known, one, outcome)
      if outcome.isOpen { ties.append((one, outcome)) }
    }
    return isChanged ? (differences, ties) : nil
  }

  /// Puts right points that were recorded wrongly, as a meeting that upheld a review resolved; decide again afterwards.
  ///
  /// Gives whether that changed anything.
  public func correct(
    _ application: Int, member: Int, criterion: Int, to points: Decimal
  ) throws(Failure) -> Bool {
    let scores = records.sheet("score-entry"), criteria = records.sheet("criterion")
    let full = criteria.column("full-points").number(criterion) ?? .zero
    guard !points.isNegative, Decimal.compare(points, full) <= 0 else {
      throw Failure(
        .pointsBeyond, Failure.Part(points.text), Failure.Part(criteria.text(criterion, "code") ?? ""),
        Failure.Part(full.text))
    }
    let row = scores.rows("application", of: application).last { row in
      scores.record(row, "member") == member && scores.record(row, "criterion") == criterion
    }
    guard let row else { throw Failure(.noPoints, Failure.Part(records.id(application, "application"))) }
    return try records.set("score-entry", row, "points", .amount(points))
  }

  /// Rounds that were decided, in the order they were opened.
  public var decidedRounds: [Int] {
    let decisions = records.sheet("decision")
    return Set(decisions.rows.compactMap { decisions.record($0, "round") }).sorted()
  }

  /// What would have to be put right if these applications were placed otherwise: certificates by number, papers sent,
  /// the announcement.
  public func consequences(_ differences: [Difference], in round: Int) -> [Words] {
    let applications = records.sheet("application"), certificates = records.sheet("certificate")
    var remarks: [Words] = []
    for one in differences where one.was == "selected" {
      for row in certificates.rows("application", of: one.application) {
        guard ["issued", "given"].contains(certificates.member(row, "state") ?? "") else { continue }
        let number = certificates.text(row, "printed-number") ?? certificates.id(row),
          id = applications.id(one.application)
        remarks.append(
          Words(
            en: "certificate \(number) of \(id) would be recalled", th: "ต้องเรียกคืนเกียรติบัตร \(number) ของ \(id)"))
      }
    }
    let documents = records.sheet("document")
    for row in documents.rows("round", of: round) where documents.member(row, "state") != "void" {
      let template = documents.text(row, "template") ?? "", id = documents.id(row)
      guard template.contains("result"), documents.day(row, "signed") != nil else { continue }
      remarks.append(Words(en: "\(id) (the result as announced) would be amended", th: "ต้องแก้ไข \(id) (ประกาศผล)"))
    }
    let told = differences.map { applications.id($0.application) }
    if isAnnounced(round), !told.isEmpty {
      let ids = told.prefix(20).joined(separator: " ") + (told.count > 20 ? " …" : "")
      remarks.append(
        Words(
          en: "the announced result would be amended, and told again: \(ids)",
          th: "ต้องแก้ไขประกาศผล และแจ้งใหม่: \(ids)"))
    }
    return remarks
  }
}
