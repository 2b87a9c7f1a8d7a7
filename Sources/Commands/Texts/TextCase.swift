import Failures
import Language
import Values

/// Capital and small letters; Thai has neither and stays as it is.
extension Callable {
  static let upper = Callable(
    "upper", "ตัวพิมพ์ใหญ่", .texts, en: "All letters as capitals.", th: "เปลี่ยนเป็นตัวพิมพ์ใหญ่ทั้งหมด",
    [.text], gives: .type(.text), also: ["UPPER", "toupper", "str upcase", "ascii_upcase"],
    examples: [Example("\"otop ไทย\" | upper", "OTOP ไทย"), Example("upper \"straße\"", "STRASSE")],
    .native { (call: inout Call) throws(Failure) in
      try call.rewritten(0) { bytes in
        isPlainCase(bytes)
          ? bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
          : Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
      }
    })

  static let lower = Callable(
    "lower", "ตัวพิมพ์เล็ก", .texts, en: "All letters as small ones.", th: "เปลี่ยนเป็นตัวพิมพ์เล็กทั้งหมด",
    [.text], gives: .type(.text), also: ["LOWER", "tolower", "str downcase", "ascii_downcase"],
    examples: [Example("\"OBEC สพฐ.\" | lower", "obec สพฐ."), Example("lower \"ÉCOLE\"", "école")],
    .native { (call: inout Call) throws(Failure) in
      try call.rewritten(0) { bytes in
        isPlainCase(bytes)
          ? bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
          : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
      }
    })

  static let capitalise = Callable(
    "capitalise", "ขึ้นต้นตัวใหญ่", .texts,
    en: "The first letter as a capital, the rest as it is.", th: "ตัวแรกเป็นตัวพิมพ์ใหญ่ ที่เหลือคงเดิม",
    [.text], gives: .type(.text), also: ["capitalize", "PROPER", "str capitalize", "ucfirst"],
    examples: [Example("\"school\" | capitalise", "School"), Example("capitalise \"ครู\"", "ครู")],
    .native { (call: inout Call) throws(Failure) in
      try call.rewritten(0) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.prefix(1).uppercased().utf8) + Array(text.dropFirst(1).utf8)
      }
    })
}

/// Whether only ASCII letters have case here: the bytes are ASCII or Thai (E0 B8 xx, E0 B9 xx).
private func isPlainCase(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      index += 1
    } else if bytes[index] == 0xE0, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xB8 {
      index += 3
    } else {
      return false
    }
  }
  return true
}
