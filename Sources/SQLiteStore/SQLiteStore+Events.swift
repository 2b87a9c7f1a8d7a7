import Failures
import Model

extension SQLiteStore {
  func insert(_ event: StoredEvent, _ database: Database) throws(Failure) {
    try database.use(.append) { (statement) throws(Failure) in
      try statement.bind(1, event.sequence)
      try statement.bind(2, event.transaction)
      try statement.bind(3, event.hash)
      try statement.bind(4, event.open.prefix(Schema.pageBytes))
      try statement.finish()
    }
    if event.open.count > Schema.pageBytes {
      try database.use(.appendPage) { (statement) throws(Failure) in
        for (number, start) in stride(from: 0, to: event.open.count, by: Schema.pageBytes).enumerated().dropFirst() {
          try statement.bind(1, Schema.key(event.sequence, number))
          try statement.bind(2, event.open[start...].prefix(Schema.pageBytes))
          try statement.finish()
        }
      }
    }
    if !event.personal.isEmpty {
      try database.use(.appendPersonal) { (statement) throws(Failure) in
        for slot in Slot.all(event.sequence, event.personal) {
          try statement.bind(1, slot.key)
          try statement.bind(2, slot.bytes)
          try statement.finish()
        }
      }
    }
  }

  /// Three cursors that move forward together, so that nothing is looked up.
  ///
  /// Most events have neither further pages nor personal values. While the first has a row, all three see one state of the file.
  public func scan(from first: Int, _ body: (EventBytes) throws(Failure) -> Bool) throws(Failure) {
    let database = try ready(), first = max(1, first)
    try database.use(.events) { (events) throws(Failure) in
      try database.use(.pages) { (pages) throws(Failure) in
        try database.use(.personal) { (personal) throws(Failure) in
          try events.bind(1, first)
          try pages.bind(1, Schema.key(first, 0))
          try personal.bind(1, Schema.key(first, 0))
          guard try events.step() else { return }
          var open = try Pages(pages), values = try Pages(personal)
          var sequence = first
          repeat {
            // The same bytes as a text would be read the same here, and not by others.
            guard events.integer(0) == sequence, events.isBlob(1), events.isBlob(2), events.isBlob(3),
              let bytes = try open.following(events.bytes(3), of: sequence),
              let hidden = try values.slots(of: sequence)
            else { throw damage(sequence) }
            let event = EventBytes(
              sequence: sequence, transaction: events.bytes(1), open: bytes, personal: hidden, hash: events.bytes(2))
            guard event.transaction.count == 16, event.hash.count == 32 else { throw damage(sequence) }
            if try !body(event) { return }
            sequence += 1
          } while try events.step()
        }
      }
    }
  }

  func damage(_ sequence: Int) -> Failure {
    Failure(
      .storeDamaged, Failure.Part(place),
      .words(Words(en: "event \(sequence) is not whole", th: "เหตุการณ์ที่ \(sequence) ไม่ครบ")))
  }
}

/// Personal values of an event on one page.
///
/// How many bytes are used, in four bytes, then those, then zeros where there once were more. A page keeps its length
/// for ever, so that other values overwrite the old ones where they stand.
struct Slot {
  let key: Int
  let bytes: [UInt8]

  static let headBytes = 4
  static let room = Schema.pageBytes - headBytes

  init(key: Int, _ values: ArraySlice<UInt8>, length: Int) {
    self.key = key
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: values.count >> shift)) }
    bytes += values
    bytes += repeatElement(0, count: length - bytes.count)
    self.bytes = bytes
  }

  /// New pages as long as the values, each made when it is its turn.
  static func all(_ sequence: Int, _ values: [UInt8]) -> some Sequence<Slot> {
    stride(from: 0, to: values.count, by: room).enumerated().lazy.map { number, start in
      let part = values[start...].prefix(room)
      return Slot(key: Schema.key(sequence, number), part, length: headBytes + part.count)
    }
  }

  /// The used part, or nil where the page says more than it has, or holds anything behind it.
  static func used(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count >= headBytes else { return nil }
    let count = Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
    guard count <= bytes.count - headBytes, bytes[(headBytes + count)...].allSatisfy({ $0 == 0 }) else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[headBytes..<headBytes + count])
  }
}

/// A cursor over pages, in step with the events they belong to.
///
/// Invariant: the bytes it gives out stand in `gathered` until it is asked again.
private struct Pages {
  private let statement: Statement
  private let gathered = Gathered()
  /// The key of the row it stands on; beyond all events after the last.
  private var key = 0

  init(_ statement: Statement) throws(Failure) {
    self.statement = statement
    try advance()
  }

  private mutating func advance() throws(Failure) {
    key = try statement.step() ? statement.integer(0) : .max
  }

  /// The first page and those that follow it, as one; nil where one between them is not there.
  mutating func following(
    _ start: UnsafeRawBufferPointer, of sequence: Int
  ) throws(Failure) -> UnsafeRawBufferPointer? {
    while key >> 12 < sequence { try advance() }
    if key >> 12 != sequence { return start }
    gathered.begin()
    gathered.add(start)
    var expected = Schema.key(sequence, 1)
    while key >> 12 == sequence {
      guard key == expected, statement.isBlob(1) else { return nil }
      gathered.add(statement.bytes(1))
      expected += 1
      try advance()
    }
    return gathered.bytes
  }

  /// What is used of the slots of an event, as one; nil where one is not as it should be.
  mutating func slots(of sequence: Int) throws(Failure) -> UnsafeRawBufferPointer? {
    while key >> 12 < sequence { try advance() }
    gathered.begin()
    var expected = Schema.key(sequence, 0)
    while key >> 12 == sequence {
      guard key == expected, statement.isBlob(1), let used = Slot.used(statement.bytes(1)) else { return nil }
      gathered.add(used)
      expected += 1
      try advance()
    }
    return gathered.bytes
  }
}

/// Bytes put together from several rows, in memory used again for the next event.
///
/// Invariant: the first `count` bytes of `memory` are initialized; it moves only in `add`.
private final class Gathered {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var count = 0

  deinit { memory.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  func begin() { count = 0 }

  func add(_ more: UnsafeRawBufferPointer) {
    if count + more.count > memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1 << 12, 2 * (count + more.count)), alignment: 16)
      larger.copyMemory(from: bytes)
      memory.deallocate()
      memory = larger
    }
    UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: more)
    count += more.count
  }
}
