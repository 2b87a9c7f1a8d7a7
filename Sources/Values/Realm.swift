import Calendars
import Failures

/// A name known by a small number, so that records, code and caches never compare letters.
@frozen public struct Symbol: Hashable, BitwiseCopyable, Sendable {
  public let number: UInt32
  @inlinable public init(_ number: UInt32) { self.number = number }
  @inlinable public init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }
}

/// What the values of one session share: names, shapes of records, the working calendar.
public final class Realm {
  private var numbers: [String: UInt32] = [:]
  private var names: [String] = []
  private var texts: [Value] = []
  public private(set) var shapes: [Shape] = []
  private var shapesByFields: [[Symbol]: Int] = [:]
  /// Which days are worked; `+ 3wd` asks it.
  public var calendar: WorkCalendar { calendarSource?() ?? .office }
  /// Gives the calendar of the session's office, where there is one.
  public var calendarSource: (() -> WorkCalendar)?
  /// The members of each enumeration, English and Thai, by the number in a value.
  public lazy var enumerations: [Enumeration] = makeEnumerations()
  public var makeEnumerations: () -> [Enumeration] = { [] }
  /// The patterns used last, compiled, for `matches` and the commands that take patterns.
  public let patterns = PatternCache()
  private var heap: HeapPointer?
  /// Records whose personal fields somebody asked to see, with a reason.
  public var revealed: Set<UInt64> = [] { didSet { reveals += 1 } }
  private var reveals: UInt64 = 0
  /// How much of personal values is shown now.
  public var showing = Showing.revealed { didSet { if showing == .everything { exports += 1 } } }
  private var exports: UInt64 = 0
  /// Records whose personal values were read to leave the office.
  public var takenOut: Set<UInt64> = []
  /// Whether a mask was ever read: only then a comparison can meet one.
  public var hasMasks = false
  /// Whether a mask was compared with something.
  public var comparedMask = false
  /// What stands for a personal value that was forgotten.
  public var forgotten = Masking.forgotten.en
  private var kept = Value.null
  private var rowShapes: [String: (count: Int, shape: Int)] = [:]
  private var layoutsBySignature: [UInt64: [RowLayout]] = [:]
  private var snapshots: UInt64 = 0

  public init() {
    shapes.append(Shape(fields: []))
    shapesByFields[[]] = 0
  }

  func attach(to heap: HeapPointer) { self.heap = heap }

  public func symbol(_ name: String) -> Symbol {
    if let known = numbers[name] { return Symbol(known) }
    let number = UInt32(names.count)
    numbers[name] = number
    names.append(name)
    return Symbol(number)
  }

  /// The symbol of a name somebody has used already.
  public func known(_ name: String) -> Symbol? { numbers[name].map { Symbol($0) } }

  public func name(_ symbol: Symbol) -> String { names[Int(symbol.number)] }

  /// The name as a text value, which the realm keeps alive.
  public func text(of symbol: Symbol) -> Value {
    while texts.count <= Int(symbol.number) {
      guard let heap else { return .emptyText }
      texts.append(heap.text(names[texts.count]))
    }
    return texts[Int(symbol.number)]
  }

  /// The shape of records with these fields in this order.
  public func shape(_ fields: [Symbol]) -> Int {
    if let known = shapesByFields[fields] { return known }
    shapes.append(Shape(fields: fields))
    shapesByFields[fields] = shapes.count - 1
    return shapes.count - 1
  }

  /// A number for what of personal values is shown now, another one where it is not the same.
  ///
  /// Everything is shown to one export alone, which reads all anew, so that it is known what left the office.
  var sight: UInt64 {
    switch showing {
    case .nothing: 0
    case .revealed: reveals << 1 | 1
    case .everything: exports << 1 | 1 << 63
    }
  }

  /// A record in one number, as `revealed` and `takenOut` hold them.
  public static func key(_ kind: Int, _ row: Int) -> UInt64 { UInt64(kind) << 32 | UInt64(row) }

  public func isRevealed(_ kind: Int, _ row: Int) -> Bool {
    let key = Realm.key(kind, row)
    switch showing {
    case .revealed: return revealed.contains(key)
    case .nothing: return false
    case .everything:
      takenOut.insert(key)
      return true
    }
  }

  /// A table as a list of records, a row as a record: what is written out; kept until the next one is asked for.
  public func plain(_ value: Value) -> Value {
    guard let heap else { return value }
    heap.release(kept)
    kept = value.isTable ? heap.records(of: value) : heap.record(of: value)
    return kept
  }

  /// How rows are read in an office whose fields have this signature; made once.
  public func layouts(_ signature: UInt64, _ make: () -> [RowLayout]) -> [RowLayout] {
    if let known = layoutsBySignature[signature] { return known }
    let made = make()
    layoutsBySignature[signature] = made
    return made
  }

  func nextSnapshot() -> UInt64 {
    snapshots += 1
    return snapshots
  }

  /// The record of a row, borrowed.
  func record(of row: Value) -> Value { heap.map { $0.keptRecord(of: row) } ?? .missing }

  /// The shape of whole records of a kind.
  func shape(of layout: RowLayout) -> Int {
    if let known = rowShapes[layout.name], known.count == layout.parts.count { return known.shape }
    let made = shape([symbol(RowLayout.id)] + layout.parts.map { symbol($0.name) })
    rowShapes[layout.name] = (layout.parts.count, made)
    return made
  }

  /// Where records of a shape keep a field.
  public func slot(of field: Symbol, shape: Int) -> Int? { shapes[shape].slot(of: field) }

  /// The shape of a record of this shape once it has one field more.
  public func shape(_ shape: Int, adding field: Symbol) -> Int {
    if let known = shapes[shape].grown.first(where: { $0.field == field }) { return known.shape }
    let grown = self.shape(shapes[shape].fields + [field])
    if shapes[shape].grown.count < 64 { shapes[shape].grown.append((field, grown)) }
    return grown
  }
}

/// The fields of a record, in order.
public struct Shape {
  public let fields: [Symbol]
  /// Only for wide records: few fields are found sooner by looking at each.
  let slots: [Symbol: Int]
  var grown: [(field: Symbol, shape: Int)] = []

  static let narrow = 16

  init(fields: [Symbol]) {
    self.fields = fields
    var slots: [Symbol: Int] = [:]
    if fields.count > Shape.narrow {
      for (slot, field) in fields.enumerated() { slots[field] = slot }
    }
    self.slots = slots
  }

  public func slot(of field: Symbol) -> Int? {
    if fields.count > Shape.narrow { return slots[field] }
    for slot in 0..<fields.count where fields[slot] == field { return slot }
    return nil
  }
}

/// A closed set of names declared in a table: states, kinds of paper, urgency.
public struct Enumeration: Sendable {
  public let name: String
  public let members: [(en: String, th: String)]

  public init(name: String, members: [(en: String, th: String)]) {
    self.name = name
    self.members = members
  }

  /// The member with this name, in either language.
  public func index(of name: String) -> Int? { members.firstIndex { $0.en == name || $0.th == name } }
}
