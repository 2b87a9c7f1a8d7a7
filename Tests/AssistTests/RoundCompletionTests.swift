import Failures
import Testing

/// What the state of rounds allows is offered first.
@Suite struct RoundCompletionTests {
  private static let office = [
    "open travel \"ไปราชการ กทม.\" --since 2026-11-18", "done receive", "open award \"ครูดีเด่น\" --since 2026-11-18",
    "enter travel-2569-1",
  ]

  @Test func `what can be done is offered, what is finished is not`() {
    let labels = Bench(.english, Self.office).labels("done ‸")
    #expect(labels.contains("check") && labels.contains("T2"))
    #expect(!labels.contains("T1") && !labels.contains("receive"))
    let award = Bench(.english, Self.office).labels("done ‸").filter { ["calendar", "call", "appoint"].contains($0) }
    #expect(award == ["calendar", "call", "appoint"])
    #expect(Bench(.english, Self.office).taking("check", "done ch‸") == "done check ")
  }

  @Test func `rounds, events and procedures are offered by name`() {
    let bench = Bench(.english, Self.office)
    #expect(bench.labels("enter ‸").contains("award-2569-1"))
    #expect(bench.labels("happened ‸").contains("procedure-done"))
    #expect(bench.labels("open ‸").contains("standing"))
    #expect(
      Bench(.english, Self.office + ["close --because \"จบ\""]).labels("enter ‸").allSatisfy { $0 != "travel-2569-1" })
  }

  @Test(arguments: [
    ("draft ‸", "external"), ("draft m‸", "memo"), ("submit D1 --for ‸", "signature"), ("outcome A1 ‸", "granted"),
    ("permit \"ก ข\" --vehicle ‸", "train"), ("permit \"ก ข\" --cost ‸", "host"), ("receive --urgency ‸", "urgent"),
    ("receive --secrecy ‸", "secret"), ("issue D1 --book ‸", "order-book"), ("reserve ‸", "order-book"),
  ])
  func `what is one of a choice is offered`(_ line: String, _ member: String) {
    let labels = Bench(.english).labels(line)
    #expect(labels.contains(member))
  }

  @Test func `without rounds nothing is made up`() {
    #expect(!Bench().labels("done T‸").contains { $0.hasPrefix("T") })
  }
}
