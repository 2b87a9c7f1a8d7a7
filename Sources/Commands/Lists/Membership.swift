import Failures
import Language
import Text
import Values

extension Callable {
  static let contains = Callable(
    "contains", "มี", .lists,
    en: "Whether a list holds a value, a text holds a text, or a range a number or date.",
    th: "รายการมีค่านั้นหรือไม่ ข้อความมีข้อความนั้นหรือไม่ หรือพิสัยครอบคลุมค่านั้นหรือไม่",
    [.holder, .aValue], gives: .type(.bool), also: ["includes", "in", "IN", "has item", "indexOf"],
    examples: [
      Example("[1 2 3] | contains 2", "true"), Example("\"ครูดีเด่น\" | contains \"ดี\"", "true"),
      Example("1..5 | contains 6", "false"),
    ], .native(Membership.contains))

  static let indexOf = Callable(
    "index-of", "ตำแหน่งของ", .lists,
    en: "Where a value first stands in a list, or a text in a text, counted from 1; null where it does not.",
    th: "ลำดับแรกที่พบค่าในรายการ หรือข้อความในข้อความ นับจาก 1 หากไม่พบเป็น null",
    [.holder, .aValue], gives: .type(.optional(.number)), also: ["find-index", "position", "MATCH", "FIND", "SEARCH"],
    examples: [
      Example("[\"a\" \"b\"] | index-of \"b\"", "2"), Example("\"กำหนด\" | index-of \"หน\"", "2"),
      Example("([1] | index-of 5) == null", "true"),
    ], .native(Membership.indexOf))

  static let isEmpty = Callable(
    "is-empty", "ว่างเปล่า", .lists, en: "Whether a list, text, record or range holds nothing.",
    th: "รายการ ข้อความ ระเบียน หรือพิสัยไม่มีสิ่งใดอยู่หรือไม่",
    [.holder], gives: .type(.bool), also: ["empty", "ISBLANK", "blank"],
    examples: [Example("[] | is-empty", "true"), Example("\"a\" | is-empty", "false")], .native(Membership.isEmpty))
}

extension Parameter {
  static let holder = Parameter(
    "holder", "ที่เก็บ", .type(.any), en: "a list, text, range or record", th: "รายการ ข้อความ พิสัย หรือระเบียน")
  static let aValue = Parameter("value", "ค่า", .type(.any), en: "the value", th: "ค่า")
}

enum Membership {
  static func contains(_ call: inout Call) throws(Failure) -> Value {
    let holder = call[0], value = call[1]
    if holder.isRange { return .bool(try call.heap.contains(holder, value)) }
    return .bool(try place(of: value, in: holder, &call) != nil)
  }

  static func indexOf(_ call: inout Call) throws(Failure) -> Value {
    let holder = call[0]
    guard let place = try place(of: call[1], in: holder, &call) else { return .null }
    if holder.isList { return Value(place + 1) }
    return Value(holder.withUTF8 { Clusters.count(UnsafeBufferPointer(rebasing: $0[..<place])) } + 1)
  }

  /// The index of an item, or the byte at which a text begins.
  private static func place(of value: Value, in holder: Value, _ call: inout Call) throws(Failure) -> Int? {
    if holder.isList {
      let items = holder.items, realm = call.realm
      try call.charge(items.count / 8)
      return items.firstIndex { isEqual($0, value, realm) }
    }
    guard holder.isText else { throw Failure(.cannotHold, Failure.Part(call.callable.name), .words(holder.tag.words)) }
    guard value.isText else { throw call.wrong(1, Tag.text.words) }
    try call.charge(holder.byteCount / 64)
    return holder.withUTF8 { text in value.withUTF8 { needle in Search.firstIndex(of: needle, in: text) } }
  }

  static func isEmpty(_ call: inout Call) throws(Failure) -> Value {
    let holder = call[0]
    if holder.isText { return .bool(holder.byteCount == 0) }
    if holder.isList { return .bool(holder.items.isEmpty) }
    if holder.isRecord { return .bool(holder.fieldCount == 0) }
    guard holder.isRange else { throw Failure(.cannotHold, "is-empty", .words(holder.tag.words)) }
    let between = try order(holder.lower, holder.upper, call.realm)
    return .bool(between > 0 || (between == 0 && !holder.includesUpper))
  }
}
