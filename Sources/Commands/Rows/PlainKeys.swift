import Failures
import Values

/// Keys of one plain type as numbers, sorted by radix: least digit first, only over the bits in which they differ.
struct PlainKeys: ~Copyable {
  private struct Entry {
    /// Its unsigned order is the order wanted.
    var key: UInt64
    var index: Int32
  }

  private typealias Entries = UnsafeMutableBufferPointer<Entry>

  private var entries: Entries
  private var other: Entries

  private init(count: Int) {
    entries = .allocate(capacity: count)
    other = .allocate(capacity: count)
  }

  deinit {
    entries.deallocate()
    other.deallocate()
  }

  /// The indices of the keys that are not null, in order; nil when these are not all plain values of one type.
  ///
  /// - Parameter pause: Called every quarter of a million keys, so that Ctrl-C is heard.
  static func sorted(
    _ keys: UnsafeBufferPointer<Value>, present: Int, descending: Bool, pause: () throws(Failure) -> Void
  ) throws(Failure) -> [Int32]? {
    guard let scale = commonScale(of: keys) else { return nil }
    var plain = PlainKeys(count: present)
    guard try plain.fill(keys, scale: scale, flip: descending ? .max : 0, pause) else { return nil }
    try pause()
    return try plain.sorted(pause)
  }

  /// How many decimals bring all keys to one unit: 0 for what are no numbers.
  private static func commonScale(of keys: UnsafeBufferPointer<Value>) -> Int? {
    guard let sample = keys.first(where: { !$0.isNull }) else { return nil }
    if sample.isInlineNumber {
      var widest = 0
      for key in keys where !key.isNull {
        guard key.isInlineNumber else { return nil }
        widest = max(widest, key.scale)
      }
      return widest
    }
    guard sample.isDate || sample.isMoment || sample.isClock || sample.isBool || sample.isMember || sample.isDuration
    else { return nil }
    for key in keys where key.hi != sample.hi && !key.isNull { return nil }
    return 0
  }

  private mutating func fill(
    _ keys: UnsafeBufferPointer<Value>, scale: Int, flip: UInt64, _ pause: () throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var next = 0
    for first in stride(from: 0, to: keys.count, by: PlainKeys.stretch) {
      let part = first..<min(first + PlainKeys.stretch, keys.count)
      guard fill(keys, part, scale: scale, flip: flip, &next) else { return false }
      try pause()
    }
    return true
  }

  private mutating func fill(
    _ keys: UnsafeBufferPointer<Value>, _ part: Range<Int>, scale: Int, flip: UInt64, _ next: inout Int
  ) -> Bool {
    for index in part where !keys[index].isNull {
      var number = keys[index].int
      if scale > 0, keys[index].scale != scale {
        let (lifted, overflow) = number.multipliedReportingOverflow(by: Number.powers[scale - keys[index].scale])
        if overflow { return false }
        number = lifted
      }
      let key = UInt64(bitPattern: Int64(number)) ^ (1 << 63) ^ flip
      entries.initializeElement(at: next, to: Entry(key: key, index: Int32(truncatingIfNeeded: index)))
      next += 1
    }
    return true
  }

  private mutating func sorted(_ pause: () throws(Failure) -> Void) throws(Failure) -> [Int32] {
    if entries.count < 512 {
      entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    } else {
      var varying: UInt64 = 0
      for entry in entries { varying |= entry.key ^ entries[0].key }
      try pause()
      var shift = varying.trailingZeroBitCount
      let top = 64 - varying.leadingZeroBitCount
      while shift < top {
        try pass(UInt64(shift), pause)
        shift += PlainKeys.bits
      }
    }
    let sorted = entries
    return [Int32](unsafeUninitializedCapacity: sorted.count) { out, count in
      for place in 0..<sorted.count { out.initializeElement(at: place, to: sorted[place].index) }
      count = sorted.count
    }
  }

  private static let bits = 11

  private static let stretch = 1 << 18

  /// Sorts by one digit, keeping the order of equals.
  private mutating func pass(_ shift: UInt64, _ pause: () throws(Failure) -> Void) throws(Failure) {
    let size = 1 << PlainKeys.bits, mask = UInt64(size - 1), from = entries, to = other
    var starts = [Int](repeating: 0, count: size)
    for first in stride(from: 0, to: from.count, by: PlainKeys.stretch) {
      let part = first..<min(first + PlainKeys.stretch, from.count)
      starts.withUnsafeMutableBufferPointer { starts in
        for place in part { starts[Int(truncatingIfNeeded: from[place].key >> shift & mask)] &+= 1 }
      }
      try pause()
    }
    var sum = 0
    for digit in 0..<size {
      let count = starts[digit]
      starts[digit] = sum
      sum &+= count
    }
    for first in stride(from: 0, to: from.count, by: PlainKeys.stretch) {
      let part = first..<min(first + PlainKeys.stretch, from.count)
      starts.withUnsafeMutableBufferPointer { starts in
        for place in part {
          let digit = Int(truncatingIfNeeded: from[place].key >> shift & mask)
          to.initializeElement(at: starts[digit], to: from[place])
          starts[digit] &+= 1
        }
      }
      try pause()
    }
    swap(&entries, &other)
  }
}
