import Failures

extension SyntaxWordings {
  static let brackets: [Wording] = [
    .bracketOpen, .bracketClose, .bracketPair, .limitNesting, .limitSource, .limitTokens, .limitChain,
  ]
}

extension Wording {
  public static let bracketOpen = Wording(
    "SOP-BRACKET-OPEN", .check, en: "{1} is not closed", th: "{1} ไม่ได้ปิด",
    hintEn: "type its partner, or delete it", hintTh: "พิมพ์วงเล็บปิด หรือลบออก",
    helpEn: "Every ( [ { needs its ) ] }. `sopsh fmt` indents by brackets, which shows where one is missing.",
    helpTh: "( [ { ทุกตัวต้องมี ) ] } คู่กัน คำสั่ง `sopsh fmt` ย่อหน้าตามวงเล็บ ช่วยให้เห็นจุดที่ขาด")

  public static let bracketClose = Wording(
    "SOP-BRACKET-CLOSE", .check, en: "{1} closes nothing", th: "{1} ไม่มีวงเล็บเปิดคู่กัน",
    hintEn: "delete it, or open its partner before", hintTh: "ลบออก หรือเติมวงเล็บเปิดไว้ข้างหน้า",
    helpEn: "A closing bracket needs an open one of its kind before it.",
    helpTh: "วงเล็บปิดต้องมีวงเล็บเปิดชนิดเดียวกันอยู่ก่อน")

  public static let bracketPair = Wording(
    "SOP-BRACKET-PAIR", .check, en: "{1} cannot close {2}", th: "{1} ปิด {2} ไม่ได้",
    hintEn: "close {2} first", hintTh: "ปิด {2} ก่อน",
    helpEn: "Brackets close in the opposite order of opening.", helpTh: "วงเล็บที่เปิดทีหลังต้องปิดก่อน")

  public static let limitNesting = Wording(
    "SOP-LIMIT-NESTING", .limit, en: "more than 200 things stand inside one another", th: "ซ้อนกันเกิน 200 ชั้น",
    hintEn: "give the inner part a name with let or def", hintTh: "ตั้งชื่อให้ส่วนข้างในด้วย let หรือ def",
    helpEn: "Brackets, conditions and types nest at most 200 deep.",
    helpTh: "วงเล็บ เงื่อนไข และชนิดข้อมูลซ้อนกันได้ไม่เกิน 200 ชั้น")

  public static let limitSource = Wording(
    "SOP-LIMIT-SOURCE", .limit, en: "the script is longer than 16 MB", th: "สคริปต์ยาวเกิน 16 MB",
    hintEn: "keep data in a file and read it: csv \"file.csv\"",
    hintTh: "เก็บข้อมูลในไฟล์แล้วอ่าน เช่น csv \"file.csv\"",
    helpEn: "Scripts are written by people; data belongs in CSV or JSON.",
    helpTh: "สคริปต์เป็นสิ่งที่คนเขียน ข้อมูลควรอยู่ใน CSV หรือ JSON")

  public static let limitTokens = Wording(
    "SOP-LIMIT-TOKENS", .limit,
    en: "the script has more than 2,000,000 words and signs",
    th: "สคริปต์มีคำและเครื่องหมายเกิน 2,000,000 ตัว",
    hintEn: "keep data in a file and read it: csv \"file.csv\"",
    hintTh: "เก็บข้อมูลในไฟล์แล้วอ่าน เช่น csv \"file.csv\"",
    helpEn: "Scripts are written by people; data belongs in CSV or JSON.",
    helpTh: "สคริปต์เป็นสิ่งที่คนเขียน ข้อมูลควรอยู่ใน CSV หรือ JSON")

  public static let limitChain = Wording(
    "SOP-LIMIT-CHAIN", .limit,
    en: "more than 500 operators hang on one value",
    th: "มีตัวดำเนินการต่อกันเกิน 500 ตัวในค่าเดียว",
    hintEn: "give parts of it a name, or use sum or concat on a list",
    hintTh: "ตั้งชื่อให้บางส่วน หรือใช้ sum หรือ concat กับรายการ",
    helpEn: "A tree of values is at most 500 high, so that no script can exhaust the stack.",
    helpTh: "ค่าที่ประกอบกันสูงได้ไม่เกิน 500 ชั้น เพื่อไม่ให้สคริปต์ใช้หน่วยความจำจนหมด")
}
