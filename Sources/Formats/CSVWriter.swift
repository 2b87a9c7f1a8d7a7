import Failures
import Values

/// Writes rows as RFC 4180 lines that read back as they were: null is an empty cell and the empty text `""`, a text
/// that looks like a number or a date stands in quotes, and no text begins a formula.
public struct CSVWriter {
  private let separator: UInt8
  private let guardsFormulas: Bool
  private let realm: Realm

  public static func write(
    _ value: Value, _ realm: Realm, separator: UInt8, _ options: FormatOptions, into sink: inout Sink
  ) throws(Failure) {
    let writer = CSVWriter(separator, options.spreadsheetSafe, realm)
    if options.byteOrderMark { try sink.write([0xEF, 0xBB, 0xBF]) }
    try Rows.with(value, realm, heading: options.heading) { (rows) throws(Failure) in
      guard !rows.columns.isEmpty else { return }
      try writer.write(&rows, into: &sink)
    }
  }

  private init(_ separator: UInt8, _ guardsFormulas: Bool, _ realm: Realm) {
    self.separator = separator
    self.guardsFormulas = guardsFormulas
    self.realm = realm
  }

  private func write(_ rows: inout Rows, into sink: inout Sink) throws(Failure) {
    for (number, name) in rows.columns.enumerated() {
      if number > 0 { try sink.byte(separator) }
      try write(heading: name, into: &sink)
    }
    try sink.byte(0x0A)
    let items = rows.items
    var shape = -1, slots: [Int] = []
    for row in 0..<items.count {
      let item = items[row]
      guard item.hi == Tag.record.rawValue else {
        try write(cells: rows.cells(of: row), into: &sink)
        continue
      }
      if item.shape != shape {
        shape = item.shape
        slots = rows.slots(of: shape)
      }
      let values = item.object.slotsBody
      for column in 0..<slots.count {
        if column > 0 { try sink.byte(separator) }
        let slot = slots[column]
        if slot >= 0 { try write(cell: values[slot], into: &sink) }
      }
      try sink.byte(0x0A)
    }
  }

  private func write(cells: [Value], into sink: inout Sink) throws(Failure) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { try sink.byte(separator) }
      try write(cell: cell, into: &sink)
    }
    try sink.byte(0x0A)
  }

  @inline(__always) private func write(cell: Value, into sink: inout Sink) throws(Failure) {
    if cell.isInlineNumber { return try sink.number(cell) }
    if cell.isText {
      return try cell.withUTF8 { (bytes) throws(Failure) in try write(text: bytes, into: &sink) }
    }
    try write(other: cell, into: &sink)
  }

  @inline(never) private func write(other cell: Value, into sink: inout Sink) throws(Failure) {
    switch cell.tag {
    case .null, .missing: return
    case .date: try sink.date(cell.int)
    case .row:
      let id = Array(cell.rowID.utf8)
      try id.withUnsafeBufferPointer { (bytes) throws(Failure) in try write(text: bytes, into: &sink) }
    case .bool, .moment, .wide: try sink.write(scalarBytes(cell, realm))
    case .closure: throw Failure(.functionInData, "CSV")
    case .list, .record, .map:
      var inner = Sink()
      try JSONWriter.write(cell, realm, indent: 0, into: &inner)
      let bytes = try inner.finish()
      try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try write(text: bytes, into: &sink) }
    default:
      let bytes = scalarBytes(cell, realm)
      try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try write(text: bytes, into: &sink) }
    }
  }

  /// A heading is a text whatever it looks like, so it is quoted only where the grammar asks for it.
  private func write(heading: String, into sink: inout Sink) throws(Failure) {
    let bytes = Array(heading.utf8)
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      guard let base = bytes.baseAddress else { return try write(text: bytes, into: &sink) }
      let isFormula = guardsFormulas && CSVCell.startsFormula(base, bytes.count)
      let isBroken = bytes.contains { CSVCell.breaksHeading($0) }
      if !isFormula, !isBroken, isUnbroken(base, bytes.count) { return try sink.write(bytes) }
      try write(quoted: bytes, isFormula, into: &sink)
    }
  }

  @inline(__always) private func write(
    text bytes: UnsafeBufferPointer<UInt8>, into sink: inout Sink
  ) throws(Failure) {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      try sink.byte(0x22)
      return try sink.byte(0x22)
    }
    let count = bytes.count
    let isFormula = guardsFormulas && CSVCell.startsFormula(base, count)
    if !isFormula, isPlain(base, count) { return try sink.write(bytes) }
    try write(quoted: bytes, isFormula, into: &sink)
  }

  /// Whether a text may stand without quotes.
  @inline(__always) private func isPlain(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // Digits, the minus, `t` and `f` begin what a reader would take for a number, a date, true or false.
    let first = base[0]
    if first &- 0x30 <= 9 || first == 0x2D || first == 0x74 || first == 0x66, !CSVCell.kind(base, count).isEmpty {
      return false
    }
    return isUnbroken(base, count)
  }

  /// Whether nothing in a text would end a cell, and nothing in front would be taken for a byte order mark.
  @inline(__always) private func isUnbroken(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if base[0] == 0xEF, count >= 3, base[1] == 0xBB, base[2] == 0xBF { return false }
    if Scan.first(of: separator, 0x0A, 0x0D, in: base, from: 0, to: count) != count { return false }
    return Scan.first(of: 0x22, 0x22, 0x22, in: base, from: 0, to: count) == count
  }

  @inline(never) private func write(
    quoted bytes: UnsafeBufferPointer<UInt8>, _ isFormula: Bool, into sink: inout Sink
  ) throws(Failure) {
    try sink.byte(0x22)
    if isFormula { try sink.byte(0x27) }
    for byte in bytes {
      if byte == 0x22 { try sink.byte(0x22) }
      try sink.byte(byte)
    }
    try sink.byte(0x22)
  }
}

/// A scalar as `print` shows it, a text bare.
func scalarBytes(_ value: Value, _ realm: Realm) -> [UInt8] {
  var printer = Printer(realm)
  printer.write(value)
  return printer.bytes
}
