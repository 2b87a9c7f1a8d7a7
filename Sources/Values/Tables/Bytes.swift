import Text

/// Writes what events, commitments and snapshots are made of: little-endian, lengths as varints.
public struct ByteWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Takes back what was written behind the first so many bytes, whose room stays.
  public mutating func rewind(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Makes room for so many bytes more, and for as many again as there are: else every run would move all before it.
  public mutating func reserve(_ count: Int) {
    if bytes.capacity < bytes.count + count { bytes.reserveCapacity(max(bytes.count + count, bytes.capacity * 2)) }
  }

  public mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  public mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number that may be negative, near 0 in few bytes.
  public mutating func signed(_ number: Int) { self.number((number << 1) ^ (number >> 63)) }

  public mutating func code(_ code: Int, width: Int) {
    switch width {
    case 1: bytes.append(UInt8(truncatingIfNeeded: code))
    case 2: withUnsafeBytes(of: Int16(truncatingIfNeeded: code).littleEndian) { bytes.append(contentsOf: $0) }
    case 4: withUnsafeBytes(of: Int32(truncatingIfNeeded: code).littleEndian) { bytes.append(contentsOf: $0) }
    default: withUnsafeBytes(of: code.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  public mutating func raw(_ raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }
  public mutating func raw(_ raw: [UInt8]) { bytes.append(contentsOf: raw) }

  /// Bytes behind their length.
  public mutating func block(_ block: [UInt8]) {
    number(block.count)
    bytes.append(contentsOf: block)
  }

  public mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what `ByteWriter` wrote; never past the end: from the first mistake on, `isDamaged` is set and all is 0.
///
/// Invariant: the bytes stay where they are while the reader is used.
public struct ByteReader {
  let start: UnsafeRawPointer?
  public private(set) var place = 0
  public let count: Int
  public private(set) var isDamaged = false

  public init(_ bytes: UnsafeRawBufferPointer) {
    start = bytes.baseAddress
    count = bytes.count
  }

  public var isAtEnd: Bool { place >= count }
  public var rest: Int { count - place }

  public mutating func damage() {
    isDamaged = true
    place = count
  }

  public mutating func byte() -> UInt8 {
    guard let start, place < count else {
      damage()
      return 0
    }
    place += 1
    return start.load(fromByteOffset: place - 1, as: UInt8.self)
  }

  public mutating func number() -> Int {
    var number: UInt = 0, shift: UInt = 0
    while true {
      let byte = byte()
      if isDamaged { return 0 }
      // The tenth byte has room for one bit, and nothing comes after it.
      if shift == 63, byte > 1 {
        damage()
        return 0
      }
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  public mutating func signed() -> Int {
    let number = number()
    return Int(bitPattern: UInt(bitPattern: number) >> 1) ^ -(number & 1)
  }

  /// A count of things that take at least so many bytes each: what cannot be there is damage, not an allocation.
  public mutating func count(of size: Int = 1) -> Int {
    let number = number()
    if number < 0 || number > rest / max(size, 1) {
      damage()
      return 0
    }
    return number
  }

  public mutating func code(width: Int) -> Int {
    guard let start, rest >= width else {
      damage()
      return 0
    }
    defer { place += width }
    switch width {
    case 1: return Int(start.load(fromByteOffset: place, as: Int8.self))
    case 2: return Int(Int16(littleEndian: start.loadUnaligned(fromByteOffset: place, as: Int16.self)))
    case 4: return Int(Int32(littleEndian: start.loadUnaligned(fromByteOffset: place, as: Int32.self)))
    default: return Int(littleEndian: start.loadUnaligned(fromByteOffset: place, as: Int.self))
    }
  }

  /// So many bytes, borrowed.
  public mutating func raw(_ wanted: Int) -> UnsafeRawBufferPointer {
    guard let start, wanted >= 0, wanted <= rest else {
      damage()
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    place += wanted
    return UnsafeRawBufferPointer(start: start + (place - wanted), count: wanted)
  }

  public mutating func block() -> [UInt8] { Array(raw(number())) }

  public mutating func text() -> String {
    let bytes = raw(number()).bindMemory(to: UInt8.self)
    guard UTF8Check.firstInvalid(bytes) == nil else {
      damage()
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
