import Failures
import Values

/// Rules that are changed after they were given: what is named is set, what is new is added, the rest stands.
extension RuleBook {
  /// The field a record of the rule-book is known by.
  private static let keys = [
    "category": "name", "paper": "code", "eligibility-rule": "code", "criterion": "code", "award-level": "name",
  ]

  /// Writes the words of a change; gives whether anything is other than before, and what is there for the first time.
  func amend(_ book: [Declaration], because: String) throws(Failure) -> (isChanged: Bool, new: [String]) {
    try check(book)
    let new = book.compactMap { word -> String? in
      guard let (kind, fields) = record(of: word, line: 0), let key = RuleBook.keys[kind],
        case .text(let name)? = fields.first(where: { $0.0 == key })?.1
      else { return nil }
      let sheet = records.sheet(kind)
      return sheet.rows("round", of: round).contains { sheet.text($0, key) == name } ? nil : "\(word.word) \(name)"
    }
    return (try write(changes: book, because: because), new)
  }

  private func write(changes book: [Declaration], because: String) throws(Failure) -> Bool {
    var isChanged = false, rules: OfficeRecords.Fields = []
    for word in book {
      if word.word == "dates" {
        isChanged = try amendDates(word) || isChanged
      } else if let (kind, fields) = record(of: word, line: 1_000) {
        isChanged = try amend(kind, fields, word) || isChanged
      } else if ["giver", "seats", "condition"].contains(word.word) {
        isChanged = try scholarship(word) || isChanged
      } else {
        try write(word, line: 1, &rules)
      }
    }
    guard let row = records.sheet("rule-book").rows("round", of: round).last else { return isChanged }
    for (field, entry) in rules { isChanged = try records.set("rule-book", row, field, entry) || isChanged }
    try requireReachable()
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
    var days: [RoundWork.PlannedDay] = []
    for entry in entries { days += try named(entry) }
    let isChanged = try !work.setDates(days, in: round).isEmpty
    if isChanged { _ = try work.derive(round) }
    return isChanged
  }
}

extension RoundWork {
  /// Changes the rules of a round; gives whether anything is other than before, and what is there for the first time.
  public func amendRules(
    _ book: [Declaration], in round: Int, because: String
  ) throws(Failure) -> (isChanged: Bool, new: [String]) {
    try RuleBook(self, round, try procedure(of: round)).amend(book, because: because)
  }
}
