import Calendars
import Failures
import Model
import Values

/// A result is asked to be reviewed, within its window; a meeting finds that the request is right or not.
public struct Reviewing {
  let records: OfficeRecords
  let rounds: RoundWork
  var today: Day { rounds.today }
  private var requests: Sheet { records.sheet("review-request") }

  public init(_ records: OfficeRecords, _ rounds: RoundWork) {
    self.records = records
    self.rounds = rounds
  }

  /// What an applicant asks.
  public struct Request {
    public var application: Int
    public var grounds: String
    /// Seconds since 1970 in office time.
    public var filed: Int
    public var letter: Int?
    /// What the points should be, by criterion and the member who gave them.
    public var claim: String?

    public init(_ application: Int, grounds: String, filed: Int) {
      self.application = application
      self.grounds = grounds
      self.filed = filed
    }
  }

  /// Refuses a day before the result was announced, for what follows from it.
  func requireAnnounced(before day: Day, _ what: Words, _ round: Int) throws(Failure) {
    guard let announced = announced(round) else { return }
    let event = Words(en: "the announcement of the result", th: "การประกาศผล")
    try rounds.requireNotBefore(announced, event, day, what)
  }

  /// The day the result of a round was announced.
  private func announced(_ round: Int) -> Day? {
    let sheet = records.sheet("announcement")
    return sheet.rows("round", of: round).first { sheet.member($0, "kind") == "result" }
      .flatMap { sheet.day($0, "signed") }
  }

  /// The last day a review of a round's result may be asked for; nil while none is announced or no window is set.
  public func lastDay(_ round: Int) -> Day? {
    let books = records.sheet("rule-book")
    guard let book = books.rows("round", of: round).last, let days = books.number(book, "review-days"),
      var last = announced(round)?.adding(days: days)
    else { return nil }
    // An applicant's last day that is not worked moves as the setting says: to the next one that is.
    last = rounds.rule.calendar.roll(last, rounds.rule.counting.othersRoll) ?? last
    return last
  }

  /// Enters a request; the same again is the one that is there.
  public func ask(_ request: Request) throws(Failure) -> (row: Int, isNew: Bool, isLate: Bool) {
    let applications = records.sheet("application"), id = applications.id(request.application)
    guard let round = applications.record(request.application, "round") else {
      throw Failure(.reviewOther, Failure.Part(id))
    }
    let sheet = requests
    if let known = sheet.rows("application", of: request.application).last(where: {
      sheet.moment($0, "received") == request.filed && sheet.text($0, "grounds") == request.grounds
    }) {
      return (known, false, sheet.member(known, "state") == "late")
    }
    let results = Results(records.desk.state, round: round)
    let placing = results.places.first { $0.application == request.application }?.placing
    let isUnfit = ApplicationStates.unfit.contains(applications.member(request.application, "state") ?? "")
    // Whoever was not considered may contest that, once the result is out.
    guard placing != nil || isUnfit && records.sheet("work-round").isAnnounced(round) else {
      throw Failure(.reviewOther, Failure.Part(id))
    }
    let day = Moment(seconds: request.filed).day
    try rounds.requirePast(day, Words(en: "the request", th: "คำขอทบทวน"))
    try requireAnnounced(before: day, Words(en: "the request", th: "คำขอทบทวน"), round)
    let last = lastDay(round), isLate = last.map { day > $0 } ?? false
    let decision = placing.flatMap { records.sheet("placing").record($0, "decision") }
    let row = try records.add(
      "review-request",
      [
        ("application", .record("application", request.application)),
        ("decision", decision.map { .record("decision", $0) } ?? .null), ("received", .moment(request.filed)),
        ("letter", request.letter.map { .record("letter", $0) } ?? .null), ("grounds", .text(request.grounds)),
        ("claim", request.claim.map { .text($0) } ?? .null),
        ("due", last.map { .day($0) } ?? .null), ("state", .member(isLate ? "late" : "filed")),
      ], today: today)
    if !isLate { _ = try rounds.came("review-asked", in: round, on: day, for: id, letter: request.letter) }
    return (row, true, isLate)
  }

  /// Whose request it is, as minutes say it: the name and the category.
  private func told(_ request: Int) -> String {
    let applications = records.sheet("application")
    guard let row = requests.record(request, "application") else { return " " + requests.id(request) }
    let name =
      applications.record(row, "person").map { records.fullName($0) }
      ?? applications.record(row, "school").flatMap { records.sheet("school").text($0, "name") }
    let category = applications.record(row, "category").flatMap { records.sheet("category").text($0, "name") }
    return " " + (name ?? applications.id(row)) + (category.map { " ประเภท" + $0 } ?? "")
  }

  /// Whether a request is about an application that was not considered at all.
  public func isOfUnfit(_ request: Int) -> Bool { requests.record(request, "decision") == nil }

  /// Whoever was left out and is found right is considered after all.
  private func letIn(_ request: Int, because: String) throws(Failure) {
    let sheet = records.sheet("application")
    guard isOfUnfit(request), let application = requests.record(request, "application"),
      ApplicationStates.unfit.contains(sheet.member(application, "state") ?? "")
    else { return }
    try records.set(
      "application", application, [("state", .member("complete")), ("because", .text(because)), ("rejected", .null)])
  }

  /// A meeting found a request right or not; the same again changes nothing.
  public func resolve(
    _ request: Int, upheld: Bool, item: Int?, because: String, on day: Day
  ) throws(Failure) -> Bool {
    let sheet = requests, id = sheet.id(request), state = sheet.member(request, "state") ?? "filed"
    let wanted = upheld ? "upheld" : "dismissed"
    if state == wanted { return false }
    guard ["filed", "undecided"].contains(state) else {
      throw Failure(.reviewDone, Failure.Part(id), Failure.Part(state))
    }
    if let item {
      let sitting = Sitting(records.desk.state, item: item)
      // Whoever may not judge a category does not decide a review in it either.
      let application = sheet.record(request, "application")
      if let category = application.flatMap({ records.sheet("application").record($0, "category") }) {
        try records.requireJudges(sitting, of: category, at: item)
      }
      if !sitting.isQuorate { throw records.noQuorum(sitting, id) }
    }
    let resolution = try item.map { (item) throws(Failure) in
      try records.add(
        "resolution",
        [
          ("item", .record("agenda-item", item)),
          ("meeting", records.sheet("agenda-item").record(item, "meeting").map { .record("meeting", $0) } ?? .null),
          ("date", .day(day)), ("kind", .member(upheld ? "endorsed" : "not-endorsed")),
          ("text", .text((upheld ? "รับคำขอทบทวนผลของ" : "ยกคำขอทบทวนผลของ") + told(request) + " เพราะ" + because)),
        ], today: today)
    }
    try records.set(
      "review-request", request,
      [
        ("state", .member(wanted)), ("because", .text(because)), ("resolved", .day(day)),
        ("item", item.map { .record("agenda-item", $0) } ?? .null),
        ("resolution", resolution.map { .record("resolution", $0) } ?? .null),
      ])
    if let item { try records.set("agenda-item", item, "review", .record("review-request", request)) }
    if upheld { try letIn(request, because: because) }
    guard let application = sheet.record(request, "application"),
      let round = records.sheet("application").record(application, "round")
    else { return true }
    _ = try rounds.complete(
      "resolve", step: "review", for: records.id(application, "application"), in: round, on: day)
    return true
  }
}

extension Wording {
  static let reviewDone = Wording(
    "SOP-REVIEW-DONE", .refused, en: "{1} is {2} already", th: "{1} วินิจฉัยแล้ว ({2})",
    helpEn: "A request is decided once; late ones are not.", helpTh: "คำขอวินิจฉัยครั้งเดียว คำขอที่ล่าช้าไม่พิจารณา")
  public static let reviewOther = Wording(
    "SOP-REVIEW-NONE", .refused, en: "{1} has no result to be reviewed", th: "{1} ยังไม่มีผลให้ทบทวน",
    hintEn: "a result is decided and announced first", hintTh: "ต้องคัดเลือกและประกาศผลก่อน",
    helpEn: "What is reviewed is a result.", helpTh: "การทบทวนทำกับผลการคัดเลือก")
  public static let reviewWhere = Wording(
    "SOP-REVIEW-WHERE", .failed, en: "{1} is decided at a meeting: which item?",
    th: "{1} ต้องวินิจฉัยในที่ประชุม ระเบียบวาระใด",
    hintEn: "inside meet { item 3.1 \"…\" { resolve … } }, or --item IT3",
    hintTh: "ใช้ใน meet { item 3.1 \"…\" { resolve … } } หรือ --item IT3",
    helpEn: "A request for review is found right or not by a resolution.", helpTh: "คำขอทบทวนวินิจฉัยโดยมติที่ประชุม")
}
