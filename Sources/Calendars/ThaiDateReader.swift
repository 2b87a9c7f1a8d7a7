import Failures

/// Reads a date as officers write it, and refuses what could mean two days.
///
/// ```
/// text    = { 'วันที่' | weekday | 'เดือน' | ',' } date
/// date    = day mark month mark year | year mark month mark day | day name [era] year [era] | english day year [era]
/// mark    = '/' | '-' | '.'                 a year has four digits; three numbers are day, month, year
/// era     = 'พ.ศ.' | 'ค.ศ.' | 'BE' | 'CE' | 'AD'      dots and spaces may be missing
/// ```
struct ThaiDateReader {
  enum Token: Equatable {
    case number(Int, digits: Int)
    /// Lower case, without dots.
    case word(String)
    case mark(Unicode.Scalar)
  }

  enum Era { case buddhist, common }

  private let text: String
  private let twoDigitYears: ThaiDate.TwoDigitYears
  private var weekday: Int?
  private var era: Era?

  init(_ text: String, _ twoDigitYears: ThaiDate.TwoDigitYears) {
    self.text = text
    self.twoDigitYears = twoDigitYears
  }

  mutating func read() throws(Failure) -> Day {
    var parts: [Token] = []
    for token in try tokens() {
      guard case .word(let word) = token else {
        parts.append(token)
        continue
      }
      guard let month = try takeWords(word) else { continue }
      parts.append(.word(month))
    }
    let day = try date(parts)
    if let weekday, weekday != day.weekday {
      throw Failure(
        .wrongWeekday, .words(Words(en: ThaiDate.text(day, .englishLong), th: ThaiDate.text(day))),
        .words(WeekdayName.words(day.weekday)), .words(WeekdayName.words(weekday)))
    }
    return day
  }

  // MARK: - Words

  /// Notes weekday and era; what is left of the word is the name of a month, or nil.
  private mutating func takeWords(_ word: String) throws(Failure) -> String? {
    if MonthName.number(of: word) != nil { return word }
    if ThaiDateReader.fillers.contains(word) { return nil }
    var rest = word
    for (ending, found) in ThaiDateReader.eras where rest.hasSuffix(ending) {
      guard era == nil else { throw unread }
      era = found
      rest = dropping(last: ending, from: rest)
      break
    }
    if rest.isEmpty || ThaiDateReader.fillers.contains(rest) { return nil }
    if rest.hasPrefix("เดือน") { rest = dropping(first: "เดือน", from: rest) }
    if MonthName.number(of: rest) != nil { return rest }
    if rest.hasPrefix("วัน") { rest = dropping(first: "วัน", from: rest) }
    if rest.hasSuffix("ที่") { rest = dropping(last: "ที่", from: rest) }
    guard let found = WeekdayName.number(of: rest), weekday == nil else { throw unread }
    weekday = found
    return nil
  }

  private static let fillers: Set<String> = ["วันที่", "ที่", "เดือน", "ปี", "th", "st", "nd", "rd"]

  private static let eras: [(String, Era)] = [
    ("พศ", .buddhist), ("พุทธศักราช", .buddhist), ("คศ", .common), ("คริสต์ศักราช", .common), ("be", .buddhist),
    ("ce", .common), ("ad", .common),
  ]

  // By scalars: a Thai mark and the letter it stands on are one character, which hides where a word ends.
  private func dropping(first prefix: String, from word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)))
  }

  private func dropping(last suffix: String, from word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.dropLast(suffix.unicodeScalars.count)))
  }

  // MARK: - Dates

  private func date(_ parts: [Token]) throws(Failure) -> Day {
    if parts.contains(where: { if case .word = $0 { true } else { false } }) { return try named(parts) }
    guard parts.count == 5, case .number(let first, let width) = parts[0], case .mark(let mark) = parts[1],
      case .number(let month, let monthWidth) = parts[2], monthWidth <= 2, parts[3] == .mark(mark), mark != ",",
      case .number(let last, let lastWidth) = parts[4]
    else { throw unread }
    if width == 4, lastWidth <= 2 { return try day(first, 4, month, last) }
    guard width <= 2 else { throw unread }
    return try day(last, lastWidth, month, first)
  }

  private func named(_ parts: [Token]) throws(Failure) -> Day {
    let kept = parts.filter { if case .mark = $0 { false } else { true } }
    guard kept.count == 3, parts.count <= 5, parts.first == kept.first, parts.last == kept.last,
      case .number(let year, let width) = kept[2]
    else { throw unread }
    switch (kept[0], kept[1]) {
    case (.number(let number, let digits), .word(let name)) where digits <= 2:
      guard let month = MonthName.number(of: name) else { throw unread }
      return try day(year, width, month, number)
    case (.word(let name), .number(let number, let digits)) where digits <= 2 && name.utf8.allSatisfy { $0 < 0x80 }:
      guard let month = MonthName.number(of: name) else { throw unread }
      return try day(year, width, month, number)
    default: throw unread
    }
  }

  private func day(_ written: Int, _ digits: Int, _ month: Int, _ day: Int) throws(Failure) -> Day {
    var year = written, era = era
    if digits == 2 {
      switch twoDigitYears {
      case .refused: throw Failure(.twoDigitYear, .init(text))
      case .buddhist: (year, era) = (2500 + written, era ?? .buddhist)
      case .christian: (year, era) = (2000 + written, era ?? .common)
      }
      // พ.ศ. 26 in a column declared C.E. contradicts itself.
      guard era == (twoDigitYears == .buddhist ? .buddhist : .common) else { throw unread }
    } else if digits != 4 {
      throw unread
    }
    let common =
      switch era {
      case .buddhist: year - Day.buddhistOffset
      case .common: year
      case nil: DateLiteral.commonEra(year)
      }
    do throws(DateProblem) {
      return try DateLiteral.day(year: year, month: month, day: day, commonEra: common)
    } catch {
      throw error.failure()
    }
  }

  private var unread: Failure { Failure(.unreadDate, .init(text)) }
}

extension ThaiDateReader {
  /// Numbers, words and marks; spaces, no-break spaces and zero-width characters only separate.
  private func tokens() throws(Failure) -> [Token] {
    var tokens: [Token] = []
    var word = "", number = 0, digits = 0
    for scalar in text.unicodeScalars {
      if let digit = Digits.value(of: scalar) {
        if !word.isEmpty { tokens.append(.word(word)) }
        word = ""
        guard digits < 4 else { throw unread }
        (number, digits) = (number * 10 + digit, digits + 1)
        continue
      }
      if digits > 0 { tokens.append(.number(number, digits: digits)) }
      (number, digits) = (0, 0)
      if isLetter(scalar) {
        word.unicodeScalars.append(scalar.value < 0x80 ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if scalar != "." || word.isEmpty {
        if !word.isEmpty { tokens.append(.word(word)) }
        word = ""
        if "/-.".unicodeScalars.contains(scalar) {
          tokens.append(.mark(scalar))
        } else if !isSpace(scalar), scalar != "," {
          throw unread
        }
      }
    }
    if digits > 0 { tokens.append(.number(number, digits: digits)) }
    if !word.isEmpty { tokens.append(.word(word)) }
    return tokens
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xE01...0xE4E: true
    default: false
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }
}
