import Calendars
import Failures
import Model
import Values

/// What is no rule-book at all is refused before anything of it is written.
extension RuleBook {
  /// What a number of a word may be.
  private struct Bound {
    let word: String
    let name: String
    let least: Int
    let most: Int
    let decimals: Int

    init(_ word: String, _ name: String, _ range: ClosedRange<Int>, decimals: Int = 0) {
      self.word = word
      self.name = name
      least = range.lowerBound
      most = range.upperBound
      self.decimals = decimals
    }
  }

  /// Points and weights are more than nothing even where they have decimals.
  private static let bounds = [
    Bound("category", "quota", 1...100_000), Bound("category", "reserve", 0...100_000),
    Bound("paper", "max-pages", 1...100_000),
    Bound("criterion", "points", 0...1_000_000, decimals: 6), Bound("criterion", "weight", 0...1_000_000, decimals: 9),
    Bound("level", "minimum", 0...1_000_000_000, decimals: 6),
    Bound("minimum", "points", 0...1_000_000_000, decimals: 6),
    Bound("decimals", "places", 0...6), Bound("review", "within", 1...3_650),
    Bound("normalise", "at-least", 1...100_000),
    Bound("seats", "number", 1...1_000_000),
  ]

  /// Words that name something by their first argument, which is named once.
  private static let named = ["category": "name", "paper": "code", "criterion": "code", "level": "name"]

  /// Words that say one thing of the whole round.
  private static let once: Set<String> = [
    "minimum", "decimals", "ties", "then", "review", "normalise", "giver", "seats",
  ]

  func check(_ book: [Declaration]) throws(Failure) {
    var names: Set<[String]> = []
    for word in book {
      for bound in RuleBook.bounds where bound.word == word.word { try check(word, bound) }
      if RuleBook.once.contains(word.word), !names.insert([word.word]).inserted {
        throw Failure(.saidTwice, Failure.Part(word.word))
      }
      guard let key = RuleBook.named[word.word], let name = word[key]?.text else { continue }
      guard names.insert([word.word, name]).inserted else {
        if word.word == "category" { throw Failure(.categoryTwice, Failure.Part(name)) }
        throw Failure(.wordTwice, Failure.Part(word.word), Failure.Part(name))
      }
    }
    try checkTies(book)
    for word in book where word.word == "eligible" { try checkEligible(word) }
  }

  private func checkEligible(_ word: Declaration) throws(Failure) {
    let fault = Eligibility.fault(
      word["what"]?.text ?? "", atLeast: said(word, "at-least"), atMost: said(word, "at-most"), oneOf: choices(word),
      records.desk.schema)
    if let fault { throw fault }
  }

  /// What a rule of eligibility says, in the words of papers.
  func rule(_ word: Declaration) -> String {
    Eligibility.words(
      word["what"]?.text ?? "", atLeast: said(word, "at-least"), atMost: said(word, "at-most"), oneOf: choices(word),
      records.desk.schema)
  }

  private func said(_ word: Declaration, _ flag: String) -> String? {
    if case .text(let text)? = optional(word, flag) { text } else { nil }
  }

  private func choices(_ word: Declaration) -> [String] {
    (said(word, "one-of") ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// A least score nobody could reach; asked when the book is written, for full points come from several words.
  func requireReachable() throws(Failure) {
    guard !records.sheet("criterion").rows("round", of: round).isEmpty else { return }
    let reader = RuleReader(records.desk.state, round), sheet = records.sheet("category")
    let categories = sheet.rows("round", of: round)
    for category in categories.isEmpty ? [nil] : categories.map(Optional.some) {
      let rules = try reader.rules(category)
      guard !rules.criteria.isEmpty, let full = rules.full else { continue }
      let least = [rules.minimum].compactMap(\.self) + rules.levels.map(\.minimum)
      guard let beyond = least.first(where: { Decimal.compare($0, full) > 0 }) else { continue }
      let word = beyond == rules.minimum ? ("minimum", "points") : ("level", "minimum")
      throw Failure(
        .ruleBounds, Failure.Part(word.0), Failure.Part(word.1), .text(plain(beyond)),
        hint: Words(en: "at most \(plain(full)), the full points", th: "ไม่เกินคะแนนเต็ม \(plain(full))"))
    }
  }

  private func check(_ word: Declaration, _ bound: Bound) throws(Failure) {
    let number: Decimal
    switch word[bound.name] {
    case nil: return
    case .number(let said)?: number = said.normalised
    case .duration(let said)? where said.family == .days: number = Decimal(Int128(said.count), scale: 0)
    default: throw outside(word, bound, optional(word, bound.name))
    }
    let isNothing = number.isZero && (bound.least > 0 || word.word == "criterion")
    guard !isNothing, !number.isNegative, number.scale <= bound.decimals,
      Decimal.compare(number, Decimal(Int128(bound.least), scale: 0)) >= 0,
      Decimal.compare(number, Decimal(Int128(bound.most), scale: 0)) <= 0
    else { throw outside(word, bound, .text(plain(number))) }
  }

  private func outside(_ word: Declaration, _ bound: Bound, _ said: OfficeRecords.Entry?) -> Failure {
    var shown = "?"
    if case .text(let text)? = said { shown = text }
    if word.word == "category" {
      return Failure(.categoryQuota, Failure.Part(word["name"]?.text ?? ""), Failure.Part(shown))
    }
    let whole = bound.decimals == 0 ? Words(en: "a whole number", th: "จำนวนเต็ม") : Words(en: "a number", th: "จำนวน")
    let above = word.word == "criterion"
    let days = word.word == "review" ? Words(en: " of days, as in 15d", th: " เป็นวัน เช่น 15d") : Words("")
    return Failure(
      .ruleBounds, Failure.Part(word.word), Failure.Part(bound.name), Failure.Part(shown),
      hint: Words(
        en: "\(whole.en) \(above ? "above 0, up to" : "from \(bound.least) to") \(bound.most)\(days.en)",
        th: "\(whole.th)\(above ? "มากกว่า 0 ไม่เกิน" : "ตั้งแต่ \(bound.least) ถึง") \(bound.most)\(days.th)"))
  }

  /// Ties are broken by what is scored or known of everybody: a rule-book that says otherwise could never be applied.
  private func checkTies(_ book: [Declaration]) throws(Failure) {
    let sheet = records.sheet("criterion"), rows = sheet.rows("round", of: round)
    let known = rows.flatMap { [sheet.text($0, "code"), sheet.text($0, "title")] }.compactMap(\.self)
    let said = book.filter { $0.word == "criterion" }
    let codes = said.compactMap { $0["code"]?.text }, titles = said.compactMap { $0["title"]?.text }
    guard !known.isEmpty || !codes.isEmpty else { return }
    let others = DecidingRules.tieWords.flatMap { [$0.en, $0.th] }, allowed = Set(known + codes + titles + others)
    for word in book where word.word == "ties" {
      for code in word["codes"]?.texts ?? [] where !allowed.contains(code) {
        let listed = (codes + DecidingRules.tieWords.map(\.en)).joined(separator: " ")
        throw Failure(.tieCode, Failure.Part(code), Failure.Part(listed))
      }
    }
  }
}

extension Wording {
  static let ruleBounds = Wording(
    "SOP-RULE-BOUNDS", .failed, en: "{1} cannot have {2} of {3}", th: "{1} มี {2} เป็น {3} ไม่ได้",
    helpEn: "The numbers of a rule-book have bounds, so that what is announced can be applied.",
    helpTh: "จำนวนในหลักเกณฑ์มีขอบเขต เพื่อให้สิ่งที่ประกาศใช้ได้จริง")
  static let wordTwice = Wording(
    "SOP-RULE-TWICE", .failed, en: "{1} {2} is in the rule-book twice", th: "มี {1} {2} ในหลักเกณฑ์ซ้ำสองครั้ง",
    hintEn: "name each once", hintTh: "ระบุแต่ละรายการครั้งเดียว",
    helpEn: "Categories, papers, criteria and levels are known by their names.",
    helpTh: "ประเภท เอกสาร เกณฑ์ และระดับอ้างถึงด้วยชื่อ")
}

extension Wording {
  static let saidTwice = Wording(
    "SOP-RULE-AGAIN", .failed, en: "the rule-book says {1} twice", th: "หลักเกณฑ์ระบุ {1} สองครั้ง",
    hintEn: "say it once", hintTh: "ระบุครั้งเดียว",
    helpEn: "The least score, the giver or the number of places is one for the whole round.",
    helpTh: "คะแนนขั้นต่ำ ผู้ให้ทุน หรือจำนวนทุนมีค่าเดียวทั้งรอบ")
}
