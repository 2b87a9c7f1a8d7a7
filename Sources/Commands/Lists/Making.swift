import Failures
import Language
import Values

extension Callable {
  static let steps = Callable(
    "steps", "ไล่ค่า", .lists,
    en: "Numbers or dates from one to another, step by step; months are counted from the first.",
    th: "จำนวนหรือวันที่จากค่าหนึ่งถึงอีกค่าหนึ่งทีละขั้น เดือนนับจากวันแรก",
    [
      Parameter("from", "จาก", .type(.any), en: "the first", th: "ค่าแรก"),
      Parameter("to", "ถึง", .type(.any), en: "not beyond this", th: "ไม่เกินค่านี้"),
      .flag("by", "โดย", .type(.any), en: "the step (usually 1, or 1d)", th: "ช่วงห่าง (ปกติคือ 1 หรือ 1d)"),
    ],
    gives: .computed { .list($0.first?.type ?? .any) }, also: ["seq", "generate_series", "range", "SEQUENCE"],
    examples: [
      Example("steps 0 1 --by 0.25", "[0, 0.25, 0.5, 0.75, 1]"), Example("steps 5 1 --by -2", "[5, 3, 1]"),
      Example("steps 2026-01-31 2026-03-31 --by 1mo", "[2026-01-31, 2026-02-28, 2026-03-31]"),
    ], .native(Making.steps))

  static let `repeat` = Callable(
    "repeat", "ซ้ำค่า", .lists, en: "A text or a list so many times over.", th: "ทำซ้ำข้อความหรือรายการตามจำนวนครั้ง",
    [Parameter("holder", "ที่เก็บ", .type(.any), en: "a text or a list", th: "ข้อความหรือรายการ"), .howMany],
    gives: .first, also: ["REPT", "fill", "times"],
    examples: [Example("\"ab\" | repeat 3", "ababab"), Example("[0] | repeat 3", "[0, 0, 0]")],
    .native(Making.repeated))

  static let toList = Callable(
    "to-list", "เป็นรายการ", .lists, en: "A range as the list of its numbers or days.", th: "พิสัยเป็นรายการของจำนวนหรือวัน",
    [.someList], gives: .computed { .list($0.first?.type.element ?? .any) }, also: ["array", "collect"],
    examples: [Example("1..4 | to-list", "[1, 2, 3, 4]"), Example("1..<4 | to-list", "[1, 2, 3]")],
    .native(Making.toList))

  static let reduce = Callable(
    "reduce", "ยุบรวม", .lists,
    en: "Goes through the list with a function of what has come together so far and the next item.",
    th: "ไล่ทีละตัวด้วยฟังก์ชันของค่าที่รวมมาแล้วกับตัวถัดไป",
    [
      .someList, Parameter("initial", "ค่าตั้งต้น", .type(.any), en: "what to begin with", th: "ค่าเริ่มต้น"),
      Parameter("function", "ฟังก์ชัน", .type(.function), en: "{|so-far item| …}", th: "{|ค่ารวม ตัวถัดไป| …}"),
    ], gives: .type(.any), also: ["fold", "accumulate", "inject"],
    examples: [
      Example("[1 2 3] | reduce 0 {|sum x| $sum + $x}", "6"),
      Example("[\"a\" \"b\"] | reduce \"\" {|text x| $x + $text}", "ba"),
    ], .streaming(.reduce))
}

enum Making {
  static func steps(_ call: inout Call) throws(Failure) -> Value {
    let from = call[0], to = call[1], heap = call.heap
    let step = call.has(2) ? call[2] : from.isDate ? .duration(1, family: 1) : Value(1)
    let isNumeric = from.isNumber && to.isNumber && step.isNumber
    let isDated = from.hi == to.hi && (from.isDate || from.isMoment || from.isClock) && step.isDuration
    guard isNumeric || isDated else {
      throw Failure(
        .stepType, Failure.Part(brief(from, call.realm)), Failure.Part(brief(to, call.realm)),
        Failure.Part(brief(step, call.realm)))
    }
    let direction = step.isDuration ? step.int.signum() : Decimal.compare(Decimal(step), .zero)
    if direction == 0 { throw Failure(.stepNothing, Failure.Part(brief(step, call.realm))) }
    var out = ListBuilder(heap)
    var index = 0
    while true {
      // Always from the first: a month after a month after the 31st is the 31st again.
      let way = try Number.multiply(Value(index), step, heap)
      defer { heap.release(way) }
      guard let next = try reached(from, way, call) else { break }
      if try order(next, to, call.realm) * direction > 0 {
        heap.release(next)
        break
      }
      out.append(owned: next)
      index += 1
      if index & 0xFFF == 0 { try heap.reserve(index * 16) }
      try call.charge(1)
    }
    return out.finish()
  }

  /// `from + way`; nil beyond the end of the day, which a time of day does not pass.
  private static func reached(_ from: Value, _ way: Value, _ call: borrowing Call) throws(Failure) -> Value? {
    if from.isClock {
      let seconds = from.int + way.int
      return seconds >= 0 && seconds < 86_400 ? .clock(seconds) : nil
    }
    return try Number.add(from, way, call.heap)
  }

  static func repeated(_ call: inout Call) throws(Failure) -> Value {
    let value = call[0], times = try call.integer(1, in: 0...1_000_000_000)
    if value.isList {
      let items = value.items
      try call.heap.reserve(items.count * times * 16)
      var out = ListBuilder(call.heap, capacity: items.count * times)
      for _ in 0..<(items.isEmpty ? 0 : times) {
        for item in items { out.append(item) }
        try call.charge(items.count)
      }
      return out.finish()
    }
    guard value.isText else { throw Failure(.notRepeatable, .words(value.tag.words)) }
    let (size, overflow) = value.byteCount.multipliedReportingOverflow(by: times)
    try call.heap.checkText(overflow ? Int.max : size)
    try call.charge(size / 16)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    value.withUTF8 { text in for _ in 0..<(text.isEmpty ? 0 : times) { bytes.append(contentsOf: text) } }
    return call.heap.text(bytes)
  }

  static func toList(_ call: inout Call) throws(Failure) -> Value {
    _ = try call.items(0)
    return call.kept(0)
  }
}
