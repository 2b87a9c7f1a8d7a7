import Calendars
import Text
import Values

/// Parts that values without fields still have: the year of a date, the first day of a range, the characters of a text.
enum Parts {
  /// `.year`, `.hour`, `.first` …; owned by nobody, as all of them are inline.
  static func part(of value: Value, _ name: String, _ heap: HeapPointer) -> Value? {
    if value.isDate { return part(of: Day(number: value.int), name) }
    if value.isMoment {
      let day = floorDivide(value.int, 86_400)
      return clockPart(value.int - day * 86_400, name)
        ?? (name == "date" ? .date(day) : part(of: Day(number: day), name))
    }
    if value.isClock { return clockPart(value.int, name) }
    if value.isRange, !value.lower.isHeap, !value.upper.isHeap {
      if let steps = value.steps {
        if name == "first" { return value.step(steps.first) }
        if name == "last" { return value.step(steps.last) }
      }
    }
    return nil
  }

  private static func part(of day: Day, _ name: String) -> Value? {
    switch name {
    case "year": Value(day.year)
    case "be-year": Value(day.year + 543)
    case "month": Value(day.month)
    case "day": Value(day.day)
    case "weekday": Value(day.weekday)
    default: nil
    }
  }

  private static func clockPart(_ seconds: Int, _ name: String) -> Value? {
    switch name {
    case "hour": Value(seconds / 3600)
    case "minute": Value(seconds / 60 % 60)
    case "second": Value(seconds % 60)
    default: nil
    }
  }

  static func clusterCount(_ text: Value) -> Int { text.withUTF8 { Clusters.count($0) } }
}
