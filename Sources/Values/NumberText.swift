import Failures

/// Reads a number written in Arabic digits: sign, digits, a point and digits. Nil when it is not one.
extension Decimal {
  public init?(text: UnsafeBufferPointer<UInt8>) throws(Failure) {
    var index = 0, negative = false
    if let first = text.first, first == 0x2D || first == 0x2B {
      negative = first == 0x2D
      index = 1
    }
    var coefficient: Int128 = 0, scale = 0, digits = 0, point = false, significant = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x2E {
        guard !point, digits > 0 else { return nil }
        point = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      if significant > 0 || byte != 0x30 { significant += 1 }
      guard significant <= Decimal.digits, scale < Decimal.digits || !point else { throw Failure(.numberTooLarge) }
      coefficient = coefficient * 10 + Int128(byte - 0x30)
      if point { scale += 1 }
    }
    guard digits > 0, text.last != 0x2E else { return nil }
    self = Decimal(negative ? -coefficient : coefficient, scale: scale).normalised
  }

  public init?(text: String) throws(Failure) {
    var copy = text
    let result = copy.withUTF8 { bytes -> Result<Decimal?, Failure> in
      do throws(Failure) { return .success(try Decimal(text: bytes)) } catch { return .failure(error) }
    }
    guard let number = try result.get() else { return nil }
    self = number
  }

  public var text: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With exactly so many places, rounded half away from zero.
  public func fixed(_ places: Int) throws(Failure) -> String {
    let number = try rounded(places)
    let text = number.text
    guard places > 0 else { return text }
    let have = text.utf8.firstIndex(of: 0x2E).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 }
    return text + (have == nil ? "." : "") + String(repeating: "0", count: max(0, places - (have ?? 0)))
  }
}
