import Failures
import Language
import Values

extension Callable {
  static let join = Callable(
    "join", "เชื่อมตาราง", .rows,
    en: "Puts beside each row the rows of another table with the same value in a column. Null matches nothing.",
    th: "นำแถวของอีกตารางที่มีค่าในช่องเดียวกันมาต่อกับแต่ละแถว ค่า null ไม่ตรงกับค่าใด",
    [
      .someRows, Parameter("other", "อีกชุด", .type(.table), en: "the other table", th: "อีกตารางหนึ่ง"),
      .flag("on", "ณ", .column, en: "the column that must be equal", th: "ช่องที่ต้องตรงกัน"),
      .flag(
        "to", "ถึง", .newColumn, en: "its name in the other table, if different", th: "ชื่อช่องนั้นในอีกตาราง ถ้าไม่เหมือนกัน"),
      .flag(
        "as", "เป็น", .newColumn, en: "put the other table's row into one column of this name",
        th: "เก็บแถวของอีกตารางไว้ในช่องเดียวตามชื่อนี้"),
      .flag(
        "keep", "คงไว้", TableJoin.Keep.accepts,
        en: "which rows without a match stay: inner none, left, right and full "
          + "theirs; anti only those without, semi only those with one",
        th: "แถวที่ไม่มีคู่จะคงไว้อย่างไร: inner ไม่คง, left ของตารางนี้, right ของอีกตาราง, "
          + "full ทั้งสอง, anti เฉพาะที่ไม่มีคู่, semi เฉพาะที่มีคู่"),
    ],
    gives: .computed(TableJoin.type), also: ["VLOOKUP", "lookup", "merge", "INNER JOIN", "LEFT JOIN", "XLOOKUP"],
    examples: [
      Example(
        "[{id: 1, s: \"a\"}] | join [{s: \"a\", name: \"x\"}] --on s | first", "id:   1\ns:    a\nname: x"),
      Example(
        "[{id: 1, s: \"a\"} {id: 2, s: \"b\"}] | join [{code: \"a\"}] --on s --to code --keep anti | first",
        "id: 2\ns:  b"),
      Example(
        "[{id: 1, s: \"b\"}] | join [{s: \"a\", name: \"x\"}] --on s --keep left | first",
        "id:   1\ns:    b\nname: –"),
      Example(
        "[{id: 1, s: \"a\"}] | join [{s: \"a\", id: 9}] --on s --as school | first",
        "id:     1\ns:      a\nschool: {s: \"a\", id: 9}"),
    ], .native(TableJoin.join))
}

/// Two tables matched by hash: the other table is indexed once, then every row looks up its matches.
enum TableJoin {
  enum Keep: String, Choice {
    case inner, left, right, full, anti, semi

    var thai: String {
      switch self {
      case .inner: "เฉพาะคู่"
      case .left: "ฝั่งนี้"
      case .right: "ฝั่งโน้น"
      case .full: "สองฝั่ง"
      case .anti: "ไร้คู่"
      case .semi: "มีคู่"
      }
    }

    var keepsUnmatched: Bool { self == .left || self == .full }
    var keepsOthers: Bool { self == .right || self == .full }
    var onlyFilters: Bool { self == .anti || self == .semi }
  }

  static func join(_ call: inout Call) throws(Failure) -> Value {
    let rows = try call.rows(0), others = try call.rows(1)
    guard call.has(2), let on = try call.names(2).first else { throw Failure(.noColumnsGiven, "join --on") }
    let to = try call.column(3, default: on)
    let keep = try call.choice(5, default: Keep.inner)
    let keys = try column(on, of: rows, &call), otherKeys = try column(to, of: others, &call)
    let matches = try Matches(keys, otherKeys, &call)
    var out = ListBuilder(call.heap, capacity: rows.count)
    if keep.onlyFilters {
      for (index, row) in rows.enumerated() where (matches.first(for: index) >= 0) == (keep == .semi) {
        out.append(row)
      }
      return out.finish()
    }
    let name = call.has(4) ? try call.names(4).first : nil
    var pairs = try JoinedRows(rows, others, on: on, to: to, as: name, call.heap)
    var used = [Bool](repeating: false, count: keep.keepsOthers ? others.count : 0)
    for index in rows.indices {
      var match = matches.first(for: index)
      if match < 0, keep.keepsUnmatched { out.append(owned: pairs.row(rows[index], nil)) }
      while match >= 0 {
        if keep.keepsOthers { used[match] = true }
        out.append(owned: pairs.row(rows[index], others[match]))
        match = matches.after(match)
        try call.charge(1)
      }
      try call.tick(index)
    }
    for (index, isUsed) in used.enumerated() where !isUsed { out.append(owned: pairs.row(nil, others[index])) }
    return out.finish()
  }

  /// The values of a column, borrowed from the rows.
  private static func column(
    _ name: String, of rows: UnsafeBufferPointer<Value>, _ call: inout Call
  ) throws(Failure) -> [Value] {
    var reader = ColumnReader(name, call.realm)
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      values.append(try reader.require(row, at: index, call))
      try call.tick(index)
    }
    return values
  }

  /// What the checker can say: the columns of both, when both are known.
  @Sendable static func type(_ arguments: [Callable.Argued]) -> Type {
    guard arguments.count > 4, let left = arguments[0].type.knownColumns else { return .table }
    if let name = arguments[4].names.first {
      return .table(left.setting(name, .optional(arguments[1].type.element)))
    }
    // Which rows are kept stands in a word the checker does not see, so the other columns may or may not be there.
    return .table(Type.Columns(left.fields, isOpen: true))
  }
}

/// Which rows of the other table match each row.
private struct Matches {
  private let groups: [Int32]
  private let chains: Chains

  init(_ keys: [Value], _ others: [Value], _ call: inout Call) throws(Failure) {
    let realm = call.realm
    let buffer = UnsafeMutableBufferPointer<Value>.allocate(capacity: others.count)
    defer { buffer.deallocate() }
    _ = buffer.initialize(from: others)
    var index = Grouping(of: UnsafeBufferPointer(buffer), realm)
    var numbers: [Int32] = []
    numbers.reserveCapacity(others.count)
    for (row, key) in others.enumerated() {
      numbers.append(key.isNull ? -1 : Int32(truncatingIfNeeded: index.put(row).group))
      try call.tick(row)
    }
    chains = Chains(numbers, groups: index.count)
    var found: [Int32] = []
    found.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() {
      found.append(key.isNull ? -1 : Int32(truncatingIfNeeded: index.find(key) ?? -1))
      try call.tick(row)
    }
    groups = found
  }

  /// The first match of a row, or -1.
  func first(for row: Int) -> Int { groups[row] < 0 ? -1 : chains.first(of: Int(groups[row])) }
  func after(_ match: Int) -> Int { chains.after(match) }
}
