import Calendars
import Failures
import Model
import Values

/// Many things of one sort in a round, at once: they come in, something happens to each, a step of each is done.
///
/// What becomes of each is what becomes of it alone (`include`, `happened`, `done`); last days that rest on the same
/// days are worked out once, and records are made column by column. A test holds the two ways against each other.
extension RoundWork {
  /// Things that come into a round, by their ids, each on its day.
  public struct Arrivals {
    public var items: [String]
    public var days: [Day]
    /// The time of day of each, in seconds; nil where only the day is known.
    public var clocks: [Int?]

    public init(items: [String], days: [Day], clocks: [Int?]) {
      self.items = items
      self.days = days
      self.clocks = clocks
    }
  }

  /// Makes the tasks of things that came: one of every step that is done one by one for their sort, the step that the
  /// verb completes done on the day each came, with the events that sets.
  public func takeIn(_ arrivals: Arrivals, sort kind: String, by verb: String, in round: Int) throws(Failure) {
    try requireOpen(round)
    let facts = try facts(round), steps = stepsOneByOne(kind, facts.procedure)
    guard !arrivals.items.isEmpty, !steps.isEmpty else { return }
    let taking = Taking(work: self, round: round, facts: facts, steps: steps, verb: verb)
    let made = taking.make(arrivals)
    try deriveOthers(than: made, in: round)
  }

  /// The steps that each thing of a sort gets when it comes.
  func stepsOneByOne(_ kind: String, _ procedure: Procedure) -> [Procedure.Step] {
    procedure.steps.filter { step in step.per.map { fits(kind, $0, procedure) } ?? false && step.eachTime == nil }
  }

  /// Works out the tasks of a round besides those just made with all they have.
  private func deriveOthers(than made: Range<Int>, in round: Int) throws(Failure) {
    let facts = try facts(round)
    _ = try write(planned(facts, records.sheet("task")) { !made.contains($0.row) })
  }

  // MARK: - Something happens to each

  /// What happens to many things, each on its day.
  public struct EachHappening {
    public let event: String
    public let items: [String]
    public let days: [Day]
    public let clocks: [Int?]
    /// Whether what is done each time it happens is done with it, on the last of the days.
    public let isDone: Bool
    public let because: String?

    public init(_ event: String, to items: [String], days: [Day], clocks: [Int?]) {
      self.event = event
      self.items = items
      self.days = days
      self.clocks = clocks
      isDone = false
      because = nil
    }

    public init(_ event: String, to items: [String], on day: Day, isDone: Bool, because: String? = nil) {
      self.event = event
      self.items = items
      days = Array(repeating: day, count: items.count)
      clocks = Array(repeating: nil, count: items.count)
      self.isDone = isDone
      self.because = because
    }
  }

  /// Notes that something happened to each of some things, with the tasks that calls for; nothing where the procedure
  /// has no such event.
  public func happened(toEach happening: EachHappening, in round: Int) throws(Failure) -> [Move] {
    try requireOpen(round)
    let facts = try facts(round), procedure = facts.procedure
    guard let event = procedure.event(happening.event), let last = happening.days.max() else { return [] }
    try requirePast(last, event.title)
    let counted = zip(happening.days, happening.clocks).map { day, clock in
      rule.counting.countedDay(day, at: clock, rule.calendar)
    }
    let moments = zip(happening.days, happening.clocks).map { day, clock in
      clock.map { day.number * 86_400 + $0 } ?? Batch.none
    }
    noteEach(event.name, of: round, happening.items, on: counted, moments: moments)
    let steps = procedure.steps.filter { $0.eachTime?.contains(event.name) == true }
    let made = makeEach(steps, round, facts, happening.items, begun: counted)
    guard happening.isDone, !made.isEmpty else { return try derive(round) }
    return try finish(Array(made), in: round, on: last, because: happening.because)
  }

  /// The records that something happened to each of some things.
  @discardableResult
  func noteEach(_ event: String, of round: Int, _ items: [String], on days: [Day], moments: [Int]?) -> Range<Int> {
    var batch = Batch(records, "happening", count: items.count)
    batch.same("round", code: round)
    batch.texts("event", [event], of: Array(repeating: 0, count: items.count))
    batch.texts("concerns", items)
    batch.codes("date", days.map(\.number))
    if let moments { batch.codes("moment", moments) }
    return batch.add()
  }

  private func makeEach(
    _ steps: [Procedure.Step], _ round: Int, _ facts: RoundFacts, _ items: [String], begun: [Day]
  ) -> Range<Int> {
    guard !steps.isEmpty else { return 0..<0 }
    var batch = TaskBatch(self, round, facts, steps, items).batch
    batch.same("state", member: "not-ready")
    batch.same("is-timed", code: 0)
    batch.codes("begun", begun.flatMap { day in steps.map { _ in day.number } })
    return batch.add()
  }

  // MARK: - A step is done for each

  /// Marks many tasks of a round done on one day, as `done` does one by one: all of them or none.
  ///
  /// Those that are done already stay as they are.
  public func finish(
    _ rows: [Int], in round: Int, on day: Day, because: String? = nil
  ) throws(Failure) -> [Move] {
    try requireOpen(round)
    let facts = try facts(round), wanted = Set(rows)
    let chosen = facts.tasks.filter { wanted.contains($0.row) && $0.state != "done" }
    guard !chosen.isEmpty else { return [] }
    var steps: [String: (step: Procedure.Step, needs: StepNeeds)] = [:], noted: [String: [String]] = [:]
    for task in chosen {
      if steps[task.step] == nil, let step = facts.procedure.step(task.step) {
        steps[task.step] = (step, StepNeeds(step, facts))
      }
      guard let (step, needs) = steps[task.step] else { continue }
      if task.state == "skipped" { throw Failure(.taskSkipped, Failure.Part(records.id(task.row, "task"))) }
      try requirePast(day, step.title)
      try requireOrder(facts, task, step, on: day, needs)
      for event in step.sets {
        guard let concerns = task.concerns else { continue }
        let known = facts.lookup.happening(event, for: concerns, facts.happened)
        if known?.concerns != concerns { noted[event, default: []].append(concerns) }
      }
    }
    let places = chosen.map(\.row)
    try records.set("task", places, "state", member: "done")
    try records.set("task", places, "done", code: day.number)
    try records.set("task", places, "waits-for", text: nil)
    try records.set("task", places, "waits-since", code: Batch.none)
    if let because { try records.set("task", places, "because", text: because) }
    for (event, items) in noted.sorted(by: { $0.key < $1.key }) {
      noteEach(event, of: round, items, on: Array(repeating: day, count: items.count), moments: nil)
    }
    return try derive(round)
  }

  /// Leaves the unfinished tasks of things out that nothing more is done with; why is kept.
  func leaveOut(_ items: [String], in round: Int, because: String) throws(Failure) {
    let facts = try facts(round), wanted = Set(items)
    let rows = facts.tasks.filter { task in
      !task.isFinished && task.concerns.map { wanted.contains($0) } ?? false
    }.map(\.row)
    guard !rows.isEmpty else { return }
    try records.set("task", rows, "state", member: "skipped")
    try records.set("task", rows, "because", text: because)
    try records.set("task", rows, "waits-for", text: nil)
    _ = try derive(round)
  }

  /// Takes the tasks of a step up again for some things; what it set stays as it happened.
  func reopen(_ step: Procedure.Step, for items: [String], in round: Int, because: String) throws(Failure) {
    let facts = try facts(round), wanted = Set(items)
    let rows = facts.tasks.filter { task in
      task.step == step.name && task.isFinished && task.concerns.map { wanted.contains($0) } ?? false
    }.map(\.row)
    guard !rows.isEmpty else { return }
    try records.set("task", rows, "state", member: "reopened")
    try records.set("task", rows, "done", code: Batch.none)
    try records.set("task", rows, "because", text: because)
    _ = try derive(round)
  }
}

/// Tasks of several steps for many things, thing by thing: what all have that says nothing of days.
struct TaskBatch {
  var batch: Batch
  let steps: [Procedure.Step]

  init(_ work: RoundWork, _ round: Int, _ facts: RoundFacts, _ steps: [Procedure.Step], _ items: [String]) {
    self.steps = steps
    let width = steps.count, count = items.count * width
    batch = Batch(work.records, "task", count: count)
    let ofStep = (0..<count).map { $0 % width }
    func texts(_ field: String, _ text: (Procedure.Step) -> String?) {
      let all = steps.map(text)
      guard all.contains(where: { $0 != nil }) else { return }
      batch.texts(field, all.map { $0 ?? "" }, of: ofStep.map { all[$0] == nil ? -1 : $0 })
    }
    batch.same("round", code: round)
    texts("step") { $0.name }
    texts("printed-row") { $0.row }
    texts("title") { $0.title.th }
    texts("stream") { $0.stream }
    texts("actor") { $0.actors.isEmpty ? nil : $0.actors.joined(separator: " ") }
    batch.texts("concerns", items, of: (0..<count).map { $0 / width })
    codes("quarter", steps.map { work.quarter($0, facts) }, ofStep)
    codes("ladder-level", steps.map { work.ladder($0, facts.procedure) }, ofStep)
  }

  private mutating func codes(_ field: String, _ codes: [Int?], _ ofStep: [Int]) {
    guard codes.contains(where: { $0 != nil }) else { return }
    batch.codes(field, ofStep.map { codes[$0] ?? Batch.none })
  }
}
