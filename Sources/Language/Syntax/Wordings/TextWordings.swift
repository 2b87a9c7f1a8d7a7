import Failures

extension SyntaxWordings {
  static let texts: [Wording] = [
    .textOpen, .textBlockOpen, .textEscape, .textCode, .textBraceOpen, .textQuote, .textEmpty, .textPlain, .expectText,
  ]
}

extension Wording {
  public static let textOpen = Wording(
    "SOP-TEXT-OPEN", .check, en: "this text is not closed on its line", th: "ข้อความนี้ไม่ได้ปิดในบรรทัดเดียวกัน",
    hintEn: "close it with the quote it began with; \"\"\" opens a text of several lines",
    hintTh: "ปิดด้วยเครื่องหมายเดียวกับที่เปิด ถ้ามีหลายบรรทัดให้เปิดด้วย \"\"\"",
    helpEn: "\"…\" and '…' end on their line, so that a forgotten quote is found where it was forgotten.",
    helpTh: "\"…\" และ '…' ต้องจบในบรรทัดเดียว เพื่อให้พบเครื่องหมายที่ลืมตรงจุดที่ลืม")

  public static let textBlockOpen = Wording(
    "SOP-TEXT-BLOCK-OPEN", .check,
    en: "this text of several lines is not closed",
    th: "ข้อความหลายบรรทัดนี้ไม่ได้ปิด",
    hintEn: "close it with \"\"\"", hintTh: "ปิดด้วย \"\"\"",
    helpEn: "A block text goes from \"\"\" to \"\"\"; the indentation all its lines share is dropped.",
    helpTh: "ข้อความหลายบรรทัดอยู่ระหว่าง \"\"\" กับ \"\"\" ย่อหน้าที่ทุกบรรทัดมีเหมือนกันจะถูกตัดออก")

  public static let textEscape = Wording(
    "SOP-TEXT-ESCAPE", .check, en: "{1} is not an escape", th: "{1} ไม่ใช่รหัสพิเศษในข้อความ",
    hintEn: "write \\\\ for a backslash; the others are \\{ \\} \\n \\t \\\" \\u{…}",
    hintTh: "ถ้าต้องการ \\ ให้เขียน \\\\ รหัสอื่นคือ \\{ \\} \\n \\t \\\" \\u{…}",
    helpEn: "In '…' nothing is special, which suits patterns and paths.",
    helpTh: "ใน '…' ไม่มีอักขระพิเศษ เหมาะกับรูปแบบค้นหาและชื่อไฟล์")

  public static let textCode = Wording(
    "SOP-TEXT-CODE", .check,
    en: "\\u needs the code of a character in braces",
    th: "\\u ต้องตามด้วยรหัสอักขระในวงเล็บปีกกา",
    hintEn: "write \\u{e01}: one to six hexadecimal digits", hintTh: "เขียน \\u{e01} ด้วยเลขฐานสิบหกหนึ่งถึงหกหลัก",
    helpEn: "`\\u{e01}` is ก. The code must be one of Unicode's.",
    helpTh: "`\\u{e01}` คือ ก รหัสต้องเป็นรหัสยูนิโคด")

  public static let textBraceOpen = Wording(
    "SOP-TEXT-BRACE-OPEN", .check,
    en: "{ in a text is not closed on its line",
    th: "{ ในข้อความไม่ได้ปิดในบรรทัดเดียวกัน",
    hintEn: "close it with }, or write \\{ for a brace", hintTh: "ปิดด้วย } หรือเขียน \\{ ถ้าต้องการวงเล็บปีกกา",
    helpEn: "`{` in a text begins a pipeline whose value is put in: \"รวม {$total} บาท\".",
    helpTh: "`{` ในข้อความเริ่มคำสั่งที่จะนำค่ามาแทรก เช่น \"รวม {$total} บาท\"")

  public static let textQuote = Wording(
    "SOP-TEXT-QUOTE", .check, en: "\" inside the braces of a text", th: "มี \" อยู่ในวงเล็บปีกกาของข้อความ",
    hintEn: "inside { } write texts with '…'", hintTh: "ภายใน { } ให้เขียนข้อความด้วย '…'",
    helpEn: "\"{applications | where .status == 'checked' | count} ราย\".",
    helpTh: "เช่น \"{applications | where .status == 'checked' | count} ราย\"")

  public static let textEmpty = Wording(
    "SOP-TEXT-EMPTY", .check,
    en: "there is nothing between the braces of this text",
    th: "ไม่มีอะไรอยู่ในวงเล็บปีกกาของข้อความ",
    hintEn: "write a value in them, or \\{} for the two characters",
    hintTh: "ใส่ค่าไว้ข้างใน หรือเขียน \\{} ถ้าต้องการอักขระสองตัวนี้",
    helpEn: "{…} with the character … leaves a gap open for later.",
    helpTh: "{…} ที่มีอักขระ … คือช่องว่างที่เว้นไว้เติมภายหลัง")

  public static let textPlain = Wording(
    "SOP-TEXT-PLAIN", .check,
    en: "this text may not hold a value in braces",
    th: "ข้อความนี้แทรกค่าในวงเล็บปีกกาไม่ได้",
    hintEn: "write a plain text, with \\{ for a brace", hintTh: "เขียนข้อความธรรมดา ใช้ \\{ ถ้าต้องการวงเล็บปีกกา",
    helpEn: "The name of a file, of a test or of a key is read before anything runs.",
    helpTh: "ชื่อไฟล์ ชื่อการทดสอบ และชื่อช่องอ่านก่อนเริ่มทำงาน")

  public static let expectText = Wording(
    "SOP-EXPECT-TEXT", .check,
    en: "expected a text in quotes after {1}, found {2}",
    th: "หลัง {1} ต้องเป็นข้อความในเครื่องหมายคำพูด แต่พบ {2}",
    helpEn: "`use \"office.sopsh\" [remind]`, `test \"ties go to service\" { … }`.",
    helpTh: "เช่น `use \"office.sopsh\" [remind]` `test \"คะแนนเท่ากันดูอายุราชการ\" { … }`")
}
