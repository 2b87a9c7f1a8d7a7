import Failures
import Values

extension Machine {
  /// The loop.
  ///
  /// Long by nature: one case an instruction, the rare halves of each in `Operations`.
  func execute(_ start: Int) throws(Failure) -> Value {
    let heap = self.heap, unit = self.unit, frames = self.frames
    let constants = unit.constants, protos = unit.protos
    var base = stack, pc = protos[start].code, current = start, depth = 0
    var fuel = Machine.stride
    while true {
      do throws(Failure) {
        while true {
          let i = pc.pointee
          pc += 1
          let a = base + Int(i.a)
          switch i.op {
          case .move:
            let value = base[Int(i.b)]
            retain(value)
            heap.set(a, value)
          case .take:
            let value = base[Int(i.b)]
            base[Int(i.b)] = .null
            heap.set(a, value)
          case .loadI: heap.set(a, Value(i.bc))
          case .loadK:
            let value = constants[i.bc]
            retain(value)
            heap.set(a, value)
          case .sweep:
            var slot = a
            let end = a + Int(i.b)
            while slot < end {
              clear(slot)
              slot += 1
            }
          case .add: heap.set(a, try Number.add(base[Int(i.b)], base[Int(i.c)], heap))
          case .sub: heap.set(a, try Number.subtract(base[Int(i.b)], base[Int(i.c)], heap))
          case .mul: heap.set(a, try Number.multiply(base[Int(i.b)], base[Int(i.c)], heap))
          case .div: heap.set(a, try Number.divide(base[Int(i.b)], base[Int(i.c)], heap))
          case .mod: heap.set(a, try Number.modulo(base[Int(i.b)], base[Int(i.c)], heap))
          case .idiv: heap.set(a, try Number.floorDivide(base[Int(i.b)], base[Int(i.c)], heap))
          case .addI: heap.set(a, try Number.add(base[Int(i.b)], Value(i.small), heap))
          case .mulI: heap.set(a, try Number.multiply(base[Int(i.b)], Value(i.small), heap))
          case .modI: heap.set(a, try Number.modulo(base[Int(i.b)], Value(i.small), heap))
          case .negate: heap.set(a, try Number.negate(base[Int(i.b)], heap))
          case .not:
            let value = base[Int(i.b)]
            guard value.isBool else { throw notACondition(value) }
            heap.set(a, .bool(!value.isTrue))
          case .append:
            let value = base[Int(i.b)]
            if a.pointee.hi | value.hi == 0 {
              let (sum, overflow) = a.pointee.int.addingReportingOverflow(value.int)
              if !overflow {
                a.pointee = Value(sum)
                continue
              }
            }
            try append(a, value)
          case .appendI: heap.set(a, try Number.add(a.pointee, Value(i.bc), heap))
          case .equal: heap.set(a, .bool(areEqual(base[Int(i.b)], base[Int(i.c)])))
          case .unequal: heap.set(a, .bool(!areEqual(base[Int(i.b)], base[Int(i.c)])))
          case .less: heap.set(a, .bool(try Number.less(base[Int(i.b)], base[Int(i.c)], heap)))
          case .lessOrEqual: heap.set(a, .bool(try !Number.less(base[Int(i.c)], base[Int(i.b)], heap)))
          case .isIn: heap.set(a, .bool(try isIn(base[Int(i.b)], base[Int(i.c)])))
          case .matches: heap.set(a, .bool(try heap.pointee.realm.patterns.matches(base[Int(i.b)], base[Int(i.c)])))
          case .range:
            retain(base[Int(i.b)])
            retain(base[Int(i.c)])
            heap.set(a, try heap.range(base[Int(i.b)], base[Int(i.c)], includingUpper: i.x == 1))

          case .jump: pc += i.bc
          case .loop:
            pc += i.bc
            fuel &-= 1
            if fuel == 0 { fuel = try refuel() }
          case .loopIfLess:
            if try Number.less(a.pointee, base[Int(i.c)], heap) {
              pc += i.jump
              fuel &-= 1
              if fuel == 0 { fuel = try refuel() }
            }
          case .loopIfLessOrEqual:
            if try !Number.less(base[Int(i.c)], a.pointee, heap) {
              pc += i.jump
              fuel &-= 1
              if fuel == 0 { fuel = try refuel() }
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
          case .ifPresent: if !a.pointee.isMissing { pc += i.bc }
          case .ifLess: if try Number.less(a.pointee, base[Int(i.c)], heap) { pc += i.jump }
          case .unlessLess: if try !Number.less(a.pointee, base[Int(i.c)], heap) { pc += i.jump }
          case .ifLessOrEqual: if try !Number.less(base[Int(i.c)], a.pointee, heap) { pc += i.jump }
          case .unlessLessOrEqual: if try Number.less(base[Int(i.c)], a.pointee, heap) { pc += i.jump }
          case .ifEqual: if areEqual(a.pointee, base[Int(i.c)]) { pc += i.jump }
          case .unlessEqual: if !areEqual(a.pointee, base[Int(i.c)]) { pc += i.jump }
          case .ifEqualK:
            let constant = constants[Int(i.c)]
            if a.pointee.lo == constant.lo && a.pointee.hi == constant.hi { pc += i.jump }
          case .unlessEqualK:
            let constant = constants[Int(i.c)]
            if a.pointee.lo != constant.lo || a.pointee.hi != constant.hi { pc += i.jump }
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
              a[0] = Value(counter &+ 1)
              heap.set(a + 2, Value(counter &+ 1))
              pc += i.bc
              fuel &-= 1
              if fuel == 0 { fuel = try refuel() }
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
            pc += word.bc
            fuel &-= 1
            if fuel == 0 { fuel = try refuel() }

          case .call:
            let callee = protos + Int(i.b)
            let window = base + Int(i.c)
            if depth >= Machine.deepestCall || window + callee.pointee.size > stackEnd { throw tooDeep() }
            frames[depth] = Frame(pc: pc, base: base, proto: current, result: Int(i.a))
            depth &+= 1
            current = Int(i.b)
            base = window
            pc = callee.pointee.code
            fuel &-= 1
            if fuel == 0 { fuel = try refuel() }
          case .callValue:
            let function = base[Int(i.b)]
            guard function.isFunction else { throw notAFunction(function) }
            let object = function.object
            let number = Int(truncatingIfNeeded: object.pointee.aux)
            let callee = protos + number
            let window = base + Int(i.c)
            let parameters = callee.pointee.parameters
            if parameters != Int(i.x) { throw wrongCount(number, Int(i.x)) }
            if depth >= Machine.deepestCall || window + callee.pointee.size > stackEnd { throw tooDeep() }
            let captures = object.slotsBody
            for index in 0..<Int(object.pointee.slots) {
              retain(captures[index])
              heap.set(window + (parameters &+ index), captures[index])
            }
            frames[depth] = Frame(pc: pc, base: base, proto: current, result: Int(i.a))
            depth &+= 1
            current = number
            base = window
            pc = callee.pointee.code
            fuel &-= 1
            if fuel == 0 { fuel = try refuel() }
          case .give:
            let value = a.pointee
            a.pointee = .null
            var slot = base
            let end = base + protos[current].size
            while slot < end {
              if slot.pointee.isHeap {
                heap.release(slot.pointee)
                slot.pointee = .null
              }
              slot += 1
            }
            if depth == 0 { return value }
            depth &-= 1
            let frame = frames + depth
            base = frame.pointee.base
            pc = frame.pointee.pc
            current = frame.pointee.proto
            heap.set(base + frame.pointee.result, value)
          case .native: heap.set(a, try native(Int(i.b), base + Int(i.c)))

          case .record:
            let shape = Int(i.b), count = Int(i.x), from = base + Int(i.c)
            let record = heap.record(shape: shape, slots: count)
            let slots = record.object.slotsBody
            for slot in 0..<count {
              slots[slot] = from[slot]
              from[slot] = .null
            }
            heap.set(a, record)
          case .field:
            let record = base[Int(i.b)]
            let cache = pc
            pc += 1
            let value: Value
            if record.hi == Tag.record.rawValue, record.shape == cache.pointee.bc {
              value = record.object.slotsBody[Int(cache.pointee.a)]
            } else {
              value = try field(record, Symbol(Int(i.c)), cache, isSoft: i.x != 0)
            }
            retain(value)
            heap.set(a, value)
          case .setField:
            let cache = pc
            pc += 1
            let record = a.pointee
            let value = base[Int(i.c)]
            base[Int(i.c)] = .null
            if record.hi == Tag.record.rawValue, record.shape == cache.pointee.bc, record.object.isUnique {
              heap.set(record.object.slotsBody + Int(cache.pointee.a), value)
            } else {
              try setField(a, Symbol(Int(i.b)), value, cache)
            }
          case .takeField: heap.set(a, try takeField(base + Int(i.b), Symbol(Int(i.c))))
          case .index:
            let container = base[Int(i.b)], key = base[Int(i.c)]
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
            let key = base[Int(i.b)], value = base[Int(i.c)]
            base[Int(i.c)] = .null
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
          case .takeIndex: heap.set(a, try takeIndex(base + Int(i.b), base[Int(i.c)]))
          case .list:
            let count = Int(i.b), from = base + Int(i.c)
            let list = heap.list(capacity: count)
            let body = list.object.listBody
            for item in 0..<count {
              body.pointee.items[item] = from[item]
              from[item] = .null
            }
            body.pointee.count = count
            heap.set(a, list)
          case .push:
            let value = base[Int(i.b)]
            base[Int(i.b)] = .null
            heap.append(value, to: a.pointee)
          case .spread: try spread(base[Int(i.b)], into: a.pointee)
          case .spreadRecord: try spreadRecord(base[Int(i.b)], into: a)
          case .closure:
            let count = Int(i.x), from = base + Int(i.c)
            let object = heap.allocate(
              bytes: 16 &+ count &* 16, .closure, slots: count, aux: UInt64(truncatingIfNeeded: Int(i.b)))
            let captures = object.slotsBody
            for index in 0..<count {
              captures[index] = from[index]
              from[index] = .null
            }
            heap.set(a, Value(object, .closure))
          case .interpolate: heap.set(a, try interpolate(Int(i.b), base + Int(i.c)))

          case .attempt:
            handlers.append(
              Handler(
                kind: .attempt, depth: depth, base: base, proto: current, pc: pc + i.bc, register: Int(i.a),
                point: i.x != 0 ? session.savepoint() : -1))
          case .settle: settle()
          case .raise: throw raised(a.pointee)
          case .enter:
            let token = try enter(Int(i.b), base + Int(i.c))
            handlers.append(
              Handler(kind: .block, depth: depth, base: base, proto: current, pc: pc, register: 0, point: token))
          case .leave: if let handler = handlers.popLast() { session.leave(handler.point, failed: false) }
          case .check:
            if !unit.types[Int(i.b)].holds(a.pointee) { throw wrongType(a.pointee, unit.types[Int(i.b)], i.c) }
          case .condition: if !a.pointee.isBool { throw notACondition(a.pointee) }
          case .noMatch: throw Failure(.noMatch, Failure.Part(brief(a.pointee, heap.pointee.realm)))
          case .group: heap.set(a, try group(base[Int(i.b)], base[Int(i.c)]))
          case .rowRange: try listFromRange(a)
          case .show: try session.show(a.pointee, heap)
          case .reached: try session.reached(unit.places[i.bc], heap)
          case .note: session.noted(heap.pointee.realm.name(Symbol(i.bc)), a.pointee, heap)
          case .keep: try session.commit(line: i.bc)
          case .count: heap.set(a, Value(try count(base[Int(i.b)])))
          case .checkAppend: try checkAppend(a.pointee, base[Int(i.b)])
          case .checkPlace: try checkPlace(a.pointee, base[Int(i.c)], isField: i.x != 0)
          case .counted:
            guard a.pointee.isInteger, a.pointee.int >= 0 else { throw notACount(a.pointee) }
          case .word: break
          }
        }
      } catch {
        let (handler, failure) = unwind(error, pc: pc, base: base, proto: current, depth: depth)
        guard let handler else { throw failure }
        depth = handler.depth
        base = handler.base
        current = handler.proto
        pc = handler.pc
        heap.set(base + handler.register, errorRecord(failure))
        if fuel <= 0 { fuel = Machine.stride }
      }
    }
  }

  @inline(__always) private func areEqual(_ left: Value, _ right: Value) -> Bool {
    if left.lo == right.lo && left.hi == right.hi { return true }
    if left.hi | right.hi == 0 { return false }
    return isEqual(left, right, heap.pointee.realm)
  }

  @inline(__always) private func isKey(_ key: Value) -> Bool {
    !key.isHeap ? key.hi != Tag.null.rawValue : key.hi == Tag.text.rawValue
  }
}
