import Calendars
import Failures
import Office
import Testing

/// Explanations say everything a last day comes from.
@Suite struct WhyTests {
  private let office: ReadingOffice
  private let round: Int

  init() throws {
    office = try ReadingOffice(try day("2026-11-20"))
    round = try office.open("award", "ครูดีเด่น", since: try day("2026-11-20"))
  }

  private func why(_ step: String, _ tongue: Tongue) throws -> String {
    try Why(office.work, task: try office.task(step, in: round)).text(width: 200, tongue)
  }

  @Test func `a last day is explained by anchor, rule, days passed by, setting, printed words and doubt`() throws {
    let text = try why("call", .english)
    for part in [
      "due Mon 23 Nov 2026", "within 1 day after the notice is received", "the notice is received: Fri 20 Nov 2026",
      "entered as H1", "Sat 21 Nov 2026 does not count", "Sun 22 Nov 2026 does not count", "setting days: working",
      "Civil and Commercial Code", "printed (P06 row 2): ภายใน 1 วันหลังจากได้รับหนังสือแจ้ง",
      "in doubt: who must act is not named", "comes after: calendar", "extend T2 --to DATE",
    ] { #expect(text.contains(part), "\(part) in\n\(text)") }
  }

  @Test func `the same in Thai`() throws {
    let text = try why("call", .thai)
    for part in [
      "กำหนด จ. 23 พ.ย. 2569", "ภายใน 1 วัน หลังจากได้รับหนังสือแจ้ง", "ไม่นับ", "มาตรฐานพิมพ์ว่า (P06 ข้อ 2)", "ข้อสงสัย",
      "ขยายเวลา",
    ] { #expect(text.contains(part), "\(part) in\n\(text)") }
  }

  @Test func `an extension and a stopped clock are said`() throws {
    let task = try office.task("calendar", in: round)
    _ = try office.work.stopClock(
      task, kind: "waiting-for-agency", from: try day("2026-11-21"), through: try day("2026-11-24"), because: nil)
    #expect(try why("calendar", .english).contains("the clock stood from Sat 21 Nov 2026 to Tue 24 Nov 2026"))
    _ = try office.work.extend(task, to: try day("2026-12-01"), because: "น้ำท่วม", by: nil)
    #expect(try why("calendar", .english).contains("extended from"))
  }

  @Test func `a round says what is open and what it holds up`() throws {
    let text = try Why(office.work, round: round).text(width: 200, .english)
    #expect(text.contains("1 calendar: ready"))
    #expect(text.contains("holds up: call"))
    #expect(text.contains("2 call: after row 1"))
  }

  @Test func `rules that rest on a doubt or an open setting are listed, and a decision of the office takes them away`()
  {
    let lines = Assumptions(.award, Counting()).lines
    #expect(lines.contains { $0.row == "2" && $0.reason == .doubt(.actor) })
    #expect(lines.contains { $0.row == "1" && $0.reason.name == "days" })
    let decided = Counting([(name: "days", value: "working", source: "คำสั่งที่ 1/2569")])
    #expect(!Assumptions(.award, decided).lines.contains { $0.reason.name == "days" })
    #expect(Assumptions(.monthly, Counting()).lines.isEmpty)
  }
}
