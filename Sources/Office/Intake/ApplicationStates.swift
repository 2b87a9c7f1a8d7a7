import Failures
import Model
import Values

/// What may be done with an application, from which state, and what it is afterwards: the one table.
public enum ApplicationStates {
  /// What is done with applications, by the name of its verb.
  public enum Act: String, CaseIterable, Sendable {
    case accept, verify, reject, resubmit, withdraw, decline
    case sendBack = "send-back"
  }

  /// Where an application stands: its state, and `rejected` where a person said so with a reason.
  public static let rejected = "rejected"

  /// Not considered when a result is announced: each is told why, and may ask for a review of that.
  public static let unfit: Set<String> = ["ineligible", "incomplete", "sent-back", "late"]

  public struct Rule: Sendable {
    public let act: Act
    /// From where.
    public let from: [String]
    /// What it is then; several where what is found decides.
    public let to: [String]
  }

  public static let all: [Rule] = [
    Rule(act: .accept, from: ["late"], to: ["received"]),
    Rule(
      act: .verify, from: ["received", "complete", "incomplete", "ineligible"],
      to: ["complete", "incomplete", "ineligible"]),
    Rule(act: .sendBack, from: ["received", "incomplete"], to: ["sent-back"]),
    Rule(act: .resubmit, from: ["received", "incomplete", "sent-back"], to: ["received", "late"]),
    Rule(
      act: .reject, from: ["received", "late", "incomplete", "sent-back", "complete", "ineligible"],
      to: ["ineligible"]),
    Rule(
      act: .withdraw,
      from: [
        "received", "late", "incomplete", "sent-back", "complete", "checked", "ineligible",
        "forwarded",
      ], to: ["withdrawn"]),
    Rule(act: .decline, from: ["selected", "reserve", "forwarded"], to: ["declined"]),
  ]

  public static func from(_ act: Act) -> [String] { all.first { $0.act == act }?.from ?? [] }

  /// Where one stands.
  public static func stage(_ row: Int, _ sheet: Sheet) -> String {
    let state = sheet.member(row, "state") ?? "received"
    return state == "ineligible" && !sheet.column("rejected").isNull(row) ? rejected : state
  }

  public static func allows(_ act: Act, _ row: Int, _ sheet: Sheet) -> Bool {
    from(act).contains(stage(row, sheet))
  }

  /// Refuses what an application cannot be done with as it stands; the refusal says what can.
  static func require(_ act: Act, _ row: Int, _ sheet: Sheet) throws(Failure) {
    let stage = stage(row, sheet)
    guard !from(act).contains(stage) else { return }
    let states = from(act).map(words)
    throw Failure(
      .applicationState, Failure.Part(sheet.id(row)), .words(words(stage)), Failure.Part(act.rawValue),
      .words(Words(en: states.map(\.en).joined(separator: ", "), th: states.map(\.th).joined(separator: ", "))),
      hint: hint(stage, sheet.id(row)))
  }

  /// Applications of a category that nobody settled: as they stand they are not considered; gives how, of the first.
  public static func unsettledWords(_ category: Int, _ state: State) -> Words? {
    let sheet = Sheet(state, "application"), states = sheet.column("state")
    let open = ["received", "late", "sent-back", "incomplete"],
      codes = Set(open.compactMap { sheet.code($0, of: "state") })
    let rows = sheet.rows("category", of: category).filter { states.code($0).map { codes.contains($0) } ?? false }
    guard !rows.isEmpty else { return nil }
    let shown = rows.prefix(10).map { (sheet.id($0), words(stage($0, sheet))) }, more = rows.count > 10 ? " …" : ""
    return Words(
      en: "not considered as they stand: " + shown.map { "\($0.0) (\($0.1.en))" }.joined(separator: ", ") + more,
      th: "ยังไม่เข้าสู่การพิจารณา: " + shown.map { "\($0.0) (\($0.1.th))" }.joined(separator: " ") + more)
  }

  /// What follows the check of all applications waits for one; the hint says what settles it, which is never `done`.
  static func unsettled(_ row: Int, _ sheet: Sheet, _ title: Failure.Part, _ check: Words) -> Failure {
    let stage = stage(row, sheet), id = sheet.id(row)
    return Failure(
      .applicationOpen, title, .words(check), Failure.Part(id), .words(words(stage)), hint: hint(stage, id))
  }

  /// What to do with one that stands there.
  private static func hint(_ stage: String, _ id: String) -> Words {
    switch stage {
    case "late": Words("accept \(id) --late --because … --authority …, reject \(id) --because …")
    case "sent-back": Words(en: "resubmit \(id) PAPER …", th: "resubmit \(id) เอกสาร …")
    case "incomplete": Words("send-back \(id) --until …")
    case "selected", "reserve": Words("decline \(id) --because …")
    case "received", "ineligible": Words("verify \(id)")
    case "complete": Words("reject \(id) --because …, withdraw \(id) --because …")
    default: Words(en: "history \(id) tells how it came to that", th: "ดูที่มาด้วย history \(id)")
    }
  }

  public static func words(_ state: String) -> Words {
    if state == rejected { return Words(en: rejected, th: "ไม่รับพิจารณา") }
    let members = Kinds.choices.first { $0.name == "application-state" }?.members ?? []
    return Words(en: state, th: members.first { $0.en == state }?.th ?? state)
  }

  /// The state of an application in an open round that has a rule-book follows from verbs.
  static func requireFree(_ row: Int, _ state: State) throws(Failure) {
    let applications = Sheet(state, "application"), rounds = Sheet(state, "work-round")
    guard let round = applications.record(row, "round"), !rounds.isOver(round),
      !Sheet(state, "rule-book").rows("round", of: round).isEmpty
    else { return }
    throw Failure(.applicationRuled, Failure.Part(applications.id(row)))
  }

  /// What is entered by hand, or imported, may tell of a round that is under way; but a person applies once in a
  /// category, or once at all where the rules say so.
  public static func requireEntered(_ rows: Range<Int>, _ desk: Desk) throws(Failure) {
    let state = desk.state, singles = singleRounds(state)
    guard !rows.isEmpty, !singles.isEmpty else { return }
    let sheet = Sheet(state, "application"), states = sheet.column("state"), table = sheet.table
    let rounds = sheet.column("round"), persons = sheet.column("person"), categories = sheet.column("category")
    let withdrawn = sheet.code("withdrawn", of: "state")
    // Of one that is added, only its own person is looked for: a loop adds many.
    let only = rows.count == 1 ? persons.code(rows.lowerBound) : nil
    if rows.count == 1, only == nil { return }
    var seen: [[Int]: Int] = [:]
    for row in 0..<table.count {
      guard let person = persons.code(row), only ?? person == person, let round = rounds.code(row),
        let isSingle = singles[round], states.code(row) != withdrawn, !table.isRetired(row)
      else { continue }
      let key = [round, person, isSingle ? -1 : categories.code(row) ?? -1]
      guard let known = seen.updateValue(row, forKey: key), rows.contains(row) else { continue }
      throw Failure(
        .applicationTwice, Failure.Part(Sheet(state, "person").id(person)), Failure.Part(sheet.id(known)))
    }
  }

  /// The rounds under way that have a rule-book, and whether it allows one application only.
  private static func singleRounds(_ state: State) -> [Int: Bool] {
    let books = Sheet(state, "rule-book"), rounds = Sheet(state, "work-round")
    var singles: [Int: Bool] = [:]
    for book in books.rows {
      guard let round = books.record(book, "round"), !rounds.isOver(round) else { continue }
      singles[round] = books.flag(book, "one-application")
    }
    return singles
  }
}
