import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Control registers and official travel.
enum RegisterCallables {
  static let all: [Callable] = [.permit, .register, .outcome]
  static let wordings: [Wording] = RegisterWordings.all + [.registerWhat]
}

extension Callable {
  static let permit = Callable(
    "permit", "ขออนุญาตไปราชการ", .papers,
    en: "Enters a request for official travel, opening its round where there is none, and warns of what overlaps.",
    th: "บันทึกคำขอไปราชการ เปิดรอบถ้ายังไม่มี และเตือนเมื่อซ้อนกับรายการอื่น",
    [
      Parameter("person", "บุคคล", .type(.any), en: "who travels", th: "ผู้เดินทาง").completed(by: "person"),
      .flag("purpose", "วัตถุประสงค์", .type(.text), en: "what for", th: "เรื่องที่ไปราชการ"),
      .flag("place", "สถานที่", .type(.text), en: "where to", th: "สถานที่"),
      .flag(
        "days", "ระบุวัน", .type(.any), en: "the days: 2569-11-23..2569-11-25", th: "วันเดินทาง เช่น 2569-11-23..2569-11-25"),
      .flag("letter", "หนังสือ", .type(.any), en: "the letter that asks", th: "หนังสือขออนุญาต"),
      .flag(
        "vehicle", "ยานพาหนะ", .name, en: "office-car, own-car, train, plane …",
        th: "รถยนต์ราชการ รถยนต์ส่วนตัว รถไฟ เครื่องบิน …"
      ).completed(by: "vehicle"),
      .flag(
        "cost", "เบิกจ่ายจาก", .name, en: "host, own-office, area-office, traveller, no-cost",
        th: "ผู้จัดรับผิดชอบ ต้นสังกัด สำนักงานเขต ผู้เดินทาง ไม่มีค่าใช้จ่าย"
      ).completed(by: "cost-bearer"),
      .flag("host", "ผู้จัด", .type(.text), en: "who holds the event", th: "หน่วยงานผู้จัด"),
      .flag(
        "acting", "รักษาราชการแทน", .type(.any), en: "who acts at the school meanwhile", th: "ผู้รักษาราชการแทนระหว่างเดินทาง"
      )
      .completed(by: "person"),
      .flag("abroad", "ต่างประเทศ", en: "it leaves the country", th: "เดินทางไปต่างประเทศ"), .inRound,
    ], effect: .changes, also: ["travel request", "trip"],
    examples: [
      Example(
        "permit \"อารี ศรีสุข\" --purpose \"ประชุม\" --place \"กรุงเทพฯ\" --days 2569-11-23..2569-11-25; permits | get state",
        "[requested]"),
      Example(
        "let c = try { permit \"ก ข\" --place \"ก\"; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try Travelling.ask(&call) }
  )
  .narrated(
    will: "enters the request of {person} to travel to {place}[ on {days}]",
    "บันทึกคำขอไปราชการของ {person} ที่ {place}[ วันที่ {days}]",
    did: "the request of {person} is on record",
    "บันทึกคำขอของ {person} แล้ว")

  static let register = Callable(
    "register", "ลงทะเบียนคุม", .papers,
    en: "Enters trips or applications in their control register, and those sent on also in the giver's system.",
    th: "ลงทะเบียนคุมการไปราชการหรือการขอรับทุน และบันทึกในระบบของผู้ให้ทุน",
    [
      Parameter(
        "records", "ข้อมูล", .type(.any), optional: true,
        en: "trips P3 or applications A17; those of the round when left out",
        th: "การไปราชการ P3 หรือใบสมัคร A17 ถ้าไม่ระบุคือของรอบ"
      ).completed(by: "record"),
      .flag("system", "ระบบ", .type(.text), en: "the giver's system", th: "ระบบของผู้ให้ทุน"),
      .flag("ref", "ที่", .type(.text), en: "the reference the system gave", th: "เลขอ้างอิงจากระบบ"),
      .onDay, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["log book", "control register"],
    examples: [
      Example("let c = try { register P1; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
      Example(
        "permit \"อารี ศรีสุข\" --purpose \"ประชุม\" --place \"กรุงเทพฯ\" --days 2569-11-23..2569-11-25; let c = try { register P1; null } catch e { $e.code }; print $c",
        "SOP-PERMIT-STATE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try Registering.run(&call) }
  )
  .narrated(
    will: "enters[ {records}] in the control register[ and in {system}]",
    "ลงทะเบียนคุม[ {records}][ และในระบบ {system}]",
    did: "the control register has it",
    "ลงทะเบียนคุมแล้ว")
}

/// `permit`, and the steps of a trip that other verbs share.
enum Travelling {
  static func ask(_ call: inout Call) throws(Failure) -> Value {
    let papers = try call.paperWork(), rounds = try call.roundWork(), work = PermitWork(papers, rounds)
    guard let purpose = try call.optionalText(1) else { throw Failure(.flagWanted, "permit", "--purpose") }
    guard let place = try call.optionalText(2) else { throw Failure(.flagWanted, "permit", "--place") }
    guard call.has(3), !call[3].isNull else { throw Failure(.flagWanted, "permit", "--days") }
    let days = try call.days(3)
    try papers.records.desk.begin("permit")
    guard let person = try call.person(0, papers.records) else { throw Failure(.flagWanted, "permit", "NAME") }
    var request = PermitWork.Request(person: person, purpose: purpose, place: place, days: days)
    request.letter = try call.optionalRecord(4, "letter", rounds)
    if call.has(5) { request.vehicle = try call.member(5, of: "vehicle") }
    if call.has(6) { request.cost = try call.member(6, of: "cost-bearer") }
    request.host = try call.optionalText(7)
    request.acting = try call.person(8, papers.records)
    request.isAbroad = call.flag(9)
    let round = try round(request, &call, rounds, work), (row, isNew) = try work.request(request, in: round)
    if !isNew {
      try call.say(
        "\(papers.records.id(row, "travel-permit")) is there already",
        "มีคำขอนี้แล้ว: \(papers.records.id(row, "travel-permit"))")
    }
    for line in work.warnings(row) { try call.session.warn(line.in(call.session.tongue)) }
    return papers.records.desk.row(row, of: papers.records.number(of: "travel-permit"))
  }

  /// The round named or entered, where it is one of travel; else a new one that begins with the letter.
  private static func round(
    _ request: PermitWork.Request, _ call: inout Call, _ rounds: RoundWork, _ work: PermitWork
  ) throws(Failure) -> Int {
    if call.has(10), !call[10].isNull { return try call.round(10, rounds) }
    let sheet = rounds.records.sheet("work-round")
    if let row = call.currentRound.row(rounds.records.desk, startingIn: call.session.startingRound),
      sheet.text(row, "procedure") == "travel", !sheet.isOver(row),
      request.letter == nil || sheet.record(row, "letter") == request.letter || sheet.record(row, "letter") == nil,
      work.isFree(row, for: request)
    {
      return row
    }
    var title = rounds.records.fullName(request.person) + " " + request.purpose + " " + request.place
    // The same trip another time is a round of its own.
    if sheet.row("title", says: title) != nil { title += " " + ThaiDate.text(request.days.lowerBound, .short) }
    var opening = RoundWork.Opening(procedure: "travel", title: title)
    opening.letter = request.letter
    if request.letter == nil { (opening.since, opening.clock) = (call.session.today, call.session.now) }
    let (row, _) = try rounds.open(opening)
    call.currentRound.enter(row)
    return row
  }
}

extension Call {
  /// The decision on a trip goes to the school: by letter, or by word where it was permitted so.
  func sendPermit(_ permit: Int, at moment: Int, _ papers: PaperWork) throws(Failure) {
    let rounds = try roundWork(), work = PermitWork(papers, rounds), sheet = papers.records.sheet("travel-permit")
    let day = Moment(seconds: moment).day, document = try work.letter(permit)
    // That a trip is off is told on the day it is told; what was decided, on the day of the decision.
    let isOff = sheet.member(permit, "state") == "cancelled"
    let decided = isOff ? day : sheet.moment(permit, "decided").map { Moment(seconds: $0).day } ?? day
    if !isOff, sheet.flag(permit, "is-oral"), !papers.isSigned(document) {
      let id = papers.records.id(document, "document")
      try say("told by word; \(id) waits for a signature", "แจ้งทางวาจาแล้ว \(id) รอลงนาม")
      if papers.state(document) == "draft" {
        try papers.records.set("document", document, "state", .member("awaiting-signature"))
      }
      try produce(document)
      return try work.told(permit, on: day)
    }
    if !papers.isSigned(document) {
      guard let person = sheet.record(permit, "decided-by") else { throw Failure(.flagWanted, "sign", "--by") }
      var signing = PaperWork.Signing(by: person, on: decided)
      signing.acting = Authority(papers.records, of: person, on: decided, acting: nil).acting
      try signed(document, signing, papers)
    }
    try issued(document, papers)
    let school = sheet.record(permit, "school"), person = sheet.record(permit, "person") ?? 0
    let count = try papers.send(document, to: [school.map { .school($0) } ?? .person(person)], by: nil, at: moment)
    try sent(document, count, papers)
    try work.told(permit, on: day)
  }
}
