import Failures
import Values

/// Errors as values: what `catch` gets, what `throw` takes; and the groups of `group`.
extension Machine {
  /// An error as a script sees it: code, message, place, hint, cause.
  func errorRecord(_ failure: Failure) -> Value {
    let tongue = session.tongue
    let message = failure.message(in: tongue)
    state.pointee.caught[failure.code + "\n" + message] = failure
    let hint = failure.hints(in: tongue).first
    let place = failure.span.map { session.placeText($0) }
    let cause = failure.trace.first.map { $0.words.in(tongue) }
    return heap.record([
      ("code", heap.text(failure.code)), ("message", heap.text(message)),
      ("place", place.map { heap.text($0) } ?? .null), ("hint", hint.map { heap.text($0) } ?? .null),
      ("cause", cause.map { heap.text($0) } ?? .null),
    ])
  }

  /// `throw "text"` is SOP-SAID; `throw $e` throws again what was caught.
  func raised(_ value: Value) -> Failure {
    if value.isText { return Failure(.said, Failure.Part(value.string)) }
    guard value.isRecord else { return Failure(.said, Failure.Part(shown(value, realm))) }
    let message = value.field(realm.symbol("message"), realm)
    let code = value.field(realm.symbol("code"), realm)
    let said = message.isText ? message.string : shown(value, realm)
    if code.isText, let known = state.pointee.caught[code.string + "\n" + said] { return known }
    return Failure(.said, Failure.Part(said))
  }

  /// Rows by key, in order of first appearance: `[[key, rows], …]`.
  @inline(never) func group(_ rows: Value, _ keys: Value) throws(Failure) -> Value {
    if rows.isTable {
      let list = heap.rows(of: rows)
      defer { heap.release(list) }
      return try group(list, keys)
    }
    let items = rows.items, marks = keys.items
    try realm.refuseMasks(marks)
    try session.spend(items.count / 4)
    var places: [UInt64: [Int]] = [:]
    var groups = ListBuilder(heap)
    var lists: [Value] = []
    for (index, item) in items.enumerated() {
      let hash = marks[index].hash(realm)
      let known = places[hash]?.first { isEqual(groupKey(groups, $0), marks[index], realm) }
      if let known {
        retain(item)
        heap.append(item, to: lists[known])
        continue
      }
      let list = heap.list()
      retain(item)
      heap.append(item, to: list)
      retain(marks[index])
      places[hash, default: []].append(lists.count)
      lists.append(list)
      groups.append(owned: heap.list(owning: [marks[index], list]))
    }
    return groups.finish()
  }

  private func groupKey(_ groups: borrowing ListBuilder, _ number: Int) -> Value { groups.items[number].items[0] }
}
