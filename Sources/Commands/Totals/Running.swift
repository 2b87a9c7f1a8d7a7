import Failures
import Language
import Values

extension Callable {
  static let running = Callable(
    "running", "คิดสะสม", .totals,
    en: "Adds a column running: the sum, or what --by says, of this row and all before it.",
    th: "เพิ่มช่อง running ซึ่งเป็นผลรวมสะสม หรือค่าตาม --by ของแถวนี้และแถวก่อนหน้าทั้งหมด",
    [.someList, .byFormula, .reckonedBy, .asColumn("running")],
    gives: .addingColumn("running", at: 3, .any), also: ["cumulative", "cumsum", "SUM OVER", "accumulate", "scan"],
    examples: [
      Example("[1 2 3] | running", "[1, 3, 6]"),
      Example("[3 1 2] | running --by min", "[3, 1, 1]"),
      Example("[{v: 5} {v: 7}] | running .v --as total | last", "v:     7\ntotal: 12"),
    ], .native(Running.running))

  static let share = Callable(
    "share", "คิดสัดส่วน", .totals, en: "Adds a column share: the part each row has in the total, from 0 to 1.",
    th: "เพิ่มช่อง share ซึ่งเป็นสัดส่วนของแต่ละแถวต่อยอดรวม ตั้งแต่ 0 ถึง 1",
    [.someList, .byFormula, .asColumn("share")],
    gives: .addingColumn("share", at: 2, .number), also: ["percent of total", "ratio_to_report", "proportion"],
    examples: [
      Example("[1 3] | share", "[0.25, 0.75]"),
      Example("[{v: 1} {v: 4}] | share .v | last", "v:     4\nshare: 0.8"),
    ], .native(Running.share))
}

enum Running {
  static func running(_ call: inout Call) throws(Failure) -> Value {
    let keys = try call.keys(1)
    var reckoner = Reckoner(try call.choice(2, default: Reckoning.sum))
    var values = ListBuilder(call.heap, capacity: keys.count)
    for (index, key) in keys.enumerated() {
      try reckoner.add(key, row: index + 1, call)
      values.append(owned: try reckoner.result(call))
      try call.tick(index)
    }
    return try call.adding(call.column(3, default: "running"), owned: values)
  }

  static func share(_ call: inout Call) throws(Failure) -> Value {
    let numbers = try call.numbers(call.keys(1))
    var total = Decimal.zero
    for number in numbers { total = try total.adding(number) }
    if total.isZero, !numbers.isEmpty { throw Failure(.shareOfNothing) }
    var values = ListBuilder(call.heap, capacity: numbers.count)
    for (index, number) in numbers.enumerated() {
      values.append(owned: call.result(try number.divided(by: total)))
      try call.tick(index)
    }
    return try call.adding(call.column(2, default: "share"), owned: values)
  }
}
