import Calendars
import Failures
import Language
import Text
import Values

/// Dates and times made of texts and numbers, and of each other.
extension Callable {
  static let parseDate = Callable(
    "parse-date", "อ่านวันที่", .dates,
    en: "The date a text names, in any form papers use; what could mean two dates is refused.",
    th: "วันที่ที่ข้อความระบุ อ่านได้ทุกรูปที่ใช้ในหนังสือ หากตีความได้สองทางจะไม่รับ",
    [
      .text,
      .flag(
        "two-digit-years", "ปีสองหลัก", Century.accepts, en: "the era of years such as 69", th: "ศักราชของปีสองหลัก เช่น 69"),
    ],
    gives: .type(.date), also: ["to date", "strptime", "DATEVALUE", "into datetime", "to_date"],
    examples: [
      Example("\"๕ ก.พ. ๒๕๖๙\" | parse-date", "2026-02-05"),
      Example("parse-date \"28/2/2566\"", "2023-02-28"),
      Example("\"18 กย 68\" | parse-date --two-digit-years buddhist", "2025-09-18"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.text(0)
      try call.charge(text.utf8.count / 8 + 1)
      let century: Century? = call.has(1) ? try call.choice(1) : nil
      return try call.result(readDay(text, century))
    })

  static let parseTime = Callable(
    "parse-time", "อ่านเวลา", .dates,
    en: "The time a text names: of a day, or on a date if it names one.",
    th: "เวลาที่ข้อความระบุ หากระบุวันที่ด้วยจะได้วันและเวลา",
    [.text], gives: .type(.time), also: ["strptime", "TIMEVALUE", "to_timestamp"],
    examples: [
      Example("\"๙.๓๐ น.\" | parse-time", "09:30"),
      Example("parse-time \"5 ก.พ. 2569 เวลา 16.45 น.\"", "2026-02-05T16:45"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.text(0)
      try call.charge(text.utf8.count / 8 + 1)
      return try readTime(text)
    })

  static let makeDate = Callable(
    "make-date", "สร้างวันที่", .dates,
    en: "The date of a year, a month and a day; a year from 2400 on is of the Buddhist Era.",
    th: "วันที่จากปี เดือน วัน โดยปีตั้งแต่ 2400 เป็น พ.ศ.",
    [
      Parameter("year", "ปี", .type(.number), en: "the year", th: "ปี"),
      Parameter("month", "เดือน", .type(.number), en: "the month, 1 to 12", th: "เดือน 1 ถึง 12"),
      Parameter("day", "วัน", .type(.number), en: "the day of the month", th: "วันของเดือน"),
    ],
    gives: .type(.date), also: ["DATE", "make_date", "datefromparts"],
    examples: [Example("2569 | make-date 11 20", "2026-11-20"), Example("make-date ๒๕๖๗ ๒ ๒๙", "2024-02-29")],
    .native { (call: inout Call) throws(Failure) in
      let (year, month, day) = (try call.integer(0), try call.integer(1), try call.integer(2))
      if let found = Day(year: DateLiteral.commonEra(year), month: month, day: day) { return .date(found.number) }
      let words = Words(en: "there is no such day", th: "ไม่มีวันดังกล่าว")
      throw Failure(.unreadableDate, Failure.Part("\(year)-\(month)-\(day)"), .words(words))
    })

  static let dateOf = Callable(
    "date-of", "วันที่ของเวลา", .dates,
    en: "The date of a time.", th: "วันที่ของเวลา",
    [.time], gives: .type(.date), also: ["DATE", "date_trunc", "to_date"],
    examples: [
      Example("2026-11-20T09:30 | date-of", "2026-11-20"), Example("date-of ๒๕๖๙-๑๑-๒๐T๐๙:๓๐", "2026-11-20"),
    ],
    .native { (call: inout Call) throws(Failure) in
      if call[0].isClock { throw call.wrong(0, Words(en: "a time on a date", th: "เวลาที่มีวันที่")) }
      return try call.result(call.day(0))
    })

  static let timeOfDay = Callable(
    "time-of-day", "เวลาของวัน", .dates,
    en: "The time of day of a time, without its date.", th: "เวลาของวัน โดยไม่มีวันที่",
    [.time], gives: .type(.time), also: ["TIME", "HOUR", "MINUTE"],
    examples: [
      Example("2026-11-20T09:30 | time-of-day", "09:30"), Example("time-of-day ๒๕๖๙-๑๑-๒๐T๑๖:๔๕", "16:45"),
    ],
    .native { (call: inout Call) throws(Failure) in .clock(try call.clock(0)) })
}

/// The era a column of two-digit years is in.
private enum Century: String, Choice {
  case buddhist, christian

  var thai: String { self == .buddhist ? "พศ" : "คศ" }
  var years: ThaiDate.TwoDigitYears { self == .buddhist ? .buddhist : .christian }
}

/// Scripts may catch what a text of theirs is not; only literals are matters of `check`.
private func readDay(_ text: String, _ century: Century?) throws(Failure) -> Day {
  do throws(Failure) {
    return try ThaiDate.parse(text, twoDigitYears: century?.years ?? .refused)
  } catch {
    if error.code == Wording.twoDigitYear.code {
      throw error.hinting(
        Words(
          en: "say which era they are in: --two-digit-years buddhist, or christian",
          th: "ระบุศักราชของปีสองหลัก: --two-digit-years buddhist หรือ christian"))
    }
    guard error.wording.kind == .check else { throw error }
    throw Failure(
      .unreadableDate, Failure.Part(text), .words(Words(en: error.message(in: .english), th: error.message(in: .thai))))
  }
}

/// A time of day, `DATE เวลา TIME` or the form of the language.
func readTime(_ text: String) throws(Failure) -> Value {
  let digits = String(decoding: Array(text.utf8).withUnsafeBufferPointer { PlainDigits.bytes($0) }, as: UTF8.self)
  if case .moment(let seconds)? = try? DateLiteral.read(digits) { return .moment(seconds) }
  let scalars = Array(digits.unicodeScalars), word = Array("เวลา".unicodeScalars)
  let place = scalars.indices.first { scalars[$0...].starts(with: word) }
  let tail = place.map { scalars[($0 + word.count)...] } ?? scalars[...]
  guard let clock = clock(tail) else { throw Failure(.unreadableTime, Failure.Part(text)) }
  guard let place, place > 0 else { return .clock(clock) }
  let date = String(String.UnicodeScalarView(scalars[..<place]))
  return .moment(try readDay(date, nil).number * 86_400 + clock)
}

/// `9.30 น.`, `09:30`, `09:30:15`, `9 นาฬิกา`.
private func clock(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  var parts: [Int] = [], digits = 0, rest = scalars.drop { $0 == " " || $0 == "\u{A0}" }
  while let scalar = rest.first {
    if scalar.value >= 0x30, scalar.value <= 0x39, digits < 2 {
      let value = Int(scalar.value) - 0x30
      if digits == 0 { parts.append(value) } else { parts[parts.count - 1] = parts[parts.count - 1] * 10 + value }
      digits += 1
    } else if scalar == "." || scalar == ":", digits > 0, parts.count < 3, rest.dropFirst().first?.isDigit == true {
      guard parts.count == 1 || digits == 2 else { return nil }
      digits = 0
    } else {
      break
    }
    rest = rest.dropFirst()
  }
  guard !parts.isEmpty, parts.count == 1 || digits == 2 else { return nil }
  let unit = String(String.UnicodeScalarView(rest.filter { $0 != " " && $0 != "\u{A0}" }))
  guard ["น.", "น", "นาฬิกา"].contains(unit) || (unit.isEmpty && parts.count > 1) else { return nil }
  return Clock.seconds(hour: parts[0], minute: parts.count > 1 ? parts[1] : 0, second: parts.count > 2 ? parts[2] : 0)
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
