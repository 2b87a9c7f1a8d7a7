/// Small numbers for different texts, in order of first appearance from 1; 0 is for null.
///
/// Each text is kept, so what it stood in may go.
public final class TextNumbers {
  private var heap = TextHeap()
  private var places: [Int] = [0]
  private var slots = [UInt32](repeating: 0, count: 256)

  public init() {}

  /// One more than there are texts.
  public var count: Int { places.count }

  deinit { heap.free() }

  public func number(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if places.count * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(bytes: text)) & mask
    while slots[slot] != 0 {
      if isSame(heap.text(at: places[Int(slots[slot])]), text) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    places.append(heap.append(text))
    slots[slot] = UInt32(truncatingIfNeeded: places.count - 1)
    return slots[slot]
  }

  /// The text of a number, valid until another is numbered.
  func text(_ number: Int) -> UnsafeBufferPointer<UInt8> { heap.text(at: places[number]) }

  private func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for number in 1..<places.count {
      var slot = Int(truncatingIfNeeded: hash(bytes: text(number))) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}
