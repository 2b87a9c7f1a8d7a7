import Calendars
import Failures
import Model
import Values

/// A person that a row was linked to by number or name stays as they are known: a row that says otherwise, of the name
/// or of anything else, is a problem and names both.
///
/// What is not known yet is taken over. Whoever means to change a person says which: by id, or by `--key`.
extension ImportMatching {
  func refuseOther() {
    for row in linked.sorted() where matches[row] >= 0 {
      let record = Int(matches[row])
      for reader in fields where !reader.column.isNull(row) {
        guard let part = reader.part, !table.columns[part.column].isNull(record),
          !PeopleMatching.isSame(reader, row, table.columns[part.column], record)
        else { continue }
        let id = transaction.now.id(record, of: kind), known = known(part, record)
        if part.field.isMasked, "\"\(shown(reader, row))\"" == known {
          problems.add(
            row, reader.heading, shown(reader, row),
            Words(
              en: "is another than \(id) has, though both end alike; a column id with \(id) would change it",
              th: "ไม่ใช่ค่าเดียวกับที่ \(id) มี แม้ลงท้ายเหมือนกัน ถ้าต้องการแก้ไขให้มีคอลัมน์ id เป็น \(id)"))
          continue
        }
        problems.add(
          row, reader.heading, shown(reader, row),
          Words(
            en: "is not what \(id) has: \(known); a column id with \(id) would change it",
            th: "ไม่ตรงกับที่ \(id) มี: \(known) ถ้าต้องการแก้ไขให้มีคอลัมน์ id เป็น \(id)"))
      }
    }
  }

  /// What a record says in a field, as it may be shown.
  private func known(_ part: Schema.Part, _ record: Int) -> String {
    let column = table.columns[part.column]
    if part.type == .text, let text = column.text(record) {
      return "\"" + (part.field.isMasked ? Masking.masked(text) : text) + "\""
    }
    guard !part.field.isMasked, let code = column.code(record) else { return "…" }
    switch part.type {
    case .reference(let target): return transaction.now.id(code, of: target)
    case .member(let choice): return transaction.now.schema.choices[choice].members[code].en
    case .date: return Day(number: code).isoText
    default: return "…"
    }
  }
}
