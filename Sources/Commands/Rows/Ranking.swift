import Failures
import Language
import Values

extension Callable {
  static let rank = Callable(
    "rank", "จัดอันดับ", .rows,
    en: "Adds a column rank. Numbers are ranked as announced, rounded to 2 "
      + "decimals unless told otherwise, so a tie is a tie.",
    th: "เพิ่มช่องอันดับ จำนวนจะจัดตามค่าที่ประกาศ คือปัดเหลือทศนิยม 2 ตำแหน่งถ้าไม่ระบุเป็นอื่น ค่าที่เท่ากันจึงได้อันดับเดียวกัน",
    [
      .someList, .byFormula, .descending, .toDecimals,
      .flag(
        "ties", "เมื่อเท่ากัน", Ranking.Ties.accepts,
        en: "what equals get: 1 1 3, 1 1 2, 1 2 3 or 1.5 1.5 3",
        th: "อันดับของค่าที่เท่ากัน: 1 1 3, 1 1 2, 1 2 3 หรือ 1.5 1.5 3"),
      .asColumn("rank"),
    ],
    gives: .addingColumn("rank", at: 5, .number), also: ["RANK", "dense_rank", "row_number"],
    examples: [
      Example("[90 85 90 70] | rank --desc", "[1, 3, 1, 4]"),
      Example("[90 85 90 70] | rank --desc --ties dense", "[1, 2, 1, 3]"),
      Example("[{n: \"a\", v: 85.004} {n: \"b\", v: 85.001}] | rank .v --desc | get rank", "[1, 1]"),
    ], .native(Ranking.rank))

  static let enumerate = Callable(
    "enumerate", "ใส่ลำดับ", .rows,
    en: "Numbers the rows from 1 in a first column, no. Plain items become records of no and value.",
    th: "ใส่เลขลำดับตั้งแต่ 1 ในช่องแรกชื่อ no รายการที่ไม่ใช่ระเบียนจะเป็นระเบียนของ no และ value",
    [.someList, .asColumn("no")],
    gives: .computed { arguments in
      let name = arguments.count > 1 ? arguments[1].names.first ?? "no" : "no"
      guard let first = arguments.first?.type else { return .table }
      guard case .record(let columns) = first.element.unwrapped else { return .table }
      guard let columns else { return .table }
      let others = columns.fields.filter { $0.name != name }
      return .table(Type.Columns([(name, .number)] + others, isOpen: columns.isOpen))
    }, also: ["row_number", "index", "zip with index"],
    examples: [
      Example("[{n: \"a\"} {n: \"b\"}] | enumerate | last", "no: 2\nn:  b"),
      Example("[\"x\" \"y\"] | enumerate | first", "no:    1\nvalue: x"),
    ], .native(Ranking.enumerate))
}

enum Ranking {
  /// What equals get.
  enum Ties: String, Choice {
    case competition, dense, ordinal, average

    var thai: String {
      switch self {
      case .competition: "เว้นอันดับ"
      case .dense: "ไม่เว้นอันดับ"
      case .ordinal: "เรียงต่อกัน"
      case .average: "เฉลี่ยอันดับ"
      }
    }
  }

  static func rank(_ call: inout Call) throws(Failure) -> Value {
    let rounded = try announced(call.keys(1), call.integer(3, default: 2), &call)
    defer { call.heap.release(rounded) }
    let keys = rounded.items
    let order = try Ordering.sorted(keys, descending: call.flag(2), &call)
    let ties = try call.choice(4, default: Ties.competition)
    var ranks = [Value](repeating: .null, count: keys.count)
    var start = 0, groups = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, isEqual(keys[Int(order[end])], keys[Int(order[start])], call.realm) { end += 1 }
      groups += 1
      for place in start..<end {
        ranks[Int(order[place])] = rank(ties, start: start + 1, end: end, place: place + 1, group: groups)
      }
      try call.charge(end - start)
      start = end
    }
    var values = ListBuilder(call.heap, capacity: ranks.count)
    for rank in ranks { values.append(owned: rank) }
    return try call.adding(call.column(5, default: "rank"), owned: values)
  }

  private static func rank(_ ties: Ties, start: Int, end: Int, place: Int, group: Int) -> Value {
    switch ties {
    case .competition: Value(start)
    case .dense: Value(group)
    case .ordinal: Value(place)
    case .average: Number.normal((start + end) * 5, 1)
    }
  }

  /// The keys with their numbers rounded, those in lists too; refuses null.
  private static func announced(
    _ keys: UnsafeBufferPointer<Value>, _ decimals: Int, _ call: inout Call
  ) throws(Failure) -> Value {
    var out = ListBuilder(call.heap, capacity: keys.count)
    for (index, key) in keys.enumerated() {
      if key.isList {
        var parts = ListBuilder(call.heap, capacity: key.items.count)
        for part in key.items { parts.append(owned: try announced(part, decimals, index, &call)) }
        out.append(owned: parts.finish())
      } else {
        out.append(owned: try announced(key, decimals, index, &call))
      }
      try call.tick(index)
    }
    return out.finish()
  }

  private static func announced(
    _ key: Value, _ decimals: Int, _ index: Int, _ call: inout Call
  ) throws(Failure) -> Value {
    if key.isNull { throw Failure(.rankNull, Failure.Part(index + 1)) }
    if key.isNumber, !key.isInteger || decimals < 0 { return call.result(try Decimal(key).rounded(decimals)) }
    retain(key)
    return key
  }

  static func enumerate(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), heap = call.heap, realm = call.realm
    let name = try call.column(1, default: "no"), number = realm.symbol(name), value = realm.symbol("value")
    var out = ListBuilder(heap, capacity: items.count)
    var known = -1, shape = 0
    for (index, item) in items.enumerated() {
      try call.tick(index)
      guard item.hi == Tag.record.rawValue, item.fieldCount < Heap.widestShape else {
        out.append(owned: numbered(item, index + 1, number, value, heap))
        continue
      }
      if item.shape != known {
        known = item.shape
        let fields = realm.shapes[known].fields
        shape = fields.contains(number) ? -1 : realm.shape([number] + fields)
      }
      guard shape >= 0 else {
        retain(item)
        out.append(owned: heap.setting(number, of: item, to: Value(index + 1)))
        continue
      }
      let row = heap.record(shape: shape, slots: item.fieldCount + 1)
      row.object.slotsBody[0] = Value(index + 1)
      for slot in 0..<item.fieldCount {
        retain(item.object.slotsBody[slot])
        row.object.slotsBody[slot + 1] = item.object.slotsBody[slot]
      }
      out.append(owned: row)
    }
    return out.finish()
  }

  private static func numbered(
    _ item: Value, _ index: Int, _ number: Symbol, _ value: Symbol, _ heap: HeapPointer
  ) -> Value {
    var record = RecordBuilder(heap)
    record.set(number, owned: Value(index))
    if item.isRecord {
      item.forEachField(heap.pointee.realm) { key, cell in
        let name = heap.pointee.realm.symbol(key.isText ? key.string : shown(key, heap.pointee.realm))
        if name != number { record.set(name, cell) }
      }
    } else {
      record.set(value, item)
    }
    return record.record()
  }
}
