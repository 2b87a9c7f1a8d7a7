import Calendars
import Failures
import Model
import Office
import Values

/// Procedures made by hand, in two versions.
final class HandShelf: ProcedureShelf {
  var versions: [(name: String, procedure: Procedure)]

  init(_ versions: [(String, Procedure)] = [("award@1", .award), ("monthly@1", .monthly)]) {
    self.versions = versions.map { (name: $0.0, procedure: $0.1) }
  }

  func names() throws(Failure) -> [String] {
    var names: [String] = []
    for version in versions where !names.contains(version.procedure.name) { names.append(version.procedure.name) }
    return names
  }

  func procedure(version: String) throws(Failure) -> Procedure {
    guard let found = versions.first(where: { $0.name == version }) else {
      throw Failure(.cancelled, Failure.Part("no \(version)"))
    }
    return found.procedure
  }

  func inForce(_ name: String, on day: Day) throws(Failure) -> (version: String, procedure: Procedure) {
    guard let found = versions.last(where: { $0.procedure.name == name }) else {
      throw Failure(.cancelled, Failure.Part("no \(name)"))
    }
    return (found.name, found.procedure)
  }
}

extension Wording {
  /// A refusal of tests.
  static let cancelled = Wording(
    "TEST-SHELF", .failed, en: "{1}", th: "{1}", helpEn: "A refusal of tests.", helpTh: "ใช้ในการทดสอบ")
}

extension Procedure {
  static func step(
    _ name: String, _ row: String?, _ title: String, _ rules: [Rule] = [], follows: [String] = [], per: String? = nil,
    actors: [String] = ["officer"]
  ) -> Step {
    var step = Step(name: name, title: Words(en: name, th: title))
    step.row = row
    step.rules = rules
    step.follows = follows
    step.per = per
    step.actors = actors
    return step
  }

  static func within(_ days: Int, _ event: String, _ doubts: [Office.Doubt] = [], printed: String? = nil) -> Rule {
    Rule(.within(.printed(days), .init(.after, event), or: nil), doubts: doubts, printed: printed)
  }

  /// A selection in small: a calendar, a call, applications checked one by one, a result.
  static var award: Procedure {
    var award = Procedure(name: "award", title: Words(en: "Selection", th: "การคัดเลือกดีเด่น"))
    award.source = "P06"
    award.start = .event("notice-received")
    award.events = [
      Event(name: "notice-received", title: Words(en: "the notice is received", th: "ได้รับหนังสือแจ้ง"), from: "happened"),
      Event(
        name: "close", title: Words(en: "applications close", th: "ครบกำหนดการรับสมัคร"),
        from: "dates.applications-close"),
      Event(name: "meeting-ended", title: Words(en: "the meeting ended", th: "เสร็จสิ้นการประชุม"), from: "happened"),
    ]
    award.items = [Item(name: "thing", title: Words(en: "application", th: "ใบสมัคร"))]
    var call = step(
      "call", "2", "ประกาศหลักเกณฑ์", [within(1, "notice-received", [.actor], printed: "ภายใน 1 วันหลังจากได้รับหนังสือแจ้ง")],
      follows: ["calendar"])
    call.signs = ["director"]
    call.to = ["school"]
    call.areActorsInferred = true
    award.steps = [
      step("calendar", "1", "จัดทำปฏิทินการคัดเลือก", [within(1, "notice-received")]), call,
      step("verify", "3", "ตรวจสอบเอกสาร", [within(2, "close", [.unit])], per: "thing"),
      step("decide", "6", "คัดเลือก", [], follows: ["verify"]),
      step("result", "7", "ประกาศผล", [within(3, "meeting-ended")], follows: ["decide"]),
    ]
    return award
  }

  /// The same a year later: the call has two days, a step is gone, another is new.
  static var awardTwo: Procedure {
    var award = Procedure.award
    award.steps[0].rules = [within(2, "notice-received")]
    award.steps.remove(at: 3)
    award.steps[3].follows = ["verify"]
    award.steps.append(step("archive", "8", "เก็บเรื่อง", [within(5, "meeting-ended")], follows: ["result"]))
    return award
  }

  /// As the second, without anything new.
  static var awardLess: Procedure {
    var award = Procedure.awardTwo
    award.steps.removeLast()
    return award
  }

  static var monthly: Procedure {
    var monthly = Procedure(name: "monthly", title: Words(en: "Filings", th: "คำขอประจำเดือน"))
    monthly.start = .recurs(.monthly)
    monthly.steps = [
      step("file", "1", "โรงเรียนส่งคำขอ", [Rule(.byDay(5))], actors: ["school"]),
      step("forward", "2", "ส่งสถาบัน", [Rule(.byDay(10))], follows: ["file"]),
    ]
    return monthly
  }
}

/// An office in memory with its rounds, on one day.
final class ReadingOffice {
  let heap = Heap.make()
  let desk: Desk
  let shelf: HandShelf
  var today: Day

  init(_ today: Day, _ shelf: HandShelf = HandShelf()) throws {
    self.today = today
    self.shelf = shelf
    let workspace = try Workspace.open(
      MemoryStore(office: [UInt8](repeating: 7, count: 16)), kinds: Kinds.all, choices: Kinds.choices, memory: nil)
    var ticks = 0
    desk = Desk(workspace, heap: heap) {
      ticks += 1
      return Workspace.Stamp(
        time: 1_795_000_000 + ticks, today: today.number, actor: "tester", host: "host",
        entropy: Array("tick \(ticks)".utf8))
    }
  }

  var records: OfficeRecords { OfficeRecords(desk) }
  var work: RoundWork { RoundWork(records, today: today, rule: DueRule(Counting(), .office), shelf: shelf) }

  @discardableResult func open(
    _ procedure: String, _ title: String, since: Day? = nil, month: Day? = nil
  ) throws -> Int {
    var opening = RoundWork.Opening(procedure: procedure, title: title)
    opening.since = since
    opening.month = month
    return try work.open(opening).round
  }

  func keep() throws { _ = try desk.commit() }

  func undo() throws {
    try desk.begin("undo")
    _ = try desk.workspace.undo(1, in: desk.transaction)
    try keep()
  }

  /// The task of a step, by its row.
  func task(_ step: String, _ concerns: String? = nil, in round: Int) throws -> Int {
    try work.tasks(named: step, for: concerns, in: round)[0]
  }

  func finish(_ step: String, _ concerns: String? = nil, on day: Day, in round: Int) throws {
    _ = try work.done(try task(step, concerns, in: round), RoundWork.Finish(on: day))
  }

  /// Everything in use, as text: a record that was made and taken back is as if it had never been.
  var visible: [String] {
    let state = desk.state
    return state.schema.kinds.indices.flatMap { kind in
      let table = state.tables[kind]
      return (0..<table.count).filter { !table.isRetired($0) }.map { row in
        state.id(row, of: kind) + ": "
          + state.schema.parts[kind].map { part in
            let column = table.columns[part.column]
            return part.type.isText
              ? column.text(row) ?? "–" : column.chunk(of: row).number(row & 0xFFFF).map { "\($0)" } ?? "–"
          }.joined(separator: "|")
      }
    }
  }

  var hash: [UInt8] {
    var state = desk.state
    return state.hash()
  }
}
