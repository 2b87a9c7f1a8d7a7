/// What to do with a day that is not worked.
public enum Roll: String, CaseIterable, Sendable {
  case next, previous, none
}

extension WorkCalendar {
  @inlinable public func isWorkday(_ day: Day) -> Bool {
    let index = day.number &- base
    guard index >= 0, index < ranks.count &- 1 else { return !day.isWeekend }
    return ranks[index] != ranks[index &+ 1]
  }

  /// The n-th working day after a day, or before it if n is negative; the day itself, worked or not, if n is 0.
  ///
  /// Nil outside the years 1800 to 2399.
  @inlinable public func adding(workdays count: Int, to day: Day) -> Day? {
    let forward = count > 0 ? 1 : 0
    let index = day.number &- base
    if index >= 0, index < ranks.count &- 1, count != 0 {
      let target = Int(ranks[index &+ forward]) &+ count &- forward
      if target >= 0, target < selects.count { return Day(number: base &+ Int(selects[target])) }
    }
    return addingFar(count, day)
  }

  @usableFromInline @inline(never) func addingFar(_ count: Int, _ day: Day) -> Day? {
    guard day.isInRange, count > -1_000_000, count < 1_000_000 else { return nil }
    if count == 0 { return day }
    let forward = count > 0 ? 1 : 0
    let moved = workday(at: rank(Day(number: day.number + forward)) + count - forward)
    return moved.isInRange ? moved : nil
  }

  /// Working days from one day to another, both counted; 0 if the second is earlier.
  @inlinable public func workdays(from first: Day, through last: Day) -> Int {
    last < first ? 0 : rank(Day(number: last.number &+ 1)) - rank(first)
  }

  /// Working days from one day, counted, to another, not counted; 0 if the second is earlier.
  @inlinable public func workdays(from first: Day, before end: Day) -> Int {
    end < first ? 0 : rank(end) - rank(first)
  }

  /// Working days that pass from one day, not counted, to another, counted: what `adding(workdays:)` needs to come
  /// from the first to the second if that is worked; negative backwards, then counting the earlier day.
  @inlinable public func workdays(after day: Day, through other: Day) -> Int {
    other < day
      ? rank(other) - rank(day) : rank(Day(number: other.number &+ 1)) - rank(Day(number: day.number &+ 1))
  }

  /// The day itself if it is worked, else the working day after or before it.
  @inlinable public func roll(_ day: Day, _ roll: Roll) -> Day? {
    if roll == .none || isWorkday(day) { return day }
    return adding(workdays: roll == .next ? 1 : -1, to: day)
  }

  public func firstWorkday(ofMonth day: Day) -> Day? { roll(day.firstOfMonth, .next) }
  public func lastWorkday(ofMonth day: Day) -> Day? { roll(day.lastOfMonth, .previous) }

  /// The n-th working day of a day's month; the n-th from its end if n is negative; nil if it has not so many.
  public func workday(_ n: Int, ofMonth day: Day) -> Day? {
    guard n != 0, n >= -31, n <= 31 else { return nil }
    let edge = Day(number: n > 0 ? day.firstOfMonth.number - 1 : day.lastOfMonth.number + 1)
    let found = workday(at: rank(Day(number: edge.number + (n > 0 ? 1 : 0))) + (n > 0 ? n - 1 : n))
    return found >= day.firstOfMonth && found <= day.lastOfMonth ? found : nil
  }

  /// "By the 5th": that day of a day's month, or its last if it is shorter, rolled if it is not worked.
  public func byDay(_ number: Int, ofMonth day: Day, roll: Roll) -> Day? {
    guard number >= 1, number <= 31 else { return nil }
    return self.roll(min(Day(number: day.firstOfMonth.number + number - 1), day.lastOfMonth), roll)
  }

  // MARK: - Ranks

  /// Working days before a day, counted from the first day of the table; negative before it.
  @inlinable func rank(_ day: Day) -> Int {
    let index = day.number &- base
    if index >= 0, index < ranks.count { return Int(ranks[index]) }
    return rankFar(day)
  }

  @usableFromInline @inline(never) func rankFar(_ day: Day) -> Int {
    let end = base + ranks.count - 1
    if day.number < base { return weekdays(before: day.number) - weekdays(before: base) }
    return selects.count + weekdays(before: day.number) - weekdays(before: end)
  }

  private func workday(at rank: Int) -> Day {
    if rank >= 0, rank < selects.count { return Day(number: base + Int(selects[rank])) }
    let end = base + ranks.count - 1
    let weekday =
      rank < 0 ? weekdays(before: base) + rank : weekdays(before: end) + rank - selects.count
    let week = weekday >= 0 ? weekday / 5 : (weekday - 4) / 5
    return Day(number: week * 7 + (weekday - week * 5) - 3)
  }

  /// Weekdays before a day, counted from Monday 1969-12-29.
  private func weekdays(before number: Int) -> Int {
    let days = number + 3
    let week = days >= 0 ? days / 7 : (days - 6) / 7
    return week * 5 + min(days - week * 7, 5)
  }
}
