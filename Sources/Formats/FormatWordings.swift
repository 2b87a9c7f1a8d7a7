import Failures

/// What the data formats refuse.
extension Wording {
  public static let outputLimit = Wording(
    "SOP-OUTPUT-LONG", .limit,
    en: "the output is longer than {1} MB", th: "ผลลัพธ์ยาวเกิน {1} MB",
    hintEn: "take fewer rows", hintTh: "เลือกแถวให้น้อยลง",
    helpEn: "A result written as text, CSV or JSON may have so many bytes and no more.",
    helpTh: "ผลลัพธ์ที่เขียนเป็นข้อความ CSV หรือ JSON มีขนาดจำกัด")
  public static let functionInData = Wording(
    "SOP-FORMAT-FUNCTION", .failed,
    en: "a function cannot be written as {1}", th: "เขียนฟังก์ชันเป็น {1} ไม่ได้",
    helpEn: "Data formats hold values; a function is not one.", helpTh: "รูปแบบข้อมูลเก็บได้เฉพาะค่า ไม่รวมฟังก์ชัน")
  public static let badEncoding = Wording(
    "SOP-ENCODING", .failed,
    en: "line {1}, column {2}: the bytes here are not {3}", th: "บรรทัด {1} ตำแหน่ง {2}: ไบต์ตรงนี้ไม่ใช่ {3}",
    hintEn: "an older Thai file may need --encoding windows-874",
    hintTh: "ไฟล์ภาษาไทยรุ่นเก่าอาจต้องใช้ --encoding windows-874",
    helpEn:
      "The bytes of a file are decoded exactly or refused, never guessed. Known encodings are utf-8, utf-16 and "
      + "windows-874.",
    helpTh: "ไฟล์จะถูกถอดรหัสตรงทุกไบต์หรือไม่รับเลย รหัสที่รู้จักคือ utf-8 utf-16 และ windows-874")
  public static let fileChanged = Wording(
    "SOP-FILE-CHANGED", .failed,
    en: "the file was changed while it was read", th: "ไฟล์ถูกแก้ไขขณะอ่าน",
    hintEn: "when nobody writes it any more, run the same again", hintTh: "เมื่อไม่มีใครเขียนไฟล์นี้แล้ว ให้สั่งซ้ำอีกครั้ง",
    helpEn:
      "A long file is read through once before its rows are taken; it has to stay as it was until it is read to its end.",
    helpTh: "ไฟล์ยาวถูกอ่านผ่านหนึ่งรอบก่อนรับแถว และต้องไม่เปลี่ยนจนกว่าจะอ่านจบ")
  public static let unknownEncoding = Wording(
    "SOP-ENCODING-NAME", .failed,
    en: "\"{1}\" is not an encoding known here: utf-8, utf-16, windows-874",
    th: "ไม่รู้จักรหัสอักขระ \"{1}\" ใช้ได้: utf-8 utf-16 windows-874",
    helpEn: "Texts are read as utf-8, utf-16 or windows-874 (also called tis-620).",
    helpTh: "อ่านข้อความได้เป็น utf-8 utf-16 หรือ windows-874 (หรือ tis-620)")
  public static let raggedRow = Wording(
    "SOP-CSV-ROW", .failed,
    en: "line {1} (row {2}): {3} cells where the heading has {4}",
    th: "บรรทัด {1} (แถวที่ {2}): มี {3} ช่อง "
      + "แต่หัวตารางมี {4}",
    hintEn: "a cell that holds the separator stands in quotes", hintTh: "ช่องที่มีตัวคั่นต้องอยู่ในเครื่องหมายคำพูด",
    helpEn:
      "Every row of a CSV file has as many cells as its heading; a row of another length is refused, because "
      + "its cells cannot be told apart for sure.",
    helpTh: "ทุกแถวของไฟล์ CSV ต้องมีจำนวนช่องเท่าหัวตาราง มิฉะนั้นบอกไม่ได้แน่ว่าช่องใดเป็นของคอลัมน์ใด")
  public static let strayQuote = Wording(
    "SOP-CSV-QUOTE", .failed,
    en: "line {1}, column {2}: text after the closing quote of {3}",
    th: "บรรทัด {1} คอลัมน์ {2}: มีข้อความต่อจากเครื่องหมายปิดของ {3}",
    hintEn: "a quote inside a cell is written twice: \"\"", hintTh: "เครื่องหมายคำพูดในช่องต้องเขียนสองตัว: \"\"",
    helpEn: "A cell in quotes ends with its closing quote; only a separator or the end of the line may follow.",
    helpTh: "ช่องที่อยู่ในเครื่องหมายคำพูดจบที่เครื่องหมายปิด ต่อด้วยตัวคั่นหรือจบบรรทัดเท่านั้น")
  public static let openQuote = Wording(
    "SOP-CSV-OPEN", .failed,
    en: "line {1}, column {2}: the quote that opens this cell is never closed",
    th: "บรรทัด {1} คอลัมน์ {2}: เครื่องหมายคำพูดที่เปิดช่องนี้ไม่มีตัวปิด",
    helpEn: "A cell that begins with a quote runs to its closing quote, over lines if need be.",
    helpTh: "ช่องที่ขึ้นต้นด้วยเครื่องหมายคำพูดยาวไปถึงเครื่องหมายปิด แม้ข้ามบรรทัด")
  public static let longCell = Wording(
    "SOP-CSV-LONG", .failed,
    en: "line {1}, column {2}: a cell longer than {3} bytes", th: "บรรทัด {1} คอลัมน์ {2}: ช่องยาวเกิน {3} ไบต์",
    hintEn: "is a closing quote missing?", hintTh: "เครื่องหมายปิดคำพูดขาดไปหรือไม่",
    helpEn: "A cell may have 1,048,576 bytes; a longer one is nearly always a quote that was not closed.",
    helpTh: "ช่องหนึ่งยาวได้ 1,048,576 ไบต์ ที่ยาวกว่านี้มักเกิดจากลืมปิดเครื่องหมายคำพูด")
  public static let emptyHeading = Wording(
    "SOP-CSV-HEADING", .failed,
    en: "line {1}: column {2} has no heading", th: "บรรทัด {1}: คอลัมน์ที่ {2} ไม่มีหัว",
    hintEn: "name such columns with --headings, or read without a heading with --no-header",
    hintTh: "ใส่ --headings เพื่อตั้งชื่อให้ หรือ --no-header ถ้าไฟล์ไม่มีหัวตาราง",
    helpEn: "Columns are known by their headings, so each has one and no two are the same.",
    helpTh: "คอลัมน์รู้จักกันด้วยหัว จึงต้องมีหัวและไม่ซ้ำกัน")
  public static let repeatedHeading = Wording(
    "SOP-CSV-REPEATED", .failed,
    en: "line {1}: the heading \"{2}\" stands over columns {3} and {4}",
    th: "บรรทัด {1}: หัว \"{2}\" ซ้ำกันที่คอลัมน์ {3} และ {4}",
    hintEn: "number repeated headings with --headings", hintTh: "ใส่ --headings เพื่อเติมเลขให้หัวที่ซ้ำ",
    helpEn: "Columns are known by their headings, so no two are the same.",
    helpTh: "คอลัมน์รู้จักกันด้วยหัว "
      + "จึงซ้ำกันไม่ได้")
  public static let tooManyColumns = Wording(
    "SOP-CSV-WIDE", .failed,
    en: "line {1}: {2} columns, and a table has at most {3}", th: "บรรทัด {1}: มี {2} คอลัมน์ ตารางมีได้ไม่เกิน {3}",
    helpEn: "A table read from a file may have 512 columns.", helpTh: "ตารางที่อ่านจากไฟล์มีได้ 512 คอลัมน์")
  public static let wrongCell = Wording(
    "SOP-CSV-CELL", .failed,
    en: "line {1} (row {2}), column {3}: \"{4}\" is not {5}",
    th: "บรรทัด {1} (แถวที่ {2}) คอลัมน์ {3}: \"{4}\" "
      + "ไม่ใช่{5}",
    hintEn: "read the column as text with --types {{3}: text}, or correct the cell",
    hintTh: "อ่านคอลัมน์นี้เป็นข้อความด้วย --types {{3}: text} หรือแก้ช่องนั้น",
    helpEn: "A column that was given a type holds only cells of that type, or empty ones.",
    helpTh: "คอลัมน์ที่กำหนดชนิดไว้ต้องมีแต่ค่าชนิดนั้นหรือช่องว่าง")
  public static let unknownColumn = Wording(
    "SOP-CSV-COLUMN", .failed,
    en: "there is no column \"{1}\" to give a type; columns: {2}", th: "ไม่มีคอลัมน์ \"{1}\" ให้กำหนดชนิด มี: {2}",
    helpEn: "--types names columns of the file.", helpTh: "--types ต้องอ้างชื่อคอลัมน์ที่มีในไฟล์")
  public static let badSeparator = Wording(
    "SOP-CSV-SEPARATOR", .failed,
    en: "\"{1}\" cannot separate cells", th: "ใช้ \"{1}\" คั่นช่องไม่ได้",
    hintEn: "a separator is one ASCII sign, such as , ; | or \\t",
    hintTh: "ตัวคั่นเป็นเครื่องหมาย ASCII หนึ่งตัว เช่น , ; | หรือ \\t",
    helpEn: "Cells are separated by one ASCII character other than a quote, a letter, a digit or a line end.",
    helpTh: "ตัวคั่นช่องเป็นอักขระ ASCII หนึ่งตัวที่ไม่ใช่เครื่องหมายคำพูด ตัวอักษร ตัวเลข หรือการขึ้นบรรทัด")
  public static let badJSON = Wording(
    "SOP-JSON", .failed,
    en: "line {1}, column {2}: {3} expected, and this is {4}", th: "บรรทัด {1} ตำแหน่ง {2}: ควรเป็น{3} แต่พบ {4}",
    helpEn:
      "The text is not JSON (RFC 8259) at this place. JSON has no comments, no comma before a closing bracket, "
      + "and texts only in straight double quotes.",
    helpTh: "ข้อความตรงนี้ไม่เป็น JSON (RFC 8259) ซึ่งไม่มีหมายเหตุ ไม่มีจุลภาคก่อนวงเล็บปิด และข้อความอยู่ใน "
      + "\" \" เท่านั้น")
  public static let repeatedKey = Wording(
    "SOP-JSON-KEY", .failed,
    en: "line {1}, column {2}: the key \"{3}\" stands twice in one object",
    th: "บรรทัด {1} ตำแหน่ง {2}: คีย์ \"{3}\" ซ้ำในออบเจกต์เดียวกัน",
    helpEn: "An object names each key once; which of two values to believe cannot be known.",
    helpTh: "ในออบเจกต์หนึ่งคีย์ต้องไม่ซ้ำ เพราะบอกไม่ได้ว่าจะเชื่อค่าใด")
  public static let inexactNumber = Wording(
    "SOP-JSON-NUMBER", .failed,
    en: "line {1}, column {2}: the number {3} does not fit 38 digits exactly",
    th: "บรรทัด {1} ตำแหน่ง {2}: จำนวน {3} เก็บให้ตรงใน 38 หลักไม่ได้",
    helpEn:
      "Numbers are exact: up to 38 digits, at most 38 of them after the point. A number that would have to be "
      + "rounded is refused.",
    helpTh: "จำนวนเก็บตรงทุกหลัก ไม่เกิน 38 หลักรวมหลังจุด จำนวนที่ต้องปัดเศษจะไม่รับ")
  public static let unknownFormat = Wording(
    "SOP-FORMAT", .usage,
    en: "there is no format \"{1}\"; formats: {2}", th: "ไม่มีรูปแบบ \"{1}\" มี: {2}",
    helpEn: "Results are shown as table, card, json, jsonl, csv, tsv, md or html.",
    helpTh: "แสดงผลได้เป็น table card json jsonl csv tsv md หรือ html")
  public static let unreadableFormat = Wording(
    "SOP-FORMAT-READ", .failed,
    en: "{1} can be written, not read", th: "{1} เขียนได้แต่อ่านกลับไม่ได้",
    helpEn: "Tables for people are not read back; csv, tsv, json and jsonl are.",
    helpTh: "ตารางสำหรับคนอ่านไม่มีการอ่านกลับ อ่านได้ csv tsv json และ jsonl")
  public static let unknownEnding = Wording(
    "SOP-EXPORT", .failed,
    en: "the name \"{1}\" does not say a format; endings: {2}", th: "ชื่อ \"{1}\" ไม่บอกรูปแบบ นามสกุลที่ใช้ได้: {2}",
    helpEn: "export chooses the format by how the name of the file ends.",
    helpTh: "export เลือกรูปแบบตามนามสกุลของไฟล์")
}

/// Every wording of this layer, for `help` and the documentation.
public enum FormatWordings {
  public static let all: [Wording] = [
    .outputLimit, .functionInData, .badEncoding, .fileChanged, .unknownEncoding, .raggedRow, .strayQuote, .openQuote,
    .longCell,
    .emptyHeading, .repeatedHeading, .tooManyColumns, .wrongCell, .unknownColumn, .badSeparator, .badJSON,
    .repeatedKey, .inexactNumber, .unknownFormat, .unreadableFormat, .unknownEnding,
  ]
}
