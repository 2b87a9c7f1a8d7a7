import Digest
import Hands
import Values

/// Salts and commitments of many new records at once: the same bytes as one by one, without a step between.
extension Commitments {
  /// Fewer records are not worth it.
  static let bulk = 64

  /// Gives new records salts and commitments; false, and nothing done, where some have them already.
  ///
  /// A salt is made for every record, also for one that holds nothing personal: it is then not kept.
  mutating func settleNew(
    _ kind: Int, _ rows: Range<Int>, _ parts: [Schema.Part], _ transaction: Transaction
  ) -> Bool {
    guard rows.count >= Commitments.bulk else { return false }
    let table = transaction.now.tables[kind], salts = table.columns[Schema.salt]
    guard rows.allSatisfy({ salts.isNull($0) }) else { return false }
    let fields = parts.map { (column: table.columns[$0.column], name: $0.field.name) }
    let kindName = Array(transaction.now.schema.kinds[kind].name.utf8)
    var first = rows.lowerBound
    for column in [Schema.salt, Schema.commitment] { transaction.now.tables[kind].columns[column].truncate(first) }
    while first < rows.upperBound {
      let end = min(rows.upperBound, (first / Chunk.rows + 1) * Chunk.rows)
      var head = ByteWriter()
      head.raw(Commitments.prefix)
      head.raw([UInt8](repeating: 0, count: Commitments.saltSize))
      head.block(kindName)
      let gap = Commitments.prefix.count..<(Commitments.prefix.count + Commitments.saltSize)
      let chunk = first, bytes = head.bytes
      // Brought in before both hands look at it.
      for field in fields { _ = field.column.chunk(of: chunk) }
      let (salts, hashes) = settle(first..<end) { RowEncoder(fields, chunkOf: chunk, head: bytes, gap: gap) }
      transaction.now.tables[kind].columns[Schema.salt].append(salts, merging: true)
      transaction.now.tables[kind].columns[Schema.commitment].append(hashes, merging: true)
      first = end
    }
    return true
  }

  /// The rows of one chunk, with both hands: each has an encoder of its own.
  private mutating func settle(
    _ rows: Range<Int>, _ encoder: () -> RowEncoder
  ) -> (salts: Chunk, commitments: Chunk) {
    let made = newSalts(rows.count), size = SHA256.size
    var hashes = [UInt8](repeating: 0, count: rows.count * size)
    var isKept = [Bool](repeating: false, count: rows.count)
    hashes.withUnsafeMutableBufferPointer { hashes in
      isKept.withUnsafeMutableBufferPointer { isKept in
        made.withUnsafeBufferPointer { salts in
          guard let hashes = hashes.baseAddress, let salts = salts.baseAddress, let isKept = isKept.baseAddress else {
            return
          }
          let first = rows.lowerBound
          Hands.halves(rows) { half in
            let encoder = encoder()
            var hash = SHA256()
            for row in half {
              let number = row - first
              guard let bytes = encoder.bytes(of: row, salts + number * Commitments.saltSize) else { continue }
              isKept[number] = true
              hash.update(bytes)
              hash.finish(into: hashes + number * size)
            }
          }
        }
      }
    }
    let salt = Commitments.saltSize
    return (
      Commitments.chunk(isKept.indices.map { TextPlace($0 * salt, isKept[$0] ? salt : 0) }, made),
      Commitments.chunk(isKept.indices.map { TextPlace($0 * size, isKept[$0] ? size : 0) }, hashes)
    )
  }

  private static func chunk(_ places: [TextPlace], _ bytes: [UInt8]) -> Chunk {
    bytes.withUnsafeBufferPointer { bytes in
      places.withUnsafeBufferPointer { places in
        guard let base = bytes.baseAddress else { return Chunk.codes([]) }
        return Chunk.texts(places, in: base)
      }
    }
  }
}
