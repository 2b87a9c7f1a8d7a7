import Failures
import Language
import LineEditor
import Testing
import Text

@testable import Assist

/// Colour by meaning, the hint, the suggestion, and the small services of the editor.
@Suite struct MarkTests {
  @Test func `each part is what it is`() {
    let bench = Bench(.english, CompletionTests.office)
    #expect(
      bench.marks("let x = schools | where .name == \"a\" # all")
        == [
          "let:keyword", "x:variable", "=:sign", "schools:command", "|:sign", "where:command", ".name:column",
          "==:sign", "\"a\":text", "# all:comment",
        ])
    #expect(bench.marks("wher 1") == ["wher:unknownCommand", "1:number"])
    #expect(
      bench.marks("เรียง .คะแนน --มากไปน้อย --xx")
        == ["เรียง:command", ".คะแนน:column", "--มากไปน้อย:flag", "--xx:unknownFlag"])
    #expect(
      bench.marks("print $n $nn 2026-11-20 30d") == [
        "print:command", "$n:variable", "$nn:unknownVariable", "2026-11-20:date", "30d:number",
      ])
    #expect(bench.marks("show s-6501") == ["show:command", "s-6501:identity"])
    #expect(bench.marks("show s-6509") == ["show:command", "s-6509:unknownIdentity"])
    #expect(bench.marks("show A17") == ["show:command", "A17:unknownIdentity"])
    #expect(bench.marks("[1 (2").contains("(:unclosed") && bench.marks("[1 (2").contains("[:unclosed"))
    #expect(bench.marks("print \"abc") == ["print:command", "\":unclosed", "abc:text"])
    #expect(
      bench.marks("print \"a {1 + 1} b\"") == [
        "print:command", "\"a :text", "{:sign", "1:number", "+:sign", "1:number", "}:sign", " b\":text",
      ])
    #expect(bench.marks("def f [a] { $a }; f 1").suffix(2) == ["f:command", "1:number"])
  }

  @Test func `marks are in order, apart, and never cut a cluster, whatever is typed`() {
    let bench = Bench()
    var random = SystemRandomNumberGenerator()
    let parts =
      OutlineTests.programs.flatMap { Array($0.unicodeScalars) }
      + Array("่ํ้\u{200D}👨‍👩‍👧🇹🇭\u{301}\"{}[]()$.-|".unicodeScalars)
    for _ in 0..<800 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if let part = parts.randomElement(using: &random), part.value >= 0x20 || part == "\n" { text.append(part) }
      }
      let line = String(text), marks = bench.assistant.marks(of: line)
      var ends: Set<Int> = [0], at = 0
      for character in line { at += character.utf8.count; ends.insert(at) }
      var last = 0
      for mark in marks {
        let isSound =
          mark.range.lowerBound >= last && !mark.range.isEmpty && ends.contains(mark.range.lowerBound)
          && ends.contains(mark.range.upperBound)
        #expect(isSound, "\(line.unicodeScalars.map { String($0.value, radix: 16) }) \(mark)")
        last = mark.range.upperBound
      }
      let place = ends.randomElement(using: &random) ?? 0
      _ = bench.assistant.hint(line, at: place)
      _ = bench.assistant.completions(line, at: place)
      _ = bench.assistant.suggestion(line)
      _ = bench.assistant.indentation(line, at: place)
      _ = bench.assistant.partner(line, at: place)
      _ = bench.assistant.expansion(line, at: place)
      _ = bench.assistant.doubts(aboutPasting: line)
    }
  }

  @Test func `the hint shows the signature, the argument one is at, and what the command does`() {
    let bench = Bench()
    #expect(bench.hint("‸") == nil)
    #expect(bench.hint("take [1] ‸")?.contains("«") == true)
    #expect(bench.hint("[1 2] | take ‸")?.hasPrefix("… | take «") == true)
    #expect(bench.hint("retire ‸")?.contains("«RECORDS»") == true)
    #expect(bench.hint("retire ‸")?.hasSuffix("changes something") == true)
    #expect(Bench(.thai).hint("เลิกใช้ ‸")?.contains("เปลี่ยนแปลงข้อมูล") == true)
    #expect(bench.hint("wher ‸")?.contains("where") == true)
    #expect(bench.hint("filter ‸")?.contains("where") == true)
    #expect(bench.hint("[1] | where (count ‸")?.contains("count") == true)
    #expect(bench.hint("sort [1] --de‸")?.contains("--desc") == true)
  }

  @Test func `the suggestion is the newest line that begins so, then the name that is begun`() {
    let bench = Bench(.english, ["1 + 1", "1 + 2", "if true {\n  print 1\n}"])
    #expect(bench.assistant.suggestion("1 + ") == "2")
    #expect(bench.assistant.suggestion("if ") == "true {\n  print 1\n}")
    #expect(bench.assistant.suggestion("wher") == "e")
    #expect(bench.assistant.suggestion("[1] | sort --de") == "sc")
    #expect(bench.assistant.suggestion("") == nil)
    #expect(bench.assistant.suggestion("where") == nil)
    bench.assistant.suggests = false
    #expect(bench.assistant.suggestion("wher") == nil)
  }

  @Test func `brackets, indentation, more lines, paste, Thai bar`() {
    let assistant = Bench().assistant
    #expect(assistant.needsMore("[1 2] | each {"))
    #expect(!assistant.needsMore("[1 2]"))
    #expect(assistant.indentation("each {\n", at: 7) == 2)
    #expect(assistant.indentation("each {\n  (\n", at: 11) == 4)
    #expect(assistant.indentation("each {\n}", at: 7) == 0)
    // The bracket before comes first, wherever one stands.
    let block = "if true {\n  for x in [\n    ]"
    #expect(assistant.partner(block, at: 27).map { [$0, $1] } == [21..<22, 27..<28])
    let pair = assistant.partner("a (b [c]) d", at: 2)
    #expect(pair?.0 == 2..<3 && pair?.1 == 8..<9)
    let back = assistant.partner("a (b [c]) d", at: 9)
    #expect(back?.0 == 2..<3 && back?.1 == 8..<9)
    #expect(assistant.doubts(aboutPasting: "1 + 1") == nil)
    #expect(assistant.doubts(aboutPasting: "1\n2")?.en == "2 statements")
    #expect(assistant.doubts(aboutPasting: "retire A1")?.en.contains("retire") == true)
    let text = "ใบสมัคร แล้ว"
    #expect(assistant.expansion(text, at: text.utf8.count)?.text == "|")
    #expect(assistant.expansion("แล้ว", at: 12) == nil)
    #expect(assistant.manual("where ", at: 6)?.contains("where") == true)
  }
}
