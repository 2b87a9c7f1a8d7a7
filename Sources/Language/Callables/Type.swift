import Failures
import Values

/// What the checker knows of a value before anything runs.
///
/// `any` is "not known": it is checked when it runs.
public indirect enum Type: Equatable, Sendable {
  case any
  /// No value comes back: `throw`, `exit`.
  case never
  case null, bool, number, text, date, time, duration, function
  case list(Type)
  /// Columns, when they are known; nil for a record of unknown fields.
  case record(Columns?)
  case range(Type)
  case enumeration(Int)
  /// A record of a kind declared in a table.
  case kind(String)
  case optional(Type)

  public static let table = Type.list(.record(nil))

  /// The fields of a record, in order.
  ///
  /// Open columns may hold others besides.
  public struct Columns: Equatable, Sendable {
    public var fields: [(name: String, type: Type)]
    public var isOpen: Bool

    public init(_ fields: [(name: String, type: Type)], isOpen: Bool = false) {
      self.fields = fields
      self.isOpen = isOpen
    }

    public subscript(name: String) -> Type? { fields.first { $0.name == name }?.type }

    public static func == (left: Columns, right: Columns) -> Bool {
      left.isOpen == right.isOpen && left.fields.count == right.fields.count
        && zip(left.fields, right.fields).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
    }

    public func setting(_ name: String, _ type: Type) -> Columns {
      var copy = self
      if let index = copy.fields.firstIndex(where: { $0.name == name }) {
        copy.fields[index].type = type
      } else {
        copy.fields.append((name, type))
      }
      return copy
    }
  }

  /// What the items of this are, when it is iterated.
  public var element: Type {
    switch self {
    case .list(let item): item
    case .range(let bound): bound
    case .optional(let inner): inner.element
    default: .any
    }
  }

  public var unwrapped: Type {
    if case .optional(let inner) = self { return inner.unwrapped }
    return self
  }

  /// One type for two branches.
  public func joined(_ other: Type) -> Type {
    if self == other || other == .never { return self }
    if self == .never { return other }
    switch (self, other) {
    case (.null, .optional), (.optional, .null): return self == .null ? other : self
    case (.null, .any), (.any, _), (_, .any): return .any
    case (.null, let type), (let type, .null): return .optional(type)
    case (.optional(let left), .optional(let right)): return .optional(left.joined(right))
    case (.optional(let left), let right), (let right, .optional(let left)): return .optional(left.joined(right))
    case (.list(let left), .list(let right)): return .list(left.joined(right))
    case (.record, .record): return .record(nil)
    case (.range(let left), .range(let right)): return .range(left.joined(right))
    default: return .any
    }
  }

  /// Whether a value of this type may turn out to be one of that type.
  public func mayBe(_ wanted: Type) -> Bool {
    switch (self, wanted) {
    case (.any, _), (_, .any), (.never, _): true
    case (.optional(let inner), _): inner.mayBe(wanted)
    case (.null, .optional): true
    case (_, .optional(let inner)): mayBe(inner)
    case (.list(let item), .list(let other)): item.mayBe(other)
    case (.range, .list), (.range, .range): true
    case (.record, .record), (.kind, .record), (.record, .kind): true
    default: self == wanted
    }
  }

  /// Whether `==` between the two can ever be true.
  public func isComparable(with other: Type) -> Bool {
    mayBe(other) || other.mayBe(self) || self == .null || other == .null
  }

  /// The name of the type, as written in a script.
  public var name: String {
    switch self {
    case .any: "any"
    case .never: "nothing"
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .text: "text"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .function: "function"
    case .list(.any): "list"
    case .list(let item): "list of \(item.name)"
    case .record: "record"
    case .range(.any): "range"
    case .range(let bound): "range of \(bound.name)"
    case .enumeration(let number): "enumeration \(number)"
    case .kind(let name): name
    case .optional(let inner): "\(inner.name)?"
    }
  }

  public var words: Words {
    switch self {
    case .null: Tag.null.words
    case .bool: Tag.bool.words
    case .number: Tag.integer.words
    case .text: Tag.text.words
    case .date: Tag.date.words
    case .time: Tag.moment.words
    case .duration: Tag.duration.words
    case .function: Tag.closure.words
    case .list(.any): Tag.list.words
    case .list: Words(en: "a \(name)", th: "รายการ (\(name))")
    case .record: Tag.record.words
    case .range: Tag.range.words
    case .optional(let inner): inner.words
    case .enumeration: Tag.member.words
    case .kind(let name): Words(name)
    case .any, .never: Words(en: "a value", th: "ค่า")
    }
  }

  private var holdsRows: Bool {
    switch unwrapped {
    case .any, .record, .kind: true
    default: false
    }
  }

  /// Whether a value at run time is of this type.
  public func holds(_ value: Value) -> Bool {
    switch self {
    case .any: true
    case .never: false
    case .null: value.isNull
    case .bool: value.isBool
    case .number: value.isNumber
    case .text: value.isText
    case .date: value.isDate
    case .time: value.isMoment || value.isClock
    case .duration: value.isDuration
    case .function: value.isFunction
    case .list(.any): value.isList || value.isRange || value.isTable
    case .list(let item) where value.isTable: item.holdsRows
    case .list(let item): value.isRange || (value.isList && value.items.allSatisfy { item.holds($0) })
    case .record, .kind: value.isRecord
    case .range: value.isRange
    case .enumeration(let number): value.isMember && value.enumeration == number
    case .optional(let inner): value.isNull || inner.holds(value)
    }
  }
}
