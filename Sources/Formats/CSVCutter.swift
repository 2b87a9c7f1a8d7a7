import Failures
import Values

/// Cuts CSV and TSV into cells and leaves them where they stand, for whoever reads them by the columns of a table.
///
/// What stands between the quotes of a cell is brought into its plain form in place, so that a cell is always the
/// bytes of its text. Rows whose cells are all empty are passed over, as spreadsheets leave them behind.
public struct CSVCutter {
  /// A row with another number of cells than the heading.
  public struct Ragged {
    public let row: Int
    public let cells: Int
  }

  private let text: FileText
  private var scanner: CSVScanner
  public private(set) var headings: [String] = []
  public private(set) var ragged: [Ragged] = []
  /// Rows cut so far.
  public private(set) var rows = 0
  /// Where each row cut last begins: its line, from 1, and its first byte.
  private var begins: [(line: Int, place: Int)] = []
  public var lines: [Int] { begins.map(\.line) }
  /// Quoted cells of the row that is cut: where they go, and whether a quote stands doubled in them.
  private var quoted: [(place: Int, hasDoubled: Bool)] = []

  /// How many bytes were cut so far.
  public var place: Int { text.dropped + scanner.index }
  /// The bytes that the rows cut last stand in, and what came before them.
  public var cut: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text.base, count: scanner.index) }

  /// The line a cell begins on, of one of the rows cut last.
  public func line(of cell: TextPlace, row: Int) -> Int {
    var line = begins[row].line, index = begins[row].place
    while index < cell.start {
      if text.base[index] == 0x0A || (text.base[index] == 0x0D && text.base[index + 1] != 0x0A) { line += 1 }
      index += 1
    }
    return line
  }

  /// Begins behind a byte order mark and reads the headings, which may be empty or repeated.
  public init(_ text: FileText, separator: UInt8?) throws(Failure) {
    self.text = text
    while text.count < 3, !text.isWhole { try text.goOn() }
    let base = text.base
    let hasMark = text.count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
    let range = (hasMark ? 3 : 0)..<text.count
    scanner = CSVScanner(
      base, range, separator: separator ?? CSVReader.sniffSeparator(base, range), isLast: text.isWhole)
    try readHeadings()
    guard headings.count <= Heap.widestShape else {
      throw Failure(.tooManyColumns, Failure.Part(1), Failure.Part(headings.count), Failure.Part(Heap.widestShape))
    }
  }

  private mutating func readHeadings() throws(Failure) {
    let start = scanner.index
    var cells: [(TextPlace, isQuoted: Bool, hasDoubled: Bool)] = [], ending = CSVScanner.Ending.cell
    while ending == .cell {
      if cells.isEmpty, !scanner.beginRow(skippingBlanks: true), scanner.isLast { return }
      ending = try scanner.next()
      cells.append((TextPlace(scanner.start, scanner.count), scanner.isQuoted, scanner.hasDoubled))
      if ending == .more {
        try goOn(from: start, line: 1)
        (cells, ending) = ([], .cell)
      }
    }
    for (cell, isQuoted, hasDoubled) in cells {
      let cell = isQuoted ? plain(cell, hasDoubled) : cell
      headings.append(String(decoding: cell.bytes(text.base), as: UTF8.self))
    }
  }

  /// Reads more of the file and goes back to where a row began.
  private mutating func goOn(from start: Int, line: Int) throws(Failure) {
    try text.goOn()
    scanner.go(on: text.base, at: start, to: text.count, isLast: text.isWhole)
    scanner.line = line
  }

  /// Cuts the next rows, at most as many as asked for: the cell of a row stands at `column × most + row`, and its bytes
  /// stay where they are until more are cut.
  ///
  /// Invariant: `cells` has room for `most` cells of every heading.
  public mutating func cut(_ most: Int, into cells: UnsafeMutablePointer<TextPlace>) throws(Failure) -> Int {
    let width = headings.count
    begins.removeAll(keepingCapacity: true)
    text.drop(scanner.index)
    scanner.go(on: text.base, at: 0, to: text.count, isLast: text.isWhole)
    while begins.count < most {
      let isThere = scanner.beginRow(skippingBlanks: width > 1), start = scanner.index, line = scanner.line
      if !isThere, scanner.isLast { break }
      switch isThere ? try cutRow(most, cells) : nil {
      case nil: try goOn(from: start, line: line)
      case true?: begins.append((line, start))
      case false?: continue
      }
    }
    rows += begins.count
    return begins.count
  }

  /// Cuts a row: false where it is empty, nil where the rest of it is not here yet.
  @inline(__always) private mutating func cutRow(
    _ most: Int, _ cells: UnsafeMutablePointer<TextPlace>
  ) throws(Failure) -> Bool? {
    let width = headings.count, row = begins.count
    var column = 0, filled = false, extra = 0
    while true {
      let ending = try scanner.next()
      if ending == .more {
        quoted.removeAll(keepingCapacity: true)
        return nil
      }
      if column < width {
        cells[column &* most &+ row] = TextPlace(scanner.start, scanner.count)
        if scanner.count > 0 { filled = true }
        if scanner.isQuoted { quoted.append((column &* most &+ row, scanner.hasDoubled)) }
      } else if scanner.count > 0 {
        filled = true
        extra = column + 1
      }
      column += 1
      if ending != .cell { break }
    }
    if !quoted.isEmpty {
      for (place, hasDoubled) in quoted { cells[place] = plain(cells[place], hasDoubled) }
      quoted.removeAll(keepingCapacity: true)
    }
    if filled, column < width || extra > 0 {
      ragged.append(Ragged(row: rows + row, cells: max(column, extra)))
      for missing in min(column, width)..<width { cells[missing * most + row] = TextPlace(scanner.start, 0) }
    }
    return filled
  }

  /// A quoted cell without what quotes and guards against formulas added.
  private func plain(_ cell: TextPlace, _ hasDoubled: Bool) -> TextPlace {
    let base = text.base
    var start = cell.start, end = start + cell.count
    guard cell.count > 0 else { return cell }
    if base[start] == 0x27, CSVCell.startsFormula(base + start, cell.count) { start += 1 }
    if hasDoubled {
      var to = start, from = start
      while from < end {
        base[to] = base[from]
        from += base[from] == 0x22 ? 2 : 1
        to += 1
      }
      // What is left over ends no line, so that lines can be counted afterwards.
      for index in to..<end { base[index] = 0x22 }
      end = to
    }
    return TextPlace(start, end - start)
  }
}

/// What the bytes of a cell say, where the type is known beforehand: the plain forms, quickly; the others are for
/// whoever knows how people write.
public enum PlainCell {
  /// A number of at most 18 digits without needless zeros behind the point: coefficient and decimals.
  @inline(__always) public static func number(_ base: UnsafePointer<UInt8>, _ count: Int) -> (Int, scale: Int)? {
    guard count > 0, count <= 19 else { return nil }
    let isNegative = base[0] == 0x2D
    var index = isNegative ? 1 : 0, coefficient = 0, digits = 0, scale = -1
    while index < count {
      let digit = base[index] &- 0x30
      if digit <= 9 {
        coefficient = coefficient &* 10 &+ Int(digit)
        digits &+= 1
        if scale >= 0 { scale &+= 1 }
      } else if base[index] == 0x2E, scale < 0, digits > 0 {
        scale = 0
      } else {
        return nil
      }
      index &+= 1
    }
    guard digits > 0, digits <= 18, scale != 0 else { return nil }
    scale = max(scale, 0)
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return (isNegative ? 0 &- coefficient : coefficient, scale)
  }

  /// The day of `2026-11-20` or `2569-11-20`.
  public static func day(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let date = CSVCell.date(base, count)
    return date.isMissing ? nil : date.int
  }

  /// The second of `2026-11-20T09:30`.
  public static func moment(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let moment = CSVCell.time(base, count)
    return moment.isMissing ? nil : moment.int
  }
}
