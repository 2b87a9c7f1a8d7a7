import Failures
import Model
import Values

/// What is known of the papers and rules of some applications, and what is to be written of them.
///
/// Found by application and paper, or rule; what is new is made at once when all is known.
struct PaperChecks {
  /// What is known of one paper or rule.
  struct Check: Equatable {
    var verdict: Int
    var pages: Int?
    var finding: String?
  }

  let records: OfficeRecords
  private let verdicts, pages, findings: Column
  private var known: [Int: Int] = [:]
  private var fresh: [(key: Int, check: Check)] = []
  private var changed: [(row: Int, check: Check)] = []
  let passed, failed, missing, tooLong, waived, handedIn: Int

  init(_ records: OfficeRecords, _ round: Int) {
    self.records = records
    let sheet = records.sheet("check-result"), applications = records.sheet("application")
    verdicts = sheet.column("verdict")
    pages = sheet.column("pages")
    findings = sheet.column("finding")
    func code(_ name: String) -> Int { sheet.code(name, of: "verdict") ?? 0 }
    passed = code("passed")
    failed = code("failed")
    missing = code("missing")
    tooLong = code("too-long")
    waived = code("waived")
    handedIn = code("handed-in")
    let owners = sheet.column("application"), papers = sheet.column("paper"), rules = sheet.column("rule")
    let rounds = applications.column("round")
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) {
      guard let owner = owners.code(row), rounds.code(owner) == round else { continue }
      if let paper = papers.code(row) { known[PaperChecks.key(owner, paper: paper)] = row }
      if let rule = rules.code(row) { known[PaperChecks.key(owner, rule: rule)] = row }
    }
  }

  private static func key(_ application: Int, paper: Int) -> Int { application << 24 | paper << 1 }
  private static func key(_ application: Int, rule: Int) -> Int { application << 24 | rule << 1 | 1 }

  func check(_ application: Int, paper: Int) -> Check? { check(PaperChecks.key(application, paper: paper)) }

  private func check(_ key: Int) -> Check? {
    guard let row = known[key] else { return nil }
    let number = pages.isNull(row) ? nil : pages.number(row)?.normalised
    return Check(
      verdict: verdicts.code(row) ?? passed, pages: number.map { Int(clamping: $0.coefficient) },
      finding: findings.isNull(row) ? nil : findings.text(row))
  }

  /// Says what was found; gives whether that is another than what was known.
  @discardableResult
  mutating func set(_ application: Int, paper: Int, _ check: Check) -> Bool {
    set(PaperChecks.key(application, paper: paper), check)
  }

  @discardableResult
  mutating func set(_ application: Int, rule: Int, _ check: Check) -> Bool {
    set(PaperChecks.key(application, rule: rule), check)
  }

  private mutating func set(_ key: Int, _ check: Check) -> Bool {
    guard let row = known[key] else {
      fresh.append((key, check))
      return true
    }
    if self.check(key) == check { return false }
    changed.append((row, check))
    return true
  }

  /// Writes all that was said; `now` is when.
  mutating func write(now: Int?) throws(Failure) {
    defer {
      fresh = []
      changed = []
    }
    var batch = Batch(records, "check-result", count: fresh.count)
    batch.codes("application", fresh.map { $0.key >> 24 })
    batch.codes("paper", fresh.map { $0.key & 1 == 0 ? ($0.key & 0xFF_FFFF) >> 1 : Batch.none })
    batch.codes("rule", fresh.map { $0.key & 1 == 1 ? ($0.key & 0xFF_FFFF) >> 1 : Batch.none })
    batch.codes("verdict", fresh.map(\.check.verdict))
    batch.codes("pages", fresh.map { $0.check.pages ?? Batch.none })
    let (texts, places) = PaperChecks.folded(fresh.map(\.check.finding))
    batch.texts("finding", texts, of: places)
    if let now { batch.same("recorded", code: now) }
    _ = batch.add()
    let rows = changed.map(\.row)
    guard !rows.isEmpty else { return }
    try records.set("check-result", rows, "verdict", codes: changed.map(\.check.verdict))
    try records.set("check-result", rows, "pages", codes: changed.map { $0.check.pages ?? Batch.none })
    let findings = PaperChecks.folded(changed.map(\.check.finding))
    try records.set("check-result", rows, "finding", texts: findings.texts, of: findings.places)
    if let now { try records.set("check-result", rows, "recorded", code: now) }
  }

  /// Each different text once.
  static func folded(_ texts: [String?]) -> (texts: [String], places: [Int]) {
    var all: [String] = [], numbers: [String: Int] = [:]
    let places = texts.map { text -> Int in
      guard let text else { return -1 }
      if let known = numbers[text] { return known }
      numbers[text] = all.count
      all.append(text)
      return all.count - 1
    }
    return (all, places)
  }
}
