import Calendars
import Failures
import Language
import Model
import Office
import Values

/// What is due, over all open rounds: tables, so that they pipe.
enum DueCallables {
  static let all: [Callable] = [.due, .overdue, .agenda]
}

extension Callable {
  static let due = Callable(
    "due", "ครบกำหนด", .rounds,
    en: "What is still to be done by a day, in all open rounds: a line for each step and day, the earliest first.",
    th: "สิ่งที่ต้องทำภายในกำหนดในทุกรอบที่เปิดอยู่ บรรทัดละขั้นตอนและวัน เรียงตามวัน",
    [
      .flag(
        "within", "ภายใน", .type(.any), en: "only so far ahead: 3wd, 10d, or a date",
        th: "เฉพาะช่วงข้างหน้า เช่น 3wd 10d หรือวันที่"),
      .flag("round", "รอบ", .type(.any), en: "only of this round", th: "เฉพาะรอบนี้"), .unfold,
    ], gives: .type(.table), effect: .reads, also: ["deadlines", "upcoming", "task due"],
    examples: [
      Example("open travel \"ไปราชการ กทม.\" --since 2026-11-19; due --within 3wd | get left", "[0, 0, 0]"),
      Example("due", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      var choice = DueList.Choice()
      choice.from = call.session.today
      choice.through = try call.through(0, work)
      if call.has(1), !call[1].isNull { choice.round = try work.records.find(call[1], "work-round") }
      choice.isUnfolded = call.flag(2)
      let answer = call.dueList(work).answer(choice), late = answer.earlier
      if late > 0 {
        try call.session.warn(
          Words(en: "late: \(late), which overdue lists", th: "เกินกำหนด: \(late) รายการ ดูด้วย overdue")
            .in(call.session.tongue))
      }
      return call.table(answer.lines, work)
    })

  static let overdue = Callable(
    "overdue", "เกินกำหนด", .rounds,
    en: "What was to be done by a day that has passed, in all open rounds, with how many working days ago.",
    th: "สิ่งที่เกินกำหนดแล้วในทุกรอบที่เปิดอยู่ พร้อมจำนวนวันทำการที่เกิน",
    [.flag("round", "รอบ", .type(.any), en: "only of this round", th: "เฉพาะรอบนี้"), .unfold],
    gives: .type(.table), effect: .reads, also: ["late", "past due"],
    examples: [
      Example(RoundExample.open + "; overdue | get left", "[-1, -1, -1]"), Example("overdue", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      var choice = DueList.Choice()
      choice.through = Day(number: call.session.today.number - 1)
      if call.has(0), !call[0].isNull { choice.round = try work.records.find(call[0], "work-round") }
      choice.isUnfolded = call.flag(1)
      return call.table(call.dueList(work).lines(choice), work)
    })

  static let agenda = Callable(
    "agenda", "งานประจำวัน", .rounds,
    en: "The work of a day: what is late, what is due, and what the calendars of rounds have on it.",
    th: "งานของวัน: สิ่งที่เกินกำหนด สิ่งที่ครบกำหนด และกำหนดการของรอบในวันนั้น",
    [.on], gives: .type(.table), effect: .reads, also: ["today", "my day", "daily"],
    examples: [
      Example(RoundExample.open + "; agenda --on 2026-11-19 | get what", "[\"due\", \"due\", \"due\"]"),
      Example("agenda", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), day = call.has(0) && !call[0].isNull ? try call.day(0) : call.session.today
      var rows = RowMaker(call.heap, ["what", "day", "left", "round", "row", "title", "tasks"])
      let sheet = work.records.sheet("work-round"), calendar = work.rule.calendar
      for entry in Agenda(work.records.desk.state, day: day, calendar: calendar).entries {
        rows.add(
          call.heap.text(entry.what.rawValue), .date(entry.day.number),
          Value(calendar.workdays(after: day, through: entry.day)),
          call.heap.optional(entry.round.map { sheet.id($0) }), call.heap.optional(entry.row),
          call.heap.text(entry.title.in(call.session.tongue)), Value(entry.tasks))
      }
      return rows.finish()
    })
}

extension Call {
  fileprivate func dueList(_ work: RoundWork) -> DueList {
    for kind in ["task", "work-round"] { _ = work.records.sheet(kind) }
    return DueList(work.records.desk.state, today: session.today, calendar: work.rule.calendar)
  }

  /// One line a step and day; of many tasks the first few are named.
  fileprivate func table(_ lines: [DueList.Line], _ work: RoundWork) -> Value {
    let sheet = work.records.sheet("work-round"), tasks = work.records.sheet("task")
    var rows = RowMaker(heap, ["due", "left", "round", "row", "title", "n", "tasks"])
    for line in lines {
      let round =
        line.round.map { sheet.id($0) }
        ?? Words(en: "\(line.rounds) rounds", th: "\(line.rounds) รอบ").in(session.tongue)
      let named = line.tasks.prefix(line.tasks.count > 4 ? 3 : 4).map { row in
        tasks.id(row) + (tasks.text(row, "concerns").map { "(\($0))" } ?? "")
      }
      let ids = named.joined(separator: " ") + (line.tasks.count > 4 ? " …" : "")
      rows.add(
        .date(line.day.number), Value(line.left), heap.text(round), heap.optional(line.row), heap.text(line.title),
        Value(line.tasks.count), heap.text(ids))
    }
    return rows.finish()
  }
}
