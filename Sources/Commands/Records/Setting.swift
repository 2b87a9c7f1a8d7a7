import Failures
import Language
import Model
import Office
import Text
import Values

/// `set`, `retire` and `revive`.
enum Setting {
  static func set(_ call: inout Call) throws(Failure) -> Value {
    if call[0].isText, OfficeDecisions.words.contains(call[0].string) { return try OfficeDecisions.set(&call) }
    for flag in 4...5 where call.has(flag) {
      throw Failure(.settingFlag, Failure.Part(call.callable.parameters[flag].name))
    }
    let office = try call.office()
    if !call[0].isTable, !call[0].isList, call[1].isText, call.has(2) { return try setOne(&call, office) }
    let records = try call.records(0, office)
    try office.begin("set")
    if call.has(3) { office.transaction.reason = try call.text(3) }
    let fields = try self.fields(call)
    for (kind, row) in records {
      for (name, value) in fields {
        try Owners.requireFree(name.string, of: row, kind: kind, office)
        try office.set(kind, row, name, value)
      }
      try CitizenGrading.follow(kind, row, fields.map { $0.0.string }, office, call.heap)
      try call.charge(1)
    }
    try call.followRounds(records.map { ($0.kind, $0.row) }, office)
    return call.result(records, office, given: 0)
  }

  /// One field of one record, as loops set it.
  private static func setOne(_ call: inout Call, _ office: Desk) throws(Failure) -> Value {
    let (kind, row) = try office.find(call[0])
    try office.begin("set")
    if call.has(3) { office.transaction.reason = try call.text(3) }
    let isOfRounds = Call.roundKinds.contains(kind)
    try Owners.requireFree(call[1].string, of: row, kind: kind, office)
    try office.set(kind, row, call[1], call[2])
    try CitizenGrading.follow(kind, row, [call[1].string], office, call.heap)
    try call.charge(1)
    if isOfRounds { try call.followRounds([(kind, row)], office) }
    // A record shows the tables of its moment, which the next change would have to let go of.
    return call.isUnheard ? .null : office.row(row, of: kind)
  }

  /// A field and its value, or the fields of a record.
  private static func fields(_ call: borrowing Call) throws(Failure) -> [(Value, Value)] {
    if call[1].isRecord, !call.has(2) {
      var fields: [(Value, Value)] = []
      call[1].forEachField(call.realm) { key, value in if key.isText { fields.append((key, value)) } }
      return fields
    }
    guard call[1].isText, call.has(2) else { throw Failure(.setFields) }
    return [(call[1], call[2])]
  }

  static func retire(_ call: inout Call) throws(Failure) -> Value {
    if call[0].isText, DaysOff.words.contains(call[0].string) { return try DaysOff.retire(&call, call.office()) }
    if call.has(1) { throw Failure(.retireDate, Failure.Part(brief(call[1], call.realm))) }
    for flag in 3...5 where call.has(flag) {
      throw Failure(.holidayFlag, Failure.Part(call.callable.parameters[flag].name), Failure.Part("retire"))
    }
    let office = try call.office(), records = try call.records(0, office)
    try office.begin("retire")
    if call.has(2) { office.transaction.reason = try call.text(2) }
    for (kind, row) in records {
      try Owners.requireFree(nil, of: row, kind: kind, office)
      _ = office.transaction.retire(kind, row, true)
      try call.charge(1)
    }
    try call.followRounds(records.map { ($0.kind, $0.row) }, office)
    return .null
  }

  static func revive(_ call: inout Call) throws(Failure) -> Value {
    let office = try call.office(), records = try call.records(0, office)
    try office.begin("revive")
    if call.has(1) { office.transaction.reason = try call.text(1) }
    for (kind, row) in records {
      _ = try office.transaction.revive(kind, row)
      try call.charge(1)
    }
    try call.followRounds(records.map { ($0.kind, $0.row) }, office)
    return call.result(records, office, given: 0)
  }
}

/// `find-records`.
enum Finding {
  /// So many at most: a person looks at these.
  private static let most = 500

  static func find(_ call: inout Call) throws(Failure) -> Value {
    let office = try call.office(), wanted = call[0], heap = call.heap
    var found = ListBuilder(heap)
    for (number, kind) in office.schema.kinds.enumerated() where office.state.tables[number].count > 0 {
      let all = office.table(number)
      defer { heap.release(all) }
      for part in office.schema.parts[number] where part.type == .text && !part.field.isMasked {
        let path = ColumnPath([call.realm.symbol(part.field.name)])
        var given = wanted
        let hits = withUnsafePointer(to: &given) {
          Query.filter(.contains(path, 0)).answer(all, UnsafeBufferPointer(start: $0, count: 1), heap)
        }
        // A column with nulls declines: its known values are asked one by one.
        let rows = hits.map { hit in (0..<hit.view.count).map { hit.view.row($0) } }
        if let hits { heap.release(hits) }
        for row in rows ?? slow(all.view, part.column, wanted) where found.count < most {
          found.append(
            owned: heap.record([
              ("id", heap.text(office.state.id(row, of: number))), ("kind", heap.text(kind.name)),
              ("field", heap.text(part.field.name)),
              ("value", heap.text(office.state.tables[number].columns[part.column].text(row) ?? "")),
            ]))
        }
        try call.charge(all.view.count / 16)
      }
    }
    return found.finish()
  }

  private static func slow(_ view: RowView, _ column: Int, _ wanted: Value) -> [Int] {
    let values = view.table.columns[column]
    return wanted.withUTF8 { needle in
      (0..<view.count).map { view.row($0) }.filter { row in
        values.withText(row) { text in text.map { Search.firstIndex(of: needle, in: $0, from: 0) != nil } ?? false }
      }
    }
  }
}

extension Wording {
  static let setFields = Wording(
    "SOP-SET", .failed, en: "set wants a field and its value, or a record of fields",
    th: "set ต้องการช่องกับค่า หรือระเบียนของช่อง",
    hintEn: "as in set A17 score 85, or set A17 {score: 85}", hintTh: "เช่น set A17 score 85 หรือ set A17 {score: 85}",
    helpEn: "The first argument names the records, then what they get.", helpTh: "อาร์กิวเมนต์แรกคือรายการ ต่อด้วยค่าที่จะตั้ง")
}
