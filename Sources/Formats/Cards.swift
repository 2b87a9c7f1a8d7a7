import Failures
import Text
import Values

/// Records one under the other, a line for each field: what a table becomes on a narrow screen.
enum Cards {
  static func write(_ rows: inout Rows, _ options: FormatOptions, into sink: inout Sink) throws(Failure) {
    let cells = Cells(rows.realm, thaiDates: options.thaiDates)
    let labels = rows.columns.map { Cells.line($0) + ":" }
    let widest = labels.reduce(0) { max($0, Columns.width($1)) }
    let shown = min(rows.items.count, options.rowLimit)
    for row in 0..<shown {
      if row > 0 { try sink.byte(0x0A) }
      for (column, cell) in rows.cells(of: row).enumerated() where !cell.isMissing {
        try sink.write(Columns.pad(labels[column], to: widest))
        try sink.byte(0x20)
        try sink.write(cells.text(cell))
        try sink.byte(0x0A)
      }
    }
    if let footer = Footer.text(rows.items.count - shown, [], options.tongue) {
      try sink.write(footer)
      try sink.byte(0x0A)
    }
  }
}
