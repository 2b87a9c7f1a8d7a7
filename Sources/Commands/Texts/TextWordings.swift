import Failures
import Values

/// What text callables refuse about what they are given.
extension Wording {
  static let emptySeparator = Wording(
    "SOP-SEPARATOR-EMPTY", .failed,
    en: "{1}: {2} is empty", th: "{1}: {2} ว่าง",
    helpEn: "A separator, or a text to be found, must have at least one character.",
    helpTh: "ตัวคั่นหรือข้อความที่ค้นต้องมีอย่างน้อยหนึ่งตัวอักษร")
  static let positionZero = Wording(
    "SOP-TEXT-ZERO", .failed,
    en: "{1}: there is no character number 0", th: "{1}: ไม่มีตัวอักษรที่ 0",
    hintEn: "counting starts at 1, and -1 is the last", hintTh: "นับเริ่มที่ 1 และ -1 คือตัวสุดท้าย",
    helpEn: "Characters are counted from 1; negative numbers count from the end.",
    helpTh: "นับตัวอักษรเริ่มที่ 1 จำนวนลบนับจากท้าย")
  static let oppositeSides = Wording(
    "SOP-TEXT-SIDES", .failed,
    en: "{1}: give only one of {2}", th: "{1}: เลือกได้อย่างเดียวจาก {2}",
    helpEn: "Two flags that contradict each other were given together.",
    helpTh: "ใส่ตัวเลือกที่ขัดกันพร้อมกัน")
  static let notText = Wording(
    "SOP-TEXT-ITEM", .failed,
    en: "{1}: item {2} must be a text, and this is {3}: {4}", th: "{1}: รายการที่ {2} ต้องเป็นข้อความ แต่ได้{3}: {4}",
    hintEn: "make texts of them first: each (to-text $it)", hintTh: "ทำเป็นข้อความก่อน: each (to-text $it)",
    helpEn:
      "Only texts are put together; numbers and dates are made texts first, so that nobody is surprised by their form.",
    helpTh: "ต่อได้เฉพาะข้อความ จำนวนและวันที่ต้องทำเป็นข้อความก่อน เพื่อให้รู้ว่าจะเขียนออกมาในรูปใด")
  static let wideFill = Wording(
    "SOP-TEXT-FILL", .failed,
    en: "{1}: \"{2}\" cannot fill a text: it must be one character, one column wide",
    th: "{1}: ใช้ \"{2}\" เติมไม่ได้ ต้องเป็นตัวอักษรเดียวที่กว้างหนึ่งช่อง",
    helpEn: "What fills a text up to a width is one character of one column, such as a space, a dot or 0.",
    helpTh: "ตัวที่ใช้เติมต้องเป็นตัวอักษรเดียวกว้างหนึ่งช่อง เช่น ช่องว่าง จุด หรือ 0")
  static let unknownGroup = Wording(
    "SOP-PATTERN-GROUP", .failed,
    en: "replace: the pattern has no group {1}", th: "replace: แบบค้นหาไม่มีกลุ่ม {1}",
    hintEn: "a dollar sign itself is written $$", hintTh: "ถ้าต้องการเครื่องหมาย $ ให้เขียน $$",
    helpEn: "In the new text of replace --pattern, $1 is what the first group matched, $0 the whole match.",
    helpTh: "ในข้อความใหม่ของ replace --pattern นั้น $1 คือส่วนที่กลุ่มแรกพบ และ $0 คือทั้งหมดที่พบ")
}

/// Every wording of the texts, for `help` and the documentation.
public enum TextWordings {
  public static let all: [Wording] = [
    .unknownChoice, .emptySeparator, .positionZero, .oppositeSides, .notText, .wideFill, .wrongPattern, .unknownGroup,
  ]
}
