import Failures
import Hands
import Values

/// The bytes of an event: what the chain is of, and the personal values beside it.
///
/// ```
/// open       2, header, notes, runs
/// header     sequence, transaction, time, day, actor, host, verb, commitment to what was said
/// run        1 create   kind, first row, rows, columns: (name, values)…
///            2 set      kind, column, rows, old values, new values
///            3 retire   kind, rows                      4 revive   kind, rows
/// personal   salt, reason, names of files, then runs: 2 set, as above; 5 values   kind, column, first row, rows, values
/// rows       count, then each as its distance from the one before
/// values     runs of a column (`ChunkCodec`), one for every 65,536
/// ```
/// In form 1 no transaction stood in the header, and names of files stood in their notes.
/// Kinds and columns are written by name: another release may number them otherwise.
struct EventWriter {
  private var open = ByteWriter()
  private var personal = ByteWriter()
  private var hasPersonal = false
  /// Chunks that were written whole and long.
  private(set) var wholes: [Whole] = []
  let schema: Schema

  init(_ schema: Schema) { self.schema = schema }

  mutating func begin(_ header: EventHeader, sequence: Int, notes: [Note], said: Said) {
    precondition(header.transaction.count == EventHeader.transactionBytes)
    open.byte(2)
    open.number(sequence)
    open.raw(header.transaction)
    open.signed(header.time)
    open.signed(header.today)
    open.text(header.actor)
    open.text(header.host)
    open.text(header.verb)
    open.block(header.saidCommitment)
    open.number(notes.count)
    for note in notes { write(note) }
    hasPersonal = !said.isEmpty
    personal.block(said.salt)
    said.write(&personal)
  }

  /// The bytes; personal ones are empty where there is nothing personal.
  consuming func finish() -> (open: [UInt8], personal: [UInt8]) {
    (open.bytes, hasPersonal ? personal.bytes : [])
  }

  /// A chunk, and where it stands: on the personal side or the open one.
  struct Whole {
    let chunk: Chunk
    let isPersonal: Bool
    let bytes: Range<Int>
  }

  // MARK: - Runs

  /// Rows made by this event, all within one chunk; many of them are written with both hands, a side each.
  mutating func create(_ kind: Int, _ rows: Range<Int>, _ table: Table) {
    let held = table.columns.indices.filter { table.hasValues($0, rows) }, schema = schema
    let hidden = held.filter { schema.isPersonal($0, of: kind) }
    let seen = held.filter { !schema.isPersonal($0, of: kind) }
    if !hidden.isEmpty { hasPersonal = true }
    open.byte(1)
    open.text(schema.kinds[kind].name)
    open.number(rows.lowerBound)
    open.number(rows.count)
    open.number(seen.count)
    open.reserve(EventWriter.room(seen, rows, table))
    personal.reserve(EventWriter.room(hidden, rows, table))
    var open = take(&self.open), personal = take(&self.personal), openWholes: [Whole] = [], personalWholes: [Whole] = []
    func writeOpen() {
      for column in seen {
        open.text(schema.columnName(column, of: kind))
        EventWriter.write(table.columns[column], rows, isPersonal: false, &open, &openWholes)
      }
    }
    func writePersonal() {
      for column in hidden {
        personal.byte(5)
        personal.text(schema.kinds[kind].name)
        personal.text(schema.columnName(column, of: kind))
        personal.number(rows.lowerBound)
        personal.number(rows.count)
        EventWriter.write(table.columns[column], rows, isPersonal: true, &personal, &personalWholes)
      }
    }
    Hands.both(if: rows.count > Hands.manyRows, writeOpen, writePersonal)
    (self.open, self.personal) = (open, personal)
    wholes += openWholes + personalWholes
  }

  private func take(_ writer: inout ByteWriter) -> ByteWriter {
    let taken = writer
    writer = ByteWriter()
    return taken
  }

  /// No fewer bytes than the rows of some columns take, as a rule: what is not filled costs nothing.
  private static func room(_ columns: [Int], _ rows: Range<Int>, _ table: Table) -> Int {
    columns.reduce(0) { room, column in
      let chunk = table.columns[column].chunk(of: rows.lowerBound)
      return room + chunk.bytes * rows.count / max(1, chunk.count) + 64
    }
  }

  /// Writes a run; bytes of a whole chunk are those of a piece of an image.
  private static func write(
    _ column: Column, _ rows: Range<Int>, isPersonal: Bool, _ writer: inout ByteWriter, _ wholes: inout [Whole]
  ) {
    let start = writer.bytes.count
    column.encode(rows, into: &writer)
    let bytes = start..<writer.bytes.count, chunk = column.chunk(of: rows.lowerBound)
    if bytes.count >= Piece.longAtHome, rows.lowerBound & 0xFFFF == 0, chunk.count == rows.count {
      wholes.append(Whole(chunk: chunk, isPersonal: isPersonal, bytes: bytes))
    }
  }

  mutating func set(_ kind: Int, _ column: Int, _ rows: [Int], old: Column, new: Column) {
    if schema.isPersonal(column, of: kind) {
      hasPersonal = true
      EventWriter.set(schema, kind, column, rows, old, new, &personal)
    } else {
      EventWriter.set(schema, kind, column, rows, old, new, &open)
    }
  }

  private static func set(
    _ schema: Schema, _ kind: Int, _ column: Int, _ rows: [Int], _ old: Column, _ new: Column,
    _ writer: inout ByteWriter
  ) {
    writer.byte(2)
    writer.text(schema.kinds[kind].name)
    writer.text(schema.columnName(column, of: kind))
    write(rows, &writer)
    old.encode(scattered: rows, into: &writer)
    new.encode(scattered: rows, into: &writer)
  }

  mutating func retire(_ kind: Int, _ rows: [Int], _ flag: Bool) {
    open.byte(flag ? 3 : 4)
    open.text(schema.kinds[kind].name)
    EventWriter.write(rows, &open)
  }

  static func write(_ rows: [Int], _ writer: inout ByteWriter) {
    writer.number(rows.count)
    var last = 0
    for row in rows {
      writer.number(row - last)
      last = row
    }
  }

  // MARK: - Notes

  private mutating func write(_ note: Note) {
    switch note {
    case .checkpoint(let name):
      open.byte(1)
      open.text(name)
    case .undo(let sequence):
      open.byte(2)
      open.number(sequence)
    case .redo(let sequence):
      open.byte(3)
      open.number(sequence)
    case .reveal(let kind, let row): place(4, kind, row)
    case .export(let kind, let rows, let isPersonal):
      open.byte(5)
      open.text(kind)
      open.number(rows)
      open.byte(isPersonal ? 1 : 0)
    case .forget(let kind, let row): place(6, kind, row)
    case .addField(let kind, let field):
      open.byte(7)
      open.text(schema.kinds[kind].name)
      field.write(&open)
    case .image(let root):
      open.byte(8)
      open.block(root)
    case .imported(_, let hash):
      open.byte(11)
      open.block(hash)
    case .acceptRollback(let lost):
      open.byte(10)
      open.number(lost)
    case .lesson(let lesson, let about):
      open.byte(12)
      open.number(lesson.rawValue)
      open.text(about)
    }
  }

  private mutating func place(_ mark: UInt8, _ kind: Int, _ row: Int) {
    open.byte(mark)
    open.text(schema.kinds[kind].name)
    open.number(row)
  }
}

extension Table {
  /// Whether some of these rows, all of one chunk, hold a value.
  func hasValues(_ column: Int, _ rows: Range<Int>) -> Bool {
    let chunk = columns[column].chunk(of: rows.lowerBound)
    if chunk.nulls == 0 { return true }
    if chunk.nulls == chunk.count { return false }
    return rows.contains { !chunk.isNull($0 & 0xFFFF) }
  }
}

extension Field {
  func write(_ writer: inout ByteWriter) {
    writer.text(name)
    writer.text(thai)
    switch holds {
    case .text: writer.byte(1)
    case .number(let decimals):
      writer.byte(2)
      writer.number(decimals.map { $0 + 1 } ?? 0)
    case .bool: writer.byte(3)
    case .date: writer.byte(4)
    case .moment: writer.byte(5)
    case .clock: writer.byte(6)
    case .oneOf(let choice):
      writer.byte(7)
      writer.text(choice)
    case .record(let kind):
      writer.byte(8)
      writer.text(kind)
    }
    writer.byte((isRequired ? 1 : 0) | (isUnique ? 2 : 0) | (isPersonal ? 4 : 0))
  }

  static func read(_ reader: inout ByteReader) -> Field {
    let name = reader.text(), thai = reader.text(), holds: Holds
    switch reader.byte() {
    case 1: holds = .text
    case 2:
      let decimals = reader.number()
      holds = .number(decimals == 0 ? nil : decimals - 1)
    case 3: holds = .bool
    case 4: holds = .date
    case 5: holds = .moment
    case 6: holds = .clock
    case 7: holds = .oneOf(reader.text())
    case 8: holds = .record(reader.text())
    default:
      reader.damage()
      holds = .text
    }
    let flags = reader.byte()
    return Field(
      name, thai, holds, required: flags & 1 != 0, unique: flags & 2 != 0, personal: flags & 4 != 0, en: name, th: thai)
  }
}
