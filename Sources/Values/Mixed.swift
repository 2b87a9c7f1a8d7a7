import Calendars
import Failures

/// Arithmetic on what is not two numbers: dates, times, durations, texts, lists.
enum Mixed {
  static func add(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if right.isDuration {
      if left.isDuration { return try sum(left, right, 1) }
      if left.isDate || left.isMoment || left.isClock { return try moved(left, by: right, 1, heap) }
    }
    if left.isDuration, right.isDate || right.isMoment { return try moved(right, by: left, 1, heap) }
    if left.isDate, right.isClock { return .moment(left.int * 86_400 + right.int) }
    if left.isText, right.isText { return try heap.joined(left, right) }
    if left.isList, right.isList {
      try heap.reserve((left.items.count + right.items.count) * 16)
      return heap.joinedLists(left, right)
    }
    throw Failure.operands("+", left, right)
  }

  static func subtract(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if right.isDuration {
      if left.isDuration { return try sum(left, right, -1) }
      if left.isDate || left.isMoment || left.isClock { return try moved(left, by: right, -1, heap) }
    }
    if left.isDate, right.isDate { return .duration(left.int - right.int, family: Family.days.rawValue) }
    if left.hi == right.hi, left.isMoment || left.isClock {
      return .duration(left.int - right.int, family: Family.seconds.rawValue)
    }
    throw Failure.operands("-", left, right)
  }

  static func multiply(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if left.isDuration, right.isNumber { return try scaled(left, by: right) }
    if left.isNumber, right.isDuration { return try scaled(right, by: left) }
    throw Failure.operands("*", left, right)
  }

  static func divide(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if left.isDuration, right.isDuration {
      guard left.family == right.family else { throw families(left, right) }
      return try Number.divide(Value(left.int), Value(right.int), heap)
    }
    throw Failure.operands("/", left, right)
  }

  private static func sum(_ left: Value, _ right: Value, _ sign: Int) throws(Failure) -> Value {
    guard left.family == right.family else { throw families(left, right) }
    let (total, overflow) = left.int.addingReportingOverflow(sign * right.int)
    guard !overflow else { throw Failure(.numberTooLarge) }
    return .duration(total, family: left.family)
  }

  private static func scaled(_ duration: Value, by factor: Value) throws(Failure) -> Value {
    guard let product = try Decimal(Int128(duration.int)).multiplied(by: Decimal(factor)).exactInt else {
      throw Failure.operands("*", duration, factor).hinting(
        Words(en: "a duration is a whole number of its unit", th: "ช่วงเวลาต้องเป็นจำนวนเต็มของหน่วย"))
    }
    return .duration(product, family: duration.family)
  }

  /// A date or time moved by a duration; months clamp to the end of the month, working days skip holidays.
  static func moved(_ value: Value, by duration: Value, _ sign: Int, _ heap: HeapPointer) throws(Failure) -> Value {
    let (count, overflow) = duration.int.multipliedReportingOverflow(by: sign)
    guard !overflow, let family = Family(rawValue: duration.family) else { throw Failure(.dateOutOfRange) }
    if family == .seconds {
      if value.isDate { throw Failure.operands(sign > 0 ? "+" : "-", value, duration) }
      let (sum, overflow) = value.int.addingReportingOverflow(count)
      guard !overflow else { throw Failure(.dateOutOfRange) }
      if value.isClock {
        guard sum >= 0, sum < 86_400 else { throw Failure(.dateOutOfRange) }
        return .clock(sum)
      }
      return try inRange(.moment(sum), day: floorDivide(sum, 86_400))
    }
    if value.isClock { throw Failure.operands(sign > 0 ? "+" : "-", value, duration) }
    let dayNumber = value.isDate ? value.int : floorDivide(value.int, 86_400)
    let moved = try self.moved(day: dayNumber, by: count, family, heap.pointee.realm)
    return value.isDate ? .date(moved) : .moment(value.int + (moved - dayNumber) * 86_400)
  }

  private static func moved(
    day: Int, by count: Int, _ family: Family, _ realm: Realm
  ) throws(Failure) -> Int {
    let start = Day(number: day)
    guard abs(count) < 1_000_000 else { throw Failure(.dateOutOfRange) }
    let end: Day?
    switch family {
    case .months: end = start.adding(months: count)
    case .days: end = start.adding(days: count)
    default:
      let calendar = realm.calendar
      end = calendar.adding(workdays: count, to: start)
      guard calendar.isKnown(start) else { throw Failure(.workdaysUnknown, Failure.Part(String(start.year))) }
      if let end, !calendar.isKnown(end) { throw Failure(.workdaysUnknown, Failure.Part(String(end.year))) }
    }
    guard let end else { throw Failure(.dateOutOfRange) }
    return Int(end.number)
  }

  private static func inRange(_ value: Value, day: Int) throws(Failure) -> Value {
    guard Day(number: day).isInRange else { throw Failure(.dateOutOfRange) }
    return value
  }

  static func families(_ left: Value, _ right: Value) -> Failure {
    Failure(.durationFamilies, .words(familyWords(left.family)), .words(familyWords(right.family)))
  }

  private static func familyWords(_ family: UInt8) -> Words {
    switch Family(rawValue: family) {
    case .months: Words(en: "months", th: "เดือน")
    case .days: Words(en: "days", th: "วัน")
    case .workdays: Words(en: "working days", th: "วันทำการ")
    default: Words(en: "hours and minutes", th: "ชั่วโมงและนาที")
    }
  }
}

@inlinable public func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}

extension Heap {
  /// The longest text there may be.
  @inlinable public static var longestText: Int { 64 << 20 }
}

extension UnsafeMutablePointer where Pointee == Heap {
  func joined(_ left: Value, _ right: Value) throws(Failure) -> Value {
    try checkText(left.byteCount + right.byteCount)
    retain(left)
    return appending(left, right)
  }

  /// Refuses a text that would be too long, or memory the session may not have.
  @inlinable public func checkText(_ count: Int) throws(Failure) {
    if count > Heap.longestText { throw Failure(.textLimit, Failure.Part(Heap.longestText >> 20)) }
    if count > 4096 { try reserve(count) }
  }

  /// Refuses to go over the memory limit.
  @inlinable public func reserve(_ bytes: Int) throws(Failure) {
    if pointee.live &+ bytes > pointee.limit { throw Failure(.memoryLimit, Failure.Part(pointee.limit >> 20)) }
  }

  func joinedLists(_ left: Value, _ right: Value) -> Value {
    let twin = copy(list: left, extra: right.items.count)
    for item in right.items {
      retain(item)
      append(item, to: twin)
    }
    return twin
  }
}
