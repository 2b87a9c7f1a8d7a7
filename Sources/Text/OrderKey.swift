extension Order {
  /// Replaces `key` by bytes that sort (as bytes, the shorter first) as `compare` does.
  ///
  ///     first level  0  marks  0  signs  0  capitals  [0  the text itself, if it has a stray leading vowel]
  ///
  /// Empty levels at the end are left out with their 0. Below the first level only what is special is written: how
  /// many code points were passed over (the more, the smaller), then its weight.
  public static func key(_ utf8: UnsafeBufferPointer<UInt8>, into key: inout [UInt8]) {
    // A byte gives at most one at level 1 and three at each other level, and 0s between.
    let room = utf8.count * 4 + 16
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room * 4) { buffer in
      guard let base = buffer.baseAddress else { return }
      var writer = KeyWriter(base, room: room)
      writer.write(utf8)
      let count = writer.joined(with: utf8)
      // Over the old key first: emptying an array costs as much as a key does.
      let kept = min(count, key.count)
      key.withUnsafeMutableBufferPointer { old in old.baseAddress?.update(from: base, count: kept) }
      if kept < key.count { key.removeSubrange(kept...) }
      if kept < count { key.append(contentsOf: UnsafeBufferPointer(start: base + kept, count: count - kept)) }
    }
  }

  public static func key(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    text.withBytes { key($0, into: &bytes) }
    return bytes
  }
}

/// Writes the levels of a key side by side in one pass, each in its own quarter of a buffer.
private struct KeyWriter {
  private let start: UnsafeMutablePointer<UInt8>
  private let room: Int
  private var primary: UnsafeMutablePointer<UInt8>
  private var marks: RunWriter
  private var signs: RunWriter
  private var capitals: RunWriter
  /// Code points passed so far that count at level 2, and at levels 3 and 4.
  private var bases = 0
  private var letters = 0
  private var hasStrayVowel = false

  init(_ start: UnsafeMutablePointer<UInt8>, room: Int) {
    self.start = start
    self.room = room
    primary = start
    marks = RunWriter(start + room)
    signs = RunWriter(start + 2 * room)
    capitals = RunWriter(start + 3 * room)
  }

  @inline(__always)
  mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) {
    let weights = OrderTables.thai.utf8Start
    var index = 0
    while index < utf8.count {
      if index + 2 < utf8.count, utf8[index] == 0xE0, utf8[index + 1] & 0xFE == 0xB8 {
        let letter = Int(utf8[index + 1] & 1) << 6 | Int(utf8[index + 2] & 0x3F)
        let weight = weights[letter]
        if letter &- 0x40 >= 0, letter < 0x45 {
          index = writeLeadingVowel(weight, utf8, at: index)
          continue
        }
        if weight < 100 {
          putBase(weight)
        } else if weight < 125 {
          marks.put(UInt32(weight) - 100, after: bases)
          letters += 1
        } else {
          writeElement(OrderElement(0xE00 | UInt32(letter)))
        }
        index += 3
      } else {
        let (scalar, length) = Scalars.decode(utf8, at: index)
        writeElement(OrderElement(scalar))
        index += length
      }
    }
  }

  @inline(__always)
  private mutating func writeLeadingVowel(
    _ weight: UInt8, _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let consonant = Order.consonant(utf8, at: index + 3)
    if consonant != 0 {
      putBase(OrderTables.thai.utf8Start[consonant])
    } else {
      hasStrayVowel = true
    }
    putBase(weight)
    return index + (consonant != 0 ? 6 : 3)
  }

  @inline(__always)
  private mutating func put(_ weight: UInt8) {
    primary.pointee = weight
    primary += 1
  }

  @inline(__always)
  private mutating func putBase(_ weight: UInt8) {
    put(weight)
    bases += 1
    letters += 1
  }

  private mutating func writeElement(_ element: OrderElement) {
    if element.sign != 0 { return signs.put(element.sign, after: letters) }
    if element.primary >= OrderElement.byCodePoint {
      putCodePoint(element.primary - OrderElement.byCodePoint)
      bases += 1
    } else if element.primary != 0 {
      put(UInt8(truncatingIfNeeded: element.primary))
      bases += 1
    }
    if element.mark != 0 { marks.put(element.mark, after: bases) }
    if element.capital != 0 { capitals.put(element.capital, after: letters) }
    letters += 1
  }

  /// UTF-8 sorts as code points do, and its first byte here is above all weights.
  private mutating func putCodePoint(_ scalar: UInt32) {
    if scalar < 0x800 {
      put(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        put(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        put(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    put(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// Moves the levels together at the front and returns how many bytes they are.
  mutating func joined(with utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var end = primary, zeros = 0
    end = Self.moved(marks, to: end, &zeros)
    end = Self.moved(signs, to: end, &zeros)
    end = Self.moved(capitals, to: end, &zeros)
    if hasStrayVowel { end = Self.moved(utf8, to: end, after: zeros + 1) }
    return end - start
  }

  @inline(__always)
  private static func moved(
    _ level: RunWriter, to end: UnsafeMutablePointer<UInt8>, _ zeros: inout Int
  ) -> UnsafeMutablePointer<UInt8> {
    zeros += 1
    if level.isEmpty { return end }
    defer { zeros = 0 }
    return moved(UnsafeBufferPointer(start: level.start, count: level.count), to: end, after: zeros)
  }

  private static func moved(
    _ bytes: UnsafeBufferPointer<UInt8>, to end: UnsafeMutablePointer<UInt8>, after zeros: Int
  ) -> UnsafeMutablePointer<UInt8> {
    end.update(repeating: 0, count: zeros)
    guard let source = bytes.baseAddress else { return end + zeros }
    (end + zeros).update(from: source, count: bytes.count)
    return end + zeros + bytes.count
  }
}

/// Writes one lower level: counts of what is passed over, each with the weight that ended it.
private struct RunWriter {
  let start: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>
  private var counted = 0
  /// So many passed over are written as a byte of their own, below all others.
  private static let chunk = 240

  init(_ start: UnsafeMutablePointer<UInt8>) {
    self.start = start
    end = start
  }

  var isEmpty: Bool { end == start }
  var count: Int { end - start }

  /// Writes `weight` behind `count` code points from the start of the text.
  @inline(__always)
  mutating func put(_ weight: UInt32, after count: Int) {
    var passed = count - counted
    counted = count
    while passed >= Self.chunk {
      append(1)
      passed -= Self.chunk
    }
    append(UInt8(truncatingIfNeeded: 255 - passed))
    if weight < OrderElement.byCodePoint {
      append(UInt8(truncatingIfNeeded: weight))
    } else {
      append(UInt8(truncatingIfNeeded: 0x80 | weight >> 16))
      append(UInt8(truncatingIfNeeded: weight >> 8))
      append(UInt8(truncatingIfNeeded: weight))
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }
}

extension Order {
  /// The first weights of the first level as one number, most significant first, 0 behind the last: what is less stands
  /// before, what is the same has to be compared.
  public static func prefix(_ utf8: UnsafeBufferPointer<UInt8>, weights: Int = 8) -> UInt64 {
    var cursor = PrimaryCursor(utf8, from: 0), prefix: UInt64 = 0, left = weights
    if weights == 1, utf8.count >= 3, utf8[0] == 0xE0, utf8[1] == 0xB8, utf8[2] > 0x80, utf8[2] < 0xAF {
      // A consonant, which most Thai words begin with.
      return UInt64(OrderTables.thai.utf8Start[Int(utf8[2] & 0x3F)]) << 56
    }
    while left > 0 {
      let weight = cursor.next()
      if weight == 0 { break }
      left -= 1
      guard weight < OrderElement.byCodePoint else {
        // Above all weights; which code point it is, is not told any more.
        prefix = prefix << 8 | 0xFF
        break
      }
      prefix = prefix << 8 | UInt64(weight)
    }
    return prefix << UInt64(8 * (8 - weights + left))
  }
}
