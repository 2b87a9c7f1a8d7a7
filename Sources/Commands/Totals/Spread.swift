import Failures
import Language
import Values

extension Callable {
  static let median = Callable(
    "median", "มัธยฐาน", .totals,
    en: "The middle number, or the mean of the two in the middle; null when there are none.",
    th: "จำนวนที่อยู่ตรงกลาง หรือค่าเฉลี่ยของสองจำนวนกลาง หรือ null เมื่อไม่มีรายการ",
    [.someList, .byFormula], gives: .type(.number), also: ["MEDIAN", "middle"],
    examples: [Example("[3 1 2] | median", "2"), Example("[4 1 2 3] | median", "2.5")], .mapped(Spread.median))

  static let quantile = Callable(
    "quantile", "ควอนไทล์", .totals,
    en: "The value below which that part of the numbers lies, between two "
      + "of them in proportion, as PERCENTILE.INC does.",
    th: "ค่าที่มีจำนวนส่วนนั้นอยู่ต่ำกว่า หากอยู่ระหว่างสองจำนวนคิดตามสัดส่วน เช่นเดียวกับ PERCENTILE.INC",
    [
      .someList,
      Parameter(
        "fraction", "เศษส่วน", .type(.number), en: "a part from 0 to 1: 90%",
        th: "ส่วนตั้งแต่ 0 ถึง 1 เช่น 90%"),
      .byFormula,
    ], gives: .type(.number), also: ["percentile", "quartile", "PERCENTILE"],
    examples: [
      Example("[1 2 3 4 5] | quantile 25%", "2"), Example("[10 20] | quantile 90%", "19"),
    ], .mapped(Spread.quantile))

  static let mode = Callable(
    "mode", "ฐานนิยม", .totals, en: "The values that occur most often, as a list: there may be several.",
    th: "ค่าที่มีบ่อยที่สุด เป็นรายการ เพราะอาจมีหลายค่า",
    [.someList, .byFormula], gives: .listOfRow, also: ["MODE", "most common"],
    examples: [Example("[1 2 2 3] | mode", "[2]"), Example("[1 1 2 2] | mode", "[1, 2]")], .mapped(Spread.mode))

  static let variance = Callable(
    "variance", "ความแปรปรวน", .totals,
    en: "How far numbers lie from their mean: the variance of a sample; null for fewer than two.",
    th: "ความแปรปรวนของกลุ่มตัวอย่าง หรือ null เมื่อมีน้อยกว่าสองรายการ",
    [.someList, .byFormula, .population], gives: .type(.number), also: ["VAR", "VAR.S", "VAR.P"],
    examples: [
      Example("[2 4 4 4 5 5 7 9] | variance --population", "4"), Example("[1 2 3] | variance", "1"),
    ], .mapped(Spread.variance))

  static let deviation = Callable(
    "stddev", "ส่วนเบี่ยงเบนมาตรฐาน", .totals,
    en: "The standard deviation of a sample, to 18 digits; null for fewer than two.",
    th: "ส่วนเบี่ยงเบนมาตรฐานของกลุ่มตัวอย่าง ได้ 18 หลัก หรือ null เมื่อมีน้อยกว่าสองรายการ",
    [.someList, .byFormula, .population], gives: .type(.number), also: ["STDEV", "STDEV.S", "STDEV.P", "S.D."],
    examples: [
      Example("[2 4 4 4 5 5 7 9] | stddev --population", "2"),
      Example("[1 2 3 4] | stddev | round 4", "1.291"),
    ], .mapped(Spread.deviation))
}

extension Parameter {
  static let population = Parameter.flag(
    "population", "ประชากร", en: "the numbers are all there are, not a sample", th: "เป็นข้อมูลทั้งหมด ไม่ใช่กลุ่มตัวอย่าง")
}

enum Spread {
  static func median(_ call: inout Call) throws(Failure) -> Value {
    try quantile(Decimal(5, scale: 1), &call)
  }

  static func quantile(_ call: inout Call) throws(Failure) -> Value {
    let part = try call.number(1)
    guard !part.isNegative, Decimal.compare(part, Decimal(1)) <= 0 else {
      throw Failure(.quantilePart, Failure.Part(part.text))
    }
    return try quantile(part, &call)
  }

  /// Linear between the two nearest: rank h = (n − 1)·part, counted from 0.
  private static func quantile(_ part: Decimal, _ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    for (row, item) in items.enumerated() where !item.isNumber {
      throw call.wrongTotal(item, row: row + 1, Tag.integer.words)
    }
    guard let last = items.indices.last else { return .null }
    let sorted = try Ordering.sorted(items, descending: false, &call)
    let place = try Decimal(Int128(last)).multiplied(by: part)
    guard let below = try place.rounded(0, .floor).exactInt else { throw Failure(.numberTooLarge) }
    let low = Decimal(items[Int(sorted[below])])
    if below >= last { return call.result(low) }
    let fraction = try place.adding(Decimal(Int128(-below)))
    let step = try Decimal(items[Int(sorted[below + 1])]).adding(low.negated)
    return call.result(try low.adding(step.multiplied(by: fraction)))
  }

  static func mode(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var groups = Grouping(of: items, call.realm)
    let numbers = try groups.putAll(&call)
    var counts = [Int](repeating: 0, count: groups.count)
    for number in numbers { counts[Int(number)] += 1 }
    let most = counts.max() ?? 0
    var out = ListBuilder(call.heap)
    for (group, first) in groups.firsts.enumerated() where counts[group] == most {
      let item = items[Int(first)]
      if item.isNull { throw call.nullTotal(row: Int(first) + 1) }
      out.append(item)
    }
    return out.finish()
  }

  static func variance(_ call: inout Call) throws(Failure) -> Value {
    guard let variance = try variance(of: call.numbers(call.items(0)), isAll: call.flag(2)) else { return .null }
    return call.result(variance)
  }

  static func deviation(_ call: inout Call) throws(Failure) -> Value {
    guard let variance = try variance(of: call.numbers(call.items(0)), isAll: call.flag(2)) else { return .null }
    return call.result(try Roots.squareRoot(variance))
  }

  /// (n·Σx² − (Σx)²) ÷ n(n − 1): exact until the one division at the end.
  private static func variance(of numbers: [Decimal], isAll: Bool) throws(Failure) -> Decimal? {
    let count = numbers.count
    guard count >= (isAll ? 1 : 2) else { return nil }
    var sum = Decimal.zero, squares = Decimal.zero
    for number in numbers {
      sum = try sum.adding(number)
      squares = try squares.adding(number.multiplied(by: number))
    }
    let above = try squares.multiplied(by: Decimal(Int128(count))).adding(sum.multiplied(by: sum).negated)
    return try above.divided(by: Decimal(Int128(count) * Int128(isAll ? count : count - 1)))
  }
}
