import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Tasks of rounds: done, left out, taken up again, given more time, given to somebody.
enum TaskCallables {
  static let all: [Callable] = [.done, .leaveOut, .reopen, .extend, .stopClock, .assign]
}

extension Callable {
  static let done = Callable(
    "done", "ดำเนินการแล้ว", .rounds, en: "Marks tasks done on their true day; what counts from them gets its last day.",
    th: "บันทึกว่าขั้นตอนเสร็จตามวันที่จริง ขั้นตอนที่นับต่อได้กำหนด",
    [
      .someTasks, .forItem, .onDay, .evidenceClass,
      .flag("document", "เอกสาร", .type(.any), en: "the paper it made", th: "เอกสารที่จัดทำ"), .why, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["complete", "check off", "tick"],
    examples: [
      Example(RoundExample.open + "; done receive; tasks | where .state == \"done\" | get step", "[\"receive\"]"),
      Example(
        RoundExample.open + "; let c = try { done submit; null } catch e { $e.code }; print $c", "SOP-STEP-ORDER"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), rows = try call.tasks(0, for: 1, in: 6, work)
      var finish = RoundWork.Finish()
      if call.has(2), !call[2].isNull { finish.day = try call.day(2) }
      finish.evidence = try call.optionalText(3)
      finish.document = try call.optionalRecord(4, "document", work)
      finish.because = try call.optionalText(5)
      try work.records.desk.begin("done")
      for row in rows {
        guard let moves = try work.done(row, finish) else {
          let id = work.records.id(row, "task")
          try call.session.warn(Words(en: "\(id) was done already", th: "\(id) ดำเนินการแล้ว").in(call.session.tongue))
          continue
        }
        try call.tell(moves, work)
        try call.charge(1000)
      }
      return .null
    }
  )
  .narrated(
    will: "marks {tasks} done[ for {for}][ on {on}]; what counts from it gets its last day",
    "บันทึกว่าดำเนินการ {tasks} แล้ว[ สำหรับ {for}][ เมื่อ {on}] ขั้นตอนที่นับต่อจะได้กำหนด",
    did: "{tasks} is done, and what follows it can begin",
    "ดำเนินการ {tasks} แล้ว ขั้นต่อไปเริ่มได้")

  static let leaveOut = Callable(
    "leave-out", "ไม่ดำเนินการ", .rounds, en: "Leaves tasks out, with the reason.", th: "ระบุว่าไม่ดำเนินการขั้นตอน พร้อมเหตุผล",
    [.someTasks, .forItem, .why, .inRound], gives: .type(.null), effect: .changes, also: ["skip", "waive"],
    examples: [
      Example(
        RoundExample.open + "; done receive; leave-out check --because \"ไม่มีเอกสารแนบ\"; done submit; print 1", "1"),
      Example(
        RoundExample.open + "; let c = try { leave-out check; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), because = try call.reason(2)
      try work.records.desk.begin("leave-out")
      if call[0].isText, !call.has(1), let round = try? call.round(3, work),
        let moves = try work.skip(step: call[0].string, in: round, because: because)
      {
        try call.tell(moves, work)
        return .null
      }
      let rows = try call.tasks(0, for: 1, in: 3, work)
      for row in rows { try call.tell(try work.skip(row, because: because) ?? [], work) }
      return .null
    }
  )
  .narrated(
    will: "leaves {tasks} out[, because {because}]",
    "ระบุว่าไม่ดำเนินการ {tasks}[ เพราะ {because}]",
    did: "{tasks} is left out, with the reason on record",
    "ไม่ดำเนินการ {tasks} โดยบันทึกเหตุผลแล้ว")

  static let reopen = Callable(
    "reopen", "นำกลับมาดำเนินการ", .rounds, en: "Takes finished tasks up again, with the reason.",
    th: "นำขั้นตอนที่เสร็จแล้วกลับมาดำเนินการ พร้อมเหตุผล",
    [.someTasks, .forItem, .why, .inRound], gives: .type(.null), effect: .changes, also: ["redo task"],
    examples: [
      Example(
        RoundExample.open
          + "; done receive; reopen receive --because \"ผิดเรื่อง\"; tasks | where .step == receive | get state",
        "[reopened]"),
      Example(
        RoundExample.open + "; let c = try { reopen receive; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), rows = try call.tasks(0, for: 1, in: 3, work), because = try call.reason(2)
      try work.records.desk.begin("reopen")
      for row in rows { try call.tell(try work.reopen(row, because: because) ?? [], work) }
      return .null
    }
  )
  .narrated(
    will: "takes {tasks} up again[, because {because}]",
    "นำ {tasks} กลับมาดำเนินการ[ เพราะ {because}]",
    did: "{tasks} is to be done again",
    "{tasks} ต้องดำเนินการอีกครั้ง")

  static let extend = Callable(
    "extend", "ขยายเวลา", .rounds, en: "Gives tasks more time, also after their last day, with the reason.",
    th: "ขยายเวลาของขั้นตอน ซึ่งทำหลังครบกำหนดได้ พร้อมเหตุผล",
    [
      .someTasks, .flag("to", "ถึง", .type(.date), en: "the new last day", th: "วันสุดท้ายใหม่"), .forItem, .why,
      .flag("by", "โดย", .type(.any), en: "who gave it", th: "ผู้อนุญาต"), .inRound,
    ], gives: .type(.null), effect: .changes, also: ["postpone", "defer"],
    examples: [
      Example(
        RoundExample.open
          + "; extend receive --to 2026-11-30 --because \"น้ำท่วม\"; tasks | where .step == receive | get due",
        "[2026-11-30]"),
      Example(
        RoundExample.open
          + "; let c = try { extend receive --to 2026-11-01 --because x; null } catch e { $e.code }; print $c",
        "SOP-EXTEND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), rows = try call.tasks(0, for: 2, in: 5, work)
      guard call.has(1), !call[1].isNull else { throw Failure(.flagWanted, "extend", "--to") }
      let day = try call.day(1), because = try call.reason(3), by = try call.optionalRecord(4, "person", work)
      try work.records.desk.begin("extend")
      for row in rows { try call.tell(try work.extend(row, to: day, because: because, by: by) ?? [], work) }
      return .null
    }
  )
  .narrated(
    will: "gives {tasks} until {to}[, because {because}]",
    "ขยายเวลา {tasks} ถึง {to}[ เพราะ {because}]",
    did: "{tasks} has until {to}",
    "{tasks} มีเวลาถึง {to}")

  static let stopClock = Callable(
    "stop-clock", "หยุดนับเวลา", .rounds, en: "Days of a task that do not count: waiting for an applicant, long leave.",
    th: "วันของขั้นตอนที่ไม่นับ เช่น รอผู้สมัคร ลาเกินกำหนด",
    [
      .someTasks,
      .flag(
        "from", "จาก", .type(.date), en: "first day that does not count; today when left out",
        th: "วันแรกที่ไม่นับ ถ้าไม่ระบุคือวันนี้"),
      .flag(
        "through", "ถึงวัน", .type(.date), en: "last day that does not count; none while it lasts",
        th: "วันสุดท้ายที่ไม่นับ ไม่ระบุคือยังหยุดอยู่"),
      .flag(
        "kind", "ชนิด", .words(["waiting-for-applicant", "waiting-for-agency", "long-leave", "other-stop"]),
        en: "what it waits for", th: "เหตุที่หยุด"), .forItem, .why, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["pause", "suspend"],
    examples: [
      Example(
        RoundExample.open
          + "; stop-clock check --from 2026-11-19 --through 2026-11-23; tasks | where .step == check | get due",
        "[2026-11-24]"),
      Example(
        RoundExample.open
          + "; let c = try { stop-clock check --from 2026-11-20 --through 2026-11-19; null } catch e { $e.code }; print $c",
        "SOP-STOP"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), rows = try call.tasks(0, for: 4, in: 6, work)
      let first = call.has(1) && !call[1].isNull ? try call.day(1) : call.session.today
      let last = call.has(2) && !call[2].isNull ? try call.day(2) : nil
      let kind = try call.optionalText(3) ?? "waiting-for-applicant", because = try call.optionalText(5)
      try work.records.desk.begin("stop-clock")
      for row in rows {
        try call.tell(try work.stopClock(row, kind: kind, from: first, through: last, because: because), work)
      }
      return .null
    }
  )
  .narrated(
    will: "stops the clock of {tasks}[ from {from}][ through {through}]: those days do not count",
    "หยุดนับเวลา {tasks}[ จาก {from}][ จนถึง {through}] วันเหล่านั้นไม่นับ",
    did: "the clock of {tasks} stands on those days",
    "เวลาของ {tasks} หยุดนับในวันเหล่านั้น")

  static let assign = Callable(
    "assign", "มอบหมาย", .rounds, en: "Gives tasks to an officer.", th: "มอบหมายขั้นตอนให้บุคลากร",
    [
      .someTasks, .flag("to", "ถึง", .type(.any), en: "the officer", th: "บุคลากรผู้รับ"), .forItem, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["delegate task", "owner"],
    examples: [
      Example("let c = try { assign T1 --to OF1; null } catch e { $e.code }; print $c", "SOP-ROUND-WHICH"),
      Example(
        RoundExample.open + "; let c = try { assign receive; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), rows = try call.tasks(0, for: 2, in: 3, work)
      guard let officer = try call.optionalRecord(1, "officer", work) else {
        throw Failure(.flagWanted, "assign", "--to")
      }
      try work.records.desk.begin("assign")
      for row in rows { _ = try work.assign(row, to: officer) }
      return .null
    }
  )
  .narrated(
    will: "gives {tasks} to {to}",
    "มอบหมาย {tasks} ให้ {to}",
    did: "{to} has {tasks}",
    "{to} ได้รับ {tasks} แล้ว")
}

extension Wording {
  static let flagWanted = Wording(
    "SOP-FLAG-WANTED", .failed, en: "{1} wants {2}", th: "{1} ต้องระบุ {2}",
    helpEn: "The command cannot do without this flag; help COMMAND says what it is.",
    helpTh: "คำสั่งนี้ขาดตัวเลือกนี้ไม่ได้ ดูความหมายด้วย help คำสั่ง")
}
