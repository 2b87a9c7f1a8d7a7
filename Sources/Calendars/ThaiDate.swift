import Failures

/// Dates as officers write them; reading them is in `ThaiDateReader`.
public enum ThaiDate {
  /// How a date is written out.
  public enum Form: String, CaseIterable, Sendable {
    /// `5 กุมภาพันธ์ 2569`
    case long
    /// `วันพฤหัสบดีที่ 5 กุมภาพันธ์ พ.ศ. 2569`
    case full
    /// `5 กุมภาพันธ์ พ.ศ. 2569`
    case official
    /// `5 ก.พ. 2569`
    case short
    /// `5 ก.พ. 69`
    case shortest
    /// `กุมภาพันธ์ 2569`
    case month
    /// `5 February 2026`
    case englishLong = "english"
    /// `5 Feb 2026`
    case englishShort = "english-short"
    /// `2026-02-05`
    case iso
  }

  /// What to do with a year of two digits.
  public enum TwoDigitYears: Sendable {
    case refused
    /// 69 is B.E. 2569.
    case buddhist
    /// 26 is C.E. 2026.
    case christian
  }

  public static func text(_ day: Day, _ form: Form = .long, thaiDigits: Bool = false) -> String {
    let text = arabic(day, form)
    return thaiDigits ? Digits.thai(text) : text
  }

  /// A time of day as officers write it, `09.30 น`, with a full stop at the end.
  public static func time(_ clock: Int, thaiDigits: Bool = false) -> String {
    let text = Digits.padded(clock / 3600) + "." + Digits.padded(clock / 60 % 60) + " น."
    return thaiDigits ? Digits.thai(text) : text
  }

  /// The day a text of a paper names.
  public static func parse(_ text: String, twoDigitYears: TwoDigitYears = .refused) throws(Failure) -> Day {
    var reader = ThaiDateReader(text, twoDigitYears)
    return try reader.read()
  }

  private static func arabic(_ day: Day, _ form: Form) -> String {
    let (common, month, number) = day.civil
    let year = common + Day.buddhistOffset
    return switch form {
    case .long: "\(number) \(MonthName.thai(month)) \(year)"
    case .full: "วัน\(WeekdayName.thai(day.weekday))ที่ \(number) \(MonthName.thai(month)) พ.ศ. \(year)"
    case .official: "\(number) \(MonthName.thai(month)) พ.ศ. \(year)"
    case .short: "\(number) \(MonthName.thaiShort(month)) \(year)"
    case .shortest: "\(number) \(MonthName.thaiShort(month)) \(Digits.padded(year % 100))"
    case .month: "\(MonthName.thai(month)) \(year)"
    case .englishLong: "\(number) \(MonthName.english(month)) \(common)"
    case .englishShort: "\(number) \(MonthName.englishShort(month)) \(common)"
    case .iso: day.isoText
    }
  }
}
