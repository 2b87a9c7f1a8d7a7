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
    let reader = EventReader(schema: state.schema)
    var past = state, vouching = Vouching()
    past.head = try walk(from: sequence + 1, &vouching) { (bytes) throws(Failure) in
      events.append(try reader.read(bytes.open, personal: bytes.personal, sequence: bytes.sequence))
    }
    // Who was forgotten after the last event known here is gone from the events before it, too.
    for key in vouching.forgets.keys { past.forget(Int(key >> 32), Int(key & 0xFFFF_FFFF)) }
    for event in events.reversed() {
      try past.unapply(event)
      try vouching.takenBack(event, past)
    }
    if vouching.asksBack {
      var beyond = Vouching()
      try walk(from: 1, &beyond) { (bytes) throws(Failure) in
        vouching.heard(try reader.notes(bytes.open, sequence: bytes.sequence), bytes.sequence)
      }
    }
    if let question = vouching.openQuestion(state) { throw question }
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
      // What was entered under an earlier day afterwards changes nothing of what was known by that day.
      var last = 0, isOver = false
      try forEachHeader { sequence, header in
        if header.today > day { isOver = true }
        if !isOver { last = sequence }
      }
      return last
    }
  }

  /// Who was forgotten by the events between two moments; none where the second is the earlier one.
  public func forgotten(after first: Int, until last: Int) throws(Failure) -> [Note] {
    var notes: [Note] = []
    guard first < last else { return notes }
    let reader = EventReader(schema: state.schema)
    var later = Vouching()
    try walk(from: first + 1, &later) { (bytes) throws(Failure) in
      guard bytes.sequence <= last else { return }
      for note in try reader.notes(bytes.open, sequence: bytes.sequence) {
        if case .forget = note { notes.append(note) }
      }
    }
    return notes
  }

  /// Calls back with the events from one on to the last that is known, as they stand in the store; gives the head
  /// before them.
  ///
  /// Each is found to be the next of the chain, whose end is what this workspace read or was told by an image: what
  /// was gathered may be shown when this has returned. Who was forgotten by events after those is told to `vouching`,
  /// as of the same moment of the file.
  @discardableResult func walk(
    from first: Int, _ vouching: inout Vouching, _ body: (EventBytes) throws(Failure) -> Void
  ) throws(Failure) -> Head? {
    let first = max(1, first), office = store.office
    var end: [UInt8]?
    guard state.sequence > 0 else { return nil }
    var previous = Chain.start, expected = max(1, min(first, state.sequence + 1) - 1), before: Head?
    try store.scan(from: expected) { (bytes) throws(Failure) in
      if bytes.sequence > state.sequence, expected > state.sequence {
        return try hear(bytes, &previous, &vouching, state.schema)
      }
      guard bytes.sequence == expected else { throw Failure(.eventMissing, Failure.Part(expected)) }
      if expected < first {
        // Believed when the next is found to follow it.
        previous = Array(bytes.hash)
        before = Head(sequence: expected, hash: previous)
      } else {
        try Chain.check(bytes, after: previous, office: office)
        Chain.go(on: bytes, &previous)
        try body(bytes)
      }
      expected += 1
      if bytes.sequence == state.sequence { end = previous }
      return true
    }
    guard expected > state.sequence else { throw Failure(.eventMissing, Failure.Part(expected)) }
    guard end == state.head?.hash else { throw Failure(.historyChanged, Failure.Part(state.sequence)) }
    return before
  }

  /// Calls back with every event from one on, read with the fields known at the end; what it says in words is what was
  /// said, while its personal values are only looked into when they are to be vouched for.
  public func forEachEvent(
    from first: Int, vouched: Bool = false, _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    if vouched, first <= 1 { return try forEachVouchedEvent(body) }
    let reader = EventReader(schema: state.schema)
    var vouching = Vouching()
    var later = Vouching()
    try walk(from: first, &later) { (bytes) throws(Failure) in
      let event = try reader.read(bytes.open, personal: bytes.personal, sequence: bytes.sequence)
      try vouching.said(event)
      try body(event)
    }
    vouching.learn(later)
    if let question = vouching.openQuestion(state) { throw question }
  }

  /// The same from the first event on, told again so that personal values are known to be those that were written.
  private func forEachVouchedEvent(_ body: (Event) throws(Failure) -> Void) throws(Failure) {
    var replay = State(schema), vouching = Vouching()
    var later = Vouching()
    try walk(from: 1, &later) { (bytes) throws(Failure) in
      let event = try EventReader(schema: replay.schema).read(
        bytes.open, personal: bytes.personal, sequence: bytes.sequence)
      try vouching.tell(event, hash: Array(bytes.hash), to: &replay)
      try body(event)
    }
    vouching.learn(later)
    if let question = vouching.openQuestion(state) { throw question }
  }

  func forEachHeader(_ body: (Int, EventHeader) throws(Failure) -> Void) throws(Failure) {
    let reader = EventReader(schema: state.schema)
    var later = Vouching()
    try walk(from: 1, &later) { (bytes) throws(Failure) in
      var raw = ByteReader(bytes.open)
      try body(bytes.sequence, try reader.header(&raw, bytes.sequence))
    }
  }
}
