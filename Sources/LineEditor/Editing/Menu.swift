import Failures
import Text

/// A list under the text to choose from: what may stand here, or what was entered before.
struct Menu {
  struct Item: Equatable {
    let label: String
    let description: String
    let style: Style
  }

  enum Purpose {
    case completion(Completions)
    case history([PastEntry], pattern: String)
  }

  /// The most entries a list of the history holds.
  static let most = 500

  private(set) var purpose: Purpose
  private(set) var items: [Item]
  private(set) var chosen: Int?
  private var top = 0
  /// What stood there before the menu opened.
  let before: Draft

  init(_ completions: Completions, before: Draft) {
    purpose = .completion(completions)
    items = completions.candidates.map {
      Item(label: $0.label, description: $0.description, style: Style(.role($0.role)))
    }
    self.before = before
  }

  init(history entries: [PastEntry], pattern: String = "", before: Draft) {
    purpose = .history(entries, pattern: pattern)
    items = entries.map { Item(label: Self.oneLine($0.text), description: $0.detail, style: Style(.menu)) }
    self.before = before
    chosen = entries.isEmpty ? nil : 0
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: " ⏎ ")
  }

  // MARK: - Choosing

  mutating func move(_ distance: Int) {
    guard !items.isEmpty else { return }
    guard let now = chosen else {
      chosen = distance > 0 ? 0 : items.count - 1
      return
    }
    chosen =
      abs(distance) == 1 ? (now + distance + items.count) % items.count : min(max(0, now + distance), items.count - 1)
  }

  mutating func choose(_ index: Int?) { chosen = index.map { min($0, items.count - 1) } }

  // MARK: - Seeing

  /// Rows of the list that fit, and a line that says where one is.
  func lines(width: Int, rows: Int, _ tongue: Tongue) -> [Scene.Line] {
    var lines: [Scene.Line] = []
    if case .history(_, let pattern) = purpose {
      let words = Words(en: "search: ", th: "ค้นหา: ").in(tongue)
      lines.append(Scene.Line([(words, Style(.hint)), (pattern, Style(.hintEmphasis)), ("▏", Style(.hint))]))
    }
    if items.isEmpty { return lines }
    let room = max(1, rows - lines.count)
    let columns = self.columns(width)
    let perColumn = columns.count
    let count = (items.count + perColumn - 1) / perColumn
    let shown = count > room ? max(1, room - 1) : count
    let first = firstRow(of: count, showing: shown, perColumn)
    for row in first..<min(count, first + shown) { lines.append(line(row, columns, width)) }
    if count > shown, room > 1 {
      let last = min(items.count, (first + shown) * perColumn)
      lines.append(Scene.Line([("\(first * perColumn + 1)–\(last) / \(items.count)", Style(.hint))]))
    }
    return lines
  }

  private func firstRow(of count: Int, showing shown: Int, _ perColumn: Int) -> Int {
    let row = (chosen ?? 0) / perColumn
    // The page that holds it: a list that jumps by pages is read more easily than one that creeps.
    return min(row / shown * shown, max(0, count - shown))
  }

  /// Where the columns start: labels and descriptions, or labels side by side.
  private func columns(_ width: Int) -> [Int] {
    let widest = items.map { Columns.width($0.label) }.max() ?? 1
    if case .history = purpose { return [0] }
    if items.contains(where: { !$0.description.isEmpty }) { return [0] }
    return Array(stride(from: 0, to: max(1, width - widest), by: widest + 2))
  }

  private func line(_ row: Int, _ columns: [Int], _ width: Int) -> Scene.Line {
    if columns.count > 1 { return grid(row, columns) }
    let item = items[row]
    let isChosen = chosen == row
    let widest = items.map { Columns.width($0.label) }.max() ?? 1
    let stop = min(widest, max(10, width * 3 / 5)) + 2
    var style = item.style
    style.isReversed = isChosen
    return Scene.Line(
      [
        (clipped(item.label, stop - 2), style),
        (item.description, Style(isChosen ? .hintEmphasis : .menuDescription)),
      ], stops: [0, stop])
  }

  private func clipped(_ label: String, _ columns: Int) -> String {
    if Columns.width(label) <= columns { return label }
    let kept = label.withBytes { Columns.prefix($0, columns: columns - 1).bytes }
    return String(decoding: Array(label.utf8.prefix(kept)), as: UTF8.self) + "…"
  }

  private func grid(_ row: Int, _ columns: [Int]) -> Scene.Line {
    var pieces: [(text: String, style: Style)] = [], stops: [Int] = []
    for (column, stop) in columns.enumerated() {
      let index = row * columns.count + column
      guard index < items.count else { break }
      var style = items[index].style
      style.isReversed = chosen == index
      pieces += [("", .plain), (items[index].label, style)]
      stops += [stop, stop]
    }
    return Scene.Line(pieces, stops: stops)
  }
}
