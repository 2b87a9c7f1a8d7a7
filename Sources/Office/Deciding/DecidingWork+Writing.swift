import Calendars
import Failures
import Model
import Values

/// A decision written down: the decision, a placing for each application, and what the applications say themselves.
extension DecidingWork {
  func write(_ one: Competition, replacing known: Int?) throws(Failure) -> Decided {
    let outcome = try Deciding.outcome(one.contest)
    let differences = known.map { self.differences($0, one, outcome) } ?? []
    let day = day(of: one)
    let decision = try records.add(
      "decision",
      [
        ("round", .record("work-round", one.round)),
        ("category", one.category.map { .record("category", $0) } ?? .null),
        ("item", one.item.map { .record("agenda-item", $0) } ?? .null),
        ("resolution", try resolution(one, outcome, known, on: day)),
        ("rules", one.ruleBook.map { .record("rule-book", $0) } ?? .null), ("date", .day(day)),
        ("quota", .number(one.contest.rules.quota)), ("reserve", .number(one.contest.rules.reserve)),
        ("considered", .number(one.considered)), ("sat", .number(one.contest.judges.count)),
        ("inputs", .text(one.inputs)), ("replaces", known.map { .record("decision", $0) } ?? .null),
      ], today: today)
    writePlacings(decision, one, outcome)
    try writeApplications(one, outcome)
    if let known { try forgetOthers(known, one) }
    return Decided(
      competition: one, outcome: outcome, decision: decision, isSame: false, differences: differences)
  }

  /// The day of the meeting that decides; today where it is not known.
  private func day(of one: Competition) -> Day {
    let items = records.sheet("agenda-item"), meetings = records.sheet("meeting")
    guard let meeting = one.item.flatMap({ items.record($0, "meeting") }),
      let opened = meetings.moment(meeting, "opened")
    else { return today }
    return min(Moment(seconds: opened).day, today)
  }

  /// What the meeting resolved, in words; none as long as a tie is open.
  private func resolution(
    _ one: Competition, _ outcome: ContestOutcome, _ known: Int?, on day: Day
  ) throws(Failure) -> OfficeRecords.Entry {
    guard let item = one.item, !outcome.isOpen else { return .null }
    let reserves = outcome.placed.count { $0 == .reserve }
    let text =
      "เห็นชอบผลการคัดเลือก \(one.name): ได้รับการคัดเลือก \(outcome.selected) ราย"
      + (reserves > 0 ? " สำรอง \(reserves) ราย" : "")
    let decisions = records.sheet("decision")
    if let known, decisions.record(known, "item") == item, let row = decisions.record(known, "resolution") {
      try records.set("resolution", row, "text", .text(text))
      return .record("resolution", row)
    }
    let meeting = records.sheet("agenda-item").record(item, "meeting")
    let row = try records.add(
      "resolution",
      [
        ("item", .record("agenda-item", item)), ("meeting", meeting.map { .record("meeting", $0) } ?? .null),
        ("date", .day(day)), ("kind", .member("endorsed")), ("text", .text(text)),
      ], today: today)
    return .record("resolution", row)
  }

  private func writePlacings(_ decision: Int, _ one: Competition, _ outcome: ContestOutcome) {
    guard !outcome.order.isEmpty else { return }
    let order = outcome.order, contest = one.contest, sheet = records.sheet("placing")
    let levels = contest.rules.levels
    func codes(_ code: (Int) -> Int?) -> [Int] { order.map { code($0) ?? Int.min } }
    let members: [ContestOutcome.Placed: Int] = Dictionary(
      uniqueKeysWithValues: ContestOutcome.Placed.all.map { ($0, sheet.code($0.rawValue, of: "placed") ?? 0) })
    let columns: [(String, [Int], Int)] = [
      ("decision", codes { _ in decision }, 0), ("application", codes { contest.rows[$0] }, 0),
      ("score", codes { outcome.scores[$0] }, contest.rules.decimals), ("rank", codes { outcome.ranks[$0] }, 0),
      ("is-tied", codes { outcome.isTied[$0] ? 1 : 0 }, 0), ("placed", codes { members[outcome.placed[$0]] }, 0),
      ("line", codes { outcome.lines[$0] }, 0), ("level", codes { outcome.levels[$0].map { levels[$0].row } }, 0),
    ]
    let desk = records.desk, kind = sheet.kind
    _ = desk.transaction.create(
      kind, count: order.count,
      columns.compactMap { name, codes, scale in
        desk.schema.part(name, of: kind).map { ($0.column, Column($0.type, codes: codes, scale: scale)) }
      })
  }

  /// Score, rank, level and state of the applications themselves, column by column.
  private func writeApplications(_ one: Competition, _ outcome: ContestOutcome) throws(Failure) {
    let sheet = records.sheet("application"), contest = one.contest, levels = contest.rules.levels
    let places = contest.rows.indices.sorted { contest.rows[$0] < contest.rows[$1] }
    func write(_ field: String, scale: Int = 0, _ code: (Int) -> Int?) throws(Failure) {
      guard let part = records.desk.schema.part(field, of: sheet.kind) else { return }
      let values = Column(part.type, codes: places.map { code($0) ?? Int.min }, scale: scale)
      for (source, place) in places.enumerated() {
        _ = try records.desk.transaction.set(sheet.kind, contest.rows[place], part, from: values, source)
      }
    }
    let state = { (name: String) in sheet.code(name, of: "state") ?? 0 }
    let codes = (
      selected: state("selected"), reserve: state("reserve"), not: state("not-selected"), tied: state("checked"),
      declined: state("declined"), forwarded: state("forwarded")
    )
    let before = sheet.column("state")
    try write("score", scale: contest.rules.decimals) { outcome.scores[$0] }
    try write("rank") { outcome.ranks[$0] }
    try write("level") { outcome.levels[$0].map { levels[$0].row } }
    try write("state") { place in
      switch outcome.placed[place] {
      // Who was sent on already stays so.
      case .selected: before.code(contest.rows[place]) == codes.forwarded ? codes.forwarded : codes.selected
      case .reserve: codes.reserve
      case .notSelected, .belowMinimum: codes.not
      case .tied: codes.tied
      case .passedOver: contest.hasDeclined[place] ? codes.declined : codes.tied
      }
    }
  }

  /// Who is not considered any more has no rank any more.
  private func forgetOthers(_ known: Int, _ one: Competition) throws(Failure) {
    let placings = records.sheet("placing"), considered = Set(one.contest.rows)
    for row in placings.rows("decision", of: known) {
      guard let application = placings.record(row, "application"), !considered.contains(application) else { continue }
      try records.set("application", application, [("rank", .null), ("level", .null)])
    }
  }
}

extension ContestOutcome.Placed {
  /// Those that are written down.
  static let all: [ContestOutcome.Placed] = [.selected, .reserve, .notSelected, .belowMinimum, .tied]
}

extension Column {
  /// A column of codes; `Int.min` is null.
  init(_ type: CellType, codes: [Int], scale: Int = 0) {
    self.init(type)
    var first = 0
    while first < codes.count {
      let end = min(first + Chunk.rows, codes.count)
      append(Chunk.codes(Array(codes[first..<end]), scale: scale))
      first = end
    }
  }
}
