import Text

/// A run of one value (`ChunkCodec`), read to where it belongs without a chunk of its own.
extension Column {
  /// Writes the value of a run of one; false where the bytes are not such a run of this type.
  public mutating func set(_ row: Int, from reader: inout ByteReader) -> Bool {
    let form = reader.byte()
    guard reader.number() == 1 else { return false }
    switch form {
    case 0: set(row, code: nil)
    case 1: return !type.isText && setCode(row, &reader)
    case 3: return (type.isText || type == .number) && setText(row, &reader)
    default: return false
    }
    return true
  }

  /// Passes over a run of one value that `set` reads; false where it is another.
  public static func skipOne(_ reader: inout ByteReader) -> Bool {
    let form = reader.byte()
    guard reader.number() == 1, !reader.isDamaged else { return false }
    switch form {
    case 0: break
    case 1:
      let width = Int(reader.byte())
      _ = reader.byte()
      _ = reader.raw(width)
    case 3: _ = reader.raw(max(reader.number() - 1, 0))
    default: return false
    }
    return !reader.isDamaged
  }

  private mutating func setCode(_ row: Int, _ reader: inout ByteReader) -> Bool {
    let width = Int(reader.byte()), scale = Int(reader.byte())
    guard width == 1 || width == 2 || width == 4 || width == 8, scale <= 18 else { return false }
    let code = reader.code(width: width)
    guard !reader.isDamaged, scale == 0 || type == .number else { return false }
    if code == Chunk.null(width) {
      set(row, code: nil)
    } else if type == .number {
      if row >> 16 < chunks.count, chunks[row >> 16].canTakeCodes(scale: scale) {
        set(row, code: code)
      } else {
        set(row, number: Decimal(Int128(code), scale: scale))
      }
    } else {
      guard type.allows(code) else { return false }
      set(row, code: code)
    }
    return true
  }

  private mutating func setText(_ row: Int, _ reader: inout ByteReader) -> Bool {
    let length = reader.number() - 1
    guard length >= -1, !reader.isDamaged else { return false }
    if length < 0 {
      set(row, code: nil)
      return true
    }
    let text = reader.raw(length).bindMemory(to: UInt8.self)
    if reader.isDamaged { return false }
    if type == .number {
      guard let number = (try? Decimal(text: text)) ?? nil else { return false }
      set(row, number: number)
      return true
    }
    guard type == .bytes || UTF8Check.firstInvalid(text) == nil else { return false }
    set(row, text: text)
    return true
  }
}
