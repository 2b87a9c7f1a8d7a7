import Failures
import Values

/// The points of a contest added up: what each application has in each criterion, of how many members.
///
/// All a decision needs of the points; a weighting is tried on it without a look at the points themselves.
public struct Tally: Sendable {
  /// Sums of points by application, then criterion, in units of the contest's scale.
  public var sums: [Int]
  /// Members who gave all their points, by application.
  public var counts: [Int]
  /// What levelling adds to the weighted sum of an application, as `shifts[a] / shiftUnit`; empty without.
  var shifts: [Int128] = []
  var shiftUnit: Int128 = 1

  init(sums: [Int], counts: [Int]) {
    self.sums = sums
    self.counts = counts
  }

  public init(_ contest: Contest) throws(Failure) {
    let width = contest.rules.criteria.count, judges = contest.judges.count
    var sums = [Int](repeating: 0, count: contest.count * width), counts = [Int](repeating: 0, count: contest.count)
    contest.points.withUnsafeBufferPointer { points in
      sums.withUnsafeMutableBufferPointer { sums in
        var place = 0
        for application in 0..<contest.count {
          for _ in 0..<judges {
            defer { place += width }
            // A sheet that is not filled in counts for nothing: a decision refuses it, a ranking leaves it out.
            guard !points[place..<(place + width)].contains(Contest.none) else { continue }
            counts[application] += 1
            for criterion in 0..<width { sums[application * width + criterion] &+= points[place + criterion] }
          }
        }
      }
    }
    self.sums = sums
    self.counts = counts
    if let least = contest.rules.levelling { try level(contest, least: least) }
  }

  /// Those of some applications.
  func picking(_ places: [Int], width: Int) -> Tally {
    var picked = Tally(sums: [], counts: places.map { counts[$0] })
    picked.sums.reserveCapacity(places.count * width)
    for place in places { picked.sums += sums[(place * width)..<((place + 1) * width)] }
    picked.shifts = shifts.isEmpty ? [] : places.map { shifts[$0] }
    picked.shiftUnit = shiftUnit
    return picked
  }
}
