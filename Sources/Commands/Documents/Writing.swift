import Calendars
import Failures
import Language
import Model
import Office
import Values

/// What `write` does: finds or makes the paper, then its files; of minutes also the record and the step.
struct Writing {
  let work: RoundWork
  let papers: PaperWork
  private var records: OfficeRecords { work.records }

  // MARK: - Which paper

  /// The paper of a word; made where there is none yet.
  func paper(_ sort: WrittenPaper, about row: Int, round: Int?, on day: Day) throws(Failure) -> Int {
    let sheet = records.sheet("document"), link = sort.about == .register ? "register" : "meeting"
    let template = sort.about == .register ? registerTemplate(row) : sort.template
    let known = sheet.rows.last { document in
      sheet.member(document, "form") == sort.form && sheet.member(document, "state") != "void"
        && sheet.text(document, "template") == template
        && (sort.about == .round ? sheet.record(document, "round") == row : sheet.record(document, link) == row)
        && (sort.about != .register
          || (sheet.day(document, "dated") ?? sheet.day(document, "drafted"))?.buddhistYear == day.buddhistYear)
    }
    if let known { return known }
    var draft = PaperWork.Draft(form: sort.form, subject: subject(sort, row))
    draft.round = round
    draft.template = template
    if sort.about == .register, day.buddhistYear != work.today.buddhistYear { draft.again = .another }
    let document = try papers.draft(draft)
    switch sort.about {
    case .meeting: try records.set("document", document, "meeting", .record("meeting", row))
    case .register:
      try records.set("document", document, "register", .record("control-register", row))
      // The register of a year that is over is as it was on its last days.
      if day.buddhistYear != work.today.buddhistYear { try records.set("document", document, "dated", .day(day)) }
    case .round: break
    }
    return document
  }

  private func registerTemplate(_ register: Int) -> String {
    switch records.sheet("control-register").member(register, "kind") {
    case "travel": "register-travel"
    case "scholarship": "register-scholarship"
    default: "register-sheet"
    }
  }

  private func subject(_ sort: WrittenPaper, _ row: Int) -> String {
    switch sort.about {
    case .round:
      return sort.subject + " " + (records.sheet("work-round").text(row, "title") ?? "")
    case .register:
      let name = records.sheet("control-register").text(row, "name") ?? "ทะเบียนคุม"
      return "\(name) ปี \(work.today.buddhistYear)"
    case .meeting:
      let sheet = records.sheet("meeting"), title = sheet.text(row, "title") ?? ""
      let year = sheet.number(row, "year").map { "/\($0)" } ?? ""
      let number = sheet.number(row, "line").map { " ครั้งที่ \($0)\(year)" } ?? " (\(sheet.id(row)))"
      return sort.subject + " " + (title.hasSuffix(number) ? title : title + number)
    }
  }

  // MARK: - What it is about

  /// The meeting that is meant: the one named, else the last of the round that was not called off.
  func meeting(_ named: Int?, round: Int?) throws(Failure) -> Int {
    if let named { return named }
    let sheet = records.sheet("meeting")
    let rows = round.map { sheet.rows("round", of: $0) } ?? sheet.rows
    guard let last = rows.last(where: { sheet.member($0, "state") != "cancelled" }) else {
      throw Failure(.writeNoMeeting)
    }
    return last
  }

  func register(_ named: Int?, round: Int?) throws(Failure) -> Int {
    if let named { return named }
    let sheet = records.sheet("control-register"), rows = sheet.rows
    let kind = round.flatMap { records.sheet("work-round").member($0, "kind") }
    let fitting = rows.filter { sheet.member($0, "kind") == kind }
    if fitting.count == 1 { return fitting[0] }
    if rows.count == 1 { return rows[0] }
    throw Failure(.writeNoRegister)
  }

  // MARK: - Minutes

  /// The record of the minutes and the step they finish; gives what moved, or nil where they were written before.
  func minutes(_ document: Int, of meeting: Int, round: Int?, on day: Day) throws(Failure) -> [RoundWork.Move]? {
    let meetings = records.sheet("meeting"), minutes = records.sheet("minutes"), id = meetings.id(meeting)
    guard let ended = meetings.moment(meeting, "ended") else { throw Failure(.writeEarly, Failure.Part(id)) }
    let last = Moment(seconds: ended).day
    if day < last { throw Failure(.writeBefore, Failure.Part(id), .words(last.words), .words(day.words)) }
    if let known = minutes.rows("meeting", of: meeting).last {
      if minutes.member(known, "state") != "draft" { return nil }
      try records.set(
        "minutes", known,
        [("state", .member("written")), ("done", .day(day)), ("document", .record("document", document))])
    } else {
      let members = records.sheet("member")
      let writer = PaperFacts(records.desk.state, document: document, today: work.today).secretary(members)
      _ = try records.add(
        "minutes",
        [
          ("meeting", .record("meeting", meeting)), ("document", .record("document", document)),
          ("member", writer.map { .record("member", $0) } ?? .null), ("done", .day(day)),
          ("state", .member("written")),
        ], today: work.today)
    }
    try records.set("document", document, "done", .day(day))
    if meetings.member(meeting, "state") == "ended" { try records.set("meeting", meeting, "state", .member("minuted")) }
    guard let round else { return [] }
    return try work.complete("write", in: round, on: day, document: document)
  }

  /// Minutes that a meeting adopted are changed by a meeting only.
  func isAdopted(_ meeting: Int) -> Bool {
    let sheet = records.sheet("minutes")
    guard let row = sheet.rows("meeting", of: meeting).last else { return false }
    return ["adopted", "adopted-with-changes"].contains(sheet.member(row, "state"))
  }
}
