import Failures
import Language
import Values

extension Callable {
  static let last = Callable(
    "last", "ตัวสุดท้าย", .rows, en: "The last item, or null when there is none.", th: "รายการสุดท้าย หรือ null เมื่อไม่มี",
    [.someList], gives: .element, also: ["tail", "end"],
    examples: [Example("[3 1 2] | last", "2"), Example("([] | last) == null", "true")], .native(Ends.last))

  static let takeLast = Callable(
    "take-last", "เอาท้าย", .rows, en: "The last so many items.", th: "เอารายการท้ายตามจำนวนที่ระบุ",
    [.someList, .howMany], gives: .first, also: ["tail"],
    examples: [
      Example("[1 2 3] | take-last 2", "[2, 3]"), Example("[1 2 3] | take-last 5", "[1, 2, 3]"),
    ], .native(Ends.takeLast))

  static let shift = Callable(
    "shift", "เลื่อนแถว", .rows,
    en: "Adds a column previous: the value of the row before, or of so many rows before; null where there is none.",
    th: "เพิ่มช่อง previous ซึ่งเป็นค่าของแถวก่อนหน้า หรือแถวก่อนหน้าตามจำนวนที่ระบุ หากไม่มีเป็น null",
    [
      .someList, .byFormula,
      .flag(
        "by", "โดย", .type(.number), en: "how many rows before; negative looks at rows after",
        th: "กี่แถวก่อนหน้า ค่าลบคือแถวถัดไป"),
      .asColumn("previous"),
    ],
    gives: .addingColumn("previous", at: 3, .any), also: ["lag", "lead", "LAG", "previous row", "OFFSET"],
    examples: [
      Example("[1 2 3] | shift", "[null, 1, 2]"),
      Example("[1 2 3] | shift --by -1", "[2, 3, null]"),
      Example("[{v: 1} {v: 4}] | shift .v | last", "v:        4\nprevious: 1"),
    ], .native(Ends.shift))
}

enum Ends {
  static func last(_ call: inout Call) throws(Failure) -> Value {
    guard let item = try call.items(0).last else { return .null }
    retain(item)
    return item
  }

  static func takeLast(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), count = try call.integer(1, in: 0...Int(Int32.max))
    var out = ListBuilder(call.heap, capacity: min(items.count, count))
    for item in items.suffix(count) { out.append(item) }
    try call.charge(min(items.count, count) / 8)
    return out.finish()
  }

  static func shift(_ call: inout Call) throws(Failure) -> Value {
    let keys = try call.keys(1)
    let by = call.has(2) ? try call.integer(2, in: -1_000_000_000...1_000_000_000) : 1
    var values = ListBuilder(call.heap, capacity: keys.count)
    for index in 0..<keys.count {
      let source = index - by
      values.append(source >= 0 && source < keys.count ? keys[source] : .null)
    }
    return try call.adding(call.column(3, default: "previous"), owned: values)
  }
}
