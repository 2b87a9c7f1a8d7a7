/// An unsigned number of 256 bits: what a product or an aligned sum of two 38-digit numbers needs before rounding.
struct Wide256 {
  var high: UInt128
  var low: UInt128

  init(_ low: UInt128) {
    high = 0
    self.low = low
  }

  init(_ left: UInt128, times right: UInt128) {
    let product = left.multipliedFullWidth(by: right)
    high = product.high
    low = product.low
  }

  var isOdd: Bool { low & 1 == 1 }

  func exceeds(_ limit: UInt128) -> Bool { high != 0 || low > limit }

  static func < (left: Wide256, right: Wide256) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }

  /// Callers keep within 76 digits, which 256 bits hold.
  mutating func multiply(byPowerOfTen exponent: Int) {
    var exponent = exponent
    while exponent > 0 {
      let step = min(exponent, 18), factor = UInt128(Number.powers[step])
      let product = low.multipliedFullWidth(by: factor)
      low = product.low
      high = high &* factor &+ product.high
      exponent -= step
    }
  }

  mutating func add(_ other: Wide256) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high = high &+ other.high &+ (carry ? 1 : 0)
  }

  /// `other` must not be larger.
  mutating func subtract(_ other: Wide256) {
    let (difference, borrow) = low.subtractingReportingOverflow(other.low)
    low = difference
    high = high &- other.high &- (borrow ? 1 : 0)
  }

  /// Divides by ten and gives the digit that fell off.
  mutating func divideByTen() -> UInt64 {
    let (quotient, rest) = high.quotientAndRemainder(dividingBy: 10)
    let (lower, digit) = UInt128(10).dividingFullWidth((rest, low))
    high = quotient
    low = lower
    return UInt64(digit)
  }

  /// Quotient, which must fit 128 bits, and whether anything remains: long division by bits.
  func divided(by divisor: UInt128) -> (UInt128, Bool) {
    var rest: UInt128 = 0, quotient: UInt128 = 0
    for bit in stride(from: 255, through: 0, by: -1) {
      let next = bit >= 128 ? high >> UInt128(bit - 128) & 1 : low >> UInt128(bit) & 1
      let spill = rest >> 127 == 1
      rest = rest << 1 | next
      quotient <<= 1
      if spill || rest >= divisor {
        rest = rest &- divisor
        quotient |= 1
      }
    }
    return (quotient, rest != 0)
  }
}
