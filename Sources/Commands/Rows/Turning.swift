import Failures
import Language
import Values

extension Callable {
  static let unpivot = Callable(
    "unpivot", "คลี่ช่อง", .rows,
    en: "Turns columns into rows: one row for each named column, with its name in key and its value in value.",
    th: "คลี่ช่องเป็นแถว: หนึ่งแถวต่อหนึ่งช่องที่ระบุ ชื่อช่องอยู่ใน key ค่าอยู่ใน value",
    [
      .someRows, .someColumns,
      .flag("key", "คีย์", .newColumn, en: "where the names go (usually key)", th: "ช่องที่เก็บชื่อ (ปกติคือ key)"),
      .flag("value", "ค่า", .newColumn, en: "where the values go (usually value)", th: "ช่องที่เก็บค่า (ปกติคือ value)"),
    ], gives: .type(.table), also: ["melt", "UNPIVOT", "pivot_longer"],
    examples: [
      Example("[{n: \"a\", q1: 5, q2: 7}] | unpivot q1 q2 | last", "n:     a\nkey:   q2\nvalue: 7"),
      Example("[{n: \"a\", q1: 5, q2: 7}] | unpivot q1 q2 --key q --value v | first", "n: a\nq: q1\nv: 5"),
    ], .native(Turning.unpivot))

  static let transpose = Callable(
    "transpose", "สลับแกน", .rows,
    en: "Turns a table on its side: columns become rows, and the values of the column "
      + "named become the columns. A list of lists is turned likewise.",
    th: "สลับแถวกับช่อง: ช่องกลายเป็นแถว และค่าของช่องที่ระบุกลายเป็นชื่อช่อง รายการของรายการก็สลับได้เช่นกัน",
    [
      .someList,
      Parameter(
        "column", "ช่อง", .column, optional: true,
        en: "whose values name the new columns (else 1, 2, …)",
        th: "ช่องที่ค่าใช้เป็นชื่อช่องใหม่ (ไม่ระบุใช้ 1, 2, …)"),
    ], gives: .type(.list(.any)), also: ["rotate", "TRANSPOSE", "swap rows and columns"],
    examples: [
      Example("[[1 2] [3 4]] | transpose", "[[1, 3], [2, 4]]"),
      Example("[{n: \"a\", v: 1} {n: \"b\", v: 2}] | transpose n | first", "column: v\na:      1\nb:      2"),
    ], .native(Turning.transpose))

  static let unnest = Callable(
    "unnest", "กระจายช่อง", .rows,
    en: "Opens a column: of lists, one row for each item; of records, one "
      + "column for each field. An empty list gives no row.",
    th: "กระจายช่องที่เก็บรายการเป็นแถวละหนึ่งตัว หรือช่องที่เก็บระเบียนเป็นช่องละหนึ่งค่า รายการว่างไม่ได้แถว",
    [.someRows, .aColumn], gives: .type(.table), also: ["explode", "flatten", "UNNEST", "expand"],
    examples: [
      Example("[{n: \"a\", m: [1 2]}] | unnest m | last", "n: a\nm: 2"),
      Example("[{n: \"a\", m: {x: 1, y: 2}}] | unnest m | first", "n: a\nx: 1\ny: 2"),
    ], .native(Turning.unnest))
}

enum Turning {
  static func unpivot(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0), names = try call.columns(1), realm = call.realm
    let key = realm.symbol(try call.column(2, default: "key"))
    let value = realm.symbol(try call.column(3, default: "value"))
    var readers = names.map { ColumnReader($0, realm) }
    let gone = Set(readers.map(\.symbol))
    var out = ListBuilder(call.heap, capacity: rows.count * names.count)
    for (index, row) in rows.enumerated() {
      let rest = call.heap.removing(gone, from: row)
      defer { call.heap.release(rest) }
      if let clash = [key, value].first(where: { !rest.field($0, realm).isMissing }) ?? (key == value ? key : nil) {
        throw Failure(.columnTaken, "unpivot", Failure.Part(realm.name(clash)))
      }
      for place in readers.indices {
        let cell = try readers[place].require(row, at: index, call)
        retain(rest)
        retain(cell)
        let name = realm.text(of: readers[place].symbol)
        retain(name)
        out.append(owned: call.heap.setting(value, of: call.heap.setting(key, of: rest, to: name), to: cell))
      }
      try call.charge(names.count)
    }
    return out.finish()
  }

  static func transpose(_ call: inout Call) throws(Failure) -> Value {
    guard try call.items(0).contains(where: { $0.isRecord }) else { return try transposeLists(&call) }
    let rows = try call.rows(0), realm = call.realm
    let header = call.has(1) ? try call.names(1).first : nil
    let symbols = columnsOf(rows, realm).filter { header == nil || realm.name($0) != header }
    let names = try headings(rows, header, &call)
    let column = realm.symbol("column")
    var out = ListBuilder(call.heap, capacity: symbols.count)
    for symbol in symbols {
      var reader = ColumnReader(realm.name(symbol), realm)
      var record = RecordBuilder(call.heap)
      let title = realm.text(of: symbol)
      record.set(column, title)
      for (index, row) in rows.enumerated() {
        let cell = reader.read(row)
        record.set(names[index], cell.isMissing ? .null : cell)
      }
      out.append(owned: record.record())
      try call.charge(rows.count)
    }
    return out.finish()
  }

  private static func headings(
    _ rows: UnsafeBufferPointer<Value>, _ header: String?, _ call: inout Call
  ) throws(Failure) -> [Symbol] {
    let realm = call.realm
    guard let header else { return rows.indices.map { realm.symbol(String($0 + 1)) } }
    var reader = ColumnReader(header, realm)
    var taken: Set<String> = ["column"], symbols: [Symbol] = []
    for (index, row) in rows.enumerated() {
      let name = try call.columnName(reader.require(row, at: index, call), of: header, at: index)
      guard taken.insert(name).inserted else { throw Failure(.columnTaken, "transpose", Failure.Part(name)) }
      symbols.append(realm.symbol(name))
    }
    return symbols
  }

  private static func transposeLists(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.items(0), width = rows.first.map { $0.isList ? $0.items.count : 0 } ?? 0
    for (index, row) in rows.enumerated() {
      guard row.isList else { throw call.notARow(row, at: index) }
      guard row.items.count == width else {
        throw Failure(
          .unequalRows, Failure.Part(index + 1), Failure.Part(row.items.count), Failure.Part(width))
      }
    }
    var out = ListBuilder(call.heap, capacity: width)
    for place in 0..<width {
      var line = ListBuilder(call.heap, capacity: rows.count)
      for row in rows { line.append(row.items[place]) }
      out.append(owned: line.finish())
      try call.charge(rows.count)
    }
    return out.finish()
  }

  static func unnest(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0)
    guard let name = try call.names(1).first else { throw Failure(.noColumnsGiven, "unnest") }
    var reader = ColumnReader(name, call.realm)
    var out = ListBuilder(call.heap, capacity: rows.count)
    for (index, row) in rows.enumerated() {
      let cell = try reader.require(row, at: index, call)
      if cell.isRecord {
        out.append(owned: try opened(row, cell, reader.symbol, call))
      } else if cell.isList {
        for item in cell.items {
          retain(row)
          retain(item)
          out.append(owned: call.heap.setting(reader.symbol, of: row, to: item))
          try call.charge(1)
        }
      } else {
        throw Failure(.notNested, Failure.Part(index + 1), Failure.Part(name), .words(cell.tag.words))
      }
      try call.tick(index)
    }
    return out.finish()
  }

  /// A row with the fields of one of its cells in that cell's place.
  private static func opened(
    _ row: Value, _ cell: Value, _ symbol: Symbol, _ call: borrowing Call
  ) throws(Failure) -> Value {
    let realm = call.realm
    var taken: Set<Symbol> = []
    var record = RecordBuilder(call.heap)
    for name in row.fieldNames(realm) {
      let column = realm.symbol(name), isOpened = column == symbol
      for inner in isOpened ? cell.fieldNames(realm) : [name] {
        let field = realm.symbol(inner)
        guard taken.insert(field).inserted else { throw Failure(.columnTaken, "unnest", Failure.Part(inner)) }
        record.set(field, isOpened ? cell.field(field, realm) : row.field(column, realm))
      }
    }
    return record.record()
  }
}
