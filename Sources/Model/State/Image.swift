import Digest
import Failures
import Values

/// An image of a state: the names of its chunks by kind and field.
///
/// Chunks are named by the hash of their bytes, so a
/// later image shares all that did not change.
///
/// ```
/// directory  1, sequence and hash of the event before, time, checkpoints, added fields, kinds
/// kind       name, rows, retired words, columns: name, names of its chunks (32 bytes each)
/// ```
enum Image {
  /// The hash of everything but personal values, which count by their commitments: the same on every machine.
  static func stateHash(_ state: inout State) -> [UInt8] {
    var writer = ByteWriter()
    for kind in state.schema.kinds.indices.sorted(by: { state.schema.kinds[$0].name < state.schema.kinds[$1].name })
    where state.tables[kind].count > 0 {
      write(kind, &state, &writer, personal: false) { _ in }
    }
    return SHA256.hash(writer.bytes)
  }

  /// The directory of a state, and every chunk it names.
  static func directory(
    _ state: inout State, previous: Head?, _ piece: (Piece) -> Void
  ) -> (bytes: [UInt8], names: [[UInt8]]) {
    var writer = ByteWriter(), names: [[UInt8]] = []
    writer.byte(1)
    writer.number(previous?.sequence ?? 0)
    writer.block(previous?.hash ?? Chain.start)
    writer.signed(state.lastTime)
    writer.number(state.checkpoints.count)
    for checkpoint in state.checkpoints {
      writer.text(checkpoint.name)
      writer.number(checkpoint.sequence)
      writer.signed(checkpoint.time)
    }
    let fresh = Schema(kinds: state.schema.kinds, choices: state.schema.choices)
    var added: [(Int, Field)] = []
    for kind in fresh.kinds.indices {
      for part in state.schema.parts[kind].dropFirst(fresh.parts[kind].count) { added.append((kind, part.field)) }
    }
    writer.number(added.count)
    for (kind, field) in added {
      writer.text(fresh.kinds[kind].name)
      field.write(&writer)
    }
    let kinds = state.tables.indices.filter { state.tables[$0].count > 0 }
    writer.number(kinds.count)
    for kind in kinds {
      write(kind, &state, &writer, personal: true) { made in
        names.append(made.name)
        piece(made)
      }
    }
    return (writer.bytes, names)
  }

  private static func write(
    _ kind: Int, _ state: inout State, _ writer: inout ByteWriter, personal: Bool, _ piece: (Piece) -> Void
  ) {
    let table = state.tables[kind], schema = state.schema
    writer.text(schema.kinds[kind].name)
    writer.number(table.count)
    writer.number(table.retired.count)
    for word in table.retired { writer.code(Int(bitPattern: UInt(word)), width: 8) }
    let columns = table.columns.indices.filter { personal || !schema.isPersonal($0, of: kind) }
    writer.number(columns.count)
    for column in columns {
      writer.text(schema.columnName(column, of: kind))
      var first = 0
      for chunk in table.columns[column].chunks {
        let isPersonal = schema.isPersonal(column, of: kind)
        // A chunk may hold rows of a fork beyond those counted here; then its hash is not that of our rows.
        let rows = min(chunk.count, table.count - first), isOurs = chunk.count == rows
        if isOurs, let name = chunk.stamp, !personal || chunk.isStored || chunk.home != nil {
          let home = chunk.isStored ? nil : chunk.home
          if personal { piece(Piece(name: name, bytes: [], isPersonal: isPersonal, home: home)) }
          writer.raw(name)
        } else {
          var bytes = ByteWriter()
          table.columns[column].encode(first..<(first + rows), into: &bytes)
          let name = SHA256.hash(bytes.bytes)
          if isOurs { chunk.stamp = name }
          if personal { piece(Piece(name: name, bytes: bytes.bytes, isPersonal: isPersonal)) }
          writer.raw(name)
        }
        first += rows
      }
    }
  }

  /// What a directory says, with every chunk left in the store; nil where the bytes are not a directory.
  static func read(
    _ bytes: [UInt8], _ fresh: Schema, head: (Int) -> Head, _ source: (Int, Int, Int, [UInt8]) -> any ChunkSource
  ) -> (state: State, previous: Head)? {
    bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      guard reader.byte() == 1 else { return nil }
      let previous = Head(sequence: reader.number(), hash: reader.block())
      var state = State(fresh)
      state.lastTime = reader.signed()
      for _ in 0..<reader.count() {
        state.checkpoints.append(
          State.Checkpoint(name: reader.text(), sequence: reader.number(), time: reader.signed()))
      }
      for _ in 0..<reader.count() {
        guard let kind = fresh.number(of: reader.text()) else { return nil }
        state.schema.add(Field.read(&reader), to: kind)
      }
      for _ in 0..<reader.count() {
        guard let (kind, table) = table(&reader, state.schema, source) else { return nil }
        state.tables[kind] = table
      }
      for kind in fresh.kinds.indices where state.tables[kind].columns.count < state.schema.columnCount(kind) {
        state.tables[kind] = state.schema.emptyTable(kind)
      }
      guard !reader.isDamaged, reader.isAtEnd else { return nil }
      state.head = head(previous.sequence + 1)
      return (state, previous)
    }
  }

  private static func table(
    _ reader: inout ByteReader, _ schema: Schema, _ source: (Int, Int, Int, [UInt8]) -> any ChunkSource
  ) -> (Int, Table)? {
    guard let kind = schema.number(of: reader.text()) else { return nil }
    let count = reader.number(), words = reader.count(of: 8)
    var retired: [UInt64] = []
    for _ in 0..<words { retired.append(UInt64(bitPattern: Int64(reader.code(width: 8)))) }
    guard count > 0, count <= Int(UInt32.max), words <= count / 64 + 1, !reader.isDamaged else { return nil }
    var columns = (0..<schema.columnCount(kind)).map { Column(schema.type($0, of: kind)) }
    var isThere = [Bool](repeating: false, count: columns.count)
    for _ in 0..<reader.count() {
      guard let column = schema.column(named: reader.text(), of: kind) else { return nil }
      isThere[column] = true
      var chunks: [Chunk] = [], first = 0
      while first < count {
        let rows = min(Chunk.rows, count - first), name = Array(reader.raw(SHA256.size))
        if reader.isDamaged { return nil }
        let chunk = Chunk(count: rows, source: source(kind, column, chunks.count, name))
        chunk.stamp = name
        chunk.isStored = true
        chunks.append(chunk)
        first += rows
      }
      columns[column] = Column(schema.type(column, of: kind), chunks: chunks)
    }
    // A field that the kinds have had since.
    for column in columns.indices where !isThere[column] {
      columns[column] = Column(columns[column].type, nulls: count)
    }
    return (kind, Table(columns: columns, count: count, retired: retired))
  }
}

extension State {
  /// The hash of everything but personal values.
  public mutating func hash() -> [UInt8] { Image.stateHash(&self) }
}
