import Calendars
import Failures
import Model
import Office
import Testing
import Values

/// What records of an office mean for counting.
@Suite struct OfficeStateTests {
  /// An office in memory to which records are added one transaction at a time.
  private final class Office {
    let heap = Heap.make()
    let workspace: Workspace
    private var ticks = 0

    init() throws {
      workspace = try Workspace.open(
        MemoryStore(office: [UInt8](repeating: 7, count: 16)), kinds: Kinds.all, choices: Kinds.choices)
    }
    deinit { Heap.unmake(heap) }

    var state: State { workspace.state }

    func text(_ text: String) -> Value { heap.text(text) }

    func add(_ name: String, _ fields: [(name: String, value: Value)]) throws {
      let kind = try #require(state.schema.find(name)), transaction = workspace.begin()
      _ = try transaction.create(kind, fields, year: 2569, realm: heap.pointee.realm)
      ticks += 1
      let stamp = Workspace.Stamp(
        time: 1_795_000_000 + ticks, today: 20_777, actor: "tester", host: "host", entropy: [UInt8(ticks)])
      _ = try workspace.commit(transaction, stamp)
    }

    func holiday(_ day: Day, isOff: Bool = true, announced: Day, calendar: String? = nil) throws {
      var fields: [(name: String, value: Value)] = [
        ("day", .date(day.number)), ("title", text("พิเศษ")), ("kind", text("special")), ("is-off", .bool(isOff)),
        ("announced", .date(announced.number)),
      ]
      if let calendar { fields.append(("calendar", text(calendar))) }
      try add("office-holiday", fields)
    }
  }

  @Test func `a day off that is added moves what is derived, and nothing else`() throws {
    let office = try Office(), today = try day("2569-12-08"), before = office.state
    let signed = try day("2569-12-17"), off = try day("2569-12-22")
    try office.holiday(off, announced: today)
    let rule = [Rule(.within(.printed(4), .init(.since, "order"), or: "round"))]
    let effect = HolidayEffect(from: before, to: office.state, on: today) { _, due in
      var promised = Situation { _ in signed }
      promised.date = { _ in NamedDate(off, .promised) }
      var imposed = Situation { _ in signed }
      imposed.date = { _ in NamedDate(Day(number: off.number + 8), .imposed) }
      return [
        ("T1", due.due(of: rule, Situation { _ in signed })), ("T2", due.due(of: rule, promised)),
        ("T3", due.due(of: rule, imposed)), ("T4", due.due(of: rule, Situation { _ in nil })),
      ]
    }
    #expect(effect.changed == [off])
    let move = try #require(effect.moved.first), days = (try day("2569-12-23"), try day("2569-12-24"))
    #expect(effect.moved.count == 1 && move.id == "T1" && move.from == days.0 && move.to == days.1)
    #expect(effect.promised.map(\.id) == ["T2"] && effect.promised[0].isOff)
    #expect(effect.imposed.map(\.id) == ["T3"])
  }

  @Test func `a day off on a weekend, or in another calendar, changes nothing`() throws {
    let office = try Office(), today = try day("2569-12-08"), before = office.state
    try office.holiday(day("2569-12-19"), announced: today)
    try office.holiday(day("2569-12-22"), announced: today, calendar: "th.school")
    #expect(HolidayEffect(from: before, to: office.state, on: today).changed.isEmpty)
    let school = try #require(OfficeHolidays(office.state).calendar("th.school"))
    #expect(try !school.isWorkday(day("2569-12-22")))
  }

  @Test func `of several records about a day the one announced last speaks`() throws {
    let office = try Office(), off = try day("2569-12-22")
    try office.holiday(off, isOff: false, announced: day("2569-12-10"))
    try office.holiday(off, announced: day("2569-12-08"))
    let holidays = OfficeHolidays(office.state)
    #expect(holidays.calendar("th.office")?.isWorkday(off) == true)
    #expect(try holidays.calendar("th.office", knownOn: day("2569-12-09"))?.isWorkday(off) == false)
    #expect(try holidays.calendar("th.office", knownOn: day("2569-12-07"))?.isWorkday(off) == true)
    #expect(holidays.calendar("th.moon") == nil)
  }

  @Test func `settings hold from their first day to their last`() throws {
    let office = try Office(), first = try day("2569-10-01"), last = try day("2569-11-30")
    try office.add(
      "setting",
      [
        ("name", office.text("days")), ("text", office.text("calendar")), ("starts", .date(first.number)),
        ("ends", .date(last.number)), ("source", office.text("มติ")),
      ])
    let settings = OfficeSettings(office.state)
    #expect(settings.counting(on: last).days == .calendar && settings.counting(on: last).source(of: .days).th == "มติ")
    #expect(try settings.counting(on: day("2569-12-01")).days == .working)
    #expect(DueRule(office.state, on: first).counting.days == .calendar)
  }
}
