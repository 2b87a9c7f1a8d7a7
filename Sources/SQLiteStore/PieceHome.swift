import Failures
import Model
import Values

/// How a row of `piece` says that its bytes stand in an event.
///
/// ```
/// personal   0 no, 1 yes: the bytes of the piece       2 on the open side of an event, 3 on its personal side
/// bytes      for 2 and 3: sequence, first byte, number of bytes, eight bytes each
/// ```
enum PieceHome {
  static func mark(_ piece: Piece) -> Int { (piece.isPersonal ? 1 : 0) | (piece.home == nil ? 0 : 2) }

  /// On which side of an event the bytes stand; nil where they stand in the row itself.
  static func side(_ mark: Int) -> Bool? { mark & 2 == 0 ? nil : mark & 1 != 0 }

  static func bytes(_ home: Chunk.Home) -> [UInt8] {
    var writer = ByteWriter()
    for number in [home.sequence, home.bytes.lowerBound, home.bytes.count] { writer.code(number, width: 8) }
    return writer.bytes
  }

  /// Nil where the row says nothing that could be.
  static func read(_ bytes: UnsafeRawBufferPointer, isPersonal: Bool) -> Chunk.Home? {
    var reader = ByteReader(bytes)
    let sequence = reader.code(width: 8), first = reader.code(width: 8), count = reader.code(width: 8)
    guard !reader.isDamaged, reader.isAtEnd, (1..<Schema.endOfSequences).contains(sequence),
      (0..<(Schema.pageBytes << 12)).contains(first), (0...Schema.longestValue).contains(count)
    else { return nil }
    return Chunk.Home(sequence: sequence, isPersonal: isPersonal, bytes: first..<first + count)
  }
}

extension SQLiteStore {
  /// What stands there, page by page; nil where the event has not so much.
  func bytes(at home: Chunk.Home, _ database: Database) throws(Failure) -> [UInt8]? {
    let room = home.isPersonal ? Slot.room : Schema.pageBytes
    var found: [UInt8] = [], next = home.bytes.lowerBound
    found.reserveCapacity(home.bytes.count)
    while next < home.bytes.upperBound {
      let number = next / room, start = next % room
      let (query, key): (Query, Int) =
        if home.isPersonal { (.slot, Schema.key(home.sequence, number)) } else if number == 0 {
          (.open, home.sequence)
        } else {
          (.page, Schema.key(home.sequence, number))
        }
      let taken = try database.use(query) { (statement) throws(Failure) -> Int in
        try statement.bind(1, key)
        guard try statement.step() else { return 0 }
        guard let page = home.isPersonal ? Slot.used(statement.bytes(0)) : statement.bytes(0) else { return 0 }
        let part = page.dropFirst(start).prefix(home.bytes.upperBound - next)
        found.append(contentsOf: part)
        return part.count
      }
      if taken == 0 { return nil }
      next += taken
      // A page that is not the last is full.
      if next < home.bytes.upperBound, next % room != 0 { return nil }
    }
    return found
  }
}
