import Failures
import Text
import Values

/// How a value is shown to a person: tables and cards for records, the language's own notation for the rest.
public enum Display {
  /// Appends what is shown, ending in a line end; null shows nothing.
  public static func show(
    _ value: Value, _ realm: Realm, _ options: FormatOptions, into sink: inout Sink
  ) throws(Failure) {
    if value.isNull || value.isMissing { return }
    if value.isRow || value.isTable { return try show(realm.plain(value), realm, options, into: &sink) }
    if value.isText { return try showText(value, options, into: &sink) }
    if isTable(value) {
      return try Rows.with(value, realm) { (rows) throws(Failure) in
        if rows.columns.isEmpty { return try line(shown(value, realm), into: &sink) }
        try Table.write(&rows, options, into: &sink)
      }
    }
    if value.isRecord { return try showCard(value, realm, options, into: &sink) }
    if value.isList { return try showList(value, realm, options, into: &sink) }
    try line(Cells(realm, thaiDates: options.thaiDates).scalar(value), into: &sink)
  }

  /// What is shown, as bytes.
  public static func show(_ value: Value, _ realm: Realm, _ options: FormatOptions) throws(Failure) -> [UInt8] {
    var sink = Sink(limit: options.sizeLimit, tick: options.tick)
    try show(value, realm, options, into: &sink)
    return try sink.finish()
  }

  /// Whether a value is a list of records, of one at least.
  static func isTable(_ value: Value) -> Bool {
    value.isList && !value.items.isEmpty && value.items.allSatisfy(\.isRecord)
  }

  private static func line(_ text: String, into sink: inout Sink) throws(Failure) {
    try sink.write(text)
    try sink.byte(0x0A)
  }

  /// A text stands bare; only on its way to a terminal are its control characters made visible.
  private static func showText(_ text: Value, _ options: FormatOptions, into sink: inout Sink) throws(Failure) {
    if options.isTerminal {
      try sink.write(SafeText.shown(text.string))
    } else {
      try text.withUTF8 { (bytes) throws(Failure) in try sink.write(bytes) }
    }
    let last = text.withUTF8 { $0.last }
    if last != 0x0A { try sink.byte(0x0A) }
  }

  static func showCard(
    _ value: Value, _ realm: Realm, _ options: FormatOptions, into sink: inout Sink
  ) throws(Failure) {
    try Rows.with(value, realm) { (rows) throws(Failure) in
      if rows.columns.isEmpty { return try line("{}", into: &sink) }
      try Cards.write(&rows, options, into: &sink)
    }
  }

  /// A list on one line if it fits, else an item a line.
  private static func showList(
    _ value: Value, _ realm: Realm, _ options: FormatOptions, into sink: inout Sink
  ) throws(Failure) {
    let cells = Cells(realm, thaiDates: options.thaiDates)
    var printer = Printer(realm)
    printer.limit = options.width * 4
    printer.write(value)
    let isWhole = printer.bytes.count <= printer.limit
    if isWhole {
      let text = Cells.line(String(decoding: printer.bytes, as: UTF8.self))
      if Columns.width(text) <= options.width { return try line(text, into: &sink) }
    }
    let count = min(value.items.count, options.rowLimit)
    for item in value.items[0..<count] {
      let hasParts = item.isList || (item.isRecord && !item.isRow)
      try line(hasParts ? Cells.line(shown(item, realm)) : cells.scalar(item), into: &sink)
    }
    if let footer = Footer.text(value.items.count - count, [], options.tongue) { try line(footer, into: &sink) }
  }
}
