import Calendars
import Failures

/// A value as text of the language: what `print`, interpolation and errors show, and what reads back.
public func shown(_ value: Value, _ realm: Realm) -> String {
  var printer = Printer(realm)
  printer.write(value, quoting: true)
  return String(decoding: printer.bytes, as: UTF8.self)
}

/// A value shortened to fit a message.
public func brief(_ value: Value, _ realm: Realm, limit: Int = 60) -> String {
  var printer = Printer(realm)
  printer.limit = limit * 4
  printer.write(value, quoting: true)
  let text = String(decoding: printer.bytes.prefix(limit * 4), as: UTF8.self)
  return text.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
}

/// Writes values as UTF-8.
///
/// Deep data is walked with a list of what is still to be written, never by recursion.
public struct Printer {
  private enum Item {
    case value(Value)
    case literal(StaticString)
    case key(Value)
  }

  public var bytes: [UInt8] = []
  /// Writing stops soon after so many bytes.
  public var limit = Int.max
  let realm: Realm
  private var pending: [Item] = []

  public init(_ realm: Realm) { self.realm = realm }

  /// Appends a value; a text at the top stands bare unless `quoting`.
  public mutating func write(_ value: Value, quoting: Bool = false) {
    if value.isText, !quoting { return value.withUTF8 { bytes.append(contentsOf: $0) } }
    if writeScalar(value) { return }
    pending.append(.value(value))
    while let item = pending.popLast() {
      if bytes.count > limit { break }
      switch item {
      case .literal(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
      case .key(let key): writeKey(key)
      case .value(let value): if !writeScalar(value) { open(value) }
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what has no parts; false for lists and records.
  private mutating func writeScalar(_ value: Value) -> Bool {
    switch value.tag {
    case .integer: append(integer: value.int)
    case .decimal, .wide: append(Decimal(value))
    case .bool: append(value.isTrue ? "true" : "false")
    case .null: append("null")
    case .row: append(value.rowID)
    case .table: append(ids: value.view)
    case .shortText, .text: writeQuoted(value)
    case .date: append(Day(number: value.int).isoText)
    case .duration: append(DurationText.literal(value.int, Family(rawValue: value.family) ?? .days))
    case .moment: append(Moment(seconds: value.int).isoText)
    case .clock: append(Clock.isoText(value.int))
    case .member: append(realm.memberName(value))
    case .closure: append("{function}")
    case .missing: append("?")
    case .range:
      let (low, high) = (value.lower, value.upper)
      _ = writeScalar(low)
      append(value.includesUpper ? ".." : "..<")
      _ = writeScalar(high)
    default: return false
    }
    return true
  }

  /// Opens a list or record: its parts go onto the list of what is still to be written, last first.
  private mutating func open(_ value: Value) {
    if value.isList {
      append("[")
      pending.append(.literal("]"))
      for (index, item) in value.items.enumerated().reversed() {
        pending.append(.value(item))
        if index > 0 { pending.append(.literal(", ")) }
      }
      return
    }
    append("{")
    pending.append(.literal("}"))
    var fields: [(Value, Value)] = []
    value.forEachField(realm) { key, value in fields.append((key, value)) }
    for (index, field) in fields.enumerated().reversed() {
      pending.append(.value(field.1))
      pending.append(.literal(": "))
      pending.append(.key(field.0))
      if index > 0 { pending.append(.literal(", ")) }
    }
  }

  /// `[A1, A2]`.
  private mutating func append(ids view: RowView) {
    append("[")
    for place in 0..<view.count {
      if place > 0 { append(", ") }
      append(view.snapshot.id(view.row(place), of: view.kind))
      if bytes.count > limit { break }
    }
    append("]")
  }

  private mutating func writeKey(_ key: Value) {
    guard key.isText else { return _ = writeScalar(key) }
    let isName = key.withUTF8 { Printer.isName($0) }
    if isName { key.withUTF8 { bytes.append(contentsOf: $0) } } else { writeQuoted(key) }
  }

  /// Letters, digits, `_` and inner `-`: what needs no quotes as a key.
  static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0x80 || isLetter(first) else { return false }
    for (index, byte) in bytes.enumerated() {
      let inner = byte == 0x2D && index + 1 < bytes.count && isLetter(bytes[index + 1])
      guard byte >= 0x80 || isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || inner else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private mutating func writeQuoted(_ value: Value) {
    bytes.append(0x22)
    value.withUTF8 { text in
      for byte in text {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x09: append("\\t")
        case 0x7B: append("\\{")
        case 0..<0x20: append("\\u{\(String(byte, radix: 16))}")
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x22)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func append(integer: Int) { bytes.append(integer: integer) }
  mutating func append(_ number: Decimal) { bytes.append(number) }
}

extension [UInt8] {
  public mutating func append(integer: Int) {
    if integer >= 0, integer < 10 { return append(UInt8(truncatingIfNeeded: integer) + 0x30) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = integer.magnitude, start = 20
      repeat {
        let tenth = rest / 10
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: rest - tenth * 10) + 0x30
        rest = tenth
      } while rest > 0
      if integer < 0 { append(0x2D) }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start..<20]))
    }
  }

  public mutating func append(_ number: Decimal) {
    var digits = String(number.coefficient.magnitude)
    if number.coefficient < 0 { append(0x2D) }
    guard number.scale > 0 else { return append(contentsOf: digits.utf8) }
    if digits.utf8.count <= number.scale {
      digits = String(repeating: "0", count: number.scale - digits.utf8.count + 1) + digits
    }
    let point = digits.utf8.count - number.scale
    append(contentsOf: digits.utf8.prefix(point))
    append(0x2E)
    append(contentsOf: digits.utf8.dropFirst(point))
  }
}

extension Realm {
  /// The Thai name of a member, for people.
  func thaiMemberName(_ value: Value) -> String {
    guard value.enumeration < enumerations.count, value.int < enumerations[value.enumeration].members.count
    else { return "?" }
    return enumerations[value.enumeration].members[value.int].th
  }

  /// The English name of a member: what events and data formats record.
  public func memberName(_ value: Value) -> String {
    guard value.enumeration < enumerations.count, value.int < enumerations[value.enumeration].members.count
    else { return "?" }
    return enumerations[value.enumeration].members[value.int].en
  }
}
