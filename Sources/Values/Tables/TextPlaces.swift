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

/// Numbers different texts from 0, in order of first appearance; each is kept, so what it stood in may go.
public struct PlaceNumbers {
  private var texts: [UInt8] = []
  /// Where each text is kept.
  private var places: [TextPlace] = []
  private var hashes: [UInt64] = []
  /// Number + 1 of the text whose hash ends here.
  private var slots = [UInt32](repeating: 0, count: 256)

  public init() {}

  public var count: Int { places.count }

  @inline(__always) public mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hash(bytes: text), mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, withText(number, { isSame($0, text) }) { return number }
      slot = (slot + 1) & mask
    }
    return add(text, hash, slot)
  }

  /// The text of a number, lent.
  @inline(__always) public func withText<R>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let place = places[number]
    return texts.withUnsafeBufferPointer { texts in
      body(UnsafeBufferPointer(rebasing: texts[place.start..<place.start + place.count]))
    }
  }

  @inline(never) private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> Int {
    places.append(TextPlace(texts.count, text.count))
    texts.append(contentsOf: text)
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
