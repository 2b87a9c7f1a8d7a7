import Failures
import Formats
import Language
import Values

/// The parameters that reading and writing data share, and what they say to a reader or writer.
extension Parameter {
  static let dataFile = Parameter(
    "file", "ไฟล์", .type(.text), en: "the file, beside the script", th: "ชื่อไฟล์ ซึ่งอยู่ข้างสคริปต์"
  ).completed(by: "file")
  static let dataText = Parameter("text", "ข้อความ", .type(.text), en: "the text to read", th: "ข้อความที่จะอ่าน")
  static let dataValue = Parameter("value", "ค่า", .type(.any), en: "what to write", th: "สิ่งที่จะเขียน")
  static let dataRows = Parameter("rows", "แถว", .type(.any), en: "the rows to write", th: "แถวที่จะเขียน")
  static let encoding = flag(
    "encoding", "รหัสอักขระ", .type(.text), en: "utf-8, utf-16 or windows-874; found out when left out",
    th: "utf-8 utf-16 หรือ windows-874 ถ้าไม่ใส่จะหาเอง")
  static let separator = flag(
    "separator", "ตัวคั่น", .type(.text), en: "the sign between cells; found out when left out",
    th: "เครื่องหมายคั่นช่อง ถ้าไม่ใส่จะหาเอง")
  static let types = flag(
    "types", "ชนิดข้อมูล", .type(.any), en: "auto, text, or a record of columns and their types: {score: number}",
    th: "auto text หรือระเบียนของคอลัมน์กับชนิด: {score: number}")
  static let noHeader = flag(
    "no-header", "ไม่มีหัว", en: "the first row is data: columns are column1, column2 …",
    th: "แถวแรกเป็นข้อมูล ตั้งชื่อคอลัมน์เป็น column1 column2 …")
  static let headings = flag(
    "headings", "ตั้งชื่อหัว", en: "name empty headings and number repeated ones",
    th: "ตั้งชื่อหัวที่ว่างและเติมเลขให้หัวที่ซ้ำ")
  static let rawCells = flag(
    "raw", "ดิบ", en: "leave texts as they are, even those a spreadsheet would run as formulas",
    th: "ไม่แก้ข้อความใด แม้โปรแกรมตารางจะถือเป็นสูตร")
  static let thaiDates = flag(
    "thai-dates", "วันที่แบบไทย", en: "dates as 5 ก.พ. 2569 instead of 2026-02-05",
    th: "แสดงวันที่แบบ 5 ก.พ. 2569 แทน 2026-02-05")

  /// What follows the file or text of every reader of tables.
  static let tableFlags: [Parameter] = [.types, .noHeader, .headings, .rawCells]
}

extension Call {
  /// The flags of `Parameter.tableFlags`, the first of which is the parameter with this number.
  func tableOptions(from first: Int) throws(Failure) -> ReadOptions {
    var options = readOptions()
    options.types = try columnTypes(first)
    options.hasHeader = !flag(first + 1)
    options.namesHeadings = flag(first + 2)
    options.keepsApostrophes = flag(first + 3)
    return options
  }

  /// Options that charge the session for what is read.
  func readOptions() -> ReadOptions {
    var options = ReadOptions()
    let session = session
    options.tick = { (steps) throws(Failure) in try session.spend(steps) }
    return options
  }

  /// Options that charge the session for what is written, up to the longest text there may be.
  func writeOptions() -> FormatOptions {
    var options = FormatOptions()
    let session = session
    options.tongue = session.tongue
    options.sizeLimit = Heap.longestText
    options.tick = { (steps) throws(Failure) in try session.spend(steps) }
    return options
  }

  private func columnTypes(_ index: Int) throws(Failure) -> ReadOptions.Types {
    guard has(index) else { return .auto }
    let value = self[index],
      wanted = Words(
        en: "auto, text, or a record of columns and types (\(typeNames))",
        th: " auto text หรือระเบียนของคอลัมน์กับชนิด (\(typeNames))")
    if value.isText, value.string == "auto" { return .auto }
    if value.isText, value.string == "text" { return .text }
    guard value.isRecord else { throw wrong(index, wanted) }
    var types: [String: ColumnType] = [:], isWrong = false
    value.forEachField(realm) { key, type in
      let name = type.isText ? type.string : ""
      if let known = ColumnType(rawValue: name) { types[key.isText ? key.string : ""] = known } else { isWrong = true }
    }
    guard !isWrong else { throw wrong(index, wanted) }
    return .named(types)
  }

  private var typeNames: String { ColumnType.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The sign between cells: one ASCII sign, or the word `tab`.
  func separator(_ index: Int) throws(Failure) -> UInt8? {
    guard has(index) else { return nil }
    let text = try text(index), bytes = Array(text.utf8)
    if text == "tab" || text == "แท็บ" || text == "\\t" { return 0x09 }
    guard bytes.count == 1, let sign = bytes.first, sign < 0x7F, sign >= 0x20 || sign == 0x09, sign != 0x22,
      sign != 0x27, !isWordByte(sign)
    else { throw Failure(.badSeparator, Failure.Part(text)) }
    return sign
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2D || byte == 0x2E
  }

  /// The bytes of a text argument.
  func bytes(_ index: Int) throws(Failure) -> [UInt8] {
    guard self[index].isText else { throw wrong(index, Tag.text.words) }
    return self[index].withUTF8 { Array($0) }
  }

  /// What a reader makes of a file; its errors say which file.
  func reading(
    _ file: Int, _ body: ([UInt8]) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let path = try text(file), bytes = try session.read(path)
    do throws(Failure) {
      return try body(bytes)
    } catch {
      throw error.traced(Failure.Trace(Words(en: "in the file \(path)", th: "ในไฟล์ \(path)")))
    }
  }

  /// Bytes as a text, if they are not too many.
  func textResult(_ bytes: [UInt8]) throws(Failure) -> Value {
    try heap.checkText(bytes.count)
    return heap.text(bytes)
  }
}
