import Failures

/// What import and export refuse.
extension Wording {
  static let importEnding = Wording(
    "SOP-IMPORT-ENDING", .failed, en: "{1} cannot be taken in: its name does not say what it is",
    th: "นำเข้า {1} ไม่ได้: นามสกุลไม่บอกชนิดของไฟล์",
    hintEn: "files end in .csv, .tsv, .json or .jsonl", hintTh: "ไฟล์ต้องลงท้ายด้วย .csv .tsv .json หรือ .jsonl",
    helpEn: "import knows by the end of its name how a file is to be read.", helpTh: "import ดูวิธีอ่านไฟล์จากนามสกุล")
  static let importEmpty = Wording(
    "SOP-IMPORT-EMPTY", .failed, en: "{1} has no heading", th: "{1} ไม่มีหัวตาราง",
    hintEn: "the first row names the columns", hintTh: "แถวแรกต้องเป็นชื่อคอลัมน์",
    helpEn: "A file that is taken in begins with a row that names its columns; the file is empty.",
    helpTh: "ไฟล์ที่นำเข้าต้องขึ้นต้นด้วยแถวชื่อคอลัมน์ แต่ไฟล์นี้ว่าง")
  static let importShape = Wording(
    "SOP-IMPORT-SHAPE", .failed, en: "{1} is no list of records", th: "{1} ไม่ใช่รายการของระเบียน",
    hintEn: "as in [{\"code\": \"6502\", \"name\": \"…\"}]", hintTh: "เช่น [{\"code\": \"6502\", \"name\": \"…\"}]",
    helpEn: "A JSON file that is taken in is a list of records, or one record.",
    helpTh: "ไฟล์ JSON ที่นำเข้าต้องเป็นรายการของระเบียน หรือระเบียนเดียว")
  static let importColumns = Wording(
    "SOP-IMPORT-COLUMNS", .failed, en: "{1}: {3} has no field for the columns: {2}",
    th: "{1}: {3} ไม่มีช่องข้อมูลสำหรับคอลัมน์: {2}",
    hintEn: "say which field, or null to leave it out: {4}", hintTh: "ระบุช่องข้อมูล หรือ null ถ้าไม่นำเข้า: {4}",
    helpEn:
      "Headings are matched to fields by English or Thai name. A column that is none is mapped, or left out by saying "
      + "so; what was said is remembered for files with these columns.",
    helpTh: "หัวคอลัมน์จับคู่กับช่องข้อมูลตามชื่ออังกฤษหรือไทย คอลัมน์อื่นต้องระบุช่องหรือระบุว่าไม่นำเข้า โปรแกรมจำไว้ใช้กับไฟล์ที่มีคอลัมน์เหล่านี้")
  static let importMap = Wording(
    "SOP-IMPORT-MAP", .failed, en: "{1} has no column {2}", th: "{1} ไม่มีคอลัมน์ {2}",
    hintEn: "it has: {3}", hintTh: "มี: {3}",
    helpEn: "--map names a column that the file does not have.", helpTh: "--map ระบุคอลัมน์ที่ไม่มีในไฟล์")
  static let importTwice = Wording(
    "SOP-IMPORT-TWICE", .failed, en: "{1}: the columns {2} and {3} are both {4}",
    th: "{1}: คอลัมน์ {2} และ {3} เป็น {4} ทั้งคู่",
    hintEn: "map one of them to another field, or to null", hintTh: "จับคู่คอลัมน์หนึ่งกับช่องอื่น หรือ null",
    helpEn: "A field takes one column of a file.", helpTh: "ช่องข้อมูลหนึ่งรับคอลัมน์เดียวของไฟล์")
  static let importKey = Wording(
    "SOP-IMPORT-KEY", .failed, en: "{1} has no column for the key {2}", th: "{1} ไม่มีคอลัมน์ของคีย์ {2}",
    hintEn: "the key is a field that the file has", hintTh: "คีย์ต้องเป็นช่องข้อมูลที่มีในไฟล์",
    helpEn: "--key names the field by which rows are known as records that are there already.",
    helpTh: "--key ระบุช่องข้อมูลที่ใช้จับคู่แถวกับรายการที่มีอยู่แล้ว")
  static let importRequired = Wording(
    "SOP-IMPORT-REQUIRED", .failed, en: "{1} has no column for {2}, which every {3} needs",
    th: "{1} ไม่มีคอลัมน์ {2} ซึ่ง{3}ทุกรายการต้องมี",
    hintEn: "add the column, or name it with --map", hintTh: "เพิ่มคอลัมน์ หรือระบุด้วย --map",
    helpEn: "A record cannot be made without this field, and the file has no column for it.",
    helpTh: "เพิ่มรายการโดยไม่มีช่องนี้ไม่ได้ และไฟล์ไม่มีคอลัมน์นี้")
  static let importRows = Wording(
    "SOP-IMPORT-ROWS", .refused, en: "{1}: {2} of {3} rows cannot be taken in:\n{4}",
    th: "{1}: นำเข้าไม่ได้ {2} จาก {3} แถว:\n{4}",
    hintEn: "correct the file; or take the good rows with --keep-good",
    hintTh: "แก้ไขไฟล์ หรือนำเข้าเฉพาะแถวที่ถูกต้องด้วย --keep-good",
    helpEn:
      "A file is taken in whole or not at all. Every bad cell is listed with line, column, value and reason, up to "
      + "fifty; nothing was changed.",
    helpTh: "ไฟล์นำเข้าทั้งหมดหรือไม่นำเข้าเลย แสดงช่องที่ผิดพร้อมบรรทัด คอลัมน์ ค่า และเหตุผล ไม่เกินห้าสิบรายการ ไม่มีการเปลี่ยนแปลงข้อมูล")
  static let importNone = Wording(
    "SOP-IMPORT-NONE", .failed, en: "{1}: not one of {3} rows could be taken in:\n{4}",
    th: "{1}: นำเข้าไม่ได้แม้แต่แถวเดียวจาก {3} แถว:\n{4}",
    hintEn: "correct the file", hintTh: "แก้ไขไฟล์",
    helpEn: "--keep-good takes the good rows, and here there is none; nothing was changed.",
    helpTh: "--keep-good นำเข้าเฉพาะแถวที่ถูกต้อง แต่ไฟล์นี้ไม่มี ไม่มีการเปลี่ยนแปลงข้อมูล")
  static let exportDates = Wording(
    "SOP-EXPORT-DATES", .failed, en: "dates in {1} are written so that they can be read back, not in Thai words",
    th: "วันที่ใน {1} เขียนให้อ่านกลับได้ ไม่ใช่แบบไทย",
    hintEn: "leave out --thai-dates, or write html, md or txt",
    hintTh: "ไม่ต้องใช้ --thai-dates หรือเขียนเป็น html md หรือ txt",
    helpEn: "csv, tsv, json and jsonl are for programs, html, md and txt for people.",
    helpTh: "csv tsv json และ jsonl สำหรับโปรแกรม ส่วน html md และ txt สำหรับคนอ่าน")
  static let exportShown = Wording(
    "SOP-EXPORT-SHOWN", .failed, en: "personal data is exported of records, and these are values already read",
    th: "ส่งออกข้อมูลส่วนบุคคลได้จากข้อมูลโดยตรง แต่นี่เป็นค่าที่อ่านออกมาแล้ว",
    hintEn: "write the whole pipeline before export: people | select name phone | export …",
    hintTh: "เขียนทั้งสายคำสั่งก่อน export: people | select name phone | export …",
    helpEn:
      "A value that was read and named before holds a mask. --with-personal-data works on what its own pipeline reads.",
    helpTh: "ค่าที่อ่านและตั้งชื่อไว้ก่อนเป็นค่าที่ปิดบัง --with-personal-data ใช้กับสิ่งที่สายคำสั่งของตัวเองอ่าน")
  static let exportSQLite = Wording(
    "SOP-EXPORT-SQLITE", .failed, en: "a relational copy is of the whole office, and cannot be made of {1}",
    th: "สำเนาเชิงสัมพันธ์เป็นของทั้งสำนักงาน ทำจาก {1} ไม่ได้",
    hintEn: "export sqlite FILE", hintTh: "export sqlite ไฟล์",
    helpEn: "export sqlite FILE writes all kinds of the office as plain tables for other programs.",
    helpTh: "export sqlite ไฟล์ เขียนข้อมูลทุกชนิดของสำนักงานเป็นตารางธรรมดาให้โปรแกรมอื่นอ่าน")

  static let ofImports: [Wording] = [
    importEnding, importEmpty, importShape, importColumns, importMap, importTwice, importKey, importRequired,
    importRows, importNone, exportShown, exportDates, exportSQLite,
  ]
}
