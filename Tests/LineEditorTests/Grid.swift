import XCTest

@testable import LineEditor

/// A terminal of the simplest kind: it does what the sequences of the painter say, and refuses any other.
///
/// Widths are those the painter was told by the cells: this shows that drawing is consistent, while `scripts/screens`
/// asks real terminals what is right.
struct Grid {
  private(set) var rows: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var refused: [String] = []
  let width: Int
  private let height: Int
  private var isPending = false

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    rows = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  mutating func feed(_ bytes: [UInt8]) {
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    while let first = text.unicodeScalars.first {
      if first == "\u{1B}" {
        sequence(&text)
      } else if first == "\r" {
        text.unicodeScalars.removeFirst()
        (column, isPending) = (0, false)
      } else if first == "\n" {
        text.unicodeScalars.removeFirst()
        lineFeed()
      } else if first == "\u{8}" {
        text.unicodeScalars.removeFirst()
        (column, isPending) = (max(0, column - 1), false)
      } else {
        put(String(text.removeFirst()))
      }
    }
  }

  private mutating func lineFeed() {
    isPending = false
    if row + 1 < height {
      row += 1
    } else {
      rows.removeFirst()
      rows.append(Array(repeating: " ", count: width))
    }
  }

  private mutating func put(_ cluster: String) {
    if isPending {
      column = 0
      lineFeed()
    }
    let cells = max(1, Glyph.all(in: cluster).reduce(0) { $0 + $1.width })
    guard column + cells <= width else { return refused.append("beyond the edge: \(cluster)") }
    rows[row][column] = cluster
    for covered in 1..<max(1, cells) { rows[row][column + covered] = "" }
    column += cells
    if column == width { (column, isPending) = (width - 1, true) }
  }

  private mutating func sequence(_ text: inout Substring) {
    let body = text.unicodeScalars.dropFirst(2)
    let parameters = body.prefix { $0.value < 0x40 }
    guard let last = body.dropFirst(parameters.count).first else { return text = "" }
    text = Substring(body.dropFirst(parameters.count + 1))
    let number = Int(String(parameters)) ?? 1
    switch last {
    case "A": row = max(0, row - number)
    case "B": row = min(height - 1, row + number)
    case "G": (column, isPending) = (min(width, number) - 1, false)
    case "K": for place in column..<width { rows[row][place] = " " }
    case "J":
      for place in column..<width { rows[row][place] = " " }
      for below in row + 1..<max(height, row + 1) { rows[below] = Array(repeating: " ", count: width) }
    case "m", "h", "l": break
    default: refused.append(String(parameters) + String(last))
    }
  }
}
