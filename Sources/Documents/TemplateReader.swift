import Failures
import Text

/// Makes a template of the text of its file; what is wrong is said with the line it stands in.
struct TemplateReader {
  private let name: String
  private var lines: [Substring]
  private var number = 0
  private var isLandscape = false

  /// A block that waits for its `end`.
  private struct Open {
    enum Kind {
      case each(Template.Path), condition(Template.Path, Bool), table(Template.Path)
    }

    let kind: Kind
    let line: Int
    var blocks: [Template.Block] = []
    var columns: [Template.Column] = []
  }

  init(_ name: String, _ text: String) {
    self.name = name
    // Editors write a byte order mark, and lines that end in two signs.
    let plain = text.unicodeScalars.first?.value == 0xFEFF ? String(text.unicodeScalars.dropFirst()) : text
    lines = plain.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  mutating func read() throws(Failure) -> Template {
    var blocks: [Template.Block] = [], open: [Open] = []
    for line in lines {
      number += 1
      let (word, rest) = TemplateReader.cut(line)
      guard let word, !word.hasPrefix("#") else { continue }
      guard let kind = TemplateWord(word: word) else { throw unknown(String(word)) }
      if kind == .end {
        guard let last = open.popLast() else { throw Failure(.templateEnd, part, at) }
        let block = try closed(last)
        if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
        continue
      }
      if case .table? = open.last?.kind, kind != .column, kind != .columns {
        throw Failure(.templateColumn, part, at, Failure.Part(String(word)))
      }
      switch kind {
      case .each: open.append(Open(kind: .each(try path(rest)), line: number))
      case .if: open.append(Open(kind: .condition(try path(rest), true), line: number))
      case .unless: open.append(Open(kind: .condition(try path(rest), false), line: number))
      case .table: open.append(Open(kind: .table(try path(rest)), line: number))
      case .column, .columns:
        guard case .table? = open.last?.kind else {
          throw Failure(.templateColumn, part, at, Failure.Part(String(word)))
        }
        var list: Template.Path?, parts = rest
        if kind == .columns {
          let (first, others) = TemplateReader.cut(rest)
          (list, parts) = (try path(first ?? ""), others)
        }
        open[open.count - 1].columns.append(try column(parts, list))
      case .landscape: isLandscape = true
      default:
        let block = try self.block(kind, rest)
        if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
      }
    }
    if let last = open.last {
      number = last.line
      throw Failure(.templateOpen, part, at)
    }
    if blocks.isEmpty { throw Failure(.templateNothing, part) }
    return Template(name: name, isLandscape: isLandscape, blocks: blocks)
  }

  private var part: Failure.Part { Failure.Part(name) }
  private var at: Failure.Part { Failure.Part(number) }

  private func unknown(_ word: String) -> Failure {
    let failure = Failure(.templateWord, part, at, Failure.Part(SafeText.shown(word)))
    let words = TemplateWord.allCases.map(\.rawValue)
    guard let near = EditDistance.nearest(to: word, among: words) else { return failure }
    return failure.hinting(Failures.Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่"))
  }

  private func closed(_ open: Open) throws(Failure) -> Template.Block {
    switch open.kind {
    case .each(let path): return .each(path, open.blocks, line: open.line)
    case .condition(let path, let isWanted):
      return .condition(path, isWanted: isWanted, open.blocks, line: open.line)
    case .table(let path):
      guard !open.columns.isEmpty else {
        throw Failure(.templateColumn, part, Failure.Part(open.line), "table")
      }
      return .table(path, open.columns, line: open.line)
    }
  }

  private func block(_ kind: TemplateWord, _ rest: Substring) throws(Failure) -> Template.Block {
    switch kind {
    case .emblem: return .emblem(isSmall: rest == "small" || rest == "เล็ก")
    case .rule: return .rule
    case .page: return .page
    case .space: return .space
    case .pair:
      // The left half may be empty.
      let (left, right) = TemplateReader.halves(Substring(" \(rest) "), " | ")
      return .pair(try words(left), try words(right ?? ""))
    default: return .words(kind.style ?? .line, try words(rest))
    }
  }

  private func path(_ text: Substring) throws(Failure) -> Template.Path {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }), !names.isEmpty else {
      throw Failure(.templateGap, part, at, Failure.Part(SafeText.shown(String(text))))
    }
    return Template.Path(names: names)
  }

  private func column(_ rest: Substring, _ list: Template.Path?) throws(Failure) -> Template.Column {
    let (head, cell) = TemplateReader.halves(rest, " :")
    let (share, after) = TemplateReader.cut(head)
    guard let cell, let share = share.flatMap({ Int(Digits.arabic(String($0))) }), (1...200).contains(share) else {
      throw Failure(.templateColumn, part, at, "column")
    }
    var side = Template.Column.Side.left, heading = after
    let (first, others) = TemplateReader.cut(after)
    switch first.map(String.init) {
    case "left", "ซ้าย": heading = others
    case "centre", "กลาง": (side, heading) = (.centre, others)
    case "right", "ขวา": (side, heading) = (.right, others)
    default: break
    }
    return Template.Column(
      share: share, side: side, heading: try words(heading), cell: try words(cell), list: list)
  }

  private func words(_ text: Substring) throws(Failure) -> Template.Words {
    var words = Template.Words(line: number), letters = "", rest = text
    while let open = rest.firstIndex(of: "{") {
      letters += rest[..<open]
      rest = rest[rest.index(after: open)...]
      if rest.first == "{" {
        letters += "{"
        rest.removeFirst()
        continue
      }
      guard let close = rest.firstIndex(of: "}") else {
        throw Failure(.templateGap, part, at, Failure.Part(SafeText.shown("{" + String(rest.prefix(30)))))
      }
      if !letters.isEmpty { words.pieces.append(.letters(letters)) }
      letters = ""
      words.pieces.append(.gap(try gap(rest[..<close])))
      rest = rest[rest.index(after: close)...]
    }
    letters += rest
    if !letters.isEmpty { words.pieces.append(.letters(letters)) }
    return words
  }

  /// What stands between the braces, as in `signed long or ……`.
  private func gap(_ text: Substring) throws(Failure) -> Template.Gap {
    let (name, after) = TemplateReader.cut(text)
    let wrong = Failure(.templateGap, part, at, Failure.Part(SafeText.shown("{\(text)}")))
    guard let name else { throw wrong }
    var form: GapForm?, fallback: String?, rest = after
    var (word, others) = TemplateReader.cut(rest)
    if let first = word, first != "or", first != "หรือ" {
      guard let known = GapForm(word: String(first)) else {
        throw wrong.hinting(TemplateReader.forms)
      }
      form = known
      rest = others
      (word, others) = TemplateReader.cut(rest)
    }
    if let word {
      guard word == "or" || word == "หรือ" else { throw wrong.hinting(TemplateReader.forms) }
      fallback = String(others)
    }
    return Template.Gap(path: try path(name), form: form, fallback: fallback, line: number)
  }

  private static let forms: Failures.Words = {
    let en = GapForm.allCases.map(\.rawValue).joined(separator: " ")
    let th = GapForm.allCases.map(\.thai).joined(separator: " ")
    return Failures.Words(en: "forms are: \(en)", th: "รูปแบบมี: \(th)")
  }()

  // MARK: - Cutting lines

  /// The first word of a text and what follows it, both without spaces around.
  static func cut(_ text: Substring) -> (word: Substring?, rest: Substring) {
    let text = trimmed(text)
    guard !text.isEmpty else { return (nil, text) }
    let word = text.prefix { !isSpace($0) }
    return (word, trimmed(text[word.endIndex...]))
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func isSpace(_ letter: Character) -> Bool { letter == " " || letter == "\t" || letter == "\u{A0}" }

  private static func halves(_ text: Substring, _ mark: String) -> (Substring, Substring?) {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(mark) {
        return (trimmed(text[..<index]), trimmed(text[index...].dropFirst(mark.count)))
      }
      index = text.index(after: index)
    }
    return (trimmed(text), nil)
  }
}

extension Template {
  /// Reads the text of a template.
  public static func read(_ name: String, _ text: String) throws(Failure) -> Template {
    var reader = TemplateReader(name, text)
    return try reader.read()
  }
}
