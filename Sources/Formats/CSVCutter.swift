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

  /// Invariant: points at the bytes given to `init`, which outlive the cutter; only cells already cut are written.
  private let base: UnsafeMutablePointer<UInt8>
  private var scanner: CSVScanner
  public private(set) var headings: [String] = []
  public private(set) var ragged: [Ragged] = []
  /// Rows cut so far.
  public private(set) var rows = 0

  /// How many bytes were cut so far.
  public var place: Int { scanner.start + scanner.count }

  /// Begins behind a byte order mark and reads the headings, which may be empty or repeated.
  public init(_ base: UnsafeMutablePointer<UInt8>, _ count: Int, separator: UInt8?) throws(Failure) {
    let hasMark = count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
    let range = (hasMark ? 3 : 0)..<count
    self.base = base
    scanner = CSVScanner(base, range, separator: separator ?? CSVReader.sniffSeparator(base, range))
    guard scanner.beginRow(skippingBlanks: true) else { return }
    var ending = CSVScanner.Ending.cell
    while ending == .cell {
      ending = try scanner.next()
      let cell = plain()
      headings.append(String(decoding: cell.bytes(base), as: UTF8.self))
    }
    guard headings.count <= Heap.widestShape else {
      throw Failure(.tooManyColumns, Failure.Part(1), Failure.Part(headings.count), Failure.Part(Heap.widestShape))
    }
  }

  /// Cuts the next rows, at most as many as asked for: the cell of a row stands at `column × most + row`.
  ///
  /// Invariant: `cells` has room for `most` cells of every heading.
  public mutating func cut(_ most: Int, into cells: UnsafeMutablePointer<TextPlace>) throws(Failure) -> Int {
    let width = headings.count
    var row = 0
    while row < most, scanner.beginRow(skippingBlanks: width > 1) {
      var column = 0, filled = false, extra = 0
      while true {
        let ending = try scanner.next()
        let cell = scanner.isQuoted ? plain() : TextPlace(scanner.start, scanner.count)
        if column < width {
          cells[column &* most &+ row] = cell
          if !cell.isEmpty { filled = true }
        } else if !cell.isEmpty {
          filled = true
          extra = column + 1
        }
        column += 1
        if ending != .cell { break }
      }
      guard filled else { continue }
      if column < width || extra > 0 {
        ragged.append(Ragged(row: rows + row, cells: max(column, extra)))
        for missing in min(column, width)..<width { cells[missing * most + row] = TextPlace(scanner.start, 0) }
      }
      row += 1
    }
    rows += row
    return row
  }

  /// The cell just read without what quotes and guards against formulas added.
  private func plain() -> TextPlace {
    guard scanner.isQuoted, scanner.count > 0 else { return TextPlace(scanner.start, scanner.count) }
    var start = scanner.start, end = start + scanner.count
    if base[start] == 0x27, CSVCell.startsFormula(base + start, scanner.count) { start += 1 }
    if scanner.hasDoubled {
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

  /// The lines, from 1, that places of the bytes stand on.
  public static func lines(_ places: [Int], _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var lines = [Int](repeating: 1, count: places.count), line = 1, index = 0
    for number in places.indices.sorted(by: { places[$0] < places[$1] }) {
      let place = min(places[number], bytes.count)
      while index < place {
        if bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
          line += 1
        }
        index += 1
      }
      lines[number] = line
    }
    return lines
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
