import Calendars
import Failures
import Model
import Office
import Testing

/// What is due over all rounds.
@Suite struct DueListTests {
  private let office: ReadingOffice

  init() throws {
    office = try ReadingOffice(try day("2026-11-20"))
    try office.open("award", "ก", since: try day("2026-11-20"))
    try office.open("award", "ข", since: try day("2026-11-19"))
  }

  private func lines(_ change: (inout DueList.Choice) -> Void = { _ in }) -> [DueList.Line] {
    var choice = DueList.Choice()
    change(&choice)
    return DueList(office.desk.state, today: office.today, calendar: .office).lines(choice)
  }

  @Test func `tasks of one step and day are one line, and unfolded one each`() throws {
    try office.open("award", "ค", since: try day("2026-11-20"))
    #expect(lines().map(\.tasks.count) == [1, 1, 2, 2])
    #expect(lines { $0.isUnfolded = true }.count == 6)
    #expect(lines().map(\.rounds) == [1, 1, 2, 2])
    #expect(lines().map(\.left) == [0, 0, 1, 1])
  }

  @Test func `what is finished, of a closed round, or out of the span is not there`() throws {
    try office.finish("calendar", on: try day("2026-11-20"), in: 0)
    #expect(lines().map(\.title) == ["จัดทำปฏิทินการคัดเลือก", "ประกาศหลักเกณฑ์", "ประกาศหลักเกณฑ์"])
    _ = try office.work.close(1, because: "ยุติ")
    #expect(lines().map(\.round) == [0])
    let sunday = try day("2026-11-22")
    #expect(lines { $0.through = sunday }.isEmpty)
  }

  @Test func `the lines are those a plain walk over all tasks finds`() throws {
    for number in 0..<30 {
      let round = try office.open("award", "ร\(number)", since: Day(number: office.today.number - number % 9))
      if number % 3 == 0 { try office.finish("calendar", on: office.today, in: round) }
      if number % 7 == 0 { _ = try office.work.close(round, because: "ยุติ") }
    }
    let tasks = office.records.sheet("task"), rounds = office.records.sheet("work-round")
    var plain: Set<String> = []
    for row in tasks.rows {
      guard let due = tasks.day(row, "due"), !["done", "skipped"].contains(tasks.member(row, "state") ?? ""),
        let round = tasks.record(row, "round"), rounds.member(round, "state") != "closed"
      else { continue }
      plain.insert("\(tasks.id(row)) \(due)")
    }
    let found = lines { $0.isUnfolded = true }.map { "T\($0.tasks[0] + 1) \($0.day)" }
    #expect(Set(found) == plain)
    #expect(found.count == plain.count)
  }

  @Test func `a share is of what has a limit of time; what has none is counted apart`() throws {
    try office.finish("calendar", on: try day("2026-11-20"), in: 0)
    office.today = try day("2026-11-23")
    try office.finish("calendar", on: try day("2026-11-23"), in: 1)
    let line = try #require(OnTime(office.desk.state, by: .procedure, today: office.today).lines.first)
    // In time: the first; late: the second, a day, and its call, not done; the first's call is due today.
    #expect([line.inTime, line.late, line.pending] == [1, 2, 1])
    #expect(line.share == 3333)
    #expect(line.untimed == 4)
  }

  @Test func `the work of a day is what is late, due, and on the calendar`() {
    let entries = Agenda(office.desk.state, day: office.today, calendar: .office).entries
    #expect(entries.map(\.what) == [.due, .due])
    let later = Agenda(office.desk.state, day: Day(number: office.today.number + 15), calendar: .office).entries
    #expect(later.map(\.what) == [.holiday, .late, .late, .late, .late])
  }

  @Test func `a duty that recurs is missing until its round is open`() throws {
    let missing = MissingRounds(office.work, [.award, .monthly]).lines
    #expect(missing.map(\.procedure) == ["monthly"])
    #expect(missing.first?.usual == (try day("2026-11-05")))
    try office.open("monthly", "พ.ย.", month: try day("2026-11-01"))
    #expect(MissingRounds(office.work, [.award, .monthly]).lines.isEmpty)
  }

  @Test func `who does what is read from the procedure, with small letters where it is inferred`() {
    let matrix = Matrix(.award)
    #expect(matrix.people == ["officer", "director", "school"])
    #expect(matrix.rows[1].parts == ["officer": "r", "director": "A", "school": "I"])
  }
}
