import Calendars
import Failures
import Model
import Values

/// A made-up office: its groups and officers, schools, teachers, and a letter in the tray.
///
/// Everything follows from the seed, the numbers and the day, and from nothing else: the same world on every machine,
/// down to the hash of its state.
public struct MadeWorld: Equatable, Sendable {
  public var seed: Int
  public var schools = 24
  public var applicants = 37
  public var day: Day

  /// The day worlds begin with, if no other is wanted.
  public static let firstDay = Day(year: 2026, month: 11, day: 20) ?? Day(number: 0)

  public init(seed: Int, day: Day = firstDay) {
    self.seed = seed
    self.day = day
  }

  // MARK: - As a note

  /// `seed 7 schools 24 applicants 37 day 20777`: enough to make it again.
  public var note: String { "seed \(seed) schools \(schools) applicants \(applicants) day \(day.number)" }

  public init?(note: String) {
    let words = note.split(separator: " ")
    guard words.count == 8, let seed = Int(words[1]), let schools = Int(words[3]), let applicants = Int(words[5]),
      let day = Int(words[7])
    else { return nil }
    self.init(seed: seed, day: Day(number: day))
    self.schools = schools
    self.applicants = applicants
  }

  // MARK: - Making

  /// What a person asked for is refused where it cannot be made.
  public static let mostSchools = 2000
  public static let mostApplicants = 5000

  /// Writes the world into an office that knows nothing yet.
  public func make(in records: OfficeRecords) throws(Failure) {
    records.desk.transaction.saltSource = Array("sopsh-world-1 \(note)".utf8)
    var making = WorldMaking(self, records)
    try making.office()
    try making.schools()
    try making.applicants()
    try making.tray()
    records.desk.transaction.add(.lesson(.world, note))
  }

  /// The applicants of a world as a table with the headings offices use, later than the call and before its last day.
  public func applicantRows(in records: OfficeRecords) -> [[String]] {
    let people = records.sheet("person"), schools = records.sheet("school")
    var chance = Chance(seed: seed, about: "applications"), rows = [MadeWorld.headings]
    let first = day.adding(days: 4) ?? day
    for (place, row) in applicantPeople(people).enumerated() {
      guard let school = people.record(row, "school"), let name = people.text(row, "name") else { continue }
      let received = first.adding(days: chance.below(22)) ?? first
      let clock = 8 * 60 + 30 + chance.below(450)
      rows.append([
        String(place + 1), people.text(row, "prefix") ?? "", name, people.text(row, "position") ?? "",
        schools.text(school, "name") ?? "", schools.text(school, "code") ?? "",
        people.text(row, "position") == MadeWorld.deputyTitle ? "ผู้บริหารสถานศึกษา" : "ครูผู้สอน",
        "\(received.isoText)T\(two(clock / 60)):\(two(clock % 60))", chance.below(3) == 0 ? "ไปรษณีย์" : "ยื่นด้วยตนเอง",
      ])
    }
    return rows
  }

  static let headings = [
    "ที่", "คำนำหน้า", "ชื่อ-สกุล", "ตำแหน่ง", "โรงเรียน", "รหัสสถานศึกษา", "ประเภท", "วันเวลารับ", "วิธีส่ง",
  ]
  static let headTitle = "ผู้อำนวยการสถานศึกษา"
  static let deputyTitle = "รองผู้อำนวยการสถานศึกษา"

  /// Applicants are the last people made.
  private func applicantPeople(_ people: Sheet) -> [Int] {
    let first = WorldMaking.peopleBeforeApplicants(schools: schools)
    return people.rows.filter { $0 >= first && $0 < first + applicants }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Workspace {
  /// The world that was made here, if one was.
  public func madeWorld() -> MadeWorld? {
    var world: MadeWorld?
    try? forEachEvent(from: 1) { event in
      for case .lesson(.world, let note) in event.notes { world = MadeWorld(note: note) ?? world }
    }
    return world
  }
}
