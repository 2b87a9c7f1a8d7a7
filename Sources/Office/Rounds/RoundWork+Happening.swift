import Calendars
import Failures
import Model

/// Something happened: the days that are counted from it are known, and streams that waited for it begin.
extension RoundWork {
  /// What a person says happened.
  public struct Happening {
    public var event: String
    /// Its true day; nil where none was said, which is today.
    public var day: Day?
    public var clock: Int?
    public var concerns: String?
    public var evidence: String?
    public var letter: Int?
    /// The record that was wrong.
    public var replaces: Int?

    public init(event: String) { self.event = event }
  }

  /// What came of it.
  public struct Outcome {
    public var isNew = true
    public var row: Int
    public var made: [Int] = []
    public var moves: [Move] = []
  }

  public func happened(_ happening: Happening, in round: Int) throws(Failure) -> Outcome {
    try requireOpen(round)
    let facts = try facts(round), procedure = facts.procedure, day = happening.day ?? today
    guard let event = procedure.events.first(where: { $0.name == happening.event || $0.title.th == happening.event })
    else { throw unknownEvent(happening.event, procedure) }
    if event.from?.hasPrefix("dates.") != true || event.from == nil { try requirePast(day, event.title) }
    let counted = rule.counting.countedDay(day, at: happening.clock, rule.calendar)
    let known = facts.happened.last { $0.event == event.name && $0.concerns == happening.concerns }
    if let known, happening.replaces == nil, !begins(again: event.name, procedure) {
      if happening.day == nil || known.day == counted { return Outcome(isNew: false, row: known.row) }
      throw Failure(
        .happenedOtherwise, .words(event.title), .words(known.day.words),
        Failure.Part(records.id(known.row, "happening")))
    }
    if let known, known.day == counted, happening.replaces == nil { return Outcome(isNew: false, row: known.row) }
    let row = try note(
      event.name, of: round, on: day, clock: happening.clock, concerns: happening.concerns,
      evidence: happening.evidence, letter: happening.letter, replaces: happening.replaces)
    var outcome = Outcome(row: row)
    for stream in procedure.streams where stream.start == .event(event.name) && happening.replaces == nil {
      outcome.made += try makeTasks(round, try self.facts(round), stream: stream.name, begun: counted)
    }
    guard happening.replaces == nil else { return try corrected(happening, event.name, counted, facts, outcome) }
    outcome.made += try makeEachTime(event.name, round, facts, for: happening.concerns, begun: counted)
    if let item = happening.concerns { outcome.made += try makeTasks(for: item, round) }
    outcome.moves = try derive(round)
    return outcome
  }

  private func corrected(
    _ happening: Happening, _ event: String, _ day: Day, _ facts: RoundFacts, _ outcome: Outcome
  ) throws(Failure) -> Outcome {
    var outcome = outcome
    if let wrong = happening.replaces { try moveBegun(event, from: wrong, to: day, facts) }
    outcome.moves = try derive(facts.row)
    return outcome
  }

  /// What began on a day that was wrong began on the right one.
  private func moveBegun(_ event: String, from wrong: Int, to day: Day, _ facts: RoundFacts) throws(Failure) {
    let old = records.sheet("happening").day(wrong, "date")
    for task in facts.tasks where task.begun == old && facts.isBegun(task, by: event) {
      try records.set("task", task.row, "begun", .day(day))
    }
  }

  /// An event that begins a stream, or calls for a step each time, may happen as often as it likes.
  private func begins(again event: String, _ procedure: Procedure) -> Bool {
    procedure.isBegun(by: event) || procedure.steps.contains { $0.eachTime?.contains(event) == true }
  }

  private func unknownEvent(_ name: String, _ procedure: Procedure) -> Failure {
    let names = procedure.events.map(\.name)
    return Failure(
      .noSuchEvent, Failure.Part(procedure.name), Failure.Part(name),
      hint: Words(
        en: "its events are: \(names.joined(separator: " "))",
        th: "เหตุการณ์ของกระบวนงานนี้: \(procedure.events.map { "\($0.name) (\($0.title.th))" }.joined(separator: " "))"))
  }

  /// Writes down that an event happened; gives the record.
  @discardableResult
  func note(
    _ event: String, of round: Int, on day: Day, clock: Int?, concerns: String?, evidence: String?, letter: Int?,
    replaces: Int? = nil
  ) throws(Failure) -> Int {
    try records.add(
      "happening",
      [
        ("round", .record("work-round", round)), ("event", .text(event)),
        ("concerns", concerns.map { .text($0) } ?? .null),
        ("date", .day(rule.counting.countedDay(day, at: clock, rule.calendar))),
        ("moment", clock.map { .moment(day.number * 86_400 + $0) } ?? .null),
        ("told-by", evidence.map { .member($0) } ?? .null),
        ("letter", letter.map { .record("letter", $0) } ?? .null),
        ("replaces-happening", replaces.map { .record("happening", $0) } ?? .null),
      ], today: today)
  }
}
