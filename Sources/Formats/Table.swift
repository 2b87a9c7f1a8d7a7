import Failures
import Text
import Values

/// A list of records in lines and columns, exact to the cell for Thai, Chinese and emoji.
struct Table {
  private let cells: Cells
  private let options: FormatOptions
  private let shownRows: Int
  private let headings: [String]
  private let layout: TableLayout
  private let lines: LineSigns

  /// Writes the rows as a table, or as cards where the screen is too narrow for two columns.
  static func write(
    _ rows: inout Rows, _ options: FormatOptions, into sink: inout Sink
  ) throws(Failure) {
    guard let table = Table(&rows, options) else { return try Cards.write(&rows, options, into: &sink) }
    try table.write(&rows, into: &sink)
  }

  private init?(_ rows: inout Rows, _ options: FormatOptions) {
    self.options = options
    cells = Cells(rows.realm, thaiDates: options.thaiDates)
    shownRows = min(rows.items.count, options.rowLimit)
    headings = rows.columns.map(Cells.line)
    lines = options.lines == .light ? .light : .ascii
    guard let layout = TableLayout(Table.measure(&rows, headings, shownRows, cells), width: options.width)
    else { return nil }
    self.layout = layout
  }

  /// The natural width of each column and how its cells stand.
  private static func measure(
    _ rows: inout Rows, _ headings: [String], _ count: Int, _ cells: Cells
  ) -> [TableLayout.Column] {
    var widths = headings.map { Columns.width($0) }
    var numbers = headings.map { _ in 0 }, others = numbers, texts = numbers
    for row in 0..<count {
      for (column, cell) in rows.cells(of: row).enumerated() where !cell.isMissing {
        widths[column] = max(widths[column], Columns.width(cells.text(cell)))
        if Cells.isRightAligned(cell) { numbers[column] += 1 } else if !cell.isNull { others[column] += 1 }
        if cell.isText || cell.isList || cell.isRecord { texts[column] += 1 }
      }
    }
    return headings.indices.map { column in
      TableLayout.Column(
        number: column, width: max(1, widths[column]), isRight: numbers[column] > 0 && others[column] == 0,
        canShrink: column > 0 && (texts[column] > 0 || Columns.width(headings[column]) == widths[column]))
    }
  }

  private func write(_ rows: inout Rows, into sink: inout Sink) throws(Failure) {
    try writeRule(lines.top, into: &sink)
    try writeLine(layout.columns.map { headings[$0.number] }, into: &sink)
    try writeRule(lines.middle, into: &sink)
    for row in 0..<shownRows {
      let values = rows.cells(of: row)
      try writeLine(layout.columns.map { cells.text(values[$0.number]) }, into: &sink)
    }
    try writeRule(lines.bottom, into: &sink)
    let hidden = rows.items.count - shownRows
    if let footer = Footer.text(hidden, layout.dropped.map { headings[$0] }, options.tongue) {
      try sink.write(footer)
      try sink.byte(0x0A)
    }
  }

  private func writeRule(_ signs: LineSigns.Rule, into sink: inout Sink) throws(Failure) {
    try sink.write(signs.left)
    for (index, column) in layout.columns.enumerated() {
      if index > 0 { try sink.write(signs.inner) }
      for _ in 0..<column.width + 2 { try sink.write(lines.dash) }
    }
    try sink.write(signs.right)
    try sink.byte(0x0A)
  }

  private func writeLine(_ texts: [String], into sink: inout Sink) throws(Failure) {
    for (text, column) in zip(texts, layout.columns) {
      try sink.write(lines.bar)
      try sink.byte(0x20)
      let fitted = Columns.truncate(text, to: column.width)
      try sink.write(Columns.pad(fitted, to: column.width, align: column.isRight ? .right : .left))
      try sink.byte(0x20)
    }
    try sink.write(lines.bar)
    try sink.byte(0x0A)
  }
}

/// The signs a table is lined with.
struct LineSigns {
  struct Rule {
    let left: String
    let inner: String
    let right: String
  }

  let top: Rule
  let middle: Rule
  let bottom: Rule
  let dash: String
  let bar: String

  static let light = LineSigns(
    top: Rule(left: "┌", inner: "┬", right: "┐"), middle: Rule(left: "├", inner: "┼", right: "┤"),
    bottom: Rule(left: "└", inner: "┴", right: "┘"), dash: "─", bar: "│")
  static let ascii = LineSigns(
    top: Rule(left: "+", inner: "+", right: "+"), middle: Rule(left: "+", inner: "+", right: "+"),
    bottom: Rule(left: "+", inner: "+", right: "+"), dash: "-", bar: "|")
}

/// What was left out, in words.
enum Footer {
  static func text(_ rows: Int, _ columns: [String], _ tongue: Tongue) -> String? {
    let rowWords = Words(en: "\(grouped(rows)) more row\(rows == 1 ? "" : "s")", th: "อีก \(grouped(rows)) แถว")
    let columnWords = Words(
      en: "\(columns.count) column\(columns.count == 1 ? "" : "s")", th: "\(columns.count) คอลัมน์")
    let names = columns.joined(separator: ", ")
    switch (rows > 0, columns.isEmpty) {
    case (false, true): return nil
    case (true, true): return "… " + rowWords.in(tongue)
    case (false, false):
      return "… " + columnWords.in(tongue) + Words(en: " not shown: ", th: "ที่ไม่ได้แสดง: ").in(tongue) + names
    case (true, false):
      return "… " + columnWords.in(tongue) + Words(en: ", ", th: " ").in(tongue) + rowWords.in(tongue)
        + Words(en: " not shown: ", th: " ไม่ได้แสดง: ").in(tongue) + names
    }
  }

  /// The number with a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }
}
