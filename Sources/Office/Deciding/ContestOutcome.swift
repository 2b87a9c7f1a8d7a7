import Failures
import Values

/// What comes of a competition: for each application its score as announced, its rank and what it gets.
public struct ContestOutcome: Equatable, Sendable {
  public enum Placed: String, Equatable, Sendable {
    case selected, reserve
    case notSelected = "not-selected"
    case belowMinimum = "below-minimum"
    /// Equal with others across a line: the meeting has to break the tie.
    case tied
    /// Gave the place up; or has no points yet.
    case passedOver
  }

  /// Applications equal in everything that is compared, of whom not all can have a place.
  public struct OpenTie: Equatable, Sendable {
    /// Places in the contest, in the order of the rows.
    public let applications: [Int]
    /// How many of them have a place.
    public let places: Int
    /// Whether it is the reserves' last place and not the last of those selected.
    public let isAmongReserves: Bool
  }

  /// Scores as announced, in units of `rules.decimals`; nil without points.
  public internal(set) var scores: [Int?]
  public internal(set) var ranks: [Int?]
  public internal(set) var placed: [Placed]
  /// Whether another application has the same score.
  public internal(set) var isTied: [Bool]
  /// Place among the reserves.
  public internal(set) var lines: [Int?]
  /// Level reached, by its place in the rules.
  public internal(set) var levels: [Int?]
  /// Applications with a rank, the first of them first.
  public internal(set) var order: [Int] = []
  public internal(set) var ties: [OpenTie] = []
  /// Places there were in the end: more than the quota where a tie gave all of them the place.
  public internal(set) var places = 0

  init(count: Int) {
    scores = Array(repeating: nil, count: count)
    ranks = scores
    lines = scores
    levels = scores
    isTied = Array(repeating: false, count: count)
    placed = Array(repeating: .passedOver, count: count)
  }

  public var isOpen: Bool { !ties.isEmpty }

  /// How many are selected.
  public var selected: Int { placed.count { $0 == .selected } }
}
