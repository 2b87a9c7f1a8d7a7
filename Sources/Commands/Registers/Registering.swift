import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `register`: trips into the travel register, applications into that of scholarships.
enum Registering {
  static func run(_ call: inout Call) throws(Failure) -> Value {
    let papers = try call.paperWork(), rounds = try call.roundWork(), office = papers.records.desk
    let day = call.has(3) && !call[3].isNull ? try call.day(3) : call.session.today
    let found = call.has(0) && !call[0].isNull ? try call.records(0, office) : try ofRound(&call, rounds)
    try office.begin("register")
    var applications: [Int: [Int]] = [:]
    for (kind, row) in found {
      switch office.schema.kinds[kind].name {
      case "travel-permit": try register(permit: row, on: day, papers, rounds, call)
      case "application":
        guard let round = papers.records.sheet("application").record(row, "round") else { continue }
        applications[round, default: []].append(row)
      default: throw Failure(.registerWhat, Failure.Part(office.state.id(row, of: kind)))
      }
    }
    let channel = try call.optionalText(1).map { (name) throws(Failure) in try papers.channel(name) }
    for (round, rows) in applications.sorted(by: { $0.key < $1.key }) {
      let work = ScholarshipWork(papers.records, rounds)
      let count = try work.register(rows, in: round, on: day, channel: channel, reference: call.optionalText(2))
      try call.say("\(count) lines in the control register", "ลงทะเบียนคุม \(count) รายการ")
    }
    return .null
  }

  private static func register(
    permit row: Int, on day: Day, _ papers: PaperWork, _ rounds: RoundWork, _ call: Call
  ) throws(Failure) {
    let (number, isNew) = try PermitWork(papers, rounds).register(row, on: day)
    let id = papers.records.id(row, "travel-permit")
    if isNew {
      try call.say("\(id) is line \(number) of the control register", "\(id) ทะเบียนคุมที่ \(number)")
    } else {
      try call.say("\(id) is line \(number) already", "\(id) ลงทะเบียนคุมแล้วที่ \(number)")
    }
  }

  /// What the round in hand has to be entered: its trips, or the applications that were sent on.
  private static func ofRound(_ call: inout Call, _ rounds: RoundWork) throws(Failure) -> [(kind: Int, row: Int)] {
    let round = try call.round(4, rounds), records = rounds.records
    let permits = records.sheet("travel-permit").rows("round", of: round)
    if !permits.isEmpty {
      let kind = records.number(of: "travel-permit")
      return permits.map { (kind, $0) }
    }
    let sheet = records.sheet("application"), kind = records.number(of: "application")
    return sheet.rows("round", of: round).filter { sheet.day($0, "forwarded") != nil }.map { (kind, $0) }
  }
}

extension Callable {
  static let outcome = Callable(
    "outcome", "บันทึกผลทุน", .papers,
    en: "Writes down what the giver of a scholarship, or the next agency, decided about applications sent on.",
    th: "บันทึกผลการพิจารณาของผู้ให้ทุนหรือหน่วยงานถัดไปต่อใบสมัครที่จัดส่ง",
    [
      .someRecords,
      Parameter(
        "kind", "ชนิด", .name, en: "granted, not-granted, reserve, next-stage, declined",
        th: "ได้รับ ไม่ได้รับ สำรอง เข้ารอบต่อไป สละสิทธิ์"
      ).completed(by: "outcome-kind"),
      .flag("amount", "จำนวนเงิน", .type(.number), en: "baht given", th: "จำนวนเงินเป็นบาท"),
      .flag("letter", "หนังสือ", .type(.any), en: "the letter that told it", th: "หนังสือแจ้งผล"),
      .flag("bond-until", "ชดใช้ถึง", .type(.date), en: "last day of service owed", th: "วันสุดท้ายที่ต้องปฏิบัติราชการชดใช้"),
      .onDay, .why,
    ], gives: .type(.null), effect: .changes, also: ["result of scholarship"],
    examples: [
      Example("let c = try { outcome A1 granted; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
      Example(
        "open scholarship \"ทุน\" --since 2026-11-18; add application {round: $round, received: 2026-11-19T10:00}; let c = try { outcome A1 granted; null } catch e { $e.code }; print $c",
        "SOP-NOT-FORWARDED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let papers = try call.paperWork(), rounds = try call.roundWork()
      let rows = try call.rows(0, of: "application", papers)
      let day = call.has(5) && !call[5].isNull ? try call.day(5) : call.session.today
      try rounds.requirePast(day, Words(en: "the outcome", th: "ผลการพิจารณา"))
      var outcome = ScholarshipWork.Outcome(try call.member(1, of: "outcome-kind"), on: day)
      if call.has(2), !call[2].isNull { outcome.amount = .amount(try call.number(2)) }
      outcome.letter = try call.optionalRecord(3, "letter", rounds)
      if call.has(4), !call[4].isNull { outcome.bondUntil = try call.day(4) }
      outcome.because = try call.optionalText(6)
      try papers.records.desk.begin("outcome")
      let work = ScholarshipWork(papers.records, rounds)
      for row in rows { _ = try work.decided(row, outcome) }
      for round in RoundIntake.byRound(rows, papers.records).map(\.round) {
        guard let (granted, seats) = work.beyondSeats(round) else { continue }
        try call.say(
          "\(granted) are granted, and there are \(seats) for the area",
          "ได้รับทุน \(granted) ราย แต่จำนวนทุนของเขตพื้นที่มี \(seats)")
      }
      return .null
    }
  )
  .narrated(
    will: "writes down the giver's decision on {records}: {kind}[, {amount} baht]",
    "บันทึกผลการพิจารณา {records}: {kind}[ {amount} บาท]",
    did: "the decision on {records} is on record",
    "บันทึกผลการพิจารณา {records} แล้ว")
}

extension Wording {
  static let registerWhat = Wording(
    "SOP-REGISTER", .refused, en: "{1} has no control register", th: "{1} ไม่มีทะเบียนคุม",
    hintEn: "trips P3 and applications A17 have; certificates are entered when they are made",
    hintTh: "การไปราชการ P3 และใบสมัคร A17 มีทะเบียนคุม เกียรติบัตรลงเมื่อออกเลข",
    helpEn: "A control register is kept of trips, scholarships and certificates.",
    helpTh: "ทะเบียนคุมมีสำหรับการไปราชการ ทุน และเกียรติบัตร")
}
