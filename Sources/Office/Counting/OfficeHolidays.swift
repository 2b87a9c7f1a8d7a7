import Calendars
import Failures
import Model
import Values

/// Days off that an office added to the shipped calendars or took back, as its records say.
public struct OfficeHolidays: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public let row: Int
    public let day: Day
    public let name: String
    public let kind: Holiday.Kind
    /// The calendar it is in; nil is all of them.
    public let calendar: String?
    /// False where a holiday is taken back.
    public let isOff: Bool
    public let announced: Day
    public let source: String?
  }

  public static let kindName = "office-holiday"

  /// In the order they were announced.
  public let entries: [Entry]

  public init(_ state: State) {
    guard let kind = state.schema.find(OfficeHolidays.kindName), state.tables[kind].count > 0 else {
      entries = []
      return
    }
    let table = state.tables[kind]
    func column(_ name: String) -> Column? { state.schema.part(name, of: kind).map { table.columns[$0.column] } }
    guard let days = column("day"), let titles = column("title"), let announced = column("announced"),
      let off = column("is-off")
    else {
      entries = []
      return
    }
    let kinds = column("kind"), calendars = column("calendar"), sources = column("source")
    var found: [Entry] = []
    for row in 0..<table.count where !table.isRetired(row) {
      guard let day = days.code(row), let since = announced.code(row) else { continue }
      found.append(
        Entry(
          row: row, day: Day(number: day), name: titles.text(row) ?? "",
          kind: kinds?.code(row).flatMap(OfficeHolidays.kind) ?? .special, calendar: calendars?.text(row),
          isOff: off.code(row) != 0, announced: Day(number: since), source: sources?.text(row)))
    }
    entries = found.sorted { ($0.announced, $0.row) < ($1.announced, $1.row) }
  }

  /// The choice of the records and the kinds of `Calendars` go by the same names; a test holds them together.
  private static func kind(_ member: Int) -> Holiday.Kind? {
    guard let choice = Kinds.choices.first(where: { $0.name == "holiday-kind" }), choice.members.indices ~= member
    else { return nil }
    return Holiday.Kind(rawValue: choice.members[member].en)
  }

  /// The calendars an office named in its records besides those shipped.
  public var ownCalendars: [String] {
    var names: [String] = []
    for case let name? in entries.map(\.calendar) where !names.contains(name) && !WorkCalendar.names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// A calendar by its name with the office's days laid over it, as it was known on a day, or as it is known now.
  ///
  /// What is in `th.office` is in every calendar, because the others lie over that one.
  public func calendar(_ name: String, knownOn day: Day? = nil) -> WorkCalendar? {
    let isOwn = ownCalendars.contains(name)
    guard var calendar = isOwn ? WorkCalendar.office : WorkCalendar.named(name) else { return nil }
    if let day { calendar = calendar.asKnown(on: day) }
    var removed: Set<Day> = [], added: [Day: [Holiday]] = [:]
    for entry in entries {
      guard entry.calendar ?? name == name || entry.calendar == WorkCalendar.office.name else { continue }
      if let day, entry.announced > day { continue }
      guard entry.isOff else {
        removed.insert(entry.day)
        added[entry.day] = nil
        continue
      }
      added[entry.day, default: []].append(
        Holiday(
          entry.day, Words(entry.name), entry.kind, announcedOn: entry.announced,
          source: entry.source ?? "office"))
    }
    if removed.isEmpty, added.isEmpty, !isOwn { return calendar }
    return calendar.with(name: name, adding: added.values.flatMap { $0 }, removing: Array(removed))
  }
}
