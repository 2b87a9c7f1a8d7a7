import Values

/// Reads a number with a fraction and an exponent without ever rounding: nil when 38 digits do not hold it.
enum ExactNumber {
  /// The bytes are known to be a number of JSON: sign, digits, fraction, exponent.
  static func read(_ base: UnsafePointer<UInt8>, _ count: Int) -> Decimal? {
    var index = 0, coefficient: Int128 = 0, zeros = 0, digits = 0, fraction = 0, isFraction = false
    let isNegative = base[0] == 0x2D
    if isNegative { index = 1 }
    while index < count, base[index] | 0x20 != 0x65 {
      let byte = base[index]
      index += 1
      if byte == 0x2E {
        isFraction = true
        continue
      }
      if isFraction { fraction += 1 }
      if byte == 0x30 {
        // Zeros count only once another digit follows them.
        if coefficient != 0 { zeros += 1 }
        continue
      }
      digits += zeros + 1
      guard digits <= Decimal.digits else { return nil }
      for _ in 0...zeros { coefficient *= 10 }
      coefficient += Int128(byte - 0x30)
      zeros = 0
    }
    if coefficient == 0 { return .zero }
    guard let exponent = exponent(base, index, count) else { return nil }
    return scaled(isNegative ? -coefficient : coefficient, digits, by: exponent - fraction + zeros)
  }

  /// The exponent behind an `e`, 0 without one; nil when it is absurd.
  private static func exponent(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start < count else { return 0 }
    var index = start + 1, value = 0
    let isNegative = base[index] == 0x2D
    if isNegative || base[index] == 0x2B { index += 1 }
    while index < count {
      value = value * 10 + Int(base[index] - 0x30)
      // No file is long enough to make up for such an exponent with zeros.
      guard value < 1 << 40 else { return nil }
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func scaled(_ coefficient: Int128, _ digits: Int, by exponent: Int) -> Decimal? {
    if exponent <= 0 { return -exponent <= Decimal.digits ? Decimal(coefficient, scale: -exponent) : nil }
    guard digits + exponent <= Decimal.digits else { return nil }
    var lifted = coefficient
    for _ in 0..<exponent { lifted *= 10 }
    return Decimal(lifted)
  }
}
