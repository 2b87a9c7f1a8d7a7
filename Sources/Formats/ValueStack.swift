import Values

/// Values that wait for the list or record they belong to; what is left is released with the stack.
struct ValueStack: ~Copyable {
  private let heap: HeapPointer
  /// Invariant: `capacity` slots, of which the first `count` hold owned values.
  private var items: Slots
  private var capacity = 64
  private(set) var count = 0

  init(_ heap: HeapPointer) {
    self.heap = heap
    items = .allocate(capacity: 64)
  }

  deinit {
    for index in 0..<count { heap.release(items[index]) }
    items.deallocate()
  }

  @inline(__always) mutating func push(_ value: Value) {
    if count == capacity { grow() }
    items[count] = value
    count &+= 1
  }

  @inline(never) private mutating func grow() {
    let larger = Slots.allocate(capacity: capacity * 2)
    larger.update(from: items, count: count)
    items.deallocate()
    items = larger
    capacity *= 2
  }

  @inline(__always) mutating func pop() -> Value {
    count &-= 1
    return items[count]
  }

  /// Moves the values from a place on into a list.
  mutating func list(from start: Int) -> Value {
    let list = heap.list(capacity: count - start)
    let body = list.object.listBody
    body.pointee.items.update(from: items + start, count: count - start)
    body.pointee.count = count - start
    count = start
    return list
  }

  /// Moves the values from a place on into a record of a shape with as many fields.
  @inline(__always) mutating func record(_ shape: Int, from start: Int) -> Value {
    let fields = count &- start
    let record = heap.record(shape: shape, slots: fields)
    record.object.slotsBody.update(from: items + start, count: fields)
    count = start
    return record
  }

  /// Moves the values from a place on into a map under these keys, which are given away.
  mutating func map(_ keys: ArraySlice<Value>, from start: Int) -> Value {
    let map = heap.map(capacity: keys.count)
    for (offset, key) in keys.enumerated() { heap.put(key, items[start + offset], into: map.object.mapBody) }
    count = start
    return map
  }
}
