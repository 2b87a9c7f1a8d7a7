import Calendars
import Office
import Testing

/// The same numbers as `scripts/make-dues` draws.
private struct SharedDice {
  var state: UInt64 = 20_260_903

  mutating func roll(_ sides: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % sides)
  }
}

/// One drawn case: a rule and what it is asked about.
private struct Drawn {
  let rule: Rule
  let counting: Counting
  let situation: Situation
  let words: String

  init(_ dice: inout SharedDice) {
    let anchor = Day(number: 17167 + dice.roll(5113))
    let form = dice.roll(10), n = dice.roll(61), m = dice.roll(21), bits = dice.roll(8), rolls = dice.roll(18)
    var counting = Counting()
    counting.days = bits & 1 == 1 ? .calendar : .working
    counting.firstDay = bits & 2 == 2 ? .same : .next
    let all: [Roll] = [.none, .next, .previous]
    if rolls < 9 { (counting.officerRoll, counting.othersRoll) = (all[rolls / 3], all[rolls % 3]) }
    var stops: [ClockStop] = []
    for _ in 0..<2 {
      let first = anchor.number + dice.roll(31)
      stops.append(ClockStop(Day(number: first), through: Day(number: first + dice.roll(41))))
    }
    stops = Array(stops.prefix(max(0, dice.roll(5) - 2)))
    let cap = dice.roll(200)
    var situation = Situation { _ in anchor }
    situation.actor = bits & 4 == 4 ? .others : .officer
    situation.month = anchor
    situation.fiscalYear = anchor.fiscalYear
    situation.stops = stops
    if cap < 100 {
      situation.noLaterThan = ["cap"]
      situation.date = { _ in NamedDate(Day(number: anchor.number + cap - 10), .imposed) }
    }
    rule = Rule(Drawn.form(form, n, m))
    self.counting = counting
    self.situation = situation
    words =
      "\(rule.form) from \(anchor), \(counting.days), \(counting.firstDay), \(situation.actor), \(stops), cap \(cap)"
  }

  private static func form(_ form: Int, _ n: Int, _ m: Int) -> Rule.Form {
    switch form {
    case 0, 1: .within(.printed(n), .init(.after, "e"), or: nil)
    case 2: .within(.working(n), .init(.since, "e"), or: nil)
    case 3: .within(.calendar(n), .init(.from, "e"), or: nil)
    case 4: .within(.months(n % 25), .init(.after, "e"), or: nil)
    case 5: .range(min(n % 10, m), max(n % 10, m), .init(.after, "e"))
    case 6: .byDay(1 + n % 31)
    case 7: .window((n % 12 + 9) % 12 + 1, (n % 12 + m % (12 - n % 12) + 9) % 12 + 1)
    case 8: .quarter(1 + n % 4)
    default: .within(.printed(n), .init(.before, "e"), or: nil)
    }
  }
}

@Suite struct DueOracleTests {
  @Test func `100,000 due dates are those another program finds a day at a time`() {
    var dice = SharedDice()
    for (block, expected) in oracleDues.enumerated() {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325, told = ""
      for _ in 0..<1000 {
        let drawn = Drawn(&dice)
        let due = DueRule(drawn.counting, .office).due(of: [drawn.rule], drawn.situation)
        for day in [due.first, due.last] {
          let number = UInt32(truncatingIfNeeded: day?.number ?? 0)
          for shift in stride(from: 0, to: 32, by: 8) {
            hash = (hash ^ UInt64(number >> UInt32(shift) & 0xFF)) &* 0x100_0000_01B3
          }
        }
        if told.isEmpty { told = "first of it: \(drawn.words) gives \(String(describing: due.last))" }
      }
      #expect(hash == expected, "thousand \(block + 1); \(told)")
    }
  }
}
