import Failures
import Language
import Values

extension Callable {
  static let keys = Callable(
    "keys", "ชื่อช่อง", .lists, en: "The names of the fields of a record, or of the columns of a table.",
    th: "ชื่อช่องของระเบียน หรือของตาราง",
    [.recordOrTable], gives: .type(.list(.any)), also: ["columns", "fields", "headers", "names"],
    examples: [
      Example("{a: 1, b: 2} | keys", "[\"a\", \"b\"]"), Example("[{a: 1} {b: 2}] | keys", "[\"a\", \"b\"]"),
    ], .native(Records.keys))

  static let values = Callable(
    "values", "ค่าทั้งหมด", .lists, en: "The values of a record, in order.", th: "ค่าทั้งหมดของระเบียนตามลำดับ",
    [.aRecord], gives: .type(.list(.any)), also: ["entries"],
    examples: [Example("{a: 1, b: 2} | values", "[1, 2]"), Example("{} | values", "[]")], .native(Records.values))

  static let rows = Callable(
    "rows", "เป็นแถว", .lists, en: "A record as a table of key and value.", th: "ระเบียนเป็นตารางของ key กับ value",
    [.aRecord], gives: .type(.list(.record(Type.Columns([("key", .any), ("value", .any)])))),
    also: ["entries", "to_entries", "items", "transpose"],
    examples: [
      Example("{a: 1, b: 2} | rows | last", "key:   b\nvalue: 2"), Example("{} | rows", "[]"),
    ], .native(Records.rows))

  static let toRecord = Callable(
    "to-record", "เป็นระเบียน", .lists,
    en: "A record of pairs or of rows of key and value; or of any rows by "
      + "a formula for the key, and one for the value.",
    th: "สร้างระเบียนจากคู่ หรือจากแถวของ key กับ value หรือจากแถวใด ๆ โดยระบุสูตรของคีย์และของค่า",
    [
      .someList,
      Parameter("formula", "สูตร", .row, optional: true, en: "the key of each row", th: "คีย์ของแต่ละแถว"),
      Parameter(
        "value", "ค่า", .row, optional: true, en: "its value (else the row itself)",
        th: "ค่าของแต่ละแถว (ไม่ระบุใช้ทั้งแถว)"),
    ], gives: .type(.record(nil)), also: ["from_entries", "into record", "index by", "dictionary", "associate"],
    examples: [
      Example("[[\"a\" 1] [\"b\" 2]] | to-record", "a: 1\nb: 2"),
      Example("[{id: \"x\", n: 5} {id: \"y\", n: 6}] | to-record .id .n", "x: 5\ny: 6"),
      Example("{a: 1} | rows | to-record", "a: 1"),
    ], .native(Records.toRecord))

  static let merge = Callable(
    "merge", "รวมระเบียน", .lists, en: "One record of many; what comes later wins.",
    th: "รวมหลายระเบียนเป็นหนึ่ง ค่าที่มาทีหลังใช้แทน",
    [.someRows], gives: .type(.record(nil)), also: ["assign", "combine", "update"],
    examples: [
      Example("[{a: 1, b: 2} {b: 3}] | merge", "a: 1\nb: 3"), Example("[] | merge", "{}"),
    ], .native(Records.merge))

  static let has = Callable(
    "has", "มีช่อง", .lists, en: "Whether a record has a field of this name.", th: "ระเบียนมีช่องชื่อนี้หรือไม่",
    [.aRecord, Parameter("key", "คีย์", .type(.any), en: "the name", th: "ชื่อช่อง")],
    gives: .type(.bool), also: ["contains key", "hasOwnProperty", "in"],
    examples: [Example("{a: 1} | has a", "true"), Example("{a: 1} | has b", "false")], .native(Records.has))
}

extension Parameter {
  static let aRecord = Parameter("record", "ระเบียน", .type(.record(nil)), en: "a record", th: "ระเบียน")
  static let recordOrTable = Parameter("holder", "ที่เก็บ", .type(.any), en: "a record or a table", th: "ระเบียนหรือตาราง")
}

enum Records {
  static func keys(_ call: inout Call) throws(Failure) -> Value {
    let holder = call[0], realm = call.realm
    guard holder.isRecord || holder.isList else { throw Failure(.withoutColumns, "keys", .words(holder.tag.words)) }
    var out = ListBuilder(call.heap)
    if holder.isRecord {
      holder.forEachField(realm) { key, _ in out.append(key) }
    } else {
      for symbol in columnsOf(try call.rows(0), realm) { out.append(realm.text(of: symbol)) }
    }
    return out.finish()
  }

  static func values(_ call: inout Call) throws(Failure) -> Value {
    var out = ListBuilder(call.heap)
    try call.record(0).forEachField(call.realm) { _, value in out.append(value) }
    return out.finish()
  }

  static func rows(_ call: inout Call) throws(Failure) -> Value {
    let record = try call.record(0), heap = call.heap
    var out = ListBuilder(heap, capacity: record.fieldCount)
    record.forEachField(call.realm) { key, value in
      retain(key)
      retain(value)
      out.append(owned: heap.record([("key", key), ("value", value)]))
    }
    try call.charge(out.count)
    return out.finish()
  }

  static func toRecord(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), heap = call.heap
    let record = heap.map(capacity: items.count)
    do throws(Failure) {
      for index in items.indices {
        let (key, value) = try pair(index, items[index], call)
        guard !key.isNull, !key.isHeap || key.isText || key.isNumber else {
          throw Failure(.keyType, "to-record", Failure.Part(index + 1), Failure.Part(brief(key, call.realm)))
        }
        guard record.object.mapBody.find(key) < 0 else {
          throw Failure(.keyTwice, Failure.Part(index + 1), Failure.Part(brief(key, call.realm)))
        }
        retain(key)
        retain(value)
        heap.put(key, value, into: record.object.mapBody)
        try call.charge(1)
      }
    } catch {
      heap.release(record)
      throw error
    }
    return record
  }

  /// The key and the value an item stands for, borrowed.
  private static func pair(
    _ index: Int, _ item: Value, _ call: borrowing Call
  ) throws(Failure) -> (key: Value, value: Value) {
    if call.has(1) { return (call[1].items[index], call.has(2) ? call[2].items[index] : item) }
    if item.isList, item.items.count == 2 { return (item.items[0], item.items[1]) }
    if item.isRecord {
      let key = item.field(call.realm.symbol("key"), call.realm)
      let value = item.field(call.realm.symbol("value"), call.realm)
      if !key.isMissing, !value.isMissing { return (key, value) }
    }
    throw Failure(.notAPair, Failure.Part(index + 1), Failure.Part(brief(item, call.realm)))
  }

  static func merge(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0), heap = call.heap, realm = call.realm
    if rows.contains(where: { $0.hi == Tag.map.rawValue }) {
      let map = heap.map()
      for row in rows {
        row.forEachField(realm) { key, value in
          retain(key)
          retain(value)
          heap.put(key, value, into: map.object.mapBody)
        }
      }
      return map
    }
    var record = RecordBuilder(heap)
    for (index, row) in rows.enumerated() {
      let row = row.whole(realm)
      for (slot, field) in realm.shapes[row.shape].fields.enumerated() { record.set(field, row.object.slotsBody[slot]) }
      try call.tick(index)
    }
    return record.record()
  }

  static func has(_ call: inout Call) throws(Failure) -> Value {
    .bool(try !call.record(0).field(key: call[1], call.realm).isMissing)
  }
}
