import Failures
import Office
import Testing
import Values

/// The cases people ask about, one by one.
@Suite struct DecidingCasesTests {
  /// A competition of one member and two criteria, an application for each pair of points.
  private func contest(
    _ points: [(Int, Int)], quota: Int = 1, reserve: Int = 0, service: [Int] = [],
    _ change: (inout Contest) -> Void = { _ in }
  ) -> Contest {
    let rules = DecidingRules(
      criteria: [
        DecidingRules.Criterion(code: "work", title: "ครองงาน", full: Decimal(60)),
        DecidingRules.Criterion(code: "self", title: "ครองตน", full: Decimal(40)),
      ], quota: quota, reserve: reserve)
    var contest = Contest(rules: rules)
    contest.judges = [0]
    for (row, one) in points.enumerated() {
      contest.add(row: row, points: [one.0, one.1], service: row < service.count ? service[row] : nil, received: row)
    }
    change(&contest)
    return contest
  }

  private func placed(_ contest: Contest) throws -> [ContestOutcome.Placed] { try Deciding.outcome(contest).placed }

  @Test func `a tie at the line is left open, and the meeting chooses`() throws {
    let tied = contest([(50, 30), (50, 30), (40, 30)])
    let outcome = try Deciding.outcome(tied)
    #expect(outcome.placed == [.tied, .tied, .notSelected])
    #expect(outcome.ties.map(\.places) == [1])
    var chosen = tied
    chosen.breaks = [Contest.Break(winner: 1, among: [0, 1])]
    #expect(try placed(chosen) == [.notSelected, .selected, .notSelected])
    #expect(try Deciding.outcome(chosen).ranks == [2, 1, 3])
  }

  @Test func `a choice among some decides nothing between others`() throws {
    let other = contest([(50, 30), (50, 30), (50, 30)]) { $0.breaks = [Contest.Break(winner: 1, among: [0, 1])] }
    #expect(try placed(other) == [.tied, .tied, .tied])
  }

  @Test func `a tie inside the places is a shared rank`() throws {
    let outcome = try Deciding.outcome(contest([(50, 30), (50, 30), (40, 30)], quota: 2))
    #expect(outcome.placed == [.selected, .selected, .notSelected])
    #expect(outcome.ranks == [1, 1, 3])
    #expect(outcome.isTied == [true, true, false])
    #expect(!outcome.isOpen)
  }

  @Test func `a tie at the end of the reserves is left open`() throws {
    let outcome = try Deciding.outcome(contest([(55, 30), (50, 30), (50, 30)], reserve: 1))
    #expect(outcome.placed == [.selected, .tied, .tied])
    #expect(outcome.ties.map(\.isAmongReserves) == [true])
  }

  @Test func `what the rule-book compares comes in turn`() throws {
    let ties = contest([(50, 30), (50, 30), (48, 32)], service: [900, 1_000, 5_000]) {
      $0.rules.ties = [.criterion(0), .service]
    }
    #expect(try Deciding.outcome(ties).ranks == [2, 1, 3])
    #expect(try placed(ties) == [.notSelected, .selected, .notSelected])
  }

  @Test func `who is unknown in what is compared comes after`() throws {
    let ties = contest([(50, 30), (50, 30)], service: [0]) { $0.rules.ties = [.service] }
    #expect(try Deciding.outcome(ties).ranks == [1, 2])
  }

  @Test func `rounding makes a tie, for what is ranked is what is announced`() throws {
    var three = contest([], quota: 1)
    three.judges = [0, 1, 2]
    three.rules.decimals = 0
    three.add(row: 0, points: [50, 30, 50, 30, 50, 31])
    three.add(row: 1, points: [50, 30, 50, 30, 50, 30])
    let outcome = try Deciding.outcome(three)
    #expect(outcome.scores == [80, 80])
    #expect(outcome.placed == [.tied, .tied])
    three.rules.decimals = 1
    #expect(try placed(three) == [.selected, .notSelected])
  }

  @Test func `half is rounded away from zero`() throws {
    var two = contest([], quota: 1)
    two.judges = [0, 1]
    two.rules.decimals = 0
    two.add(row: 0, points: [50, 30, 50, 31])
    #expect(try Deciding.outcome(two).scores == [81])
  }

  @Test func `who gave the place up is passed over and the next moves up`() throws {
    let outcome = try Deciding.outcome(
      contest([(55, 30), (50, 30), (45, 30)], reserve: 1) { $0.hasDeclined[0] = true })
    #expect(outcome.placed == [.passedOver, .selected, .reserve])
    #expect(outcome.ranks == [nil, 1, 2])
    #expect(outcome.lines == [nil, nil, 1])
  }

  @Test func `who does not reach the least score has no place though there is one`() throws {
    let outcome = try Deciding.outcome(contest([(50, 30), (40, 30)], quota: 2) { $0.rules.minimum = Decimal(75) })
    #expect(outcome.placed == [.selected, .belowMinimum])
  }

  @Test func `of no applications nothing comes`() throws {
    let outcome = try Deciding.outcome(contest([]))
    #expect(outcome.order.isEmpty && outcome.ties.isEmpty && outcome.selected == 0)
  }

  @Test func `where the rule-book gives both the place, all tied have it`() throws {
    let outcome = try Deciding.outcome(
      contest([(50, 30), (50, 30), (40, 30)], reserve: 1) { $0.rules.method = "both" })
    #expect(outcome.placed == [.selected, .selected, .reserve])
    #expect(outcome.places == 2)
  }

  @Test func `levels are given by the score as announced`() throws {
    let outcome = try Deciding.outcome(
      contest([(55, 35), (50, 30)]) {
        $0.rules.levels = [
          DecidingRules.Level(name: "ดี", minimum: Decimal(80)), DecidingRules.Level(name: "ดีเด่น", minimum: Decimal(90)),
        ]
      })
    #expect(outcome.levels == [1, 0])
  }

  @Test func `levelling shifts members to one mean, exactly`() throws {
    // The first member is ten points stricter and did not score the last application.
    var two = contest([], quota: 1)
    two.judges = [0, 1]
    two.rules.levelling = 2
    two.add(row: 0, points: [30, 20, 40, 20])
    two.add(row: 1, points: [32, 20, 42, 20])
    two.add(row: 2, points: [nil, nil, 41, 20])
    two.exempt = [Contest.Exemption(application: 2, judge: 0)]
    // Means: 51 and 61, of all five sheets 57: shifts 6 and −4; scores (50+6+60−4)÷2, (52+6+62−4)÷2, 61−4.
    #expect(try Deciding.outcome(two).scores == [56_00, 58_00, 57_00])
    two.rules.levelling = nil
    #expect(try Deciding.outcome(two).scores == [55_00, 57_00, 61_00])
  }

  @Test func `levelling refuses a sample that is too small`() throws {
    let small = contest([(50, 30), (40, 30)]) { $0.rules.levelling = 10 }
    let error = #expect(throws: Failure.self) { try Deciding.outcome(small) }
    #expect(error?.code == "SOP-JUDGE-SAMPLE")
  }

  @Test func `a sheet far from the others is named`() throws {
    var three = contest([])
    three.judges = [0, 1, 2]
    for row in 0..<5 { three.add(row: row, points: [50, 30, 49, 30, 50, 31]) }
    three.add(row: 5, points: [50, 30, 20, 10, 51, 30])
    let outliers = try Totals(three).outliers(three)
    #expect(outliers.map(\.application) == [5])
    #expect(outliers.map(\.judge) == [1])
    #expect(outliers.map(\.total) == [30])
  }

  @Test func `a missing sheet is known, and one that may not be there is not missing`() throws {
    var two = contest([])
    two.judges = [0, 1]
    two.add(row: 0, points: [50, 30, nil, nil])
    two.add(row: 1, points: [50, 30, nil, nil])
    two.exempt = [Contest.Exemption(application: 1, judge: 1)]
    #expect(two.missing().map(\.applications) == [[0]])
  }
}
