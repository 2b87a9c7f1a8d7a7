import Text

/// Makes the screen show a frame by the fewest bytes: only cells that differ are written.
///
/// Knows the screen from the row where the prompt began down to the last row it wrote. Nothing relies on what the
/// terminal does at the last column, nor on the width it gives an emoji: after either the column is set anew.
struct Painter {
  private var shown = Frame()
  private(set) var bytes: [UInt8] = []
  private var row = 0
  /// Nil when only the terminal knows.
  private var column: Int? = 0
  private var style = Style.plain
  private let theme: Theme
  private var width: Int

  init(width: Int, theme: Theme) {
    self.width = width
    self.theme = theme
  }

  /// A new line of the screen, at whose start the cursor stands.
  mutating func start(width: Int) {
    shown = Frame()
    (row, column) = (0, 0)
    self.width = width
  }

  /// The screen was made narrower or wider: rows longer than it now take several.
  mutating func resize(width: Int) {
    let above = shown.rows.prefix(shown.row).reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
    row = above + (shown.row < shown.rows.count ? shown.column / width : 0)
    self.width = width
    erase()
  }

  /// Nothing of what was shown counts any more: cleared from where the prompt began.
  mutating func erase() {
    move(toRow: 0)
    bytes.append(0x0D)
    write("\u{1B}[J")
    shown = Frame()
    (row, column) = (0, 0)
  }

  /// The screen is cleared, and the prompt stands at its top.
  mutating func clearScreen() {
    write("\u{1B}[H\u{1B}[2J")
    shown = Frame()
    (row, column) = (0, 0)
  }

  /// Gives what to send to the terminal, and forgets it.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func paint(_ frame: Frame) {
    let start = bytes.count
    for index in frame.rows.indices { paint(row: index, frame.rows[index]) }
    if shown.rows.count > frame.rows.count {
      move(toRow: frame.rows.count - 1)
      clearBelow(frame.rows.count - 1, frame.rows[frame.rows.count - 1].count)
    }
    setStyle(.plain)
    move(toRow: frame.row)
    move(toColumn: frame.column)
    shown = frame
    // A cursor that runs about is seen: it is hidden while much is written.
    if bytes.count - start > 160 {
      bytes.insert(contentsOf: "\u{1B}[?25l".utf8, at: start)
      write("\u{1B}[?25h")
    }
  }

  /// Leaves the cursor at the start of the line under the frame.
  mutating func finish() {
    move(toRow: shown.rows.count - 1)
    write("\r\n")
    shown = Frame()
    (row, column) = (0, 0)
  }

  // MARK: - Rows

  private mutating func paint(row index: Int, _ new: [Cell]) {
    // A row the screen does not have yet begins with a line feed, even if it is empty.
    let old = index < shown.rows.count ? shown.rows[index] : []
    if index >= shown.rows.count { move(toRow: index) }
    var place = 0
    while place < new.count {
      if place < old.count, old[place] == new[place] {
        place += 1
        continue
      }
      // A cluster is written whole, and the rest of a wide one that was there goes with it.
      while place > 0, new[place].width == 0 { place -= 1 }
      let end = endOfDifference(new, old, from: place)
      write(new, place..<end, row: index)
      place = end
    }
    if old.count > new.count {
      move(toRow: index)
      move(toColumn: new.count)
      setStyle(.plain)
      write("\u{1B}[K")
    }
  }

  /// Jumping over cells that stay costs about this many bytes.
  private static let gap = 6

  private func endOfDifference(_ new: [Cell], _ old: [Cell], from start: Int) -> Int {
    var end = start, same = 0, index = start
    while index < new.count, same <= Self.gap {
      if index < old.count, old[index] == new[index] {
        same += 1
      } else {
        same = 0
        end = index + 1
      }
      index += 1
    }
    while end < new.count, new[end].width == 0 { end += 1 }
    return max(end, start + 1)
  }

  private mutating func write(_ cells: [Cell], _ range: Range<Int>, row index: Int) {
    move(toRow: index)
    move(toColumn: range.lowerBound)
    var isLoose = false
    for place in range {
      let cell = cells[place]
      if cell.width == 0 { continue }
      if isLoose { move(toColumn: place) }
      setStyle(cell.style)
      let end = place + Int(cell.width)
      isLoose = Self.isLoose(cell.glyph)
      // At the edge a terminal that finds it wider would wrap.
      write(isLoose && end + 1 >= width ? "\u{1B}[?7l" + cell.glyph + "\u{1B}[?7h" : cell.glyph)
      column = isLoose || end >= width ? nil : end
    }
  }

  /// Whether terminals disagree how wide it is.
  private static func isLoose(_ glyph: String) -> Bool {
    let scalars = glyph.unicodeScalars
    guard let first = scalars.first, first.value >= 0x80 else {
      return glyph.utf8.count > 1 && glyph.utf8.first != 0x20
    }
    if scalars.count == 1 { return first.value >= 0x1F1E6 && first.value <= 0x1F1FF }
    return !scalars.allSatisfy { $0.value & ~0xFF == 0xE00 || $0.value == 0x25CC }
  }

  private mutating func clearBelow(_ index: Int, _ column: Int) {
    move(toRow: index)
    if column >= width {
      // The last column is full: below it begins one row down.
      move(toRow: index + 1)
      move(toColumn: 0)
    } else {
      move(toColumn: column)
    }
    setStyle(.plain)
    write("\u{1B}[J")
  }

  // MARK: - Sequences

  private mutating func move(toRow target: Int) {
    if target == row { return }
    if target < row {
      write(target == row - 1 ? "\u{1B}[A" : "\u{1B}[\(row - target)A")
      row = target
      return
    }
    // Rows that are there are walked; others are made, and the screen scrolls if it must.
    let there = max(row, min(target, shown.rows.count - 1))
    if there > row { write(there == row + 1 ? "\u{1B}[B" : "\u{1B}[\(there - row)B") }
    if target > there {
      setStyle(.plain)
      for _ in there..<target { write("\r\n") }
      column = 0
    }
    row = target
  }

  private mutating func move(toColumn target: Int) {
    let target = min(target, width - 1)
    if column == target { return }
    if target == 0 {
      bytes.append(0x0D)
    } else if let column, column == target + 1 {
      bytes.append(0x08)
    } else {
      write("\u{1B}[\(target + 1)G")
    }
    column = target
  }

  private mutating func setStyle(_ new: Style) {
    if new == style { return }
    style = new
    write(theme.sequence(new))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
