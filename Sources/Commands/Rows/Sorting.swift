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
    try call.inStretches(order.count) { part in
      for place in part { out.append(items[Int(order[place])]) }
    }
    return out.finish()
  }

  static func reverse(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var out = ListBuilder(call.heap, capacity: items.count)
    let last = items.count - 1
    try call.inStretches(items.count) { part in
      for place in part { out.append(items[last - place]) }
    }
    try call.charge(items.count / 8)
    return out.finish()
  }
}

extension Call {
  /// Plain work on many items, a stretch at a time, so that Ctrl-C is heard in between; the steps are charged elsewhere.
  func inStretches(_ count: Int, _ body: (Range<Int>) -> Void) throws(Failure) {
    let stretch = 1 << 18
    var first = 0
    while first < count {
      body(first..<min(first + stretch, count))
      try session.spend(0)
      first += stretch
    }
  }
}
