import Calendars
import Failures
import Model
import Values

/// Applications are checked: papers and rules, each with what was found, and what that makes of the application.
extension RoundIntake {
  /// What a person says when checking.
  public struct Checking {
    /// Papers that are not there, by code or name.
    public var missing: [String] = []
    /// Papers that must be there besides those that must anyway.
    public var require: [String] = []
    /// The true day; nil where none was said, which is today.
    public var day: Day?
    /// Whether they were named one by one: then somebody has looked, and what was never recorded was seen.
    public var isNamed: Bool
    /// When it is written down.
    public var now: Int?

    public init(isNamed: Bool) { self.isNamed = isNamed }
  }

  /// What came of it.
  public struct Checked {
    public var complete = 0
    public var incomplete = 0
    public var ineligible = 0
    /// Of those that are complete, late ones that were accepted.
    public var lateAccepted = 0
    /// So many were checked before and nothing is new about them.
    public var same = 0
    public var changed = 0
    public var moves: [RoundWork.Move] = []

    public init() {}

    public static func += (sum: inout Checked, other: Checked) {
      sum.complete += other.complete
      sum.incomplete += other.incomplete
      sum.ineligible += other.ineligible
      sum.lateAccepted += other.lateAccepted
      sum.same += other.same
      sum.changed += other.changed
      sum.moves += other.moves
    }
  }

  /// The applications `verify all` is about, and those left out: late ones that nobody accepted, and what is past it.
  public func checkable() throws(Failure) -> (rows: [Int], late: [Int]) {
    let all = applications
    try judge(all)
    let sheet = records.sheet("application")
    let rows = all.filter { ["received", "complete", "incomplete"].contains(ApplicationStates.stage($0, sheet)) }
    return (rows, all.filter { sheet.member($0, "state") == "late" })
  }

  public func verify(_ rows: [Int], _ checking: Checking) throws(Failure) -> Checked {
    try work.requireOpen(round)
    try judge(rows)
    let sheet = records.sheet("application")
    for row in rows { try ApplicationStates.require(.verify, row, sheet) }
    let day = checking.day ?? work.today
    try work.requirePast(day, Words(en: "the check", th: "การตรวจ"))
    let missing = Set(try papers(named: checking.missing).map(\.row))
    let required = Set(try papers(named: checking.require).map(\.row))
    try takeInMissing(rows)
    var checked = Checked()
    checked.moves = try finishTasks(of: rows, on: day)
    var checks = PaperChecks(records, round), states: [Int] = [], changed: [Int] = []
    var rules = records.sheet("eligibility-rule").rows("round", of: round).map {
      Eligibility($0, records, closes: closes, today: work.today)
    }
    let categories = sheet.column("category"), old = sheet.column("state"), days = sheet.column("checked")
    let complete = state("complete"), incomplete = state("incomplete"), ineligible = state("ineligible")
    for row in rows {
      let category = categories.code(row)
      var isNew = false, lacks = false, fails = false
      for paper in papers where paper.isFor(category) {
        let known = checks.check(row, paper: paper.row)
        let check = look(paper, known, isMissing: missing.contains(paper.row), checking.isNamed, checks)
        isNew = checks.set(row, paper: paper.row, check) || isNew
        let isThere = check.verdict == checks.passed || check.verdict == checks.waived
        lacks = lacks || !isThere && (paper.isRequired || required.contains(paper.row))
      }
      for place in rules.indices where rules[place].category.map({ $0 == category }) ?? true {
        let answer = rules[place].answer(row)
        fails = fails || answer != .passed && answer != .unknown
        lacks = lacks || answer == .unknown
        isNew = checks.set(row, rule: rules[place].row, check(answer, checks)) || isNew
      }
      let state = fails ? ineligible : lacks ? incomplete : complete
      states.append(state)
      if isNew || old.code(row) != state || days.isNull(row) { changed.append(states.count - 1) }
      count(row, state == complete ? \.complete : fails ? \.ineligible : \.incomplete, sheet, &checked)
    }
    try checks.write(now: checking.now)
    try write(rows, states, changed, rules, on: day)
    checked.changed = changed.count
    checked.same = rows.count - changed.count
    return checked
  }

  private func count(_ row: Int, _ path: WritableKeyPath<Checked, Int>, _ sheet: Sheet, _ checked: inout Checked) {
    let isAccepted = path == \.complete && sheet.flag(row, "is-late")
    checked[keyPath: isAccepted ? \.lateAccepted : path] += 1
  }

  private func state(_ name: String) -> Int { records.sheet("application").code(name, of: "state") ?? 0 }

  /// What is found of a paper, from what is known and what is said now.
  private func look(
    _ paper: Paper, _ known: PaperChecks.Check?, isMissing: Bool, _ isNamed: Bool, _ checks: PaperChecks
  ) -> PaperChecks.Check {
    if isMissing { return .init(verdict: checks.missing) }
    guard let known else { return .init(verdict: isNamed ? checks.passed : checks.missing) }
    if known.verdict == checks.missing || known.verdict == checks.waived || known.verdict == checks.failed {
      return known
    }
    if let pages = known.pages, let most = paper.mostPages, pages > most {
      return .init(verdict: checks.tooLong, pages: pages, finding: "\(pages) หน้า เกิน \(most) หน้า")
    }
    return .init(verdict: checks.passed, pages: known.pages)
  }

  private func check(_ answer: Eligibility.Answer, _ checks: PaperChecks) -> PaperChecks.Check {
    switch answer {
    case .passed: .init(verdict: checks.passed)
    case .failed(let found): .init(verdict: checks.failed, finding: found)
    case .unknown: .init(verdict: checks.missing, finding: "ไม่มีข้อมูล")
    }
  }

  private func write(
    _ rows: [Int], _ states: [Int], _ changed: [Int], _ rules: [Eligibility], on day: Day
  ) throws(Failure) {
    let places = changed.map { rows[$0] }
    guard !places.isEmpty else { return }
    try records.set("application", places, "state", codes: changed.map { states[$0] })
    try records.set("application", places, "checked", code: day.number)
    let asOf = rules.first(where: \.isService)?.asOf ?? closes ?? day
    let persons = records.sheet("application").column("person")
    let starts = records.sheet("person").column("in-service")
    let service = places.map { row in
      persons.code(row).flatMap { starts.code($0) }.map { max(0, asOf.number - $0) } ?? Batch.none
    }
    try records.set("application", places, "service-days", codes: service)
  }

  // MARK: - Tasks

  /// Gives those that were entered by hand, and never brought into the round, their tasks.
  func takeInMissing(_ rows: [Int], areNew: Bool = false) throws(Failure) {
    let facts = areNew ? nil : try work.facts(round), sheet = records.sheet("application")
    var arrivals = RoundWork.Arrivals(items: [], days: [], clocks: [])
    for row in rows {
      let id = sheet.id(row)
      var hasTask = false
      if let facts {
        facts.lookup.forEachTask(for: id, facts.tasks) { _ in
          hasTask = true
          return false
        }
      }
      if hasTask { continue }
      let (day, clock) = RoundIntake.parts(sheet.moment(row, "received") ?? 0)
      arrivals.items.append(id)
      arrivals.days.append(day)
      arrivals.clocks.append(clock)
    }
    try work.takeIn(arrivals, sort: "application", by: "collect", in: round)
  }

  /// Finishes the step that a verb completes, of some applications; those that have no such task are passed over.
  func finishTasks(of rows: [Int], by verb: String = "verify", on day: Day) throws(Failure) -> [RoundWork.Move] {
    let names = Set(procedure.steps.filter { $0.does == verb && $0.per != nil }.map(\.name))
    guard !names.isEmpty else { return [] }
    let facts = try work.facts(round), sheet = records.sheet("application")
    let wanted = Set(rows.map { sheet.id($0) })
    let tasks = facts.tasks.filter { task in
      names.contains(task.step) && !task.isFinished && task.concerns.map { wanted.contains($0) } ?? false
    }
    return try work.finish(tasks.map(\.row), in: round, on: day)
  }
}
