import Calendars
import Failures
import Language
import Model
import Office
import Values

/// The way up: submit, approve, refuse.
enum ApprovalCallables {
  static let all: [Callable] = [.submit, .approve, .refuse]

  /// What is asked, by either name; `เสนอ` alone asks for a decision.
  static let asked = ["noting", "consideration", "endorsement", "permission", "approval", "signature"]
}

extension Callable {
  static let submit = Callable(
    "submit", "เสนอ", .papers,
    en:
      "Puts papers, permits or applications up the line, and says what is asked: noting, endorsement, permission, approval, signature.",
    th: "เสนอเอกสาร คำขอ หรือใบสมัครตามลำดับ เพื่อทราบ พิจารณา เห็นชอบ อนุญาต อนุมัติ หรือลงนาม",
    [
      .someRecords,
      .flag(
        "for", "สำหรับ", .name, en: "what is asked: permission, approval, endorsement, signature …",
        th: "เสนอเพื่อ ทราบ พิจารณา เห็นชอบ อนุญาต อนุมัติ ลงนาม"
      ).completed(by: "asked-for"),
      .flag(
        "to", "ถึง", .type(.any), en: "the desks, the first first: names, or roles such as group-director",
        th: "ผู้พิจารณาตามลำดับ: ชื่อ หรือบทบาท เช่น ผู้อำนวยการกลุ่ม"),
      .onDay,
    ], gives: .type(.null), effect: .changes, also: ["escalate", "request approval"],
    examples: [
      Example(PaperExample.draft + "; submit D1 --for signature; documents | get state", "[awaiting-signature]"),
      Example(
        PaperExample.draft + "; let c = try { submit D1 --for money; null } catch e { $e.code }; print $c",
        "SOP-FIELD-CHOICE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork(), matters = try call.matters(0, work)
      let said = call.has(1) ? try call.member(1, of: "asked-for") : nil
      let desks = try call.desks(2, work), moment = try call.moment(3)
      try call.roundWork().requirePast(Moment(seconds: moment).day, Words(en: "putting it up", th: "การเสนอ"))
      try work.records.desk.begin("submit")
      for matter in matters {
        if try call.isPastSubmitting(matter, work) { continue }
        let asking = said ?? (matter.field == "permit" ? "permission" : "consideration")
        if try work.submit(matter, asking: asking, desks: desks, at: moment) {
          try call.submitted(matter, on: Moment(seconds: moment).day, work)
        } else {
          let id = work.records.id(matter.row, matter.kind)
          try call.say("\(id) is waiting already", "\(id) เสนอแล้วและรอผลอยู่")
        }
      }
      return .null
    }
  )
  .narrated(
    will: "puts {records} up[ to {to}][ for {for}]",
    "เสนอ {records}[ ต่อ {to}][ เพื่อ {for}]",
    did: "{records} is on its way up",
    "เสนอ {records} แล้ว")

  static let approve = Callable(
    "approve", "ให้ผลพิจารณา", .papers,
    en: "Answers yes at the desk that has it, in the word that was asked for; the next desk has it then.",
    th: "ให้ผลพิจารณาตามคำที่เสนอ (ทราบ เห็นชอบ อนุญาต อนุมัติ) ที่ผู้พิจารณาลำดับปัจจุบัน แล้วไปลำดับถัดไป",
    [.someRecords] + answerFlags, gives: .type(.null), effect: .changes, also: ["permit", "endorse", "accept"],
    examples: [
      Example(
        PaperExample.draft + "; submit D1 --for endorsement; approve D1 --by \"ประยูร มั่นคง\"; approvals | get state",
        "[approved]"),
      Example(
        PaperExample.draft + "; let c = try { approve D1 --by \"ก ข\"; null } catch e { $e.code }; print $c",
        "SOP-NOT-SUBMITTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try call.answer(yes: true) }
  )
  .narrated(
    will: "answers yes to {records}, by {by}[ as {acting}][, because {because}]",
    "ให้ผลพิจารณา {records} โดย {by}[ {acting}][ เพราะ {because}]",
    did: "{records} is answered",
    "ให้ผลพิจารณา {records} แล้ว")

  static let refuse = Callable(
    "refuse", "ไม่ให้ผ่าน", .papers,
    en: "Answers no at the desk that has it, with the reason.",
    th: "ไม่ทราบ ไม่เห็นชอบ ไม่อนุญาต หรือไม่อนุมัติ ตามคำที่เสนอ พร้อมเหตุผล",
    [.someRecords] + answerFlags, gives: .type(.null), effect: .changes, also: ["deny", "turn down"],
    examples: [
      Example(
        PaperExample.draft
          + "; submit D1 --for approval; refuse D1 --by \"ประยูร มั่นคง\" --because \"ไม่มีงบประมาณ\"; approvals | get state",
        "[refused]"),
      Example(
        PaperExample.draft
          + "; submit D1 --for approval; let c = try { refuse D1 --by \"ก ข\"; null } catch e { $e.code }; print $c",
        "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      _ = try call.reason(5)
      return try call.answer(yes: false)
    }
  )
  .narrated(
    will: "answers no to {records}, by {by}, because {because}",
    "ไม่ให้ผ่าน {records} โดย {by} เพราะ {because}",
    did: "{records} is refused, with the reason",
    "ไม่ให้ผ่าน {records} แล้ว พร้อมเหตุผล")

  private static let answerFlags: [Parameter] = [
    .flag("by", "โดย", .type(.any), en: "who answers", th: "ผู้พิจารณา").completed(by: "person"),
    .actingAs,
    .flag("on", "ณ", .type(.any), en: "the day and time; now when left out", th: "วันและเวลา ถ้าไม่ระบุคือขณะนี้"),
    .evidenceClass, .why,
  ]
}

extension Call {
  /// What may be put up for a decision, by id, or `checked` for the applications of the round that are checked.
  func matters(_ index: Int, _ work: PaperWork) throws(Failure) -> [PaperWork.Matter] {
    let office = work.records.desk
    return try matterRecords(index, office).map { (record) throws(Failure) in
      let kind = office.schema.kinds[record.kind].name
      guard let matter = PaperWork.Matter(kind: kind, row: record.row) else {
        throw Failure(.notAMatter, Failure.Part(office.state.id(record.row, of: record.kind)))
      }
      return matter
    }
  }

  private func matterRecords(_ index: Int, _ office: Desk) throws(Failure) -> [(kind: Int, row: Int)] {
    guard self[index].isText, ["checked", "ตรวจแล้ว"].contains(self[index].string) else {
      return try records(index, office)
    }
    let work = try roundWork(), round = try roundInHand(work)
    let kind = work.records.number(of: "application")
    return ApplicationLists.checked(work.records, in: round).map { (kind, $0) }
  }

  /// The round the session is in.
  func roundInHand(_ work: RoundWork) throws(Failure) -> Int {
    if let row = currentRound.row(work.records.desk, startingIn: session.startingRound) { return row }
    throw Failure(.roundWanted, Failure.Part(callable.name))
  }

  /// Desks on the way up: persons by name, officers by their role.
  func desks(_ index: Int, _ work: PaperWork) throws(Failure) -> [Int] {
    guard has(index), !self[index].isNull else { return [] }
    var names: [String] = []
    if self[index].isText {
      names = [self[index].string]
    } else {
      for item in try items(index) { names.append(item.isText ? item.string : shown(item, realm)) }
    }
    return try names.map { (name) throws(Failure) in
      if let row = Desks.holder(of: name, work.records, on: session.today) { return row }
      if let row = try work.records.person(named: name) { return row }
      throw Failure(.noDeskHolder, Failure.Part(name))
    }
  }

  /// A trip that was decided is not put up again: a script that is run again goes on.
  func isPastSubmitting(_ matter: PaperWork.Matter, _ work: PaperWork) throws(Failure) -> Bool {
    guard matter.field == "permit" else { return false }
    let permits = PermitWork(work, try roundWork()), id = work.records.id(matter.row, matter.kind)
    if permits.isDecided(matter.row) {
      try say("\(id) is decided already", "\(id) พิจารณาแล้ว")
      return true
    }
    try permits.require(matter.row, "submit")
    return false
  }

  /// What follows where something is on its way up.
  func submitted(_ matter: PaperWork.Matter, on day: Day, _ work: PaperWork) throws(Failure) {
    if matter.field == "permit" { try work.records.set("travel-permit", matter.row, "state", .member("submitted")) }
    if matter.field == "document" { try produce(matter.row) }
  }

  mutating func answer(yes isYes: Bool) throws(Failure) -> Value {
    let work = try paperWork(), matters = try matters(0, work), moment = try self.moment(3)
    try work.records.desk.begin(callable.name)
    var named = try person(1, work.records)
    if named == nil { named = work.signer(of: nil, on: session.today) }
    guard let person = named else { throw Failure(.flagWanted, Failure.Part(callable.name), "--by") }
    var answer = PaperWork.Answer(isYes, by: person, at: moment)
    answer.acting = try optionalText(2)
    answer.evidence = try optionalText(4)
    answer.because = try optionalText(5)
    if !Authority.isKnown(person, work.records, on: Moment(seconds: moment).day) {
      let name = work.records.fullName(person)
      try say("no record gives \(name) a post or power here", "ไม่มีข้อมูลตำแหน่งหรือการมอบอำนาจของ \(name) ในระบบ")
    }
    for matter in matters {
      let outcome = try work.answer(matter, answer), id = work.records.id(matter.row, matter.kind)
      guard outcome.isNew else {
        try say("\(id): \(outcome.word.en) already", "\(id): \(outcome.word.th)แล้ว")
        continue
      }
      try say("\(id): \(outcome.word.en)", "\(id): \(outcome.word.th)")
      if isYes, !outcome.isLast, let next = work.desk(of: matter) {
        let name = work.records.fullName(next)
        try say("\(id) goes on to \(name)", "\(id) เสนอต่อไปยัง \(name)")
      }
      if matter.field == "permit", outcome.isLast || !isYes {
        for line in try PermitWork(work, try roundWork()).decided(matter.row, outcome, answer) {
          try session.warn(line.in(session.tongue))
        }
      }
    }
    return .null
  }
}

extension Wording {
  static let notAMatter = Wording(
    "SOP-MATTER", .refused, en: "{1} cannot be put up for a decision", th: "{1} เสนอเพื่อพิจารณาไม่ได้",
    hintEn: "papers D12, permits P3, applications A17, filings and plans can",
    hintTh: "เสนอได้: เอกสาร D12 การไปราชการ P3 ใบสมัคร A17 คำขอ และแผน",
    helpEn: "Some things are decided at desks, others at meetings or by rule.",
    helpTh: "บางเรื่องพิจารณาตามลำดับ บางเรื่องพิจารณาในที่ประชุมหรือตามเกณฑ์")
  static let noDeskHolder = Wording(
    "SOP-DESK-NONE", .refused, en: "{1} is no person here, and no officer has this role",
    th: "{1} ไม่ใช่บุคคลในระบบ และไม่มีบุคลากรในบทบาทนี้",
    hintEn: "officers lists names and roles", hintTh: "ดูชื่อและบทบาทด้วย officers",
    helpEn: "A desk on the way up is a person, or the role of an officer on record.",
    helpTh: "ผู้พิจารณาคือบุคคล หรือบทบาทของบุคลากรในระบบ")
}
