import Failures
import Model

/// A store whose events anybody may change: what a person with an editor, or a disk, could do to the file.
final class OpenShelf: Store {
  var events: [StoredEvent]
  var image: StoredSnapshot?
  var pieces: [[UInt8]: [UInt8]] = [:]
  let office: [UInt8]
  let readOnly: Words? = nil
  let place = "shelf"
  private var isLocked = false

  init(_ events: [StoredEvent] = [], office: [UInt8] = [UInt8](repeating: 5, count: 16)) {
    self.events = events
    self.office = office
  }

  func head() throws(Failure) -> Head? { events.last.map { Head(sequence: $0.sequence, hash: $0.hash) } }
  func lock() throws(Failure) { isLocked = true }
  func unlock() { isLocked = false }

  func append(
    _ event: StoredEvent, expecting: Head?, rewriting pages: [PersonalPage]?
  ) throws(Failure) {
    if let pages { rewrite(pages) }
    events.append(event)
    isLocked = false
  }

  func outcome(of transaction: [UInt8]) throws(Failure) -> Outcome {
    events.contains { $0.transaction == transaction } ? .saved : .notSaved
  }

  func scan(from first: Int, _ body: (EventBytes) throws(Failure) -> Bool) throws(Failure) {
    for event in events where event.sequence >= first {
      let goesOn = try event.transaction.withUnsafeBufferPointer { (transaction) throws(Failure) in
        try event.open.withUnsafeBufferPointer { (open) throws(Failure) in
          try event.personal.withUnsafeBufferPointer { (personal) throws(Failure) in
            try event.hash.withUnsafeBufferPointer { (hash) throws(Failure) in
              try body(
                EventBytes(
                  sequence: event.sequence, transaction: UnsafeRawBufferPointer(transaction),
                  open: UnsafeRawBufferPointer(open), personal: UnsafeRawBufferPointer(personal),
                  hash: UnsafeRawBufferPointer(hash)))
            }
          }
        }
      }
      if !goesOn { return }
    }
  }

  private func rewrite(_ pages: [PersonalPage]) {
    for page in pages {
      for place in events.indices where events[place].sequence == page.sequence {
        events[place].personal = page.personal
      }
    }
    image = nil
    pieces = [:]
  }

  func snapshot() throws(Failure) -> StoredSnapshot? { image }
  func piece(_ name: [UInt8]) throws(Failure) -> [UInt8]? { pieces[name] }
  func known(_ names: [[UInt8]]) throws(Failure) -> Set<[UInt8]> { Set(names.filter { pieces[$0] != nil }) }

  func save(_ snapshot: StoredSnapshot, pieces given: [Piece], names: [[UInt8]]) throws(Failure) {
    for piece in given { pieces[piece.name] = piece.bytes }
    image = snapshot
  }

  func copy(to path: String) throws(Failure) {}
  func verifyPlace() throws(Failure) {}
}
