import Failures
import Model
import Values

/// Cells that name records of the very kind a file brings: rows of the same file, or records of the office whose names
/// the file may be changing.
struct OwnReferences {
  /// A cell that names another row of the file.
  struct Later {
    let part: Schema.Part
    let row: Int
    let target: Int
  }

  private let kind: Int
  private let rows: Int
  private let readers: [FieldReader]
  private let problems: ImportProblems
  private let matching: ImportMatching
  private let schema: Schema
  private let lead: NameKey.Lead
  /// Records that the file tells of.
  private let told: Set<Int32>

  init(
    _ kind: Int, rows: Int, _ readers: [FieldReader], _ problems: ImportProblems, _ matching: ImportMatching
  ) {
    self.kind = kind
    self.rows = rows
    self.readers = readers
    self.problems = problems
    self.matching = matching
    schema = matching.transaction.now.schema
    lead = ReferenceFinder.lead(schema.kinds[kind].name)
    told = readers.contains { !$0.named.isEmpty } ? Set(matching.matches) : []
  }

  /// Finds the rows that cells name.
  ///
  /// Names mean what they mean once the file is taken in, so that taking it in again changes nothing.
  func settled() -> [Later] {
    var found: [Later] = []
    guard readers.contains(where: { !$0.later.isEmpty || !$0.named.isEmpty }) else { return found }
    let names = names()
    for reader in readers {
      guard let part = reader.part else { continue }
      for cell in reader.later { settle(cell, reader, part, names, &found) }
      for cell in reader.named { settleNamed(cell, reader, part, names, &found) }
    }
    return found
  }

  /// A row that names one which is not taken would lose what it says: it is not taken either.
  func refuseLost(_ later: [Later]) {
    var isDone = false
    while !isDone {
      isDone = true
      for one in later
      where problems.isBad(one.target) && matching.matches[one.target] < 0 && !problems.isBad(one.row) {
        let heading = readers.first { $0.part?.column == one.part.column }?.heading ?? ""
        problems.add(
          one.row, heading, "", Words(en: "names {1}, which is not taken", th: "อ้างถึง{1} ซึ่งไม่นำเข้า"), other: one.target)
        isDone = false
      }
    }
  }

  private func key(_ cell: FieldReader.Cell) -> String { NameKey.text(cell.text, lead) }

  private func settle(
    _ cell: FieldReader.Cell, _ reader: FieldReader, _ part: Schema.Part, _ names: [String: Int],
    _ found: inout [Later]
  ) {
    switch names[key(cell)] {
    case let target? where target >= 0: found.append(Later(part: part, row: cell.row, target: target))
    case nil: refuse(cell, reader, part, namesNothing)
    default:
      refuse(cell, reader, part, Words(en: "names several rows of the file", th: "ตรงกับหลายแถวในไฟล์"))
    }
  }

  /// A cell by whose name a record of the office was found.
  private func settleNamed(
    _ cell: FieldReader.Cell, _ reader: FieldReader, _ part: Schema.Part, _ names: [String: Int],
    _ found: inout [Later]
  ) {
    guard let record = reader.column.code(cell.row) else { return }
    let key = key(cell), target = names[key]
    // Of a record that the file tells of, the file says what it is called.
    guard told.contains(Int32(truncatingIfNeeded: record)),
      ReferenceFinder.isName(key, of: record, kind, matching.table, schema)
    else {
      if let target {
        let id = matching.transaction.now.id(record, of: kind)
        let words = Words(en: "may be \(id) or a new record of that name", th: "อาจเป็น \(id) หรือรายการใหม่ที่ชื่อเดียวกัน")
        if target < 0 || Int(matching.matches[target]) != record { refuse(cell, reader, part, words) }
      }
      return
    }
    if let target, target >= 0, Int(matching.matches[target]) == record { return }
    settle(cell, reader, part, names, &found)
  }

  private var namesNothing: Words {
    Words(en: "names no \(schema.kinds[kind].name)", th: "ไม่ตรงกับ\(schema.kinds[kind].thai)ใด")
  }

  private func refuse(_ cell: FieldReader.Cell, _ reader: FieldReader, _ part: Schema.Part, _ words: Words) {
    problems.add(cell.row, cell.text, reader.heading, part.field, words, line: cell.line)
  }

  /// Rows of the file by what names them: names, and the field an id is made of; -1 where several have one.
  private func names() -> [String: Int] {
    var names: [String: Int] = [:]
    var identity: (column: Int, prefix: String)?
    if case .field(let name, let prefix) = schema.kinds[kind].identity, let part = schema.part(name, of: kind) {
      identity = (part.column, prefix)
    }
    var parts = ReferenceFinder.nameFields(kind, schema).filter { $0.type == .text }
    if let identity, let part = schema.part(column: identity.column, of: kind),
      !parts.contains(where: { $0.column == part.column })
    {
      parts.append(part)
    }
    for part in parts {
      let reader = readers.first { $0.part?.column == part.column }
      for row in 0..<rows where matching.matches[row] != ImportMatching.again {
        guard let text = text(part, reader, row) else { continue }
        for name in part.column == identity?.column ? [text, (identity?.prefix ?? "") + text] : [text] {
          let key = NameKey.text(name, lead)
          names[key] = names[key].map { $0 == row ? row : -1 } ?? row
        }
      }
    }
    return names
  }

  /// What a row says in a field, or the record it stands for where it says nothing.
  private func text(_ part: Schema.Part, _ reader: FieldReader?, _ row: Int) -> String? {
    if let text = reader?.column.text(row) { return text }
    return matching.matches[row] >= 0 ? matching.table.columns[part.column].text(Int(matching.matches[row])) : nil
  }
}
