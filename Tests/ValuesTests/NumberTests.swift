import Failures
import Testing
import Values

/// Laws that numbers keep, over many of them.
@Suite struct NumberTests {
  @Test func `what was added and taken away again was never there`() throws {
    var dice = Dice(1)
    for _ in 0..<20_000 {
      // 18 digits on either side of the point: every sum fits 38.
      let a = dice.decimal(digits: 18), b = dice.decimal(digits: 18)
      #expect(try a.adding(b).adding(b.negated).normalised == a, "\(a.text) \(b.text)")
    }
  }

  @Test func `sums and products do not mind the order`() {
    var dice = Dice(2)
    for _ in 0..<20_000 {
      let a = dice.decimal(digits: 38), b = dice.decimal(digits: 38)
      #expect(answer { () throws(Failure) in try a.adding(b) } == answer { () throws(Failure) in try b.adding(a) })
      #expect(
        answer { () throws(Failure) in try a.multiplied(by: b) }
          == answer { () throws(Failure) in try b.multiplied(by: a) })
    }
  }

  @Test func `div and mod put the number together again`() throws {
    var dice = Dice(3)
    for _ in 0..<20_000 {
      let a = dice.decimal(digits: 15), b = dice.decimal(digits: 15)
      if b.isZero { continue }
      let rest = try a.modulo(b)
      #expect(try a.floorDivided(by: b).multiplied(by: b).adding(rest).normalised == a, "\(a.text) \(b.text)")
      #expect(rest.isZero || rest.isNegative == b.isNegative)
      #expect(Decimal.compare(rest.magnitude, b.magnitude) < 0)
    }
  }

  @Test func `one number has one form, however it came about`() throws {
    let world = World(), heap = world.heap, realm = world.realm
    var dice = Dice(4)
    for _ in 0..<20_000 {
      let number = dice.decimal(digits: 38)
      let value = heap.number(number)
      var padded = number
      while padded.scale < 38, padded.coefficient.magnitude < 1_000_000_000_000 {
        padded = Decimal(padded.coefficient * 10, scale: padded.scale + 1)
      }
      let twin = heap.number(padded)
      #expect(isEqual(value, twin, realm) && value.hash(realm) == twin.hash(realm), "\(number.text)")
      #expect(hashOfKey(value) == hashOfKey(twin))
      #expect(try Decimal(text: number.text) == number)
      #expect(shown(value, realm) == number.text)
      heap.release(value)
      heap.release(twin)
    }
    let half = try world.value("1.50"), other = try world.value("1.5")
    #expect(half.lo == other.lo && half.hi == other.hi && shown(half, realm) == "1.5")
    #expect(world.live == 0)
  }

  @Test func `a wide number that shrinks is short again`() throws {
    let world = World(), heap = world.heap
    let wide = try world.value("9223372036854775808")
    let short = try Number.subtract(wide, Value(1), heap)
    #expect(wide.isHeap && short.isInteger && short.int == .max)
    let least = try Number.negate(wide, heap)
    #expect(least.isInteger && least.int == .min)
    let back = try Number.negate(least, heap)
    #expect(isEqual(back, wide, world.realm))
    #expect(world.answer { () throws(Failure) in try Number.floorDivide(Value(.min), Value(-1), heap) } == wide.text)
    // 18 significant digits.
    let quotient = world.answer { () throws(Failure) in try Number.divide(Value(.min), Value(-1), heap) }
    #expect(quotient == "9223372036854775810")
    #expect(world.answer { () throws(Failure) in try Number.modulo(Value(.min), Value(-1), heap) } == "0")
    for value in [wide, back] { heap.release(value) }
    #expect(world.live == 0)
  }

  @Test func `order is total`() throws {
    let world = World(), heap = world.heap, realm = world.realm
    var dice = Dice(5)
    var values = (0..<60).map { _ in heap.number(dice.decimal(digits: 38)) }
    values += (0..<60).map { _ in heap.number(dice.decimal(digits: 3)) }
    try checkOrder(values, realm)
    let texts = (0..<80).map { _ in heap.text(dice.text(18)) }
    try checkOrder(texts, realm)
    for value in values + texts { heap.release(value) }
    #expect(world.live == 0)
  }

  private func checkOrder(_ values: [Value], _ realm: Realm) throws {
    for a in values {
      for b in values {
        let there = try order(a, b, realm), back = try order(b, a, realm)
        #expect(there.signum() == -back.signum(), "\(shown(a, realm)) \(shown(b, realm))")
        #expect((there == 0) == isEqual(a, b, realm), "\(shown(a, realm)) \(shown(b, realm))")
        guard there < 0 else { continue }
        for c in values where try order(b, c, realm) < 0 {
          #expect(try order(a, c, realm) < 0, "\(shown(a, realm)) \(shown(b, realm)) \(shown(c, realm))")
        }
      }
    }
  }

  @Test(arguments: [
    ("0.1", "0.1"), ("+5", "5"), ("-0.50", "-0.5"), ("007", "7"), ("0", "0"), ("-0", "0"), ("1.", nil), (".5", nil),
    ("", nil), ("-", nil), ("1e5", nil), ("1 2", nil), ("๑", nil), ("1.2.3", nil), ("--1", nil),
  ])
  func `reads digits, and nothing else`(text: String, number: String?) throws {
    #expect(try Decimal(text: text)?.text == number)
  }

  @Test(arguments: [
    (String(repeating: "9", count: 38), true), (String(repeating: "9", count: 39), false),
    ("0." + String(repeating: "0", count: 37) + "1", true), ("0." + String(repeating: "0", count: 38) + "1", false),
    (String(repeating: "0", count: 60) + "1", true),
  ])
  func `reads 38 digits and refuses more`(text: String, fits: Bool) {
    let result = answer { () throws(Failure) in try Decimal(text: text) ?? .zero }
    #expect((result != "E") == fits)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("1", 2, "1.00"), ("1.005", 2, "1.01"), ("0", 3, "0.000"),
    ("1250", -2, "1300"), ("99.995", 2, "100.00"), ("-0.001", 2, "0.00"),
  ])
  func `shows so many places`(text: String, places: Int, wanted: String) throws {
    #expect(try Decimal(text: text)?.fixed(places) == wanted)
  }
}

extension Value {
  /// The number as text; only asked of numbers.
  fileprivate var text: String { Decimal(self).text }
}
