import Calendars
import Model
import Values

/// Things that come into a round together: what their tasks become is worked out once for each day on which some came.
struct Taking {
  let work: RoundWork
  let round: Int
  let facts: RoundFacts
  let steps: [Procedure.Step]
  /// The step that is done with coming is the one this verb completes.
  let verb: String

  private var done: Int? { steps.firstIndex { $0.does == verb } }
  /// The events that coming sets.
  private var events: [String] { done.map { steps[$0].sets } ?? [] }

  /// What all that came on one day have in common.
  private struct Pattern {
    var dues: [Int] = []
    var kinds: [Int] = []
    var timed: [Int] = []
    /// A record; of what is set by coming, its place among the events as -1 - place; none.
    var anchors: [Int] = []
    var waits: [String?] = []
    var states: [Int] = []
    var dones: [Int] = []
  }

  /// Makes happenings and tasks; gives the rows of the tasks.
  func make(_ arrivals: RoundWork.Arrivals) -> Range<Int> {
    let rule = work.rule, count = arrivals.items.count, width = steps.count
    var patterns: [Pattern] = [], numbers: [[Int]: Int] = [:], counted: [Day] = [], ofItem: [Int] = []
    let base = facts.without(steps)
    for place in 0..<count {
      let day = arrivals.days[place], counts = rule.counting.countedDay(day, at: arrivals.clocks[place], rule.calendar)
      counted.append(counts)
      let key = [day.number, counts.number]
      if let known = numbers[key] {
        ofItem.append(known)
        continue
      }
      numbers[key] = patterns.count
      ofItem.append(patterns.count)
      patterns.append(pattern(base, day: day, counted: counts))
    }
    let first = note(arrivals, counted)
    var batch = TaskBatch(work, round, facts, steps, arrivals.items).batch
    func codes(_ field: String, _ of: (Pattern) -> [Int]) {
      let all = patterns.map(of)
      var codes: [Int] = []
      codes.reserveCapacity(count * width)
      for place in 0..<count { codes += all[ofItem[place]] }
      batch.codes(field, codes)
    }
    codes("state") { $0.states }
    codes("due") { $0.dues }
    codes("due-kind") { $0.kinds }
    codes("is-timed") { $0.timed }
    codes("done") { $0.dones }
    anchors(&batch, patterns, ofItem, first)
    waits(&batch, patterns, ofItem)
    return batch.add()
  }

  /// Notes what coming sets, thing by thing; gives the first record.
  private func note(_ arrivals: RoundWork.Arrivals, _ counted: [Day]) -> Int {
    let events = events, count = arrivals.items.count * events.count
    var batch = Batch(work.records, "happening", count: count)
    guard count > 0 else { return 0 }
    let ofItem = (0..<count).map { $0 / events.count }
    batch.same("round", code: round)
    batch.texts("event", events, of: (0..<count).map { $0 % events.count })
    batch.texts("concerns", arrivals.items, of: ofItem)
    batch.codes("date", ofItem.map { counted[$0].number })
    batch.codes(
      "moment",
      ofItem.map { place in
        arrivals.clocks[place].map { arrivals.days[place].number * 86_400 + $0 } ?? Batch.none
      })
    return batch.add().lowerBound
  }

  private func anchors(_ batch: inout Batch, _ patterns: [Pattern], _ ofItem: [Int], _ first: Int) {
    let width = events.count
    var codes: [Int] = []
    codes.reserveCapacity(ofItem.count * steps.count)
    for (place, number) in ofItem.enumerated() {
      for anchor in patterns[number].anchors {
        codes.append(anchor < 0 && anchor != Batch.none ? first + place * width - 1 - anchor : anchor)
      }
    }
    batch.codes("anchor", codes)
  }

  private func waits(_ batch: inout Batch, _ patterns: [Pattern], _ ofItem: [Int]) {
    var texts: [String] = [], places: [String: Int] = [:]
    let all = patterns.map { pattern in
      pattern.waits.map { text -> Int in
        guard let text else { return -1 }
        if let known = places[text] { return known }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
      }
    }
    guard !texts.isEmpty else { return }
    var rows: [Int] = []
    rows.reserveCapacity(ofItem.count * steps.count)
    for number in ofItem { rows += all[number] }
    batch.texts("waits-for", texts, of: rows)
  }

  // MARK: - One day

  /// A name no thing has.
  private static let anything = "\u{0}"

  private func pattern(_ base: RoundFacts, day: Day, counted: Day) -> Pattern {
    let before = sample(base, day: nil, counted: counted), after = sample(base, day: day, counted: counted)
    let sheet = work.records.sheet("task"), known = RoundWork.KnownDues()
    func state(_ name: String) -> Int { sheet.code(name, of: "state") ?? 0 }
    var pattern = Pattern()
    for (place, step) in steps.enumerated() {
      // What is done with coming was due by what was known before.
      let facts = place == done ? before : after
      let task = facts.tasks[facts.tasks.count - steps.count + place]
      let outlook = work.outlook(step, task, facts, known), due = outlook.due
      pattern.dues.append(due.last?.number ?? Batch.none)
      pattern.kinds.append(due.isTimed ? sheet.code(due.kind.rawValue, of: "due-kind") ?? Batch.none : Batch.none)
      pattern.timed.append(due.isTimed ? 1 : 0)
      pattern.anchors.append(outlook.anchor ?? Batch.none)
      pattern.waits.append(place == done ? nil : outlook.waitsFor)
      pattern.states.append(place == done ? state("done") : state(outlook.isReady ? "ready" : "not-ready"))
      pattern.dones.append(place == done ? day.number : Batch.none)
    }
    return pattern
  }

  /// The facts of the round as one thing sees them that came on a day, or is about to.
  private func sample(_ base: RoundFacts, day: Day?, counted: Day) -> RoundFacts {
    var facts = base
    let rows = steps.indices.map { -1 - $0 }
    facts.tasks += zip(steps, rows).map { step, row in
      let isDone = day != nil && row == -1 - (done ?? -1)
      return RoundFacts.Task(
        row: row, step: step.name, concerns: Taking.anything, stream: step.stream,
        state: isDone ? "done" : "not-ready", done: isDone ? day : nil, quarter: work.quarter(step, base), begun: nil)
    }
    if day != nil {
      facts.happened += events.enumerated().map { place, event in
        RoundFacts.Happened(row: -1 - place, event: event, concerns: Taking.anything, day: counted)
      }
    }
    return facts
  }
}

extension RoundFacts {
  /// Without the tasks of some steps that are done one by one, and without what happened to single things.
  fileprivate func without(_ steps: [Procedure.Step]) -> RoundFacts {
    var facts = self
    let names = Set(steps.map(\.name))
    facts.tasks = tasks.filter { $0.concerns == nil || !names.contains($0.step) }
    facts.happened = happened.filter { $0.concerns == nil }
    return facts
  }
}
