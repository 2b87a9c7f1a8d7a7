import Failures
import Values

extension State {
  /// The state after an event.
  ///
  /// Pure: no clock, no locale, no order of hashing; the same events give the same state anywhere.
  public mutating func apply(_ event: Event, hash: [UInt8]) throws(Failure) {
    for note in event.notes { apply(note, event) }
    for run in event.runs { try apply(run, event.sequence) }
    for run in event.personalRuns { try apply(run, event.sequence) }
    for note in event.notes {
      if case .forget(let kind, let row) = note { forget(kind, row) }
    }
    head = Head(sequence: event.sequence, hash: hash)
    lastTime = event.header.time
  }

  private mutating func apply(_ note: Note, _ event: Event) {
    switch note {
    case .checkpoint(let name):
      checkpoints.removeAll { $0.name == name }
      checkpoints.append(Checkpoint(name: name, sequence: event.sequence, time: event.header.time))
    case .addField(let kind, let field):
      schema.add(field, to: kind)
      tables[kind].addColumn(schema.type(schema.columnCount(kind) - 1, of: kind))
    default: break
    }
  }

  private mutating func apply(_ run: Run, _ sequence: Int) throws(Failure) {
    switch run {
    case .create(let kind, let rows, let columns):
      guard tables[kind].count == rows.lowerBound else { throw Failure(.eventDamaged, Failure.Part(sequence)) }
      for (column, values) in columns { tables[kind].append(values, to: column) }
      tables[kind].fill(to: rows.upperBound)
    case .set(let kind, let column, let rows, _, let new):
      guard rows.last.map({ $0 < tables[kind].count }) ?? true else {
        throw Failure(.eventDamaged, Failure.Part(sequence))
      }
      for (place, row) in rows.enumerated() { tables[kind].columns[column].set(row, from: new, place) }
    case .retire(let kind, let rows): for row in rows { tables[kind].setRetired(row, true) }
    case .revive(let kind, let rows): for row in rows { tables[kind].setRetired(row, false) }
    case .values(let kind, let column, let rows, let values):
      guard rows.upperBound <= tables[kind].count else { throw Failure(.eventDamaged, Failure.Part(sequence)) }
      tables[kind].put(values, at: rows.lowerBound, in: column)
    }
  }

  /// The personal values of a record are gone, whoever replays what was before.
  mutating func forget(_ kind: Int, _ row: Int) {
    guard row < tables[kind].count else { return }
    tables[kind].columns[Schema.salt].set(row, code: nil)
    for part in schema.personalParts(kind) { tables[kind].columns[part.column].set(row, code: nil) }
  }

  /// The state before an event: its opposite, for `as-of`, cheap near the end of a long history.
  mutating func unapply(_ event: Event) throws(Failure) {
    for run in event.allRuns.reversed() { unapply(run) }
    for note in event.notes.reversed() {
      switch note {
      case .addField(let kind, _):
        schema.dropLastField(of: kind)
        tables[kind].dropLastColumn()
      case .checkpoint(let name): checkpoints.removeAll { $0.name == name }
      default: break
      }
    }
  }

  private mutating func unapply(_ run: Run) {
    switch run {
    case .create(let kind, let rows, _): tables[kind].truncate(rows.lowerBound)
    case .set(let kind, let column, let rows, let old, _):
      // Rows made by the same event may be gone already.
      for (place, row) in rows.enumerated() where row < tables[kind].count {
        tables[kind].columns[column].set(row, from: old, place)
      }
    case .retire(let kind, let rows): for row in rows { tables[kind].setRetired(row, false) }
    case .revive(let kind, let rows): for row in rows { tables[kind].setRetired(row, true) }
    case .values: break
    }
  }
}

extension Table {
  /// Adds the values of a run at the end of one column.
  mutating func append(_ values: Chunk, to column: Int) {
    if columns[column].count == count {
      columns[column].append(values, merging: true)
    }
  }

  /// Brings every column to the same length; what was not said is null.
  mutating func fill(to rows: Int) {
    for index in columns.indices { columns[index].append(nulls: rows - columns[index].count) }
    grow(to: rows)
  }

  /// Writes a run over rows that are there.
  mutating func put(_ values: Chunk, at first: Int, in column: Int) {
    for place in 0..<values.count { columns[column].set(first + place, from: values, place) }
  }
}
