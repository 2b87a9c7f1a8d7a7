import Failures
import Language
import Text
import Values

/// A telephone number as people type it, in one form and graded; like a citizen's number it is never refused.
struct Phone {
  /// `mobile` and `landline` are Thai numbers, `service` the short ones such as 191 or 1579.
  enum Grade: String { case mobile, landline, service, foreign, invalid }

  private(set) var number: String
  private(set) var grade = Grade.invalid
  private(set) var ext: String?
  private(set) var reason: Words?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let (main, tail) = Phone.parted(PlainDigits.bytes(text))
    ext = tail
    number = String(decoding: main, as: UTF8.self)
    var digits = main
    if digits.first == 0x2B { digits.removeFirst() }
    guard !digits.isEmpty else {
      reason = Words(en: "there is no number", th: "ไม่มีหมายเลข")
      return
    }
    guard digits.allSatisfy(PlainDigits.isDigit) else {
      reason = Words(en: "there is something other than one number", th: "มีตัวอื่นหรือมีมากกว่าหนึ่งหมายเลข")
      return
    }
    if main.first == 0x2B, !digits.starts(with: [0x36, 0x36]) {
      grade = (7...15).contains(digits.count) ? .foreign : .invalid
      if grade == .invalid { reason = Phone.length(digits.count) }
      return
    }
    judge(Phone.national(digits))
  }

  /// Grades the digits of a number inside Thailand.
  private mutating func judge(_ digits: [UInt8]) {
    number = String(decoding: digits, as: UTF8.self)
    let second = digits.count > 1 ? digits[1] : 0
    switch (digits.count, digits[0], second) {
    case (10, 0x30, 0x36), (10, 0x30, 0x38), (10, 0x30, 0x39): grade = .mobile
    case (9, 0x30, 0x32...0x35), (9, 0x30, 0x37): grade = .landline
    case (3...4, 0x31, _), (10, 0x31, _): grade = .service
    case (9, 0x36, _), (9, 0x38, _), (9, 0x39, _):
      // Spreadsheets drop the leading 0, and no Thai number begins so without it.
      number = "0" + number
      grade = .mobile
      reason = Words(en: "the leading 0 was missing", th: "เติม 0 ที่หายไปข้างหน้า")
    case (9...10, 0x30, _): reason = Words(en: "no number begins so", th: "ไม่มีหมายเลขที่ขึ้นต้นเช่นนี้")
    default: reason = Phone.length(digits.count)
    }
  }

  /// The way letters print it: 08 1234 5678, 0 2628 5100.
  var written: String {
    let gaps: (Int, Int)
    switch grade {
    case .mobile: gaps = (2, 6)
    case .landline: gaps = (1, 5)
    case .service where number.utf8.count == 10: gaps = (4, 7)
    default: return number
    }
    var bytes: [UInt8] = []
    for (index, digit) in number.utf8.enumerated() {
      if index == gaps.0 || index == gaps.1 { bytes.append(0x20) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 66 and 0066 lead into Thailand, where the number begins with 0.
  private static func national(_ digits: [UInt8]) -> [UInt8] {
    for prefix in ["0066", "66"] where digits.starts(with: prefix.utf8) && digits.count >= prefix.utf8.count + 8 {
      let rest = digits.dropFirst(prefix.utf8.count)
      return rest.first == 0x30 ? Array(rest) : [0x30] + rest
    }
    return digits
  }

  private static func length(_ count: Int) -> Words {
    Words(en: "\(count) digits are not a number", th: "มี \(count) หลัก ไม่เป็นหมายเลขโทรศัพท์")
  }

  /// The number without what people put between digits, and the extension behind ต่อ, ext or #.
  private static func parted(_ bytes: [UInt8]) -> ([UInt8], String?) {
    let all = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var main = all[...], tail: ArraySlice<UInt8> = []
    for mark in ["ต่อ", "ext", "#", "x"] {
      let needle = Array(mark.utf8)
      guard let at = all.indices.first(where: { all[$0...].starts(with: needle) }) else { continue }
      (main, tail) = (all[..<at], all[(at + needle.count)...])
      break
    }
    let digits = tail.filter(PlainDigits.isDigit)
    let filler: Set<UInt8> = [0x20, 0x2D, 0x28, 0x29, 0x2E, 0x09]
    return (main.filter { !filler.contains($0) }, digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self))
  }
}

extension Callable {
  static let phone = Callable(
    "phone", "หมายเลขโทรศัพท์", .texts,
    en: "Puts a telephone number into one form and grades it; it never refuses a person.",
    th: "จัดหมายเลขโทรศัพท์ให้เป็นรูปเดียวและบอกระดับ โดยไม่ปฏิเสธตัวบุคคล",
    [
      Parameter(
        "written", "เลข", .type(.optional(.text)), en: "the number, as it was typed", th: "หมายเลขตามที่พิมพ์มา"),
      .english,
    ],
    gives: .type(
      .record(
        Type.Columns([
          ("number", .text), ("grade", .text), ("extension", .optional(.text)), ("reason", .optional(.text)),
          ("written", .text),
        ]))),
    also: ["telephone", "mobile", "โทร.", "เบอร์โทร"],
    examples: [
      Example("(phone \"+66 81-234-5678\").written", "08 1234 5678"),
      Example(
        "\"โทร\" | phone",
        "number:    โทร\ngrade:     invalid\nextension: –\nreason:    มีตัวอื่นหรือมีมากกว่าหนึ่งหมายเลข\nwritten:   โทร"
      ),
      Example("(phone \"๐ ๒๖๒๘ ๕๑๐๐ ต่อ ๑๒\").extension", "12"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let heap = call.heap
      let text = call[0].isNull ? .emptyText : try call.textValue(0)
      try call.charge(text.byteCount / 4 + 1)
      let phone = text.withUTF8 { Phone($0) }
      let reason = phone.reason.map { heap.text(call.flag(1) ? $0.en : $0.th) }
      return heap.record([
        ("number", heap.text(phone.number)), ("grade", heap.text(phone.grade.rawValue)),
        ("extension", phone.ext.map { heap.text($0) } ?? .null), ("reason", reason ?? .null),
        ("written", heap.text(phone.written)),
      ])
    })
}
