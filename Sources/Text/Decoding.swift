extension Encoding {
  /// The text as valid UTF-8 without its byte order mark: exact, or refused with the place.
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: Encoding
  ) throws(UndecodableText) -> [UInt8] {
    switch encoding {
    case .utf8: try decodeUTF8(bytes)
    case .utf16: try decodeWide(bytes, bigEndian: sniff(bytes) == .utf16BigEndian, as: encoding)
    case .utf16LittleEndian: try decodeWide(bytes, bigEndian: false, as: encoding)
    case .utf16BigEndian: try decodeWide(bytes, bigEndian: true, as: encoding)
    case .windows874, .tis620: try decodeThai(bytes, as: encoding)
    }
  }

  public static func decode(_ bytes: [UInt8], as encoding: Encoding) throws(UndecodableText) -> [UInt8] {
    // A closure would lose the type of the error.
    let result = bytes.withUnsafeBufferPointer { (buffer) -> Result<[UInt8], UndecodableText> in
      do throws(UndecodableText) { return .success(try decode(buffer, as: encoding)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private static func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) throws(UndecodableText) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let offset = UTF8Check.firstInvalid(bytes) {
      let (line, column) = place(in: bytes[start..<offset])
      var end = offset + 1
      while end < bytes.count, end < offset + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
      throw UndecodableText(
        encoding: .utf8, line: line, column: column, offset: offset, bytes: Array(bytes[offset..<end]))
    }
    return Array(bytes[start...])
  }

  private static func decodeThai(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: Encoding
  ) throws(UndecodableText) -> [UInt8] {
    let strict = encoding == .tis620
    var end = 0
    while end < bytes.count, bytes[end] < 0x80 || Windows874.scalar(of: bytes[end], strict: strict) != nil { end += 1 }
    let text = unchecked(UnsafeBufferPointer(rebasing: bytes[..<end]))
    if end == bytes.count { return text }
    let (line, column) = text.withUnsafeBufferPointer { place(in: $0[...]) }
    throw UndecodableText(encoding: encoding, line: line, column: column, offset: end, bytes: [bytes[end]])
  }

  /// Bytes that are known to be defined in Windows-874.
  private static func unchecked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { text, count in
      for byte in bytes {
        if byte < 0x80 {
          text[count] = byte
          count += 1
          continue
        }
        let scalar = Windows874.scalar(of: byte) ?? 0xFFFD
        if scalar < 0x800 {
          text[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
          count += 1
        } else {
          text[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
          text[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
          count += 2
        }
        text[count] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        count += 1
      }
    }
  }

  private static func decodeWide(
    _ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool, as encoding: Encoding
  ) throws(UndecodableText) -> [UInt8] {
    func unit(_ offset: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
        : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var offset = bytes.count >= 2 && unit(0) == 0xFEFF ? 2 : 0
    while offset < bytes.count {
      let whole = offset + 1 < bytes.count
      let first = whole ? unit(offset) : 0xD800
      if first & 0xF800 != 0xD800 {
        Scalars.append(first, to: &text)
        offset += 2
      } else if whole, first < 0xDC00, offset + 3 < bytes.count, unit(offset + 2) & 0xFC00 == 0xDC00 {
        Scalars.append(0x10000 + (first & 0x3FF) << 10 + unit(offset + 2) & 0x3FF, to: &text)
        offset += 4
      } else {
        let (line, column) = text.withUnsafeBufferPointer { place(in: $0[...]) }
        let end = min(offset + 2, bytes.count)
        throw UndecodableText(
          encoding: encoding, line: line, column: column, offset: offset, bytes: Array(bytes[offset..<end]))
      }
    }
    return text
  }

  /// Line and column, from 1, of what follows `text`.
  static func place(in text: Slice<UnsafeBufferPointer<UInt8>>) -> (line: Int, column: Int) {
    var line = 1, column = 1
    for byte in text {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
