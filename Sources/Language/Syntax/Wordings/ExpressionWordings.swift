import Failures

extension SyntaxWordings {
  static let expressions: [Wording] = [
    .expectValue, .expectOperand, .compareChain, .rangeChain, .notPlace, .question, .recordKey, .recordEnd, .matchArrow,
    .matchEnd, .matchRest, .indexEmpty,
  ]
}

extension Wording {
  public static let expectValue = Wording(
    "SOP-EXPECT-VALUE", .check, en: "expected a value, found {1}", th: "ต้องเป็นค่า แต่พบ {1}",
    hintEn: "a value is a number, text, date, $variable, .column, [list], {record} or (command)",
    hintTh: "ค่าคือจำนวน ข้อความ วันที่ $ตัวแปร .ช่อง [รายการ] {ระเบียน} หรือ (คำสั่ง)",
    helpEn: "A command is put in parentheses to use its value: `(applications | count) + 1`.",
    helpTh: "ถ้าจะใช้ค่าของคำสั่งให้ใส่วงเล็บ เช่น `(applications | count) + 1`")

  public static let expectOperand = Wording(
    "SOP-EXPECT-OPERAND", .check, en: "expected a value after {1}, found {2}", th: "หลัง {1} ต้องเป็นค่า แต่พบ {2}",
    hintEn: "write a value after {1}", hintTh: "เขียนค่าหลัง {1}",
    helpEn: "An operator stands between two values.", helpTh: "ตัวดำเนินการอยู่ระหว่างสองค่า")

  public static let compareChain = Wording(
    "SOP-COMPARE-CHAIN", .check, en: "comparisons do not chain", th: "เปรียบเทียบต่อกันหลายครั้งไม่ได้",
    hintEn: "write $a < $b and $b < $c, or $x in 1..5", hintTh: "เขียน $a < $b and $b < $c หรือ $x in 1..5",
    helpEn: "A comparison is true or false; to compare that again is hardly ever meant.",
    helpTh: "ผลการเปรียบเทียบคือจริงหรือเท็จ จึงนำไปเปรียบเทียบต่อไม่ได้")

  public static let rangeChain = Wording(
    "SOP-RANGE-CHAIN", .check, en: "ranges do not chain", th: "พิสัยต่อกันไม่ได้",
    hintEn: "a range has two ends: 1..10", hintTh: "พิสัยมีสองปลาย เช่น 1..10",
    helpEn: "`1..10` counts up by one; `1..<10` leaves out the end.",
    helpTh: "`1..10` นับทีละหนึ่ง ส่วน `1..<10` ไม่รวมปลาย")

  public static let notPlace = Wording(
    "SOP-NOT-PLACE", .check, en: "not cannot follow {1}", th: "not อยู่หลัง {1} ไม่ได้",
    hintEn: "put it in parentheses: (not …)", hintTh: "ใส่วงเล็บ: (not …)",
    helpEn: "`not` binds looser than comparisons: `not $a == $b` is `not ($a == $b)`.",
    helpTh: "`not` ทำหลังการเปรียบเทียบ: `not $a == $b` คือ `not ($a == $b)`")

  public static let question = Wording(
    "SOP-QUESTION", .check, en: "? follows types only", th: "? ใช้หลังชนิดข้อมูลเท่านั้น",
    hintEn: "write ?? default, or if … { … } else { … }", hintTh: "เขียน ?? ค่าแทน หรือ if … { … } else { … }",
    helpEn: "A field of null is null, so nothing like `?.` is needed; `??` gives a default.",
    helpTh: "ช่องของค่าที่ไม่ทราบก็ไม่ทราบ จึงไม่ต้องใช้ `?.` ส่วน `??` ให้ค่าแทน")

  public static let recordKey = Wording(
    "SOP-RECORD-KEY", .check,
    en: "expected the key of a record, found {1}",
    th: "ต้องเป็นชื่อช่องของระเบียน แต่พบ {1}",
    hintEn: "a key is a word or a text, then a colon: {score: 90, \"2569\": 3}",
    hintTh: "ชื่อช่องเป็นคำหรือข้อความ ตามด้วยทวิภาค: {score: 90, \"2569\": 3}",
    helpEn: "A record is `{key: value, …}`; `...$other` takes in another. A computed key is set: `$m[$k] = …`.",
    helpTh: "ระเบียนเขียน `{key: value, …}` ใช้ `...$other` เพื่อรวมระเบียนอื่น ชื่อช่องที่คำนวณให้กำหนดด้วย `$m[$k] = …`")

  public static let recordEnd = Wording(
    "SOP-RECORD-END", .check, en: "expected , or a new line between the parts of a record, found {1}",
    th: "ระหว่างส่วนของระเบียนต้องมีจุลภาคหรือขึ้นบรรทัดใหม่ แต่พบ {1}",
    hintEn: "write {a: 1, b: 2}; a command goes in parentheses: {n: (count)}",
    hintTh: "เขียน {a: 1, b: 2} ถ้าเป็นคำสั่งให้ใส่วงเล็บ: {n: (count)}",
    helpEn: "The value of a key is one value; a pipeline stands in parentheses.",
    helpTh: "ค่าของแต่ละช่องมีค่าเดียว สายคำสั่งต้องอยู่ในวงเล็บ")

  public static let matchArrow = Wording(
    "SOP-MATCH-ARROW", .check,
    en: "expected => after the pattern, found {1}",
    th: "หลังรูปแบบต้องเป็น => แต่พบ {1}",
    hintEn: "write 90..100 => \"ดีเยี่ยม\"", hintTh: "เขียน 90..100 => \"ดีเยี่ยม\"",
    helpEn: "An arm is `value | value if condition => result`.",
    helpTh: "แต่ละกรณีเขียน `ค่า | ค่า if เงื่อนไข => ผล`")

  public static let matchEnd = Wording(
    "SOP-MATCH-END", .check, en: "expected , or a new line between the arms of a match, found {1}",
    th: "ระหว่างกรณีของ match ต้องมีจุลภาคหรือขึ้นบรรทัดใหม่ แต่พบ {1}",
    hintEn: "write match $x { 1 => a, _ => b }", hintTh: "เขียน match $x { 1 => a, _ => b }",
    helpEn: "Each arm stands on its line, or commas stand between them.",
    helpTh: "แต่ละกรณีอยู่คนละบรรทัด หรือคั่นด้วยจุลภาค")

  public static let matchRest = Wording(
    "SOP-MATCH-REST", .check, en: "_ fits everything, so it stands alone", th: "_ ตรงกับทุกค่า จึงต้องอยู่เดี่ยว ๆ",
    hintEn: "write _ => …", hintTh: "เขียน _ => …",
    helpEn: "`_` is the last arm of a match.", helpTh: "`_` เป็นกรณีสุดท้ายของ match")

  public static let indexEmpty = Wording(
    "SOP-INDEX-EMPTY", .check, en: "there is nothing between [ and ]", th: "ไม่มีอะไรระหว่าง [ กับ ]",
    hintEn: "write $list[1]; put a space before [ ] to pass an empty list",
    hintTh: "เขียน $list[1] ถ้าจะส่งรายการว่างให้เว้นวรรคหน้า [ ]",
    helpEn: "`[` that touches a value takes a part of it; counting starts at 1, `[-1]` is the last.",
    helpTh: "`[` ที่ติดกับค่าคือการเลือกส่วน นับจาก 1 และ `[-1]` คือตัวสุดท้าย")
}
