/// Numbers in Thai words: places up to แสน, then ล้าน for every six digits.
public enum ThaiNumberWords {
  /// An amount of money, as on receipts; nil where it has fractions of a satang.
  public static func baht(_ number: Decimal) -> String? {
    let number = number.normalised
    guard number.scale <= 2 else { return nil }
    let (whole, fraction) = parts(number.magnitude)
    let satang = fraction + String(repeating: "0", count: 2 - fraction.utf8.count)
    var out = number.isNegative ? "ลบ" : ""
    if whole != "0" || satang == "00" { out += reading(whole) + "บาท" }
    return out + (satang == "00" ? "ถ้วน" : reading(satang) + "สตางค์")
  }

  /// As it is read aloud.
  public static func words(_ number: Decimal) -> String {
    let number = number.normalised, (whole, fraction) = parts(number.magnitude)
    var out = (number.isNegative ? "ลบ" : "") + reading(whole)
    if !fraction.isEmpty { out += "จุด" + fraction.utf8.map { digits[Int($0 - 0x30)] }.joined() }
    return out
  }

  private static func parts(_ number: Decimal) -> (whole: String, fraction: String) {
    let text = number.text
    let whole = text.prefix { $0 != "." }
    return (String(whole), String(text.dropFirst(whole.count + 1)))
  }

  private static let digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
  private static let places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]

  /// A row of digits as it is read: 1 in the ones is เอ็ด after anything larger, 2 in the tens is ยี่.
  private static func reading(_ number: String) -> String {
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
