import Failures

/// What a date literal says.
public enum Reading: Equatable, Sendable {
  case date(Day)
  /// A whole month: its first and last day.
  case month(first: Day, last: Day)
  /// Seconds of office time, as in `Moment`.
  case moment(Int)
  /// Seconds since midnight.
  case clock(Int)

  /// The literal that reads as this, in the Common Era.
  public var isoText: String {
    switch self {
    case .date(let day): day.isoText
    case .month(let first, _): String(first.isoText.dropLast(3))
    case .moment(let seconds): Moment(seconds: seconds).isoText
    case .clock(let seconds): Clock.isoText(seconds)
    }
  }
}

/// Why a date is none; years are as written.
public enum DateProblem: Error, Equatable, Sendable {
  case noSuchMonth(Int)
  case noSuchDay(day: Int, month: Int, year: Int, daysInMonth: Int)
  case yearOutOfRange(Int)
  case badHour(String)
  /// `2026-1-5`, which lacks zeros; with the repair.
  case unpadded(String)
  case notADate(String)
}

/// Reads the exact forms of the language; Thai digits count as digits.
///
/// ```
/// date   = year '-' month '-' day          year  = 4 digits, from 2400 on of the Buddhist Era
/// month  = year '-' month                  moment = date 'T' clock
/// clock  = hour ':' minute [':' second]    all but the year have 2 digits
/// ```
public enum DateLiteral {
  public static func parse(_ text: String, at span: Span? = nil) throws(Failure) -> Reading {
    do throws(DateProblem) { return try read(text) } catch { throw error.failure(at: span) }
  }

  public static func read(_ text: String) throws(DateProblem) -> Reading {
    let bytes = Digits.arabic(text)
    guard bytes.count >= 4, bytes.allSatisfy({ $0 < 0x80 }) else { throw .notADate(text) }
    if let colon = bytes.firstIndex(of: 0x3A), colon <= 2 { return .clock(try clock(bytes[...], text)) }
    guard let stop = bytes.firstIndex(of: 0x54) else { return try date(bytes[...], text) }
    guard case .date(let day) = try date(bytes[..<stop], text) else { throw .notADate(text) }
    return .moment(day.number * 86_400 + (try clock(bytes[(stop + 1)...], text)))
  }

  /// The Common Era year a bare year means.
  public static func commonEra(_ year: Int) -> Int { year >= 2400 ? year - Day.buddhistOffset : year }

  /// The day of a year as written, or why there is none.
  static func day(year: Int, month: Int, day: Int, commonEra: Int) throws(DateProblem) -> Day {
    guard commonEra >= Day.firstYear, commonEra <= Day.lastYear else { throw .yearOutOfRange(year) }
    guard month >= 1, month <= 12 else { throw .noSuchMonth(month) }
    guard let found = Day(year: commonEra, month: month, day: day) else {
      let count = Day.count(ofMonth: month, year: commonEra)
      throw .noSuchDay(day: day, month: month, year: year, daysInMonth: count)
    }
    return found
  }

  private static func date(_ bytes: ArraySlice<UInt8>, _ text: String) throws(DateProblem) -> Reading {
    let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, parts.count == 2 || parts.count == 3, parts[0].count == 4 else {
      throw .notADate(text)
    }
    guard parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { throw .notADate(text) }
    let year = commonEra(numbers[0])
    guard parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
      let tail = numbers.dropFirst().map { "-" + Digits.padded($0) }.joined()
      throw .unpadded(Digits.padded(numbers[0], 4) + tail)
    }
    let day = numbers.count == 3 ? numbers[2] : 1
    let first = try self.day(year: numbers[0], month: numbers[1], day: day, commonEra: year)
    return numbers.count == 3 ? .date(first) : .month(first: first, last: first.lastOfMonth)
  }

  private static func clock(_ bytes: ArraySlice<UInt8>, _ text: String) throws(DateProblem) -> Int {
    let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, parts.count == 2 || parts.count == 3 else { throw .notADate(text) }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard parts.allSatisfy({ $0.count == 2 }),
      let seconds = Clock.seconds(hour: numbers[0], minute: numbers[1], second: second)
    else { throw .badHour(String(decoding: bytes, as: UTF8.self)) }
    return seconds
  }

  /// A number of 1 to 4 digits.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}
