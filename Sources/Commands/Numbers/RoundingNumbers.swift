import Failures
import Language
import Values

extension Callable {
  static let round = Callable(
    "round", "ปัดเศษ", .numbers, en: "Rounds half away from zero, as Excel does, to so many decimals.",
    th: "ปัดเศษแบบครึ่งขึ้นเหมือน Excel ให้เหลือทศนิยมตามตำแหน่งที่ระบุ",
    [
      .aNumber, .places,
      .flag("even", "เข้าคู่", en: "halves go to the even neighbour", th: "ครึ่งหนึ่งปัดเข้าหาเลขคู่"),
      .flag("up", "ขึ้น", en: "away from zero", th: "ปัดออกจากศูนย์"),
      .flag("down", "ลง", en: "towards zero", th: "ปัดเข้าหาศูนย์"),
      .flag("to", "ถึง", .type(.number), en: "to a multiple of this: 0.25", th: "ปัดเป็นจำนวนเท่าของค่านี้ เช่น 0.25"),
    ], gives: .type(.number), also: ["ROUND", "ROUNDUP", "ROUNDDOWN", "MROUND", "TRUNC", "truncate", "int"],
    examples: [
      Example("85.125 | round 2", "85.13"), Example("2.5 | round --even", "2"), Example("1250 | round -2", "1300"),
      Example("10.30 | round --to 0.25", "10.25"), Example("1.19 | round 1 --down", "1.1"),
    ], .native(RoundingNumbers.round))

  static let floor = Callable(
    "floor", "ปัดเศษลง", .numbers, en: "The largest number with so many decimals that is not larger.",
    th: "จำนวนที่มากที่สุดซึ่งไม่เกินจำนวนนี้ ตามตำแหน่งทศนิยม",
    [.aNumber, .places], gives: .type(.number), also: ["FLOOR", "int"],
    examples: [Example("2.7 | floor", "2"), Example("-2.1 | floor", "-3")], .native(RoundingNumbers.floor))

  static let ceiling = Callable(
    "ceiling", "ปัดเศษขึ้น", .numbers, en: "The smallest number with so many decimals that is not smaller.",
    th: "จำนวนที่น้อยที่สุดซึ่งไม่น้อยกว่าจำนวนนี้ ตามตำแหน่งทศนิยม",
    [.aNumber, .places], gives: .type(.number), also: ["CEILING", "ceil"],
    examples: [Example("2.1 | ceiling", "3"), Example("2.123 | ceiling 2", "2.13")], .native(RoundingNumbers.ceiling))
}

extension Parameter {
  static let aNumber = Parameter("number", "จำนวน", .type(.number), en: "a number", th: "จำนวน")
  static let places = Parameter(
    "places", "ตำแหน่ง", .type(.number), optional: true, en: "how many decimals (usually 0); negative for tens, hundreds",
    th: "จำนวนตำแหน่งทศนิยม (ปกติ 0) ค่าลบคือหลักสิบ หลักร้อย")
}

enum RoundingNumbers {
  static func round(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0)
    let ways: [Decimal.Rounding] = [
      call.flag(2) ? .halfEven : nil, call.flag(3) ? .up : nil, call.flag(4) ? .down : nil,
    ].compactMap(\.self)
    if ways.count > 1 { throw Failure(.roundingWays) }
    let rule = ways.first ?? .halfAwayFromZero
    guard call.has(5) else { return call.result(try number.rounded(places(call), rule)) }
    let step = try call.number(5)
    if step.isNegative || step.isZero { throw Failure(.roundingStep, Failure.Part(step.text)) }
    return call.result(try multiple(of: step, nearest: number, rule))
  }

  static func floor(_ call: inout Call) throws(Failure) -> Value {
    call.result(try call.number(0).rounded(places(call), .floor))
  }

  static func ceiling(_ call: inout Call) throws(Failure) -> Value {
    call.result(try call.number(0).rounded(places(call), .ceiling))
  }

  private static func places(_ call: borrowing Call) throws(Failure) -> Int {
    call.has(1) ? try call.integer(1, in: -38...38) : 0
  }

  /// Exact: how many whole steps fit, and what the rest says about one more.
  private static func multiple(
    of step: Decimal, nearest number: Decimal, _ rule: Decimal.Rounding
  ) throws(Failure) -> Decimal {
    let size = number.magnitude
    var whole = try size.floorDivided(by: step)
    let rest = try size.modulo(step)
    let half = try Decimal.compare(rest.adding(rest), step)
    let isOdd = try !whole.modulo(Decimal(2)).isZero
    let goesUp =
      switch rule {
      case .halfEven: half > 0 || (half == 0 && isOdd)
      case .up: !rest.isZero
      case .down: false
      default: half >= 0
      }
    if goesUp { whole = try whole.adding(Decimal(1)) }
    let result = try whole.multiplied(by: step)
    return number.isNegative ? result.negated : result
  }
}
