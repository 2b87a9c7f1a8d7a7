import Failures
import Language
import Model
import Values

/// Personal data: shown on request, forgotten on request, and a record of both.
enum PrivacyCallables {
  static let all: [Callable] = [.reveal, .forget, .access]
  static let wordings: [Wording] = [.reasonWanted, .fileRevealed]
}

extension Callable {
  static let reveal = Callable(
    "reveal", "เปิดดู", .safety,
    en:
      "Shows the personal fields of records for the rest of the session; who asked and why is kept first, by itself. Where nothing is kept they stay masked.",
    th: "แสดงข้อมูลส่วนบุคคลของรายการจนจบการทำงาน โดยบันทึกผู้ขอดูและเหตุผลก่อนเสมอ ถ้าไม่มีการบันทึกก็ยังปิดบังไว้",
    [.someRecords, .because], effect: .reads, also: ["unmask", "show"],
    examples: [
      Example(
        "let p = (add person {name: \"ก\", phone: \"0812345678\"}); commit; print $p.phone; (reveal $p --because \"โทรแจ้งผล\").phone",
        "••••••••78\n0812345678"),
      Example("try { reveal PN1 } catch e { $e.code }", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), reason = try call.reason(1), records = try call.records(0, office)
      try call.session.reveal(records.map { ($0.kind, $0.row) }, reason: reason)
      return call.result(records, office, given: 0)
    })

  static let forget = Callable(
    "forget", "ลบข้อมูลส่วนบุคคล", .safety,
    en: "Erases the personal values of a record, and of what is kept about it such as applications, everywhere; other "
      + "persons keep theirs.",
    th: "ลบข้อมูลส่วนบุคคลของรายการ และของสิ่งที่เป็นของรายการนั้น เช่น ใบสมัคร จากทุกที่ที่เก็บไว้ ไม่ลบของบุคคลอื่น",
    [.oneRecord, .because], gives: .type(.table), effect: .session, also: ["erase", "anonymise", "GDPR", "PDPA"],
    examples: [
      Example(
        "add person {name: \"ก\", phone: \"0812345678\"}; commit; forget PN1 --because \"ขอลบ\"; people | get phone",
        "[\"(forgotten)\"]"),
      Example("add person {name: \"ก\"}; commit; forget PN1 --because \"ขอลบ\"; print (audit).forgotten", "1"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), reason = try call.reason(1), (kind, row) = try office.find(call[0])
      try office.requireNothingPending("forget")
      let records = office.workspace.about(kind, row), heap = call.heap
      try call.session.forget(records.map { ($0.kind, $0.row) }, reason: reason)
      var rows = ListBuilder(heap)
      for (kind, row) in records {
        rows.append(
          owned: heap.record([
            ("kind", heap.text(office.schema.kinds[kind].name)), ("id", heap.text(office.state.id(row, of: kind))),
          ]))
      }
      return rows.finish()
    })

  static let access = Callable(
    "access", "การเข้าถึงข้อมูล", .safety, en: "Who entered, changed, saw or exported what is known of a record.",
    th: "ใครบันทึก แก้ไข เปิดดู หรือส่งออกข้อมูลของรายการ",
    [.oneRecord], gives: .type(.table), effect: .reads, also: ["report access", "audit trail", "who saw"],
    examples: [
      Example("add person {name: \"ก\"}; commit; access PN1 | get did", "[\"entered\"]"),
      Example("try { access PN9 } catch e { $e.code }", "SOP-ID-NONE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), (kind, row) = try office.find(call[0]), heap = call.heap
      var rows = ListBuilder(heap)
      try office.workspace.forEachEvent(from: 1) { (event) throws(Failure) in
        for act in acts(event, kind, row, office.schema.kinds[kind].name) {
          rows.append(
            owned: heap.record([
              ("event", Value(event.sequence)), ("when", .moment(event.header.time)),
              ("who", heap.text(event.header.actor)), ("did", heap.text(act)),
              ("because", event.reason.map { heap.text($0) } ?? .null),
            ]))
        }
      }
      return rows.finish()
    })

  /// What an event did with a record.
  private static func acts(_ event: Event, _ kind: Int, _ row: Int, _ name: String) -> [String] {
    var acts: Set<String> = []
    for run in event.allRuns {
      let place = run.place
      guard place.kind == kind, place.rows.contains(row) else { continue }
      switch run {
      case .create: acts.insert("entered")
      case .set: acts.insert("changed")
      case .retire: acts.insert("retired")
      case .revive: acts.insert("revived")
      case .values: break
      }
    }
    for note in event.notes {
      switch note {
      case .reveal(kind, row): acts.insert("saw")
      case .forget(kind, row): acts.insert("forgot")
      case .export(let exported, _, let isPersonal) where exported == name && isPersonal: acts.insert("exported")
      default: break
      }
    }
    return acts.sorted()
  }
}

extension Call {
  /// The reason, without which personal data is not touched.
  func reason(_ index: Int) throws(Failure) -> String {
    let reason = has(index) ? try text(index) : ""
    guard reason.utf8.contains(where: { $0 != 0x20 }) else { throw Failure(.reasonWanted, Failure.Part(callable.name)) }
    return reason
  }
}

extension Wording {
  static let reasonWanted = Wording(
    "SOP-BECAUSE", .refused, en: "{1} wants a reason", th: "{1} ต้องมีเหตุผล",
    hintEn: "add --because \"…\"", hintTh: "เติม --because \"…\"",
    helpEn:
      "Whoever departs from a procedure, or looks at, exports or erases personal data, says why; it is kept with the event.",
    helpTh: "ผู้ที่ทำต่างจากกระบวนงาน หรือดู ส่งออก หรือลบข้อมูลส่วนบุคคลต้องบอกเหตุผล ซึ่งเก็บไว้กับเหตุการณ์")
}
