import Failures
import Foundation
import Language
import Testing

/// What a person gets for what does not read: `Oracle/bad-lines.txt` holds code, line, column (in bytes) and the
/// source, with `⏎` for a line end, `‹U+00A0›` for what cannot be seen and `+` where another line could repair it.
@Suite struct BadLineTests {
  struct BadLine: Sendable, CustomStringConvertible {
    let code: String
    let place: String
    let isPartial: Bool
    let source: String

    var description: String { source }

    static let all: [BadLine] = Fixture.text("Oracle/bad-lines.txt").split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "\t", maxSplits: 1)
      let marks = cells[0].split(separator: " ")
      guard cells.count == 2, marks.count == 2 else { return nil }
      let isPartial = marks[1].hasSuffix("+")
      return BadLine(
        code: String(marks[0]), place: String(isPartial ? marks[1].dropLast() : marks[1]), isPartial: isPartial,
        source: decoded(String(cells[1])))
    }

    private static func decoded(_ text: String) -> String {
      var out = "", rest = text.replacingOccurrences(of: "⏎", with: "\n")[...]
      while let open = rest.range(of: "‹U+"), let close = rest[open.upperBound...].firstIndex(of: "›") {
        out += rest[..<open.lowerBound]
        if let code = UInt32(rest[open.upperBound..<close], radix: 16), let scalar = Unicode.Scalar(code) {
          out.unicodeScalars.append(scalar)
        }
        rest = rest[rest.index(after: close)...]
      }
      return out + rest
    }
  }

  @Test func `the table has more than 300 lines`() { #expect(BadLine.all.count > 300) }

  @Test func `each has its error, at its place`() {
    for line in BadLine.all {
      let source = Source(name: "test", bytes: Array(line.source.utf8))
      let failure = Parser.parse(source, number: 0).failures.first
      #expect(failure?.code == line.code, "\(line)")
      #expect(failure?.isPartial == line.isPartial, "\(line)")
      let start = failure?.span.map { Int($0.start) } ?? -1
      let row = source.line(of: start)
      #expect("\(row + 1):\(start - source.range(ofLine: row).lowerBound + 1)" == line.place, "\(line)")
    }
  }

  @Test func `every error but the limits is provoked, and all parts are filled in`() {
    let provoked = Set(BadLine.all.map(\.code))
    #expect(SyntaxWordings.all.filter { $0.kind == .check && !provoked.contains($0.code) }.map(\.code) == [])
    for line in BadLine.all {
      for failure in parsed(line.source).failures {
        for tongue in Tongue.allCases {
          let words = ([failure.message(in: tongue)] + failure.hints(in: tongue)).joined(separator: "\n")
          #expect(!words.contains("{1}") && !words.contains("{2}"), "\(line): \(words)")
        }
      }
    }
  }

  @Test func `wordings have codes of their own and say nothing with a capital or a full stop`() {
    #expect(Set(SyntaxWordings.all.map(\.code)).count == SyntaxWordings.all.count)
    for wording in SyntaxWordings.all {
      let message = wording.message.en
      #expect(!message.hasSuffix("."), "\(wording.code)")
      #expect(message.first?.isUppercase != true, "\(wording.code)")
      #expect(wording.message.th != message, "\(wording.code)")
    }
  }

  @Test func `a statement that fails does not hide the next`() {
    let source = "let 3 = x\na\ndef f [] {\n  b = 3\n  c\n  1 2\n}\nprint “a”\nd | 3\ne"
    let result = parsed(source)
    let expected = ["SOP-EXPECT-NAME", "SOP-SET-PLACE", "SOP-SIDE-BY-SIDE", "SOP-CHAR-QUOTE", "SOP-PIPE-COMMAND"]
    #expect(result.failures.map(\.code) == expected)
    #expect(result.program.statements.count == 3)
  }

  @Test func `at most twenty errors are told`() {
    #expect(parsed(String(repeating: "let 3\n", count: 100)).failures.count == 20)
    #expect(parsed(String(repeating: "print “a”\n", count: 100)).failures.count == 20)
  }

  @Test(arguments: [
    "(", "f {", "f {|x|", "[1", "a |", "1 +", "let x =", "f \"\"\"\n a", "match $x {", "if $x {\n a", "$x +=", "f [",
    "not",
  ])
  func `what another line could repair is partial`(source: String) { #expect(parsed(source).isPartial) }

  @Test(arguments: ["f \"a", "f 'a", "let", "if $x", "a )", "let 3 = (", "(1 ]", "f \"{a", "try { a }", "a\n"])
  func `what no further line could repair is not`(source: String) { #expect(!parsed(source).isPartial) }
}
