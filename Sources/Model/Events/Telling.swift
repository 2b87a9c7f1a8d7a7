import Digest
import Failures
import Values

/// Tells the events of a store to a state one after the other: each is found to follow the one before it.
///
/// Most events only give values to single records and are about nobody: those are told straight from their bytes. All
/// others are read whole first. Whoever hands over a state throws it away where this fails.
///
/// A class, because it is asked twice for every event: a value held by a closure would be copied each time.
final class Telling {
  /// Its head is as before the first event until `finish`.
  private(set) var state: State
  private(set) var sequence: Int
  /// The hash of the event told last; written in place.
  var previous: [UInt8]
  var vouching = Vouching()
  private let office: [UInt8]
  private let indexes: Indexes?
  private let names = KnownNames()
  private var reader: EventReader
  private var steps: [EventStep] = []

  init(_ state: State, office: [UInt8], indexes: Indexes? = nil) {
    self.state = state
    self.office = office
    self.indexes = indexes
    sequence = state.sequence
    previous = state.head?.hash ?? Chain.start
    reader = EventReader(schema: state.schema, names: names, isForward: true)
  }

  /// The state as after the last event that was told.
  func finish() -> State {
    if sequence > 0 { state.head = Head(sequence: sequence, hash: previous) }
    return state
  }

  /// Finds an event to be the next of the chain.
  func follow(_ event: EventBytes) throws(Failure) {
    try Chain.check(event, after: previous, office: office)
  }

  /// Tells an event that was found to be the next.
  func tell(_ bytes: EventBytes) throws(Failure) {
    steps.removeAll(keepingCapacity: true)
    if let time = try reader.steps(of: bytes, &steps) {
      for step in steps { try tell(step, bytes.sequence) }
      state.lastTime = time
    } else {
      try tellWhole(bytes)
    }
    Chain.go(on: bytes, &previous)
    sequence = bytes.sequence
  }

  private func tell(_ step: EventStep, _ sequence: Int) throws(Failure) {
    let kind = step.kind, row = step.row
    switch step.part {
    case .begin:
      guard state.tables[kind].count == row else { throw reader.damaged(sequence) }
    case .new(let column):
      // A second value of the same field would not be the last row.
      guard state.tables[kind].columns[column].count == row else { throw reader.damaged(sequence) }
      try set(column, step, sequence)
    case .end: state.tables[kind].fill(to: row + 1)
    case .change(let column):
      guard row < state.tables[kind].count else { throw reader.damaged(sequence) }
      try set(column, step, sequence)
      indexes?.changed(kind, column, row, state.tables[kind].columns[column])
    }
  }

  @inline(__always) private func set(_ column: Int, _ step: EventStep, _ sequence: Int) throws(Failure) {
    var value = step.value
    guard state.tables[step.kind].columns[column].set(step.row, from: &value) else { throw reader.damaged(sequence) }
  }

  private func tellWhole(_ bytes: EventBytes) throws(Failure) {
    let event = try reader.read(bytes.open, personal: bytes.personal, sequence: bytes.sequence)
    try vouching.tell(event, hash: Array(bytes.hash), to: &state)
    if event.addsFields { reader = EventReader(schema: state.schema, names: names, isForward: true) }
    guard let indexes, !indexes.isEmpty else { return }
    for case .set(let kind, let column, let rows, _, _) in event.runs {
      indexes.changed(kind, column, rows, state.tables[kind].columns[column])
    }
  }
}

/// A value that an event gives to one record, and where it stands in the bytes of the event.
struct EventStep {
  enum Part {
    /// A record is made: what comes until its end are its values.
    case begin, end
    case new(Int)
    case change(Int)
  }

  let kind: Int
  let row: Int
  let part: Part
  let value: ByteReader
}

extension EventReader {
  /// The time of an event that only makes single records or sets fields of them, with what it does.
  ///
  /// Nil where something is vouched for or noted, so that it has to be read whole.
  func steps(of bytes: EventBytes, _ steps: inout [EventStep]) throws(Failure) -> Int? {
    guard bytes.personal.isEmpty else { return nil }
    var reader = ByteReader(bytes.open)
    guard let time = try plainHeader(&reader, bytes.sequence) else { return nil }
    while !reader.isAtEnd {
      let mark = reader.byte(), kind = try kind(&reader, bytes.sequence)
      guard
        mark == 2
          ? try change(kind, &reader, bytes.sequence, &steps)
          : mark == 1
            ? try new(kind, &reader, bytes.sequence, &steps) : false
      else { return nil }
    }
    // What is damaged is said by who reads it whole.
    return reader.isDamaged ? nil : time
  }

  /// The time of an event that says and notes nothing.
  private func plainHeader(_ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> Int? {
    guard reader.byte() == 2, reader.number() == sequence else { return nil }
    _ = reader.raw(EventHeader.transactionBytes)
    let time = reader.signed()
    _ = reader.signed()
    for _ in 0..<3 { _ = names.text(&reader) }
    return reader.number() == 0 && reader.number() == 0 && !reader.isDamaged ? time : nil
  }

  private func change(
    _ kind: Int, _ reader: inout ByteReader, _ sequence: Int, _ steps: inout [EventStep]
  ) throws(Failure) -> Bool {
    let column = try column(&reader, kind, sequence)
    guard column > Schema.commitment, reader.number() == 1 else { return false }
    let row = reader.number()
    guard EventReader.rowNumbers.contains(row), Column.skipOne(&reader) else { return false }
    let value = reader
    guard Column.skipOne(&reader) else { return false }
    steps.append(EventStep(kind: kind, row: row, part: .change(column), value: value))
    return true
  }

  private func new(
    _ kind: Int, _ reader: inout ByteReader, _ sequence: Int, _ steps: inout [EventStep]
  ) throws(Failure) -> Bool {
    let row = reader.number()
    guard EventReader.rowNumbers.contains(row), reader.number() == 1 else { return false }
    let columns = reader.count()
    steps.append(EventStep(kind: kind, row: row, part: .begin, value: reader))
    for _ in 0..<columns {
      let column = try column(&reader, kind, sequence), value = reader
      guard column > Schema.commitment, Column.skipOne(&reader) else { return false }
      steps.append(EventStep(kind: kind, row: row, part: .new(column), value: value))
    }
    steps.append(EventStep(kind: kind, row: row, part: .end, value: reader))
    return true
  }
}
