import Calendars
import Failures
import Testing

@Suite struct WorkCalendarTests {
  let office = WorkCalendar.office

  func workdays(_ year: Int) throws -> Int {
    let year = try #require(Day.buddhistYear(year))
    return office.workdays(from: year.lowerBound, through: year.upperBound)
  }

  @Test func `counting agrees with another program`() throws {
    let all = cases(OracleCases.workdays)
    #expect(all.count == 2000)
    for item in all {
      let numbers = item.compactMap(\.self)
      try #require(numbers.count == 7)
      let day = Day(number: numbers[0])
      func off(_ index: Int) -> Day { Day(number: day.number + numbers[index]) }
      #expect(office.adding(workdays: numbers[1], to: day) == off(2), "\(day) + \(numbers[1])wd")
      #expect(office.workdays(from: day, through: off(3)) == numbers[4], "\(day) to \(off(3))")
      #expect(office.roll(day, .next) == off(5))
      #expect(office.roll(day, .previous) == off(6))
    }
  }

  @Test func `seven working days after 8 April 2569 are 22 April`() throws {
    #expect(try office.adding(workdays: 7, to: day("2569-04-08")) == day("2569-04-22"))
    #expect(try office.adding(workdays: -7, to: day("2569-04-22")) == day("2569-04-08"))
  }

  @Test func `the fifth of December 2569 rolls over the weekend and the day in lieu`() throws {
    let december = try day("2569-12-01")
    #expect(try office.byDay(5, ofMonth: december, roll: .next) == day("2569-12-08"))
    #expect(try office.byDay(5, ofMonth: december, roll: .previous) == day("2569-12-04"))
    #expect(try office.byDay(5, ofMonth: december, roll: .none) == day("2569-12-05"))
    #expect(try office.byDay(31, ofMonth: day("2569-02-10"), roll: .previous) == day("2569-02-27"))
  }

  @Test func `offices work on Labour Day and not on the ploughing day`() throws {
    #expect(try office.isWorkday(day("2569-05-01")))
    #expect(try office.isWorkday(day("2570-05-03")))
    #expect(try !office.isWorkday(day("2569-05-13")))
    #expect(try office.holiday(on: day("2569-05-13"))?.kind == .ploughing)
  }

  @Test(arguments: [(2567, 243), (2568, 240), (2569, 241), (2570, 243)])
  func `years have their working days`(year: Int, count: Int) throws {
    #expect(try workdays(year) == count)
  }

  @Test func `quarters of the fiscal year 2570 have 61, 62, 58 and 62 working days`() throws {
    let counts = try (1...4).map { quarter in
      let days = try #require(Day.fiscalQuarter(quarter, of: 2570))
      return office.workdays(from: days.lowerBound, through: days.upperBound)
    }
    #expect(counts == [61, 62, 58, 62])
  }

  /// The lists of study/workflow.md 3.3, weekdays only.
  @Test(arguments: [
    (2567, "1/1 26/2 8/4 12/4 15/4 16/4 6/5 10/5 22/5 3/6 22/7 29/7 12/8 14/10 23/10 5/12 10/12 30/12 31/12"),
    (
      2568, "1/1 12/2 7/4 14/4 15/4 16/4 5/5 9/5 12/5 2/6 3/6 10/7 11/7 28/7 11/8 12/8 13/10 23/10 5/12 10/12 31/12"
    ),
    (2569, "1/1 2/1 3/3 6/4 13/4 14/4 15/4 4/5 13/5 1/6 3/6 28/7 29/7 30/7 12/8 13/10 23/10 7/12 10/12 31/12"),
    (2570, "1/1 22/2 6/4 13/4 14/4 15/4 4/5 20/5 3/6 19/7 20/7 28/7 12/8 13/10 25/10 6/12 10/12 31/12"),
  ])
  func `holidays are those of the cabinet's list`(year: Int, list: String) throws {
    let days = try #require(Day.buddhistYear(year))
    let found = office.holidays.filter { days.contains($0.day) && !$0.day.isWeekend }
    #expect(found.map { "\($0.day.day)/\($0.day.month)" }.joined(separator: " ") == list)
  }

  @Test(arguments: [
    ("2562-04-12", false), ("2563-12-07", true), ("2563-12-11", false), ("2564-07-27", true), ("2564-10-22", false),
    ("2564-10-25", true), ("2566-01-03", true), ("2566-12-29", false), ("2567-01-02", true),
  ])
  func `days the cabinet moved are where it moved them`(text: String, isWorked: Bool) throws {
    #expect(try office.isWorkday(day(text)) == isWorked)
  }

  @Test func `holidays have names in both languages, kinds and sources`() throws {
    let holiday = try #require(try office.holiday(on: day("2569-01-02")))
    #expect(holiday.kind == .special)
    #expect(holiday.name.th == "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ")
    #expect(try holiday.announcedOn == day("2567-11-12"))
    let inLieu = try #require(try office.holiday(on: day("2569-06-01")))
    #expect(inLieu.name == Words(en: "Visakha Bucha (in lieu)", th: "ชดเชยวันวิสาขบูชา"))
    #expect(try office.holiday(on: day("2569-06-02")) == nil)
    #expect(try office.holiday(on: day("2571-02-10"))?.source.contains("by rule") == true)
    #expect(office.holidays.allSatisfy { !$0.name.en.isEmpty && !$0.name.th.isEmpty && !$0.source.isEmpty })
    #expect(office.holidays.count > 290)
  }

  @Test func `the numbers and the table are the same days`() {
    let made = WorkCalendar(name: "twin", holidays: office.holidays, known: office.known)
    for number in office.known.lowerBound.number...office.known.upperBound.number {
      #expect(made.isWorkday(Day(number: number)) == office.isWorkday(Day(number: number)))
    }
  }
}

@Suite struct OverlayTests {
  let office = WorkCalendar.office

  @Test func `a deadline moves only for who knew of the holiday`() throws {
    let sent = try day("2566-07-20")
    #expect(try office.asKnown(on: sent).adding(workdays: 10, to: sent) == day("2566-08-08"))
    #expect(try office.adding(workdays: 10, to: sent) == day("2566-08-09"))
    #expect(try office.asKnown(on: day("2566-07-25")).adding(workdays: 10, to: sent) == day("2566-08-09"))
  }

  @Test func `schools close on Teachers' Day`() throws {
    #expect(try office.isWorkday(day("2569-01-16")))
    #expect(try !WorkCalendar.school.isWorkday(day("2569-01-16")))
    #expect(try WorkCalendar.school.holiday(on: day("2569-01-16"))?.name.th == "วันครู")
  }

  @Test func `regions differ in 2564`() throws {
    for (name, text) in [("n", "03-26"), ("ne", "05-10"), ("c", "10-21"), ("s", "10-06")] {
      let region = try #require(WorkCalendar.named("th.region." + name))
      #expect(try !region.isWorkday(day("2564-" + text)))
    }
    #expect(try office.isWorkday(day("2564-10-21")))
    #expect(WorkCalendar.named("th.bank") == nil)
    #expect(WorkCalendar.names.allSatisfy { WorkCalendar.named($0)?.name == $0 })
    // The ploughing day of that year was the northeast's day too.
    #expect(try WorkCalendar.named("th.region.ne")?.holidays(on: day("2564-05-10")).count == 2)
  }

  @Test func `an office adds and removes days`() throws {
    let far = try day("2580-03-03")
    let extra = Holiday(far, Words("x"), .office, source: "order 1/2580")
    let own = office.with(name: "own", adding: [extra], removing: [try day("2569-01-02")])
    #expect(try own.isWorkday(day("2569-01-02")))
    #expect(!own.isWorkday(far))
    #expect(office.isWorkday(far))
    #expect(!own.isKnown(far))
    #expect(own.holiday(on: far) == extra)
    #expect(own.name == "own")
  }
}
