import Calendars
import Failures
import Language
import Model
import Office
import Values

/// A result is contested, and what was issued is put right.
enum ReviewActs {
  static let all: [Callable] = [.appeal, .resolve, .amend]
}

extension Callable {
  static let appeal = Callable(
    "appeal", "ขอทบทวนผล", .selection,
    en: "Enters a request to review a result; the claim is tried at once, and whom it would touch is told.",
    th: "บันทึกคำขอทบทวนผลการคัดเลือก ลองคำนวณตามคำขอทันที และบอกว่ากระทบผู้ใด",
    [
      Parameter("application", "ใบสมัคร", .type(.any), en: "whose result: A23", th: "ใบสมัครที่ขอทบทวน เช่น A23")
        .completed(by: "record"),
      .flag("grounds", "ข้ออ้าง", .type(.text), en: "what is said to be wrong", th: "เหตุที่ขอให้ทบทวน"),
      .flag(
        "filed", "ยื่นเมื่อ", .type(.any), en: "day and time it was filed; now when left out",
        th: "วันและเวลาที่ยื่น ถ้าไม่ระบุคือขณะนี้"),
      .flag("letter", "หนังสือ", .type(.any), en: "the letter that asks", th: "หนังสือขอทบทวน"),
      .flag(
        "score", "คะแนน", .type(.record(nil)), en: "the points as they should be: {innovation: 27}",
        th: "คะแนนที่อ้างว่าถูกต้อง เช่น {innovation: 27}"),
      .flag("by", "โดย", .type(.text), en: "the member whose points they are", th: "กรรมการเจ้าของคะแนน"),
    ], effect: .changes, also: ["contest", "complain", "review request"],
    examples: [
      Example("let c = try { appeal A1 --grounds \"ก\"; null } catch e { $e.code }; print $c", "SOP-ID-KIND"),
      Example("let c = try { appeal A1; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      guard let grounds = try call.optionalText(1) else { throw Failure(.flagWanted, "appeal", "--grounds") }
      let rounds = try call.roundWork(), work = Reviewing(rounds.records, rounds)
      let application = try rounds.records.find(call[0], "application")
      var request = Reviewing.Request(application, grounds: grounds, filed: try call.moment(2))
      request.letter = try call.optionalRecord(3, "letter", rounds)
      request.claim = try call.claim(4, by: 5, application, rounds)
      try rounds.records.desk.begin("appeal")
      let (row, isNew, isLate) = try work.ask(request), id = rounds.records.id(row, "review-request")
      if !isNew { try call.say("\(id) is on record already", "มีคำขอ \(id) แล้ว") }
      if isLate, let last = rounds.records.sheet("review-request").day(row, "due") {
        try call.say("\(id) is late: the last day was \(last.words.en)", "\(id) ล่าช้า: วันสุดท้ายคือ \(last.words.th)")
      } else if isNew, !work.isOfUnfit(row) {
        for line in try call.touched(row, rounds) { try call.session.warn(line.in(call.session.tongue)) }
      }
      return rounds.records.desk.row(row, of: rounds.records.number(of: "review-request"))
    }
  )
  .narrated(
    will: "enters a request to review the result of {application}, because {grounds}",
    "บันทึกคำขอทบทวนผลของ {application} เพราะ {grounds}",
    did: "the request is on record, and whom it would touch is known",
    "บันทึกคำขอแล้ว และทราบว่ากระทบผู้ใด")

  static let resolve = Callable(
    "resolve", "วินิจฉัย", .selection,
    en: "Says what a meeting found about a request for review; upheld, its claim becomes the points on record.",
    th: "บันทึกผลวินิจฉัยคำขอทบทวนของที่ประชุม ถ้ารับคำขอ คะแนนที่อ้างจะเป็นคะแนนในระบบ",
    [
      Parameter("request", "คำขอ", .type(.any), en: "the request: AP1", th: "คำขอทบทวน เช่น AP1").completed(by: "record"),
      Parameter(
        "finding", "ผลวินิจฉัย", .words(["upheld", "dismissed"]), en: "upheld or dismissed",
        th: "upheld รับคำขอ หรือ dismissed ยกคำขอ"),
      .flag(
        "item", "วาระ", .type(.any), en: "the item; the one taken up when left out", th: "ระเบียบวาระ ถ้าไม่ระบุคือวาระปัจจุบัน"
      ),
      .why,
    ], gives: .type(.null), effect: .changes, also: ["decide appeal", "rule on"],
    examples: [
      Example("let c = try { resolve AP1 upheld --because \"ก\"; null } catch e { $e.code }; print $c", "SOP-ID-KIND"),
      Example("let c = try { resolve AP1 upheld; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let because = try call.reason(3), rounds = try call.roundWork(), isUpheld = try call.text(1) == "upheld"
      let request = try rounds.records.find(call[0], "review-request")
      try rounds.records.desk.begin("resolve")
      var item = try call.optionalRecord(2, "agenda-item", rounds)
      if item == nil { item = try call.currentItem(rounds) }
      guard let item else {
        throw Failure(.reviewWhere, Failure.Part(rounds.records.id(request, "review-request")))
      }
      let work = Reviewing(rounds.records, rounds)
      guard try work.resolve(request, upheld: isUpheld, item: item, because: because, on: call.session.today) else {
        try call.say("\(rounds.records.id(request, "review-request")) is decided so already", "วินิจฉัยไว้แล้ว")
        return .null
      }
      if isUpheld { try call.uphold(request, rounds) }
      if isUpheld, work.isOfUnfit(request) {
        try call.say(
          "it is considered after all: score it in an item of its category, decide, then amend result",
          "รับไว้พิจารณา ให้คะแนนในวาระของประเภทนั้น ใช้ decide แล้ว amend result")
      }
      return .null
    }
  )
  .narrated(
    will: "finds {request} {finding}, because {because}",
    "วินิจฉัย {request}: {finding} เพราะ {because}",
    did: "the finding on {request} is on record",
    "บันทึกผลวินิจฉัย {request} แล้ว")

  static let amend = Callable(
    "amend", "แก้ไขประกาศ", .selection,
    en: "Changes what was announced and issues the proper instruments: dates, rules, or a result that is another now.",
    th: "แก้ไขสิ่งที่ประกาศแล้วและออกเอกสารแก้ไข: กำหนดการ หลักเกณฑ์ หรือผลที่เปลี่ยนไป",
    [
      Parameter(
        "amended", "สิ่งที่แก้ไข", .words(["dates", "rules", "result", "trip"]), en: "dates, rules, result, trip",
        th: "dates กำหนดการ rules หลักเกณฑ์ result ผล trip การไปราชการ"),
      Parameter(
        "rules", "หลักเกณฑ์", .declarations, optional: true, en: "the words of the rule-book that change",
        th: "คำของหลักเกณฑ์ที่แก้ไข"),
      .why, .signedOn, .signedBy, .actingAs,
      .flag("meeting", "วันประชุม", .type(.date), en: "of dates: the day of the meeting", th: "กำหนดการ: วันประชุม"),
      .flag("result", "วันประกาศผล", .type(.date), en: "of dates: the day of the result", th: "กำหนดการ: วันประกาศผล"),
      .flag(
        "apply-until", "รับสมัครถึง", .type(.date), en: "of dates: the last day to apply", th: "กำหนดการ: วันสุดท้ายที่รับสมัคร"),
      .flag("send-by", "ส่งภายใน", .type(.date), en: "of dates: the day the agency set", th: "กำหนดการ: วันที่หน่วยงานกำหนด"),
      .flag("permit", "การไปราชการ", .type(.any), en: "of a trip: which one", th: "การไปราชการที่แก้ไข"),
      .flag("days", "ระบุวัน", .type(.any), en: "of a trip: its new days", th: "วันเดินทางใหม่"),
      .flag("place", "สถานที่", .type(.text), en: "of a trip: its new place", th: "สถานที่ใหม่"),
      .inRound,
    ], gives: .type(.null), effect: .changes, also: ["correct", "change announcement", "erratum"],
    examples: [
      Example(
        "open award \"ครูดีเด่น\" --since 2026-11-19 { dates {meeting: 2026-12-22} }; amend dates --meeting 2026-12-23 --because \"มติ ครม.\"; timetable-dates | get day",
        "[2026-12-23]"),
      Example(
        SelectionExample.open + "; let c = try { amend result; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
      Example(
        SelectionExample.open
          + "; amend rules --because \"หนังสือแก้ไข\" { category ครู --quota 2 }; categories | get quota", "[2]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try Correcting.run(&call) }
  )
  .narrated(
    will: "changes the announced {amended}, because {because}, and issues what puts it right[, signed on {signed}]",
    "แก้ไข {amended} ที่ประกาศแล้ว เพราะ {because} และออกเอกสารแก้ไข[ ลงนามเมื่อ {signed}]",
    did: "the {amended} is changed, and whom to tell is on record",
    "แก้ไข {amended} แล้ว และทราบผู้ที่ต้องแจ้ง")
}
