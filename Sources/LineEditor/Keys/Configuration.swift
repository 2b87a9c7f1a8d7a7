/// A person's `.editrc`: lines of libedit's commands, those of other programs left out.
///
/// `bind -v` and `bind -e` are taken out, because they would reset the maps our actions are bound in. For functions of
/// libedit that read or run something themselves, or recall, stand our own.
struct Configuration {
  static let ours = [
    "ed-newline": "enter", "ed-quoted-insert": "quoted", "vi-list-or-eof": "delete-or-leave",
    "em-delete-or-list": "delete-or-leave", "vi-undo": "undo", "vi-undo-line": "undo",
    "ed-prev-history": "older", "ed-next-history": "newer", "ed-search-prev-history": "older",
    "ed-search-next-history": "newer", "em-inc-search-prev": "search", "em-inc-search-next": "search",
    "vi-search-prev": "search", "vi-search-next": "search", "vi-repeat-search-prev": "search",
    "vi-repeat-search-next": "search", "vi-history-word": "last-argument", "vi-histedit": "edit-elsewhere",
    "vi-command-mode": "vi-command", "ed-command": "nothing", "vi-alias": "nothing", "vi-comment-out": "nothing",
    "vi-to-history-line": "nothing",
  ]

  private(set) var usesVi: Bool?
  private(set) var bindings: [[String]] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      var words = Self.words(line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if let colon = first.firstIndex(of: ":") {
        guard first[..<colon] == "sopsh" else { continue }
        let rest = String(first[first.index(after: colon)...])
        words = (rest.isEmpty ? [] : [rest]) + words.dropFirst()
      }
      if words == ["bind", "-v"] {
        usesVi = true
      } else if words == ["bind", "-e"] {
        usesVi = false
      } else if words.first == "bind", words.count > 2, !words[1].hasPrefix("-") || ["-a", "-s"].contains(words[1]) {
        if words[1] != "-s", let last = words.last, let own = Self.ours[last] {
          words[words.count - 1] = "sopsh-" + own
        }
        bindings.append(words)
      }
    }
  }

  /// Words between blanks; quotes keep blanks, a backslash stays for libedit to read.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = "", quote: Character?, isWord = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
      } else if character == " " || character == "\t" {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        word.append(character)
        isWord = true
      }
    }
    return isWord ? words + [word] : words
  }
}
