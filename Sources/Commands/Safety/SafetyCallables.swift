import Failures
import Language
import Model
import Values

/// What protects: taking back, looking back, trying out, proving.
enum SafetyCallables {
  static let all: [Callable] = [
    .changes, .undo, .redo, .checkpoint, .checkpoints, .events, .history, .diff, .asOf, .whatIf, .audit, .backup,
  ]
}

extension Parameter {
  static let someSteps = Parameter(
    "steps", "ขั้น", .type(.number), optional: true, en: "how many; one when left out", th: "กี่ขั้น ถ้าไม่ระบุคือหนึ่ง")
  static func moment(_ name: String, _ thai: String, optional: Bool = false) -> Parameter {
    Parameter(
      name, thai, .type(.any), optional: optional, en: "a date, a checkpoint or the number of an event",
      th: "วันที่ จุดย้อนกลับ หรือเลขเหตุการณ์"
    ).completed(by: "moment")
  }
}

extension Callable {
  static let changes = Callable(
    "changes", "การเปลี่ยนแปลง", .safety, en: "What this script or line has changed and not yet kept.",
    th: "สิ่งที่สคริปต์หรือบรรทัดนี้เปลี่ยนและยังไม่ได้เก็บ",
    gives: .type(.table), effect: .reads, also: ["status", "git diff", "pending"],
    examples: [
      Example("changes | count", "0"),
      Example("add school {code: \"1\", name: \"ก\"}; changes | get field", "[\"code\", \"name\", \"state\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      return call.changes(office)
    })

  static let undo = Callable(
    "undo", "เลิกทำ", .safety,
    en: "Takes back the last things kept, one step or several, as a new event; says so where somebody else kept them.",
    th: "เลิกทำสิ่งที่เก็บไว้ล่าสุด หนึ่งขั้นหรือหลายขั้น เป็นเหตุการณ์ใหม่ และบอกเมื่อเป็นงานของผู้อื่น",
    [.someSteps], gives: .type(.null), effect: .session, also: ["revert", "rollback", "ctrl-z"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; commit; undo; commit; schools | count", retired + "\n0"),
      Example("add school {code: \"1\", name: \"ก\"}; commit; checkpoint x; commit; undo", retired),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), steps = call.has(0) ? try call.integer(0, in: 1...1_000_000) : 1
      try office.requireNothingPending("undo")
      try office.begin("undo")
      let events = try office.workspace.undo(steps, in: office.transaction)
      try call.sayWhose(events)
      try call.refreshPapers(events, office)
      return try call.consequences(office)
    })

  static let redo = Callable(
    "redo", "ทำซ้ำ", .safety, en: "Does again what undo took back.", th: "ทำสิ่งที่เลิกทำไปแล้วอีกครั้ง",
    [.someSteps], gives: .type(.null), effect: .session, also: ["ctrl-y"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; commit; undo; commit; redo", retired + "\n" + takenUp),
      Example(
        "add school {code: \"1\", name: \"ก\"}; commit; undo; commit; redo; commit; events | count",
        retired + "\n" + takenUp + "\n3"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), steps = call.has(0) ? try call.integer(0, in: 1...1_000_000) : 1
      try office.requireNothingPending("redo")
      try office.begin("redo")
      try call.refreshPapers(try office.workspace.redo(steps, in: office.transaction), office)
      return try call.consequences(office)
    })

  static let checkpoint = Callable(
    "checkpoint", "จุดย้อนกลับ", .safety, en: "Marks this moment by a name, to look back to or compare with.",
    th: "ทำเครื่องหมายขณะนี้ด้วยชื่อ ไว้ย้อนดูหรือเปรียบเทียบ",
    [
      Parameter("name", "ชื่อ", .name, en: "its name", th: "ชื่อ"),
      .flag("move", "ย้าย", en: "take the name from where it stands", th: "ย้ายชื่อมาจากจุดเดิม"),
    ], gives: .type(.null), effect: .changes,
    also: ["tag", "snapshot", "savepoint"],
    examples: [
      Example("checkpoint ก่อนประชุม; commit; checkpoints | get name", "[\"ก่อนประชุม\"]"),
      Example("checkpoint x; commit; checkpoint x --move; commit; checkpoints | get event", "[2]"),
      Example(
        "checkpoint x; let c = (try { checkpoint x; null } catch e { $e.code }); print $c", "SOP-CHECKPOINT-TAKEN"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      let name = try call.text(0)
      if !call.flag(1) { try office.transaction.requireUnmarked(name) }
      try office.begin("checkpoint")
      office.transaction.add(.checkpoint(name))
      return .null
    })

  static let checkpoints = Callable(
    "checkpoints", "รายการจุดย้อนกลับ", .safety, en: "The moments that were marked.", th: "จุดที่ทำเครื่องหมายไว้",
    gives: .type(.table), effect: .reads, also: ["tags"],
    examples: [Example("checkpoints | count", "0"), Example("checkpoint x; commit; checkpoints | count", "1")],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      var rows = ListBuilder(call.heap)
      for checkpoint in office.workspace.state.checkpoints {
        rows.append(
          owned: call.heap.record([
            ("name", call.heap.text(checkpoint.name)), ("event", Value(checkpoint.sequence)),
            ("when", .moment(checkpoint.time)),
          ]))
      }
      return rows.finish()
    })

  static let events = Callable(
    "events", "ประวัติเหตุการณ์", .safety, en: "Everything that was kept: when, by whom, what.",
    th: "ทุกสิ่งที่เก็บไว้: เมื่อใด โดยใคร อะไร",
    [.flag("newest", "ล่าสุด", .type(.number), en: "only so many, the newest", th: "เฉพาะจำนวนล่าสุด")],
    gives: .type(.table), effect: .reads, also: ["log", "journal", "git log"],
    examples: [
      Example("events | count", "0"),
      Example("add school {code: \"1\", name: \"ก\"}; commit; events | get what", "[\"add\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      let last = call.has(0) ? try call.integer(0, in: 0...1_000_000_000) : Int.max
      return try Shown.events(office, last: last, &call)
    })

  static let history = Callable(
    "history", "ประวัติการแก้ไข", .safety, en: "What happened to a record, or to one field of it.",
    th: "สิ่งที่เกิดกับรายการหนึ่ง หรือช่องหนึ่งของรายการ",
    [
      .oneRecord,
      Parameter("field", "ช่องข้อมูล", .name, optional: true, en: "only this field", th: "เฉพาะช่องนี้")
        .completed(by: "field"),
    ], gives: .type(.table), effect: .reads, also: ["blame", "log", "audit trail"],
    examples: [
      Example(
        "add school {code: \"1\", name: \"ก\"}; commit; set s-1 name \"ข\"; commit; history s-1 name | get now",
        "[\"ก\", \"ข\"]"),
      Example("try { history A99 } catch e { $e.code }", "SOP-ID-NONE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), (kind, row) = try office.find(call[0])
      let field = call.has(1) ? try office.transaction.part(call.text(1), of: kind) : nil
      return try Shown.history(office, kind, row, field, &call)
    })

  static let diff = Callable(
    "diff", "เปรียบเทียบ", .safety,
    en: "What is different between two moments, from the first to the second, or two versions of a procedure; the "
      + "second is now when left out. What is retired counts as not there.",
    th: "ความต่างระหว่างสองเวลา จากที่หนึ่งไปที่สอง หรือสองรุ่นของกระบวนงาน ถ้าไม่ระบุที่สองคือขณะนี้ รายการที่เลิกใช้ถือว่าไม่มี",
    [.moment("from", "จาก"), .moment("to", "ถึง", optional: true)], gives: .type(.table), effect: .reads,
    also: ["compare", "git diff"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; commit; diff 0 | get now", "[\"1\", \"ก\", operating]"),
      Example("add school {code: \"1\", name: \"ก\"}; commit; diff 1 0 | get what | unique", "[\"remove\"]"),
      Example("try { diff nowhere } catch e { $e.code }", "SOP-CHECKPOINT"),
      Example("diff award@1 award@1 | count", "0"),
    ],
    .native { (call: inout Call) throws(Failure) in
      if let rows = try ProcedureShowing.difference(&call) { return rows }
      let office = try call.office()
      let first = try office.workspace.state(after: call.sequence(0, office))
      let second = call.has(1) ? try office.workspace.state(after: call.sequence(1, office)) : office.state
      let forgotten = try office.workspace.forgotten(after: first.sequence, until: second.sequence)
      return ChangeRows.table(first, second, notes: forgotten, call.heap, in: call.session.tongue)
    })

  static let asOf = Callable(
    "as-of", "ณ-วันที่", .safety, en: "Answers a block with what the office had recorded by then.",
    th: "ตอบบล็อกด้วยสิ่งที่สำนักงานบันทึกไว้ถึงเวลานั้น",
    [
      .moment("moment", "เวลาที่ดู"),
      Parameter("block", "บล็อก", .block, en: "what is asked", th: "สิ่งที่ถาม"),
    ], effect: .reads, also: ["time travel", "AS OF", "FOR SYSTEM_TIME"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; commit; as-of 0 { schools | count }", "0"),
      Example("as-of 2026-11-19 { schools | count }", "0"),
    ], .block)

  static let whatIf = Callable(
    "what-if", "สมมติ", .safety, en: "Runs a block, gives its value or the changes it would make, and keeps nothing.",
    th: "ทำบล็อก ให้ค่าของบล็อกหรือสิ่งที่จะเปลี่ยน และไม่เก็บอะไร",
    [Parameter("block", "บล็อก", .block, en: "what is tried", th: "สิ่งที่ลอง")], effect: .reads,
    also: ["dry run", "simulate", "EXPLAIN"],
    examples: [
      Example("what-if { add school {code: \"1\", name: \"ก\"}; schools | count }; schools | count", "1\n0"),
      Example("(what-if { add school {code: \"1\", name: \"ก\"} }) | get now", "[\"1\", \"ก\", operating]"),
    ], answeringBy: "consequences")

  static let audit = Callable(
    "audit", "ตรวจความถูกต้อง", .safety,
    en: "Works everything out again from the first event and says whether it agrees: chain, values, image, head.",
    th: "คำนวณใหม่ทั้งหมดตั้งแต่เหตุการณ์แรก และบอกว่าตรงกันหรือไม่: ลูกโซ่ ค่า ภาพข้อมูล หัวล่าสุด",
    gives: .type(.record(nil)), effect: .reads, also: ["verify", "fsck", "check"],
    examples: [Example("print (audit).events", "0"), Example("(audit).wrong", "[]")],
    .native { (call: inout Call) throws(Failure) in try Shown.audit(call.office(), &call) })

  static let backup = Callable(
    "backup", "สำรองข้อมูล", .safety,
    en: "Copies the office into a file, opens the copy and replays it; only then it is called a backup.",
    th: "คัดลอกสำนักงานเป็นไฟล์ แล้วเปิดและเล่นซ้ำสำเนานั้น จึงเรียกว่าสำเนาสำรอง",
    [Parameter("file", "ไฟล์", .type(.text), en: "where to, a new file", th: "ไฟล์ใหม่ปลายทาง")],
    gives: .type(.record(nil)),
    effect: .session, also: ["copy", "dump", "export all"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; commit; print (backup \"copy.sop\").records", "1"),
      Example("print (backup \"สำรอง.sop\").events", "0"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      try office.requireNothingPending("backup")
      let copy = try call.session.backup(call.text(0), call.heap)
      // In a dry run nothing was copied, so nothing is called a backup.
      guard !copy.isNull else { return copy }
      let events = office.workspace.state.sequence
      try call.session.warn(
        Words(
          en: "backed up: the copy was opened and told again, \(events) events to the same state",
          th: "สำรองแล้ว: เปิดสำเนาและเล่นซ้ำ \(events) เหตุการณ์ ได้ข้อมูลตรงกัน"
        ).in(call.session.tongue))
      return copy
    })
}

extension Callable {
  /// What undo and redo of a school show.
  private static let retired = """
    ┌────────┬────────┬─────┬───────┬─────┬─────┐
    │ what   │ kind   │ id  │ field │ was │ now │
    ├────────┼────────┼─────┼───────┼─────┼─────┤
    │ retire │ school │ s-1 │ –     │ –   │ –   │
    └────────┴────────┴─────┴───────┴─────┴─────┘
    """
  private static let takenUp = """
    ┌────────┬────────┬─────┬───────┬─────┬───────────┐
    │ what   │ kind   │ id  │ field │ was │ now       │
    ├────────┼────────┼─────┼───────┼─────┼───────────┤
    │ revive │ school │ s-1 │ code  │ –   │ 1         │
    │ revive │ school │ s-1 │ name  │ –   │ ก         │
    │ revive │ school │ s-1 │ state │ –   │ operating │
    └────────┴────────┴─────┴───────┴─────┴───────────┘
    """
}

extension Desk {
  /// Refuses to mix what is pending with a step through history.
  func requireNothingPending(_ verb: String) throws(Failure) {
    if !transaction.isEmpty { throw Failure(.pending, Failure.Part(verb)) }
  }
}

extension Call {
  /// Shows what the step changes, which is what a person wants to see before leaving.
  func consequences(_ office: Desk) throws(Failure) -> Value {
    let changes = changes(office)
    defer { heap.release(changes) }
    try session.show(changes, heap)
    return .null
  }

  /// What is pending, as a table.
  func changes(_ office: Desk) -> Value {
    ChangeRows.table(
      office.changesBase, office.transaction.now, notes: office.transaction.notes, heap, in: session.tongue)
  }

  /// Says which of some events somebody else kept.
  func sayWhose(_ events: [Event]) throws(Failure) {
    for event in events where event.header.actor != session.me {
      let who = event.header.actor, number = event.sequence
      try session.warn(
        Words(en: "#\(number) is the work of \(who)", th: "#\(number) เป็นงานของ \(who)").in(session.tongue))
    }
  }

  /// The event a moment stands for.
  func sequence(_ index: Int, _ office: Desk) throws(Failure) -> Int {
    try office.workspace.sequence(of: try HistoryPoint(self[index], brief(self[index], realm)))
  }
}

extension HistoryPoint {
  /// A date, a checkpoint or the number of an event.
  public init(_ value: Value, _ shown: String) throws(Failure) {
    if value.isDate {
      self = .day(value.int)
    } else if value.isText {
      self = .checkpoint(value.string)
    } else if value.isInteger {
      self = .event(value.int)
    } else {
      throw Failure(.notAMoment, Failure.Part(shown))
    }
  }
}

extension Wording {
  public static let pending = Wording(
    "SOP-PENDING", .refused, en: "{1} starts from what was kept, and something is not kept yet",
    th: "{1} เริ่มจากสิ่งที่เก็บแล้ว แต่ยังมีสิ่งที่ไม่ได้เก็บ",
    hintEn: "commit first", hintTh: "ใช้ commit ก่อน",
    helpEn:
      "Undo, redo and backup work on what was kept; changes pending in the same script must be kept or dropped first.",
    helpTh: "undo redo และ backup ทำกับสิ่งที่เก็บแล้ว ต้องเก็บหรือยกเลิกสิ่งที่ค้างอยู่ก่อน")
  static let notAMoment = Wording(
    "SOP-MOMENT", .refused, en: "{1} is no moment: a date, a checkpoint or the number of an event is wanted",
    th: "{1} ไม่ใช่เวลา: ต้องเป็นวันที่ จุดย้อนกลับ หรือเลขเหตุการณ์",
    helpEn: "as-of and diff look at the office as after an event, at a checkpoint, or at the end of a day.",
    helpTh: "as-of และ diff ดูสำนักงานหลังเหตุการณ์ ณ จุดย้อนกลับ หรือสิ้นวัน")
}
