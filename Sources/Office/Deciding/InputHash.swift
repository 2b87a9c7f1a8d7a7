import Values

/// Tells inputs of a decision apart: two sets of inputs with the same number are the same for all purposes here.
///
/// Not for secrets: what was recorded is proven by the chain of events, this says whether it has to be looked at again.
struct InputHash {
  private var first: UInt64 = 0x243F_6A88_85A3_08D3
  private var second: UInt64 = 0x1319_8A2E_0370_7344

  init(_ competition: Competition) {
    let contest = competition.contest, rules = contest.rules
    mix(rules)
    mix(competition.item ?? -1)
    mix(contest.judges.count)
    for judge in contest.judges { mix(judge) }
    // The same points with more decimals are the same.
    let lift = Powers.ten(6 - contest.scale)
    mix(contest.count)
    for place in contest.rows.indices {
      mix(contest.rows[place])
      mix(contest.hasDeclined[place] ? 1 : 0)
      if rules.ties.contains(.service) { mix(contest.service[place] ?? -1) }
      if rules.ties.contains(.received) { mix(contest.received[place]) }
      if rules.ties.contains(.age) { mix(contest.born[place] ?? Int.max) }
    }
    for points in contest.points { mix(points == Contest.none ? points : points &* lift) }
    for exemption in contest.exempt.map({ ($0.application, $0.judge) }).sorted(by: { $0 < $1 }) {
      mix(exemption.0)
      mix(exemption.1)
    }
    for choice in contest.breaks {
      mix(choice.winner)
      mix(choice.isForAll ? 1 : 0)
      for row in choice.among.sorted() { mix(row) }
    }
  }

  private mutating func mix(_ rules: DecidingRules) {
    for criterion in rules.criteria {
      mix(criterion.row)
      mix(criterion.full)
      mix(criterion.weight)
    }
    for level in rules.levels {
      mix(level.row)
      mix(level.minimum)
    }
    for number in [rules.quota, rules.reserve, rules.decimals, rules.levelling ?? -1] { mix(number) }
    mix(rules.minimum ?? Decimal(-1))
    for tie in rules.ties {
      switch tie {
      case .criterion(let place): mix(place)
      case .service: mix(-1)
      case .received: mix(-2)
      case .age: mix(-3)
      }
    }
    for byte in (rules.method ?? "").utf8 { mix(Int(byte)) }
  }

  private mutating func mix(_ number: Decimal) {
    let number = number.normalised
    mix(Int(truncatingIfNeeded: number.coefficient))
    mix(number.scale)
  }

  @inline(__always) private mutating func mix(_ number: Int) {
    let bits = UInt64(bitPattern: Int64(number))
    first = (first ^ bits) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 29
    second = (second &+ bits) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 31
  }

  var text: String {
    [first, second].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
