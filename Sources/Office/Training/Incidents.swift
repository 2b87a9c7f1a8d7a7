import Calendars
import Failures
import Model
import Values

/// Something that goes wrong in a lesson, put into the world as the records it would leave.
public enum Incident: String, CaseIterable, Sendable {
  case lateSchool = "late-school"
  case holiday
  case tie
  case conflict
  case wrongNumber = "wrong-number"

  public var words: Words {
    switch self {
    case .lateSchool: Words(en: "late-school", th: "ยื่นช้า")
    case .holiday: Words(en: "holiday", th: "วันหยุดกะทันหัน")
    case .tie: Words(en: "tie", th: "คะแนนเท่ากัน")
    case .conflict: Words(en: "conflict", th: "ส่วนได้เสีย")
    case .wrongNumber: Words(en: "wrong-number", th: "เลขผิด")
    }
  }

  public static func named(_ word: String) -> Incident? {
    allCases.first { $0.words.en == word || $0.words.th == word }
  }

  /// What somebody who notices it does; for `grade-lesson`.
  public var lesson: Words {
    switch self {
    case .lateSchool:
      Words(
        en: "an application after the last day: accept it with an authority, or reject it with the reason",
        th: "ใบสมัครหลังวันสุดท้าย: รับโดยมีผู้อนุญาต หรือไม่รับพิจารณาพร้อมเหตุผล")
    case .holiday:
      Words(
        en: "a new holiday on a promised day: move what was promised and tell those concerned",
        th: "วันหยุดใหม่ตรงกับวันที่ประกาศไว้: เลื่อนกำหนดและแจ้งผู้เกี่ยวข้อง")
    case .tie:
      Words(
        en: "equal scores at the line: break the tie as the rule-book says", th: "คะแนนเท่ากัน: ชี้ขาดตามหลักเกณฑ์")
    case .conflict:
      Words(
        en: "a member who is close to an applicant: decide on it, and let the member stay out",
        th: "กรรมการใกล้ชิดผู้สมัคร: วินิจฉัย และให้ไม่ร่วมพิจารณา")
    case .wrongNumber:
      Words(
        en: "one letter under two numbers: ask the sender and correct the entry",
        th: "หนังสือฉบับเดียวสองเลข: สอบถามผู้ส่งและแก้รายการ")
    }
  }
}

/// Puts incidents into a world; which school, which applicant follows from the seed and what is there already.
public struct IncidentMaking {
  private let records: OfficeRecords
  private let today: Day
  private let seed: Int

  public init(_ records: OfficeRecords, today: Day) {
    self.records = records
    self.today = today
    seed = records.desk.workspace.madeWorld()?.seed ?? 0
  }

  /// Writes down what was put in, with the records it is about.
  private func log(_ incident: Incident, _ about: [String]) {
    records.desk.transaction.add(.lesson(.incident, ([incident.rawValue] + about).joined(separator: " ")))
  }

  // MARK: - Incidents

  /// A day off that nobody knew of: what was promised for that day is what it is about.
  public func holiday(_ day: Day, title: String, announced: Day) throws(Failure) {
    let row = try records.add(
      "office-holiday",
      [
        ("day", .day(day)), ("title", .text(title)), ("kind", .member("special")), ("calendar", .text("th.office")),
        ("is-off", .flag(true)), ("announced", .day(announced)), ("source", .text("เหตุการณ์สมมติในการฝึก")),
      ], today: today)
    let dates = records.sheet("timetable-date")
    let promised = dates.rows.filter { dates.day($0, "day") == day }.map { dates.id($0) }
    log(.holiday, [records.id(row, "office-holiday")] + promised)
  }

  /// Applications that come after the last day of a round.
  public func lateSchools(_ count: Int, round: Int) throws(Failure) -> [Int] {
    if let close = closingDay(of: round), today <= close { throw Failure(.notLateYet, .words(close.words)) }
    let applications = records.sheet("application"), schools = records.sheet("school")
    let there = Set(applications.rows("round", of: round).compactMap { applications.record($0, "school") })
    var chance = Chance(seed: seed, about: "late \(applications.table.count)"), names = NameGiver()
    let free = chance.shuffled(schools.rows.filter { !there.contains($0) })
    guard free.count >= count else { throw Failure(.tooFewSchools, Failure.Part(count), Failure.Part(free.count)) }
    let categories = records.sheet("category").rows("round", of: round)
    var made: [Int] = []
    for (place, school) in free.prefix(count).enumerated() {
      let name = names.person(&chance)
      let person = try records.add(
        "person",
        [
          ("prefix", .text(name.prefix)), ("name", .text(name.name)), ("kind", .member("civil-servant-teacher")),
          ("position", .text("ครู")), ("school", .record("school", school)), ("state", .member("serving")),
        ], today: today)
      made.append(
        try records.add(
          "application",
          [
            ("round", .record("work-round", round)), ("person", .record("person", person)),
            ("school", .record("school", school)), ("state", .member("received")),
            ("category", categories.isEmpty ? .null : .record("category", chance.one(of: categories))),
            ("received", .moment(today.number * 86_400 + (9 * 60 + 10 + place) * 60)),
            ("receipt-means", .member("by-hand")),
          ], today: today))
    }
    log(.lateSchool, made.map { records.id($0, "application") })
    return made
  }

  private func closingDay(of round: Int) -> Day? {
    let timetables = records.sheet("timetable"), dates = records.sheet("timetable-date")
    for timetable in timetables.rows("round", of: round) {
      for row in dates.rows("timetable", of: timetable) where dates.text(row, "code") == "applications-close" {
        return dates.day(row, "day")
      }
    }
    return nil
  }

  /// The two best of a category come to one score.
  public func tie(_ category: String, round: Int) throws(Failure) -> [Int] {
    let categories = records.sheet("category"), sheet = records.sheet("application")
    guard let number = categories.rows("round", of: round).first(where: { categories.text($0, "name") == category })
    else {
      let names = categories.rows("round", of: round).compactMap { categories.text($0, "name") }
      throw Failure(
        .noCategory, Failure.Part(records.id(round, "work-round")), Failure.Part(category),
        Failure.Part(names.isEmpty ? "–" : names.joined(separator: ", ")))
    }
    let rows = sheet.rows("category", of: number).filter { sheet.record($0, "round") == round }
    guard rows.count >= 2 else { throw Failure(.tooFewApplications, Failure.Part(category), Failure.Part(rows.count)) }
    // Of equal ones the earlier stands first: rows ascend, and the order is told by both.
    let best = rows.sorted { left, right in
      let order = Decimal.compare(score(sheet, left), score(sheet, right))
      return order == 0 ? left < right : order > 0
    }.prefix(2)
    let top = score(sheet, best[0])
    let shared = Decimal.compare(top, Decimal(0)) > 0 ? top : Decimal(85)
    for row in best { try records.set("application", row, "score", .amount(shared)) }
    log(.tie, best.map { records.id($0, "application") })
    return Array(best)
  }

  /// The score as announced; nothing counts as none.
  private func score(_ sheet: Sheet, _ row: Int) -> Decimal {
    sheet.column("score").chunk(of: row).number(row & 0xFFFF) ?? Decimal(0)
  }

  /// Members of a committee said to be close to applicants.
  public func conflicts(_ count: Int, round: Int) throws(Failure) -> [Int] {
    let members = records.sheet("member"), applications = records.sheet("application")
    let committees = records.sheet("committee"), rows = applications.rows("round", of: round)
    let seated = committees.rows("round", of: round).flatMap { members.rows("committee", of: $0) }
    guard seated.count >= count, rows.count >= count else {
      throw Failure(.noMembers, Failure.Part(records.id(round, "work-round")), Failure.Part(seated.count))
    }
    var chance = Chance(seed: seed, about: "conflict \(records.sheet("conflict").table.count)"), made: [Int] = []
    let whom = chance.shuffled(rows)
    for (member, application) in zip(chance.shuffled(seated).prefix(count), whom) {
      made.append(
        try records.add(
          "conflict",
          [
            ("member", .record("member", member)), ("application", .record("application", application)),
            ("kind", .member("sibling-cousin")), ("found-by", .member("challenged")),
            ("effect", .member("meeting-decides")), ("date", .day(today)), ("state", .member("undecided")),
            ("because", .text("มีผู้แจ้งว่าเป็นญาติกัน (เหตุการณ์สมมติ)")),
          ], today: today))
    }
    log(.conflict, made.map { records.id($0, "conflict") })
    return made
  }

  /// The newest letter comes once more, with two digits of its number the other way round.
  public func wrongNumber() throws(Failure) -> Int {
    let sheet = records.sheet("letter")
    let incoming = sheet.rows.last {
      sheet.member($0, "direction") == "incoming" && swapped(sheet.text($0, "reference") ?? "") != nil
    }
    guard let letter = incoming, let reference = sheet.text(letter, "reference"), let wrong = swapped(reference) else {
      throw Failure(.noLetterToCopy)
    }
    var fields: OfficeRecords.Fields = [
      ("direction", .member("incoming")), ("subject", .text(sheet.text(letter, "subject") ?? "")),
      ("reference", .text(wrong)), ("dated", sheet.day(letter, "dated").map { .day($0) } ?? .null),
      ("received", .moment(today.number * 86_400 + 10 * 3600)), ("state", .member("received")),
      ("sender", sheet.text(letter, "sender").map { .text($0) } ?? .null),
    ]
    if let agency = sheet.record(letter, "agency") { fields.append(("agency", .record("agency", agency))) }
    let made = try records.add("letter", fields, today: today)
    log(.wrongNumber, [records.id(made, "letter"), records.id(letter, "letter")])
    return made
  }

  /// `ว3105` becomes `ว3150`: the last two digits that differ change places.
  private func swapped(_ reference: String) -> String? {
    var bytes = Array(reference.utf8)
    guard let last = bytes.indices.last, last > 0 else { return nil }
    for place in stride(from: last, to: 0, by: -1) {
      let (left, right) = (bytes[place - 1], bytes[place])
      guard isDigit(left), isDigit(right), left != right else { continue }
      bytes.swapAt(place - 1, place)
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
