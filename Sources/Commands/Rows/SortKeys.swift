import Text
import Values

/// Texts as bytes that sort as the Thai dictionary does, made once for a sort and laid end to end.
struct TextKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ texts: UnsafeBufferPointer<Value>) {
    ends.reserveCapacity(texts.count)
    for text in texts {
      if text.isText { text.withUTF8 { Order.key($0, into: &bytes) } }
      ends.append(bytes.count)
    }
  }

  /// Negative, 0 or positive.
  func compare(_ left: Int, _ right: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var a = left == 0 ? 0 : ends[left - 1], b = right == 0 ? 0 : ends[right - 1]
      let endA = ends[left], endB = ends[right]
      while a < endA, b < endB {
        if bytes[a] != bytes[b] { return bytes[a] < bytes[b] ? -1 : 1 }
        a += 1
        b += 1
      }
      return (endA - a).signum() - (endB - b).signum()
    }
  }
}

/// Keys as numbers whose unsigned order is the order wanted, each with the index it belongs to.
struct PlainKeys {
  struct Entry {
    var key: UInt64
    var index: Int32
  }

  private var entries: [Entry]

  /// Nil when the keys are not all plain values of one type.
  static func of(_ keys: UnsafeBufferPointer<Value>, _ present: [Int32], descending: Bool) -> PlainKeys? {
    let kind = keys[Int(present[0])].hi
    var isUniform = true, isNumeric = true, widest = 0
    for index in present {
      let key = keys[Int(index)]
      if key.hi != kind { isUniform = false }
      if key.isInlineNumber { widest = max(widest, key.scale) } else { isNumeric = false }
      if !isUniform && !isNumeric { return nil }
    }
    let sample = keys[Int(present[0])]
    if !isNumeric {
      guard sample.isDate || sample.isMoment || sample.isClock || sample.isBool || sample.isMember || sample.isDuration
      else { return nil }
    }
    let flip: UInt64 = descending ? .max : 0
    var entries: [Entry] = []
    entries.reserveCapacity(present.count)
    for index in present {
      let key = keys[Int(index)]
      var number = key.int
      if isNumeric, key.scale != widest {
        let (lifted, overflow) = number.multipliedReportingOverflow(by: Number.powers[widest - key.scale])
        if overflow { return nil }
        number = lifted
      }
      entries.append(Entry(key: (UInt64(bitPattern: Int64(number)) ^ 1 << 63) ^ flip, index: index))
    }
    return PlainKeys(entries: entries)
  }

  /// The indices in order: least digit first, only over the bits in which the keys differ.
  mutating func sorted() -> [Int32] {
    if entries.count < 512 {
      entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
      return entries.map(\.index)
    }
    var varying: UInt64 = 0
    for entry in entries { varying |= entry.key ^ entries[0].key }
    var other = entries, shift = varying.trailingZeroBitCount
    let top = 64 - varying.leadingZeroBitCount
    while shift < top {
      PlainKeys.pass(entries, &other, UInt64(shift))
      swap(&entries, &other)
      shift += PlainKeys.bits
    }
    return entries.map(\.index)
  }

  private static let bits = 11

  private static func pass(_ from: [Entry], _ to: inout [Entry], _ shift: UInt64) {
    let size = 1 << bits, mask = UInt64(size - 1)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { starts in
      starts.initialize(repeating: 0)
      for entry in from { starts[Int(truncatingIfNeeded: entry.key >> shift & mask)] &+= 1 }
      var sum: Int32 = 0
      for digit in 0..<size {
        let count = starts[digit]
        starts[digit] = sum
        sum &+= count
      }
      to.withUnsafeMutableBufferPointer { to in
        for entry in from {
          let digit = Int(truncatingIfNeeded: entry.key >> shift & mask)
          to[Int(starts[digit])] = entry
          starts[digit] &+= 1
        }
      }
    }
  }
}
