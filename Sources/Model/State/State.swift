import Failures
import Values

/// Everything the office knows, as after one event.
///
/// A value: keeping an old one is the snapshot, the dry run, the savepoint and the way back; chunks are shared.
public struct State {
  public internal(set) var tables: [Table]
  public internal(set) var schema: Schema
  public internal(set) var head: Head?
  public internal(set) var checkpoints: [Checkpoint] = []
  /// The day and second of the last event: time given by machines may go back, sequence never.
  public internal(set) var lastTime = 0

  /// A named point to come back to.
  public struct Checkpoint: Equatable, Sendable {
    public let name: String
    public let sequence: Int
    public let time: Int
  }

  public init(_ schema: Schema) {
    self.schema = schema
    tables = schema.kinds.indices.map { schema.emptyTable($0) }
  }

  public var sequence: Int { head?.sequence ?? 0 }

  /// The tables for the language to read.
  public func snapshot(_ realm: Realm) -> TableSnapshot { TableSnapshot(tables, layouts: schema.layouts(realm)) }

  /// `A17`.
  public func id(_ row: Int, of kind: Int) -> String {
    switch schema.kinds[kind].identity {
    case .numbered(let prefix): prefix + String(row + 1)
    case .field(let name, let prefix):
      prefix + (schema.part(name, of: kind).flatMap { tables[kind].columns[$0.column].text(row) } ?? "?")
    case .yearly, .yearlyBy: tables[kind].columns[Schema.yearlyID].text(row) ?? "?"
    }
  }
}
