import Failures
import Language
import Testing

/// What parses to which tree where the design goes beyond the oracle, or where a rule wants to be seen.
///
/// Differences from the oracle, all meant. More is read: months, pipelines in block texts, `?` after types, `not` and
/// `+=` before a line end, comments within a continued statement, a sign after `:` `=` `..`, `[…]` touching any value,
/// `...$a.b` as one value, commas between names, a byte order mark. Less is read: `| $f`, `-word`, `1.name`, a
/// duration with a fraction, `_` beside other patterns, arms of a match side by side, `1_`, bidi controls in texts.
@Suite struct ReadingTests {
  @Test(arguments: [
    // Beyond the oracle: months, interpolation in block texts, optional types, more room for signs and line ends.
    ("2569-12", "(pipe (date 2569-12))"),
    ("๒๕๖๙-๑๒", "(pipe (date 2569-12))"),
    ("let t = \"\"\"\n  a {$x}\n    b\n  \"\"\"", "(let t (pipe (text \"a \" (pipe ($ x)) \"\\n  b\")))"),
    ("let t = \"\"\"\n  \\{a\\}\n\n  b\\n\n  \"\"\"", "(let t (pipe (text \"{a}\\n\\nb\\n\")))"),
    ("let t = \"\"\"one\"\"\"", "(let t (pipe (text \"one\")))"),
    ("let t = \"\"\"\n    a\n  b\"\"\"", "(let t (pipe (text \"  a\\nb\")))"),
    ("let t = \"\"\"\r\n  a\r\n  \"\"\"", "(let t (pipe (text \"a\")))"),
    ("let t = \"\"\"\n  {$a}\n  {…}\n\"\"\"", "(let t (pipe (text (pipe ($ a)) \"\\n{…}\")))"),
    ("f \"{…}\"", "(pipe (call f (text \"{…}\")))"),
    ("def f [a: text? --b: list of number?] { }", "(def f [(a : text?) (--b : list of number?)] (block))"),
    ("let r = {a:-1, b:.c}", "(let r (pipe (record (\"a\" (number -1)) (\"b\" (column \"c\")))))"),
    ("1..-1", "(pipe (.. (number 1) (number -1)))"),
    ("a # why\n\n# more\n| b", "(pipe (call a) (call b))"),
    ("$x +=\n1", "(+= ($ x) (pipe (number 1)))"),
    ("where not\n.a", "(pipe (call where (not (column \"a\"))))"),
    ("f ...$a.b", "(pipe (call f (spread (field ($ a) \"b\"))))"),
    ("f \"a\"[1]", "(pipe (call f (index (text \"a\") (number 1))))"),
    (".\"a \\\"b\\\"\"", "(pipe (column \"a \\\"b\\\"\"))"),
    ("use \"a\" [b, c]", "(use \"a\" [b c])"),
    ("\u{FEFF}a", "(pipe (call a))"),
    // Names have one form.
    ("let เเก = 1", "(let แก (pipe (number 1)))"),
    ("$เเก", "(pipe ($ แก))"),
    ("$e\u{301}t", "(pipe ($ \u{E9}t))"),
    // Where statements and lines end.
    ("a; b;; c\n\n;d", "(pipe (call a))\n(pipe (call b))\n(pipe (call c))\n(pipe (call d))"),
    ("f (a\n  b)", "(pipe (call f (paren (pipe (call a (word b))))))"),
    ("{|a|\n  b\n}", "(pipe (closure [a] (pipe (call b))))"),
    ("{ a: 1\n  b: 2 }", "(pipe (record (\"a\" (number 1)) (\"b\" (number 2))))"),
    ("return", "(return)"),
    ("f {return}", "(pipe (call f (closure - (return))))"),
    ("f -1 - 2 -$x", "(pipe (call f (- (number -1) (number 2)) (negate ($ x))))"),
    ("not $a == $b", "(pipe (not (== ($ a) ($ b))))"),
    ("1 + 2 * 3 - 4", "(pipe (- (+ (number 1) (* (number 2) (number 3))) (number 4)))"),
    ("match $x { _ => a }", "(pipe (match ($ x) (arm _ (pipe (call a)))))"),
    ("", ""), ("# only\n", ""), ("\n\n", ""),
  ])
  func `a source and its tree`(source: String, tree: String) {
    let result = parsed(source)
    #expect(result.failures.isEmpty, "\(result.failures.map { $0.message(in: .english) })")
    #expect(result.program.description == (tree.isEmpty ? "" : tree + "\n"))
  }

  @Test func `doc comments belong to the def below them`() {
    let source = "## far\n\n## one\n# plain\n## three\n##four\ndef f [] { }\ndef g [] { } ## not g\ndef h [] { }"
    let docs = parsed(source).program.statements.map { statement -> String? in
      if case .define(let definition) = statement.kind { definition.doc } else { nil }
    }
    #expect(docs == ["three\nfour", nil, nil])
  }

  @Test func `spans cover what they speak of`() {
    let source = "let ก = (a | b 1)"
    let result = parsed(source)
    guard case .bind(let name, _, let pipeline, _) = result.program.statements[0].kind else {
      Issue.record("no let")
      return
    }
    let text = { (start: UInt32, end: UInt32) in
      String(decoding: Array(source.utf8)[Int(start)..<Int(end)], as: UTF8.self)
    }
    #expect(text(name.span.start, name.span.end) == "ก")
    #expect(text(pipeline.span.start, pipeline.span.end) == "(a | b 1)")
  }

  @Test func `the reserved words are twenty-seven`() {
    #expect(Lexer.reserved.count == 27)
  }
}
