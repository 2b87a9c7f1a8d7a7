import Calendars
import Failures
import Model
import Values

/// Why an application came where it came: rule, evidence, scores, ties, cut, result.
extension Why {
  /// - Parameter isRevealed: whether findings about a person are shown as they are.
  public init(_ work: DecidingWork, application row: Int, isRevealed: Bool = false) throws(Failure) {
    work.readsAll()
    let state = work.records.desk.state, applications = work.records.sheet("application")
    let id = applications.id(row), name = work.name(ofApplication: row) ?? ""
    guard let found = try Competitions.of(application: row, state) else {
      let why = Why.state(of: row, state)
      add(0, Words("\(id) \(name)"))
      add(0, Words(en: "not considered: its state is \(why.en)", th: "ไม่อยู่ในการพิจารณา: สถานะคือ \(why.th)"))
      evidence(row, work, isRevealed)
      return
    }
    let (one, place) = found, outcome = try Deciding.outcome(one.contest)
    add(0, Words("\(id) \(name), \(one.name)"))
    let account = Account(work: work, one: one, place: place, outcome: outcome)
    result(account)
    rules(account)
    evidence(row, work, isRevealed)
    try scores(account)
    try ties(account)
    cut(account)
  }

  /// What is told about.
  fileprivate struct Account {
    let work: DecidingWork
    let one: Competition
    let place: Int
    let outcome: ContestOutcome
    var contest: Contest { one.contest }
    var rules: DecidingRules { one.contest.rules }
    func id(_ place: Int) -> String { work.records.id(contest.rows[place], "application") }
  }

  private static func state(of row: Int, _ state: State) -> Words {
    let sheet = Sheet(state, "application")
    guard case .member(let choice) = sheet.column("state").type, let code = sheet.column("state").code(row) else {
      return Words("–")
    }
    let member = state.schema.choices[choice].members[code]
    return Words(en: member.en, th: member.th)
  }

  // MARK: - Result and rules

  private mutating func result(_ account: Account) {
    let outcome = account.outcome, place = account.place
    let contest = account.one.contest, isUnscored = contest.missing().contains { $0.applications.contains(place) }
    let placed =
      outcome.placed[place] == .passedOver && !contest.hasDeclined[place] && isUnscored
      ? Words(en: "not ranked yet", th: "ยังไม่ได้จัดลำดับ") : outcome.placed[place].words
    var en = placed.en, th = "ผล: " + placed.th
    if let line = outcome.lines[place] {
      en += " \(line)"
      th += "ลำดับที่ \(line)"
    }
    if let rank = outcome.ranks[place], let score = outcome.scores[place] {
      en += ": rank \(rank) of \(outcome.order.count), score \(account.rules.text(score))"
      th += " ได้ลำดับที่ \(rank) จาก \(outcome.order.count) ราย คะแนน \(account.rules.text(score))"
    }
    if let level = outcome.levels[place] {
      en += ", level \(account.rules.levels[level].name)"
      th += " ระดับ\(account.rules.levels[level].name)"
    }
    add(0, Words(en: en, th: th))
    let decisions = account.work.records.sheet("decision")
    guard let decision = account.work.decision(of: account.one) else {
      return add(1, Words(en: "not decided yet: this is how it stands", th: "ยังไม่ได้คัดเลือก นี่คือผลตามข้อมูลขณะนี้"))
    }
    let day = decisions.day(decision, "date")?.words ?? Words("–"), id = decisions.id(decision)
    add(1, Words(en: "decided on \(day.en) (\(id))", th: "คัดเลือกเมื่อ \(day.th) (\(id))"))
    if decisions.text(decision, "inputs") != account.one.inputs {
      add(
        1,
        Words(
          en: "what it was decided from has changed since: this is how it stands now",
          th: "ข้อมูลที่ใช้ตัดสินเปลี่ยนไปหลังจากนั้น นี่คือผลตามข้อมูลขณะนี้"))
    }
  }

  private mutating func rules(_ account: Account) {
    let rules = account.rules
    var en = ["\(rules.quota) \(rules.quota == 1 ? "place" : "places")"], th = ["ผู้ได้รับการคัดเลือก \(rules.quota) ราย"]
    if rules.reserve > 0 {
      en.append("\(rules.reserve) in reserve")
      th.append("สำรอง \(rules.reserve) ราย")
    }
    if let minimum = rules.minimum {
      en.append("least score \(minimum.text)")
      th.append("คะแนนไม่น้อยกว่า \(minimum.text)")
    }
    en.append("scores with \(rules.decimals) decimals")
    th.append("คะแนนทศนิยม \(rules.decimals) ตำแหน่ง")
    if !rules.ties.isEmpty {
      let names = rules.ties.map { $0.words(rules) }
      en.append("if equal: \(names.map(\.en).joined(separator: ", "))")
      th.append("ถ้าคะแนนเท่ากันพิจารณา\(names.map(\.th).joined(separator: " "))ตามลำดับ")
    }
    if let method = rules.method {
      en.append("then \(method)")
      th.append("แล้วให้\(Deciding.words(ofMethod: method).th)")
    }
    let book = account.one.ruleBook.map { " " + account.work.records.id($0, "rule-book") } ?? ""
    add(
      1,
      Words(en: "rules\(book): \(en.joined(separator: ", "))", th: "หลักเกณฑ์\(book): \(th.joined(separator: " "))"))
  }

  // MARK: - Evidence

  /// Papers and rules that were checked, with what was found.
  private mutating func evidence(_ application: Int, _ work: DecidingWork, _ isRevealed: Bool) {
    let checks = work.records.sheet("check-result"), papers = work.records.sheet("paper")
    let eligibility = work.records.sheet("eligibility-rule")
    let rows = checks.rows("application", of: application)
    guard !rows.isEmpty else { return }
    add(1, Words(en: "papers and eligibility:", th: "เอกสารและคุณสมบัติ:"))
    for row in rows {
      let name =
        checks.record(row, "paper").flatMap { papers.text($0, "name") }
        ?? checks.record(row, "rule").flatMap { eligibility.text($0, "text") } ?? checks.id(row)
      var found = ""
      if let finding = checks.text(row, "finding") { found = " – " + (isRevealed ? finding : Masking.masked(finding)) }
      let verdict = Why.words(ofVerdict: checks.member(row, "verdict") ?? "", work)
      add(2, Words(en: "\(name): \(verdict.en)\(found)", th: "\(name): \(verdict.th)\(found)"))
    }
  }

  private static func words(ofVerdict verdict: String, _ work: DecidingWork) -> Words {
    let choice = work.records.desk.schema.choices.first { $0.name == "check-verdict" }
    return choice?.members.first { $0.en == verdict }.map { Words(en: $0.en, th: $0.th) } ?? Words(verdict)
  }

  // MARK: - Scores

  private mutating func scores(_ account: Account) throws(Failure) {
    let contest = account.contest, rules = account.rules, totals = try Totals(contest)
    let judges = contest.judges.count, given = (0..<judges).compactMap { totals.given[account.place * judges + $0] }
    guard !given.isEmpty else {
      return add(1, Words(en: "no points yet", th: "ยังไม่มีคะแนน"))
    }
    add(
      1,
      Words(
        en: "points of the \(given.count) members who sat"
          + (account.one.outside.isEmpty ? ":" : " (\(account.one.outside.count) did not):"),
        th: "คะแนนของกรรมการที่เข้าพิจารณา \(given.count) คน"
          + (account.one.outside.isEmpty ? ":" : " (ไม่ได้พิจารณา \(account.one.outside.count) คน):")))
    for judge in 0..<judges {
      guard let total = totals.given[account.place * judges + judge] else { continue }
      let points = rules.criteria.indices.map { criterion in
        let points = contest.given(account.place, judge, criterion) ?? 0
        return "\(rules.criteria[criterion].title) \(Decimal(Int128(points), scale: contest.scale).normalised.text)"
      }.joined(separator: ", ")
      let sum = Why.quotient(Int128(total), totals.unit)
      add(
        2, Words(en: "member \(judge + 1): \(points) = \(sum)", th: "กรรมการคนที่ \(judge + 1): \(points) รวม \(sum)"))
    }
    let sum = Why.quotient(given.reduce(Int128(0)) { $0 + Int128($1) }, totals.unit)
    let score = account.outcome.scores[account.place].map { rules.text($0) } ?? "–"
    let levelled =
      rules.levelling == nil ? Words("") : Words(en: ", levelled between members", th: " ปรับคะแนนระหว่างกรรมการแล้ว")
    add(
      2,
      Words(
        en: "mean: \(sum) ÷ \(given.count)\(levelled.en), rounded to \(rules.decimals) decimals: \(score)",
        th: "ค่าเฉลี่ย: \(sum) ÷ \(given.count)\(levelled.th) ปัดเป็นทศนิยม \(rules.decimals) ตำแหน่ง: \(score)"))
  }

  /// A whole number over a divisor, exact where it comes out even.
  private static func quotient(_ number: Int128, _ divisor: Int) -> String {
    (try? Decimal(number).divided(by: Decimal(Int128(divisor))))?.normalised.text ?? "\(number)/\(divisor)"
  }

  // MARK: - Ties and the cut

  private mutating func ties(_ account: Account) throws(Failure) {
    let outcome = account.outcome, place = account.place
    guard outcome.isTied[place], let score = outcome.scores[place] else { return }
    let others = outcome.order.filter { $0 != place && outcome.scores[$0] == score }
    let ranking = try Ranking(account.contest, Tally(account.contest), outcome.scores)
    for other in others.prefix(5) {
      let steps = try ranking.steps(place, other).map { step in
        let name = step.tie.words(account.rules), sign = step.one == step.other ? "=" : "≠"
        let one = step.tie.shown(step.one, account.rules), two = step.tie.shown(step.other, account.rules)
        return Words(en: "\(name.en) \(one.en) \(sign) \(two.en)", th: "\(name.th) \(one.th) \(sign) \(two.th)")
      }
      let first = account.first(place, other)
      let separator = steps.isEmpty ? "" : ": "
      add(
        1,
        Words(
          en: "equal at \(account.rules.text(score)) with \(account.id(other))\(separator)"
            + steps.map(\.en).joined(separator: "; ") + " – \(first.en)",
          th: "คะแนน \(account.rules.text(score)) เท่ากับ \(account.id(other))\(separator)"
            + steps.map(\.th).joined(separator: " · ") + " – \(first.th)"))
    }
    if others.count > 5 {
      add(1, Words(en: "and with \(others.count - 5) more", th: "และเท่ากับอีก \(others.count - 5) ราย"))
    }
  }

  private mutating func cut(_ account: Account) {
    let outcome = account.outcome, rules = account.rules, place = account.place
    if outcome.placed[place] == .belowMinimum, let minimum = rules.minimum {
      return add(1, Words(en: "the least score is \(minimum.text)", th: "คะแนนขั้นต่ำคือ \(minimum.text)"))
    }
    let passed = account.contest.hasDeclined.count { $0 }
    if passed > 0 {
      add(1, Words(en: "\(passed) gave the place up and are passed over", th: "สละสิทธิ์ \(passed) ราย ผู้ถัดไปเลื่อนขึ้น"))
    }
    let selected = outcome.order.filter { outcome.placed[$0] == .selected }
    if let last = selected.last, let score = outcome.scores[last] {
      add(
        1,
        Words(
          en: "cut: \(outcome.places) places, the last to \(account.id(last)) at \(rules.text(score))",
          th: "เส้นตัด: \(outcome.places) ที่ ลำดับสุดท้ายคือ \(account.id(last)) คะแนน \(rules.text(score))"))
    }
    for tie in outcome.ties where tie.applications.contains(place) {
      let ids = tie.applications.map { account.id($0) }.joined(separator: " ")
      add(
        1,
        Words(
          en: "\(ids) are equal and \(tie.places) of them can have a place: break-tie",
          th: "\(ids) เท่ากัน มี \(tie.places) ที่ ต้องชี้ขาดด้วย break-tie"))
    }
  }
}

extension Why.Account {
  /// Who of two of one score came first, and by what.
  fileprivate func first(_ place: Int, _ other: Int) -> Words {
    guard let mine = outcome.ranks[place], let theirs = outcome.ranks[other] else { return Words("") }
    if mine == theirs { return Words(en: "they share the rank", th: "ได้ลำดับร่วมกัน") }
    let winner = mine < theirs ? place : other, id = id(winner)
    for choice in contest.breaks where choice.winner == contest.rows[winner] {
      if choice.among.contains(contest.rows[place]), choice.among.contains(contest.rows[other]) {
        return Words(en: "\(id) came first as the meeting broke the tie", th: "ที่ประชุมชี้ขาดให้ \(id) ก่อน")
      }
    }
    return Words(en: "\(id) is first", th: "\(id) มาก่อน")
  }
}

extension DecidingRules.Tie {
  /// What is compared, in words.
  public func words(_ rules: DecidingRules) -> Words {
    switch self {
    case .criterion(let place): Words(rules.criteria[place].title)
    case .service: Words(en: "service", th: "อายุราชการ")
    case .received: Words(en: "time of receipt", th: "เวลาที่รับใบสมัคร")
    case .age: Words(en: "age", th: "อายุ")
    }
  }

  /// A value that was compared; of a person's birth only that it was.
  public func shown(_ value: Int?, _ rules: DecidingRules) -> Words {
    guard let value else { return Words(en: "unknown", th: "ไม่ทราบ") }
    switch self {
    case .criterion: return Words(rules.text(value))
    case .service: return Words(en: "\(value) days", th: "\(value) วัน")
    case .received:
      let day = Moment(seconds: value).day, time = ThaiDate.time(value - day.number * 86_400)
      return Words(en: "\(day.words.en) \(time.dropLast(3))", th: "\(day.words.th) \(time)")
    case .age: return Words("•")
    }
  }
}

extension ContestOutcome.Placed {
  public var words: Words {
    switch self {
    case .selected: Words(en: "selected", th: "ได้รับการคัดเลือก")
    case .reserve: Words(en: "reserve", th: "สำรอง")
    case .notSelected: Words(en: "not selected", th: "ไม่ได้รับการคัดเลือก")
    case .belowMinimum: Words(en: "below the least score", th: "ไม่ถึงคะแนนขั้นต่ำ")
    case .tied: Words(en: "tied at the line", th: "รอชี้ขาด")
    case .passedOver: Words(en: "passed over", th: "ไม่ได้จัดลำดับ")
    }
  }
}

extension Deciding {
  /// How a tie is broken, in words.
  public static func words(ofMethod method: String) -> Words {
    switch method {
    case "vote": Words(en: "a vote of the meeting", th: "ที่ประชุมลงมติ")
    case "chair": Words(en: "the chair", th: "ประธานกรรมการชี้ขาด")
    case "lots": Words(en: "lots", th: "จับสลาก")
    default: Words(en: "both places", th: "ได้รับทั้งสองราย")
    }
  }
}
