/// Text: up to 14 bytes of UTF-8 inside the value, else one block with some room to grow.
///
/// Equal texts of 14 bytes or fewer are bitwise equal; a longer one is never stored short.
extension Value {
  @inlinable @inline(__always) var shortCount: Int { Int(truncatingIfNeeded: hi >> 8 & 0xFF) }
  @inlinable @inline(__always) var longCount: Int { Int(UInt32(truncatingIfNeeded: object.pointee.aux)) }

  /// How many bytes of UTF-8 a text has.
  @inlinable public var byteCount: Int { isHeap ? longCount : shortCount }

  /// The empty text.
  @inlinable public static var emptyText: Value { Value(lo: 0, hi: Tag.shortText.rawValue) }

  /// The bytes of a text, valid within the call only.
  @inlinable @inline(__always) public func withUTF8<R, E: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    if isHeap { return try body(longBytes) }
    // Byte k of the text is byte k of `lo`, then byte k - 6 of `hi`; laid side by side they are contiguous.
    var pair = (lo, hi >> 16)
    let count = shortCount
    return try withUnsafePointer(to: &pair) { (pointer) throws(E) -> R in
      let bytes = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
      return try body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The bytes of a long text, valid while the text is.
  @inlinable @inline(__always) var longBytes: UnsafeBufferPointer<UInt8> {
    let object = object
    let start = UnsafeRawPointer(object + 1).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(UInt32(truncatingIfNeeded: object.pointee.aux)))
  }

  /// The text as a Swift string; for messages and edges, not for hot paths.
  public var string: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  @inlinable @inline(__always) public func isSameText(as other: Value) -> Bool {
    if !isHeap || !other.isHeap { return lo == other.lo && hi == other.hi }
    if lo == other.lo { return true }
    let left = longBytes, right = other.longBytes
    return left.count == right.count
      && sameBytes(left.baseAddress.unsafelyUnwrapped, right.baseAddress.unsafelyUnwrapped, left.count)
  }
}

@inlinable public func sameBytes(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  while index &+ 8 <= count {
    if UnsafeRawPointer(left + index).loadUnaligned(as: UInt64.self)
      != UnsafeRawPointer(right + index).loadUnaligned(as: UInt64.self)
    {
      return false
    }
    index &+= 8
  }
  while index < count {
    if left[index] != right[index] { return false }
    index &+= 1
  }
  return true
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// A text of these bytes, which must be valid UTF-8; owned by the caller.
  @inlinable @inline(__always) public func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Value {
    if count > 14 { return longText(bytes, count, capacity: count) }
    var lo: UInt64 = 0, hi: UInt64 = 0
    if count >= 8 {
      lo = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
      if count > 8 {
        // The last eight bytes again, shifted so that only those past the first eight remain.
        let tail = UnsafeRawPointer(bytes + (count - 8)).loadUnaligned(as: UInt64.self)
        hi = tail >> (8 * UInt64(16 - count))
      }
    } else {
      var index = 0
      while index < count {
        lo |= UInt64(bytes[index]) << (8 * UInt64(index))
        index &+= 1
      }
    }
    return Value(lo: lo, hi: hi << 16 | UInt64(count) << 8 | Tag.shortText.rawValue)
  }

  @inlinable public func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    guard let start = bytes.baseAddress else { return .emptyText }
    return text(start, bytes.count)
  }

  public func text(_ string: String) -> Value {
    var copy = string
    return copy.withUTF8 { text($0) }
  }

  public func text(_ bytes: [UInt8]) -> Value { bytes.withUnsafeBufferPointer { text($0) } }

  @inline(never) @usableFromInline func longText(_ bytes: UnsafePointer<UInt8>, _ count: Int, capacity: Int) -> Value {
    let object = allocate(bytes: 16 + capacity, .text)
    object.pointee.aux = UInt64(UInt32(count)) | UInt64(UInt32(capacity)) << 32
    UnsafeMutableRawPointer(object + 1).copyMemory(from: bytes, byteCount: count)
    return Value(object, .text)
  }

  /// `left` with `right` behind it.
  ///
  /// Takes over the reference to `left`, which is lengthened in place when nobody else holds it, so that a loop of
  /// `+=` costs what it appends.
  public func appending(_ left: Value, _ right: Value) -> Value {
    let first = left.byteCount, second = right.byteCount
    let total = first + second
    if left.isHeap, left.object.isUnique {
      let object = left.object
      if total <= Int(object.pointee.aux >> 32), left.lo != right.lo {
        right.withUTF8 { tail in
          if let start = tail.baseAddress {
            (UnsafeMutableRawPointer(object + 1) + first).copyMemory(from: start, byteCount: second)
          }
        }
        object.pointee.aux = object.pointee.aux & ~0xFFFF_FFFF | UInt64(UInt32(total))
        return left
      }
    }
    let joined = join(left, right, total)
    release(left)
    return joined
  }

  private func join(_ left: Value, _ right: Value, _ total: Int) -> Value {
    if total <= 14 {
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
        guard let base = buffer.baseAddress else { return .emptyText }
        fill(UnsafeMutableRawPointer(base), left, right)
        return text(UnsafePointer(base), total)
      }
    }
    let capacity = total < 1 << 30 ? total * 2 : total
    let object = allocate(bytes: 16 + capacity, .text)
    object.pointee.aux = UInt64(UInt32(total)) | UInt64(UInt32(capacity)) << 32
    fill(UnsafeMutableRawPointer(object + 1), left, right)
    return Value(object, .text)
  }

  private func fill(_ target: UnsafeMutableRawPointer, _ left: Value, _ right: Value) {
    let first = left.byteCount
    left.withUTF8 { if let start = $0.baseAddress { target.copyMemory(from: start, byteCount: $0.count) } }
    right.withUTF8 { if let start = $0.baseAddress { (target + first).copyMemory(from: start, byteCount: $0.count) } }
  }
}
