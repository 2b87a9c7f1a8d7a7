import Failures
import Testing
import Values

/// Arithmetic against Python's decimal module: `Oracle/make-numbers.py` writes the cases.
@Suite struct NumberOracleTests {
  private static let rules: [Decimal.Rounding] = [.halfAwayFromZero, .halfEven, .down, .up, .floor, .ceiling]

  private static let lines: [[String]] =
    Fixture.text("Oracle/numbers.txt").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  private func number(_ text: String) throws -> Decimal { try #require(try Decimal(text: text)) }

  @Test func `sums, products, quotients and order are those of Python`() throws {
    var cases = 0, wrong: [String] = []
    for line in Self.lines where line[0] == "p" {
      let a = try number(line[1]), b = try number(line[2])
      let results = [
        answer { () throws(Failure) in try a.adding(b) }, answer { () throws(Failure) in try a.adding(b.negated) },
        answer { () throws(Failure) in try a.multiplied(by: b) },
        answer { () throws(Failure) in try a.divided(by: b) },
        answer { () throws(Failure) in try a.floorDivided(by: b) }, answer { () throws(Failure) in try a.modulo(b) },
        String(Decimal.compare(a, b)),
      ]
      cases += results.count
      for (index, sign) in ["+", "-", "*", "/", "div", "mod", "order"].enumerated()
      where results[index] != line[index + 3] {
        wrong.append("\(line[1]) \(sign) \(line[2]) is \(line[index + 3]), got \(results[index])")
      }
    }
    #expect(cases > 3000)
    #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `values agree with decimals, short or wide`() throws {
    let world = World(), heap = world.heap
    var wrong: [String] = []
    for line in Self.lines where line[0] == "p" {
      let a = try world.value(line[1]), b = try world.value(line[2])
      // Whole numbers that divide without a remainder do so exactly, also where that takes 19 digits.
      let isExact = a.isInteger && b.isInteger && b.int != 0 && b.int != -1 && a.int % b.int == 0
      let quotient = isExact ? String(a.int / b.int) : line[6]
      let wanted = [line[3], line[4], line[5], quotient, line[7], line[8]]
      let results = [
        world.answer { () throws(Failure) in try Number.add(a, b, heap) },
        world.answer { () throws(Failure) in try Number.subtract(a, b, heap) },
        world.answer { () throws(Failure) in try Number.multiply(a, b, heap) },
        world.answer { () throws(Failure) in try Number.divide(a, b, heap) },
        world.answer { () throws(Failure) in try Number.floorDivide(a, b, heap) },
        world.answer { () throws(Failure) in try Number.modulo(a, b, heap) },
      ]
      for (index, sign) in ["+", "-", "*", "/", "div", "mod"].enumerated() where results[index] != wanted[index] {
        wrong.append("\(line[1]) \(sign) \(line[2]) is \(wanted[index]), got \(results[index])")
      }
      if try Number.less(a, b, heap) != (line[9] == "-1") { wrong.append("\(line[1]) < \(line[2])") }
      if isEqual(a, b, world.realm) != (line[9] == "0") { wrong.append("\(line[1]) == \(line[2])") }
      heap.release(a)
      heap.release(b)
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
    #expect(world.live == 0)
  }

  @Test func `rounding by each rule is that of Python`() throws {
    var cases = 0, wrong: [String] = []
    for line in Self.lines where line[0] == "r" {
      let number = try number(line[1]), places = try #require(Int(line[2]))
      for (index, rule) in Self.rules.enumerated() {
        let result = answer { () throws(Failure) in try number.rounded(places, rule) }
        cases += 1
        if result != line[index + 3] {
          wrong.append("\(line[1]) to \(places) places \(rule) is \(line[index + 3]), got \(result)")
        }
      }
    }
    #expect(cases > 1000)
    #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
  }
}
