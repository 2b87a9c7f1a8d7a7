import Calendars
import Documents
import Model
import Values

/// Letters about official travel: what was decided, and what became of it.
extension PaperFacts {
  func permit() -> Content.Fields {
    let sheet = sheet("travel-permit"), people = self.sheet("person")
    // A letter another one followed is not that of the trip any more, and says what it said.
    let followed = sheet.rows.last { sheet.record($0, "document").map { documents.record($0, "corrects") } == document }
    guard let row = sheet.rows("document", of: document).last ?? followed ?? ofRound(sheet).last else {
      return ["permit": .absent]
    }
    let wasPermitted = row == followed && sheet.moment(row, "decided") != nil
    let state = wasPermitted ? "permitted" : sheet.member(row, "state") ?? ""
    let starts = sheet.day(row, "starts"), ends = sheet.day(row, "ends"), person = sheet.record(row, "person")
    let decided = sheet.moment(row, "decided").map { " เมื่อวันที่ \(PaperWords.day(Moment(seconds: $0).day))" }
    let vehicle = word(sheet, row, "vehicle").map { " โดย\($0)" }
    var days: Int?
    if let starts, let ends { days = ends.number - starts.number + 1 }
    return [
      "permit": .group([
        "name": name(person, people),
        "position": Content(text: person.flatMap { people.text($0, "position") }.map { " " + $0 }),
        "school": Content(text: schoolWords(sheet.record(row, "school"))),
        "purpose": text(sheet, row, "purpose"), "place": text(sheet, row, "place"), "host": text(sheet, row, "host"),
        "starts": Content(day: starts), "ends": Content(day: ends), "days": Content(days),
        "span": Content(text: span(starts, ends)), "answer": .text(answered(row)),
        "vehicle": Content(text: vehicle), "cost-bearer": Content(text: cost(sheet.member(row, "cost-bearer"))),
        "decided": Content(text: decided), "amount": Content(number: decimal(sheet, row, "amount"), decimals: 2),
        "acting": name(sheet.record(row, "acting"), people), "reason": text(sheet, row, "because"),
        "is-permitted": .flag(["permitted", "notified", "registered", "changed"].contains(state)),
        "is-refused": .flag(state == "not-permitted"), "is-cancelled": .flag(state == "cancelled"),
        "instead": .flag(corrected != .absent && state != "cancelled"),
      ])
    ]
  }

  private func schoolWords(_ row: Int?) -> String? {
    if case .text(let name) = school(row) { " " + name } else { nil }
  }

  private func span(_ starts: Day?, _ ends: Day?) -> String? {
    guard let starts, let ends else { return nil }
    if starts == ends { return "ในวันที่ \(PaperWords.day(starts))" }
    return "ระหว่างวันที่ \(PaperWords.day(starts)) ถึงวันที่ \(PaperWords.day(ends))"
  }

  private func cost(_ bearer: String?) -> String? {
    switch bearer {
    case "host"?: " ผู้จัดรับผิดชอบค่าใช้จ่าย"
    case "own-office"?: " เบิกค่าใช้จ่ายจากต้นสังกัด"
    case "area-office"?: " เบิกค่าใช้จ่ายจากสำนักงานเขตพื้นที่การศึกษา"
    case "traveller"?: " ผู้เดินทางรับผิดชอบค่าใช้จ่ายเอง"
    case "no-cost"?: " ไม่มีค่าใช้จ่าย"
    default: nil
    }
  }

  /// The word that was asked for, which is what was given or not: อนุญาต, อนุมัติ, เห็นชอบ.
  private func answered(_ permit: Int) -> String {
    let sheet = sheet("approval")
    let last = inOrder(sheet.rows("permit", of: permit), sheet).last {
      ["approved", "refused"].contains(sheet.member($0, "state") ?? "")
    }
    guard let last, sheet.member(last, "asks-for") != "consideration" else { return "อนุญาต" }
    return word(sheet, last, "asks-for") ?? "อนุญาต"
  }

  /// What a register says was decided about a trip that is in force.
  func outcome(ofPermit permit: Int) -> String? {
    let sheet = sheet("travel-permit"), state = sheet.member(permit, "state") ?? ""
    return ["permitted", "notified", "registered"].contains(state) ? answered(permit) : nil
  }
}
