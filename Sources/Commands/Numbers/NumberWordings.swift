import Failures

/// What commands over numbers refuse.
extension Wording {
  static let unreadableNumber = Wording(
    "SOP-NUMBER-READ", .failed,
    en: "parse-number: this is no number: {1}", th: "parse-number: อ่านเป็นจำนวนไม่ได้: {1}",
    hintEn: "1,234.50, ๑๒๓, (500), 80% and 1,200 บาท are read",
    hintTh: "อ่านได้ เช่น 1,234.50 ๑๒๓ (500) 80% และ 1,200 บาท",
    helpEn: "A text is read as a number when it is digits, Arabic or Thai, with commas between thousands, one "
      + "point, a sign or brackets for negatives, a percent sign, ฿ or บาท.",
    helpTh: "อ่านเป็นจำนวนได้เมื่อเป็นเลขอารบิกหรือเลขไทย มีจุลภาคคั่นหลักพัน จุดทศนิยมหนึ่งจุด "
      + "เครื่องหมายหรือวงเล็บแทนค่าลบ เครื่องหมายร้อยละ ฿ หรือคำว่าบาท")
  static let negativeRoot = Wording(
    "SOP-ROOT", .failed,
    en: "sqrt: {1} is negative and has no square root", th: "sqrt: {1} เป็นจำนวนลบ ไม่มีรากที่สอง",
    helpEn: "Only 0 and positive numbers have a square root.", helpTh: "มีแต่ศูนย์และจำนวนบวกที่มีรากที่สอง")
  static let clampBounds = Wording(
    "SOP-CLAMP", .failed,
    en: "clamp: the lower bound {1} is above the upper bound {2}", th: "clamp: ขอบล่าง {1} มากกว่าขอบบน {2}",
    helpEn: "The lower bound comes first.", helpTh: "ระบุขอบล่างก่อน")
  static let roundingWays = Wording(
    "SOP-ROUND-WAY", .failed,
    en: "round: give only one of --even, --up and --down", th: "round: ใช้ --even --up หรือ --down ได้อย่างเดียว",
    helpEn: "The three flags are three ways of rounding.", helpTh: "ทั้งสามเป็นวิธีปัดคนละแบบ")
  static let roundingStep = Wording(
    "SOP-ROUND-STEP", .failed,
    en: "round: --to must be more than 0, and this is {1}", th: "round: --to ต้องมากกว่า 0 แต่ได้ {1}",
    hintEn: "to a quarter: round --to 0.25", hintTh: "ปัดเป็นสลึง: round --to 0.25",
    helpEn: "A number is rounded to a multiple of what --to says.", helpTh: "ปัดเป็นจำนวนเท่าของค่าที่ระบุใน --to")
  static let satang = Wording(
    "SOP-SATANG", .failed,
    en: "baht-text: {1} has fractions of a satang", th: "baht-text: {1} มีเศษของสตางค์",
    hintEn: "round it first: round 2 | baht-text", hintTh: "ปัดก่อน: round 2 | baht-text",
    helpEn: "Baht are written out in words to the satang; what is smaller must be rounded aloud, not silently.",
    helpTh: "จำนวนเงินเขียนเป็นตัวอักษรถึงสตางค์ เศษที่เล็กกว่านั้นต้องปัดก่อนอย่างชัดเจน")
  static let apportionTotal = Wording(
    "SOP-APPORTION", .failed,
    en: "apportion: {1} cannot be handed out in units of {2} decimals",
    th: "apportion: แบ่ง {1} เป็นทศนิยม {2} ตำแหน่งไม่ลงตัว",
    hintEn: "round it first, or give --decimals", hintTh: "ปัดก่อน หรือกำหนด --decimals",
    helpEn: "What is handed out must add up to the total, which has finer units or is negative.",
    helpTh: "ส่วนที่แบ่งต้องรวมได้เท่ายอด แต่ยอดมีหน่วยละเอียดกว่าหรือติดลบ")
}

/// Every wording of this folder, for `help` and the documentation.
public enum NumberWordings {
  public static let all: [Wording] = [
    .unreadableNumber, .negativeRoot, .clampBounds, .roundingWays, .roundingStep, .satang, .apportionTotal,
  ]
}
