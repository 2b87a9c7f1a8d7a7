import Failures
import Language
import Text
import Values

/// Texts made one of many, and many of one.
extension Callable {
  static let concat = Callable(
    "concat", "ต่อข้อความ", .texts,
    en: "Puts the texts of a list together into one.", th: "นำข้อความในรายการมาต่อเป็นข้อความเดียว",
    [
      Parameter("list", "รายการ", .type(.list(.text)), en: "the texts", th: "ข้อความที่จะต่อ"),
      .flag("with", "ด้วย", .type(.text), en: "what stands between them", th: "สิ่งที่คั่นระหว่างกัน"),
      .flag("last", "ท้าย", .type(.text), en: "what stands before the last", th: "สิ่งที่คั่นก่อนรายการสุดท้าย"),
    ],
    gives: .type(.text), also: ["join", "implode", "string_agg", "TEXTJOIN", "str join"],
    examples: [
      Example("[\"a\", \"b\", \"c\"] | concat", "abc"),
      Example("[\"สมศรี\", \"กานดา\", \"ธีระ\"] | concat --with \", \" --last \" และ\"", "สมศรี, กานดา และธีระ"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let items = try call.items(0)
      let between = try call.textValue(1, default: .emptyText)
      let last = try call.textValue(2, default: between)
      var size = 0
      for (index, item) in items.enumerated() {
        guard item.isText else { throw wrongItem(call, index, item) }
        size += item.byteCount + max(between.byteCount, last.byteCount)
      }
      try call.charge(items.count + size / 64)
      try call.heap.checkText(size)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      for (index, item) in items.enumerated() {
        if index > 0 { (index == items.count - 1 ? last : between).withUTF8 { bytes.append(contentsOf: $0) } }
        item.withUTF8 { bytes.append(contentsOf: $0) }
      }
      return call.heap.text(bytes)
    })

  private static func wrongItem(_ call: Call, _ index: Int, _ item: Value) -> Failure {
    Failure(
      .notText, Failure.Part(call.callable.name), Failure.Part(index + 1), .words(item.tag.words),
      Failure.Part(brief(item, call.realm)))
  }

  static let split = Callable(
    "split", "แยก", .texts,
    en: "Parts a text at a separator; at white space if none is given.",
    th: "แยกข้อความที่ตัวคั่น หากไม่ระบุจะแยกที่ช่องว่าง",
    [
      .text,
      Parameter("separator", "ตัวคั่น", .type(.text), optional: true, en: "what parts it", th: "ตัวคั่น"),
      .pattern,
    ],
    gives: .type(.list(.text)), also: ["explode", "split row", "TEXTSPLIT", "ตัดคำที่ตัวคั่น"],
    examples: [
      Example("\"a,b,,c\" | split \",\"", "[\"a\", \"b\", \"\", \"c\"]"),
      Example("\" นายสมชาย   ใจดี \" | split", "[\"นายสมชาย\", \"ใจดี\"]"),
      Example("\"10-12/11\" | split '[-/]' --pattern", "[\"10\", \"12\", \"11\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 8 + 1)
      guard call.has(1) else {
        return text.withUTF8 { pieces($0, at: TextBlanks.runs(in: $0), call.heap, keepingEmpty: false) }
      }
      let separator = try call.textValue(1)
      guard separator.byteCount > 0 else {
        throw call.emptyText(1).hinting(
          Words(en: "for the characters one by one: clusters", th: "หากต้องการทีละตัวอักษร: clusters"))
      }
      let cuts = try call.flag(2) ? call.matches(of: separator, in: text) : call.places(of: separator, in: text)
      try call.charge(cuts.count)
      return text.withUTF8 { pieces($0, at: cuts, call.heap, keepingEmpty: true) }
    })

  static let lines = Callable(
    "lines", "แยกบรรทัด", .texts,
    en: "The lines of a text, without their line ends.", th: "แต่ละบรรทัดของข้อความ ไม่รวมเครื่องหมายขึ้นบรรทัด",
    [.text], gives: .type(.list(.text)), also: ["split lines", "splitlines", "readlines"],
    examples: [
      Example("\"a\\nb\\n\" | lines", "[\"a\", \"b\"]"),
      Example("\"เรื่อง\\n\\nเรียน\" | lines", "[\"เรื่อง\", \"\", \"เรียน\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 8 + 1)
      return text.withUTF8 { bytes in
        var list = ListBuilder(call.heap)
        var start = 0
        for index in 0..<bytes.count where bytes[index] == 0x0A {
          let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
          list.append(owned: call.heap.text(UnsafeBufferPointer(rebasing: bytes[start..<end])))
          start = index + 1
        }
        if start < bytes.count { list.append(owned: call.heap.text(UnsafeBufferPointer(rebasing: bytes[start...]))) }
        return list.finish()
      }
    })
}

/// The list of what stands between the cuts.
private func pieces(
  _ bytes: UnsafeBufferPointer<UInt8>, at cuts: [Range<Int>], _ heap: HeapPointer, keepingEmpty: Bool
) -> Value {
  var list = ListBuilder(heap, capacity: cuts.count + 1)
  var start = 0
  for cut in cuts + [bytes.count..<bytes.count] {
    if keepingEmpty || cut.lowerBound > start {
      list.append(owned: heap.text(UnsafeBufferPointer(rebasing: bytes[start..<cut.lowerBound])))
    }
    start = cut.upperBound
  }
  return list.finish()
}
