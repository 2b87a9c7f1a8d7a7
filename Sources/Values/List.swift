import Failures

/// The body of a list: its items stand in a buffer of their own that grows by doubling.
@frozen public struct ListBody: BitwiseCopyable {
  public var count: Int
  public var capacity: Int
  public var items: Slots

  @inlinable init(count: Int, capacity: Int, items: Slots) {
    self.count = count
    self.capacity = capacity
    self.items = items
  }
}

extension UnsafeMutablePointer where Pointee == Header {
  @inlinable @inline(__always) public var listBody: UnsafeMutablePointer<ListBody> {
    UnsafeMutableRawPointer(self + 1).assumingMemoryBound(to: ListBody.self)
  }
}

extension Value {
  /// The items of a list, valid while the list is.
  @inlinable @inline(__always) public var items: UnsafeBufferPointer<Value> {
    let body = object.listBody
    return UnsafeBufferPointer(start: body.pointee.items, count: body.pointee.count)
  }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// An empty list, owned by the caller.
  @inlinable public func list(capacity: Int = 4) -> Value {
    let object = allocate(bytes: 16 + MemoryLayout<ListBody>.size, .list)
    let room = Swift.max(capacity, 4)
    object.listBody.pointee = ListBody(count: 0, capacity: room, items: allocateItems(room))
    return Value(object, .list)
  }

  /// A list of values the caller owns and gives away.
  public func list(owning values: [Value]) -> Value {
    let list = list(capacity: values.count)
    for value in values { append(value, to: list) }
    return list
  }

  /// Appends to a list nobody else holds; takes over the reference to the value.
  @inlinable @inline(__always) public func append(_ value: Value, to list: Value) {
    let body = list.object.listBody
    if body.pointee.count == body.pointee.capacity { grow(body) }
    body.pointee.items[body.pointee.count] = value
    body.pointee.count &+= 1
  }

  @inline(never) @usableFromInline func grow(_ body: UnsafeMutablePointer<ListBody>) {
    let room = body.pointee.capacity * 2
    let items = allocateItems(room)
    items.update(from: body.pointee.items, count: body.pointee.count)
    freeItems(body.pointee.items, capacity: body.pointee.capacity)
    body.pointee.items = items
    body.pointee.capacity = room
  }

  /// A copy of a list, its items shared, with room for more.
  @inline(never) public func copy(list: Value, extra: Int = 0) -> Value {
    let items = list.items
    let twin = self.list(capacity: items.count + extra)
    let body = twin.object.listBody
    for (index, item) in items.enumerated() {
      retain(item)
      body.pointee.items[index] = item
    }
    body.pointee.count = items.count
    return twin
  }
}

/// Builds a list inside a built-in function; what was built is freed if the function throws.
@frozen public struct ListBuilder: ~Copyable {
  @usableFromInline let heap: HeapPointer
  @usableFromInline let list: Value

  @inlinable public init(_ heap: HeapPointer, capacity: Int = 4) {
    self.heap = heap
    list = heap.list(capacity: capacity)
  }

  deinit { heap.release(list) }

  @inlinable public var count: Int { list.object.listBody.pointee.count }

  /// What was built so far.
  @inlinable public var items: UnsafeBufferPointer<Value> { list.items }

  /// Takes over the caller's reference.
  @inlinable public mutating func append(owned value: Value) { heap.append(value, to: list) }

  /// Adds a reference of its own.
  @inlinable public mutating func append(_ value: Value) {
    retain(value)
    heap.append(value, to: list)
  }

  @inlinable public consuming func finish() -> Value {
    let value = list
    discard self
    return value
  }
}
