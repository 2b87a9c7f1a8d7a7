import Calendars
import Failures
import Office
import Testing

func day(_ text: String) throws -> Day {
  guard case .date(let day) = try DateLiteral.read(text) else { throw DateProblem.notADate(text) }
  return day
}

/// Numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64 = 4
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func day() -> Day { Day(number: roll(17_200...22_000)) }

  mutating func days(_ count: Int) -> Rule.Days {
    switch roll(0...3) {
    case 0: .printed(count)
    case 1: .working(count)
    case 2: .calendar(count)
    default: .months(count)
    }
  }

  mutating func counting() -> Counting {
    var counting = Counting()
    counting.days = roll(0...1) == 0 ? .working : .calendar
    counting.firstDay = roll(0...1) == 0 ? .next : .same
    counting.officerRoll = Roll.allCases[roll(0...2)]
    counting.othersRoll = Roll.allCases[roll(0...2)]
    return counting
  }

  mutating func stops(near day: Day) -> [ClockStop] {
    (0..<roll(0...2)).map { _ in
      let first = day.number + roll(-10...40)
      return ClockStop(Day(number: first), through: Day(number: first + roll(0...30)))
    }
  }
}

private func within(_ days: Rule.Days, _ word: Rule.From = .after, or: String? = nil) -> Rule {
  Rule(.within(days, .init(word, "e"), or: or))
}

private func happened(_ day: Day, _ actor: Counting.Actor = .officer, stops: [ClockStop] = []) -> Situation {
  var situation = Situation { $0 == "e" ? day : nil }
  situation.actor = actor
  situation.stops = stops
  return situation
}

/// What holds of every rule, day and setting.
@Suite struct DueLawTests {
  @Test func `a later event is never due earlier`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let rule = DueRule(dice.counting(), .office), start = dice.day(), days = dice.days(dice.roll(0...40))
      let word = Rule.From.allCases[dice.roll(0...3)]
      var stops = dice.stops(near: start)
      // Two days may be the same months away from one day, and then a stop on the first of them tells them apart.
      if case .months = days { stops = [] }
      let actor = Counting.Actor.allCases[dice.roll(0...1)]
      let one = rule.due(of: [within(days, word)], happened(start, actor, stops: stops))
      let two = rule.due(
        of: [within(days, word)], happened(Day(number: start.number + dice.roll(1...9)), actor, stops: stops))
      guard let first = one.last, let second = two.last else { continue }
      #expect(first <= second, "\(days) \(word) \(start)")
    }
  }

  @Test func `more days are never due earlier, and before an event never later`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let rule = DueRule(dice.counting(), .office), count = dice.roll(0...40), situation = happened(dice.day())
      for word in Rule.From.allCases {
        let few = rule.due(of: [within(.printed(count), word)], situation).last
        let many = rule.due(of: [within(.printed(count + 1), word)], situation).last
        guard let few, let many else { continue }
        #expect(word == .before ? many <= few : few <= many)
      }
    }
  }

  @Test func `nothing counted is the day of the event`() {
    var dice = Dice()
    for _ in 0..<5000 {
      let rule = DueRule(dice.counting(), .office), day = dice.day()
      guard WorkCalendar.office.isWorkday(day) else { continue }
      #expect(rule.due(of: [within(dice.days(0))], happened(day)).last == day)
      for form in [Rule.Form.on("e"), .immediate("e")] {
        #expect(rule.due(of: [Rule(form)], happened(day)).last == day)
      }
    }
  }

  @Test func `counting the event's own day is a day less where it is worked`() {
    var dice = Dice()
    for _ in 0..<5000 {
      let day = dice.day(), count = dice.roll(1...30)
      guard WorkCalendar.office.isWorkday(day) else { continue }
      var same = Counting()
      same.firstDay = .same
      let own = DueRule(same, .office).due(of: [within(.working(count))], happened(day)).last
      let next = DueRule(Counting(), .office).due(of: [within(.working(count - 1))], happened(day)).last
      #expect(own == next)
    }
  }

  @Test func `a last day of schools is worked, an official's is as counted`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let day = dice.day(), days = Rule.Days.calendar(dice.roll(0...60)), rule = DueRule(Counting(), .office)
      let official = rule.due(of: [within(days)], happened(day)).last
      let school = rule.due(of: [within(days)], happened(day, .others)).last
      guard let official, let school else { continue }
      #expect(official.number == day.number + days.count)
      #expect(WorkCalendar.office.isWorkday(school))
      #expect(WorkCalendar.office.roll(official, .next) == school)
    }
  }

  @Test func `both ends of a range are kept and in order`() {
    var dice = Dice()
    for _ in 0..<10_000 {
      let low = dice.roll(0...10), high = low + dice.roll(0...10), rule = DueRule(dice.counting(), .office)
      let situation = happened(dice.day())
      let due = rule.due(of: [Rule(.range(low, high, .init(.after, "e")))], situation)
      #expect(due.last == rule.due(of: [within(.printed(high))], situation).last)
      if let first = due.first, let last = due.last { #expect(first <= last) }
    }
  }

  @Test func `a stopped day moves a last day as far as it was counted`() {
    var dice = Dice()
    for _ in 0..<10_000 {
      let day = dice.day(), count = dice.roll(1...40), stops = dice.stops(near: day)
      let rule = DueRule(Counting(), .office)
      let due = rule.due(of: [within(.working(count))], happened(day, stops: stops))
      guard let last = due.last else { continue }
      let counted = (day.number + 1...last.number).map { Day(number: $0) }.filter { day in
        WorkCalendar.office.isWorkday(day) && !stops.contains { $0.first <= day && day <= ($0.last ?? .latest) }
      }
      #expect(counted.count == count)
      #expect(counted.last == last)
    }
  }

  @Test func `a holiday more never makes working days due earlier`() {
    var dice = Dice()
    for _ in 0..<300 {
      let day = dice.day(), count = dice.roll(1...30), off = Day(number: day.number + dice.roll(-3...40))
      let more = WorkCalendar.office.with(adding: [Holiday(off, Words("?"), .special, source: "")])
      let situation = happened(day)
      guard let old = DueRule(Counting(), .office).due(of: [within(.working(count))], situation).last,
        let new = DueRule(Counting(), more).due(of: [within(.working(count))], situation).last
      else { continue }
      #expect(old <= new)
      #expect((old < new) == (WorkCalendar.office.isWorkday(off) && off > day && off <= old))
    }
  }

  @Test func `of several rules the earliest day holds, whatever their order`() {
    var dice = Dice()
    for _ in 0..<5000 {
      let rule = DueRule(dice.counting(), .office), situation = happened(dice.day())
      var rules = (0..<dice.roll(1...4)).map { _ in within(dice.days(dice.roll(0...20))) }
      rules.append(Rule(.quality(["good"])))
      let each = rules.compactMap { rule.due(of: [$0], situation).last }
      #expect(rule.due(of: rules, situation).last == each.min())
      #expect(rule.due(of: rules.reversed(), situation) == rule.due(of: rules, situation))
    }
  }

  @Test func `an explanation comes to the day it explains`() {
    var dice = Dice()
    for _ in 0..<2000 {
      let rule = DueRule(dice.counting(), .office), start = dice.day()
      let situation = happened(start, dice.roll(0...1) == 0 ? .officer : .others, stops: dice.stops(near: start))
      let rules = [within(dice.days(dice.roll(0...20)), Rule.From.allCases[dice.roll(0...3)])]
      #expect(rule.explain(rules, situation).due == rule.due(of: rules, situation))
    }
  }
}
