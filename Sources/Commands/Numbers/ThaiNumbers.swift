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

/// Numbers in Thai words: places up to แสน, then ล้าน for every six digits.
enum ThaiNumbers {
  static func baht(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0).normalised, size = number.magnitude
    guard number.scale <= 2 else { throw Failure(.satang, Failure.Part(number.text)) }
    let (whole, fraction) = parts(size)
    let satang = fraction + String(repeating: "0", count: 2 - fraction.utf8.count)
    var out = number.isNegative ? "ลบ" : ""
    if whole != "0" || satang == "00" { out += reading(whole) + "บาท" }
    out += satang == "00" ? "ถ้วน" : reading(satang) + "สตางค์"
    return call.result(out)
  }

  static func words(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0).normalised
    let (whole, fraction) = parts(number.magnitude)
    var out = (number.isNegative ? "ลบ" : "") + reading(whole)
    if !fraction.isEmpty { out += "จุด" + fraction.utf8.map { digits[Int($0 - 0x30)] }.joined() }
    return call.result(out)
  }

  private static func parts(_ number: Decimal) -> (whole: String, fraction: String) {
    let text = number.text
    let whole = text.prefix { $0 != "." }
    return (String(whole), String(text.dropFirst(whole.count + 1)))
  }

  private static let digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
  private static let places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]

  /// A row of digits as it is read: 1 in the ones is เอ็ด after anything larger, 2 in the tens is ยี่.
  static func reading(_ number: String) -> String {
    let figures = Array(number.utf8.drop { $0 == 0x30 }.map { Int($0) - 0x30 })
    if figures.isEmpty { return digits[0] }
    var out = ""
    for (index, digit) in figures.enumerated() {
      let rest = figures.count - 1 - index, place = rest % 6
      switch (digit, place) {
      case (0, _): break
      case (1, 0) where index > 0: out += "เอ็ด"
      case (1, 1): out += places[1]
      case (2, 1): out += "ยี่" + places[1]
      default: out += digits[digit] + places[place]
      }
      if place == 0, rest > 0 { out += "ล้าน" }
    }
    return out
  }
}
