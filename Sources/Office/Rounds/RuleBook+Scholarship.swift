import Failures
import Values

/// What a scholarship is: who gives it, how many places there are for the area, on which conditions.
extension RuleBook {
  /// Writes one word of a scholarship; the record of it is made by the first.
  func scholarship(_ word: Declaration) throws(Failure) {
    let row = try scholarshipRecord()
    switch word.word {
    case "giver":
      var addressees = Addressees(records, today: work.today)
      let found = try addressees.receivers(word["name"]?.text ?? "")
      if case .agency(let agency)? = found.first {
        try records.set("scholarship", row, "giver", .record("agency", agency))
      }
    case "seats": try records.set("scholarship", row, "seats", amount(word, "number") ?? .null)
    default:
      _ = try records.add(
        "scholarship-condition",
        [
          ("scholarship", .record("scholarship", row)), ("text", text(word, "text")),
          ("is-continuing", .flag(word["continuing"] != nil)), ("code", optional(word, "code") ?? .null),
          ("at-least", optional(word, "at-least") ?? .null),
        ], today: work.today)
    }
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
