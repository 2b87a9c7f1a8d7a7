import Calendars
import Failures
import Language
import Model
import Office
import Values

/// What is done with applications between their receipt and the decision.
extension Callable {
  static let accept = Callable(
    "accept", "รับไว้พิจารณา", .rounds, en: "Considers late applications all the same; who allowed it is kept.",
    th: "รับใบสมัครที่เกินกำหนดไว้พิจารณา พร้อมผู้อนุญาต",
    [
      .someApplications(for: .accept),
      .flag("late", "เกินกำหนด", en: "says that it is known to be late", th: "ยืนยันว่าทราบว่าเกินกำหนด"), .why,
      .flag(
        "authority", "ผู้อนุญาตและเอกสาร", .type(.text), en: "who allowed it, by which paper",
        th: "ผู้อนุญาตและเอกสารที่อนุญาต"),
    ], gives: .type(.null), effect: .changes, also: ["allow late"],
    examples: [
      Example(
        IntakeExample.round
          + "; let a = (add application {round: $round, received: 2026-11-19T10:00}); "
          + "accept $a --late --because \"ฝนตกหนัก\" --authority \"ผู้อำนวยการเขต\"; applications | get state",
        "[received]"),
      Example(
        IntakeExample.one + "let c = try { accept $a --because ก; null } catch e { $e.code }; print $c",
        "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      guard call.flag(1) else { throw Failure(.flagWanted, "accept", "--late") }
      let because = try call.reason(2)
      guard let authority = try call.optionalText(3), !authority.isEmpty else {
        throw Failure(.flagWanted, "accept", "--authority")
      }
      return try call.act("accept", try call.chosenApplications(0, work), work) { (intake, rows) throws(Failure) in
        try intake.accept(rows, because: because, authority: authority)
      }
    }
  )
  .narrated(
    will: "considers late applications all the same[, because {because}][, allowed by {authority}]",
    "รับใบสมัครที่เกินกำหนดไว้พิจารณา[ เพราะ {because}][ ผู้อนุญาต {authority}]",
    did: "they are considered; who allowed it is on record",
    "รับไว้พิจารณาแล้ว บันทึกผู้อนุญาตไว้")

  static let sendBack = Callable(
    "send-back", "ส่งคืนแก้ไข", .rounds, en: "Sends applications back for missing papers, until a time.",
    th: "ส่งใบสมัครคืนเพื่อแก้ไขเอกสาร ภายในเวลาที่กำหนด",
    [
      .someApplications(for: .sendBack),
      .flag(
        "until", "ภายในเวลา", .type(.any), en: "the day and time until which papers may come",
        th: "วันและเวลาที่ต้องส่งเอกสาร"), .why,
    ], gives: .type(.null), effect: .changes, also: ["return", "give back"],
    examples: [
      Example(
        IntakeExample.one
          + "verify $a --missing portfolio; send-back $a --until 2026-12-01T16:30; applications | get state",
        "[sent-back]"),
      Example(
        IntakeExample.one + "verify $a; let c = try { send-back $a; null } catch e { $e.code }; print $c",
        "SOP-APPLICATION-STATE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), because = try call.optionalText(2), now = call.moment
      let until = try call.optionalMoment(1)
      return try call.act("send-back", try call.chosenApplications(0, work), work) { (intake, rows) throws(Failure) in
        try intake.sendBack(rows, until: until, because: because, now: now)
      }
    }
  )
  .narrated(
    will: "sends applications back[ until {until}][, because {because}]",
    "ส่งใบสมัครคืนเพื่อแก้ไข[ ภายใน {until}][ เพราะ {because}]",
    did: "they are sent back, and what is missing is known",
    "ส่งคืนแล้ว ทราบเอกสารที่ขาด")

  static let resubmit = Callable(
    "resubmit", "ส่งเอกสารเพิ่มเติม", .rounds,
    en:
      "Papers of an application come after all; it is checked again. After the time it was sent back with, it is late.",
    th: "รับเอกสารเพิ่มเติมของใบสมัคร แล้วตรวจใหม่ ถ้าเกินเวลาที่ส่งคืนถือว่าเกินกำหนด",
    [
      Parameter("application", "ใบสมัคร", .type(.any), en: "the application", th: "ใบสมัคร")
        .completed(by: "application.resubmit"),
      .rest(
        "papers", "เอกสารที่ระบุ", .type(.text), en: "the papers that came; all that were missing when left out",
        th: "เอกสารที่ส่งมา ถ้าไม่ระบุคือทุกรายการที่ขาด"),
      .flag("on", "ณ", .type(.any), en: "the true day and time; now when left out", th: "วันเวลาจริง ถ้าไม่ระบุคือขณะนี้"),
      .flag("pages", "จำนวนหน้า", .type(.number), en: "pages of each", th: "จำนวนหน้าของแต่ละรายการ"),
    ], gives: .type(.null), effect: .changes, also: ["papers arrive", "complete papers"],
    examples: [
      Example(
        IntakeExample.one
          + "verify $a --missing portfolio; send-back $a; resubmit $a portfolio; applications | get state", "[received]"
      ),
      Example(
        IntakeExample.one + "let c = try { resubmit $a novel; null } catch e { $e.code }; print $c", "SOP-PAPER-UNKNOWN"
      ),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), row = try work.records.find(call[0], "application")
      let papers = call.has(1) ? try call.names(1) : []
      let moment = try call.optionalMoment(2) ?? call.moment
      let pages = call.has(3) && !call[3].isNull ? try call.integer(3, in: 1...1_000_000) : nil
      return try call.act("resubmit", [row], work) { (intake, rows) throws(Failure) in
        try intake.resubmit(rows[0], papers: papers, pages: pages, at: moment)
      }
    }
  )
  .narrated(
    will: "takes papers of {application} that came after all",
    "รับเอกสารเพิ่มเติมของ {application}",
    did: "{application} has its papers and is to be checked again",
    "{application} มีเอกสารเพิ่มแล้ว ต้องตรวจใหม่")

  static let reject = Callable(
    "reject", "ไม่รับพิจารณา", .rounds, en: "Does not consider applications, with the reason.",
    th: "ไม่รับใบสมัครไว้พิจารณา พร้อมเหตุผล", [.someApplications(for: .reject), .why], gives: .type(.null),
    effect: .changes, also: ["disqualify", "turn down"],
    examples: [
      Example(
        IntakeExample.one + "reject $a --because \"อายุราชการไม่ถึง 2 ปี\"; applications | get state", "[ineligible]"),
      Example(IntakeExample.one + "let c = try { reject $a; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), because = try call.reason(1)
      return try call.act("reject", try call.chosenApplications(0, work), work) { (intake, rows) throws(Failure) in
        try intake.reject(rows, because: because)
      }
    }
  )
  .narrated(
    will: "does not consider the applications named[, because {because}]",
    "ไม่รับใบสมัครที่ระบุไว้พิจารณา[ เพราะ {because}]",
    did: "they are not considered; the reason is on record",
    "ไม่รับพิจารณาแล้ว บันทึกเหตุผลไว้")

  static let withdraw = Callable(
    "withdraw", "ถอนใบสมัคร", .rounds, en: "Applicants take applications back.", th: "ผู้สมัครถอนใบสมัคร",
    [.someApplications(for: .withdraw), .why], gives: .type(.null), effect: .changes, also: ["take back"],
    examples: [
      Example(IntakeExample.one + "withdraw $a --because \"ย้าย\"; applications | get state", "[withdrawn]"),
      Example(
        IntakeExample.one
          + "withdraw $a --because ก; let c = try { verify $a; null } catch e { $e.code }; print $c",
        "SOP-APPLICATION-STATE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), because = try call.reason(1)
      return try call.act("withdraw", try call.chosenApplications(0, work), work) { (intake, rows) throws(Failure) in
        try intake.withdraw(rows, because: because)
      }
    }
  )
  .narrated(
    will: "takes the applications named back[, because {because}]",
    "ถอนใบสมัครที่ระบุ[ เพราะ {because}]",
    did: "they are taken back",
    "ถอนแล้ว")

  static let decline = Callable(
    "decline", "สละสิทธิ์", .rounds, en: "Somebody selected, or in reserve, gives the place up.",
    th: "ผู้ได้รับการคัดเลือกหรือสำรองสละสิทธิ์", [.someApplications(for: .decline), .why], gives: .type(.null),
    effect: .changes, also: ["give up place"],
    examples: [
      Example(
        "add work-round {kind: award, title: ก, procedure: award}; let a = (add application {round: award-2569-1, received: 2026-11-10T10:00, state: selected}); decline $a --because \"ย้าย\"; applications | get state",
        "[declined]"),
      Example(
        IntakeExample.one + "let c = try { decline $a --because ก; null } catch e { $e.code }; print $c",
        "SOP-APPLICATION-STATE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), because = try call.reason(1)
      let rows = try call.chosenApplications(0, work)
      let value = try call.act("decline", rows, work) { (intake, rows) throws(Failure) in
        try intake.decline(rows, because: because)
      }
      for (round, rows) in RoundIntake.byRound(rows, work.records) { try call.moveUp(rows, round, work) }
      return value
    }
  )
  .narrated(
    will: "gives the places of the applications named up[, because {because}]",
    "สละสิทธิ์ของใบสมัครที่ระบุ[ เพราะ {because}]",
    did: "the places are given up",
    "สละสิทธิ์แล้ว")
}

extension Call {
  /// This very day and time.
  var moment: Int { session.today.number * 86_400 + session.now }

  /// The moment a flag gives; of a day alone its end of office hours is nothing anybody said, so its last second.
  func optionalMoment(_ index: Int) throws(Failure) -> Int? {
    guard has(index), !self[index].isNull else { return nil }
    let (day, clock) = try dayAndClock(index)
    return day.number * 86_400 + (clock ?? 86_399)
  }
}

extension Call {
  /// The reserves move up where a place was given up: the result is worked out anew.
  func moveUp(_ rows: [Int], _ round: Int, _ work: RoundWork) throws(Failure) {
    let deciding = DecidingWork(work.records, today: session.today), sheet = work.records.sheet("application")
    guard !work.records.sheet("decision").rows("round", of: round).isEmpty else { return }
    let isAnnounced = deciding.isAnnounced(round)
    let differences = try deciding.decide(round, evenAnnounced: true).flatMap(\.differences)
    try work.completeAll("decline", step: "decline", for: Set(rows.map { sheet.id($0) }), in: round, on: session.today)
    for difference in differences where difference.now != nil {
      try session.warn(Claim.words(difference, work.records).in(session.tongue))
    }
    if isAnnounced, !differences.isEmpty {
      try say("amend result issues what puts the announced one right", "ใช้ amend result ออกเอกสารแก้ไขผลที่ประกาศ")
    }
  }
}
