import Failures
import Language
import Values

extension Callable {
  static let minimum = Callable(
    "min", "ค่าต่ำสุด", .totals, en: "The smallest value; null when there is none.", th: "ค่าที่น้อยที่สุด หรือ null เมื่อไม่มีรายการ",
    [.someList, .byFormula], gives: .rowOrElement, also: ["MIN", "least", "earliest"],
    examples: [
      Example("[3 1 2] | min", "1"), Example("[{v: 3} {v: 2}] | min .v", "2"),
    ], .mapped(Extremes.min))

  static let maximum = Callable(
    "max", "ค่าสูงสุด", .totals, en: "The largest value; null when there is none.", th: "ค่าที่มากที่สุด หรือ null เมื่อไม่มีรายการ",
    [.someList, .byFormula], gives: .rowOrElement, also: ["MAX", "greatest", "latest"],
    examples: [
      Example("[3 1 2] | max", "3"), Example("([] | max) == null", "true"),
    ], .mapped(Extremes.max))

  static let count = Callable(
    "count", "นับ", .totals, en: "How many items there are.", th: "จำนวนรายการ",
    [.someList], gives: .type(.number), also: ["length", "len", "size", "COUNT", "wc -l"],
    examples: [Example("[1 2 3] | count", "3"), Example("[1 2 3] | where $it > 1 | count", "2")],
    .streaming(.count))

  static let any = Callable(
    "any", "มีบางตัว", .totals, en: "Whether the condition is true for at least one item.",
    th: "มีอย่างน้อยหนึ่งรายการที่ตรงเงื่อนไขหรือไม่",
    [.someList, .aCondition], gives: .type(.bool), also: ["some", "exists", "EXISTS", "OR"],
    examples: [Example("[1 2 3] | any $it > 2", "true"), Example("[] | any $it > 2", "false")],
    .streaming(.any))

  static let allOf = Callable(
    "all-of", "ครบทุกตัว", .totals, en: "Whether the condition is true for every item.", th: "ทุกรายการตรงเงื่อนไขหรือไม่",
    [.someList, .aCondition], gives: .type(.bool), also: ["all", "every", "AND"],
    examples: [Example("[1 2 3] | all-of $it > 0", "true"), Example("[1 2 3] | all-of $it > 1", "false")],
    .streaming(.all))
}

enum Extremes {
  static func min(_ call: inout Call) throws(Failure) -> Value { try best(.min, &call) }
  static func max(_ call: inout Call) throws(Failure) -> Value { try best(.max, &call) }

  private static func best(_ how: Reckoning, _ call: inout Call) throws(Failure) -> Value {
    var best = Reckoner(how)
    for (index, item) in try call.items(0).enumerated() {
      try best.add(item, row: index + 1, call)
      try call.tick(index)
    }
    return try best.result(call)
  }
}
