/// Writes the values that a record holds in some fields, each behind the name of its field: for rows of one chunk.
///
/// What is written for a row stands in memory of the encoder until the next row: a head that is the same for all, with
/// a gap in it, the number of the row, then the values.
///
/// Invariant: `memory` has `room` bytes, of which a row writes no more than were reserved for it; lanes point into
/// chunks that `columns` holds and nobody writes meanwhile, and into `names` and `entries`, which live as long.
public final class RowEncoder {
  /// A chunk as it is while nobody writes it: nothing in it is counted, so that looking at it costs nothing.
  private struct Lane {
    let codes: UnsafeMutableRawPointer
    let width: Int
    let null: Int
    let heap: TextHeap
    /// Where the texts of a dictionary begin.
    let entries: UnsafePointer<Int>?
    let isText: Bool
    /// Whether a code says all: days, members, row numbers.
    let isPlainCode: Bool
    /// The name of the field as it is written.
    let name: UnsafeBufferPointer<UInt8>
  }

  private let columns: [Column]
  private let lanes: UnsafeMutableBufferPointer<Lane>
  private let head: Int
  private let gap: Range<Int>
  private var memory: UnsafeMutablePointer<UInt8>
  private var room: Int
  private var used = 0
  private var spare = ByteWriter()

  /// The fields of the rows that share a chunk with this row; `gap` is what differs in the head.
  public init(_ fields: [(column: Column, name: String)], chunkOf row: Int, head: [UInt8], gap: Range<Int>) {
    self.head = head.count
    self.gap = gap
    room = head.count + 256
    memory = .allocate(capacity: room)
    memory.initialize(from: head, count: head.count)
    columns = fields.map(\.column)
    lanes = .allocate(capacity: fields.count)
    for (place, field) in fields.enumerated() {
      var name = ByteWriter()
      name.text(field.name)
      let chunk = field.column.chunk(of: row)
      lanes.initializeElement(
        at: place,
        to: Lane(
          codes: chunk.codes, width: chunk.width, null: Chunk.null(chunk.width), heap: chunk.heap,
          entries: chunk.form == .dictionary ? RowEncoder.copy(chunk.entries).baseAddress : nil,
          isText: field.column.type.isText, isPlainCode: chunk.form == .fixed && field.column.type != .number,
          name: RowEncoder.copy(name.bytes)))
    }
  }

  private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = copy.initialize(from: elements)
    return UnsafeBufferPointer(start: copy.baseAddress, count: elements.count)
  }

  deinit {
    for lane in lanes {
      lane.entries?.deallocate()
      lane.name.baseAddress?.deallocate()
    }
    lanes.deallocate()
    memory.deallocate()
  }

  /// What a row holds, behind the head with these bytes in its gap; nil where that is nothing.
  public func bytes(of row: Int, _ differing: UnsafePointer<UInt8>) -> UnsafeRawBufferPointer? {
    (memory + gap.lowerBound).update(from: differing, count: gap.count)
    used = head
    number(row)
    let place = row & 0xFFFF
    var isAny = false
    for index in lanes.indices {
      let lane = lanes[index], code = Chunk.code(place, lane.codes, lane.width)
      if code == lane.null { continue }
      isAny = true
      if let name = lane.name.baseAddress { add(name, lane.name.count) }
      if lane.isText || lane.isPlainCode { write(code, lane) } else { writeNumber(row, index) }
    }
    return isAny ? UnsafeRawBufferPointer(start: memory, count: used) : nil
  }

  @inline(__always) private func write(_ code: Int, _ lane: Lane) {
    if lane.isText {
      // In the heap a text stands as it is written: behind its length.
      let start = lane.entries.map { $0[code] } ?? code
      add(3, 1)
      if let heap = lane.heap.start { add(heap + start, lane.heap.size(at: start)) }
    } else {
      let width = Chunk.width(for: code)
      add(1, 1)
      add(UInt8(truncatingIfNeeded: width), 0)
      withUnsafeBytes(of: code.littleEndian) { bytes in
        if let base = bytes.bindMemory(to: UInt8.self).baseAddress { add(base, width) }
      }
    }
  }

  @inline(never) private func writeNumber(_ row: Int, _ index: Int) {
    spare.rewind(to: 0)
    columns[index].encode(row..<(row + 1), into: &spare)
    spare.bytes.withUnsafeBufferPointer { bytes in if let base = bytes.baseAddress { add(base, bytes.count) } }
  }

  private func number(_ number: Int) {
    reserve(10)
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      memory[used] = UInt8(truncatingIfNeeded: rest) | 0x80
      used += 1
      rest >>= 7
    }
    memory[used] = UInt8(truncatingIfNeeded: rest)
    used += 1
  }

  @inline(__always) private func add(_ first: UInt8, _ second: UInt8) {
    reserve(2)
    memory[used] = first
    memory[used + 1] = second
    used += 2
  }

  @inline(__always) private func add(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    reserve(count)
    (memory + used).update(from: bytes, count: count)
    used += count
  }

  @inline(__always) private func reserve(_ more: Int) { if used + more > room { grow(more) } }

  @inline(never) private func grow(_ more: Int) {
    room = max(room * 2, used + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    wider.initialize(from: memory, count: max(used, head))
    memory.deallocate()
    memory = wider
  }
}
