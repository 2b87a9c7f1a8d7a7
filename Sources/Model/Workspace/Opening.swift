import Digest
import Failures
import Values

extension Workspace {
  /// Opens an office: from its newest image if that can be believed, then the events after it.
  public static func open(
    _ store: any Store, kinds: [Kind], choices: [Choice], memory: (any HeadMemory)? = nil, usingImage: Bool = true
  ) throws(Failure) -> Workspace {
    let schema = Schema(kinds: kinds, choices: choices)
    let workspace = Workspace(store, schema, State(schema), memory: memory)
    // What was seen is asked first: others may go on while this reads.
    let seen = memory?.last(of: store.office), head = try store.head()
    workspace.doubt = memory?.doubt(of: store.office)
    try workspace.settleDoubt()
    if usingImage { try workspace.openImage() }
    if let head, head.sequence > workspace.state.sequence {
      try workspace.read(from: workspace.state.sequence + 1, to: head.sequence)
    }
    try workspace.compare(with: seen)
    if let head = workspace.state.head, head != seen, workspace.isOlderCopy == nil {
      memory?.remember(head, of: store.office)
    }
    return workspace
  }

  /// An image is believed when the event after the state it shows names its root; else it is passed over and said.
  private func openImage() throws(Failure) {
    guard let image = try store.snapshot() else { return }
    let root = SHA256.hash(image.directory)
    let repair = ImageRepair(self, sequence: image.sequence)
    let opened = Image.read(
      image.directory, schema, head: { Head(sequence: $0, hash: []) },
      { kind, column, chunk, name in PieceSource(repair, kind, column, chunk, name) })
    var head: Head?
    if let opened, opened.previous.sequence + 1 == image.sequence {
      head = try named(root, by: image.sequence, after: opened.previous)
    }
    guard var state = opened?.state, let head else {
      notices.append(
        Words(
          en: "the image of the office is damaged: it is left aside and will be made anew",
          th: "ภาพข้อมูลของสำนักงานเสียหาย จึงไม่ใช้และจะสร้างใหม่"))
      return
    }
    state.head = head
    self.state = state
  }

  /// The head of the event that names an image, or nil where it does not.
  private func named(_ root: [UInt8], by sequence: Int, after previous: Head) throws(Failure) -> Head? {
    var head: Head?
    try store.scan(from: sequence) { (bytes) throws(Failure) in
      guard bytes.sequence == sequence else { return false }
      let hash = Chain.hash(bytes.open, sequence: sequence, previous: previous.hash, office: store.office)
      guard hash.elementsEqual(bytes.hash),
        let event = try? EventReader(schema: schema).read(
          bytes.open, personal: UnsafeRawBufferPointer(start: nil, count: 0), sequence: sequence),
        event.notes.contains(.image(root))
      else { return false }
      head = Head(sequence: sequence, hash: hash)
      return false
    }
    return head
  }

  /// An older copy put back, or another branch of history, is noticed by what this computer last saw.
  private func compare(with seen: Head?) throws(Failure) {
    guard let seen else { return }
    if seen.sequence > state.sequence {
      isOlderCopy = Failure(.olderCopy, Failure.Part(state.sequence), Failure.Part(seen.sequence))
    } else if seen.sequence == state.sequence, seen.hash != state.head?.hash {
      isOlderCopy = Failure(.otherBranch, Failure.Part(seen.sequence))
    } else if seen.sequence < state.sequence, seen.sequence > 0 {
      var found: [UInt8]?
      try store.scan(from: seen.sequence) { (bytes) throws(Failure) in
        found = Array(bytes.hash)
        return false
      }
      if found != seen.hash { isOlderCopy = Failure(.otherBranch, Failure.Part(seen.sequence)) }
    }
  }

  /// Goes on from an older copy: what came after it is given up, and that is written down.
  public func acceptOlderCopy(_ stamp: Stamp, reason: String) throws(Failure) {
    guard isOlderCopy != nil else { throw Failure(.notOlderCopy) }
    if let why = store.readOnly { throw Failure(.storeReadOnly, Failure.Part(store.place), .words(why)) }
    let lost = max(0, (memory?.last(of: store.office)?.sequence ?? 0) - state.sequence)
    isOlderCopy = nil
    let transaction = begin()
    transaction.used("accept-rollback")
    transaction.add(.acceptRollback(lost: lost))
    transaction.reason = reason
    if let head = try commit(transaction, stamp) { memory?.accept(head, of: store.office) }
  }
}

/// A chunk of an image that is still in the store.
final class PieceSource: ChunkSource {
  private let repair: ImageRepair
  private let kind: Int
  private let column: Int
  private let number: Int
  private let name: [UInt8]

  init(_ repair: ImageRepair, _ kind: Int, _ column: Int, _ number: Int, _ name: [UInt8]) {
    self.repair = repair
    self.kind = kind
    self.column = column
    self.number = number
    self.name = name
  }

  func load(_ chunk: Chunk) {
    let type = repair.type(kind, column)
    var bytes: [UInt8]?, isUnread = false
    do throws(Failure) { bytes = try repair.store?.piece(name) } catch { isUnread = true }
    if let bytes, SHA256.hash(bytes) == name,
      let read = bytes.withUnsafeBytes({ raw in
        var reader = ByteReader(raw)
        return Column.decode(type, &reader)
      }), read.count == chunk.count
    {
      return chunk.become(read)
    }
    let rebuilt = repair.chunk(kind, column, number, isUnread: isUnread)
    if let rebuilt, rebuilt.count >= chunk.count {
      chunk.become(rebuilt.prefix(chunk.count))
    } else {
      var empty = Column(type)
      while empty.count < chunk.count { empty.append(nil) }
      chunk.become(empty.chunks[0])
    }
    chunk.stamp = nil
  }
}

/// Works chunks out again from the events when an image turns out damaged.
final class ImageRepair {
  private weak var workspace: Workspace?
  private let sequence: Int
  private var state: State?

  init(_ workspace: Workspace, sequence: Int) {
    self.workspace = workspace
    self.sequence = sequence
  }

  var store: (any Store)? { workspace?.store }

  func type(_ kind: Int, _ column: Int) -> CellType {
    workspace?.state.schema.type(column, of: kind) ?? .text
  }

  /// - Parameter isUnread: whether the store could not read it, which says nothing about what stands there.
  func chunk(_ kind: Int, _ column: Int, _ number: Int, isUnread: Bool) -> Chunk? {
    guard let workspace else { return nil }
    if state == nil {
      // Another shell may have put a newer image in its place, or forgotten somebody: that is no damage.
      if isUnread {
        workspace.notices.append(
          Words(
            en: "a part of the image could not be read: it is worked out anew from the events",
            th: "อ่านภาพข้อมูลบางส่วนไม่ได้ จึงคำนวณใหม่จากเหตุการณ์"))
      } else if let image = try? workspace.store.snapshot(), image.sequence == sequence {
        workspace.notices.append(
          Words(
            en: "a part of the image is damaged: it is worked out anew from the events",
            th: "ภาพข้อมูลบางส่วนเสียหาย จึงคำนวณใหม่จากเหตุการณ์"))
      }
      let replay = Workspace(workspace.store, workspace.schema, State(workspace.schema), memory: nil)
      do throws(Failure) {
        try replay.read(from: 1, to: sequence)
        state = replay.state
      } catch {
        workspace.trouble = error
        return nil
      }
    }
    guard let state, column < state.tables[kind].columns.count,
      number < state.tables[kind].columns[column].chunks.count
    else { return nil }
    return state.tables[kind].columns[column].chunks[number]
  }
}
