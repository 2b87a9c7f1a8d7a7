import Failures
import Language
import Model
import Office
import Values

/// Taking applications in.
extension Callable {
  static let collect = Callable(
    "collect", "รับใบสมัคร", .rounds,
    en:
      "Takes the applications of a list in (CSV, TSV, JSON, JSONL), all or nothing: persons, schools, categories, papers, "
      + "in time or late; the same list again changes nothing, a corrected one what was corrected.",
    th:
      "รับใบสมัครจากบัญชี (CSV TSV JSON JSONL) ทั้งหมดหรือไม่เลย: บุคคล สถานศึกษา ประเภท เอกสาร ทันหรือเกินกำหนด รับบัญชีเดิมซ้ำไม่เปลี่ยนอะไร บัญชีที่แก้ไขเปลี่ยนเฉพาะที่แก้",
    [
      .dataFile,
      .flag(
        "map", "จับคู่", .type(.record(nil)), en: "columns and what they are, null to leave one out; remembered",
        th: "คอลัมน์กับความหมาย null คือไม่ใช้ โปรแกรมจำไว้"),
      .flag(
        "keep-good", "เก็บแถวที่ถูก", en: "take the good rows and tell about the others", th: "รับแถวที่ถูกต้อง และบอกแถวที่เหลือ"),
      .encoding,
      .flag(
        "both", "ทั้งสองประเภท", en: "one person may be in two categories, where the rules allow it",
        th: "ยืนยันว่าบุคคลเดียวสมัครสองประเภท เมื่อหลักเกณฑ์ไม่ห้าม"),
      .inRound,
      .flag(
        "kind", "ชนิด", .name, en: "another kind of record that the list is of: project",
        th: "ชนิดข้อมูลอื่นของบัญชี เช่น project"), .because,
    ],
    gives: .type(
      .record(
        Type.Columns([
          ("added", .number), ("changed", .number), ("same", .number), ("linked", .number), ("late", .number),
          ("refused", .number), ("problems", .table),
        ]))),
    effect: .changes, also: ["applications in", "intake", "รับสมัคร"],
    examples: [
      Example(
        "open scholarship \"ทุน\" --since 2026-11-16; collect \"scores.csv\" --map {id: number, score: null, date: null}; "
          + "applications | get printed-number", "[\"A1\", \"A2\"]"),
      Example(
        IntakeExample.round + "; let c = try { collect \"scores.csv\"; null } catch e { $e.code }; print $c",
        "SOP-IMPORT-COLUMNS"),
    ], .native { (call: inout Call) throws(Failure) in try Collecting.run(&call) }
  )
  .narrated(
    will: "takes the applications of {file} in, all or nothing",
    "รับใบสมัครจาก {file} ทั้งหมดหรือไม่เลย",
    did: "the applications of {file} are in; the same list again changes nothing",
    "รับใบสมัครจาก {file} แล้ว รับบัญชีเดิมซ้ำไม่เปลี่ยนอะไร")
}

/// `collect`: reads the bytes, then the columns, then says what became of the rows.
enum Collecting {
  static func run(_ call: inout Call) throws(Failure) -> Value {
    let work = try call.roundWork(), round = try call.round(5, work), office = work.records.desk
    let path = try call.text(0), name = path.split(separator: "/").last.map(String.init) ?? path
    if call.has(6), !call[6].isNull, try call.text(6) != "application" { return try other(&call, work, round) }
    let intake = try RoundIntake(work, round)
    try intake.requireCalled()
    try office.begin("collect")
    if call.has(7) { office.transaction.reason = try call.text(7) }
    let request = CollectRun.Request(
      file: name, mapping: try ImportSource.mapping(1, call), keepsGood: call.flag(2), takesBoth: call.flag(4))
    let encoding = call.has(3) ? try call.text(3) : nil
    let done: CollectOutcome, hash: [UInt8]
    do throws(Failure) {
      (done, hash) = try ImportSource.read(path, name, encoding: encoding, &call) {
        (file, call) throws(Failure) in
        var run = try CollectRun(request, file, intake, office)
        return try run.take(&call)
      }
    } catch {
      // What is said of rows names the file.
      if error.code.hasPrefix("SOP-IMPORT") { throw error }
      throw error.traced(Failure.Trace(Words(en: "in the file \(path)", th: "ในไฟล์ \(path)")))
    }
    if done.changesAnything { office.transaction.add(.imported(name, hash)) }
    for line in done.lines(name, call.session.tongue) + done.refusals { try call.session.warn(line) }
    return done.record(call.heap)
  }

  /// Lists of other things than applications: they come in as records of their kind and, where they are new, into the
  /// round.
  private static func other(_ call: inout Call, _ work: RoundWork, _ round: Int) throws(Failure) -> Value {
    let office = work.records.desk, word = try call.text(6)
    guard let kind = office.schema.find(word) else { throw Adding.unknown(word, office.schema) }
    let first = office.state.tables[kind].count
    let outcome = try Importing.run(
      &call, kind: kind, path: try call.text(0), mapping: try ImportSource.mapping(1, call), keepsGood: call.flag(2),
      encoding: call.has(3) ? try call.text(3) : nil, key: nil, verb: "collect")
    let made = Array(first..<office.state.tables[kind].count), name = office.schema.kinds[kind].name
    if office.schema.part("round", of: kind) != nil {
      for row in made where work.records.sheet(name).record(row, "round") == nil {
        try work.records.set(name, row, "round", .record("work-round", round))
      }
    }
    let ids = made.map { work.records.id($0, name) }
    if !ids.isEmpty { _ = try work.include(ids, step: nil, in: round) }
    return outcome
  }
}
