import Failures
import Language
import Text
import Values

/// A citizen's number, graded.
///
/// Nobody is refused for it: schools teach children the register does not know.
struct CitizenID {
  /// What the number is.
  ///
  /// - valid: 13 digits whose last one proves the others
  /// - zero-prefixed: the same, beginning with 0, as given to persons without civil status
  /// - g-code: G and 12 digits, as schools give to pupils without any number
  enum Grade: String { case valid, zeroPrefixed = "zero-prefixed", gCode = "g-code", invalid }

  private(set) var number: String
  private(set) var grade = Grade.invalid
  private(set) var reason: Words?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = PlainDigits.bytes(text).filter { $0 != 0x20 && $0 != 0x2D }
    number = String(decoding: bytes, as: UTF8.self)
    if bytes.first == 0x47 || bytes.first == 0x67, bytes.count == 13, bytes.dropFirst().allSatisfy(PlainDigits.isDigit)
    {
      number = "G" + number.dropFirst()
      grade = .gCode
      return
    }
    reason = CitizenID.fault(bytes)
    if reason == nil { grade = bytes[0] == 0x30 ? .zeroPrefixed : .valid }
  }

  /// Thirteen digits the way a card prints them.
  var written: String {
    guard grade == .valid || grade == .zeroPrefixed else { return number }
    var bytes: [UInt8] = []
    for (index, digit) in number.utf8.enumerated() {
      if index == 1 || index == 5 || index == 10 || index == 12 { bytes.append(0x2D) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func fault(_ bytes: [UInt8]) -> Words? {
    if bytes.isEmpty { return Words(en: "there is no number", th: "ไม่มีเลข") }
    if bytes.contains(0x45) || bytes.contains(0x65), bytes.contains(0x2B) || bytes.contains(0x2E) {
      return Words(
        en: "a spreadsheet has rounded it: the number is lost", th: "โปรแกรมตารางปัดเลขไปแล้ว เลขเดิมหายไป")
    }
    guard bytes.allSatisfy(PlainDigits.isDigit) else {
      return Words(en: "there is something other than digits", th: "มีตัวอื่นที่ไม่ใช่ตัวเลข")
    }
    guard bytes.count == 13 else {
      let problem = bytes.count < 13 ? "ไม่ครบ" : "เกิน"
      return Words(en: "\(bytes.count) digits, not 13", th: "มี \(bytes.count) หลัก \(problem) 13 หลัก")
    }
    if bytes[0] == 0x39 { return Words(en: "no number begins with 9", th: "ไม่มีเลขที่ขึ้นต้นด้วย 9") }
    var sum = 0
    for index in 0..<12 { sum += (13 - index) * Int(bytes[index] - 0x30) }
    guard (11 - sum % 11) % 10 == Int(bytes[12] - 0x30) else {
      return Words(en: "the last digit does not fit the others", th: "หลักสุดท้ายไม่ตรงกับหลักอื่น")
    }
    return nil
  }
}

extension Callable {
  static let citizenID = Callable(
    "citizen-id", "เลขประจำตัวประชาชน", .texts,
    en: "Grades a citizen's number; it never refuses a person.",
    th: "ตรวจเลขประจำตัวประชาชนและบอกระดับ โดยไม่ปฏิเสธตัวบุคคล",
    [
      Parameter(
        "written", "เลข", .type(.optional(.text)), en: "the number, with or without dashes",
        th: "เลข มีหรือไม่มีขีดก็ได้"),
      .english,
    ],
    gives: .type(
      .record(
        Type.Columns([
          ("number", .text), ("grade", .text), ("reason", .optional(.text)), ("written", .text),
        ]))),
    also: ["pin", "national id", "checksum", "เลขบัตรประชาชน", "เลข 13 หลัก", "G-code"],
    examples: [
      Example(
        "\"1-2345-67890-12-1\" | citizen-id",
        "number:  1234567890121\ngrade:   valid\nreason:  –\nwritten: 1-2345-67890-12-1"),
      Example(
        "(citizen-id \"๑๒๓๔๕๖๗๘๙๐๑๒๔\").reason", "หลักสุดท้ายไม่ตรงกับหลักอื่น"),
      Example("(citizen-id \"G691200000015\").grade", "g-code"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let heap = call.heap
      let text = call[0].isNull ? .emptyText : try call.textValue(0)
      let id = text.withUTF8 { CitizenID($0) }
      let reason = id.reason.map { heap.text(call.flag(1) ? $0.en : $0.th) }
      return heap.record([
        ("number", heap.text(id.number)), ("grade", heap.text(id.grade.rawValue)),
        ("reason", reason ?? .null), ("written", heap.text(id.written)),
      ])
    })
}
