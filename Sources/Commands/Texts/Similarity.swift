import Failures
import Language
import Text
import Values

/// Texts that are nearly the same: names typed twice, schools misspelt.
extension Callable {
  static let similar = Callable(
    "similar", "ความคล้าย", .texts,
    en: "How alike two texts are, from 0 to 1: the share of letters that need no change.",
    th: "ความคล้ายของสองข้อความ ตั้งแต่ 0 ถึง 1 คือสัดส่วนตัวอักษรที่ไม่ต้องแก้",
    [.text, Parameter("second", "อีกข้อความ", .type(.text), en: "the other text", th: "อีกข้อความหนึ่ง")],
    gives: .type(.number), also: ["levenshtein", "fuzzy", "similarity", "difflib", "edit distance"],
    examples: [
      Example("\"บ้าน\" | similar \"บาน\"", "0.75"), Example("similar \"abcde\" \"abced\"", "0.8"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let left = try call.text(0), right = try call.text(1)
      let longest = max(left.unicodeScalars.count, right.unicodeScalars.count)
      guard longest > 0 else { return Value(1) }
      guard longest <= longestCompared else { throw call.tooLong(longest) }
      try call.charge(left.utf8.count * right.utf8.count / 16 + 1)
      let distance = EditDistance.between(left, right, limit: longest) ?? longest
      return try Number.divide(Value(longest - distance), Value(longest), call.heap)
    })

  static let nearest = Callable(
    "nearest", "คำใกล้เคียง", .texts,
    en: "The text of a list most like this one; null if none is near.",
    th: "ข้อความในรายการที่คล้ายที่สุด หากไม่มีที่ใกล้เคียงได้ null",
    [.text, Parameter("list", "รายการ", .type(.list(.text)), en: "the texts to choose from", th: "ข้อความที่ให้เลือก")],
    gives: .type(.optional(.text)), also: ["did you mean", "fuzzy match", "get_close_matches"],
    examples: [
      Example("\"บ้านนำ\" | nearest [\"อนุบาลสตูล\", \"บ้านนา\"]", "บ้านนา"),
      Example("quote (nearest \"ภูเก็ต\" [\"สตูล\", \"พัทลุง\"])", "null"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let word = try call.text(0)
      guard word.utf8.count <= longestCompared else { throw call.tooLong(word.utf8.count) }
      var candidates: [String] = []
      for (index, item) in try call.items(1).enumerated() {
        guard item.isText else {
          throw Failure(
            .notText, Failure.Part(call.callable.name), Failure.Part(index + 1), .words(item.tag.words),
            Failure.Part(brief(item, call.realm)))
        }
        // Three changes are the most that counts as near, so most candidates cost their length only.
        try call.charge(item.byteCount / 2 + 1)
        if item.byteCount <= longestCompared { candidates.append(item.string) }
      }
      return EditDistance.nearest(to: word, among: candidates).map { call.heap.text($0) } ?? .null
    })

  /// Comparing takes the product of two lengths.
  private static let longestCompared = 4096
}

extension Call {
  fileprivate func tooLong(_ count: Int) -> Failure {
    Failure(
      .outOfBounds, Failure.Part(callable.name), Failure.Part(callable.parameters[0].name), "0", "4096",
      Failure.Part(count))
  }
}
