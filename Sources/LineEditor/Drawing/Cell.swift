import Text

/// One cluster on the screen, in its first cell; the cells it covers besides are `covered`.
struct Cell: Equatable {
  var glyph: String
  /// 0 for a covered cell.
  var width: UInt8
  var style: Style

  static let blank = Cell(glyph: " ", width: 1, style: .plain)
  static func covered(_ style: Style) -> Cell { Cell(glyph: "", width: 0, style: style) }
}

/// What is on the screen from the row where the prompt began, and where the cursor stands.
struct Frame: Equatable {
  /// Without the blanks at the ends of rows.
  var rows: [[Cell]] = [[]]
  var row = 0
  var column = 0
}

/// Clusters to cells, row by row, wrapping as wide as the screen.
struct Canvas {
  let width: Int
  private(set) var rows: [[Cell]] = [[]]

  init(width: Int) { self.width = max(2, width) }

  /// Where the next cluster would stand, if it took one cell.
  var place: (row: Int, column: Int) {
    let column = rows[rows.count - 1].count
    return column < width ? (rows.count - 1, column) : (rows.count, 0)
  }

  var room: Int { width - rows[rows.count - 1].count }

  mutating func newline() { rows.append([]) }

  /// Puts a cluster, and gives the cell it came to.
  @discardableResult
  mutating func put(_ cluster: Glyph, _ style: Style) -> (row: Int, column: Int) {
    if cluster.isEscape {
      let first = place
      for character in cluster.text.unicodeScalars { putOne(String(character), 1, Style(.escape)) }
      return first
    }
    return putOne(cluster.text, cluster.width, style)
  }

  @discardableResult
  private mutating func putOne(_ text: String, _ cells: Int, _ style: Style) -> (row: Int, column: Int) {
    // What no row can hold, such as a tab on a screen of three columns, is shown as a sign.
    let (text, cells) = cells > width ? ("\u{FFFD}", 1) : (text, cells)
    if rows[rows.count - 1].count + cells > width { rows.append([]) }
    let last = rows.count - 1
    let column = rows[last].count
    rows[last].append(Cell(glyph: text, width: UInt8(cells), style: style))
    for _ in 1..<max(1, cells) { rows[last].append(.covered(style)) }
    return (last, column)
  }

  /// Puts a text of one line, cut where the row ends.
  mutating func put(clipping text: String, _ style: Style) {
    for cluster in Glyph.all(in: text) {
      let cells = cluster.isEscape ? cluster.text.unicodeScalars.count : cluster.width
      if cells > room { return }
      put(cluster, style)
    }
  }

  /// Fills the row up to `column`.
  mutating func pad(to column: Int, _ style: Style = .plain) {
    let last = rows.count - 1
    while rows[last].count < min(column, width) { rows[last].append(Cell(glyph: " ", width: 1, style: style)) }
  }

  /// Puts cells at the right edge of a row that has room for them.
  mutating func append(_ cells: [Cell], endingRow row: Int) {
    while rows[row].count < width - cells.count - 1 { rows[row].append(.blank) }
    rows[row] += cells
  }

  mutating func drop(rowsAfter count: Int) {
    if rows.count > count { rows.removeLast(rows.count - count) }
  }
}

/// A cluster as it can be shown: nothing of it moves the cursor or joins what stands before.
struct Glyph {
  let text: String
  let width: Int
  /// Stands for something that cannot be shown.
  let isEscape: Bool
  /// The bytes in the text it was made of.
  let range: Range<Int>

  static let tabWidth = 4

  static func all(in text: String) -> [Glyph] { text.withBytes { all(in: $0, from: 0, to: $0.count) } }

  static func all(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(end - start)
    var index = start
    while index < end {
      let next = utf8[index] == 0x0A ? index + 1 : min(end, Clusters.next(after: index, in: utf8))
      glyphs.append(Glyph(utf8, index..<next))
      index = next
    }
    return glyphs
  }

  private init(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.range = range
    let bytes = UnsafeBufferPointer(rebasing: utf8[range])
    let plain = String(decoding: bytes, as: UTF8.self)
    if bytes.count == 1, bytes[0] >= 0x20, bytes[0] < 0x7F {
      (text, width, isEscape) = (plain, 1, false)
    } else if bytes[0] == 0x0A {
      (text, width, isEscape) = (plain, 0, false)
    } else if bytes[0] == 0x09 {
      (text, width, isEscape) = (String(repeating: " ", count: Self.tabWidth), Self.tabWidth, false)
    } else if plain.unicodeScalars.contains(where: { SafeText.isUnsafe($0.value) }) {
      (text, width, isEscape) = (SafeText.shown(plain, keepingNewlines: false), 0, true)
    } else {
      let cells = Columns.width(bytes)
      // A mark on its own would join the cell before it.
      if cells == 0 {
        (text, width, isEscape) = ("\u{25CC}" + plain, 1, false)
      } else {
        (text, width, isEscape) = (plain, min(cells, 250), false)
      }
    }
  }
}
