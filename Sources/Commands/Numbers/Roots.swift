import Failures
import Values

/// Square roots of exact numbers.
enum Roots {
  /// To 18 significant digits, half-even; exact where the root has no more.
  ///
  /// The number must not be negative.
  static func squareRoot(_ number: Decimal) throws(Failure) -> Decimal {
    let number = number.normalised
    guard number.coefficient > 0 else { return .zero }
    var coefficient = number.coefficient.magnitude, scale = number.scale, isExact = true
    // 37 or 38 digits with an even scale give a root of 19 digits: one more than wanted, to round by.
    while coefficient < ten36 || scale % 2 != 0 {
      if coefficient >= ten37 {
        isExact = coefficient % 10 == 0
        coefficient /= 10
        scale -= 1
        break
      }
      coefficient *= 10
      scale += 1
    }
    var root = floorRoot(coefficient)
    if root * root != coefficient { isExact = false }
    let last = root % 10
    root /= 10
    if last > 5 || (last == 5 && (!isExact || root % 2 == 1)) { root += 1 }
    let places = scale / 2 - 1
    if places >= 0 { return Decimal(Int128(root), scale: places).normalised }
    return try Decimal(Int128(root)).multiplied(by: Decimal(powerOfTen(-places)))
  }

  private static let ten18: UInt128 = 1_000_000_000_000_000_000
  private static let ten36 = ten18 * ten18
  private static let ten37 = ten36 * 10

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// ⌊√number⌋, bit by bit.
  private static func floorRoot(_ number: UInt128) -> UInt128 {
    var rest = number, root: UInt128 = 0
    var bit: UInt128 = 1 << UInt128((127 - number.leadingZeroBitCount) / 2 * 2)
    while bit != 0 {
      if rest >= root + bit {
        rest -= root + bit
        root = (root >> 1) + bit
      } else {
        root >>= 1
      }
      bit >>= 2
    }
    return root
  }
}
