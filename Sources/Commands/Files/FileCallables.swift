import Failures
import Formats
import Language
import Values

/// Files, standard input and printing.
extension Callable {
  static let readFile = Callable(
    "read", "อ่านไฟล์", .files, en: "The text of a file.", th: "ข้อความทั้งหมดในไฟล์",
    [.dataFile, .encoding], gives: .type(.text), effect: .reads, also: ["cat", "open --raw", "slurp"],
    examples: [
      Example("read \"note.txt\"", "เรียน ผู้อำนวยการ"),
      Example("read \"note.txt\" --encoding utf-8 | is-empty", "false"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let encoding = call.has(1) ? try call.text(1) : nil
      return try call.reading(0) { (bytes) throws(Failure) in
        try call.textResult(Incoming.utf8(bytes, encoding: encoding))
      }
    })

  static let saveFile = Callable(
    "save", "เขียนไฟล์", .files, en: "Writes a text to a file, which appears when the changes are kept.",
    th: "เขียนข้อความลงไฟล์ ไฟล์จะปรากฏเมื่อบันทึกการเปลี่ยนแปลง",
    [
      Parameter("text", "ข้อความ", .type(.text), en: "the text to write", th: "ข้อความที่จะเขียน"), .dataFile,
    ], gives: .type(.null), effect: .changes, also: ["write", ">", "tee"],
    examples: [
      Example("\"เรียน ผู้อำนวยการ\\n\" | save \"letter.txt\"", nil),
      Example("[{id: \"A1\"}] | to-md | save \"table.md\"", nil),
    ],
    .native { (call: inout Call) throws(Failure) in
      let path = try call.text(1), bytes = try call.bytes(0)
      try RevealedValues.requireNone(in: bytes, for: path, call)
      try call.session.stage(path, bytes)
      return .null
    })

  static let standardInput = Callable(
    "stdin", "ข้อมูลเข้า", .files, en: "All of standard input as a text.", th: "ข้อมูลเข้าทั้งหมดเป็นข้อความ",
    [.encoding], gives: .type(.text), effect: .reads, also: ["cat -", "input", "$in"],
    examples: [
      Example("stdin | lines | count", "2"),
      Example("stdin | from-csv | count", "1"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let encoding = call.has(0) ? try call.text(0) : nil
      return try call.textResult(Incoming.utf8(call.session.standardInput(), encoding: encoding))
    })

  static let printValues = Callable(
    "print", "พิมพ์", .files, en: "Prints values on one line, a space between them; a list of records as a table.",
    th: "พิมพ์ค่าต่าง ๆ ในบรรทัดเดียว คั่นด้วยช่องว่าง รายการของระเบียนพิมพ์เป็นตาราง",
    [.rest("value", "ค่า", .type(.any), en: "what to print", th: "สิ่งที่จะพิมพ์")], gives: .type(.null),
    effect: .reads, also: ["echo", "puts", "say"],
    examples: [
      Example("print \"คะแนน\" 85.50 2026-11-20", "คะแนน 85.5 2026-11-20"),
      Example("print [{n: 1}]", "┌───┐\n│ n │\n├───┤\n│ 1 │\n└───┘"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try call.session.print(call.printed(0))
      return .null
    })

  static let warnValues = Callable(
    "warn", "เตือน", .files, en: "Says something to the person, apart from the results.",
    th: "บอกผู้ใช้ แยกจากผลลัพธ์",
    [.rest("value", "ค่า", .type(.any), en: "what to say", th: "สิ่งที่จะบอก")], gives: .type(.null),
    effect: .reads, also: ["echo >&2", "stderr", "eprint"],
    examples: [
      Example("warn \"ไม่พบคะแนนของ\" \"A17\"", nil),
      Example("[1, 2] | warn", nil),
    ],
    .native { (call: inout Call) throws(Failure) in
      var bytes = try call.printed(0)
      if bytes.last == 0x0A { bytes.removeLast() }
      try call.session.warn(String(decoding: bytes, as: UTF8.self))
      return .null
    })
}

extension Call {
  /// The values of a rest parameter side by side, tables on lines of their own, and a line end.
  fileprivate func printed(_ index: Int) throws(Failure) -> [UInt8] {
    var options = writeOptions()
    options.width = session.width
    var bytes: [UInt8] = [], isFirst = true
    for value in try items(index) {
      let isTable = value.isList && !value.items.isEmpty && value.items.allSatisfy(\.isRecord)
      if isTable {
        if !bytes.isEmpty, bytes.last != 0x0A { bytes.append(0x0A) }
        bytes += try Display.show(value, realm, options)
      } else {
        if !isFirst, bytes.last != 0x0A { bytes.append(0x20) }
        var printer = Printer(realm)
        printer.write(value)
        bytes += printer.bytes
      }
      isFirst = false
    }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }
}

/// Every callable of files and printing.
public enum FileCallables {
  public static let all: [Callable] = [.readFile, .saveFile, .exportRows, .standardInput, .printValues, .warnValues]

  /// The files the examples of this and of `FormatCallables` read; a test of examples puts them in place.
  public static let exampleFiles: [(name: String, text: String)] = [
    ("scores.csv", "id,name,score,date\nA1,สมศรี,85.5,2026-11-20\nA2,กานดา,70,2026-11-21\n"),
    ("scores.tsv", "id\tscore\nA1\t85.5\n"),
    ("scores.jsonl", "{\"id\": \"A1\", \"score\": 85.5}\n{\"id\": \"A2\", \"score\": 70}\n"),
    ("round.json", "{\"id\": \"award-2569-1\", \"quota\": 3}\n"),
    ("lesson.sopsh", "world new --seed 7\nschools | count\n"), ("note.txt", "เรียน ผู้อำนวยการ\n"),
    ("schools.csv", "code,ชื่อ,อำเภอ\n6502,บ้านนา,เมือง\n6503,บ้านใน,เมือง\n"),
  ]

  /// What standard input holds while the examples run.
  public static let exampleInput = "id,score\nA1,85\n"
}
