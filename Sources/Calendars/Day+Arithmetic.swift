extension Day {
  /// The day so many days later, or nil outside the allowed years.
  @inlinable public func adding(days count: Int) -> Day? {
    let (number, overflow) = self.number.addingReportingOverflow(count)
    let moved = Day(number: number)
    return !overflow && moved.isInRange ? moved : nil
  }

  /// The same day of the month so many months later, or the last of that month if it is shorter: 31 January and a
  /// month is the last of February.
  @inlinable public func adding(months count: Int) -> Day? {
    guard count >= -7200, count <= 7200 else { return nil }
    let (year, month, day) = civil
    let months = year * 12 + month - 1 + count
    guard months >= Day.firstYear * 12, months < (Day.lastYear + 1) * 12 else { return nil }
    let last = Day.count(ofMonth: months % 12 + 1, year: months / 12)
    return Day(number: Day.number(months / 12, months % 12 + 1, min(day, last)))
  }

  /// Whole months from this day to another: the most that can be added without passing it; negative backwards.
  ///
  /// Where the last month has no such day its last day completes it (Civil and Commercial Code, section 193/5), so who
  /// was born on 29 February is a year older on 28 February of a common year.
  @inlinable public func months(until other: Day) -> Int {
    if other < self { return -other.months(until: self) }
    let (from, to) = (civil, other.civil)
    let months = (to.year - from.year) * 12 + to.month - from.month
    let reached = to.day >= min(from.day, Day.count(ofMonth: to.month, year: to.year))
    return reached ? months : months - 1
  }

  /// Whole years to another day: age, length of service.
  @inlinable public func years(until other: Day) -> Int { months(until: other) / 12 }

  @inlinable public var firstOfMonth: Day { Day(number: number - civil.day + 1) }

  @inlinable public var lastOfMonth: Day {
    let (year, month, day) = civil
    return Day(number: number - day + Day.count(ofMonth: month, year: year))
  }

  @inlinable public var firstOfYear: Day { Day(number: Day.number(civil.year, 1, 1)) }
  @inlinable public var lastOfYear: Day { Day(number: Day.number(civil.year, 12, 31)) }
}
