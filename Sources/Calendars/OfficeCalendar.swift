import Failures

extension WorkCalendar {
  /// The calendar of government offices.
  public static let office = WorkCalendar(
    name: "th.office", list: .office, off: OfficeDays.weekdaysOff, known: ShippedHolidays.known)

  /// Schools keep the office's days and Teachers' Day, 16 January.
  public static let school = office.with(name: "th.school", adding: ShippedHolidays.of("school"))

  /// Up to this day the cabinet's lists are known; later years are by rule, without special days and the ploughing day.
  public static let announcedThrough = Day(number: Day.number(OfficeDays.lastAnnouncedYear, 12, 31))

  /// The shipped calendars; the regions differ from the office in one year only, 2564.
  public static let names = [
    "th.office", "th.school", "th.region.n", "th.region.ne", "th.region.c", "th.region.s",
  ]

  public static func named(_ name: String) -> WorkCalendar? {
    let region: String
    switch name {
    case "th.office": return office
    case "th.school": return school
    case "th.region.n": region = "north"
    case "th.region.ne": region = "northeast"
    case "th.region.c": region = "central"
    case "th.region.s": region = "south"
    default: return nil
    }
    return office.with(name: name, adding: ShippedHolidays.of(region))
  }
}

/// The table of `OfficeDays`, read when a holiday's name, kind or source is first asked for.
enum ShippedHolidays {
  static let known =
    Day(number: Day.number(OfficeDays.firstYear, 1, 1))...Day(number: Day.number(OfficeDays.lastYear, 12, 31))

  static let office = of("office")

  static func of(_ calendar: String) -> [Holiday] { rows[calendar] ?? [] }

  private static let rows: [String: [Holiday]] = {
    let names = table(OfficeDays.names).mapValues { Words(en: $0.last ?? "", th: $0.first ?? "") }
    let sources = table(OfficeDays.sources).mapValues { $0.joined(separator: "|") }
    var rows: [String: [Holiday]] = [:]
    for line in OfficeDays.rows.utf8.split(separator: 0x0A) {
      let columns = line.split(separator: 0x20)
      // Invariant: scripts/make-calendars writes these rows and a test reads every one.
      guard columns.count == 6, let off = day(columns[1]), let kind = Holiday.Kind(rawValue: text(columns[2])),
        let source = sources[text(columns[5])]
      else { preconditionFailure("OfficeDays: \(text(line))") }
      let name = name(columns[3], kind, names)
      let holiday = Holiday(off, name, kind, announcedOn: day(columns[4]), source: source)
      rows[text(columns[0]), default: []].append(holiday)
    }
    return rows
  }()

  private static func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }

  /// The day of `2026-11-20`; nil for `-`.
  private static func day(_ bytes: Substring.UTF8View) -> Day? {
    let parts = bytes.split(separator: 0x2D).compactMap { Int(text($0)) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private static func name(_ keys: Substring.UTF8View, _ kind: Holiday.Kind, _ names: [String: Words]) -> Words {
    let words = keys.split(separator: 0x2B).compactMap { names[text($0)] }
    let inLieu = kind == .substitution
    if !inLieu, words.count == 1 { return words[0] }
    return Words(
      en: words.map { $0.en + (inLieu ? " (in lieu)" : "") }.joined(separator: "; "),
      th: words.map { (inLieu ? "ชดเชย" : "") + $0.th }.joined(separator: "; "))
  }

  /// Lines `key|column|column`.
  private static func table(_ lines: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in lines.utf8.split(separator: 0x0A) {
      let columns = line.split(separator: 0x7C).map(text)
      table[columns[0]] = Array(columns.dropFirst())
    }
    return table
  }
}
