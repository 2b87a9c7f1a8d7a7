import Calendars
import Failures
import Model

/// How a round stands: a line a step, and what comes next.
public struct RoundStatus {
  public enum Mark: String, Sendable {
    case done = "✔"
    case left = "–"
    case late = "!"
    case waiting = "◔"
    case ready = "○"
    case notReady = "·"
  }

  /// What a person would type to go on.
  public enum Act: Equatable, Sendable {
    /// Finish this task; the verb is the step's own, where it has one.
    case finish(task: Int, verb: String?)
    /// Say that an event happened.
    case happened(String)
  }

  public struct Line: Equatable, Sendable {
    public var step: String
    public var row: String?
    public var title: Words
    public var mark: Mark
    public var isOurs: Bool
    /// Done when, waiting for whom, or why it cannot begin.
    public var state: Words
    /// The last day and the rule behind it, or why there is none.
    public var due: Words
    public var day: Day?
    /// Working days left; negative when it has passed.
    public var left: Int?
    /// Of a step that is done one by one: how many are finished, of how many, and which are not.
    public var count: (finished: Int, all: Int)?
    public var missing: [String]
    public var act: Act?

    public static func == (left: Line, right: Line) -> Bool {
      left.step == right.step && left.mark == right.mark && left.state == right.state && left.due == right.due
        && left.day == right.day && left.missing == right.missing && left.act == right.act
        && left.count?.finished == right.count?.finished && left.count?.all == right.count?.all
    }
  }

  public let id: String
  public let title: String
  public let procedure: Procedure
  public let version: String
  public let isClosed: Bool
  /// What it began with.
  public let began: Words
  public private(set) var lines: [Line] = []

  public init(_ work: RoundWork, _ round: Int) throws(Failure) {
    let sheet = work.records.sheet("work-round"), facts = try work.facts(round), procedure = facts.procedure
    id = sheet.id(round)
    title = sheet.text(round, "title") ?? ""
    self.procedure = procedure
    version = sheet.text(round, "version") ?? procedure.name
    isClosed = sheet.isOver(round)
    if case .event(let event) = procedure.start, let anchor = facts.anchor(event) {
      began = Words(
        en: "\(procedure.words(of: event).en), \(anchor.day.words.en)",
        th: "\(procedure.words(of: event).th) \(anchor.day.words.th)")
    } else {
      began = (facts.opened ?? work.today).words
    }
    let reader = StepReader(work, facts)
    for step in procedure.steps {
      let tasks = facts.tasks.filter { $0.step == step.name }
      // Streams begin again: each beginning is a line of its own.
      for begun in Set(tasks.map(\.begun)).sorted(by: { ($0?.number ?? 0) < ($1?.number ?? 0) }) {
        if let line = reader.line(step, tasks.filter { $0.begun == begun }) { lines.append(line) }
      }
      if tasks.isEmpty, step.per != nil, step.eachTime == nil, let line = reader.empty(step) { lines.append(line) }
    }
  }

  /// What can be gone on with, the most pressing first.
  public var next: [Line] {
    guard !isClosed else { return [] }
    return lines.filter { $0.act != nil }.enumerated().sorted { left, right in
      let (first, second) = (left.element.day, right.element.day)
      if first == second { return left.offset < right.offset }
      return (first ?? Day.latest) < (second ?? Day.latest)
    }.map(\.element)
  }

  public var finished: Int { lines.filter { $0.mark == .done || $0.mark == .left }.count }
}

/// Reads one step of a round.
private struct StepReader {
  let work: RoundWork
  let facts: RoundFacts
  let sheet: Sheet

  init(_ work: RoundWork, _ facts: RoundFacts) {
    self.work = work
    self.facts = facts
    sheet = work.records.sheet("task")
  }

  func line(_ step: Procedure.Step, _ tasks: [RoundFacts.Task]) -> RoundStatus.Line? {
    guard let first = tasks.first else { return nil }
    let open = tasks.filter { !$0.isFinished }
    let pressing = open.min { (lastDay($0) ?? Day.latest, $0.row) < (lastDay($1) ?? Day.latest, $1.row) } ?? first
    let day: Day? = lastDay(pressing)
    var line = RoundStatus.Line(
      step: step.name, row: step.row, title: step.title, mark: mark(pressing, day), isOurs: step.isOurs,
      state: state(step, pressing, tasks), due: due(step, pressing), day: day, left: nil, count: nil, missing: [])
    if !open.isEmpty, let day { line.left = work.rule.calendar.workdays(after: work.today, through: day) }
    if step.per != nil {
      line.count = (tasks.count - open.count, tasks.count)
      line.missing = open.map { $0.concerns ?? sheet.id($0.row) }
    }
    line.act = open.isEmpty ? nil : act(step, pressing)
    return line
  }

  /// A step that is done one by one and has nothing to be done for yet.
  func empty(_ step: Procedure.Step) -> RoundStatus.Line? {
    let item = facts.procedure.words(of: step.per ?? "")
    return RoundStatus.Line(
      step: step.name, row: step.row, title: step.title, mark: .notReady, isOurs: step.isOurs,
      state: Words(en: "no \(item.en) yet", th: "ยังไม่มี\(item.th)"),
      due: facts.procedure.words(of: facts.rules(of: step)), day: nil, left: nil, count: (0, 0), missing: [])
  }

  private func lastDay(_ task: RoundFacts.Task) -> Day? { sheet.day(task.row, "due") }

  private func mark(_ task: RoundFacts.Task, _ day: Day?) -> RoundStatus.Mark {
    switch task.state {
    case "done": return .done
    case "skipped": return .left
    default: break
    }
    if let day, day < work.today { return .late }
    switch task.state {
    case "awaiting-signature", "waiting-for-others", "running": return .waiting
    case "not-ready": return .notReady
    default: return facts.coming(task, after: work.today) == nil ? .ready : .notReady
    }
  }

  private func state(_ step: Procedure.Step, _ task: RoundFacts.Task, _ all: [RoundFacts.Task]) -> Words {
    switch task.state {
    case "done":
      let last = all.compactMap(\.done).max() ?? task.done
      return last?.plainWords ?? Words(en: "done", th: "ดำเนินการแล้ว")
    case "skipped":
      let why = sheet.text(task.row, "because").map { ": \($0)" } ?? ""
      return Words(en: "left out\(why)", th: "ไม่ดำเนินการ\(why)")
    case "awaiting-signature": return waiting(task, Words(en: "awaiting signature", th: "รอลงนาม"))
    case "waiting-for-others": return waiting(task, Words(en: "waiting", th: "รอ"))
    case "running": return Words(en: "under way", th: "กำลังดำเนินการ")
    case "not-ready": return blocked(step, task)
    default: break
    }
    guard let (event, day) = facts.coming(task, after: work.today) else {
      return Words(en: "ready", th: "พร้อมดำเนินการ")
    }
    let title = facts.procedure.words(of: event)
    return Words(
      en: "waits for: \(title.en), \(day.plainWords.en)", th: "รอ: \(title.th) \(day.plainWords.th)")
  }

  private func waiting(_ task: RoundFacts.Task, _ what: Words) -> Words {
    let who = sheet.text(task.row, "waits-for").map { facts.procedure.words(of: $0) }
    let since = sheet.day(task.row, "waits-since")?.plainWords
    return Words(
      en: what.en + (who.map { ": \($0.en)" } ?? "") + (since.map { ", since \($0.en)" } ?? ""),
      th: what.th + (who.map { " ที่ \($0.th)" } ?? "") + (since.map { " ตั้งแต่ \($0.th)" } ?? ""))
  }

  /// What has to come first.
  private func blocked(_ step: Procedure.Step, _ task: RoundFacts.Task) -> Words {
    if let before = facts.unfinished(before: step, task).first, let other = facts.procedure.step(before) {
      let name = other.row.map { Words(en: "row \($0)", th: "ข้อ \($0)") } ?? other.title
      return Words(en: "after \(name.en)", th: "หลัง\(name.th)")
    }
    guard let event = facts.missingAnchor(of: step, task) else { return Words(en: "not ready", th: "ยังเริ่มไม่ได้") }
    let title = facts.procedure.words(of: event)
    return Words(en: "waits for: \(title.en)", th: "รอ: \(title.th)")
  }

  private func due(_ step: Procedure.Step, _ task: RoundFacts.Task) -> Words {
    let rules = facts.rules(of: step), said = facts.procedure.words(of: rules)
    guard let day = lastDay(task) else {
      if rules.isEmpty { return Words(en: "no limit of time", th: "ไม่มีกำหนดเวลา") }
      return said
    }
    let kind = sheet.member(task.row, "due-kind")
    let from =
      facts.extended[task.row] == day
      ? Words(en: "extended", th: "ขยายเวลาแล้ว")
      : kind == "imposed" ? Words(en: "imposed", th: "หน่วยงานอื่นกำหนด") : said
    return Words(
      en: "due \(day.plainWords.en)\(from.en.isEmpty ? "" : " (\(from.en))")",
      th: "กำหนด \(day.plainWords.th)\(from.th.isEmpty ? "" : " (\(from.th))")")
  }

  private func act(_ step: Procedure.Step, _ task: RoundFacts.Task) -> RoundStatus.Act? {
    if !facts.unfinished(before: step, task).isEmpty || facts.coming(task, after: work.today) != nil { return nil }
    if let event = facts.missingAnchor(of: step, task) {
      // A day of the round's own calendar comes by itself; what a step sets comes with that step.
      let from = facts.procedure.event(event)?.from ?? "happened"
      if from.hasPrefix("dates.") || from.hasPrefix("step.") || from.hasPrefix("calendar.") { return nil }
      let isSet = facts.procedure.steps.contains { $0.sets.contains(event) }
      return isSet ? nil : .happened(event)
    }
    return .finish(task: task.row, verb: step.does)
  }
}

extension RoundFacts {
  /// The event a task counts from, where its day is known and still ahead.
  func coming(_ task: Task, after today: Day) -> (event: String, day: Day)? {
    guard let step = procedure.step(task.step) else { return nil }
    for rule in rules(of: step) {
      guard let event = rule.requiredEvent, let anchor = anchor(event, for: task.concerns), anchor.day > today else {
        continue
      }
      return (event, anchor.day)
    }
    return nil
  }
}
