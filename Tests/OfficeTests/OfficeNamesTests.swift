import Failures
import Calendars
import Failures
import Model
import Office
import Testing

/// Names that two layers share.
@Suite struct OfficeNamesTests {
  @Test func `kinds of days off go by the same names in records and in calendars`() throws {
    let choice = try #require(Kinds.choices.first { $0.name == "holiday-kind" })
    #expect(choice.members.map(\.en) == Holiday.Kind.allCases.map(\.rawValue))
  }

  @Test func `kinds of dates go by the same names in records and in due dates`() throws {
    let choice = try #require(Kinds.choices.first { $0.name == "date-source" })
    #expect(choice.members.map(\.en) == Due.Kind.allCases.map(\.rawValue))
    #expect(choice.members.map(\.th) == Due.Kind.allCases.map(\.words.th))
  }

  @Test func `every shipped calendar can be worked by`() {
    for name in WorkCalendar.names { #expect(Counting.Setting.calendar.canonical(name) == name) }
  }

  @Test func `a recurring round has an instance for every period that is touched`() throws {
    let days = try day("2569-11-20")...day("2570-02-10")
    #expect(Procedure.Recurrence.monthly.instances(in: days).count == 4)
    let quarters = Procedure.Recurrence.quarterly.instances(in: days)
    #expect(try quarters == [day("2569-10-01")...day("2569-12-31"), day("2570-01-01")...day("2570-03-31")])
    #expect(try Procedure.Recurrence.fiscalYear.instances(in: days) == [day("2569-10-01")...day("2570-09-30")])
  }
}
