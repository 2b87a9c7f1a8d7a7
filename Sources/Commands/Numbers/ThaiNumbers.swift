import Failures
import Language
import Values

extension Callable {
  static let bahtText = Callable(
    "baht-text", "เงินเป็นตัวอักษร", .numbers, en: "An amount of money in Thai words, as on receipts and contracts.",
    th: "เขียนจำนวนเงินเป็นตัวอักษร อย่างในใบเสร็จและสัญญา",
    [.aNumber], gives: .type(.text), also: ["BAHTTEXT", "money in words", "จำนวนเงินตัวอักษร"],
    examples: [
      Example("121.50 | baht-text", "หนึ่งร้อยยี่สิบเอ็ดบาทห้าสิบสตางค์"),
      Example("1000001 | baht-text", "หนึ่งล้านเอ็ดบาทถ้วน"),
      Example("0.25 | baht-text", "ยี่สิบห้าสตางค์"),
    ], .native(ThaiNumbers.baht))

  static let numberWords = Callable(
    "number-words", "จำนวนเป็นคำอ่าน", .numbers, en: "A number as it is read aloud in Thai.", th: "เขียนจำนวนตามคำอ่านภาษาไทย",
    [.aNumber], gives: .type(.text), also: ["spell out", "words", "read aloud", "คำอ่าน"],
    examples: [
      Example("21 | number-words", "ยี่สิบเอ็ด"), Example("-3.05 | number-words", "ลบสามจุดศูนย์ห้า"),
    ], .native(ThaiNumbers.words))
}

/// Numbers in Thai words, of arguments.
enum ThaiNumbers {
  static func baht(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0).normalised
    guard let words = ThaiNumberWords.baht(number) else { throw Failure(.satang, Failure.Part(number.text)) }
    return call.result(words)
  }

  static func words(_ call: inout Call) throws(Failure) -> Value {
    call.result(ThaiNumberWords.words(try call.number(0)))
  }
}
