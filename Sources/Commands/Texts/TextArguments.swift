import Failures
import Language
import Values

/// How the code of texts and dates reads its arguments.
extension Call {
  /// A text argument, borrowed; numbers are never taken for texts.
  func textValue(_ index: Int) throws(Failure) -> Value {
    guard self[index].isText else { throw wrong(index, Tag.text.words) }
    return self[index]
  }

  /// A text argument, or another where it was left out.
  func textValue(_ index: Int, default fallback: Value) throws(Failure) -> Value {
    has(index) ? try textValue(index) : fallback
  }

  /// A text made of the bytes of an argument, charged as work and checked for its size.
  mutating func rewritten(_ index: Int, _ change: (UnsafeBufferPointer<UInt8>) -> [UInt8]) throws(Failure) -> Value {
    let text = try textValue(index)
    try charge(text.byteCount / 16 + 1)
    let bytes = text.withUTF8(change)
    try heap.checkText(bytes.count)
    return heap.text(bytes)
  }

  func emptyText(_ index: Int) -> Failure {
    Failure(.emptySeparator, Failure.Part(callable.name), Failure.Part(callable.parameters[index].name))
  }

  func opposite(_ flags: String) -> Failure {
    Failure(.oppositeSides, Failure.Part(callable.name), Failure.Part(flags))
  }

  /// One of the words of a parameter, in English or Thai.
  func choice<C: Choice>(_ index: Int, default fallback: C? = nil) throws(Failure) -> C {
    if !has(index), let fallback { return fallback }
    let word = try text(index)
    if let choice = C.allCases.first(where: { $0.rawValue == word || $0.thai == word }) { return choice }
    throw Failure(
      .unknownChoice, Failure.Part(callable.name), Failure.Part(callable.parameters[index].name),
      Failure.Part(brief(self[index], realm)), Failure.Part(C.words.joined(separator: ", ")))
  }
}

/// A closed set of words an argument may be, each with its Thai name.
protocol Choice: CaseIterable, RawRepresentable where RawValue == String {
  var thai: String { get }
}

extension Choice {
  /// Both spellings of every word, English first.
  static var words: [String] { allCases.map(\.rawValue) + allCases.map(\.thai) }
  static var accepts: Parameter.Accepts { .words(words) }
}

/// Parameters that many callables share, so that one thing has one name.
extension Parameter {
  static let text = Parameter("text", "ข้อความ", .type(.text), en: "the text", th: "ข้อความ")
  static let english = flag("english", "อังกฤษ", en: "in English", th: "เป็นภาษาอังกฤษ")
  static let thaiDigits = flag("thai-digits", "เลขไทย", en: "with Thai digits", th: "ใช้เลขไทย")
}

extension Wording {
  static let unknownChoice = Wording(
    "SOP-CHOICE", .failed,
    en: "{1}: {2} cannot be {3}", th: "{1}: {2} เป็น {3} ไม่ได้",
    hintEn: "one of: {4}", hintTh: "เลือกได้: {4}",
    helpEn: "A parameter takes one of a few words, and this is none of them.",
    helpTh: "พารามิเตอร์นี้รับได้เฉพาะคำที่กำหนดไว้ และคำนี้ไม่อยู่ในนั้น")
}
