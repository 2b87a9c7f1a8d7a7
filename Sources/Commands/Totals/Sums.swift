import Failures
import Language
import Values

extension Callable {
  static let sum = Callable(
    "sum", "ผลรวม", .totals, en: "The sum of numbers, or of durations of one kind; of nothing it is 0.",
    th: "ผลรวมของจำนวน หรือของช่วงเวลาหน่วยเดียวกัน ถ้าไม่มีรายการเป็น 0",
    [.someList, .byFormula], gives: .rowOrElement, also: ["SUM", "total", "add"],
    examples: [
      Example("[1 2 3.5] | sum", "6.5"),
      Example("[{v: 1} {v: 2}] | sum .v", "3"),
      Example("[1h 2h] | sum", "3h"),
    ], .mapped(Sums.sum))

  static let product = Callable(
    "product", "ผลคูณ", .totals, en: "All numbers multiplied; of nothing it is 1.",
    th: "ผลคูณของจำนวนทั้งหมด ถ้าไม่มีรายการเป็น 1",
    [.someList, .byFormula], gives: .type(.number), also: ["PRODUCT", "multiply"],
    examples: [Example("[2 3 4] | product", "24"), Example("[] | product", "1")], .mapped(Sums.product))

  static let mean = Callable(
    "mean", "ค่าเฉลี่ย", .totals, en: "The sum divided by how many there are, to 18 digits; null when there are none.",
    th: "ผลรวมหารด้วยจำนวนรายการ ได้ 18 หลัก หรือ null เมื่อไม่มีรายการ",
    [.someList, .byFormula], gives: .type(.number), also: ["average", "avg", "AVERAGE"],
    examples: [
      Example("[80 85 90] | mean", "85"), Example("[1 2] | mean", "1.5"),
      Example("[1 1 2] | mean | round 2", "1.33"),
    ], .mapped(Sums.mean))

  static let weightedMean = Callable(
    "weighted-mean", "ค่าเฉลี่ยถ่วงน้ำหนัก", .totals, en: "The mean in which each value counts as much as its weight says.",
    th: "ค่าเฉลี่ยที่แต่ละค่านับตามน้ำหนัก",
    [
      .someList, .formula,
      Parameter("weight", "น้ำหนัก", .row, en: "how much each counts", th: "น้ำหนักของแต่ละรายการ"),
    ], gives: .type(.number), also: ["GPA", "SUMPRODUCT", "wmean"],
    examples: [
      Example("[{g: 4, c: 3} {g: 2, c: 1}] | weighted-mean .g .c", "3.5"),
      Example("[{g: 80, c: 60%} {g: 90, c: 40%}] | weighted-mean .g .c", "84"),
    ], .native(Sums.weightedMean))
}

enum Sums {
  static func sum(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var integer = 0, index = 0
    // Integers alone need no bookkeeping but the carry; anything else goes on from where they end.
    while index < items.count, items[index].isInteger {
      let (sum, overflow) = integer.addingReportingOverflow(items[index].int)
      if overflow { break }
      integer = sum
      index += 1
    }
    try call.charge(index / 8)
    if index == items.count { return Value(integer) }
    var total = Total()
    if index > 0 { try total.add(Value(integer), row: 1, call) }
    while index < items.count {
      try total.add(items[index], row: index + 1, call)
      try call.tick(index)
      index += 1
    }
    return try total.value(call.heap)
  }

  static func product(_ call: inout Call) throws(Failure) -> Value {
    var product = Decimal(1)
    for number in try call.numbers(call.items(0)) { product = try product.multiplied(by: number) }
    return call.result(product)
  }

  static func mean(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var mean = Reckoner(.mean)
    for (index, item) in items.enumerated() {
      try mean.add(item, row: index + 1, call)
      try call.tick(index)
    }
    return try mean.result(call)
  }

  static func weightedMean(_ call: inout Call) throws(Failure) -> Value {
    let values = try call.numbers(1), weights = try call.numbers(2)
    if values.isEmpty { return .null }
    var total = Decimal.zero, weight = Decimal.zero
    for (index, value) in values.enumerated() {
      if weights[index].isNegative { throw Failure(.weightSum, "weighted-mean") }
      total = try total.adding(value.multiplied(by: weights[index]))
      weight = try weight.adding(weights[index])
    }
    if weight.isZero { throw Failure(.weightSum, "weighted-mean") }
    return call.result(try total.divided(by: weight))
  }
}
