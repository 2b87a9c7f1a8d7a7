import Failures
import Model
import Values

/// What is wrong with a procedure as a whole, each with its place.
struct ProcedureChecks {
  let procedure: Procedure
  let places: ProcedurePlaces
  private(set) var failures: [Failure] = []
  private let steps: [String: Int]
  private let events: [String: Procedure.Event]

  init(_ procedure: Procedure, _ places: ProcedurePlaces) {
    self.procedure = procedure
    self.places = places
    steps = Dictionary(procedure.steps.enumerated().map { ($1.name, $0) }) { first, _ in first }
    events = Dictionary(procedure.events.map { ($0.name, $0) }) { first, _ in first }
    checkTwice()
    checkStarts()
    checkSteps()
    guard failures.isEmpty else { return }
    checkCycles()
    checkEvents()
    guard failures.isEmpty else { return }
    checkThings()
    checkReach()
    checkOrder()
  }

  mutating func report(_ wording: Wording, _ parts: Failure.Part..., at span: Span?, hint: Words? = nil) {
    let failure = Failure(wording, at: span, hint: hint).filling(parts)
    failures.append(failure)
  }

  // MARK: - Names

  private mutating func checkTwice() {
    twice(procedure.events.map(\.name), .event, places.events)
    twice(procedure.calendars.map(\.name), .calendar, places.calendars)
    twice(procedure.items.map(\.name), .item, places.items)
    twice(procedure.streams.map(\.name), .stream, places.streams)
    twice(procedure.steps.map(\.name), .step, places.steps)
  }

  private mutating func twice(_ names: [String], _ sort: Words, _ places: [Declaration]) {
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let earlier = first[name] else {
        first[name] = index
        continue
      }
      let span = index < places.count ? places[index].span(of: "name") : nil
      var failure = Failure(.procedureTwice, .words(sort), .init(name), at: span)
      if earlier < places.count, let old = places[earlier].span(of: "name") {
        failure = failure.labelled(old, Words(en: "first here", th: "ครั้งแรกที่นี่"))
      }
      failures.append(failure)
    }
  }

  private mutating func unknown(_ name: String, _ sort: Words, _ known: [String], at span: Span?) {
    let list = known.isEmpty ? nil : known.joined(separator: " ")
    let hint = list.map { Words(en: "it has: \($0)", th: "มี: \($0)") }
    report(.procedureUnknown, .words(sort), .init(name), at: span, hint: hint)
  }

  private mutating func checkStarts() {
    var starts = [(procedure.start, places.procedure)]
    for (index, stream) in procedure.streams.enumerated() {
      starts.append((stream.start, index < places.streams.count ? places.streams[index] : nil))
    }
    for (start, place) in starts {
      guard case .event(let name) = start, events[name] == nil else { continue }
      unknown(name, .event, procedure.events.map(\.name), at: place?.span(of: "opens-on"))
    }
    let items = procedure.items.map(\.name)
    for (index, item) in procedure.items.enumerated() {
      let place = index < places.items.count ? places.items[index] : nil
      if let part = item.part, !items.contains(part) { unknown(part, .item, items, at: place?.span(of: "in")) }
      if let kind = item.kind, !ProcedureChecks.isKind(kind) {
        unknown(kind, .kind, [], at: place?.span(of: "kind"))
      }
    }
  }

  static func isKind(_ name: String) -> Bool { Kinds.kind(named: name) != nil }

  private mutating func checkSteps() {
    let calendars = procedure.calendars.map(\.name), items = procedure.items.map(\.name)
    let names = procedure.steps.map(\.name), known = Array(events.keys)
    for (index, step) in procedure.steps.enumerated() {
      if step.actors.isEmpty { report(.procedureOwner, .init(step.name), at: places.step(index)) }
      if let item = step.per, !items.contains(item), !ProcedureChecks.isKind(item) {
        unknown(item, .item, items, at: places.mention(index, item))
      }
      if let verb = step.does, !StepVerbs.all.contains(verb) {
        report(.procedureVerb, .init(verb), at: places.clause(index, "does", saying: verb))
      }
      for other in step.follows + [step.partOf, step.revises, step.opensNext].compactMap(\.self)
      where steps[other] == nil { unknown(other, .step, names, at: places.mention(index, other)) }
      for calendar in step.noLaterThan where !calendars.contains(calendar) {
        unknown(calendar, .calendar, calendars, at: places.mention(index, calendar))
      }
      for event in step.sets where events[event] == nil {
        unknown(event, .event, known.sorted(), at: places.mention(index, event))
      }
      if step.row != nil, step.partOf == nil, !step.isOurs, procedure.rules(of: step).isEmpty {
        report(.procedureRule, .init(step.row ?? ""), at: places.step(index))
      }
      for rule in procedure.rules(of: step) { check(rule, of: index) }
    }
  }

  private mutating func check(_ rule: Rule, of index: Int) {
    let calendars = procedure.calendars.map(\.name), known = events.keys.sorted()
    for event in rule.events where events[event] == nil {
      unknown(event, .event, known, at: places.mention(index, event))
    }
    for calendar in rule.calendars where !calendars.contains(calendar) {
      unknown(calendar, .calendar, calendars, at: places.mention(index, calendar))
    }
    if case .external(let setters) = rule.form {
      for name in setters where events[name] == nil && !calendars.contains(name) {
        unknown(name, .event, known + calendars, at: places.mention(index, name))
      }
    }
    if case .none(let before?) = rule.form, steps[before] == nil {
      unknown(before, .step, procedure.steps.map(\.name), at: places.mention(index, before))
    }
  }

  // MARK: - Order

  /// Steps that wait for each other: what is left when all that can come has come.
  private mutating func checkCycles() {
    var left = procedure.steps
    while let free = left.firstIndex(where: { step in !left.contains { step.follows.contains($0.name) } }) {
      left.remove(at: free)
    }
    guard var name = left.first?.name else { return }
    var path: [String] = []
    while !path.contains(name) {
      path.append(name)
      name = left.first { $0.name == name }?.follows.first { next in left.contains { $0.name == next } } ?? name
    }
    let ring = path[(path.firstIndex(of: name) ?? 0)...] + [name]
    let last = steps[path[path.count - 1]] ?? 0
    report(
      .procedureCycle, .init(ring.joined(separator: " → ")), at: places.clause(last, "follows", saying: name))
  }

  /// The steps before one, and itself.
  func reached(from name: String) -> Set<String> {
    var found: Set<String> = [], pending = [name]
    while let next = pending.popLast() {
      guard let index = steps[next], found.insert(next).inserted else { continue }
      pending += procedure.steps[index].follows
    }
    return found
  }

  /// The steps whose papers a step needs, besides those it follows.
  private func makers(for step: Procedure.Step) -> [String] {
    step.requires.flatMap { paper in
      let makers = procedure.steps.filter { $0.name != step.name && $0.makes.contains(paper) }
      // Where several make it, any of them will do.
      return makers.count == 1 ? makers.map(\.name) : []
    }
  }

  private mutating func checkEvents() {
    let set = Set(procedure.steps.flatMap(\.sets))
    for (index, event) in procedure.events.enumerated() where event.from == nil && !set.contains(event.name) {
      let place = index < places.events.count ? places.events[index].span(of: "name") : nil
      report(.procedureSet, .init(event.name), at: place)
    }
  }

  // MARK: - Things and reach

  private mutating func checkThings() {
    var brought = Set(procedure.items.flatMap { [$0.name, $0.kind ?? $0.name] })
    for event in procedure.events {
      if let from = event.from, let dot = from.firstIndex(of: ".") { brought.insert(String(from[..<dot])) }
    }
    for (index, step) in procedure.steps.enumerated() {
      for thing in step.requires where !brought.contains(thing) {
        let isMade = procedure.steps.contains { maker in
          maker.name != step.name && maker.makes.contains(thing) && !reached(from: maker.name).contains(step.name)
        }
        if !isMade {
          report(
            .procedureMade, .init(step.name), .init(thing), at: places.clause(index, "requires", saying: thing))
        }
      }
    }
  }

  /// Steps that can begin, found by letting everything happen that can.
  private mutating func checkReach() {
    var happened = Set(procedure.events.filter { $0.from != nil }.map(\.name)), begun: Set<String> = []
    var isMoving = true
    while isMoving {
      isMoving = false
      for step in procedure.steps where !begun.contains(step.name) {
        guard waits(step, happened, begun) == nil else { continue }
        begun.insert(step.name)
        happened.formUnion(step.sets)
        isMoving = true
      }
    }
    for (index, step) in procedure.steps.enumerated() {
      guard let cause = waits(step, happened, begun) else { continue }
      report(.procedureReach, .init(step.name), .init(cause), at: places.step(index))
    }
  }

  private func waits(_ step: Procedure.Step, _ happened: Set<String>, _ begun: Set<String>) -> String? {
    if let before = step.follows.first(where: { !begun.contains($0) }) { return before }
    if let stream = procedure.streams.first(where: { $0.name == step.stream }), case .event(let name) = stream.start,
      !happened.contains(name)
    {
      return name
    }
    return procedure.rules(of: step).flatMap(\.starts).first { !happened.contains($0) }
  }

  private mutating func checkOrder() {
    for (index, step) in procedure.steps.enumerated() {
      for name in reached(from: step.name).union(makers(for: step)) where name != step.name {
        guard let before = procedure.step(name) else { continue }
        let mine = procedure.rules(of: step), theirs = procedure.rules(of: before)
        let isEarly = mine.contains { rule in theirs.contains { rule.isDue(before: $0) } }
        if isEarly, !step.isOurs, before.stream == step.stream {
          report(.procedureEarly, .init(step.name), .init(name), at: places.step(index))
        }
      }
    }
  }
}

extension Words {
  static let event = Words(en: "event", th: "เหตุการณ์")
  static let calendar = Words(en: "calendar", th: "ปฏิทิน")
  static let item = Words(en: "item", th: "รายการ")
  static let stream = Words(en: "stream", th: "สายงาน")
  static let step = Words(en: "step", th: "ขั้นตอน")
  static let kind = Words(en: "kind of record", th: "ชนิดข้อมูล")
}
