import Failures
import Values

/// The kinds of the table with the fields an office added, as columns.
///
/// ```
/// column 0   salt of the personal values of the record: deleted when it is forgotten
/// column 1   commitment to the personal values
/// column 2   the id, for kinds whose ids hold a year
/// then       the fields of the kind, then those the office added
/// ```
public struct Schema: Sendable {
  public struct Part: Sendable {
    public let field: Field
    public let column: Int
    public let type: CellType
  }

  public static let salt = 0
  public static let commitment = 1
  public static let yearlyID = 2

  public let kinds: [Kind]
  public let choices: [Choice]
  public private(set) var parts: [[Part]]
  /// The names of the fields of each kind, in the order of their columns: asked for every value that is read.
  public private(set) var names: [[String]]
  /// Tells apart schemas with different fields of the office: one number for each field added so far, the last for all.
  private var signatures: [UInt64] = []
  var signature: UInt64 { signatures.last ?? 0 }
  private let kindNumbers: [String: Int]

  public init(kinds: [Kind], choices: [Choice]) {
    self.kinds = kinds
    self.choices = choices
    var numbers: [String: Int] = [:]
    for (number, kind) in kinds.enumerated() { numbers[kind.name] = number }
    kindNumbers = numbers
    parts = []
    names = kinds.map { $0.fields.map(\.name) }
    for kind in kinds {
      let first = Schema.firstField(kind)
      parts.append(
        kind.fields.enumerated().map { place, field in
          Part(field: field, column: first + place, type: Schema.type(field.holds, numbers, choices))
        })
    }
  }

  /// The column of the first field of a kind; the others follow it.
  public static func firstField(_ kind: Kind) -> Int {
    switch kind.identity {
    case .yearly, .yearlyBy: 3
    default: 2
    }
  }

  private static func type(_ holds: Field.Holds, _ kinds: [String: Int], _ choices: [Choice]) -> CellType {
    switch holds {
    case .text: .text
    case .number: .number
    case .bool: .bool
    case .date: .date
    case .moment: .moment
    case .clock: .clock
    case .oneOf(let name): .member(choices.firstIndex { $0.name == name } ?? 0)
    case .record(let name): .reference(kinds[name] ?? 0)
    }
  }

  public func number(of kind: String) -> Int? { kindNumbers[kind] }

  /// A kind by its name, its query, or its Thai name.
  public func find(_ word: String) -> Int? {
    kindNumbers[word] ?? kinds.firstIndex { $0.plural == word || $0.thai == word }
  }

  /// A field of a kind by either of its names.
  public func part(_ name: String, of kind: Int) -> Part? {
    // One name after the other: those in English are compared without a look at what their letters mean.
    if let place = names[kind].firstIndex(of: name) { return parts[kind][place] }
    return parts[kind].first { $0.field.thai == name }
  }

  public func part(column: Int, of kind: Int) -> Part? {
    let place = column - Schema.firstField(kinds[kind])
    return place >= 0 && place < parts[kind].count ? parts[kind][place] : nil
  }

  /// What events call a column: `#salt`, `#commitment`, `#id`, or the name of a field.
  func columnName(_ column: Int, of kind: Int) -> String {
    switch column {
    case Schema.salt: "#salt"
    case Schema.commitment: "#commitment"
    default: part(column: column, of: kind)?.field.name ?? "#id"
    }
  }

  func column(named name: String, of kind: Int) -> Int? {
    switch name {
    case "#salt": Schema.salt
    case "#commitment": Schema.commitment
    case "#id": Schema.firstField(kinds[kind]) == 3 ? Schema.yearlyID : nil
    default: names[kind].firstIndex(of: name).map { parts[kind][$0].column }
    }
  }

  public func columnCount(_ kind: Int) -> Int { Schema.firstField(kinds[kind]) + parts[kind].count }

  public func type(_ column: Int, of kind: Int) -> CellType {
    if column < Schema.firstField(kinds[kind]) { return column == Schema.yearlyID ? .text : .bytes }
    let place = column - Schema.firstField(kinds[kind])
    return place < parts[kind].count ? parts[kind][place].type : .text
  }

  /// Whether values of a column are kept apart from the chain.
  func isPersonal(_ column: Int, of kind: Int) -> Bool {
    let place = column - Schema.firstField(kinds[kind])
    return column == Schema.salt || parts[kind].indices.contains(place) && parts[kind][place].field.isPersonal
  }

  public func personalParts(_ kind: Int) -> [Part] { parts[kind].filter { $0.field.isPersonal } }

  /// A field the office adds to a kind.
  mutating func add(_ field: Field, to kind: Int) {
    let type = Schema.type(field.holds, kindNumbers, choices)
    parts[kind].append(Part(field: field, column: columnCount(kind), type: type))
    names[kind].append(field.name)
    var writer = ByteWriter()
    writer.code(Int(truncatingIfNeeded: signature), width: 8)
    writer.number(kind)
    field.write(&writer)
    signatures.append(writer.bytes.withUnsafeBufferPointer { hashOfBytes($0) })
  }

  /// Takes back the field added last.
  mutating func dropLastField(of kind: Int) {
    parts[kind].removeLast()
    names[kind].removeLast()
    signatures.removeLast()
  }

  /// What setting a field needs to know of it, without its words.
  public struct Slot: Sendable {
    public let column: Int
    public let type: CellType
    /// Only its type stands in the way of a value: not required, unique, or what the id is made of.
    public let isPlain: Bool
  }

  public func slot(_ part: Part, of kind: Int) -> Slot {
    var isIdentity = false
    if case .field(part.field.name, _) = kinds[kind].identity { isIdentity = true }
    return Slot(
      column: part.column, type: part.type,
      isPlain: !part.field.isRequired && !part.field.isUnique && !part.field.isWhole && !isIdentity)
  }

  func emptyTable(_ kind: Int) -> Table { Table((0..<columnCount(kind)).map { type($0, of: kind) }) }

  /// How the language reads the records of every kind.
  public func layouts(_ realm: Realm) -> [RowLayout] { realm.layouts(signature, makeLayouts) }

  private func makeLayouts() -> [RowLayout] {
    kinds.enumerated().map { number, kind in
      let identity: RowLayout.Identity
      switch kind.identity {
      case .numbered(let prefix): identity = .numbered(prefix)
      case .field(let name, let prefix): identity = .column(part(name, of: number)?.column ?? 0, prefix: prefix)
      case .yearly, .yearlyBy: identity = .column(Schema.yearlyID, prefix: "")
      }
      let parts = self.parts[number].map {
        RowLayout.Part(
          name: $0.field.name, thai: $0.field.thai, column: $0.column, isMasked: $0.field.isMasked)
      }
      return RowLayout(
        number: number, name: kind.name, identity: identity, parts: parts, salt: Schema.salt,
        commitment: Schema.commitment)
    }
  }
}
