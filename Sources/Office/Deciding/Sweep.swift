import Failures
import Values

/// Many weightings tried on one competition.
///
/// The points are added up once. For each weighting only the applications that could have a place, or be equal with
/// one that has, are decided; the others are passed over in one run of whole numbers.
public struct Sweep {
  /// What a weighting would make of the competition: rows of applications.
  public struct Line: Equatable, Sendable {
    public var selected: [Int] = []
    public var reserves: [Int] = []
    public var tied: [Int] = []
    /// Selected as decided by the rules, and not by the weighting; and the other way round.
    public var out: [Int] = []
    public var into: [Int] = []
    /// How many have another place than by the rules.
    public var changed = 0

    public init() {}
  }

  private let contest: Contest
  private let tally: Tally
  private let standing: [Int: ContestOutcome.Placed]
  private let divisors: (fulls: [Int], common: Int, scale: Int)
  /// Places of applications that can be ranked.
  private let live: [Int]
  /// Sums of each criterion of those, as if all had been scored by equally many members.
  private let columns: [[Int]]
  private let members: Int
  private let largest: Int

  public init(_ contest: Contest) throws(Failure) {
    self.contest = contest
    let tally = try Tally(contest), width = contest.rules.criteria.count
    self.tally = tally
    standing = Sweep.places(try Deciding.outcome(contest, tally), contest)
    divisors = try Sweep.divisors(contest.rules)
    let live = contest.rows.indices.filter { !contest.hasDeclined[$0] && tally.counts[$0] > 0 }
    let members = Set(live.map { tally.counts[$0] }).reduce(1) { common, count in
      common / Int(Tally.common(Int128(common), Int128(count))) * count
    }
    var columns: [[Int]] = [], largest = 0
    for criterion in 0..<width {
      columns.append(live.map { tally.sums[$0 * width + criterion] &* (members / tally.counts[$0]) })
      largest = max(largest, columns[criterion].max() ?? 0)
    }
    self.live = live
    self.members = members
    self.columns = columns
    self.largest = largest
  }

  /// Full points as whole numbers, and a number that all of them divide.
  private static func divisors(_ rules: DecidingRules) throws(Failure) -> (fulls: [Int], common: Int, scale: Int) {
    let scale = rules.criteria.map { $0.full.normalised.scale }.max() ?? 0
    var common = Int128(1)
    let fulls = try rules.criteria.map { (criterion) throws(Failure) in
      let full = try criterion.full.whole(at: scale)
      guard full > 0 else { throw Failure(.decideWide) }
      common = try Tally.product(common, Int128(full) / Tally.common(common, Int128(full)))
      return full
    }
    guard let whole = Int(exactly: common) else { throw Failure(.decideWide) }
    return (fulls, whole, scale)
  }

  /// The rules with other full points: each point counts for new full points over old ones.
  func rules(_ fulls: [Decimal]) throws(Failure) -> DecidingRules {
    var rules = contest.rules
    let scale = fulls.map { $0.normalised.scale }.max() ?? 0
    for (place, full) in fulls.enumerated() {
      let lift = Int128(Powers.ten(divisors.scale)) * Int128(divisors.common / divisors.fulls[place])
      let weight = try Tally.product(Int128(try full.whole(at: scale)), lift)
      guard Int(exactly: weight) != nil else { throw Failure(.decideWide) }
      rules.criteria[place].weight = Decimal(weight)
    }
    let (unit, isTooMuch) = divisors.common.multipliedReportingOverflow(by: Powers.ten(scale))
    if isTooMuch { throw Failure(.decideWide) }
    rules.unit = unit
    return rules
  }

  /// What new full points, one a criterion, would make of it.
  public func line(_ fulls: [Decimal]) throws(Failure) -> Line {
    var other = contest
    other.rules = try rules(fulls)
    guard contest.rules.levelling == nil, let values = try values(other.rules) else {
      return line(try Deciding.outcome(other), other)
    }
    var wanted = other.rules.quota + other.rules.reserve
    while true {
      let places = try candidates(wanted, values, other).map { live[$0] }
      let picked = other.picking(places)
      let outcome = try Deciding.outcome(picked, tally.picking(places, width: columns.count))
      let needed = outcome.places + other.rules.reserve
      // Where a tie gave more than the quota a place, the reserves begin further down.
      if needed <= wanted || places.count == live.count { return line(outcome, picked) }
      wanted = needed
    }
  }

  /// Weighted sums of all that can be ranked; nil where 64 bits might not hold one.
  private func values(_ rules: DecidingRules) throws(Failure) -> [Int]? {
    let weights = try rules.wholeWeights().weights
    var bound = 0
    for weight in weights {
      let (product, isTooMuch) = weight.magnitude.multipliedReportingOverflow(by: largest.magnitude)
      guard !isTooMuch, product < 1 << 58 else { return nil }
      bound += Int(product)
      guard bound < 1 << 60 else { return nil }
    }
    var values = [Int](repeating: 0, count: live.count)
    values.withUnsafeMutableBufferPointer { values in
      for (criterion, weight) in weights.enumerated() {
        columns[criterion].withUnsafeBufferPointer { column in
          for place in 0..<values.count { values[place] &+= column[place] &* weight }
        }
      }
    }
    return values
  }

  /// Those that have one of the first places by what is announced, and all equal with the last of them.
  private func candidates(_ wanted: Int, _ values: [Int], _ contest: Contest) throws(Failure) -> [Int] {
    guard wanted < values.count, let last = Sweep.largest(wanted, values) else { return Array(values.indices) }
    let unit = try contest.rules.wholeWeights().unit
    let lift = Int128(Powers.ten(contest.rules.decimals))
    let divisor = try Tally.product(Int128(unit) * Int128(Powers.ten(contest.scale)), Int128(members))
    let announced = Deciding.rounded(try Tally.product(Int128(last), lift), by: divisor)
    // The least sum that is announced as the same score: score − ½ ≤ sum × lift ÷ divisor.
    let bound = try Tally.product(2 * announced - 1, divisor), twice = 2 * lift
    let least = bound > 0 ? (bound + twice - 1) / twice : Int128(Int.min)
    guard let least = Int(exactly: least) else { return Array(values.indices) }
    var found: [Int] = []
    for (place, value) in values.enumerated() where value >= least { found.append(place) }
    return found
  }

  /// The least of so many largest numbers.
  static func largest(_ count: Int, _ values: [Int]) -> Int? {
    guard count > 0, count <= values.count else { return nil }
    if count > values.count / 8 { return values.sorted(by: >)[count - 1] }
    // A heap of the largest so far, the least of them on top.
    var heap = Array(values[..<count])
    func sink(_ start: Int) {
      var place = start
      while true {
        var least = place
        for child in [2 * place + 1, 2 * place + 2] where child < count && heap[child] < heap[least] { least = child }
        if least == place { return }
        heap.swapAt(place, least)
        place = least
      }
    }
    for place in stride(from: count / 2, through: 0, by: -1) { sink(place) }
    for value in values[count...] where value > heap[0] {
      heap[0] = value
      sink(0)
    }
    return heap[0]
  }

  // MARK: - Comparing

  private static func places(_ outcome: ContestOutcome, _ contest: Contest) -> [Int: ContestOutcome.Placed] {
    var places: [Int: ContestOutcome.Placed] = [:]
    for place in outcome.order where [.selected, .reserve, .tied].contains(outcome.placed[place]) {
      places[contest.rows[place]] = outcome.placed[place]
    }
    return places
  }

  private func line(_ outcome: ContestOutcome, _ contest: Contest) -> Line {
    var line = Line()
    let now = Sweep.places(outcome, contest)
    for place in outcome.order {
      let row = contest.rows[place]
      switch outcome.placed[place] {
      case .selected:
        line.selected.append(row)
        if standing[row] != .selected { line.into.append(row) }
      case .reserve: line.reserves.append(row)
      case .tied: line.tied.append(row)
      default: continue
      }
      if standing[row] != outcome.placed[place] { line.changed += 1 }
    }
    for (row, placed) in standing {
      if now[row] == nil { line.changed += 1 }
      if placed == .selected, now[row] != .selected { line.out.append(row) }
    }
    line.out.sort()
    return line
  }
}
