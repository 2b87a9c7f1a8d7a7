import Digest
import Failures
import Values

extension Workspace {
  /// Whether reading the events since the last image costs more than making a new one.
  public var wantsImage: Bool { tail.events >= 2_000 || tail.bytes >= 4 << 20 }

  /// Keeps an image of the state, named by an event of its own.
  ///
  /// An image is only a cache: when it cannot be kept, nothing is lost.
  public func saveImage(_ stamp: Stamp) throws(Failure) {
    guard state.sequence > 0 else { return }
    try lock()
    defer { unlock() }
    // Columns that hold the same, such as two that are empty, are one piece.
    var pieces: [Piece] = [], places: [[UInt8]: Int] = [:]
    var image = state
    try image.distrust(store)
    let previous = state.head
    image.lastTime = stamp.time
    let directory = Image.directory(&image, previous: previous) { piece in
      if piece.bytes.isEmpty, piece.home == nil { return }
      if let place = places[piece.name] {
        if piece.isPersonal { pieces[place] = piece }
      } else {
        places[piece.name] = pieces.count
        pieces.append(piece)
      }
    }
    let transaction = begin()
    transaction.used("image")
    transaction.add(.image(SHA256.hash(directory.bytes)))
    do throws(Failure) { guard try commit(transaction, stamp) != nil else { return } } catch {
      // Nobody waits for an image, so nobody need be told what became of it.
      doubt = nil
      memory?.remember(nil, of: store.office)
      throw error
    }
    guard let head = state.head else { return }
    try store.save(
      StoredSnapshot(sequence: head.sequence, directory: directory.bytes), pieces: pieces,
      names: directory.names)
    for table in image.tables {
      for column in table.columns {
        for (number, chunk) in column.chunks.enumerated()
        where chunk.count == min(Chunk.rows, table.count - number << 16) {
          chunk.isStored = true
        }
      }
    }
    tail = (0, 0)
  }
}

extension State {
  /// Chunks of which the store has no piece any more, as after somebody was forgotten, are to be kept again.
  fileprivate func distrust(_ store: any Store) throws(Failure) {
    let chunks = tables.flatMap { $0.columns.flatMap(\.chunks) }.filter(\.isStored)
    let known = try store.known(chunks.compactMap(\.stamp))
    for chunk in chunks where !(chunk.stamp.map { known.contains($0) } ?? false) { chunk.isStored = false }
  }

  /// Chunks are no longer taken to stand in their event: it may have been rewritten.
  func leaveHomes() {
    for table in tables { for column in table.columns { for chunk in column.chunks { chunk.home = nil } } }
  }

  /// Brings in what still is in the store, before that drops it.
  func loadAll() {
    for table in tables { for column in table.columns { for chunk in column.chunks { chunk.load() } } }
  }
}
