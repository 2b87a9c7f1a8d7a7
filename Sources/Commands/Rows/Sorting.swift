import Failures
import Language
import Values

extension Callable {
  static let sort = Callable(
    "sort", "เรียง", .rows,
    en: "Puts items in order: numbers by size, texts by the Thai "
      + "dictionary, nulls last. Equal items stay as they stood.",
    th: "เรียงลำดับ: จำนวนตามขนาด ข้อความตามพจนานุกรม ค่า null อยู่ท้าย รายการที่เท่ากันคงลำดับเดิม",
    [.someList, .byFormula, .descending], gives: .first, also: ["order by", "sort-by", "sort_by"],
    examples: [
      Example("[3 1 2] | sort", "[1, 2, 3]"),
      Example("[3 1 2] | sort --desc", "[3, 2, 1]"),
      Example("[\"ขาว\" \"แก้ว\" \"กานดา\"] | sort", "[\"กานดา\", \"แก้ว\", \"ขาว\"]"),
      Example("[{n: \"a\", v: 2} {n: \"b\", v: 1}] | sort .v | get n", "[\"b\", \"a\"]"),
      Example("[{a: 2, b: 1} {a: 1, b: 2} {a: 1, b: 1}] | sort [.a .b] | get b", "[1, 2, 1]"),
    ], .native(Sorting.sort))

  static let reverse = Callable(
    "reverse", "กลับลำดับ", .rows, en: "Turns a list round: the last item first.", th: "กลับลำดับรายการ ตัวท้ายมาก่อน",
    [.someList], gives: .first,
    examples: [Example("[1 2 3] | reverse", "[3, 2, 1]"), Example("1..3 | reverse", "[3, 2, 1]")],
    .native(Sorting.reverse))
}

enum Sorting {
  static func sort(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), keys = try call.keys(1)
    let order = try Ordering.sorted(keys, descending: call.flag(2), &call)
    var out = ListBuilder(call.heap, capacity: items.count)
    for index in order { out.append(items[Int(index)]) }
    return out.finish()
  }

  static func reverse(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var out = ListBuilder(call.heap, capacity: items.count)
    for item in items.reversed() { out.append(item) }
    try call.charge(items.count / 8)
    return out.finish()
  }
}
