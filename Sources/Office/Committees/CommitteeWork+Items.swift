import Calendars
import Failures
import Model
import Text
import Values

/// Items of the agenda: who sits in each, who stays out of it and why, what is resolved.
extension CommitteeWork {
  public func items(of meeting: Int) -> [Int] { records.sheet("agenda-item").rows("meeting", of: meeting) }

  /// The item of a meeting a person names by its number or its id.
  public func item(_ name: String, in meeting: Int) throws(Failure) -> Int {
    let sheet = records.sheet("agenda-item"), all = items(of: meeting)
    if let found = all.last(where: { sheet.text($0, "printed-number") == name || sheet.id($0) == name }) {
      return found
    }
    let known = all.compactMap { sheet.text($0, "printed-number") }.joined(separator: " ")
    throw Failure(
      .itemUnknown, Failure.Part(title(meeting)), Failure.Part(name),
      hint: Words(en: "it has: \(known)", th: "มี: \(known)"))
  }

  /// Takes an item up, or finds the one of this number about the same thing.
  public func take(
    _ number: String, _ subject: String, kind: String?, in meeting: Int, of round: Int
  ) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let sheet = records.sheet("agenda-item"), (field, title) = try subjectFields(subject, round)
    if let known = items(of: meeting).last(where: { sheet.text($0, "printed-number") == number }) {
      let isSame = sheet.text(known, "title") == title && (kind == nil || sheet.member(known, "kind") == kind)
      if isSame { return Outcome(row: known, isNew: false) }
      throw Failure(.itemOtherwise, Failure.Part(number), Failure.Part(sheet.text(known, "title") ?? ""))
    }
    try requireSitting(meeting)
    if case .record("category", let row)? = field?.1,
      let other = items(of: meeting).first(where: { sheet.record($0, "category") == row })
    {
      throw Failure(.itemTwice, Failure.Part(title), Failure.Part(sheet.text(other, "printed-number") ?? ""))
    }
    let item = try records.add(
      "agenda-item",
      [
        ("meeting", .record("meeting", meeting)), ("printed-number", .text(number)), ("title", .text(title)),
        ("kind", .member(kind ?? usualKind(number, field != nil))),
      ] + (field.map { [$0] } ?? []), today: today)
    try keepQuorum(item)
    return Outcome(row: item)
  }

  /// A category of the round, a project, a plan or a review by name or id; anything else is an item of its own words.
  private func subjectFields(
    _ subject: String, _ round: Int
  ) throws(Failure) -> (field: (String, OfficeRecords.Entry)?, title: String) {
    let sheet = records.sheet("category"), categories = sheet.rows("round", of: round)
    if let row = categories.first(where: { sheet.id($0) == subject || sheet.text($0, "name") == subject }) {
      return (("category", .record("category", row)), sheet.text(row, "name") ?? subject)
    }
    for (kind, field, label) in [
      ("project", "project", "name"), ("plan", "plan", "title"), ("review-request", "review", ""),
    ] {
      guard let row = records.find(subject, kind) else { continue }
      let title = label.isEmpty ? "คำขอทบทวนผล \(subject)" : records.sheet(kind).text(row, label) ?? subject
      return ((field, .record(kind, row)), title)
    }
    let names = categories.compactMap { sheet.text($0, "name") }
    if let near = EditDistance.nearest(to: subject, among: names) {
      throw Failure(
        .categoryNear, Failure.Part(subject),
        hint: Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่"))
    }
    return (nil, subject)
  }

  /// What the parts of an agenda are for, as the forms of the office have them.
  private func usualKind(_ number: String, _ isJudged: Bool) -> String {
    if isJudged { return "to-consider" }
    switch number.split(separator: ".").first.map(String.init) ?? number {
    case "1": return "to-note"
    case "2": return "to-adopt"
    case "3": return "arising"
    case "6": return "other-business"
    default: return "to-consider"
    }
  }

  func requireSitting(_ meeting: Int) throws(Failure) {
    switch state(of: meeting) {
    case "sitting": return
    case "called", "invited": throw Failure(.notOpened, Failure.Part(title(meeting)))
    default: throw Failure(.meetingEnded, Failure.Part(title(meeting)))
    }
  }

  /// The record says how many sat and how many had to.
  func keepQuorum(_ item: Int) throws(Failure) {
    let sitting = Sitting(records.desk.state, item: item)
    guard let committee = sitting.committee else { return }
    try records.set(
      "agenda-item", item,
      [
        ("sat", .number(sitting.sat.count)), ("quorum", .number(sitting.needed)),
        ("quorum-base", records.sheet("committee").member(committee, "quorum-base").map { .member($0) } ?? .null),
      ])
  }

  // MARK: - Staying out

  /// What a person says of a member who is out of an item, or is silent in it.
  public struct Out {
    public var member: Int
    /// `recused`, `challenged`, `abstained` or `left`.
    public var kind: String
    public var because: String?
    public var left: Int?
    public var back: Int?
    public var upheld: Bool?
    public var votesFor: Int?
    public var votesAgainst: Int?

    public init(_ member: Int, _ kind: String) {
      self.member = member
      self.kind = kind
    }
  }

  public func stayOut(_ out: Out, of item: Int, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let sheet = records.sheet("recusal"), items = records.sheet("agenda-item")
    let meeting = items.record(item, "meeting") ?? 0
    let known = sheet.rows("item", of: item).last { sheet.record($0, "member") == out.member }
    if let known, sheet.member(known, "kind") == out.kind, try isSame(out, known, meeting) {
      return Outcome(row: known, isNew: false)
    }
    if let known, out.kind != "challenged" || sheet.member(known, "kind") != "challenged" {
      throw Failure(.outOtherwise, Failure.Part(name(of: out.member)), Failure.Part(number(of: item)))
    }
    try requireSitting(meeting)
    try requireUndecided(item)
    let roll = MeetingRoll(records.desk.state, meeting: meeting)
    guard roll.sat.contains(out.member) else { throw Failure(.notThere, Failure.Part(name(of: out.member))) }
    try requireUpheld(out, item, meeting)
    try requireTimes(out, meeting)
    let row: Int
    if let known { row = known } else { row = try records.add("recusal", fields(out, item, meeting), today: today) }
    if out.kind == "challenged", out.upheld != nil {
      try requireQuorum(item)
      try rule(out, row, item)
    }
    try keepQuorum(item)
    return Outcome(row: row)
  }

  /// Nobody leaves before the meeting opened, or comes back before leaving.
  private func requireTimes(_ out: Out, _ meeting: Int) throws(Failure) {
    let opened = records.sheet("meeting").moment(meeting, "opened").map { Moment(seconds: $0).clock }
    for (early, late) in [(opened, out.left), (out.left, out.back), (opened, out.back)] {
      guard let early, let late, late < early else { continue }
      throw Failure(.outTimes, Failure.Part(clockText(late)), Failure.Part(clockText(early)))
    }
  }

  private func fields(_ out: Out, _ item: Int, _ meeting: Int) throws(Failure) -> OfficeRecords.Fields {
    let conflict = out.kind == "left" ? nil : interest(of: out.member, in: item)
    return [
      ("item", .record("agenda-item", item)), ("member", .record("member", out.member)), ("kind", .member(out.kind)),
      ("conflict", conflict.map { .record("conflict", $0) } ?? .null),
      ("because", out.because.map { .text($0) } ?? .null),
      ("went-out", out.left.map { .moment(moment($0, meeting)) } ?? .null),
      ("returned", out.back.map { .moment(moment($0, meeting)) } ?? .null),
    ]
  }

  /// A clock time of the day of a meeting.
  private func moment(_ clock: Int, _ meeting: Int) -> Int {
    let opened = records.sheet("meeting").moment(meeting, "opened") ?? 0
    return floorDivide(opened, 86_400) * 86_400 + clock
  }

  private func isSame(_ out: Out, _ known: Int, _ meeting: Int) throws(Failure) -> Bool {
    let sheet = records.sheet("recusal")
    func differs(_ clock: Int?, _ field: String) -> Bool {
      clock.map { moment($0, meeting) != sheet.moment(known, field) } ?? false
    }
    if out.kind == "challenged" {
      let ruled = sheet.column("is-upheld").code(known).map { $0 == 1 }
      return out.upheld == nil || ruled == out.upheld
    }
    if let because = out.because, because != sheet.text(known, "because") { return false }
    return !differs(out.left, "went-out") && !differs(out.back, "returned")
  }

  /// The interest that keeps a member out of an item, if one is on record.
  private func interest(of member: Int, in item: Int) -> Int? {
    guard let category = records.sheet("agenda-item").record(item, "category") else { return nil }
    let sheet = records.sheet("conflict")
    return sheet.rows("category", of: category).last {
      sheet.record($0, "member") == member && sheet.member($0, "state") != "lifted"
    }
  }

  /// What was resolved already stays: nobody leaves an item afterwards.
  private func requireUndecided(_ item: Int) throws(Failure) {
    guard !records.sheet("resolution").rows("item", of: item).isEmpty else { return }
    throw Failure(.itemDecided, Failure.Part(number(of: item)))
  }

  // MARK: - Challenges

  /// A challenge is upheld by those who are left while the challenged member is out: more for it than against, and for
  /// a grave ground of no named kind two thirds.
  private func requireUpheld(_ out: Out, _ item: Int, _ meeting: Int) throws(Failure) {
    guard out.kind == "challenged", let upheld = out.upheld else { return }
    let sitting = Sitting(records.desk.state, item: item)
    let judges = sitting.sat.count { $0 != out.member }
    guard judges > 0 else { throw Failure(.nobodyToRule, Failure.Part(name(of: out.member))) }
    guard let yes = out.votesFor else { return }
    let no = out.votesAgainst ?? 0
    guard yes + no <= judges else { throw Failure(.tooManyVotes, Failure.Part(yes + no), Failure.Part(judges)) }
    let isGrave = interest(of: out.member, in: item).map { records.sheet("conflict").member($0, "effect") }
    let stays = isGrave == "meeting-decides"
    // With the secret vote of two thirds a member challenged on a grave ground may stay (s. 16).
    let carries = stays ? no * 3 < judges * 2 : yes > no
    guard carries == upheld else { throw Failure(.voteOtherwise, Failure.Part(yes), Failure.Part(no)) }
  }

  private func rule(_ out: Out, _ row: Int, _ item: Int) throws(Failure) {
    guard let upheld = out.upheld else { return }
    try records.set("recusal", row, "is-upheld", .flag(upheld))
    guard let conflict = interest(of: out.member, in: item),
      records.sheet("conflict").member(conflict, "state") == "undecided"
    else { return }
    try records.set("conflict", conflict, "state", .member(upheld ? "in-force" : "lifted"))
  }

  // MARK: - What an item wants before it is decided

  /// Refuses to decide an item while a challenge is open, or while somebody sits in it who may not.
  public func requireFree(_ item: Int) throws(Failure) {
    let sheet = records.sheet("recusal")
    for row in sheet.rows("item", of: item)
    where sheet.member(row, "kind") == "challenged" && sheet.column("is-upheld").code(row) == nil {
      let who = sheet.record(row, "member").map { name(of: $0) } ?? ""
      throw Failure(.challengeOpen, Failure.Part(who), Failure.Part(number(of: item)))
    }
    guard let category = records.sheet("agenda-item").record(item, "category") else { return }
    let sitting = Sitting(records.desk.state, item: item), conflicts = records.sheet("conflict")
    try records.requireJudges(sitting, of: category, at: item)
    for row in conflicts.rows("category", of: category) where conflicts.member(row, "state") == "undecided" {
      guard let member = conflicts.record(row, "member"), sitting.sat.contains(member),
        !sheet.rows("item", of: item).contains(where: { sheet.record($0, "member") == member })
      else { continue }
      throw Failure(
        .interestUndecided, Failure.Part(name(of: member)), Failure.Part(number(of: item)),
        Failure.Part(conflicts.id(row)))
    }
  }

  /// Refuses to decide an item without a quorum, naming who is missing.
  public func requireQuorum(_ item: Int) throws(Failure) {
    let title = records.sheet("agenda-item").text(item, "title") ?? ""
    try requireQuorum(Sitting(records.desk.state, item: item), Words("\(number(of: item)) \(title)"))
  }

  func number(of item: Int) -> String { records.sheet("agenda-item").text(item, "printed-number") ?? "" }

  // MARK: - Resolutions

  /// What a person says of a resolution.
  public struct Resolution {
    public var text: String
    public var votesFor: Int?
    public var votesAgainst: Int?
    public var abstained: Int?
    /// How the chair voted a second time, where votes were equal.
    public var casting: String?
    public var kind: String?

    public init(_ text: String) { self.text = text }
  }

  public func pass(_ resolution: Resolution, on item: Int, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let items = records.sheet("agenda-item"), meeting = items.record(item, "meeting") ?? 0
    if items.record(item, "category") != nil { throw Failure(.categoryDecides, Failure.Part(number(of: item))) }
    let (yes, no, silent) = try votes(resolution, item), sheet = records.sheet("resolution")
    let isFor = resolution.casting.map { $0 == "in-favour" } ?? (yes > no)
    let kind = resolution.kind ?? (isFor ? "endorsed" : "not-endorsed")
    if let known = sheet.rows("item", of: item).last {
      if sheet.text(known, "text") == resolution.text, sheet.member(known, "kind") == kind,
        sheet.number(known, "votes-for") == yes, sheet.number(known, "votes-against") == no
      {
        return Outcome(row: known, isNew: false)
      }
      throw Failure(.passedOtherwise, Failure.Part(number(of: item)), Failure.Part(sheet.text(known, "text") ?? ""))
    }
    try requireSitting(meeting)
    try requireFree(item)
    try requireQuorum(item)
    if yes == no, resolution.casting == nil {
      throw Failure(.votesEqual, Failure.Part(yes), Failure.Part(chairName(meeting)))
    }
    if yes != no, resolution.casting != nil { throw Failure(.noCasting, Failure.Part(yes), Failure.Part(no)) }
    if isFor == (kind == "not-endorsed") { throw Failure(.voteOtherwise, Failure.Part(yes), Failure.Part(no)) }
    let day = records.sheet("meeting").moment(meeting, "opened").map { Moment(seconds: $0).day } ?? today
    let row = try records.add(
      "resolution",
      [
        ("item", .record("agenda-item", item)), ("meeting", .record("meeting", meeting)), ("date", .day(day)),
        ("kind", .member(kind)), ("text", .text(resolution.text)), ("votes-for", .number(yes)),
        ("votes-against", .number(no)), ("abstained", .number(silent)),
      ], today: today)
    if let casting = resolution.casting, let chair = records.sheet("meeting").record(meeting, "chair") {
      _ = try records.add(
        "ballot",
        [
          ("item", .record("agenda-item", item)), ("member", .record("member", chair)), ("voted", .member(casting)),
          ("is-casting", .flag(true)),
        ], today: today)
    }
    var outcome = Outcome(row: row)
    outcome.remarks = [
      Words(
        en:
          "\(number(of: item)): \(yes) for, \(no) against, \(silent) abstained\(resolution.casting == nil ? "" : "; the chair's casting vote")",
        th:
          "\(number(of: item)): เห็นด้วย \(yes) ไม่เห็นด้วย \(no) งดออกเสียง \(silent)\(resolution.casting == nil ? "" : " ประธานออกเสียงชี้ขาด")"
      )
    ]
    return outcome
  }

  /// All who sat and did not abstain are for it where nothing else is said; nobody votes who did not sit.
  private func votes(_ resolution: Resolution, _ item: Int) throws(Failure) -> (Int, Int, Int) {
    let sitting = Sitting(records.desk.state, item: item), no = resolution.votesAgainst ?? 0
    let silent = resolution.abstained ?? sitting.abstained.count
    let yes = resolution.votesFor ?? max(0, sitting.sat.count - no - silent)
    guard yes + no + silent <= sitting.sat.count else {
      throw Failure(.tooManyVotes, Failure.Part(yes + no + silent), Failure.Part(sitting.sat.count))
    }
    return (yes, no, silent)
  }

  private func chairName(_ meeting: Int) -> String {
    records.sheet("meeting").record(meeting, "chair").map { name(of: $0) } ?? ""
  }
}
