import Calendars
import Failures
import Language
import Model
import Office
import Values

/// What a verb of selection works with.
struct SelectionAct {
  let papers: PaperWork
  let rounds: RoundWork
  var announcing: Announcing { Announcing(papers, rounds) }
  var records: OfficeRecords { papers.records }
}

extension Call {
  /// Begins a verb of a round that must be open, and does it.
  mutating func inSelection(
    _ verb: String, round index: Int, _ body: (SelectionAct, Int, inout Call) throws(Failure) -> Void
  ) throws(Failure) {
    let rounds = try roundWork(), round = try self.round(index, rounds)
    try rounds.requireOpen(round)
    try rounds.records.desk.begin(verb)
    try body(SelectionAct(papers: try paperWork(), rounds: rounds), round, &self)
  }

  /// After a signature moved the day of a rehearsal, work goes on from the new day.
  func renewed(_ act: SelectionAct) throws(Failure) -> SelectionAct {
    SelectionAct(papers: try paperWork(), rounds: try roundWork())
  }

  /// A paper that is signed gets its number and goes out; one that is not waits.
  func goOut(
    _ document: Int, _ signing: PaperWork.Signing?, to: Int, by means: Int, elseTo word: String?, _ act: SelectionAct
  ) throws(Failure) {
    guard let signing else {
      return try waits([document], act)
    }
    let papers = try paperWork()
    try signed(document, signing, papers)
    try issued(document, papers)
    var receivers = try self.receivers(to, papers)
    if !has(to), let word {
      var all = Addressees(papers.records, today: session.today)
      receivers = try all.receivers(word)
    }
    let count = try papers.send(document, to: receivers, by: try optionalText(means), at: moment(on: signing.day))
    try sent(document, count, papers)
  }

  /// Says which papers wait for a signature, and how it is entered.
  func waits(_ documents: [Int], _ act: SelectionAct) throws(Failure) {
    let open = documents.filter { !act.papers.isSigned($0) }
    for document in documents where act.papers.isSigned(document) {
      let id = act.records.id(document, "document")
      try say("\(id) is signed already", "\(id) ลงนามแล้ว")
    }
    guard !open.isEmpty else { return }
    let ids = open.map { act.records.id($0, "document") }.joined(separator: " ")
    try say("waiting for a signature: \(ids)", "รอลงนาม: \(ids)")
    for document in open { try produce(document) }
  }

  // MARK: - announce

  func announce(_ what: Announcing.What, _ act: SelectionAct, _ round: Int) throws(Failure) {
    let signing = try signing(2, 3, 4, round: round, act.papers), act = try renewed(act)
    let announcement = try act.announcing.announcement(what, in: round)
    let letter = try what.letter.map { (template) throws(Failure) in
      try act.announcing.circular(template, what.lead, in: round, to: "ผู้อำนวยการสถานศึกษาทุกแห่ง")
    }
    guard let signing else {
      let memo = try act.announcing.memo(what.lead, in: round)
      return try waits([announcement] + (letter.map { [$0] } ?? []) + [memo], act)
    }
    try signed(announcement, signing, act.papers)
    try issued(announcement, act.papers)
    if let letter { try goOut(letter, signing, to: 1, by: 5, elseTo: "schools", act) }
    if what.kind == "result" { try remindReview(round, act) }
  }

  /// A result that may be reviewed says until when; one without a window is told, for the law asks for it.
  private func remindReview(_ round: Int, _ act: SelectionAct) throws(Failure) {
    let books = act.records.sheet("rule-book")
    guard let book = books.rows("round", of: round).last, books.number(book, "review-days") == nil else { return }
    try say(
      "the rule-book gives no days for a review of the result (Administrative Procedure Act B.E. 2539 s. 40)",
      "หลักเกณฑ์ไม่ได้กำหนดเวลาขอทบทวนผล (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 40)")
  }

  func tellCertificates(_ made: Range<Int>, _ act: SelectionAct) throws(Failure) {
    let sheet = act.records.sheet("certificate")
    guard let first = made.first, let last = made.last else { return try say("no new certificates", "ไม่มีเกียรติบัตรใหม่") }
    let from = sheet.text(first, "printed-number") ?? "", to = sheet.text(last, "printed-number") ?? ""
    let span = made.count == 1 ? from : "\(from)–\(to)"
    try say(
      "\(made.count) \(made.count == 1 ? "certificate" : "certificates"): \(span)",
      "เกียรติบัตร \(made.count) ฉบับ: \(span)")
  }

  // MARK: - notify

  func notifyResult(_ act: SelectionAct, _ round: Int) throws(Failure) {
    try act.announcing.requireAnnounced(round)
    // A letter that only passes the announced result on is of the day and hand of the announcement.
    let signing = try signing(2, 3, 4, round: round, act.papers) ?? act.announcing.signingOfResult(round)
    let act = try renewed(act)
    let document = try act.announcing.circular(
      "circular-result", "แจ้งผลการคัดเลือก", in: round, to: "ผู้อำนวยการสถานศึกษาทุกแห่ง")
    try goOut(document, signing, to: 1, by: 5, elseTo: "schools", act)
  }

  func notifyUnsuccessful(_ act: SelectionAct, _ round: Int) throws(Failure) {
    try act.announcing.requireAnnounced(round)
    let signing = try signing(2, 3, 4, round: round, act.papers) ?? act.announcing.signingOfResult(round)
    let act = try renewed(act)
    if act.announcing.isEverybodyTold(round) {
      return try say("nobody is left to be told", "ไม่มีผู้ที่ต้องแจ้งเพิ่ม")
    }
    let document = try act.announcing.unsuccessful(round)
    guard let signing else { return try waits([document], act) }
    try signed(document, signing, act.papers)
    try issued(document, act.papers)
    let people = act.announcing.unsuccessfulPeople(round)
    let count = try act.papers.send(
      document, to: people.map { .person($0) }, by: try optionalText(5), at: moment(on: signing.day))
    try sent(document, count, act.papers)
  }

  // MARK: - forward

  func forward(_ act: SelectionAct, _ round: Int) throws(Failure) {
    let signing = try signing(2, 3, 4, round: round, act.papers), act = try renewed(act)
    let goods = try subjects(act, round)
    guard !goods.isEmpty else { throw Failure(.forwardNone, Failure.Part(act.records.id(round, "work-round"))) }
    var receivers = try giver(1, act, round)
    if receivers.isEmpty { receivers = try self.receivers(1, act.papers) }
    guard let first = receivers.first else { throw Failure(.flagWanted, "forward", "--to") }
    let document = try act.announcing.cover(round, to: first, of: goods)
    guard let signing else {
      try act.announcing.list(goods, with: document)
      return try waits([document], act)
    }
    try remindDesks(goods, act)
    try act.announcing.forwarded(goods, round, on: signing.day, document: document)
    try signed(document, signing, act.papers)
    try issued(document, act.papers)
    let count = try act.papers.send(document, to: receivers, by: try optionalText(5), at: moment(on: signing.day))
    try sent(document, count, act.papers)
  }

  /// What was put up and not answered goes all the same, and that is said.
  private func remindDesks(_ goods: [Int], _ act: SelectionAct) throws(Failure) {
    let sheet = act.records.sheet("approval"), of = sheet.column("application"), wanted = Set(goods)
    let open = sheet.rows.filter { row in
      sheet.member(row, "state") == "waiting" && of.code(row).map(wanted.contains) ?? false
    }
    guard let first = open.first.flatMap({ of.code($0) }) else { return }
    let id = act.records.id(first, "application"), more = open.count > 1 ? " …" : ""
    try say(
      "put up and not answered yet: \(open.count) (\(id)\(more))",
      "เสนอแล้วแต่ยังไม่มีผลพิจารณา: \(open.count) (\(id)\(more))")
  }

  /// Applications named, piped in or `checked`; else what the round has to send.
  private func subjects(_ act: SelectionAct, _ round: Int) throws(Failure) -> [Int] {
    guard has(0), !self[0].isNull else { return try act.announcing.goods(round) }
    if self[0].isText, ["checked", "ตรวจแล้ว"].contains(self[0].string) {
      return ApplicationLists.checked(act.records, in: round)
    }
    return try rows(0, of: "application", act.papers)
  }

  /// `--to giver`: whoever gives the scholarship of the round.
  private func giver(_ index: Int, _ act: SelectionAct, _ round: Int) throws(Failure) -> [PaperWork.Receiver] {
    guard has(index), self[index].isText, ["giver", "ผู้ให้ทุน"].contains(self[index].string) else { return [] }
    let scholarship = act.records.sheet("work-round").record(round, "scholarship")
    guard let agency = scholarship.flatMap({ act.records.sheet("scholarship").record($0, "giver") }) else {
      throw Failure(.giverUnknown, Failure.Part(act.records.id(round, "work-round")))
    }
    return [.agency(agency)]
  }
}

extension Wording {
  static let giverUnknown = Wording(
    "SOP-GIVER", .refused, en: "{1} says no giver", th: "{1} ไม่ได้ระบุผู้ให้ทุน",
    hintEn: "open … { giver \"NAME\" }, or --to \"NAME\"", hintTh: "ระบุ giver \"ชื่อ\" ในหลักเกณฑ์ หรือ --to \"ชื่อ\"",
    helpEn: "The giver of a scholarship stands in the rule-book of its round.",
    helpTh: "ผู้ให้ทุนระบุไว้ในหลักเกณฑ์ของรอบ")
}
