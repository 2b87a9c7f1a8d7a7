import Failures
import Values

/// A moment in the history of an office, as a person names it.
public enum HistoryPoint: Sendable {
  case event(Int)
  case checkpoint(String)
  /// The end of a day, by the day of the sessions.
  case day(Int)
}

extension Workspace {
  /// The state as after an event: the events since, taken back one by one, or told again from the start where that
  /// is nearer.
  public func state(after sequence: Int) throws(Failure) -> State {
    if sequence >= state.sequence { return state }
    if sequence < (state.sequence - sequence) / 4 { return try replayed(to: sequence) }
    var events: [Event] = []
    var previous = Head(sequence: sequence, hash: Chain.start)
    if sequence > 0 {
      try store.scan(from: sequence) { (bytes) throws(Failure) in
        previous = Head(sequence: sequence, hash: Array(bytes.hash))
        return false
      }
    }
    try forEachEvent(from: sequence + 1) { events.append($0) }
    var past = state
    for event in events.reversed() { try past.unapply(event) }
    past.head = sequence > 0 ? previous : nil
    return past
  }

  /// The state told again from the first event.
  public func replayed(to sequence: Int) throws(Failure) -> State {
    let replay = Workspace(store, schema, State(schema), memory: nil)
    if sequence > 0 { try replay.read(from: 1, to: sequence) }
    return replay.state
  }

  /// The last event of a moment; 0 before the first.
  public func sequence(of moment: HistoryPoint) throws(Failure) -> Int {
    switch moment {
    case .event(let number):
      guard number >= 0, number <= state.sequence else {
        throw Failure(.noSuchEvent, Failure.Part(number), Failure.Part(state.sequence))
      }
      return number
    case .checkpoint(let name):
      guard let checkpoint = state.checkpoints.first(where: { $0.name == name }) else {
        let names = state.checkpoints.map(\.name).joined(separator: ", ")
        throw Failure(.noSuchCheckpoint, Failure.Part(name), Failure.Part(names.isEmpty ? "–" : names))
      }
      return checkpoint.sequence
    case .day(let day):
      var last = 0
      try forEachHeader { sequence, header in if header.today <= day { last = max(last, sequence) } }
      return last
    }
  }

  /// Calls back with every event from one on, read with the fields known at the end.
  public func forEachEvent(from first: Int, _ body: (Event) throws(Failure) -> Void) throws(Failure) {
    let reader = EventReader(schema: state.schema)
    try store.scan(from: first) { (bytes) throws(Failure) in
      if bytes.sequence > state.sequence { return false }
      let event = try reader.read(bytes.open, personal: bytes.personal, sequence: bytes.sequence)
      try body(event)
      return bytes.sequence < state.sequence
    }
  }

  func forEachHeader(_ body: (Int, EventHeader) throws(Failure) -> Void) throws(Failure) {
    let reader = EventReader(schema: state.schema)
    try store.scan(from: 1) { (bytes) throws(Failure) in
      if bytes.sequence > state.sequence { return false }
      var raw = ByteReader(bytes.open)
      try body(bytes.sequence, try reader.header(&raw, bytes.sequence))
      return true
    }
  }
}
