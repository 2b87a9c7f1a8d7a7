import Failures
import Language
import Values

extension Callable {
  static let select = Callable(
    "select", "เลือกช่อง", .rows, en: "Keeps these columns, in this order.", th: "เอาเฉพาะช่องเหล่านี้ ตามลำดับนี้",
    [.someRows, .someColumns],
    gives: .computed { arguments in
      guard arguments.count > 1, let columns = arguments[0].type.knownColumns else { return .table }
      return .table(Type.Columns(arguments[1].names.map { ($0, columns[$0] ?? .any) }))
    }, also: ["project", "SELECT", "cut", "pick"],
    examples: [
      Example("[{a: 1, b: 2, c: 3}] | select c a | first", "c: 3\na: 1"),
      Example("[{a: 1, b: 2}] | select .b | first", "b: 2"),
    ], .rowwise(ColumnChoice.select))

  static let without = Callable(
    "without", "ตัดช่อง", .rows, en: "Leaves these columns out.", th: "ตัดช่องเหล่านี้ออก",
    [.someRows, .someColumns],
    gives: .computed { arguments in
      guard arguments.count > 1, let columns = arguments[0].type.knownColumns else { return .table }
      let names = arguments[1].names
      return .table(Type.Columns(columns.fields.filter { !names.contains($0.name) }, isOpen: columns.isOpen))
    }, also: ["reject", "drop", "remove column", "del"],
    examples: [
      Example("[{a: 1, b: 2, c: 3}] | without b | first", "a: 1\nc: 3"),
      Example("[{a: 1, b: 2, c: 3}] | without a b | first", "c: 3"),
    ], .rowwise(ColumnChoice.without))

  static let rename = Callable(
    "rename", "เปลี่ยนชื่อช่อง", .rows, en: "Gives columns other names: old and new in turn.",
    th: "เปลี่ยนชื่อช่อง: เขียนชื่อเดิมสลับกับชื่อใหม่",
    [
      .someRows, Parameter("old", "เดิม", .column, en: "the name now", th: "ชื่อปัจจุบัน"),
      Parameter("new", "ใหม่", .newColumn, en: "the name wanted", th: "ชื่อที่ต้องการ"),
      .rest("more", "คู่อื่น", .newColumn, en: "further old and new names", th: "ชื่อเดิมและชื่อใหม่คู่ต่อไป"),
    ],
    gives: .computed { arguments in
      guard arguments.count > 2, let columns = arguments[0].type.knownColumns else { return .table }
      let names = ColumnChoice.pairs(arguments.dropFirst().flatMap(\.names))
      return .table(
        Type.Columns(
          columns.fields.map { field in (names.first { $0.0 == field.name }?.1 ?? field.name, field.type) },
          isOpen: columns.isOpen))
    }, also: ["AS"],
    examples: [
      Example("[{a: 1, b: 2}] | rename a x | first", "x: 1\nb: 2"),
      Example("[{a: 1, b: 2}] | rename a b b a | first", "b: 1\na: 2"),
    ], .rowwise(ColumnChoice.rename))

  static let get = Callable(
    "get", "ดึงช่อง", .rows, en: "The values of one column, as a list.", th: "ค่าของช่องหนึ่งเป็นรายการ",
    [.someRows, .aColumn],
    gives: .computed { arguments in
      guard arguments.count > 1, let name = arguments[1].names.first else { return .list(.any) }
      return .list(arguments[0].type.knownColumns?[name] ?? .any)
    }, also: ["pluck", "column", "map(.x)"],
    examples: [
      Example("[{a: 1} {a: 2}] | get a", "[1, 2]"),
      Example("[{\"ชื่อ - สกุล\": \"ก\"}] | get \"ชื่อ - สกุล\"", "[\"ก\"]"),
    ], .rowwise(ColumnChoice.get))
}

/// Columns of one row taken, left out, renamed.
enum ColumnChoice {
  static func get(_ call: inout Call) throws(Failure) -> Value {
    let row = try call.row()
    guard let name = try call.names(1).first else { throw Failure(.noColumnsGiven, "get") }
    let value = try call.cell(call.realm.symbol(name), of: row)
    retain(value)
    return value
  }

  static func select(_ call: inout Call) throws(Failure) -> Value {
    let row = try call.row()
    var record = RecordBuilder(call.heap)
    for name in try call.columns(1) {
      let symbol = call.realm.symbol(name)
      record.set(symbol, try call.cell(symbol, of: row))
    }
    return record.record()
  }

  static func without(_ call: inout Call) throws(Failure) -> Value {
    let row = try call.row()
    var gone: Set<Symbol> = []
    for name in try call.columns(1) {
      let symbol = call.realm.symbol(name)
      _ = try call.cell(symbol, of: row)
      gone.insert(symbol)
    }
    return call.heap.removing(gone, from: row)
  }

  static func pairs(_ names: [String]) -> [(String, String)] {
    stride(from: 0, to: names.count - 1, by: 2).map { (names[$0], names[$0 + 1]) }
  }

  static func rename(_ call: inout Call) throws(Failure) -> Value {
    let row = try call.row(), realm = call.realm
    let names = try call.names(1) + call.names(2) + (call.has(3) ? call.names(3) : [])
    if names.count % 2 != 0 { throw Failure(.renamePairs, Failure.Part(names[names.count - 1])) }
    var wanted: [Symbol: Symbol] = [:]
    for (old, new) in pairs(names) {
      let symbol = realm.symbol(old)
      _ = try call.cell(symbol, of: row)
      wanted[symbol] = realm.symbol(new)
    }
    var taken: Set<Symbol> = []
    var record = RecordBuilder(call.heap)
    for name in row.fieldNames(realm) {
      let old = realm.symbol(name), new = wanted[old] ?? old
      guard taken.insert(new).inserted else {
        throw Failure(.columnTaken, "rename", Failure.Part(realm.name(new)))
      }
      record.set(new, row.field(old, realm))
    }
    return record.record()
  }
}
