import Failures
import Language
import Values

/// The ways of putting values together that tables offer by name: `--by sum`.
enum Reckoning: String, Choice {
  case sum, count, min, max, mean, first

  /// The names of the commands that do the same.
  var thai: String {
    switch self {
    case .sum: Callable.sum.thai
    case .count: Callable.count.thai
    case .min: Callable.minimum.thai
    case .max: Callable.maximum.thai
    case .mean: Callable.mean.thai
    case .first: Callable.first.thai
    }
  }
}

/// One cell of a table being reckoned, or one running total; the values it keeps are borrowed.
struct Reckoner {
  private let how: Reckoning
  private var count = 0
  private var total = Total()
  private var best = Value.missing

  init(_ how: Reckoning) { self.how = how }

  mutating func add(_ value: Value, row: Int, _ call: borrowing Call) throws(Failure) {
    count += 1
    switch how {
    case .count: break
    case .sum: try total.add(value, row: row, call)
    case .mean:
      guard value.isNumber else { throw call.wrongTotal(value, row: row, Tag.integer.words) }
      try total.add(value, row: row, call)
    case .first: if best.isMissing { best = value }
    case .min, .max:
      if value.isNull { throw call.nullTotal(row: row) }
      if best.isMissing {
        best = value
      } else {
        let result = try call.order(value, best, row: row)
        if how == .min ? result < 0 : result > 0 { best = value }
      }
    }
  }

  /// What it comes to so far, owned by the caller: nothing counts 0 and sums to 0, and has no mean.
  func result(_ call: borrowing Call) throws(Failure) -> Value {
    switch how {
    case .count: return Value(count)
    case .sum: return try total.value(call.heap)
    case .mean: return count == 0 ? .null : try call.heap.number(total.number.divided(by: Decimal(Int128(count))))
    case .first, .min, .max:
      if best.isMissing { return .null }
      retain(best)
      return best
    }
  }
}

/// An exact sum: integers in one machine word as long as they fit, then in 38 digits; or durations of one kind.
struct Total {
  private var integer = 0
  private var rest = Decimal.zero
  /// The kind of duration summed; nil for numbers.
  private var family: UInt8?
  private var isEmpty = true

  mutating func add(_ value: Value, row: Int, _ call: borrowing Call) throws(Failure) {
    if value.isInteger, family == nil {
      isEmpty = false
      let (sum, overflow) = integer.addingReportingOverflow(value.int)
      if !overflow { return integer = sum }
      rest = try rest.adding(Decimal(Int128(integer)))
      return integer = value.int
    }
    try addSlow(value, row: row, call)
  }

  private mutating func addSlow(_ value: Value, row: Int, _ call: borrowing Call) throws(Failure) {
    if value.isNull { throw call.nullTotal(row: row) }
    if value.isNumber, family == nil {
      isEmpty = false
      rest = try rest.adding(Decimal(value))
      return
    }
    guard value.isDuration, family == value.family || (family == nil && isEmpty) else {
      throw call.wrongTotal(value, row: row, family == nil ? Total.summable : Total.alike)
    }
    family = value.family
    isEmpty = false
    let (sum, overflow) = integer.addingReportingOverflow(value.int)
    guard !overflow else { throw Failure(.numberTooLarge) }
    integer = sum
  }

  private static let summable = Words(en: "numbers, or durations of one kind", th: "จำนวน หรือช่วงเวลาหน่วยเดียวกัน")
  private static let alike = Words(en: "durations of one kind", th: "ช่วงเวลาหน่วยเดียวกัน")

  /// The sum of numbers.
  var number: Decimal {
    get throws(Failure) { try rest.adding(Decimal(Int128(integer))) }
  }

  func value(_ heap: HeapPointer) throws(Failure) -> Value {
    if let family { return .duration(integer, family: family) }
    return rest.isZero ? Value(integer) : heap.number(try number)
  }
}

extension Call {
  func nullTotal(row: Int) -> Failure {
    Failure(.totalNull, Failure.Part(callable.name), Failure.Part(row))
  }

  func wrongTotal(_ value: Value, row: Int, _ wanted: Words) -> Failure {
    if value.isNull { return nullTotal(row: row) }
    return Failure(
      .totalType, Failure.Part(callable.name), .words(wanted), Failure.Part(row), .words(value.tag.words),
      Failure.Part(brief(value, realm)))
  }

  /// The order of a value and the best so far, or which row cannot be compared.
  func order(_ value: Value, _ best: Value, row: Int) throws(Failure) -> Int {
    do throws(Failure) {
      return try Values.order(value, best, realm)
    } catch {
      guard error.code == Wording.notComparable.code else { throw error }
      throw Failure(
        .totalOrder, Failure.Part(callable.name), Failure.Part(row), .words(value.tag.words), .words(best.tag.words))
    }
  }

  /// The items of a list, all of them numbers.
  mutating func numbers(_ index: Int) throws(Failure) -> [Decimal] { try numbers(self[index].items) }

  mutating func numbers(_ values: UnsafeBufferPointer<Value>) throws(Failure) -> [Decimal] {
    var numbers: [Decimal] = []
    numbers.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      guard value.isNumber else { throw wrongTotal(value, row: row + 1, Tag.integer.words) }
      numbers.append(Decimal(value))
      try tick(row)
    }
    return numbers
  }
}
