import Calendars
import Failures
import Office
import Testing
import Text

/// What a person sees of a round: the day is Friday 20 November 2569.
@Suite struct StatusTests {
  private let office: ReadingOffice
  private let round: Int

  init() throws {
    office = try ReadingOffice(try day("2026-11-20"))
    round = try office.open("award", "ครูดีเด่น", since: try day("2026-11-20"))
  }

  private func status() throws -> RoundStatus { try RoundStatus(office.work, round) }
  private func line(_ step: String) throws -> RoundStatus.Line {
    try #require(try status().lines.first { $0.step == step })
  }

  @Test func `a step that is done shows its day, one that can be done its last day and rule`() throws {
    try office.finish("calendar", on: try day("2026-11-20"), in: round)
    #expect(try line("calendar").mark == .done)
    #expect(try line("calendar").state.th == "20 พ.ย. 2569")
    let call = try line("call")
    #expect(call.mark == .ready)
    #expect(call.due.th == "กำหนด 23 พ.ย. 2569 (ภายใน 1 วัน หลังจากได้รับหนังสือแจ้ง)")
    #expect(call.left == 1)
  }

  @Test func `a step says what has to come first, a step or an event`() throws {
    #expect(try line("call").state.th == "หลังข้อ 1")
    _ = try office.work.include(["ก"], step: nil, in: round)
    #expect(try line("verify").state.en == "waits for: applications close")
  }

  @Test func `a step that is done one by one counts, and names what is missing`() throws {
    _ = try office.work.include(["ก", "ข", "ค"], step: nil, in: round)
    var verify = try line("verify")
    #expect(verify.count?.all == 3)
    _ = try office.work.skip(try office.task("verify", "ข", in: round), because: "ถอน")
    verify = try line("verify")
    #expect(verify.count?.finished == 1)
    #expect(verify.missing == ["ก", "ค"])
  }

  @Test func `what comes next is what can be done, the earliest first, with what is typed`() throws {
    // What comes after the applications waits for the first of them.
    #expect(try status().next.map(\.step) == ["calendar"])
    try office.finish("calendar", on: try day("2026-11-20"), in: round)
    #expect(try status().next.first?.act == .finish(task: try office.task("call", in: round), verb: nil))
  }

  @Test func `a step whose last day has passed is late, with the working days since`() throws {
    office.today = try day("2026-11-25")
    #expect(try line("calendar").mark == .late)
    #expect(try line("calendar").left == -2)
  }

  @Test(arguments: [20, 33, 50, 80, 120, 300])
  func `every line fits the width and no step is lost`(_ width: Int) throws {
    _ = try office.work.include(["ก", "ข", "ค"], step: nil, in: round)
    for tongue in Tongue.allCases {
      let text = StatusText(width: width, tongue).text(try status()) { _ in "done T1" }
      for line in text.split(separator: "\n") { #expect(Columns.width(String(line)) <= width, "\(line)") }
      #expect(text.contains("done T1"))
      #expect(text.contains("3"))
    }
  }

  @Test(arguments: [20, 40, 80, 300])
  func `a timeline fits the width, marks today and shades days off`(_ width: Int) throws {
    try office.finish("calendar", on: try day("2026-11-20"), in: round)
    office.today = try day("2026-11-21")
    let text = try Timeline(office.work, round).text(width: width, .thai)
    for line in text.split(separator: "\n") { #expect(Columns.width(String(line)) <= width) }
    #expect(text.contains("▾"))
    #expect(text.contains("█"))
    #expect(text.contains("◆"))
    #expect(text.contains("░"))
  }
}
