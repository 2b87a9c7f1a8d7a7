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
  var records: OfficeRecords { work.records }
  var ofRound: (String, OfficeRecords.Entry) { ("round", .record("work-round", round)) }

  init(_ work: RoundWork, _ round: Int, _ procedure: Procedure) {
    self.work = work
    self.round = round
    self.procedure = procedure
  }

  func write(_ book: [Declaration]) throws(Failure) {
    guard !book.isEmpty else { return }
    var lines: [String: Int] = [:]
    var rules: OfficeRecords.Fields = [ofRound, ("version", .text("1"))]
    try check(book)
    for word in book {
      lines[word.word, default: 0] += 1
      try write(word, line: lines[word.word] ?? 1, &rules)
    }
    if rules.count > 2 || lines.keys.contains(where: { $0 != "dates" }) {
      _ = try records.add("rule-book", rules, today: work.today)
    }
    try requireReachable()
    try work.tellScholarship(of: round)
  }

  /// Refuses a rule-book that says something else than the one the round was opened with.
  func requireSame(_ book: [Declaration]) throws(Failure) {
    try check(book)
    let sheet = records.sheet("category"), dates = try work.facts(round).dates
    for word in book {
      switch word.word {
      case "category":
        let name = word["name"]?.text ?? ""
        let row = sheet.rows("round", of: round).first { sheet.text($0, "name") == name }
        for (flag, standard) in [("quota", 1), ("reserve", 0)] {
          let known = row.flatMap { sheet.number($0, flag) } ?? (row == nil ? nil : standard)
          let said = word[flag]?.number.map { plain($0) } ?? "\(standard)"
          if known.map({ "\($0)" }) != said {
            throw otherwise(
              Words(en: "\(name) \(flag)", th: "\(name) \(flag)"), Words(known.map { "\($0)" } ?? "–"), Words(said))
          }
        }
      case "dates":
        guard case .record(let entries)? = word["named-days"] else { continue }
        for entry in entries {
          for (code, day) in try named(entry) where dates[code]?.day != day {
            throw otherwise(Words(title(code)), dates[code]?.day.words ?? Words("–"), day.words)
          }
        }
      default: continue
      }
    }
  }

  private func otherwise(_ what: Words, _ known: Words, _ said: Words) -> Failure {
    Failure(
      .openOtherwise, Failure.Part(records.id(round, "work-round")), .words(what), .words(known), .words(said))
  }

  func write(_ word: Declaration, line: Int, _ rules: inout OfficeRecords.Fields) throws(Failure) {
    if let (kind, fields) = record(of: word, line: line) { return try add(kind, fields) }
    switch word.word {
    case "minimum": rules.append(("minimum", amount(word, "points") ?? .null))
    case "decimals": rules.append(("decimals", amount(word, "places") ?? .null))
    case "ties": rules.append(("tie-order", .text(word["codes"]?.texts.joined(separator: " ") ?? "")))
    case "then": rules.append(("tie-method", text(word, "method")))
    case "receive-by": try receive(word, &rules)
    case "review": rules.append(("review-days", days(word["within"])))
    case "one-application": rules.append(("one-application", .flag(true)))
    case "normalise":
      rules.append(("normalise", .flag(true)))
      rules.append(("least-sample", amount(word, "at-least") ?? .null))
    case "dates": try dates(word)
    case "giver", "seats", "condition": try scholarship(word)
    default: break
    }
  }

  /// The record that a word of the rule-book is; nil for words that say something of the whole round.
  func record(of word: Declaration, line: Int) -> (kind: String, fields: OfficeRecords.Fields)? {
    switch word.word {
    case "category":
      return (
        "category",
        [
          ("name", text(word, "name")), ("line", .number(line)), ("quota", amount(word, "quota") ?? .number(1)),
          ("reserve", amount(word, "reserve") ?? .null),
        ]
      )
    case "paper":
      return (
        "paper",
        [
          ("code", text(word, "code")), ("name", optional(word, "title") ?? text(word, "code")),
          ("line", .number(line)), ("is-required", .flag(word["optional"] == nil)),
          ("most-pages", amount(word, "max-pages") ?? .null),
          ("is-certified-copy", .flag(word["certified-copy"] != nil)),
        ]
      )
    case "eligible":
      return (
        "eligibility-rule",
        [
          ("code", text(word, "what")), ("at-least", optional(word, "at-least") ?? .null),
          ("at-most", optional(word, "at-most") ?? .null), ("one-of", optional(word, "one-of") ?? .null),
          ("as-of", word["as-of"]?.day.map { .day($0) } ?? .null),
          ("text", optional(word, "because") ?? .text(rule(word))),
        ]
      )
    case "criterion":
      return (
        "criterion",
        [
          ("code", text(word, "code")), ("title", text(word, "title")), ("line", .number(line)),
          ("full-points", amount(word, "points") ?? .null), ("weight", amount(word, "weight") ?? .null),
        ]
      )
    case "level": return ("award-level", [("name", text(word, "name")), ("minimum", amount(word, "minimum") ?? .null)])
    default: return nil
    }
  }

  private func add(_ kind: String, _ fields: OfficeRecords.Fields) throws(Failure) {
    _ = try records.add(kind, [ofRound] + fields, today: work.today)
  }

  func text(_ word: Declaration, _ name: String) -> OfficeRecords.Entry { .text(word[name]?.text ?? "") }

  /// A text, or what may be written without quotes: `24mo` is kept as it is written.
  func optional(_ word: Declaration, _ name: String) -> OfficeRecords.Entry? {
    switch word[name] {
    case .text(let text): .text(text)
    case .duration(let duration): .text(DurationText.text(duration.count, duration.family).replacing(" ", with: ""))
    case .number(let number): .text(plain(number))
    case .list(let items): .text(items.compactMap(\.text).joined(separator: ", "))
    default: nil
    }
  }

  func plain(_ number: Decimal) -> String {
    var bytes: [UInt8] = []
    bytes.append(number)
    return String(decoding: bytes, as: UTF8.self)
  }

  func amount(_ word: Declaration, _ name: String) -> OfficeRecords.Entry? {
    word[name]?.number.map { .amount($0) }
  }

  func days(_ literal: Literal?) -> OfficeRecords.Entry {
    switch literal {
    case .duration(let duration): .number(duration.count)
    case .number(let number): .amount(number)
    default: .null
    }
  }

  func receive(_ word: Declaration, _ rules: inout OfficeRecords.Fields) throws(Failure) {
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
    var days: [RoundWork.PlannedDay] = []
    for entry in entries { days += try named(entry) }
    _ = try work.setDates(days, in: round)
  }

  /// A range is two dates: `apply` opens and closes applications.
  func named(_ entry: Literal.Entry) throws(Failure) -> [(String, Day)] {
    let key = RuleBook.codes[entry.key] ?? entry.key
    guard isKnown(key) else {
      let known = knownCodes.joined(separator: " ")
      throw Failure(
        .dateUnknown, Failure.Part(procedure.name), Failure.Part(entry.key),
        hint: Words(en: "it has: \(known)", th: "มี: \(known)"))
    }
    switch entry.value {
    case .day(let day): return [(key, day)]
    case .moment(let seconds): return [(key, Moment(seconds: seconds).day)]
    case .range(.day(let first), .day(let last)):
      guard first <= last else { throw Failure(.datesBackwards, Failure.Part(entry.key)) }
      return [("\(key)-open", first), ("\(key)-close", last)]
    default: throw Failure(.dateWanted, Failure.Part(entry.key))
    }
  }

  /// What people call dates, and what procedures call them.
  private static let codes = [
    "apply": "applications", "apply-from": "applications-open", "apply-until": "applications-close",
    "send-by": "agency",
  ]

  /// A date by the name people give it.
  static func said(_ code: String) -> String { codes.first { $0.value == code }?.key ?? code }

  /// Dates that mean the same in every round.
  private static let usual = ["meeting", "result", "applications", "agency", "review"]

  /// The codes a procedure counts from, by the name people give them: `apply` for applications.
  private var knownCodes: [String] {
    var codes = procedure.events.compactMap { event in
      event.from.flatMap { $0.hasPrefix("dates.") ? String($0.dropFirst(6)) : nil }
    }
    codes = codes.map { $0.hasSuffix("-close") ? String($0.dropLast(6)) : $0 }
    codes += procedure.calendars.map(\.name) + procedure.steps.map(\.name) + RuleBook.usual
    var seen: Set<String> = []
    return codes.map { code in RuleBook.codes.first { $0.value == code }?.key ?? code }.filter {
      seen.insert($0).inserted
    }
  }

  private func isKnown(_ key: String) -> Bool {
    let code = key.split(separator: ".", maxSplits: 1).first.map(String.init) ?? key, known = knownCodes
    let ends = ["-open", "-close"].filter { code.hasSuffix($0) }
    return ([code] + ends.map { String(code.dropLast($0.count)) }).contains { known.contains(RuleBook.said($0)) }
  }

  /// A date of a calendar that is not the round's own was set by somebody else.
  func isImposed(_ code: String) -> Bool {
    code == "agency" || code != "round" && procedure.calendars.contains { $0.name == code }
  }

  func title(_ code: String) -> String {
    if let event = procedure.events.first(where: { $0.from == "dates.\(code)" }) { return event.title.th }
    if let step = procedure.step(code) { return step.title.th }
    return procedure.calendars.first { $0.name == code }?.title.th ?? code
  }
}
