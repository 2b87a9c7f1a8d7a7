import Failures
import Language
import Values

extension Callable {
  static let unique = Callable(
    "unique", "ตัดซ้ำ", .rows, en: "Keeps the first of all equal items, or of all with an equal formula.",
    th: "เอารายการแรกของรายการที่ซ้ำกัน หรือที่สูตรให้ค่าเดียวกัน",
    [.someList, .byFormula], gives: .first, also: ["distinct", "uniq", "uniq-by", "DISTINCT"],
    examples: [
      Example("[1 2 1 3 2] | unique", "[1, 2, 3]"),
      Example("[{a: 1, b: 1} {a: 1, b: 2}] | unique .a | get b", "[1]"),
    ], .native(Repeats.unique))

  static let duplicates = Callable(
    "duplicates", "รายการซ้ำ", .rows,
    en: "The items that occur more than once, all of them, or those with an equal formula.",
    th: "ทุกรายการที่มีมากกว่าหนึ่ง หรือที่สูตรให้ค่าซ้ำกัน",
    [.someList, .byFormula], gives: .first, also: ["repeated", "HAVING COUNT > 1"],
    examples: [
      Example("[1 2 1 3] | duplicates", "[1, 1]"),
      Example("[{n: \"a\", t: 5} {n: \"b\", t: 6} {n: \"c\", t: 5}] | duplicates .t | get n", "[\"a\", \"c\"]"),
    ], .native(Repeats.duplicates))

  static let tally = Callable(
    "tally", "แจงนับ", .rows, en: "How often each value occurs: a table of value and count, most frequent first.",
    th: "นับว่าแต่ละค่ามีกี่ครั้ง เป็นตาราง value กับ count จากมากไปน้อย",
    [.someList, .byFormula],
    gives: .type(.list(.record(Type.Columns([("value", .any), ("count", .number)])))),
    also: ["value counts", "histogram", "frequency", "COUNTIF", "uniq -c"],
    examples: [
      Example("[\"a\" \"b\" \"a\"] | tally | first", "value: a\ncount: 2"),
      Example("[{k: 1} {k: 2} {k: 2}] | tally .k | get value", "[2, 1]"),
    ], .native(Repeats.tally))

  static let splitBy = Callable(
    "split-by", "แยกกลุ่ม", .rows, en: "The rows of each different value, together: a table of key and rows.",
    th: "แยกแถวตามค่าที่ต่างกัน เป็นตารางของ key กับ rows",
    [.someList, .formula],
    gives: .computed { arguments in
      .table(Type.Columns([("key", .any), ("rows", arguments.first?.type ?? .table)]))
    }, also: ["group_by", "group-by", "partition"],
    examples: [
      Example("[1 2 3 4 5] | split-by $it mod 2 | get rows", "[[1, 3, 5], [2, 4]]"),
      Example("[{k: \"a\"} {k: \"b\"}] | split-by .k | get key", "[\"a\", \"b\"]"),
    ], .native(Repeats.splitBy))

  static let minus = Callable(
    "minus", "ยกเว้น", .rows, en: "The items that are not in the other list.", th: "รายการที่ไม่มีในอีกรายการหนึ่ง",
    [.someList, .someOther], gives: .first, also: ["except", "difference", "EXCEPT"],
    examples: [
      Example("[1 2 3 2] | minus [2]", "[1, 3]"), Example("[\"a\"] | minus [\"a\" \"b\"]", "[]"),
    ], .native(Repeats.minus))

  static let common = Callable(
    "common", "ส่วนร่วม", .rows, en: "The items that are in the other list too.", th: "รายการที่มีในอีกรายการหนึ่งด้วย",
    [.someList, .someOther], gives: .first, also: ["intersect", "intersection", "INTERSECT"],
    examples: [
      Example("[1 2 3] | common [3 2]", "[2, 3]"), Example("[1] | common [2]", "[]"),
    ], .native(Repeats.common))
}

/// What occurs once, what more often: all of it by hash, in the order the items stand.
enum Repeats {
  static func unique(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var groups = Grouping(of: try call.keys(1), call.realm)
    var out = ListBuilder(call.heap)
    for index in 0..<items.count {
      if groups.put(index).isNew { out.append(items[index]) }
      try call.tick(index)
    }
    return out.finish()
  }

  static func duplicates(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0)
    var groups = Grouping(of: try call.keys(1), call.realm)
    let numbers = try groups.putAll(&call)
    var counts = [Int32](repeating: 0, count: groups.count)
    for number in numbers { counts[Int(number)] += 1 }
    var out = ListBuilder(call.heap)
    for (index, number) in numbers.enumerated() where counts[Int(number)] > 1 { out.append(items[index]) }
    return out.finish()
  }

  static func tally(_ call: inout Call) throws(Failure) -> Value {
    let keys = try call.keys(1), heap = call.heap
    var groups = Grouping(of: keys, call.realm)
    var counts = [Int](repeating: 0, count: 0)
    for index in 0..<keys.count {
      let (group, isNew) = groups.put(index)
      if isNew { counts.append(1) } else { counts[group] += 1 }
      try call.tick(index)
    }
    let order = counts.indices.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    var out = ListBuilder(heap, capacity: order.count)
    for group in order {
      let value = keys[Int(groups.firsts[group])]
      retain(value)
      out.append(owned: heap.record([("value", value), ("count", Value(counts[group]))]))
    }
    return out.finish()
  }

  static func splitBy(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), keys = try call.keys(1), heap = call.heap
    var groups = Grouping(of: keys, call.realm)
    let numbers = try groups.putAll(&call)
    let chains = Chains(numbers, groups: groups.count)
    var out = ListBuilder(heap, capacity: groups.count)
    for group in 0..<groups.count {
      var rows = ListBuilder(heap)
      var index = chains.first(of: group)
      while index >= 0 {
        rows.append(items[index])
        index = chains.after(index)
      }
      let key = keys[Int(groups.firsts[group])]
      retain(key)
      out.append(owned: heap.record([("key", key), ("rows", rows.finish())]))
    }
    return out.finish()
  }

  static func minus(_ call: inout Call) throws(Failure) -> Value { try kept(&call, whenThere: false) }
  static func common(_ call: inout Call) throws(Failure) -> Value { try kept(&call, whenThere: true) }

  private static func kept(_ call: inout Call, whenThere: Bool) throws(Failure) -> Value {
    let items = try call.items(0)
    var others = Grouping(of: try call.items(1), call.realm)
    _ = try others.putAll(&call)
    var out = ListBuilder(call.heap)
    for (index, item) in items.enumerated() {
      if (others.find(item) != nil) == whenThere { out.append(item) }
      try call.tick(index)
    }
    return out.finish()
  }
}
