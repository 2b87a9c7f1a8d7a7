import Calendars
import Text
import Values

/// What a paper says, by the names its template has gaps for.
///
/// Values, not texts: how a day or a number is written is decided where it is printed.
public indirect enum Content: Equatable, Sendable {
  public typealias Fields = [String: Content]

  /// Printed letter by letter as it is: the name of a person.
  case name(String)
  /// Printed with Thai digits, as papers are.
  case text(String)
  case number(Decimal, decimals: Int?)
  case day(Day)
  /// A day and a time, in seconds.
  case moment(Int)
  /// A time of day, in seconds.
  case clock(Int)
  case flag(Bool)
  case rows([Fields])
  case group(Fields)
  /// A field the paper has and the record does not say yet.
  case absent

  public init(name: String?) { self = name.map { $0.isEmpty ? .absent : .name($0) } ?? .absent }
  public init(text: String?) { self = text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent }
  public init(day: Day?) { self = day.map { .day($0) } ?? .absent }
  public init(moment: Int?) { self = moment.map { .moment($0) } ?? .absent }
  public init(_ number: Int?) { self = number.map { .number(Decimal(Int128($0)), decimals: nil) } ?? .absent }
  public init(number: Decimal?, decimals: Int? = nil) {
    self = number.map { .number($0, decimals: decimals) } ?? .absent
  }

  /// Whether `if` takes it for a yes.
  public var isThere: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .name(let text), .text(let text): !text.isEmpty
    case .rows(let rows): !rows.isEmpty
    case .number, .day, .moment, .clock, .group: true
    }
  }
}

/// How a gap is written, where the template wants another form than the usual one.
enum GapForm: String, CaseIterable {
  /// `๒๔ ธันวาคม ๒๕๖๙`
  case long
  /// `วันพฤหัสบดีที่ ๒๔ ธันวาคม พ.ศ. ๒๕๖๙`
  case full
  /// `๒๔ ธ.ค. ๒๕๖๙`
  case short
  /// `ธันวาคม ๒๕๖๙`
  case month
  /// Of a moment, the day alone.
  case day
  /// Of a moment, the time alone.
  case time
  /// `๑,๒๐๐.๐๐`
  case money
  /// `หนึ่งพันสองร้อยบาทถ้วน`
  case baht
  /// Digits as they are: addresses on the web, codes.
  case arabic

  /// The form a template names, in either language.
  init?(word: String) {
    if let form = GapForm(rawValue: word) {
      self = form
    } else {
      guard let form = GapForm.allCases.first(where: { $0.thai == word }) else { return nil }
      self = form
    }
  }

  var thai: String {
    switch self {
    case .long: "ยาว"
    case .full: "เต็ม"
    case .short: "ย่อ"
    case .month: "เดือน"
    case .day: "วัน"
    case .time: "เวลา"
    case .money: "เงิน"
    case .baht: "ตัวอักษร"
    case .arabic: "อารบิก"
    }
  }
}

extension Content {
  /// The words of a gap; nil where the value cannot be written in this form, or is no single value.
  func written(_ form: GapForm?) -> String? {
    switch (self, form) {
    case (.name(let text), nil), (.name(let text), .arabic), (.text(let text), .arabic): text
    case (.text(let text), nil): Digits.printed(text)
    case (.day(let day), _): Content.written(day, form)
    case (.moment(let seconds), .time): ThaiDate.time(Moment(seconds: seconds).clock, thaiDigits: true)
    case (.moment(let seconds), .day): ThaiDate.text(Moment(seconds: seconds).day, .official, thaiDigits: true)
    case (.moment(let seconds), _):
      Content.written(Moment(seconds: seconds).day, form).map {
        $0 + " เวลา " + ThaiDate.time(Moment(seconds: seconds).clock, thaiDigits: true)
      }
    case (.clock(let seconds), nil), (.clock(let seconds), .time): ThaiDate.time(seconds, thaiDigits: true)
    case (.number(let number, let decimals), _): Content.written(number, decimals, form)
    default: nil
    }
  }

  private static func written(_ day: Day, _ form: GapForm?) -> String? {
    switch form {
    case nil, .day: ThaiDate.text(day, .official, thaiDigits: true)
    case .long: ThaiDate.text(day, .long, thaiDigits: true)
    case .full: ThaiDate.text(day, .full, thaiDigits: true)
    case .short: ThaiDate.text(day, .short, thaiDigits: true)
    case .month: ThaiDate.text(day, .month, thaiDigits: true)
    case .arabic: ThaiDate.text(day, .official)
    case .time, .money, .baht: nil
    }
  }

  private static func written(_ number: Decimal, _ decimals: Int?, _ form: GapForm?) -> String? {
    switch form {
    case nil: (fixed(number, decimals)).map { Digits.thai($0) }
    case .arabic: fixed(number, decimals)
    case .money: fixed(number, 2).map { Digits.thai(grouped($0)) }
    case .baht: ThaiNumberWords.baht(number)
    default: nil
    }
  }

  /// Rounding cannot fail but for numbers of 38 digits, which nobody prints.
  private static func fixed(_ number: Decimal, _ decimals: Int?) -> String? {
    guard let decimals else { return number.normalised.text }
    return try? number.fixed(decimals)
  }

  private static func grouped(_ number: String) -> String {
    let whole = number.prefix { $0 != "." }, rest = number.dropFirst(whole.count)
    var out = "", left = whole.count
    for digit in whole {
      out.append(digit)
      left -= 1
      if left > 0, left % 3 == 0, digit != "-" { out.append(",") }
    }
    return out + rest
  }
}
