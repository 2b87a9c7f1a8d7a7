import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Rounds for other programs and other versions: calendars, tables of duties, migration.
extension Callable {
  static let ics = Callable(
    "ics", "ไฟล์กำหนดงาน", .rounds,
    en:
      "Last days and dates of rounds as an iCalendar text, for any calendar program; all open rounds when none is named.",
    th: "กำหนดและวันของรอบเป็นข้อความ iCalendar สำหรับโปรแกรมปฏิทิน ถ้าไม่ระบุคือทุกรอบที่เปิดอยู่",
    [
      Parameter(
        "thing", "รายการที่ระบุ", .type(.any), optional: true, en: "a round, or rounds piped in",
        th: "รอบ หรือรอบที่ส่งต่อมา")
    ], gives: .type(.text), effect: .reads, also: ["icalendar", "outlook", "google calendar"],
    examples: [
      Example(RoundExample.open + "; (ics | split \"BEGIN:VEVENT\") | count", "4"),
      Example("(ics | split \"BEGIN:VEVENT\") | count", "1"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), isNamed = call.has(0) && !call[0].isNull
      let rounds = isNamed && !call.isAll(0) ? try call.rounds(0, work) : nil
      return call.heap.text(try ICalendar(work, rounds: rounds, tongue: call.session.tongue).text)
    })

  static let matrix = Callable(
    "matrix", "ตารางหน้าที่", .rounds,
    en:
      "Who does what in a procedure: R does it, A signs or decides, I receives it; small letters where the source does not say.",
    th: "ตารางหน้าที่ของกระบวนงาน: R ดำเนินการ A ลงนามหรือตัดสินใจ I รับ ตัวเล็กคือเอกสารไม่ได้ระบุ",
    [
      Parameter(
        "procedure", "กระบวนงาน", .name, en: "the procedure, or a version of it: award@2",
        th: "กระบวนงาน หรือรุ่นของกระบวนงาน เช่น award@2")
    ], gives: .type(.table), effect: .reads, also: ["RACI", "responsibilities"],
    examples: [
      Example("matrix travel | get row | first", "1"), Example("try { matrix nothing } catch e { 1 }", "1"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), matrix = Matrix(try call.procedure(0, work))
      var rows = ListBuilder(call.heap)
      for row in matrix.rows {
        var fields: [(String, Value)] = [
          ("row", call.heap.optional(row.row)), ("step", call.heap.text(row.step)),
          ("title", call.heap.text(row.title.in(call.session.tongue))),
        ]
        for person in matrix.people { fields.append((person, call.heap.text(row.parts[person] ?? ""))) }
        rows.append(owned: call.heap.record(fields))
      }
      return rows.finish()
    })

  static let migrate = Callable(
    "migrate", "ย้ายรุ่น", .rounds,
    en: "Moves rounds to another version of their procedure, all or none; last days are worked out again and listed.",
    th: "ย้ายรอบไปใช้กระบวนงานอีกรุ่น ทั้งหมดหรือไม่ย้ายเลย คำนวณกำหนดใหม่และแสดงรายการ",
    [
      Parameter(
        "thing", "รายการที่ระบุ", .type(.any), en: "a round, rounds piped in, or all open ones of the procedure",
        th: "รอบ รอบที่ส่งต่อมา หรือ all คือทุกรอบที่เปิดอยู่ของกระบวนงาน"),
      .flag("to", "ถึง", .name, en: "the version: award@2", th: "รุ่น เช่น award@2"),
    ], gives: .type(.null), effect: .changes, also: ["upgrade", "rebase"],
    examples: [
      Example(
        RoundExample.open + "; migrate all --to travel@1; rounds | get version", "[\"travel@1\"]"),
      Example(
        RoundExample.open + "; let code = (try { migrate all } catch e { $e.code }); print $code", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      guard let said = try call.optionalText(1) else { throw Failure(.flagWanted, "migrate", "--to") }
      let work = try call.roundWork()
      // A procedure without its version is the newest.
      let version = try call.shelf().version(named: said).name
      let rounds = call.isAll(0) ? try work.openRounds(of: version) : try call.rounds(0, work)
      try work.records.desk.begin("migrate")
      let migration = try work.migrate(rounds, to: version)
      try call.tell(migration, version, work)
      return .null
    }
  )
  .narrated(
    will: "moves {thing} to {to}",
    "ย้าย {thing} ไปใช้ {to}",
    did: "{thing} follows {to} now; last days were worked out again",
    "{thing} ใช้ {to} แล้ว คำนวณกำหนดใหม่แล้ว")
}

extension Call {
  fileprivate func tell(_ migration: RoundWork.Migration, _ version: String, _ work: RoundWork) throws(Failure) {
    func count(_ n: Int, _ en: String, _ th: String) -> Words? {
      n == 0 ? nil : Words(en: "\(en): \(n)", th: "\(th): \(n)")
    }
    let parts = [
      count(migration.rounds.count, "rounds moved to \(version)", "รอบที่ย้ายไป \(version)"),
      count(migration.unchanged.count, "had it already", "ใช้อยู่แล้ว"),
      count(migration.leftOut.count, "tasks left out", "ขั้นตอนที่ไม่ดำเนินการ"),
      count(migration.made.count, "tasks made", "ขั้นตอนใหม่"),
      count(migration.moves.count, "last days worked out anew", "กำหนดที่เปลี่ยน"),
    ].compactMap { $0 }
    let words = Words(en: parts.map(\.en).joined(separator: ", "), th: parts.map(\.th).joined(separator: " "))
    if !parts.isEmpty { try session.warn(words.in(session.tongue)) }
    let sheet = work.records.sheet("task")
    for row in migration.leftOut.prefix(20) {
      let id = sheet.id(row), title = sheet.text(row, "title") ?? ""
      try session.warn(Words(en: "\(id) \(title): left out", th: "\(id) \(title): ไม่ดำเนินการ").in(session.tongue))
    }
    try tell(migration.moves, work)
  }
}
