import Failures
import Text
import Values

/// The rarer halves of the instructions.
extension Machine {
  @inline(never) func refuel() throws(Failure) {
    if heap.pointee.live > heap.pointee.limit {
      throw Failure(.memoryLimit, Failure.Part(heap.pointee.limit >> 20))
    }
    try session.spend(Machine.stride)
    fuel.pointee = Machine.stride
  }

  @inline(never) func enter(_ number: Int, _ arguments: Slots) throws(Failure) -> Int {
    call.pointee.arguments = arguments
    call.pointee.callableStore = unit.natives[number].callable
    return try session.enter(&call.pointee)
  }

  /// A table becomes the list of its records.
  @inline(never) func plain(_ slot: Slots) {
    if slot.pointee.isTable { heap.set(slot, heap.records(of: slot.pointee)) }
  }

  /// Asks the tables; false where they decline, and then nothing has changed.
  @inline(never) func answer(_ slot: Slots, _ number: Int, _ window: Slots, _ given: Int) throws(Failure) -> Bool {
    guard window.pointee.isTable else { return false }
    try session.spend(window.pointee.view.count >> 8)
    if case .filterBy = unit.queries[number] { return answerBy(window[1], slot, window.pointee) }
    let values = UnsafeBufferPointer(start: UnsafePointer(window + 1), count: given)
    guard let answer = unit.queries[number].answer(window.pointee, values, heap) else { return false }
    heap.set(slot, answer)
    return true
  }

  /// The rows for which a function holds, where it is known what it says of a record.
  private func answerBy(_ function: Value, _ slot: Slots, _ table: Value) -> Bool {
    guard function.isFunction, let known = unit.conditions[Int(truncatingIfNeeded: function.object.pointee.aux)]
    else { return false }
    let given = known.given.map { given in
      switch given {
      case .constant(let number): unit.constants[number]
      case .captured(let place): function.object.slotsBody[place]
      }
    }
    let answer = given.withUnsafeBufferPointer { Query.filter(known.condition).answer(table, $0, heap) }
    guard let answer else { return false }
    heap.set(slot, answer)
    return true
  }

  func settle() {
    if let handler = state.pointee.handlers.popLast(), handler.point >= 0 { session.keep(handler.point) }
  }

  /// `R[a] += value`, lengthening a list or text in place when the variable alone holds it.
  @inline(never) func append(_ slot: Slots, _ value: Value) throws(Failure) {
    if slot.pointee.isTable { heap.set(slot, heap.rows(of: slot.pointee)) }
    let old = slot.pointee
    if old.isList, value.isTable {
      let rows = heap.rows(of: value)
      defer { heap.release(rows) }
      return try append(slot, rows)
    }
    if old.isList, value.isList {
      try heap.reserve(value.items.count * 32)
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
      let isFound = container.items.contains { isEqual($0, value, realm) }
      try realm.refuseComparedMask()
      return isFound
    }
    if container.isTable {
      let view = container.view
      return (0..<view.count).contains { place in
        let row = heap.row(at: place, of: container)
        defer { heap.release(row) }
        return isEqual(row, value, heap.pointee.realm)
      }
    }
    if container.isRecord { return !container.field(key: value, heap.pointee.realm).isMissing }
    if container.isText, value.isText {
      try realm.refuseMask(container)
      try realm.refuseMask(value)
      return TextSearch.contains(container, value)
    }
    throw Failure.operands("in", value, container)
  }

  @inline(never) func matches(_ text: Value, _ pattern: Value) throws(Failure) -> Bool {
    try realm.refuseMask(text)
    return try realm.patterns.matches(text, pattern)
  }

  /// Built-in code compared a mask: what it found out is let go of.
  @inline(never) func refuse(_ result: Value) throws(Failure) {
    heap.release(result)
    try realm.refuseComparedMask()
  }

  // MARK: - Iterating

  @inline(never) func prepareEach(_ a: Slots) throws(Failure) {
    let source = a.pointee
    if source.isTable { return }
    if source.isRow { return heap.set(a, heap.record(of: source)) }
    if source.isRecord { return }
    if source.isRange, source.steps != nil { return }
    throw Failure(.notIterable, .words(source.tag.words))
  }

  /// The next item of a range or record; false at the end.
  @inline(never) func nextItem(_ a: Slots, _ position: Int, both: Bool) throws(Failure) -> Bool {
    let source = a.pointee
    if source.isTable {
      guard heap.next(position, of: source, into: a + 2) else { return false }
      if both { heap.set(a + 3, Value(position + 1)) }
      return true
    }
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
    if value.isTable { return value.view.count }
    if value.isRecord { return value.fieldCount }
    if value.isRange, let steps = value.steps { return max(0, steps.last - steps.first + 1) }
    throw Failure(.notIterable, .words(value.tag.words))
  }

  func spread(_ source: Value, into list: Value) throws(Failure) {
    if source.isList {
      try heap.reserve(source.items.count * 16)
      for item in source.items {
        retain(item)
        heap.append(item, to: list)
      }
      return
    }
    if source.isTable {
      let rows = heap.rows(of: source)
      defer { heap.release(rows) }
      return try spread(rows, into: list)
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

  /// Puts a text together in the scratch buffer, which grows and is kept.
  @inline(never) func interpolate(_ number: Int, _ values: Slots) throws(Failure) -> Value {
    let template = unit.templates[number], state = self.state
    var count = 0, start = 0
    for gap in 0...template.gaps {
      let end = template.ends[gap]
      room(count + end - start + 24)
      (state.pointee.scratch + count).update(from: template.bytes + start, count: end - start)
      count += end - start
      start = end
      guard gap < template.gaps else { break }
      let value = values[gap]
      if value.isInteger {
        count += written(value.int, state.pointee.scratch + count)
      } else if value.isText {
        value.withUTF8 { count = added($0, count) }
      } else {
        var printer = Printer(heap.pointee.realm)
        printer.limit = Heap.longestText
        printer.write(value)
        printer.bytes.withUnsafeBufferPointer { count = added($0, count) }
      }
      clear(values + gap)
    }
    try heap.checkText(count)
    return heap.text(UnsafePointer(state.pointee.scratch), count)
  }

  private func added(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    room(count + bytes.count)
    if let source = bytes.baseAddress { (state.pointee.scratch + count).update(from: source, count: bytes.count) }
    return count + bytes.count
  }

  /// Makes the scratch buffer hold so many bytes.
  @inline(__always) private func room(_ count: Int) {
    if count > state.pointee.scratchCapacity { widen(count) }
  }

  @inline(never) private func widen(_ count: Int) {
    let capacity = max(count, state.pointee.scratchCapacity * 2)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: state.pointee.scratch, count: state.pointee.scratchCapacity)
    state.pointee.scratch.deallocate()
    state.pointee.scratch = wider
    state.pointee.scratchCapacity = capacity
  }

  /// Writes an integer in decimal; at most 20 bytes.
  @inline(__always) private func written(_ integer: Int, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = integer.magnitude, length = 1, test = rest
    while test >= 10 {
      test /= 10
      length += 1
    }
    let sign = integer < 0 ? 1 : 0
    if sign == 1 { target[0] = 0x2D }
    var place = length + sign
    repeat {
      let tenth = rest / 10
      place -= 1
      target[place] = UInt8(truncatingIfNeeded: rest &- tenth &* 10) &+ 0x30
      rest = tenth
    } while rest > 0
    return length + sign
  }
}

/// Looking for one text in another, for `in`.
enum TextSearch {
  static func contains(_ text: Value, _ part: Value) -> Bool {
    text.withUTF8 { haystack in part.withUTF8 { needle in Search.firstIndex(of: needle, in: haystack, from: 0) != nil }
    }
  }
}
