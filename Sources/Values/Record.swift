import Failures

/// Records: a shape and its values in one block, or, once keys are computed, a map. Both read alike.
extension Value {
  /// Which shape a record has.
  ///
  /// Invariant: only asked of `Tag.record`.
  @inlinable @inline(__always) public var shape: Int { Int(truncatingIfNeeded: object.pointee.aux) }

  @inlinable public var fieldCount: Int {
    if hi == Tag.record.rawValue { return Int(object.pointee.slots) }
    return hi == Tag.map.rawValue ? object.mapBody.pointee.live : rowFieldCount
  }

  @inline(never) @usableFromInline var rowFieldCount: Int { snapshot.layouts[rowKind].parts.count + 1 }

  /// The value itself, or the record of a row, borrowed either way.
  @inline(__always) public func whole(_ realm: Realm) -> Value { isRow ? realm.record(of: self) : self }

  /// Calls back with every key (a text, or a number in a map) and value, in order; borrowed.
  public func forEachField<E: Error>(_ realm: Realm, _ body: (Value, Value) throws(E) -> Void) throws(E) {
    if hi == Tag.record.rawValue {
      let fields = realm.shapes[shape].fields
      for (slot, field) in fields.enumerated() { try body(realm.text(of: field), object.slotsBody[slot]) }
      return
    }
    if isRow { return try whole(realm).forEachField(realm, body) }
    let map = object.mapBody
    for entry in 0..<map.pointee.count where !map.key(entry).isMissing {
      try body(map.key(entry), map.value(entry))
    }
  }

  /// The value of a field, borrowed, or missing.
  @inline(never) public func field(_ symbol: Symbol, _ realm: Realm) -> Value {
    if hi == Tag.record.rawValue {
      guard let slot = realm.shapes[shape].slot(of: symbol) else { return .missing }
      return object.slotsBody[slot]
    }
    if isRow { return whole(realm).field(symbol, realm) }
    let map = object.mapBody
    let entry = map.find(realm.text(of: symbol))
    return entry < 0 ? .missing : map.value(entry)
  }

  /// The value of a computed key, borrowed, or missing.
  public func field(key: Value, _ realm: Realm) -> Value {
    if hi == Tag.map.rawValue {
      let entry = object.mapBody.find(key)
      return entry < 0 ? .missing : object.mapBody.value(entry)
    }
    if isRow { return whole(realm).field(key: key, realm) }
    guard key.isText, let symbol = realm.known(key.string), let slot = realm.shapes[shape].slot(of: symbol)
    else { return .missing }
    return object.slotsBody[slot]
  }

  public func fieldNames(_ realm: Realm) -> [String] {
    var names: [String] = []
    forEachField(realm) { key, _ in names.append(key.isText ? key.string : shown(key, realm)) }
    return names
  }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// A record of a shape; its values are to be stored by the caller at once.
  ///
  /// Owned by the caller.
  @inlinable @inline(__always) public func record(shape: Int, slots: Int) -> Value {
    Value(allocate(bytes: 16 &+ slots &* 16, .record, slots: slots, aux: UInt64(truncatingIfNeeded: shape)), .record)
  }

  /// A record of these fields; takes over the references to the values.
  public func record(_ fields: [(String, Value)]) -> Value {
    let realm = pointee.realm
    let record = record(shape: realm.shape(fields.map { realm.symbol($0.0) }), slots: fields.count)
    for (slot, field) in fields.enumerated() { record.object.slotsBody[slot] = field.1 }
    return record
  }

  /// A record with one field set or added.
  ///
  /// Takes over both references; in place when nobody else holds the record.
  public func setting(_ field: Symbol, of record: Value, to value: Value) -> Value {
    let realm = pointee.realm
    if record.isRow { return setting(field, of: owned(row: record), to: value) }
    if record.hi == Tag.map.rawValue {
      let map = owned(map: record)
      let key = realm.text(of: field)
      retain(key)
      put(key, value, into: map.object.mapBody)
      return map
    }
    if let slot = realm.shapes[record.shape].slot(of: field) {
      let own = record.object.isUnique ? record : copy(record: record, shape: record.shape, extra: 0)
      set(own.object.slotsBody + slot, value)
      return own
    }
    guard record.fieldCount < Heap.widestShape else {
      let map = mapCopy(of: record)
      release(record)
      return setting(field, of: map, to: value)
    }
    let grown = copy(record: record, shape: realm.shape(record.shape, adding: field), extra: 1)
    grown.object.slotsBody[Int(grown.object.pointee.slots) - 1] = value
    return grown
  }

  /// A record with a computed key set.
  ///
  /// Takes over all three references.
  public func setting(key: Value, of record: Value, to value: Value) -> Value {
    if record.isRow { return setting(key: key, of: owned(row: record), to: value) }
    if record.hi == Tag.record.rawValue, key.isText, let symbol = pointee.realm.known(key.string),
      pointee.realm.shapes[record.shape].slot(of: symbol) != nil
    {
      release(key)
      return setting(symbol, of: record, to: value)
    }
    let map: Value
    if record.hi == Tag.map.rawValue {
      map = owned(map: record)
    } else {
      map = mapCopy(of: record)
      release(record)
    }
    put(key, value, into: map.object.mapBody)
    return map
  }

  /// A record without some fields; borrows the record.
  public func removing(_ fields: Set<Symbol>, from record: Value) -> Value {
    let realm = pointee.realm
    if record.isRow { return removing(fields, from: record.whole(realm)) }
    if record.hi == Tag.map.rawValue {
      let map = mapCopy(of: record, extra: 0)
      for field in fields { remove(realm.text(of: field), from: map.object.mapBody) }
      return map
    }
    let all = realm.shapes[record.shape].fields
    let kept = all.enumerated().filter { !fields.contains($0.element) }
    let twin = self.record(shape: realm.shape(kept.map(\.element)), slots: kept.count)
    for (slot, old) in kept.enumerated() {
      let value = record.object.slotsBody[old.offset]
      retain(value)
      twin.object.slotsBody[slot] = value
    }
    return twin
  }

  /// A record of what a row says; takes over the reference to the row.
  public func owned(row: Value) -> Value {
    let made = record(of: row)
    release(row)
    return made
  }

  /// The map itself when nobody else holds it, else a copy; takes over the reference.
  @inlinable public func owned(map: Value) -> Value {
    if map.object.isUnique { return map }
    let twin = mapCopy(of: map)
    release(map)
    return twin
  }

  /// A copy of a record that is not a map, owned by the caller alone; takes over the reference.
  public func ownedCopy(record: Value) -> Value {
    record.isRow ? owned(row: record) : copy(record: record, shape: record.shape, extra: 0)
  }

  /// A copy in a shape with some slots more, which the caller fills; takes over the reference.
  private func copy(record: Value, shape: Int, extra: Int) -> Value {
    let count = Int(record.object.pointee.slots)
    let twin = self.record(shape: shape, slots: count + extra)
    for slot in 0..<count {
      let value = record.object.slotsBody[slot]
      retain(value)
      twin.object.slotsBody[slot] = value
    }
    release(record)
    return twin
  }
}

extension Heap {
  /// Records wider than this are kept as maps, so that shapes stay few and small.
  public static var widestShape: Int { 512 }
}

/// Builds a record of unknown fields; what was built is freed if the function throws.
public struct RecordBuilder: ~Copyable {
  private let heap: HeapPointer
  private var fields: [Symbol] = []
  private var slots: [Symbol: Int] = [:]
  private let values: Value

  public init(_ heap: HeapPointer) {
    self.heap = heap
    values = heap.list()
  }

  deinit { heap.release(values) }

  /// Sets a field; takes over the caller's reference.
  public mutating func set(_ field: Symbol, owned value: Value) {
    if let slot = slots[field] { return heap.set(values.object.listBody.pointee.items + slot, value) }
    slots[field] = fields.count
    fields.append(field)
    heap.append(value, to: values)
  }

  public mutating func set(_ field: Symbol, _ value: Value) {
    retain(value)
    set(field, owned: value)
  }

  public mutating func set(_ name: String, owned value: Value) { set(heap.pointee.realm.symbol(name), owned: value) }

  /// The record of what was set; the builder may go on and make another.
  public func record() -> Value {
    let realm = heap.pointee.realm
    let items = values.items
    if fields.count > Heap.widestShape {
      let map = heap.map(capacity: fields.count)
      for (index, field) in fields.enumerated() {
        let key = realm.text(of: field)
        retain(key)
        retain(items[index])
        heap.put(key, items[index], into: map.object.mapBody)
      }
      return map
    }
    let record = heap.record(shape: realm.shape(fields), slots: fields.count)
    for (slot, value) in items.enumerated() {
      retain(value)
      record.object.slotsBody[slot] = value
    }
    return record
  }
}
