import Failures
import LineEditor
import Model
import Office
import Values

/// Applications that a verb may be used on as they stand, the newest open rounds first.
struct ApplicationCompleter: Completer {
  let act: ApplicationStates.Act
  var name: String { "application." + act.rawValue }

  /// So many records are looked through at a key; the newest first.
  private static let looked = 20_000
  private static let most = 60

  static let all: [any Completer] = ApplicationStates.Act.allCases.map { ApplicationCompleter(act: $0) }

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let sheet = Sheet(office.state, "application"), people = Sheet(office.state, "person")
    let rounds = Set(RoundOffers.open(office, most: 2_000))
    var found: [Int] = []
    for row in (0..<sheet.table.count).reversed().prefix(ApplicationCompleter.looked)
    where found.count < ApplicationCompleter.most {
      guard !sheet.table.isRetired(row), let round = sheet.record(row, "round"), rounds.contains(round),
        ApplicationStates.allows(act, row, sheet)
      else { continue }
      found.append(row)
    }
    var offers = found.reversed().map { row in
      let name = sheet.record(row, "person").flatMap { people.text($0, "name") } ?? ""
      let state = ApplicationStates.words(ApplicationStates.stage(row, sheet)).in(request.tongue)
      return Offer(
        sheet.id(row), description: name.isEmpty ? state : "\(name) · \(state)", role: .identity, weight: 80, after: " ")
    }
    if act == .verify, !offers.isEmpty { offers.append(Offer("all", role: .text, weight: 90, after: " ")) }
    return offers
  }
}
