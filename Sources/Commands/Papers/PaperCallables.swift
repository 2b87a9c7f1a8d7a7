import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Papers: drafted, signed, numbered, sent, taken back; letters in.
enum PaperCallables {
  static let all: [Callable] =
    [.receive, .draft, .sign, .issue, .send, .cancel] + ApprovalCallables.all + NumberingCallables.all

  static let wordings: [Wording] =
    PaperWordings.all + [.cancelWhat, .delegateSpan, .reserveBack, .papersWanted, .notAMatter, .noDeskHolder]
}

/// Lines that make a paper on which examples can be tried.
enum PaperExample {
  static let draft = "draft external \"ขอความอนุเคราะห์\" --to \"โรงเรียนบ้านนา\""
  static let signed = draft + "; sign D1 --by \"ประยูร มั่นคง\""
}

extension Callable {
  static let draft = Callable(
    "draft", "ร่าง", .papers, en: "Drafts a paper: a letter, memo, order or announcement.",
    th: "ร่างเอกสาร เช่น หนังสือ บันทึกข้อความ คำสั่ง ประกาศ",
    [
      Parameter(
        "form", "รูปแบบ", .name, en: "the form: external, circular, memo, order, announcement",
        th: "รูปแบบ เช่น external circular memo order announcement"
      ).completed(by: "document-form"),
      Parameter("subject", "เรื่อง", .type(.text), en: "the subject", th: "เรื่อง"),
      .flag("to", "ถึง", .type(.text), en: "to whom, as printed", th: "เรียนผู้ใด ตามที่พิมพ์"),
      .inRound,
      .flag("text", "ข้อความ", .type(.text), en: "what it says", th: "เนื้อความ"),
    ], effect: .changes, also: ["new document", "compose"],
    examples: [
      Example(PaperExample.draft + "; documents | get state", "[draft]"),
      Example(
        "draft order \"มอบหมายหน้าที่\" --text \"ให้นายวิชัย ดีพร้อม ปฏิบัติหน้าที่พัสดุ\"; documents | get text",
        "[\"ให้นายวิชัย ดีพร้อม ปฏิบัติหน้าที่พัสดุ\"]"),
      Example("let c = try { draft poem \"ก\"; null } catch e { $e.code }; print $c", "SOP-FIELD-CHOICE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork()
      var draft = PaperWork.Draft(form: try call.member(0, of: "document-form"), subject: try call.text(1))
      draft.addressee = try call.optionalText(2)
      draft.template = draft.form
      draft.again = .theSameToday
      draft.text = try call.optionalText(4)
      let current = call.currentRound.row(work.records.desk, startingIn: call.session.startingRound)
      draft.round = call.has(3) ? try call.optionalRecord(3, "work-round", try call.roundWork()) : current
      try work.records.desk.begin("draft")
      let row = try work.draft(draft)
      return work.records.desk.row(row, of: work.records.number(of: "document"))
    }
  )
  .narrated(
    will: "drafts a paper ({form}): \"{subject}\"[ to {to}][: {text}]",
    "ร่างเอกสาร ({form}): \"{subject}\"[ ถึง {to}][ ข้อความ {text}]",
    did: "the draft \"{subject}\" is there",
    "ร่าง \"{subject}\" แล้ว")

  static let sign = Callable(
    "sign", "ลงนาม", .papers,
    en: "Writes down that papers were signed, by whom and on which day; what waited for the signature goes on.",
    th: "บันทึกการลงนามเอกสาร ผู้ลงนามและวันที่ ขั้นตอนที่รอลงนามดำเนินต่อ",
    [
      .rest("papers", "เอกสารที่ระบุ", .type(.any), en: "the papers: D12 D13", th: "เอกสาร เช่น D12 D13"),
      .signedBy, .onDay, .actingAs, .evidenceClass,
    ], gives: .type(.null), effect: .changes, also: ["signature", "approve document"],
    examples: [
      Example(PaperExample.signed + "; documents | get state", "[signed]"),
      Example(
        PaperExample.signed + "; let c = try { sign D1 --by \"อื่น คน\"; null } catch e { $e.code }; print $c",
        "SOP-SIGNED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork(), rows = try call.papers(0, work)
      let day = call.has(2) && !call[2].isNull ? try call.day(2) : call.session.today
      try work.records.desk.begin("sign")
      let round = rows.lazy.compactMap { work.records.sheet("document").record($0, "round") }.first
      var signer = try call.person(1, work.records)
      if signer == nil { signer = work.signer(of: round, on: day) }
      guard let signer else { throw Failure(.flagWanted, "sign", "--by") }
      var signing = PaperWork.Signing(by: signer, on: day)
      signing.acting = try call.optionalText(3)
      signing.evidence = try call.optionalText(4)
      for row in rows { try call.signed(row, signing, work) }
      return .null
    }
  )
  .narrated(
    will: "writes down the signature of {by} on {papers}[, of {on}][ as {acting}]",
    "บันทึกการลงนามของ {by} ใน {papers}[ เมื่อ {on}][ {acting}]",
    did: "{papers} is signed",
    "ลงนาม {papers} แล้ว")

  static let issue = Callable(
    "issue", "ออกเลข", .papers, en: "Gives signed papers the next number of their book, or one that was reserved.",
    th: "ออกเลขให้เอกสารที่ลงนามแล้ว เลขถัดไปของทะเบียนหรือเลขที่จองไว้",
    [
      .rest("papers", "เอกสารที่ระบุ", .type(.any), en: "the papers: D12 D13", th: "เอกสาร เช่น D12 D13"),
      .flag("book", "ทะเบียน", .name, en: "another book than that of the form", th: "ทะเบียนอื่นที่ไม่ใช่ของรูปแบบนั้น")
        .completed(by: "book-kind"),
      .flag("reserved", "เลขที่จอง", .type(.any), en: "a reserved number: N3", th: "เลขที่จองไว้ เช่น N3"),
    ], gives: .type(.null), effect: .changes, also: ["number", "register out"],
    examples: [
      Example(PaperExample.signed + "; issue D1; documents | get printed-number", "[\"1/2569\"]"),
      Example(PaperExample.draft + "; let c = try { issue D1; null } catch e { $e.code }; print $c", "SOP-NOT-SIGNED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork(), rows = try call.papers(0, work)
      let book = call.has(1) ? try call.member(1, of: "book-kind") : nil
      let number = try call.optionalRecord(2, "book-number", try call.roundWork())
      try work.records.desk.begin("issue")
      for row in rows { try call.issued(row, book: book, reserved: number, work) }
      return .null
    }
  )
  .narrated(
    will: "takes the next number of its book for {papers}[, from {book}][, the reserved {reserved}]",
    "ออกเลขถัดไปของทะเบียนให้ {papers}[ จาก {book}][ ใช้เลขที่จอง {reserved}]",
    did: "{papers} has its number",
    "ออกเลข {papers} แล้ว")

  static let send = Callable(
    "send", "ส่งหนังสือ", .papers,
    en: "Sends issued papers; every receiver has a state of its own, and letters are entered in the register.",
    th: "ส่งเอกสารที่ออกเลขแล้ว ผู้รับแต่ละรายมีสถานะของตน หนังสือลงทะเบียนส่ง",
    [
      .rest("papers", "เอกสารที่ระบุ", .type(.any), en: "the papers: D12 D13", th: "เอกสาร เช่น D12 D13"), .toWhom,
      .sentVia,
      .onDay,
    ], gives: .type(.null), effect: .changes, also: ["mail", "dispatch letter"],
    examples: [
      Example(
        PaperExample.signed + "; issue D1; send D1 --to \"สพฐ.\"; recipients | get state",
        "[sent]"),
      Example(
        PaperExample.draft + "; let c = try { send D1 --to \"สพฐ.\"; null } catch e { $e.code }; print $c",
        "SOP-NOT-ISSUED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork()
      try work.records.desk.begin("send")
      let moment = try call.moment(3)
      for (kind, row) in try call.sendable(0, work) {
        guard kind == "document" else {
          try call.sendPermit(row, at: moment, work)
          continue
        }
        let receivers = try call.receivers(1, work)
        let count = try work.send(row, to: receivers, by: call.optionalText(2), at: moment)
        if receivers.count == 1, let other = work.addressedOtherwise(row, than: receivers[0]) {
          try call.say(
            "\(work.records.id(row, "document")) is addressed to \(other)",
            "\(work.records.id(row, "document")) จ่าหน้าถึง \(other)")
        }
        try call.sent(row, count, work)
      }
      return .null
    }
  )
  .narrated(
    will: "sends {papers}[ to {to}][ by {via}]",
    "ส่ง {papers}[ ถึง {to}][ ทาง {via}]",
    did: "{papers} is on its way",
    "ส่ง {papers} แล้ว")

  static let cancel = Callable(
    "cancel", "ยกเลิก", .papers,
    en:
      "Takes back a paper, number, certificate, meeting or trip: it stays on record as void, and its number is burned.",
    th: "ยกเลิกเอกสาร เลข เกียรติบัตร การประชุม หรือการไปราชการ ยังอยู่ในทะเบียนเป็นรายการยกเลิก และเลขไม่นำมาใช้อีก",
    [.someRecords, .because], gives: .type(.null), effect: .changes, also: ["void", "revoke", "burn"],
    examples: [
      Example(
        PaperExample.signed + "; issue D1; cancel D1 --because \"พิมพ์ผิด\"; book-numbers | get state",
        "[burned]"),
      Example("let c = try { cancel PN1; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try Cancelling.run(&call) }
  )
  .narrated(
    will: "takes {records} back for good[, because {because}]",
    "ยกเลิก {records}[ เพราะ {because}]",
    did: "{records} is void, and stays on record",
    "ยกเลิก {records} แล้ว และยังอยู่ในทะเบียน")
}

extension Call {
  /// A member of a choice by either name.
  func member(_ index: Int, of choice: String) throws(Failure) -> String {
    let word = try text(index), office = try office()
    guard let found = office.schema.choices.first(where: { $0.name == choice }) else {
      preconditionFailure("no choice \(choice)")
    }
    if let member = found.members.first(where: { $0.en == word || $0.th == word }) { return member.en }
    throw Failure(
      .fieldChoice, .words(Words(en: callable.parameters[index].name, th: callable.parameters[index].thai)),
      Failure.Part(word),
      .words(
        Words(
          en: found.members.map(\.en).joined(separator: ", "), th: found.members.map(\.th).joined(separator: ", "))))
  }

  /// Papers that a rest parameter names, one by one, as lists or as tables.
  func papers(_ index: Int, _ work: PaperWork) throws(Failure) -> [Int] {
    try sendable(index, work).map { (item) throws(Failure) in
      guard item.kind == "document" else {
        throw Failure(
          .noSuchKindRecord, .words(Words(en: "document", th: "เอกสาร")),
          Failure.Part(work.records.id(item.row, item.kind)))
      }
      return item.row
    }
  }

  /// Records that a rest parameter names, with their kinds.
  func sendable(_ index: Int, _ work: PaperWork) throws(Failure) -> [(kind: String, row: Int)] {
    var found: [(kind: String, row: Int)] = []
    let office = work.records.desk
    func take(_ kind: Int, _ row: Int) { found.append((office.schema.kinds[kind].name, row)) }
    for item in try items(index) {
      if item.isTable {
        let view = item.view
        for place in 0..<view.count { take(view.kind, view.row(place)) }
      } else if item.isList {
        for inner in item.items {
          let (kind, row) = try office.find(inner)
          take(kind, row)
        }
      } else {
        let (kind, row) = try office.find(item)
        take(kind, row)
      }
    }
    if found.isEmpty { throw Failure(.papersWanted, Failure.Part(callable.name)) }
    return found
  }

  /// A paper is signed: what it sets in motion follows.
  func signed(_ row: Int, _ signing: PaperWork.Signing, _ work: PaperWork) throws(Failure) {
    let authority = Authority(work.records, of: signing.signer, on: signing.day, acting: signing.acting)
    if try work.sign(row, signing) {
      if signing.acting != nil, authority.delegation == nil {
        let name = work.records.fullName(signing.signer)
        try say(
          "no record says that \(name) may act: delegate enters the order",
          "ไม่มีคำสั่งในระบบให้ \(name) ลงนามแทน บันทึกด้วย delegate")
      }
      try remindAuthority(row, signing, authority, work)
      if work.saysNothing(row) {
        let id = work.records.id(row, "document")
        try say("\(id) has no words of its own: set \(id) text \"…\"", "\(id) ไม่มีเนื้อความ: set \(id) text \"…\"")
      }
      try PaperEffects(work, try roundWork()).signed(row, on: signing.day)
    } else {
      let id = work.records.id(row, "document")
      try say("\(id) is signed already", "\(id) ลงนามแล้ว")
    }
    try produce(row)
  }

  /// An officer whose post gives no power to sign for the office is told; memos and minutes anybody signs.
  private func remindPower(
    _ row: Int, _ signing: PaperWork.Signing, _ authority: Authority, _ work: PaperWork
  ) throws(Failure) {
    let inside = ["memo", "minutes", "checklist", "score-sheet", "agenda", "attendance-sheet"]
    guard authority.delegation == nil, let post = authority.post,
      !inside.contains(work.records.sheet("document").member(row, "form") ?? ""),
      Authority.isUnderling(signing.signer, work.records, on: signing.day)
    else { return }
    let name = work.records.fullName(signing.signer)
    try say(
      "no record gives \(name), \(post), power to sign for the office: delegate enters the order",
      "ไม่มีคำสั่งในระบบให้ \(name) \(post) ลงนามแทนสำนักงาน บันทึกด้วย delegate")
  }

  /// Where records say otherwise of who signs as what, it is told: the paper prints what they say.
  private func remindAuthority(
    _ row: Int, _ signing: PaperWork.Signing, _ authority: Authority, _ work: PaperWork
  ) throws(Failure) {
    if let said = signing.acting, let used = authority.acting, said != used {
      try say(
        "the paper says \(used), as the record of authority does, not \(said)",
        "เอกสารพิมพ์ว่า \(used) ตามคำสั่งในระบบ ไม่ใช่ \(said)")
    }
    try remindPower(row, signing, authority, work)
    guard signing.acting == nil, authority.delegation == nil, authority.post == nil else { return }
    let officers = work.records.sheet("officer")
    let signer = work.records.fullName(signing.signer)
    if work.records.sheet("delegation").count > 0 {
      return try say(
        "no record says what post \(signer) has on \(signing.day.words.en): the paper leaves it open",
        "ไม่มีข้อมูลตำแหน่งของ \(signer) ณ \(signing.day.words.th) เอกสารเว้นตำแหน่งไว้")
    }
    let head = officers.rows.last { row in
      officers.member(row, "role") == "area-director" && (officers.day(row, "ends") ?? signing.day) >= signing.day
    }
    guard let person = head.flatMap({ officers.record($0, "person") }), person != signing.signer else { return }
    let name = work.records.fullName(signing.signer), other = work.records.fullName(person)
    try say(
      "no record says what post \(name) has; the head of the office is \(other)",
      "ไม่มีข้อมูลตำแหน่งของ \(name) ผู้บริหารสำนักงานคือ \(other)")
  }

  /// A paper gets its number.
  func issued(_ row: Int, book: String? = nil, reserved: Int? = nil, _ work: PaperWork) throws(Failure) {
    let sheet = work.records.sheet("document"), isNew = sheet.record(row, "entry") == nil, wasOut = sheet.isOut(row)
    guard let number = try work.issue(row, book: book, reserved: reserved) else {
      return try produce(row, goesOut: !wasOut)
    }
    let id = work.records.id(row, "document"), name = work.books.name(number)
    if isNew {
      try say("\(id) is number \(name)", "\(id) เลขที่ \(name)")
      let sheet = work.records.sheet("book-number"), book = sheet.record(number, "book") ?? 0
      if let day = sheet.day(number, "date"), let newer = work.books.newer(book, than: day), newer != number {
        try say(
          "\(name) is dated before \(work.books.name(newer))", "\(name) ลงวันที่ก่อน \(work.books.name(newer))")
      }
    } else {
      try say("\(id) is number \(name) already", "\(id) ออกเลขแล้วเป็น \(name)")
    }
    try produce(row, goesOut: !wasOut)
  }

  func sent(_ row: Int, _ count: Int, _ work: PaperWork) throws(Failure) {
    let id = work.records.id(row, "document")
    if count == 0 {
      try say("\(id) went to nobody new", "\(id) ไม่มีผู้รับเพิ่ม")
    } else {
      try say("\(id) went to \(count)", "ส่ง \(id) ถึง \(count) ราย")
    }
    let sheet = work.records.sheet("document")
    let day = sheet.moment(row, "sent").map { Moment(seconds: $0).day } ?? session.today
    try PaperEffects(work, try roundWork()).sent(row, on: day)
    try produce(row)
  }
}

extension Wording {
  static let papersWanted = Wording(
    "SOP-PAPERS", .failed, en: "{1} wants papers", th: "{1} ต้องระบุเอกสาร",
    hintEn: "as in {1} D12; documents lists them", hintTh: "เช่น {1} D12 ดูรายการด้วย documents",
    helpEn: "Papers are named by their ids.", helpTh: "ระบุเอกสารด้วยรหัส")
}
