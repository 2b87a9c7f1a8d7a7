import Calendars
import Documents
import Model
import Values

/// Committees and their meetings: orders, invitations, agendas, minutes.
extension PaperFacts {
  /// The meeting the paper is about: the one it names, else the last of the round.
  var meeting: Int? {
    if let own = documents.record(document, "meeting") { return own }
    let minutes = sheet("minutes"), meetings = sheet("meeting")
    if let row = minutes.rows("document", of: document).last { return minutes.record(row, "meeting") }
    if let row = meetings.rows("invitation", of: document).last { return row }
    return ofRound(meetings).last { meetings.member($0, "state") != "cancelled" }
  }

  private var committee: Int? {
    let committees = sheet("committee"), orders = sheet("order")
    if let order = orders.rows("document", of: document).last {
      if let own = committees.rows("order", of: order).last { return own }
      if let old = orders.record(order, "changes-order"), let own = committees.rows("order", of: old).last {
        return own
      }
    }
    if let own = meeting.flatMap({ sheet("meeting").record($0, "committee") }) { return own }
    return ofRound(committees).last
  }

  /// Whoever is in the committee on the day the paper is about.
  private func members(_ sheet: Sheet) -> [Int] {
    guard let committee else { return [] }
    let day = documents.day(document, "dated") ?? today
    return inOrder(sheet.rows("committee", of: committee), sheet).filter { (sheet.day($0, "ends") ?? day) >= day }
  }

  private func memberRows() -> [Content.Fields] {
    let sheet = sheet("member"), people = self.sheet("person")
    return members(sheet).enumerated().map { place, row in member(row, place + 1, sheet, people) }
  }

  private func member(_ row: Int, _ line: Int, _ sheet: Sheet, _ people: Sheet) -> Content.Fields {
    let person = sheet.record(row, "person")
    let post = sheet.text(row, "position") ?? person.flatMap { people.text($0, "position") }
    return [
      "line": Content(line), "name": name(person, people), "position": Content(text: post),
      "role": Content(text: word(sheet, row, "role")), "votes": .flag(sheet.flag(row, "votes")),
    ]
  }

  func order() -> Content.Fields {
    let orders = sheet("order"), committees = sheet("committee")
    let order = orders.rows("document", of: document).last
    let own: Content =
      committee.map {
        .group(["name": text(committees, $0, "name"), "purpose": text(committees, $0, "purpose")])
      } ?? .absent
    let effective = order.flatMap { orders.day($0, "effective") }
    return [
      "committee": own == .absent ? .group(["name": .text("คณะกรรมการ"), "purpose": .absent]) : own,
      "members": .rows(memberRows()), "is-cancellation": .flag(orderKind == "cancellation"),
      "effective": Content(text: effective.map { "วันที่ \(PaperWords.day($0)) เป็นต้นไป" }),
    ]
  }

  // MARK: - Meetings

  private func meetingFields() -> Content {
    guard let meeting else {
      let names = [
        "title", "is-named", "committee", "number", "year", "planned", "place", "day", "opened", "ended", "chair",
        "count",
      ]
      return .group(Dictionary(uniqueKeysWithValues: names.map { ($0, $0 == "title" ? .text(subject) : .absent) }))
    }
    let sheet = sheet("meeting"), members = self.sheet("member"), people = self.sheet("person")
    let moment = sheet.moment(meeting, "opened") ?? sheet.moment(meeting, "planned")
    let number = sheet.number(meeting, "line"), year = sheet.number(meeting, "year")
    let chair = sheet.record(meeting, "chair") ?? chair(members)
    let count = number.map { " ครั้งที่ \($0)" + (year.map { "/\($0)" } ?? "") }
    // A meeting that has no name of its own is called by its committee and its number, which are printed anyway.
    let own = sheet.text(meeting, "title").map { text in
      count.map { text.hasSuffix($0) ? String(text.dropLast($0.count)) : text } ?? text
    }
    let body = committee.flatMap { self.sheet("committee").text($0, "name") }
    return .group([
      "title": Content(text: own), "is-named": .flag(own != body),
      "committee": title(committee, self.sheet("committee")),
      "number": Content(number), "year": Content(year), "planned": Content(moment: sheet.moment(meeting, "planned")),
      "place": text(sheet, meeting, "place"), "day": Content(day: moment.map { Moment(seconds: $0).day }),
      "opened": Content(moment: sheet.moment(meeting, "opened")),
      "ended": Content(moment: sheet.moment(meeting, "ended")),
      "chair": name(chair.flatMap { members.record($0, "person") }, people), "count": Content(text: count),
    ])
  }

  private func chair(_ members: Sheet) -> Int? {
    self.members(members).first { members.member($0, "role") == "chair" }
  }

  /// The five parts every agenda has, with the items of each.
  private func sections(_ item: (Int, Sheet) -> Content.Fields) -> Content {
    let sheet = sheet("agenda-item"), rows = meeting.map { sheet.rows("meeting", of: $0) } ?? []
    var items: [Int: [Content.Fields]] = [:]
    let titled = rows.map { (sheet.text($0, "printed-number") ?? "", $0) }
      .sorted { AgendaNumber($0.0, $0.1) < AgendaNumber($1.0, $1.1) }
    for (number, row) in titled { items[part(number, sheet, row), default: []].append(item(row, sheet)) }
    if rows.isEmpty { items[4] = planned() }
    return .rows(
      PaperFacts.parts.enumerated().map { place, title in
        ["number": Content(place + 1), "title": .text(title), "items": .rows(items[place + 1] ?? [])]
      })
  }

  private static let parts = [
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "เรื่องรับรองรายงานการประชุม", "เรื่องสืบเนื่อง", "เรื่องเสนอเพื่อพิจารณา", "เรื่องอื่น ๆ",
  ]

  private func part(_ number: String, _ sheet: Sheet, _ row: Int) -> Int {
    if let first = number.split(separator: ".").first, let part = Int(first), (1...5).contains(part) { return part }
    switch sheet.member(row, "kind") {
    case "to-note": return 1
    case "to-adopt": return 2
    case "arising": return 3
    case "other-business": return 5
    default: return 4
    }
  }

  /// Before a meeting has items, its agenda is the categories to be judged.
  private func planned() -> [Content.Fields] {
    let sheet = sheet("category")
    return categories().enumerated().map { place, row in
      [
        "number": .text("4.\(place + 1)"),
        "title": Content(text: sheet.text(row, "name").map { "พิจารณาคัดเลือกประเภท\($0)" }),
      ]
    }
  }

  func meetingPaper() -> Content.Fields {
    [
      "meeting": meetingFields(), "members": .rows(memberRows()),
      "sections": sections { row, sheet in
        ["number": text(sheet, row, "printed-number"), "title": text(sheet, row, "title")]
      },
    ]
  }

  // MARK: - Minutes

  func minutes() -> Content.Fields {
    let attendance = sheet("attendance"), members = sheet("member"), people = sheet("person"),
      minutes = sheet("minutes")
    let came = meeting.map { attendance.rows("meeting", of: $0) } ?? []
    let own = meeting.flatMap { minutes.rows("meeting", of: $0).last }
    let writer = own.flatMap { minutes.record($0, "member") } ?? secretary(members)
    let reader = ItemReader(self)
    func rows(_ kinds: Set<String>) -> Content {
      let rows = came.filter { kinds.contains(attendance.member($0, "kind") ?? "") }
      let placed = rows.map { row in
        (attendance.record(row, "member").flatMap { members.number($0, "line") } ?? Int.max, row)
      }
      return .rows(
        placed.sorted { $0 < $1 }.enumerated().map { place, entry in
          attendant(entry.1, place + 1, attendance, members, people)
        })
    }
    return [
      "meeting": meetingFields(), "present": rows(["present", "deputised"]), "absent": rows(["absent"]),
      "guests": rows(["guest"]), "sections": sections { row, sheet in reader.fields(row, sheet) },
      "dissent": own.map { text(minutes, $0, "dissent") } ?? .absent,
      "recorder": writer.map {
        .group([
          "name": name(members.record($0, "person"), people), "role": Content(text: word(members, $0, "role")),
        ])
      } ?? .absent,
    ]
  }

  /// Who writes: the secretary, voting or not.
  public func secretary(_ members: Sheet) -> Int? {
    let own = self.members(members),
      roles = ["member-secretary", "secretary", "member-assistant-secretary", "assistant-secretary"]
    return roles.lazy.compactMap { role in own.first { members.member($0, "role") == role } }.first
  }

  private func attendant(
    _ row: Int, _ line: Int, _ attendance: Sheet, _ members: Sheet, _ people: Sheet
  ) -> Content.Fields {
    let person = attendance.record(row, "person"), member = attendance.record(row, "member")
    let post = member.flatMap { members.text($0, "position") } ?? person.flatMap { people.text($0, "position") }
    var fields: Content.Fields = [
      "line": Content(line), "name": name(person, people), "position": Content(text: post),
      "role": Content(text: member.flatMap { word(members, $0, "role") }), "reason": text(attendance, row, "because"),
    ]
    if let deputy = attendance.record(row, "deputy") {
      fields["name"] = name(deputy, people)
      fields["role"] = Content(text: (people.text(person ?? deputy, "name")).map { "ผู้แทน \($0)" })
    }
    return fields
  }
}

/// `4.10` comes after `4.2`.
private struct AgendaNumber: Comparable {
  let numbers: [Int]
  let row: Int

  init(_ text: String, _ row: Int) {
    numbers = text.split(separator: ".").map { Int($0) ?? Int.max }
    self.row = row
  }

  static func < (left: AgendaNumber, right: AgendaNumber) -> Bool {
    left.numbers == right.numbers ? left.row < right.row : left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
