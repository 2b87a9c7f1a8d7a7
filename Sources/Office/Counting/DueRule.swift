import Calendars

/// The algebra of rules: when a step is due, and by which steps one comes there.
///
/// Pure: the same rules, events and calendar give the same day. `explain` walks the same way as `due` and notes what it
/// passes, so that an explanation cannot differ from what it explains.
public struct DueRule: Sendable {
  public let counting: Counting
  public let calendar: WorkCalendar
  /// Whether days beyond the years whose holidays are known are no answer: an office guesses nothing.
  public let isBounded: Bool

  public init(_ counting: Counting, _ calendar: WorkCalendar, isBounded: Bool = false) {
    self.counting = counting
    self.calendar = calendar
    self.isBounded = isBounded
  }

  /// The earliest last day of all the rules; those without one count only where none has.
  public func due(of rules: [Rule], _ situation: Situation) -> Due {
    var nothing: [DueStep]?
    return due(of: rules, situation, &nothing)
  }

  public func explain(_ rules: [Rule], _ situation: Situation) -> (due: Due, steps: [DueStep]) {
    var steps: [DueStep]? = []
    let due = due(of: rules, situation, &steps)
    return (due, steps ?? [])
  }

  private func due(of rules: [Rule], _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    var best: Due?, first: Day?, timed = 0, situation = situation
    situation.stops = ClockStop.counted(situation.stops, leaveThatCounts: counting.leaveThatCounts)
    for rule in rules {
      steps?.append(.rule(rule))
      let one = due(rule, situation, &steps)
      // All must be kept, so none may begin before the latest of their first days.
      first = [first, one.first].compactMap { $0 }.max()
      timed += one.isTimed ? 1 : 0
      best = best.map { DueRule.earlier($0, one) } ?? one
    }
    var due = best ?? .without(.none(before: nil))
    due.first = first
    if timed > 1, let last = due.last { steps?.append(.earliest(last)) }
    capped(&due, situation, &steps)
    if isBounded, due.kind == .derived, let last = due.last, !calendar.known.contains(last) {
      due = .without(.outOfRange)
      steps?.removeAll { $0.isLast }
      steps?.append(.untimed(.outOfRange))
    }
    if let extended = situation.extended {
      steps?.append(.extended(from: due.last, to: extended))
      due.last = extended
      // It was told to somebody: a later holiday does not take it away.
      (due.kind, due.untimed) = (.promised, nil)
    }
    if let start = due.first, let last = due.last, start > last { due.first = last }
    return due
  }

  /// Of two, the one that binds: the earlier day; of two without a day, the first.
  private static func earlier(_ left: Due, _ right: Due) -> Due {
    guard let other = right.last else { return left }
    guard let last = left.last else { return right }
    return other < last ? right : left
  }

  private func capped(_ due: inout Due, _ situation: Situation, _ steps: inout [DueStep]?) {
    for name in situation.noLaterThan {
      guard let cap = situation.date(name) else {
        steps?.append(.capSilent(name))
        continue
      }
      let binds = due.last.map { cap.day < $0 } ?? true
      steps?.append(.cap(name, cap, binds: binds))
      guard binds else { continue }
      (due.last, due.kind, due.untimed) = (cap.day, cap.kind, nil)
    }
  }

  // MARK: - One rule

  private func due(_ rule: Rule, _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    let due = reckoned(rule, situation, &steps)
    if let reason = due.untimed { steps?.append(.untimed(reason)) }
    return due
  }

  private func reckoned(_ rule: Rule, _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    switch rule.form {
    case .within(let days, let anchor, let or):
      if let or, let date = situation.date(or) {
        steps?.append(.override(or, date))
        return fixed(date)
      }
      return within(days, anchor, situation, &steps)
    case .range(let low, let high, let anchor):
      var due = within(.printed(high), anchor, situation, &steps)
      guard let anchor, let day = situation.anchor(anchor.event), due.isTimed else { return due }
      due.first = moved(.printed(low), from: day, anchor.word, situation.stops)
      if let first = due.first { steps?.append(.first(first)) }
      return due
    case .byDay(let number): return byDay(number, situation, &steps)
    case .window(let from, let to): return window(from, to, situation, &steps)
    case .quarter(let quarter): return quarterly(quarter, situation, &steps)
    case .quarterOf(let name): return quarterly(situation.quarter(name), situation, &steps)
    case .on(let event), .immediate(let event?):
      guard let day = situation.anchor(event) else { return .without(.waitsFor(event)) }
      steps?.append(.anchor(event, day, nil))
      return exactly(day)
    case .immediate(nil): return .without(.noAnchor)
    case .after(let event): return .without(.after(event), first: situation.anchor(event))
    case .calendar(let name):
      guard let date = situation.date(name) else { return .without(.calendarSilent(name)) }
      steps?.append(.override(name, date))
      return fixed(date)
    case .external(let who): return .without(.external(who))
    case .eachTime(let events): return .without(.eachTime(events))
    case .continuous(let until): return .without(.continuous(until))
    case .exists(let things, let phase): return .without(.exists(things, phase))
    case .quality(let words): return .without(.quality(words))
    case .ladder(let level): return .without(.ladder(level))
    case .none(let step): return .without(.none(before: step))
    }
  }

  /// A date somebody said: it stands as it is, on a holiday too.
  private func fixed(_ date: NamedDate) -> Due {
    var due = Due()
    due.last = date.day
    due.kind = date.kind
    return due
  }

  private func exactly(_ day: Day) -> Due {
    var due = Due()
    (due.first, due.last) = (day, day)
    return due
  }

  private func within(
    _ days: Rule.Days, _ anchor: Rule.Anchor?, _ situation: Situation, _ steps: inout [DueStep]?
  ) -> Due {
    guard let anchor else { return .without(.noAnchor) }
    guard let start = situation.anchor(anchor.event) else { return .without(.waitsFor(anchor.event)) }
    steps?.append(.anchor(anchor.event, start, anchor.word))
    guard let reached = moved(days, from: start, anchor.word, situation.stops) else { return .without(.outOfRange) }
    if let stop = standing(situation.stops, until: reached) { return .without(.stopped(since: stop)) }
    note(days, anchor.word, from: start, to: reached, situation.stops, &steps)
    return last(reached, situation.actor, backwards: anchor.word == .before, &steps)
  }

  /// A clock that stands with no end, and began before the day that was reached.
  private func standing(_ stops: [ClockStop], until day: Day) -> Day? {
    stops.isEmpty ? nil : stops.filter { $0.last == nil && $0.first <= day }.map(\.first).min()
  }

  private func byDay(_ number: Int, _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    guard let month = situation.month else { return .without(.noPeriod) }
    guard let day = calendar.byDay(number, ofMonth: month, roll: .none) else { return .without(.outOfRange) }
    steps?.append(.byDay(number, day))
    return last(day, situation.actor, backwards: false, &steps)
  }

  private func window(_ from: Int, _ to: Int, _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    guard let year = situation.fiscalYear else { return .without(.noPeriod) }
    guard let first = DueRule.month(from, of: year), let end = DueRule.month(to, of: year)?.lastOfMonth, first <= end
    else { return .without(.outOfRange) }
    steps?.append(.span(first, end, fiscalYear: year))
    var due = last(end, situation.actor, backwards: false, &steps)
    due.first = first
    return due
  }

  private func quarterly(_ quarter: Int?, _ situation: Situation, _ steps: inout [DueStep]?) -> Due {
    guard let year = situation.fiscalYear, let quarter else { return .without(.noPeriod) }
    guard let days = Day.fiscalQuarter(quarter, of: year) else { return .without(.outOfRange) }
    steps?.append(.span(days.lowerBound, days.upperBound, fiscalYear: year))
    var due = last(days.upperBound, situation.actor, backwards: false, &steps)
    due.first = days.lowerBound
    return due
  }

  /// The first day of a month, 1 to 12, in a fiscal year.
  static func month(_ month: Int, of fiscalYear: Int) -> Day? {
    Day(buddhist: month >= 10 ? fiscalYear - 1 : fiscalYear, month: month, day: 1)
  }

  /// Moves a last day that is not worked as the actor's setting says; days before an event move away from it.
  private func last(_ day: Day, _ actor: Counting.Actor, backwards: Bool, _ steps: inout [DueStep]?) -> Due {
    var due = Due()
    due.last = day
    let isWorked = calendar.isWorkday(day)
    if !isWorked {
      var roll = counting.roll(of: actor)
      if backwards, roll == .next { roll = .previous }
      guard let moved = calendar.roll(day, roll) else { return .without(.outOfRange) }
      due.last = moved
      steps?.append(
        moved == day
          ? .stands(day, calendar.name(of: day), actor, worked: calendar.roll(day, .previous) ?? day)
          : .rolled(day, to: moved, calendar.name(of: day), actor))
    }
    if steps != nil, let last = due.last {
      steps?.append(.last(last))
      if last > WorkCalendar.announcedThrough { steps?.append(.projected(last.buddhistYear)) }
    }
    return due
  }
}
