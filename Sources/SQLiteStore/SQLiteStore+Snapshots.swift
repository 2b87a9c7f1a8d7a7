import Failures
import Model

extension SQLiteStore {
  public func snapshot() throws(Failure) -> StoredSnapshot? {
    let database = try ready()
    return try database.use(.snapshot) { (statement) throws(Failure) in
      var sequence: Int?, directory: [UInt8] = []
      while try statement.step() {
        if sequence != statement.integer(0) >> 12 { directory = [] }
        sequence = statement.integer(0) >> 12
        directory += statement.bytes(1)
      }
      return sequence.map { StoredSnapshot(sequence: $0, directory: directory) }
    }
  }

  public func piece(_ name: [UInt8]) throws(Failure) -> [UInt8]? {
    let database = try ready()
    return try database.use(.piece) { (statement) throws(Failure) in
      try statement.bind(1, name)
      guard try statement.step() else { return nil }
      guard let isPersonal = PieceHome.side(statement.integer(1)) else { return [UInt8](statement.bytes(0)) }
      guard let home = PieceHome.read(statement.bytes(0), isPersonal: isPersonal) else { return nil }
      return try bytes(at: home, database)
    }
  }

  public func known(_ names: [[UInt8]]) throws(Failure) -> Set<[UInt8]> {
    let database = try ready()
    return try database.use(.known) { (statement) throws(Failure) in
      var known: Set<[UInt8]> = []
      for name in names {
        try statement.bind(1, name)
        if try statement.step() { known.insert(name) }
        statement.reset()
      }
      return known
    }
  }

  public func save(_ snapshot: StoredSnapshot, pieces: [Piece], names: [[UInt8]]) throws(Failure) {
    try lock()
    let bytes = pieces.reduce(snapshot.directory.count) { $0 + $1.bytes.count }
    try inTurn(writing: bytes) { (database) throws(Failure) in
      if let newest = try newestSnapshot(database), newest > snapshot.sequence { return }
      if let last = try head(), last.sequence > snapshot.sequence { return }
      let named = Set(names)
      try drop(pieces.map(\.name) + storedNames(database).filter { !named.contains($0) }, database)
      try database.use(.savePiece) { (statement) throws(Failure) in
        for piece in pieces {
          try statement.bind(1, piece.name)
          try statement.bind(2, PieceHome.mark(piece))
          try statement.bind(3, piece.home.map(PieceHome.bytes) ?? piece.bytes)
          try statement.finish()
        }
      }
      let missing = try named.subtracting(storedNames(database)).count
      if missing > 0 { throw Failure(.storePieces, Failure.Part(snapshot.sequence), Failure.Part(missing)) }
      try database.run(.clearSnapshot)
      try database.use(.saveSnapshot) { (statement) throws(Failure) in
        let starts = stride(from: 0, to: max(1, snapshot.directory.count), by: Schema.pageBytes)
        for (number, start) in starts.enumerated() {
          try statement.bind(1, Schema.key(snapshot.sequence, number))
          try statement.bind(2, snapshot.directory[start...].prefix(Schema.pageBytes))
          try statement.finish()
        }
      }
    }
  }

  private func newestSnapshot(_ database: Database) throws(Failure) -> Int? {
    try database.use(.newestSnapshot) { (statement) throws(Failure) in
      try statement.step() ? statement.integer(0) >> 12 : nil
    }
  }

  private func storedNames(_ database: Database) throws(Failure) -> [[UInt8]] {
    try database.use(.names) { (statement) throws(Failure) in
      var names: [[UInt8]] = []
      while try statement.step() { names.append([UInt8](statement.bytes(0))) }
      return names
    }
  }

  private func drop(_ names: [[UInt8]], _ database: Database) throws(Failure) {
    try database.use(.dropPiece) { (statement) throws(Failure) in
      for name in names {
        try statement.bind(1, name)
        try statement.finish()
      }
    }
  }
}
