import Failures
import Values

extension Workspace {
  /// The records that hold personal values of a record: itself, and those that belong to it or to one of these.
  public func about(_ kind: Int, _ row: Int) -> [(kind: Int, row: Int)] {
    var found = [(kind: kind, row: row)], seen: Set<UInt64> = [Vouching.key(kind, row)], next = 0
    while next < found.count {
      let owner = found[next]
      next += 1
      for (other, field) in state.schema.belongings(to: owner.kind) {
        let column = state.tables[other].columns[field]
        for candidate in 0..<column.count where column.code(candidate) == owner.row {
          if seen.insert(Vouching.key(other, candidate)).inserted { found.append((other, candidate)) }
        }
      }
    }
    // Members and officers only lead on to what is kept about them.
    return found.filter { $0 == (kind, row) || !state.schema.personalParts($0.kind).isEmpty }
  }

  /// Takes the personal values of records out of every event and every image, and writes down that it was done: one
  /// step of the store, so that nothing is gone without an event that says so.
  public func forget(
    _ records: [(kind: Int, row: Int)], _ stamp: Stamp, reason: String
  ) throws(Failure) -> Head? {
    try lock()
    defer { unlock() }
    state.loadAll()
    if let trouble { throw trouble }
    let pages = try pages(without: Set(records.map { Vouching.key($0.kind, $0.row) }))
    let transaction = begin()
    transaction.used("forget")
    transaction.reason = reason
    for (kind, row) in records { transaction.forget(kind, row) }
    return try commit(transaction, stamp, rewriting: pages)
  }

  /// The personal bytes of all events that speak of some records, without those.
  private func pages(without records: Set<UInt64>) throws(Failure) -> [PersonalPage] {
    var pages: [PersonalPage] = []
    try forEachEvent(from: 1) { (event) throws(Failure) in
      if let page = Forgetting.page(event, without: records, state.schema) {
        pages.append(PersonalPage(sequence: event.sequence, personal: page))
      }
    }
    return pages
  }
}

/// The personal bytes of an event without some records.
enum Forgetting {
  /// Nil where the event says nothing personal of them.
  static func page(_ event: Event, without records: Set<UInt64>, _ schema: Schema) -> [UInt8]? {
    func isGone(_ kind: Int, _ row: Int) -> Bool { records.contains(Vouching.key(kind, row)) }
    var isAny = false, writer = ByteWriter()
    // What was said may speak of the person, too.
    writer.block([])
    if event.header.version == 1 { writer.text("") } else { Said().write(&writer) }
    for run in event.personalRuns {
      switch run {
      case .set(let kind, let column, let rows, var old, var new):
        for (place, row) in rows.enumerated() where isGone(kind, row) {
          isAny = true
          old.set(place, code: nil)
          new.set(place, code: nil)
        }
        writer.byte(2)
        writer.text(schema.kinds[kind].name)
        writer.text(schema.columnName(column, of: kind))
        EventWriter.write(rows, &writer)
        old.encode(scattered: Array(0..<rows.count), into: &writer)
        new.encode(scattered: Array(0..<rows.count), into: &writer)
      case .values(let kind, let column, let rows, let values):
        var kept = Column(schema.type(column, of: kind))
        for place in 0..<rows.count {
          if isGone(kind, rows.lowerBound + place) {
            isAny = true
            kept.set(place, code: nil)
          } else {
            kept.set(place, from: values, place)
          }
        }
        writer.byte(5)
        writer.text(schema.kinds[kind].name)
        writer.text(schema.columnName(column, of: kind))
        writer.number(rows.lowerBound)
        writer.number(rows.count)
        kept.encode(0..<rows.count, into: &writer)
      default: break
      }
    }
    return isAny ? writer.bytes : nil
  }
}
