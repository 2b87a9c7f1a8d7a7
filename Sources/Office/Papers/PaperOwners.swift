import Failures
import Model
import Values

/// What the books own, so that nobody sets it by hand: the number of a paper, and books that gave numbers.
public enum PaperOwners {
  /// Kinds of which something is owned.
  public static let kinds = ["document", "letter", "book", "travel-permit"]
  /// What a paper that went out says; and what a trip that was decided is.
  private static let said = ["subject", "text", "dated", "signed", "state", "form", "round", "corrects", "template"]
  private static let ofTrip = ["person", "starts", "ends", "place", "purpose", "state", "decided", "decided-by"]
  private static let ofBook = ["kind", "shares-with", "restarts", "first-number"]

  /// Refuses to set a field by hand, or to retire the record where none is named.
  public static func requireFree(_ field: String?, of row: Int, kind: Int, _ state: State) throws(Failure) {
    let name = state.schema.kinds[kind].name
    guard kinds.contains(name) else { return }
    let sheet = Sheet(state, name)
    let field = field.flatMap { state.schema.part($0, of: kind)?.field.name }
    let isOwned: Bool
    switch name {
    case "document", "letter":
      let isNumbered = sheet.record(row, "entry") != nil
      isOwned =
        field.map { $0 == "entry" || $0 == "printed-number" && (isNumbered || isSigned(row, name, state)) }
        ?? isNumbered
      if name == "document", let field, said.contains(field), !isOwned,
        sheet.isOut(row), isNumbered || isSigned(row, name, state)
      {
        throw Failure(.paperFixed, Failure.Part(sheet.id(row)), Failure.Part(field))
      }
    case "travel-permit":
      if let field, ofTrip.contains(field), !Sheet(state, "approval").rows("permit", of: row).isEmpty {
        throw Failure(.tripFixed, Failure.Part(sheet.id(row)), Failure.Part(field))
      }
      return
    case "book":
      let isAsked = field.map { ofBook.contains($0) } ?? true
      let books = isAsked ? Sheet(state, "book-number").column("book") : nil
      isOwned = books.map { column in (0..<column.count).contains { column.code($0) == row } } ?? false
    default: return
    }
    if isOwned { throw Failure(.numbersKept) }
  }

  /// Whether a paper went its way by verbs: what was entered as it is elsewhere may be put right by hand.
  private static func isSigned(_ row: Int, _ name: String, _ state: State) -> Bool {
    name == "document" && !Sheet(state, "signature").rows("document", of: row).isEmpty
  }
}
