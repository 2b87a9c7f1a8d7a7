import Calendars
import Documents
import Model
import Values

/// One item of the agenda as the minutes tell it: who left, whether enough sat, who came where, what was resolved.
struct ItemReader {
  private let facts: PaperFacts
  private let names: PaperFacts.Names
  private let members: Sheet
  private let recusals: Sheet
  private let resolutions: Sheet
  private let breaks: Sheet
  private let decisions: Sheet
  private let placings: Sheet
  private let places: Int
  private let tieOrder: [String]

  /// More of those not chosen are counted, not listed.
  private static let most = 200

  init(_ facts: PaperFacts) {
    self.facts = facts
    names = PaperFacts.Names(facts)
    members = facts.sheet("member")
    recusals = facts.sheet("recusal")
    resolutions = facts.sheet("resolution")
    breaks = facts.sheet("tie-break")
    decisions = facts.sheet("decision")
    placings = facts.sheet("placing")
    let rules = facts.sheet("rule-book"), rule = facts.ofRound(rules).last
    places = rule.flatMap { rules.number($0, "decimals") } ?? 2
    tieOrder = rule.flatMap { rules.text($0, "tie-order") }?.split(separator: " ").map(String.init) ?? []
  }

  func fields(_ item: Int, _ items: Sheet) -> Content.Fields {
    let decision = decision(item, items), (placed, others) = decision.map { self.placed($0) } ?? ([], 0)
    var fields: Content.Fields = [
      "number": facts.text(items, item, "printed-number"), "title": facts.text(items, item, "title"),
      "note": facts.text(items, item, "note"), "out": .rows(out(item)), "sat": .absent, "quorum": .absent,
      "base": .absent, "tie-breaks": .rows(tieBreaks(item)), "resolutions": .rows(resolved(item)),
      "ties": Content(text: ties(placed)),
    ]
    if items.record(item, "category") != nil || items.number(item, "sat") != nil {
      let sitting = Sitting(facts.state, item: item)
      fields["sat"] = Content(items.number(item, "sat") ?? sitting.sat.count)
      fields["quorum"] = Content(items.number(item, "quorum") ?? sitting.needed)
      fields["base"] = Content(text: base(sitting))
    }
    list(placed, others, decision, into: &fields)
    return fields
  }

  private func base(_ sitting: Sitting) -> String? {
    guard sitting.base > 0 else { return nil }
    let other = sitting.otherBase
    if other.base == sitting.base { return " นับจากกรรมการ \(sitting.base) คน" }
    return " นับจากกรรมการ \(sitting.base) คน (หากนับจาก \(other.base) คน ต้องมี \(other.needed) คน)"
  }

  // MARK: - Who was out

  private func out(_ item: Int) -> [Content.Fields] {
    recusals.rows("item", of: item).map { row in
      let person = recusals.record(row, "member").flatMap { members.record($0, "person") }
      return [
        "name": facts.name(person, names.people), "how": .text(how(row)),
        "from": Content(text: recusals.moment(row, "went-out").map { " ออกจากที่ประชุมเวลา \(PaperWords.clock($0))" }),
        "until": Content(text: recusals.moment(row, "returned").map { " กลับเข้าที่ประชุมเวลา \(PaperWords.clock($0))" }),
      ]
    }
  }

  /// Which interest it was is nobody else's business; that there was one is.
  private func how(_ row: Int) -> String {
    switch recusals.member(row, "kind") {
    case "recused": "มีส่วนได้เสียกับผู้สมัคร ไม่ร่วมพิจารณาในวาระนี้"
    case "challenged":
      recusals.flag(row, "is-upheld") ? "ถูกคัดค้าน ที่ประชุมรับคำคัดค้าน ไม่ร่วมพิจารณาในวาระนี้" : "ถูกคัดค้าน ที่ประชุมไม่รับคำคัดค้าน"
    case "left": "ออกก่อนเลิกประชุม จึงไม่ได้ร่วมพิจารณาตั้งแต่วาระนี้"
    default: "งดออกเสียงในวาระนี้"
    }
  }

  // MARK: - What was decided

  private func decision(_ item: Int, _ items: Sheet) -> Int? {
    let own = decisions.rows("item", of: item)
    if !own.isEmpty {
      // What a later review changed is in the minutes of the meeting that found so.
      let meetings = facts.sheet("meeting"), meeting = items.record(item, "meeting")
      let held = meeting.flatMap { meetings.moment($0, "ended") ?? meetings.moment($0, "opened") }
        .map { Moment(seconds: $0).day }
      let then = own.last { row in
        guard let held, let day = decisions.day(row, "date") else { return true }
        return day <= held
      }
      return then ?? own.last
    }
    guard let category = items.record(item, "category") else { return nil }
    return decisions.rows("category", of: category).last
  }

  /// The placings of a decision by rank, and how many more are only counted.
  private func placed(_ decision: Int) -> (listed: [Int], others: Int) {
    var rows = placings.rows("decision", of: decision), others = 0
    if rows.count > ItemReader.most {
      let all = rows.count
      rows.removeAll { !["selected", "reserve", "tied"].contains(placings.member($0, "placed") ?? "") }
      others = all - rows.count
    }
    let keyed = rows.map { (placings.number($0, "rank") ?? Int.max, $0) }
    return (keyed.sorted { $0 < $1 }.map(\.1), others)
  }

  private func list(_ placed: [Int], _ others: Int, _ decision: Int?, into fields: inout Content.Fields) {
    var rows: [Content.Fields] = []
    for row in placed {
      guard let application = placings.record(row, "application") else { continue }
      var line = names.fields(application, line: rows.count + 1)
      line["rank"] = facts.number(placings, row, "rank")
      line["score"] = Content(number: facts.decimal(placings, row, "score"), decimals: places)
      line["result"] = Content(text: resultWords(row))
      rows.append(line)
    }
    fields["placings"] = .rows(rows)
    fields["others"] = others == 0 ? .absent : Content(others)
    fields["considered"] = Content(decision.flatMap { decisions.number($0, "considered") } ?? placed.count + others)
  }

  private func resultWords(_ row: Int) -> String? {
    guard placings.member(row, "placed") == "reserve", let line = placings.number(row, "line") else {
      return facts.word(placings, row, "placed")
    }
    return "สำรองลำดับที่ \(line)"
  }

  // MARK: - Ties and resolutions

  /// How those with equal scores were put in order, where some were equal.
  private func ties(_ placed: [Int]) -> String? {
    guard !tieOrder.isEmpty, placed.contains(where: { placings.flag($0, "is-tied") }) else { return nil }
    let titles = tieOrder.map { facts.tieTitle($0) }.joined(separator: " ")
    return "ผู้ที่ได้คะแนนเท่ากันเรียงลำดับตามหลักเกณฑ์ โดยเทียบ \(titles) ตามลำดับ"
  }

  private func tieBreaks(_ item: Int) -> [Content.Fields] {
    breaks.rows("item", of: item).map { row in
      let application = breaks.record(row, "application")
      var votes: String?
      if let yes = breaks.number(row, "votes-for"), let no = breaks.number(row, "votes-against") {
        votes = " ด้วยคะแนนเสียง \(yes) ต่อ \(no)"
      }
      return [
        "method": Content(text: facts.word(breaks, row, "tie-method")),
        "name": application.flatMap { names.fields($0, line: 1)["name"] } ?? .absent, "votes": Content(text: votes),
      ]
    }
  }

  /// A motion that was voted down is not told as if it had been carried.
  private func text(of resolution: Int) -> String? {
    let text = resolutions.text(resolution, "text")
    guard resolutions.member(resolution, "kind") == "not-endorsed", let text, !text.hasPrefix("ไม่"),
      !text.hasPrefix("ยก")
    else { return text }
    return "ไม่เห็นชอบตามที่เสนอ คือ " + text
  }

  private func resolved(_ item: Int) -> [Content.Fields] {
    resolutions.rows("item", of: item).map { row in
      var votes: String?
      if let yes = resolutions.number(row, "votes-for") {
        let no = resolutions.number(row, "votes-against") ?? 0, silent = resolutions.number(row, "abstained") ?? 0
        votes = " (เห็นด้วย \(yes) เสียง ไม่เห็นด้วย \(no) เสียง งดออกเสียง \(silent) เสียง)"
      }
      return [
        "text": Content(text: text(of: row)), "kind": Content(text: facts.word(resolutions, row, "kind")),
        "votes": Content(text: votes), "changes": facts.text(resolutions, row, "changes"),
      ]
    }
  }
}
