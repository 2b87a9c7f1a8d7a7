import Failures
import Language
import Values

extension Callable {
  static let pivot = Callable(
    "pivot", "ทำตารางไขว้", .rows,
    en: "A cross table: one row for each value of the columns named, one column for each value of "
      + "--columns, and in the cells how many or what the values make.",
    th: "ตารางไขว้: หนึ่งแถวต่อค่าของช่องที่ระบุ หนึ่งช่องต่อค่าของ --columns ในช่องเป็นจำนวนหรือผลรวมของค่า",
    [
      .someRows, .someColumns,
      .flag("columns", "แนวนอน", .row, en: "what becomes the columns", th: "ค่าที่จะเป็นช่อง"),
      .flag("value", "ค่า", .row, en: "what is reckoned in the cells", th: "ค่าที่นำมาคิดในช่อง"),
      .reckonedBy,
    ],
    gives: .computed { arguments in
      guard arguments.count > 1, let columns = arguments[0].type.knownColumns else { return .table }
      return .table(Type.Columns(arguments[1].names.map { ($0, columns[$0] ?? .any) }, isOpen: true))
    }, also: ["crosstab", "PIVOT", "pivot table", "pivot_wider"],
    examples: [
      Example(
        "[{c: \"x\", s: \"new\"} {c: \"x\", s: \"done\"} {c: \"y\", s: \"new\"}] | pivot c --columns .s | last",
        "c:    y\ndone: 0\nnew:  1"),
      Example(
        "[{c: \"x\", q: 1, v: 5} {c: \"x\", q: 2, v: 7} {c: \"x\", q: 1, v: 2}] | pivot c --columns .q --value .v | first",
        "c: x\n1: 7\n2: 7"),
      Example(
        "[{c: \"x\", q: 1, v: 5} {c: \"x\", q: 1, v: 7}] | pivot c --columns .q --value .v --by mean | first",
        "c: x\n1: 6"),
    ], .native(Pivoting.pivot))
}

/// A cross table in two passes: which row and which column each item belongs to, then the reckoning of each cell.
enum Pivoting {
  static func pivot(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0), names = try call.columns(1)
    guard call.has(2) else { throw Failure(.noColumnsGiven, "pivot --columns") }
    let across = call[2].items, values = call.has(3) ? call[3].items : nil
    let how = try call.choice(4, default: values == nil ? Reckoning.count : .sum)
    if values == nil, how != .count {
      throw Failure(.pivotValue, "pivot", Failure.Part(how.rawValue))
    }
    let (lines, firsts) = try rowGroups(rows, names, &call)
    for (index, value) in across.enumerated() where value.isNull {
      throw Failure(.pivotNull, Failure.Part(index + 1))
    }
    var columns = Grouping(of: across, call.realm)
    let places = try columns.putAll(&call)
    let width = columns.count
    try call.heap.reserve(firsts.count * width * 64)
    var cells = [Reckoner](repeating: Reckoner(how), count: firsts.count * width)
    for index in rows.indices {
      let cell = Int(lines[index]) * width + Int(places[index])
      try cells[cell].add(values?[index] ?? .null, row: index + 1, call)
      try call.tick(index)
    }
    return try table(names, rows, firsts, headings(across, columns, names, &call), cells, &call)
  }

  /// Which line each row goes to, and a row of each line.
  private static func rowGroups(
    _ rows: UnsafeBufferPointer<Value>, _ names: [String], _ call: inout Call
  ) throws(Failure) -> ([Int32], [Int32]) {
    // Several columns count as one key: the pair of what was found so far and the next column's group.
    let keys = UnsafeMutableBufferPointer<Value>.allocate(capacity: rows.count)
    defer { keys.deallocate() }
    var numbers: [Int32] = [], firsts: [Int32] = []
    for name in names {
      var reader = ColumnReader(name, call.realm)
      for (index, row) in rows.enumerated() { keys[index] = try reader.require(row, at: index, call) }
      var groups = Grouping(of: UnsafeBufferPointer(keys), call.realm)
      let next = try groups.putAll(&call)
      if numbers.isEmpty {
        (numbers, firsts) = (next, groups.firsts)
        continue
      }
      for index in rows.indices { keys[index] = Value(Int(numbers[index]) << 32 | Int(next[index])) }
      var pairs = Grouping(of: UnsafeBufferPointer(keys), call.realm)
      numbers = try pairs.putAll(&call)
      firsts = pairs.firsts
    }
    return (numbers, firsts)
  }

  /// The new columns, in order of their values, with the group each stands for.
  private static func headings(
    _ across: UnsafeBufferPointer<Value>, _ columns: Grouping, _ names: [String], _ call: inout Call
  ) throws(Failure) -> [(name: String, group: Int)] {
    let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: columns.count)
    defer { values.deallocate() }
    for (group, first) in columns.firsts.enumerated() { values[group] = across[Int(first)] }
    var taken = Set(names), headings: [(name: String, group: Int)] = []
    for group in try Ordering.sorted(UnsafeBufferPointer(values), descending: false, &call) {
      let first = Int(columns.firsts[Int(group)])
      let name = try call.columnName(across[first], of: "--columns", at: first)
      guard taken.insert(name).inserted else { throw Failure(.columnTaken, "pivot", Failure.Part(name)) }
      headings.append((name, Int(group)))
    }
    return headings
  }

  private static func table(
    _ names: [String], _ rows: UnsafeBufferPointer<Value>, _ firsts: [Int32],
    _ headings: [(name: String, group: Int)], _ cells: [Reckoner], _ call: inout Call
  ) throws(Failure) -> Value {
    let realm = call.realm, keys = names.map { realm.symbol($0) }, symbols = headings.map { realm.symbol($0.name) }
    var out = ListBuilder(call.heap, capacity: firsts.count)
    for (line, first) in firsts.enumerated() {
      var record = RecordBuilder(call.heap)
      for key in keys { record.set(key, rows[Int(first)].field(key, realm)) }
      for (place, heading) in headings.enumerated() {
        record.set(symbols[place], owned: try cells[line * headings.count + heading.group].result(call))
      }
      out.append(owned: record.record())
      try call.charge(headings.count)
    }
    return out.finish()
  }
}
