import Failures
import Language
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
    var nulls: [Int32] = []
    for index in 0..<keys.count where keys[index].isNull { nulls.append(Int32(truncatingIfNeeded: index)) }
    try call.charge(keys.count / 4)
    try call.session.spend(0)
    let count = keys.count - nulls.count
    let session = call.session
    let plain = try PlainKeys.sorted(keys, present: count, descending: descending) { () throws(Failure) in
      try session.spend(0)
    }
    if let plain { return plain + nulls }
    var present: [Int32] = []
    present.reserveCapacity(count)
    for index in 0..<keys.count where !keys[index].isNull { present.append(Int32(truncatingIfNeeded: index)) }
    try merge(keys, &present, descending: descending, &call)
    return present + nulls
  }

  private static func merge(
    _ keys: UnsafeBufferPointer<Value>, _ indices: inout [Int32], descending: Bool, _ call: inout Call
  ) throws(Failure) {
    let sign = descending ? -1 : 1
    if indices.allSatisfy({ keys[Int($0)].isText }) {
      let session = call.session
      let texts = try TextKeys(keys) { () throws(Failure) in try session.spend(0) }
      return try mergeSort(&indices, &call) { (left, right) throws(Failure) in
        texts.compare(Int(left), Int(right)) * sign
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
        try mergeHalves(from, &to, start, middle, end, call.session, compare)
        try call.charge(end - start)
        start = end
      }
      swap(&from, &to)
      width *= 2
    }
    items = from
  }

  @inline(__always) private static func mergeHalves(
    _ from: [Int32], _ to: inout [Int32], _ start: Int, _ middle: Int, _ end: Int, _ session: any Session,
    _ compare: (Int32, Int32) throws(Failure) -> Int
  ) throws(Failure) {
    var left = start, right = middle, out = start
    var isOrdered = middle == end
    if !isOrdered { isOrdered = try compare(from[middle - 1], from[middle]) <= 0 }
    while left < middle || right < end {
      var takesLeft = left < middle
      if takesLeft, !isOrdered, right < end { takesLeft = try compare(from[left], from[right]) <= 0 }
      to[out] = takesLeft ? from[left] : from[right]
      if takesLeft { left += 1 } else { right += 1 }
      out += 1
      if out & 0xFFFF == 0 { try session.spend(0) }
    }
  }
}
