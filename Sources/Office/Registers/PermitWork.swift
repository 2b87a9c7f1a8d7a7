import Calendars
import Failures
import Model
import Values

/// Official travel: asked for, checked, decided, told to the school, entered in the control register; changed, cancelled.
public struct PermitWork {
  let papers: PaperWork
  let rounds: RoundWork
  var records: OfficeRecords { papers.records }
  var today: Day { papers.today }
  var permits: Sheet { records.sheet("travel-permit") }

  public init(_ papers: PaperWork, _ rounds: RoundWork) {
    self.papers = papers
    self.rounds = rounds
  }

  /// What a school asks for.
  public struct Request {
    public var person: Int
    public var purpose: String
    public var place: String
    public var days: ClosedRange<Day>
    public var letter: Int?
    public var vehicle: String?
    public var cost: String?
    public var host: String?
    public var acting: Int?
    public var amount: Entry?
    public var isAbroad = false

    public typealias Entry = OfficeRecords.Entry

    public init(person: Int, purpose: String, place: String, days: ClosedRange<Day>) {
      self.person = person
      self.purpose = purpose
      self.place = place
      self.days = days
    }
  }

  /// Enters a request in a round of travel; the same again is the one that is there.
  public func request(_ request: Request, in round: Int) throws(Failure) -> (row: Int, isNew: Bool) {
    let sheet = permits
    if request.days.upperBound.number - request.days.lowerBound.number > 366 {
      throw Failure(.permitSpan, .words(request.days.lowerBound.words), .words(request.days.upperBound.words))
    }
    if request.acting == request.person {
      throw Failure(.permitSelf, Failure.Part(records.fullName(request.person)))
    }
    let known = sheet.rows("person", of: request.person).last {
      sheet.record($0, "round") == round && isAbout($0, request)
        && !["cancelled", "not-permitted"].contains(sheet.member($0, "state") ?? "")
    }
    if let known { return (known, false) }
    let row = try records.add(
      "travel-permit", fields(request) + [("round", .record("work-round", round))], today: today)
    let received = request.letter.flatMap { records.sheet("letter").moment($0, "received") }
    let day = received.map { Moment(seconds: $0).day } ?? today
    _ = try rounds.complete("receive", in: round, on: day)
    return (row, true)
  }

  /// Whether a trip is the one that is asked for: of the same person, on the same days, for the same purpose.
  private func isAbout(_ row: Int, _ request: Request) -> Bool {
    permits.record(row, "person") == request.person && permits.day(row, "starts") == request.days.lowerBound
      && permits.day(row, "ends") == request.days.upperBound && permits.text(row, "purpose") == request.purpose
  }

  /// Whether a round is about no other trip: each request is followed on its own.
  public func isFree(_ round: Int, for request: Request) -> Bool {
    permits.rows("round", of: round).allSatisfy { isAbout($0, request) }
  }

  private func fields(_ request: Request) -> OfficeRecords.Fields {
    let school = records.sheet("person").record(request.person, "school")
    let asking = request.letter.flatMap { records.sheet("letter").record($0, "school") }
    return [
      ("person", .record("person", request.person)), ("purpose", .text(request.purpose)),
      ("place", .text(request.place)), ("starts", .day(request.days.lowerBound)),
      ("ends", .day(request.days.upperBound)),
      ("school", (school ?? asking).map { .record("school", $0) } ?? .null),
      ("letter", request.letter.map { .record("letter", $0) } ?? .null),
      ("vehicle", request.vehicle.map { .member($0) } ?? .null),
      ("cost-bearer", request.cost.map { .member($0) } ?? .null),
      ("host", request.host.map { .text($0) } ?? .null),
      ("acting", request.acting.map { .record("person", $0) } ?? .null), ("amount", request.amount ?? .null),
      ("is-abroad", request.isAbroad ? .flag(true) : .null),
    ]
  }

  // MARK: - What is worth saying

  /// Trips of the same person that overlap, and whoever acts meanwhile being away too.
  public func warnings(_ permit: Int) -> [Words] {
    let sheet = permits
    guard let person = sheet.record(permit, "person"), let days = days(permit) else { return [] }
    var lines: [Words] = []
    for other in overlapping(person, days, besides: permit) {
      let id = sheet.id(other), first = max(days.lowerBound, sheet.day(other, "starts") ?? days.lowerBound).words
      lines.append(Words(en: "overlaps \(id) from \(first.en)", th: "ซ้อนกับ \(id) ตั้งแต่ \(first.th)"))
    }
    for other in sheet.rows("acting", of: person) where other != permit && isLive(other) {
      guard let range = self.days(other), range.overlaps(days) else { continue }
      let id = sheet.id(other), name = records.fullName(sheet.record(other, "person") ?? 0)
      lines.append(
        Words(
          en: "is to act for \(name), away until \(range.upperBound.words.en) (\(id))",
          th: "เป็นผู้รักษาราชการแทน \(name) ถึง \(range.upperBound.words.th) (\(id))"))
    }
    if let acting = sheet.record(permit, "acting") {
      let name = records.fullName(acting)
      for other in overlapping(acting, days, besides: permit) {
        let first = max(days.lowerBound, sheet.day(other, "starts") ?? days.lowerBound).words, id = sheet.id(other)
        lines.append(
          Words(
            en: "\(name), who is to act, is away from \(first.en) (\(id))",
            th: "\(name) ผู้รักษาราชการแทน ไปราชการตั้งแต่ \(first.th) (\(id))"))
      }
      for leave in leaves(acting, days) {
        lines.append(
          Words(en: "\(name), who is to act, is on leave (\(leave))", th: "\(name) ผู้รักษาราชการแทน ลา (\(leave))"))
      }
    }
    if let day = sheet.day(permit, "starts"), day <= today, sheet.member(permit, "state") == "requested" {
      lines.append(
        Words(en: "the trip begins on \(day.words.en) and is not decided", th: "เดินทาง \(day.words.th) แต่ยังไม่ได้พิจารณา"))
    }
    return lines
  }

  func days(_ permit: Int) -> ClosedRange<Day>? {
    guard let first = permits.day(permit, "starts"), let last = permits.day(permit, "ends"), first <= last else {
      return nil
    }
    return first...last
  }

  private func overlapping(_ person: Int, _ days: ClosedRange<Day>, besides permit: Int) -> [Int] {
    let sheet = permits
    return sheet.rows("person", of: person).filter { other in
      guard other != permit, isLive(other), let range = self.days(other) else { return false }
      return range.overlaps(days)
    }
  }

  /// Whether a trip may still take place.
  private func isLive(_ permit: Int) -> Bool {
    !["cancelled", "not-permitted", "changed"].contains(permits.member(permit, "state") ?? "")
  }

  private func leaves(_ person: Int, _ days: ClosedRange<Day>) -> [String] {
    let sheet = records.sheet("absence")
    return sheet.rows("person", of: person).filter { row in
      guard let first = sheet.day(row, "starts"), let last = sheet.day(row, "ends"), first <= last else { return false }
      return (first...last).overlaps(days)
    }.map { sheet.id($0) }
  }

  // MARK: - Checked, decided, told, registered

  /// Which states a step of a trip may follow.
  private static let ways: [String: [String]] = [
    "check": ["requested", "sent-back", "checked"], "submit": ["checked", "submitted"],
    "tell": ["permitted", "not-permitted", "notified", "cancelled"],
    "register": ["notified", "registered", "permitted"],
    "change": ["requested", "checked", "submitted", "permitted", "notified", "registered"],
    "send-back": ["requested", "checked"],
  ]

  public func require(_ permit: Int, _ act: String) throws(Failure) {
    let state = permits.member(permit, "state") ?? "requested"
    guard PermitWork.ways[act]?.contains(state) == true else {
      let choice = records.desk.schema.choices.first { $0.name == "permit-state" }
      let words = choice?.members.first { $0.en == state }
      throw Failure(
        .permitState, Failure.Part(permits.id(permit)), .words(Words(en: words?.en ?? state, th: words?.th ?? state)))
    }
  }

  /// Whether a trip was decided, so that nothing more is asked about it.
  public func isDecided(_ permit: Int) -> Bool {
    ["permitted", "not-permitted", "notified", "registered"].contains(permits.member(permit, "state") ?? "")
  }

  /// The papers of a request were looked at.
  public func check(_ permit: Int, on day: Day) throws(Failure) -> Bool {
    try require(permit, "check")
    if permits.member(permit, "state") == "checked" { return false }
    try records.set("travel-permit", permit, "state", .member("checked"))
    if let round = permits.record(permit, "round") { _ = try rounds.complete("verify", in: round, on: day) }
    return true
  }

  public func sendBack(_ permit: Int, on day: Day) throws(Failure) {
    try require(permit, "send-back")
    try records.set("travel-permit", permit, "state", .member("sent-back"))
    guard let round = permits.record(permit, "round") else { return }
    _ = try rounds.came("papers-missing", in: round, on: day)
    _ = try rounds.complete("send-back", step: "send-back", in: round, on: day)
  }

  /// The last desk answered, or one refused.
  public func decided(
    _ permit: Int, _ outcome: PaperWork.Answered, _ answer: PaperWork.Answer
  ) throws(Failure) -> [Words] {
    let day = Moment(seconds: answer.moment).day
    let isOral = answer.isYes && ["phone", "seen"].contains(answer.evidence ?? "paper")
    let delegation = records.sheet("approval").record(outcome.approval, "delegation")
    try records.set(
      "travel-permit", permit,
      [
        ("state", .member(answer.isYes ? "permitted" : "not-permitted")), ("decided", .moment(answer.moment)),
        ("decided-by", .record("person", answer.person)), ("is-oral", isOral ? .flag(true) : .null),
        ("delegation", delegation.map { .record("delegation", $0) } ?? .null),
        ("because", answer.because.map { .text($0) } ?? .null),
      ])
    if !answer.isYes, let round = permits.record(permit, "round") {
      _ = try rounds.came("not-permitted", in: round, on: day)
    }
    let id = permits.id(permit)
    return isOral
      ? [Words(en: "\(id) was permitted by word: a paper must follow", th: "\(id) อนุญาตทางวาจา ต้องมีหนังสือตามมา")] : []
  }

  /// Drafts the letter that tells the decision to the school; gives its document.
  public func letter(_ permit: Int) throws(Failure) -> Int {
    try require(permit, "tell")
    let isCancelled = permits.member(permit, "state") == "cancelled"
    if let known = permits.record(permit, "document"), papers.state(known) != "void",
      !isCancelled || tellsItIsOff(known, permit)
    {
      return known
    }
    let before = permits.record(permit, "document")
    if isCancelled, before.map({ papers.state($0) != "sent" }) ?? true { throw untold(permit) }
    var draft = PaperWork.Draft(
      form: "external", subject: "การขออนุญาตไปราชการของ" + records.fullName(permits.record(permit, "person") ?? 0))
    draft.round = permits.record(permit, "round")
    draft.template = "permit-letter"
    if let school = permits.record(permit, "school") { draft.addressee = Addressees.line(.school(school), records) }
    // A letter of another trip of the same person is not this one.
    let others = permits.rows.contains {
      $0 != permit && permits.record($0, "document") != nil
        && permits.record($0, "round") == draft.round
    }
    if others { draft.again = .another }
    if isCancelled { (draft.again, draft.corrects) = (.another, before) }
    // The letter of a trip that was changed takes the place of the one that went out before.
    if let old = permits.record(permit, "changes-permit").flatMap({ permits.record($0, "document") }),
      papers.state(old) == "sent", !isCancelled
    {
      (draft.again, draft.corrects) = (.another, old)
    }
    let document = try papers.draft(draft)
    try records.set("travel-permit", permit, "document", .record("document", document))
    return document
  }

  /// The decision went to the school, by paper or by word.
  public func told(_ permit: Int, on day: Day) throws(Failure) {
    if permits.member(permit, "state") == "cancelled" {
      return try nothingLeft(permit, permits.text(permit, "because") ?? "")
    }
    let wasPermitted = permits.member(permit, "state") == "permitted"
    if wasPermitted { try records.set("travel-permit", permit, "state", .member("notified")) }
    guard let round = permits.record(permit, "round") else { return }
    _ = try rounds.complete("submit", in: round, on: day, document: permits.record(permit, "document"))
    guard !wasPermitted else { return }
    _ = try rounds.complete("refuse", step: "refuse", in: round, on: day)
    // What was not permitted is not entered in the register of trips.
    let tasks = records.sheet("task"), procedure = try rounds.procedure(of: round)
    let steps = Set(procedure.steps.filter { $0.does == "register" }.map(\.name))
    for task in tasks.rows("round", of: round)
    where tasks.text(task, "step").map(steps.contains) ?? false
      && !["done", "skipped"].contains(tasks.member(task, "state") ?? "")
    {
      _ = try rounds.skip(task, because: "ไม่อนุญาต")
    }
  }

  /// Enters the trip in the control register; gives the number of the line.
  public func register(_ permit: Int, on day: Day) throws(Failure) -> (number: String, isNew: Bool) {
    try require(permit, "register")
    let registers = Registers(records, today: today)
    if let known = registers.entries("permit")[permit] { return (registers.number(known), false) }
    let sheet = permits, letter = sheet.record(permit, "letter"), document = sheet.record(permit, "document")
    let line = try registers.enter(
      "travel", on: day, count: 1,
      [
        ("subject", .same(.text((sheet.text(permit, "purpose") ?? "") + " " + (sheet.text(permit, "place") ?? "")))),
        ("permit", .same(.record("travel-permit", permit))),
        ("person", .same(sheet.record(permit, "person").map { .record("person", $0) } ?? .null)),
        ("round", .same(sheet.record(permit, "round").map { .record("work-round", $0) } ?? .null)),
        ("letter", .same(letter.map { .record("letter", $0) } ?? .null)),
        ("document", .same(document.map { .record("document", $0) } ?? .null)),
        ("state", .same(.member("closed"))),
      ])
    try records.set("travel-permit", permit, "state", .member("registered"))
    if let round = sheet.record(permit, "round") { _ = try rounds.complete("register", in: round, on: day) }
    return (registers.number(line.lowerBound), true)
  }

  // MARK: - Changed and cancelled

  /// A trip with other days or another place takes the place of the old one; it is decided anew.
  public func change(
    _ permit: Int, days: ClosedRange<Day>?, place: String?, because: String
  ) throws(Failure) -> (row: Int, voided: Int?) {
    try require(permit, "change")
    let sheet = permits
    let range = days ?? self.days(permit) ?? today...today
    if range == self.days(permit), place == nil || place == sheet.text(permit, "place") { return (permit, nil) }
    var request = Request(
      person: sheet.record(permit, "person") ?? 0, purpose: sheet.text(permit, "purpose") ?? "",
      place: place ?? sheet.text(permit, "place") ?? "", days: range)
    request.letter = sheet.record(permit, "letter")
    request.vehicle = sheet.member(permit, "vehicle")
    request.cost = sheet.member(permit, "cost-bearer")
    request.host = sheet.text(permit, "host")
    request.acting = sheet.record(permit, "acting")
    request.isAbroad = sheet.flag(permit, "is-abroad")
    let row = try records.add(
      "travel-permit",
      fields(request) + [
        ("round", sheet.record(permit, "round").map { .record("work-round", $0) } ?? .null),
        ("changes-permit", .record("travel-permit", permit)), ("because", .text(because)),
      ], today: today)
    try end(permit, "changed", because)
    let voided = try voidUnsent(permit, because)
    if let round = permits.record(permit, "round") {
      _ = try rounds.complete("change", step: "change", in: round, on: today)
    }
    return (row, voided)
  }

  /// Gives whether it is new, the letter that went void with it, and what is to be done about a letter that told the school.
  public func cancel(
    _ permit: Int, because: String
  ) throws(Failure) -> (isNew: Bool, voided: Int?, remark: Words?) {
    if permits.member(permit, "state") == "cancelled" { return (false, nil, nil) }
    try require(permit, "change")
    try end(permit, "cancelled", because)
    let voided = try voidUnsent(permit, because), remark = told(of: permit)
    if remark == nil { try nothingLeft(permit, because) }
    return (true, voided, remark)
  }

  /// A trip that is off leaves nothing to be done in its round.
  private func nothingLeft(_ permit: Int, _ because: String) throws(Failure) {
    guard let round = permits.record(permit, "round"), !permits.rows("round", of: round).contains(where: isLive) else {
      return
    }
    _ = try rounds.complete("change", step: "change", in: round, on: today)
    let tasks = records.sheet("task")
    for task in tasks.rows("round", of: round) where !["done", "skipped"].contains(tasks.member(task, "state") ?? "") {
      _ = try rounds.skip(task, because: because)
    }
  }

  /// The letter of a trip that is no more is void, where it did not go out yet.
  private func voidUnsent(_ permit: Int, _ because: String) throws(Failure) -> Int? {
    guard let letter = permits.record(permit, "document"), !["sent", "void"].contains(papers.state(letter)) else {
      return nil
    }
    _ = try papers.void(letter, because: because)
    return letter
  }

  /// A letter that went out is followed by another.
  private func told(of permit: Int) -> Words? {
    guard let letter = permits.record(permit, "document"), papers.state(letter) == "sent" else { return nil }
    let sheet = records.sheet("document"), id = permits.id(permit)
    let number = sheet.text(letter, "printed-number") ?? sheet.id(letter)
    return Words(
      en: "\(number) told the school it may take place: send \(id) tells that it is cancelled",
      th: "แจ้งสถานศึกษาไปแล้วตาม \(number) ใช้ send \(id) เพื่อแจ้งยกเลิก")
  }

  /// Whether a letter is the one that tells that a trip is off: it follows the trip's own letter, and not that of the
  /// trip it took the place of.
  private func tellsItIsOff(_ letter: Int, _ permit: Int) -> Bool {
    guard let before = records.sheet("document").record(letter, "corrects") else { return false }
    let old = permits.record(permit, "changes-permit")
    return old.flatMap { permits.record($0, "document") } != before
  }

  /// Nobody was told of the trip, so nobody is told that it is off.
  private func untold(_ permit: Int) -> Failure {
    let id = permits.id(permit)
    return Failure(
      .permitState, Failure.Part(id), .words(Words(en: "cancelled", th: "ยกเลิกแล้ว")),
      hint: Words(en: "no letter told the school of it", th: "ยังไม่เคยมีหนังสือแจ้งสถานศึกษา"))
  }

  private func end(_ permit: Int, _ state: String, _ because: String) throws(Failure) {
    try records.set("travel-permit", permit, [("state", .member(state)), ("because", .text(because))])
    let entries = Registers(records, today: today).entries("permit")
    let word = records.desk.schema.choices.first { $0.name == "permit-state" }?.members.first { $0.en == state }
    // The line of a trip that was changed says what became of the one in its place.
    var trip: Int? = permit, steps = 0
    while let row = trip, steps < 100 {
      if let entry = entries[row] { try records.set("register-entry", entry, "result", .text(word?.th ?? state)) }
      (trip, steps) = (permits.record(row, "changes-permit"), steps + 1)
    }
    guard let round = permits.record(permit, "round") else { return }
    _ = try rounds.came("change-received", in: round, on: today)
  }
}

extension Wording {
  static let permitState = Wording(
    "SOP-PERMIT-STATE", .refused, en: "{1} is {2}: that comes at another time", th: "{1} {2} จึงยังทำขั้นนี้ไม่ได้",
    hintEn: "a trip goes requested, verify, submit, approve or refuse, send, register",
    hintTh: "ลำดับคือ ยื่นคำขอ verify submit approve หรือ refuse send register",
    helpEn: "Each act on a trip follows the one before it.", helpTh: "การดำเนินการแต่ละขั้นทำตามลำดับ")
  static let tripFixed = Wording(
    "SOP-PERMIT-FIXED", .refused, en: "{1} is under way: its {2} is not set by hand",
    th: "{1} อยู่ระหว่างดำเนินการ แก้ {2} ด้วย set ไม่ได้",
    hintEn: "amend trip --permit {1} …, cancel {1} --because …, or the next verb of its way",
    hintTh: "amend trip --permit {1} … หรือ cancel {1} --because … หรือคำสั่งขั้นถัดไป",
    helpEn: "What was checked or decided about a trip is changed by verbs, each on record.",
    helpTh: "สิ่งที่ตรวจหรืออนุญาตแล้วแก้ด้วยคำสั่ง ซึ่งบันทึกไว้ทุกครั้ง")
  static let permitSpan = Wording(
    "SOP-PERMIT-SPAN", .refused, en: "a trip does not last from {1} to {2}", th: "ไปราชการตั้งแต่ {1} ถึง {2} ไม่ได้",
    hintEn: "look at the years of --days", hintTh: "ตรวจปีของ --days",
    helpEn: "A trip takes a year at most; who is away longer is not on a trip.", helpTh: "ไปราชการครั้งหนึ่งไม่เกินหนึ่งปี")
  static let permitSelf = Wording(
    "SOP-PERMIT-SELF", .refused, en: "{1} travels, and cannot act for themselves meanwhile",
    th: "{1} เป็นผู้เดินทาง จึงรักษาราชการแทนตนเองไม่ได้",
    hintEn: "--acting names somebody who stays", hintTh: "ระบุ --acting เป็นผู้ที่ไม่ได้เดินทาง",
    helpEn: "Who acts while somebody is away is another person.", helpTh: "ผู้รักษาราชการแทนต้องเป็นบุคคลอื่น")
}

/// What is refused about registers and trips.
public enum RegisterWordings {
  public static let all: [Wording] = [
    .permitState, .permitSelf, .permitSpan, .tripFixed, .outcomeOther, .outcomeAmount, .notForwarded,
  ]
}
