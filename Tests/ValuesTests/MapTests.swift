import Failures
import Testing
import Values

/// Maps against the dictionary of Swift.
@Suite struct MapTests {
  private func key(_ dice: inout Dice, _ heap: HeapPointer) -> (text: String, value: Value) {
    switch dice.roll(3) {
    case 0:
      let number = dice.roll(40_000)
      return (String(number), Value(number))
    case 1:
      let number = Decimal(Int128(dice.roll(40_000)) + Int128(Int64.max) * 3)
      return (number.text, heap.number(number))
    default:
      let text = "คีย์ \(dice.roll(40_000))" + (dice.roll(2) == 0 ? "" : " ที่ยาวกว่าสิบสี่ไบต์")
      return (text, heap.text(text))
    }
  }

  @Test func `finds what was put in, and nothing else`() {
    let world = World(), heap = world.heap
    var dice = Dice(31)
    var known: [String: Int] = [:]
    let map = heap.map(), body = map.object.mapBody
    for turn in 0..<100_000 {
      let (text, value) = key(&dice, heap)
      known[text] = turn
      heap.put(value, Value(turn), into: body)
    }
    #expect(map.fieldCount == known.count)
    var found = 0, wrong = 0
    for _ in 0..<100_000 {
      let (text, value) = key(&dice, heap)
      let entry = body.find(value)
      if entry >= 0 { found += 1 }
      if (entry < 0 ? nil : body.value(entry).int) != known[text] { wrong += 1 }
      heap.release(value)
    }
    #expect(found > 10_000 && wrong == 0)
    heap.release(map)
    #expect(world.live == 0)
  }

  @Test func `what was removed is gone, the rest keeps its order`() {
    let world = World(), heap = world.heap, realm = world.realm
    var dice = Dice(32)
    for _ in 0..<200 {
      var known: [(key: Int, value: Int)] = []
      let map = heap.map(), body = map.object.mapBody
      for turn in 0..<500 {
        let number = dice.roll(60)
        if dice.roll(3) == 0 {
          heap.remove(Value(number), from: body)
          known.removeAll { $0.key == number }
        } else if let place = known.firstIndex(where: { $0.key == number }) {
          known[place].value = turn
          heap.put(Value(number), Value(turn), into: body)
        } else {
          known.append((number, turn))
          heap.put(Value(number), Value(turn), into: body)
        }
      }
      var seen: [(key: Int, value: Int)] = []
      map.forEachField(realm) { key, value in seen.append((key.int, value.int)) }
      #expect(seen.elementsEqual(known, by: ==) && map.fieldCount == known.count)
      heap.release(map)
    }
    #expect(world.live == 0)
  }
}
