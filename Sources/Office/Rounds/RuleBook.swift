import Calendars
import Failures
import Model
import Values

/// The rule-book of a round, as its block declares it: categories, papers, criteria, the dates of its calendar.
///
/// Each word writes records; which words there are is the table of `RuleBookWords` beside the commands.
struct RuleBook {
  let work: RoundWork
  let round: Int
  let procedure: Procedure
  private var records: OfficeRecords { work.records }
  private var ofRound: (String, OfficeRecords.Entry) { ("round", .record("work-round", round)) }

  init(_ work: RoundWork, _ round: Int, _ procedure: Procedure) {
    self.work = work
    self.round = round
    self.procedure = procedure
  }

  func write(_ book: [Declaration]) throws(Failure) {
    guard !book.isEmpty else { return }
    var lines: [String: Int] = [:]
    var rules: OfficeRecords.Fields = [ofRound, ("version", .text("1"))]
    for word in book {
      lines[word.word, default: 0] += 1
      try write(word, line: lines[word.word] ?? 1, &rules)
    }
    if rules.count > 2 || lines["category"] != nil || lines["criterion"] != nil {
      _ = try records.add("rule-book", rules, today: work.today)
    }
  }

  private func write(_ word: Declaration, line: Int, _ rules: inout OfficeRecords.Fields) throws(Failure) {
    switch word.word {
    case "category":
      try add(
        "category",
        [
          ("name", text(word, "name")), ("line", .number(line)), ("quota", amount(word, "quota") ?? .number(1)),
          ("reserve", amount(word, "reserve") ?? .null),
        ])
    case "paper":
      try add(
        "paper",
        [
          ("code", text(word, "code")), ("name", optional(word, "title") ?? text(word, "code")),
          ("line", .number(line)), ("is-required", .flag(word["optional"] == nil)),
          ("most-pages", amount(word, "max-pages") ?? .null),
          ("is-certified-copy", .flag(word["certified-copy"] != nil)),
        ])
    case "eligible":
      try add(
        "eligibility-rule",
        [
          ("code", text(word, "what")), ("at-least", optional(word, "at-least") ?? .null),
          ("at-most", optional(word, "at-most") ?? .null), ("one-of", optional(word, "one-of") ?? .null),
          ("as-of", word["as-of"]?.day.map { .day($0) } ?? .null),
          ("text", optional(word, "because") ?? text(word, "what")),
        ])
    case "criterion":
      try add(
        "criterion",
        [
          ("code", text(word, "code")), ("title", text(word, "title")), ("line", .number(line)),
          ("full-points", amount(word, "points") ?? .null), ("weight", amount(word, "weight") ?? .null),
        ])
    case "level": try add("award-level", [("name", text(word, "name")), ("minimum", amount(word, "minimum") ?? .null)])
    case "minimum": rules.append(("minimum", amount(word, "points") ?? .null))
    case "decimals": rules.append(("decimals", amount(word, "places") ?? .null))
    case "ties": rules.append(("tie-order", .text(word["codes"]?.texts.joined(separator: " ") ?? "")))
    case "then": rules.append(("tie-method", text(word, "method")))
    case "receive-by": try receive(word, &rules)
    case "review": rules.append(("review-days", days(word["within"])))
    case "one-application": rules.append(("one-application", .flag(true)))
    case "dates": try dates(word)
    default: break
    }
  }

  private func add(_ kind: String, _ fields: OfficeRecords.Fields) throws(Failure) {
    _ = try records.add(kind, [ofRound] + fields, today: work.today)
  }

  private func text(_ word: Declaration, _ name: String) -> OfficeRecords.Entry { .text(word[name]?.text ?? "") }

  /// A text, or what may be written without quotes: `24mo` is kept as it is written.
  private func optional(_ word: Declaration, _ name: String) -> OfficeRecords.Entry? {
    switch word[name] {
    case .text(let text): .text(text)
    case .duration(let duration): .text(DurationText.text(duration.count, duration.family).replacing(" ", with: ""))
    case .number(let number): .text(plain(number))
    case .list(let items): .text(items.compactMap(\.text).joined(separator: ", "))
    default: nil
    }
  }

  private func plain(_ number: Decimal) -> String {
    var bytes: [UInt8] = []
    bytes.append(number)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func amount(_ word: Declaration, _ name: String) -> OfficeRecords.Entry? {
    word[name]?.number.map { .amount($0) }
  }

  private func days(_ literal: Literal?) -> OfficeRecords.Entry {
    switch literal {
    case .duration(let duration): .number(duration.count)
    case .number(let number): .amount(number)
    default: .null
    }
  }

  private func receive(_ word: Declaration, _ rules: inout OfficeRecords.Fields) throws(Failure) {
    for means in word["means"]?.texts ?? [] {
      let field = means == "hand" ? "by-hand" : means == "post" ? "by-post" : "by-system"
      rules.append((field, .flag(true)))
    }
    if word["postmark-counts"] != nil { rules.append(("postmark-counts", .flag(true))) }
  }

  // MARK: - Dates

  /// `dates {apply: 2569-11-24..2569-12-15, meeting: 2569-12-23}`: days the office promises; those of a calendar that
  /// is somebody else's are imposed.
  private func dates(_ word: Declaration) throws(Failure) {
    guard case .record(let entries)? = word["named-days"] else { throw Failure(.datesWanted) }
    let timetable = try records.add(
      "timetable",
      [("title", .text(procedure.title.th)), ("code", .text("round")), ofRound, ("state", .member("draft"))],
      today: work.today)
    for entry in entries {
      for (code, day) in try named(entry) {
        _ = try records.add(
          "timetable-date",
          [
            ("timetable", .record("timetable", timetable)), ("code", .text(code)), ("title", .text(title(code))),
            ("day", .day(day)), ("kind", .member(isImposed(code) ? "imposed" : "promised")),
          ], today: work.today)
      }
    }
  }

  /// A range is two dates: `apply` opens and closes applications.
  private func named(_ entry: Literal.Entry) throws(Failure) -> [(String, Day)] {
    let key = RuleBook.codes[entry.key] ?? entry.key
    switch entry.value {
    case .day(let day): return [(key, day)]
    case .moment(let seconds): return [(key, Day(number: floorDivide(seconds, 86_400)))]
    case .range(.day(let first), .day(let last)):
      guard first <= last else { throw Failure(.datesBackwards, Failure.Part(entry.key)) }
      return [("\(key)-open", first), ("\(key)-close", last)]
    default: throw Failure(.dateWanted, Failure.Part(entry.key))
    }
  }

  /// What people call dates, and what procedures call them.
  private static let codes = ["apply": "applications", "send-by": "agency"]

  /// A date of a calendar that is not the round's own was set by somebody else.
  private func isImposed(_ code: String) -> Bool {
    code == "agency" || code != "round" && procedure.calendars.contains { $0.name == code }
  }

  private func title(_ code: String) -> String {
    if let event = procedure.events.first(where: { $0.from == "dates.\(code)" }) { return event.title.th }
    if let step = procedure.step(code) { return step.title.th }
    return procedure.calendars.first { $0.name == code }?.title.th ?? code
  }
}
