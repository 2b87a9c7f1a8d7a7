import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Checking applications.
extension Callable {
  static let verify = Callable(
    "verify", "ตรวจสอบ", .rounds,
    en:
      "Checks applications, named, piped in or all of the round: papers and eligibility, each result on record; finishes "
      + "their tasks and says how many are complete.",
    th: "ตรวจใบสมัครที่ระบุ ที่ส่งต่อมา หรือทั้งรอบด้วย all: เอกสารและคุณสมบัติ บันทึกผลทุกข้อ ขั้นตอนตรวจแล้วเสร็จ และบอกจำนวน",
    [
      .someApplications(for: .verify),
      .flag(
        "missing", "เอกสารที่ขาด", .type(.any), en: "papers that are not there, by code: [portfolio]",
        th: "เอกสารที่ไม่มี ตามรหัส เช่น [portfolio]"),
      .flag(
        "require", "เอกสารที่ต้องมี", .type(.any), en: "papers that must be there besides: [history portfolio]",
        th: "เอกสารที่ต้องมีเพิ่มจากหลักเกณฑ์ เช่น [history portfolio]"),
      .onDay, .inRound,
    ],
    gives: .type(
      .record(
        Type.Columns([
          ("complete", .number), ("incomplete", .number), ("ineligible", .number), ("late-accepted", .number),
          ("left-out", .number),
        ]))),
    effect: .changes, also: ["check", "examine", "validate"],
    examples: [
      Example(IntakeExample.one + "verify $a; applications | get state", "[complete]"),
      Example(IntakeExample.one + "verify $a --missing portfolio; applications | get state", "[incomplete]"),
      Example(IntakeExample.one + "let c = try { verify P1; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
    ], reading: .native { (call: inout Call) throws(Failure) in try Verifying.run(&call) }
  )
  .narrated(
    will: "checks the papers and the eligibility of the applications named, each result on record",
    "ตรวจเอกสารและคุณสมบัติของใบสมัครที่ระบุ บันทึกผลทุกข้อ",
    did: "what was found is on record, and who is complete is known",
    "บันทึกผลตรวจแล้ว ทราบว่าใบใดครบ")

  static let checklist = Callable(
    "checklist", "รายการเอกสารที่ขาด", .rounds,
    en: "Papers and data that applications of a round lack, one by one or by school.",
    th: "เอกสารและข้อมูลที่ใบสมัครของรอบยังขาด รายใบสมัครหรือรายสถานศึกษา",
    [
      .flag(
        "by", "โดย", .words(["application", "school"]), en: "application, or school", th: "application หรือ school"),
      .inRound,
    ], gives: .type(.table), effect: .reads, also: ["missing papers", "what is missing"],
    examples: [
      Example(IntakeExample.one + "verify $a --missing [portfolio]; checklist | get missing", "[\"portfolio\"]"),
      Example("let c = try { checklist; null } catch e { $e.code }; print $c", "SOP-ROUND"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), intake = try RoundIntake(work, try call.round(1, work))
      let bySchool = call.has(0) && !call[0].isNull ? try call.text(0) == "school" : false
      return Checklist(intake, call.heap).table(bySchool: bySchool)
    })
}

/// `verify`: whatever can be checked, each sort in its own way.
enum Verifying {
  /// What is checked by one call: the one place where a sort of record is told from another.
  private enum Sort: String {
    case application
    case permit = "travel-permit"
  }

  private static func sort(_ call: borrowing Call, _ office: Desk) throws(Failure) -> Sort {
    guard call.has(0) else { return .application }
    for item in try call.items(0) {
      let kind: Int
      if item.isTable {
        kind = item.view.kind
      } else if isAll(item) {
        continue
      } else if item.isList {
        guard let first = item.items.first else { continue }
        kind = try office.find(first).kind
      } else {
        kind = try office.find(item).kind
      }
      let name = office.schema.kinds[kind].name
      guard let sort = Sort(rawValue: name) else {
        throw Failure(.verifyKind, .words(Words(en: name, th: office.schema.kinds[kind].thai)))
      }
      return sort
    }
    return .application
  }

  /// Requests for travel: their papers were looked at.
  private static func permits(_ call: inout Call, _ work: RoundWork) throws(Failure) -> Value {
    let papers = try call.paperWork(), permits = PermitWork(papers, work)
    let day = call.has(3) && !call[3].isNull ? try call.day(3) : call.session.today
    try work.records.desk.begin("verify")
    for (kind, row) in try call.sendable(0, papers) where kind == "travel-permit" {
      if try !permits.check(row, on: day) {
        let id = work.records.id(row, kind)
        try call.say("\(id) is checked already", "\(id) ตรวจแล้ว")
      }
    }
    return .null
  }

  private static func isAll(_ item: Value) -> Bool { item.isText && (item.string == "all" || item.string == "ทั้งหมด") }

  static func run(_ call: inout Call) throws(Failure) -> Value {
    let work = try call.roundWork()
    switch try sort(call, work.records.desk) {
    case .application: return try applications(&call, work)
    case .permit: return try permits(&call, work)
    }
  }

  // MARK: - Applications

  private static func applications(_ call: inout Call, _ work: RoundWork) throws(Failure) -> Value {
    let given = call.has(0) ? Array(try call.items(0)) : []
    guard !given.isEmpty else { throw Failure(.nothingChosen, Failure.Part("verify")) }
    let isAll = given.count == 1 && isAll(given[0])
    var checking = RoundIntake.Checking(isNamed: !isAll)
    checking.missing = try codes(1, call)
    checking.require = try codes(2, call)
    checking.now = call.moment
    if call.has(3), !call[3].isNull { checking.day = try call.day(3) }
    var groups: [(round: Int, rows: [Int])] = [], late: [Int] = []
    if isAll {
      let round = try call.round(4, work), found = try RoundIntake(work, round).checkable()
      groups = [(round, found.rows)]
      late = found.late
    } else {
      groups = RoundIntake.byRound(try call.applications(0, work), work.records)
    }
    try work.records.desk.begin("verify")
    var checked = RoundIntake.Checked()
    for (round, rows) in groups {
      checked += try RoundIntake(work, round).verify(rows, checking)
      try call.charge(rows.count * 4)
    }
    try call.tell(checked.moves, work)
    try say(checked, late, work, call)
    return call.heap.record([
      ("complete", Value(checked.complete)), ("incomplete", Value(checked.incomplete)),
      ("ineligible", Value(checked.ineligible)), ("late-accepted", Value(checked.lateAccepted)),
      ("left-out", Value(late.count)),
    ])
  }

  /// Codes of papers: a list, or one.
  private static func codes(_ index: Int, _ call: borrowing Call) throws(Failure) -> [String] {
    guard call.has(index), !call[index].isNull else { return [] }
    return try call.names(index)
  }

  /// `ครบ 30 · เอกสารไม่ครบ 5 · ขาดคุณสมบัติ 1 · รับเกินกำหนด (อนุญาต) 1`.
  private static func say(
    _ checked: RoundIntake.Checked, _ late: [Int], _ work: RoundWork, _ call: borrowing Call
  ) throws(Failure) {
    let tongue = call.session.tongue
    let counts = [
      (checked.complete, Words(en: "complete \(checked.complete)", th: "ครบ \(checked.complete)")),
      (checked.incomplete, Words(en: "papers missing \(checked.incomplete)", th: "เอกสารไม่ครบ \(checked.incomplete)")),
      (checked.ineligible, Words(en: "not eligible \(checked.ineligible)", th: "ขาดคุณสมบัติ \(checked.ineligible)")),
      (
        checked.lateAccepted,
        Words(en: "late (accepted) \(checked.lateAccepted)", th: "รับเกินกำหนด (อนุญาต) \(checked.lateAccepted)")
      ),
    ]
    let said = counts.filter { $0.0 > 0 }.map { $0.1.in(tongue) }
    let none = Words(en: "there is nothing to check", th: "ไม่มีใบสมัครที่ต้องตรวจ").in(tongue)
    var line = said.isEmpty ? none : said.joined(separator: " · ")
    if checked.changed == 0, checked.same > 0 { line += Words(en: " (as before)", th: " (เหมือนเดิม)").in(tongue) }
    try call.session.warn(line)
    guard !late.isEmpty else { return }
    let ids = late.prefix(8).map { work.records.id($0, "application") }.joined(separator: " ")
    let more = late.count > 8 ? " …" : ""
    try call.session.warn(
      Words(
        en:
          "left out, late and not accepted: \(late.count) (\(ids)\(more)); accept \(ids.split(separator: " ").first ?? "") --late …",
        th: "ไม่ได้ตรวจ เพราะรับเกินกำหนดและยังไม่อนุญาต \(late.count) (\(ids)\(more))"
      ).in(tongue))
  }
}

extension Wording {
  static let verifyKind = Wording(
    "SOP-VERIFY-KIND", .refused, en: "a {1} is not checked by verify", th: "verify ไม่ได้ใช้ตรวจ{1}",
    hintEn: "verify A3, verify all, applications | where … | verify",
    hintTh: "verify A3, verify all, applications | where … | verify",
    helpEn: "verify checks what comes with papers and rules: applications to rounds.",
    helpTh: "verify ตรวจสิ่งที่มีเอกสารและคุณสมบัติ คือใบสมัครของรอบ")
}
