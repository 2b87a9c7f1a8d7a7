import Failures
import Text

/// Whether two values are equal; values of different types never are, but that a text names a member and a row.
///
/// Deep data is walked without recursion.
public func isEqual(_ left: Value, _ right: Value, _ realm: Realm) -> Bool {
  if left.lo == right.lo && left.hi == right.hi { return true }
  if left.isRow || right.isRow || left.isTable || right.isTable { return isSameRow(left, right, realm) }
  if left.isText || right.isText { realm.compares(left, right) }
  if !left.isHeap || !right.isHeap { return isNamed(left, right, realm) }
  if left.isText { return right.isText && left.isSameText(as: right) }
  var pending = [(left, right)]
  while let (a, b) = pending.popLast() {
    if a.lo == b.lo && a.hi == b.hi { continue }
    if a.isRow || b.isRow {
      guard isSameRow(a, b, realm) else { return false }
      continue
    }
    if a.isText || b.isText { realm.compares(a, b) }
    guard a.isHeap && b.isHeap ? hasEqualParts(a, b, realm, &pending) : isNamed(a, b, realm) else { return false }
  }
  return true
}

/// Beside a text a member is its name, in either language: where types are known, the checker makes it a member.
private func isNamed(_ a: Value, _ b: Value, _ realm: Realm) -> Bool {
  guard a.isMember != b.isMember else { return false }
  let (member, text) = a.isMember ? (a, b) : (b, a)
  guard text.isText else { return false }
  return text.string == realm.memberName(member) || text.string == realm.thaiMemberName(member)
}

/// A row is the record it names, whatever snapshot it was read from; beside a text it is its id, beside a record what
/// it says.
private func isSameRow(_ a: Value, _ b: Value, _ realm: Realm) -> Bool {
  if a.isTable || b.isTable { return isSameTable(a, b, realm) }
  if a.isRow, b.isRow { return a.hi == b.hi }
  let (row, other) = a.isRow ? (a, b) : (b, a)
  if other.isText { return row.rowID == other.string }
  return other.isRecord && isEqual(row.whole(realm), other, realm)
}

/// Tables and lists are equal when their rows are.
private func isSameTable(_ a: Value, _ b: Value, _ realm: Realm) -> Bool {
  func count(_ value: Value) -> Int? { value.isTable ? value.view.count : value.isList ? value.items.count : nil }
  func item(_ value: Value, _ place: Int) -> Value {
    value.isTable ? value.tableRows.row(value.view.row(place), kind: value.view.kind) : value.items[place]
  }
  guard let left = count(a), let right = count(b), left == right else { return false }
  return (0..<left).allSatisfy { isEqual(item(a, $0), item(b, $0), realm) }
}

/// Compares two heap values, leaving pairs of parts still to be compared in `pending`.
private func hasEqualParts(_ a: Value, _ b: Value, _ realm: Realm, _ pending: inout [(Value, Value)]) -> Bool {
  switch (a.tag, b.tag) {
  case (.text, .text):
    return a.isSameText(as: b)
  case (.wide, .wide):
    return Decimal(a) == Decimal(b)
  case (.list, .list):
    let left = a.items, right = b.items
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index].lo != right[index].lo || left[index].hi != right[index].hi {
      pending.append((left[index], right[index]))
    }
    return true
  case (.range, .range):
    guard a.object.pointee.aux == b.object.pointee.aux else { return false }
    for slot in 0..<2 { pending.append((a.object.slotsBody[slot], b.object.slotsBody[slot])) }
    return true
  case (.record, .record), (.record, .map), (.map, .record), (.map, .map):
    return hasEqualFields(a, b, realm, &pending)
  default:
    return false
  }
}

/// Records are equal when they hold the same fields; their order does not matter.
private func hasEqualFields(
  _ a: Value, _ b: Value, _ realm: Realm, _ pending: inout [(Value, Value)]
) -> Bool {
  guard a.fieldCount == b.fieldCount else { return false }
  if a.hi == Tag.record.rawValue, b.hi == Tag.record.rawValue, a.shape == b.shape {
    for slot in 0..<a.fieldCount { pending.append((a.object.slotsBody[slot], b.object.slotsBody[slot])) }
    return true
  }
  var same = true
  a.forEachField(realm) { key, value in
    guard same else { return }
    let other = b.field(key: key, realm)
    if other.isMissing { same = false } else { pending.append((value, other)) }
  }
  return same
}

extension Value {
  /// Equal values hash alike.
  ///
  /// Parts deeper than 16 levels do not count, so that deep data never recurses far.
  public func hash(_ realm: Realm) -> UInt64 { hash(realm, depth: 16) }

  private func hash(_ realm: Realm, depth: Int) -> UInt64 {
    guard isHeap else { return hashOfKey(self) }
    switch tag {
    case .text: return Values.hash(bytes: longBytes)
    case .wide:
      return Decimal(self).hash
    case .list where depth > 0:
      var state: UInt64 = 0x51_7C
      for item in items { state = mixed(state ^ item.hash(realm, depth: depth - 1), 0x9E37_79B9_7F4A_7C15) }
      return state
    case .range where depth > 0:
      let slots = object.slotsBody
      return mixed(slots[0].hash(realm, depth: 0) ^ 0x9E37_79B9, slots[1].hash(realm, depth: 0) | 1)
    case .record where depth > 0, .map where depth > 0:
      // A sum, because the order of fields does not matter.
      var state: UInt64 = 0x4D
      forEachField(realm) { key, value in
        state &+= mixed(hashOfKey(key) ^ 0xA5A5, value.hash(realm, depth: depth - 1) | 1)
      }
      return state
    case .row: return mixed(hi, 0x9E37_79B9_7F4A_7C15)
    default: return UInt64(tag == .map ? Tag.record.rawValue : tag.rawValue)
    }
  }
}

/// Which of two values comes first: negative, 0 or positive.
///
/// One order serves `<`, `sort`, `min` and `max`.
public func order(_ left: Value, _ right: Value, _ realm: Realm) throws(Failure) -> Int {
  if left.hi | right.hi == 0 { return left.int < right.int ? -1 : left.int > right.int ? 1 : 0 }
  if left.isNumber, right.isNumber { return Decimal.compare(Decimal(left), Decimal(right)) }
  if left.isText || right.isText, !left.isNull, !right.isNull {
    try realm.refuseMask(left)
    try realm.refuseMask(right)
  }
  if left.isText, right.isText {
    return left.withUTF8 { a in right.withUTF8 { b in Order.compare(a, b) } }
  }
  if left.hi == right.hi, left.isDate || left.isMoment || left.isClock || left.isBool || left.isMember {
    return left.int < right.int ? -1 : left.int > right.int ? 1 : 0
  }
  if left.isDuration, right.isDuration {
    guard left.family == right.family else { throw Mixed.families(left, right) }
    return left.int < right.int ? -1 : left.int > right.int ? 1 : 0
  }
  if left.isRow, right.isRow, left.rowKind == right.rowKind { return (left.rowNumber - right.rowNumber).signum() }
  if left.isNull || right.isNull { throw Failure(.nullOperand, .words(Words(en: "order", th: "การเรียงลำดับ"))) }
  throw Failure(.notComparable, .words(left.tag.words), .words(right.tag.words))
}
