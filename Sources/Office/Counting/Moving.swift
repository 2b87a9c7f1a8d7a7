import Calendars
import Failures

/// Counting days from an event, over days that do not count.
extension DueRule {
  /// Nil outside the years of dates.
  func moved(_ days: Rule.Days, from anchor: Day, _ word: Rule.From, _ stops: [ClockStop]) -> Day? {
    let isWorking: Bool
    switch days {
    case .working: isWorking = true
    case .printed: isWorking = counting.days == .working
    case .calendar: isWorking = false
    case .months(let count): return moved(months: count, from: anchor, word, stops)
    }
    let sign = word == .before ? -1 : 1
    // Where the event's own day is the first, counting begins a day earlier.
    let start = counting.firstDay(after: word) == .same && days.count > 0 ? Day(number: anchor.number - sign) : anchor
    guard var end = step(start, days.count * sign, isWorking) else { return nil }
    if stops.isEmpty || word == .before { return end }
    // Each stopped day that was passed asks for one more, which may pass further ones.
    var passed = 0
    while true {
      let count = stopped(stops, after: start, through: end, isWorking)
      if count == passed { return end }
      passed = count
      guard let further = step(start, days.count + passed, isWorking) else { return nil }
      end = further
    }
  }

  private func step(_ day: Day, _ count: Int, _ isWorking: Bool) -> Day? {
    isWorking ? calendar.adding(workdays: count, to: day) : day.adding(days: count)
  }

  /// A period of months ends on the day of that number, or the last of a shorter month; counted from the event's own
  /// day it ends a day earlier (Civil and Commercial Code, section 193/5).
  private func moved(months: Int, from anchor: Day, _ word: Rule.From, _ stops: [ClockStop]) -> Day? {
    let sign = word == .before ? -1 : 1
    guard let plain = anchor.adding(months: months * sign) else { return nil }
    let start = Day(
      number: counting.firstDay(after: word) == .same && months > 0 ? anchor.number - sign : anchor.number)
    let end = Day(number: plain.number + start.number - anchor.number)
    if stops.isEmpty || word == .before { return end.isInRange ? end : nil }
    var passed = 0
    while true {
      let reached = Day(number: end.number + passed)
      guard reached.isInRange else { return nil }
      let count = stopped(stops, after: start, through: reached, false)
      if count == passed { return reached }
      passed = count
    }
  }

  /// Days, or working days, within stops; a day in two stops counts once.
  func stopped(_ stops: [ClockStop], after start: Day, through end: Day, _ isWorking: Bool) -> Int {
    var count = 0, done = start
    for stop in stops.sorted(by: { $0.first < $1.first }) {
      // A stop without an end is answered elsewhere: nobody knows the last day.
      guard let last = stop.last else { continue }
      let from = max(stop.first, Day(number: done.number + 1)), to = min(last, end)
      guard from <= to else { continue }
      count += isWorking ? calendar.workdays(from: from, through: to) : to.number - from.number + 1
      done = to
    }
    return count
  }

  /// Notes what was counted, and every day that was passed without counting.
  func note(
    _ days: Rule.Days, _ word: Rule.From, from anchor: Day, to end: Day, _ stops: [ClockStop],
    _ steps: inout [DueStep]?
  ) {
    guard steps != nil else { return }
    let isWorking: Bool
    switch days {
    case .working: isWorking = true
    case .printed: isWorking = counting.days == .working
    case .calendar, .months: isWorking = false
    }
    steps?.append(.counted(days, isWorking: isWorking, word, counting.firstDay(after: word)))
    let from = min(anchor, end), through = max(anchor, end)
    for stop in stops {
      guard let last = stop.last, stop.first <= through, last > from else { continue }
      steps?.append(.stopped(max(stop.first, Day(number: from.number + 1)), min(last, through)))
    }
    guard isWorking else { return }
    // At the event's own day counting has not begun, forwards or backwards, unless it is the first day.
    for number in from.number...through.number where number != anchor.number {
      let day = Day(number: number)
      if !calendar.isWorkday(day) { steps?.append(.skipped(day, calendar.name(of: day))) }
    }
  }
}

extension WorkCalendar {
  /// Why a day is not worked: the name of its holiday, else of its weekday.
  func name(of day: Day) -> Words { holiday(on: day)?.name ?? WeekdayName.words(day.weekday) }
}
