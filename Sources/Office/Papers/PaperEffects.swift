import Calendars
import Failures
import Model
import Values

/// What the signature of a paper sets in motion: a call freezes its rule-book, an order begins to hold.
///
/// It follows from the records that point at the paper, so it holds whichever verb signs it.
public struct PaperEffects {
  let papers: PaperWork
  let rounds: RoundWork
  private var records: OfficeRecords { papers.records }

  public init(_ papers: PaperWork, _ rounds: RoundWork) {
    self.papers = papers
    self.rounds = rounds
  }

  public func signed(_ document: Int, on day: Day) throws(Failure) {
    let announcements = records.sheet("announcement")
    for row in announcements.rows("document", of: document) { try announced(row, document, on: day) }
    let orders = records.sheet("order")
    for row in orders.rows("document", of: document) { try ordered(row, document, on: day) }
  }

  /// A paper went out: the step whose work it was is done, and what goes with it has gone.
  public func sent(_ document: Int, on day: Day) throws(Failure) {
    let sheet = records.sheet("document")
    guard let round = sheet.record(document, "round"), !records.sheet("work-round").isOver(round) else { return }
    switch sheet.text(document, "template") {
    case "circular-offer":
      try freeze(round, document, on: day)
      if let scholarship = records.sheet("work-round").record(round, "scholarship"),
        records.sheet("scholarship").member(scholarship, "state") == "announced"
      {
        try records.set("scholarship", scholarship, "state", .member("taking-applications"))
      }
      _ = try rounds.complete("send", step: "publicise", in: round, on: day, document: document)
    case "circular-result": _ = try rounds.complete("notify", in: round, on: day, document: document)
    case "cover-letter":
      let applications = records.sheet("application")
      let goods = applications.rows("cover", of: document).filter { applications.day($0, "forwarded") == nil }
      if !goods.isEmpty { try Announcing(papers, rounds).forwarded(goods, round, on: day, document: document) }
    default: break
    }
  }

  private func announced(_ row: Int, _ document: Int, on day: Day) throws(Failure) {
    let sheet = records.sheet("announcement")
    try records.set("announcement", row, [("signed", .day(day)), ("published", .day(day))])
    guard let round = sheet.record(row, "round") else { return }
    let kind = sheet.member(row, "kind")
    if kind == "result" || kind == "correction" { try publish(row, round) }
    switch kind {
    case "call":
      try freeze(round, document, on: day)
      try move(round, to: "announced")
      _ = try rounds.complete("announce", step: "call", in: round, on: day, document: document)
    case "result":
      try move(round, to: "result-announced")
      _ = try rounds.complete("announce", step: "result", in: round, on: day, document: document)
    default: break
    }
  }

  /// Against what was published it is told later whether the result is another one.
  private func publish(_ row: Int, _ round: Int) throws(Failure) {
    let results = Results(records.desk.state, round: round)
    guard results.isDecided else { return }
    try records.set("announcement", row, "published-result", .text(results.words(records.sheet("application"))))
  }

  /// From the day of the call its rules are changed by `amend` only.
  private func freeze(_ round: Int, _ document: Int, on day: Day) throws(Failure) {
    let sheet = records.sheet("rule-book")
    guard let book = sheet.rows("round", of: round).last, sheet.day(book, "frozen") == nil else { return }
    try records.set("rule-book", book, [("frozen", .day(day)), ("document", .record("document", document))])
    let timetables = records.sheet("timetable"), dates = records.sheet("timetable-date")
    for timetable in timetables.rows("round", of: round) {
      for date in dates.rows("timetable", of: timetable) where dates.member(date, "kind") == "promised" {
        try records.set("timetable-date", date, "document", .record("document", document))
      }
    }
  }

  private func move(_ round: Int, to state: String) throws(Failure) {
    try records.set("work-round", round, "state", .member(state))
  }

  /// An order holds from the day of its signature; a committee it appoints is appointed then.
  private func ordered(_ row: Int, _ document: Int, on day: Day) throws(Failure) {
    let sheet = records.sheet("order"), committees = records.sheet("committee")
    try records.set("order", row, [("signed", .day(day)), ("effective", .day(day))])
    for committee in committees.rows("order", of: row) where committees.day(committee, "appointed") == nil {
      try records.set("committee", committee, [("appointed", .day(day)), ("state", .member("appointed"))])
    }
    guard let round = sheet.record(row, "round"), sheet.member(row, "kind") == "appointment" else { return }
    _ = try rounds.complete("appoint", in: round, on: day, document: document)
  }

  /// A paper got its number: the records that are it print it.
  public func numbered(_ document: Int) throws(Failure) {
    guard let printed = records.sheet("document").text(document, "printed-number") else { return }
    for kind in ["order", "announcement"] {
      for row in records.sheet(kind).rows("document", of: document) {
        try records.set(kind, row, "printed-number", .text(printed))
      }
    }
  }
}
