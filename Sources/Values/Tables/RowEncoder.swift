/// Writes the values that a record holds in some fields, each behind the name of its field: for rows of one chunk.
public struct RowEncoder {
  /// A chunk as it is while nobody writes it.
  private struct Lane {
    let chunk: Chunk
    let column: Column
    let codes: UnsafeMutableRawPointer
    let width: Int
    let null: Int
    let isPlain: Bool
    let heap: TextHeap
    /// The name of the field as it is written, in `names`.
    let name: Range<Int>
  }

  private var lanes: [Lane] = []
  private var names: [UInt8] = []

  /// The fields of the rows that share a chunk with this row.
  public init(_ fields: [(column: Column, name: String)], chunkOf row: Int) {
    for (column, name) in fields {
      var writer = ByteWriter()
      writer.text(name)
      let chunk = column.chunk(of: row), start = names.count
      names += writer.bytes
      lanes.append(
        Lane(
          chunk: chunk, column: column, codes: chunk.codes, width: chunk.width, null: Chunk.null(chunk.width),
          isPlain: column.type.isText && chunk.form == .plain, heap: chunk.heap, name: start..<names.count))
    }
  }

  /// Writes what a row holds; false where that is nothing.
  public func write(_ row: Int, into writer: inout ByteWriter) -> Bool {
    var isAny = false
    let place = row & 0xFFFF
    names.withUnsafeBytes { names in
      for lane in lanes {
        let code = Chunk.code(place, lane.codes, lane.width)
        if code == lane.null { continue }
        isAny = true
        writer.raw(UnsafeRawBufferPointer(rebasing: names[lane.name]))
        if lane.isPlain {
          writer.byte(3)
          writer.byte(1)
          Chunk.write(lane.heap.text(at: code), &writer)
        } else {
          lane.column.encode(row..<(row + 1), into: &writer)
        }
      }
    }
    return isAny
  }
}
