import Failures
import Values

/// Whether personal values, which the chain only commits to, are those it commits to; followed event by event.
///
/// Values that are gone are believed to be forgotten only where a later event says so.
struct Vouching {
  /// Commitments that were borne out, and those whose values are gone.
  private(set) var commitments = 0, forgotten = 0
  /// Records whose values are gone, with the last event that shows it; and the last that says they were forgotten.
  private var gone: [UInt64: Int] = [:]
  var forgets: [UInt64: Int] = [:]
  /// Records whose values were gone before an event that was taken back.
  private var lost: [UInt64: Int] = [:]
  /// Events whose words are gone, with the records they spoke of.
  private var silent: [(sequence: Int, records: Set<UInt64>)] = []
  private var writer = ByteWriter()

  static func key(_ kind: Int, _ row: Int) -> UInt64 { UInt64(kind) << 32 | UInt64(row) }

  // MARK: - An event told

  /// Tells an event to a state and follows what it commits to; most events are about nobody.
  mutating func tell(_ event: Event, hash: [UInt8], to state: inout State) throws(Failure) {
    guard event.isPersonal else {
      try state.apply(event, hash: hash)
      return try said(event)
    }
    try before(event, state)
    try state.apply(event, hash: hash)
    try after(event, state)
  }

  /// What a personal value replaces is what stood there, or looking back would show something else.
  mutating func before(_ event: Event, _ state: State) throws(Failure) {
    for case .set(let kind, let column, let rows, let old, _) in event.personalRuns {
      let table = state.tables[kind]
      for (place, row) in rows.enumerated()
      where row >= table.count || !Vouching.isSame(table, column, row, old, place) {
        // Somebody was forgotten since this state was told, and what is read now is already without them.
        guard row < table.count, old.isNull(place) else {
          throw Vouching.altered(row, of: kind, event.sequence, state)
        }
        gone(row, of: kind, event.sequence)
      }
    }
  }

  /// A field the same event adds held nothing before it.
  private static func isSame(_ table: Table, _ column: Int, _ row: Int, _ old: Column, _ place: Int) -> Bool {
    column < table.columns.count ? table.columns[column].isSame(row, as: old, place) : old.isNull(place)
  }

  /// Every commitment an event makes is that of the values beside it, and there is nothing else beside it.
  mutating func after(_ event: Event, _ state: State) throws(Failure) {
    var vouched: [(kind: Int, rows: Range<Int>)] = [], scattered: [Int: Set<Int>] = [:]
    for run in event.runs {
      switch run {
      case .create(let kind, let range, let columns) where columns.contains { $0.column == Schema.commitment }:
        vouched.append((kind, range))
        for row in range { try check(row, of: kind, event, state) }
      case .set(let kind, Schema.commitment, let rows, _, _):
        scattered[kind, default: []].formUnion(rows)
        for row in rows { try check(row, of: kind, event, state) }
      default: break
      }
    }
    for run in event.personalRuns {
      if case .values(let kind, _, let range, _) = run, vouched.contains(where: { $0 == (kind, range) }) { continue }
      let (kind, rows) = run.place
      for row in rows where scattered[kind]?.contains(row) != true {
        guard vouched.contains(where: { $0.kind == kind && $0.rows.contains(row) }) else {
          throw Vouching.altered(row, of: kind, event.sequence, state)
        }
      }
    }
    try said(event)
  }

  /// What was said is what was said then, and who was forgotten is noted.
  mutating func said(_ event: Event) throws(Failure) {
    heard(event.notes, event.sequence)
    let said = event.said, commitment = event.header.saidCommitment
    if said.isEmpty, said.salt.isEmpty {
      guard !commitment.isEmpty else { return }
      silent.append((event.sequence, Vouching.records(event.personalRuns)))
    } else if Commitments.hash(said.salt, said.bytes(event.header.version)) != commitment {
      throw Vouching.wordsAltered(event.sequence)
    }
  }

  /// Who was forgotten.
  mutating func heard(_ notes: [Note], _ sequence: Int) {
    for case .forget(let kind, let row) in notes {
      let key = Vouching.key(kind, row)
      forgets[key] = max(sequence, forgets[key] ?? 0)
    }
  }

  private static func records(_ runs: [Run]) -> Set<UInt64> {
    var records: Set<UInt64> = []
    for (kind, rows) in runs.map(\.place) { for row in rows { records.insert(key(kind, row)) } }
    return records
  }

  /// Takes over who was forgotten by events that something else has heard.
  mutating func learn(_ other: Vouching) {
    for (key, sequence) in other.forgets { forgets[key] = max(sequence, forgets[key] ?? 0) }
  }

  // MARK: - An event taken back

  /// The values an event had replaced, once they stand there again, are those that were committed to before it.
  mutating func takenBack(_ event: Event, _ past: State) throws(Failure) {
    try said(event)
    let commitments = event.runs.filter { if case .set(_, Schema.commitment, _, _, _) = $0 { true } else { false } }
    for case .set(let kind, _, let rows, _, _) in event.personalRuns + commitments {
      for row in rows where row < past.tables[kind].count {
        switch isBorneOut(row, of: kind, past) {
        case true?: break
        case false?: throw Vouching.altered(row, of: kind, event.sequence, past)
        case nil: lost[Vouching.key(kind, row)] = event.sequence
        }
      }
    }
  }

  /// Whether something was gone before what was taken back, so that it may have been forgotten before that.
  var asksBack: Bool { lost.contains { forgets[$0.key] == nil } }

  // MARK: - A record

  private mutating func check(_ row: Int, of kind: Int, _ event: Event, _ state: State) throws(Failure) {
    switch isBorneOut(row, of: kind, state) {
    case true?: break
    case false? where event.saysPersonal(of: row, kind): throw Vouching.altered(row, of: kind, event.sequence, state)
    default:
      forgotten += 1
      gone(row, of: kind, event.sequence)
    }
  }

  private mutating func gone(_ row: Int, of kind: Int, _ sequence: Int) {
    gone[Vouching.key(kind, row)] = max(sequence, gone[Vouching.key(kind, row)] ?? 0)
  }

  /// Whether the values of a record are those that are committed to; nil where they are gone.
  private mutating func isBorneOut(_ row: Int, of kind: Int, _ state: State) -> Bool? {
    guard row < state.tables[kind].count else { return false }
    let table = state.tables[kind], parts = state.schema.personalParts(kind)
    writer.rewind(to: 0)
    let isAny = Commitments.write(kind, row, table, state.schema, parts, &writer)
    guard let commitment = table.columns[Schema.commitment].bytes(row) else { return !isAny }
    guard let salt = table.columns[Schema.salt].bytes(row) else { return isAny ? false : nil }
    commitments += 1
    return Commitments.hash(salt, writer.bytes) == commitment
  }

  // MARK: - The end

  /// Why it cannot be believed, as far as the events go that were told; nil when all that is gone was forgotten.
  func openQuestion(_ state: State) -> Failure? {
    let open = gone.filter { (forgets[$0.key] ?? 0) < $0.value } + lost.filter { forgets[$0.key] == nil }
    if let first = open.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      let kind = Int(first.key >> 32), row = Int(first.key & 0xFFFF_FFFF)
      let id = row < state.tables[kind].count ? state.id(row, of: kind) : "?"
      return Failure(.personalMissing, Failure.Part(id), Failure.Part(first.value))
    }
    let mute = silent.first { event in !event.records.contains { (forgets[$0] ?? 0) >= event.sequence } }
    return mute.map { Failure(.personalMissing, .words(Vouching.words), Failure.Part($0.sequence)) }
  }

  private static var words: Words { Words(en: "the reason", th: "เหตุผล") }

  private static func wordsAltered(_ sequence: Int) -> Failure {
    Failure(.personalAltered, .words(words), Failure.Part(sequence))
  }

  private static func altered(_ row: Int, of kind: Int, _ sequence: Int, _ state: State) -> Failure {
    let id = row < state.tables[kind].count ? state.id(row, of: kind) : "?"
    return Failure(.personalAltered, Failure.Part(id), Failure.Part(sequence))
  }
}

extension Event {
  /// Whether it says something of a person, or commits to it.
  fileprivate var isPersonal: Bool {
    !personalRuns.isEmpty
      || runs.contains { run in
        switch run {
        case .create(_, _, let columns): columns.contains { $0.column == Schema.commitment }
        case .set(_, let column, _, _, _): column == Schema.commitment
        default: false
        }
      }
  }

  /// Whether some personal value of a record still stands beside it.
  fileprivate func saysPersonal(of row: Int, _ kind: Int) -> Bool {
    personalRuns.contains { run in
      switch run {
      case .values(kind, _, let rows, let values):
        rows.contains(row) && !values.isNull(row - rows.lowerBound)
      case .set(kind, _, let rows, _, let new): rows.firstIndex(of: row).map { !new.isNull($0) } ?? false
      default: false
      }
    }
  }
}
