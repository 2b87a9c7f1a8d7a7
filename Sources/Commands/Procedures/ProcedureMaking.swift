import Calendars
import Digest
import Failures
import Language
import Model
import Office
import Values

/// `procedure`: the office's own version of a way of working.
enum ProcedureMaking {
  /// Keeps what was declared as the next version; the same text again does nothing.
  @Sendable static func make(_ call: inout Call) throws(Failure) -> Value {
    let procedure = try Procedure(try call.declaration()), text = procedure.notation
    let versions = try call.shelf().versions(of: procedure.name), today = call.session.today
    if let newest = versions.last, newest.text == text { return .null }
    let office = try call.office(), since = procedure.inForce ?? today
    if let newest = versions.last, let start = newest.since, since < start {
      throw Failure(.procedureBackwards, .init(newest.name), .words(start.words), .words(since.words))
    }
    guard let kind = office.schema.number(of: OfficeShelf.kind) else { return .null }
    try office.begin("procedure")
    let number = (versions.last?.number ?? 0) + 1, heap = call.heap
    var fields: [(name: String, value: Value)] = [
      ("name", heap.text("\(procedure.name)@\(number)")), ("procedure", heap.text(procedure.name)),
      ("starts", .date(since.number)), ("definition", heap.text(text)),
      ("digest", heap.text(Receipt.hex(SHA256.hash(Array(text.utf8))))),
    ]
    if let because = procedure.because { fields.append(("changed-because", heap.text(because))) }
    defer { for field in fields { heap.release(field.value) } }
    if let row = versions.last?.row, let end = since.adding(days: -1) {
      _ = try office.transaction.set(kind, row, "ends", .date(end.number), realm: call.realm)
    }
    _ = try office.transaction.create(kind, fields, year: today.buddhistYear, realm: call.realm)
    return .null
  }
}

extension Wording {
  static let procedureBackwards = Wording(
    "SOP-PROC-BACKWARDS", .refused, en: "{1} is in force since {2}, so the next version cannot be since {3}",
    th: "{1} ใช้ตั้งแต่ {2} รุ่นถัดไปจึงเริ่ม {3} ไม่ได้", hintEn: "give a later day with --in-force",
    hintTh: "ระบุวันหลังจากนั้นด้วย --in-force",
    helpEn: "Versions follow each other in time; each is in force until the day before the next.",
    helpTh: "รุ่นต่อเนื่องกันตามเวลา แต่ละรุ่นใช้ถึงวันก่อนรุ่นถัดไป")
}
