import Failures
import Text
import Values

/// The rarer halves of the instructions.
extension Machine {
  @inline(never) func refuel() throws(Failure) -> Int {
    if heap.pointee.live > heap.pointee.limit {
      throw Failure(.memoryLimit, Failure.Part(heap.pointee.limit >> 20))
    }
    try session.spend(Machine.stride)
    return Machine.stride
  }

  @inline(never) func native(_ number: Int, _ arguments: Slots) throws(Failure) -> Value {
    let callable = unit.callables[number]
    call.arguments = arguments
    call.callable = callable
    let count = callable.parameters.count
    defer { for index in 0..<count { clear(arguments + index) } }
    switch callable.body {
    case .native(let body), .rowwise(let body), .mapped(let body): return try body(&call)
    default: return .null
    }
  }

  @inline(never) func enter(_ number: Int, _ arguments: Slots) throws(Failure) -> Int {
    call.arguments = arguments
    call.callable = unit.callables[number]
    return try session.enter(&call)
  }

  func settle() {
    if let handler = handlers.popLast(), handler.point >= 0 { session.keep(handler.point) }
  }

  /// `R[a] += value`, lengthening a list or text in place when the variable alone holds it.
  @inline(never) func append(_ slot: Slots, _ value: Value) throws(Failure) {
    let old = slot.pointee
    if old.isList, value.isList {
      if !old.object.isUnique || old.lo == value.lo {
        let twin = heap.copy(list: old, extra: value.items.count)
        for item in value.items {
          retain(item)
          heap.append(item, to: twin)
        }
        return heap.set(slot, twin)
      }
      for item in value.items {
        retain(item)
        heap.append(item, to: old)
      }
      return
    }
    if old.isText, value.isText {
      try heap.checkText(old.byteCount + value.byteCount)
      slot.pointee = .null
      slot.pointee = heap.appending(old, value)
      return
    }
    heap.set(slot, try Number.add(old, value, heap))
  }

  @inline(never) func isIn(_ value: Value, _ container: Value) throws(Failure) -> Bool {
    if container.isRange { return try heap.contains(container, value) }
    if container.isList {
      return container.items.contains { isEqual($0, value, heap.pointee.realm) }
    }
    if container.isRecord { return !container.field(key: value, heap.pointee.realm).isMissing }
    if container.isText, value.isText { return TextSearch.contains(container, value) }
    throw Failure.operands("in", value, container)
  }

  // MARK: - Iterating

  @inline(never) func prepareEach(_ a: Slots) throws(Failure) {
    let source = a.pointee
    if source.isRecord { return }
    if source.isRange, source.steps != nil { return }
    throw Failure(.notIterable, .words(source.tag.words))
  }

  /// The next item of a range or record; false at the end.
  @inline(never) func nextItem(_ a: Slots, _ position: Int, both: Bool) throws(Failure) -> Bool {
    let source = a.pointee
    if source.isRange {
      guard let steps = source.steps, position <= steps.last - steps.first else { return false }
      heap.set(a + 2, source.step(steps.first + position))
      if both { heap.set(a + 3, Value(position + 1)) }
      return true
    }
    return nextField(a, position, both: both)
  }

  /// One name takes key and value as a record; two names take them apart.
  private func nextField(_ a: Slots, _ position: Int, both: Bool) -> Bool {
    let source = a.pointee, realm = heap.pointee.realm
    var key = Value.missing, value = Value.null
    if source.hi == Tag.record.rawValue {
      guard position < source.fieldCount else { return false }
      key = realm.text(of: realm.shapes[source.shape].fields[position])
      value = source.object.slotsBody[position]
    } else {
      let map = source.object.mapBody
      guard position < map.pointee.count else { return false }
      key = map.key(position)
      value = map.value(position)
    }
    retain(key)
    retain(value)
    if both {
      heap.set(a + 2, key)
      heap.set(a + 3, value)
    } else {
      heap.set(a + 2, heap.record([("key", key), ("value", value)]))
    }
    return true
  }

  /// A range where a list is wanted.
  @inline(never) func listFromRange(_ slot: Slots) throws(Failure) {
    let range = slot.pointee
    guard range.isRange else { return }
    guard let steps = range.steps else { throw Failure(.notIterable, .words(range.tag.words)) }
    guard steps.last >= steps.first else { return heap.set(slot, heap.list()) }
    let count = steps.last - steps.first + 1
    try heap.reserve(count * 16)
    try session.spend(count / 8)
    var builder = ListBuilder(heap, capacity: count)
    for number in steps.first...steps.last { builder.append(owned: range.step(number)) }
    heap.set(slot, builder.finish())
  }

  @inline(never) func count(_ value: Value) throws(Failure) -> Int {
    if value.isList { return value.items.count }
    if value.isRecord { return value.fieldCount }
    if value.isRange, let steps = value.steps { return max(0, steps.last - steps.first + 1) }
    throw Failure(.notIterable, .words(value.tag.words))
  }

  func spread(_ source: Value, into list: Value) throws(Failure) {
    if source.isList {
      for item in source.items {
        retain(item)
        heap.append(item, to: list)
      }
      return
    }
    guard source.isRange, let steps = source.steps else { throw Failure(.notIterable, .words(source.tag.words)) }
    guard steps.last >= steps.first else { return }
    try heap.reserve((steps.last - steps.first) * 16)
    for number in steps.first...steps.last { heap.append(source.step(number), to: list) }
  }

  func spreadRecord(_ source: Value, into slot: Slots) throws(Failure) {
    guard source.isRecord else { throw Failure(.spreadRecord, .words(source.tag.words)) }
    let realm = heap.pointee.realm
    source.forEachField(realm) { key, value in
      let record = slot.pointee
      slot.pointee = .null
      retain(value)
      if key.isText, source.hi == Tag.record.rawValue {
        slot.pointee = heap.setting(realm.symbol(key.string), of: record, to: value)
      } else {
        retain(key)
        slot.pointee = heap.setting(key: key, of: record, to: value)
      }
    }
  }

  // MARK: - Text

  @inline(never) func interpolate(_ number: Int, _ values: Slots) throws(Failure) -> Value {
    let count = unit.templates[number].parts.count
    scratch.removeAll(keepingCapacity: true)
    for index in 0..<count {
      scratch.append(contentsOf: unit.templates[number].parts[index])
      guard index < count - 1 else { break }
      let value = values[index]
      if value.isInteger {
        scratch.append(integer: value.int)
      } else if value.isText {
        value.withUTF8 { scratch.append(contentsOf: $0) }
      } else {
        var printer = Printer(heap.pointee.realm)
        printer.limit = Heap.longestText
        printer.write(value)
        scratch.append(contentsOf: printer.bytes)
      }
      clear(values + index)
    }
    try heap.checkText(scratch.count)
    return heap.text(scratch)
  }
}

/// Looking for one text in another, for `in`.
enum TextSearch {
  static func contains(_ text: Value, _ part: Value) -> Bool {
    text.withUTF8 { haystack in part.withUTF8 { needle in Search.firstIndex(of: needle, in: haystack, from: 0) != nil }
    }
  }
}
