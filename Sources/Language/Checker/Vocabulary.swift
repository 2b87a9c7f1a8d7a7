import Failures
import Text
import Values

/// The names a script may use that it did not make itself: callables, kinds, enumerations, in both languages.
public final class Vocabulary {
  public private(set) var callables: [Callable] = []
  private var byName: [String: Int] = [:]
  public private(set) var kinds: [Kind] = []
  public private(set) var enumerations: [Enumeration] = []

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

  public init(callables: [Callable], kinds: [Kind] = [], enumerations: [Enumeration] = []) {
    self.kinds = kinds
    self.enumerations = enumerations
    byName.reserveCapacity(callables.count * 2)
    for callable in callables { add(callable) }
  }

  public func add(_ callable: Callable) {
    byName[callable.name] = callables.count
    byName[callable.thai] = callables.count
    callables.append(callable)
  }

  public func callable(_ name: String) -> Callable? { byName[name].map { callables[$0] } }
  public func kind(_ name: String) -> Kind? { kinds.first { $0.name == name || $0.thai == name } }
  public func enumeration(_ name: String) -> Int? { enumerations.firstIndex { $0.name == name } }

  /// The English name of a column of a kind, given either.
  func column(_ name: String, of kind: Kind) -> String? {
    if kind.columns[name] != nil { return name }
    return kind.thaiColumns.first { $0.value == name }?.key
  }

  /// A name somebody may have meant.
  public func nearest(to name: String, besides others: [String] = []) -> String? {
    EditDistance.nearest(to: name, among: byName.keys.sorted() + others)
  }
}
