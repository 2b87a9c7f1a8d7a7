import Failures
import Language
import Testing
import Tools

/// Nothing a person, a file or a cat on the keyboard can write brings the parser down.
@Suite struct LimitTests {
  @Test(arguments: [
    "(", "[", "{", "{|x| ", "{a: ", "f (", "-(", "[...(", "if $x { ", "if ", "not ", "match $x { 1 => ", "match ",
    "try { ", "while $x { ", "def f [] { ", "$x[", "(1 or 1 and not 1 == 1 ?? 1 .. 1 + 1 * -(", "f {|x| if (g [{a: ",
    "for x in [", "test \"a\" { ", "match $x { 1 if ", "let x: list of ", "let x: list of of ", "\"{", "else ",
  ])
  func `ten thousand openings end in an error, quickly`(opening: String) {
    let clock = ContinuousClock(), text = String(repeating: opening, count: 10_000)
    let time = clock.measure {
      let failures = parsed(text).failures
      #expect(!failures.isEmpty)
    }
    #expect(time < .seconds(2))
  }

  @Test(arguments: ["(", "[", "{", "{|x| ", "{a: ", "f (", "not ", "$x[", "if $x { ", "list of "])
  func `nesting is what they are told of`(opening: String) {
    let start = opening == "list of " ? "let x: " : ""
    #expect(parsed(start + String(repeating: opening, count: 10_000)).failures.first?.code == "SOP-LIMIT-NESTING")
  }

  /// As deep as is allowed, by the longest way through the grammar: the native stack must hold it.
  @Test(arguments: [
    ("(", "1", ")"), ("(1 or 1 and not 1 == 1 ?? 1..1 + 1 * ", "1", ")"), ("{ if $x { f {a: [", "1", "]} } }"),
    ("[(f {|x| ", "1", "})]"),
  ])
  func `what is within the limit reads`(open: String, middle: String, close: String) {
    // The second is as high as a tree may be before it is as deep.
    let depth = open.contains("??") ? 50 : 200 / (open.count { "([{".contains($0) } + (open.contains("if") ? 1 : 0))
    let text = String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
    let result = parsed(text)
    #expect(result.failures.map(\.code) == [])
    #expect(result.program.description.utf8.count > depth)
  }

  @Test(arguments: [("1", " + 1"), ("$x", ".a"), ("$x", "[1]"), ("1", " - 1 * 2")])
  func `a chain is as high as a tree may be, no higher`(start: String, link: String) {
    #expect(parsed(start + String(repeating: link, count: 450)).failures.isEmpty)
    let result = parsed(start + String(repeating: link, count: 100_000))
    #expect(result.failures.first?.code == "SOP-LIMIT-CHAIN")
    let long = String(repeating: start + String(repeating: link, count: 100) + "\n", count: 100)
    #expect(parsed(long).failures.isEmpty)
  }

  @Test func `a line of 100 MB is refused at once, others take linear time`() {
    let clock = ContinuousClock()
    let refused = clock.measure {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000)
      #expect(Lexer.lex(bytes).failures.first?.failure.code == "SOP-LIMIT-SOURCE")
    }
    #expect(refused < .seconds(5))
    for piece in ["a", "a ", "\"", "'", "{", "1", "#", "-", "ก", "\\", "\"\"\" ", "\"{a} ", "“"] {
      let bytes = Array(String(repeating: piece, count: 1_500_000 / piece.utf8.count).utf8)
      let time = clock.measure { _ = Lexer.lex(bytes) }
      #expect(time < .seconds(5), "\(piece) \(time)")
    }
  }

  @Test func `too many tokens are refused`() {
    let failures = parsed(String(repeating: "a ", count: 2_000_100)).failures
    #expect(failures.contains { $0.code == "SOP-LIMIT-TOKENS" })
  }
}
