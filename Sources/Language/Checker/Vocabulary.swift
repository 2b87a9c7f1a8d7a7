import Failures
import Text
import Values

/// The names a script may use that it did not make itself: callables, kinds, enumerations, in both languages.
public final class Vocabulary {
  public private(set) lazy var callables: [Callable] = made()
  private lazy var byName: [Key: Int] = indexed()
  private let made: () -> [Callable]
  private let declared: () -> [Kind]
  private let counted: () -> [Enumeration]
  public private(set) lazy var kinds: [Kind] = declared()
  public private(set) lazy var enumerations: [Enumeration] = counted()

  /// A kind of record declared in a table of the host.
  public struct Kind: Sendable {
    public let name: String
    public let thai: String
    public let columns: Type.Columns
    /// Thai name of each column, by its English one.
    public let thaiColumns: [String: String]

    public init(name: String, thai: String, columns: Type.Columns, thaiColumns: [String: String]) {
      self.name = name
      self.thai = thai
      self.columns = columns
      self.thaiColumns = thaiColumns
    }
  }

  /// A name as a key: compared and hashed by its bytes, which are in normal form already.
  private struct Key: Hashable {
    let name: String

    static func == (left: Key, right: Key) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in name.utf8 { hasher.combine(byte) }
    }
  }

  /// Nothing is made before the first name is looked up: a script without commands starts without them.
  public init(
    callables: @escaping @autoclosure () -> [Callable], kinds: @escaping @autoclosure () -> [Kind] = [],
    enumerations: @escaping @autoclosure () -> [Enumeration] = []
  ) {
    made = callables
    declared = kinds
    counted = enumerations
  }

  private lazy var inside: [String: [Callable]] = {
    var inside: [String: [Callable]] = [:]
    for callable in callables {
      guard case .inside(let owners) = callable.scope else { continue }
      for owner in owners { inside[owner, default: []].append(callable) }
    }
    return inside
  }()

  private func indexed() -> [Key: Int] {
    var names: [Key: Int] = [:]
    names.reserveCapacity(callables.count * 2)
    for (number, callable) in callables.enumerated() where callable.scope == .everywhere {
      names[Key(name: callable.name)] = number
      names[Key(name: callable.thai)] = number
    }
    return names
  }

  /// A command that is known everywhere.
  public func callable(_ name: String) -> Callable? { byName[Key(name: name)].map { callables[$0] } }

  /// The names of what is known everywhere, in both languages.
  public private(set) lazy var openNames = callables.filter { $0.scope == .everywhere }.flatMap { [$0.name, $0.thai] }
  /// All names, made ready once to be compared with what was typed: that is asked after every key.
  private lazy var comparedNames = callables.flatMap { [EditDistance.Folded($0.name), EditDistance.Folded($0.thai)] }

  /// The words known inside the block of a command.
  public func words(inside owner: String) -> [Callable] { inside[owner] ?? [] }

  public func word(_ name: String, inside owner: String) -> Callable? {
    words(inside: owner).first { $0.name == name || $0.thai == name }
  }

  /// The words of that name, inside whatever.
  public func words(named name: String) -> [Callable] {
    callables.filter { $0.scope != .everywhere && ($0.name == name || $0.thai == name) }
  }

  public func kind(_ name: String) -> Kind? { kinds.first { $0.name == name || $0.thai == name } }
  public func enumeration(_ name: String) -> Int? { enumerations.firstIndex { $0.name == name } }

  /// The English name of a column of a kind, given either.
  func column(_ name: String, of kind: Kind) -> String? {
    if kind.columns[name] != nil { return name }
    return kind.thaiColumns.first { $0.value == name }?.key
  }

  /// A name somebody may have meant.
  public func nearest(to name: String, besides others: [String] = []) -> String? {
    let known = others.isEmpty ? comparedNames : comparedNames + others.map { EditDistance.Folded($0) }
    return EditDistance.nearest(to: name, among: known)
  }
}
