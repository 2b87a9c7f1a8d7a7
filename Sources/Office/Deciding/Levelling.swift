import Failures
import Values

/// Levelling: the points of each member are shifted so that their mean is that of all members, exactly.
///
/// It moves only applications that not all members scored: where all did, every application is moved alike.
extension Tally {
  mutating func level(_ contest: Contest, least: Int) throws(Failure) {
    let totals = try Totals(contest)
    for judge in contest.judges.indices where totals.counts[judge] < least {
      throw Failure(
        .judgeSample, Failure.Part(contest.names.indices.contains(judge) ? contest.names[judge] : "\(judge + 1)"),
        Failure.Part(totals.counts[judge]), Failure.Part(least))
    }
    let all = Int128(totals.counts.reduce(0, +)), sum = totals.sums.reduce(0, +)
    guard all > 0 else { return }
    // Every shift over one divisor: the number of sheets in all times those of each member.
    var unit = all
    for count in Set(totals.counts) {
      let factor = Int128(count) / Tally.common(unit, Int128(count))
      unit = try Tally.product(unit, factor)
    }
    var moves: [Int128] = []
    for judge in contest.judges.indices {
      let mean = try Tally.product(sum, unit / all)
      moves.append(mean - (try Tally.product(totals.sums[judge], unit / Int128(totals.counts[judge]))))
    }
    shiftUnit = unit
    shifts = contest.rows.indices.map { application in
      contest.judges.indices.reduce(into: Int128(0)) { shift, judge in
        if totals.given[application * contest.judges.count + judge] != nil { shift += moves[judge] }
      }
    }
  }

  static func product(_ left: Int128, _ right: Int128) throws(Failure) -> Int128 {
    let (product, isTooMuch) = left.multipliedReportingOverflow(by: right)
    if isTooMuch { throw Failure(.decideWide) }
    return product
  }

  static func common(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left.magnitude, right.magnitude)
    while right != 0 { (left, right) = (right, left % right) }
    return Int128(left)
  }
}

/// What each member gave each application in all, weighted.
public struct Totals: Sendable {
  /// By application, then member, in units of the scale and the weights; nil where a sheet is not filled in.
  public let given: [Int?]
  public let counts: [Int]
  public let sums: [Int128]
  /// What a total is divided by.
  public let unit: Int

  public init(_ contest: Contest) throws(Failure) {
    let (weights, divisor) = try contest.rules.wholeWeights(), width = weights.count, judges = contest.judges.count
    var given: [Int?] = [], counts = [Int](repeating: 0, count: judges)
    var sums = [Int128](repeating: 0, count: judges)
    given.reserveCapacity(contest.count * judges)
    for application in contest.rows.indices {
      for judge in 0..<judges {
        let first = contest.start(application, judge)
        let sheet = contest.points[first..<(first + width)]
        guard !sheet.contains(Contest.none) else {
          given.append(nil)
          continue
        }
        var total = 0
        for criterion in 0..<width { total += sheet[first + criterion] * weights[criterion] }
        given.append(total)
        counts[judge] += 1
        sums[judge] += Int128(total)
      }
    }
    self.given = given
    self.counts = counts
    self.sums = sums
    unit = divisor * Powers.ten(contest.scale)
  }

  /// Sheets whose total is far from those of the others for the same application.
  ///
  /// Far is more than three times the median distance of all sheets from the median of the others (and more than a
  /// twentieth of the full points, so that members who agree closely are not told of a point): medians, so that the
  /// sheet itself hardly moves what it is measured by. Only the farthest of an application is one: with three members a
  /// single odd sheet moves the median of each pair it is in. With fewer than three nobody is far from the others.
  public func outliers(_ contest: Contest) -> [(application: Int, judge: Int, total: Int, median: Int)] {
    let judges = contest.judges.count
    guard judges >= 3, let full = contest.rules.full, let whole = try? full.rounded(0).exactInt else { return [] }
    var distances: [(application: Int, judge: Int, total: Int, median: Int)] = []
    var sheets: [(total: Int, judge: Int)] = [], sizes: [Int] = []
    for application in contest.rows.indices where !contest.hasDeclined[application] {
      sheets.removeAll(keepingCapacity: true)
      for judge in 0..<judges {
        if let total = given[application * judges + judge] { sheets.append((total, judge)) }
      }
      guard sheets.count >= 3 else { continue }
      sheets.sort { $0 < $1 }
      var farthest: (application: Int, judge: Int, total: Int, median: Int)?
      for (place, sheet) in sheets.enumerated() {
        // Those in the middle of the others, who are one fewer; twice the median stays whole.
        let low = (sheets.count - 2) / 2, high = (sheets.count - 1) / 2
        let median = sheets[low < place ? low : low + 1].total + sheets[high < place ? high : high + 1].total
        let distance = abs(2 * sheet.total - median)
        sizes.append(distance)
        if farthest.map({ distance > abs(2 * $0.total - $0.median) }) ?? true {
          farthest = (application, sheet.judge, sheet.total, median)
        }
      }
      if let farthest { distances.append(farthest) }
    }
    guard !distances.isEmpty else { return [] }
    sizes.sort()
    let usual = sizes[sizes.count / 2], least = max(3 * usual, 2 * whole * unit / 20)
    return distances.filter { abs(2 * $0.total - $0.median) > least }
      .map { ($0.application, $0.judge, $0.total, $0.median / 2) }
  }
}
