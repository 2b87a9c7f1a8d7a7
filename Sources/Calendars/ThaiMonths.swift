import Failures

/// The names of months, from 1, January.
public enum MonthName {
  static let thai = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]
  static let thaiShort = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  public static func thai(_ month: Int) -> String { thai[month - 1] }
  public static func thaiShort(_ month: Int) -> String { thaiShort[month - 1] }
  public static func english(_ month: Int) -> String { english[month - 1] }
  public static func englishShort(_ month: Int) -> String { String(english[month - 1].prefix(3)) }
  public static func words(_ month: Int) -> Words { Words(en: english(month), th: thai(month)) }

  /// The month of a name in lower case without dots: long, short, or without its ending as people say it.
  static func number(of name: String) -> Int? { numbers[name] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = ["sept": 9]
    for month in 1...12 {
      numbers[thai(month)] = month
      numbers[thaiShort(month).filter { $0 != "." }] = month
      numbers[english(month).lowercased()] = month
      numbers[englishShort(month).lowercased()] = month
    }
    for (index, name) in spoken.enumerated() { numbers[name] = index + 1 }
    return numbers
  }()

  private static let spoken = [
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา",
  ]
}

/// The names of weekdays, from 1, Monday.
public enum WeekdayName {
  static let thai = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]
  static let thaiShort = ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."]
  static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// `จันทร์`, without `วัน`.
  public static func thai(_ weekday: Int) -> String { thai[weekday - 1] }
  public static func thaiShort(_ weekday: Int) -> String { thaiShort[weekday - 1] }
  public static func english(_ weekday: Int) -> String { english[weekday - 1] }
  public static func englishShort(_ weekday: Int) -> String { String(english[weekday - 1].prefix(3)) }
  public static func words(_ weekday: Int) -> Words { Words(en: english(weekday), th: "วัน" + thai(weekday)) }

  /// The weekday of a name in lower case without dots, `วัน` and `ที่`.
  static func number(of name: String) -> Int? {
    if name == "พฤหัส" || name == "พฤหัสฯ" { return 4 }
    if let found = thai.firstIndex(of: name) { return found + 1 }
    return english.firstIndex { $0.lowercased() == name || $0.lowercased().prefix(3) == name }.map { $0 + 1 }
  }
}
