import Digest
import Failures
import Formats
import Language
import Model
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
    let office = try call.office(), word = try call.text(0), path = try call.text(1)
    guard let kind = office.schema.find(word) else { throw Adding.unknown(word, office.schema) }
    try office.begin("import")
    if call.has(6) { office.transaction.reason = try call.text(6) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let request = ImportRequest(
      kind: kind, file: name, mapping: try mapping(call), keepsGood: call.flag(3),
      key: call.has(5) ? try office.transaction.part(call.text(5), of: kind) : nil)
    let done: ImportRun.Outcome, hash: [UInt8]
    do throws(Failure) {
      (done, hash) = try take(path, request, office, &call)
    } catch {
      // What import itself says names the file.
      if error.code.hasPrefix("SOP-IMPORT") { throw error }
      throw error.traced(Failure.Trace(Words(en: "in the file \(path)", th: "ในไฟล์ \(path)")))
    }
    if done.changesAnything { office.transaction.add(.imported(name, hash)) }
    for line in [done.line(name, call.session.tongue)] + done.refusals { try call.session.warn(line) }
    return done.record(call.heap)
  }

  private static func take(
    _ path: String, _ request: ImportRequest, _ office: Desk, _ call: inout Call
  ) throws(Failure) -> (ImportRun.Outcome, hash: [UInt8]) {
    var (bytes, cells, hash, separator) = try read(path, request, call)
    let done = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
      guard let base = buffer.baseAddress else { throw Failure(.importEmpty, Failure.Part(request.file)) }
      let file =
        if let cells { ImportFile(base, cells) } else {
          try ImportFile(base, buffer.count, separator: separator)
        }
      guard !file.headings.isEmpty else { throw Failure(.importEmpty, Failure.Part(request.file)) }
      let holdsMasks = Masking.isHeld(in: UnsafeBufferPointer(buffer))
      var run = try ImportRun(request, file, office, holdsMasks: holdsMasks)
      return try run.take(&call)
    }
    return (done, hash)
  }

  /// The bytes in UTF-8, or the cells of JSON, and the hash of the file; nobody else holds the bytes.
  private static func read(
    _ path: String, _ request: ImportRequest, _ call: borrowing Call
  ) throws(Failure) -> (bytes: [UInt8], cells: JSONCells?, hash: [UInt8], separator: UInt8?) {
    guard let format = Format.ofFile(path), let reader = format.read else {
      throw Failure(.importEnding, Failure.Part(request.file))
    }
    let raw = try call.session.read(path), hash = SHA256.hash(raw)
    let encoding = call.has(4) ? try call.text(4) : nil
    if format.name == Format.csv.name { return (try Incoming.utf8(raw, encoding: encoding), nil, hash, nil) }
    if format.name == Format.tsv.name { return (try Incoming.utf8(raw, encoding: encoding), nil, hash, 0x09) }
    var options = call.readOptions()
    options.encoding = encoding
    let value = try reader(raw, call.heap, options)
    defer { call.heap.release(value) }
    guard let cells = JSONCells(value, call.realm) else { throw Failure(.importShape, Failure.Part(request.file)) }
    return (cells.bytes, cells, hash, nil)
  }

  /// What `--map` says: headings and fields, null for a column that is left out.
  private static func mapping(_ call: borrowing Call) throws(Failure) -> [(heading: String, field: String?)] {
    guard call.has(2) else { return [] }
    let wanted = Words(en: "a record of columns and fields", th: "ระเบียนของคอลัมน์กับช่องข้อมูล")
    var entries: [(heading: String, field: String?)] = [], isWrong = false
    try call.record(2).forEachField(call.realm) { key, value in
      if key.isText, value.isText || value.isNull {
        entries.append((key.string, value.isNull ? nil : value.string))
      } else {
        isWrong = true
      }
    }
    if isWrong { throw call.wrong(2, wanted) }
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
