import Failures

/// A range: two bounds, and whether the second belongs to it.
extension Value {
  /// The lower bound, borrowed.
  public var lower: Value { object.slotsBody[0] }
  /// The upper bound, borrowed.
  public var upper: Value { object.slotsBody[1] }
  public var includesUpper: Bool { object.pointee.aux == 0 }

  /// For ranges of whole numbers or dates: the first and last step, both included; empty when last < first.
  public var steps: (first: Int, last: Int)? {
    let low = lower, high = upper
    guard (low.isInteger && high.isInteger) || (low.isDate && high.isDate) else { return nil }
    return (low.int, includesUpper ? high.int : high.int - 1)
  }

  /// The value of a step of this range.
  public func step(_ number: Int) -> Value { lower.isDate ? .date(number) : Value(number) }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// A range; takes over the references to its bounds.
  public func range(_ lower: Value, _ upper: Value, includingUpper: Bool) throws(Failure) -> Value {
    let ok =
      (lower.isNumber && upper.isNumber) || (lower.hi == upper.hi && (lower.isDate || lower.isMoment || lower.isClock))
      || (lower.isDuration && lower.hi == upper.hi) || (lower.isText && upper.isText)
    guard ok else {
      release(lower)
      release(upper)
      throw Failure.operands("..", lower, upper)
    }
    return makeRange(lower, upper, includingUpper: includingUpper)
  }

  public func makeRange(_ lower: Value, _ upper: Value, includingUpper: Bool) -> Value {
    let object = allocate(bytes: 48, .range, slots: 2, aux: includingUpper ? 0 : 1)
    object.slotsBody[0] = lower
    object.slotsBody[1] = upper
    return Value(object, .range)
  }

  /// Whether a value lies in a range.
  public func contains(_ range: Value, _ value: Value) throws(Failure) -> Bool {
    if value.isNull { return false }
    let realm = pointee.realm
    let isTimeInDays = value.isMoment && range.lower.isDate
    let probe: Value = isTimeInDays ? .date(floorDivide(value.int, 86_400)) : value
    if try order(probe, range.lower, realm) < 0 { return false }
    let above = try order(probe, range.upper, realm)
    return range.includesUpper ? above <= 0 : above < 0
  }
}
