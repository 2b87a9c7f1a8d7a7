import Failures
import Text
import Values

/// Reading and setting parts of records and lists, and what goes wrong with it.
extension Machine {
  var realm: Realm { heap.pointee.realm }

  /// A field of anything; borrowed.
  ///
  /// A field of null is null; a field that is not there is an error unless `isSoft`.
  @inline(never) func field(
    _ record: Value, _ symbol: Symbol, _ cache: UnsafeMutablePointer<Instruction>, isSoft: Bool
  ) throws(Failure) -> Value {
    if record.hi == Tag.record.rawValue {
      if let slot = realm.shapes[record.shape].slot(of: symbol) {
        cache.pointee = Instruction(.word, a: slot, bc: record.shape)
        return record.object.slotsBody[slot]
      }
    } else if record.hi == Tag.map.rawValue {
      let value = record.field(symbol, realm)
      if !value.isMissing { return value }
    } else if record.isRow {
      // Where records were read before, rows are not remembered: a place in the code has one memory.
      if cache.pointee.bc == Instruction.fresh { cache.pointee = Instruction(.word, bc: Instruction.cell(unit.cell())) }
      return lent(try cell(record, symbol, cache, isSoft: isSoft))
    } else {
      if record.isNull { return .null }
      if let part = Parts.part(of: record, realm.name(symbol), heap) { return part }
      throw Failure(.noFields, .words(record.tag.words), Failure.Part(realm.name(symbol)))
    }
    if isSoft { return .null }
    throw noField(record, realm.name(symbol))
  }

  /// A field of a row, owned, through what this place in the code remembers of the rows before it.
  @inline(__always) func cell(
    _ row: Value, _ symbol: Symbol, _ cache: UnsafeMutablePointer<Instruction>, isSoft: Bool
  ) throws(Failure) -> Value {
    let value: Value
    if let number = cache.pointee.cell {
      value = heap.field(symbol, of: row, unit.cells + number)
    } else {
      value = heap.field(symbol, of: row)
    }
    if !value.isMissing { return value }
    if isSoft { return .null }
    throw noField(row, realm.name(symbol))
  }

  /// Hands a value of our own to a caller who takes a reference itself.
  private func lent(_ value: Value) -> Value {
    if value.isHeap { value.object.pointee.count &-= 1 }
    return value
  }

  @inline(never) func setField(
    _ slot: Slots, _ symbol: Symbol, _ value: Value, _ cache: UnsafeMutablePointer<Instruction>
  ) throws(Failure) {
    let record = slot.pointee
    guard record.isRecord else {
      heap.release(value)
      throw Failure(.noFields, .words(record.tag.words), Failure.Part(realm.name(symbol)))
    }
    slot.pointee = .null
    slot.pointee = heap.setting(symbol, of: record, to: value)
    if slot.pointee.hi == Tag.record.rawValue, let place = realm.shapes[slot.pointee.shape].slot(of: symbol) {
      cache.pointee = Instruction(.word, a: place, bc: slot.pointee.shape)
    }
  }

  @inline(never) func index(_ container: Value, _ key: Value, isSoft: Bool) throws(Failure) -> Value {
    if container.isTable { return try place(of: container, key, isSoft: isSoft) }
    if container.isList || container.isRange {
      if key.isInteger { return try item(container, key.int, isSoft: isSoft) }
      if key.isRange { return try slice(container, key) }
      throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
    }
    if container.isRecord {
      let value = container.field(key: key, realm)
      if value.isMissing {
        if isSoft { return .null }
        throw noField(container, key.isText ? key.string : brief(key, realm))
      }
      retain(value)
      return value
    }
    if container.isNull { return .null }
    if container.isText { return try character(container, key, isSoft: isSoft) }
    throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
  }

  /// A row of a table, or some of its rows.
  private func place(of table: Value, _ key: Value, isSoft: Bool) throws(Failure) -> Value {
    let count = table.view.count
    if key.isInteger {
      let place = key.int < 0 ? count + key.int : key.int - 1
      if place >= 0, place < count { return heap.row(at: place, of: table) }
      if isSoft { return .null }
      throw outside(key.int, count)
    }
    let list = heap.rows(of: table)
    defer { heap.release(list) }
    return try index(list, key, isSoft: isSoft)
  }

  /// Counting starts at 1; -1 is the last.
  private func item(_ list: Value, _ number: Int, isSoft: Bool) throws(Failure) -> Value {
    if list.isRange {
      guard let steps = list.steps else { throw Failure(.notIterable, .words(list.tag.words)) }
      let count = max(0, steps.last - steps.first + 1)
      let place = number < 0 ? count + number : number - 1
      if place >= 0, place < count { return list.step(steps.first + place) }
      if isSoft { return .null }
      throw outside(number, count)
    }
    let items = list.items
    let place = number < 0 ? items.count + number : number - 1
    if place >= 0, place < items.count {
      retain(items[place])
      return items[place]
    }
    if isSoft { return .null }
    throw outside(number, items.count)
  }

  private func slice(_ list: Value, _ range: Value) throws(Failure) -> Value {
    guard let steps = range.steps, list.isList else {
      throw Failure(.badIndex, .words(list.tag.words), Failure.Part(brief(range, realm)))
    }
    let items = list.items
    let first = steps.first < 0 ? items.count + steps.first : steps.first - 1
    let last = steps.last < 0 ? items.count + steps.last : steps.last - 1
    var builder = ListBuilder(heap, capacity: max(0, last - first + 1))
    if first <= last {
      guard first >= 0, last < items.count else { throw outside(first < 0 ? steps.first : steps.last, items.count) }
      for place in first...last { builder.append(items[place]) }
    }
    return builder.finish()
  }

  private func character(_ text: Value, _ key: Value, isSoft: Bool) throws(Failure) -> Value {
    guard key.isInteger else { throw Failure(.badIndex, .words(text.tag.words), Failure.Part(brief(key, realm))) }
    if let cluster = cluster(of: text, key.int) { return cluster }
    if isSoft { return .null }
    throw outside(key.int, Parts.clusterCount(text))
  }

  @inline(never) func setIndex(_ slot: Slots, _ key: Value, _ value: Value) throws(Failure) {
    if slot.pointee.isTable { heap.set(slot, heap.rows(of: slot.pointee)) }
    let container = slot.pointee
    if container.isList {
      guard key.isInteger else {
        heap.release(value)
        throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
      }
      let count = container.items.count
      let place = key.int < 0 ? count + key.int : key.int - 1
      guard place >= 0, place < count else {
        heap.release(value)
        throw outside(key.int, count)
      }
      if !container.object.isUnique { heap.set(slot, heap.copy(list: container)) }
      return heap.set(slot.pointee.object.listBody.pointee.items + place, value)
    }
    guard container.isRecord, key.isText || !key.isHeap || key.isNumber, !key.isNull else {
      heap.release(value)
      throw Failure(.badIndex, .words(container.tag.words), Failure.Part(brief(key, realm)))
    }
    slot.pointee = .null
    retain(key)
    slot.pointee = heap.setting(key: key, of: container, to: value)
  }

  // MARK: - Errors

  func outside(_ number: Int, _ count: Int) -> Failure {
    Failure(.outsideList, Failure.Part(number), Failure.Part(count))
  }

  func noField(_ record: Value, _ name: String) -> Failure {
    let names = record.fieldNames(realm)
    var failure = Failure(.noField, Failure.Part(name))
    if let near = EditDistance.nearest(to: name, among: names) {
      failure = failure.hinting(Words(en: "did you mean .\(near)?", th: "หมายถึง .\(near) หรือไม่"))
    } else if !names.isEmpty {
      let list = names.prefix(8).joined(separator: ", ")
      failure = failure.hinting(Words(en: "it has: \(list)", th: "มี: \(list)"))
    }
    return failure
  }

  func notACondition(_ value: Value) -> Failure {
    if value.isNull { return Failure(.nullCondition) }
    return Failure(.notACondition, .words(value.tag.words), Failure.Part(brief(value, realm)))
  }

  func notAFunction(_ value: Value) -> Failure {
    Failure(.notAFunction, .words(value.tag.words), Failure.Part(brief(value, realm)))
  }

  func wrongCount(_ proto: Int, _ given: Int) -> Failure {
    Failure(.functionArguments, Failure.Part(unit.protos[proto].parameters), Failure.Part(given))
  }

  func tooDeep() -> Failure { Failure(.tooDeep, Failure.Part(Machine.deepestCall)) }

  func notACount(_ value: Value) -> Failure { Failure(.notACount, Failure.Part(brief(value, realm))) }

  func wrongType(_ value: Value, _ type: Type) -> Failure {
    Failure(.wrongType, .words(type.words), .words(value.tag.words), Failure.Part(brief(value, realm)))
  }
}
