import Failures
import Values

/// What is known around a place of a text that is still being typed.
public struct Outlook {
  public internal(set) var row: Type?
  public internal(set) var wanted: Type?
  /// The value whose field is named here.
  public internal(set) var target: Type?
  /// The kind with whose `.id` the value here is compared.
  public internal(set) var identity: String?
  public internal(set) var variables: [(name: String, type: Type)] = []
  /// What is piped into each command, by the byte its name begins with.
  public internal(set) var inputs: [Int: Type] = [:]
}

/// Notes what the checker sees when it comes to a place.
final class Probe {
  let place: Int
  var outlook = Outlook()

  init(_ place: Int) { self.place = place }

  func isAt(_ span: Span) -> Bool { Int(span.start) == place }
}

extension Checker {
  /// The value at the place: what is wanted of it, and what is in reach.
  func look(_ span: Span, expecting: Type?) {
    guard let probe, probe.isAt(span) else { return }
    probe.outlook.wanted = expecting
    probe.outlook.row = rows.last?.variable.type
    probe.outlook.variables = scopes.reversed().flatMap { scope in
      scope.names.filter { !$0.key.isEmpty && !$0.key.hasPrefix("\u{1}") }.map { (name: $0.key, type: $0.value.type) }
    }
  }

  /// A comparison with the id of a record.
  func look(comparing left: Expression, _ right: Expression) {
    guard let probe, probe.isAt(right.span) else { return }
    let type: Type?
    switch left.kind {
    case .column(let name) where name.text == "id": type = rows.last?.variable.type
    case .field(let inner, let name) where name.text == "id": type = expression(inner).type
    default: return
    }
    if case .kind(let kind)? = type?.unwrapped { probe.outlook.identity = kind }
  }
}

/// A text being typed uses no files.
private final class NoFiles: ModuleLoader {
  func load(_ path: String, from: Span) throws(Failure) -> (program: Program, path: String, span: Span) {
    throw Failure(.moduleContent, at: from)
  }
  func line(of span: Span) -> Int { 0 }
}

extension Engine {
  /// What the checker knows at a byte of a text that reads, as if it were typed now; nothing is run or kept.
  ///
  /// - Parameter vocabulary: Names the kinds; the engine's own may have to open the office for them.
  public func outlook(_ bytes: [UInt8], at place: Int, vocabulary: Vocabulary) -> Outlook {
    let heap = Heap.make()
    defer { Heap.unmake(heap) }
    heap.pointee.realm.makeEnumerations = { vocabulary.enumerations }
    let checker = Checker(
      vocabulary: vocabulary, heap: heap, loader: NoFiles(), path: "", span: Span(source: 0, start: 0, end: 0))
    let probe = Probe(place)
    checker.probe = probe
    checker.isInteractive = true
    checker.module.definitions = definitions
    let known = knownVariables.map { old in
      Variable(
        old.name, old.type, isMutable: old.isMutable, owner: checker.function, depth: 0,
        at: Span(source: 0, start: 0, end: 0))
    }
    checker.check(Parser.parse(Source(name: "", bytes: bytes), number: 0).program, variables: known)
    return probe.outlook
  }

  /// The variables of the prompt, with what their values say beyond the types the checker gave them.
  public var knownVariables: [(name: String, type: Type, isMutable: Bool)] {
    variables.map { ($0.variable.name, Engine.seen($0.value, $0.variable.type, realm), $0.variable.isMutable) }
  }

  /// The columns of a record or of the first row, where the type knows none.
  private static func seen(_ value: Value, _ type: Type, _ realm: Realm) -> Type {
    func columns(_ value: Value) -> Type {
      .record(Type.Columns(value.fieldNames(realm).map { ($0, .any) }, isOpen: true))
    }
    switch type.unwrapped {
    case .any where value.isRecord && !value.isRow, .record(nil) where value.isRecord && !value.isRow:
      return columns(value)
    case .any where value.isList, .list(.any) where value.isList, .list(.record(nil)) where value.isList:
      guard let first = value.items.first, first.isRecord, !first.isRow else { return type }
      return .list(columns(first))
    default: return type
    }
  }
}
