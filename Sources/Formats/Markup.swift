import Failures
import Text
import Values

/// Tables of Markdown and HTML, in which nothing of the data is markup.
enum Markup {
  /// `| a | b |`, as GitHub and most others read it.
  static func writeMarkdown(_ rows: inout Rows, _ options: FormatOptions, into sink: inout Sink) throws(Failure) {
    guard !rows.columns.isEmpty else { return }
    let cells = Cells(rows.realm, thaiDates: options.thaiDates)
    let right = rightAligned(&rows)
    try line(rows.columns.map(markdown), into: &sink)
    try line(right.map { $0 ? "---:" : "---" }, into: &sink)
    for row in 0..<rows.items.count {
      try line(rows.cells(of: row).map { markdown(text($0, cells)) }, into: &sink)
    }
  }

  private static func line(_ texts: [String], into sink: inout Sink) throws(Failure) {
    for text in texts {
      try sink.write("| " as StaticString)
      try sink.write(text)
      try sink.byte(0x20)
    }
    try sink.write("|\n" as StaticString)
  }

  /// One `<table>`, for a page of any kind.
  static func writeHTML(_ rows: inout Rows, _ options: FormatOptions, into sink: inout Sink) throws(Failure) {
    let cells = Cells(rows.realm, thaiDates: options.thaiDates)
    let right = rightAligned(&rows)
    try sink.write("<table>\n<thead>\n<tr>" as StaticString)
    for column in rows.columns { try sink.write("<th>" + html(column) + "</th>") }
    try sink.write("</tr>\n</thead>\n<tbody>\n" as StaticString)
    for row in 0..<rows.items.count {
      try sink.write("<tr>" as StaticString)
      for (column, cell) in rows.cells(of: row).enumerated() {
        try sink.write(right[column] ? "<td style=\"text-align:right\">" : "<td>")
        try sink.write(html(text(cell, cells)))
        try sink.write("</td>" as StaticString)
      }
      try sink.write("</tr>\n" as StaticString)
    }
    try sink.write("</tbody>\n</table>\n" as StaticString)
  }

  /// The whole value; null and what is missing are empty cells.
  private static func text(_ cell: Value, _ cells: Cells) -> String {
    if cell.isNull || cell.isMissing { return "" }
    if cell.isText { return cell.string }
    if cell.isNumber { return Decimal(cell).text }
    return cell.isList || (cell.isRecord && !cell.isRow) ? shown(cell, cells.realm) : cells.scalar(cell)
  }

  private static func rightAligned(_ rows: inout Rows) -> [Bool] {
    var right = rows.columns.map { _ in true }, seen = rows.columns.map { _ in false }
    for row in 0..<rows.items.count {
      for (column, cell) in rows.cells(of: row).enumerated() where !cell.isMissing && !cell.isNull {
        seen[column] = true
        if !Cells.isRightAligned(cell) { right[column] = false }
      }
    }
    return zip(right, seen).map { $0 && $1 }
  }

  /// CommonMark takes a backslash before any ASCII sign; line ends become `<br>`.
  static func markdown(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.shown(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "!", "#", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "\n": out += "<br>"
      case "\t": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func html(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.shown(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n": out += "<br>"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
