import Text

/// A paper as lines of a fixed width.
struct TextPaper {
  private let columns: Int
  private var out: [String] = []
  /// Whether the line before was one of a signature.
  private var isSigning = false
  private var pages = 0
  private var firstOfPage = 0

  /// Lines of a page of A4 in 16 points.
  private static let linesOfPage = 36
  private static let indent = 8

  init(columns: Int) { self.columns = columns }

  mutating func write(_ paper: Paper) -> (text: String, pages: Int) {
    mark(paper.marks)
    for line in paper.printed { add(line, paper.marks) }
    endPage()
    return (out.joined(separator: "\n") + "\n", pages)
  }

  /// Counts the sheets of the lines since the last new page.
  private mutating func endPage() {
    pages += max(1, (out.count - firstOfPage + TextPaper.linesOfPage - 1) / TextPaper.linesOfPage)
    firstOfPage = out.count
  }

  private mutating func mark(_ marks: [String]) {
    for mark in marks { centred([Printed.Run(text: "*** \(mark) ***", isWhole: false)], in: 0..<columns) }
    if !marks.isEmpty { put("") }
  }

  private mutating func put(_ line: String) {
    var line = line[...]
    while line.utf8.last == 0x20 { line.removeLast() }
    out.append(String(line))
  }

  private mutating func add(_ line: Printed, _ marks: [String]) {
    var isSignature = false
    if case .words(.sign, _) = line { isSignature = true }
    if isSignature, !isSigning { put("") }
    isSigning = isSignature
    switch line {
    case .words(let style, let runs): words(style, runs)
    case .pair(let left, let right): pair(left, right)
    case .table(let heads, let rows): table(heads, rows)
    case .emblem: put(Columns.pad("[ตราครุฑ]", to: columns, align: .centre))
    case .rule: put(String(repeating: "─", count: columns))
    case .space: put("")
    case .page:
      endPage()
      put("")
      put(String(repeating: "- ", count: columns / 2))
      put("")
      mark(marks)
    }
  }

  private mutating func words(_ style: Template.Style, _ runs: [Printed.Run]) {
    let indent = TextPaper.indent
    switch style {
    case .title, .heading, .centre: centred(runs, in: 0..<columns)
    case .line: flow(runs, 0, 0)
    case .para: flow(runs, indent, 0)
    case .item: flow(runs, indent, indent + 4)
    case .sub: flow(runs, indent + 4, indent + 8)
    case .right:
      for line in LineBreaks.lines(runs, first: columns, rest: columns) {
        put(Columns.pad(line, to: columns, align: .right))
      }
    case .sign: centred(runs, in: columns * 3 / 8..<columns)
    }
  }

  private mutating func flow(_ runs: [Printed.Run], _ first: Int, _ rest: Int) {
    for (place, line) in LineBreaks.lines(runs, first: columns - first, rest: columns - rest).enumerated() {
      put(String(repeating: " ", count: place == 0 ? first : rest) + line)
    }
  }

  private mutating func centred(_ runs: [Printed.Run], in part: Range<Int>) {
    for line in TextPaper.even(runs, part.count) {
      put(String(repeating: " ", count: part.lowerBound) + Columns.pad(line, to: part.count, align: .centre))
    }
  }

  /// Lines of about the same length: of a title no single word stands below.
  private static func even(_ runs: [Printed.Run], _ columns: Int) -> [String] {
    let lines = LineBreaks.lines(runs, first: columns, rest: columns)
    guard lines.count > 1 else { return lines }
    let width = runs.reduce(0) { $0 + Columns.width($1.text) } / lines.count
    for room in stride(from: width + 2, to: columns, by: 4) {
      let even = LineBreaks.lines(runs, first: room, rest: room)
      if even.count == lines.count { return even }
    }
    return lines
  }

  private mutating func pair(_ left: [Printed.Run], _ right: [Printed.Run]) {
    let edge = columns * 3 / 5
    let first = LineBreaks.lines(left, first: edge - 2, rest: edge - 2)
    let second = LineBreaks.lines(right, first: columns - edge, rest: columns - edge)
    for place in 0..<max(first.count, second.count) {
      let start = place < first.count ? first[place] : ""
      put(Columns.pad(start, to: edge) + (place < second.count ? second[place] : ""))
    }
  }

  // MARK: - Tables

  private mutating func table(_ heads: [Printed.Column], _ rows: [[[Printed.Run]]]) {
    let widths = widths(heads)
    let top = heads.map { [Printed.Run(text: $0.heading, isWhole: false)] }
    let title = cells(top, widths), body = rows.map { cells($0, widths) }
    // Where some cell has two lines, lines between the rows tell them apart.
    let isRuled = body.contains { $0.contains { $0.count > 1 } }
    put(frame("┌", "┬", "┐", widths))
    put(title, widths, heads.map { _ in .centre })
    put(frame("├", "┼", "┤", widths))
    for (place, row) in body.enumerated() {
      if place > 0, isRuled { put(frame("├", "┼", "┤", widths)) }
      put(row, widths, heads.map(\.side))
    }
    put(frame("└", "┴", "┘", widths))
  }

  private func widths(_ heads: [Printed.Column]) -> [Int] {
    let room = columns - 3 * heads.count - 1, shares = heads.reduce(0) { $0 + $1.share }
    var widths = heads.map { max(3, room * $0.share / shares) }
    // What was rounded away goes to the widest.
    let left = room - widths.reduce(0, +)
    if left > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) { widths[widest] += left }
    return widths
  }

  private func cells(_ row: [[Printed.Run]], _ widths: [Int]) -> [[String]] {
    zip(row, widths).map { LineBreaks.lines($0, first: $1, rest: $1) }
  }

  private func frame(_ left: String, _ middle: String, _ right: String, _ widths: [Int]) -> String {
    left + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right
  }

  private mutating func put(_ cells: [[String]], _ widths: [Int], _ sides: [Template.Column.Side]) {
    for line in 0..<(cells.map(\.count).max() ?? 1) {
      let parts = cells.enumerated().map { column, lines in
        let side: Columns.Alignment =
          switch sides[column] {
          case .left: .left
          case .centre: .centre
          case .right: .right
          }
        return Columns.pad(line < lines.count ? lines[line] : "", to: widths[column], align: side)
      }
      put("│ " + parts.joined(separator: " │ ") + " │")
    }
  }
}
