import Failures
import Formats
import Language
import Values

/// CSV and TSV, from files and texts and back.
extension Callable {
  static let csvFile = Callable(
    "csv", "ซีเอสวี", .formats, en: "Reads a CSV file as a table.", th: "อ่านไฟล์ CSV เป็นตาราง",
    [.dataFile, .encoding, .separator] + Parameter.tableFlags, gives: .type(.table), effect: .reads,
    also: ["open", "from csv", "read_csv", "IMPORT", "Excel"],
    examples: [
      Example("csv \"scores.csv\" | count", "2"),
      Example("csv \"scores.csv\" --types text | first", "id:    A1\nname:  สมศรี\nscore: 85.5\ndate:  2026-11-20"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = try call.tableOptions(from: 3)
      options.encoding = call.has(1) ? try call.text(1) : nil
      options.separator = try call.separator(2)
      return try call.reading(0) { (bytes) throws(Failure) in try readTable(bytes, .csv, call.heap, options) }
    })

  static let tsvFile = Callable(
    "tsv", "ทีเอสวี", .formats, en: "Reads a file of cells separated by tabs as a table.",
    th: "อ่านไฟล์ที่คั่นช่องด้วยแท็บเป็นตาราง",
    [.dataFile, .encoding] + Parameter.tableFlags, gives: .type(.table), effect: .reads, also: ["from tsv"],
    examples: [
      Example("tsv \"scores.tsv\" | count", "1"),
      Example("tsv \"scores.tsv\" | first", "id:    A1\nscore: 85.5"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = try call.tableOptions(from: 2)
      options.encoding = call.has(1) ? try call.text(1) : nil
      return try call.reading(0) { (bytes) throws(Failure) in try readTable(bytes, .tsv, call.heap, options) }
    })

  static let fromCSV = Callable(
    "from-csv", "จากซีเอสวี", .formats, en: "Reads a text of CSV as a table.", th: "อ่านข้อความ CSV เป็นตาราง",
    [.dataText, .separator] + Parameter.tableFlags, gives: .type(.table), also: ["from csv", "parse"],
    examples: [
      Example("\"id,score\\nA1,85\" | from-csv | first", "id:    A1\nscore: 85"),
      Example("from-csv \"x;y\\n0812;\" | first", "x: 0812\ny: –"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = try call.tableOptions(from: 2)
      options.separator = try call.separator(1)
      options.encoding = "utf-8"
      return try readTable(call.bytes(0), .csv, call.heap, options)
    })

  static let fromTSV = Callable(
    "from-tsv", "จากทีเอสวี", .formats, en: "Reads a text of cells separated by tabs as a table.",
    th: "อ่านข้อความที่คั่นด้วยแท็บเป็นตาราง", [.dataText] + Parameter.tableFlags, gives: .type(.table),
    also: ["from tsv"],
    examples: [
      Example("\"id\\tscore\\nA1\\t85\" | from-tsv | first", "id:    A1\nscore: 85"),
      Example("from-tsv \"a\\tb\\n1\\t2\" --types text", "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = try call.tableOptions(from: 1)
      options.encoding = "utf-8"
      return try readTable(call.bytes(0), .tsv, call.heap, options)
    })

  static let toCSV = Callable(
    "to-csv", "เป็นซีเอสวี", .formats, en: "Writes rows as a text of CSV, safe to open in a spreadsheet.",
    th: "เขียนแถวเป็นข้อความ CSV ที่เปิดในโปรแกรมตารางได้ปลอดภัย", [.dataRows, .separator, .rawCells],
    gives: .type(.text), also: ["to csv", "EXPORT"],
    examples: [
      Example(
        "[{id: \"A1\", score: 85.5}, {id: \"A2\", note: \"a,b\"}] | to-csv", "id,score,note\nA1,85.5,\nA2,,\"a,b\""),
      Example("to-csv [{x: \"=1+1\", y: -1}]", "x,y\n\"'=1+1\",-1"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = call.writeOptions()
      options.spreadsheetSafe = !call.flag(2)
      var sink = Sink(limit: options.sizeLimit, tick: options.tick)
      let separator = try call.separator(1) ?? 0x2C
      try CSVWriter.write(call[0], call.realm, separator: separator, options, into: &sink)
      return try call.textResult(sink.finish())
    })

  static let toTSV = Callable(
    "to-tsv", "เป็นทีเอสวี", .formats, en: "Writes rows as a text of cells separated by tabs.",
    th: "เขียนแถวเป็นข้อความที่คั่นช่องด้วยแท็บ", [.dataRows, .rawCells], gives: .type(.text), also: ["to tsv"],
    examples: [
      Example("[{id: \"A1\", score: 85}] | to-tsv", "id\tscore\nA1\t85"),
      Example("to-tsv [{x: null, y: \"\"}]", "x\ty\n\t\"\""),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = call.writeOptions()
      options.spreadsheetSafe = !call.flag(1)
      return try call.textResult(Format.tsv.write(call[0], call.realm, options))
    })
}

/// A table from bytes of a format that is read.
private func readTable(
  _ bytes: [UInt8], _ format: Format, _ heap: HeapPointer, _ options: ReadOptions
) throws(Failure) -> Value {
  guard let read = format.read else { throw Failure(.unreadableFormat, Failure.Part(format.name)) }
  return try read(bytes, heap, options)
}
