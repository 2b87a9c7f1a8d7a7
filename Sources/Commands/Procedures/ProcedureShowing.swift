import Calendars
import Failures
import Formats
import Language
import Office
import Values

/// Procedures as a person reads them: the list, the source, the tables, what is different.
enum ProcedureShowing {
  @Sendable static func list(_ call: inout Call) throws(Failure) -> Value {
    let shelf = call.shelf(), today = call.session.today, heap = call.heap
    var rows = ListBuilder(heap)
    for name in try shelf.names() {
      let version = try shelf.version(of: name, on: today), procedure = try shelf.read(version)
      let printed = Set(procedure.steps.filter { !$0.isOurs }.compactMap(\.row)).count
      rows.append(
        owned: heap.record([
          ("name", heap.text(name)), ("thai", heap.text(procedure.title.th)),
          ("source", procedure.source.map { heap.text($0) } ?? .null), ("rows", Value(printed)),
          ("steps", Value(procedure.steps.count)), ("group", procedure.group.map { heap.text($0) } ?? .null),
          ("version", heap.text(version.name)), ("since", version.since.map { .date($0.number) } ?? .null),
        ]))
      try call.charge(20)
    }
    return rows.finish()
  }

  /// What `show` gives of a procedure; nil where the text names none.
  static func show(_ call: inout Call, reading: String?) throws(Failure) -> Value? {
    guard call[0].isText else { return nil }
    let shelf = call.shelf(), name = call[0].string
    guard try shelf.knows(name) else { return nil }
    let isPlain = OfficeShelf.parts(name).number == nil
    let version =
      isPlain
      ? try shelf.version(of: OfficeShelf.parts(name).name, on: call.session.today) : try shelf.version(named: name)
    let procedure = try shelf.read(version)
    switch reading {
    case "printed": return printed(procedure, call)
    case "used": return used(procedure, call)
    default: return call.heap.text(String(procedure.notation.dropLast()))
    }
  }

  /// The table as it is printed: what stands in the cell of each row, whosever standard it is.
  private static func printed(_ procedure: Procedure, _ call: Call) -> Value {
    let heap = call.heap, tongue = call.session.tongue
    var rows = ListBuilder(heap)
    for row in procedure.printedRows {
      let cell = row.rules.map { $0.printed ?? procedure.words(of: $0).in(tongue) }.joined(separator: "; ")
      rows.append(
        owned: heap.record([
          ("row", heap.text(row.row)), ("activity", heap.text(row.title.in(tongue))),
          ("standard", cell.isEmpty ? .null : heap.text(cell)),
        ]))
    }
    return rows.finish()
  }

  /// The steps as rounds use them, in order: who, when, what is in doubt.
  private static func used(_ procedure: Procedure, _ call: Call) -> Value {
    let heap = call.heap, tongue = call.session.tongue
    var rows = ListBuilder(heap)
    for step in procedure.steps {
      let rules = procedure.rules(of: step), doubts = (rules.flatMap(\.doubts) + step.doubts)
      let due = procedure.words(of: rules).in(tongue)
      rows.append(
        owned: heap.record([
          ("row", step.row.map { heap.text($0) } ?? .null), ("step", heap.text(step.name)),
          ("title", heap.text(step.title.in(tongue))),
          ("actor", heap.text(Terms.people.words(step.actors).in(tongue))),
          ("rule", due.isEmpty ? .null : heap.text(due)),
          ("doubt", doubts.isEmpty ? .null : heap.text(doubts.map { $0.words.in(tongue) }.joined(separator: "; "))),
        ]))
    }
    return rows.finish()
  }

  /// What is different between two versions; nil where the first text names no procedure.
  static func difference(_ call: inout Call) throws(Failure) -> Value? {
    guard call[0].isText else { return nil }
    let shelf = call.shelf(), first = call[0].string
    guard try shelf.knows(first) else { return nil }
    let second = call.has(1) ? try call.text(1) : OfficeShelf.parts(first).name
    let old = try shelf.read(try shelf.version(named: first)), new = try shelf.read(try shelf.version(named: second))
    let heap = call.heap, tongue = call.session.tongue
    var rows = ListBuilder(heap)
    for row in ProcedureDifference(old, new).rows {
      rows.append(
        owned: heap.record([
          ("what", heap.text(row.what.in(tongue))), ("field", row.field.isEmpty ? .null : heap.text(row.field)),
          ("was", row.was.map { heap.text($0) } ?? .null), ("now", row.now.map { heap.text($0) } ?? .null),
        ]))
    }
    return rows.finish()
  }
}
