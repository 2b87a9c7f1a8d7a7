import Failures

/// What a column of a table holds.
public enum CellType: Equatable, Hashable, Sendable {
  case number, text, bool, date, moment, clock
  /// A member of an enumeration of the realm.
  case member(Int)
  /// A row of the table with this number.
  case reference(Int)
  /// Bytes nobody reads as text: commitments, salts.
  case bytes

  /// Whether values are bytes rather than one integer.
  public var isText: Bool { self == .text || self == .bytes }
}
