import Failures
import Values

/// How far an application is from another result: for each thing that could change alone, the least change that would.
///
/// For who is not selected, to be selected; for who is, to lose the place. Every line was tried with the decision
/// itself, and one step less too.
public struct Distance {
  public enum Change: String, Sendable { case score, points, quota, withdrawals, minimum }

  public struct Line: Equatable, Sendable {
    public let change: Change
    /// The member and the criterion of points, by their places.
    public var judge: Int?
    public var criterion: Int?
    public let from: Decimal?
    /// Nil where no such change would do.
    public let to: Decimal?
  }

  public private(set) var lines: [Line] = []
  public let isSelected: Bool
  private let contest: Contest
  private let tally: Tally
  private let place: Int
  private let score: Int
  private let outcome: ContestOutcome

  public init(_ whole: Contest, place: Int) throws(Failure) {
    let all = try Tally(whole), decided = try Deciding.outcome(whole, all)
    guard let score = decided.scores[place], decided.ranks[place] != nil else {
      throw Failure(.noPoints, Failure.Part("\(place + 1)"))
    }
    self.score = score
    isSelected = decided.placed[place] == .selected
    if whole.rules.levelling == nil {
      let kept = Distance.near(place, decided, whole)
      contest = whole.picking(kept)
      tally = all.picking(kept, width: whole.rules.criteria.count)
      self.place = kept.firstIndex(of: place) ?? 0
      outcome = try Deciding.outcome(contest, tally)
    } else {
      (contest, tally, self.place, outcome) = (whole, all, place, decided)
    }
    let needed = try scoreLine()
    try pointsLine(whole, place, needed)
    try quotaLine()
    if !isSelected { try withdrawalsLine() }
    try minimumLine()
  }

  /// Those that can bear on the result of one: all above it, and down to the last reserve.
  private static func near(_ place: Int, _ outcome: ContestOutcome, _ contest: Contest) -> [Int] {
    let last = min(outcome.order.count, contest.rules.quota + contest.rules.reserve + 1) - 1
    let line = outcome.order.indices.contains(last) ? outcome.scores[outcome.order[last]] ?? 0 : 0
    let least = min(line, outcome.scores[place] ?? 0)
    return outcome.order.filter { (outcome.scores[$0] ?? 0) >= least }
  }

  private func flips(_ outcome: ContestOutcome) -> Bool { (outcome.placed[place] == .selected) != isSelected }

  /// The least step that turns the result, where more never turns it back; nil where none does.
  private func least(_ most: Int, _ turns: (Int) throws(Failure) -> Bool) throws(Failure) -> Int? {
    guard most >= 1, try turns(most) else { return nil }
    var (low, high) = (1, most)
    while low < high {
      let middle = low + (high - low) / 2
      if try turns(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private var direction: Int { isSelected ? -1 : 1 }

  /// The announced score at which the result would be another; gives it.
  private mutating func scoreLine() throws(Failure) -> Int? {
    let top = outcome.scores.compactMap(\.self).max() ?? score
    let most = isSelected ? score : max(top - score + 1, limit - score)
    let step = try least(most) { (step) throws(Failure) in
      flips(try Deciding.outcome(contest, tally, giving: (place, score + direction * step)))
    }
    let needed = step.map { score + direction * $0 }
    lines.append(
      Line(change: .score, from: contest.rules.number(score), to: needed.map { contest.rules.number($0) }))
    return needed
  }

  /// The least score in units of the announced one.
  private var limit: Int {
    guard let minimum = contest.rules.minimum else { return 0 }
    let lifted = Decimal(minimum.coefficient * Int128(Powers.ten(contest.rules.decimals)), scale: minimum.scale)
    return ((try? lifted.rounded(0, .ceiling)) ?? lifted).exactInt ?? 0
  }

  // MARK: - Points

  /// The least change of what one member gave for one criterion.
  private mutating func pointsLine(_ whole: Contest, _ place: Int, _ needed: Int?) throws(Failure) {
    var best: (step: Int, judge: Int, criterion: Int, from: Int)?
    let unit = Powers.ten(whole.scale)
    for judge in whole.judges.indices {
      for (criterion, rule) in whole.rules.criteria.enumerated() {
        guard let from = whole.given(place, judge, criterion) else { continue }
        let full = (try? rule.full.whole(at: whole.scale)) ?? from
        var most = isSelected ? from : max(0, full - from)
        if let best { most = min(most, best.step - 1) }
        guard try couldReach(criterion, most, needed) else { continue }
        let step = try least(most) { (step) throws(Failure) in
          flips(try outcome(moving: criterion, of: judge, by: direction * step, whole, place))
        }
        if let step { best = (step, judge, criterion, from) }
      }
    }
    guard let best else { return lines.append(Line(change: .points, from: nil, to: nil)) }
    let to = best.from + direction * best.step
    lines.append(
      Line(
        change: .points, judge: best.judge, criterion: best.criterion,
        from: try Decimal(Int128(best.from)).divided(by: Decimal(Int128(unit))),
        to: try Decimal(Int128(to)).divided(by: Decimal(Int128(unit)))))
  }

  /// Whether so many points could bring the score near the one that is needed; what is far off is not tried.
  private func couldReach(_ criterion: Int, _ most: Int, _ needed: Int?) throws(Failure) -> Bool {
    guard most >= 1 else { return false }
    guard contest.rules.levelling == nil, let needed else { return true }
    var moved = tally.picking([place], width: contest.rules.criteria.count)
    moved.sums[criterion] += direction * most
    guard let reached = try Deciding.scores(contest.picking([place]), moved)[0] else { return false }
    // Equal scores may be told apart by this very criterion.
    return isSelected ? reached <= needed + 1 : reached >= needed - 1
  }

  private func outcome(
    moving criterion: Int, of judge: Int, by step: Int, _ whole: Contest, _ place: Int
  ) throws(Failure) -> ContestOutcome {
    if whole.rules.levelling != nil {
      var other = whole
      other.points[other.start(place, judge) + criterion] += step
      return try Deciding.outcome(other)
    }
    var moved = tally
    moved.sums[self.place * contest.rules.criteria.count + criterion] += step
    return try Deciding.outcome(contest, moved)
  }

  // MARK: - Places

  private mutating func quotaLine() throws(Failure) {
    let quota = contest.rules.quota
    let step = try least(isSelected ? quota : contest.count) { (step) throws(Failure) in
      var other = contest
      other.rules.quota = quota + direction * step
      return flips(try Deciding.outcome(other, tally))
    }
    lines.append(
      Line(
        change: .quota, from: Decimal(Int128(quota)), to: step.map { Decimal(Int128(quota + direction * $0)) }))
  }

  /// How many of those before it would have to give up their places, the nearest first.
  private mutating func withdrawalsLine() throws(Failure) {
    let rank = outcome.ranks[place] ?? 0
    let ahead = outcome.order.filter { $0 != place && (outcome.ranks[$0] ?? 0) <= rank }.reversed()
    let step = try least(ahead.count) { (step) throws(Failure) in
      var other = contest
      for place in ahead.prefix(step) { other.hasDeclined[place] = true }
      return flips(try Deciding.outcome(other, tally))
    }
    lines.append(Line(change: .withdrawals, from: Decimal.zero, to: step.map { Decimal(Int128($0)) }))
  }

  /// The least score at which the result would be another.
  private mutating func minimumLine() throws(Failure) {
    var other = contest
    other.rules.minimum = isSelected ? contest.rules.number(score + 1) : contest.rules.number(score)
    if !isSelected {
      guard let minimum = contest.rules.minimum, outcome.placed[place] == .belowMinimum else { return }
      let turns = flips(try Deciding.outcome(other, tally))
      return lines.append(Line(change: .minimum, from: minimum, to: turns ? other.rules.minimum : nil))
    }
    lines.append(Line(change: .minimum, from: contest.rules.minimum, to: other.rules.minimum))
  }
}
