import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Reading rounds: how they stand, what is due and why, how they went.
enum ReadingCallables {
  static let all: [Callable] =
    [.status, .next, .timeline, .why] + DueCallables.all + ReviewCallables.all + [.ics, .matrix, .migrate]
}

extension Callable {
  static let status = Callable(
    "status", "สถานะ", .rounds,
    en:
      "How a round stands: each step with its mark, its day or what it waits for, its last day and rule, what is next.",
    th: "สถานะของรอบ: ทุกขั้นตอนพร้อมเครื่องหมาย วันที่ทำหรือสิ่งที่รอ กำหนดและเกณฑ์ และสิ่งที่ต้องทำต่อไป",
    [.readRound], gives: .type(.text), effect: .reads, also: ["progress", "git status", "show round"],
    examples: [
      Example(RoundExample.open + "; (status | split \"\\n\") | last", "next: receive"),
      Example("try { status } catch e { $e.code }", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(0, work)
      let status = try RoundStatus(work, round)
      let text = StatusText(width: call.pageWidth, call.session.tongue).text(status) { call.typed($0, work) }
      return call.heap.text(text)
    })

  static let next = Callable(
    "next", "ขั้นตอนต่อไป", .rounds,
    en: "What can be done next in a round, the most pressing first, with what to type; in all open rounds with --all.",
    th: "สิ่งที่ทำต่อได้ในรอบ เรียงตามกำหนด พร้อมคำสั่งที่ใช้ ระบุ --all เพื่อดูทุกรอบที่เปิดอยู่",
    [
      .readRound,
      .flag("all", "ทั้งหมด", en: "of every open round, its first", th: "ทุกรอบที่เปิดอยู่ รอบละรายการแรก"),
    ], gives: .type(.table), effect: .reads, also: ["todo", "what now"],
    examples: [
      Example(RoundExample.open + "; next | get type", "[\"receive\"]"),
      Example("next --all", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      let rounds = call.flag(1) ? try work.openRounds() : [try call.round(0, work)]
      var rows = RowMaker(call.heap, ["type", "due", "left", "round", "row", "title"])
      for round in rounds {
        let status = try RoundStatus(work, round)
        for line in call.flag(1) ? Array(status.next.prefix(1)) : status.next {
          guard let act = line.act else { continue }
          rows.add(
            call.heap.text(call.typed(act, work)), .optional(line.day), line.left.map { Value($0) } ?? .null,
            call.heap.text(status.id), call.heap.optional(line.row),
            call.heap.text(line.title.in(call.session.tongue)))
        }
      }
      return rows.finish()
    })

  static let timeline = Callable(
    "timeline", "เส้นเวลา", .rounds,
    en: "A round drawn over days: a bar a step, today marked, days off shaded, as wide as the screen.",
    th: "ภาพของรอบตามวัน: แถบต่อขั้นตอน แสดงวันนี้และวันหยุด กว้างตามจอ",
    [
      .readRound,
      .flag("width", "ความกว้าง", .type(.number), en: "columns it may take, 20 to 300", th: "จำนวนช่อง 20 ถึง 300"),
    ], gives: .type(.text), effect: .reads, also: ["gantt", "chart"],
    examples: [
      Example(RoundExample.open + "; (timeline --width 40 | split \"\\n\") | count", "5"),
      Example("try { timeline } catch e { $e.code }", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(0, work)
      let width = call.has(1) && !call[1].isNull ? try call.integer(1, in: 20...300) : call.pageWidth
      return call.heap.text(try Timeline(work, round).text(width: width, call.session.tongue))
    })

  static let why = Callable(
    "why", "เหตุผล", .rounds,
    en:
      "Why a task is due when it is: what it counts from, the rule, every day passed by, the setting used, the words of the source. Of a round: what holds it up. Of an application: why it came where it came.",
    th:
      "เหตุใดขั้นตอนจึงครบกำหนดวันนั้น: เริ่มนับจากสิ่งใด เกณฑ์ วันที่ข้ามแต่ละวัน การตั้งค่าที่ใช้ ข้อความในมาตรฐาน ถ้าเป็นรอบ: สิ่งที่รออยู่ ถ้าเป็นใบสมัคร: เหตุผลของผลคัดเลือก",
    [
      .rest(
        "thing", "รายการที่ระบุ", .type(.any),
        en: "a task T12, a step of the round, a round, or an application A17; due may stand before it",
        th: "รหัสขั้นตอน T12 ขั้นตอนของรอบ รอบ หรือใบสมัคร A17 เขียน due นำหน้าได้"
      ).completed(by: "task"),
      .inRound, .forItem,
    ], gives: .type(.text), effect: .reads, also: ["explain", "why due", "because of what"],
    examples: [
      Example(
        RoundExample.open + "; (why due receive | split \"\\n\") | first",
        "T1 1 Receive the request, travel-2569-1"),
      Example("try { why } catch e { $e.code }", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), width = call.pageWidth, tongue = call.session.tongue
      var subjects = Array(try call.items(0))
      if let first = subjects.first, first.isText, subjects.count > 1, ["due", "ครบกำหนด"].contains(first.string) {
        subjects.removeFirst()
      }
      guard let subject = subjects.first else {
        return call.heap.text(try Why(work, round: try call.round(1, work)).text(width: width, tongue))
      }
      if let round = try? work.records.find(subject, "work-round") {
        return call.heap.text(try Why(work, round: round).text(width: width, tongue))
      }
      if let application = try? work.records.find(subject, "application") {
        let deciding = DecidingWork(work.records, today: call.session.today)
        return call.heap.text(try Why(deciding, application: application).text(width: width, tongue))
      }
      let tasks = try call.tasks(of: subject, work)
      return call.heap.text(
        try tasks.map { (task) throws(Failure) in try Why(work, task: task).text(width: width, tongue) }
          .joined(separator: "\n\n"))
    })
}

extension Call {
  /// The tasks `why` is asked about; of a step that is done one by one, the first open one stands for all.
  fileprivate func tasks(of subject: Value, _ work: RoundWork) throws(Failure) -> [Int] {
    guard subject.isText else {
      let (kind, row) = try work.records.desk.find(subject)
      guard kind == work.records.number(of: "task") else {
        throw Failure(.taskWanted, Failure.Part(work.records.desk.state.id(row, of: kind)))
      }
      return [row]
    }
    let round = try? self.round(1, work), item = try optionalID(2)
    let tasks = try work.tasks(named: subject.string, for: item, in: round)
    let sheet = work.records.sheet("task")
    let open = tasks.first { !["done", "skipped"].contains(sheet.member($0, "state") ?? "") }
    return (open ?? tasks.first).map { [$0] } ?? []
  }
}
