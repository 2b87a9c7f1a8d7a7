import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Looking back over rounds, and at what rules and duties rest on.
enum ReviewCallables {
  static let all: [Callable] = [.onTime, .conformance, .assumptions, .missingRounds]
}

extension Callable {
  static let onTime = Callable(
    "on-time", "ร้อยละทันกำหนด", .rounds,
    en:
      "How much was done in time, with what it is a share of; tasks without a limit of time are counted apart, never as in time.",
    th: "สัดส่วนที่ดำเนินการทันกำหนด พร้อมฐานที่คิด ขั้นตอนที่ไม่มีกำหนดเวลานับแยกไว้ ไม่ถือว่าทันกำหนด",
    [
      .flag(
        "by", "โดย", .words(OnTime.By.allCases.map(\.rawValue)), en: "by procedure, officer or fiscal year",
        th: "แยกตามกระบวนงาน บุคลากร หรือปีงบประมาณ")
    ], gives: .type(.table), effect: .reads, also: ["punctuality", "KPI", "service level"],
    examples: [
      Example(
        RoundExample.open + "; done receive --on 2026-11-19; on-time | select in-time timed | first | to-json",
        "{\"in-time\":1,\"timed\":3}"), Example("on-time --by year", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), by = OnTime.By(rawValue: try call.optionalText(0) ?? "procedure") ?? .procedure
      for kind in ["task", "work-round"] { _ = work.records.sheet(kind) }
      var rows = RowMaker(
        call.heap, [by.rawValue, "share", "in-time", "timed", "late", "pending", "untimed", "left-out"])
      for line in OnTime(work.records.desk.state, by: by, today: call.session.today).lines {
        let share = line.share.map { call.heap.number(Decimal(Int128($0), scale: 2)) } ?? .null
        rows.add(
          call.heap.text(line.name), share, Value(line.inTime), Value(line.timed), Value(line.late),
          Value(line.pending), Value(line.untimed), Value(line.leftOut))
      }
      return rows.finish()
    })

  static let conformance = Callable(
    "conformance", "ตรวจตามมาตรฐาน", .rounds,
    en:
      "Holds rounds against the version of their procedure in force: order kept, steps missing or left out, late, and days spent by people, on days off and with the clock stopped.",
    th: "เทียบรอบกับกระบวนงานรุ่นที่ใช้อยู่: ลำดับ ขั้นที่ขาดหรือไม่ดำเนินการ ความล่าช้า และวันที่ใช้ แยกเป็นบุคคล วันหยุด และเวลาที่หยุดนับ",
    [
      Parameter(
        "thing", "รายการที่ระบุ", .type(.any), optional: true,
        en: "a round, rounds piped in, or all that are closed; the one the session is in when left out",
        th: "รอบ รอบที่ส่งต่อมา หรือ all คือทุกรอบที่ปิดแล้ว ถ้าไม่ระบุคือรอบปัจจุบัน")
    ], gives: .type(.table), effect: .reads, also: ["process mining", "fitness", "compliance"],
    examples: [
      Example(RoundExample.open + "; conformance | get fits", "[true]"), Example("conformance all", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      for kind in ["task", "work-round", "happening", "clock-stop"] { _ = work.records.sheet(kind) }
      var reader = Conformance(work.records.desk.state, today: call.session.today, rule: work.rule)
      let verdicts = try reader.verdicts(call.isAll(0) ? nil : try call.rounds(0, work), work.shelf)
      try call.charge(verdicts.count)
      let sheet = work.records.sheet("work-round")
      var rows = RowMaker(
        call.heap,
        [
          "round", "fits", "disordered", "missing", "left-out", "unknown", "late", "timed", "person", "holiday",
          "stopped",
        ])
      for verdict in verdicts {
        rows.add(
          call.heap.text(sheet.id(verdict.round)), .bool(verdict.fits), Value(verdict.disordered),
          Value(verdict.missing), Value(verdict.leftOut), Value(verdict.unknown), Value(verdict.late),
          Value(verdict.timed), Value(verdict.person), Value(verdict.holiday), Value(verdict.stopped))
      }
      return rows.finish()
    })

  static let assumptions = Callable(
    "assumptions", "เกณฑ์ที่ต้องตีความ", .rounds,
    en: "Rules that rest on a doubt of the source, or on a setting that neither law nor the office has decided.",
    th: "เกณฑ์ที่อาศัยข้อสงสัยของเอกสารต้นทาง หรือการตั้งค่าที่ทั้งกฎหมายและสำนักงานยังไม่ได้กำหนด",
    [
      Parameter(
        "procedure", "กระบวนงาน", .name, optional: true, en: "one procedure; all in force when left out",
        th: "กระบวนงานเดียว ถ้าไม่ระบุคือทุกกระบวนงานที่ใช้อยู่")
    ], gives: .type(.table), effect: .reads, also: ["doubts", "open questions", "caveats"],
    examples: [
      Example("(assumptions award | count) > 0", "true"), Example("try { assumptions nothing } catch e { 1 }", "1"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), tongue = call.session.tongue
      let procedures = call.has(0) && !call[0].isNull ? [try call.procedure(0, work)] : try work.proceduresInForce()
      var rows = RowMaker(call.heap, ["procedure", "row", "step", "rule", "rests-on", "meaning", "printed"])
      for procedure in procedures {
        for line in Assumptions(procedure, work.rule.counting).lines {
          rows.add(
            call.heap.text(line.procedure), call.heap.optional(line.row), call.heap.text(line.step.in(tongue)),
            call.heap.text(line.rule.in(tongue)), call.heap.text(line.reason.name),
            call.heap.text(line.reason.words(work.rule.counting).in(tongue)), call.heap.optional(line.printed))
        }
      }
      return rows.finish()
    })

  static let missingRounds = Callable(
    "missing-rounds", "รอบที่ยังไม่เปิด", .rounds,
    en: "Duties that recur and have no round open for the month, quarter or fiscal year it is now.",
    th: "งานที่ทำประจำและยังไม่มีรอบของเดือน ไตรมาส หรือปีงบประมาณนี้",
    gives: .type(.table), effect: .reads, also: ["forgotten", "recurring"],
    examples: [
      Example("missing-rounds | where .recurs == monthly | get procedure", "[\"standing\"]"),
      Example(
        "open standing \"พัฒนา\" --month 2026-11; missing-rounds | where .recurs == monthly | get procedure", "[]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      var rows = RowMaker(call.heap, ["procedure", "title", "recurs", "from", "through", "usual"])
      for line in MissingRounds(work, try work.proceduresInForce()).lines {
        rows.add(
          call.heap.text(line.procedure), call.heap.text(line.title.in(call.session.tongue)),
          call.heap.text(line.recurs.rawValue), .date(line.period.lowerBound.number),
          .date(line.period.upperBound.number), .optional(line.usual))
      }
      return rows.finish()
    })
}
