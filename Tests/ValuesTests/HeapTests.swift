import Failures
import Testing
import Values

/// Whatever is made is given back: `live` ends where it began.
@Suite struct HeapTests {
  /// Values held by a test, changed at random.
  private struct Bag {
    let heap: HeapPointer
    var dice: Dice
    var held: [Value] = []

    mutating func pick() -> Value { held.isEmpty ? .null : held[dice.roll(held.count)] }

    /// A value picked, with a reference of its own.
    mutating func shared() -> Value {
      let value = pick()
      retain(value)
      return value
    }

    mutating func turn() throws {
      switch dice.roll(10) {
      case 0: held.append(heap.text(dice.text(60)))
      case 1: held.append(heap.number(dice.decimal(digits: 38)))
      case 2: held.append(heap.list(owning: (0..<dice.roll(40)).map { _ in shared() }))
      case 3: held.append(heap.record((0..<dice.roll(6)).map { ("f\($0)", shared()) }))
      case 4: try setField()
      case 5: held.append(heap.makeRange(shared(), shared(), includingUpper: true))
      case 6: try builders()
      case 7: appendText()
      default:
        guard !held.isEmpty else { return }
        let index = dice.roll(held.count)
        held.swapAt(index, held.count - 1)
        heap.release(held.removeLast())
      }
    }

    private mutating func setField() throws {
      let record = pick()
      guard record.isRecord else { return }
      retain(record)
      let realm = heap.pointee.realm
      if dice.roll(2) == 0 {
        held.append(heap.setting(realm.symbol("f\(dice.roll(9))"), of: record, to: shared()))
      } else {
        let key = dice.roll(2) == 0 ? Value(dice.roll(9)) : heap.text("คีย์ที่ยาวพอจะไม่สั้น \(dice.roll(9))")
        held.append(heap.setting(key: key, of: record, to: shared()))
      }
      if dice.roll(3) == 0 { held.append(heap.removing([realm.symbol("f1"), realm.symbol("f2")], from: record)) }
    }

    private mutating func builders() throws {
      var list = ListBuilder(heap)
      var record = RecordBuilder(heap)
      for turn in 0..<dice.roll(5) {
        list.append(pick())
        record.set("f\(dice.roll(3))", owned: shared())
        if turn == 3 { return }
      }
      held.append(list.finish())
      held.append(record.record())
    }

    private mutating func appendText() {
      let left = pick(), right = pick()
      guard left.isText, right.isText, left.byteCount < 10_000 else { return }
      retain(left)
      held.append(heap.appending(left, right))
    }
  }

  @Test(arguments: 1...8) func `random work gives everything back`(seed: Int) throws {
    let world = World()
    var bag = Bag(heap: world.heap, dice: Dice(UInt64(seed)))
    for _ in 0..<20_000 {
      try bag.turn()
      if bag.held.count > 300 {
        while bag.held.count > 100 { world.heap.release(bag.held.removeLast()) }
      }
    }
    #expect(world.live > 0)
    for value in bag.held { world.heap.release(value) }
    #expect(world.live == 0)
  }

  @Test func `a refused range gives its bounds back`() {
    let world = World(), heap = world.heap
    let result = world.answer { () throws(Failure) in
      try heap.range(heap.text("ข้อความที่ยาวกว่าสิบสี่ไบต์"), Value(1), includingUpper: true)
    }
    #expect(result == Wording.wrongOperands.code && world.live == 0)
  }

  @Test func `arithmetic gives its wide results back`() throws {
    let world = World(), heap = world.heap
    var dice = Dice(41)
    for _ in 0..<20_000 {
      let a = heap.number(dice.decimal(digits: 38)), b = heap.number(dice.decimal(digits: 38))
      _ = world.answer { () throws(Failure) in try Number.add(a, b, heap) }
      _ = world.answer { () throws(Failure) in try Number.subtract(a, b, heap) }
      _ = world.answer { () throws(Failure) in try Number.multiply(a, b, heap) }
      _ = world.answer { () throws(Failure) in try Number.divide(a, b, heap) }
      _ = world.answer { () throws(Failure) in try Number.floorDivide(a, b, heap) }
      _ = world.answer { () throws(Failure) in try Number.modulo(a, b, heap) }
      heap.release(a)
      heap.release(b)
    }
    #expect(world.live == 0)
  }
}
