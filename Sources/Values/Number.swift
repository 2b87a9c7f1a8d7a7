import Failures

/// Arithmetic on numbers: integers and short decimals here, everything else in `Decimal`.
///
/// A short number is a 64-bit coefficient and a scale of 0…18, normalised: no trailing zeros, scale 0 is an integer.
/// What does not fit becomes a wide number: 38 digits and a scale of up to 38, boxed.
public enum Number {
  @inlinable public static var widestScale: Int { 18 }

  /// 10 to the power of 0…18: laid out by the compiler, so that no first use has to be watched for.
  public static let powers: InlineArray<19, Int> = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
  ]

  @inlinable @inline(__always) public static func short(_ coefficient: Int, _ scale: Int) -> Value {
    Value(
      lo: UInt64(bitPattern: Int64(coefficient)),
      hi: UInt64(truncatingIfNeeded: scale) << 8 | Tag.decimal.rawValue)
  }

  /// A short number in normal form.
  ///
  /// An odd coefficient cannot end in 0, which settles half of all cases.
  @inlinable @inline(__always) public static func normal(_ coefficient: Int, _ scale: Int) -> Value {
    var coefficient = coefficient, scale = scale
    while scale > 0, coefficient & 1 == 0 {
      let tenth = coefficient / 10
      if tenth &* 10 != coefficient { break }
      coefficient = tenth
      scale &-= 1
    }
    return scale == 0 ? Value(coefficient) : short(coefficient, scale)
  }

  @inlinable @inline(__always) public static func add(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    if left.hi | right.hi == 0 {
      let (sum, overflow) = left.int.addingReportingOverflow(right.int)
      if !overflow { return Value(sum) }
    }
    let sum = sumOfShorts(left, right)
    return sum.isMissing ? try addSlow(left, right, heap) : sum
  }

  @inlinable @inline(__always) public static func subtract(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    if left.hi | right.hi == 0 {
      let (difference, overflow) = left.int.subtractingReportingOverflow(right.int)
      if !overflow { return Value(difference) }
    }
    return try subtractSlow(left, right, heap)
  }

  @inlinable @inline(__always) public static func multiply(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    if left.hi | right.hi == 0 {
      let (product, overflow) = left.int.multipliedReportingOverflow(by: right.int)
      if !overflow { return Value(product) }
    }
    let product = productOfShorts(left, right)
    return product.isMissing ? try multiplySlow(left, right, heap) : product
  }

  /// The sum of two short numbers if 64 bits hold it, else missing: neither throws nor allocates, so that the call
  /// is cheap.
  @inline(never) @usableFromInline static func sumOfShorts(_ left: Value, _ right: Value) -> Value {
    guard left.isInlineNumber, right.isInlineNumber else { return .missing }
    let scaleL = left.scale, scaleR = right.scale
    if scaleL == scaleR {
      let (sum, overflow) = left.int.addingReportingOverflow(right.int)
      return overflow ? .missing : normal(sum, scaleL)
    }
    let (coarse, fine, scale, gap) =
      scaleL < scaleR
      ? (left.int, right.int, scaleR, scaleR &- scaleL) : (right.int, left.int, scaleL, scaleL &- scaleR)
    let (lifted, overflow) = coarse.multipliedReportingOverflow(by: powers[gap])
    let (sum, over) = lifted.addingReportingOverflow(fine)
    // The finer number does not end in 0, so neither does the sum.
    return overflow || over ? .missing : short(sum, scale)
  }

  @inline(never) @usableFromInline static func productOfShorts(_ left: Value, _ right: Value) -> Value {
    guard left.isInlineNumber, right.isInlineNumber else { return .missing }
    let scale = left.scale &+ right.scale
    let (product, overflow) = left.int.multipliedReportingOverflow(by: right.int)
    return overflow || scale > widestScale ? .missing : normal(product, scale)
  }

  /// Remainder with the sign of the divisor, so that `a == a div b * b + a mod b`.
  @inlinable @inline(__always) public static func modulo(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    if left.hi | right.hi == 0, right.int > 0 {
      let a = left.int, b = right.int
      // 32-bit division is several times faster, and most numbers are small.
      if UInt64(bitPattern: Int64(a)) | UInt64(bitPattern: Int64(b)) < 1 << 32 {
        return Value(Int(UInt32(truncatingIfNeeded: a) % UInt32(truncatingIfNeeded: b)))
      }
      let remainder = a % b
      return Value(remainder < 0 ? remainder + b : remainder)
    }
    return try moduloSlow(left, right, heap)
  }

  /// `left < right` for numbers; everything else goes to `order`.
  @inlinable @inline(__always) public static func less(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Bool {
    if left.hi | right.hi == 0 { return left.int < right.int }
    return try lessSlow(left, right, heap)
  }

  @inline(never) @usableFromInline static func addSlow(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    guard left.isNumber, right.isNumber else { return try Mixed.add(left, right, heap) }
    return try heap.number(Decimal(left).adding(Decimal(right)))
  }

  @inline(never) @usableFromInline static func subtractSlow(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    if right.isInlineNumber, right.int != .min {
      let sum = sumOfShorts(left, Value(lo: UInt64(bitPattern: Int64(-right.int)), hi: right.hi))
      if !sum.isMissing { return sum }
    }
    guard left.isNumber, right.isNumber else { return try Mixed.subtract(left, right, heap) }
    return try heap.number(Decimal(left).adding(Decimal(right).negated))
  }

  @inline(never) @usableFromInline static func multiplySlow(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    guard left.isNumber, right.isNumber else { return try Mixed.multiply(left, right, heap) }
    return try heap.number(Decimal(left).multiplied(by: Decimal(right)))
  }

  @inline(never) @usableFromInline static func moduloSlow(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Value {
    guard left.isNumber, right.isNumber else { throw Failure.operands("mod", left, right) }
    return try heap.number(Decimal(left).modulo(Decimal(right)))
  }

  /// Floored quotient, an integer.
  public static func floorDivide(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if left.hi | right.hi == 0, right.int > 0 {
      let (quotient, remainder) = left.int.quotientAndRemainder(dividingBy: right.int)
      return Value(remainder < 0 ? quotient - 1 : quotient)
    }
    guard left.isNumber, right.isNumber else { throw Failure.operands("div", left, right) }
    return try heap.number(Decimal(left).floorDivided(by: Decimal(right)))
  }

  /// Quotient to 18 significant digits, half-even.
  public static func divide(_ left: Value, _ right: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if left.hi | right.hi == 0, right.lo != 0, right.int != -1 {
      let (quotient, remainder) = left.int.quotientAndRemainder(dividingBy: right.int)
      if remainder == 0 { return Value(quotient) }
    }
    guard left.isNumber, right.isNumber else { return try Mixed.divide(left, right, heap) }
    let quotient = quotientOfShorts(left, right)
    return quotient.isMissing ? try heap.number(Decimal(left).divided(by: Decimal(right))) : quotient
  }

  /// The quotient of two short numbers to 18 digits, half-even, by one 128-bit division; missing where that does not
  /// do: division by 0, results too fine to keep inline.
  private static func quotientOfShorts(_ left: Value, _ right: Value) -> Value {
    guard left.isInlineNumber, right.isInlineNumber, left.lo != 0, right.lo != 0 else { return .missing }
    let a = UInt64(left.int.magnitude), b = UInt64(right.int.magnitude)
    let lift = Decimal.quotientDigits - digits(a) + digits(b)
    guard lift >= 0, lift <= 18 else { return .missing }
    let product = UInt128(a) &* UInt128(truncatingIfNeeded: powers[lift])
    let high = UInt64(truncatingIfNeeded: product >> 64)
    guard high < b else { return .missing }
    var (quotient, rest) = b.dividingFullWidth((high, UInt64(truncatingIfNeeded: product)))
    var scale = left.scale - right.scale + lift, isSticky = rest != 0
    // The quotient has 18 or 19 digits; the last of 19 is rounded away, else the remainder decides.
    if quotient >= 1_000_000_000_000_000_000 {
      let digit = quotient % 10
      quotient /= 10
      scale -= 1
      if digit > 5 || (digit == 5 && (isSticky || quotient & 1 == 1)) { quotient += 1 }
      isSticky = false
    } else if isSticky {
      let half = b - rest
      if rest > half || (rest == half && quotient & 1 == 1) { quotient += 1 }
    }
    while scale > 0, quotient % 10 == 0 {
      quotient /= 10
      scale -= 1
    }
    guard scale >= 0, scale <= widestScale, quotient <= UInt64(Int.max) else { return .missing }
    let signed = (left.int < 0) != (right.int < 0) ? -Int(quotient) : Int(quotient)
    return scale == 0 ? Value(signed) : short(signed, scale)
  }

  private static func digits(_ number: UInt64) -> Int {
    let guess = ((64 - number.leadingZeroBitCount) * 1233) >> 12
    return guess <= 18 && number >= UInt64(powers[guess]) ? guess + 1 : guess
  }

  @inline(never) @usableFromInline static func lessSlow(
    _ left: Value, _ right: Value, _ heap: HeapPointer
  ) throws(Failure) -> Bool {
    guard left.isInlineNumber, right.isInlineNumber else { return try order(left, right, heap.pointee.realm) < 0 }
    let gap = left.scale &- right.scale
    if gap == 0 { return left.int < right.int }
    // The coarser number is lifted to the finer scale; one that 64 bits do not hold there is beyond all that they do.
    let (coarse, fine) = gap < 0 ? (left.int, right.int) : (right.int, left.int)
    let (lifted, overflow) = coarse.multipliedReportingOverflow(by: powers[gap < 0 ? -gap : gap])
    if overflow { return (gap < 0) == (coarse < 0) }
    return gap < 0 ? lifted < fine : fine < lifted
  }

  public static func negate(_ value: Value, _ heap: HeapPointer) throws(Failure) -> Value {
    if value.isInteger, value.int != .min { return Value(-value.int) }
    if value.isDuration { return .duration(-value.int, family: value.family) }
    guard value.isNumber else { throw Failure(.wrongOperand, "-", .words(value.tag.words)) }
    return heap.number(Decimal(value).negated)
  }
}

extension Failure {
  /// `1 + "a"` and its like.
  public static func operands(_ operation: String, _ left: Value, _ right: Value) -> Failure {
    if left.isNull || right.isNull { return Failure(.nullOperand, Part(operation)) }
    return Failure(.wrongOperands, Part(operation), .words(left.tag.words), .words(right.tag.words))
  }
}
