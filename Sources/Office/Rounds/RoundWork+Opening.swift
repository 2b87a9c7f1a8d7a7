import Calendars
import Failures
import Model
import Values

/// A round is opened: its record, its calendar of dates, its rule-book, its first tasks.
extension RoundWork {
  /// What a person says when opening a round.
  public struct Opening {
    public var procedure: String
    public var title: String
    /// The letter that began it, by its row.
    public var letter: Int?
    /// The day its event happened, if that is not the letter's.
    public var since: Day?
    /// The time of day it happened, in seconds: after office hours it counts from a later day.
    public var clock: Int?
    public var month: Day?
    public var fiscalYear: Int?
    public var quarter: Int?
    public var book: [Declaration] = []

    public init(procedure: String, title: String) {
      self.procedure = procedure
      self.title = title
    }
  }

  /// Opens a round, or gives the one that was opened with the same words already.
  public func open(_ opening: Opening) throws(Failure) -> (round: Int, isNew: Bool) {
    let (version, procedure) = try shelf.inForce(opening.procedure, on: today)
    if procedure.steps.isEmpty { throw Failure(.nothingToDo, Failure.Part(procedure.name)) }
    var opening = opening
    try complete(&opening, procedure)
    if let same = twin(of: opening, procedure) {
      try requireSame(opening, same, procedure)
      return (same, false)
    }
    let round = try records.add(
      "work-round",
      [
        ("kind", .member(kindOfRound(procedure))), ("title", .text(opening.title)),
        ("procedure", .text(procedure.name)), ("version", .text(version)),
        ("letter", opening.letter.map { .record("letter", $0) } ?? .null),
        ("fiscal-year", opening.fiscalYear.map { .number($0) } ?? .null),
        ("month", opening.month.map { .day($0) } ?? .null), ("quarter", opening.quarter.map { .number($0) } ?? .null),
        ("opened", .day(today)), ("state", .member("running")),
      ], today: today)
    try RuleBook(self, round, procedure).write(opening.book)
    if case .event(let event) = procedure.start, let (day, clock) = began(opening) {
      try note(event, of: round, on: day, clock: clock, concerns: nil, evidence: nil, letter: opening.letter)
    }
    let facts = try facts(round)
    _ = try makeTasks(round, facts, stream: nil, begun: nil)
    for stream in procedure.streams where begins(stream, facts) {
      _ = try makeTasks(round, facts, stream: stream.name, begun: nil)
    }
    _ = try derive(round)
    try finishOpening(opening, round)
    return (round, true)
  }

  /// Opening does the work of steps: the letter it began with was received, and dates that are given are its calendar.
  private func finishOpening(_ opening: Opening, _ round: Int) throws(Failure) {
    if opening.letter != nil, let (day, _) = began(opening) { _ = try complete("receive", in: round, on: day) }
    guard opening.book.contains(where: { $0.word == "dates" }) else { return }
    let facts = try facts(round)
    for task in facts.tasks where !task.isFinished {
      guard let step = facts.procedure.step(task.step), step.name == "calendar", step.makes.contains("calendar"),
        facts.isReady(step, task), due(task, facts).last.map({ today <= $0 }) ?? true
      else { continue }
      // Of a round that is entered late somebody has to say when its calendar was made.
      _ = try done(task.row, Finish(on: today))
    }
  }

  /// Streams that wait for an event of their own begin when it happens.
  func begins(_ stream: Procedure.Stream, _ facts: RoundFacts) -> Bool {
    switch stream.start {
    case .opened, .standing: true
    case .recurs(.monthly): facts.month != nil
    case .recurs(.quarterly), .recurs(.fiscalYear): facts.fiscalYear != nil
    case .event(let event): facts.anchor(event) != nil
    }
  }

  private func kindOfRound(_ procedure: Procedure) -> String {
    let kinds = records.desk.schema.choices.first { $0.name == "round-kind" }?.members ?? []
    return kinds.contains { $0.en == procedure.name } ? procedure.name : "other-work"
  }

  /// The day and time the round began: as said, or when its letter came.
  private func began(_ opening: Opening) -> (Day, Int?)? {
    if let since = opening.since { return (since, opening.clock) }
    guard let letter = opening.letter, let moment = records.sheet("letter").moment(letter, "received") else {
      return nil
    }
    let day = Moment(seconds: moment).day
    return (day, opening.clock ?? moment - day.number * 86_400)
  }

  /// What the procedure wants to be told, and what follows from the day of the session.
  private func complete(_ opening: inout Opening, _ procedure: Procedure) throws(Failure) {
    let starts = [procedure.start] + procedure.streams.map(\.start)
    if starts.contains(.recurs(.monthly)), opening.month == nil,
      !starts.contains(where: \.isEvent) || opening.since == nil
    {
      throw Failure(.periodWanted, Failure.Part(procedure.name), "--month")
    }
    let isYearly = starts.contains(.recurs(.fiscalYear)) || starts.contains(.recurs(.quarterly))
    if isYearly, opening.fiscalYear == nil { opening.fiscalYear = today.fiscalYear }
    if opening.fiscalYear == nil { opening.fiscalYear = opening.month?.fiscalYear ?? today.fiscalYear }
    if case .event(let event) = procedure.start {
      guard let (day, _) = began(opening) else {
        throw Failure(.startWanted, Failure.Part(procedure.name), .words(title(of: event, procedure)))
      }
      try requirePast(day, title(of: event, procedure))
    }
  }

  /// A round of the same procedure with the same title, letter and period that is not closed.
  private func twin(of opening: Opening, _ procedure: Procedure) -> Int? {
    let sheet = records.sheet("work-round")
    return sheet.rows.last { row in
      sheet.text(row, "procedure") == procedure.name && sheet.text(row, "title") == opening.title
        && sheet.day(row, "month") == opening.month && sheet.number(row, "quarter") == opening.quarter
        && sheet.number(row, "fiscal-year") == opening.fiscalYear
        && (opening.letter == nil || sheet.record(row, "letter") == opening.letter)
        && sheet.member(row, "state") != "cancelled"
    }
  }

  /// The same words with another day or another rule-book are no repetition.
  private func requireSame(_ opening: Opening, _ round: Int, _ procedure: Procedure) throws(Failure) {
    if case .event(let event) = procedure.start, let since = opening.since, let known = try facts(round).anchor(event) {
      let counted = rule.counting.countedDay(since, at: opening.clock, rule.calendar)
      if counted != known.day {
        throw Failure(
          .openOtherwise, Failure.Part(records.id(round, "work-round")), .words(title(of: event, procedure)),
          .words(known.day.words), .words(counted.words))
      }
    }
    try RuleBook(self, round, procedure).requireSame(opening.book)
  }

  /// Other open rounds of a procedure that recurs, for the same time.
  public func others(besides round: Int) -> [Int] {
    let sheet = records.sheet("work-round")
    guard let procedure = try? procedure(of: round),
      ([procedure.start] + procedure.streams.map(\.start)).contains(where: \.isRecurring)
    else { return [] }
    return sheet.rows.filter { other in
      other != round && sheet.text(other, "procedure") == procedure.name
        && sheet.day(other, "month") == sheet.day(round, "month")
        && sheet.number(other, "quarter") == sheet.number(round, "quarter")
        && sheet.number(other, "fiscal-year") == sheet.number(round, "fiscal-year")
        && !sheet.isOver(other)
    }
  }

  func title(of event: String, _ procedure: Procedure) -> Words { procedure.event(event)?.title ?? Words(event) }
}

extension Procedure.Start {
  var isEvent: Bool { if case .event = self { true } else { false } }
  var isRecurring: Bool { if case .recurs = self { true } else { false } }
}
