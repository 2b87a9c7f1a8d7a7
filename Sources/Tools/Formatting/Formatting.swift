import Failures
import Language

/// Puts a script into the house's shape, token by token.
///
/// Line breaks, comments and spelling are the author's; indentation, spaces and blank lines are ours. The tokens stay
/// the same, so the meaning does; a source that does not read is not touched.
public enum Formatting {
  public static func format(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let result = Parser.parse(Source(name: "", bytes: bytes), number: 0)
    if let failure = result.failures.first { throw failure }
    var layout = Layout(bytes: bytes, lexed: Lexer.lex(bytes))
    return layout.run()
  }
}
