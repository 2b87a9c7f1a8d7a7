import Failures
import Language
import Text
import Values

/// A text taken apart into its words and characters.
extension Callable {
  static let words = Callable(
    "words", "แยกคำ", .texts,
    en: "The words of a text, found by dictionary in Thai; spaces and signs are left out.",
    th: "คำต่าง ๆ ในข้อความ ตัดคำไทยด้วยพจนานุกรม ไม่รวมช่องว่างและเครื่องหมาย",
    [.text], gives: .type(.list(.text)), also: ["tokenize", "split words", "ตัดคำ", "word segmentation"],
    examples: [
      Example("\"ประกาศผลการคัดเลือก\" | words", "[\"ประกาศ\", \"ผล\", \"การ\", \"คัดเลือก\"]"),
      Example("words \"Award round, 2569!\"", "[\"Award\", \"round\", \"2569\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      // Each word asks the dictionary, which costs far more than reading bytes.
      try call.charge(text.byteCount + 1)
      let words = WordBreaks.words(text.string)
      try call.heap.reserve(words.count * 32)
      var list = ListBuilder(call.heap, capacity: words.count)
      for word in words { list.append(owned: call.heap.text(String(word))) }
      return list.finish()
    })

  static let clusters = Callable(
    "clusters", "แยกตัวอักษร", .texts,
    en: "The characters of a text; a Thai letter with its marks is one.",
    th: "ตัวอักษรแต่ละตัวของข้อความ พยัญชนะพร้อมสระและวรรณยุกต์เป็นหนึ่งตัว",
    [.text], gives: .type(.list(.text)), also: ["chars", "characters", "split chars", "graphemes"],
    examples: [
      Example("\"น้ำใจ\" | clusters", "[\"น้ำ\", \"ใ\", \"จ\"]"), Example("clusters \"abc\"", "[\"a\", \"b\", \"c\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      try call.charge(text.byteCount)
      try call.heap.reserve(text.byteCount * 16)
      return text.withUTF8 { bytes in
        var list = ListBuilder(call.heap, capacity: bytes.count / 3 + 1)
        var index = 0
        while index < bytes.count {
          let next = Clusters.next(after: index, in: bytes)
          list.append(owned: call.heap.text(UnsafeBufferPointer(rebasing: bytes[index..<next])))
          index = next
        }
        return list.finish()
      }
    })
}
