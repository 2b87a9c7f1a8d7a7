import Failures
import XCTest

@testable import LineEditor

/// Plays keys to an editor and keeps what there was to see.
final class Typist: KeySource {
  private var events: [KeyEvent] = []
  var size = (columns: 40, rows: 12)
  /// A key is always there but the last: what is drawn is drawn at the end, unless each is to be seen.
  var drawsEach = true
  private(set) var scenes: [Scene] = []
  private(set) var sent: [UInt8] = []
  private(set) var pages: [String] = []

  var hasMore: Bool { !drawsEach && events.count > 1 }

  func next() -> KeyEvent { events.isEmpty ? .end : events.removeFirst() }

  struct Result {
    let outcome: Editor.Outcome
    /// The text with `|` at the cursor when the keys were over.
    let shown: String
  }

  /// - Parameter keys: As a person writes them: `a b Ctrl-A`, or a text in quotes.
  func type(
    _ keys: String, _ assistant: any Assistant = Nothing(), past: any Past = NoPast(), vi: Bool = false,
    configuration: String = "", text: String = ""
  ) throws -> Result {
    try type(Self.keys(keys), assistant, past: past, vi: vi, configuration: configuration, text: text)
  }

  /// Bytes as they come from a terminal that pauses at their end.
  func type(bytes: [UInt8], _ assistant: any Assistant, past: any Past, vi: Bool) throws -> Result {
    var reader = KeyReader(), keys: [Key] = []
    reader.splitsEscape = vi
    reader.feed(bytes)
    while let key = reader.next() { keys.append(key) }
    if let key = reader.pause() { keys.append(key) }
    return try type(keys, assistant, past: past, vi: vi, configuration: "", text: "")
  }

  /// Keys as they are.
  func play(_ keys: [Key], past: any Past = NoPast(), vi: Bool = false) throws -> Result {
    try type(keys, Nothing(), past: past, vi: vi, configuration: "", text: "")
  }

  /// Lines one after the other in one editor, as at a prompt.
  func lines(_ all: [String]) throws -> [Editor.Outcome] {
    let editor = try XCTUnwrap(
      Editor(keys: self, assistant: Nothing(), past: NoPast(), tongue: .english))
    return all.map { keys in
      events = Self.keys(keys).map { .key($0) }
      return editor.run(PromptLook(left: [.init("> ")], continuation: [.init(". ")]))
    }
  }

  /// Whether the editor ended before the keys did.
  var isLeftEarly: Bool { !events.isEmpty }

  private func type(
    _ keys: [Key], _ assistant: any Assistant, past: any Past, vi: Bool, configuration: String, text: String
  ) throws -> Result {
    events = keys.map { .key($0) }
    let editor = try XCTUnwrap(
      Editor(
        keys: self, assistant: assistant, past: past, tongue: .english, vi: vi, configuration: configuration))
    var last = Draft()
    editor.show = { [unowned self, unowned editor] scene in
      if !scene.isFinal { last = editor.draft }
      self.scenes.append(scene)
    }
    editor.send = { [unowned self] in self.sent += $0 }
    editor.page = { [unowned self] in self.pages.append($0) }
    let outcome = editor.run(PromptLook(left: [.init("> ")], continuation: [.init(". ")]), text: text)
    let bytes = last.bytes
    let shown =
      String(decoding: bytes[..<last.cursor], as: UTF8.self) + "|"
      + String(decoding: bytes[last.cursor...], as: UTF8.self)
    return Result(outcome: outcome, shown: shown)
  }

  static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
      } else if first == "'" {
        let end = rest.dropFirst().firstIndex(of: "'") ?? rest.endIndex
        keys += rest[rest.index(after: rest.startIndex)..<end].unicodeScalars.map { .scalar($0.value) }
        rest = rest[end...].dropFirst()
      } else {
        let word = rest.prefix { $0 != " " }
        keys += named(String(word))
        rest = rest[word.endIndex...]
      }
    }
    return keys
  }

  private static func named(_ name: String) -> [Key] {
    let specials: [String: Key.Special] = [
      "Left": .left, "Right": .right, "Up": .up, "Down": .down, "Home": .home, "End": .end, "Delete": .delete,
      "Esc": .escape, "AltEnter": .newline, "CtrlLeft": .wordLeft, "CtrlRight": .wordRight, "PageUp": .pageUp,
      "PageDown": .pageDown, "BackTab": .backTab, "F1": .help, "ShiftDelete": .shiftDelete,
    ]
    if let special = specials[name] { return [.special(special)] }
    switch name {
    case "Enter": return [.enter]
    case "Tab": return [.tab]
    case "Backspace": return [.backspace]
    default: break
    }
    if name.hasPrefix("Ctrl-"), let byte = name.utf8.last { return [.control(byte & 0x1F)] }
    if name.hasPrefix("Alt-"), let byte = name.utf8.last { return [.alt(byte)] }
    if name.hasPrefix("Paste:") {
      return [.paste(Array(name.dropFirst(6).replacingOccurrences(of: "⏎", with: "\n").utf8))]
    }
    return name.unicodeScalars.map { .scalar($0.value) }
  }
}

/// Knows nothing.
final class Nothing: Assistant {}

/// Knows what a test says.
final class Knowing: Assistant {
  var candidates: [Candidate] = []
  var suggested = ""
  var expansions: [String: String] = [:]

  func needsMore(_ text: String) -> Bool {
    text.filter { $0 == "{" }.count > text.filter { $0 == "}" }.count
  }

  func indentation(_ text: String, at place: Int) -> Int { 2 * (text.filter { $0 == "{" }.count) }

  func partner(_ text: String, at place: Int) -> (Range<Int>, Range<Int>)? {
    let bytes = Array(text.utf8), pairs: [UInt8: UInt8] = [0x29: 0x28, 0x7D: 0x7B]
    guard place < bytes.count else { return nil }
    if bytes[place] == 0x28, let end = bytes[place...].firstIndex(of: 0x29) {
      return (place..<place + 1, end..<end + 1)
    }
    guard let opener = pairs[bytes[place]] else { return nil }
    var depth = 0
    for index in (0...place).reversed() {
      depth += bytes[index] == bytes[place] ? 1 : bytes[index] == opener ? -1 : 0
      if depth == 0 { return (index..<index + 1, place..<place + 1) }
    }
    return nil
  }

  func suggestion(_ text: String) -> String? {
    suggested.hasPrefix(text) ? String(suggested.dropFirst(text.count)) : nil
  }

  func completions(_ text: String, at place: Int) -> Completions? {
    let start = Draft(text).bytes[..<place].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let typed = Draft(text).text(start..<place)
    let fitting = candidates.filter { $0.label.hasPrefix(typed) }
    return fitting.isEmpty ? nil : Completions(replacing: start..<place, with: fitting)
  }

  func expansion(_ text: String, at place: Int) -> Expansion? {
    let start = Draft(text).bytes[..<place].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    return expansions[Draft(text).text(start..<place)].map { Expansion(replacing: start..<place, with: $0) }
  }

  func doubts(aboutPasting text: String) -> Words? {
    text.contains("\n") ? Words(en: "several lines", th: "หลายบรรทัด") : nil
  }

  func manual(_ text: String, at place: Int) -> String? { "help" }

  func lastArgument(of text: String) -> String { text.split(separator: ",").last.map(String.init) ?? "" }
}

final class NoPast: Past {
  func older(than id: Int?, startingWith prefix: String, unlike text: String) -> PastEntry? { nil }
  func newer(than id: Int, startingWith prefix: String, unlike text: String) -> PastEntry? { nil }
  func search(_ pattern: String, limit: Int) -> [PastEntry] { [] }
  func delete(_ id: Int) {}
}

final class ListPast: Past {
  var entries: [PastEntry]

  init(_ texts: [String]) { entries = texts.enumerated().map { PastEntry(id: $0, text: $1) } }

  func older(than id: Int?, startingWith prefix: String, unlike text: String) -> PastEntry? {
    entries.last { $0.id < id ?? Int.max && $0.text.hasPrefix(prefix) && $0.text != text }
  }

  func newer(than id: Int, startingWith prefix: String, unlike text: String) -> PastEntry? {
    entries.first { $0.id > id && $0.text.hasPrefix(prefix) && $0.text != text }
  }

  func search(_ pattern: String, limit: Int) -> [PastEntry] {
    Array(entries.reversed().filter { pattern.isEmpty || $0.text.contains(pattern) }.prefix(limit))
  }

  func delete(_ id: Int) { entries.removeAll { $0.id == id } }
}
