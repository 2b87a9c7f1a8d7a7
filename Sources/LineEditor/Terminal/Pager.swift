import Failures
import Text

/// What is longer than the screen, a screen at a time: the head stays, what is searched is marked, leaving gives the
/// screen back as it was.
final class Pager {
  private let terminal: Terminal
  private let tongue: Tongue
  private var lines: [String] = []
  private var header = 0
  /// Behind the last row of a table, or of the text.
  private var end = 0
  /// What the last key has to say, until the next.
  private var message: Words?
  private var top = 0
  private var left = 0
  private var pattern = ""
  /// What is typed after `/`; nil when no search is being typed.
  private var typing: String?
  private var size = (columns: 80, rows: 24)

  init(_ terminal: Terminal, tongue: Tongue) {
    self.terminal = terminal
    self.tongue = tongue
  }

  /// - Parameter header: How many lines stay at the top.
  func show(_ text: String, header: Int) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.header = min(header, lines.count)
    // The closing rule of a table and what stands below it are no rows.
    end = header > 0 ? lines.lastIndex { $0.hasPrefix("└") } ?? lines.count : lines.count
    (top, left, pattern, typing) = (self.header, 0, "", nil)
    send("\u{1B}[?1049h\u{1B}[?25l")
    loop()
    send("\u{1B}[?25h\u{1B}[?1049l")
  }

  private func loop() {
    while true {
      size = terminal.size
      draw()
      switch terminal.next() {
      case .key(let key): if !handle(key) { return }
      case .redraw: continue
      case .cancel, .end: return
      }
    }
  }

  private var page: Int { max(1, size.rows - 1 - header) }
  private var lastTop: Int { max(header, lines.count - page) }

  // MARK: - Keys

  /// - Returns: Whether to go on.
  private func handle(_ key: Key) -> Bool {
    message = nil
    if typing != nil { return type(key) }
    switch key {
    case .scalar(0x71), .special(.escape), .cancel, .control(0x04), .enter: return false
    case .scalar(0x20), .special(.pageDown), .control(0x06): top += page
    case .scalar(0x62), .special(.pageUp), .control(0x02): top -= page
    case .scalar(0x6A), .special(.down), .control(0x0E): top += 1
    case .scalar(0x6B), .special(.up), .control(0x10): top -= 1
    case .scalar(0x67), .special(.home): top = header
    case .scalar(0x47), .special(.end): top = lastTop
    case .special(.right): left += 8
    case .special(.left): left = max(0, left - 8)
    case .scalar(0x2F): typing = ""
    case .scalar(0x6E): find(from: top + 1, by: 1)
    case .scalar(0x4E): find(from: top - 1, by: -1)
    default: break
    }
    top = max(header, min(top, lastTop))
    return true
  }

  private func type(_ key: Key) -> Bool {
    switch key {
    case .enter:
      pattern = typing ?? ""
      typing = nil
      find(from: top, by: 1)
    case .special(.escape), .cancel: typing = nil
    case .backspace: typing = String((typing ?? "").unicodeScalars.dropLast())
    case .scalar: typing = (typing ?? "") + (key.character ?? "")
    default: break
    }
    return true
  }

  private func find(from start: Int, by step: Int) {
    guard !pattern.isEmpty else { return }
    var index = start
    while index >= header, index < lines.count {
      if has(lines[index]) {
        top = max(header, min(index, lastTop))
        return
      }
      index += step
    }
    let shown = SafeText.shown(pattern, keepingNewlines: false)
    message = Words(en: "not found: \(shown)  ", th: "ไม่พบ: \(shown)  ")
  }

  private func has(_ line: String) -> Bool {
    line.lowercased().utf8.count >= pattern.utf8.count && line.lowercased().contains(pattern.lowercased())
  }

  // MARK: - Drawing

  private func draw() {
    var text = "\u{1B}[H"
    for index in 0..<header { text += row(lines[index], isHead: true) }
    for index in top..<min(top + page, lines.count) { text += row(lines[index], isHead: false) }
    text += "\u{1B}[J\u{1B}[\(size.rows);1H" + status + "\u{1B}[K"
    send(text)
  }

  private func row(_ line: String, isHead: Bool) -> String {
    var column = 0, text = ""
    for glyph in Glyph.all(in: line) {
      let cells = glyph.isEscape ? glyph.text.utf8.count : glyph.width
      if column + cells > left + size.columns { break }
      if column >= left { text += glyph.text }
      column += cells
    }
    let isFound = !pattern.isEmpty && !isHead && has(line)
    let style = isFound ? "\u{1B}[7m" : isHead ? "\u{1B}[1m" : ""
    return style + text + (style.isEmpty ? "" : "\u{1B}[m") + "\u{1B}[K\r\n"
  }

  private var status: String {
    if let typing { return "/" + SafeText.shown(typing, keepingNewlines: false) }
    let last = min(top + page, end)
    let words = Words(
      en: "space further · b back · / search · n next · q leave", th: "เว้นวรรค ถัดไป · b ย้อน · / ค้นหา · n ถัดไป · q ออก"
    ).in(tongue)
    let place = "\(top - header + 1)–\(last - header) / \(end - header)  " + (message?.in(tongue) ?? "")
    let kept = (place + words).withBytes { Columns.prefix($0, columns: size.columns - 1).bytes }
    return "\u{1B}[7m" + String(decoding: Array((place + words).utf8.prefix(kept)), as: UTF8.self) + "\u{1B}[m"
  }

  private func send(_ text: String) { terminal.write(Array(text.utf8)) }
}
