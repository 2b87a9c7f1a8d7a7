import Calendars
import Failures
import Model
import Values

/// Why a task is due when it is, in lines: what it counts from, the rule, every day passed by, the settings used, the
/// words of the source with their doubts, and who could give more time.
public struct Why {
  /// One line of the answer; those further in stand under the one before.
  public struct Line: Equatable, Sendable {
    public let depth: Int
    public let words: Words
  }

  public private(set) var lines: [Line] = []

  public init(_ work: RoundWork, task row: Int) throws(Failure) {
    let sheet = work.records.sheet("task")
    guard let round = sheet.record(row, "round") else {
      throw Failure(.taskWithoutRound, Failure.Part(work.records.id(row, "task")))
    }
    let facts = try work.facts(round)
    guard let task = facts.tasks.first(where: { $0.row == row }), let step = facts.procedure.step(task.step) else {
      throw Failure(.taskWithoutRound, Failure.Part(work.records.id(row, "task")))
    }
    let roundID = work.records.id(round, "work-round"), id = sheet.id(row)
    add(0, head(step, task, id, roundID))
    say(day: sheet.day(row, "due"), step, task, work)
    explain(step, task, facts, work)
    standing(step, task, facts, work)
    source(step, facts)
    lifting(step, task, id)
  }

  /// Why a round is where it is: what of it is open, and what each waits for, down to what nobody else blocks.
  public init(_ work: RoundWork, round: Int) throws(Failure) {
    let status = try RoundStatus(work, round), facts = try work.facts(round)
    add(0, Words(en: "\(status.id) \(status.title)", th: "\(status.id) \(status.title)"))
    let open = status.lines.filter { [.late, .waiting, .ready].contains($0.mark) }
    if status.isClosed {
      add(0, Words(en: "it is closed", th: "ปิดเรื่องแล้ว"))
    } else if open.isEmpty, status.finished == status.lines.count {
      add(0, Words(en: "everything is finished: close it", th: "ขั้นตอนเสร็จทั้งหมด ปิดเรื่องได้"))
    }
    for line in open {
      add(0, Words(en: "\(row(line).en): \(line.state.en)", th: "\(row(line).th): \(line.state.th)"))
      add(1, line.due)
      for name in holds(line.step, facts) {
        let other = facts.procedure.words(of: name)
        add(1, Words(en: "holds up: \(other.en)", th: "ขั้นตอนที่รอ: \(other.th)"))
      }
    }
    for line in status.lines where line.mark == .notReady {
      add(0, Words(en: "\(row(line).en): \(line.state.en)", th: "\(row(line).th): \(line.state.th)"))
    }
  }

  mutating func add(_ depth: Int, _ words: Words) { lines.append(Line(depth: depth, words: words)) }

  private func row(_ line: RoundStatus.Line) -> Words {
    line.row.map { Words(en: "\($0) \(line.title.en)", th: "\($0) \(line.title.th)") } ?? line.title
  }

  private func holds(_ step: String, _ facts: RoundFacts) -> [String] {
    facts.procedure.steps.filter { other in
      other.follows.contains(step) && !facts.isFinished(other.name, for: nil)
    }.map(\.name)
  }

  private func head(_ step: Procedure.Step, _ task: RoundFacts.Task, _ id: String, _ round: String) -> Words {
    let row = step.row.map { "\($0) " } ?? "", item = task.concerns.map { " (\($0))" } ?? ""
    return Words(
      en: "\(id) \(row)\(step.title.en)\(item), \(round)", th: "\(id) \(row)\(step.title.th)\(item) \(round)")
  }

  private mutating func say(day: Day?, _ step: Procedure.Step, _ task: RoundFacts.Task, _ work: RoundWork) {
    if task.state == "done", let done = task.done {
      add(0, Words(en: "done \(done.words.en)", th: "ดำเนินการแล้ว \(done.words.th)"))
    }
    if task.state == "skipped" {
      let why = work.records.sheet("task").text(task.row, "because") ?? ""
      add(0, Words(en: "left out: \(why)", th: "ไม่ดำเนินการ: \(why)"))
    }
    guard let day else { return add(0, Words(en: "has no last day", th: "ไม่มีกำหนดเวลา")) }
    let left = WorkingDays.left(work.rule.calendar.workdays(after: work.today, through: day))
    add(
      0,
      task.isFinished
        ? Words(en: "was due \(day.words.en)", th: "กำหนด \(day.words.th)")
        : Words(en: "due \(day.words.en) \(left.en)", th: "กำหนด \(day.words.th) \(left.th)"))
  }

  private mutating func explain(
    _ step: Procedure.Step, _ task: RoundFacts.Task, _ facts: RoundFacts, _ work: RoundWork
  ) {
    let situation = facts.situation(step, task)
    for one in work.rule.explain(facts.rules(of: step), situation).steps {
      var depth = 2
      if case .rule = one { depth = 1 }
      add(depth, one.words(work.rule.counting, titles: facts.procedure.words(of:)))
      if case .anchor(let event, _, _) = one { evidence(event, task, facts, work) }
    }
  }

  /// How the event that is counted from is known.
  private mutating func evidence(
    _ event: String, _ task: RoundFacts.Task, _ facts: RoundFacts, _ work: RoundWork
  ) {
    guard let row = facts.anchor(event, for: task.concerns)?.happening else { return }
    let sheet = work.records.sheet("happening")
    var en = ["entered as \(sheet.id(row))"], th = ["บันทึกเป็น \(sheet.id(row))"]
    if let moment = sheet.moment(row, "moment") {
      let at = Moment(seconds: moment), day = at.day, clock = at.clock
      let time = ThaiDate.time(clock)
      en.append("it was \(day.words.en) at \(time.dropLast(3))")
      th.append("เวลาจริง \(day.words.th) \(time)")
      if day != sheet.day(row, "date") {
        en.append(
          "after office hours, so it counts as the day after (\(work.rule.counting.source(of: .afterHours).en))")
        th.append("นอกเวลาราชการ จึงนับเป็นวันถัดไป (\(work.rule.counting.source(of: .afterHours).th))")
      }
    }
    if let letter = sheet.record(row, "letter") {
      en.append("letter \(work.records.id(letter, "letter"))")
      th.append("หนังสือ \(work.records.id(letter, "letter"))")
    }
    add(3, Words(en: en.joined(separator: "; "), th: th.joined(separator: " ")))
  }

  /// What it waits for, where it cannot be done yet.
  private mutating func standing(
    _ step: Procedure.Step, _ task: RoundFacts.Task, _ facts: RoundFacts, _ work: RoundWork
  ) {
    guard !task.isFinished else { return }
    for name in facts.unfinished(before: step, task) {
      let other = facts.procedure.words(of: name)
      add(1, Words(en: "comes after: \(other.en), which is not finished", th: "ต้องทำหลังจาก \(other.th) ซึ่งยังไม่แล้วเสร็จ"))
    }
    for stop in facts.stops[task.row] ?? [] {
      add(1, Why.words(of: stop, leaveThatCounts: work.rule.counting.leaveThatCounts))
    }
  }

  private static func words(of stop: ClockStop, leaveThatCounts days: Int) -> Words {
    let from = stop.first.words, end = stop.last?.words
    let (toEn, toTh) = (end.map { " to \($0.en)" } ?? "", end.map { " ถึง \($0.th)" } ?? "")
    if stop.isLeave {
      return Words(
        en: "leave from \(from.en)\(toEn): only days beyond \(days) do not count",
        th: "ลาตั้งแต่ \(from.th)\(toTh) ไม่นับเฉพาะวันที่เกิน \(days) วัน")
    }
    return Words(
      en: "the clock \(end == nil ? "stands since" : "stood from") \(from.en)\(toEn)",
      th: "หยุดนับเวลาตั้งแต่ \(from.th)\(toTh)")
  }

  /// What the source prints, and what is unclear in it.
  private mutating func source(_ step: Procedure.Step, _ facts: RoundFacts) {
    let procedure = facts.procedure
    if step.isOurs {
      add(
        1, Words(en: "the sources do not write this step: it is ours", th: "เอกสารต้นทางไม่ได้เขียนขั้นตอนนี้ เป็นขั้นตอนที่เพิ่มเอง"))
    }
    for rule in facts.rules(of: step) {
      if let printed = rule.printed {
        let place = [procedure.source, (step.fromRow ?? step.row).map { "\($0)" }].compactMap { $0 }
        add(
          1,
          Words(
            en: "printed\(place.isEmpty ? "" : " (\(place.joined(separator: " row ")))"): \(printed)",
            th: "มาตรฐานพิมพ์ว่า\(place.isEmpty ? "" : " (\(place.joined(separator: " ข้อ ")))"): \(printed)"))
      }
      for doubt in rule.doubts + step.doubts {
        add(2, Words(en: "in doubt: \(doubt.words.en)", th: "ข้อสงสัย: \(doubt.words.th)"))
      }
    }
    if let from = step.fromRow, from != step.row {
      add(2, Words(en: "its standard is printed in row \(from)", th: "มาตรฐานพิมพ์อยู่ที่ข้อ \(from)"))
    }
  }

  /// Who could give more time, and how it is typed.
  private mutating func lifting(_ step: Procedure.Step, _ task: RoundFacts.Task, _ id: String) {
    guard !task.isFinished else { return }
    add(
      1,
      Words(
        en: "more time: whoever signs for the office gives it: extend \(id) --to DATE --because …",
        th: "ขยายเวลา: ผู้มีอำนาจของสำนักงานเป็นผู้อนุญาต: extend \(id) --to วันที่ --because …"))
  }

  public func text(width: Int, _ tongue: Tongue) -> String {
    lines.flatMap { line in
      let indent = min(line.depth * 2, max(width, 20) / 4)
      return Fitted.wrapped(line.words.in(tongue), width: max(width, 20), indent: indent + 2, firstIndent: indent)
    }.joined(separator: "\n")
  }
}
