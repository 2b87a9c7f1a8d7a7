import Failures
import Language
import Values

extension Callable {
  static let absolute = Callable(
    "abs", "ค่าสัมบูรณ์", .numbers, en: "A number without its sign.", th: "จำนวนที่ไม่คิดเครื่องหมาย",
    [.aNumber], gives: .type(.number), also: ["ABS", "absolute", "magnitude"],
    examples: [Example("-3.5 | abs", "3.5"), Example("3 | abs", "3")], .native(Powers.abs))

  static let signum = Callable(
    "signum", "เครื่องหมาย", .numbers, en: "-1, 0 or 1.", th: "-1, 0 หรือ 1",
    [.aNumber], gives: .type(.number), also: ["SIGN", "sign"],
    examples: [Example("-3.5 | signum", "-1"), Example("0 | signum", "0")], .native(Powers.sign))

  static let clamp = Callable(
    "clamp", "จำกัดค่า", .numbers, en: "A value, or the bound it passes; works on whatever has an order.",
    th: "ค่านั้น หรือขอบที่ค่านั้นล้ำ ใช้กับค่าที่เทียบมากน้อยได้",
    [
      .aValue, Parameter("low", "ขั้นต่ำ", .type(.any), en: "the lower bound", th: "ขอบล่าง"),
      Parameter("high", "ขั้นสูง", .type(.any), en: "the upper bound", th: "ขอบบน"),
    ], gives: .first, also: ["limit", "between", "bound", "MIN MAX"],
    examples: [
      Example("105 | clamp 0 100", "100"), Example("2026-01-31 | clamp 2026-02-01 2026-02-28", "2026-02-01"),
    ], .native(Powers.clamp))

  static let power = Callable(
    "power", "ยกกำลัง", .numbers, en: "A number multiplied by itself so many times; exact while 38 digits hold it.",
    th: "จำนวนคูณตัวเองตามเลขชี้กำลัง ตรงภายใน 38 หลัก",
    [.aNumber, Parameter("exponent", "เลขชี้กำลัง", .type(.number), en: "a whole number", th: "จำนวนเต็ม")],
    gives: .type(.number), also: ["pow", "POWER", "**", "^", "exponent"],
    examples: [
      Example("2 | power 10", "1024"), Example("2 | power -2", "0.25"),
      Example("1.05 | power 3", "1.157625"),
    ],
    .native(Powers.power))

  static let squareRoot = Callable(
    "sqrt", "รากที่สอง", .numbers, en: "The square root, to 18 digits.", th: "รากที่สอง ได้ 18 หลัก",
    [.aNumber], gives: .type(.number), also: ["root", "SQRT", "square root"],
    examples: [Example("16 | sqrt", "4"), Example("2 | sqrt", "1.41421356237309505")], .native(Powers.squareRoot))
}

enum Powers {
  static func abs(_ call: inout Call) throws(Failure) -> Value { call.result(try call.number(0).magnitude) }

  static func sign(_ call: inout Call) throws(Failure) -> Value {
    Value(Decimal.compare(try call.number(0), .zero))
  }

  static func clamp(_ call: inout Call) throws(Failure) -> Value {
    for index in 0..<3 where call[index].isNull { throw call.wrong(index, Tag.integer.words) }
    if try order(call[1], call[2], call.realm) > 0 {
      throw Failure(.clampBounds, Failure.Part(brief(call[1], call.realm)), Failure.Part(brief(call[2], call.realm)))
    }
    if try order(call[0], call[1], call.realm) < 0 { return call.kept(1) }
    return try order(call[0], call[2], call.realm) > 0 ? call.kept(2) : call.kept(0)
  }

  static func power(_ call: inout Call) throws(Failure) -> Value {
    let base = try call.number(0), exponent = try call.integer(1, in: -10_000...10_000)
    var result = Decimal(1), square = base, rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = try result.multiplied(by: square) }
      rest >>= 1
      // The last square is not needed, and might be too large where the result is not.
      if rest > 0 { square = try square.multiplied(by: square) }
    }
    return call.result(exponent < 0 ? try Decimal(1).divided(by: result) : result)
  }

  static func squareRoot(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0)
    if number.isNegative { throw Failure(.negativeRoot, Failure.Part(number.text)) }
    return call.result(try Roots.squareRoot(number))
  }
}
