import Failures
import Values

/// Puts applications in order: by score, then by what the rule-book compares, then by ties broken at the meeting.
struct Ranking {
  private let contest: Contest
  private let tally: Tally
  private let scores: [Int?]

  init(_ contest: Contest, _ tally: Tally, _ scores: [Int?]) throws(Failure) {
    self.contest = contest
    self.tally = tally
    self.scores = scores
  }

  /// Those equal in everything, the best first; without those that declined or have no points.
  func groups() throws(Failure) -> [Deciding.Group] {
    let ranked = (0..<contest.count).compactMap { application -> (score: Int, application: Int)? in
      guard let score = scores[application], !contest.hasDeclined[application] else { return nil }
      return (score, application)
    }.sorted {
      $0.score != $1.score ? $0.score > $1.score : contest.rows[$0.application] < contest.rows[$1.application]
    }
    var groups: [Deciding.Group] = [], first = 0
    while first < ranked.count {
      var end = first + 1
      while end < ranked.count, ranked[end].score == ranked[first].score { end += 1 }
      if end == first + 1 {
        groups.append(Deciding.Group(applications: [ranked[first].application]))
      } else {
        groups += try apart(ranked[first..<end].map(\.application))
      }
      first = end
    }
    return groups
  }

  /// Those of one score, told apart as far as they can be.
  private func apart(_ applications: [Int]) throws(Failure) -> [Deciding.Group] {
    let keyed = try applications.map { (application) throws(Failure) in
      (keys: try keys(application), application: application)
    }.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
    var groups: [Deciding.Group] = [], first = 0
    while first < keyed.count {
      var end = first + 1
      while end < keyed.count, keyed[end].keys == keyed[first].keys { end += 1 }
      groups += broken(keyed[first..<end].map(\.application).sorted { contest.rows[$0] < contest.rows[$1] })
      first = end
    }
    return groups
  }

  /// What is compared, in turn, the less the better.
  private func keys(_ application: Int) throws(Failure) -> [Int] {
    try contest.rules.ties.map { (tie) throws(Failure) in try key(tie, application) }
  }

  private func key(_ tie: DecidingRules.Tie, _ application: Int) throws(Failure) -> Int {
    switch tie {
    case .criterion(let criterion): -(try mean(criterion, application))
    case .service: contest.service[application].map { -$0 } ?? Int.max
    case .received: contest.received[application]
    case .age: contest.born[application] ?? Int.max
    }
  }

  /// The mean of the points of a criterion, rounded as it is announced.
  func mean(_ criterion: Int, _ application: Int) throws(Failure) -> Int {
    let members = tally.counts[application]
    guard members > 0 else { return 0 }
    let sum = tally.sums[application * contest.rules.criteria.count + criterion]
    let number = Int128(sum) * Int128(Powers.ten(contest.rules.decimals))
    let divisor = Int128(members) * Int128(Powers.ten(contest.scale))
    guard let mean = Int(exactly: Deciding.rounded(number, by: divisor)) else { throw Failure(.decideWide) }
    return mean
  }

  /// Those equal in everything compared, told apart by what the meeting decided among them.
  private func broken(_ equal: [Int]) -> [Deciding.Group] {
    guard equal.count > 1 else { return [Deciding.Group(applications: equal)] }
    if contest.rules.method == "both" { return [Deciding.Group(applications: equal, isForAll: true)] }
    var left = equal, groups: [Deciding.Group] = []
    for choice in contest.breaks where left.count > 1 {
      guard left.allSatisfy({ choice.among.contains(contest.rows[$0]) }),
        let winner = left.firstIndex(where: { contest.rows[$0] == choice.winner })
      else { continue }
      if choice.isForAll { return groups + [Deciding.Group(applications: left, isForAll: true)] }
      groups.append(Deciding.Group(applications: [left.remove(at: winner)]))
    }
    return groups + [Deciding.Group(applications: left)]
  }

  /// How two of one score compare: each thing compared with both values, until one says who is first.
  func steps(_ one: Int, _ other: Int) throws(Failure) -> [(tie: DecidingRules.Tie, one: Int?, other: Int?)] {
    var steps: [(tie: DecidingRules.Tie, one: Int?, other: Int?)] = []
    for tie in contest.rules.ties {
      steps.append((tie, try shown(tie, one), try shown(tie, other)))
      if try key(tie, one) != key(tie, other) { break }
    }
    return steps
  }

  private func shown(_ tie: DecidingRules.Tie, _ application: Int) throws(Failure) -> Int? {
    switch tie {
    case .criterion(let criterion): try mean(criterion, application)
    case .service: contest.service[application]
    case .received: contest.received[application]
    case .age: contest.born[application]
    }
  }
}

extension Deciding {
  /// What was compared of two that are equal in all of it, with the value they share.
  public static func compared(
    _ one: Int, _ other: Int, _ contest: Contest, _ outcome: ContestOutcome
  ) throws(Failure) -> [(tie: DecidingRules.Tie, value: Int?)] {
    try Ranking(contest, Tally(contest), outcome.scores).steps(one, other).map { ($0.tie, $0.one) }
  }

  /// Means of the points of every criterion of an application, as they are announced.
  public static func means(_ contest: Contest, _ tally: Tally, of application: Int) throws(Failure) -> [Int?] {
    guard tally.counts[application] > 0 else { return contest.rules.criteria.map { _ in nil } }
    let ranking = try Ranking(contest, tally, [])
    return try contest.rules.criteria.indices.map { (criterion) throws(Failure) in
      try ranking.mean(criterion, application)
    }
  }
}
