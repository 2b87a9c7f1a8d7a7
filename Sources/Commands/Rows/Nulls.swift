import Failures
import Language
import Values

extension Callable {
  static let fill = Callable(
    "fill", "เติมค่า", .rows, en: "Puts a value where a column is null or absent.", th: "ใส่ค่าในที่ที่ช่องเป็น null หรือไม่มีช่อง",
    [
      .someRows, .aColumn,
      Parameter("value", "ค่า", .type(.any), en: "what to put there", th: "ค่าที่จะใส่"),
    ], gives: .first, also: ["default", "COALESCE", "IFNULL", "fillna"],
    examples: [
      Example("[{a: 1} {a: null}] | fill a 0 | get a", "[1, 0]"),
      Example("[{a: 1} {b: 2}] | fill a 0 | last", "b: 2\na: 0"),
    ], .rowwise(Nulls.fill))

  static let fillDown = Callable(
    "fill-down", "เติมลง", .rows, en: "Puts the value of the row above where a column is null, as merged cells mean it.",
    th: "ใส่ค่าของแถวบนในที่ที่ช่องเป็น null ตามความหมายของเซลล์ที่ผสานกัน",
    [.someRows, .someColumns], gives: .first, also: ["ffill", "fill blanks", "merged cells"],
    examples: [
      Example("[{s: \"a\"} {s: null} {s: \"b\"}] | fill-down s | get s", "[\"a\", \"a\", \"b\"]"),
      Example("([{s: null} {s: 1}] | fill-down s | first).s == null", "true"),
    ], .native(Nulls.fillDown))

  static let compact = Callable(
    "compact", "ตัดค่าว่าง", .rows, en: "Leaves out the items that are null, or whose formula is.",
    th: "ตัดรายการที่เป็น null หรือที่สูตรได้ null ออก",
    [.someList, .byFormula], gives: .first, also: ["dropna", "IS NOT NULL", "remove blanks"],
    examples: [
      Example("[1 null 2] | compact", "[1, 2]"),
      Example("[{a: 1} {a: null}] | compact .a | count", "1"),
    ], .native(Nulls.compact))
}

enum Nulls {
  static func fill(_ call: inout Call) throws(Failure) -> Value {
    let row = try call.row(), realm = call.realm
    guard let name = try call.names(1).first else { throw Failure(.noColumnsGiven, "fill") }
    let symbol = realm.symbol(name), value = row.field(symbol, realm)
    guard value.isMissing || value.isNull else { return call.kept(0) }
    retain(row)
    return call.heap.setting(symbol, of: row, to: call.kept(2))
  }

  static func fillDown(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0), heap = call.heap
    var readers: [ColumnReader] = []
    for name in try call.columns(1) { readers.append(ColumnReader(name, call.realm)) }
    var above = [Value](repeating: .null, count: readers.count)
    var out = ListBuilder(heap, capacity: rows.count)
    for (index, row) in rows.enumerated() {
      try call.tick(index)
      var filled = row
      retain(filled)
      for column in readers.indices {
        let value: Value
        do throws(Failure) { value = try readers[column].require(row, at: index, call) } catch {
          heap.release(filled)
          throw error
        }
        if !value.isNull {
          above[column] = value
        } else if !above[column].isNull {
          retain(above[column])
          filled = heap.setting(readers[column].symbol, of: filled, to: above[column])
        }
      }
      out.append(owned: filled)
    }
    return out.finish()
  }

  static func compact(_ call: inout Call) throws(Failure) -> Value {
    // Whether something is there is known of what is masked, too.
    let items = try call.items(0), keys = call.has(1) ? call[1].items : items
    var out = ListBuilder(call.heap)
    for (index, item) in items.enumerated() {
      if !keys[index].isNull { out.append(item) }
      try call.tick(index)
    }
    return out.finish()
  }
}
