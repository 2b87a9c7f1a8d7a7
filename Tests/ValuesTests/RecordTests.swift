import Failures
import Testing
import Values

/// Records, in a shape or as a map: one meaning.
@Suite struct RecordTests {
  private func fields(_ dice: inout Dice, _ heap: HeapPointer) -> [(String, Value)] {
    var names: [String] = []
    for _ in 0..<dice.roll(9) {
      let name = "f\(dice.roll(30))"
      if !names.contains(name) { names.append(name) }
    }
    return names.map { ($0, heap.text(dice.text(20))) }
  }

  @Test func `the order of fields and the form do not matter`() {
    let world = World(), heap = world.heap, realm = world.realm
    var dice = Dice(21)
    for _ in 0..<3_000 {
      let fields = fields(&dice, heap)
      for field in fields { retain(field.1) }
      let record = heap.record(fields)
      var turned = fields
      for index in turned.indices.dropFirst() { turned.swapAt(index, dice.roll(index + 1)) }
      let other = heap.record(turned)
      let map = heap.mapCopy(of: record)
      let forms = [record, other, map]
      for a in forms {
        for b in forms {
          #expect(isEqual(a, b, realm) && a.hash(realm) == b.hash(realm), "\(shown(a, realm)) \(shown(b, realm))")
        }
      }
      if let first = fields.first {
        let changed = heap.setting(realm.symbol(first.0), of: heap.mapCopy(of: record), to: Value(7))
        let short = heap.removing([realm.symbol(first.0)], from: record)
        let shortMap = heap.removing([realm.symbol(first.0)], from: map)
        #expect(!isEqual(changed, record, realm) && !isEqual(record, short, realm))
        #expect(isEqual(short, shortMap, realm) && short.hash(realm) == shortMap.hash(realm))
        #expect(short.fieldCount == fields.count - 1 && shortMap.field(realm.symbol(first.0), realm).isMissing)
        for value in [changed, short, shortMap] { heap.release(value) }
      }
      for form in forms { heap.release(form) }
    }
    #expect(world.live == 0)
  }

  @Test func `setting a field of a shared record copies it`() {
    let world = World(), heap = world.heap, realm = world.realm
    let record = heap.record([("a", Value(1)), ("b", Value(2))])
    retain(record)
    let changed = heap.setting(realm.symbol("b"), of: record, to: Value(3))
    let grown = heap.setting(realm.symbol("c"), of: changed, to: Value(4))
    #expect(shown(record, realm) == "{a: 1, b: 2}")
    #expect(shown(grown, realm) == "{a: 1, b: 3, c: 4}")
    let keyed = heap.setting(key: Value(5), of: grown, to: .null)
    #expect(shown(keyed, realm) == "{a: 1, b: 3, c: 4, 5: null}")
    #expect(keyed.field(key: Value(5), realm).isNull && keyed.field(key: Value(6), realm).isMissing)
    for value in [record, keyed] { heap.release(value) }
    #expect(world.live == 0)
  }

  @Test func `a record of more fields than a shape holds is a map`() {
    let world = World(), heap = world.heap, realm = world.realm
    var record = heap.record([])
    for number in 1...1000 { record = heap.setting(realm.symbol("f\(number)"), of: record, to: Value(number)) }
    #expect(record.fieldCount == 1000 && record.field(realm.symbol("f777"), realm).int == 777)
    #expect(record.fieldNames(realm).prefix(3) == ["f1", "f2", "f3"] && record.hi == Tag.map.rawValue)
    heap.release(record)
    #expect(world.live == 0)
  }

  @Test func `a chain of a million records is made, compared, shown and freed`() {
    let world = World(), heap = world.heap, realm = world.realm
    func chain(_ end: Int) -> Value {
      var link = Value(end)
      let shape = realm.shape([realm.symbol("n"), realm.symbol("next")])
      for number in 1...1_000_000 {
        let record = heap.record(shape: shape, slots: 2)
        record.object.slotsBody[0] = Value(number)
        record.object.slotsBody[1] = link
        link = record
      }
      return link
    }
    let one = chain(0), twin = chain(0), other = chain(1)
    #expect(isEqual(one, twin, realm) && !isEqual(one, other, realm))
    #expect(one.hash(realm) == twin.hash(realm))
    let text = shown(one, realm)
    #expect(text.hasPrefix("{n: 1000000, next: {n: 999999, next: {") && text.utf8.count == 18_888_897)
    #expect(brief(one, realm).count == 60)
    for value in [one, twin, other] { heap.release(value) }
    #expect(world.live == 0)
  }

  @Test func `lists nest as deep as records do`() {
    let world = World(), heap = world.heap, realm = world.realm
    var nested = heap.list(), twin = heap.list()
    for _ in 1..<200_000 {
      nested = heap.list(owning: [nested])
      twin = heap.list(owning: [twin])
    }
    #expect(isEqual(nested, twin, realm) && nested.hash(realm) == twin.hash(realm))
    #expect(shown(nested, realm).utf8.count == 400_000)
    heap.release(nested)
    heap.release(twin)
    #expect(world.live == 0)
  }
}
