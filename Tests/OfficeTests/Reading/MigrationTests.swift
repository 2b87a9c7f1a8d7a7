import Calendars
import Failures
import Model
import Office
import Testing

/// Rounds move between versions of a procedure, all or none, and back.
@Suite struct MigrationTests {
  private let office: ReadingOffice

  init() throws {
    office = try ReadingOffice(
      try day("2026-11-20"),
      HandShelf([
        ("award@1", .award), ("monthly@1", .monthly), ("award@2", .awardTwo), ("award@3", .awardLess),
      ]))
    // Rounds are opened while the first version was the one in force.
    let versions = office.shelf.versions
    office.shelf.versions.removeLast(2)
    for number in 0..<5 { try office.open("award", "ก\(number)", since: try day("2026-11-20")) }
    office.shelf.versions = versions
    try office.keep()
  }

  private func migrate(_ rounds: [Int], to version: String) throws -> RoundWork.Migration {
    try office.desk.begin("migrate")
    return try office.work.migrate(rounds, to: version)
  }

  @Test func `last days are worked out by the new rules, gone steps left out with the reason, new ones made`() throws {
    let migration = try migrate([0, 1], to: "award@2"), sheet = office.records.sheet("task")
    #expect(migration.rounds == [0, 1])
    #expect(migration.moves.map(\.new) == [try day("2026-11-24"), try day("2026-11-24")])
    #expect(migration.moves.map(\.old) == [try day("2026-11-23"), try day("2026-11-23")])
    let gone = try #require(migration.leftOut.first)
    #expect(sheet.member(gone, "state") == "skipped")
    #expect(sheet.text(gone, "because") == "ไม่มีขั้นตอนนี้ในฉบับ award@2")
    #expect(migration.made.map { sheet.text($0, "step") } == ["archive", "archive"])
    #expect(office.records.sheet("work-round").text(0, "version") == "award@2")
    #expect(office.records.sheet("work-round").text(2, "version") == "award@1")
    #expect(try migrate([0], to: "award@2").unchanged == [0])
  }

  @Test func `what was done stays done, and a step for each thing gets its things`() throws {
    _ = try office.work.include(["ก", "ข"], step: nil, in: 0)
    try office.finish("calendar", on: try day("2026-11-20"), in: 0)
    var third = Procedure.awardTwo
    third.steps.append(Procedure.step("tell", "9", "แจ้งผู้สมัคร", [], per: "thing"))
    office.shelf.versions.append(("award@4", third))
    let migration = try migrate([0], to: "award@4"), sheet = office.records.sheet("task")
    #expect(migration.made.compactMap { sheet.text($0, "concerns") } == ["ก", "ข"])
    #expect(sheet.member(try office.task("calendar", in: 0), "state") == "done")
    #expect(sheet.day(try office.task("calendar", in: 0), "due") == (try day("2026-11-23")))
  }

  @Test func `a round of another procedure, or one that is closed, stops all before anything is changed`() throws {
    let other = try office.open("monthly", "พ.ย.", month: try day("2026-11-01"))
    let before = office.visible
    #expect(throws: Failure.self) { try migrate([0, other], to: "award@2") }
    #expect(office.visible == before)
    _ = try office.work.close(1, because: "ยุติ")
    let closed = office.visible
    #expect(throws: Failure.self) { try migrate([0, 1], to: "award@2") }
    #expect(office.visible == closed)
    #expect(try office.work.openRounds(of: "award@2") == [0, 2, 3, 4])
  }

  @Test func `undo brings back the very state it was, where nothing new was made`() throws {
    let before = office.hash
    _ = try migrate(try office.work.openRounds(of: "award@3"), to: "award@3")
    try office.keep()
    #expect(office.hash != before)
    try office.undo()
    #expect(office.hash == before)
  }

  @Test func `undo of new tasks leaves nothing of them in use`() throws {
    let before = office.visible
    _ = try migrate(try office.work.openRounds(of: "award@2"), to: "award@2")
    try office.keep()
    #expect(office.visible != before)
    try office.undo()
    #expect(office.visible == before)
  }
}
