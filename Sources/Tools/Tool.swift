import Calendars
import Failures
import Glibc
import Shell
import Text

/// A tool of the same binary: `sopsh check`, `sopsh fmt` and the others.
struct Tool: Sendable {
  let name: String
  let usage: String
  let summary: Words
  let run: @Sendable (ToolCall) throws(Failure) -> Int32
}

/// What a tool is called with.
struct ToolCall {
  let options: Options
  let tongue: Tongue
  let output: Output
  let today: Day
  let stores: Stores

  /// The flags given, each of which must be known, and the other words.
  func parsed(flags known: [String]) throws(Failure) -> (flags: [String: String], words: [String]) {
    var flags: [String: String] = [:], words: [String] = [], index = 0
    let arguments = options.arguments
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard argument.hasPrefix("--") else {
        words.append(argument)
        continue
      }
      if known.contains(argument + "=") {
        guard index < arguments.count else { throw Failure(.toolValue, Failure.Part(argument)) }
        flags[argument] = arguments[index]
        index += 1
      } else if known.contains(argument) {
        flags[argument] = ""
      } else {
        throw Failure(.toolFlag, Failure.Part(argument))
      }
    }
    return (flags, words)
  }

  func print(_ text: String) throws(Failure) { try ShellFiles.print(text, output) }

  /// A shell that only looks at sources: it opens the office that was named, to read, and no other.
  func makeReader(options changed: Options? = nil) throws(Failure) -> Shell {
    var options = changed ?? self.options
    options.isScratch = options.workspace == nil
    options.isReadOnly = true
    let shell = makeShell(options: options)
    try shell.requireOffice()
    return shell
  }

  func makeShell(options changed: Options? = nil) -> Shell { Program.shell(changed ?? options, tongue, output, stores) }
}
