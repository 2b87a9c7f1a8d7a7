import Failures
import Text
import Values

/// Changing a part deep inside what a variable holds, in place where nobody else holds it.
extension Machine {
  /// Walks a path from a register, making every container on the way its own, then sets, adds or subtracts.
  ///
  /// - Parameter operation: 0 sets to the value, which is taken; 1 adds; 2 subtracts.
  @inline(never) func place(
    _ root: Slots, _ path: Path, _ base: Slots, _ held: Slots, _ operation: Int
  ) throws(Failure) {
    var slot = root
    for number in 0..<path.count - 1 { slot = try part(of: slot, path.steps[number], base) }
    let last = path.steps[path.count - 1]
    guard operation == 0 else {
      let target = try part(of: slot, last, base)
      if operation == 1 { return try append(target, held.pointee) }
      return heap.set(target, try Number.subtract(target.pointee, held.pointee, heap))
    }
    let value = held.pointee
    held.pointee = .null
    switch last {
    case .field(let symbol):
      guard slot.pointee.isRecord else {
        heap.release(value)
        throw Failure(.noFields, .words(slot.pointee.tag.words), Failure.Part(realm.name(symbol)))
      }
      let record = slot.pointee
      slot.pointee = .null
      slot.pointee = heap.setting(symbol, of: record, to: value)
    case .index(let key): try setIndex(slot, base[key], value)
    }
  }

  /// The slot of a part that must be there; its container is copied first if somebody else holds it.
  private func part(of slot: Slots, _ step: Path.Step, _ base: Slots) throws(Failure) -> Slots {
    switch step {
    case .field(let symbol): return try fieldSlot(slot, symbol)
    case .index(let register): return try indexSlot(slot, base[register])
    }
  }

  private func fieldSlot(_ slot: Slots, _ symbol: Symbol) throws(Failure) -> Slots {
    let record = slot.pointee
    guard record.isRecord else {
      throw Failure(.noFields, .words(record.tag.words), Failure.Part(realm.name(symbol)))
    }
    if record.isRow { return try fieldSlot(recordSlot(slot), symbol) }
    if record.hi == Tag.map.rawValue { return try indexSlot(slot, realm.text(of: symbol)) }
    guard let place = realm.slot(of: symbol, shape: record.shape) else { throw noField(record, realm.name(symbol)) }
    if !record.object.isUnique { slot.pointee = heap.ownedCopy(record: record) }
    return slot.pointee.object.slotsBody + place
  }

  /// A slot whose row became a record of its own.
  private func recordSlot(_ slot: Slots) -> Slots {
    let row = slot.pointee
    slot.pointee = .null
    slot.pointee = heap.owned(row: row)
    return slot
  }

  private func indexSlot(_ slot: Slots, _ key: Value) throws(Failure) -> Slots {
    let container = slot.pointee
    if container.isList {
      guard key.isInteger else {
        throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
      }
      let count = container.items.count
      let place = key.int < 0 ? count + key.int : key.int - 1
      guard place >= 0, place < count else { throw outside(key.int, count) }
      if !container.object.isUnique { heap.set(slot, heap.copy(list: container)) }
      return slot.pointee.object.listBody.pointee.items + place
    }
    if container.isTable {
      heap.set(slot, heap.rows(of: container))
      return try indexSlot(slot, key)
    }
    guard container.isRecord else {
      throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
    }
    if container.isRow { return try indexSlot(recordSlot(slot), key) }
    if container.hi == Tag.record.rawValue {
      guard key.isText, let symbol = realm.known(key.string), realm.slot(of: symbol, shape: container.shape) != nil
      else { throw noField(container, key.isText ? key.string : brief(key, realm)) }
      return try fieldSlot(slot, symbol)
    }
    slot.pointee = heap.owned(map: container)
    let map = slot.pointee.object.mapBody
    let entry = map.find(key)
    guard entry >= 0 else { throw noField(slot.pointee, key.isText ? key.string : brief(key, realm)) }
    return map.pointee.entries + (entry * 2 + 1)
  }
}

/// Where in a text its characters were read last, so that going through them one by one costs one pass.
struct TextCursor {
  var text = Value.null
  var isASCII = false
  var number = 0
  var offset = 0
  var count = -1
}

extension Machine {
  /// The character at a place counted from 1, or from the end; nil outside.
  func cluster(of text: Value, _ number: Int) -> Value? {
    if !text.isHeap { return Parts.cluster(of: text, number, heap) }
    if state.pointee.cursors.0.text.lo != text.lo || !state.pointee.cursors.0.text.isHeap {
      swap(&state.pointee.cursors.0, &state.pointee.cursors.1)
      if state.pointee.cursors.0.text.lo != text.lo || !state.pointee.cursors.0.text.isHeap { start(text) }
    }
    return text.withUTF8 { bytes in
      guard let range = range(number, bytes) else { return nil }
      return heap.text(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// The cursor holds the text, so that another text cannot come to stand where it stood.
  private func start(_ text: Value) {
    heap.release(state.pointee.cursors.0.text)
    retain(text)
    let isASCII = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D } }
    state.pointee.cursors.0 = TextCursor(text: text, isASCII: isASCII)
  }

  private func range(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let cursor = state.pointee.cursors.0
    if cursor.isASCII {
      let place = number < 0 ? bytes.count + number : number - 1
      return place >= 0 && place < bytes.count ? place..<place + 1 : nil
    }
    var place = number - 1
    if number < 0 {
      if cursor.count < 0 { state.pointee.cursors.0.count = Clusters.count(bytes) }
      place = state.pointee.cursors.0.count + number
    }
    guard place >= 0 else { return nil }
    var (at, offset) = place >= cursor.number ? (cursor.number, cursor.offset) : (0, 0)
    while at < place, offset < bytes.count {
      offset = Clusters.next(after: offset, in: bytes)
      at += 1
    }
    guard offset < bytes.count else { return nil }
    state.pointee.cursors.0.number = at
    state.pointee.cursors.0.offset = offset
    return offset..<Clusters.next(after: offset, in: bytes)
  }
}

extension Parts {
  /// The character of a short text.
  static func cluster(of text: Value, _ number: Int, _ heap: HeapPointer) -> Value? {
    let count = clusterCount(text)
    let place = number < 0 ? count + number : number - 1
    guard place >= 0, place < count else { return nil }
    return text.withUTF8 { bytes in
      let start = Clusters.offset(ofCluster: place, in: bytes)
      return heap.text(UnsafeBufferPointer(rebasing: bytes[start..<Clusters.next(after: start, in: bytes)]))
    }
  }
}
