import Failures

/// An office as it would be: what is kept goes into memory, behind the events of a store that is only ever read.
///
/// Others may go on with that store meanwhile; what they keep is not seen here.
final class TrialStore: Store {
  private let beneath: any Store
  /// The last event that is real.
  private let base: Head?
  private var tried: [StoredEvent] = []
  private var pages: [Int: [UInt8]] = [:]
  private var isLocked = false

  init(_ beneath: any Store, from base: Head?) {
    self.beneath = beneath
    self.base = base
  }

  var place: String { beneath.place }
  var office: [UInt8] { beneath.office }
  var readOnly: Words? { nil }

  /// Forgets what was tried.
  func clear() {
    tried = []
    pages = [:]
  }

  func head() throws(Failure) -> Head? { tried.last.map { Head(sequence: $0.sequence, hash: $0.hash) } ?? base }

  func lock() throws(Failure) { isLocked = true }

  func unlock() { isLocked = false }

  func append(_ event: StoredEvent, expecting: Head?, rewriting pages: [PersonalPage]?) throws(Failure) {
    defer { unlock() }
    if !isLocked { throw Failure(.storeTurn, Failure.Part(place)) }
    for page in pages ?? [] { self.pages[page.sequence] = page.personal }
    tried.append(event)
  }

  func outcome(of transaction: [UInt8]) throws(Failure) -> Outcome {
    tried.contains { $0.transaction == transaction } ? .saved : .notSaved
  }

  func scan(from first: Int, _ body: (EventBytes) throws(Failure) -> Bool) throws(Failure) {
    let last = base?.sequence ?? 0
    var goesOn = true
    if first <= last {
      try beneath.scan(from: first) { (event) throws(Failure) in
        guard event.sequence <= last else { return false }
        goesOn = try lend(event, body)
        return goesOn
      }
    }
    for event in tried where goesOn && event.sequence >= first {
      var event = event
      if let page = pages[event.sequence] { event.personal = page }
      goesOn = try event.lend(body)
    }
  }

  private func lend(
    _ event: EventBytes, _ body: (EventBytes) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    guard let page = pages[event.sequence] else { return try body(event) }
    var stored = event.stored
    stored.personal = page
    return try stored.lend(body)
  }

  func snapshot() throws(Failure) -> StoredSnapshot? { nil }

  func piece(_ name: [UInt8]) throws(Failure) -> [UInt8]? { try beneath.piece(name) }

  func known(_ names: [[UInt8]]) throws(Failure) -> Set<[UInt8]> { try beneath.known(names) }

  func save(_ snapshot: StoredSnapshot, pieces: [Piece], names: [[UInt8]]) throws(Failure) {}

  func copy(to path: String) throws(Failure) { throw Failure(.storeMemory, Failure.Part(path)) }

  func verifyPlace() throws(Failure) {}
}

extension StoredEvent {
  /// Borrowed bytes of an event that lives until the call returned.
  func lend(_ body: (EventBytes) throws(Failure) -> Bool) throws(Failure) -> Bool {
    try transaction.withUnsafeBufferPointer { (transaction) throws(Failure) in
      try open.withUnsafeBufferPointer { (open) throws(Failure) in
        try personal.withUnsafeBufferPointer { (personal) throws(Failure) in
          try hash.withUnsafeBufferPointer { (hash) throws(Failure) in
            try body(
              EventBytes(
                sequence: sequence, transaction: UnsafeRawBufferPointer(transaction),
                open: UnsafeRawBufferPointer(open), personal: UnsafeRawBufferPointer(personal),
                hash: UnsafeRawBufferPointer(hash)))
          }
        }
      }
    }
  }
}
