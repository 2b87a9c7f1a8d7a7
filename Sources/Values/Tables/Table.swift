import Failures

/// All records of a kind: columns of equal length, a row for each record, in the order they were made.
///
/// Rows are never taken away but by going back in time: a record that is no longer used is retired and stays.
public struct Table {
  public var columns: [Column]
  public private(set) var count = 0
  /// One bit a row.
  public private(set) var retired: [UInt64] = []
  public private(set) var retiredCount = 0
  /// The hash of the retired rows, kept by whoever worked it out.
  public var retiredStamp: [UInt8]?

  public init(_ types: [CellType]) { columns = types.map { Column($0) } }

  public init(columns: [Column], count: Int, retired: [UInt64]) {
    self.columns = columns
    self.count = count
    self.retired = retired
    for word in retired { retiredCount += word.nonzeroBitCount }
  }

  /// Says that rows were added to every column.
  public mutating func grow(to rows: Int) { count = max(count, rows) }

  /// A column for a field that the kind did not have before.
  public mutating func addColumn(_ type: CellType) { columns.append(Column(type, nulls: count)) }

  public mutating func dropLastColumn() { columns.removeLast() }

  public mutating func truncate(_ rows: Int) {
    for row in stride(from: count - 1, through: rows, by: -1) where isRetired(row) { setRetired(row, false) }
    for index in columns.indices { columns[index].truncate(rows) }
    count = rows
  }

  public func isRetired(_ row: Int) -> Bool {
    row >> 6 < retired.count && retired[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  public mutating func setRetired(_ row: Int, _ flag: Bool) {
    guard flag != isRetired(row) else { return }
    while retired.count <= row >> 6 { retired.append(0) }
    retired[row >> 6] ^= 1 << UInt64(row & 63)
    while retired.last == 0 { retired.removeLast() }
    retiredCount += flag ? 1 : -1
    retiredStamp = nil
  }

  public var bytes: Int { columns.reduce(0) { $0 + $1.bytes } }
}

/// The records of a kind as the language reads them: names of columns and of the records themselves.
///
/// Belongs to one session: it remembers where the names of that session's realm lead.
public final class RowLayout {
  /// What `.id` of a record is made of.
  public enum Identity: Sendable {
    case numbered(String)
    case column(Int, prefix: String)
  }

  public struct Part: Sendable {
    public let name: String
    public let thai: String
    /// Which column of the table.
    public let column: Int
    /// Shown only once it was revealed.
    public let isMasked: Bool

    public init(name: String, thai: String, column: Int, isMasked: Bool) {
      self.name = name
      self.thai = thai
      self.column = column
      self.isMasked = isMasked
    }
  }

  /// The number of the kind.
  public let number: Int
  public let name: String
  public let identity: Identity
  public let parts: [Part]
  let holdsMasks: Bool
  /// The hidden column that tells a forgotten record: null there while `commitment` is not.
  public let salt: Int?
  public let commitment: Int?
  /// What `slot` found, by the number of the symbol.
  @exclusivity(unchecked) private var slots: [Int16] = []
  private static let unknown: Int16 = -2

  public init(
    number: Int, name: String, identity: Identity, parts: [Part], salt: Int? = nil, commitment: Int? = nil
  ) {
    self.number = number
    self.name = name
    self.identity = identity
    self.parts = parts
    holdsMasks = parts.contains(where: \.isMasked)
    self.salt = salt
    self.commitment = commitment
  }

  public static let id = "id"

  /// Where whole records of the kind keep a field, by either of its names: 0 for the id, -1 where there is none.
  @inline(__always) func slot(of field: Symbol, _ realm: Realm) -> Int {
    let number = Int(field.number)
    if number < slots.count, slots[number] != RowLayout.unknown { return Int(slots[number]) }
    return find(field, realm)
  }

  @inline(never) private func find(_ field: Symbol, _ realm: Realm) -> Int {
    let name = realm.name(field), number = Int(field.number)
    var slot = name == RowLayout.id ? 0 : -1
    if let place = parts.firstIndex(where: { $0.name == name || $0.thai == name }) { slot = place + 1 }
    if number >= slots.count {
      slots += repeatElement(RowLayout.unknown, count: number + 1 - slots.count)
    }
    slots[number] = Int16(truncatingIfNeeded: slot)
    return slot
  }
}
