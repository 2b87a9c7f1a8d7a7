import Failures
import Values

/// A heap of its own for a test.
final class World {
  let heap = Heap.make()
  var realm: Realm { heap.pointee.realm }
  var live: Int { heap.pointee.live }

  deinit { Heap.unmake(heap) }

  func value(_ text: String) throws -> Value {
    guard let number = try Decimal(text: text) else { return heap.text(text) }
    return heap.number(number)
  }

  /// A number as text, or the letter of its refusal.
  func answer(_ body: () throws(Failure) -> Value) -> String {
    do throws(Failure) {
      let value = try body()
      defer { heap.release(value) }
      return shown(value, realm)
    } catch {
      return letter(error)
    }
  }
}

/// E for a number that does not fit, Z for a division by zero, as in `Oracle/numbers.txt`.
func letter(_ failure: Failure) -> String {
  switch failure.code {
  case Wording.numberTooLarge.code: "E"
  case Wording.divisionByZero.code: "Z"
  default: failure.code
  }
}

func answer(_ body: () throws(Failure) -> Decimal) -> String {
  do throws(Failure) { return try body().normalised.text } catch { return letter(error) }
}

/// A fixed sequence of numbers, so that a failure can be repeated.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of up to so many digits, any of them after the point.
  mutating func decimal(digits most: Int) -> Decimal {
    var coefficient: Int128 = 0
    let digits = roll(most) + 1
    for _ in 0..<digits { coefficient = coefficient * 10 + Int128(roll(10)) }
    return Decimal(roll(2) == 0 ? coefficient : -coefficient, scale: roll(digits + 1)).normalised
  }

  mutating func text(_ most: Int) -> String {
    let letters = Array("abcXYZ019 -_ก่ขี้ำไ๙é漢😀\n\"".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<roll(most + 1) { text.append(letters[roll(letters.count)]) }
    return String(text)
  }
}
