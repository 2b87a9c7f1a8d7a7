import Failures
import Model
import Values

/// The applications a decision considers, each in its competition.
///
/// What a decision itself sets – selected, reserve, not selected, sent on – must not change what it considers.
struct EntryReader {
  static let considered = ["complete", "checked", "selected", "reserve", "not-selected", "forwarded"]

  private let state: State
  private let round: Int
  private let sheet: Sheet

  init(_ state: State, _ round: Int) {
    self.state = state
    self.round = round
    sheet = Sheet(state, "application")
  }

  func read(_ all: inout [Competition]) throws(Failure) {
    let rounds = sheet.column("round").allCodes(), states = sheet.column("state").allCodes()
    let categories = sheet.column("category").allCodes()
    let wanted = Set(EntryReader.considered.compactMap { sheet.code($0, of: "state").map(Int32.init) })
    let declined = sheet.code("declined", of: "state").map(Int32.init)
    var places: [Int32: Int] = [:]
    for (place, one) in all.enumerated() { if let category = one.category { places[Int32(category)] = place } }
    let isWhole = all.count == 1 && all[0].category == nil
    let service = sheet.column("service-days"), received = sheet.column("received"), born = births()
    for row in 0..<sheet.table.count where rounds[row] == Int32(round) && !sheet.table.isRetired(row) {
      guard wanted.contains(states[row]) || states[row] == declined,
        let place = isWhole ? 0 : places[categories[row]]
      else { continue }
      all[place].contest.add(
        row: row, points: [], service: service.number(row)?.exactInt, received: received.code(row) ?? 0,
        born: born?(row), hasDeclined: states[row] == declined)
    }
    readBreaks(&all)
  }

  /// Who was born when, where the applicant is a person whose birth is known.
  private func births() -> ((Int) -> Int?)? {
    let people = Sheet(state, "person"), person = sheet.column("person"), birth = people.column("birth-date")
    return { row in person.code(row).flatMap { birth.code($0) } }
  }

  private func readBreaks(_ all: inout [Competition]) {
    let breaks = Sheet(state, "tie-break")
    guard breaks.count > 0 else { return }
    let ids = { (text: String) -> Set<Int> in
      Set(text.split(separator: " ").compactMap { Int($0.dropFirst()).map { $0 - 1 } })
    }
    for row in breaks.rows {
      guard let winner = breaks.record(row, "application") else { continue }
      let choice = Contest.Break(
        winner: winner, among: ids(breaks.text(row, "among") ?? "").union([winner]),
        isForAll: breaks.member(row, "tie-method") == "both")
      for place in all.indices where all[place].contest.rows.contains(winner) {
        all[place].contest.breaks.append(choice)
      }
    }
  }
}
