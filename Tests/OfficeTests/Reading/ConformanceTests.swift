import Calendars
import Failures
import Model
import Office
import Testing

/// Conformance, the plain way: one round at a time, over its tasks as values.
private struct PlainConformance {
  let office: ReadingOffice
  let procedure: Procedure

  struct Case {
    let step: String
    let concerns: String?
    let state: String
    let done: Day?
    let due: Day?
    let anchor: Day?
    let stops: [ClosedRange<Int>]
  }

  func cases(_ round: Int) -> [Case] {
    let sheet = office.records.sheet("task"), happenings = office.records.sheet("happening")
    let stops = office.records.sheet("clock-stop")
    return sheet.rows("round", of: round).map { row in
      Case(
        step: sheet.text(row, "step") ?? "", concerns: sheet.text(row, "concerns"),
        state: sheet.member(row, "state") ?? "", done: sheet.day(row, "done"), due: sheet.day(row, "due"),
        anchor: sheet.record(row, "anchor").flatMap { happenings.day($0, "date") },
        stops: stops.rows("task", of: row).compactMap { stop in
          guard let first = stops.day(stop, "starts")?.number else { return nil }
          let last = stops.day(stop, "ends")?.number ?? Day.latest.number
          return first <= last ? first...last : nil
        })
    }
  }

  func verdict(_ round: Int) -> [Int] {
    let cases = cases(round), sheet = office.records.sheet("work-round")
    let opened = sheet.day(round, "opened"), end = sheet.day(round, "closed") ?? office.today
    var disordered = 0, missing = 0, left = 0, unknown = 0, late = 0, person = 0, holiday = 0, stopped = 0
    for one in cases {
      if one.state == "skipped" { left += 1 }
      guard let step = procedure.step(one.step) else {
        unknown += 1
        continue
      }
      if let due = one.due, one.state != "skipped" {
        if one.state == "done", let done = one.done { late += done > due ? 1 : 0 } else { late += end > due ? 1 : 0 }
      }
      guard one.state == "done", let done = one.done else { continue }
      var ready = [opened, one.anchor].compactMap { $0 }
      for name in step.follows where procedure.step(name) != nil {
        let all = cases.filter { $0.step == name }
        let same = one.concerns == nil ? [] : all.filter { $0.concerns == one.concerns }
        let group = same.isEmpty ? all : same
        let isOpen = group.contains { $0.state != "done" && $0.state != "skipped" }
        let last = group.filter { $0.state == "done" }.compactMap(\.done).max()
        if isOpen || (last.map { $0 > done } ?? false) { disordered += 1 }
        if let last, last <= done { ready.append(last) }
      }
      guard let start = ready.max(), start < done else { continue }
      for number in (start.number + 1)...done.number {
        if one.stops.contains(where: { $0.contains(number) }) {
          stopped += 1
        } else if WorkCalendar.office.isWorkday(Day(number: number)) {
          person += 1
        } else {
          holiday += 1
        }
      }
    }
    // What is missing is said of a round that is over.
    guard sheet.day(round, "closed") != nil else {
      return [disordered, 0, left, unknown, late, person, holiday, stopped]
    }
    for step in procedure.steps where step.per == nil && step.stream == nil && !step.isOurs {
      if !cases.contains(where: { $0.step == step.name && ($0.state == "done" || $0.state == "skipped") }) {
        missing += 1
      }
    }
    return [disordered, missing, left, unknown, late, person, holiday, stopped]
  }
}

/// Rounds held against their procedure.
@Suite struct ConformanceTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private func verdicts(_ office: ReadingOffice, _ rounds: [Int]?) throws -> [Conformance.Verdict] {
    var reader = Conformance(office.desk.state, today: office.today, rule: DueRule(Counting(), .office))
    return try reader.verdicts(rounds, office.shelf)
  }

  @Test func `a round that went its way fits; one out of order, or with a step left out, does not`() throws {
    let office = try ReadingOffice(try day("2026-12-20"))
    let round = try office.open("monthly", "ธ.ค.", month: try day("2026-12-01"))
    try office.finish("file", on: try day("2026-12-07"), in: round)
    try office.finish("forward", on: try day("2026-12-09"), in: round)
    #expect(try verdicts(office, [round])[0].fits)
    let other = try office.open("monthly", "พ.ย.", month: try day("2026-11-01"))
    _ = try office.work.skip(try office.task("file", in: other), because: "ไม่มีคำขอ")
    #expect(try verdicts(office, [other])[0].leftOut == 1)
    #expect(try !verdicts(office, [other])[0].fits)
  }

  @Test func `the verdicts are those of the plain way, over rounds of every sort`() throws {
    var dice = Dice(state: 11)
    let office = try ReadingOffice(try day("2026-12-31"))
    let calendar = try day("2026-10-01").number
    for number in 0..<120 {
      let round = try office.open("award", "ร\(number)", since: Day(number: calendar + dice.roll(20)))
      try scatter(round, office, &dice)
      if dice.roll(3) > 0 { try office.records.set("work-round", round, "state", .member("closed")) }
      if dice.roll(2) == 0 { try office.records.set("work-round", round, "closed", .day(Day(number: calendar + 80))) }
    }
    var wanted = Procedure.awardTwo
    wanted.steps[4].follows = ["result", "verify", "nothing"]
    office.shelf.versions.append(("award@9", wanted))
    let plain = PlainConformance(office: office, procedure: wanted)
    let rounds = Array(0..<120)
    var seen: Set<[Int]> = []
    for verdict in try verdicts(office, rounds) {
      let found = [
        verdict.disordered, verdict.missing, verdict.leftOut, verdict.unknown, verdict.late, verdict.person,
        verdict.holiday, verdict.stopped,
      ]
      #expect(found == plain.verdict(verdict.round), "round \(verdict.round)")
      seen.insert(found)
    }
    #expect(seen.count > 40)
  }

  /// Tasks as nobody would have left them: the engine refuses such days, records made by hand do not.
  private func scatter(_ round: Int, _ office: ReadingOffice, _ dice: inout Dice) throws {
    let base = try day("2026-10-20").number
    _ = try office.work.include((0..<dice.roll(4)).map { "สิ่ง\($0)" }, step: nil, in: round)
    for row in office.records.sheet("task").rows("round", of: round) {
      switch dice.roll(6) {
      case 0: break
      case 1: try office.records.set("task", row, "state", .member("skipped"))
      default:
        try office.records.set("task", row, "state", .member("done"))
        try office.records.set("task", row, "done", .day(Day(number: base + dice.roll(60))))
      }
      if dice.roll(3) == 0 {
        let first = base + dice.roll(40)
        _ = try office.records.add(
          "clock-stop",
          [
            ("kind", .member("long-leave")), ("task", .record("task", row)), ("starts", .day(Day(number: first))),
            ("ends", dice.roll(5) == 0 ? .null : .day(Day(number: first + dice.roll(20)))),
          ], today: office.today)
      }
    }
    if dice.roll(8) == 0 {
      _ = try office.records.add(
        "task",
        [
          ("round", .record("work-round", round)), ("step", .text("decide")), ("title", .text("เก่า")),
          ("is-timed", .flag(false)), ("state", .member("done")), ("done", .day(Day(number: base))),
        ], today: office.today)
    }
  }
}
