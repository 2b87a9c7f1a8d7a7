import Failures
import Language
import Values

extension Callable {
  static let flatten = Callable(
    "flatten", "แผ่รายการ", .lists, en: "Puts the items of lists within the list in their place, one level deep.",
    th: "แผ่รายการที่อยู่ในรายการออกมาหนึ่งชั้น",
    [.someList, .flag("deep", "ทุกชั้น", en: "all levels", th: "ทุกชั้น")],
    gives: .computed { arguments in
      guard case .list(let inner)? = arguments.first?.type.element else { return .list(.any) }
      if case .list = inner { return .list(.any) }
      return .list(inner)
    }, also: ["concat", "flat", "flatMap"],
    examples: [
      Example("[[1 2] [3]] | flatten", "[1, 2, 3]"),
      Example("[1 [2 [3]]] | flatten --deep", "[1, 2, 3]"),
    ], .native(Arranging.flatten))

  static let zipped = Callable(
    "zip", "จับคู่", .lists, en: "Pairs the items of two lists of one length.", th: "จับคู่ตัวของสองรายการที่ยาวเท่ากัน",
    [.someList, .someOther], gives: .type(.list(.list(.any))), also: ["pair", "combine"],
    examples: [
      Example("[1 2] | zip [\"a\" \"b\"]", "[[1, \"a\"], [2, \"b\"]]"),
      Example("[\"a\" \"b\"] | zip 1..2 | last", "[\"b\", 2]"),
    ], .native(Arranging.zip))

  static let cross = Callable(
    "cross", "จับทุกคู่", .lists, en: "Pairs every item with every item of the other list.", th: "จับคู่ทุกตัวกับทุกตัวของอีกรายการ",
    [.someList, .someOther], gives: .type(.list(.list(.any))),
    also: ["CROSS JOIN", "cartesian product", "combinations"],
    examples: [
      Example("[1 2] | cross [\"a\" \"b\"]", "[[1, \"a\"], [1, \"b\"], [2, \"a\"], [2, \"b\"]]"),
      Example("[1 2] | cross []", "[]"),
    ], .native(Arranging.cross))

  static let chunk = Callable(
    "chunk", "แบ่งชุด", .lists, en: "Lists of so many items; the last may be shorter.",
    th: "แบ่งเป็นชุด ชุดละเท่ากัน ชุดสุดท้ายอาจน้อยกว่า",
    [.someList, .howMany],
    gives: .computed { .list($0.first.map { .list($0.type.element) } ?? .list(.any)) },
    also: ["chunks", "batch", "group of", "split list"],
    examples: [
      Example("[1 2 3 4 5] | chunk 2", "[[1, 2], [3, 4], [5]]"), Example("[1 2] | chunk 5", "[[1, 2]]"),
    ], .native(Arranging.chunk))

  static let window = Callable(
    "window", "ชุดเลื่อน", .lists, en: "Lists of so many neighbours, each beginning one item later.",
    th: "ชุดของตัวที่อยู่ติดกันตามจำนวน แต่ละชุดเริ่มถัดไปหนึ่งตัว",
    [.someList, .howMany],
    gives: .computed { .list($0.first.map { .list($0.type.element) } ?? .list(.any)) },
    also: ["sliding", "moving average", "rolling"],
    examples: [
      Example("[1 2 3] | window 2", "[[1, 2], [2, 3]]"),
      Example("[1 2 6] | window 2 | each {|w| $w | mean}", "[1.5, 4]"),
    ], .native(Arranging.window))
}

enum Arranging {
  static func flatten(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), isDeep = call.flag(1)
    var out = ListBuilder(call.heap, capacity: items.count)
    // A list of what is still to be laid out, last first: depth of data never becomes depth of calls.
    var pending: [Value] = []
    for item in items {
      if item.isList { pending.append(contentsOf: item.items.reversed()) } else { out.append(item) }
      while let next = pending.popLast() {
        if isDeep, next.isList { pending.append(contentsOf: next.items.reversed()) } else { out.append(next) }
        try call.charge(1)
      }
      try call.charge(1)
    }
    return out.finish()
  }

  static func zip(_ call: inout Call) throws(Failure) -> Value {
    let left = try call.items(0), right = try call.items(1)
    guard left.count == right.count else {
      throw Failure(.unequalLengths, Failure.Part(left.count), Failure.Part(right.count))
    }
    var out = ListBuilder(call.heap, capacity: left.count)
    for index in left.indices {
      out.append(owned: pair(left[index], right[index], call.heap))
      try call.tick(index)
    }
    return out.finish()
  }

  static func cross(_ call: inout Call) throws(Failure) -> Value {
    let left = try call.items(0), right = try call.items(1)
    let (total, overflow) = left.count.multipliedReportingOverflow(by: right.count)
    try call.heap.reserve(overflow ? Int.max / 4 : min(total, Int.max / 256) * 128)
    var out = ListBuilder(call.heap, capacity: total)
    for first in left {
      for second in right { out.append(owned: pair(first, second, call.heap)) }
      try call.charge(right.count + 1)
    }
    return out.finish()
  }

  private static func pair(_ left: Value, _ right: Value, _ heap: HeapPointer) -> Value {
    var pair = ListBuilder(heap, capacity: 2)
    pair.append(left)
    pair.append(right)
    return pair.finish()
  }

  static func chunk(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), size = try call.integer(1, in: 1...1_000_000_000)
    var out = ListBuilder(call.heap, capacity: items.count / size + 1)
    var start = 0
    while start < items.count {
      let end = min(start + size, items.count)
      out.append(owned: list(items[start..<end], call.heap))
      try call.charge(end - start)
      start = end
    }
    return out.finish()
  }

  static func window(_ call: inout Call) throws(Failure) -> Value {
    let items = try call.items(0), size = try call.integer(1, in: 1...1_000_000_000)
    var out = ListBuilder(call.heap)
    if size <= items.count {
      let windows = items.count - size + 1
      try call.heap.reserve(min(windows, Int.max / 32 / size) * size * 16)
      for start in 0..<windows {
        out.append(owned: list(items[start..<start + size], call.heap))
        try call.charge(size)
      }
    }
    return out.finish()
  }

  private static func list(_ items: Slice<UnsafeBufferPointer<Value>>, _ heap: HeapPointer) -> Value {
    var out = ListBuilder(heap, capacity: items.count)
    for item in items { out.append(item) }
    return out.finish()
  }
}
