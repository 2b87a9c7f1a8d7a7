import Calendars
import Model
import Values

/// What an office set, as its records say.
public struct OfficeSettings: Sendable {
  public struct Entry: Equatable, Sendable {
    public let row: Int
    public let name: String
    public let value: String
    public let starts: Day?
    public let ends: Day?
    public let source: String?
    public let because: String?

    public func holds(on day: Day) -> Bool {
      (starts.map { $0 <= day } ?? true) && (ends.map { day <= $0 } ?? true)
    }
  }

  public static let kindName = "setting"

  public let entries: [Entry]

  public init(_ state: State) {
    guard let kind = state.schema.find(OfficeSettings.kindName), state.tables[kind].count > 0 else {
      entries = []
      return
    }
    let table = state.tables[kind]
    func column(_ name: String) -> Column? { state.schema.part(name, of: kind).map { table.columns[$0.column] } }
    guard let names = column("name"), let texts = column("text") else {
      entries = []
      return
    }
    let starts = column("starts"), ends = column("ends"), sources = column("source"), reasons = column("because")
    entries = (0..<table.count).filter { !table.isRetired($0) }.map { row in
      Entry(
        row: row, name: names.text(row) ?? "", value: texts.text(row) ?? "",
        starts: starts?.code(row).map { Day(number: $0) }, ends: ends?.code(row).map { Day(number: $0) },
        source: sources?.text(row), because: reasons?.text(row))
    }
  }

  /// What was set for a day; of several the last one recorded.
  public func entry(_ setting: Counting.Setting, on day: Day) -> Entry? {
    entries.last { $0.name == setting.name && $0.holds(on: day) }
  }

  /// How the office counts on a day.
  public func counting(on day: Day) -> Counting {
    Counting(entries.filter { $0.holds(on: day) }.map { ($0.name, $0.value, $0.source) })
  }
}

extension DueRule {
  /// How a state of the office counts on a day, over its own calendar.
  public init(_ state: State, on day: Day) {
    let settings = OfficeSettings(state)
    let name = settings.entry(.calendar, on: day)?.value ?? WorkCalendar.office.name
    self.init(settings.counting(on: day), OfficeHolidays(state).calendar(name) ?? .office, isBounded: true)
  }
}
