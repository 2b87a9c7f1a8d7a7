import Failures
import Language
import Values

extension Callable {
  static let apportion = Callable(
    "apportion", "แบ่งตามส่วน", .numbers,
    en: "Divides an amount in proportion to weights so that the parts add up "
      + "exactly; what is left over goes to the largest remainders.",
    th: "แบ่งยอดตามสัดส่วนของน้ำหนักโดยรวมแล้วได้เท่ายอดพอดี เศษที่เหลือให้ส่วนที่มีเศษมากที่สุดก่อน",
    [
      .aNumber,
      Parameter(
        "weights", "น้ำหนักแต่ละส่วน", .type(.list(.number)),
        en: "how much each gets in proportion",
        th: "น้ำหนักของแต่ละส่วน"),
      .flag(
        "decimals", "ทศนิยม", .type(.number), en: "the smallest unit (usually 2: satang)",
        th: "หน่วยเล็กที่สุด (ปกติ 2 คือสตางค์)"),
    ], gives: .type(.list(.number)), also: ["allocate", "split money", "prorate", "largest remainder", "จัดสรร"],
    examples: [
      Example("100 | apportion [1 1 1]", "[33.34, 33.33, 33.33]"),
      Example("10 | apportion [5 3 2] --decimals 0", "[5, 3, 2]"),
    ], .native(Apportioning.apportion))
}

/// The method of largest remainders, in whole units of the last decimal; ties go to who stands first.
enum Apportioning {
  static func apportion(_ call: inout Call) throws(Failure) -> Value {
    let total = try call.number(0).normalised, decimals = call.has(2) ? try call.integer(2, in: 0...18) : 2
    _ = try call.items(1)
    let weights = try call.numbers(1)
    guard total.scale <= decimals, !total.isNegative else {
      throw Failure(.apportionTotal, Failure.Part(total.text), Failure.Part(decimals))
    }
    var sum = Decimal.zero
    for weight in weights {
      if weight.isNegative { throw Failure(.weightSum, "apportion") }
      sum = try sum.adding(weight)
    }
    if sum.isZero { throw Failure(.weightSum, "apportion") }
    let units = try total.multiplied(by: Decimal(Int128(Number.powers[decimals])))
    var parts: [Decimal] = [], rests: [Decimal] = [], left = units
    for weight in weights {
      let exact = try units.multiplied(by: weight)
      parts.append(try exact.floorDivided(by: sum))
      rests.append(try exact.modulo(sum))
      left = try left.adding(parts[parts.count - 1].negated)
    }
    guard let extra = left.exactInt else { throw Failure(.numberTooLarge) }
    let order = rests.indices.sorted { (first, second) in
      let result = Decimal.compare(rests[first], rests[second])
      return result != 0 ? result > 0 : first < second
    }
    for index in order.prefix(extra) { parts[index] = try parts[index].adding(Decimal(1)) }
    var out = ListBuilder(call.heap, capacity: parts.count)
    for part in parts { out.append(owned: call.result(Decimal(part.coefficient, scale: part.scale + decimals))) }
    try call.charge(parts.count * 4)
    return out.finish()
  }
}
