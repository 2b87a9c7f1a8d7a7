import Calendars
import Commands
import Failures
import LineEditor
import Model
import Office
import Values

/// What the state of rounds allows: tasks that can be done, rounds that are open, events they know.
enum RoundOffers {
  /// So many records are looked through at a key; the newest first.
  private static let most = 20_000
  private static let finished: Set<String> = ["done", "skipped"]

  /// The newest rounds that are open.
  static func open(_ office: Desk, most: Int = 40) -> [Int] {
    let sheet = Sheet(office.state, "work-round")
    var found: [Int] = []
    for row in (0..<sheet.table.count).reversed().prefix(RoundOffers.most) where found.count < most {
      if !sheet.table.isRetired(row), !sheet.isOver(row) { found.append(row) }
    }
    return found
  }

  /// The newest unfinished tasks of open rounds, in the order they are done.
  static func tasks(_ office: Desk, most: Int = 60) -> [Int] {
    let sheet = Sheet(office.state, "task"), rounds = Set(open(office, most: 2_000))
    var found: [Int] = []
    for row in (0..<sheet.table.count).reversed().prefix(RoundOffers.most) where found.count < most {
      guard !sheet.table.isRetired(row), let round = sheet.record(row, "round"), rounds.contains(round),
        !finished.contains(sheet.member(row, "state") ?? "")
      else { continue }
      found.append(row)
    }
    return found.reversed()
  }
}

/// Tasks that are not finished, those that can be done first; and their steps by name.
struct TaskCompleter: Completer {
  let name = "task"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let sheet = Sheet(office.state, "task")
    var steps: Set<String> = [], offers: [Offer] = []
    for row in RoundOffers.tasks(office) {
      let isReady = sheet.member(row, "state") != "not-ready", title = sheet.text(row, "title") ?? ""
      let due = sheet.day(row, "due").map { " · " + $0.words.in(request.tongue) } ?? ""
      let concerns = sheet.text(row, "concerns").map { "\($0) " } ?? ""
      offers.append(
        Offer(
          sheet.id(row), description: concerns + title + due, role: .identity, weight: isReady ? 80 : 30, after: " "))
      if let step = sheet.text(row, "step"), steps.insert(step).inserted {
        offers.append(
          Offer(Written.text(step), description: title, role: .text, weight: isReady ? 90 : 20, after: " "))
      }
    }
    return offers
  }
}

/// Rounds that are open.
struct RoundCompleter: Completer {
  let name = "round"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let sheet = Sheet(office.state, "work-round")
    return RoundOffers.open(office).map {
      Offer(sheet.id($0), description: sheet.text($0, "title") ?? "", role: .identity, weight: 80)
    }
  }
}

/// Procedures that ship with the program, and those of the office.
struct ProcedureCompleter: Completer {
  let name = "procedure"

  func offers(_ request: Request) -> [Offer] {
    var names = Library.names
    if let office = request.office {
      let sheet = Sheet(office.state, "procedure-version")
      for row in sheet.rows {
        let name = sheet.text(row, "name").flatMap { $0.split(separator: "@").first.map(String.init) } ?? ""
        if !names.contains(name) { names.append(name) }
      }
    }
    let kinds = Kinds.choices.first { $0.name == "round-kind" }?.members ?? []
    return names.map { name in
      let thai = kinds.first { $0.en == name }?.th
      return Offer(
        Written.text(name), other: thai.map { Written.text($0) }, description: thai ?? "", role: .text, weight: 80,
        after: " ")
    }
  }
}

/// Events of the procedures of open rounds that have not happened there.
struct EventCompleter: Completer {
  let name = "event"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let rounds = Sheet(office.state, "work-round"), happenings = Sheet(office.state, "happening")
    var offers: [Offer] = [], known: Set<String> = []
    for round in RoundOffers.open(office, most: 5) {
      let version = rounds.text(round, "version") ?? ""
      let came = Set(happenings.rows("round", of: round).compactMap { happenings.text($0, "event") })
      for (event, title) in ProcedureEvents.of(version: version, office) where known.insert(event).inserted {
        offers.append(
          Offer(
            Written.text(event), description: title.in(request.tongue), role: .text,
            weight: came.contains(event) ? 20 : 80, after: " "))
      }
    }
    return offers
  }
}
