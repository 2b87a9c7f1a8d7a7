import Calendars
import Failures
import Model
import Values

/// Applications come in, many at once: late or in time, with the papers that came along and the tasks each gives rise
/// to.
extension RoundIntake {
  /// What a list says of a paper of an application.
  public enum Mark {
    /// Nothing was said.
    public static let unsaid = -2
    public static let missing = -1
    /// It is there; a greater number is its pages.
    public static let there = 0
  }

  /// Applications still to be made, field by field, and the papers that came with each.
  public struct Incoming {
    public let count: Int
    /// Fields of applications; `received` is among them.
    public let fields: [(name: String, values: Column)]
    /// By the place of the paper among those of the round.
    public let papers: [(paper: Int, marks: [Int])]

    public init(count: Int, fields: [(name: String, values: Column)], papers: [(paper: Int, marks: [Int])]) {
      self.count = count
      self.fields = fields
      self.papers = papers
    }
  }

  /// Makes them; gives their rows.
  public func take(_ incoming: Incoming, now: Int?) throws(Failure) -> Range<Int> {
    try work.requireOpen(round)
    guard incoming.count > 0 else { return 0..<0 }
    var batch = Batch(records, "application", count: incoming.count)
    batch.same("round", code: round)
    for (name, values) in incoming.fields { batch.column(name, values) }
    func column(_ name: String) -> Column? { incoming.fields.first { $0.name == name }?.values }
    let received = column("received"), means = column("receipt-means"), marks = column("postmarked")
    let sheet = records.sheet("application"), post = sheet.code("post", of: "receipt-means")
    var late: [Int] = []
    for place in 0..<incoming.count {
      let isPost = means?.code(place) == post
      let day = marks?.code(place).map { Day(number: $0) }
      late.append(isLate(received?.code(place) ?? 0, isPost: isPost, postmarked: day) ? 1 : 0)
    }
    let states = [sheet.code("received", of: "state") ?? 0, sheet.code("late", of: "state") ?? 0]
    batch.codes("state", late.map { states[$0] })
    batch.codes("is-late", late)
    let made = batch.add()
    try write(incoming.papers, Array(made), now: now)
    try takeInMissing(Array(made), areNew: true)
    try noteLate(made.filter { late[$0 - made.lowerBound] == 1 })
    return made
  }

  private func write(_ papers: [(paper: Int, marks: [Int])], _ rows: [Int], now: Int?) throws(Failure) {
    guard !papers.isEmpty else { return }
    var checks = PaperChecks(records, round)
    let categories = records.sheet("application").column("category")
    for (place, row) in rows.enumerated() {
      let category = categories.code(row)
      for (number, marks) in papers where marks[place] != Mark.unsaid {
        let paper = self.papers[number]
        guard paper.isFor(category) else { continue }
        let known = checks.check(row, paper: paper.row), mark = marks[place]
        if mark == Mark.missing {
          if known != nil, cameAfter(row) { continue }
          if known?.verdict != checks.waived { checks.set(row, paper: paper.row, .init(verdict: checks.missing)) }
        } else if !holds(known, mark, checks) {
          checks.set(
            row, paper: paper.row, .init(verdict: checks.handedIn, pages: mark == Mark.there ? known?.pages : mark))
        }
      }
    }
    try checks.write(now: now)
  }

  /// Whether papers were handed in after the list an application came in with: that list says nothing of them.
  private func cameAfter(_ row: Int) -> Bool {
    let sheet = records.sheet("application")
    return !sheet.column("resubmitted").isNull(row) || !sheet.column("fix-by").isNull(row)
  }

  /// Whether what is known of a paper says already that it is there, with these pages.
  private func holds(_ known: PaperChecks.Check?, _ mark: Int, _ checks: PaperChecks) -> Bool {
    guard let known, known.verdict != checks.missing, known.verdict != checks.failed else { return false }
    return mark == Mark.there || known.pages == mark
  }

  /// What was entered one by one is judged as what comes in a list is: late after the closing, where nobody said so.
  func judge(_ rows: [Int]) throws(Failure) {
    guard closes != nil else { return }
    let sheet = records.sheet("application"), judged = sheet.column("is-late"), states = sheet.column("state")
    let received = sheet.code("received", of: "state"), post = sheet.code("post", of: "receipt-means")
    let late = rows.filter { row in
      judged.isNull(row) && states.code(row) == received
        && isLate(
          sheet.moment(row, "received") ?? 0, isPost: sheet.column("receipt-means").code(row) == post,
          postmarked: sheet.day(row, "postmarked"))
    }
    guard !late.isEmpty else { return }
    try takeInMissing(late)
    try records.set("application", late, "state", member: "late")
    try records.set("application", late, "is-late", code: 1)
    try noteLate(late)
  }

  private func noteLate(_ rows: [Int]) throws(Failure) {
    guard !rows.isEmpty else { return }
    let sheet = records.sheet("application")
    let parts = rows.map { RoundIntake.parts(sheet.moment($0, "received") ?? 0) }
    _ = try work.happened(
      toEach: .init("late-application", to: rows.map { sheet.id($0) }, days: parts.map(\.0), clocks: parts.map(\.1)),
      in: round)
  }

  // MARK: - Corrections

  /// Whether a list may still change what an application says, and what to do where it may not.
  public func refusal(ofChange row: Int) -> Words? {
    let sheet = records.sheet("application"), stage = ApplicationStates.stage(row, sheet), id = sheet.id(row)
    switch stage {
    case "received", "late", "complete", "incomplete", "ineligible": return nil
    case "sent-back":
      return Words(
        en: "is \(id), which was sent back: resubmit \(id) PAPER …",
        th: "คือ \(id) ซึ่งส่งคืนแก้ไข ใช้ resubmit \(id) เอกสาร …")
    default:
      let words = ApplicationStates.words(stage)
      return Words(en: "is \(id), which is \(words.en)", th: "คือ \(id) ซึ่งมีสถานะ \(words.th)")
    }
  }

  /// Of which known applications a list says something new of papers.
  public func news(of rows: [Int], papers: [(paper: Int, marks: [Int])]) -> [Bool] {
    guard !papers.isEmpty, !rows.isEmpty else { return rows.map { _ in false } }
    let checks = PaperChecks(records, round), categories = records.sheet("application").column("category")
    return rows.enumerated().map { place, row in
      papers.contains { number, marks in
        let paper = self.papers[number], mark = marks[place], known = checks.check(row, paper: paper.row)
        guard mark != Mark.unsaid, paper.isFor(categories.code(row)) else { return false }
        if mark == Mark.missing, cameAfter(row) { return false }
        if mark == Mark.missing {
          return known.map { $0.verdict != checks.missing && $0.verdict != checks.waived } ?? true
        }
        return !holds(known, mark, checks)
      }
    }
  }

  /// What papers a list says came with known applications.
  public func mark(_ rows: [Int], papers: [(paper: Int, marks: [Int])], now: Int?) throws(Failure) {
    if !rows.isEmpty { try write(papers, rows, now: now) }
  }

  /// What follows from corrected applications: in time or late, the day its coming was done, and that what was checked
  /// is to be checked again.
  public func follow(_ rows: [Int]) throws(Failure) {
    guard !rows.isEmpty else { return }
    let sheet = records.sheet("application"), post = sheet.code("post", of: "receipt-means")
    var nowLate: [Int] = []
    for row in rows {
      let late = isLate(
        sheet.moment(row, "received") ?? 0, isPost: sheet.column("receipt-means").code(row) == post,
        postmarked: sheet.day(row, "postmarked"))
      let wasLate = sheet.flag(row, "is-late"), isAccepted = !sheet.column("late-authority").isNull(row)
      if late, !wasLate { nowLate.append(row) }
      try records.set("application", row, "is-late", .flag(late))
      try records.set("application", row, "state", .member(late && !isAccepted ? "late" : "received"))
      try records.set("application", row, "checked", .null)
    }
    try moveComing(rows)
    for step in procedure.steps where step.does == "verify" && step.per != nil && step.eachTime == nil {
      try work.reopen(step, for: rows.map { sheet.id($0) }, in: round, because: "แก้ไขข้อมูลใบสมัคร")
    }
    try noteLate(nowLate)
    _ = try work.derive(round)
  }

  /// The step that was done with coming was done on the day that is right.
  private func moveComing(_ rows: [Int]) throws(Failure) {
    guard let step = procedure.steps.first(where: { $0.does == "collect" && $0.per != nil }) else { return }
    let facts = try work.facts(round), sheet = records.sheet("application")
    for row in rows {
      let id = sheet.id(row), (day, clock) = RoundIntake.parts(sheet.moment(row, "received") ?? 0)
      var task: RoundFacts.Task?
      facts.lookup.forEachTask(for: id, facts.tasks) { place in
        if facts.tasks[place].step == step.name { task = facts.tasks[place] }
        return task == nil
      }
      guard let task, task.state == "done", task.done != day else { continue }
      try records.set("task", task.row, "done", .day(day))
      for event in step.sets {
        guard let known = facts.lookup.happening(event, for: id, facts.happened), known.concerns == id else { continue }
        try work.note(
          event, of: round, on: day, clock: clock, concerns: id, evidence: nil, letter: nil, replaces: known.row)
      }
    }
  }
}
