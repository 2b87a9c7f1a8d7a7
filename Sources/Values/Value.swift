import Failures

/// Any value of the language, in 16 trivial bytes.
///
/// ```
/// hi  byte 0      tag (bit 7: `lo` points to an object of the heap)
///     byte 1      scale of a decimal · byte count of a short text · family of a duration
///     bytes 2…7   bytes 9…14 of a short text · type and member of an enumeration
/// lo              integer · coefficient · day number · seconds · bytes 1…8 of a short text · pointer
/// ```
/// An integer has `hi == 0`, so "both are integers" is one `or` and one test. Numbers are always normalised:
/// a decimal never ends in 0 and never has scale 0, so equality and hashing are bitwise.
@frozen public struct Value: BitwiseCopyable, Sendable {
  public var lo: UInt64
  public var hi: UInt64

  @inlinable @inline(__always) public init(lo: UInt64, hi: UInt64) {
    self.lo = lo
    self.hi = hi
  }

  @inlinable @inline(__always) public init(_ integer: Int) {
    lo = UInt64(bitPattern: Int64(integer))
    hi = 0
  }

  @inlinable @inline(__always) public init(_ object: Object, _ tag: Tag) {
    lo = UInt64(UInt(bitPattern: object))
    hi = tag.rawValue
  }

  @inlinable @inline(__always) public static func bool(_ flag: Bool) -> Value {
    Value(lo: flag ? 1 : 0, hi: Tag.bool.rawValue)
  }

  @inlinable @inline(__always) public static var null: Value { Value(lo: 0, hi: Tag.null.rawValue) }
  @inlinable @inline(__always) public static var `true`: Value { Value(lo: 1, hi: Tag.bool.rawValue) }
  @inlinable @inline(__always) public static var `false`: Value { Value(lo: 0, hi: Tag.bool.rawValue) }

  /// No value at all: an empty slot of a map, an argument left out.
  ///
  /// Never seen by a script.
  @inlinable @inline(__always) public static var missing: Value { Value(lo: 0, hi: Tag.missing.rawValue) }

  @inlinable @inline(__always) public static func date(_ dayNumber: Int) -> Value {
    Value(lo: UInt64(bitPattern: Int64(dayNumber)), hi: Tag.date.rawValue)
  }

  @inlinable @inline(__always) public static func moment(_ seconds: Int) -> Value {
    Value(lo: UInt64(bitPattern: Int64(seconds)), hi: Tag.moment.rawValue)
  }

  @inlinable @inline(__always) public static func clock(_ seconds: Int) -> Value {
    Value(lo: UInt64(bitPattern: Int64(seconds)), hi: Tag.clock.rawValue)
  }

  @inlinable @inline(__always) public static func duration(_ count: Int, family: UInt8) -> Value {
    Value(lo: UInt64(bitPattern: Int64(count)), hi: UInt64(family) << 8 | Tag.duration.rawValue)
  }

  /// A member of an enumeration declared in a table.
  @inlinable @inline(__always) public static func member(_ index: Int, of enumeration: Int) -> Value {
    Value(lo: UInt64(index), hi: UInt64(enumeration) << 16 | Tag.member.rawValue)
  }

  @inlinable @inline(__always) public var tag: Tag { Tag(rawValue: hi & 0xFF) }
  @inlinable @inline(__always) public var isHeap: Bool { hi & 0x80 != 0 }
  @inlinable @inline(__always) public var isInteger: Bool { hi == 0 }
  @inlinable @inline(__always) public var isNull: Bool { hi == Tag.null.rawValue }
  @inlinable @inline(__always) public var isMissing: Bool { hi == Tag.missing.rawValue }
  @inlinable @inline(__always) public var isBool: Bool { hi == Tag.bool.rawValue }
  @inlinable @inline(__always) public var isTrue: Bool { hi == Tag.bool.rawValue && lo == 1 }
  @inlinable @inline(__always) public var isList: Bool { hi == Tag.list.rawValue }
  /// A record, a map, or a row of a table: all read alike.
  @inlinable @inline(__always) public var isRecord: Bool {
    hi == Tag.record.rawValue || hi == Tag.map.rawValue || hi & 0xFF == Tag.row.rawValue
  }
  @inlinable @inline(__always) public var isRange: Bool { hi == Tag.range.rawValue }
  @inlinable @inline(__always) public var isFunction: Bool { hi == Tag.closure.rawValue }
  @inlinable @inline(__always) public var isDate: Bool { hi == Tag.date.rawValue }
  @inlinable @inline(__always) public var isMoment: Bool { hi == Tag.moment.rawValue }
  @inlinable @inline(__always) public var isClock: Bool { hi == Tag.clock.rawValue }
  @inlinable @inline(__always) public var isDuration: Bool { hi & 0xFF == Tag.duration.rawValue }
  @inlinable @inline(__always) public var isMember: Bool { hi & 0xFF == Tag.member.rawValue }

  /// Text, short or long: tags 4 and 0x80.
  @inlinable @inline(__always) public var isText: Bool {
    hi & 0xFF == Tag.shortText.rawValue || hi == Tag.text.rawValue
  }

  /// Integer, decimal or wide number.
  @inlinable @inline(__always) public var isNumber: Bool { hi & 0xFE == 0 || hi == Tag.wide.rawValue }

  /// Integer or inline decimal: the coefficient is in `lo`.
  @inlinable @inline(__always) public var isInlineNumber: Bool { hi & 0xFE == 0 }

  /// The payload as a signed number: integer, coefficient, day, seconds, count.
  @inlinable @inline(__always) public var int: Int { Int(Int64(bitPattern: lo)) }
  @inlinable @inline(__always) public var scale: Int { Int(truncatingIfNeeded: hi >> 8 & 0xFF) }
  @inlinable @inline(__always) public var family: UInt8 { UInt8(truncatingIfNeeded: hi >> 8) }
  @inlinable @inline(__always) public var enumeration: Int { Int(truncatingIfNeeded: hi >> 16 & 0xFFFF) }

  /// The object of a heap value.
  ///
  /// Invariant: only called where `isHeap`; such a `lo` was made from a live object.
  @inlinable @inline(__always) public var object: Object { Object(bitPattern: UInt(lo)).unsafelyUnwrapped }
}

/// What a value is.
///
/// Tags with bit 7 hold a counted reference.
@frozen public struct Tag: RawRepresentable, Equatable, Sendable {
  public let rawValue: UInt64
  @inlinable @inline(__always) public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable @inline(__always) public static var integer: Tag { Tag(rawValue: 0) }
  @inlinable @inline(__always) public static var decimal: Tag { Tag(rawValue: 1) }
  @inlinable @inline(__always) public static var bool: Tag { Tag(rawValue: 2) }
  @inlinable @inline(__always) public static var null: Tag { Tag(rawValue: 3) }
  @inlinable @inline(__always) public static var shortText: Tag { Tag(rawValue: 4) }
  @inlinable @inline(__always) public static var date: Tag { Tag(rawValue: 5) }
  @inlinable @inline(__always) public static var duration: Tag { Tag(rawValue: 6) }
  @inlinable @inline(__always) public static var moment: Tag { Tag(rawValue: 7) }
  @inlinable @inline(__always) public static var clock: Tag { Tag(rawValue: 8) }
  @inlinable @inline(__always) public static var member: Tag { Tag(rawValue: 9) }
  @inlinable @inline(__always) public static var missing: Tag { Tag(rawValue: 0x7F) }
  @inlinable @inline(__always) public static var text: Tag { Tag(rawValue: 0x80) }
  @inlinable @inline(__always) public static var record: Tag { Tag(rawValue: 0x81) }
  @inlinable @inline(__always) public static var list: Tag { Tag(rawValue: 0x82) }
  @inlinable @inline(__always) public static var closure: Tag { Tag(rawValue: 0x83) }
  @inlinable @inline(__always) public static var map: Tag { Tag(rawValue: 0x84) }
  @inlinable @inline(__always) public static var wide: Tag { Tag(rawValue: 0x85) }
  @inlinable @inline(__always) public static var range: Tag { Tag(rawValue: 0x86) }

  /// The name of the type, as a person reads it in errors.
  public var words: Words {
    switch self {
    case .integer, .decimal, .wide: Words(en: "a number", th: "จำนวน")
    case .bool: Words(en: "true or false", th: "จริงหรือเท็จ")
    case .null: Words(en: "null (not known)", th: "null (ไม่ทราบค่า)")
    case .shortText, .text: Words(en: "a text", th: "ข้อความ")
    case .date: Words(en: "a date", th: "วันที่")
    case .duration: Words(en: "a duration", th: "ช่วงเวลา")
    case .moment, .clock: Words(en: "a time", th: "เวลา")
    case .member: Words(en: "a member of an enumeration", th: "ค่าในรายการ")
    case .record, .map, .row: Words(en: "a record", th: "ระเบียน")
    case .table: Words(en: "a table", th: "ตาราง")
    case .list: Words(en: "a list", th: "รายการ")
    case .closure: Words(en: "a function", th: "ฟังก์ชัน")
    case .range: Words(en: "a range", th: "พิสัย")
    default: Words(en: "nothing", th: "ไม่มีค่า")
    }
  }
}
