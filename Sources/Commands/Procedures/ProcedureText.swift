import Calendars
import Failures
import Language
import Office
import Values

/// A procedure out of its text, without a session: for those that come with the program and those an office keeps.
///
/// Such text was checked when it was made, so words it does not know, which a newer program wrote, are passed over.
enum ProcedureText {
  static func procedure(_ text: String, named name: String) throws(Failure) -> Procedure {
    try Procedure(declaration(text, named: name))
  }

  /// The one declaration of a text.
  static func declaration(_ text: String, named name: String) throws(Failure) -> Declaration {
    let parsed = Parser.parse(Source(name: name, bytes: Array(text.utf8)), number: UInt16.max)
    if let failure = parsed.failures.first { throw failure }
    let declarations = parsed.program.statements.compactMap { declaration($0, inside: nil) }
    guard let first = declarations.first else { throw Failure(.noProcedure, Failure.Part(name)) }
    return first
  }

  private static func declaration(_ statement: Statement, inside owner: String?) -> Declaration? {
    guard case .pipeline(let tree) = statement.kind, tree.stages.count == 1,
      case .command(let name) = tree.stages[0].head, let word = word(name.text, inside: owner)
    else { return nil }
    var given: [Declaration.Given] = [], inside: [Declaration] = [], rest: [Literal] = []
    var positions = word.parts.filter { $0.role == .one || $0.role == .optional }[...]
    var arguments = tree.stages[0].arguments[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case .flag(let flag):
        guard let part = word.parts.first(where: { $0.role == .flag && ($0.name == flag.text || $0.thai == flag.text) })
        else { continue }
        guard part.takes != .nothing else {
          given.append(Declaration.Given(part.name, .bool(true)))
          continue
        }
        if case .value(let value)? = arguments.popFirst(), let literal = literal(value) {
          given.append(Declaration.Given(part.name, literal))
        }
      case .value(let value):
        if case .closure(nil, let block) = value.kind {
          inside = block.statements.compactMap { declaration($0, inside: word.name) }
        } else if let literal = literal(value) {
          if let part = positions.popFirst() {
            given.append(Declaration.Given(part.name, literal))
          } else {
            rest.append(literal)
          }
        }
      case .spread: continue
      }
    }
    if let part = word.parts.first(where: { $0.role == .many }), !rest.isEmpty {
      given.append(Declaration.Given(part.name, .list(rest)))
    }
    return Declaration(word.name, given, inside: inside)
  }

  private static func word(_ name: String, inside owner: String?) -> NotationWord? {
    let words = owner == nil ? [Notation.procedure] : Notation.words.filter { $0.inside.contains(owner ?? "") }
    return words.first { $0.name == name || $0.thai == name }
  }

  private static func literal(_ tree: Expression) -> Literal? {
    switch tree.kind {
    case .word(let text): return .text(text)
    case .text(let parts):
      var text = ""
      for part in parts { if case .literal(let piece) = part { text += piece } else { return nil } }
      return .text(text)
    case .number(let text): return Int(text).map { .number(Decimal(Int128($0))) } ?? .text(text)
    case .duration(let text): return (try? DurationText.parse(text)).map { .duration($0) }
    case .date(let text):
      if case .date(let day)? = try? DateLiteral.parse(text) { return .day(day) }
      return nil
    case .list(let items):
      var values: [Literal] = []
      for item in items {
        guard case .value(let inner) = item, let value = literal(inner) else { return nil }
        values.append(value)
      }
      return .list(values)
    default: return nil
    }
  }
}
