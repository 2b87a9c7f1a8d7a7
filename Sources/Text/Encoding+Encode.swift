extension Encoding {
  /// The bytes of valid UTF-8 text in `encoding`: exact, or refused with the place.
  public static func encode(
    _ utf8: UnsafeBufferPointer<UInt8>, as encoding: Encoding
  ) throws(UnencodableText) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(utf8)
    case .utf16: return [0xFF, 0xFE] + encodeWide(utf8, bigEndian: false)
    case .utf16LittleEndian: return encodeWide(utf8, bigEndian: false)
    case .utf16BigEndian: return encodeWide(utf8, bigEndian: true)
    case .windows874, .tis620: return try encodeThai(utf8, as: encoding)
    }
  }

  public static func encode(_ utf8: [UInt8], as encoding: Encoding) throws(UnencodableText) -> [UInt8] {
    let result = utf8.withUnsafeBufferPointer { (buffer) -> Result<[UInt8], UnencodableText> in
      do throws(UnencodableText) { return .success(try encode(buffer, as: encoding)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private static func encodeThai(
    _ utf8: UnsafeBufferPointer<UInt8>, as encoding: Encoding
  ) throws(UnencodableText) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var index = 0
    while index < utf8.count {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      guard let byte = Windows874.byte(of: scalar, strict: encoding == .tis620) else {
        let (line, column) = place(in: utf8[..<index])
        throw UnencodableText(encoding: encoding, line: line, column: column, offset: index, scalar: scalar)
      }
      bytes.append(byte)
      index += length
    }
    return bytes
  }

  private static func encodeWide(_ utf8: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    func append(_ unit: UInt32) {
      let low = UInt8(truncatingIfNeeded: unit), high = UInt8(truncatingIfNeeded: unit >> 8)
      bytes.append(bigEndian ? high : low)
      bytes.append(bigEndian ? low : high)
    }
    var index = 0
    while index < utf8.count {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if scalar < 0x10000 {
        append(scalar)
      } else {
        append(0xD800 + (scalar - 0x10000) >> 10)
        append(0xDC00 + scalar & 0x3FF)
      }
      index += length
    }
    return bytes
  }
}
