import Model
import Values

/// What was decided in a round: the decision that stands in each category, and where everybody came.
public struct Results {
  public struct Place: Equatable, Sendable {
    public let application: Int
    public let placing: Int
    /// `selected`, `reserve`, `tied`, `not-selected`, `below-minimum`.
    public let placed: String
    public let rank: Int?
    public let category: Int?
  }

  public struct Category: Sendable {
    /// Nil in a round without categories.
    public let row: Int?
    /// The decision that stands; nil while nothing is decided.
    public let decision: Int?
    public let places: [Place]
  }

  public private(set) var categories: [Category] = []

  public var places: [Place] { categories.flatMap(\.places) }
  /// Whether the office chooses among the applications; else all that are in order are sent on.
  public var isSelection: Bool { categories.contains { $0.decision != nil } }
  public var isDecided: Bool { categories.allSatisfy { $0.decision != nil } }

  public init(_ state: State, round: Int) {
    let decisions = Sheet(state, "decision"), placings = Sheet(state, "placing"), kinds = Sheet(state, "category")
    let mine = decisions.rows("round", of: round), replaced = Set(mine.compactMap { decisions.record($0, "replaces") })
    var rows: [Int?] = kinds.rows("round", of: round).sorted {
      (kinds.number($0, "line") ?? 0, $0) < (kinds.number($1, "line") ?? 0, $1)
    }
    if rows.isEmpty { rows = [nil] }
    let standing = rows.map { row in
      mine.last { !replaced.contains($0) && decisions.record($0, "category") == row }
    }
    let byDecision = Results.byDecision(placings, Set(standing.compactMap(\.self)))
    for (row, decision) in zip(rows, standing) {
      let found = decision.flatMap { byDecision[$0] } ?? []
      let places = found.map { placing in
        Place(
          application: placings.record(placing, "application") ?? 0, placing: placing,
          placed: placings.member(placing, "placed") ?? "not-selected", rank: placings.number(placing, "rank"),
          category: row)
      }
      categories.append(
        Category(
          row: row, decision: decision,
          places: places.sorted { ($0.rank ?? Int.max, $0.application) < ($1.rank ?? Int.max, $1.application) }))
    }
  }

  private static func byDecision(_ placings: Sheet, _ wanted: Set<Int>) -> [Int: [Int]] {
    let owner = placings.column("decision")
    var found: [Int: [Int]] = [:]
    for row in 0..<placings.table.count where !placings.table.isRetired(row) {
      if let decision = owner.code(row), wanted.contains(decision) { found[decision, default: []].append(row) }
    }
    return found
  }

  /// What an announcement says of it: in each category those selected, and those in reserve, in their order.
  public func words(_ applications: Sheet) -> String {
    categories.map { category in
      ["selected", "reserve"].map { placed in
        category.places.filter { $0.placed == placed }.map { applications.id($0.application) }.joined(separator: " ")
      }.joined(separator: " / ")
    }.joined(separator: "; ")
  }

  /// What an announcement said of each application it named, read back from its words.
  static func placed(in words: String) -> [String: String] {
    var found: [String: String] = [:]
    for category in words.split(separator: ";") {
      let parts = category.split(separator: "/", omittingEmptySubsequences: false)
      for (placed, ids) in zip(["selected", "reserve"], parts) {
        for id in ids.split(separator: " ") { found[String(id)] = placed }
      }
    }
    return found
  }

  /// Those with a result, in the order of categories and ranks.
  public func applications(_ placed: String) -> [Place] { places.filter { $0.placed == placed } }
}

/// Applications of a round that are ready to be sent on.
public enum ApplicationLists {
  public static func checked(_ records: OfficeRecords, in round: Int) -> [Int] {
    let sheet = records.sheet("application")
    let states = Set(["complete", "checked"].compactMap { sheet.code($0, of: "state") })
    let column = sheet.column("state")
    return sheet.rows("round", of: round).filter { column.code($0).map { states.contains($0) } ?? false }
  }
}
