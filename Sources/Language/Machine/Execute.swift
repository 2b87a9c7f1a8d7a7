import Failures
import Values

extension Machine {
  /// The loop.
  ///
  /// Long by nature: one case an instruction, the rare halves of each in `Operations`.
  func execute(_ start: Int) throws(Failure) -> Value {
    let heap = self.heap, unit = self.unit, frames = self.frames
    let constants = unit.constants, protos = unit.protos
    var base = stack, pc = protos[start].code, current = protos + start, frame = frames
    let lastFrame = frames + Machine.deepestCall, stackEnd = self.stackEnd
    // Steps left until limits are looked at: in memory, so that the loop has one register more.
    let fuel = self.fuel
    fuel.pointee = Machine.stride
    while true {
      do throws(Failure) {
        while true {
          let i = pc.pointee
          pc += 1
          let a = base.moved(i.a)
          switch i.op {
          case .move:
            let value = base[at: i.b]
            retain(value)
            heap.set(a, value)
          case .take:
            let value = base[at: i.b]
            base[at: i.b] = .null
            heap.set(a, value)
          case .loadI: heap.set(a, Value(i.bc))
          case .loadK:
            let value = constants[i.bc]
            retain(value)
            heap.set(a, value)
          case .sweep:
            var slot = a
            let end = a + i.b
            while slot < end {
              clear(slot)
              slot += 1
            }
          case .add:
            let left = base[at: i.b], right = base[at: i.c]
            if left.hi | right.hi == 0 {
              let (result, overflow) = left.int.addingReportingOverflow(right.int)
              if !overflow {
                heap.setInteger(a, result)
                continue
              }
            }
            heap.set(a, try Number.add(left, right, heap))
          case .sub:
            let left = base[at: i.b], right = base[at: i.c]
            if left.hi | right.hi == 0 {
              let (result, overflow) = left.int.subtractingReportingOverflow(right.int)
              if !overflow {
                heap.setInteger(a, result)
                continue
              }
            }
            heap.set(a, try Number.subtract(left, right, heap))
          case .mul:
            let left = base[at: i.b], right = base[at: i.c]
            if left.hi | right.hi == 0 {
              let (result, overflow) = left.int.multipliedReportingOverflow(by: right.int)
              if !overflow {
                heap.setInteger(a, result)
                continue
              }
            }
            heap.set(a, try Number.multiply(left, right, heap))
          case .div: heap.set(a, try Number.divide(base[at: i.b], base[at: i.c], heap))
          case .mod: heap.set(a, try Number.modulo(base[at: i.b], base[at: i.c], heap))
          case .idiv: heap.set(a, try Number.floorDivide(base[at: i.b], base[at: i.c], heap))
          case .addI:
            let left = base[at: i.b]
            if left.hi == 0 {
              let (result, overflow) = left.int.addingReportingOverflow(i.small)
              if !overflow {
                heap.setInteger(a, result)
                continue
              }
            }
            heap.set(a, try Number.add(left, Value(i.small), heap))
          case .mulI: heap.set(a, try Number.multiply(base[at: i.b], Value(i.small), heap))
          case .modI:
            let value = base[at: i.b], reciprocal = pc.pointee.bits
            pc += 1
            if value.hi == 0, value.lo < 1 << 32 {
              // For 32-bit numbers the fraction of n ÷ c, times c, is the remainder: two products, no division.
              let fraction = reciprocal &* value.lo
              let product = UInt128(fraction) &* UInt128(truncatingIfNeeded: i.small)
              heap.setInteger(a, Int(truncatingIfNeeded: product >> 64))
            } else {
              heap.set(a, try Number.modulo(value, Value(i.small), heap))
            }
          case .negate: heap.set(a, try Number.negate(base[at: i.b], heap))
          case .not:
            let value = base[at: i.b]
            guard value.isBool else { throw notACondition(value) }
            heap.set(a, .bool(!value.isTrue))
          case .append:
            let value = base[at: i.b]
            if a.pointee.hi | value.hi == 0 {
              let (sum, overflow) = a.pointee.int.addingReportingOverflow(value.int)
              if !overflow {
                a.pointee = Value(sum)
                continue
              }
            }
            try append(a, value)
          case .appendI: heap.set(a, try Number.add(a.pointee, Value(i.bc), heap))
          case .equal: heap.set(a, .bool(try areEqual(base[at: i.b], base[at: i.c])))
          case .unequal: heap.set(a, .bool(try !areEqual(base[at: i.b], base[at: i.c])))
          case .less: heap.set(a, .bool(try Number.less(base[at: i.b], base[at: i.c], heap)))
          case .lessOrEqual: heap.set(a, .bool(try !Number.less(base[at: i.c], base[at: i.b], heap)))
          case .isIn: heap.set(a, .bool(try isIn(base[at: i.b], base[at: i.c])))
          case .matches: heap.set(a, .bool(try matches(base[at: i.b], base[at: i.c])))
          case .range:
            retain(base[at: i.b])
            retain(base[at: i.c])
            heap.set(a, try heap.range(base[at: i.b], base[at: i.c], includingUpper: i.x == 1))

          case .jump: pc += i.bc
          case .loop:
            fuel.pointee &-= 1
            if fuel.pointee == 0 { try refuel() }
            pc += i.bc
          case .loopIfLess:
            if try Number.less(a.pointee, base[at: i.c], heap) {
              fuel.pointee &-= 1
              if fuel.pointee == 0 { try refuel() }
              pc += i.jump
            }
          case .loopIfLessOrEqual:
            if try !Number.less(base[at: i.c], a.pointee, heap) {
              fuel.pointee &-= 1
              if fuel.pointee == 0 { try refuel() }
              pc += i.jump
            }
          case .ifTrue:
            let value = a.pointee
            if value.hi != Tag.bool.rawValue { throw notACondition(value) }
            if value.lo != 0 { pc += i.bc }
          case .ifFalse:
            let value = a.pointee
            if value.hi != Tag.bool.rawValue { throw notACondition(value) }
            if value.lo == 0 { pc += i.bc }
          case .ifNull: if a.pointee.isNull { pc += i.bc }
          case .ifNotNull: if !a.pointee.isNull { pc += i.bc }
          case .ifLess: if try Number.less(a.pointee, base[at: i.c], heap) { pc += i.jump }
          case .unlessLess: if try !Number.less(a.pointee, base[at: i.c], heap) { pc += i.jump }
          case .ifLessOrEqual: if try !Number.less(base[at: i.c], a.pointee, heap) { pc += i.jump }
          case .unlessLessOrEqual: if try Number.less(base[at: i.c], a.pointee, heap) { pc += i.jump }
          case .ifEqual: if try areEqual(a.pointee, base[at: i.c]) { pc += i.jump }
          case .unlessEqual: if try !areEqual(a.pointee, base[at: i.c]) { pc += i.jump }
          case .ifEqualK:
            let constant = constants[i.c]
            if a.pointee.lo == constant.lo && a.pointee.hi == constant.hi {
              pc += i.jump
            } else if a.pointee.isHeap, constant.isText {
              try realm.refuseMask(a.pointee)
            }
          case .unlessEqualK:
            let constant = constants[i.c]
            if a.pointee.lo != constant.lo || a.pointee.hi != constant.hi {
              if a.pointee.isHeap, constant.isText { try realm.refuseMask(a.pointee) }
              pc += i.jump
            }
          case .ifLessI: if try Number.less(a.pointee, Value(i.small), heap) { pc += i.jump }
          case .unlessLessI: if try !Number.less(a.pointee, Value(i.small), heap) { pc += i.jump }
          case .ifLessOrEqualI: if try !Number.less(Value(i.small), a.pointee, heap) { pc += i.jump }
          case .unlessLessOrEqualI: if try Number.less(Value(i.small), a.pointee, heap) { pc += i.jump }
          case .ifMoreI: if try Number.less(Value(i.small), a.pointee, heap) { pc += i.jump }
          case .unlessMoreI: if try !Number.less(Value(i.small), a.pointee, heap) { pc += i.jump }
          case .ifMoreOrEqualI: if try !Number.less(a.pointee, Value(i.small), heap) { pc += i.jump }
          case .unlessMoreOrEqualI: if try Number.less(a.pointee, Value(i.small), heap) { pc += i.jump }

          case .countPrepare:
            guard a[0].isInteger, a[1].isInteger else { throw Failure.operands("..", a[0], a[1]) }
            if a[0].int > a[1].int { pc += i.bc } else { heap.set(a + 2, a[0]) }
          case .countLoop:
            let counter = a[0].int
            if counter < a[1].int {
              // Both are integers unless the body gave the item's register something else.
              a.pointee.lo = UInt64(bitPattern: Int64(counter &+ 1))
              if a[2].hi == 0 {
                a[2].lo = a.pointee.lo
              } else {
                heap.set(a + 2, Value(counter &+ 1))
              }
              fuel.pointee &-= 1
              if fuel.pointee == 0 { try refuel() }
              pc += i.bc
            }
          case .eachPrepare:
            heap.set(a + 1, Value(0))
            if !a.pointee.isList { try prepareEach(a) }
            pc += i.bc
          case .eachNext:
            let word = pc.pointee
            pc += 1
            let position = a[1].int
            if a.pointee.isList {
              let body = a.pointee.object.listBody
              guard position < body.pointee.count else { continue }
              let item = body.pointee.items[position]
              retain(item)
              heap.set(a + 2, item)
              if i.x != 0 { heap.set(a + 3, Value(position &+ 1)) }
            } else if !(try nextItem(a, position, both: i.x != 0)) {
              continue
            }
            a[1] = Value(position &+ 1)
            fuel.pointee &-= 1
            if fuel.pointee == 0 { try refuel() }
            pc += word.bc

          case .call:
            let callee = protos + i.b
            let window = base.moved(i.c)
            if frame >= lastFrame || window + callee.pointee.size > stackEnd { throw tooDeep() }
            frame.pointee = Frame(pc: pc, base: base, proto: current, result: i.a)
            frame += 1
            current = callee
            base = window
            pc = callee.pointee.code
            fuel.pointee &-= 1
            if fuel.pointee == 0 { try refuel() }
          case .callValue:
            let function = base[at: i.b]
            guard function.isFunction else { throw notAFunction(function) }
            let object = function.object
            let number = Int(truncatingIfNeeded: object.pointee.aux)
            let callee = protos + number
            let window = base.moved(i.c)
            let parameters = callee.pointee.parameters
            if parameters != i.x { throw wrongCount(number, i.x) }
            if frame >= lastFrame || window + callee.pointee.size > stackEnd { throw tooDeep() }
            let captures = object.slotsBody
            for index in 0..<Int(object.pointee.slots) {
              retain(captures[index])
              heap.set(window + (parameters &+ index), captures[index])
            }
            frame.pointee = Frame(pc: pc, base: base, proto: current, result: i.a)
            frame += 1
            current = callee
            base = window
            pc = callee.pointee.code
            fuel.pointee &-= 1
            if fuel.pointee == 0 { try refuel() }
          case .give:
            let value = a.pointee
            a.pointee = .null
            // What the main frame holds is fetched or cleared by whoever started it.
            if frame == frames { return value }
            // Four slots at a time: those past the frame hold nothing counted, so reading them does no harm.
            var slot = base
            let end = base + current.pointee.size
            repeat {
              if (slot[0].hi | slot[1].hi | slot[2].hi | slot[3].hi) & 0x80 != 0 { clearFour(slot) }
              slot += 4
            } while slot < end
            frame -= 1
            base = frame.pointee.base
            pc = frame.pointee.pc
            current = frame.pointee.proto
            heap.set(base.moved(frame.pointee.result), value)
          case .native:
            let entry = unit.natives + i.b
            let arguments = base.moved(i.c)
            // Built-in code knows lists and records: what belongs to a table is handed over as those.
            if entry.pointee.takesTables {
              for place in 0..<entry.pointee.parameters where arguments[place].hi & 0x87 == 0x87 {
                plain(arguments + place)
              }
            }
            call.pointee.arguments = arguments
            call.pointee.callableStore = entry.pointee.callable
            call.pointee.isUnheard = i.x != 0
            let result = try entry.pointee.body(&call.pointee)
            if heap.pointee.realm.comparedMask { try refuse(result) }
            var slot = arguments
            let end = arguments + entry.pointee.parameters
            while slot < end {
              clear(slot)
              slot += 1
            }
            heap.set(a, result)
            if heap.pointee.live > heap.pointee.limit {
              throw Failure(.memoryLimit, Failure.Part(heap.pointee.limit >> 20))
            }

          case .record:
            let shape = i.b, count = i.x, from = base.moved(i.c)
            let record = heap.record(shape: shape, slots: count)
            let slots = record.object.slotsBody
            for slot in 0..<count {
              slots[slot] = from[slot]
              from[slot] = .null
            }
            heap.set(a, record)
          case .field:
            let record = base[at: i.b]
            let cache = pc
            pc += 1
            let value: Value
            if record.hi == Tag.record.rawValue, record.shape == cache.pointee.bc {
              value = record.object.slotsBody[cache.pointee.a]
            } else if record.isRow, cache.pointee.bc < Instruction.fresh {
              heap.set(a, try cell(record, Symbol(i.c), cache, isSoft: i.x != 0))
              continue
            } else {
              value = try field(record, Symbol(i.c), cache, isSoft: i.x != 0)
            }
            retain(value)
            heap.set(a, value)
          case .setField:
            let cache = pc
            pc += 1
            let record = a.pointee
            let value = base[at: i.c]
            base[at: i.c] = .null
            if record.hi == Tag.record.rawValue, record.shape == cache.pointee.bc, record.object.isUnique {
              heap.set(record.object.slotsBody + cache.pointee.a, value)
            } else {
              try setField(a, Symbol(i.b), value, cache)
            }
          case .index:
            let container = base[at: i.b], key = base[at: i.c]
            if container.isList, key.isInteger {
              let body = container.object.listBody
              let position = key.int &- 1
              if position >= 0, position < body.pointee.count {
                let value = body.pointee.items[position]
                retain(value)
                heap.set(a, value)
                continue
              }
            } else if container.hi == Tag.map.rawValue {
              let map = container.object.mapBody
              let entry = map.find(key)
              if entry >= 0 {
                let value = map.value(entry)
                retain(value)
                heap.set(a, value)
                continue
              }
            }
            heap.set(a, try index(container, key, isSoft: i.x != 0))
          case .setIndex:
            let key = base[at: i.b], value = base[at: i.c]
            base[at: i.c] = .null
            let container = a.pointee
            if container.isList, key.isInteger, container.object.isUnique {
              let body = container.object.listBody
              let position = key.int &- 1
              if position >= 0, position < body.pointee.count {
                heap.set(body.pointee.items + position, value)
                continue
              }
            } else if container.hi == Tag.map.rawValue, container.object.isUnique, isKey(key) {
              retain(key)
              heap.put(key, value, into: container.object.mapBody)
              continue
            }
            try setIndex(a, key, value)
          case .list:
            let count = i.b, from = base.moved(i.c)
            let list = heap.list(capacity: count)
            let body = list.object.listBody
            for item in 0..<count {
              body.pointee.items[item] = from[item]
              from[item] = .null
            }
            body.pointee.count = count
            heap.set(a, list)
          case .push:
            let value = base[at: i.b]
            base[at: i.b] = .null
            heap.append(value, to: a.pointee)
          case .spread: try spread(base[at: i.b], into: a.pointee)
          case .spreadRecord: try spreadRecord(base[at: i.b], into: a)
          case .closure:
            let count = i.x, from = base.moved(i.c)
            let object = heap.allocate(
              bytes: 16 &+ count &* 16, .closure, slots: count, aux: UInt64(truncatingIfNeeded: i.b))
            let captures = object.slotsBody
            for index in 0..<count {
              captures[index] = from[index]
              from[index] = .null
            }
            heap.set(a, Value(object, .closure))
          case .interpolate: heap.set(a, try interpolate(i.b, base.moved(i.c)))

          case .attempt:
            state.pointee.handlers.append(
              Handler(
                kind: .attempt, depth: frame - frames, base: base, proto: current - protos, pc: pc + i.bc,
                register: i.a,
                point: i.x != 0 ? session.savepoint() : -1))
          case .settle: settle()
          case .raise: throw raised(a.pointee)
          case .enter:
            let token = try enter(i.b, base.moved(i.c))
            state.pointee.handlers.append(
              Handler(
                kind: .block, depth: frame - frames, base: base, proto: current - protos, pc: pc, register: 0,
                point: token))
          case .leave:
            if let handler = state.pointee.handlers.popLast() { try session.leave(handler.point, failed: false) }
          case .check:
            if !unit.types[i.b].holds(a.pointee) { throw wrongType(a.pointee, unit.types[i.b]) }
          case .noMatch: throw Failure(.noMatch, Failure.Part(brief(a.pointee, heap.pointee.realm)))
          case .group: heap.set(a, try group(base[at: i.b], base[at: i.c]))
          case .rowRange: try listFromRange(a)
          case .show: try session.show(a.pointee, heap)
          case .reached: try session.reached(unit.places[i.bc], heap)
          case .note: session.noted(heap.pointee.realm.name(Symbol(i.bc)), a.pointee, heap)
          case .keep: try session.commit(line: i.bc)
          case .count: heap.set(a, Value(try count(base[at: i.b])))
          case .place: try place(a, unit.paths[i.b], base, base.moved(i.c), i.x)
          case .counted:
            guard a.pointee.isInteger, a.pointee.int >= 0 else { throw notACount(a.pointee) }
          case .query:
            let word = pc.pointee
            pc += 1
            if !(try answer(a, i.b, base.moved(i.c), i.x)) { pc += word.bc }
          case .exports: heap.pointee.realm.beginExport(showing: i.bc == 1)
          case .word: break
          }
        }
      } catch {
        heap.pointee.realm.showing = .revealed
        let (handler, failure) = unwind(
          error, pc: pc, base: base, proto: current - protos, depth: frame - frames)
        guard let handler else { throw failure }
        frame = frames + handler.depth
        base = handler.base
        current = protos + handler.proto
        pc = handler.pc
        heap.set(base.moved(handler.register), errorRecord(failure))
        if fuel.pointee <= 0 { fuel.pointee = Machine.stride }
      }
    }
  }

  @inline(__always) private func areEqual(_ left: Value, _ right: Value) throws(Failure) -> Bool {
    if left.lo == right.lo && left.hi == right.hi { return true }
    if left.hi | right.hi == 0 { return false }
    let realm = heap.pointee.realm, same = isEqual(left, right, realm)
    if realm.comparedMask { try realm.refuseComparedMask() }
    return same
  }

  @inline(__always) private func isKey(_ key: Value) -> Bool {
    !key.isHeap ? key.hi != Tag.null.rawValue : key.hi == Tag.text.rawValue
  }
}
