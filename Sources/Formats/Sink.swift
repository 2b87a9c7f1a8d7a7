import Calendars
import Failures
import Values

/// Where writers put their bytes: a small block that empties into the result, so that the hot path is a store and
/// the size limit and Ctrl-C are looked at once a block.
public struct Sink: ~Copyable {
  public static let blockSize = 1 << 16
  /// The most bytes one `claim` may ask for.
  static let largestClaim = 256

  /// Invariant: `blockSize` bytes, of which the first `used` are written.
  private let block: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var emptied: [UInt8] = []
  private let limit: Int
  private let tick: (Int) throws(Failure) -> Void

  public init(limit: Int = .max, tick: @escaping (Int) throws(Failure) -> Void = { _ in }) {
    block = .allocate(capacity: Sink.blockSize)
    self.limit = limit
    self.tick = tick
  }

  deinit { block.deallocate() }

  /// How many bytes were written.
  public var count: Int { emptied.count + used }

  /// Everything written, in one piece.
  public consuming func finish() throws(Failure) -> [UInt8] {
    try empty()
    return emptied
  }

  @inline(never) private mutating func empty() throws(Failure) {
    emptied.append(contentsOf: UnsafeBufferPointer(start: block, count: used))
    used = 0
    guard emptied.count <= limit else { throw Failure(.outputLimit, Failure.Part(limit >> 20)) }
    // A step of the machine moves about 16 bytes; writing is charged alike.
    try tick(Sink.blockSize / 16)
  }

  /// Room for so many bytes, at most `largestClaim`; what was stored there is taken with `advance`.
  @inline(__always) mutating func claim(_ count: Int) throws(Failure) -> UnsafeMutablePointer<UInt8> {
    if used &+ count > Sink.blockSize { try empty() }
    return block + used
  }

  @inline(__always) mutating func advance(_ count: Int) { used &+= count }

  @inline(__always) public mutating func byte(_ byte: UInt8) throws(Failure) {
    if used == Sink.blockSize { try empty() }
    block[used] = byte
    used &+= 1
  }

  @inline(__always) public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    guard let start = bytes.baseAddress else { return }
    if used &+ bytes.count <= Sink.blockSize {
      UnsafeMutableRawPointer(block + used).copyMemory(from: start, byteCount: bytes.count)
      used &+= bytes.count
      return
    }
    try writeLong(bytes)
  }

  @inline(never) private mutating func writeLong(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    try empty()
    emptied.append(contentsOf: bytes)
    guard emptied.count <= limit else { throw Failure(.outputLimit, Failure.Part(limit >> 20)) }
  }

  public mutating func write(_ text: String) throws(Failure) {
    var copy = text
    copy.makeContiguousUTF8()
    for byte in copy.utf8 { try self.byte(byte) }
  }

  public mutating func write(_ text: StaticString) throws(Failure) {
    try write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func write(_ bytes: [UInt8]) throws(Failure) {
    for byte in bytes { try self.byte(byte) }
  }

  public mutating func spaces(_ count: Int) throws(Failure) {
    for _ in 0..<max(0, count) { try byte(0x20) }
  }

  /// An inline number, plain: `-12.50` is written `-12.5`.
  @inline(__always) mutating func number(_ value: Value) throws(Failure) {
    let start = try claim(64)
    var rest = value.int.magnitude
    // 20 digits, 18 leading zeros, sign and point fit the claim. Digits are made from the right, then moved left.
    var at = start + 63, left = value.scale
    if left > 0 {
      repeat {
        let tenth = rest / 10
        at.pointee = UInt8(truncatingIfNeeded: rest &- tenth &* 10) &+ 0x30
        at -= 1
        rest = tenth
        left &-= 1
      } while left > 0
      at.pointee = 0x2E
      at -= 1
    }
    repeat {
      let tenth = rest / 10
      at.pointee = UInt8(truncatingIfNeeded: rest &- tenth &* 10) &+ 0x30
      at -= 1
      rest = tenth
    } while rest > 0
    if value.int < 0 {
      at.pointee = 0x2D
      at -= 1
    }
    let count = start + 63 - at
    UnsafeMutableRawPointer(start).copyMemory(from: at + 1, byteCount: count)
    advance(count)
  }

  /// A date in ISO form.
  mutating func date(_ number: Int) throws(Failure) {
    let (year, month, day) = Day(number: number).civil
    let start = try claim(10)
    // Years of the language have four digits.
    for (at, part) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
      start[at] = UInt8(truncatingIfNeeded: part / 10) &+ 0x30
      start[at + 1] = UInt8(truncatingIfNeeded: part % 10) &+ 0x30
    }
    start[4] = 0x2D
    start[7] = 0x2D
    advance(10)
  }
}
