import Failures
import Model
import Values

/// The rules of a round's competitions, from its rule-book, categories, criteria and levels.
struct RuleReader {
  private let state: State
  private let round: Int
  private let books: Sheet
  private let categories: Sheet
  private let criteria: Sheet
  private let rounds: Sheet
  let book: Int?

  init(_ state: State, _ round: Int) {
    self.state = state
    self.round = round
    books = Sheet(state, "rule-book")
    categories = Sheet(state, "category")
    criteria = Sheet(state, "criterion")
    rounds = Sheet(state, "work-round")
    book = books.rows("round", of: round).last
  }

  func name(_ category: Int?) -> String {
    category.flatMap { categories.text($0, "name") } ?? rounds.text(round, "title") ?? rounds.id(round)
  }

  func rules(_ category: Int?) throws(Failure) -> DecidingRules {
    let own = criteria.rows("round", of: round).filter { [nil, category].contains(criteria.record($0, "category")) }
      .sorted { (criteria.number($0, "line") ?? Int.max, $0) < (criteria.number($1, "line") ?? Int.max, $1) }
    let minimum = category.flatMap { categories.column("minimum").number($0) }
    var rules = DecidingRules(
      criteria: own.map { row in
        DecidingRules.Criterion(
          row: row, code: criteria.text(row, "code") ?? "", title: criteria.text(row, "title") ?? "",
          full: criteria.column("full-points").number(row) ?? .zero,
          weight: criteria.column("weight").number(row) ?? Decimal(1))
      },
      quota: rounds.number(round, "quota") ?? category.flatMap { categories.number($0, "quota") } ?? 1,
      reserve: category.flatMap { categories.number($0, "reserve") } ?? 0,
      minimum: minimum ?? book.flatMap { books.column("minimum").number($0) },
      decimals: book.flatMap { books.number($0, "decimals") } ?? 2)
    rules.levels = levels(category)
    guard let book else { return rules }
    rules.method = books.member(book, "tie-method")
    if books.flag(book, "normalise") { rules.levelling = books.number(book, "least-sample") ?? 10 }
    rules.ties = try ties(books.text(book, "tie-order") ?? "", rules)
    return rules
  }

  private func levels(_ category: Int?) -> [DecidingRules.Level] {
    let sheet = Sheet(state, "award-level")
    return sheet.rows("round", of: round).filter { [nil, category].contains(sheet.record($0, "category")) }.map { row in
      DecidingRules.Level(
        row: row, name: sheet.text(row, "name") ?? "", minimum: sheet.column("minimum").number(row) ?? .zero)
    }
  }

  private func ties(_ order: String, _ rules: DecidingRules) throws(Failure) -> [DecidingRules.Tie] {
    try order.split(separator: " ").map { (code) throws(Failure) in
      if let word = DecidingRules.tieWords.first(where: { $0.en == code || $0.th == code }) { return word.tie }
      if let place = rules.criteria.firstIndex(where: { $0.code == code || $0.title == code }) {
        return .criterion(place)
      }
      let listed = rules.criteria.map(\.code) + DecidingRules.tieWords.map(\.en)
      throw Failure(.tieCode, Failure.Part(String(code)), Failure.Part(listed.joined(separator: " ")))
    }
  }
}

extension DecidingRules {
  /// What else than points equal scores are told apart by.
  static let tieWords: [(en: String, th: String, printed: String, tie: Tie)] = [
    ("service", "อายุราชการ", "อายุราชการ", .service), ("received", "ได้รับเมื่อ", "ยื่นใบสมัครก่อน", .received),
    ("age", "อายุ", "อายุมากกว่า", .age),
  ]
}
