import Calendars
import Failures
import Office
import Testing

/// Reads iCalendar text as strictly as RFC 5545 is written; gives what is wrong.
private struct StrictCalendar {
  var problems: [String] = []
  private(set) var events: [[String: String]] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]], index = 0
    while index < bytes.count {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        lines.append([])
        index += 2
        continue
      }
      if bytes[index] == 0x0D || bytes[index] == 0x0A { problems.append("a lone CR or LF at \(index)") }
      lines[lines.count - 1].append(bytes[index])
      index += 1
    }
    if lines.last?.isEmpty != true { problems.append("the last line has no end") } else { lines.removeLast() }
    var whole: [String] = []
    for line in lines {
      if line.count > 75 { problems.append("a line of \(line.count) octets") }
      guard let part = String(validating: line, as: UTF8.self) else {
        problems.append("folded inside a character")
        continue
      }
      if line.first == 0x20, !whole.isEmpty { whole[whole.count - 1] += part.dropFirst() } else { whole.append(part) }
    }
    read(whole)
  }

  private mutating func read(_ lines: [String]) {
    guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR" else { return problems.append("no calendar") }
    for wanted in ["VERSION:2.0", "CALSCALE:GREGORIAN"] where !lines.contains(wanted) {
      problems.append("no \(wanted)")
    }
    if !lines.contains(where: { $0.hasPrefix("PRODID:") }) { problems.append("no PRODID") }
    var event: [String: String]?
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else {
        problems.append("no colon: \(line)")
        continue
      }
      let name = String(line[..<colon]), value = String(line[line.index(after: colon)...])
      if line == "BEGIN:VEVENT" {
        event = [:]
      } else if line == "END:VEVENT" {
        check(event ?? [:])
        events.append(event ?? [:])
        event = nil
      } else if event != nil {
        if event?[name] != nil { problems.append("\(name) twice") }
        event?[name] = value
      }
    }
    let ids = events.compactMap { $0["UID"] }
    if Set(ids).count != ids.count { problems.append("one UID twice") }
  }

  private mutating func check(_ event: [String: String]) {
    for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"] where event[name] == nil {
      problems.append("no \(name)")
    }
    let stamp = event["DTSTAMP"] ?? ""
    if stamp.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z/) == nil { problems.append("DTSTAMP \(stamp)") }
    let start = event["DTSTART;VALUE=DATE"] ?? ""
    if start.wholeMatch(of: /[0-9]{8}/) == nil { problems.append("DTSTART \(start)") }
    for name in ["SUMMARY", "DESCRIPTION"] {
      var escaped = false
      for character in event[name]?.unicodeScalars ?? "".unicodeScalars {
        if escaped {
          if !"\\;,nN".unicodeScalars.contains(character) { problems.append("\(name): \\\(character)") }
          escaped = false
        } else if character == "\\" {
          escaped = true
        } else if ";,".unicodeScalars.contains(character) || character.value < 0x20 {
          problems.append("\(name): bare \(character)")
        }
      }
      if escaped { problems.append("\(name) ends in a backslash") }
    }
  }
}

/// Deadlines for calendar programs.
@Suite struct ICalendarTests {
  private func problems(_ summary: String, _ description: String) throws -> [String] {
    let event = ICalendar.Event(
      uid: "T1-x@sopsh", day: try day("2026-11-23"), summary: summary, description: description)
    return StrictCalendar(ICalendar(name: summary, events: [event], made: try day("2026-11-20")).text).problems
  }

  @Test func `any text is escaped and folded as the standard asks, never inside a character`() throws {
    let samples = [
      "", "a,b;c\\d", "line\nline\r\nline\rline", "\u{7}bell", String(repeating: "ก", count: 200),
      String(repeating: "น้ำท่วม; ", count: 30), "🇹🇭" + String(repeating: "👩‍👩‍👧", count: 20),
    ]
    for length in 0...90 {
      #expect(try problems(String(repeating: "x", count: length) + "ที่", "").isEmpty, "\(length)")
    }
    for sample in samples { #expect(try problems(sample, sample).isEmpty, "\(sample)") }
  }

  @Test func `a round's last days are events that keep their names`() throws {
    let office = try ReadingOffice(try day("2026-11-20"))
    let round = try office.open("award", "ครูดีเด่น, ปี 2569", since: try day("2026-11-20"))
    let text = try ICalendar(office.work, rounds: nil, tongue: .thai).text
    let read = StrictCalendar(text)
    #expect(read.problems.isEmpty, "\(read.problems)")
    #expect(read.events.map { $0["DTSTART;VALUE=DATE"] } == ["20261123", "20261123"])
    #expect(read.events.first?["DTSTAMP"] == "20261120T000000Z")
    office.today = try day("2026-11-21")
    let later = StrictCalendar(try ICalendar(office.work, rounds: [round], tongue: .english).text)
    #expect(later.events.map { $0["UID"] } == read.events.map { $0["UID"] })
  }

  @Test func `a task that is finished is no obligation any more`() throws {
    let office = try ReadingOffice(try day("2026-11-20"))
    let round = try office.open("award", "ครูดีเด่น", since: try day("2026-11-20"))
    try office.finish("calendar", on: try day("2026-11-20"), in: round)
    #expect(StrictCalendar(try ICalendar(office.work, rounds: nil, tongue: .thai).text).events.count == 1)
  }
}
