import Failures
import Language
import Values

extension Callable {
  static let append = Callable(
    "append", "ต่อท้าย", .lists, en: "Puts one item at the end.", th: "ใส่หนึ่งตัวต่อท้าย",
    [.someList, .aValue], gives: .first, also: ["push", "add"],
    examples: [Example("[1 2] | append 3", "[1, 2, 3]"), Example("[] | append [1]", "[[1]]")],
    .native(Places.append))

  static let prepend = Callable(
    "prepend", "ใส่หน้า", .lists, en: "Puts one item at the beginning.", th: "ใส่หนึ่งตัวไว้หน้าสุด",
    [.someList, .aValue], gives: .first, also: ["unshift", "cons"],
    examples: [Example("[1 2] | prepend 0", "[0, 1, 2]"), Example("[] | prepend \"a\"", "[\"a\"]")],
    .native(Places.prepend))

  static let insertAt = Callable(
    "insert-at", "แทรกที่", .lists, en: "Puts one item at a place; what stood there and after moves on.",
    th: "แทรกหนึ่งตัว ณ ลำดับที่ระบุ ตัวที่อยู่เดิมเลื่อนไป",
    [.someList, .aPlace, .aValue], gives: .first, also: ["insert"],
    examples: [
      Example("[1 3] | insert-at 2 2", "[1, 2, 3]"), Example("[1 2] | insert-at 3 9", "[1, 2, 9]"),
    ], .native(Places.insert))

  static let removeAt = Callable(
    "remove-at", "ลบที่", .lists, en: "Leaves out the item at a place.", th: "ตัดตัวที่อยู่ ณ ลำดับที่ระบุออก",
    [.someList, .aPlace], gives: .first, also: ["delete", "drop nth"],
    examples: [Example("[1 2 3] | remove-at 2", "[1, 3]"), Example("[1 2 3] | remove-at -1", "[1, 2]")],
    .native(Places.remove))

  static let slice = Callable(
    "slice", "ตัดช่วง", .lists,
    en: "The items from one place to another, both included; negative places count from the end.",
    th: "ตัวตั้งแต่ลำดับหนึ่งถึงอีกลำดับหนึ่ง รวมทั้งสองปลาย ค่าลบนับจากท้าย",
    [
      .someList, Parameter("from", "จาก", .type(.number), en: "the first place", th: "ลำดับแรก"),
      Parameter(
        "to", "ถึง", .type(.number), optional: true, en: "the last place (usually the end)",
        th: "ลำดับสุดท้าย (ปกติคือท้ายรายการ)"),
    ], gives: .first, also: ["range", "subarray", "drop"],
    examples: [
      Example("[1 2 3 4] | slice 2 3", "[2, 3]"), Example("[1 2 3 4] | slice 2 -2", "[2, 3]"),
      Example("[1 2 3 4] | slice -2", "[3, 4]"),
    ], .native(Places.slice))
}

extension Parameter {
  static let aPlace = Parameter(
    "position", "ลำดับที่", .type(.number), en: "the place, counted from 1, or from the end: -1",
    th: "ลำดับที่ นับจาก 1 หรือนับจากท้าย: -1")
}

enum Places {
  static func append(_ call: inout Call) throws(Failure) -> Value {
    try spliced(&call, at: call.items(0).count, removing: 0, inserting: 1)
  }

  static func prepend(_ call: inout Call) throws(Failure) -> Value {
    try spliced(&call, at: 0, removing: 0, inserting: 1)
  }

  static func insert(_ call: inout Call) throws(Failure) -> Value {
    let count = try call.items(0).count, place = try call.integer(1)
    // One past the end is a place to insert at, though no item stands there.
    let index = place == count + 1 ? count : try Places.index(place, of: count, call)
    return try spliced(&call, at: index, removing: 0, inserting: 2)
  }

  static func remove(_ call: inout Call) throws(Failure) -> Value {
    let index = try Places.index(call.integer(1), of: call.items(0).count, call)
    return try spliced(&call, at: index, removing: 1, inserting: nil)
  }

  static func slice(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), from = try call.integer(1), to = try call.integer(2, default: -1)
    let first = max(1, from < 0 ? items.count + 1 + from : from)
    let last = min(items.count, to < 0 ? items.count + 1 + to : to)
    if from == 0 || to == 0 { throw missing(0, of: items.count, call) }
    var out = ListBuilder(call.heap, capacity: max(0, last - first + 1))
    if first <= last { for item in items[first - 1..<last] { out.append(item) } }
    try call.charge(out.count / 8)
    return out.finish()
  }

  private static func index(_ place: Int, of count: Int, _ call: borrowing Call) throws(Failure) -> Int {
    if place >= 1, place <= count { return place - 1 }
    if place < 0, place >= -count { return count + place }
    throw missing(place, of: count, call)
  }

  private static func missing(_ place: Int, of count: Int, _ call: borrowing Call) -> Failure {
    Failure(.noSuchItem, Failure.Part(call.callable.name), Failure.Part(place), Failure.Part(count))
  }

  private static func spliced(
    _ call: inout Call, at index: Int, removing gone: Int, inserting argument: Int?
  ) throws(Failure) -> Value {
    let items = try call.items(0)
    var out = ListBuilder(call.heap, capacity: items.count + 1)
    for item in items[..<index] { out.append(item) }
    if let argument { out.append(call[argument]) }
    for item in items[(index + gone)...] { out.append(item) }
    try call.charge(items.count / 8)
    return out.finish()
  }
}
