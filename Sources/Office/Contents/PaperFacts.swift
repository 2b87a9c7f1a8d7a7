import Calendars
import Documents
import Model
import Text
import Values

/// The records one paper is made from, read as they are at one moment.
///
/// Masked values stay out, but for those a paper exists to say: why somebody was absent, what was noted in the
/// minutes, a reason in the letter to the person it is about.
public struct PaperFacts {
  let state: State
  let document: Int
  let today: Day
  let documents: Sheet
  let round: Int?

  public init(_ state: State, document: Int, today: Day) {
    self.state = state
    self.document = document
    self.today = today
    documents = Sheet(state, "document")
    round = documents.record(document, "round")
  }

  func sheet(_ kind: String) -> Sheet { Sheet(state, kind) }

  /// The rows of a kind that belong to the round of the paper.
  func ofRound(_ sheet: Sheet) -> [Int] { round.map { sheet.rows("round", of: $0) } ?? [] }

  /// In the order printed: by their line, else as they were made.
  func inOrder(_ rows: [Int], _ sheet: Sheet) -> [Int] {
    let keyed = rows.map { (sheet.number($0, "line") ?? Int.max, $0) }
    return keyed.sorted { $0 < $1 }.map(\.1)
  }

  /// The Thai word of a member.
  func word(_ sheet: Sheet, _ row: Int, _ field: String) -> String? {
    let column = sheet.column(field)
    guard case .member(let choice) = column.type, let code = column.code(row) else { return nil }
    return state.schema.choices[choice].members[code].th
  }

  func decimal(_ sheet: Sheet, _ row: Int, _ field: String) -> Decimal? { sheet.column(field).number(row) }

  /// A number as the record has it.
  func number(_ sheet: Sheet, _ row: Int, _ field: String) -> Content {
    Content(number: decimal(sheet, row, field)?.normalised)
  }

  func text(_ sheet: Sheet, _ row: Int, _ field: String) -> Content { Content(text: sheet.text(row, field)) }

  // MARK: - Who and where

  /// The name of a school as a paper writes it in a sentence.
  func school(_ row: Int?) -> Content {
    let sheet = sheet("school")
    return Content(text: row.flatMap { sheet.text($0, "name") }.map { Addressees.school($0) })
  }

  /// The name of a person with the title before it, as the record writes them.
  func name(_ person: Int?, _ people: Sheet) -> Content {
    guard let person, let name = people.text(person, "name") else { return .absent }
    return Content(name: (people.text(person, "prefix") ?? "") + name)
  }

  func title(_ row: Int?, _ sheet: Sheet, _ field: String = "name") -> Content {
    row.map { text(sheet, $0, field) } ?? .absent
  }

  /// The area office that works here.
  private var office: Content {
    let sheet = sheet("office")
    guard let row = ownOffice else { return .absent }
    return .group([
      "name": text(sheet, row, "name"), "short": text(sheet, row, "short-name"),
      "address": text(sheet, row, "address"), "phone": text(sheet, row, "phone"), "email": text(sheet, row, "email"),
      "website": text(sheet, row, "website"), "province": text(sheet, row, "province"),
    ])
  }

  private var ownOffice: Int? {
    let sheet = sheet("office")
    return sheet.rows.first { sheet.flag($0, "is-own") }
  }

  /// The name of the office, where it is on record.
  var ownName: String { ownOffice.flatMap { sheet("office").text($0, "name") } ?? "" }

  // MARK: - What every paper has

  /// The fields of the head and the foot of every paper.
  func common() -> Content.Fields {
    let rounds = sheet("work-round"), divisions = sheet("division")
    let officers = sheet("officer")
    let drafter = documents.record(document, "officer").flatMap { officers.record($0, "division") }
    let division =
      documents.record(document, "division") ?? round.flatMap { rounds.record($0, "division") } ?? drafter
    let office = office
    var phone = division.map { text(divisions, $0, "phone") } ?? .absent
    if phone == .absent, case .group(let own) = office { phone = own["phone"] ?? .absent }
    return [
      "office": office, "phone": phone,
      "division": division.map { .group(["name": text(divisions, $0, "name")]) } ?? .absent,
      "subject": text(documents, document, "subject"), "addressee": text(documents, document, "addressee"),
      "number": text(documents, document, "printed-number"), "body": text(documents, document, "text"),
      "dated": Content(day: documents.day(document, "dated") ?? documents.day(document, "signed")),
      "signed": Content(day: documents.day(document, "signed")),
      "drafted": Content(day: documents.day(document, "drafted")), "id": .name(documents.id(document)),
      "round": round.map { .group(["title": text(rounds, $0, "title"), "id": .name(rounds.id($0))]) } ?? .absent,
      "signer": signer, "source": source, "attachments": .rows(attachments), "corrected": corrected,
    ]
  }

  private var signer: Content {
    let sheet = sheet("signature"), people = self.sheet("person")
    guard let row = sheet.rows("document", of: document).last else { return .absent }
    return .group([
      "name": name(sheet.record(row, "signer"), people), "position": position(row, sheet),
      "acting": text(sheet, row, "acting-words"),
    ])
  }

  /// The post of whoever signed.
  ///
  /// Nobody is printed in the post of a head of the office who is somebody else.
  private func position(_ signature: Int, _ sheet: Sheet) -> Content {
    let post = text(sheet, signature, "position"), officers = self.sheet("officer")
    guard post == .absent, sheet.text(signature, "acting-words") == nil, let day = sheet.day(signature, "signed") else {
      return post
    }
    // Where orders say who may sign, who is in none of them has no post to print.
    let isAnother =
      sheet.record(signature, "delegation") == nil && self.sheet("delegation").count > 0
      || officers.rows.contains { row in
        officers.member(row, "role") == "area-director" && officers.isInForce(row, on: day)
          && officers.record(row, "person") != sheet.record(signature, "signer")
      }
    return isAnother ? .text("........................................") : post
  }

  /// The letter the round began with, which papers refer to.
  private var source: Content {
    let letters = sheet("letter"), agencies = sheet("agency")
    guard let row = round.flatMap({ sheet("work-round").record($0, "letter") }) else { return .absent }
    let sender = letters.text(row, "sender") ?? letters.record(row, "agency").flatMap { agencies.text($0, "name") }
    return .group([
      "subject": text(letters, row, "subject"), "reference": text(letters, row, "reference"),
      "dated": Content(day: letters.day(row, "dated")), "sender": Content(text: sender),
    ])
  }

  private var attachments: [Content.Fields] { attachments(before: []) }

  /// What goes with the paper: what its sort always takes along, then what was attached to it.
  func attachments(before first: [String]) -> [Content.Fields] {
    let sheet = sheet("attachment"), rows = inOrder(sheet.rows("document", of: document), sheet)
    let always = first.enumerated().map { place, name -> Content.Fields in
      ["line": Content(place + 1), "name": .text(name), "copies": Content(1)]
    }
    return always
      + rows.enumerated().map { place, row in
        [
          "line": Content(first.count + place + 1), "name": text(sheet, row, "name"),
          "pages": number(sheet, row, "pages"),
          "copies": number(sheet, row, "copies"),
        ]
      }
  }

  /// The paper this one puts right.
  var corrected: Content {
    guard let row = documents.record(document, "corrects") else { return .absent }
    return .group([
      "subject": text(documents, row, "subject"), "number": text(documents, row, "printed-number"),
      "dated": Content(day: documents.day(row, "dated") ?? documents.day(row, "signed")),
    ])
  }
}

/// Words of papers that are put together of several values.
enum PaperWords {
  static func day(_ day: Day) -> String { ThaiDate.text(day, .official) }
  static func clock(_ moment: Int) -> String { ThaiDate.time(Moment(seconds: moment).clock) }
}
