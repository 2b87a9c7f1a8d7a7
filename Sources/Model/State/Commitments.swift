import Digest
import Failures
import Hands
import Values

/// Salts and commitments: what stands in the chain for personal values, so that values can go and the chain stay.
///
/// `commitment = SHA-256("sopsh-values-1" ‖ salt ‖ kind ‖ row ‖ (field, value)…)`, over the fields that hold one, in
/// the order of the kind. A salt is made with the record's first personal value; random bytes come from the shell.
struct Commitments {
  private let entropy: [UInt8]
  private var counter = 0
  private var spare: [UInt8] = []

  init(entropy: [UInt8]) { self.entropy = entropy }

  /// Brings salts and commitments of everything touched up to date.
  mutating func settle(_ transaction: Transaction) {
    for (kind, touched) in touchedRows(transaction) {
      let parts = transaction.now.schema.personalParts(kind)
      var rows = touched
      let new = transaction.base.tables[kind].count..<transaction.now.tables[kind].count
      if new.count <= rows.count, settleNew(kind, new, parts, transaction) { rows.removeLast(new.count) }
      var writer = ByteWriter()
      for row in rows {
        writer = ByteWriter()
        let table = transaction.now.tables[kind]
        guard Commitments.write(kind, row, table, transaction.now.schema, parts, &writer) else {
          if !table.columns[Schema.commitment].isNull(row), !table.columns[Schema.salt].isNull(row) {
            transaction.set(kind, Schema.commitment, row, bytes: nil)
          }
          continue
        }
        let salt: [UInt8]
        if let known = table.columns[Schema.salt].bytes(row) {
          salt = known
        } else {
          salt = nextSalt()
          transaction.set(kind, Schema.salt, row, bytes: salt)
        }
        transaction.set(kind, Schema.commitment, row, bytes: Commitments.hash(salt, writer.bytes))
      }
    }
  }

  /// Rows whose personal values may have changed, by kind.
  private func touchedRows(_ transaction: Transaction) -> [(kind: Int, rows: [Int])] {
    var touched: [Int: Set<Int>] = [:]
    var last = UInt64.max, isPersonal = false
    for key in transaction.log {
      let kind = Int(key >> 48), column = Int(key >> 32 & 0xFFFF)
      if key >> 32 != last {
        last = key >> 32
        isPersonal =
          column != Transaction.retiredColumn && column != Schema.salt
          && transaction.now.schema.isPersonal(column, of: kind)
      }
      if isPersonal { touched[kind, default: []].insert(Int(key & 0xFFFF_FFFF)) }
    }
    var all: [(kind: Int, rows: [Int])] = []
    for kind in transaction.now.tables.indices {
      let first = transaction.base.tables[kind].count, count = transaction.now.tables[kind].count
      guard first < count || touched[kind] != nil, !transaction.now.schema.personalParts(kind).isEmpty else { continue }
      all.append((kind, (touched[kind]?.sorted() ?? []) + Array(first..<max(first, count))))
    }
    return all
  }

  /// Writes what is committed to; false where the record holds nothing personal.
  static func write(
    _ kind: Int, _ row: Int, _ table: Table, _ schema: Schema, _ parts: [Schema.Part], _ writer: inout ByteWriter
  ) -> Bool {
    writer.text(schema.kinds[kind].name)
    writer.number(row)
    var isAny = false
    for part in parts where !table.columns[part.column].isNull(row) {
      isAny = true
      writer.text(part.field.name)
      table.columns[part.column].encode(row..<(row + 1), into: &writer)
    }
    return isAny
  }

  static func hash(_ salt: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(prefix)
    hash.update(salt)
    hash.update(bytes)
    return hash.finish()
  }

  static let prefix = Array("sopsh-values-1".utf8)
  static let saltSize = 16

  /// So many salts, one after another.
  mutating func newSalts(_ count: Int) -> [UInt8] {
    let hashes = (count + 1) / 2, first = counter, entropy = entropy
    counter += hashes
    return [UInt8](unsafeUninitializedCapacity: hashes * SHA256.size) { salts, filled in
      filled = hashes * SHA256.size
      guard let base = salts.baseAddress else { return }
      Hands.halves(0..<hashes) { half in
        var hash = SHA256()
        for number in half {
          hash.update(entropy)
          withUnsafeBytes(of: Int64(first + number).littleEndian) { hash.update($0) }
          hash.finish(into: base + number * SHA256.size)
        }
      }
    }
  }

  /// 16 bytes nobody can guess; two are made of one hash.
  mutating func nextSalt() -> [UInt8] {
    if spare.isEmpty {
      var hash = SHA256()
      hash.update(entropy)
      withUnsafeBytes(of: Int64(counter).littleEndian) { hash.update($0) }
      spare = hash.finish()
      counter += 1
    }
    defer { spare.removeLast(16) }
    return Array(spare.suffix(16))
  }
}
