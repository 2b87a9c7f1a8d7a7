import Failures
import Values

/// Reads events back; bytes that do not read are damage, kinds and columns nobody knows are of a newer sopsh.
struct EventReader {
  let schema: Schema
  let names: KnownNames
  /// Whether only what an event makes true is wanted, and not what it replaces; of personal values it always is.
  private let isForward: Bool

  /// Whoever reads many events hands over what it knows of their names.
  init(schema: Schema, names: KnownNames = KnownNames(), isForward: Bool = false) {
    self.schema = schema
    self.names = names
    self.isForward = isForward
  }

  /// The event, with its personal values as far as they still are there.
  func read(
    _ open: UnsafeRawBufferPointer, personal: UnsafeRawBufferPointer, sequence: Int
  ) throws(Failure) -> Event {
    var reader = ByteReader(open)
    let header = try self.header(&reader, sequence)
    var notes: [Note] = []
    for _ in 0..<reader.count() { notes.append(try note(&reader, sequence)) }
    let inner = knowing(notes)
    var runs: [Run] = [], personalRuns: [Run] = []
    while !reader.isAtEnd { runs.append(try inner.run(&reader, sequence, withOld: !isForward)) }
    var said = Said()
    if personal.count > 0 {
      var reader = ByteReader(personal)
      said = Said(&reader, header.version)
      while !reader.isAtEnd { personalRuns.append(try inner.personalRun(&reader, sequence)) }
      if reader.isDamaged { throw damaged(sequence) }
    }
    if reader.isDamaged { throw damaged(sequence) }
    return Event(
      sequence: sequence, header: header, notes: EventReader.named(notes, said.files), runs: runs,
      personalRuns: personalRuns, said: said)
  }

  /// Only what it notes.
  func notes(_ open: UnsafeRawBufferPointer, sequence: Int) throws(Failure) -> [Note] {
    var reader = ByteReader(open), notes: [Note] = []
    _ = try header(&reader, sequence)
    for _ in 0..<reader.count() { notes.append(try note(&reader, sequence)) }
    return notes
  }

  /// Notes with the names of the files they are about, as far as those are still there.
  private static func named(_ notes: [Note], _ files: [String]) -> [Note] {
    var rest = files[...]
    if rest.isEmpty { return notes }
    return notes.map { note in
      if case .imported(_, let hash) = note, let name = rest.popFirst() { .imported(name, hash) } else { note }
    }
  }

  /// A reader that knows the fields an event adds, too.
  private func knowing(_ notes: [Note]) -> EventReader {
    if notes.isEmpty { return self }
    var schema = schema, isOther = false
    for case .addField(let kind, let field) in notes {
      schema.add(field, to: kind)
      isOther = true
    }
    return isOther ? EventReader(schema: schema, names: names, isForward: isForward) : self
  }

  /// The chain does not speak for these bytes, so they may only say what they are there for.
  private func personalRun(_ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> Run {
    let run = try run(&reader, sequence, withOld: true)
    switch run {
    case .set(let kind, let column, _, _, _) where schema.isPersonal(column, of: kind),
      .values(let kind, let column, _, _) where schema.isPersonal(column, of: kind):
      return run
    default: throw damaged(sequence)
    }
  }

  func damaged(_ sequence: Int) -> Failure { Failure(.eventDamaged, Failure.Part(sequence)) }

  func header(_ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> EventHeader {
    let version = Int(reader.byte())
    guard version <= 2 else { throw Failure(.eventNewer, Failure.Part(sequence), "format \(version)") }
    guard version >= 1, reader.number() == sequence else { throw damaged(sequence) }
    let transaction = version > 1 ? Array(reader.raw(EventHeader.transactionBytes)) : []
    let time = reader.signed(), today = reader.signed()
    var header = EventHeader(
      time: time, today: today, actor: names.text(&reader), host: names.text(&reader), verb: names.text(&reader))
    header.saidCommitment = reader.block()
    header.version = version
    header.transaction = transaction
    if reader.isDamaged { throw damaged(sequence) }
    return header
  }

  func note(_ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> Note {
    let mark = reader.byte()
    switch mark {
    case 1: return .checkpoint(reader.text())
    case 2: return .undo(reader.number())
    case 3: return .redo(reader.number())
    case 4: return .reveal(kind: try kind(&reader, sequence), row: reader.number())
    case 5: return .export(kind: reader.text(), rows: reader.number(), personal: reader.byte() != 0)
    case 6: return .forget(kind: try kind(&reader, sequence), row: reader.number())
    case 7: return .addField(kind: try kind(&reader, sequence), Field.read(&reader))
    case 8: return .image(reader.block())
    case 9: return .imported(reader.text(), reader.block())
    case 10: return .acceptRollback(lost: reader.number())
    case 11: return .imported("", reader.block())
    case 12:
      guard let lesson = Lesson(rawValue: reader.number()) else { throw newer(sequence, "lesson", reader) }
      return .lesson(lesson, reader.text())
    default:
      if reader.isDamaged { throw damaged(sequence) }
      throw Failure(.eventNewer, Failure.Part(sequence), Failure.Part("note \(mark)"))
    }
  }

  private func newer(_ sequence: Int, _ what: String, _ reader: ByteReader) -> Failure {
    reader.isDamaged ? damaged(sequence) : Failure(.eventNewer, Failure.Part(sequence), Failure.Part(what))
  }

  func kind(_ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> Int {
    let place = reader
    let bytes = reader.raw(reader.number())
    if let known = names.kind(bytes) { return known }
    reader = place
    let name = reader.text()
    if reader.isDamaged { throw damaged(sequence) }
    guard let kind = schema.number(of: name) else {
      throw Failure(.eventNewer, Failure.Part(sequence), Failure.Part(name))
    }
    names.remember(bytes, kind: kind, column: nil)
    return kind
  }

  func column(_ reader: inout ByteReader, _ kind: Int, _ sequence: Int) throws(Failure) -> Int {
    let place = reader
    let bytes = reader.raw(reader.number())
    if let known = names.column(bytes, of: kind) { return known }
    reader = place
    let name = reader.text()
    if reader.isDamaged { throw damaged(sequence) }
    guard let column = schema.column(named: name, of: kind) else {
      throw Failure(.eventNewer, Failure.Part(sequence), Failure.Part("\(schema.kinds[kind].name).\(name)"))
    }
    names.remember(bytes, kind: kind, column: column)
    return column
  }

  static let rowNumbers = 0...Int(UInt32.max)

  static func rows(_ reader: inout ByteReader) -> [Int] {
    let count = reader.count()
    var rows: [Int] = [], last = 0
    rows.reserveCapacity(count)
    for place in 0..<count {
      let step = reader.number()
      // Rows ascend; a step of 0 may only be the first.
      guard step > 0 || (place == 0 && step == 0), last <= rowNumbers.upperBound - step else {
        reader.damage()
        return []
      }
      last += step
      rows.append(last)
    }
    return rows
  }

  private func run(_ reader: inout ByteReader, _ sequence: Int, withOld: Bool) throws(Failure) -> Run {
    let mark = reader.byte(), kind = try kind(&reader, sequence)
    switch mark {
    case 1: return try create(kind, &reader, sequence)
    case 2:
      let column = try column(&reader, kind, sequence), rows = EventReader.rows(&reader)
      let type = schema.type(column, of: kind)
      let old =
        try withOld ? values(type, rows.count, &reader, sequence) : passed(type, rows.count, &reader, sequence)
      return .set(
        kind: kind, column: column, rows: rows, old: old, new: try values(type, rows.count, &reader, sequence))
    case 3: return .retire(kind: kind, rows: EventReader.rows(&reader))
    case 4: return .revive(kind: kind, rows: EventReader.rows(&reader))
    case 5:
      let column = try column(&reader, kind, sequence), first = reader.number(), count = reader.number()
      guard EventReader.rowNumbers.contains(first),
        let chunk = Column.decode(schema.type(column, of: kind), &reader), chunk.count == count
      else { throw damaged(sequence) }
      return .values(kind: kind, column: column, rows: first..<(first + count), values: chunk)
    default: throw reader.isDamaged ? damaged(sequence) : Failure(.eventNewer, Failure.Part(sequence), "run \(mark)")
    }
  }

  private func create(_ kind: Int, _ reader: inout ByteReader, _ sequence: Int) throws(Failure) -> Run {
    let first = reader.number(), count = reader.number(), columns = reader.count()
    guard EventReader.rowNumbers.contains(first), count > 0, count <= Chunk.rows, !reader.isDamaged else {
      throw damaged(sequence)
    }
    var runs: [(column: Int, values: Chunk)] = []
    for _ in 0..<columns {
      let column = try column(&reader, kind, sequence)
      guard let chunk = Column.decode(schema.type(column, of: kind), &reader), chunk.count == count else {
        throw damaged(sequence)
      }
      runs.append((column, chunk))
    }
    return .create(kind: kind, rows: first..<(first + count), columns: runs)
  }

  /// A column without values for those that are passed over.
  private func passed(
    _ type: CellType, _ count: Int, _ reader: inout ByteReader, _ sequence: Int
  ) throws(Failure) -> Column {
    var passed = 0
    while passed < count {
      guard let more = Column.skip(&reader) else { throw damaged(sequence) }
      passed += more
    }
    guard passed == count else { throw damaged(sequence) }
    return Column(type)
  }

  private func values(
    _ type: CellType, _ count: Int, _ reader: inout ByteReader, _ sequence: Int
  ) throws(Failure) -> Column {
    var column = Column(type)
    while column.count < count {
      guard column.append(&reader), !reader.isDamaged else { throw damaged(sequence) }
    }
    guard column.count == count else { throw damaged(sequence) }
    return column
  }
}
