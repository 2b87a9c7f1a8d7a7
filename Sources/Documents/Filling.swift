import Failures
import Text

/// What a filled template prints, line by line; the two renderers only lay it out.
///
/// Everything in it can be shown as it is: no control code, no change of direction, no line end.
enum Printed {
  /// Letters that belong together or may be broken between words.
  struct Run: Equatable {
    var text: String
    /// A name, a day, a number: not broken where a whole line has room for it.
    var isWhole: Bool
  }

  struct Column {
    let share: Int
    let side: Template.Column.Side
    let heading: String
  }

  case words(Template.Style, [Run])
  case pair([Run], [Run])
  case table([Column], [[[Run]]])
  case emblem(isSmall: Bool)
  case rule, page, space
}

/// Puts contents into the gaps of a template.
struct Filling {
  private let template: Template
  private let root: Content.Fields
  /// The rows that loops are at, innermost last.
  private var scopes: [(name: String, row: Content.Fields)] = []
  private var printed: [Printed] = []

  init(_ template: Template, _ content: Content.Fields) {
    self.template = template
    root = content
  }

  mutating func fill() throws(Failure) -> [Printed] {
    try fill(template.blocks)
    while case .page? = printed.last { printed.removeLast() }
    return printed
  }

  private mutating func fill(_ blocks: [Template.Block]) throws(Failure) {
    for block in blocks { try fill(block) }
  }

  private mutating func fill(_ block: Template.Block) throws(Failure) {
    switch block {
    case .words(let style, let words):
      for line in lines(try runs(words)) { printed.append(.words(style, line)) }
    case .pair(let left, let right): printed.append(.pair(try runs(left), try runs(right)))
    case .table(let path, let columns, let line): try table(try rows(path, line), path, columns, line)
    case .each(let path, let blocks, let line):
      for row in try rows(path, line) {
        scopes.append((path.names[path.names.count - 1], row))
        try fill(blocks)
        scopes.removeLast()
      }
    case .condition(let path, let isWanted, let blocks, let line):
      if try content(path, line).isThere == isWanted { try fill(blocks) }
    case .emblem(let isSmall): printed.append(.emblem(isSmall: isSmall))
    case .rule: printed.append(.rule)
    case .page: printed.append(.page)
    case .space: printed.append(.space)
    }
  }

  /// What somebody wrote in several lines is as many lines or paragraphs.
  private func lines(_ runs: [Printed.Run]) -> [[Printed.Run]] {
    var lines: [[Printed.Run]] = [[]]
    for run in runs {
      let parts = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (place, part) in parts.enumerated() {
        if place > 0 { lines.append([]) }
        lines[lines.count - 1].append(Printed.Run(text: String(part), isWhole: run.isWhole))
      }
    }
    return lines
  }

  private mutating func table(
    _ rows: [Content.Fields], _ path: Template.Path, _ columns: [Template.Column], _ line: Int
  ) throws(Failure) {
    let name = path.names[path.names.count - 1]
    var heads: [Printed.Column] = [], cells: [[[Printed.Run]]] = []
    // Of a column that is there once for every row of a list, how many there are and which of them is printed.
    var parts: [(column: Template.Column, inner: String?, place: Int)] = []
    for column in columns {
      guard let list = column.list else {
        heads.append(Printed.Column(share: column.share, side: column.side, heading: try text(column.heading)))
        parts.append((column, nil, 0))
        continue
      }
      let inner = list.names[list.names.count - 1]
      for (place, row) in try self.rows(list, line).enumerated() {
        scopes.append((inner, row))
        heads.append(Printed.Column(share: column.share, side: column.side, heading: try text(column.heading)))
        scopes.removeLast()
        parts.append((column, inner, place))
      }
    }
    cells.reserveCapacity(rows.count)
    for row in rows {
      scopes.append((name, row))
      var line: [[Printed.Run]] = []
      for (column, inner, place) in parts {
        guard let inner else {
          line.append(try runs(column.cell))
          continue
        }
        guard case .rows(let values)? = row[inner], place < values.count else {
          line.append([])
          continue
        }
        scopes.append((inner, values[place]))
        line.append(try runs(column.cell))
        scopes.removeLast()
      }
      scopes.removeLast()
      cells.append(line)
    }
    printed.append(.table(heads, cells))
  }

  private func text(_ words: Template.Words) throws(Failure) -> String { try runs(words).map(\.text).joined() }

  // MARK: - Gaps

  private func runs(_ words: Template.Words) throws(Failure) -> [Printed.Run] {
    try words.pieces.map { (piece) throws(Failure) in
      switch piece {
      case .letters(let letters): return Printed.Run(text: Filling.safe(letters), isWhole: false)
      case .gap(let gap): return try run(gap)
      }
    }
  }

  private func run(_ gap: Template.Gap) throws(Failure) -> Printed.Run {
    let content = try content(gap.path, gap.line)
    guard content.isThere || content == .flag(false) else {
      guard let fallback = gap.fallback else {
        throw Failure(
          .templateEmpty, Failure.Part(template.name), Failure.Part(gap.line), Failure.Part(gap.path.text))
      }
      return Printed.Run(text: Filling.safe(fallback), isWhole: true)
    }
    guard let text = content.written(gap.form) else {
      switch content {
      case .rows, .group, .flag:
        throw Failure(
          .templateList, Failure.Part(template.name), Failure.Part(gap.line), Failure.Part(gap.path.text))
      default:
        throw Failure(
          .templateForm, Failure.Part(template.name), Failure.Part(gap.line), Failure.Part(gap.path.text),
          Failure.Part(gap.form?.rawValue ?? ""))
      }
    }
    if case .text = content, gap.form == nil { return Printed.Run(text: Filling.line(text), isWhole: false) }
    return Printed.Run(text: Filling.safe(text), isWhole: true)
  }

  private func rows(_ path: Template.Path, _ line: Int) throws(Failure) -> [Content.Fields] {
    switch try content(path, line) {
    case .rows(let rows): return rows
    case .absent: return []
    default:
      throw Failure(.templateRows, Failure.Part(template.name), Failure.Part(line), Failure.Part(path.text))
    }
  }

  /// The first name is that of a loop around, else of a field of the paper.
  private func content(_ path: Template.Path, _ line: Int) throws(Failure) -> Content {
    var names = path.names[...], fields = root, shown = ""
    if names.count > 1, let scope = scopes.last(where: { $0.name == names[0] }) {
      fields = scope.row
      shown = scope.name + "."
      names.removeFirst()
    }
    while let name = names.popFirst() {
      guard let content = fields[name] else { throw missing(path, line, shown, fields) }
      if names.isEmpty { return content }
      switch content {
      case .group(let inner):
        fields = inner
        shown += name + "."
      case .absent: return .absent
      default: throw missing(path, line, shown, fields)
      }
    }
    return .absent
  }

  private func missing(
    _ path: Template.Path, _ line: Int, _ shown: String, _ fields: Content.Fields
  ) -> Failure {
    let known = fields.keys.sorted(), name = path.names[path.names.count - 1]
    let failure = Failure(
      .templateField, Failure.Part(template.name), Failure.Part(line), Failure.Part(SafeText.shown(path.text)))
    if let near = EditDistance.nearest(to: name, among: known) {
      return failure.hinting(Words(en: "did you mean {\(shown)\(near)}?", th: "หมายถึง {\(shown)\(near)} หรือไม่"))
    }
    let some = known.prefix(20).map { shown + $0 }.joined(separator: " ")
    return failure.hinting(Words(en: "it has: \(some)", th: "มี: \(some)"))
  }

  // MARK: - Safety

  /// What would move the cursor, turn the direction or begin a line is written visibly.
  static func safe(_ text: String) -> String {
    text.utf8.contains(0x09)
      ? SafeText.shown(text.replacing("\t", with: " "), keepingNewlines: false)
      : SafeText.shown(text, keepingNewlines: false)
  }

  /// Of words that were written as lines, the line ends are spaces: no word of a record begins a line of a paper.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return safe(text) }
    return safe(text.split { $0.isNewline }.joined(separator: " "))
  }
}
