import Values

/// Makes the value of a cell.
struct CSVFiller {
  private let heap: HeapPointer
  private let quotesAll: Bool
  private let keepsApostrophes: Bool
  private var scratch: [UInt8] = []

  init(_ heap: HeapPointer, _ quotesAll: Bool, _ keepsApostrophes: Bool) {
    self.heap = heap
    self.quotesAll = quotesAll
    self.keepsApostrophes = keepsApostrophes
  }

  /// The owned value of the cell just read; missing when it is not of the type.
  @inline(__always) mutating func value(of cell: CSVScanner, as type: ColumnType) -> Value {
    if cell.count == 0, !cell.isQuoted || quotesAll { return .null }
    if type == .text { return cell.isQuoted ? quoted(cell) : heap.text(cell.base + cell.start, cell.count) }
    if type == .number, !cell.isQuoted {
      let number = CSVCell.shortNumber(cell.base + cell.start, cell.count)
      if !number.isMissing { return number }
    }
    return other(cell, type)
  }

  @inline(never) private func other(_ cell: CSVScanner, _ type: ColumnType) -> Value {
    // A quoted cell is a text, which a column of another type does not hold.
    guard cell.count > 0, !cell.isQuoted || quotesAll else { return .missing }
    let start = cell.base + cell.start
    return switch type {
    case .number: CSVCell.number(start, cell.count, heap)
    case .date: CSVCell.date(start, cell.count)
    case .time: CSVCell.time(start, cell.count)
    case .bool: CSVCell.bool(start, cell.count)
    case .text: .missing
    }
  }

  @inline(never) private mutating func quoted(_ cell: CSVScanner) -> Value {
    var start = cell.base + cell.start, count = cell.count
    // The apostrophe that kept a text from being a formula goes again.
    if count > 0, start[0] == 0x27, !keepsApostrophes, CSVCell.startsFormula(start, count) {
      start += 1
      count -= 1
    }
    guard cell.hasDoubled else { return heap.text(start, count) }
    scratch.removeAll(keepingCapacity: true)
    var index = 0
    while index < count {
      scratch.append(start[index])
      index += start[index] == 0x22 ? 2 : 1
    }
    return heap.text(scratch)
  }
}

extension CSVReader {
  /// The sign that stands most often outside quotes in the first line: `,` `;` or tab.
  static func sniffSeparator(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> UInt8 {
    let signs: [UInt8] = [0x2C, 0x3B, 0x09]
    var counts = [0, 0, 0], isQuoted = false, sawAny = false
    for index in range {
      let byte = base[index]
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if sawAny { break }
        continue
      }
      sawAny = true
      if let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? 0x2C : signs[counts.firstIndex(of: most) ?? 0]
  }
}
