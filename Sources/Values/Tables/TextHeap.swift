import Failures

/// Texts one after another, each behind its length + 1 as a varint, so that 0 can stand for null in files.
///
/// Invariant: `used` of `room` bytes are written; places handed out stay valid, for texts are only added.
@usableFromInline struct TextHeap {
  var start: UnsafeMutablePointer<UInt8>?
  var used = 0
  var room = 0
  /// Bytes no row points at any more.
  var waste = 0
  /// Whether later rows have later places and nothing is wasted: then the heap can be searched from end to end.
  var isInOrder = true

  func free() { start?.deallocate() }

  func copy() -> TextHeap {
    var twin = self
    twin.room = used
    twin.start = nil
    guard let start, used > 0 else { return twin }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: used)
    bytes.initialize(from: start, count: used)
    twin.start = bytes
    return twin
  }

  mutating func reserve(_ more: Int) {
    guard used + more > room else { return }
    room = max(used + more, room + room / 2, 256)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    if let start {
      wider.update(from: start, count: used)
      start.deallocate()
    }
    start = wider
  }

  /// Adds a text and gives its place.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    // The text may stand in this very heap, so it is kept apart while the heap moves.
    reserve(0)
    let place = used
    if used + text.count + 10 > room, let start, let base = text.baseAddress, base >= UnsafePointer(start),
      base < UnsafePointer(start) + used
    {
      let copy = Array(text)
      return copy.withUnsafeBufferPointer { append($0) }
    }
    reserve(text.count + 10)
    guard let start else { return 0 }
    var rest = UInt(text.count + 1)
    while rest >= 0x80 {
      start[used] = UInt8(truncatingIfNeeded: rest) | 0x80
      used += 1
      rest >>= 7
    }
    start[used] = UInt8(truncatingIfNeeded: rest)
    used += 1
    if let base = text.baseAddress { (start + used).update(from: base, count: text.count) }
    used += text.count
    return place
  }

  /// The text at a place that `append` gave.
  @inline(__always) func text(at place: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start else { return UnsafeBufferPointer(start: nil, count: 0) }
    var next = place, length = Int(start[next])
    next &+= 1
    if length >= 0x80 {
      length &= 0x7F
      var shift = 7
      while true {
        let byte = Int(start[next])
        next &+= 1
        length |= (byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift &+= 7
      }
    }
    return UnsafeBufferPointer(start: UnsafePointer(start + next), count: length &- 1)
  }

  /// The bytes from one text to the end of a later one, lengths included.
  func raw(from first: Int, through last: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start.map { $0 + first }, count: last + size(at: last) - first)
  }

  /// How many bytes the text at a place takes, its length included.
  func size(at place: Int) -> Int {
    let text = text(at: place)
    guard let start, let base = text.baseAddress else { return 1 }
    return base - UnsafePointer(start + place) + text.count
  }
}

/// Finds the code of a text among the entries of a dictionary.
struct TextLookup {
  private var slots: [Int32]
  private var mask: Int
  private var filled = 0

  init(_ heap: TextHeap, _ entries: [Int]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for (code, place) in entries.enumerated() { insert(hash(bytes: heap.text(at: place)), code) }
  }

  private mutating func insert(_ hash: UInt64, _ code: Int) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: code)
    filled += 1
  }

  /// Adds an entry; a table grown too full is left to be made anew by the next search.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, code: Int) {
    if filled * 2 > mask { slots = [] } else { insert(hash(bytes: text), code) }
  }

  mutating func find(_ text: UnsafeBufferPointer<UInt8>, _ heap: TextHeap, _ entries: [Int]) -> Int? {
    if slots.isEmpty { self = TextLookup(heap, entries) }
    var slot = Int(truncatingIfNeeded: hash(bytes: text)) & mask
    while slots[slot] >= 0 {
      let code = Int(slots[slot]), known = heap.text(at: entries[code])
      if known.count == text.count,
        text.count == 0
          || known.baseAddress.flatMap({ a in text.baseAddress.map { sameBytes(a, $0, text.count) } }) == true
      {
        return code
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
