import Calendars
import Failures
import Model
import Values

/// What is sent on: the result of a selection to the agency whose award it is, applications to the giver of a
/// scholarship; each with the list annexed, and with what went where on record.
extension Announcing {
  /// The cover letter of a round to one receiver.
  public func cover(_ round: Int, to receiver: PaperWork.Receiver, of goods: [Int]) throws(Failure) -> Int {
    let sheet = records.sheet("application")
    let isSelection = Results(records.desk.state, round: round).isSelection
    var draft = PaperWork.Draft(
      form: "cover-letter", subject: subject(isSelection ? "ส่งผลการคัดเลือก" : "ส่งรายชื่อผู้สมัคร", round))
    draft.round = round
    draft.template = "cover-letter"
    draft.addressee = Addressees.line(receiver, records)
    // What goes later is a letter of its own; the same again is the one that went.
    if goods.contains(where: { sheet.day($0, "forwarded") == nil }) { draft.again = .another }
    let document = try papers.draft(draft), attachments = records.sheet("attachment")
    if attachments.rows("document", of: document).isEmpty {
      _ = try records.add(
        "attachment",
        [
          ("document", .record("document", document)), ("line", .number(1)), ("name", .text("บัญชีรายชื่อแนบท้ายหนังสือ")),
          ("copies", .number(1)),
        ], today: today)
    }
    return document
  }

  /// What goes: those selected where there was a selection, else the applications that are checked.
  public func goods(_ round: Int) throws(Failure) -> [Int] {
    let results = Results(records.desk.state, round: round)
    if results.isSelection {
      try requireAnnounced(round)
      return results.applications("selected").map(\.application)
    }
    return ApplicationLists.checked(records, in: round)
  }

  /// What a cover letter that is only drafted will take with it: it goes when the letter is sent.
  public func list(_ applications: [Int], with document: Int) throws(Failure) {
    let sheet = records.sheet("application")
    for row in sheet.rows("cover", of: document) where !applications.contains(row) {
      try records.set("application", row, "cover", .null)
    }
    for row in applications where sheet.day(row, "forwarded") == nil {
      try records.set("application", row, "cover", .record("document", document))
    }
  }

  /// Applications went on their way.
  public func forwarded(_ applications: [Int], _ round: Int, on day: Day, document: Int) throws(Failure) {
    let sheet = records.sheet("application"), isSelection = Results(records.desk.state, round: round).isSelection
    for row in applications where sheet.day(row, "forwarded") == nil {
      try records.set("application", row, "forwarded", .day(day))
      try records.set("application", row, "cover", .record("document", document))
      if !isSelection { try records.set("application", row, "state", .member("forwarded")) }
    }
    try records.set("work-round", round, "state", .member("forwarded"))
    if let scholarship = records.sheet("work-round").record(round, "scholarship") {
      try records.set("scholarship", scholarship, "state", .member("forwarded"))
    }
    if isSelection {
      _ = try rounds.complete("forward", in: round, on: day, document: document)
    } else {
      try rounds.completeAll(
        "forward", for: Set(applications.map { sheet.id($0) }), in: round, on: day, document: document)
    }
  }
}
