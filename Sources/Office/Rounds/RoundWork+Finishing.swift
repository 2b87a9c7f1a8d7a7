import Calendars
import Failures
import Model

/// Tasks are done, left out, taken up again, given more time, given to somebody; rounds are closed.
extension RoundWork {
  /// What a person says of a task that is done.
  public struct Finish {
    /// Its true day; nil where none was said, which is today.
    public var day: Day?
    public var evidence: String?
    public var document: Int?
    public var because: String?

    public init(on day: Day? = nil) { self.day = day }
  }

  /// Marks a task done on its true day; gives the last days that moved, or nil where it was so already.
  public func done(_ row: Int, _ finish: Finish) throws(Failure) -> [Move]? {
    let (round, facts, task, step) = try taken(row)
    if task.state == "done", let day = task.done {
      // Said again without a day, as when a script runs once more, it is the same.
      if day == finish.day ?? day { return nil }
      throw Failure(
        .doneOtherwise, Failure.Part(records.id(row, "task")), .words(step.title), .words(day.words))
    }
    if task.state == "skipped" { throw Failure(.taskSkipped, Failure.Part(records.id(row, "task"))) }
    try mark(task, step, finish, facts)
    return try derive(round)
  }

  /// Marks a task done, where it may be; the round is to be worked out again after.
  func mark(
    _ task: RoundFacts.Task, _ step: Procedure.Step, _ finish: Finish, _ facts: RoundFacts
  ) throws(Failure) {
    let row = task.row, round = facts.row, on = finish.day ?? today
    try requirePast(on, step.title)
    try requireOrder(facts, task, step, on: on)
    try records.set(
      "task", row,
      [
        ("state", .member("done")), ("done", .day(on)), ("waits-for", .null), ("waits-since", .null),
        ("document", finish.document.map { .record("document", $0) } ?? .null),
        ("because", finish.because.map { .text($0) } ?? .null),
      ])
    for event in step.sets
    where facts.happened.last(where: { $0.event == event && $0.concerns == task.concerns }) == nil {
      try note(
        event, of: round, on: on, clock: nil, concerns: task.concerns, evidence: finish.evidence, letter: nil)
    }
  }

  /// A step is done after those it follows, with what it needs, and not before the day it counts from.
  func requireOrder(
    _ facts: RoundFacts, _ task: RoundFacts.Task, _ step: Procedure.Step, on day: Day, _ needs: StepNeeds? = nil
  ) throws(Failure) {
    let needs = needs ?? StepNeeds(step, facts)
    let title = Failure.Part.words(step.title), procedure = facts.procedure
    for name in facts.unfinished(before: step, task) {
      guard let before = procedure.step(name) else { continue }
      if facts.isAwaitingItems(name) {
        throw Failure(.nothingCame, title, .words(before.title), Failure.Part(before.per ?? name), Failure.Part(name))
      }
      let open = facts.tasks.first { $0.step == name && !$0.isFinished }
      if let concerns = open?.concerns, before.does == "verify", let row = records.find(concerns, "application") {
        throw ApplicationStates.unsettled(row, records.sheet("application"), title, before.title)
      }
      throw Failure(
        .stepOrder, title, .words(before.title), Failure.Part(open.map { records.id($0.row, "task") } ?? name))
    }
    if let event = needs.events.first(where: { facts.anchor($0, for: task.concerns) == nil }) {
      throw Failure(.anchorMissing, title, .words(self.title(of: event, procedure)), Failure.Part(event))
    }
    for event in needs.events {
      guard let anchor = facts.anchor(event, for: task.concerns), day < anchor.day, !procedure.isBegun(by: event)
      else { continue }
      throw Failure(
        .beforeAnchor, title, .words(day.words), .words(self.title(of: event, procedure)),
        .words(anchor.day.words))
    }
    if needs.isQuarterly { try requirePeriod(facts, task, step, on: day) }
    for (paper, makers) in needs.papers
    where !makers.contains(where: { facts.isFinished($0.name, for: task.concerns) }) {
      throw Failure(.paperMissing, title, Failure.Part(paper), .words(makers[0].title))
    }
  }

  /// The work of a quarter is not done before the quarter has begun.
  private func requirePeriod(
    _ facts: RoundFacts, _ task: RoundFacts.Task, _ step: Procedure.Step, on day: Day
  ) throws(Failure) {
    for own in facts.rules(of: step) where own.isQuarterly {
      guard let first = rule.due(of: [own], facts.situation(step, task)).first, day < first else { continue }
      throw Failure(.beforePeriod, .words(step.title), .words(day.words), .words(first.words))
    }
  }

  /// Leaves out a step that is done one by one and for which nothing came: one task stands for all.
  public func skip(step name: String, in round: Int, because: String) throws(Failure) -> [Move]? {
    try requireOpen(round)
    let facts = try facts(round)
    guard facts.isAwaitingItems(name), let step = facts.procedure.step(name) else { return nil }
    return try skip(make(step, round, facts, concerns: nil, begun: nil), because: because)
  }

  /// A task is not done at all; why is kept.
  public func skip(_ row: Int, because: String) throws(Failure) -> [Move]? {
    let (round, _, task, step) = try taken(row)
    if task.state == "skipped" { return nil }
    if task.state == "done" {
      throw Failure(
        .doneOtherwise, Failure.Part(records.id(row, "task")), .words(step.title),
        .words((task.done ?? today).words))
    }
    try records.set(
      "task", row, [("state", .member("skipped")), ("because", .text(because)), ("waits-for", .null)])
    return try derive(round)
  }

  /// A task that was finished is to be done again; what it set stays as it happened.
  public func reopen(_ row: Int, because: String) throws(Failure) -> [Move]? {
    let (round, _, task, _) = try taken(row)
    guard task.isFinished else { return nil }
    try records.set(
      "task", row, [("state", .member("reopened")), ("done", .null), ("because", .text(because))])
    return try derive(round)
  }

  /// More time, also after the last day has passed.
  public func extend(_ row: Int, to day: Day, because: String, by person: Int?) throws(Failure) -> [Move]? {
    let (round, facts, task, step) = try taken(row)
    let old = records.sheet("task").day(row, "due")
    if facts.extended[row] == day { return nil }
    if task.isFinished {
      throw Failure(.taskFinished, Failure.Part(records.id(row, "task")), .words(step.title))
    }
    if let old, day <= old { throw Failure(.extendBack, .words(day.words), .words(old.words)) }
    _ = try records.add(
      "time-extension",
      [
        ("task", .record("task", row)), ("old-day", old.map { .day($0) } ?? .null), ("new-day", .day(day)),
        ("because", .text(because)), ("decided-by", person.map { .record("person", $0) } ?? .null),
        ("date", .day(today)),
      ], today: today)
    return try derive(round)
  }

  /// The clock of a task stands from a day, or goes on after it.
  public func stopClock(
    _ row: Int, kind: String, from first: Day, through last: Day?, because: String?
  ) throws(Failure) -> [Move] {
    let (round, _, _, _) = try taken(row)
    if let last, last < first { throw Failure(.stopBackwards, .words(first.words), .words(last.words)) }
    let sheet = records.sheet("clock-stop")
    if let standing = sheet.rows("task", of: row).last(where: { sheet.day($0, "ends") == nil }) {
      guard let last else { throw Failure(.clockStands, Failure.Part(records.id(row, "task"))) }
      try records.set("clock-stop", standing, "ends", .day(last))
    } else {
      _ = try records.add(
        "clock-stop",
        [
          ("kind", .member(kind)), ("task", .record("task", row)), ("starts", .day(first)),
          ("ends", last.map { .day($0) } ?? .null), ("because", because.map { .text($0) } ?? .null),
        ], today: today)
    }
    return try derive(round)
  }

  public func assign(_ row: Int, to officer: Int) throws(Failure) -> Bool {
    _ = try taken(row)
    return try records.set("task", row, "officer", .record("officer", officer))
  }

  /// Closes a round: everything must be finished, or why it is not is said.
  public func close(_ round: Int, because: String?) throws(Failure) -> Bool {
    let sheet = records.sheet("work-round")
    if sheet.member(round, "state") == "closed" { return false }
    let facts = try facts(round)
    let open = facts.tasks.filter { task in
      guard !task.isFinished, task.state != "not-ready", let step = facts.procedure.step(task.step) else {
        return false
      }
      return !facts.rules(of: step).contains { $0.isContinuous }
    }
    let waiting = facts.procedure.steps.first { step in
      facts.isAwaitingItems(step.name) && facts.procedure.steps.contains { $0.follows.contains(step.name) }
    }
    if open.isEmpty, because == nil, let waiting {
      throw Failure(
        .nothingCame, .words(Words(en: "closing", th: "การปิดเรื่อง")), .words(waiting.title),
        Failure.Part(waiting.per ?? waiting.name), Failure.Part(waiting.name))
    }
    if let first = open.first, because == nil {
      throw Failure(
        .openTasks, Failure.Part(sheet.id(round)), Failure.Part(open.count), Failure.Part(records.id(first.row, "task"))
      )
    }
    try records.set("work-round", round, [("state", .member("closed")), ("closed", .day(today))])
    if let because { try records.set("work-round", round, "note", .text(because)) }
    return true
  }

  /// A task with its round, which must be open.
  private func taken(
    _ row: Int
  ) throws(Failure) -> (round: Int, facts: RoundFacts, task: RoundFacts.Task, step: Procedure.Step) {
    guard let round = records.sheet("task").record(row, "round") else {
      throw Failure(.taskWithoutRound, Failure.Part(records.id(row, "task")))
    }
    try requireOpen(round)
    let facts = try facts(round)
    guard let task = facts.tasks.first(where: { $0.row == row }), let step = facts.procedure.step(task.step) else {
      throw Failure(.taskWithoutRound, Failure.Part(records.id(row, "task")))
    }
    return (round, facts, task, step)
  }

  /// The tasks a person names: `T12`, or a step of the round, for one thing or for all it is done for.
  public func tasks(named name: String, for item: String?, in round: Int?) throws(Failure) -> [Int] {
    if let row = records.find(name, "task") { return [row] }
    guard let round else { throw Failure(.noRound, Failure.Part(name)) }
    let facts = try facts(round)
    let matches = facts.procedure.steps.filter { $0.name == name || $0.row == name || $0.title.th == name }
    guard let step = matches.first else {
      throw Failure(
        .noSuchStep, Failure.Part(records.id(round, "work-round")), Failure.Part(name),
        hint: Words(
          en: "its steps are: \(facts.procedure.steps.map(\.name).joined(separator: " "))",
          th: "ขั้นตอนของรอบนี้: \(facts.procedure.steps.map { "\($0.name) (\($0.title.th))" }.joined(separator: " "))"))
    }
    let rows = facts.tasks.filter { $0.step == step.name && (item == nil || $0.concerns == item) }.map(\.row)
    if rows.isEmpty {
      var failure = Failure(.noTaskYet, .words(step.title), Failure.Part(item ?? step.per ?? step.name))
      if let event = step.eachTime?.first {
        failure = failure.hinting(
          Words(
            en: "it is done each time this happens: happened \(event)", th: "ทำทุกครั้งที่เกิดเหตุการณ์: happened \(event)"))
      }
      throw failure
    }
    return rows
  }
}

/// What has to be before a step can be done, the same for every thing it is done for.
struct StepNeeds {
  /// Events that must have happened.
  let events: [String]
  /// Papers it needs, and the earlier steps that make them.
  let papers: [(paper: String, makers: [Procedure.Step])]
  let isQuarterly: Bool

  init(_ step: Procedure.Step, _ facts: RoundFacts) {
    let rules = facts.rules(of: step), procedure = facts.procedure
    events = rules.compactMap(\.requiredEvent)
    isQuarterly = rules.contains(where: \.isQuarterly)
    papers = step.requires.filter { !facts.hasLetter($0) }.compactMap { paper in
      let makers = procedure.steps.prefix { $0.name != step.name }.filter { $0.makes.contains(paper) }
      return makers.isEmpty ? nil : (paper, makers)
    }
  }
}

extension Procedure {
  /// Whether an event begins the procedure or a stream: what begins it may be entered later than what was done.
  func isBegun(by event: String) -> Bool { streams.contains { $0.start == .event(event) } }
}

extension RoundFacts {
  /// Whether a letter that a step needs is the one the round, or the stream, began with.
  func hasLetter(_ paper: String) -> Bool {
    paper == "letter" && procedure.events.contains { $0.from == "letter.received" && anchor($0.name) != nil }
  }
}

extension Rule {
  /// The work of a quarter of the fiscal year.
  var isQuarterly: Bool {
    switch form {
    case .quarter, .quarterOf: true
    default: false
    }
  }

  /// A duty that is never over.
  var isContinuous: Bool { if case .continuous = form { true } else { false } }
}
