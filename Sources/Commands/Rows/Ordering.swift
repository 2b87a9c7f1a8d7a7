import Failures
import Language
import Text
import Values

/// In which order the items of a list stand once sorted by their keys: stable, nulls last.
///
/// Keys of one plain type become 64-bit numbers for a radix sort; texts are turned into their sort keys once;
/// everything else is merged by `order`.
enum Ordering {
  /// The indices of the keys, in order.
  static func sorted(
    _ keys: UnsafeBufferPointer<Value>, descending: Bool, _ call: inout Call
  ) throws(Failure) -> [Int32] {
    var present: [Int32] = [], nulls: [Int32] = []
    present.reserveCapacity(keys.count)
    for index in 0..<keys.count {
      if keys[index].isNull { nulls.append(Int32(index)) } else { present.append(Int32(index)) }
    }
    try call.charge(keys.count)
    if present.count > 1 {
      if var plain = PlainKeys.of(keys, present, descending: descending) {
        present = plain.sorted()
      } else {
        try merge(keys, &present, descending: descending, &call)
      }
    }
    return present + nulls
  }

  private static func merge(
    _ keys: UnsafeBufferPointer<Value>, _ indices: inout [Int32], descending: Bool, _ call: inout Call
  ) throws(Failure) {
    let sign = descending ? -1 : 1
    if indices.allSatisfy({ keys[Int($0)].isText }) {
      let texts = keys.map { $0.isText ? $0.withUTF8 { Order.key($0) } : [] }
      return try mergeSort(&indices, &call) { (left, right) throws(Failure) in
        precedes(texts[Int(right)], texts[Int(left)]) ? sign : precedes(texts[Int(left)], texts[Int(right)]) ? -sign : 0
      }
    }
    let realm = call.realm
    try mergeSort(&indices, &call) { (left, right) throws(Failure) in
      do throws(Failure) {
        return try compare(keys[Int(left)], keys[Int(right)], sign, realm)
      } catch {
        throw named(error, row: Int(max(left, right)) + 1)
      }
    }
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBufferPointer { a in right.withUnsafeBufferPointer { b in a.lexicographicallyPrecedes(b) } }
  }

  /// Says in which row values of different types met.
  private static func named(_ failure: Failure, row: Int) -> Failure {
    guard failure.code == Wording.notComparable.code, failure.parts.count == 2 else { return failure }
    return Failure(.mixedSort, failure.parts[0], failure.parts[1], Failure.Part(row))
  }

  /// Compares two keys; lists, which stand for several keys, item by item, with nulls after everything else.
  static func compare(_ left: Value, _ right: Value, _ sign: Int, _ realm: Realm) throws(Failure) -> Int {
    guard left.isList, right.isList else { return try order(left, right, realm) * sign }
    let a = left.items, b = right.items
    for index in 0..<min(a.count, b.count) {
      if a[index].isNull || b[index].isNull {
        if a[index].isNull && b[index].isNull { continue }
        return a[index].isNull ? 1 : -1
      }
      let result = try order(a[index], b[index], realm)
      if result != 0 { return result * sign }
    }
    return (a.count - b.count).signum() * sign
  }

  /// Bottom-up merge sort; halves already in order are left alone, so sorted input costs one pass.
  private static func mergeSort(
    _ items: inout [Int32], _ call: inout Call, _ compare: (Int32, Int32) throws(Failure) -> Int
  ) throws(Failure) {
    var from = items, to = items, width = 1
    while width < items.count {
      var start = 0
      while start < from.count {
        let middle = min(start + width, from.count), end = min(start + 2 * width, from.count)
        try mergeHalves(from, &to, start, middle, end, compare)
        try call.charge(end - start)
        start = end
      }
      swap(&from, &to)
      width *= 2
    }
    items = from
  }

  @inline(__always) private static func mergeHalves(
    _ from: [Int32], _ to: inout [Int32], _ start: Int, _ middle: Int, _ end: Int,
    _ compare: (Int32, Int32) throws(Failure) -> Int
  ) throws(Failure) {
    var left = start, right = middle, out = start
    let isOrdered = try middle == end || compare(from[middle - 1], from[middle]) <= 0
    while left < middle || right < end {
      let takesLeft = try right == end || (left < middle && (isOrdered || compare(from[left], from[right]) <= 0))
      to[out] = takesLeft ? from[left] : from[right]
      if takesLeft { left += 1 } else { right += 1 }
      out += 1
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
