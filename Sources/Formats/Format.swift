import Failures
import Text
import Values

/// A way to write a value as bytes, and for some to read it back: one entry of the one table.
public struct Format: Sendable {
  public typealias Writer =
    @Sendable (_ value: Value, _ realm: Realm, _ options: FormatOptions, _ sink: inout Sink) throws(Failure) -> Void
  public typealias Reader =
    @Sendable (_ bytes: [UInt8], _ heap: HeapPointer, _ options: ReadOptions) throws(Failure) -> Value

  public let name: String
  public let thai: String
  public let summary: Words
  /// How the names of its files end, without the point.
  public let fileEndings: [String]
  private let writer: Writer
  /// Bytes of any encoding known to a value, owned by the caller; nil for what is only shown.
  public let read: Reader?

  /// A value as bytes.
  ///
  /// Whatever the format, no control character of the data reaches a terminal.
  public func write(_ value: Value, _ realm: Realm, _ options: FormatOptions) throws(Failure) -> [UInt8] {
    var sink = Sink(limit: options.sizeLimit, tick: options.tick)
    try writer(value, realm, options, &sink)
    let bytes = try sink.finish()
    guard options.isTerminal else { return bytes }
    var safe: [UInt8] = []
    bytes.withUnsafeBufferPointer { SafeText.append($0, to: &safe) }
    return safe
  }

  public static let all: [Format] = [table, card, json, jsonl, csv, tsv, markdown, html]

  public static func named(_ name: String) -> Format? { all.first { $0.name == name || $0.thai == name } }

  /// The format with this name, or what `--format` says when there is none.
  public static func find(_ name: String) throws(Failure) -> Format {
    if let format = named(name) { return format }
    throw Failure(.unknownFormat, Failure.Part(name), Failure.Part(all.map(\.name).joined(separator: ", ")))
  }

  /// The format of files whose name ends so: `report.csv`.
  public static func ofFile(_ path: String) -> Format? {
    guard let point = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: point)...].lowercased()
    return all.first { $0.fileEndings.contains(ending) }
  }

  // MARK: - The table

  public static let table = Format(
    name: "table", thai: "ตาราง", summary: Words(en: "lines and columns that fit the screen", th: "ตารางที่พอดีกับจอ"),
    fileEndings: ["txt"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try Display.show(value, realm, options, into: &sink)
    }, read: nil)

  public static let card = Format(
    name: "card", thai: "บัตร", summary: Words(en: "a line for each field", th: "หนึ่งบรรทัดต่อหนึ่งช่อง"),
    fileEndings: [],
    writer: { (value, realm, options, sink) throws(Failure) in
      guard value.isRecord || Display.isTable(value) else {
        return try Display.show(value, realm, options, into: &sink)
      }
      try Display.showCard(value, realm, options, into: &sink)
    }, read: nil)

  public static let json = Format(
    name: "json", thai: "เจซัน", summary: Words(en: "JSON, for other programs", th: "JSON สำหรับโปรแกรมอื่น"),
    fileEndings: ["json"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try JSONWriter.write(value, realm, indent: options.indent, into: &sink)
      try sink.byte(0x0A)
    },
    read: { (bytes, heap, options) throws(Failure) in
      try JSONReader.read(Incoming.utf8(bytes, encoding: options.encoding), heap, tick: options.tick)
    })

  public static let jsonl = Format(
    name: "jsonl", thai: "เจซันบรรทัด", summary: Words(en: "JSON, one record a line", th: "JSON บรรทัดละหนึ่งระเบียน"),
    fileEndings: ["jsonl", "ndjson"],
    writer: { (value, realm, _, sink) throws(Failure) in
      try JSONWriter.writeLines(value, realm, into: &sink)
    },
    read: { (bytes, heap, options) throws(Failure) in
      try JSONReader.readLines(Incoming.utf8(bytes, encoding: options.encoding), heap, tick: options.tick)
    })

  public static let csv = Format(
    name: "csv", thai: "ซีเอสวี",
    summary: Words(
      en: "CSV, safe for spreadsheets",
      th: "CSV "
        + "เปิดในโปรแกรมตารางได้ปลอดภัย"),
    fileEndings: ["csv"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try CSVWriter.write(value, realm, separator: 0x2C, options, into: &sink)
    },
    read: { (bytes, heap, options) throws(Failure) in
      try CSVReader.read(
        Incoming.utf8(bytes, encoding: options.encoding), separator: options.separator, heap, options)
    })

  public static let tsv = Format(
    name: "tsv", thai: "ทีเอสวี", summary: Words(en: "cells separated by tabs", th: "คั่นช่องด้วยแท็บ"),
    fileEndings: ["tsv", "tab"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try CSVWriter.write(value, realm, separator: 0x09, options, into: &sink)
    },
    read: { (bytes, heap, options) throws(Failure) in
      try CSVReader.read(Incoming.utf8(bytes, encoding: options.encoding), separator: 0x09, heap, options)
    })

  public static let markdown = Format(
    name: "md", thai: "มาร์กดาวน์", summary: Words(en: "a table of Markdown", th: "ตารางแบบ Markdown"),
    fileEndings: ["md"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try Rows.with(value, realm, heading: options.heading) { (rows) throws(Failure) in
        try Markup.writeMarkdown(&rows, options, into: &sink)
      }
    }, read: nil)

  public static let html = Format(
    name: "html", thai: "เอชทีเอ็มแอล", summary: Words(en: "a table of HTML", th: "ตารางแบบ HTML"),
    fileEndings: ["html", "htm"],
    writer: { (value, realm, options, sink) throws(Failure) in
      try Rows.with(value, realm, heading: options.heading) { (rows) throws(Failure) in
        try Markup.writeHTML(&rows, options, into: &sink)
      }
    }, read: nil)
}
