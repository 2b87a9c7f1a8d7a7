import Calendars
import Failures
import Model
import Text

/// Obligations as an iCalendar text (RFC 5545): each a whole-day event on its last day.
///
/// Lines end in CRLF and are folded at 75 octets, never inside a character; the same task has the same UID every time.
public struct ICalendar {
  public struct Event: Equatable, Sendable {
    public let uid: String
    public let day: Day
    public let summary: String
    public let description: String
    /// Whether it is finished, cancelled or still to be done.
    public let isCancelled: Bool

    public init(uid: String, day: Day, summary: String, description: String, isCancelled: Bool = false) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.description = description
      self.isCancelled = isCancelled
    }
  }

  public let name: String
  public let events: [Event]
  /// The day it was made: DTSTAMP.
  public let made: Day

  public init(name: String, events: [Event], made: Day) {
    self.name = name
    self.events = events
    self.made = made
  }

  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sopsh//sopsh//TH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    lines.append("X-WR-CALNAME:" + ICalendar.escaped(name))
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:" + ICalendar.escaped(event.uid), "DTSTAMP:\(ICalendar.compact(made))T000000Z",
        "DTSTART;VALUE=DATE:" + ICalendar.compact(event.day),
        "DTEND;VALUE=DATE:" + ICalendar.compact(Day(number: event.day.number + 1)),
        "SUMMARY:" + ICalendar.escaped(event.summary),
      ]
      if !event.description.isEmpty { lines.append("DESCRIPTION:" + ICalendar.escaped(event.description)) }
      if event.isCancelled { lines.append("STATUS:CANCELLED") }
      lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  private static func compact(_ day: Day) -> String { String(day.isoText.filter { $0 != "-" }) }

  /// TEXT: backslash, semicolon, comma and line ends are escaped; other control characters have no place in it.
  static func escaped(_ text: String) -> String {
    var out = "", afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\r": out += "\\n"
      case "\n": out += afterReturn ? "" : "\\n"
      case _ where scalar.value < 0x20 && scalar.value != 0x09 || scalar.value == 0x7F: break
      default: out.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return out
  }

  /// A line of at most 75 octets, the rest on lines that begin with a space; characters stay whole.
  static func folded(_ line: String) -> String {
    var out: [UInt8] = [], used = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if used + bytes.count > 75 {
        out += [0x0D, 0x0A, 0x20]
        used = 1
      }
      out += bytes
      used += bytes.count
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension ICalendar {
  /// The tasks of rounds that have a last day and are not finished, and the dates of their calendars.
  public init(_ work: RoundWork, rounds: [Int]?, tongue: Tongue) throws(Failure) {
    let tasks = work.records.sheet("task"), sheet = work.records.sheet("work-round")
    let open = OpenRounds(sheet)
    var events: [Event] = []
    var choice = DueList.Choice()
    choice.isUnfolded = true
    var procedures: [Int: Procedure] = [:]
    for line in DueList(work.records.desk.state, today: work.today, calendar: work.rule.calendar).lines(choice) {
      guard let round = line.round, rounds?.contains(round) ?? open.flags[round], let task = line.tasks.first else {
        continue
      }
      let procedure: Procedure
      if let known = procedures[round] { procedure = known } else { procedure = try work.procedure(of: round) }
      procedures[round] = procedure
      let step = procedure.step(line.step), id = sheet.id(round)
      let row = line.row.map { "\($0) " } ?? "", item = tasks.text(task, "concerns").map { " (\($0))" } ?? ""
      let rules = step.map { procedure.words(of: procedure.rules(of: $0)).in(tongue) } ?? ""
      events.append(
        Event(
          uid: "\(tasks.id(task))-\(id)@sopsh", day: line.day,
          summary: "\(row)\(step?.title.in(tongue) ?? line.title)\(item)",
          description: "\(id) \(sheet.text(round, "title") ?? "")\n\(rules)"))
    }
    events += ICalendar.dates(work, rounds, open)
    events.sort { ($0.day, $0.uid) < ($1.day, $1.uid) }
    self.init(name: Words(en: "Deadlines", th: "กำหนดงาน").in(tongue), events: events, made: work.today)
  }

  /// What the calendars of rounds promise or are told.
  private static func dates(_ work: RoundWork, _ rounds: [Int]?, _ open: OpenRounds) -> [Event] {
    let timetables = work.records.sheet("timetable"), dates = work.records.sheet("timetable-date")
    let sheet = work.records.sheet("work-round")
    return dates.rows.compactMap { row in
      guard let timetable = dates.record(row, "timetable"), let round = timetables.record(timetable, "round"),
        rounds?.contains(round) ?? open.flags[round], let day = dates.day(row, "day")
      else { return nil }
      return Event(
        uid: "\(dates.id(row))-\(sheet.id(round))@sopsh", day: day, summary: dates.text(row, "title") ?? "",
        description: "\(sheet.id(round)) \(sheet.text(round, "title") ?? "")")
    }
  }
}
