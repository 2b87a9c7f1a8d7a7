import Failures
import Language
import Model
import Values

/// The records of every kind, by the name of its query: `applications`, `ใบสมัคร`.
enum Plurals {
  static let all: [Callable] = Kinds.all.enumerated().map { number, kind in
    Callable(
      kind.plural, kind.thai, .kinds, en: kind.summary.en, th: kind.summary.th,
      gives: .type(.list(.kind(kind.name))), effect: .reads, also: [kind.name],
      examples: [
        Callable.Example("\(kind.plural) | count", "0"), Callable.Example("\(kind.plural) | where .id == \"x\"", "[]"),
      ],
      .native { (call: inout Call) throws(Failure) in try call.office().table(number) })
  }
}

extension Call {
  /// The office of the session.
  func office() throws(Failure) -> Desk {
    let desk = try session.desk()
    guard let office = desk as? Desk else { throw Failure(.noOfficeHere) }
    return office
  }

  /// Records given as an id, a record, a table or a list of these.
  func records(_ index: Int, _ office: Desk) throws(Failure) -> [(kind: Int, row: Int)] {
    let value = self[index]
    if value.isTable {
      let view = value.view
      return (0..<view.count).map { (view.kind, view.row($0)) }
    }
    guard value.isList else { return [try office.find(value)] }
    var records: [(kind: Int, row: Int)] = []
    for item in value.items { records.append(try office.find(item)) }
    return records
  }

  /// The records as they are now: one as itself, several as a table.
  func result(_ records: [(kind: Int, row: Int)], _ office: Desk, given index: Int) -> Value {
    if !self[index].isTable, !self[index].isList, let one = records.first { return office.row(one.row, of: one.kind) }
    var builder = ListBuilder(heap, capacity: records.count)
    guard let kind = records.first?.kind, records.allSatisfy({ $0.kind == kind }) else {
      for record in records { builder.append(owned: office.row(record.row, of: record.kind)) }
      return builder.finish()
    }
    let row = office.row(0, of: kind)
    defer { heap.release(row) }
    let view = RowView(row.snapshot, kind: kind, .some(records.map { UInt32(truncatingIfNeeded: $0.row) }))
    return heap.table(view, rows: row)
  }
}

extension Wording {
  static let noOfficeHere = Wording(
    "SOP-OFFICE-NONE", .noOffice, en: "there is no office here", th: "ที่นี่ไม่มีสำนักงาน",
    hintEn: "sopsh new FILE makes one; --scratch works in memory",
    hintTh: "sopsh new ไฟล์ สร้างสำนักงาน; --scratch ทำงานในหน่วยความจำ",
    helpEn: "Records belong to an office, which is a file made by sopsh new.",
    helpTh: "ข้อมูลเป็นของสำนักงาน ซึ่งเป็นไฟล์ที่สร้างด้วย sopsh new")
}
