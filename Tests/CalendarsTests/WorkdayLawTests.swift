import Calendars
import Failures
import Testing

/// What holds for every day and count.
@Suite struct WorkdayLawTests {
  let office = WorkCalendar.office

  @Test func `adding then subtracting returns to a worked day`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      guard let day = office.roll(near(&dice), .next), case let count = dice.roll(-4000...4000),
        let there = office.adding(workdays: count, to: day)
      else { continue }
      #expect(office.isWorkday(there))
      #expect(office.adding(workdays: -count, to: there) == day)
      #expect(office.workdays(after: day, through: there) == count)
    }
  }

  @Test func `one more is later, and no working day lies between`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let (day, count) = (near(&dice), dice.roll(-4000...4000))
      guard count != 0, count != -1, let one = office.adding(workdays: count, to: day),
        let two = office.adding(workdays: count + 1, to: day)
      else { continue }
      #expect(one < two)
      #expect(office.workdays(from: one, before: two) == 1)
    }
  }

  @Test func `rolling twice is rolling once`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let day = near(&dice)
      for roll in Roll.allCases {
        guard let once = office.roll(day, roll) else { continue }
        #expect(office.roll(once, roll) == once)
        #expect(roll == .none ? once == day : office.isWorkday(once))
      }
    }
  }

  @Test func `far from the table only weekends are off`() throws {
    var dice = Dice()
    for _ in 0..<20_000 {
      let day = dice.day()
      guard !office.isKnown(day) else { continue }
      #expect(office.isWorkday(day) == !day.isWeekend)
      #expect(office.workdays(from: day, through: day) == (day.isWeekend ? 0 : 1))
    }
    let monday = try day("1900-01-01")
    #expect(office.adding(workdays: 5, to: monday)?.number == monday.number + 7)
    #expect(office.workdays(from: .earliest, through: .latest) > 150_000)
    #expect(!office.isKnown(try day("2574-01-01")))
    #expect(office.isKnown(try day("2573-12-31")))
  }

  @Test func `counts across the table are sums of their parts`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let days = [dice.day(), near(&dice), dice.day()].sorted()
      let parts = office.workdays(from: days[0], before: days[1]) + office.workdays(from: days[1], before: days[2])
      #expect(office.workdays(from: days[0], before: days[2]) == parts)
      #expect(office.workdays(from: days[2], through: days[0]) <= 1)
    }
  }

  @Test func `there is nothing beyond the years`() {
    #expect(office.adding(workdays: 1, to: .latest) == nil)
    #expect(office.adding(workdays: -1, to: .earliest) == nil)
    #expect(office.adding(workdays: Int.max, to: Day(number: 20_000)) == nil)
    #expect(office.adding(workdays: Int.min, to: Day(number: 20_000)) == nil)
    #expect(office.adding(workdays: 0, to: Day(number: 20_000))?.number == 20_000)
  }

  @Test func `working days of a month are counted from both ends`() throws {
    let april = try day("2569-04-10")
    #expect(try office.workday(1, ofMonth: april) == day("2569-04-01"))
    #expect(try office.workday(4, ofMonth: april) == day("2569-04-07"))
    #expect(try office.workday(-1, ofMonth: april) == day("2569-04-30"))
    #expect(office.workday(19, ofMonth: april) == nil)
    #expect(office.workday(0, ofMonth: april) == nil)
    #expect(try office.lastWorkday(ofMonth: day("2569-12-01")) == day("2569-12-30"))
    #expect(try office.firstWorkday(ofMonth: day("2569-01-20")) == day("2569-01-05"))
  }

  /// A day in or near the table.
  private func near(_ dice: inout Dice) -> Day { Day(number: dice.roll(16_000...23_500)) }
}
