import Language

/// How a text is written so that it reads as itself.
enum Written {
  /// Bare if it is one word, else in quotes.
  static func text(_ text: String) -> String { isWord(text) ? text : quoted(text) }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "{": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// `.name`, or `."name with blanks"`.
  static func column(_ name: String) -> String {
    let tokens = Lexer.lex(Array(("." + name).utf8)).tokens
    return tokens.count == 2 && tokens[0].kind == .column ? "." + name : "." + quoted(name)
  }

  static func isWord(_ text: String) -> Bool {
    let lexed = Lexer.lex(Array(text.utf8))
    return lexed.tokens.count == 2 && lexed.tokens[0].kind == .word && lexed.failures.isEmpty
      && Int(lexed.tokens[0].end) == text.utf8.count
  }
}
