import Failures
import Model
import Office

/// What verbs keep is not made, set or taken out of use by hand: tasks, decisions, announced rules, numbers of books.
enum Owners {
  /// Asked for every record that is set, without a look at the state.
  static let kinds: Set<Int> = {
    let ruled = (Array(RoundOwners.ruledKinds) + DecidingOwners.kinds + PaperOwners.kinds).compactMap {
      Kinds.number(of: $0)
    }
    return Set(ruled + Kinds.all.indices.filter { Kinds.all[$0].isKeptByVerbs })
  }()

  /// Refuses to set a field by hand, or to retire the record where none is named.
  static func requireFree(_ field: String?, of row: Int, kind: Int, _ office: Desk) throws(Failure) {
    guard kinds.contains(kind) else { return }
    if kind == application, let field, isFree(field, office) { return }
    try requireByHand(kind, office)
    // What a decision says is told before what follows from verbs: it says more.
    try DecidingOwners.requireFree(field, of: row, kind: kind, office)
    try PaperOwners.requireFree(field, of: row, kind: kind, office.state)
    if let field { try RoundOwners.requireFree(field, of: row, kind: kind, office) }
  }

  /// Refuses records just made by hand or imported that could not have come about.
  static func requireEntered(_ rows: Range<Int>, kind: Int, _ office: Desk) throws(Failure) {
    if kind == application { try ApplicationStates.requireEntered(rows, office) }
    if kind == book { for row in rows { try Books.requireAlone(row, office.state) } }
  }

  /// Loops set many applications: of them only what verbs work out is owned, and nothing before there were rules.
  private static func isFree(_ field: String, _ office: Desk) -> Bool {
    deciding.allSatisfy { office.count(of: $0) == 0 } || !ofApplication.contains(field)
  }

  /// What verbs work out of an application, by either name.
  private static let ofApplication: Set<String> = {
    let fields = Kinds.all.first { $0.name == "application" }?.fields ?? []
    return Set(fields.filter { DecidingOwners.ofApplication.contains($0.name) }.flatMap { [$0.name, $0.thai] })
  }()
  private static let deciding = ["decision", "rule-book"].compactMap { Kinds.number(of: $0) }
  private static let application = Kinds.number(of: "application")
  private static let book = Kinds.number(of: "book")

  /// Refuses to make or change records that only verbs keep whole.
  static func requireByHand(_ kind: Int, _ office: Desk) throws(Failure) {
    if office.schema.kinds[kind].isKeptByVerbs { throw Failure(.numbersKept) }
  }
}
