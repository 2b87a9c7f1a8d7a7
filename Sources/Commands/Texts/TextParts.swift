import Failures
import Language
import Text
import Values

/// Parts of a text, by place or by what stands around them.
extension Callable {
  static let part = Callable(
    "part", "ตัดตอน", .texts,
    en: "The characters from one place to another, both included; -1 is the last.",
    th: "ตัวอักษรตั้งแต่ตำแหน่งหนึ่งถึงอีกตำแหน่งหนึ่ง รวมทั้งสองตำแหน่ง โดย -1 คือตัวสุดท้าย",
    [
      .text,
      Parameter("from", "จาก", .type(.number), en: "the first character, from 1", th: "ตัวแรก เริ่มที่ 1"),
      Parameter("to", "ถึง", .type(.number), optional: true, en: "the last character", th: "ตัวสุดท้าย"),
    ],
    gives: .type(.text), also: ["substring", "substr", "MID", "LEFT", "RIGHT", "slice", "str substring"],
    examples: [
      Example("\"กำนันดี\" | part 1 3", "กำนัน"), Example("\"abcdef\" | part -3", "def"),
      Example("\"น้ำใจ\" | part 2 2", "ใ"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let from = try call.integer(1), to = try call.integer(2, default: -1)
      guard from != 0, to != 0 else { throw Failure(.positionZero, Failure.Part(call.callable.name)) }
      try call.charge(text.byteCount / 4 + 1)
      return text.withUTF8 { bytes in
        let count = from < 0 || to < 0 ? Clusters.count(bytes) : Int.max
        let first = from < 0 ? max(1, count + from + 1) : from
        let last = to < 0 ? count + to + 1 : to
        guard first <= last else { return .emptyText }
        let start = Clusters.offset(ofCluster: first - 1, in: bytes)
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let end = Clusters.offset(ofCluster: last - first + 1, in: rest)
        return call.heap.text(UnsafeBufferPointer(rebasing: rest[..<end]))
      }
    })

  static let before = Callable(
    "before", "ส่วนหน้า", .texts,
    en: "The text in front of the first separator; null where there is none.",
    th: "ส่วนที่อยู่หน้าตัวคั่นตัวแรก หากไม่มีตัวคั่นจะได้ null",
    [.text, .mark, .lastMark], gives: .type(.optional(.text)), also: ["TEXTBEFORE", "partition", "substring-before"],
    examples: [
      Example("\"ศธ 04009/ว3105\" | before \"/\"", "ศธ 04009"), Example("\"a/b/c\" | before \"/\" --last", "a/b"),
    ],
    .native { (call: inout Call) throws(Failure) in
      guard let (text, place) = try markPlace(&call) else { return .null }
      return text.withUTF8 { call.heap.text(UnsafeBufferPointer(rebasing: $0[..<place.lowerBound])) }
    })

  static let after = Callable(
    "after", "ส่วนหลัง", .texts,
    en: "The text behind the first separator; null where there is none.",
    th: "ส่วนที่อยู่หลังตัวคั่นตัวแรก หากไม่มีตัวคั่นจะได้ null",
    [.text, .mark, .lastMark], gives: .type(.optional(.text)), also: ["TEXTAFTER", "rpartition", "substring-after"],
    examples: [
      Example("\"ศธ 04009/ว3105\" | after \"/\"", "ว3105"), Example("\"a/b/c\" | after \"/\" --last", "c"),
    ],
    .native { (call: inout Call) throws(Failure) in
      guard let (text, place) = try markPlace(&call) else { return .null }
      return text.withUTF8 { call.heap.text(UnsafeBufferPointer(rebasing: $0[place.upperBound...])) }
    })

  static let startsWith = Callable(
    "starts-with", "ขึ้นต้นด้วย", .texts,
    en: "Whether a text begins with another.", th: "ข้อความขึ้นต้นด้วยอีกข้อความหนึ่งหรือไม่",
    [.text, Parameter("start", "ส่วนต้น", .type(.text), en: "how it should begin", th: "ส่วนต้นที่ต้องการ")],
    gives: .type(.bool), also: ["startswith", "hasPrefix", "LIKE 'a%'", "prefix"],
    examples: [
      Example("\"โรงเรียนบ้านนา\" | starts-with \"โรงเรียน\"", "true"), Example("starts-with \"abc\" \"b\"", "false"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0), start = try call.textValue(1)
      guard text.byteCount >= start.byteCount else { return .false }
      return .bool(text.withUTF8 { bytes in start.withUTF8 { bytes.starts(with: $0) } })
    })

  static let endsWith = Callable(
    "ends-with", "ลงท้ายด้วย", .texts,
    en: "Whether a text ends with another.", th: "ข้อความลงท้ายด้วยอีกข้อความหนึ่งหรือไม่",
    [.text, Parameter("end", "ส่วนท้าย", .type(.text), en: "how it should end", th: "ส่วนท้ายที่ต้องการ")],
    gives: .type(.bool), also: ["endswith", "hasSuffix", "LIKE '%a'", "suffix"],
    examples: [
      Example("\"scores.csv\" | ends-with \".csv\"", "true"), Example("ends-with \"อนุบาลสตูล\" \"พัทลุง\"", "false"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0), end = try call.textValue(1)
      guard text.byteCount >= end.byteCount else { return .false }
      return .bool(text.withUTF8 { bytes in end.withUTF8 { bytes.suffix($0.count).elementsEqual($0) } })
    })
}

extension Parameter {
  fileprivate static let mark = Parameter("separator", "ตัวคั่น", .type(.text), en: "the separator", th: "ตัวคั่น")
  fileprivate static let lastMark = flag("last", "ท้าย", en: "at the last separator", th: "ที่ตัวคั่นตัวสุดท้าย")
}

/// The text and where its separator stands, if it has one.
private func markPlace(_ call: inout Call) throws(Failure) -> (Value, Range<Int>)? {
  let text = try call.textValue(0), mark = try call.textValue(1)
  guard mark.byteCount > 0 else { throw call.emptyText(1) }
  try call.charge(text.byteCount / 16 + 1)
  let places = try call.places(of: mark, in: text, first: !call.flag(2))
  return (call.flag(2) ? places.last : places.first).map { (text, $0) }
}
