/// A record whose keys are computed: entries in order of insertion, found through an open-addressed index.
///
/// ```
/// entries   key, value, key, value … (a removed entry has a missing key)
/// index     one word a slot: 0 empty, else hash (high half) and entry number + 1 (low half)
/// ```
/// The index has a power of two of slots and is at most three quarters full.
@frozen public struct MapBody: BitwiseCopyable {
  /// Entries used, removed ones included.
  public var count: Int
  public var removed: Int
  public var capacity: Int
  public var entries: Slots
  public var index: UnsafeMutablePointer<UInt64>
  public var mask: Int

  @inlinable init(capacity: Int, entries: Slots, index: UnsafeMutablePointer<UInt64>, mask: Int) {
    count = 0
    removed = 0
    self.capacity = capacity
    self.entries = entries
    self.index = index
    self.mask = mask
  }

  @inlinable public var live: Int { count - removed }
}

public typealias Map = UnsafeMutablePointer<MapBody>

extension UnsafeMutablePointer where Pointee == Header {
  @inlinable @inline(__always) public var mapBody: Map {
    UnsafeMutableRawPointer(self + 1).assumingMemoryBound(to: MapBody.self)
  }
}

@inlinable @inline(__always) func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = UInt128(left) &* UInt128(right)
  return UInt64(truncatingIfNeeded: product >> 64) ^ UInt64(truncatingIfNeeded: product)
}

/// Hash of a text or scalar key; equal keys hash alike.
@inlinable @inline(__always) public func hashOfKey(_ key: Value) -> UInt64 {
  if !key.isHeap { return mixed(key.lo ^ 0x9E37_79B9_7F4A_7C15, key.hi ^ 0xD6E8_FEB8_6659_FD93) }
  return hashOfLongKey(key)
}

@inline(never) @usableFromInline func hashOfLongKey(_ key: Value) -> UInt64 {
  // Keys are scalars: what is not a long text is a wide number.
  key.hi == Tag.text.rawValue ? hash(bytes: key.longBytes) : Decimal(key).hash
}

public func hashOfBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(bytes: bytes) }

func hash(bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var state = UInt64(bytes.count), index = 0
  guard let base = bytes.baseAddress else { return mixed(state, 0xD6E8_FEB8_6659_FD93) }
  while index + 8 <= bytes.count {
    state = mixed(state ^ UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self), 0x9E37_79B9_7F4A_7C15)
    index += 8
  }
  // What is left is read at once, with some bytes twice: the count tells texts of other lengths apart.
  let raw = UnsafeRawPointer(base), left = bytes.count - index, tail: UInt64
  if left == 0 {
    tail = 0
  } else if bytes.count >= 8 {
    tail = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
  } else if left >= 4 {
    tail =
      UInt64(raw.loadUnaligned(as: UInt32.self))
      | UInt64(raw.loadUnaligned(fromByteOffset: left - 4, as: UInt32.self)) << 32
  } else {
    tail = UInt64(base[0]) | UInt64(base[left / 2]) << 8 | UInt64(base[left - 1]) << 16
  }
  return mixed(state ^ tail, 0xD6E8_FEB8_6659_FD93)
}

@inlinable @inline(__always) func isSameKey(_ left: Value, _ right: Value) -> Bool {
  if left.lo == right.lo && left.hi == right.hi { return true }
  return left.isHeap && right.isHeap && isSameLongKey(left, right)
}

@inline(never) @usableFromInline func isSameLongKey(_ left: Value, _ right: Value) -> Bool {
  if left.hi == Tag.text.rawValue { return right.hi == Tag.text.rawValue && left.isSameText(as: right) }
  return left.hi == right.hi && left.hi == Tag.wide.rawValue && Decimal(left) == Decimal(right)
}

extension UnsafeMutablePointer where Pointee == MapBody {
  /// The entry number of a key, or -1.
  @inlinable @inline(__always) public func find(_ key: Value) -> Int {
    let hash = hashOfKey(key)
    let mark = hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & pointee.mask
    while true {
      let word = pointee.index[slot]
      if word == 0 { return -1 }
      if word & 0xFFFF_FFFF_0000_0000 == mark {
        let entry = Int(truncatingIfNeeded: word & 0xFFFF_FFFF) &- 1
        if isSameKey(pointee.entries[entry &* 2], key) { return entry }
      }
      slot = (slot &+ 1) & pointee.mask
    }
  }

  @inlinable func place(_ hash: UInt64, entry: Int) {
    var slot = Int(truncatingIfNeeded: hash) & pointee.mask
    while pointee.index[slot] != 0 { slot = (slot &+ 1) & pointee.mask }
    pointee.index[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: entry &+ 1)
  }

  @inlinable public func key(_ entry: Int) -> Value { pointee.entries[entry &* 2] }
  @inlinable public func value(_ entry: Int) -> Value { pointee.entries[entry &* 2 &+ 1] }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// An empty map, owned by the caller.
  public func map(capacity: Int = 6) -> Value {
    let object = allocate(bytes: 16 + MemoryLayout<MapBody>.size, .map)
    object.mapBody.pointee = makeBody(capacity: capacity)
    return Value(object, .map)
  }

  private func makeBody(capacity: Int) -> MapBody {
    var slots = 8
    while slots * 3 < capacity * 4 { slots *= 2 }
    let room = slots * 3 / 4
    let index = UnsafeMutablePointer<UInt64>.allocate(capacity: slots)
    index.initialize(repeating: 0, count: slots)
    pointee.live &+= slots * 8
    return MapBody(capacity: room, entries: allocateItems(room * 2), index: index, mask: slots - 1)
  }

  func freeMap(_ map: Map) {
    for index in 0..<map.pointee.count * 2 { release(map.pointee.entries[index]) }
    freeBuffers(map)
  }

  private func freeBuffers(_ map: Map) {
    freeItems(map.pointee.entries, capacity: map.pointee.capacity * 2)
    pointee.live &-= (map.pointee.mask + 1) * 8
    map.pointee.index.deallocate()
  }

  /// Sets a key of a map nobody else holds; takes over both references.
  @inlinable @inline(__always) public func put(_ key: Value, _ value: Value, into map: Map) {
    let entry = map.find(key)
    if entry >= 0 {
      release(key)
      return set(map.pointee.entries + (entry &* 2 &+ 1), value)
    }
    insert(key, value, into: map)
  }

  @inline(never) @usableFromInline func insert(_ key: Value, _ value: Value, into map: Map) {
    if map.pointee.count == map.pointee.capacity { rebuild(map, capacity: (map.pointee.live + 1) * 2) }
    let entry = map.pointee.count
    map.pointee.entries[entry * 2] = key
    map.pointee.entries[entry * 2 + 1] = value
    map.pointee.count += 1
    map.place(hashOfKey(key), entry: entry)
  }

  /// Removes a key of a map nobody else holds.
  public func remove(_ key: Value, from map: Map) {
    let entry = map.find(key)
    guard entry >= 0 else { return }
    set(map.pointee.entries + entry * 2, .missing)
    set(map.pointee.entries + (entry * 2 + 1), .null)
    map.pointee.removed += 1
    rebuild(map, capacity: Swift.max(6, map.pointee.live))
  }

  private func rebuild(_ map: Map, capacity: Int) {
    var body = makeBody(capacity: capacity)
    for entry in 0..<map.pointee.count where !map.key(entry).isMissing {
      body.entries[body.count * 2] = map.key(entry)
      body.entries[body.count * 2 + 1] = map.value(entry)
      body.count += 1
    }
    freeBuffers(map)
    map.pointee = body
    for entry in 0..<body.count { map.place(hashOfKey(map.key(entry)), entry: entry) }
  }

  /// A copy of a record as a map with room for more.
  public func mapCopy(of record: Value, extra: Int = 1) -> Value {
    let twin = map(capacity: record.fieldCount + extra)
    let body = twin.object.mapBody
    record.forEachField(pointee.realm) { key, value in
      retain(key)
      retain(value)
      put(key, value, into: body)
    }
    return twin
  }
}
