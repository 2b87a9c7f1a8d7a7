import Calendars
import Failures
import Model
import Values

/// What is done with applications between their receipt and the decision: accepted late, sent back, put right,
/// rejected, taken back, declined.
///
/// Each refuses what the table of states does not allow, does nothing when it is said again in the same words, and is
/// for all of its applications or for none.
extension RoundIntake {
  /// What came of it: so many changed, so many were so already.
  public struct Acted {
    public var changed: [Int] = []
    public var same: [Int] = []
    public var moves: [RoundWork.Move] = []
  }

  /// A late one is considered all the same: who allowed it is kept.
  public func accept(_ rows: [Int], because: String, authority: String) throws(Failure) -> Acted {
    try judge(rows)
    let sheet = records.sheet("application")
    var acted = try split(rows, .accept) { (row) throws(Failure) in
      guard sheet.flag(row, "is-late"), sheet.member(row, "state") != "late",
        let known = sheet.text(row, "late-authority")
      else { return false }
      let accepted = Words(en: "accepted", th: "รับไว้พิจารณา")
      try requireSame(row, accepted, known, authority)
      // Later acts have reasons of their own.
      if sheet.member(row, "state") == "received" {
        try requireSame(reason: row, accepted, sheet.text(row, "because") ?? "", because)
      }
      return true
    }
    guard !acted.changed.isEmpty else { return acted }
    try records.set("application", acted.changed, "state", member: "received")
    try records.set("application", acted.changed, "late-authority", text: authority)
    try records.set("application", acted.changed, "because", text: because)
    acted.moves = try finishTasks(of: acted.changed, by: "accept", on: work.today)
    return acted
  }

  /// Papers are missing: it goes back, to be put right until a time.
  public func sendBack(_ rows: [Int], until: Int?, because: String?, now: Int?) throws(Failure) -> Acted {
    let sheet = records.sheet("application")
    var acted = try split(rows, .sendBack) { (row) throws(Failure) in
      guard sheet.member(row, "state") == "sent-back" else { return false }
      let known = sheet.moment(row, "fix-by")
      try requireSame(
        row, Words(en: "sent back", th: "ส่งคืนแก้ไข"), RoundIntake.shown(known), RoundIntake.shown(until ?? known))
      return true
    }
    guard !acted.changed.isEmpty else { return acted }
    if let until, until <= now ?? work.today.number * 86_400 {
      throw Failure(.fixByPast, Failure.Part(RoundIntake.shown(until)))
    }
    try takeInMissing(acted.changed)
    try records.set("application", acted.changed, "state", member: "sent-back")
    try records.set("application", acted.changed, "fix-by", code: until ?? Batch.none)
    if let because { try records.set("application", acted.changed, "because", text: because) }
    acted.moves = try happen("papers-missing", to: acted.changed, isDone: true, because: because)
    return acted
  }

  /// Papers come after all: they are handed in, and the application is checked again.
  ///
  /// After the time it was sent back with, it is late and waits to be accepted.
  public func resubmit(
    _ row: Int, papers codes: [String], pages: Int?, at moment: Int
  ) throws(Failure) -> Acted {
    try work.requireOpen(round)
    let sheet = records.sheet("application"), chosen = try papers(named: codes)
    var checks = PaperChecks(records, round)
    let category = sheet.record(row, "category")
    let came =
      codes.isEmpty
      ? papers.filter { $0.isFor(category) && lacks(checks.check(row, paper: $0.row), checks) } : chosen
    var isNew = false
    for paper in came {
      let known = checks.check(row, paper: paper.row)
      let isThere = known.map { $0.verdict == checks.handedIn || $0.verdict == checks.passed } ?? false
      if isThere, pages == nil || known?.pages == pages { continue }
      checks.set(row, paper: paper.row, .init(verdict: checks.handedIn, pages: pages ?? known?.pages))
      isNew = true
    }
    if !isNew, sheet.member(row, "state") != "sent-back" { return Acted(changed: [], same: [row]) }
    try ApplicationStates.require(.resubmit, row, sheet)
    let (day, _) = RoundIntake.parts(moment)
    try work.requirePast(day, Words(en: "the receipt", th: "การรับเอกสาร"))
    try takeInMissing([row])
    try checks.write(now: moment)
    let isLate = sheet.moment(row, "fix-by").map { moment > $0 } ?? false
    try records.set("application", [row], "state", member: isLate ? "late" : "received")
    try records.set("application", [row], "resubmitted", code: moment)
    var acted = Acted(changed: [row])
    if isLate {
      try records.set("application", [row], "is-late", code: 1)
      try records.set("application", [row], "late-authority", text: nil)
      acted.moves = try happen("late-application", to: [row], isDone: false, because: nil)
    }
    for step in procedure.steps where step.does == "verify" && step.per != nil && step.eachTime == nil {
      try work.reopen(step, for: [sheet.id(row)], in: round, because: "ยื่นเอกสารเพิ่มเติม")
    }
    return acted
  }

  private func lacks(_ check: PaperChecks.Check?, _ checks: PaperChecks) -> Bool {
    check.map { $0.verdict == checks.missing || $0.verdict == checks.tooLong || $0.verdict == checks.failed } ?? true
  }

  /// It is not considered: what was still to be done about it is left out.
  public func reject(_ rows: [Int], because: String) throws(Failure) -> Acted {
    let sheet = records.sheet("application")
    return try end(
      rows, .reject, to: "ineligible", because: because, events: ["not-eligible"], isDone: true
    ) { ApplicationStates.stage($0, sheet) == ApplicationStates.rejected }
  }

  public func withdraw(_ rows: [Int], because: String) throws(Failure) -> Acted {
    let sheet = records.sheet("application")
    return try end(rows, .withdraw, to: "withdrawn", because: because, events: ["withdrawal"], isDone: true) {
      sheet.member($0, "state") == "withdrawn"
    }
  }

  /// Somebody selected, or in reserve, gives the place up; who comes instead is decided elsewhere.
  public func decline(_ rows: [Int], because: String) throws(Failure) -> Acted {
    let sheet = records.sheet("application")
    return try end(
      rows, .decline, to: "declined", because: because, events: ["declined", "withdrawal"], isDone: false
    ) { sheet.member($0, "state") == "declined" }
  }

  private func end(
    _ rows: [Int], _ act: ApplicationStates.Act, to state: String, because: String, events: [String], isDone: Bool,
    wasSo: (Int) -> Bool
  ) throws(Failure) -> Acted {
    let sheet = records.sheet("application")
    var acted = try split(rows, act) { (row) throws(Failure) in
      guard wasSo(row) else { return false }
      try requireSame(
        reason: row, ApplicationStates.words(act == .reject ? ApplicationStates.rejected : state),
        sheet.text(row, "because") ?? "", because)
      return true
    }
    guard !acted.changed.isEmpty else { return acted }
    try takeInMissing(acted.changed)
    try records.set("application", acted.changed, "state", member: state)
    try records.set("application", acted.changed, "because", text: because)
    if act == .reject { try records.set("application", acted.changed, "rejected", code: work.today.number) }
    try ScholarshipWork(records, work).gaveUp(acted.changed, because: because)
    let items = acted.changed.map { sheet.id($0) }
    if act != .decline { try work.leaveOut(items, in: round, because: because) }
    // A place that is given up before anybody heard of the result is no event of the time after it.
    if act == .decline, !records.sheet("work-round").isAnnounced(round) { return acted }
    if let event = events.first(where: { procedure.event($0) != nil }) {
      // Where nothing else follows from giving a place up, writing it down was all there was to do.
      let isRecorded = isDone || event == "withdrawal"
      acted.moves = try happen(event, to: acted.changed, isDone: isRecorded, because: because)
    }
    return acted
  }

  // MARK: - Parts

  /// Refuses what may not be done; tells those it is to be done with from those it was done with.
  private func split(
    _ rows: [Int], _ act: ApplicationStates.Act, isDone: (Int) throws(Failure) -> Bool
  ) throws(Failure) -> Acted {
    try work.requireOpen(round)
    let sheet = records.sheet("application")
    var acted = Acted()
    for row in rows {
      if try isDone(row) {
        acted.same.append(row)
      } else {
        try ApplicationStates.require(act, row, sheet)
        acted.changed.append(row)
      }
    }
    return acted
  }

  private func happen(
    _ event: String, to rows: [Int], isDone: Bool, because: String?
  ) throws(Failure) -> [RoundWork.Move] {
    let sheet = records.sheet("application")
    let happening = RoundWork.EachHappening(
      event, to: rows.map { sheet.id($0) }, on: work.today, isDone: isDone, because: because)
    return try work.happened(toEach: happening, in: round)
  }

  private func requireSame(_ row: Int, _ what: Words, _ known: String, _ said: String) throws(Failure) {
    guard known != said else { return }
    throw Failure(
      .applicationOtherwise, Failure.Part(records.id(row, "application")), .words(what), Failure.Part(known),
      Failure.Part(said))
  }

  /// A reason is personal: it is compared, not told.
  private func requireSame(reason row: Int, _ what: Words, _ known: String, _ said: String) throws(Failure) {
    guard known != said else { return }
    throw Failure(
      .applicationOtherwise, Failure.Part(records.id(row, "application")), .words(what),
      .words(Words(en: "another reason", th: "เหตุผลอื่น")), .words(Words(en: "this one", th: "เหตุผลนี้")))
  }

  /// A moment as it is written.
  static func shown(_ moment: Int?) -> String {
    guard let moment else { return "–" }
    let at = Moment(seconds: moment), day = at.day, clock = at.clock
    let hour = clock / 3600, minute = clock / 60 % 60
    return day.isoText + "T" + (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
