import Failures
import Values

/// The rules for records that come by columns: many at once, from a file.
///
/// Whoever brings them has read every value as the type of its field; what is asked here needs the tables.
extension Transaction {
  /// The record whose field, which is unique, holds this text; a retired one too.
  public func row(of kind: Int, _ column: Int, holding text: UnsafeBufferPointer<UInt8>) -> Int? {
    indexes.index(kind, column).find(text, in: now.tables[kind].columns[column])
  }

  /// Sets a field of a record to what a row of a column holds; gives whether that changed anything.
  public func set(
    _ kind: Int, _ row: Int, _ part: Schema.Part, from values: Column, _ source: Int
  ) throws(Failure) -> Bool {
    guard !now.tables[kind].columns[part.column].isSame(row, as: values, source) else { return false }
    try requireLive(kind, row)
    if case .field(let identity, _) = now.schema.kinds[kind].identity, identity == part.field.name {
      throw Failure(.idFixed, Failure.Part(now.id(row, of: kind)), Failure.Part(part.field.name))
    }
    set(kind, part.column, row, from: values, source)
    return true
  }

  /// A reference to a record made by the same transaction.
  public func set(_ kind: Int, _ row: Int, _ part: Schema.Part, reference: Int) {
    guard case .reference(let target) = part.type else { return }
    set(kind, part.column, row, Value.rowMark(reference, kind: target))
  }

  /// Ids for records still to be made, of kinds whose ids hold a year; none for the others.
  ///
  /// `prefixes` are the values of the field that begins the id, for kinds that have one.
  public func yearlyIDs(_ kind: Int, count: Int, prefixes: Column?, year: Int) -> (column: Int, values: Column)? {
    var values = Column(.text), lasts: [String: Int] = [:]
    for row in 0..<count {
      let prefix: String
      switch now.schema.kinds[kind].identity {
      case .yearly(let word): prefix = word
      case .yearlyBy:
        guard let prefixes, case .member(let choice) = prefixes.type, let member = prefixes.code(row) else {
          return nil
        }
        prefix = now.schema.choices[choice].members[member].en
      default: return nil
      }
      let stem = "\(prefix)-\(year)-", number = (lasts[stem] ?? lastYearly(kind, stem)) + 1
      lasts[stem] = number
      values.set(row, bytes: Array((stem + String(number)).utf8))
    }
    return (Schema.yearlyID, values)
  }
}
