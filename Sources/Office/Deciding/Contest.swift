import Failures
import Values

/// Everything a competition is decided from: rules, applications, the points that count, and ties broken so far.
///
/// Applications are told by their place in the arrays; their order never matters to what comes out.
public struct Contest: Sendable {
  /// How a tie at the line was broken.
  public struct Break: Equatable, Sendable {
    /// Who came first: the row of an application.
    public var winner: Int
    /// Rows of those among whom it was chosen; it decides nothing between others.
    public var among: Set<Int>
    /// All of them got the place.
    public var isForAll: Bool

    public init(winner: Int, among: Set<Int>, isForAll: Bool = false) {
      self.winner = winner
      self.among = among
      self.isForAll = isForAll
    }
  }

  public var rules: DecidingRules
  /// Rows of the applications.
  public var rows: [Int] = []
  /// Members whose points count: rows of `member`.
  public var judges: [Int] = []
  /// What they are called, where it is known.
  public var names: [String] = []
  /// Points by application, then member, then criterion, in units of `scale`; `Contest.none` where none were given.
  public var points: [Int] = []
  /// Decimals of the points.
  public var scale = 0
  public var service: [Int?] = []
  public var received: [Int] = []
  public var born: [Int?] = []
  /// Those who gave the place up, and are passed over.
  public var hasDeclined: [Bool] = []
  /// Members who may not score an application: place of the application and of the member.
  public var exempt: Set<Exemption> = []
  public var breaks: [Break] = []

  public struct Exemption: Hashable, Sendable {
    public let application: Int
    public let judge: Int

    public init(application: Int, judge: Int) {
      self.application = application
      self.judge = judge
    }
  }

  public static let none = Int.min

  public init(rules: DecidingRules) { self.rules = rules }

  public var count: Int { rows.count }

  /// Where the points of a member for an application begin.
  public func start(_ application: Int, _ judge: Int) -> Int {
    (application * judges.count + judge) * rules.criteria.count
  }

  public func given(_ application: Int, _ judge: Int, _ criterion: Int) -> Int? {
    let points = points[start(application, judge) + criterion]
    return points == Contest.none ? nil : points
  }

  /// A further application; its points are those of every member in turn, a criterion after the other.
  public mutating func add(
    row: Int, points given: [Int?], service days: Int? = nil, received moment: Int = 0, born day: Int? = nil,
    hasDeclined declined: Bool = false
  ) {
    rows.append(row)
    points += given.map { $0 ?? Contest.none }
    service.append(days)
    received.append(moment)
    born.append(day)
    hasDeclined.append(declined)
  }

  /// Points that are wanted and were not given: by member, the applications.
  public func missing() -> [(judge: Int, applications: [Int])] {
    let width = rules.criteria.count
    var lacking: [[Int]] = Array(repeating: [], count: judges.count)
    for application in rows.indices where !hasDeclined[application] {
      for judge in judges.indices {
        let first = start(application, judge)
        guard points[first..<(first + width)].contains(Contest.none) else { continue }
        if exempt.contains(Exemption(application: application, judge: judge)) { continue }
        lacking[judge].append(application)
      }
    }
    return lacking.enumerated().filter { !$0.element.isEmpty }.map { ($0.offset, $0.element) }
  }
}
