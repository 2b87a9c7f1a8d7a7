import Calendars
import Failures
import Model
import Values

/// What was issued turns out to be wrong or is changed: the proper instruments, and whom to tell again.
public struct Amending {
  let act: Announcing
  private var records: OfficeRecords { act.records }
  private var papers: PaperWork { act.papers }

  public init(_ act: Announcing) { self.act = act }

  /// One paper that has to be issued, with what it puts right and whom it goes to.
  public struct Instrument {
    public let kind: String
    public let words: Words
    /// The paper that is wrong.
    public let document: Int?
    public let certificate: Int?
    public let receivers: [PaperWork.Receiver]
  }

  // MARK: - Dates and rules

  /// Changes promised dates of a round; gives the codes that changed.
  public func dates(_ days: [(code: String, day: Day)], in round: Int) throws(Failure) -> [String] {
    try requireAhead(days.map(\.code), round)
    let changed = try act.rounds.setDates(days, in: round)
    if !changed.isEmpty { _ = try act.rounds.derive(round) }
    return changed
  }

  /// A day on which something was done already is a fact, and no plan any more.
  private func requireAhead(_ codes: [String], _ round: Int) throws(Failure) {
    let meetings = records.sheet("meeting"), announcements = records.sheet("announcement")
    let held = meetings.rows("round", of: round).compactMap { meetings.moment($0, "ended") }.first
    let result = announcements.rows("round", of: round).last {
      announcements.member($0, "kind") == "result" && announcements.day($0, "signed") != nil
    }
    for (code, day) in [
      ("meeting", held.map { Moment(seconds: $0).day }), ("result", result.flatMap { announcements.day($0, "signed") }),
    ] {
      guard codes.contains(code), let day else { continue }
      throw Failure(.dateOver, Failure.Part(code), .words(day.words))
    }
  }

  /// Refuses to change the rules a result was worked out by, once it is announced.
  public func requireUndecided(_ round: Int) throws(Failure) {
    guard issued("result", round) != nil else { return }
    throw Failure(.rulesApplied, Failure.Part(records.id(round, "work-round")))
  }

  /// Whether the rules of a round were told: by a call, or by the circular of an offer.
  public func isTold(_ round: Int) -> Bool {
    let sheet = records.sheet("rule-book")
    let isFrozen = sheet.rows("round", of: round).last.map { sheet.day($0, "frozen") != nil } ?? false
    return isFrozen || !circulars(["circular-offer"], round).isEmpty
  }

  /// Whether what puts the call right was found to be owed and is not drafted yet.
  public func isOwedSinceCall(_ round: Int) -> Bool {
    let wrong = Set([issued("call", round)].compactMap(\.self) + circulars(["circular-offer"], round))
    let sheet = records.sheet("correction")
    return sheet.rows("round", of: round).contains {
      sheet.record($0, "document").map(wrong.contains) ?? false && sheet.member($0, "state") == "owed"
    }
  }

  /// What must be issued after an announced date or rule was changed.
  public func afterCall(_ round: Int) -> [Instrument] {
    let letters = circulars(["circular-call", "circular-offer"], round), told = receivers(of: letters)
    let correction = issued("call", round).map { announcement in
      Instrument(
        kind: "correction", words: Words(en: "an announcement of correction", th: "ประกาศแก้ไข"),
        document: announcement, certificate: nil, receivers: [])
    }
    let letter = Instrument(
      kind: "letter-of-correction", words: self.told(letters), document: letters.first, certificate: nil,
      receivers: told)
    return [correction].compactMap(\.self) + (told.isEmpty ? [] : [letter])
  }

  // MARK: - Results

  /// What must be issued because the result is not any more what was announced.
  public func afterResult(_ round: Int) -> [Instrument] {
    let results = Results(records.desk.state, round: round),
      selected = Set(results.applications("selected").map(\.application))
    let certificates = records.sheet("certificate")
    let standing = certificates.rows("round", of: round).filter {
      !["recalled", "void"].contains(certificates.member($0, "state") ?? "")
    }
    var owed: [Instrument] = []
    let wrong = standing.filter { row in certificates.record(row, "application").map { !selected.contains($0) } ?? false
    }
    let holders = Set(standing.compactMap { certificates.record($0, "application") })
    let missing = standing.isEmpty ? [] : selected.filter { !holders.contains($0) }.sorted()
    let isChanged = !wrong.isEmpty || !missing.isEmpty || isOtherThanAnnounced(round)
    guard isChanged, issued("result", round) != nil, let announcement = standingResult(round) else { return [] }
    owed.append(
      Instrument(
        kind: "correction", words: Words(en: "an announcement of the corrected result", th: "ประกาศแก้ไขผล"),
        document: announcement, certificate: nil, receivers: []))
    for row in wrong {
      let number = certificates.text(row, "printed-number") ?? ""
      owed.append(
        Instrument(
          kind: "recall", words: Words(en: "certificate \(number) is recalled", th: "เรียกคืนเกียรติบัตร \(number)"),
          document: nil, certificate: row,
          receivers: certificates.record(row, "person").map { [.person($0)] } ?? []))
    }
    for application in missing {
      let id = records.id(application, "application")
      owed.append(
        Instrument(
          kind: "reissue", words: Words(en: "a certificate for \(id)", th: "เกียรติบัตรของ \(id)"), document: nil,
          certificate: nil, receivers: person(application)))
    }
    for letters in [circulars(["circular-result"], round), circulars(["cover-letter"], round)]
    where !receivers(of: letters).isEmpty {
      owed.append(
        Instrument(
          kind: "letter-of-correction", words: told(letters), document: letters.last.map { latest($0) },
          certificate: nil,
          receivers: receivers(of: letters)))
    }
    return owed + toldOtherwise(round, results, besides: wrong.compactMap { certificates.record($0, "person") })
  }

  /// A letter to those whom the last letter they had told what is not so any more.
  private func toldOtherwise(_ round: Int, _ results: Results, besides: [Int]) -> [Instrument] {
    guard let words = published(round) else { return [] }
    let sheet = records.sheet("application"), before = Results.placed(in: words)
    let after = Results.placed(in: results.words(sheet)), letters = lastLetters(round)
    let people = sheet.rows("round", of: round).filter { before[sheet.id($0)] != after[sheet.id($0)] }
      .compactMap { sheet.record($0, "person") }.filter { letters[$0] != nil && !besides.contains($0) }
    var groups: [(letter: Int, people: [Int])] = []
    for person in people {
      guard let letter = letters[person] else { continue }
      if let place = groups.firstIndex(where: { $0.letter == letter }) {
        groups[place].people.append(person)
      } else {
        groups.append((letter, [person]))
      }
    }
    return groups.map { letter, people in
      let number = records.sheet("document").text(letter, "printed-number") ?? ""
      let owed = Words(
        en: "a letter to the \(people.count) whose result is another than \(number) said",
        th: "หนังสือแจ้ง \(people.count) รายที่ผลเปลี่ยนจากที่แจ้งตาม \(number)")
      return Instrument(
        kind: "letter-of-correction", words: owed, document: letter, certificate: nil,
        receivers: people.map { .person($0) })
    }
  }

  /// The last letter about the own result that each person had: one to the unsuccessful, or what corrected it.
  private func lastLetters(_ round: Int) -> [Int: Int] {
    let sheet = records.sheet("document"), recipients = records.sheet("recipient")
    var last: [Int: Int] = [:]
    for letter in sheet.rows("round", of: round) where sheet.member(letter, "state") == "sent" {
      guard sheet.text(sheet.origin(of: letter), "template") == "letter-unsuccessful" else { continue }
      for row in recipients.rows("document", of: letter) {
        if let person = recipients.record(row, "person") { last[person] = letter }
      }
    }
    return last
  }

  /// Whether the result is another one than what was announced last.
  func isOtherThanAnnounced(_ round: Int) -> Bool {
    published(round).map {
      $0 != Results(records.desk.state, round: round).words(records.sheet("application"))
    } ?? false
  }

  /// The last announcement that published a result and stands: the first one, or what corrected it last.
  private func lastPublished(_ round: Int) -> Int? {
    let sheet = records.sheet("announcement")
    return sheet.rows("round", of: round).last {
      sheet.text($0, "published-result") != nil && sheet.day($0, "signed") != nil
        && sheet.record($0, "document").map { papers.state($0) != "void" } ?? false
    }
  }

  private func published(_ round: Int) -> String? {
    lastPublished(round).flatMap { records.sheet("announcement").text($0, "published-result") }
  }

  /// The paper of the result as it was announced last.
  private func standingResult(_ round: Int) -> Int? {
    lastPublished(round).flatMap { records.sheet("announcement").record($0, "document") } ?? issued("result", round)
  }

  /// A letter, or what corrected it last.
  private func latest(_ letter: Int) -> Int {
    let sheet = records.sheet("document")
    var last = letter, steps = 0
    while let next = sheet.rows("corrects", of: last).last(where: { papers.isSigned($0) }), steps < 100 {
      (last, steps) = (next, steps + 1)
    }
    return last
  }

  /// What a round leaves behind that is closed now: reviews nobody resolved, a result that is not what was announced.
  public func leftOpen(_ round: Int) -> [Words] {
    let sheet = records.sheet("review-request"), id = records.id(round, "work-round")
    let applications = records.sheet("application")
    let open = sheet.rows.filter { row in
      sheet.record(row, "application").flatMap { applications.record($0, "round") } == round
    }.filter { ["filed", "undecided"].contains(sheet.member($0, "state") ?? "") }
    var lines = open.map { row in
      Words(en: "\(sheet.id(row)) was not resolved", th: "\(sheet.id(row)) ยังไม่ได้วินิจฉัย")
    }
    if isOtherThanAnnounced(round) {
      lines.append(
        Words(
          en: "the result of \(id) is not any more what was announced: amend result",
          th: "ผลของ \(id) ไม่ตรงกับที่ประกาศแล้ว: amend result"))
    }
    return lines
  }

  /// Refuses to put a result right while somebody a review let in is not judged, or before it was found wrong.
  public func requireJudged(_ round: Int, signed day: Day?) throws(Failure) {
    let deciding = DecidingWork(records, today: act.today), sheet = records.sheet("decision")
    if let application = try deciding.letIn(round).first {
      throw Failure(.amendOpen, Failure.Part(records.id(application, "application")))
    }
    let decided = Results(records.desk.state, round: round).categories.compactMap(\.decision)
      .compactMap { sheet.day($0, "date") }.max()
    guard let day, let decided else { return }
    let event = Words(en: "the decision", th: "การพิจารณา"), what = Words(en: "the correction", th: "ประกาศแก้ไข")
    try act.rounds.requireNotBefore(decided, event, day, what)
  }

  private func person(_ application: Int) -> [PaperWork.Receiver] {
    records.sheet("application").record(application, "person").map { [.person($0)] } ?? []
  }

  /// The paper of an announcement that was signed and stands.
  func issued(_ kind: String, _ round: Int) -> Int? {
    let sheet = records.sheet("announcement")
    let row = sheet.rows("round", of: round).last {
      sheet.member($0, "kind") == kind && sheet.day($0, "signed") != nil
        && sheet.record($0, "document").map { papers.state($0) != "void" } ?? false
    }
    return row.flatMap { sheet.record($0, "document") }
  }

  /// The announcement of a paper.
  func announcement(of document: Int) -> Int? { records.sheet("announcement").rows("document", of: document).last }

  private func circulars(_ templates: Set<String>, _ round: Int) -> [Int] {
    let sheet = records.sheet("document")
    return sheet.rows("round", of: round).filter {
      sheet.text($0, "template").map { templates.contains($0) } ?? false && sheet.member($0, "state") == "sent"
        && sheet.record($0, "corrects") == nil
    }
  }

  /// Everybody who was sent some of these papers.
  private func receivers(of documents: [Int]) -> [PaperWork.Receiver] {
    let sheet = records.sheet("recipient")
    var all: [PaperWork.Receiver] = []
    for row in documents.flatMap({ sheet.rows("document", of: $0) }) {
      if let school = sheet.record(row, "school") { all.append(.school(school)) }
      if let agency = sheet.record(row, "agency") { all.append(.agency(agency)) }
      if let person = sheet.record(row, "person") { all.append(.person(person)) }
      if let division = sheet.record(row, "division") { all.append(.division(division)) }
      if let office = sheet.record(row, "office") { all.append(.office(office)) }
      if let university = sheet.record(row, "university") { all.append(.university(university)) }
    }
    var seen: Set<String> = []
    return all.filter { seen.insert("\($0)").inserted }
  }

  private func told(_ letters: [Int]) -> Words {
    let sheet = records.sheet("document"), count = receivers(of: letters).count
    let number = letters.last.flatMap { sheet.text($0, "printed-number") } ?? ""
    return Words(en: "a letter to the \(count) who had \(number)", th: "หนังสือแจ้ง \(count) รายที่ได้รับ \(number)")
  }

  // MARK: - Owed and issued

  /// Writes down what is owed; what is owed already for the same paper is left.
  public func owe(_ instruments: [Instrument], _ round: Int, because: String) throws(Failure) {
    let sheet = records.sheet("correction")
    for instrument in instruments where instrument.kind != "recall" {
      let known = sheet.rows("round", of: round).contains {
        sheet.member($0, "kind") == instrument.kind && sheet.record($0, "document") == instrument.document
          && sheet.member($0, "state") == "owed"
      }
      if known { continue }
      _ = try records.add(
        "correction",
        [
          ("kind", .member(instrument.kind)), ("round", .record("work-round", round)),
          ("document", instrument.document.map { .record("document", $0) } ?? .null),
          ("because", .text(because)), ("state", .member("owed")),
        ], today: act.today)
    }
  }

  /// Whether a result was put right for this reason.
  public func isSettled(_ round: Int, because: String) -> Bool {
    let sheet = records.sheet("correction")
    return sheet.rows("round", of: round).contains {
      sheet.member($0, "kind") == "correction" && sheet.text($0, "because") == because
        && sheet.member($0, "state") == "issued"
    }
  }

  /// Drafts the papers of instruments; gives each with whom it goes to.
  public func drafts(
    _ instruments: [Instrument], _ round: Int, because: String
  ) throws(Failure) -> [(document: Int, receivers: [PaperWork.Receiver])] {
    var made: [(document: Int, receivers: [PaperWork.Receiver])] = []
    for instrument in instruments {
      guard let document = try draft(instrument, round) else { continue }
      let sheet = records.sheet("correction")
      for row in sheet.rows("round", of: round)
      where sheet.member(row, "kind") == instrument.kind && sheet.record(row, "document") == instrument.document
        && sheet.record(row, "certificate") == instrument.certificate && sheet.record(row, "remedy") == nil
      {
        try records.set("correction", row, [("remedy", .record("document", document)), ("state", .member("draft"))])
      }
      made.append((document, instrument.receivers))
    }
    return made
  }

  private func draft(_ instrument: Instrument, _ round: Int) throws(Failure) -> Int? {
    switch instrument.kind {
    case "correction":
      guard let wrong = instrument.document, let what = Announcing.What.named("correction") else { return nil }
      return try act.announcement(what, in: round, corrects: announcement(of: wrong))
    case "letter-of-correction":
      guard let wrong = instrument.document else { return nil }
      return try papers.draft(letter(instrument, corrects: wrong, round))
    case "recall":
      guard let certificate = instrument.certificate else { return nil }
      let number = records.sheet("certificate").text(certificate, "printed-number") ?? ""
      var draft = PaperWork.Draft(form: "external", subject: "ขอเรียกคืนเกียรติบัตรเลขที่ " + number)
      draft.round = round
      draft.template = "certificate-recall"
      draft.addressee = instrument.receivers.first.map { Addressees.line($0, records) }
      return try papers.draft(draft)
    default: return nil
    }
  }

  /// The letter that puts another one right: of its form, to whom it was addressed.
  private func letter(_ instrument: Instrument, corrects wrong: Int, _ round: Int) -> PaperWork.Draft {
    let sheet = records.sheet("document"), template = sheet.text(wrong, "template") ?? ""
    let leads = ["circular-call": "แจ้งแก้ไขประกาศรับสมัคร", "circular-offer": "แจ้งแก้ไขการประชาสัมพันธ์"]
    let origin = sheet.text(sheet.origin(of: wrong), "template") ?? template
    let lead = leads[origin] ?? "แจ้งแก้ไขผลการคัดเลือก"
    let form = ["cover-letter": "cover-letter", "letter-unsuccessful": "external"][origin] ?? "circular"
    var draft = PaperWork.Draft(form: form, subject: act.subject(lead, round))
    draft.round = round
    draft.template = ["cover-letter": template, "circular-offer": "offer-correction"][origin] ?? "letter-correction"
    draft.addressee = sheet.text(wrong, "addressee")
    if origin == "letter-unsuccessful", instrument.receivers.count == 1, let only = instrument.receivers.first {
      draft.addressee = Addressees.line(only, records)
    }
    draft.corrects = wrong
    draft.again = .another
    return draft
  }

  /// The papers that put something right were issued.
  public func settled(_ documents: [Int]) throws(Failure) {
    let sheet = records.sheet("correction")
    for row in sheet.rows where sheet.record(row, "remedy").map({ documents.contains($0) }) ?? false {
      try records.set("correction", row, "state", .member("issued"))
    }
  }
}

extension Wording {
  static let dateOver = Wording(
    "SOP-DATE-OVER", .refused, en: "{1} was on {2}, and cannot be moved", th: "{1} เกิดขึ้นแล้วเมื่อ {2} จึงเลื่อนไม่ได้",
    hintEn: "a second meeting is called with invite", hintTh: "ถ้าต้องประชุมอีกครั้งใช้ invite",
    helpEn: "Only days that are still to come are moved.", helpTh: "เลื่อนได้เฉพาะวันที่ยังมาไม่ถึง")
  static let rulesApplied = Wording(
    "SOP-RULES-APPLIED", .refused, en: "the result of {1} was announced by these rules",
    th: "{1} ประกาศผลตามหลักเกณฑ์นี้แล้ว",
    hintEn:
      "a result changes by a review that is upheld or a place given up; what-if { … } shows what other rules would do",
    hintTh: "ผลเปลี่ยนเมื่อรับคำขอทบทวนหรือมีผู้สละสิทธิ์ ดูผลของหลักเกณฑ์อื่นด้วย what-if { … }",
    helpEn: "Rules are changed before a result is announced by them.", helpTh: "แก้หลักเกณฑ์ได้ก่อนประกาศผล")
  static let amendOpen = Wording(
    "SOP-AMEND-OPEN", .refused, en: "{1} was let in by a review and is not judged yet",
    th: "{1} ได้รับการพิจารณาตามคำขอทบทวนแต่ยังไม่ได้ตัดสิน",
    hintEn: "score {1} in an item of its category, decide, then amend result",
    hintTh: "score {1} ในวาระของประเภทนั้น ใช้ decide แล้ว amend result",
    helpEn: "A result is put right when everybody who is considered was judged.",
    helpTh: "แก้ไขผลเมื่อพิจารณาผู้มีสิทธิ์ครบทุกคนแล้ว")
  public static let amendNone = Wording(
    "SOP-AMEND-NONE", .refused, en: "{1}: nothing that was announced has changed",
    th: "{1}: สิ่งที่ประกาศไปแล้วไม่มีการเปลี่ยนแปลง",
    hintEn: "a result changes by an upheld review, a place given up, or a decision made anew",
    hintTh: "ผลเปลี่ยนเมื่อรับคำขอทบทวน มีผู้สละสิทธิ์ หรือพิจารณาใหม่",
    helpEn: "amend issues what puts an announced thing right.", helpTh: "amend ออกเอกสารแก้ไขสิ่งที่ประกาศแล้ว")
}
