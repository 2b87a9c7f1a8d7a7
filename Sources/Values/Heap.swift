/// The head of every object of the heap; its body follows at once.
///
/// ```
/// count   references, not atomic: a session runs on one thread
/// kind    low byte of the tag
/// class   size class in 16-byte units; 0 for a block of its own
/// slots   values in the body of a record or closure
/// aux     record: shape · closure: code · text: bytes (low half), capacity (high half) · wide: scale
/// ```
/// While an object waits to be freed, `aux` of a container threads the work list: nothing recurses natively.
@frozen public struct Header: BitwiseCopyable {
  public var count: UInt32
  public var kind: UInt8
  public var sizeClass: UInt8
  public var slots: UInt16
  public var aux: UInt64

  @inlinable @inline(__always) init(kind: UInt8, sizeClass: UInt8, slots: UInt16, aux: UInt64) {
    count = 1
    self.kind = kind
    self.sizeClass = sizeClass
    self.slots = slots
    self.aux = aux
  }
}

public typealias Object = UnsafeMutablePointer<Header>
public typealias Slots = UnsafeMutablePointer<Value>

/// Size-class free lists over bump-allocated slabs; reference counts decide when an object goes.
///
/// Invariants: an object's class never changes; a freed block's first word is the next free block of its class;
/// `live` counts every byte handed out, blocks and buffers alike, so the memory limit needs no other book.
@frozen public struct Heap {
  @usableFromInline var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  @usableFromInline var bump: UnsafeMutableRawPointer
  @usableFromInline var end: UnsafeMutableRawPointer
  public var live = 0
  /// Bytes a session may hold at once.
  public var limit = 1 << 30
  @usableFromInline var dead: Object?
  @usableFromInline var isDraining = false
  @usableFromInline var slabs: [UnsafeMutableRawPointer] = []
  /// Names, shapes, the working calendar: what the values of one session share.
  public let realm: Realm

  @usableFromInline static var classes: Int { 64 }
  @usableFromInline static var slabBytes: Int { 1 << 18 }

  init(realm: Realm) {
    free = .allocate(capacity: Heap.classes)
    free.initialize(repeating: nil, count: Heap.classes)
    bump = UnsafeMutableRawPointer(free)
    end = bump
    self.realm = realm
  }

  /// A heap of its own for one session.
  public static func make(realm: Realm = Realm()) -> HeapPointer {
    let heap = HeapPointer.allocate(capacity: 1)
    heap.initialize(to: Heap(realm: realm))
    realm.attach(to: heap)
    return heap
  }

  /// Frees every slab; values of this heap must not be used afterwards.
  public static func unmake(_ heap: HeapPointer) {
    for slab in heap.pointee.slabs { slab.deallocate() }
    heap.pointee.free.deallocate()
    heap.deinitialize(count: 1)
    heap.deallocate()
  }
}

public typealias HeapPointer = UnsafeMutablePointer<Heap>

@inlinable @inline(__always) public func retain(_ value: Value) {
  if value.isHeap { value.object.pointee.count &+= 1 }
}

extension UnsafeMutablePointer where Pointee == Heap {
  @inlinable @inline(__always) public func allocate(
    bytes: Int, _ tag: Tag, slots: Int = 0, aux: UInt64 = 0
  ) -> Object {
    let size = (bytes + 15) & ~15
    if size < 1024 {
      let sizeClass = size >> 4
      let raw: UnsafeMutableRawPointer
      if let block = pointee.free[sizeClass] {
        pointee.free[sizeClass] = block.load(as: UnsafeMutableRawPointer?.self)
        raw = block
      } else if pointee.bump + size <= pointee.end {
        raw = pointee.bump
        pointee.bump = raw + size
      } else {
        raw = refill(size)
      }
      pointee.live &+= size
      let object = raw.assumingMemoryBound(to: Header.self)
      object.pointee = Header(
        kind: UInt8(truncatingIfNeeded: tag.rawValue), sizeClass: UInt8(truncatingIfNeeded: sizeClass),
        slots: UInt16(truncatingIfNeeded: slots), aux: aux)
      return object
    }
    return allocateLarge(size, tag, slots: slots, aux: aux)
  }

  @inline(never) @usableFromInline func refill(_ size: Int) -> UnsafeMutableRawPointer {
    let slab = UnsafeMutableRawPointer.allocate(byteCount: Heap.slabBytes, alignment: 64)
    pointee.slabs.append(slab)
    pointee.bump = slab + size
    pointee.end = slab + Heap.slabBytes
    return slab
  }

  @inline(never) @usableFromInline func allocateLarge(
    _ size: Int, _ tag: Tag, slots: Int, aux: UInt64
  ) -> Object {
    // The size is kept in front of the object, so that freeing can give it back to `live`.
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size + 16, alignment: 16)
    raw.storeBytes(of: size, as: Int.self)
    pointee.live &+= size
    let object = (raw + 16).assumingMemoryBound(to: Header.self)
    object.pointee = Header(
      kind: UInt8(truncatingIfNeeded: tag.rawValue), sizeClass: 0, slots: UInt16(truncatingIfNeeded: slots), aux: aux)
    return object
  }

  @inlinable @inline(__always) func giveBack(_ object: Object) {
    let sizeClass = Int(object.pointee.sizeClass)
    let raw = UnsafeMutableRawPointer(object)
    if sizeClass == 0 { return giveBackLarge(raw) }
    raw.storeBytes(of: pointee.free[sizeClass], as: UnsafeMutableRawPointer?.self)
    pointee.free[sizeClass] = raw
    pointee.live &-= sizeClass << 4
  }

  @inline(never) @usableFromInline func giveBackLarge(_ raw: UnsafeMutableRawPointer) {
    let block = raw - 16
    pointee.live &-= block.load(as: Int.self)
    block.deallocate()
  }

  @inlinable @inline(__always) public func release(_ value: Value) {
    if value.isHeap {
      let object = value.object
      object.pointee.count &-= 1
      if object.pointee.count == 0 { destroy(object) }
    }
  }

  /// Puts a value into a slot that already holds one; takes over the caller's reference.
  @inlinable @inline(__always) public func set(_ slot: Slots, _ value: Value) {
    let old = slot.pointee
    slot.pointee = value
    release(old)
  }

  /// Puts an integer into a slot; where one stood already, only its number changes.
  @inlinable @inline(__always) public func setInteger(_ slot: Slots, _ integer: Int) {
    if slot.pointee.hi == 0 {
      slot.pointee.lo = UInt64(bitPattern: Int64(integer))
    } else {
      set(slot, Value(integer))
    }
  }

  /// Frees an object and all that dies with it, by a work list threaded through the dead.
  @inline(never) public func destroy(_ object: Object) {
    if object.pointee.kind == UInt8(truncatingIfNeeded: Tag.text.rawValue)
      || object.pointee.kind == UInt8(truncatingIfNeeded: Tag.wide.rawValue)
    {
      return giveBack(object)
    }
    object.pointee.aux = UInt64(UInt(bitPattern: pointee.dead))
    pointee.dead = object
    if pointee.isDraining { return }
    pointee.isDraining = true
    while let next = pointee.dead {
      pointee.dead = Object(bitPattern: UInt(next.pointee.aux))
      releaseParts(of: next)
      giveBack(next)
    }
    pointee.isDraining = false
  }

  private func releaseParts(of object: Object) {
    switch UInt64(object.pointee.kind) {
    case Tag.record.rawValue, Tag.closure.rawValue, Tag.range.rawValue:
      let slots = object.slotsBody
      for index in 0..<Int(object.pointee.slots) { release(slots[index]) }
    case Tag.list.rawValue:
      let body = object.listBody
      for index in 0..<body.pointee.count { release(body.pointee.items[index]) }
      freeItems(body.pointee.items, capacity: body.pointee.capacity)
    case Tag.map.rawValue:
      freeMap(object.mapBody)
    case Tag.table.rawValue, Tag.row.rawValue:
      releaseTable(object)
    default:
      break
    }
  }

  /// Buffers of lists and maps, counted like blocks.
  @inlinable func allocateItems(_ capacity: Int) -> Slots {
    pointee.live &+= capacity &* 16
    return .allocate(capacity: capacity)
  }

  @inlinable func freeItems(_ items: Slots, capacity: Int) {
    pointee.live &-= capacity &* 16
    items.deallocate()
  }
}

extension UnsafeMutablePointer where Pointee == Header {
  /// The values in the body of a record, closure or range.
  @inlinable @inline(__always) public var slotsBody: Slots {
    UnsafeMutableRawPointer(self + 1).assumingMemoryBound(to: Value.self)
  }
  @inlinable @inline(__always) public var isUnique: Bool { pointee.count == 1 }
}
