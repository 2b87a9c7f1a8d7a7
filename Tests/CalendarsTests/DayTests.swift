import Calendars
import Testing

/// Whole numbers of the oracle's text, case by case.
func cases(_ text: String) -> [[Int?]] {
  text.split { $0 == ";" || $0 == "\n" }.map { $0.split(separator: " ").map { Int($0) } }
}

func day(_ text: String) throws -> Day {
  guard case .date(let day) = try DateLiteral.read(text) else { throw DateProblem.notADate(text) }
  return day
}

/// A fixed sequence of numbers, so that a failure can be repeated.
struct Dice {
  var state: UInt64 = 2569

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  mutating func day() -> Day { Day(number: roll(Day.earliest.number...Day.latest.number)) }
}

@Suite struct DayTests {
  @Test func `parts and months agree with another program`() {
    let all = cases(OracleCases.dates)
    #expect(all.count == 2000)
    for item in all {
      guard let number = item[0], let months = item[8] else { continue }
      let day = Day(number: number)
      let parts = [day.year, day.month, day.day, day.weekday, day.dayOfYear, day.week, day.weekYear]
      #expect(parts == Array(item[1...7]), "\(day)")
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect(day.adding(months: months)?.number == item[9], "\(day) + \(months)mo")
    }
  }

  @Test func `every day follows the one before`() throws {
    var (year, month, date) = (1800, 1, 1)
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      let found = day.civil
      if found != (year, month, date) || Day(buddhist: year + 543, month: month, day: date) != day {
        Issue.record("\(number): \(found), not \(year)-\(month)-\(date)")
        return
      }
      date += 1
      if date > Day.count(ofMonth: month, year: year) { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 2400)
  }

  @Test func `there are no days outside 1800 to 2399`() {
    #expect(Day(year: 1799, month: 12, day: 31) == nil)
    #expect(Day(year: 2400, month: 1, day: 1) == nil)
    #expect(Day(buddhist: 2943, month: 1, day: 1) == nil)
    #expect(Day(buddhist: Int.min, month: 1, day: 1) == nil)
    #expect(Day.earliest.adding(days: -1) == nil)
    #expect(Day.latest.adding(days: 1) == nil)
    #expect(Day.latest.adding(days: Int.max) == nil)
    #expect(Day.latest.adding(months: Int.max) == nil)
    #expect(Day.earliest.adding(months: -1) == nil)
    #expect(Day.earliest.isoText == "1800-01-01")
    #expect(Day.latest.isoText == "2399-12-31")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
  ])
  func `a month later is the same day or the last of its month`(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test(arguments: [
    ("2004-02-29", "2005-02-27", 11), ("2004-02-29", "2005-02-28", 12), ("2026-01-31", "2026-02-28", 1),
    ("2026-01-15", "2026-02-14", 0), ("2026-02-28", "2026-03-31", 1), ("2026-03-31", "2026-02-28", -1),
    ("2000-05-16", "2026-05-15", 311), ("2000-05-16", "2026-05-16", 312),
  ])
  func `months are whole ones`(from: String, to: String, months: Int) throws {
    #expect(try day(from).months(until: day(to)) == months)
  }

  @Test func `months between are the most that can be added`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let (left, right) = (dice.day(), dice.day())
      let (from, to) = (min(left, right), max(left, right))
      let months = from.months(until: to)
      #expect((from.adding(months: months) ?? .latest) <= to)
      if let over = from.adding(months: months + 1) { #expect(over > to) }
      #expect(to.months(until: from) == -months)
    }
  }

  @Test func `months of leave shift a probation by what exceeds ninety days`() throws {
    let (start, leave) = (try day("2567-05-16"), 95)
    let end = start.adding(months: 24)?.adding(days: leave - 90)
    #expect(try end == day("2569-05-21"))
  }

  @Test func `later counts lead to later days`() {
    var dice = Dice()
    for _ in 0..<20_000 {
      let (day, months) = (dice.day(), dice.roll(-600...600))
      guard let one = day.adding(months: months), let two = day.adding(months: months + 1) else { continue }
      #expect(one < two)
      let days = dice.roll(-9000...9000)
      if let there = day.adding(days: days) { #expect(there.adding(days: -days) == day) }
    }
  }
}

@Suite struct OfficeYearTests {
  @Test(arguments: [
    ("2569-09-30", 2569, 4), ("2569-10-01", 2570, 1), ("2569-12-31", 2570, 1), ("2570-01-01", 2570, 2),
    ("2570-04-01", 2570, 3), ("2570-09-30", 2570, 4),
  ])
  func `the fiscal year begins in October`(text: String, year: Int, quarter: Int) throws {
    let day = try day(text)
    #expect(day.fiscalYear == year)
    #expect(day.fiscalQuarter == quarter)
    #expect(Day.fiscalYear(year)?.contains(day) == true)
    #expect(Day.fiscalQuarter(quarter, of: year)?.contains(day) == true)
  }

  @Test func `a register rolls over in January and a plan in October`() throws {
    let eve = try day("2569-12-31"), new = try day("2570-01-01")
    #expect((eve.buddhistYear, new.buddhistYear) == (2569, 2570))
    #expect((eve.fiscalYear, new.fiscalYear) == (2570, 2570))
  }

  @Test(arguments: [
    ("2569-05-15", 2568, nil), ("2569-05-16", 2569, 1), ("2569-10-10", 2569, 1), ("2569-10-11", 2569, nil),
    ("2569-11-01", 2569, 2), ("2570-03-31", 2569, 2), ("2570-04-01", 2569, nil),
  ])
  func `the school year begins on 16 May`(text: String, year: Int, term: Int?) throws {
    let day = try day(text)
    #expect(day.schoolYear == year)
    #expect(day.schoolTerm == term)
    if let term { #expect(Day.schoolTerm(term, of: year)?.contains(day) == true) }
  }

  @Test func `years at the edge have no days`() {
    #expect(Day.fiscalYear(2343) == nil)
    #expect(Day.fiscalQuarter(5, of: 2570) == nil)
    #expect(Day.schoolTerm(3, of: 2569) == nil)
    #expect(Day.buddhistYear(2942)?.upperBound == .latest)
  }

  @Test func `the ends of months and years`() throws {
    let day = try day("2567-02-11")
    let ends = [day.firstOfMonth, day.lastOfMonth, day.firstOfYear, day.lastOfYear].map(\.isoText)
    #expect(ends == ["2024-02-01", "2024-02-29", "2024-01-01", "2024-12-31"])
    #expect(day.quarter == 1)
  }
}
