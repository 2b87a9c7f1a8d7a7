import Failures
import Language
import Text
import Values

/// What Thai text needs: its digits, its repair, and a look at what the eye does not see.
extension Callable {
  static let thaiDigits = Callable(
    "thai-digits", "เลขไทย", .texts,
    en: "A text with Thai digits in place of Arabic ones.", th: "ข้อความที่เปลี่ยนเลขอารบิกเป็นเลขไทย",
    [.text], gives: .type(.text), also: ["เลขอารบิกเป็นเลขไทย", "๑๒๓"],
    examples: [
      Example("\"ว3105\" | thai-digits", "ว๓๑๐๕"), Example("thai-digits \"5 ก.พ. 2569\"", "๕ ก.พ. ๒๕๖๙"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try call.rewritten(0) { Array(Digits.thai(String(decoding: $0, as: UTF8.self)).utf8) }
    })

  static let arabicDigits = Callable(
    "arabic-digits", "เลขอารบิก", .texts,
    en: "A text with Arabic digits in place of Thai ones.", th: "ข้อความที่เปลี่ยนเลขไทยเป็นเลขอารบิก",
    [.text], gives: .type(.text), also: ["เลขไทยเป็นเลขอารบิก", "123"],
    examples: [Example("\"ว๓๑๐๕\" | arabic-digits", "ว3105"), Example("arabic-digits \"ข้อ ๑๒\"", "ข้อ 12")],
    .native { (call: inout Call) throws(Failure) in try call.rewritten(0) { PlainDigits.bytes($0) } })

  static let normalise = Callable(
    "normalise", "จัดรูปอักษร", .texts,
    en: "A text in its one spelling: double เ as แ, marks in order, nothing invisible.",
    th: "ข้อความในรูปเดียวที่ถูกต้อง: เเ เป็น แ สระและวรรณยุกต์เรียงตามลำดับ ไม่มีอักขระที่มองไม่เห็น",
    [.text], gives: .type(.text), also: ["normalize", "NFC", "CLEAN", "unicodedata"],
    examples: [
      Example("(normalise \"\\u{E40}\\u{E40}ก้ว\") | quote", "\"แก้ว\""),
      Example("\"น\\u{E4D}\\u{E49}\\u{E32}\" | normalise | length", "1"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 4 + 1)
      if text.withUTF8({ ThaiForm.isNormal($0) }) { return call.kept(0) }
      let normal = ThaiForm.normal(text.string)
      try call.heap.checkText(normal.utf8.count)
      return call.heap.text(normal)
    })

  static let suspects = Callable(
    "suspects", "อักขระต้องสงสัย", .texts,
    en: "What a reader cannot see in a text: invisible characters, look-alike letters, misspelt marks.",
    th: "สิ่งที่ตามองไม่เห็นในข้อความ: อักขระซ่อน ตัวอักษรหน้าตาเหมือนกัน สระและวรรณยุกต์ผิดลำดับ",
    [.text, .english],
    gives: .type(.list(.record(Type.Columns([("at", .number), ("problem", .text), ("why", .text)])))),
    also: ["homoglyph", "zero-width", "invisible", "confusables"],
    examples: [
      Example(
        "\"ก\\u{200B}ข\" | suspects",
        "┌────┬───────────┬────────────────┐\n│ at │ problem   │ why            │\n├────┼───────────┼────────────────┤\n│  2 │ invisible │ อักขระที่มองไม่เห็น │\n└────┴───────────┴────────────────┘"
      ),
      Example("suspects \"ครูดีเด่น\"", "[]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount / 2 + 1)
      let problems = SuspectText.problems(in: text.string)
      try call.charge(problems.count)
      return text.withUTF8 { bytes in
        var list = ListBuilder(call.heap)
        var index = 0, number = 0
        for problem in problems {
          while index <= problem.offset, index < bytes.count {
            index = Clusters.next(after: index, in: bytes)
            number += 1
          }
          let (name, why) = words(problem.what)
          list.append(
            owned: call.heap.record([
              ("at", Value(number)), ("problem", call.heap.text(name)),
              ("why", call.heap.text(call.flag(1) ? why.en : why.th)),
            ]))
        }
        return list.finish()
      }
    })

  private static func words(_ kind: SuspectText.Kind) -> (String, Words) {
    switch kind {
    case .zeroWidth: ("invisible", Words(en: "an invisible character", th: "อักขระที่มองไม่เห็น"))
    case .bidiControl: ("direction", Words(en: "it turns the direction of reading", th: "อักขระกลับทิศทางการอ่าน"))
    case .mixedScripts:
      ("look-alike", Words(en: "letters of several scripts in one word", th: "มีตัวอักษรต่างภาษาที่หน้าตาเหมือนกันในคำเดียว"))
    case .nonNormalThai:
      ("spelling", Words(en: "Thai marks in another order than normal", th: "สระหรือวรรณยุกต์ซ้ำหรือผิดลำดับ"))
    }
  }
}
