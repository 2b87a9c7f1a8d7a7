import Failures

extension Wording {
  static let templateWord = Wording(
    "SOP-TEMPLATE-WORD", .failed, en: "template {1}, line {2}: no line begins with {3}",
    th: "แม่แบบ {1} บรรทัด {2}: ไม่มีบรรทัดที่ขึ้นต้นด้วย {3}",
    hintEn: "Docs/Documents.md lists the words; a remark begins with #",
    hintTh: "ดูคำที่ใช้ได้ใน Docs/Documents.md หมายเหตุขึ้นต้นด้วย #",
    helpEn: "Every line of a template begins with a word that says how it stands on the paper.",
    helpTh: "ทุกบรรทัดของแม่แบบขึ้นต้นด้วยคำที่บอกตำแหน่งบนเอกสาร")
  static let templateOpen = Wording(
    "SOP-TEMPLATE-OPEN", .failed, en: "template {1}: what line {2} begins has no end",
    th: "แม่แบบ {1}: สิ่งที่เริ่มในบรรทัด {2} ไม่มี end ปิด", hintEn: "write a line: end", hintTh: "เพิ่มบรรทัด end หรือ จบ",
    helpEn: "each, if, unless and table go on until their end.",
    helpTh: "each if unless และ table ต้องมี end ปิดเสมอ")
  static let templateNothing = Wording(
    "SOP-TEMPLATE-NOTHING", .failed, en: "template {1} says nothing: its page would be blank",
    th: "แม่แบบ {1} ไม่มีข้อความ เอกสารจะว่างเปล่า", hintEn: "take the file away to use the standard one again",
    hintTh: "นำไฟล์ออกเพื่อใช้แม่แบบมาตรฐาน",
    helpEn: "A template has at least one line that is printed.", helpTh: "แม่แบบมีอย่างน้อยหนึ่งบรรทัดที่พิมพ์")
  static let templateEnd = Wording(
    "SOP-TEMPLATE-END", .failed, en: "template {1}, line {2}: this end ends nothing",
    th: "แม่แบบ {1} บรรทัด {2}: end นี้ไม่ได้ปิดสิ่งใด", hintEn: "take the line away", hintTh: "ลบบรรทัดนี้ออก",
    helpEn: "An end belongs to the each, if, unless or table before it.",
    helpTh: "end ใช้ปิด each if unless หรือ table ที่อยู่ก่อนหน้า")
  static let templateGap = Wording(
    "SOP-TEMPLATE-GAP", .failed, en: "template {1}, line {2}: {3} is no gap", th: "แม่แบบ {1} บรรทัด {2}: {3} ไม่ใช่ช่องเติม",
    hintEn: "a gap is a field, a form, and what stands there else; a brace itself is written twice",
    hintTh: "ช่องเติมคือ ชื่อช่อง รูปแบบ และข้อความสำรอง ถ้าต้องการปีกกาให้พิมพ์สองตัว",
    helpEn: "A gap names a field of the paper, and may name a form and, behind or, words for when it is empty.",
    helpTh: "ช่องเติมระบุชื่อข้อมูลของเอกสาร ระบุรูปแบบได้ และใส่ข้อความสำรองหลัง or ได้")
  static let templateColumn = Wording(
    "SOP-TEMPLATE-TABLE", .failed, en: "template {1}, line {2}: {3} does not fit here: a table is columns and an end",
    th: "แม่แบบ {1} บรรทัด {2}: {3} ไม่ควรอยู่ตรงนี้ ตารางมีเพียง column และ end",
    hintEn: "a column is written so: column 20 left heading : what stands in the cells",
    hintTh: "เขียนช่องของตารางดังนี้: column 20 left หัวช่อง : สิ่งที่อยู่ในช่อง",
    helpEn: "A table names its list, then has one line for each column, then its end.",
    helpTh: "ตารางระบุชื่อรายการ ตามด้วยช่องละบรรทัด แล้วปิดด้วย end")
  static let templateField = Wording(
    "SOP-TEMPLATE-FIELD", .failed, en: "template {1}, line {2}: this paper has no field {3}",
    th: "แม่แบบ {1} บรรทัด {2}: เอกสารนี้ไม่มีข้อมูลชื่อ {3}",
    helpEn:
      "A gap can only name what the program puts into a paper of this form; within each, the list stands before the point.",
    helpTh: "ช่องเติมใช้ได้เฉพาะข้อมูลที่มีในเอกสารชนิดนี้ ภายใน each ให้ใส่ชื่อรายการหน้าจุด")
  static let templateEmpty = Wording(
    "SOP-TEMPLATE-EMPTY", .failed, en: "template {1}, line {2}: nothing is recorded for {3}",
    th: "แม่แบบ {1} บรรทัด {2}: ยังไม่ได้บันทึกข้อมูล {3}",
    hintEn: "record it, or let the gap say what stands there else: or …",
    hintTh: "บันทึกข้อมูลนั้น หรือใส่ข้อความสำรองหลัง or ในช่องเติม",
    helpEn: "A paper does not leave out in silence what its template asks for.",
    helpTh: "เอกสารจะไม่เว้นสิ่งที่แม่แบบต้องการไปเงียบ ๆ")
  static let templateForm = Wording(
    "SOP-TEMPLATE-FORM", .failed, en: "template {1}, line {2}: {3} cannot be written as {4}",
    th: "แม่แบบ {1} บรรทัด {2}: เขียน {3} ในรูปแบบ {4} ไม่ได้",
    hintEn: "long full short month are of days, day time of moments, money baht of numbers",
    hintTh: "long full short month ใช้กับวันที่ day time ใช้กับวันเวลา money baht ใช้กับจำนวน",
    helpEn: "A form says how a value of its sort is written.", helpTh: "รูปแบบบอกวิธีเขียนข้อมูลชนิดของตน")
  static let templateList = Wording(
    "SOP-TEMPLATE-LIST", .failed, en: "template {1}, line {2}: {3} is no single value",
    th: "แม่แบบ {1} บรรทัด {2}: {3} ไม่ใช่ข้อมูลเดี่ยว", hintEn: "go through it with each or table, or ask with if",
    hintTh: "ใช้ each หรือ table ทำทีละรายการ หรือใช้ if ถาม",
    helpEn: "A list is printed by each or table, a yes or no decides an if.",
    helpTh: "รายการพิมพ์ด้วย each หรือ table ส่วนใช่หรือไม่ใช้กับ if")
  static let templateRows = Wording(
    "SOP-TEMPLATE-ROWS", .failed, en: "template {1}, line {2}: {3} is no list",
    th: "แม่แบบ {1} บรรทัด {2}: {3} ไม่ใช่รายการ",
    hintEn: "each and table want a list of the paper", hintTh: "each และ table ต้องใช้กับรายการของเอกสาร",
    helpEn: "Only lists have rows to go through.", helpTh: "มีแต่รายการเท่านั้นที่ทำทีละแถวได้")
}

/// Everything that can be wrong with a template.
public enum TemplateWordings {
  public static let all: [Wording] = [
    .templateWord, .templateOpen, .templateNothing, .templateEnd, .templateGap, .templateColumn, .templateField,
    .templateEmpty,
    .templateForm, .templateList, .templateRows,
  ]
}
