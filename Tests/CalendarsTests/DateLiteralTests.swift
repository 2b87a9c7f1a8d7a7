import Calendars
import Failures
import Testing

@Suite struct DateLiteralTests {
  @Test(arguments: [
    ("2026-11-20", "2026-11-20"), ("2569-11-20", "2026-11-20"), ("๒๕๖๙-๑๑-๒๐", "2026-11-20"),
    ("2567-02-29", "2024-02-29"), ("2399-12-31", "2399-12-31"), ("2400-01-01", "1857-01-01"),
    ("2942-12-31", "2399-12-31"), ("1800-01-01", "1800-01-01"), ("2561-03-01", "2018-03-01"),
    ("2569-12", "2026-12"), ("๒๕๖๙-๐๒", "2026-02"), ("2026-11-20T09:30", "2026-11-20T09:30"),
    ("2569-11-20T23:59:59", "2026-11-20T23:59:59"), ("2569-11-20T09:30:00", "2026-11-20T09:30"),
    ("09:30", "09:30"), ("00:00", "00:00"), ("23:59:01", "23:59:01"), ("๐๙:๓๐", "09:30"),
    ("1969-12-31T23:59", "1969-12-31T23:59"),
  ])
  func `reads the exact forms`(text: String, iso: String) throws {
    let reading = try DateLiteral.parse(text)
    #expect(reading.isoText == iso)
    #expect(try DateLiteral.parse(reading.isoText) == reading)
  }

  @Test func `a month is a range of days`() throws {
    #expect(try DateLiteral.read("2567-02") == .month(first: day("2024-02-01"), last: day("2024-02-29")))
  }

  @Test(arguments: [
    ("2569-13-01", DateProblem.noSuchMonth(13)), ("2569-00", .noSuchMonth(0)),
    ("2566-02-29", .noSuchDay(day: 29, month: 2, year: 2566, daysInMonth: 28)),
    ("2100-02-29", .noSuchDay(day: 29, month: 2, year: 2100, daysInMonth: 28)),
    ("2026-04-31", .noSuchDay(day: 31, month: 4, year: 2026, daysInMonth: 30)),
    ("2026-04-00", .noSuchDay(day: 0, month: 4, year: 2026, daysInMonth: 30)),
    ("1799-12-31", .yearOutOfRange(1799)), ("2943-01-01", .yearOutOfRange(2943)), ("0000-01", .yearOutOfRange(0)),
    ("2026-11-20T24:00", .badHour("24:00")), ("2026-11-20T9:30", .badHour("9:30")), ("09:60", .badHour("09:60")),
    ("09:30:60", .badHour("09:30:60")), ("2026-1-5", .unpadded("2026-01-05")), ("2569-1", .unpadded("2569-01")),
    ("26-11-20", .notADate("26-11-20")), ("2026-11-20T", .notADate("2026-11-20T")),
    ("2026-11T09:30", .notADate("2026-11T09:30")), ("2026-11-200", .notADate("2026-11-200")),
    ("2026", .notADate("2026")), ("", .notADate("")), ("2026-11-20-01", .notADate("2026-11-20-01")),
    ("2026--20", .notADate("2026--20")), ("12:", .notADate("12:")), ("กกกก-กก-กก", .notADate("กกกก-กก-กก")),
    ("2026-11-20t09:30", .notADate("2026-11-20t09:30")), ("20261120", .notADate("20261120")),
  ])
  func `says what is wrong`(text: String, problem: DateProblem) {
    #expect(throws: problem) { try DateLiteral.read(text) }
  }

  @Test func `messages name the numbers as written, in both languages`() throws {
    let place = Span(source: 0, start: 3, end: 13)
    let failure = try #require(throws: Failure.self) { try DateLiteral.parse("2566-02-29", at: place) }
    #expect(failure.code == "SOP-DATE-DAY")
    #expect(failure.span == place)
    #expect(failure.message(in: .english) == "there is no 29 February 2566: the month has 28 days")
    #expect(failure.message(in: .thai) == "ไม่มีวันที่ 29 กุมภาพันธ์ 2566 เดือนนี้มี 28 วัน")
    let repair = try #require(throws: Failure.self) { try DateLiteral.parse("2569-1-5") }
    #expect(repair.hints(in: .english) == ["write 2569-01-05"])
  }

  @Test func `each wording has a code of its own`() {
    let codes = Wording.ofCalendars.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("SOP-D") })
  }

  @Test func `every day reads back, in both eras and both digits`() throws {
    for number in stride(from: Day.earliest.number, through: Day.latest.number, by: 17) {
      let day = Day(number: number)
      #expect(try DateLiteral.read(day.isoText) == .date(day))
      guard day.buddhistYear >= 2400 else { continue }
      let buddhist = "\(day.buddhistYear)" + day.isoText.dropFirst(4)
      #expect(try DateLiteral.read(buddhist) == .date(day))
    }
  }
}

@Suite struct TimeTests {
  @Test func `times have parts and move across midnight`() throws {
    let time = try #require(Moment(try day("2569-11-20"), hour: 9, minute: 30, second: 15))
    #expect((time.day, time.hour, time.minute, time.second) == (try day("2026-11-20"), 9, 30, 15))
    #expect(time.adding(seconds: 16 * 3600)?.isoText == "2026-11-21T01:30:15")
    #expect(time.on(try day("2569-01-02")).isoText == "2026-01-02T09:30:15")
    #expect(Moment(try day("2569-11-20"), hour: 24) == nil)
    #expect(Moment(seconds: -1).isoText == "1969-12-31T23:59:59")
    #expect(Moment(seconds: 0).adding(seconds: Int.max) == nil)
    #expect(Clock.seconds(hour: 16, minute: 45) == 60_300)
  }
}
