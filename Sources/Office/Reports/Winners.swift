import Calendars
import Failures
import Model
import Values

/// Who was selected, over all rounds and years: the lists of winners and of fairness read it.
public struct Winners {
  public struct Winner: Equatable, Sendable {
    public let year: Int
    public let round: Int
    public let category: Int?
    public let application: Int
    public let person: Int?
    public let school: Int?
    public let level: Int?
    public let certificate: Int?
  }

  public private(set) var all: [Winner] = []

  /// Those selected by decisions that stand, oldest first; then those granted a scholarship.
  public init(_ state: State) {
    let rounds = Sheet(state, "work-round"), applications = Sheet(state, "application")
    let placings = Sheet(state, "placing"), certificates = Winners.certificates(state)
    for round in rounds.rows where ["award", "other-work"].contains(rounds.member(round, "kind") ?? "") {
      let results = Results(state, round: round)
      let day = rounds.day(round, "closed") ?? rounds.day(round, "opened")
      for place in results.applications("selected") {
        all.append(
          Winner(
            year: day?.buddhistYear ?? 0, round: round, category: place.category, application: place.application,
            person: applications.record(place.application, "person"),
            school: applications.record(place.application, "school"), level: placings.record(place.placing, "level"),
            certificate: certificates[place.application]))
      }
    }
    addGranted(state, rounds, applications)
  }

  /// Those a scholarship was granted to: its giver decides, not the office.
  private mutating func addGranted(_ state: State, _ rounds: Sheet, _ applications: Sheet) {
    let outcomes = Sheet(state, "outcome-record"), scholarships = Sheet(state, "scholarship")
    for row in outcomes.rows where outcomes.member(row, "kind") == "granted" {
      guard let application = outcomes.record(row, "application"), let round = applications.record(application, "round")
      else { continue }
      let year = outcomes.record(row, "scholarship").flatMap { scholarships.number($0, "year") }
      let day = outcomes.day(row, "notified") ?? rounds.day(round, "opened")
      all.append(
        Winner(
          year: year ?? day?.buddhistYear ?? 0, round: round, category: applications.record(application, "category"),
          application: application, person: applications.record(application, "person"),
          school: applications.record(application, "school"), level: nil, certificate: nil))
    }
  }

  /// The certificate that stands of each application.
  private static func certificates(_ state: State) -> [Int: Int] {
    let sheet = Sheet(state, "certificate"), owner = sheet.column("application")
    var found: [Int: Int] = [:]
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) {
      guard let application = owner.code(row), !["recalled", "void"].contains(sheet.member(row, "state") ?? "") else {
        continue
      }
      found[application] = row
    }
    return found
  }
}

/// How often schools applied and were selected over the years.
public struct Fairness {
  public struct Line: Equatable, Sendable {
    public let school: Int
    public var applied = 0
    public var selected = 0
    public var years: Set<Int> = []
    public var last: Int?
  }

  public private(set) var lines: [Line] = []

  /// Counts rounds that were decided in these years, Buddhist Era.
  public init(_ state: State, years: ClosedRange<Int>) {
    let schools = Sheet(state, "school"), applications = Sheet(state, "application")
    var places: [Int: Int] = [:]
    for school in schools.rows {
      places[school] = lines.count
      lines.append(Line(school: school))
    }
    let winners = Winners(state).all.filter { years.contains($0.year) }
    let rounds = Set(winners.map(\.round)), owner = applications.column("round"), place = applications.column("school")
    for row in 0..<applications.table.count where !applications.table.isRetired(row) {
      guard let round = owner.code(row), rounds.contains(round), let school = place.code(row), let line = places[school]
      else { continue }
      lines[line].applied += 1
    }
    for winner in winners {
      guard let line = winner.school.flatMap({ places[$0] }) else { continue }
      lines[line].selected += 1
      lines[line].years.insert(winner.year)
      lines[line].last = max(lines[line].last ?? 0, winner.year)
    }
  }
}
