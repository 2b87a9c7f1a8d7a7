import Calendars
import Failures
import Model
import Values

/// The way up: what is asked of which desk, in which words, since when, and with which answer.
///
/// ทราบ, พิจารณา, เห็นชอบ, อนุญาต, อนุมัติ and ลงนาม are different acts; the answer prints the word that was asked for.
extension PaperWork {
  /// What may be put up for a decision.
  public struct Matter: Equatable, Sendable {
    /// A field of approvals, which is the kind of record too, or `travel-permit` for `permit`.
    public let field: String
    public let row: Int

    public var kind: String { field == "permit" ? "travel-permit" : field }

    public init?(kind: String, row: Int) {
      let field = kind == "travel-permit" ? "permit" : kind
      guard ["document", "permit", "application", "filing", "plan", "measurement"].contains(field) else { return nil }
      self.field = field
      self.row = row
    }
  }

  /// A desk on the way up: a person, or the authority where nobody is named.
  public func submit(
    _ matter: Matter, asking: String, desks: [Int], at moment: Int
  ) throws(Failure) -> Bool {
    let sheet = records.sheet("approval"), known = waiting(matter)
    if let known {
      guard sheet.member(known, "asks-for") == asking else {
        throw Failure(
          .submittedOtherwise, Failure.Part(records.id(matter.row, matter.kind)),
          .words(word(sheet.member(known, "asks-for"))))
      }
      return false
    }
    if matter.field == "document", isSigned(matter.row) || state(matter.row) == "void" {
      throw Failure(.pastAsking, Failure.Part(records.id(matter.row, "document")))
    }
    let people: [Int?] = desks.isEmpty ? [nil] : desks.map { $0 }
    for (line, desk) in people.enumerated() {
      _ = try records.add(
        "approval",
        [
          (matter.field, .record(matter.kind, matter.row)), ("line", .number(line + 1)), ("asks-for", .member(asking)),
          ("desk", desk.map { .record("person", $0) } ?? .null), ("arrived", line == 0 ? .moment(moment) : .null),
          ("state", .member("waiting")),
        ], today: today)
    }
    if matter.field == "document" {
      let day = Moment(seconds: moment).day
      let state = asking == "signature" ? "awaiting-signature" : "submitted"
      try records.set("document", matter.row, [("state", .member(state)), ("submitted", .day(day))])
    }
    return true
  }

  /// What is asked and not answered yet, at the first desk that has it.
  public func waiting(_ matter: Matter) -> Int? {
    let sheet = records.sheet("approval")
    return sheet.rows(matter.field, of: matter.row).filter { sheet.member($0, "state") == "waiting" }
      .min { (sheet.number($0, "line") ?? 0, $0) < (sheet.number($1, "line") ?? 0, $1) }
  }

  /// Who has a matter now, where somebody is named.
  public func desk(of matter: Matter) -> Int? {
    waiting(matter).flatMap { records.sheet("approval").record($0, "desk") }
  }

  /// An answer at a desk.
  public struct Answer {
    public var isYes: Bool
    public var person: Int
    public var moment: Int
    public var acting: String?
    public var evidence: String?
    public var because: String?

    public init(_ isYes: Bool, by person: Int, at moment: Int) {
      self.isYes = isYes
      self.person = person
      self.moment = moment
    }
  }

  /// What came of an answer.
  public struct Answered {
    public let approval: Int
    /// The word that was asked for, as the answer prints it.
    public let word: Words
    /// Whether it was the last desk.
    public let isLast: Bool
    public let isNew: Bool
  }

  /// Writes an answer down: the next desk has it then, or the matter is decided.
  public func answer(_ matter: Matter, _ answer: Answer) throws(Failure) -> Answered {
    let sheet = records.sheet("approval"), id = records.id(matter.row, matter.kind)
    guard let row = waiting(matter) else {
      let answered = sheet.rows(matter.field, of: matter.row).last { sheet.moment($0, "answered") != nil }
      if let last = answered, sheet.member(last, "state") == (answer.isYes ? "approved" : "refused") {
        let asked = sheet.member(last, "asks-for")
        return Answered(approval: last, word: said(asked, answer.isYes), isLast: true, isNew: false)
      }
      throw Failure(.nothingAsked, Failure.Part(id))
    }
    let day = Moment(seconds: answer.moment).day
    if day > today {
      throw Failure(
        .factAhead, .words(Words(en: "the answer on \(id)", th: "การพิจารณา \(id)")), .words(day.words),
        .words(today.words))
    }
    if let arrived = sheet.moment(row, "arrived").map({ Moment(seconds: $0).day }), day < arrived {
      throw Failure(.answeredEarly, .words(day.words), Failure.Part(id), .words(arrived.words))
    }
    try requireOther(answer.person, matter, sheet.member(row, "asks-for"))
    if let desk = sheet.record(row, "desk"), !Authority.mayAct(answer.person, for: desk, records, on: day) {
      throw Failure(
        .otherDesk, Failure.Part(id), Failure.Part(records.fullName(desk)),
        Failure.Part(records.fullName(answer.person)))
    }
    let authority = Authority(records, of: answer.person, on: day, acting: answer.acting)
    if authority.isElsewhen {
      throw Failure(
        .noAuthority, Failure.Part(records.fullName(answer.person)), Failure.Part(answer.acting ?? ""),
        .words(day.words))
    }
    try records.set(
      "approval", row,
      [
        ("state", .member(answer.isYes ? "approved" : "refused")), ("answered", .moment(answer.moment)),
        ("desk", .record("person", answer.person)),
        ("delegation", authority.delegation.map { .record("delegation", $0) } ?? .null),
        ("told-by", .member(answer.evidence ?? "paper")), ("because", answer.because.map { .text($0) } ?? .null),
      ])
    let asked = sheet.member(row, "asks-for")
    let next = answer.isYes ? waiting(matter) : nil
    if let next { try records.set("approval", next, "arrived", .moment(answer.moment)) }
    if !answer.isYes { try end(matter) }
    return Answered(approval: row, word: said(asked, answer.isYes), isLast: next == nil, isNew: true)
  }

  /// A no at one desk ends the way: the desks above never have it.
  private func end(_ matter: Matter) throws(Failure) {
    while let row = waiting(matter) { try records.set("approval", row, "state", .member("sent-back")) }
    if matter.field == "document" { try records.set("document", matter.row, "state", .member("sent-back")) }
  }

  /// Nobody decides on what they ask for themselves; a signature on one's own draft decides nothing.
  private func requireOther(_ person: Int, _ matter: Matter, _ asked: String?) throws(Failure) {
    if asked == "signature" || asked == "noting", matter.field == "document" { return }
    let own: Int?
    switch matter.field {
    case "permit", "application": own = records.sheet(matter.kind).record(matter.row, "person")
    case "document":
      own = documents.record(matter.row, "officer").flatMap { records.sheet("officer").record($0, "person") }
    default: own = nil
    }
    if own == person {
      throw Failure(
        .ownMatter, Failure.Part(records.fullName(person)), Failure.Part(records.id(matter.row, matter.kind)))
    }
  }

  /// The word of a request, `อนุญาต`.
  func word(_ member: String?) -> Words {
    let choice = records.desk.schema.choices.first { $0.name == "asked-for" }
    let found = choice?.members.first { $0.en == member }
    return Words(en: found?.en ?? "", th: found?.th ?? "")
  }

  /// The word of the answer: อนุญาต or ไม่อนุญาต.
  private func said(_ asked: String?, _ isYes: Bool) -> Words {
    let done = [
      "noting": "noted", "consideration": "considered", "endorsement": "endorsed", "permission": "permitted",
      "approval": "approved", "signature": "to be signed",
    ]
    let english = asked.flatMap { done[$0] } ?? "answered", thai = word(asked).th
    return isYes ? Words(en: english, th: thai) : Words(en: "not " + english, th: "ไม่" + thai)
  }
}
