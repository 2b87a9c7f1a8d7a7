import Failures
import Values

/// What a competition is decided by: criteria, places, the least score, and how equal scores are told apart.
public struct DecidingRules: Equatable, Sendable {
  public struct Criterion: Equatable, Sendable {
    /// Row of the criterion, −1 where there is none.
    public var row: Int
    public var code: String
    public var title: String
    public var full: Decimal
    public var weight: Decimal

    public init(row: Int = -1, code: String, title: String = "", full: Decimal, weight: Decimal = Decimal(1)) {
      self.row = row
      self.code = code
      self.title = title
      self.full = full
      self.weight = weight
    }
  }

  public struct Level: Equatable, Sendable {
    public var row: Int
    public var name: String
    public var minimum: Decimal

    public init(row: Int = -1, name: String, minimum: Decimal) {
      self.row = row
      self.name = name
      self.minimum = minimum
    }
  }

  /// What is compared when scores are equal.
  public enum Tie: Equatable, Sendable {
    /// The mean of the points of a criterion, by its place among the criteria.
    case criterion(Int)
    /// Days of service, more first.
    case service
    /// When it was received, earlier first.
    case received
    /// Date of birth, older first.
    case age
  }

  public var criteria: [Criterion]
  public var levels: [Level] = []
  public var quota: Int
  public var reserve: Int
  public var minimum: Decimal?
  public var decimals: Int
  public var ties: [Tie] = []
  /// A member of tie-method; nil where the rule-book says nothing.
  public var method: String?
  /// Whether points are levelled between members, and the least number of applications a member must have scored.
  public var levelling: Int?
  /// What the weights are divided by: 1, but where a weighting replaces full points.
  var unit = 1

  public init(criteria: [Criterion], quota: Int, reserve: Int = 0, minimum: Decimal? = nil, decimals: Int = 2) {
    self.criteria = criteria
    self.quota = quota
    self.reserve = reserve
    self.minimum = minimum
    self.decimals = decimals
  }

  /// The most a member can give in all.
  public var full: Decimal? {
    var sum = Decimal.zero
    for criterion in criteria {
      guard let part = try? criterion.full.multiplied(by: criterion.weight), let more = try? sum.adding(part) else {
        return nil
      }
      sum = more
    }
    return sum
  }

  /// The weights as whole numbers, and what they are to be divided by.
  func wholeWeights() throws(Failure) -> (weights: [Int], unit: Int) {
    let scale = criteria.map { $0.weight.normalised.scale }.max() ?? 0
    guard scale <= 9 else { throw Failure(.decideWide) }
    let weights = try criteria.map { (criterion) throws(Failure) in try criterion.weight.whole(at: scale) }
    let (divisor, isTooMuch) = unit.multipliedReportingOverflow(by: Powers.ten(scale))
    if isTooMuch { throw Failure(.decideWide) }
    return (weights, divisor)
  }
}

/// Powers of ten that 64 bits hold.
enum Powers {
  static func ten(_ exponent: Int) -> Int { (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 } }
}

extension Decimal {
  /// The number as so many units of a scale; refused where they do not come out even or are too many.
  func whole(at scale: Int) throws(Failure) -> Int {
    let number = normalised
    guard number.scale <= scale, scale <= 18 else { throw Failure(.decideWide) }
    let (product, isTooMuch) = number.coefficient.multipliedReportingOverflow(
      by: Int128(Powers.ten(scale - number.scale)))
    guard !isTooMuch, let whole = Int(exactly: product) else { throw Failure(.decideWide) }
    return whole
  }
}
