import Digest
import Failures
import Formats
import Hands
import Language
import Model
import Text
import Values

/// Taking files in.
extension Callable {
  static let importFile = Callable(
    "import", "นำเข้าข้อมูล", .records,
    en:
      "Takes the rows of a CSV, TSV, JSON or JSONL file in as records, all or nothing; the same file again changes nothing.",
    th: "นำเข้าแถวของไฟล์ CSV TSV JSON หรือ JSONL เป็นข้อมูล ทั้งหมดหรือไม่เลย นำเข้าไฟล์เดิมซ้ำไม่เปลี่ยนอะไร",
    [
      Parameter("kind", "ชนิด", .name, en: "the kind of record", th: "ชนิดข้อมูล").completed(by: "kind"), .dataFile,
      .flag(
        "map", "จับคู่", .type(.record(nil)), en: "columns and their fields, null to leave one out; remembered",
        th: "คอลัมน์กับช่องข้อมูล null คือไม่นำเข้า โปรแกรมจำไว้"),
      .flag(
        "keep-good", "เก็บแถวที่ถูก", en: "take the good rows and tell about the others", th: "นำเข้าแถวที่ถูกต้อง และบอกแถวที่เหลือ"
      ),
      .encoding,
      .flag(
        "key", "คีย์", .name, en: "the field by which rows are known as records", th: "ช่องข้อมูลที่ใช้จับคู่กับรายการที่มี"),
      .because,
    ],
    gives: .type(
      .record(
        Type.Columns([
          ("added", .number), ("changed", .number), ("same", .number), ("linked", .number), ("refused", .number),
          ("problems", .table),
        ]))),
    effect: .changes, also: ["load", "from csv", ".import", "COPY FROM", "read_csv", "upload"],
    examples: [
      Example("import school \"schools.csv\"; schools | get name", "[\"บ้านนา\", \"บ้านใน\"]"),
      Example("import school \"schools.csv\"; let again = (import school \"schools.csv\"); print $again.same", "2"),
      Example(
        "let c = try { import person \"scores.csv\"; null } catch e { $e.code }; print $c", "SOP-IMPORT-COLUMNS"),
      Example(
        "import person \"scores.csv\" --map {id: null, score: null, date: null}; people | get name",
        "[\"สมศรี\", \"กานดา\"]"),
    ], .native { (call: inout Call) throws(Failure) in try Importing.run(&call) }
  )
  .narrated(
    will: "takes the rows of {file} in as {kind}, all or nothing",
    "นำเข้าแถวของ {file} เป็น {kind} ทั้งหมดหรือไม่เลย",
    did: "{file} is taken in; the same file again changes nothing",
    "นำเข้า {file} แล้ว นำเข้าซ้ำไม่เปลี่ยนอะไร")
}

/// Every callable of taking in.
enum ImportCallables {
  static let all: [Callable] = [.importFile]
}

/// `import`: reads the bytes, then the columns, then says what became of the rows.
enum Importing {
  static func run(_ call: inout Call) throws(Failure) -> Value {
    let office = try call.office(), word = try call.text(0)
    guard let kind = office.schema.find(word) else { throw Adding.unknown(word, office.schema) }
    let reason = call.has(6) ? try call.text(6) : nil
    return try run(
      &call, kind: kind, path: try call.text(1), mapping: try ImportSource.mapping(2, call), keepsGood: call.flag(3),
      encoding: call.has(4) ? try call.text(4) : nil,
      key: call.has(5) ? try office.transaction.part(call.text(5), of: kind) : nil, verb: "import", because: reason)
  }

  static func run(
    _ call: inout Call, kind: Int, path: String, mapping: [(heading: String, field: String?)], keepsGood: Bool,
    encoding: String?, key: Schema.Part?, verb: String, because: String? = nil
  ) throws(Failure) -> Value {
    let office = try call.office(), name = path.split(separator: "/").last.map(String.init) ?? path
    try office.begin(verb)
    if let because { office.transaction.reason = because }
    let request = ImportRequest(kind: kind, file: name, mapping: mapping, keepsGood: keepsGood, key: key)
    let done: ImportRun.Outcome, hash: [UInt8]
    do throws(Failure) {
      (done, hash) = try ImportSource.read(path, name, encoding: encoding, &call) {
        (file, call) throws(Failure) in
        var run = try ImportRun(request, file, office)
        return try run.take(&call)
      }
    } catch {
      // What import itself says names the file.
      if error.code.hasPrefix("SOP-IMPORT") { throw error }
      throw error.traced(Failure.Trace(Words(en: "in the file \(path)", th: "ในไฟล์ \(path)")))
    }
    if done.changesAnything { office.transaction.add(.imported(name, hash)) }
    for line in [done.line(name, call.session.tongue)] + done.refusals { try call.session.warn(line) }
    return done.record(call.heap)
  }
}

/// A file that is taken in, from its path to its cells.
enum ImportSource {
  /// Reads a file and has it taken in; gives what came of it with the hash of the file.
  static func read<Outcome>(
    _ path: String, _ name: String, encoding: String?, _ call: inout Call,
    _ take: (ImportFile, inout Call) throws(Failure) -> Outcome
  ) throws(Failure) -> (Outcome, hash: [UInt8]) {
    guard let file = try file(path, name, encoding: encoding, call) else {
      throw Failure(.importEnding, Failure.Part(name))
    }
    guard !file.headings.isEmpty else { throw Failure(.importEmpty, Failure.Part(name)) }
    let done = try take(file, &call)
    return (done, file.finishHash())
  }

  /// The file behind a path: a table in UTF-8 as it is wanted, anything else whole; nil where its name does not say how
  /// it is read.
  static func file(
    _ path: String, _ name: String, encoding: String?, _ call: borrowing Call
  ) throws(Failure) -> ImportFile? {
    guard let format = Format.ofFile(path), let reader = format.read else { return nil }
    let separator: UInt8? = format.name == Format.tsv.name ? 0x09 : nil, isCSV = format.name == Format.csv.name
    guard isCSV || separator != nil else {
      let raw = try call.session.read(path)
      var options = call.readOptions()
      options.encoding = encoding
      let value = try reader(raw, call.heap, options)
      defer { call.heap.release(value) }
      guard let cells = JSONCells(value, call.realm) else { throw Failure(.importShape, Failure.Part(name)) }
      return ImportFile(cells, hash: SHA256.hash(raw))
    }
    if encoding.map({ Encoding(named: $0) == .utf8 }) ?? true {
      let source = try call.session.open(path)
      // Rows become columns, columns become an event.
      Room.expect(source.size * 2)
      if let text = try FileText(source) { return try ImportFile(text, separator: separator) }
    }
    let raw = try call.session.read(path), text = FileText(try Incoming.utf8(raw, encoding: encoding))
    return try ImportFile(text, separator: separator, hash: SHA256.hash(raw))
  }

  /// What a flag says of columns: headings and fields, null for a column that is left out.
  static func mapping(_ index: Int, _ call: borrowing Call) throws(Failure) -> [(heading: String, field: String?)] {
    guard call.has(index) else { return [] }
    let wanted = Words(en: "a record of columns and fields", th: "ระเบียนของคอลัมน์กับช่องข้อมูล")
    var entries: [(heading: String, field: String?)] = [], isWrong = false
    try call.record(index).forEachField(call.realm) { key, value in
      if key.isText, value.isText || value.isNull {
        entries.append((key.string, value.isNull ? nil : value.string))
      } else {
        isWrong = true
      }
    }
    if isWrong { throw call.wrong(index, wanted) }
    return entries
  }
}

/// What was asked for.
struct ImportRequest {
  let kind: Int
  /// The name of the file, without its folder.
  let file: String
  let mapping: [(heading: String, field: String?)]
  let keepsGood: Bool
  let key: Schema.Part?
}
