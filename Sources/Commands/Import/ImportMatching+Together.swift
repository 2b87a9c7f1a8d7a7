import Failures
import Model
import Values

/// Kinds without a key whose records several fields tell apart: the figures of a school, a year and a grade.
extension ImportMatching {
  mutating func matchTogether() {
    let parts = transaction.now.schema.kinds[kind].together.compactMap { transaction.now.schema.part($0, of: kind) }
    guard !parts.isEmpty else { return }
    // A field the file does not have is empty in all its rows.
    let mine = parts.map { part in
      fields.first { $0.part?.column == part.column }?.column ?? Column(part.type, nulls: rows)
    }
    let theirs = parts.map { table.columns[$0.column] }
    matchRecords(mine, theirs)
    refuseRepeats(mine, parts)
  }

  private mutating func matchRecords(_ mine: [Column], _ theirs: [Column]) {
    let table = table, hashes = ImportMatching.hashes(mine, rows)
    let finder = RowFinder(ImportMatching.hashes(theirs, table.count)) { !table.isRetired($0) }
    for row in 0..<rows where matches[row] == ImportMatching.new {
      var found: [Int] = []
      _ = finder.first(hashes[row]) { record in
        if zip(mine, theirs).allSatisfy({ $0.isSame(row, as: $1, record) }) { found.append(record) }
        return found.count > 1
      }
      if found.count > 1 {
        let ids = found.map { transaction.now.id($0, of: kind) }.joined(separator: " ")
        problems.add(row, "", "", Words(en: "is of several records: \(ids)", th: "ตรงกับหลายรายการ: \(ids)"))
      } else if let record = found.first {
        meet(row, record)
      }
    }
  }

  /// Two rows of a file about one thing say the same, or one of them is wrong.
  private mutating func refuseRepeats(_ mine: [Column], _ parts: [Schema.Part]) {
    let hashes = ImportMatching.hashes(mine, rows), finder = RowFinder(hashes) { _ in true }
    let names = Words(
      en: parts.map(\.field.name).joined(separator: ", "), th: parts.map(\.field.thai).joined(separator: " "))
    for row in 0..<rows where matches[row] == ImportMatching.new {
      let first = finder.first(hashes[row]) { other in mine.allSatisfy { $0.isSame(row, as: $0, other) } }
      if let first, first < row { repeated(row, first, names) }
    }
  }

  private static func hashes(_ columns: [Column], _ rows: Int) -> [UInt64] {
    var hashes = [UInt64](repeating: 0, count: rows)
    for column in columns { column.mixHashes(into: &hashes) }
    return hashes
  }
}
