import Calendars
import Commands
import Failures
import Office
import Testing

/// Whatever a procedure says, what is printed of it reads back to the same.
@Suite struct NotationLawTests {
  @Test func `every procedure that can be made reads back to itself`() throws {
    var generator = Generated(seed: 20)
    for _ in 0..<400 {
      let procedure = generator.procedure()
      let again = try ShippedProcedures.reading(procedure.notation).procedure
      #expect(again == procedure, "\(procedure.notation)")
      guard again == procedure else { return }
    }
  }

  @Test func `what is different is nothing exactly where two procedures are the same`() {
    var generator = Generated(seed: 7)
    for _ in 0..<200 {
      let one = generator.procedure()
      #expect(ProcedureDifference(one, one).rows.isEmpty)
      guard let step = one.steps.first else { continue }
      var other = one
      other.steps[0].rules.append(Rule(.byDay(31), printed: "ใหม่"))
      #expect(ProcedureDifference(one, other).rows.map(\.field) == ["rule"])
      other.steps[0].name = step.name + "-x"
      #expect(!ProcedureDifference(one, other).rows.isEmpty)
    }
  }
}

/// Procedures made by a seed: every form, awkward texts, streams and groups.
private struct Generated {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func chance() -> Bool { next(3) == 0 }

  private mutating func one<T>(_ all: [T]) -> T { all[next(all.count)] }

  private mutating func maybe<T>(_ value: T) -> T? { chance() ? value : nil }

  private mutating func name() -> String {
    one(["a", "step-2", "P06", "or", "in", "8.1", "ข้อ ก", "x y", "letter.received", "test", "9", "A1", "0", "007"])
  }

  private mutating func text() -> String {
    one(["ไทย", "say \"yes\"", "{x}", "a\\b", "two\nlines", "tab\there", "# no comment", "ภายใน 2 หลังจาก…", "; }"])
  }

  private mutating func words() -> Words {
    let thai = text()
    return chance() ? Words(thai) : Words(en: text() + "e", th: thai)
  }

  private mutating func names() -> [String] { (0...next(3)).map { _ in name() } }

  private mutating func anchor() -> Rule.Anchor? { chance() ? nil : Rule.Anchor(one(Rule.From.allCases), name()) }

  private mutating func rule() -> Rule {
    let days: [Rule.Days] = [.printed(3), .working(4), .calendar(5), .months(2)], low = 1 + next(4)
    let forms: [Rule.Form] = [
      .within(one(days), anchor(), or: maybe(name())), .range(low, low + next(5), anchor()), .byDay(1 + next(31)),
      .window(1 + next(12), 1 + next(12)), .quarter(1 + next(4)), .quarterOf(name()), .on(name()),
      .immediate(maybe(name())), .after(name()), .calendar(name()), .external(names()), .eachTime(names()),
      .continuous(maybe(name())), .exists(names(), maybe(one(Rule.Phase.allCases))), .quality(names()),
      .ladder(1 + next(5)), Rule.Form.none(before: maybe(name())),
    ]
    return Rule(one(forms), doubts: doubts(), printed: maybe(text()))
  }

  private mutating func doubts() -> [Doubt] { chance() ? [one(Doubt.allCases), one(Doubt.allCases)] : [] }

  private mutating func start() -> Procedure.Start {
    one([.opened, .event(name()), .recurs(one(Procedure.Recurrence.allCases)), .standing])
  }

  private mutating func step(_ number: Int) -> Procedure.Step {
    var step = Procedure.Step(name: "s\(number)", title: words())
    step.row = maybe(name())
    step.fromRow = maybe(name())
    step.partOf = maybe(name())
    step.per = maybe(name())
    step.watches = maybe(name())
    step.isOurs = chance()
    step.doubts = doubts()
    step.actors = chance() ? [] : names()
    step.areActorsInferred = !step.actors.isEmpty && chance()
    step.signs = chance() ? [] : names()
    step.isSigningInferred = !step.signs.isEmpty && chance()
    step.to = chance() ? names() : []
    step.requires = chance() ? names() : []
    step.makes = chance() ? names() : []
    step.sets = chance() ? names() : []
    step.follows = chance() ? names() : []
    step.noLaterThan = chance() ? names() : []
    step.revises = maybe(name())
    step.opensNext = maybe(name())
    step.does = maybe(name())
    step.notes = chance() ? [words(), words()] : []
    step.rules = (0..<next(3)).map { _ in rule() }
    return step
  }

  mutating func procedure() -> Procedure {
    var procedure = Procedure(name: "made", title: words())
    procedure.source = maybe(name())
    procedure.lines = maybe(text())
    procedure.office = maybe(name())
    procedure.group = maybe(name())
    procedure.start = start()
    procedure.isGuideline = chance()
    procedure.hasNoTable = chance()
    procedure.inForce = maybe(Day(number: 20_000 + next(5000)))
    procedure.because = maybe(text())
    procedure.notes = chance() ? [words()] : []
    procedure.events = (0..<next(3)).map { number in
      .init(name: "\(name())-\(number)", title: words(), from: maybe(name()), code: maybe("C"))
    }
    procedure.calendars = (0..<next(2)).map { _ in .init(name: name(), title: words(), isOurs: chance()) }
    procedure.items = (0..<next(2)).map { _ in
      .init(name: name(), title: words(), kind: maybe(name()), in: maybe(name()))
    }
    procedure.streams = (0..<next(4)).map { .init(name: "stream-\($0)", title: words(), start: start()) }
    addSteps(to: &procedure)
    return procedure
  }

  /// Steps in runs: outside a stream or in one, each stream once, some under one limit.
  private mutating func addSteps(to procedure: inout Procedure) {
    var streams = procedure.streams.map(\.name)[...]
    for _ in 0..<next(5) {
      var stream: String?
      if chance(), let next = streams.popFirst() { stream = next }
      // A run outside a stream cannot be told from one before it that is outside, too: that is one run.
      for _ in 0...next(2) {
        var together: Int?
        if chance() {
          together = procedure.sharedRules.count
          procedure.sharedRules.append((0..<next(3)).map { _ in rule() })
        }
        for _ in 0...next(2) {
          var step = step(procedure.steps.count)
          step.stream = stream
          step.together = together
          procedure.steps.append(step)
        }
      }
    }
  }
}
