import Failures
import Formats
import Language
import Values

/// JSON and lines of JSON, from files and texts and back.
extension Callable {
  static let jsonFile = Callable(
    "json", "เจซัน", .formats, en: "Reads a file of JSON.", th: "อ่านไฟล์ JSON",
    [.dataFile, .encoding], effect: .reads, also: ["open", "from json", "jq"],
    examples: [
      Example("json \"round.json\"", "id:    award-2569-1\nquota: 3"),
      Example("(json \"round.json\").quota", "3"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let encoding = call.has(1) ? try call.text(1) : nil
      return try call.reading(0) { (bytes) throws(Failure) in
        try JSONReader.read(Incoming.utf8(bytes, encoding: encoding), call.heap, tick: call.readOptions().tick)
      }
    })

  static let jsonlFile = Callable(
    "jsonl", "เจซันบรรทัด", .formats, en: "Reads a file with one value of JSON a line as a list.",
    th: "อ่านไฟล์ JSON บรรทัดละหนึ่งค่าเป็นรายการ",
    [.dataFile, .encoding], gives: .type(.list(.any)), effect: .reads, also: ["ndjson", "from jsonl"],
    examples: [
      Example("jsonl \"scores.jsonl\" | count", "2"),
      Example("(jsonl \"scores.jsonl\")[2].score", "70"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let encoding = call.has(1) ? try call.text(1) : nil
      return try call.reading(0) { (bytes) throws(Failure) in
        try JSONReader.readLines(Incoming.utf8(bytes, encoding: encoding), call.heap, tick: call.readOptions().tick)
      }
    })

  static let fromJSON = Callable(
    "from-json", "จากเจซัน", .formats, en: "Reads a text of JSON.", th: "อ่านข้อความ JSON", [.dataText],
    also: ["from json", "JSON.parse", "fromjson"],
    examples: [
      Example("from-json '[1, 2.50, null]'", "[1, 2.5, null]"),
      Example("'{\"id\": \"A1\", \"score\": 85}' | from-json", "id:    A1\nscore: 85"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try JSONReader.read(call.bytes(0), call.heap, tick: call.readOptions().tick)
    })

  static let fromJSONL = Callable(
    "from-jsonl", "จากเจซันบรรทัด", .formats, en: "Reads a text with one value of JSON a line as a list.",
    th: "อ่านข้อความ JSON บรรทัดละหนึ่งค่าเป็นรายการ", [.dataText], gives: .type(.list(.any)), also: ["ndjson"],
    examples: [
      Example("from-jsonl \"1\\n2\\n\"", "[1, 2]"),
      Example("'{\"n\": 1}' | from-jsonl | count", "1"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try JSONReader.readLines(call.bytes(0), call.heap, tick: call.readOptions().tick)
    })

  static let toJSON = Callable(
    "to-json", "เป็นเจซัน", .formats, en: "Writes a value as JSON.", th: "เขียนค่าเป็น JSON",
    [
      .dataValue,
      .flag("indent", "ย่อหน้า", .type(.number), en: "spaces a level, 0 to 16", th: "จำนวนช่องว่างต่อระดับ 0 ถึง 16"),
    ],
    gives: .type(.text), also: ["to json", "JSON.stringify", "tojson"],
    examples: [
      Example(
        "{id: \"A1\", on: 2026-11-20, score: 85.5} | to-json", "{\"id\":\"A1\",\"on\":\"2026-11-20\",\"score\":85.5}"),
      Example("to-json [1, 2] --indent 2", "[\n  1,\n  2\n]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let indent = call.has(1) ? try call.integer(1, in: 0...16) : 0
      let options = call.writeOptions()
      var sink = Sink(limit: options.sizeLimit, tick: options.tick)
      try JSONWriter.write(call[0], call.realm, indent: indent, into: &sink)
      return try call.textResult(sink.finish())
    })

  static let toJSONL = Callable(
    "to-jsonl", "เป็นเจซันบรรทัด", .formats, en: "Writes the items of a list as JSON, one a line.",
    th: "เขียนแต่ละรายการเป็น JSON บรรทัดละหนึ่งค่า", [.dataValue], gives: .type(.text), also: ["ndjson", "to jsonl"],
    examples: [
      Example("[{n: 1}, {n: 2}] | to-jsonl", "{\"n\":1}\n{\"n\":2}"),
      Example("to-jsonl [\"ก\", null]", "\"ก\"\nnull"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try call.textResult(Format.jsonl.write(call[0], call.realm, call.writeOptions()))
    })
}
