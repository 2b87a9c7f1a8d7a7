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

  /// Whether a value can stand in a column of this type as it is; names of members and ids of rows cannot.
  public func takes(_ value: Value) -> Bool {
    switch self {
    case .number: value.isNumber
    case .text, .bytes: value.isText
    case .bool: value.isBool
    case .date: value.isDate
    case .moment: value.isMoment
    case .clock: value.isClock
    case .member(let number): value.isMember && value.enumeration == number
    case .reference: false
    }
  }

  /// Whether values are bytes rather than one integer.
  public var isText: Bool { self == .text || self == .bytes }
}
