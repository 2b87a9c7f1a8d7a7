import Failures
import Formats
import Language
import Model
import Values

/// `export`: rows into a file of a format, or the whole office into a relational one.
extension Callable {
  static let exportRows = Callable(
    "export", "บันทึกเป็นไฟล์", .files,
    en:
      "Writes rows to a file in the format its name ends in: csv, tsv, json, jsonl, md, html, txt; export sqlite FILE writes the whole office as tables.",
    th: "เขียนแถวลงไฟล์ตามนามสกุล: csv tsv json jsonl md html txt; export sqlite ไฟล์ เขียนทั้งสำนักงานเป็นตาราง",
    [
      Parameter(
        "rows", "แถว", .type(.any), en: "the rows to write, or sqlite for the whole office",
        th: "แถวที่จะเขียน หรือ sqlite สำหรับทั้งสำนักงาน"), .dataFile, .rawCells, .thaiDates,
      .flag(
        "with-personal-data", "พร้อมข้อมูลส่วนบุคคล", en: "personal fields as they are, not masked; wants a reason",
        th: "ไม่ปิดบังข้อมูลส่วนบุคคล ต้องระบุเหตุผล"),
      .because,
    ], gives: .type(.null), effect: .changes, also: ["save", "to csv", "Excel", "write_csv", "dump", "Datasette"],
    examples: [
      Example("[{id: \"A1\", score: 85}] | export \"scores-out.csv\"", nil),
      Example("[{id: \"A1\", on: 2026-02-05}] | export \"list.html\" --thai-dates", nil),
      Example("add person {name: \"ก\", phone: \"0812345678\"}; people | export \"people.csv\"", nil),
      Example(
        "add person {name: \"ก\", phone: \"0812345678\"}; "
          + "people | select name phone | export \"phones.csv\" --with-personal-data --because \"ส่งเขต\"", nil),
      Example("add school {code: \"1\", name: \"ก\"}; export sqlite \"office.db\"", nil),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      if call[0].isText, call[0].string == "sqlite" { return try Exporting.relational(&call) }
      return try Exporting.rows(&call)
    }
  )
  .takingOut(flag: 4, reason: 5)

  private func takingOut(flag: Int, reason: Int) -> Callable {
    var copy = self
    copy.takesOut = (flag, reason)
    return copy
  }
}

enum Exporting {
  static func rows(_ call: inout Call) throws(Failure) -> Value {
    let path = try call.text(1)
    guard let format = Format.ofFile(path) else {
      let name = path.lowercased()
      if name.hasSuffix(".sqlite") || name.hasSuffix(".db") {
        throw Failure(.exportSQLite, .words(call[0].tag.words))
      }
      let endings = Format.all.flatMap(\.fileEndings).joined(separator: ", ")
      throw Failure(.unknownEnding, Failure.Part(path), Failure.Part(endings))
    }
    var options = call.writeOptions()
    options.sizeLimit = 1 << 30
    options.spreadsheetSafe = !call.flag(2)
    // Excel takes a file for Thai only by its mark.
    options.byteOrderMark = options.spreadsheetSafe
    options.thaiDates = call.flag(3)
    if options.thaiDates, format.read != nil { throw Failure(.exportDates, Failure.Part(format.name)) }
    options.indent = 2
    let realm = call.realm, isWhole = call.flag(4)
    if isWhole { _ = try call.reason(5) }
    if let (kind, count) = records(call[0]) {
      try note([(kind, count)], isWhole, &call)
    } else if isWhole {
      let taken = takenOut(realm)
      // Values that were read before were read as masks.
      if taken.isEmpty { throw Failure(.exportShown) }
      try note(taken, isWhole, &call)
    }
    realm.showing = isWhole ? .everything : .nothing
    defer { realm.showing = .revealed }
    let isThai = call.session.tongue == .thai
    if call[0].isTable { options.heading = heading(call[0].view, thai: isThai && format.read == nil) }
    let plain = format.read == nil ? shown(call[0], call.heap, thai: isThai) : plain(call[0], call.heap)
    defer { call.heap.release(plain) }
    let bytes = try format.write(plain, realm, options)
    // Rows are masked here; what was read out of them before may not be.
    if !isWhole { try RevealedValues.requireNone(in: bytes, for: path, call) }
    try call.session.stage(path, bytes)
    return .null
  }

  /// How many records of each kind gave personal values to what is written.
  private static func takenOut(_ realm: Realm) -> [(kind: Int, rows: Int)] {
    var counts: [Int: Int] = [:]
    for key in realm.takenOut { counts[Int(key >> 32), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The columns of records of a kind, which a table without rows has, too.
  private static func heading(_ view: RowView, thai: Bool) -> [String] {
    let parts = view.snapshot.layouts[view.kind].parts
    return thai ? ["รหัสอ้างอิง"] + parts.map(\.thai) : [RowLayout.id] + parts.map(\.name)
  }

  static func relational(_ call: inout Call) throws(Failure) -> Value {
    call.realm.showing = .revealed
    let office = try call.office(), isWhole = call.flag(4), path = try call.text(1), state = office.state
    guard let copy = office.relationalCopy else { throw Failure(.noOfficeHere) }
    let kinds = state.schema.kinds.indices.map { ($0, state.tables[$0].count) }.filter { $0.1 > 0 }
    try note(kinds, isWhole, &call)
    _ = try call.session.stage(path) { (place) throws(Failure) in try copy(state, place, isWhole) }
    return .null
  }

  /// Says in the office what leaves it; personal data only with a reason.
  private static func note(_ kinds: [(kind: Int, rows: Int)], _ isWhole: Bool, _ call: inout Call) throws(Failure) {
    let office = try call.office(), reason = isWhole ? try call.reason(5) : nil
    // What is masked may leave an office that can only be read.
    if !isWhole, office.workspace.store.readOnly != nil || office.workspace.isOlderCopy != nil { return }
    try office.begin("export")
    if let reason {
      office.transaction.reason = reason
    } else if call.has(5) {
      office.transaction.reason = try call.text(5)
    }
    for (kind, rows) in kinds {
      let isPersonal = isWhole && office.schema.parts[kind].contains { $0.field.isMasked }
      office.transaction.add(.export(kind: office.schema.kinds[kind].name, rows: rows, personal: isPersonal))
    }
  }

  /// The kind and number of the records a value is made of; nil for other values.
  private static func records(_ value: Value) -> (kind: Int, rows: Int)? {
    if value.isTable { return (value.view.kind, value.view.count) }
    if value.isRow { return (value.rowKind, 1) }
    guard value.isList, let first = value.items.first, first.isRow else { return nil }
    guard value.items.allSatisfy({ $0.isRow && $0.rowKind == first.rowKind }) else { return nil }
    return (first.rowKind, value.items.count)
  }

  /// Records for people, owned: without empty columns, in their language.
  private static func shown(_ value: Value, _ heap: HeapPointer, thai: Bool) -> Value {
    if value.isTable { return heap.shownRecords(of: value, thai: thai) }
    if value.isRow { return heap.shownRecord(of: value, thai: thai) }
    return plain(value, heap)
  }

  /// Records as they are to be written, owned; made anew, so that nothing unmasked is kept anywhere.
  private static func plain(_ value: Value, _ heap: HeapPointer) -> Value {
    if value.isTable { return heap.records(of: value) }
    if value.isRow { return heap.record(of: value) }
    guard value.isList, value.items.contains(where: \.isRow) else {
      retain(value)
      return value
    }
    var list = ListBuilder(heap, capacity: value.items.count)
    for item in value.items {
      if item.isRow {
        list.append(owned: heap.record(of: item))
      } else {
        retain(item)
        list.append(owned: item)
      }
    }
    return list.finish()
  }
}
