/// A text in a buffer: where it begins and how many bytes it has, in one number; one without bytes says nothing.
@frozen public struct TextPlace: BitwiseCopyable, Sendable {
  @usableFromInline let bits: UInt64

  /// A text has fewer than 16 million bytes.
  @inlinable @inline(__always) public init(_ start: Int, _ count: Int) {
    bits = UInt64(truncatingIfNeeded: start) << 24 | UInt64(truncatingIfNeeded: count)
  }

  @inlinable @inline(__always) public var start: Int { Int(truncatingIfNeeded: bits >> 24) }
  @inlinable @inline(__always) public var count: Int { Int(truncatingIfNeeded: bits & 0xFF_FFFF) }
  @inlinable @inline(__always) public var isEmpty: Bool { bits & 0xFF_FFFF == 0 }

  /// The bytes, borrowed from the buffer it stands in.
  @inlinable @inline(__always) public func bytes(_ base: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: count)
  }
}
