import Failures
import Office
import Testing
import Values

/// What holds of every decision, over thousands of small competitions.
@Suite struct DecidingLawTests {
  private func results(_ contest: Contest) throws -> [Int: (rank: Int, placed: String)] {
    let outcome = try Deciding.outcome(contest)
    var results: [Int: (rank: Int, placed: String)] = [:]
    for place in outcome.order {
      results[contest.rows[place]] = (outcome.ranks[place] ?? 0, outcome.placed[place].rawValue)
    }
    return results
  }

  @Test func `the decision is the one fractions and patience come to`() throws {
    var dice = ContestDice(1), open = 0
    for number in 0..<3_000 {
      let naive = NaiveDecision.random(&dice)
      let wanted = naive.results(), got = try results(naive.contest)
      let same =
        wanted.keys.sorted() == got.keys.sorted()
        && wanted.allSatisfy { got[$0.key]?.rank == $0.value.rank && got[$0.key]?.placed == $0.value.placed }
      #expect(same, "competition \(number): \(naive)\nwanted \(wanted)\ngot \(got)")
      if wanted.values.contains(where: { $0.placed == "tied" }) { open += 1 }
      if !same { return }
    }
    // Ties at a line are what this is about: they must have come up.
    #expect(open > 100)
  }

  @Test func `the order of applications does not matter`() throws {
    var dice = ContestDice(2)
    for _ in 0..<500 {
      let naive = NaiveDecision.random(&dice)
      let other = NaiveDecision(rules: naive.rules, entries: naive.entries.shuffled(using: &dice))
      let (one, two) = (try results(naive.contest), try results(other.contest))
      #expect(one.mapValues { "\($0)" } == two.mapValues { "\($0)" })
    }
  }

  @Test func `no more are selected than there are places, unless ties share them`() throws {
    var dice = ContestDice(3)
    for _ in 0..<1_000 {
      let naive = NaiveDecision.random(&dice), outcome = try Deciding.outcome(naive.contest)
      if !naive.rules.isForAll { #expect(outcome.selected <= naive.rules.quota) }
      #expect(outcome.placed.count { $0 == .reserve } <= naive.rules.reserve || naive.rules.isForAll)
    }
  }

  /// The better the result, the greater; what is open at the reserves' end is less than a reserve.
  private func worth(_ place: Int, _ outcome: ContestOutcome) -> Int {
    switch outcome.placed[place] {
    case .selected: 5
    case .tied: outcome.ties.first { $0.applications.contains(place) }?.isAmongReserves == true ? 2 : 4
    case .reserve: 3
    case .notSelected: 1
    default: 0
    }
  }

  @Test func `a point more never makes a result worse`() throws {
    var dice = ContestDice(4), tried = 0
    for _ in 0..<1_500 {
      let contest = NaiveDecision.random(&dice).contest
      guard contest.count > 0 else { continue }
      let place = Int.random(in: 0..<contest.count, using: &dice)
      let judge = Int.random(in: 0..<contest.judges.count, using: &dice)
      let criterion = Int.random(in: 0..<contest.rules.criteria.count, using: &dice)
      guard contest.given(place, judge, criterion) != nil, !contest.hasDeclined[place] else { continue }
      var more = contest
      more.points[more.start(place, judge) + criterion] += 1
      let before = try Deciding.outcome(contest), after = try Deciding.outcome(more)
      #expect(worth(place, after) >= worth(place, before))
      #expect((after.ranks[place] ?? 0) <= (before.ranks[place] ?? 0))
      tried += 1
    }
    #expect(tried > 500)
  }

  @Test func `what distance says turns the result, and one step less does not`() throws {
    var dice = ContestDice(5), turned = 0
    for _ in 0..<600 {
      let contest = NaiveDecision.random(&dice).contest, outcome = try Deciding.outcome(contest)
      guard let place = outcome.order.randomElement(using: &dice) else { continue }
      let distance = try Distance(contest, place: place), wasSelected = outcome.placed[place] == .selected
      func isTurned(_ change: (inout Contest) -> Void) throws -> Bool {
        var other = contest
        change(&other)
        return (try Deciding.outcome(other).placed[place] == .selected) != wasSelected
      }
      let step = wasSelected ? -1 : 1
      for line in distance.lines {
        guard let to = line.to?.exactInt else { continue }
        switch line.change {
        case .quota:
          #expect(try isTurned { $0.rules.quota = to })
          #expect(try !isTurned { $0.rules.quota = to - step })
        case .points:
          guard let judge = line.judge, let criterion = line.criterion else { continue }
          let spot = contest.start(place, judge) + criterion
          #expect(try isTurned { $0.points[spot] = to })
          #expect(try !isTurned { $0.points[spot] = to - step })
        case .withdrawals:
          let rank = outcome.ranks[place] ?? 0
          let ahead = Array(
            outcome.order.filter { $0 != place && (outcome.ranks[$0] ?? 0) <= rank }.reversed())
          #expect(try isTurned { other in for one in ahead.prefix(to) { other.hasDeclined[one] = true } })
          #expect(try !isTurned { other in for one in ahead.prefix(to - 1) { other.hasDeclined[one] = true } })
        default: continue
        }
        turned += 1
      }
    }
    #expect(turned > 300)
  }

  @Test func `a sweep gives for each weighting what deciding with it gives`() throws {
    var dice = ContestDice(6)
    for _ in 0..<400 {
      let contest = NaiveDecision.random(&dice).contest
      let sweep = try Sweep(contest)
      let fulls = contest.rules.criteria.map { criterion in
        Decimal(Int128(Int.random(in: 0...3, using: &dice))).isZero
          ? criterion.full : Decimal(criterion.full.coefficient * Int128(Int.random(in: 1...5, using: &dice)))
      }
      let line = try sweep.line(fulls)
      var other = contest
      for place in fulls.indices {
        let weight = fulls[place].coefficient / contest.rules.criteria[place].full.coefficient
        other.rules.criteria[place].weight = Decimal(weight)
      }
      let outcome = try Deciding.outcome(other)
      let rows = { (placed: ContestOutcome.Placed) in
        outcome.order.filter { outcome.placed[$0] == placed }.map { other.rows[$0] }
      }
      #expect(line.selected == rows(.selected))
      #expect(line.reserves == rows(.reserve))
      #expect(Set(line.tied) == Set(rows(.tied)))
    }
  }
}
