import Text

/// How an error is shown.
public enum ErrorStyle: String, Sendable, CaseIterable {
  /// The line, carets, hints, how the program came there: at most 12 lines.
  case plain
  /// `file:line:column: CODE message`, one line.
  case short
  case json
}

/// Shows failures to people and programs; the only place that does.
public struct Rendering {
  public let sources: Sources
  public let tongue: Tongue
  public let style: ErrorStyle
  /// Whether escape sequences may be used.
  public let isColoured: Bool

  static let mostLines = 12
  static let widest = 100

  public init(sources: Sources, tongue: Tongue, style: ErrorStyle = .plain, isColoured: Bool = false) {
    self.sources = sources
    self.tongue = tongue
    self.style = style
    self.isColoured = isColoured
  }

  public func text(_ failure: Failure, isWarning: Bool = false) -> String {
    switch style {
    case .plain: plain(failure, isWarning)
    case .short: short(failure)
    case .json: json(failure, isWarning)
    }
  }

  /// `file:line:column`, counted from 1, columns as a terminal shows them.
  public func place(_ span: Span) -> String {
    guard let source = sources[span] else { return "?" }
    let (line, column) = position(span, source)
    return "\(source.name):\(line):\(column)"
  }

  private func position(_ span: Span, _ source: Source) -> (line: Int, column: Int) {
    let line = source.line(of: Int(span.start)), range = source.range(ofLine: line)
    let before = source.text(range.lowerBound..<max(range.lowerBound, min(Int(span.start), range.upperBound)))
    return (line + 1, Columns.width(SafeText.shown(before)) + 1)
  }

  // MARK: - Plain

  private func plain(_ failure: Failure, _ isWarning: Bool) -> String {
    let word = isWarning ? Words(en: "warning", th: "คำเตือน") : Words(en: "error", th: "ผิดพลาด")
    let head = SafeText.shown(failure.message(in: tongue))
    var lines = [coloured(word.in(tongue), isWarning ? "33" : "31") + " \(failure.code): \(head)"]
    if let span = failure.span { lines += excerpt(span) }
    for label in failure.labels.prefix(1) { lines += labelled(label) }
    for hint in failure.hints(in: tongue).prefix(2) {
      lines.append("  " + coloured(Words(en: "hint", th: "แนะนำ").in(tongue), "36") + ": " + SafeText.shown(hint))
    }
    for step in failure.trace {
      let place = step.span.map { " (" + self.place($0) + ")" } ?? ""
      lines.append("  " + SafeText.shown(step.words.in(tongue)) + place)
    }
    // A message may itself have several lines; what matters least is at the end.
    lines = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    if lines.count > Rendering.mostLines { lines = Array(lines.prefix(Rendering.mostLines - 1)) + ["  …"] }
    return lines.joined(separator: "\n")
  }

  private func labelled(_ label: Failure.Label) -> [String] {
    ["  " + label.words.in(tongue) + " (" + place(label.span) + ")"]
  }

  /// The place, the line, and carets below it.
  private func excerpt(_ span: Span) -> [String] {
    guard let source = sources[span] else { return [] }
    let line = source.line(of: Int(span.start)), range = source.range(ofLine: line)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    let number = String(line + 1), margin = String(repeating: " ", count: number.utf8.count)
    let (before, marked, after) = window(source, range, start, end)
    let carets = String(repeating: "^", count: max(1, Columns.width(marked)))
    let indent = String(repeating: " ", count: Columns.width(before))
    return [
      "  " + place(span),
      "  \(number) | " + before + marked + after,
      "  \(margin) | " + indent + coloured(carets, "31"),
    ]
  }

  /// The line as it can be shown, cut around the marked part when it is long.
  private func window(_ source: Source, _ range: Range<Int>, _ start: Int, _ end: Int) -> (String, String, String) {
    // Scalars are at most four bytes: twice the bytes of a window is more than it needs.
    let reach = Rendering.widest * 4
    let from = max(range.lowerBound, start - reach), to = min(range.upperBound, end + reach)
    var before = SafeText.shown(source.text(scalarStart(source, from)..<start)).replacingTabs
    var marked = SafeText.shown(source.text(start..<min(end, start + reach))).replacingTabs
    var after = SafeText.shown(source.text(end..<scalarStart(source, to))).replacingTabs
    if Columns.width(before) > 60 { before = "…" + suffix(before, columns: 50) }
    if Columns.width(marked) > 40 { marked = Columns.truncate(marked, to: 40) }
    let room = Rendering.widest - Columns.width(before) - Columns.width(marked)
    if Columns.width(after) > room { after = Columns.truncate(after, to: max(1, room)) }
    return (before, marked, after)
  }

  private func scalarStart(_ source: Source, _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func suffix(_ text: String, columns: Int) -> String {
    var width = 0, kept: [Character] = []
    for character in text.reversed() {
      width += Columns.width(String(character))
      if width > columns { break }
      kept.append(character)
    }
    return String(kept.reversed())
  }

  private func coloured(_ text: String, _ colour: String) -> String {
    isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  // MARK: - Short and JSON

  private func short(_ failure: Failure) -> String {
    let place = failure.span.map { self.place($0) + ": " } ?? ""
    let message = SafeText.shown(failure.message(in: tongue)).split(separator: "\n").joined(separator: " ")
    return "\(place)\(failure.code): \(message)"
  }

  private func json(_ failure: Failure, _ isWarning: Bool) -> String {
    var fields = [
      "\"severity\": \"\(isWarning ? "warning" : "error")\"", "\"code\": \(quoted(failure.code))",
      "\"message\": \(quoted(failure.message(in: tongue)))",
    ]
    if let span = failure.span, let source = sources[span] {
      let (line, column) = position(span, source)
      let last = source.line(of: max(Int(span.start), Int(span.end) - 1))
      let endRange = source.range(ofLine: last)
      let endColumn =
        Columns.width(
          SafeText.shown(
            source.text(endRange.lowerBound..<max(endRange.lowerBound, min(Int(span.end), endRange.upperBound))))) + 1
      fields.append("\"file\": \(quoted(source.name)), \"line\": \(line), \"column\": \(column)")
      fields.append(
        "\"endLine\": \(last + 1), \"endColumn\": \(endColumn), \"start\": \(span.start), \"end\": \(span.end)")
    }
    let hints = failure.hints(in: tongue).map { quoted($0) }
    if !hints.isEmpty { fields.append("\"hints\": [\(hints.joined(separator: ", "))]") }
    let trace = failure.trace.map { quoted($0.words.in(tongue)) }
    if !trace.isEmpty { fields.append("\"trace\": [\(trace.joined(separator: ", "))]") }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}

extension String {
  fileprivate var replacingTabs: String { utf8.contains(0x09) ? String(map { $0 == "\t" ? " " : $0 }) : self }
}
