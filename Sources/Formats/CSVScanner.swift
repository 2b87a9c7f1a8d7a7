import Failures
import Values

/// Cuts CSV into cells: RFC 4180, with any line ending, and a quote in the middle of an unquoted cell taken as it is.
///
/// ```
/// file = [ row { end row } [ end ] ]     row = cell { separator cell }     end = LF | CR LF | CR
/// cell = '"' { any byte but '"' | '""' } '"' | { any byte but separator and end }
/// ```
struct CSVScanner {
  /// What ends a cell; `more` where the bytes end before the cell does, and there are others behind them.
  enum Ending { case cell, row, file, more }

  /// A longer cell is a quote somebody forgot to close.
  static let longestCell = 1 << 20

  /// Invariant: points at `end` bytes that outlive the scanner.
  private(set) var base: UnsafePointer<UInt8>
  private(set) var end: Int
  /// Whether nothing comes behind these bytes.
  private(set) var isLast: Bool
  let separator: UInt8
  var index: Int
  /// The line the next cell begins on, counted from 1.
  var line = 1

  // The cell just read, quotes left out.
  private(set) var start = 0
  private(set) var count = 0
  private(set) var isQuoted = false
  /// Whether a quote stands doubled in it.
  private(set) var hasDoubled = false
  /// The line it began on.
  private(set) var cellLine = 1
  /// Its number in the row, from 1.
  private(set) var column = 0

  init(_ base: UnsafePointer<UInt8>, _ range: Range<Int>, separator: UInt8, isLast: Bool = true) {
    self.base = base
    self.isLast = isLast
    index = range.lowerBound
    end = range.upperBound
    self.separator = separator
  }

  /// Goes on in other bytes, of which those that were scanned are as they were: `index` is where they are now.
  mutating func go(on base: UnsafePointer<UInt8>, at index: Int, to end: Int, isLast: Bool) {
    (self.base, self.index, self.end, self.isLast) = (base, index, end, isLast)
  }

  var isAtEnd: Bool { index >= end }
  var isAtLineEnd: Bool { index < end && (base[index] == 0x0A || base[index] == 0x0D) }

  /// Begins a row, past blank lines if they are to be passed over; false at the end.
  mutating func beginRow(skippingBlanks: Bool) -> Bool {
    while skippingBlanks, isAtLineEnd, !endsInReturn { endLine() }
    column = 0
    return index < end
  }

  /// Whether a line feed may be the next byte, which is not here yet.
  private var endsInReturn: Bool { !isLast && index &+ 1 == end && base[index] == 0x0D }

  private mutating func endLine() {
    if base[index] == 0x0D, index &+ 1 < end, base[index &+ 1] == 0x0A { index &+= 1 }
    index &+= 1
    line &+= 1
  }

  /// Reads a cell and what ends it.
  @inline(__always) mutating func next() throws(Failure) -> Ending {
    column &+= 1
    cellLine = line
    if index < end, base[index] == 0x22 {
      try readQuoted()
    } else {
      isQuoted = false
      start = index
      index = Scan.first(of: separator, 0x0A, 0x0D, in: base, from: index, to: end)
      count = index &- start
      if count > CSVScanner.longestCell { throw longCell() }
    }
    guard index < end else { return isLast ? .file : .more }
    if base[index] == separator {
      index &+= 1
      return .cell
    }
    if endsInReturn { return .more }
    endLine()
    return .row
  }

  @inline(never) private mutating func readQuoted() throws(Failure) {
    isQuoted = true
    hasDoubled = false
    index += 1
    start = index
    while true {
      index = Scan.first(of: 0x22, 0x0A, 0x0D, in: base, from: index, to: end)
      if index - start > CSVScanner.longestCell { throw longCell() }
      guard index < end else {
        // The count is never asked for: the row is read again.
        if !isLast { return }
        throw Failure(.openQuote, Failure.Part(cellLine), Failure.Part(column))
      }
      if base[index] != 0x22 {
        if endsInReturn {
          index = end
          return
        }
        endLine()
        continue
      }
      if !isLast, index + 1 == end {
        index = end
        return
      }
      if index + 1 < end, base[index + 1] == 0x22 {
        hasDoubled = true
        index += 2
        continue
      }
      break
    }
    count = index - start
    index += 1
    guard index < end, base[index] != separator, !isAtLineEnd else { return }
    throw Failure(.strayQuote, Failure.Part(line), Failure.Part(column), Failure.Part("\"" + excerpt + "\""))
  }

  private func longCell() -> Failure {
    Failure(.longCell, Failure.Part(cellLine), Failure.Part(column), Failure.Part(CSVScanner.longestCell))
  }

  /// The cell, shortened for a message.
  var excerpt: String {
    let text = string
    return text.count <= 40 ? text : String(text.prefix(39)) + "…"
  }

  /// The cell as a Swift string.
  var string: String {
    let text = String(decoding: UnsafeBufferPointer(start: base + start, count: count), as: UTF8.self)
    guard isQuoted, hasDoubled else { return text }
    var out = "", wasQuote = false
    for scalar in text.unicodeScalars {
      wasQuote = scalar == "\"" && !wasQuote
      if scalar != "\"" || wasQuote { out.unicodeScalars.append(scalar) }
    }
    return out
  }
}
