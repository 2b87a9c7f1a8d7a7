import Commands
import Failures
import LineEditor
import Model
import Office
import Values

/// Who signs, decides and is written to: first those who did so before.
struct PersonCompleter: Completer {
  let name = "person"
  /// So many people are looked through at a key.
  private static let most = 2_000

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let people = Sheet(office.state, "person"), signatures = Sheet(office.state, "signature")
    let delegations = Sheet(office.state, "delegation"), officers = Sheet(office.state, "officer")
    var weights: [Int: Int] = [:]
    for row in officers.rows { if let person = officers.record(row, "person") { weights[person] = 90 } }
    for row in delegations.rows { if let person = delegations.record(row, "deputy") { weights[person] = 100 } }
    for row in signatures.rows.suffix(100) {
      if let person = signatures.record(row, "signer") { weights[person] = 110 }
    }
    let known = weights.keys.sorted()
    let others = people.rows.suffix(PersonCompleter.most).filter { weights[$0] == nil }
    return (known + others).compactMap { row in
      guard let name = people.text(row, "name") else { return nil }
      return Offer(
        Written.text(name), description: people.text(row, "position") ?? people.id(row), role: .text,
        weight: weights[row] ?? 40, after: " ")
    }
  }
}

/// Whom a paper goes to: all schools, all groups, or one agency, group or school.
struct AddresseeCompleter: Completer {
  let name = "addressee"
  private static let most = 400

  func offers(_ request: Request) -> [Offer] {
    var offers = Addressees.all.map { Offer($0.en, other: $0.th, role: .keyword, weight: 120, after: " ") }
    guard let office = request.office else { return offers }
    for (kind, weight) in [("agency", 100), ("division", 80), ("school", 60)] {
      let sheet = Sheet(office.state, kind)
      for row in sheet.rows.suffix(AddresseeCompleter.most) {
        guard let full = sheet.text(row, "name") else { continue }
        let short = sheet.text(row, "short-name") ?? full
        offers.append(
          Offer(
            Written.text(short), description: short == full ? sheet.id(row) : full, role: .text, weight: weight,
            after: " "))
      }
    }
    return offers
  }
}

/// What a round may announce now: the call until it was announced, the result once it is decided.
struct AnnouncementCompleter: Completer {
  let name = "announcement"

  func offers(_ request: Request) -> [Offer] {
    guard let members = Kinds.choices.first(where: { $0.name == "announcement-kind" })?.members else { return [] }
    let round = request.office.flatMap { RoundOffers.open($0, most: 1).first }
    return members.compactMap { member in
      guard Announcing.What.named(member.en) != nil, member.en != "correction" else { return nil }
      var weight = 60
      if let office = request.office, let round {
        let sheet = Sheet(office.state, "announcement")
        let isDone = sheet.rows("round", of: round).contains {
          sheet.member($0, "kind") == member.en && sheet.day($0, "signed") != nil
        }
        if isDone { return nil }
        let isDecided = Results(office.state, round: round).isDecided
        if member.en == "result" { if isDecided { weight = 120 } else { return nil } }
        if member.en == "call" { weight = isDecided ? 20 : 110 }
      }
      return Offer(
        member.en, other: member.th, description: request.tongue == .thai ? member.th : "", role: .keyword,
        weight: weight, after: " ")
    }
  }
}

/// The members of a choice, for arguments that are one of them.
struct ChoiceCompleter: Completer {
  /// The name of the choice.
  let name: String

  static let all = [
    "book-kind", "document-form", "asked-for", "outcome-kind", "vehicle", "cost-bearer", "urgency", "secrecy",
  ].map { ChoiceCompleter(name: $0) }

  func offers(_ request: Request) -> [Offer] {
    let members = request.schema.choices.first { $0.name == name }?.members ?? []
    return members.enumerated().map { place, member in
      // What is shown is in the language of the session, so what stands beside it is the other name.
      Offer(
        member.en, other: member.th, description: request.tongue == .thai ? member.en : member.th, role: .keyword,
        weight: max(40, 80 - place), after: " ")
    }
  }
}
