/// A second of office time, counted from 1970-01-01T00:00.
///
/// Offices know one time, UTC+7 without daylight saving, so there are no zones here; a day has 86,400 seconds.
@frozen public struct Moment: Hashable, Comparable, BitwiseCopyable, Sendable {
  public var seconds: Int

  @inlinable @inline(__always) public init(seconds: Int) { self.seconds = seconds }

  /// The time of a day, or nil if the clock does not show it.
  @inlinable public init?(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard day.isInRange, let clock = Clock.seconds(hour: hour, minute: minute, second: second) else { return nil }
    seconds = day.number * 86_400 + clock
  }

  @inlinable public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  @inlinable public var isInRange: Bool { day.isInRange }

  @inlinable public var day: Day {
    let days = seconds / 86_400
    return Day(number: seconds % 86_400 < 0 ? days - 1 : days)
  }

  /// Seconds since midnight.
  @inlinable public var clock: Int {
    let rest = seconds % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  @inlinable public var hour: Int { clock / 3600 }
  @inlinable public var minute: Int { clock / 60 % 60 }
  @inlinable public var second: Int { clock % 60 }

  @inlinable public func adding(seconds count: Int) -> Moment? {
    let (sum, overflow) = seconds.addingReportingOverflow(count)
    let moved = Moment(seconds: sum)
    return !overflow && moved.isInRange ? moved : nil
  }

  /// The same time on another day.
  @inlinable public func on(_ day: Day) -> Moment { Moment(seconds: day.number * 86_400 + clock) }

  /// `2026-11-20T09:30`, with `:15` when there are seconds.
  public var isoText: String { day.isoText + "T" + Clock.isoText(clock) }
}

extension Moment: CustomStringConvertible {
  public var description: String { isoText }
}

/// A time of day: seconds since midnight, from 0 to 86,399.
public enum Clock {
  @inlinable public static func seconds(hour: Int, minute: Int, second: Int = 0) -> Int? {
    guard hour >= 0, hour < 24, minute >= 0, minute < 60, second >= 0, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `09:30`, with `:15` when there are seconds.
  public static func isoText(_ seconds: Int) -> String {
    let text = Digits.padded(seconds / 3600) + ":" + Digits.padded(seconds / 60 % 60)
    return seconds % 60 == 0 ? text : text + ":" + Digits.padded(seconds % 60)
  }
}
