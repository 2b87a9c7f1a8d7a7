import Failures
import Language
import Model
import Office
import Values

/// Points taken in, competitions decided, ties broken; and what is asked of a result.
enum DecidingCallables {
  static let all: [Callable] = [
    .score, .decide, .breakTie, .ranking, .scoreSheet, .distance, .sweep, .consequences,
  ]
  static let wordings: [Wording] =
    DecidingWordings.all + [.scoreColumns, .scoreRows, .scoreWhat, .sweepWeights, .sweepShape]
}

/// Lines that make a round whose meeting sits, in which examples can be tried.
enum DecidingExample {
  static let round =
    "open award \"ครูดีเด่น\" --since 2026-11-18 { category ครู --quota 1 --reserve 1; criterion work \"ครองงาน\" 60; criterion self \"ครองตน\" 40 }; "
    + "[ก ข] | each {|n| add person {name: $n, kind: civil-servant-teacher, state: serving} }; "
    + "[ค ง] | each {|n| add person {name: $n, kind: civil-servant-teacher, state: serving} }; "
    + "add committee {name: \"คณะ\", round: $round, state: appointed}; "
    + "add member {committee: CM1, person: PN3, role: chair, votes: true}; "
    + "add member {committee: CM1, person: PN4, role: member, votes: true}; "
    + "[PN1 PN2] | each {|p| add application {round: $round, category: CG1, person: $p, received: 2026-11-19T09:00, state: checked} }; "
    + "add meeting {title: \"พิจารณา\", committee: CM1, round: $round, opened: 2026-11-20T09:00, state: sitting}; "
    + "add agenda-item {meeting: MT1, printed-number: \"4.1\", title: \"ครู\", category: CG1}; "
  static let scored =
    round + "score A1 --by ค {work: 50, self: 30}; score A2 --by ค {work: 50, self: 32}; "
    + "score A1 --by ง {work: 48, self: 30}; score A2 --by ง {work: 47, self: 31}; "
}

extension Parameter {
  static let someCategories = Parameter.rest(
    "categories", "ประเภทต่างๆ", .type(.any), en: "categories by name or id; all of the round when left out",
    th: "ประเภทตามชื่อหรือรหัส ถ้าไม่ระบุคือทุกประเภทของรอบ"
  ).completed(by: "category")
  static let oneApplication = Parameter(
    "application", "ใบสมัคร", .type(.any), en: "the application: A17", th: "ใบสมัคร เช่น A17"
  ).completed(by: "application")
}

extension Callable {
  static let decide = Callable(
    "decide", "คัดเลือก", .rounds,
    en:
      "Decides the competitions of a round from the rules, the points and who sat: who is selected, in reserve, not; refused without quorum or with points missing.",
    th: "คัดเลือกตามหลักเกณฑ์ คะแนน และผู้เข้าพิจารณา: ผู้ได้รับการคัดเลือก สำรอง และไม่ได้รับ ไม่ทำเมื่อไม่ครบองค์ประชุมหรือขาดคะแนน",
    [.someCategories, .inRound], gives: .type(.any), effect: .changes, also: ["select", "rank winners", "result"],
    examples: [
      Example(DecidingExample.scored + "decide; applications | get state", "[reserve, selected]"),
      Example(
        DecidingExample.round + "let c = try { decide; null } catch e { $e.code }; print $c", "SOP-SCORES-MISSING"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), round = try call.round(1, try call.roundWork())
      let categories = try call.categories(0, in: round, work.records)
      try work.records.desk.begin("decide")
      let sitting = try call.committeeWork()
      for one in try work.competitions(round, categories) { if let item = one.item { try sitting.requireFree(item) } }
      let all = try work.decide(round, categories)
      for decided in all { try call.tell(decided, work) }
      try call.tellStrays(round, work)
      try call.charge(all.reduce(0) { $0 + $1.competition.contest.count })
      let kind = work.records.number(of: "decision")
      if all.count == 1 { return work.records.desk.row(all[0].decision, of: kind) }
      var rows = ListBuilder(call.heap)
      for decided in all { rows.append(owned: work.records.desk.row(decided.decision, of: kind)) }
      return rows.finish()
    }
  )
  .narrated(
    will: "decides[ {categories}][ of {round}] from the rules, the points and who sat",
    "คัดเลือก[ {categories}][ ของ {round}] ตามหลักเกณฑ์ คะแนน และผู้เข้าพิจารณา",
    did: "the result is written down, with what it was made from",
    "บันทึกผลการคัดเลือกพร้อมข้อมูลที่ใช้แล้ว")

  static let breakTie = Callable(
    "break-tie", "ชี้ขาด", .rounds,
    en: "Breaks a tie at the line for an application, as the meeting voted or the rule-book allows, and decides again.",
    th: "ชี้ขาดผู้ที่คะแนนเท่ากันที่ลำดับสุดท้าย ตามมติที่ประชุมหรือวิธีในหลักเกณฑ์ แล้วคัดเลือกใหม่",
    [
      .oneApplication,
      .flag(
        "by", "โดย", .type(.any), en: "vote, chair, lots or both; others than a vote as the rule-book says",
        th: "vote chair lots หรือ both วิธีอื่นนอกจากลงมติต้องเป็นไปตามหลักเกณฑ์"),
      .flag("for", "สำหรับ", .type(.any), en: "votes for", th: "จำนวนเสียงเห็นด้วย"),
      .flag("against", "ไม่เห็นด้วย", .type(.any), en: "votes against", th: "จำนวนเสียงไม่เห็นด้วย"),
      .flag(
        "item", "วาระ", .type(.any), en: "the item it was done in; the one the category is judged in when left out",
        th: "วาระที่ชี้ขาด ถ้าไม่ระบุคือวาระที่พิจารณาประเภทนั้น"),
      .why,
    ], gives: .type(.any), effect: .changes, also: ["tiebreak", "casting vote"],
    examples: [
      Example(
        DecidingExample.scored
          + "score A2 --by ค {work: 50, self: 30}; score A2 --by ง {work: 48, self: 30}; decide; break-tie A1 --by vote --for 2 --against 0; applications | get state",
        "[selected, reserve]"),
      Example(
        DecidingExample.scored
          + "decide; let c = try { break-tie A1 --by vote --for 2; null } catch e { $e.code }; print $c", "SOP-TIE-NONE"
      ),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), (row, round) = try call.application(0, work)
      guard call.has(1), call[1].isText else { throw Failure(.flagWanted, "break-tie", "--by") }
      let words = ["ลงมติ": "vote", "ประธานกรรมการ": "chair", "จับสลาก": "lots", "ให้ทั้งสอง": "both"]
      var breaking = DecidingWork.TieBreaking(application: row, method: words[call[1].string] ?? call[1].string)
      guard words.values.contains(breaking.method) else {
        throw call.wrong(1, Words(en: "vote, chair, lots or both", th: "vote chair lots หรือ both"))
      }
      if call.has(2), !call[2].isNull { breaking.votesFor = try call.integer(2, in: 0...10_000) }
      if call.has(3), !call[3].isNull { breaking.votesAgainst = try call.integer(3, in: 0...10_000) }
      if breaking.votesFor != nil, breaking.votesAgainst == nil { breaking.votesAgainst = 0 }
      breaking.item = try call.item(4, in: round, work.records)
      breaking.because = try call.optionalText(5)
      try work.records.desk.begin("break-tie")
      guard let decided = try work.breakTie(breaking) else {
        let id = work.records.id(row, "application")
        try call.say(Words(en: "the tie was broken for \(id) already", th: "ชี้ขาดให้ \(id) แล้ว"))
        return .null
      }
      try call.tell(decided, work, isTie: true)
      return work.records.desk.row(decided.decision, of: work.records.number(of: "decision"))
    }
  )
  .narrated(
    will: "breaks the tie for {application}[ by {by}][, {for} for][ and {against} against], and decides again",
    "ชี้ขาดให้ {application}[ โดย {by}][ เห็นด้วย {for}][ ไม่เห็นด้วย {against}] แล้วคัดเลือกใหม่",
    did: "{application} comes first of those who were equal",
    "{application} ได้ลำดับก่อนในผู้ที่คะแนนเท่ากัน")
}

extension Call {
  /// An item of the agenda of a meeting of the round, by its printed number or id.
  func item(_ index: Int, in round: Int, _ records: OfficeRecords) throws(Failure) -> Int? {
    guard has(index), !self[index].isNull else { return nil }
    let items = records.sheet("agenda-item"), meetings = records.sheet("meeting")
    let number = self[index].isText ? self[index].string : self[index].isNumber ? shown(self[index], realm) : nil
    if let number {
      let found = items.rows.last { row in
        items.text(row, "printed-number") == number
          && items.record(row, "meeting").flatMap { meetings.record($0, "round") } == round
      }
      if let found { return found }
      if self[index].isNumber || number.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false {
        throw Failure(.itemUnknown, Failure.Part(records.id(round, "work-round")), Failure.Part(number))
      }
    }
    return try records.find(self[index], "agenda-item")
  }
}
