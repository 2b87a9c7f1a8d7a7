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

/// Numbers the different texts of a buffer from 0, in order of first appearance; nothing is copied.
///
/// Invariant: the buffer stays as it is for as long as texts are numbered.
public struct PlaceNumbers {
  private let base: UnsafePointer<UInt8>
  /// Where each text first stood.
  public private(set) var places: [TextPlace] = []
  private var hashes: [UInt64] = []
  /// Number + 1 of the text whose hash ends here.
  private var slots = [UInt32](repeating: 0, count: 256)

  public init(_ base: UnsafePointer<UInt8>) { self.base = base }

  public var count: Int { places.count }

  @inline(__always) public mutating func number(_ place: TextPlace) -> Int {
    let text = place.bytes(base), hash = hash(bytes: text), mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isSame(places[number].bytes(base), text) { return number }
      slot = (slot + 1) & mask
    }
    return add(place, hash, slot)
  }

  @inline(never) private mutating func add(_ place: TextPlace, _ hash: UInt64, _ slot: Int) -> Int {
    places.append(place)
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: places.count)
    if places.count * 2 > slots.count { grow() }
    return places.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
