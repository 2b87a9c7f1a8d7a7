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
    var pieces: [Piece] = []
    var image = state
    let previous = state.head
    image.lastTime = stamp.time
    let directory = Image.directory(&image, previous: previous) { if !$0.bytes.isEmpty { pieces.append($0) } }
    let transaction = begin()
    transaction.used("image")
    transaction.add(.image(SHA256.hash(directory.bytes)))
    guard let head = try commit(transaction, stamp) else { return }
    try store.save(
      StoredSnapshot(sequence: head.sequence, directory: directory.bytes), pieces: pieces, names: directory.names)
    for table in image.tables { for column in table.columns { for chunk in column.chunks { chunk.isStored = true } } }
    tail = (0, 0)
  }
}
