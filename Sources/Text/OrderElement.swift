/// What one code point weighs at each of the four levels of `Order`.
///
///     level 1   digits 1–10, Latin 11–36, Thai 37–98, all others by code point above that
///     level 2   marks: Thai digit, YAMAKKAN, PHINTHU, THANTHAKHAT, MAITAIKHU, tones; accents of other scripts
///     level 3   spaces, punctuation and signs
///     level 4   capitals, LAKKHANGYAO
///
/// 0 means that the level passes the code point over.
struct OrderElement {
  var primary: UInt32 = 0
  var mark: UInt32 = 0
  var sign: UInt32 = 0
  var capital: UInt32 = 0

  /// Weights of code points that have none of their own start here.
  static let byCodePoint: UInt32 = 0x100

  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar & ~0x7F == 0xE00 {
      let weight = UInt32(OrderTables.thai.utf8Start[Int(scalar & 0x7F)])
      if weight < 100 { primary = weight } else if weight < 125 { mark = weight - 100 } else { setRareThai(scalar) }
    } else {
      setOther(scalar)
    }
  }

  /// The first level alone, which is all that most comparisons need.
  @inline(__always)
  static func primary(of scalar: UInt32) -> UInt32 {
    if scalar & ~0x7F == 0xE00 {
      let weight = UInt32(OrderTables.thai.utf8Start[Int(scalar & 0x7F)])
      if weight < 125 { return weight < 100 ? weight : 0 }
    }
    return OrderElement(scalar).primary
  }

  private mutating func setRareThai(_ scalar: UInt32) {
    if let digit = Digits.value(ofScalar: scalar) {
      primary = 1 + UInt32(digit)
      mark = 1
    } else if scalar == 0xE45 {
      primary = UInt32(OrderTables.thai.utf8Start[0x32])
      capital = 1
    } else {
      sign = OrderTables.weight(ofSign: scalar) ?? Self.byCodePoint + scalar
    }
  }

  private mutating func setOther(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: primary = 1 + scalar - 0x30
    case 0x61...0x7A: primary = 11 + scalar - 0x61
    case 0x41...0x5A:
      primary = 11 + scalar - 0x41
      capital = 1
    case 0x20...0x7E: sign = UInt32(OrderTables.punctuation.utf8Start[Int(scalar - 0x20)])
    case 0xC0...0x17F: setAccented(scalar, OrderTables.latin.utf8Start[Int(scalar - 0xC0)])
    case 0x1E00...0x1EFF: setAccented(scalar, OrderTables.vietnamese.utf8Start[Int(scalar - 0x1E00)])
    case 0x1A0, 0x1A1: setAccented(scalar, 0x6F)
    case 0x1AF, 0x1B0: setAccented(scalar, 0x75)
    case 0x300...0x36F: mark = Self.byCodePoint + scalar
    case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F, 0xFEFF...0xFF0F:
      sign = OrderTables.weight(ofSign: scalar) ?? Self.byCodePoint + scalar
    default: primary = Self.byCodePoint + scalar
    }
  }

  private mutating func setAccented(_ scalar: UInt32, _ base: UInt8) {
    guard base != 0x2D else {
      primary = Self.byCodePoint + scalar
      return
    }
    primary = 11 + UInt32(base) - 0x61
    mark = Self.byCodePoint + scalar
  }
}
