import Failures
import Model
import Values

/// One competition of a round as the records have it: a category, or the whole round where it has none.
public struct Competition: Sendable {
  public let round: Int
  public let category: Int?
  /// What people call it: the category, else the round.
  public let name: String
  /// The item it is judged in; nil before there is one.
  public let item: Int?
  public let ruleBook: Int?
  public internal(set) var contest: Contest
  /// Members who vote and did not sit, or sat and abstained, in this item: their points do not count.
  public let outside: [Int]
  /// Hash of all that a decision comes from.
  public internal(set) var inputs = ""

  /// The place of an application, by its row.
  public func place(of application: Int) -> Int? { contest.rows.firstIndex(of: application) }

  /// How many are considered: not those who gave the place up.
  public var considered: Int { contest.hasDeclined.count { !$0 } }
}

/// The competitions of a round, read in one pass over its applications and one over the scores.
public struct Competitions {
  public let round: Int
  public private(set) var all: [Competition] = []

  /// Those of some categories, all where none are named.
  public init(_ state: State, round: Int, categories only: [Int]? = nil) throws(Failure) {
    self.round = round
    let rules = RuleReader(state, round), items = ItemFinder(state, round)
    for category in only.map({ $0.map(Optional.some) }) ?? Competitions.categories(state, of: round) {
      let item = items.item(of: category), sitting = item.map { Sitting(state, item: $0) }
      var contest = Contest(rules: try rules.rules(category))
      contest.judges = (sitting?.sat ?? []).filter { sitting?.abstained.contains($0) != true }
      let outside = (sitting?.voting ?? []).filter { !contest.judges.contains($0) }
      all.append(
        Competition(
          round: round, category: category, name: rules.name(category), item: item, ruleBook: rules.book,
          contest: contest, outside: outside))
    }
    try EntryReader(state, round).read(&all)
    readExemptions(state)
    try PointReader(state).read(&all)
    let members = Sheet(state, "member"), people = Sheet(state, "person")
    for place in all.indices {
      all[place].contest.names = all[place].contest.judges.map { member in
        members.record(member, "person").flatMap { people.text($0, "name") } ?? members.id(member)
      }
      all[place].inputs = InputHash(all[place]).text
    }
  }

  /// The categories of a round as they are announced; one that is none where there are none.
  public static func categories(_ state: State, of round: Int) -> [Int?] {
    let sheet = Sheet(state, "category")
    let rows = sheet.rows("round", of: round).sorted {
      (sheet.number($0, "line") ?? Int.max, $0) < (sheet.number($1, "line") ?? Int.max, $1)
    }
    return rows.isEmpty ? [nil] : rows
  }

  /// The competition an application is in, read alone; nil where it is in none.
  public static func of(application: Int, _ state: State) throws(Failure) -> (Competition, place: Int)? {
    let sheet = Sheet(state, "application")
    guard let round = sheet.record(application, "round") else { return nil }
    let hasCategories = categories(state, of: round) != [nil], category = sheet.record(application, "category")
    if hasCategories, category == nil { return nil }
    let all = try Competitions(state, round: round, categories: hasCategories ? category.map { [$0] } : nil).all
    guard let one = all.first, let place = one.place(of: application) else { return nil }
    return (one, place)
  }

  /// Members who may not score an application stay out of its mean, and nothing of them is missing there.
  private mutating func readExemptions(_ state: State) {
    let sheet = Sheet(state, "conflict")
    for row in sheet.rows where sheet.member(row, "state") == "in-force" {
      guard ["leaves-application", "may-not-score"].contains(sheet.member(row, "effect") ?? ""),
        let application = sheet.record(row, "application"), let member = sheet.record(row, "member")
      else { continue }
      for place in all.indices {
        guard let judge = all[place].contest.judges.firstIndex(of: member),
          let entry = all[place].place(of: application)
        else { continue }
        all[place].contest.exempt.insert(Contest.Exemption(application: entry, judge: judge))
      }
    }
  }
}

/// The item in which a category is judged: the last of the round's meetings that is not cancelled.
struct ItemFinder {
  private let items: Sheet
  private let meetings: Sheet
  private let rows: [Int]

  init(_ state: State, _ round: Int) {
    items = Sheet(state, "agenda-item")
    meetings = Sheet(state, "meeting")
    let (items, meetings) = (items, meetings)
    rows = items.rows.filter { item in
      guard let meeting = items.record(item, "meeting"), items.record(item, "review") == nil else { return false }
      return meetings.record(meeting, "round") == round && meetings.member(meeting, "state") != "cancelled"
    }
  }

  func item(of category: Int?) -> Int? {
    let found = rows.filter { item in
      guard items.record(item, "category") == category else { return false }
      return category != nil || ["to-consider", nil].contains(items.member(item, "kind"))
    }
    // One that was opened counts before one that is only called.
    return found.last { items.record($0, "meeting").flatMap { meetings.moment($0, "opened") } != nil } ?? found.last
  }
}
