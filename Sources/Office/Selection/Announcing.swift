import Calendars
import Failures
import Model
import Values

/// The papers by which a round speaks: the call, those eligible, the result, corrections, and the letters with them.
public struct Announcing {
  let papers: PaperWork
  let rounds: RoundWork
  var records: OfficeRecords { papers.records }
  var today: Day { papers.today }

  public init(_ papers: PaperWork, _ rounds: RoundWork) {
    self.papers = papers
    self.rounds = rounds
  }

  /// What a round may announce, by the member of announcement-kind.
  public struct What: Sendable {
    public let kind: String
    let template: String
    public let lead: String
    /// The template of the circular that goes with it; nil where none does.
    public let letter: String?

    static let all: [What] = [
      What(kind: "call", template: "announcement-call", lead: "หลักเกณฑ์และวิธีการคัดเลือก", letter: "circular-call"),
      What(
        kind: "eligible", template: "announcement-eligible", lead: "รายชื่อผู้มีสิทธิ์เข้ารับการคัดเลือก",
        letter: "circular"),
      What(kind: "result", template: "announcement-result", lead: "ผลการคัดเลือก", letter: nil),
      What(
        kind: "correction", template: "announcement-correction", lead: "แก้ไขประกาศการคัดเลือก",
        letter: "letter-correction"),
      What(
        kind: "extension", template: "announcement-correction", lead: "ขยายเวลารับสมัครการคัดเลือก",
        letter: "letter-correction"),
      What(kind: "proposals", template: "announcement-correction", lead: "ให้เสนอ", letter: "circular-call"),
    ]

    public static func named(_ kind: String) -> What? { all.first { $0.kind == kind } }
  }

  /// The subject of a paper of a round: what it says, and the title of the round.
  public func subject(_ lead: String, _ round: Int) -> String {
    var title = records.sheet("work-round").text(round, "title") ?? ""
    for word in ["การคัดเลือก", "คัดเลือก"] where lead.hasSuffix("คัดเลือก") && title.hasPrefix(word) {
      title = String(title.dropFirst(word.count))
    }
    return lead + title
  }

  /// The announcement of a round with its paper; drafted where it is not there.
  public func announcement(_ what: What, in round: Int, corrects: Int? = nil) throws(Failure) -> Int {
    let sheet = records.sheet("announcement")
    let known = sheet.rows("round", of: round).last { row in
      sheet.member(row, "kind") == what.kind && sheet.record(row, "changes-announcement") == corrects
        && sheet.record(row, "document").map { papers.state($0) != "void" && (corrects == nil || !papers.isSigned($0)) }
          ?? false
    }
    if let known, let document = sheet.record(known, "document") { return document }
    if what.kind == "result" {
      try requireResult(round)
      try requireNobodyWaits(round)
    }
    if what.kind == "eligible", ApplicationLists.checked(records, in: round).isEmpty {
      throw Failure(.nobodyEligible, Failure.Part(records.id(round, "work-round")))
    }
    var draft = PaperWork.Draft(form: "announcement", subject: subject(what.lead, round))
    draft.round = round
    draft.template = what.template
    draft.corrects = corrects.flatMap { sheet.record($0, "document") }
    if corrects != nil { draft.again = .another }
    let document = try papers.draft(draft)
    _ = try records.add(
      "announcement",
      [
        ("document", .record("document", document)), ("kind", .member(what.kind)),
        ("round", .record("work-round", round)),
        ("changes-announcement", corrects.map { .record("announcement", $0) } ?? .null),
      ], today: today)
    return document
  }

  /// The circular that takes an announcement to schools or groups.
  public func circular(_ template: String, _ lead: String, in round: Int, to addressee: String) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "circular", subject: subject(lead, round))
    draft.round = round
    draft.template = template
    draft.addressee = addressee
    let document = try papers.draft(draft)
    // A plain circular says what goes with it.
    if template == "circular", records.sheet("document").text(document, "text") == nil {
      let body = "ได้ประกาศ" + subject(lead, round) + "แล้ว รายละเอียดตามประกาศที่แนบมาพร้อมนี้"
      try records.set("document", document, "text", .text(body))
    }
    return document
  }

  /// The memo that takes drafts up to the signature.
  public func memo(_ lead: String, in round: Int) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "memo", subject: "ขอเสนอลงนาม" + subject(lead, round))
    draft.round = round
    draft.template = "memo"
    return try papers.draft(draft)
  }

  /// Nobody is told to have missed a day that is still to come.
  private func requireNobodyWaits(_ round: Int) throws(Failure) {
    let sheet = records.sheet("application"), now = today.number * 86_400 + papers.now
    for row in sheet.rows("round", of: round) where sheet.member(row, "state") == "sent-back" {
      guard let until = sheet.moment(row, "fix-by"), until > now else { continue }
      throw Failure(.resultWaits, Failure.Part(sheet.id(row)), .words(Moment(seconds: until).day.words))
    }
  }

  /// What follows from a result goes out once the result was announced.
  public func requireAnnounced(_ round: Int) throws(Failure) {
    try requireResult(round)
    let amending = Amending(self), id = Failure.Part(records.id(round, "work-round"))
    guard amending.issued("result", round) != nil else { throw Failure(.resultUnannounced, id) }
    if amending.isOtherThanAnnounced(round) { throw Failure(.resultStale, id) }
  }

  /// A result is announced when every category is decided, with a quorum, and no tie is left open.
  public func requireResult(_ round: Int) throws(Failure) {
    let state = records.desk.state, results = Results(state, round: round)
    let categories = records.sheet("category"), id = records.id(round, "work-round")
    for category in results.categories {
      let name =
        category.row.flatMap { categories.text($0, "name") } ?? records.sheet("work-round").text(round, "title") ?? ""
      guard let decision = category.decision else {
        throw Failure(.resultOpen, Failure.Part(id), Failure.Part(name))
      }
      let tied = category.places.filter { $0.placed == "tied" }
      if let first = tied.first {
        let sheet = records.sheet("application")
        throw Failure(
          .resultTied, Failure.Part(name), Failure.Part(tied.map { sheet.id($0.application) }.joined(separator: " ")),
          Failure.Part(sheet.id(first.application)))
      }
      guard let item = records.sheet("decision").record(decision, "item") else { continue }
      let sitting = Sitting(state, item: item)
      if !sitting.isQuorate { throw records.noQuorum(sitting, name) }
    }
  }
}

extension Wording {
  static let resultStale = Wording(
    "SOP-RESULT-STALE", .refused, en: "the result of {1} is not any more what was announced",
    th: "ผลของ {1} ไม่ตรงกับที่ประกาศแล้ว",
    hintEn: "amend result --because … --signed DAY first", hintTh: "ใช้ amend result --because … --signed วันที่ ก่อน",
    helpEn: "What follows from a result says what the announcement in force says.",
    helpTh: "เอกสารที่ออกตามผลต้องตรงกับประกาศที่ใช้อยู่")
  static let resultWaits = Wording(
    "SOP-RESULT-WAITS", .refused, en: "{1} may be put right until {2}", th: "{1} ยังแก้ไขเอกสารได้ถึง {2}",
    hintEn: "resubmit {1} takes the papers, reject {1} --because … ends it",
    hintTh: "resubmit {1} รับเอกสาร หรือ reject {1} --because …",
    helpEn: "A result is announced when nobody has time left to hand in papers.",
    helpTh: "ประกาศผลเมื่อพ้นเวลาที่ให้ผู้สมัครแก้ไขเอกสาร")
  static let nobodyEligible = Wording(
    "SOP-ELIGIBLE-NONE", .refused, en: "{1} has nobody who was checked and found eligible",
    th: "{1} ยังไม่มีผู้ที่ตรวจแล้วมีสิทธิ์",
    hintEn: "verify all, then announce eligible", hintTh: "verify all แล้ว announce eligible",
    helpEn: "Those eligible are announced after applications were checked.",
    helpTh: "ประกาศรายชื่อผู้มีสิทธิ์หลังตรวจใบสมัครแล้ว")
  static let resultOpen = Wording(
    "SOP-RESULT-OPEN", .refused, en: "{1}: {2} is not decided", th: "{1}: ประเภท{2} ยังไม่ได้คัดเลือก",
    hintEn: "meet, then decide", hintTh: "ประชุมแล้วใช้ decide",
    helpEn: "A result is announced when every category is decided.", helpTh: "ประกาศผลได้เมื่อคัดเลือกครบทุกประเภท")
  public static let resultUnannounced = Wording(
    "SOP-RESULT-UNANNOUNCED", .refused, en: "the result of {1} was not announced", th: "{1} ยังไม่ได้ประกาศผล",
    hintEn: "announce result --signed DAY --by PERSON", hintTh: "announce result --signed วันที่ --by ผู้ลงนาม",
    helpEn: "Certificates and letters about a result follow its announcement.",
    helpTh: "เกียรติบัตรและหนังสือแจ้งผลออกหลังประกาศผล")
  static let resultTied = Wording(
    "SOP-RESULT-TIED", .refused, en: "{1}: a tie is open between {2}", th: "{1}: คะแนนเท่ากันรอชี้ขาด {2}",
    hintEn: "break-tie {3} --by vote --for N --against N", hintTh: "break-tie {3} --by vote --for N --against N",
    helpEn: "The meeting or its chair breaks a tie, not the program.", helpTh: "ที่ประชุมหรือประธานเป็นผู้ชี้ขาด ไม่ใช่โปรแกรม")
  static let resultQuorum = Wording(
    "SOP-RESULT-QUORUM", .refused, en: "{1} was decided by {2} of {3} needed (of {4}); missing: {5}",
    th: "{1} พิจารณาโดย {2} คน ต้องมี {3} จาก {4} ผู้ที่ขาด: {5}",
    hintEn: "the committee must meet again on it", hintTh: "คณะกรรมการต้องประชุมพิจารณาใหม่",
    helpEn: "A resolution without a quorum cannot be announced.", helpTh: "มติที่ไม่ครบองค์ประชุมนำไปประกาศไม่ได้")
}
