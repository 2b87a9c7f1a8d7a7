import Calendars
import Documents
import Failures
import Language
import Model
import Office
import Values

/// The papers of the office as files: written, and shown.
enum DocumentCallables {
  static let all: [Callable] = [.write, .showPaper]

  static let wordings: [Wording] =
    TemplateWordings.all + [
      .templateMissing, .writeWhat, .writeNoMeeting, .writeEarly, .writeBefore, .writeNoRegister, .writeIssued,
      .writeForm, .writeAdopted,
    ]
}

extension Callable {
  static let write = Callable(
    "write", "จัดทำเอกสาร", .papers,
    en:
      "Makes the files of a paper: minutes, agenda, attendance, score-sheets, checklist, letters, register, or a paper D12.",
    th: "จัดทำไฟล์เอกสาร เช่น รายงานการประชุม ระเบียบวาระ บัญชีลงลายมือชื่อ แบบให้คะแนน แบบตรวจเอกสาร ใบทะเบียนคุม หรือเอกสาร D12",
    [
      Parameter(
        "printout", "เอกสารที่จัดทำ", .type(.any),
        en: "minutes, agenda, attendance, score-sheets, blank-score-sheets, checklist, letters, register, or a paper",
        th:
          "รายงานการประชุม ระเบียบวาระ บัญชีลงลายมือชื่อ แบบให้คะแนน แบบให้คะแนนเปล่า แบบตรวจเอกสาร หนังสือแจ้ง ใบทะเบียนคุม หรือรหัสเอกสาร"
      ).completed(by: "paper"),
      .flag(
        "of", "ของ", .type(.any), en: "whose: a meeting MT1, a register CO1; that of the round when left out",
        th: "ของการประชุม MT1 หรือทะเบียนคุม CO1 ถ้าไม่ระบุคือของรอบ"
      ).completed(by: "record"), .onDay, .inRound,
    ], effect: .changes, also: ["print document", "generate", "mail merge"],
    examples: [
      Example(DocumentExample.agenda + "; $d.file", DocumentExample.file),
      Example("let c = try { write poem; null } catch e { $e.code }; print $c", "SOP-WRITE-WHAT"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in try call.write() }
  )
  .narrated(
    will: "makes the files of {printout}[ of {of}][, written on {on}]",
    "จัดทำไฟล์ {printout}[ ของ {of}][ จัดทำเมื่อ {on}]",
    did: "{printout} is written; its files appear when this is kept",
    "จัดทำ {printout} แล้ว ไฟล์ปรากฏเมื่อบันทึก")

  static let showPaper = Callable(
    "show-paper", "แสดงเอกสาร", .papers, en: "The text of a paper as it is printed, as the records are now.",
    th: "ข้อความของเอกสารตามที่พิมพ์ ตามข้อมูลปัจจุบัน",
    [
      Parameter("document", "เอกสาร", .type(.any), en: "the paper: D12", th: "เอกสาร เช่น D12").completed(by: "record"),
      .flag("html", "หน้าเว็บ", en: "as a page for the printer", th: "เป็นหน้าสำหรับพิมพ์"),
    ], gives: .type(.text), effect: .reads, also: ["preview", "cat document", "view letter"],
    examples: [
      Example(
        DocumentExample.memo + "; show-paper D1 | lines | where {|l| $l | contains \"เรื่อง\"} | first",
        DocumentExample.line),
      Example("let c = try { show-paper D9; null } catch e { $e.code }; print $c", "SOP-ID-KIND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let records = OfficeRecords(try call.office())
      let document = try records.find(call[0], "document")
      guard let made = try call.made(document) else { throw call.unprinted(document, records) }
      return call.heap.text(call.has(1) ? made.paper.html : made.paper.text)
    })
}

/// Lines that make a paper on which examples can be tried.
enum DocumentExample {
  static let agenda =
    "let m = (add meeting {title: \"พิจารณาคัดเลือก\", state: called}); let d = (write agenda --of $m)"
  static let file = "D1-agenda.html"
  static let memo = "add document {form: memo, subject: \"ขออนุญาต\", state: draft}"
  static let line = "เรื่อง ขออนุญาต"
}

extension Call {
  fileprivate mutating func write() throws(Failure) -> Value {
    let round = try roundWork(), records = round.records
    let writing = Writing(work: round, papers: PaperWork(records, today: session.today, now: session.now))
    guard self[0].isText, let sort = WrittenPaper.named(self[0].string) else { return try rewrite(records) }
    let day = has(2) && !self[2].isNull ? try self.day(2) : session.today
    if day > session.today {
      let what = Words(en: "the \(sort.word)", th: sort.thai)
      throw Failure(.factAhead, .words(what), .words(day.words), .words(session.today.words))
    }
    var named: Int?, register: Int?
    if sort.about == .meeting { named = try optionalRecord(1, "meeting", round) ?? meeting(round) }
    if sort.about == .register { register = try optionalRecord(1, "control-register", round) }
    let owner = named.flatMap { records.sheet("meeting").record($0, "round") }
    var current = owner ?? currentRound.row(records.desk, startingIn: session.startingRound)
    if owner == nil, has(3) || sort.about == .round { current = try self.round(3, round) }
    try records.desk.begin("write")
    let about: Int
    switch sort.about {
    case .meeting: about = try writing.meeting(named, round: current)
    case .round: about = current ?? 0
    case .register: about = try writing.register(register, round: current)
    }
    if sort.word == "minutes", writing.isAdopted(about) {
      throw Failure(.writeAdopted, Failure.Part(records.id(about, "meeting")))
    }
    let owning = sort.about == .meeting ? records.sheet("meeting").record(about, "round") : current
    let document = try writing.paper(sort, about: about, round: owning, on: day)
    if sort.word == "minutes" {
      let moves = try writing.minutes(document, of: about, round: owning, on: day)
      if let moves { try tell(moves, round) } else { try tellWritten(document, records) }
    }
    try produce(document, anew: true)
    return records.desk.row(document, of: records.number(of: "document"))
  }

  /// One paper, by its id: its files once more, unless it went out saying something else.
  private func rewrite(_ records: OfficeRecords) throws(Failure) -> Value {
    guard let document = try paperNamed(records) else {
      let words = WrittenPaper.all
      throw Failure(
        .writeWhat, Failure.Part(self[0].string),
        hint: Words(
          en: "write one of: \(words.map(\.word).joined(separator: " ")), or a paper D12",
          th: "เลือก: \(words.map(\.thai).joined(separator: " ")) หรือรหัสเอกสาร เช่น D12"))
    }
    try records.desk.begin("write")
    let sheet = records.sheet("document")
    guard let made = try made(document) else { throw unprinted(document, records) }
    if sheet.isOut(document), let digest = sheet.text(document, "digest"), digest != made.digest {
      throw Failure(.writeIssued, Failure.Part(records.id(document, "document")))
    }
    try produce(document, anew: true)
    return records.desk.row(document, of: records.number(of: "document"))
  }

  private func paperNamed(_ records: OfficeRecords) throws(Failure) -> Int? {
    guard self[0].isText else { return try records.find(self[0], "document") }
    return records.find(self[0].string, "document")
  }

  private func tellWritten(_ document: Int, _ records: OfficeRecords) throws(Failure) {
    let id = records.id(document, "document")
    try session.warn(
      Words(en: "\(id) is written already; its files are made again", th: "\(id) จัดทำแล้ว จัดทำไฟล์ซ้ำ").in(session.tongue))
  }

  fileprivate func unprinted(_ document: Int, _ records: OfficeRecords) -> Failure {
    Failure(
      .writeForm, Failure.Part(records.id(document, "document")),
      Failure.Part(records.sheet("document").member(document, "form") ?? ""))
  }
}
