import Failures
import Model
import Values

/// What a decision and an announced rule-book own, so that nobody sets it by hand.
///
/// Inside `what-if` rules and scores are free: nothing of it is kept.
public enum DecidingOwners {
  /// Kinds of which something is owned.
  public static let kinds = [
    "application", "score-entry", "rule-book", "category", "criterion", "award-level", "paper", "eligibility-rule",
    "work-round", "timetable-date", "scholarship", "scholarship-condition",
  ]
  /// Fields of an application that verbs work out.
  public static let ofApplication = ["score", "rank", "level", "state"]

  /// Refuses to set a field by hand, or to retire the record where none is named.
  public static func requireFree(_ field: String?, of row: Int, kind: Int, _ desk: Desk) throws(Failure) {
    let state = desk.state, name = state.schema.kinds[kind].name
    guard kinds.contains(name) else { return }
    let field = field.flatMap { state.schema.part($0, of: kind)?.field.name }
    switch name {
    case "application": try requireUndecided(field, row, state, isTrial: desk.trials > 0)
    case _ where desk.trials > 0: return
    case "score-entry": try requireSitting(row, state)
    case "work-round": if field == "quota" { try requireUnfrozen(row, state) }
    case "timetable-date":
      let dates = Sheet(state, name)
      guard field == nil || field == "day", dates.member(row, "kind") == "promised",
        let table = dates.record(row, "timetable"),
        let round = Sheet(state, "timetable").record(table, "round")
      else { return }
      try requireUnfrozen(round, state)
    case "scholarship":
      if field.map({ ["seats", "giver", "name"].contains($0) }) ?? true { try requireUntold(row, state) }
    case "scholarship-condition":
      if let scholarship = Sheet(state, name).record(row, "scholarship") { try requireUntold(scholarship, state) }
    case "rule-book":
      let books = Sheet(state, name)
      if let round = books.record(row, "round"), field != "frozen" { try requireUnfrozen(round, state) }
    default:
      if let round = Sheet(state, name).record(row, "round") { try requireUnfrozen(round, state) }
    }
  }

  private static func requireUndecided(_ field: String?, _ row: Int, _ state: State, isTrial: Bool) throws(Failure) {
    guard let field, ofApplication.contains(field), !(isTrial && field == "state") else { return }
    // Few rounds are decided, and many applications placed: a loop over those of another round looks at no placing.
    guard let round = Sheet(state, "application").record(row, "round"),
      !Sheet(state, "decision").rows("round", of: round).isEmpty
    else { return }
    let placings = Sheet(state, "placing")
    let application = placings.column("application")
    guard let placing = (0..<placings.table.count).last(where: { application.code($0) == row }),
      let decision = placings.record(placing, "decision")
    else { return }
    throw Failure(
      .ruledByDecision, Failure.Part(field), Failure.Part(Sheet(state, "application").id(row)),
      Failure.Part(Sheet(state, "decision").id(decision)))
  }

  private static func requireSitting(_ row: Int, _ state: State) throws(Failure) {
    let scores = Sheet(state, "score-entry"), meetings = Sheet(state, "meeting")
    guard let meeting = scores.record(row, "meeting"), meetings.moment(meeting, "ended") != nil else { return }
    throw Failure(.scoresFixed, Failure.Part(meetings.id(meeting)))
  }

  private static func requireUntold(_ scholarship: Int, _ state: State) throws(Failure) {
    for round in Sheet(state, "work-round").rows("scholarship", of: scholarship) { try requireUnfrozen(round, state) }
  }

  /// Rules that were announced bind.
  public static func requireUnfrozen(_ round: Int, _ state: State) throws(Failure) {
    let books = Sheet(state, "rule-book")
    guard let book = books.rows("round", of: round).last, let day = books.day(book, "frozen") else { return }
    throw Failure(.rulesFrozen, Failure.Part(Sheet(state, "work-round").id(round)), .words(day.words))
  }
}
