/// Which days an office works: Monday to Friday but for its holidays.
///
/// ```
/// base            first day of the table
/// ranks[i]        working days before day base + i, from base       i = 0 … length
/// selects[k]      the k-th working day, as days from base           k = 0 … ranks[length] - 1
/// ```
/// Counting is a subtraction of ranks, moving is a rank and a select, so both take the same time for any distance.
/// Outside the table only weekends are off; `isKnown` tells callers where that is a guess.
public struct WorkCalendar: Sendable {
  /// Where the holidays are: those shipped are read from text when they are first asked for.
  enum List: Sendable {
    case office
    case made([Holiday])
  }

  public let name: String
  /// The days whose holidays are known.
  public let known: ClosedRange<Day>
  let list: List
  @usableFromInline let base: Int
  @usableFromInline let ranks: [Int32]
  @usableFromInline let selects: [Int32]

  /// Holidays outside the years 1800 to 2399 are left out.
  public init(name: String, holidays: [Holiday], known: ClosedRange<Day>) {
    let sorted = holidays.filter(\.day.isInRange).sorted { $0.day < $1.day }
    let known = known.clamped(to: .earliest ... .latest)
    self.init(name: name, list: .made(sorted), off: sorted.map { $0.day.number }, known: known)
  }

  /// Days off as numbers, in order.
  init(name: String, list: List, off: [Int], known: ClosedRange<Day>) {
    self.name = name
    self.list = list
    self.known = known
    base = min(known.lowerBound.number, off.first ?? Int.max)
    let end = max(known.upperBound.number, off.last ?? Int.min)
    var ranks = [Int32](repeating: 0, count: end - base + 2), selects = [Int32](repeating: 0, count: end - base + 1)
    var worked = 0, next = 0, weekday = Day(number: base).weekday
    for index in 0...(end - base) {
      var isWorked = weekday <= 5
      while next < off.count, off[next] - base == index { (isWorked, next) = (false, next + 1) }
      selects[worked] = Int32(truncatingIfNeeded: index)
      worked += isWorked ? 1 : 0
      ranks[index + 1] = Int32(truncatingIfNeeded: worked)
      weekday = weekday == 7 ? 1 : weekday + 1
    }
    selects.removeLast(selects.count - worked)
    self.ranks = ranks
    self.selects = selects
  }

  /// All holidays, in order; those on weekends too.
  public var holidays: [Holiday] {
    switch list {
    case .office: ShippedHolidays.office
    case .made(let holidays): holidays
    }
  }

  /// The holidays of a day; more than one if they fall together.
  public func holidays(on day: Day) -> ArraySlice<Holiday> {
    let all = holidays
    var low = 0, high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.day == day }
  }

  public func holiday(on day: Day) -> Holiday? { holidays(on: day).first }

  /// Whether the holidays of that day's year are known; elsewhere every weekday counts as worked.
  @inlinable public func isKnown(_ day: Day) -> Bool { known.contains(day) }

  /// This calendar with days laid over it; a removed day loses all its holidays, but a weekend stays a weekend.
  public func with(
    name: String? = nil, adding added: [Holiday] = [], removing removed: [Day] = [], known: ClosedRange<Day>? = nil
  ) -> WorkCalendar {
    let kept = holidays.filter { !removed.contains($0.day) }
    return WorkCalendar(name: name ?? self.name, holidays: kept + added, known: known ?? self.known)
  }

  /// This calendar as it was known on a day: without the holidays announced later.
  public func asKnown(on day: Day) -> WorkCalendar {
    let kept = holidays.filter { $0.announcedOn ?? day <= day }
    return WorkCalendar(name: name, holidays: kept, known: known)
  }
}
