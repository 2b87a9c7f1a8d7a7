import Failures
import Values

extension Workspace {
  /// Who changed what, if an event since then changed one of these kinds.
  func clash(_ kinds: Set<Int>, since sequence: Int) throws(Failure) -> Failure? {
    var clash: Failure?
    try store.scan(from: sequence + 1) { (bytes) throws(Failure) in
      let event = try EventReader(schema: state.schema).read(
        bytes.open, personal: UnsafeRawBufferPointer(start: nil, count: 0), sequence: bytes.sequence)
      for (kind, rows) in event.notes.compactMap(\.place) + event.runs.map(\.place) where kinds.contains(kind) {
        let names = rows.prefix(3).map { state.id($0, of: kind) }.joined(separator: ", ")
        clash = Failure(
          .conflict, Failure.Part(names.isEmpty ? state.schema.kinds[kind].plural : names),
          Failure.Part(event.header.actor), Failure.Part(Workspace.clock(event.header.time)),
          Failure.Part(event.header.verb))
        return false
      }
      return true
    }
    return clash
  }

  /// `10:32` of a moment, for a message.
  static func clock(_ time: Int) -> String {
    let minutes = (time / 60) % 1440
    let hour = String(minutes / 60), minute = String(minutes % 60)
    return (hour.utf8.count < 2 ? "0" : "") + hour + ":" + (minute.utf8.count < 2 ? "0" : "") + minute
  }
}

extension Note {
  /// Which records it changes, or only their kind.
  var place: (kind: Int, rows: [Int])? {
    switch self {
    case .forget(let kind, let row): (kind, [row])
    case .addField(let kind, _): (kind, [])
    default: nil
    }
  }

  /// Whether it was decided from what was kept last, whatever that was about.
  var isStep: Bool {
    switch self {
    case .undo, .redo: true
    default: false
    }
  }
}

extension Run {
  /// Which records it is about.
  public var place: (kind: Int, rows: [Int]) {
    switch self {
    case .create(let kind, let rows, _), .values(let kind, _, let rows, _): (kind, Array(rows))
    case .set(let kind, _, let rows, _, _), .retire(let kind, let rows), .revive(let kind, let rows): (kind, rows)
    }
  }
}
