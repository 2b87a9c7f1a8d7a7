import Failures

/// Something a key can do: the one table of keys, from which libedit's maps, the list of keys and the pages are made.
struct Action: Sendable {
  /// What `.editrc` binds, with `sopsh-` before it.
  let name: String
  let help: Words
  /// Keys in the words of `Chord`, in emacs and in the insert mode of vi.
  let keys: [String]
  /// Keys in the command mode of vi.
  let commandKeys: [String]
  let group: Group
  let run: @Sendable (Editor) -> Libedit.Verdict

  /// The headings of the list.
  enum Group: Int, CaseIterable, Sendable {
    case running, moving, deleting, changing, helping, recalling, vi
  }

  init(
    _ name: String, _ group: Group, _ en: String, _ th: String, keys: [String] = [], command: [String] = [],
    run: @escaping @Sendable (Editor) -> Libedit.Verdict
  ) {
    self.name = name
    self.group = group
    help = Words(en: en, th: th)
    self.keys = keys
    commandKeys = command
    self.run = run
  }

  /// What only changes the editor.
  static func edit(
    _ name: String, _ group: Group, _ en: String, _ th: String, keys: [String] = [], command: [String] = [],
    act: @escaping @Sendable (Editor) -> Void
  ) -> Action {
    Action(name, group, en, th, keys: keys, command: command) { editor in
      act(editor)
      return .goOn
    }
  }

  var fullName: String { "sopsh-" + name }

  static let all: [Action] = running + moving + deleting + changing + helping + recalling + vi
}

/// Keys as people write them: `Ctrl-A`, `Alt-Backspace`, `Up`, `Ctrl-X Ctrl-E`, `d`.
enum Chord {
  private static let specials: [String: Key.Special] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "Insert": .insert,
    "Delete": .delete, "PageUp": .pageUp, "PageDown": .pageDown, "Shift-Tab": .backTab, "Escape": .escape,
    "Ctrl-Left": .wordLeft, "Ctrl-Right": .wordRight, "Ctrl-Home": .textStart, "Ctrl-End": .textEnd,
    "Alt-Enter": .newline, "Ctrl-Delete": .deleteWord, "Ctrl-Backspace": .eraseWord, "Shift-Delete": .shiftDelete,
    "F1": .help, "Alt-Up": .altUp, "Alt-Down": .altDown,
  ]

  /// The same in the notation of libedit's `bind`.
  static func notation(_ chord: String) -> String {
    chord.split(separator: " ").map { one($0) }.joined()
  }

  private static func one(_ key: Substring) -> String {
    if let special = specials[String(key)] { return octal(special.rawValue) }
    if key.hasPrefix("Alt-") { return "^[" + one(key.dropFirst(4)) }
    if key.hasPrefix("Ctrl-") { return "^" + key.dropFirst(5) }
    switch key {
    case "Enter": return "^M"
    case "Tab": return "^I"
    case "Backspace": return "^?"
    case "Space": return "\\040"
    default: return key.first.map { $0.isLetter || $0.isNumber ? String(key) : "\\" + key } ?? ""
    }
  }

  static func octal(_ code: UInt8) -> String {
    let digits = String(code, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
