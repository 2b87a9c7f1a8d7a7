import Failures
import Language
import LineEditor
import Testing

@testable import Assist

/// What Tab offers, and that whatever it offers reads.
@Suite struct CompletionTests {
  static let office = [
    "add school {code: \"6501\", name: \"บ้านนา\"}", "add school {code: \"6502\", name: \"บ้านใน\"}",
    "add person {name: \"สมศรี ใจงาม\"}", "let scores = [{name: \"a\", score: 1, \"two words\": 2}]", "let n = 3",
  ]

  @Test func `commands at the head, in both spellings, fitting what is typed`() {
    let bench = Bench()
    #expect(bench.labels("whe‸").first == "where")
    #expect(bench.labels("เฉพ‸").first == "เฉพาะ")
    #expect(bench.labels("flt‸").first == "flatten")
    #expect(bench.labels("xqz‸").isEmpty)
    #expect(bench.labels("frst‸").contains("first"))
    #expect(bench.labels("le‸").contains("let"))
    #expect(bench.taking("where", "whe‸") == "where ")
    #expect(Bench(.thai).labels("‸").contains("เฉพาะ"))
  }

  @Test func `stages are those that take what is piped, rows first for rows`() {
    let bench = Bench(.english, Self.office)
    let rows = bench.labels("schools | ‸")
    #expect(rows.contains("where") && rows.contains("sort"))
    #expect(!rows.contains("today") && !rows.contains("schools"))
    #expect(!bench.labels("\"a\" | ‸").contains("take-while"))
    #expect(bench.labels("$today | ‸").contains("thai-date"))
  }

  @Test func `flags that were not given yet`() {
    let bench = Bench()
    #expect(bench.labels("[1] | sort --‸") == ["--desc"])
    #expect(bench.labels("[1] | sort --desc --‸").isEmpty)
    #expect(bench.labels("[1] | sort --ม‸") == ["--มากไปน้อย"])
    #expect(bench.labels("[1] | sort -‸") == ["--desc"])
    #expect(bench.taking("--desc", "[1] | sort --d‸") == "[1] | sort --desc ")
  }

  @Test func `columns of what is piped, by type, value or kind`() {
    let bench = Bench(.english, Self.office)
    #expect(bench.labels("schools | where .na‸").first == ".name")
    #expect(bench.labels("schools | where .ชื‸").first == ".ชื่อ")
    #expect(bench.labels("[{alpha: 1, beta: 2}] | sort .‸") == [".alpha", ".beta"])
    #expect(bench.labels("$scores | where .‸") == [".name", ".score", ".\"two words\""])
    #expect(bench.labels("schools | select na‸").first == "name")
    #expect(bench.labels("schools | with double 1 | where .dou‸").first == ".double")
    #expect(bench.labels("schools | select name code | where .‸") == [".name", ".code"])
    #expect(bench.labels("schools | select ชื่อ | sort .‸") == [".name"])
    #expect(bench.labels("schools | without name | sort .‸").contains(".code"))
    #expect(!bench.labels("schools | without name | sort .‸").contains(".name"))
    #expect(bench.labels("schools | rename name called | where .‸").contains(".called"))
    #expect(!bench.labels("schools | rename name called | where .‸").contains(".name"))
    #expect(bench.labels("schools | select name | with n 1 | where .n == 1 | select ‸").contains("n"))
    #expect(bench.labels("schools | each {|s| $s.‸}").contains(".name"))
    #expect(bench.labels("$scores[1].‸").contains(".score"))
    #expect(bench.labels("$today.‸").contains(".be-year"))
  }

  @Test func `members where a choice is wanted, in both languages`() {
    let bench = Bench(.english, Self.office)
    let state = bench.labels("applications | where .state == ‸")
    #expect(state.contains("verified") || state.contains("received"), "\(state)")
    #expect(Bench(.thai, Self.office).labels("ใบสมัคร | เฉพาะ .สถานะ == ‸").contains { $0.utf8.first == 0xE0 })
  }

  @Test func `records by id and by label`() {
    let bench = Bench(.english, Self.office)
    #expect(bench.labels("show s-65‸") == ["s-6502", "s-6501"])
    #expect(bench.labels("show ใน‸") == ["s-6502"])
    #expect(bench.completions("show s-6501‸")?.candidates.first?.description == "บ้านนา")
    #expect(bench.labels("schools | where .id == ‸").contains("s-6501"))
    #expect(bench.labels("set s-6501 na‸").first == "name")
    #expect(bench.labels("add sch‸").contains("school"))
    #expect(bench.labels("add school {na‸").first == "name")
    #expect(bench.taking("name", "add school {na‸") == "add school {name: ")
    #expect(bench.labels("add school {code: \"1\", ‸").contains("name"))
    #expect(!bench.labels("add school {code: \"1\", ‸").contains("code"))
  }

  /// The hyphen alone was a sign without a meaning, and nothing was known to fit.
  @Test func `a name whose hyphen was typed goes on`() {
    let bench = Bench(.english, Self.office)
    for command in ["show", "history", "set"] {
      #expect(bench.labels("\(command) s-‸") == bench.labels("\(command) s-6‸"), "\(command)")
      #expect(bench.taking("s-6501", "\(command) s-‸") == "\(command) s-6501")
    }
    #expect(bench.labels("[1] | take-‸").contains("take-while"))
    #expect(bench.labels("let my-number = 1\nprint $my-‸").contains("$my-number"))
    #expect(bench.labels("$today.be-‸").contains(".be-year"))
    #expect(bench.completions("print 1-‸") == nil)
  }

  @Test func `variables in reach, and those of the program`() {
    let bench = Bench(.english, Self.office)
    #expect(bench.labels("let mine = 1\nprint $m‸").contains("$mine"))
    #expect(bench.labels("print $‸").contains("$scores"))
    #expect(bench.labels("$to‸").contains("$today"))
    #expect(bench.labels("[1] | each {|inner| $in‸").contains("$inner"))
    #expect(bench.labels("[1] | each {|inner| $inner}; $inn‸").isEmpty)
    #expect(bench.labels("workdays ‸").contains("$today"))
  }

  @Test func `files and folders that may be read`() {
    let bench = Bench()
    bench.write("letter.txt", "x")
    bench.write("ใบสมัคร.csv", "x")
    bench.write(".secret", "x")
    #expect(bench.labels("read ‸").contains("\"letter.txt\""))
    #expect(!bench.labels("read ‸").contains("\".secret\""))
    #expect(bench.taking("\"letter.txt\"", "read let‸") == "read \"letter.txt\"")
    #expect(bench.taking("\"letter.txt\"", "read \"let‸") == "read \"letter.txt\"")
    #expect(bench.taking("\"ใบสมัคร.csv\"", "read ใบ‸") == "read \"ใบสมัคร.csv\"")
    // Of the folder above only the way back down is shown.
    #expect(bench.labels("read \"../‸").count == 1)
    #expect(bench.labels("read \"/‸").isEmpty)
  }

  @Test func `nothing within comments, names and texts`() {
    let bench = Bench()
    for text in ["# whe‸", "let whe‸", "print \"whe‸\"", "{|whe‸", "def whe‸"] {
      #expect(bench.completions(text) == nil, "\(text)")
    }
  }

  /// The law: whatever is offered, put in, reads – as far as the text before it reads.
  @Test func `everything offered reads`() {
    let bench = Bench(.english, Self.office), thai = Bench(.thai, Self.office)
    var count = 0, wrong: [String] = []
    let known = OutlineTests.known()
    for (number, code) in OutlineTests.programs.enumerated() {
      let bytes = Array(code.utf8)
      for (order, token) in Lexer.lex(bytes).tokens.enumerated() where (number + order) % 7 == 0 && token.kind != .end {
        for cut in [Int(token.start), min(Int(token.end), Int(token.start) + 2)] where cut <= bytes.count {
          guard let text = String(validating: bytes[..<cut], as: UTF8.self) else { continue }
          let helper = (number + order) % 2 == 0 ? bench : thai
          guard let offered = helper.assistant.completions(text, at: cut) else { continue }
          for candidate in offered.candidates.prefix(25) {
            let whole = Bench.inserted(candidate, offered.replaced, text)
            count += 1
            if !reads(whole, known) { wrong.append("\(text)‸ + \(candidate.insert)") }
          }
        }
      }
    }
    #expect(count > 5000)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.prefix(20).joined(separator: "\n"))")
  }

  /// Whether a text reads once what it still wants is there: the value of a flag or key, the rest of a statement.
  private func reads(_ text: String, _ known: Outline.Known) -> Bool {
    let wants = [
      "", "x", " x", "x = 1", "x in 1 {}", "x {}", "{} catch {}", "x { _ => 1 }", "x [] {}", "x\"", "x\" {}", "\"f\"",
    ]
    return wants.contains { want in
      let bytes = Array((text + want).utf8), lexed = Lexer.lex(bytes)
      let closing = Outline(bytes, lexed: lexed, known: known).closing
      let parsed = Parser.parse(Source(name: "", bytes: bytes + Array(closing.utf8)), number: 0)
      return parsed.failures.isEmpty
    }
  }
}
