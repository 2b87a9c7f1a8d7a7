import Failures
import Values

/// Rules that are changed after they were given: what is named is set, what is new is added, the rest stands.
extension RuleBook {
  /// The field a record of the rule-book is known by.
  private static let keys = [
    "category": "name", "paper": "code", "eligibility-rule": "code", "criterion": "code", "award-level": "name",
  ]

  /// Writes the words of a change; gives whether anything is other than before.
  func amend(_ book: [Declaration], because: String) throws(Failure) -> Bool {
    try check(book)
    var isChanged = false, rules: OfficeRecords.Fields = []
    for word in book {
      if word.word == "dates" {
        isChanged = try amendDates(word) || isChanged
      } else if let (kind, fields) = record(of: word, line: 1_000) {
        isChanged = try amend(kind, fields, word) || isChanged
      } else {
        try write(word, line: 1, &rules)
      }
    }
    guard let row = records.sheet("rule-book").rows("round", of: round).last else { return isChanged }
    for (field, entry) in rules { isChanged = try records.set("rule-book", row, field, entry) || isChanged }
    if isChanged {
      let version = records.sheet("rule-book").text(row, "version").flatMap { Int($0) } ?? 1
      try records.set("rule-book", row, [("version", .text(String(version + 1))), ("changed-because", .text(because))])
    }
    return isChanged
  }

  private func amend(_ kind: String, _ fields: OfficeRecords.Fields, _ word: Declaration) throws(Failure) -> Bool {
    guard let key = RuleBook.keys[kind], case .text(let name)? = fields.first(where: { $0.0 == key })?.1 else {
      return false
    }
    let sheet = records.sheet(kind)
    guard let row = sheet.rows("round", of: round).first(where: { sheet.text($0, key) == name }) else {
      _ = try records.add(kind, [ofRound] + fields, today: work.today)
      return true
    }
    var isChanged = false
    for (field, entry) in fields where entry != .null && field != "line" && field != key && isSaid(field, word) {
      isChanged = try records.set(kind, row, field, entry) || isChanged
    }
    return isChanged
  }

  /// Whether a word says a field, and not only what holds where nothing is said.
  private func isSaid(_ field: String, _ word: Declaration) -> Bool {
    switch field {
    case "quota", "reserve": word[field] != nil
    case "is-required": word["optional"] != nil
    case "is-certified-copy": word["certified-copy"] != nil
    default: true
    }
  }

  private func amendDates(_ word: Declaration) throws(Failure) -> Bool {
    guard case .record(let entries)? = word["named-days"] else { throw Failure(.datesWanted) }
    let timetables = records.sheet("timetable"), dates = records.sheet("timetable-date")
    var isChanged = false
    for entry in entries {
      for (code, day) in try named(entry) {
        let rows = timetables.rows("round", of: round).flatMap { dates.rows("timetable", of: $0) }
        if let row = rows.first(where: { dates.text($0, "code") == code }) {
          isChanged = try records.set("timetable-date", row, "day", .day(day)) || isChanged
        } else {
          throw Failure(.dateUnknown, Failure.Part(procedure.name), Failure.Part(entry.key))
        }
      }
    }
    if isChanged { _ = try work.derive(round) }
    return isChanged
  }
}

extension RoundWork {
  /// Changes the rules of a round; gives whether anything is other than before.
  public func amendRules(_ book: [Declaration], in round: Int, because: String) throws(Failure) -> Bool {
    try RuleBook(self, round, try procedure(of: round)).amend(book, because: because)
  }
}
