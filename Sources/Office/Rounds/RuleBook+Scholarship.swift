import Failures
import Values

/// What a scholarship is: who gives it, how many places there are for the area, on which conditions.
extension RuleBook {
  /// Writes one word of a scholarship; the record of it is made by the first.
  ///
  /// Gives whether anything is other than before.
  @discardableResult
  func scholarship(_ word: Declaration) throws(Failure) -> Bool {
    let row = try scholarshipRecord()
    switch word.word {
    case "giver":
      var addressees = Addressees(records, today: work.today)
      let found = try addressees.receivers(word["name"]?.text ?? "")
      guard case .agency(let agency)? = found.first else { return false }
      return try records.set("scholarship", row, "giver", .record("agency", agency))
    case "seats": return try records.set("scholarship", row, "seats", amount(word, "number") ?? .null)
    default: return try condition(word, of: row)
    }
  }

  private func condition(_ word: Declaration, of scholarship: Int) throws(Failure) -> Bool {
    let sheet = records.sheet("scholarship-condition")
    let fields: OfficeRecords.Fields = [
      ("is-continuing", .flag(word["continuing"] != nil)), ("code", optional(word, "code") ?? .null),
      ("at-least", optional(word, "at-least") ?? .null),
    ]
    let known = sheet.rows("scholarship", of: scholarship).first { sheet.text($0, "text") == word["text"]?.text }
    guard let known else {
      _ = try records.add(
        "scholarship-condition",
        [("scholarship", .record("scholarship", scholarship)), ("text", text(word, "text"))] + fields,
        today: work.today)
      return true
    }
    var isChanged = false
    for (field, entry) in fields {
      isChanged = try records.set("scholarship-condition", known, field, entry) || isChanged
    }
    return isChanged
  }

  private func scholarshipRecord() throws(Failure) -> Int {
    let rounds = records.sheet("work-round")
    if let row = rounds.record(round, "scholarship") { return row }
    let row = try records.add(
      "scholarship",
      [
        ("name", .text(rounds.text(round, "title") ?? "")), ("kind", .member("for-personnel")),
        ("letter", rounds.record(round, "letter").map { .record("letter", $0) } ?? .null),
        ("state", .member("announced")),
      ], today: work.today)
    try records.set("work-round", round, "scholarship", .record("scholarship", row))
    return row
  }
}
