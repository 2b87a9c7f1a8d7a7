import Failures
import Language
import Text
import Values

/// Names of persons and the titles in front of them.
extension Callable {
  static let namePrefix = Callable(
    "name-prefix", "คำนำหน้าชื่อ", .texts,
    en: "The titles in front of a person's name; empty if there are none.",
    th: "คำนำหน้าชื่อของบุคคล หากไม่มีได้ข้อความว่าง",
    [.person], gives: .type(.text), also: ["title", "honorific", "นาย นาง นางสาว", "ยศ"],
    examples: [
      Example("\"นายสมชาย ใจดี\" | name-prefix", "นาย"),
      Example("name-prefix \"ว่าที่ร้อยตรี ดร.ธีระ สุขใจ\"", "ว่าที่ร้อยตรี ดร."),
    ],
    .native { (call: inout Call) throws(Failure) in
      try parted(&call) { bytes, start in
        var end = start, first = 0
        while first < end, TextBlanks.width(bytes, at: first) > 0 { first += TextBlanks.width(bytes, at: first) }
        while end > first, case let width = TextBlanks.width(bytes, before: end), width > 0 { end -= width }
        return first..<end
      }
    })

  static let withoutPrefix = Callable(
    "without-prefix", "ชื่อไม่มีคำนำหน้า", .texts,
    en: "A person's name without titles, as lists are sorted by it.",
    th: "ชื่อบุคคลที่ไม่มีคำนำหน้า ใช้เรียงรายชื่อ",
    [.person], gives: .type(.text), also: ["strip title", "sort by name", "ตัดคำนำหน้า"],
    examples: [
      Example("\"นางสาวกานดา พรหมดี\" | without-prefix", "กานดา พรหมดี"),
      Example("without-prefix \"ผศ.ดร.สมศรี ใจงาม\"", "สมศรี ใจงาม"),
    ],
    .native { (call: inout Call) throws(Failure) in try parted(&call) { bytes, start in start..<bytes.count } })

  static let nameKey = Callable(
    "name-key", "ชื่อสำหรับเทียบ", .texts,
    en: "A person's name as duplicates are found by it: repaired, without titles, spaces single, letters small.",
    th: "ชื่อบุคคลสำหรับหารายชื่อซ้ำ: จัดรูปอักษร ตัดคำนำหน้า เว้นวรรคเดียว ตัวพิมพ์เล็ก",
    [.person], gives: .type(.text), also: ["dedup", "dedupe", "duplicate", "ชื่อซ้ำ"],
    examples: [
      Example("\"นาย สมชาย   ใจดี\" | name-key", "สมชาย ใจดี"), Example("name-key \"Dr. John  SMITH\"", "john smith"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 2 + 1)
      let name = PersonName.withoutPrefix(ThaiForm.normal(text.string)).rest.lowercased()
      return call.heap.text(
        name.withBytes { bytes in
          var key: [UInt8] = [], start = 0
          for run in TextBlanks.runs(in: bytes) + [bytes.count..<bytes.count] {
            if run.lowerBound > start {
              if !key.isEmpty { key.append(0x20) }
              key.append(contentsOf: bytes[start..<run.lowerBound])
            }
            start = run.upperBound
          }
          return key
        })
    })
}

extension Parameter {
  fileprivate static let person = Parameter("name", "ชื่อ", .type(.text), en: "the person's name", th: "ชื่อบุคคล")
}

/// A part of a name, told where the name proper starts.
private func parted(
  _ call: inout Call, _ part: (UnsafeBufferPointer<UInt8>, Int) -> Range<Int>
) throws(Failure) -> Value {
  let name = try call.textValue(0)
  try call.charge(name.byteCount / 16 + 1)
  return name.withUTF8 { bytes in
    let range = part(bytes, PersonName.start(bytes))
    return call.heap.text(UnsafeBufferPointer(rebasing: bytes[range]))
  }
}
