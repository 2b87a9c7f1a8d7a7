import Failures
import Language
import Testing
import Tools

/// What the formatter promises, over every program of the oracle.
@Suite struct FormattingTests {
  private func formatted(_ text: String) throws -> String {
    String(decoding: try Formatting.format(Array(text.utf8)), as: UTF8.self)
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Lexer.lex(bytes).tokens.filter { $0.kind != .newline }
    return tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private func comments(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Lexer.lex(bytes).comments.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `tokens, comments and tree stay, and a second time changes nothing`() throws {
    for program in OracleProgram.all {
      let once = try formatted(program.source)
      #expect(words(once) == words(program.source), "\(program.name)\n\(once)")
      #expect(comments(once) == comments(program.source), "\(program.name)")
      #expect(parsed(once).program.description == program.tree, "\(program.name)\n\(once)")
      #expect(try formatted(once) == once, "\(program.name)\n\(once)")
    }
  }

  /// Each pair: as typed, as formatted.
  @Test(arguments: [
    ("a|b", "a | b\n"),
    ("f  1   2 # why", "f 1 2  # why\n"),
    ("let x=3", "let x = 3\n"),
    ("$x+=1;$y=2", "$x += 1; $y = 2\n"),
    ("where .a>=3 and .b==4", "where .a >= 3 and .b == 4\n"),
    ("let r={a:1,b : 2}", "let r = {a: 1, b: 2}\n"),
    ("let r = { }", "let r = {}\n"),
    ("each {|a   b|$a + $b}", "each {|a b| $a + $b}\n"),
    ("each{notify $it}", "each { notify $it }\n"),
    ("f( 1 )[ 2 ]", "f (1)[2]\n"),
    ("$xs [1]", "$xs [1]\n"),
    ("$xs[ 1 ].name", "$xs[1].name\n"),
    ("1 .. 3", "1..3\n"),
    ("1 .. .n", "1.. .n\n"),
    ("def f[n:number?=3  --by:text]->text{return}", "def f [n: number? = 3 --by: text] -> text { return }\n"),
    ("a\n\n\n\nb\n\n\n", "a\n\nb\n"),
    ("\n\n  a", "a\n"),
    ("a   \nb\t", "a\nb\n"),
    ("if $x {\n\na\n\n}", "if $x {\n  a\n}\n"),
    ("if $x {\na\n} else {\nb\n}", "if $x {\n  a\n} else {\n  b\n}\n"),
    ("a\n| b\n| c", "a\n  | b\n  | c\n"),
    ("a\n# why\n| b", "a\n  # why\n  | b\n"),
    ("let x = 1 +\n2", "let x = 1 +\n  2\n"),
    ("let x = (a\n| b\n| c)", "let x = (a\n  | b\n  | c)\n"),
    ("let x = (\na\n| b\n)", "let x = (\n  a\n    | b\n)\n"),
    ("let x = (f {|a|\ng\n} | h)\nk", "let x = (f {|a|\n  g\n} | h)\nk\n"),
    ("a\n| each {|x|\ng\n}\n| c", "a\n  | each {|x|\n    g\n  }\n  | c\n"),
    ("let r = {\na: 1,\nb: 2\n}", "let r = {\n  a: 1,\n  b: 2\n}\n"),
    ("match $x {\n1 => a,\n2 => b\n_ => c\n}", "match $x {\n  1 => a,\n  2 => b\n  _ => c\n}\n"),
    ("let t = \"\"\"\n   a\n     b  \n  \"\"\"\nc", "let t = \"\"\"\n   a\n     b  \n  \"\"\"\nc\n"),
    ("a\r\nb # c\r\n", "a\nb  # c\n"),
    ("f \"x {  $a|count  } y\"", "f \"x {  $a|count  } y\"\n"),
    ("{\n# only\n}", "{\n  # only\n}\n"),
    ("f ...  $x -$y", "f ...$x -$y\n"),
    ("\u{FEFF}a", "a\n"),
    ("{\nf {\na\n}\n}", "{\n  f {\n    a\n  }\n}\n"),
    ("f [{\na\n}]", "f [{\n  a\n}]\n"),
    ("f {||a}", "f {|| a}\n"),
    ("", ""),
  ])
  func `as typed and as formatted`(typed: String, expected: String) throws {
    #expect(try formatted(typed) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test func `what does not read is refused with its error`() {
    let failure = #expect(throws: (any Error).self) { try formatted("let x = 0812") }
    #expect(failure != nil)
  }
}
