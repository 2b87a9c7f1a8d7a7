import Failures

/// A number taken out of its value: 38 digits of coefficient and a scale of 0…38.
///
/// `+ − ×` are exact while 38 digits hold them; then fractions round half-even, and an integer part that needs more
/// than 38 digits is an error. Division gives 18 significant digits, half-even.
public struct Decimal: Equatable, Sendable {
  public var coefficient: Int128
  public var scale: Int

  public static let digits = 38
  public static let quotientDigits = 18

  @inlinable public init(_ coefficient: Int128, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The number in a value; only asked of numbers.
  public init(_ value: Value) {
    if value.isInlineNumber {
      coefficient = Int128(value.int)
      scale = value.scale
    } else {
      coefficient = UnsafeRawPointer(value.object + 1).load(as: Int128.self)
      scale = Int(truncatingIfNeeded: value.object.pointee.aux)
    }
  }

  /// Only asked of normalised numbers.
  var hash: UInt64 {
    mixed(
      UInt64(truncatingIfNeeded: coefficient) ^ UInt64(scale), UInt64(truncatingIfNeeded: coefficient >> 64) | 1)
  }

  public static let zero = Decimal(0)
  public var isNegative: Bool { coefficient < 0 }
  public var isZero: Bool { coefficient == 0 }
  public var isInteger: Bool { normalised.scale == 0 }
  public var negated: Decimal { Decimal(-coefficient, scale: scale) }
  public var magnitude: Decimal { coefficient < 0 ? negated : self }

  /// Without trailing zeros.
  public var normalised: Decimal {
    var number = self
    while number.scale > 0, number.coefficient & 1 == 0, number.coefficient % 10 == 0 {
      number.coefficient /= 10
      number.scale -= 1
    }
    return number
  }

  /// The integer part fits `Int`, and there is no fraction.
  public var exactInt: Int? {
    let number = normalised
    guard number.scale == 0 else { return nil }
    return Int(exactly: number.coefficient)
  }

  public func adding(_ other: Decimal) throws(Failure) -> Decimal {
    let common = max(scale, other.scale)
    if let left = lifted(to: common), let right = other.lifted(to: common) {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow, sum.magnitude <= Decimal.largest { return Decimal(sum, scale: common) }
    }
    var left = Wide256(coefficient.magnitude), right = Wide256(other.coefficient.magnitude)
    left.multiply(byPowerOfTen: common - scale)
    right.multiply(byPowerOfTen: common - other.scale)
    if isNegative == other.isNegative {
      left.add(right)
      return try Decimal.rounded(left, negative: isNegative, scale: common)
    }
    if left < right {
      right.subtract(left)
      return try Decimal.rounded(right, negative: other.isNegative, scale: common)
    }
    left.subtract(right)
    return try Decimal.rounded(left, negative: isNegative, scale: common)
  }

  public func multiplied(by other: Decimal) throws(Failure) -> Decimal {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    let common = scale + other.scale
    if !overflow, product.magnitude <= Decimal.largest, common <= Decimal.digits {
      return Decimal(product, scale: common)
    }
    let wide = Wide256(coefficient.magnitude, times: other.coefficient.magnitude)
    return try Decimal.rounded(wide, negative: isNegative != other.isNegative, scale: common)
  }

  public func divided(by other: Decimal) throws(Failure) -> Decimal {
    guard other.coefficient != 0 else { throw Failure(.divisionByZero) }
    if coefficient == 0 { return .zero }
    // One digit more than asked for, and a note whether anything was left over, decide the rounding.
    let wanted = Decimal.quotientDigits + 1
    let lift = max(0, wanted + Decimal.count(other.coefficient.magnitude) - Decimal.count(coefficient.magnitude))
    var (quotient, remains) = Decimal.quotient(coefficient.magnitude, lift: lift, by: other.coefficient.magnitude)
    var places = scale - other.scale + lift
    let excess = Decimal.count(quotient) - Decimal.quotientDigits
    if excess > 0 {
      let unit = Decimal.power(excess), rest = quotient % unit
      quotient /= unit
      places -= excess
      let half = unit / 2
      if rest > half || (rest == half && (remains || quotient & 1 == 1)) { quotient += 1 }
      remains = false
    }
    return try Decimal.rounded(Wide256(quotient), negative: isNegative != other.isNegative, scale: places)
  }

  /// The quotient rounded down to a whole number.
  public func floorDivided(by other: Decimal) throws(Failure) -> Decimal {
    guard other.coefficient != 0 else { throw Failure(.divisionByZero) }
    let (quotient, remainder, _) = try parts(dividedBy: other)
    let floored = remainder != 0 && isNegative != other.isNegative ? quotient - 1 : quotient
    guard floored.magnitude <= Decimal.largest else { throw Failure(.numberTooLarge) }
    return Decimal(floored)
  }

  /// Remainder with the sign of the divisor.
  public func modulo(_ other: Decimal) throws(Failure) -> Decimal {
    guard other.coefficient != 0 else { throw Failure(.divisionByZero) }
    let (_, remainder, scale) = try parts(dividedBy: other)
    let rest = Decimal(remainder, scale: scale)
    guard remainder != 0, isNegative != other.isNegative else { return rest }
    return try rest.adding(other)
  }

  /// Truncated quotient and remainder at the common scale.
  private func parts(dividedBy other: Decimal) throws(Failure) -> (Int128, Int128, Int) {
    let common = max(scale, other.scale)
    guard let left = lifted(to: common), let right = other.lifted(to: common) else {
      throw Failure(.numberTooLarge)
    }
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    return (quotient, remainder, common)
  }

  /// -1, 0 or 1.
  public static func compare(_ left: Decimal, _ right: Decimal) -> Int {
    if left.coefficient.signum() != right.coefficient.signum() {
      return left.coefficient.signum() < right.coefficient.signum() ? -1 : 1
    }
    let common = max(left.scale, right.scale)
    if let a = left.lifted(to: common), let b = right.lifted(to: common) { return a < b ? -1 : a > b ? 1 : 0 }
    var a = Wide256(left.coefficient.magnitude), b = Wide256(right.coefficient.magnitude)
    a.multiply(byPowerOfTen: common - left.scale)
    b.multiply(byPowerOfTen: common - right.scale)
    let bigger = a < b ? -1 : b < a ? 1 : 0
    return left.isNegative ? -bigger : bigger
  }

  /// The coefficient at a larger scale, if 128 bits hold it.
  func lifted(to wanted: Int) -> Int128? {
    if wanted == scale { return coefficient }
    let (lifted, overflow) = coefficient.multipliedReportingOverflow(by: Int128(Decimal.power(wanted - scale)))
    return overflow ? nil : lifted
  }
}

extension Decimal {
  /// How a number loses digits.
  public enum Rounding: Sendable { case halfAwayFromZero, halfEven, down, up, floor, ceiling }

  /// To so many places after the point; negative places round to tens, hundreds.
  public func rounded(_ places: Int, _ rule: Rounding = .halfAwayFromZero) throws(Failure) -> Decimal {
    guard places < scale else { return self }
    let drop = scale - places
    guard drop <= Decimal.digits else { return try Decimal.away(self, rule, places) }
    let unit = Int128(Decimal.power(drop))
    var (kept, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    if rest != 0, Decimal.steps(rule, kept, rest.magnitude, unit.magnitude, coefficient < 0) {
      kept += coefficient < 0 ? -1 : 1
    }
    if places >= 0 { return Decimal(kept, scale: places) }
    return try Decimal(kept).multiplied(by: Decimal(Int128(Decimal.power(-places))))
  }

  /// Rounding to a unit of more digits than the number can have: all that is left is 0, or one unit.
  private static func away(_ number: Decimal, _ rule: Rounding, _ places: Int) throws(Failure) -> Decimal {
    let goesUp = rule == .up || (rule == .ceiling && !number.isNegative) || (rule == .floor && number.isNegative)
    guard goesUp, !number.isZero else { return .zero }
    guard -places < Decimal.digits else { throw Failure(.numberTooLarge) }
    let unit = Decimal(Int128(Decimal.power(-places)))
    return number.isNegative ? unit.negated : unit
  }

  /// Whether the magnitude goes up by one unit.
  private static func steps(_ rule: Rounding, _ kept: Int128, _ rest: UInt128, _ unit: UInt128, _ negative: Bool)
    -> Bool
  {
    let half = unit / 2
    return switch rule {
    case .halfAwayFromZero: rest >= half
    case .halfEven: rest > half || (rest == half && kept & 1 != 0)
    case .down: false
    case .up: true
    case .floor: negative
    case .ceiling: !negative
    }
  }

  static let largest: UInt128 = power(38) - 1

  /// 10 to the power of 0…38.
  static func power(_ exponent: Int) -> UInt128 {
    exponent <= 18
      ? UInt128(Number.powers[exponent])
      : UInt128(Number.powers[18]) * (exponent <= 36 ? UInt128(Number.powers[exponent - 18]) : hundredths(exponent))
  }

  private static func hundredths(_ exponent: Int) -> UInt128 {
    UInt128(Number.powers[18]) * UInt128(Number.powers[exponent - 36])
  }

  /// How many decimal digits a coefficient has; 0 has one.
  static func count(_ number: UInt128) -> Int {
    if number < 10 { return 1 }
    // log10 is a little under 0.30103 per bit: the guess is right or one too low.
    let guess = ((128 - number.leadingZeroBitCount) * 1233) >> 12
    return guess <= 38 && number >= power(guess) ? guess + 1 : guess
  }

  /// ⌊number × 10^lift ÷ divisor⌋ and whether anything remains.
  private static func quotient(_ number: UInt128, lift: Int, by divisor: UInt128) -> (UInt128, Bool) {
    if lift <= 38 {
      let product = number.multipliedFullWidth(by: power(lift))
      if product.high == 0 {
        let (quotient, rest) = product.low.quotientAndRemainder(dividingBy: divisor)
        return (quotient, rest != 0)
      }
      if product.high < divisor {
        let (quotient, rest) = divisor.dividingFullWidth((product.high, product.low))
        return (quotient, rest != 0)
      }
    }
    var wide = Wide256(number)
    wide.multiply(byPowerOfTen: lift)
    return wide.divided(by: divisor)
  }

  /// Fits a magnitude into 38 digits: fractions round half-even, an integer part beyond is an error.
  static func rounded(_ magnitude: Wide256, negative: Bool, scale: Int) throws(Failure) -> Decimal {
    var magnitude = magnitude, scale = scale
    var sticky = false, last: UInt64 = 0
    while scale > 0, scale > digits || magnitude.exceeds(largest) {
      sticky = sticky || last != 0
      last = magnitude.divideByTen()
      scale -= 1
    }
    if last > 5 || (last == 5 && (sticky || magnitude.isOdd)) { magnitude.add(Wide256(1)) }
    if magnitude.exceeds(largest) {
      guard scale > 0 else { throw Failure(.numberTooLarge) }
      _ = magnitude.divideByTen()
      scale -= 1
    }
    if scale < 0 {
      magnitude.multiply(byPowerOfTen: -scale)
      scale = 0
      if magnitude.exceeds(largest) { throw Failure(.numberTooLarge) }
    }
    let value = Int128(magnitude.low)
    return Decimal(negative ? -value : value, scale: scale).normalised
  }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// The value of a number, inline when it fits; owned by the caller.
  public func number(_ decimal: Decimal) -> Value {
    let number = decimal.normalised
    if number.scale <= Number.widestScale, let small = Int(exactly: number.coefficient) {
      return number.scale == 0 ? Value(small) : Number.short(small, number.scale)
    }
    let object = allocate(bytes: 16 + MemoryLayout<Int128>.size, .wide, aux: UInt64(number.scale))
    UnsafeMutableRawPointer(object + 1).storeBytes(of: number.coefficient, as: Int128.self)
    return Value(object, .wide)
  }
}
