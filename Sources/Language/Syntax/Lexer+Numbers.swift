import Failures

extension Lexer {
  static let units: Set<String> = ["y", "mo", "w", "d", "wd", "h", "min", "s"]

  /// The value and length of the Arabic or Thai digit at a byte.
  func digit(at index: Int) -> (value: UInt8, length: Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if Characters.isDigit(byte) { return (byte - 0x30, 1) }
    guard byte == 0xE0 else { return nil }
    let scalar = Characters.scalar(in: bytes, at: index)
    guard Characters.of(scalar.value) == .digit else { return nil }
    return (UInt8(scalar.value - 0xE50), scalar.length)
  }

  /// The end of a run of digits and its digits in Arabic.
  private func digits(from start: Int, limit: Int = .max) -> (end: Int, values: [UInt8]) {
    var end = start, values: [UInt8] = []
    while values.count < limit, let next = digit(at: end) {
      values.append(next.value)
      end += next.length
    }
    return (end, values)
  }

  // number = ['+' | '-'] digit { digit | '_' } ['.' digits] ['%' | unit]; dates, months, times and clock times likewise
  mutating func number(from start: Int) {
    let isSigned = byte(start) == 0x2B || byte(start) == 0x2D
    let first = start + (isSigned ? 1 : 0)
    var end = first, count = 0, lastWasLine = false, isBadLine = false
    while true {
      if let next = digit(at: end) {
        end += next.length
        count += 1
        lastWasLine = false
      } else if byte(end) == 0x5F {
        isBadLine = isBadLine || lastWasLine
        lastWasLine = true
        end += 1
      } else {
        break
      }
    }
    if byte(end) == 0x2D, wordLength(at: end + 1) > 0 { return calendar(from: start, first: first) }
    if byte(end) == 0x3A, digit(at: end + 1) != nil { return clock(from: start, first: first) }
    if lastWasLine || isBadLine { return refuse(.numberUnderscore, from: start, to: end) }
    if count > 1, digit(at: first)?.value == 0 { return refuseZero(from: start, first: first) }
    quantity(from: start, integerEnd: end)
  }

  private mutating func quantity(from start: Int, integerEnd: Int) {
    var end = integerEnd
    var isFraction = false
    if byte(end) == 0x2E, digit(at: end + 1) != nil {
      isFraction = true
      end = digits(from: end + 1).end
    }
    var kind = Token.Kind.number
    if byte(end) == 0x25 {
      end += 1
    } else if wordLength(at: end) > 0 {
      var unitEnd = end
      while wordLength(at: unitEnd) > 0 { unitEnd += wordLength(at: unitEnd) }
      guard Self.units.contains(text(end, unitEnd)) else {
        let unit = text(end, unitEnd)
        return refuse(.numberUnit, .text(unit), repair(unit: unit), from: start, to: unitEnd)
      }
      if isFraction { return refuse(.durationWhole, .text(text(start, unitEnd)), from: start, to: unitEnd) }
      (kind, end) = (.duration, unitEnd)
    }
    if byte(end) == 0x2E, digit(at: end + 1) != nil {
      return refuse(.numberPoint, from: start, to: numberBlob(from: end))
    }
    if touchesDash(end) { return refuse(.spaceMinus, "a - b", from: start, to: numberBlob(from: end)) }
    if byte(end) == 0x2F, digit(at: end + 1) != nil { return slashed(from: start) }
    emit(kind, from: start, to: end)
  }

  private func touchesDash(_ index: Int) -> Bool {
    byte(index) == 0x2D && index + 1 < bytes.count && bytes[index + 1] > 0x20 && byte(index + 1) != 0x3E
  }

  private func repair(unit: String) -> Failure.Part {
    switch unit.lowercased() {
    case "m", "mon", "month", "months", "เดือน": "mo"
    case "min", "mins", "minute", "minutes", "นาที": "min"
    case "day", "days", "วัน": "d"
    case "week", "weeks", "สัปดาห์": "w"
    case "year", "years", "yr", "yrs", "ปี": "y"
    case "hour", "hours", "hr", "hrs", "ชั่วโมง": "h"
    case "sec", "secs", "second", "seconds", "วินาที": "s"
    case "workday", "workdays", "วันทำการ": "wd"
    default: "y mo w d wd h min s"
    }
  }

  // MARK: - Dates and times

  // date = dddd '-' dd '-' dd ['T' dd ':' dd [':' dd]]      month = dddd '-' dd
  private mutating func calendar(from start: Int, first: Int) {
    guard let end = calendarEnd(from: first), wordLength(at: end) == 0, !touchesDash(end),
      !(byte(end) == 0x3A && digit(at: end + 1) != nil)
    else { return refuseCalendar(from: start, first: first) }
    guard start == first else { return refuse(.dateSign, from: start, to: end) }
    emit(.date, from: start, to: end)
  }

  private func calendarEnd(from start: Int) -> Int? {
    guard let month = pairs(from: start, widths: [4, 2], joint: 0x2D) else { return nil }
    guard byte(month) == 0x2D, digit(at: month + 1) != nil else { return month }
    guard let day = pairs(from: month + 1, widths: [2], joint: 0x2D) else { return nil }
    guard byte(day) == 0x54 else { return day }
    guard let minute = pairs(from: day + 1, widths: [2, 2], joint: 0x3A) else { return nil }
    guard byte(minute) == 0x3A else { return minute }
    return pairs(from: minute + 1, widths: [2], joint: 0x3A)
  }

  /// The end of groups of exactly so many digits, joined by a byte.
  private func pairs(from start: Int, widths: [Int], joint: UInt8) -> Int? {
    var at = start
    for (index, width) in widths.enumerated() {
      if index > 0 {
        guard byte(at) == joint else { return nil }
        at += 1
      }
      let group = digits(from: at, limit: width)
      guard group.values.count == width else { return nil }
      at = group.end
    }
    return digit(at: at) == nil ? at : nil
  }

  // clock = dd ':' dd
  private mutating func clock(from start: Int, first: Int) {
    guard start == first, let end = pairs(from: first, widths: [2, 2], joint: 0x3A), wordLength(at: end) == 0,
      byte(end) != 0x3A || digit(at: end + 1) == nil, !touchesDash(end)
    else {
      let hour = digits(from: first), minute = digits(from: hour.end + 1, limit: 2)
      let fits = hour.values.count <= 2 && minute.values.count == 2
      let repaired = fits ? Self.padded(hour.values, to: 2) + ":" + Self.padded(minute.values, to: 2) : "09:30"
      return refuse(.clockForm, .text(repaired), from: start, to: numberBlob(from: first))
    }
    emit(.date, from: start, to: end)
  }

  static func padded(_ digits: [UInt8], to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.count)) + digits.map(String.init).joined()
  }

  // MARK: - Errors that name the repair

  /// The end of everything that touches and might belong to a number.
  func numberBlob(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let length = wordLength(at: end)
      if length > 0 {
        end += length
      } else if [0x2D, 0x2E, 0x2F, 0x3A].contains(bytes[end]), wordLength(at: end + 1) > 0 {
        end += 1
      } else if bytes[end] == 0x25 {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private mutating func refuseZero(from start: Int, first: Int) {
    let end = numberBlob(from: first)
    let isThousands = byte(start - 1) == 0x2C && start > 1 && Characters.isDigit(byte(start - 2))
    let repaired = isThousands ? "1_000" : "\"" + text(start, end) + "\""
    let shown = Failure.Part(text(start, end))
    refuse(.numberZero, shown, .text(repaired), from: start, to: end, noticed: isThousands ? start - 1 : start)
  }

  private mutating func refuseCalendar(from start: Int, first: Int) {
    let end = numberBlob(from: first)
    var groups: [[UInt8]] = [], at = first, isPlain = true
    while at < end {
      let group = digits(from: at)
      guard group.end > at else {
        isPlain = false
        break
      }
      groups.append(group.values)
      at = group.end
      guard at < end else { break }
      guard byte(at) == 0x2D else {
        isPlain = false
        break
      }
      at += 1
    }
    if isPlain, start == first, let date = Self.date(of: groups) {
      return refuse(.dateForm, .text(date), from: start, to: end)
    }
    if !isPlain, start == first, let day = pairs(from: first, widths: [4, 2, 2], joint: 0x2D), byte(day) != 0x2D {
      let date = text(first, day) + (byte(day) == 0x54 ? "T09:30" : "")
      return refuse(.dateForm, .text(date), from: start, to: end)
    }
    if groups.count > 0, groups[0].count > 1, groups[0][0] == 0 { return refuseZero(from: start, first: first) }
    refuse(.spaceMinus, .text(separated(groups, isPlain)), from: start, to: end)
  }

  private func separated(_ groups: [[UInt8]], _ isPlain: Bool) -> String {
    guard isPlain, groups.count == 2 else { return "a - b" }
    return groups.map { Self.padded($0, to: 0) }.joined(separator: " - ")
  }

  /// The date a person meant by groups of digits: year first or year last.
  private static func date(of groups: [[UInt8]]) -> String? {
    guard groups.count == 2 || groups.count == 3 else { return nil }
    let ordered = groups.count == 3 && groups[2].count == 4 && groups[0].count <= 2 ? groups.reversed() : groups
    guard ordered[0].count == 4, ordered.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
    return padded(ordered[0], to: 4) + ordered.dropFirst().map { "-" + padded($0, to: 2) }.joined()
  }

  private mutating func slashed(from start: Int) {
    let end = numberBlob(from: start)
    let groups = text(start, end).split(separator: "/", omittingEmptySubsequences: false)
    let digits = groups.map { $0.unicodeScalars.compactMap(Self.value) }
    let isPlain = zip(groups, digits).allSatisfy { $0.0.unicodeScalars.count == $0.1.count }
    if isPlain, groups.count == 3, let date = Self.date(of: digits) {
      return refuse(.dateForm, .text(date), from: start, to: end)
    }
    refuse(.spaceOperator, "/", from: start, to: end)
  }

  static func value(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value - 0x30)
    case 0xE50...0xE59: UInt8(scalar.value - 0xE50)
    default: nil
    }
  }
}
