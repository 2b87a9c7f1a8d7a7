import Failures
import Language
import Values

extension Callable {
  static let percent = Callable(
    "percent", "ร้อยละ", .numbers, en: "A part of one as a percentage, in text.", th: "เขียนส่วนของหนึ่งเป็นร้อยละ",
    [.aNumber, .toDecimals], gives: .type(.text), also: ["percentage", "%", "format percent"],
    examples: [Example("0.855 | percent", "85.5%"), Example("2 / 3 | percent --decimals 1", "66.7%")],
    .native(NumberTexts.percent))

  static let fixed = Callable(
    "fixed", "ทศนิยมคงที่", .numbers, en: "A number as text with exactly so many decimals.",
    th: "เขียนจำนวนด้วยทศนิยมตามตำแหน่งที่ระบุเสมอ",
    [.aNumber, .places], gives: .type(.text), also: ["toFixed", "FIXED", "format", "printf"],
    examples: [Example("85.5 | fixed 2", "85.50"), Example("3 | fixed 0", "3")], .native(NumberTexts.fixed))

  static let grouped = Callable(
    "grouped", "คั่นหลักพัน", .numbers, en: "A number as text with commas between thousands.",
    th: "เขียนจำนวนโดยมีจุลภาคคั่นหลักพัน",
    [.aNumber, .toDecimals], gives: .type(.text), also: ["thousands separator", "format money", "comma"],
    examples: [
      Example("1234567.5 | grouped", "1,234,567.5"), Example("-1234 | grouped --decimals 2", "-1,234.00"),
    ], .native(NumberTexts.grouped))

  static let parseNumber = Callable(
    "parse-number", "อ่านจำนวน", .numbers,
    en: "Reads a number as people write it: Thai digits, commas, brackets for negatives, percent, baht.",
    th: "อ่านจำนวนที่คนเขียน: เลขไทย จุลภาค วงเล็บแทนค่าลบ ร้อยละ บาท",
    [Parameter("text", "ข้อความ", .type(.text), en: "the text", th: "ข้อความ")], gives: .type(.number),
    also: ["to number", "into int", "VALUE", "atoi", "float", "NUMBERVALUE"],
    examples: [
      Example("\"1,234.50\" | parse-number", "1234.5"), Example("\"๑,๒๐๐ บาท\" | parse-number", "1200"),
      Example("\"(500)\" | parse-number", "-500"), Example("\"85%\" | parse-number", "0.85"),
    ], .native(NumberTexts.parse))
}

enum NumberTexts {
  static func percent(_ call: inout Call) throws(Failure) -> Value {
    let number = try call.number(0).multiplied(by: Decimal(100)).normalised
    return call.result(try written(number, decimals: 1, call) + "%")
  }

  static func fixed(_ call: inout Call) throws(Failure) -> Value {
    let places = call.has(1) ? try call.integer(1, in: 0...38) : 0
    return call.result(try call.number(0).fixed(places))
  }

  static func grouped(_ call: inout Call) throws(Failure) -> Value {
    let text = try written(call.number(0), decimals: 1, call)
    let isNegative = text.hasPrefix("-")
    let digits = (isNegative ? text.dropFirst() : text[...]).prefix { $0 != "." }
    var out = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return call.result(out + text.drop { $0 != "." })
  }

  /// As it is, or with the decimals the flag asks for.
  private static func written(
    _ number: Decimal, decimals index: Int, _ call: borrowing Call
  ) throws(Failure) -> String {
    call.has(index) ? try number.fixed(call.integer(index, in: 0...38)) : number.normalised.text
  }

  static func parse(_ call: inout Call) throws(Failure) -> Value {
    let text = try call.text(0)
    try call.charge(text.utf8.count / 16)
    guard let number = try NumberReader.number(text) else {
      throw Failure(.unreadableNumber, Failure.Part(brief(call[0], call.realm)))
    }
    return call.result(number)
  }
}
