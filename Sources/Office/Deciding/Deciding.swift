import Failures
import Values

/// The decision: a pure function of a contest, exact, whatever the order of the applications.
public enum Deciding {
  public static func outcome(_ contest: Contest) throws(Failure) -> ContestOutcome {
    try outcome(contest, try Tally(contest))
  }

  /// The same of points added up before; one application may be given another score.
  static func outcome(
    _ contest: Contest, _ tally: Tally, giving other: (place: Int, score: Int)? = nil
  ) throws(Failure) -> ContestOutcome {
    var outcome = ContestOutcome(count: contest.count)
    outcome.scores = try scores(contest, tally)
    if let other { outcome.scores[other.place] = other.score }
    try giveLevels(contest, &outcome)
    let ranking = try Ranking(contest, tally, outcome.scores)
    place(contest, try ranking.groups(), &outcome)
    return outcome
  }

  // MARK: - Scores

  /// Means of the weighted points, rounded half away from zero as they are announced.
  static func scores(_ contest: Contest, _ tally: Tally) throws(Failure) -> [Int?] {
    let (weights, unit) = try contest.rules.wholeWeights(), width = weights.count
    let rounding = try Rounding(contest, unit, tally)
    var scores: [Int?] = Array(repeating: nil, count: contest.count)
    for application in 0..<contest.count where tally.counts[application] > 0 {
      var sum = Int128(0)
      for criterion in 0..<width {
        sum += Int128(tally.sums[application * width + criterion]) * Int128(weights[criterion])
      }
      if !tally.shifts.isEmpty {
        sum = try Tally.product(sum, tally.shiftUnit) + tally.shifts[application]
      }
      scores[application] = try rounding.announced(sum, of: tally.counts[application])
    }
    return scores
  }

  /// How a sum becomes a score: divided by members, units and what levelling brought in, to the decimals announced.
  struct Rounding {
    private let lift: Int128
    private let divisor: Int128

    init(_ contest: Contest, _ unit: Int, _ tally: Tally) throws(Failure) {
      guard (0...6).contains(contest.rules.decimals) else { throw Failure(.decideWide) }
      lift = Int128(Powers.ten(contest.rules.decimals))
      divisor = try Tally.product(Int128(unit) * Int128(Powers.ten(contest.scale)), tally.shiftUnit)
    }

    func announced(_ sum: Int128, of members: Int) throws(Failure) -> Int {
      let number = try Tally.product(sum, lift), divisor = try Tally.product(divisor, Int128(members))
      guard let score = Int(exactly: Deciding.rounded(number, by: divisor)) else { throw Failure(.decideWide) }
      return score
    }
  }

  /// Half away from zero.
  static func rounded(_ number: Int128, by divisor: Int128) -> Int128 {
    let (quotient, rest) = number.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let whole = Int128(rest >= divisor.magnitude - rest ? quotient + 1 : quotient)
    return number < 0 ? -whole : whole
  }

  private static func giveLevels(_ contest: Contest, _ outcome: inout ContestOutcome) throws(Failure) {
    guard !contest.rules.levels.isEmpty else { return }
    let levels = contest.rules.levels.indices.sorted {
      Decimal.compare(contest.rules.levels[$0].minimum, contest.rules.levels[$1].minimum) > 0
    }
    for application in 0..<contest.count {
      guard let score = outcome.scores[application] else { continue }
      outcome.levels[application] = levels.first {
        contest.rules.reaches(score, contest.rules.levels[$0].minimum)
      }
    }
  }

  // MARK: - Places

  /// Applications that rank together: equal in all that was compared.
  struct Group {
    var applications: [Int]
    /// Everybody of it gets the place, however many there are.
    var isForAll = false
  }

  /// Gives places down the ranking: to the quota, then to the reserves; those equal across a line are left open.
  private static func place(_ contest: Contest, _ groups: [Group], _ outcome: inout ContestOutcome) {
    let rules = contest.rules
    var quota = rules.quota, rank = 1
    for group in groups {
      let last = rank + group.applications.count - 1
      let score = outcome.scores[group.applications[0]] ?? 0
      let isBelow = rules.minimum.map { !rules.reaches(score, $0) } ?? false
      if !isBelow, group.isForAll, rank <= quota { quota = max(quota, last) }
      let end = quota + rules.reserve
      var placed: ContestOutcome.Placed
      if isBelow {
        placed = .belowMinimum
      } else if last <= quota {
        placed = .selected
      } else if rank <= quota {
        placed = .tied
        outcome.ties.append(tie(contest, group, places: quota - rank + 1, isAmongReserves: false))
      } else if last <= end || (group.isForAll && rank <= end) {
        placed = .reserve
      } else if rank <= end {
        placed = .tied
        outcome.ties.append(tie(contest, group, places: end - rank + 1, isAmongReserves: true))
      } else {
        placed = .notSelected
      }
      for application in group.applications {
        outcome.ranks[application] = rank
        outcome.placed[application] = placed
        if placed == .reserve { outcome.lines[application] = rank - quota }
        outcome.order.append(application)
      }
      rank = last + 1
    }
    outcome.places = quota
    markEqual(&outcome)
  }

  private static func tie(_ contest: Contest, _ group: Group, places: Int, isAmongReserves: Bool)
    -> ContestOutcome.OpenTie
  {
    ContestOutcome.OpenTie(
      applications: group.applications.sorted { contest.rows[$0] < contest.rows[$1] }, places: places,
      isAmongReserves: isAmongReserves)
  }

  private static func markEqual(_ outcome: inout ContestOutcome) {
    for (place, application) in outcome.order.enumerated().dropFirst() {
      let before = outcome.order[place - 1]
      guard outcome.scores[before] == outcome.scores[application] else { continue }
      outcome.isTied[before] = true
      outcome.isTied[application] = true
    }
  }
}

extension DecidingRules {
  /// Whether a score as announced reaches a limit.
  func reaches(_ score: Int, _ limit: Decimal) -> Bool {
    Decimal.compare(Decimal(Int128(score), scale: decimals), limit) >= 0
  }

  /// A score in units as the number it is announced as.
  public func number(_ score: Int) -> Decimal { Decimal(Int128(score), scale: decimals) }

  /// A score with its decimals.
  public func text(_ score: Int) -> String {
    let number = number(score)
    return (try? number.fixed(decimals)) ?? number.text
  }
}
