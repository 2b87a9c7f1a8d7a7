import Calendars
import Failures
import Model
import Values

/// Ties at the line, broken by the meeting as the rule-book allows.
extension DecidingWork {
  /// How a tie is said to have been broken.
  public struct TieBreaking {
    public var application: Int
    /// A member of tie-method.
    public var method: String
    public var votesFor: Int?
    public var votesAgainst: Int?
    public var item: Int?
    public var because: String?

    public init(application: Int, method: String) {
      self.application = application
      self.method = method
    }
  }

  /// Breaks a tie at the line and decides again; nil where it was broken so already.
  public func breakTie(_ breaking: TieBreaking) throws(Failure) -> Decided? {
    readsAll()
    let applications = records.sheet("application")
    let id = applications.id(breaking.application)
    guard let (one, place) = try Competitions.of(application: breaking.application, records.desk.state) else {
      throw Failure(.noTie, Failure.Part(id), Failure.Part(Wording.someCategory))
    }
    if try isKnown(breaking, one) { return nil }
    let outcome = try Deciding.outcome(one.contest)
    guard let tie = outcome.ties.first(where: { $0.applications.contains(place) }) else {
      throw Failure(.noTie, Failure.Part(id), Failure.Part(one.name))
    }
    try requireReady(one)
    try requireMethod(breaking, one, id)
    guard let item = breaking.item ?? one.item else { throw Failure(.undecidedItem, Failure.Part(one.name)) }
    if !(records.desk.trials > 0), isAnnounced(one.round) { throw Failure(.resultAnnounced, Failure.Part(one.name)) }
    let among = tie.applications.map { applications.id(one.contest.rows[$0]) }
    let resolution = try self.resolution(breaking, item, id, one)
    _ = try records.add(
      "tie-break",
      [
        ("item", .record("agenda-item", item)), ("application", .record("application", breaking.application)),
        ("tie-method", .member(breaking.method)), ("votes-for", breaking.votesFor.map { .number($0) } ?? .null),
        ("votes-against", breaking.votesAgainst.map { .number($0) } ?? .null),
        ("resolution", .record("resolution", resolution)), ("because", breaking.because.map { .text($0) } ?? .null),
        ("among", .text(among.joined(separator: " "))),
      ], today: today)
    return try decide(one.round, one.category.map { [$0] }).first
  }

  /// The same choice was made already; another of the same tie is refused.
  private func isKnown(_ breaking: TieBreaking, _ one: Competition) throws(Failure) -> Bool {
    let breaks = records.sheet("tie-break"), id = records.id(breaking.application, "application")
    for row in breaks.rows {
      let among = (breaks.text(row, "among") ?? "").split(separator: " ").map(String.init)
      guard among.contains(id), let winner = breaks.record(row, "application") else { continue }
      let isSame =
        winner == breaking.application && breaks.member(row, "tie-method") == breaking.method
        && breaks.number(row, "votes-for") == breaking.votesFor
        && breaks.number(row, "votes-against") == breaking.votesAgainst
      if isSame { return true }
      // Among those left of a larger tie the next is chosen the same way.
      if winner == breaking.application {
        let said = breaks.member(row, "tie-method") ?? ""
        throw Failure(
          .tieOtherwise, Failure.Part(id), .words(Deciding.words(ofMethod: said)))
      }
    }
    return false
  }

  private func requireMethod(_ breaking: TieBreaking, _ one: Competition, _ id: String) throws(Failure) {
    let allowed = one.contest.rules.method
    if breaking.method == "vote" {
      let sat = one.item.map { Sitting(records.desk.state, item: $0).sat.count } ?? 0
      let inFavour = breaking.votesFor ?? 0, against = breaking.votesAgainst ?? 0
      guard inFavour > against, inFavour + against <= sat, against >= 0 else {
        throw Failure(.tieVotes, Failure.Part(inFavour), Failure.Part(against), Failure.Part(sat))
      }
    } else if breaking.method != allowed {
      throw Failure(
        .tieMethod, .words(Deciding.words(ofMethod: breaking.method)),
        .words(allowed.map { Deciding.words(ofMethod: $0) } ?? Words(en: "nothing", th: "ไม่ได้กำหนด")), Failure.Part(id))
    }
  }

  private func resolution(_ breaking: TieBreaking, _ item: Int, _ id: String, _ one: Competition) throws(Failure) -> Int
  {
    let items = records.sheet("agenda-item"), meetings = records.sheet("meeting")
    let meeting = items.record(item, "meeting")
    let opened = meeting.flatMap { meetings.moment($0, "opened") }.map { Moment(seconds: $0).day }
    let how = Deciding.words(ofMethod: breaking.method).th
    let person = records.sheet("application").record(breaking.application, "person").map { records.fullName($0) } ?? id
    return try records.add(
      "resolution",
      [
        ("item", .record("agenda-item", item)), ("meeting", meeting.map { .record("meeting", $0) } ?? .null),
        ("date", .day(min(opened ?? today, today))), ("kind", .member("endorsed")),
        ("text", .text("\(how)ให้ \(person) ได้ลำดับก่อนในผู้ที่คะแนนเท่ากันของ \(one.name)")),
        ("votes-for", breaking.votesFor.map { .number($0) } ?? .null),
        ("votes-against", breaking.votesAgainst.map { .number($0) } ?? .null),
      ], today: today)
  }
}

extension Wording {
  /// Stands where an application is in no competition.
  static let someCategory = "–"
}
