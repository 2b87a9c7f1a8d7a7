import Text

/// Everything there is to see at one moment, and how it becomes a frame: a pure function of these values.
struct Scene {
  var look: PromptLook
  var draft: Draft
  var marks: [Mark] = []
  /// Parts that are underlined: brackets that belong together, a paste to be confirmed.
  var underlined: [Range<Int>] = []
  var pasted: Range<Int>?
  var suggestion = ""
  var below: [Line] = []
  var width: Int
  var height: Int
  /// After Enter: the whole text, nothing besides.
  var isFinal = false

  /// A line under the text: pieces in one colour each, cut at the edge, in one background.
  struct Line: Equatable {
    var pieces: [(text: String, style: Style)]
    /// Where a piece starts at least; columns of a menu.
    var stops: [Int] = []

    init(_ pieces: [(text: String, style: Style)], stops: [Int] = []) {
      self.pieces = pieces
      self.stops = stops
    }

    static func == (a: Line, b: Line) -> Bool {
      a.stops == b.stops && a.pieces.elementsEqual(b.pieces) { $0.text == $1.text && $0.style == $1.style }
    }
  }

  /// - Parameter top: The first row of the text that was shown last; kept as far as the cursor allows.
  func frame(top: inout Int) -> Frame {
    var canvas = Canvas(width: width)
    put(isFinal ? look.transient ?? look.left : look.left, on: &canvas)
    let cursor = putText(on: &canvas)
    putRight(on: &canvas)
    if isFinal {
      // A cursor on a row of its own would leave an empty line.
      return Frame(rows: canvas.rows, row: canvas.rows.count - 1, column: 0)
    }
    return window(canvas, cursor, &top)
  }

  /// As many rows as the screen has: the lines below, and of the text what is around the cursor.
  private func window(_ canvas: Canvas, _ cursor: (row: Int, column: Int), _ top: inout Int) -> Frame {
    var rows = canvas.rows
    while cursor.row >= rows.count { rows.append([]) }
    let under = Array(lines().prefix(max(0, min(below.count, height - 1))))
    let room = max(1, height - under.count)
    if rows.count <= room {
      top = 0
    } else {
      top = min(max(top, cursor.row - room + 1, 0), cursor.row, rows.count - room)
      rows = Array(rows[top..<top + room])
    }
    return Frame(rows: rows + under, row: cursor.row - top, column: cursor.column)
  }

  private func put(_ spans: [PromptLook.Span], on canvas: inout Canvas) {
    for span in spans {
      for glyph in Glyph.all(in: span.text) {
        if glyph.text == "\n" { canvas.newline() } else { canvas.put(glyph, Style(.tone(span.tone))) }
      }
    }
  }

  /// - Returns: Where the cursor stands.
  private func putText(on canvas: inout Canvas) -> (row: Int, column: Int) {
    var cursor: (row: Int, column: Int)?
    var styles = Styles(marks: marks, underlined: underlined, pasted: pasted)
    draft.bytes.withUnsafeBufferPointer { utf8 in
      for glyph in Glyph.all(in: utf8, from: 0, to: utf8.count) {
        let isCursor = glyph.range.contains(draft.cursor)
        if utf8[glyph.range.lowerBound] == 0x0A {
          // In a row that is full the cursor stands on its last cell.
          if isCursor { cursor = canvas.room > 0 ? canvas.place : (canvas.rows.count - 1, width - 1) }
          canvas.newline()
          put(look.continuation, on: &canvas)
        } else {
          let place = canvas.put(glyph, styles.at(glyph.range.lowerBound))
          if isCursor { cursor = place }
        }
      }
    }
    let end = cursor ?? canvas.place
    putSuggestion(on: &canvas)
    return end
  }

  private func putSuggestion(on canvas: inout Canvas) {
    if suggestion.isEmpty || isFinal { return }
    let rows = canvas.rows.count
    // The cursor may stand on a row that has no cell yet.
    for glyph in Glyph.all(in: suggestion) {
      if glyph.text == "\n" {
        canvas.newline()
        put(look.continuation, on: &canvas)
      } else {
        canvas.put(glyph, Style(.suggestion))
      }
    }
    canvas.drop(rowsAfter: max(rows + 1, min(rows + 5, height / 2)))
  }

  private func putRight(on canvas: inout Canvas) {
    if look.right.isEmpty || isFinal { return }
    var right = Canvas(width: width)
    put(look.right, on: &right)
    guard right.rows.count == 1, canvas.rows[0].count + right.rows[0].count + 2 <= width else { return }
    canvas.append(right.rows[0], endingRow: 0)
  }

  private func lines() -> [[Cell]] {
    below.map { line in
      var canvas = Canvas(width: width)
      for (index, piece) in line.pieces.enumerated() {
        if index < line.stops.count { canvas.pad(to: line.stops[index], piece.style) }
        canvas.put(clipping: piece.text, piece.style)
      }
      return canvas.rows[0]
    }
  }

  /// Walks the marks along with the text.
  private struct Styles {
    let marks: [Mark]
    let underlined: [Range<Int>]
    let pasted: Range<Int>?
    var index = 0

    init(marks: [Mark], underlined: [Range<Int>], pasted: Range<Int>?) {
      self.marks = marks
      self.underlined = underlined
      self.pasted = pasted
    }

    mutating func at(_ place: Int) -> Style {
      while index < marks.count, marks[index].range.upperBound <= place { index += 1 }
      var style = Style.plain
      if index < marks.count, marks[index].range.contains(place) { style = Style(.role(marks[index].role)) }
      if let pasted, pasted.contains(place) { style = Style(.pasted) }
      if underlined.contains(where: { $0.contains(place) }) { style.isUnderlined = true }
      return style
    }
  }
}
