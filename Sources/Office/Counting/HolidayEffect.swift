import Calendars
import Failures
import Model
import Values

/// What a day off that was added or taken back does to dates: what moves by itself, and what does not.
public struct HolidayEffect: Equatable, Sendable {
  /// A last day that is derived, and so moves.
  public struct Move: Equatable, Sendable {
    public let id: String
    public let from: Day?
    public let to: Day?
  }

  /// A date somebody said, which stays.
  public struct Fixed: Equatable, Sendable {
    /// The id of the task or of the date of a timetable.
    public let id: String
    public let day: Day
    /// Whether it is a day off now.
    public let isOff: Bool
  }

  /// Days that are worked in one of the two states only, in order.
  public let changed: [Day]
  public private(set) var moved: [Move] = []
  /// Promised days that became days off: the paper that promised them must be amended.
  public private(set) var promised: [Fixed] = []
  /// Imposed days from the first changed day on: unchanged, with fewer or more working days before them.
  public private(set) var imposed: [Fixed] = []

  /// `tasks` derives the due dates of a state: it is asked twice, and answers by id.
  public init(
    from before: State, to after: State, on today: Day,
    tasks: (State, DueRule) -> [(id: String, due: Due)] = { _, _ in [] }
  ) {
    let old = DueRule(before, on: today), new = DueRule(after, on: today)
    changed = HolidayEffect.changed(old.calendar, new.calendar)
    // Where no day changed, but how they are counted, dates that somebody said are not concerned.
    let first = changed.first ?? Day(number: Int.max)
    let were = Dictionary(tasks(before, old).map { ($0.id, $0.due) }) { left, _ in left }
    for (id, due) in tasks(after, new) {
      guard let was = were[id] else { continue }
      if due.kind == .derived, was.last != due.last {
        moved.append(Move(id: id, from: was.last, to: due.last))
      } else if let day = due.last {
        note(id, day, due.kind, first, new.calendar)
      }
    }
    if changed.isEmpty { return }
    for date in TimetableDates(after).dates { note(date.id, date.day, date.kind, first, new.calendar) }
  }

  private mutating func note(_ id: String, _ day: Day, _ kind: Due.Kind, _ first: Day, _ calendar: WorkCalendar) {
    let fixed = Fixed(id: id, day: day, isOff: !calendar.isWorkday(day))
    switch kind {
    case .derived: break
    case .promised: if fixed.isOff, changed.contains(day) { promised.append(fixed) }
    case .imposed: if day >= first { imposed.append(fixed) }
    }
  }

  /// Where two calendars differ.
  private static func changed(_ old: WorkCalendar, _ new: WorkCalendar) -> [Day] {
    let all = Set(old.holidays.map(\.day)).symmetricDifference(new.holidays.map(\.day))
    return all.filter { old.isWorkday($0) != new.isWorkday($0) }.sorted()
  }
}

extension HolidayEffect {
  /// Said in three parts, each where it is not empty: moved, promised and now off, imposed and unchanged.
  public var lines: [Words] {
    var lines: [Words] = []
    if !moved.isEmpty {
      let moves = moved.map { move in
        let (from, to) = (move.from?.words, move.to?.words)
        return Words(
          en: "\(move.id) \(from?.en ?? "–") → \(to?.en ?? "–")", th: "\(move.id) \(from?.th ?? "–") → \(to?.th ?? "–")"
        )
      }
      lines.append(HolidayEffect.line(Words(en: "moved (derived)", th: "ย้ายเอง (กำหนดที่คำนวณ)"), moves))
    }
    if !promised.isEmpty {
      let about = Words(en: "promised, and now a day off: to be amended", th: "ตกวันหยุด (ประกาศไปแล้ว) ต้องออกประกาศแก้ไข")
      lines.append(HolidayEffect.line(about, promised.map(\.words)))
    }
    if !imposed.isEmpty {
      let about = Words(en: "unchanged (set by others)", th: "ไม่ย้าย (หน่วยงานอื่นกำหนด)")
      lines.append(HolidayEffect.line(about, imposed.map(\.words)))
    }
    return lines
  }

  private static func line(_ about: Words, _ parts: [Words]) -> Words {
    Words(
      en: about.en + ": " + parts.map(\.en).joined(separator: " · "),
      th: about.th + ": " + parts.map(\.th).joined(separator: " · "))
  }
}

extension HolidayEffect.Fixed {
  fileprivate var words: Words { Words(en: "\(id) \(day.words.en)", th: "\(id) \(day.words.th)") }
}

/// The dates of the office's timetables, as its records say.
public struct TimetableDates: Sendable {
  public struct Entry: Equatable, Sendable {
    public let id: String
    /// The row of its timetable.
    public let timetable: Int
    /// Its name in a procedure.
    public let code: String
    public let day: Day
    public let kind: Due.Kind
  }

  public let dates: [Entry]

  public init(_ state: State) {
    guard let kind = state.schema.find("timetable-date"), state.tables[kind].count > 0 else {
      dates = []
      return
    }
    let table = state.tables[kind]
    func column(_ name: String) -> Column? { state.schema.part(name, of: kind).map { table.columns[$0.column] } }
    let days = column("day"), kinds = column("kind"), codes = column("code"), timetables = column("timetable")
    dates = (0..<table.count).compactMap { row in
      guard !table.isRetired(row), let day = days?.code(row), let timetable = timetables?.code(row) else { return nil }
      // The choice date-source and `Due.Kind` go by the same names in the same order; a test holds them together.
      let number = kinds?.code(row) ?? 0
      return Entry(
        id: state.id(row, of: kind), timetable: timetable, code: codes?.text(row) ?? "", day: Day(number: day),
        kind: Due.Kind.allCases.indices ~= number ? Due.Kind.allCases[number] : .derived)
    }
  }
}
