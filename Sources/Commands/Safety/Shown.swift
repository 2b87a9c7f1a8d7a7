import Digest
import Failures
import Language
import Model
import Values

/// History as tables.
enum Shown {
  /// What a record is best known by.
  static func label(_ row: Int, _ kind: Int, _ state: State) -> String {
    guard let part = state.schema.part(state.schema.kinds[kind].label, of: kind), part.type == .text,
      !part.field.isMasked
    else { return "" }
    return state.tables[kind].columns[part.column].text(row) ?? ""
  }

  // MARK: - Events

  static func events(_ office: Desk, last: Int, _ call: inout Call) throws(Failure) -> Value {
    let workspace = office.workspace, heap = call.heap
    var rows = ListBuilder(heap), count = 0
    let first = max(1, workspace.state.sequence - min(last, workspace.state.sequence) + 1)
    try workspace.forEachEvent(from: first) { (event) throws(Failure) in
      rows.append(
        owned: heap.record([
          ("event", Value(event.sequence)), ("when", .moment(event.header.time)), ("today", .date(event.header.today)),
          ("who", heap.text(event.header.actor)), ("host", heap.text(event.header.host)),
          ("what", heap.text(event.header.verb)), ("changes", Value(cells(event))),
          ("note", note(event, workspace.state, heap)), ("because", event.reason.map { heap.text($0) } ?? .null),
        ]))
      count += 1
    }
    try call.charge(count)
    return rows.finish()
  }

  private static func cells(_ event: Event) -> Int {
    event.runs.reduce(0) { sum, run in
      switch run {
      case .create(_, let rows, _): sum + rows.count
      case .set(_, let column, let rows, _, _): column == Schema.commitment ? sum : sum + rows.count
      case .retire(_, let rows), .revive(_, let rows): sum + rows.count
      case .values: sum
      }
    }
      + event.personalRuns.reduce(0) { sum, run in
        if case .set(_, let column, let rows, _, _) = run, column != Schema.salt { sum + rows.count } else { sum }
      }
  }

  private static func note(_ event: Event, _ state: State, _ heap: HeapPointer) -> Value {
    let words = event.notes.map { note -> String in
      switch note {
      case .checkpoint(let name): "checkpoint \(name)"
      case .undo(let sequence): "undo of \(sequence)"
      case .redo(let sequence): "redo of \(sequence)"
      case .reveal(let kind, let row): "reveal \(state.id(row, of: kind))"
      case .export(let kind, let rows, let isPersonal):
        "export \(rows) \(kind)\(isPersonal ? " with personal data" : "")"
      case .forget(let kind, let row): "forget \(state.id(row, of: kind))"
      case .addField(let kind, let field): "field \(field.name) of \(state.schema.kinds[kind].name)"
      case .image: "image"
      case .imported(let name, _): name.isEmpty ? "import" : "import \(name)"
      case .acceptRollback(let lost): "accepted an older copy, \(lost) events given up"
      case .lesson(let lesson, let about): about.isEmpty ? "\(lesson)" : "\(lesson) \(about)"
      }
    }
    return words.isEmpty ? .null : heap.text(words.joined(separator: "; "))
  }

  /// What a note adds to the line that says what was kept; nil for what has a line of its own.
  static func receipt(_ note: Note, _ state: State, _ tongue: Tongue) -> String? {
    switch note {
    case .checkpoint(let name): Words(en: "checkpoint \(name)", th: "จุดย้อนกลับ \(name)").in(tongue)
    case .undo(let sequence): Words(en: "undo of #\(sequence)", th: "เลิกทำ #\(sequence)").in(tongue)
    case .redo(let sequence): Words(en: "redo of #\(sequence)", th: "ทำซ้ำ #\(sequence)").in(tongue)
    case .reveal(let kind, let row):
      Words(en: "reveal \(state.id(row, of: kind))", th: "เปิดดู \(state.id(row, of: kind))").in(tongue)
    case .addField(let kind, let field):
      Words(
        en: "add field \(field.name) of \(state.schema.kinds[kind].name)",
        th: "เพิ่มช่อง \(field.thai) ของ\(state.schema.kinds[kind].thai)"
      ).in(tongue)
    default: nil
    }
  }

  // MARK: - The history of one record

  static func history(
    _ office: Desk, _ kind: Int, _ row: Int, _ field: Schema.Part?, _ call: inout Call
  ) throws(Failure) -> Value {
    let heap = call.heap, state = office.workspace.state
    var rows = ListBuilder(heap)
    let snapshot = heap.snapshot(state.snapshot(heap.pointee.realm))
    defer { heap.release(snapshot) }
    let isPersonal = !state.schema.personalParts(kind).isEmpty
    try office.workspace.forEachEvent(from: 1, vouched: isPersonal) { (event) throws(Failure) in
      let isForgotten = event.notes.contains { if case .forget(kind, row) = $0 { true } else { false } }
      let runs =
        event.allRuns.map { lines($0, kind, row, state, snapshot, heap) }
        + (isForgotten ? [[Line(what: "forget")]] : [])
      for run in runs {
        for line in run {
          guard field == nil || line.part?.column == field?.column else {
            heap.release(line.was)
            heap.release(line.now)
            continue
          }
          rows.append(
            owned: heap.record([
              ("event", Value(event.sequence)), ("when", .moment(event.header.time)),
              ("who", heap.text(event.header.actor)), ("what", heap.text(line.what)),
              ("field", line.part.map { heap.text($0.field.name) } ?? .null), ("was", line.was), ("now", line.now),
              ("because", event.reason.map { heap.text($0) } ?? .null),
            ]))
        }
      }
    }
    return rows.finish()
  }

  private struct Line {
    var what: String
    var part: Schema.Part?
    var was = Value.null
    var now = Value.null
  }

  private static func lines(
    _ run: Run, _ kind: Int, _ row: Int, _ state: State, _ snapshot: Value, _ heap: HeapPointer
  ) -> [Line] {
    func shown(_ part: Schema.Part, _ column: Column, _ place: Int) -> Value {
      let value = column.value(place, heap, snapshot)
      if part.field.isMasked, !value.isNull, !heap.pointee.realm.isRevealed(kind, row) {
        defer { heap.release(value) }
        return heap.text(Masking.masked(value.isText ? value.string : Values.shown(value, heap.pointee.realm)))
      }
      return value
    }
    switch run {
    case .create(kind, let rows, let columns) where rows.contains(row):
      return [Line(what: "add")]
        + columns.compactMap { column, values -> Line? in
          guard let part = state.schema.part(column: column, of: kind) else { return nil }
          let now = shown(part, Column(part.type, chunks: [values]), row - rows.lowerBound)
          return now.isNull ? nil : Line(what: "add", part: part, now: now)
        }
    case .values(kind, let column, let rows, let values) where rows.contains(row):
      guard let part = state.schema.part(column: column, of: kind) else { return [] }
      let now = shown(part, Column(part.type, chunks: [values]), row - rows.lowerBound)
      return now.isNull ? [] : [Line(what: "add", part: part, now: now)]
    case .set(kind, let column, let rows, let old, let new):
      guard let place = rows.firstIndex(of: row), let part = state.schema.part(column: column, of: kind) else {
        return []
      }
      return [Line(what: "set", part: part, was: shown(part, old, place), now: shown(part, new, place))]
    case .retire(kind, let rows) where rows.contains(row): return [Line(what: "retire")]
    case .revive(kind, let rows) where rows.contains(row): return [Line(what: "revive")]
    default: return []
    }
  }

  // MARK: - Audit

  static func audit(_ office: Desk, _ call: inout Call) throws(Failure) -> Value {
    let findings = try office.workspace.audit(), heap = call.heap
    if let first = findings.wrong.first { throw first }
    var fields: [(String, Value)] = [
      ("events", Value(findings.events)), ("records", Value(findings.records)),
      ("vouched", Value(findings.commitments)), ("forgotten", Value(findings.forgotten)),
      ("head", findings.head.map { heap.text(code($0)) } ?? .null),
      ("state", heap.text(hex(findings.stateHash.prefix(8)))), ("wrong", heap.list()),
    ]
    if let older = findings.older { fields.append(("older", heap.text(older.message(in: call.session.tongue)))) }
    return heap.record(fields)
  }

  /// `#1021·7f3a-91c2`: short enough to write on paper.
  static func code(_ head: Head) -> String {
    let digits = hex(head.hash.prefix(4))
    return "#\(head.sequence)·\(digits.prefix(4))-\(digits.suffix(4))"
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
