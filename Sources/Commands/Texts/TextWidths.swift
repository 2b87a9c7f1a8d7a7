import Failures
import Language
import Text
import Values

/// Texts brought to a width, and their lengths. Widths are columns of the screen, so that Thai stands aligned.
extension Callable {
  static let length = Callable(
    "length", "ความยาว", .texts,
    en: "How many characters a text has; a Thai letter with its marks is one.",
    th: "จำนวนตัวอักษรของข้อความ พยัญชนะพร้อมสระและวรรณยุกต์นับเป็นหนึ่ง",
    [
      .text,
      .flag("bytes", "ไบต์", en: "count bytes of UTF-8", th: "นับเป็นไบต์ของ UTF-8"),
      .flag("width", "ความกว้าง", en: "count columns of the screen", th: "นับเป็นช่องบนจอ"),
    ],
    gives: .type(.number), also: ["len", "LEN", "char_length", "str length", "size"],
    examples: [
      Example("\"น้ำใจ\" | length", "3"), Example("length \"abc\" --bytes", "3"),
      Example("\"น้ำใจ\" | length --width", "4"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 8 + 1)
      if call.flag(1), call.flag(2) { throw call.opposite("--bytes, --width") }
      if call.flag(1) { return Value(text.byteCount) }
      return Value(text.withUTF8 { call.flag(2) ? Columns.width($0) : Clusters.count($0) })
    })

  static let trim = Callable(
    "trim", "ตัดช่องว่าง", .texts,
    en: "A text without white space and invisible characters at its ends.",
    th: "ข้อความที่ตัดช่องว่างและอักขระที่มองไม่เห็นหัวท้ายออก",
    [
      .text,
      .flag("left", "ซ้าย", en: "only at the left", th: "เฉพาะด้านซ้าย"),
      .flag("right", "ขวา", en: "only at the right", th: "เฉพาะด้านขวา"),
    ],
    gives: .type(.text), also: ["strip", "TRIM", "str trim", "ltrim", "rtrim"],
    examples: [
      Example("\"  ครูดี  \" | trim | quote", "\"ครูดี\""), Example("\"  a  \" | trim --left | quote", "\"a  \""),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 16 + 1)
      let both = call.flag(1) == call.flag(2)
      let (left, right) = (both || call.flag(1), both || call.flag(2))
      return text.withUTF8 { bytes in
        var start = 0, end = bytes.count
        while left, start < end, case let width = TextBlanks.width(bytes, at: start), width > 0 { start += width }
        while right, end > start, case let width = TextBlanks.width(bytes, before: end), width > 0 { end -= width }
        if start == 0, end == bytes.count { return call.kept(0) }
        return call.heap.text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
    })

  static let pad = Callable(
    "pad", "จัดความกว้าง", .texts,
    en: "Fills a text up to a width in columns; a longer text stays as it is.",
    th: "เติมข้อความให้กว้างตามจำนวนช่อง ข้อความที่ยาวกว่าคงเดิม",
    [
      .text, .width,
      .flag("left", "ซ้าย", en: "the text stands at the left (so it is without a flag)", th: "ข้อความชิดซ้าย (ปกติเป็นเช่นนี้)"),
      .flag("right", "ขวา", en: "the text stands at the right", th: "ข้อความชิดขวา"),
      .flag("centre", "กลาง", en: "the text stands in the middle", th: "ข้อความอยู่กึ่งกลาง"),
      .flag("with", "ด้วย", .type(.text), en: "what fills it, in place of spaces", th: "ตัวที่ใช้เติมแทนช่องว่าง"),
    ],
    gives: .type(.text), also: ["fill", "ljust", "rjust", "center", "zfill", "lpad", "rpad", "padStart"],
    examples: [
      Example("\"ปู่\" | pad 5 --with \".\"", "ปู่...."), Example("\"7\" | pad 3 --right --with \"0\"", "007"),
      Example("\"มติ\" | pad 6 --centre --with \"-\"", "--มติ--"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let width = try call.integer(1, in: 0...1_000_000)
      let fill = call.has(5) ? try call.text(5) : " "
      guard fill.count == 1, Columns.width(fill) == 1 else {
        throw Failure(.wideFill, Failure.Part(call.callable.name), Failure.Part(fill))
      }
      let sides = [2, 3, 4].filter { call.flag($0) }
      guard sides.count < 2 else { throw call.opposite("--left, --right, --centre") }
      let missing = max(0, width - text.withUTF8 { Columns.width($0) })
      try call.charge((text.byteCount + missing) / 16 + 1)
      if missing == 0 { return call.kept(0) }
      let before = sides == [3] ? missing : sides == [4] ? missing / 2 : 0
      let size = text.byteCount + missing * fill.utf8.count
      try call.heap.checkText(size)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      for _ in 0..<before { bytes.append(contentsOf: fill.utf8) }
      text.withUTF8 { bytes.append(contentsOf: $0) }
      for _ in before..<missing { bytes.append(contentsOf: fill.utf8) }
      return call.heap.text(bytes)
    })

  static let truncate = Callable(
    "truncate", "ตัดให้พอดี", .texts,
    en: "Shortens a text to a width in columns and marks the cut.", th: "ตัดข้อความให้กว้างไม่เกินจำนวนช่องและทำเครื่องหมายที่ตัด",
    [
      .text, .width,
      .flag("with", "ด้วย", .type(.text), en: "what marks the cut, in place of …", th: "เครื่องหมายที่ตัด แทน …"),
    ],
    gives: .type(.text), also: ["shorten", "ellipsis", "LEFT", "cut"],
    examples: [
      Example("\"สำนักงานเขตพื้นที่การศึกษา\" | truncate 8", "สำนักงาน…"),
      Example("\"abcdef\" | truncate 4 --with \"\"", "abcd"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let width = try call.integer(1, in: 0...1_000_000)
      let mark = try call.text(2, default: "…")
      try call.charge(text.byteCount / 8 + 1)
      return text.withUTF8 { bytes in
        if Columns.width(bytes) <= width { return call.kept(0) }
        let room = width - Columns.width(mark)
        guard room >= 0 else { return .emptyText }
        let kept = bytes[..<Columns.prefix(bytes, columns: room).bytes]
        return call.heap.text(Array(kept) + Array(mark.utf8))
      }
    })
}

extension Parameter {
  fileprivate static let width = Parameter(
    "width", "ความกว้าง", .type(.number), en: "how many columns", th: "จำนวนช่อง")
}
