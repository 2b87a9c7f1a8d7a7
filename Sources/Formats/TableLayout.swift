import Text
import Values

/// Which columns of a table are shown, and how wide, so that it fits the screen.
struct TableLayout {
  /// A column of text is cut down to this and no further; what then does not fit is left out.
  static let narrowest = 8

  /// One column: its place among all, its cells of the screen, where its cells stand.
  struct Column {
    let number: Int
    var width: Int
    let isRight: Bool
    /// Whether its cells may be cut: texts, but never the first column, by which a row is known.
    let canShrink: Bool
  }

  private(set) var columns: [Column] = []
  /// The columns that were left out.
  private(set) var dropped: [Int] = []

  /// The layout of columns of these natural widths; nil if fewer than two of several would remain.
  init?(_ natural: [Column], width: Int) {
    columns = natural
    while !fit(width) {
      guard columns.count > 1 else { return nil }
      dropped.insert(columns.removeLast().number, at: 0)
    }
    if columns.count < 2, natural.count > 1 { return nil }
  }

  /// `│ a │ b │`: every column brings three cells, and one closes the line.
  static func total(_ columns: [Column]) -> Int { columns.reduce(1) { $0 + $1.width + 3 } }

  /// Takes cells from the widest texts until all fits; false, and nothing changed, if that is not enough.
  private mutating func fit(_ width: Int) -> Bool {
    var excess = TableLayout.total(columns) - width
    if excess <= 0 { return true }
    let slack = columns.reduce(0) { $0 + ($1.canShrink ? max(0, $1.width - TableLayout.narrowest) : 0) }
    guard slack >= excess else { return false }
    while excess > 0 {
      let wide = columns.indices.filter { columns[$0].canShrink && columns[$0].width > TableLayout.narrowest }
      guard let largest = wide.map({ columns[$0].width }).max() else { return false }
      let tied = wide.filter { columns[$0].width == largest }
      let below = wide.map { columns[$0].width }.filter { $0 < largest }.max() ?? TableLayout.narrowest
      let step = max(1, min(largest - below, (excess + tied.count - 1) / tied.count))
      for column in tied where excess > 0 {
        let taken = min(step, excess)
        columns[column].width -= taken
        excess -= taken
      }
    }
    return true
  }
}
