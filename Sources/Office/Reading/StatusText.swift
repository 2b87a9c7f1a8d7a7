import Failures
import Text

/// The lines of a round as text for a screen so many columns wide.
public struct StatusText {
  private let width: Int
  private let tongue: Tongue

  public init(width: Int, _ tongue: Tongue) {
    self.width = max(20, width)
    self.tongue = tongue
  }

  /// - Parameter typed: what a person types to go on; the commands know their own names.
  public func text(_ status: RoundStatus, typed: (RoundStatus.Act) -> String?) -> String {
    var lines = Fitted.wrapped("\(status.id)  \(status.title)", width: width, indent: 2)
    let head = Words(
      en: "\(status.procedure.title.en) (\(status.version)), began with: \(status.began.en)",
      th: "\(status.procedure.title.th) (\(status.version)) เริ่มเมื่อ: \(status.began.th)")
    lines += Fitted.wrapped(head.in(tongue), width: width, indent: 2)
    let titles = status.lines.map { title($0) }
    let column = min(max(titles.map(Columns.width).max() ?? 0, 8), max(width * 3 / 5, 14) - 4)
    for (line, title) in zip(status.lines, titles) { lines += step(line, title, column) }
    let next = status.next.compactMap { $0.act.flatMap(typed) }
    if status.isClosed {
      lines.append(Words(en: "closed", th: "ปิดเรื่องแล้ว").in(tongue))
    } else if let first = next.first {
      lines += Fitted.wrapped(Words(en: "next: \(first)", th: "ต่อไป: \(first)").in(tongue), width: width, indent: 2)
    }
    return lines.joined(separator: "\n")
  }

  private func title(_ line: RoundStatus.Line) -> String {
    let row = line.row ?? (line.isOurs ? "+" : "")
    return (row.isEmpty ? "" : row + " ") + line.title.in(tongue)
  }

  private func step(_ line: RoundStatus.Line, _ title: String, _ column: Int) -> [String] {
    let short = Fitted.cut(title, column), room = width - 4 - column
    var state = line.state.in(tongue)
    if let count = line.count, count.all > 0 {
      state = "\(count.finished)/\(count.all) \(state)"
    }
    let head = " \(line.mark.rawValue) " + Fitted.padded(short, column)
    var lines: [String] = []
    if Columns.width(state) <= room {
      lines.append(head + " " + state)
    } else {
      lines.append(" \(line.mark.rawValue) " + short)
      lines += Fitted.wrapped(state, width: width, indent: 3, firstIndent: 3)
    }
    lines += Fitted.wrapped(due(line), width: width, indent: 5, firstIndent: 3)
    if !line.missing.isEmpty, let count = line.count, count.finished > 0 || count.all > 1 {
      let shown = line.missing.prefix(12).joined(separator: " ") + (line.missing.count > 12 ? " …" : "")
      lines += Fitted.wrapped(
        Words(en: "missing: \(shown)", th: "ขาด: \(shown)").in(tongue), width: width, indent: 5, firstIndent: 3)
    }
    return lines
  }

  private func due(_ line: RoundStatus.Line) -> String {
    guard line.mark != .done, line.mark != .left, let left = line.left else { return line.due.in(tongue) }
    return line.due.in(tongue) + " " + WorkingDays.left(left).in(tongue)
  }
}

/// How far a day is, in working days.
public enum WorkingDays {
  public static func left(_ days: Int) -> Words {
    if days < 0 {
      return Words(
        en: "— \(-days) working day\(days == -1 ? "" : "s") late", th: "— เกินกำหนด \(-days) วันทำการ")
    }
    if days == 0 { return Words(en: "— today is the last working day", th: "— วันนี้เป็นวันทำการสุดท้าย") }
    return Words(en: "— \(days) working day\(days == 1 ? "" : "s") left", th: "— เหลือ \(days) วันทำการ")
  }
}

/// Text brought to a width in cells of the screen.
enum Fitted {
  static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Columns.width(text)))
  }

  static func cut(_ text: String, _ columns: Int) -> String {
    if Columns.width(text) <= columns { return text }
    var bytes = Array(text.utf8)
    let kept = bytes.withUnsafeBufferPointer { Columns.prefix($0, columns: max(columns - 1, 1)).bytes }
    bytes.removeLast(bytes.count - kept)
    return String(decoding: bytes, as: UTF8.self) + "…"
  }

  /// Lines broken at blanks; a word longer than a line is broken between clusters.
  static func wrapped(_ text: String, width: Int, indent: Int, firstIndent: Int = 0) -> [String] {
    var lines: [String] = [], line = String(repeating: " ", count: firstIndent), isEmpty = true
    func room() -> Int { width - Columns.width(line) - (isEmpty ? 0 : 1) }
    func next() {
      lines.append(line)
      line = String(repeating: " ", count: indent)
      isEmpty = true
    }
    for word in text.split(separator: " ") {
      var rest = String(word)
      if Columns.width(rest) > room(), !isEmpty { next() }
      while Columns.width(rest) > room(), room() > 1 {
        let bytes = Array(rest.utf8)
        let kept = bytes.withUnsafeBufferPointer { Columns.prefix($0, columns: room()).bytes }
        guard kept > 0 else { break }
        line += String(decoding: bytes[..<kept], as: UTF8.self)
        rest = String(decoding: bytes[kept...], as: UTF8.self)
        next()
      }
      if rest.isEmpty { continue }
      line += (isEmpty ? "" : " ") + rest
      isEmpty = false
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
