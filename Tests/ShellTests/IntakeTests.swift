import Failures
import TestSupport
import Testing

/// Many applications at once are what each is alone.
@Suite struct IntakeTests {
  /// Days on which applications come: within hours, after them, on a Saturday, on the last day, late.
  private static let days = [
    "2569-11-05T09:00", "2569-11-05T16:31", "2569-11-06T17:00", "2569-11-07", "2569-11-09T16:30", "2569-11-18T16:00",
    "2569-11-18T16:45", "2569-11-19T10:00", "2569-11-20T08:00",
  ]
  private static let late = [7, 8, 9]

  private struct Case: Sendable, CustomStringConvertible {
    let description: String
    let opening: [String]
    /// What happens when one is received, and the step that checks it.
    let event: String?
    let check: String
  }

  private static let cases = [
    Case(
      description: "award",
      opening: [
        "open award \"ก\" --since 2569-11-02T10:00 { category ครู; paper history; "
          + "dates {apply: 2569-11-05..2569-11-18, meeting: 2569-11-26} }",
        "done calendar --on 2569-11-03", "done call --on 2569-11-03",
      ], event: nil, check: "verify"),
    Case(
      description: "scholarship",
      opening: [
        "open scholarship \"ก\" --since 2569-11-02T10:00 { dates {scholarship-calendar: 2569-11-18, apply: "
          + "2569-11-05..2569-11-18} }",
        "done receive --on 2569-11-02", "done publicise --on 2569-11-03",
      ], event: "evidence-received", check: "check"),
  ]

  /// Everything tasks and happenings say.
  private static let shown = [
    "tasks | sort .id | select id step concerns state due due-kind is-timed anchor waits-for waits-since begun done because",
    "tasks | sort .id | select id printed-row title stream actor quarter ladder-level officer document",
    "happenings | select id event concerns date moment",
  ]

  @Test(arguments: cases)
  private func `taken in, checked and sent back together or one by one comes to the same tasks`(_ one: Case) {
    let inTime = (1...Self.days.count).filter { !Self.late.contains($0) }
    var together = one.opening + ["collect \"list.csv\""], apart = one.opening
    for day in Self.days { apart.append("add application {round: $round, received: \(day)}") }
    for (place, day) in Self.days.enumerated() {
      let id = "A\(place + 1)"
      if let event = one.event { apart.append("happened \(event) \(day) --for \(id)") }
      apart += ["include \(id)", "done apply --for \(id) --on \(day.prefix(10))"]
    }
    for number in Self.late { apart.append("happened late-application \(Self.days[number - 1]) --for A\(number)") }
    expectSame(together, apart, "taken in")
    together.append(
      "verify " + inTime.map { "A\($0)" }.joined(separator: " ") + " --missing [\(one.event == nil ? "history" : "")]")
    apart += inTime.map { "done \(one.check) --for A\($0)" }
    expectSame(together, apart, "checked")
    guard one.event == nil else { return }
    together.append("applications | where .state == incomplete | send-back")
    apart += inTime.flatMap { ["happened papers-missing --for A\($0)", "done send-back --for A\($0)"] }
    expectSame(together, apart, "sent back")
  }

  private func expectSame(_ together: [String], _ apart: [String], _ what: String) {
    let left = answers(together), right = answers(apart)
    #expect(left.count == right.count && left == right, "\(what): \(left)\n\(right)")
    #expect(left.allSatisfy { $0.count > 100 })
  }

  /// What the tables say after some lines.
  private func answers(_ lines: [String]) -> [String] {
    let folder = Scratch()
    let rows = Self.days.enumerated().map { "คนที่\($0.offset + 1),\($0.element)\n" }.joined()
    folder.write("list.csv", "ชื่อ-สกุล,วันเวลารับ\n" + rows)
    let prompt = PromptSession(tongue: .english, folder: folder.path, apart: true)
    for line in lines { _ = prompt.answer([line]) }
    let said = prompt.said()
    #expect(!said.contains("SOP-"), "\(said)")
    return Self.shown.map { prompt.answer([$0]) }
  }
}
