import Failures
import Language
import Text
import Values

/// Personal data made unreadable but for its end.
extension Callable {
  static let mask = Callable(
    "mask", "ปิดบังข้อมูล", .texts,
    en: "Hides letters and digits but for the last ones; dashes and spaces stay.",
    th: "ปิดบังตัวอักษรและตัวเลข เหลือไว้เฉพาะตัวท้าย ขีดและช่องว่างคงเดิม",
    [
      .text,
      Parameter(
        "keep", "คงไว้", .type(.number), optional: true, en: "how many stay, but never more than half; 4 if left out",
        th: "จำนวนตัวที่เหลือไว้ ไม่เกินครึ่ง ปกติ 4"),
      .flag("with", "ด้วย", .type(.text), en: "what stands for a hidden one; x if left out", th: "ตัวที่ใช้แทน ปกติ x"),
    ],
    gives: .type(.text), also: ["redact", "anonymise", "PDPA", "ข้อมูลส่วนบุคคล"],
    examples: [
      Example("\"1-2345-67890-12-1\" | mask 3", "x-xxxx-xxxxx-12-1"),
      Example("mask \"สมศรี ใจงาม\" 0 --with \"*\"", "**** *****"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let keep = try call.has(1) ? call.integer(1, in: 0...1_000_000) : 4
      let sign = Array(try call.text(2, default: "x").utf8)
      try call.charge(text.byteCount / 2 + 1)
      let bytes = text.withUTF8 { masked($0, keep: keep, sign: sign) }
      try call.heap.checkText(bytes.count)
      return call.heap.text(bytes)
    })
}

private func masked(_ bytes: UnsafeBufferPointer<UInt8>, keep: Int, sign: [UInt8]) -> [UInt8] {
  var hidden: [Range<Int>] = []
  var index = 0
  while index < bytes.count {
    let next = Clusters.next(after: index, in: bytes)
    // Everything beyond ASCII is taken for a letter: better to hide a dash too many than a name too few.
    let byte = bytes[index]
    let isSign =
      TextBlanks.width(bytes, at: index) > 0
      || (byte < 0x80 && !PlainDigits.isDigit(byte) && (byte | 0x20) &- 0x61 > 25)
    if !isSign { hidden.append(index..<next) }
    index = next
  }
  var out: [UInt8] = []
  var start = 0
  for range in hidden.dropLast(min(keep, hidden.count / 2)) {
    out.append(contentsOf: bytes[start..<range.lowerBound])
    out.append(contentsOf: sign)
    start = range.upperBound
  }
  out.append(contentsOf: bytes[start...])
  return out
}
