import Commands
import Failures
import Formats
import Testing
import Values

import Language

@Suite struct `Callables of formats and files` {
  let world = World()
  let session = PaperSession()

  /// Runs a callable with positional arguments and flags by name.
  private func run(_ name: String, _ positional: [Value], _ flags: [String: Value] = [:]) throws -> Value {
    let all = FormatCallables.all + FileCallables.all
    let callable = try #require(all.first { $0.name == name })
    let arguments = UnsafeMutablePointer<Value>.allocate(capacity: callable.parameters.count)
    defer { arguments.deallocate() }
    var rest = positional[...]
    for (index, parameter) in callable.parameters.enumerated() {
      switch parameter.role {
      case .positional: arguments[index] = rest.popFirst() ?? .missing
      case .flag: arguments[index] = flags[parameter.name] ?? .missing
      case .rest: arguments[index] = world.heap.list(owning: Array(rest))
      }
    }
    guard case .native(let body) = callable.body else { return .missing }
    var entry = callable
    return try withUnsafeMutablePointer(to: &entry) { pointer in
      var call = Call(heap: world.heap, arguments: arguments, callable: pointer, session: session)
      return try body(&call)
    }
  }

  private func text(_ text: String) -> Value { world.heap.text(text) }

  @Test func `every one has two examples, a Thai name, and no flag twice`() {
    let all = FormatCallables.all + FileCallables.all
    for callable in all {
      #expect(callable.examples.count >= 2, "\(callable.name)")
      #expect(!callable.thai.isEmpty)
      #expect(Set(callable.parameters.map(\.name)).count == callable.parameters.count)
      #expect(Set(callable.parameters.map(\.thai)).count == callable.parameters.count)
    }
    #expect(Set(all.map(\.name) + all.map(\.thai)).count == all.count * 2)
  }

  @Test func `reads the files of the examples`() throws {
    for file in FileCallables.exampleFiles { session.files[file.name] = Array(file.text.utf8) }
    #expect(
      try world.plain(run("csv", [text("scores.csv")]))
        == #"[{"id":"A1","name":"สมศรี","score":85.5,"date":"2026-11-20"},{"id":"A2","name":"กานดา","score":70,"date":"2026-11-21"}]"#
    )
    #expect(try world.plain(run("csv", [text("scores.csv")], ["types": text("text")])).contains(#""score":"85.5""#))
    #expect(try world.plain(run("tsv", [text("scores.tsv")])) == #"[{"id":"A1","score":85.5}]"#)
    #expect(try world.plain(run("json", [text("round.json")])) == #"{"id":"award-2569-1","quota":3}"#)
    #expect(
      try world.plain(run("jsonl", [text("scores.jsonl")])) == #"[{"id":"A1","score":85.5},{"id":"A2","score":70}]"#)
    #expect(try run("read", [text("note.txt")]).string == "เรียน ผู้อำนวยการ\n")
  }

  @Test func `says in which file a mistake stands`() throws {
    session.files["bad.json"] = Array("[1,".utf8)
    do {
      _ = try run("json", [text("bad.json")])
      Issue.record("read it")
    } catch let failure as Failure {
      #expect(failure.trace.first?.words.en == "in the file bad.json")
    }
  }

  @Test func `takes types and separators, and refuses others`() throws {
    let types = world.heap.record([("a", text("text"))])
    #expect(
      try world.plain(run("from-csv", [text("a|b\n1|2")], ["separator": text("|"), "types": types]))
        == #"[{"a":"1","b":"2"}]"#)
    for sign in ["\"", "a", "", "ก", "::", "'"] {
      #expect(
        refusal { _ = try run("from-csv", [text("a\n1")], ["separator": text(sign)]) }.hasPrefix("SOP-CSV-SEPARATOR"))
    }
    #expect(refusal { _ = try run("from-csv", [text("a\n1")], ["types": text("all")]) }.hasPrefix("SOP-ARGUMENT"))
    #expect(refusal { _ = try run("to-json", [Value(1)], ["indent": Value(99)]) }.hasPrefix("SOP-BOUNDS"))
  }

  @Test func `shows what its examples say`() throws {
    let rows = try world.json(#"[{"id":"A1","score":85}]"#)
    let mixed = try world.json(#"[{"id":"A1","score":85.5},{"id":"A2","note":"a,b"}]"#)
    #expect(try run("to-csv", [mixed]).string == "id,score,note\nA1,85.5,\nA2,,\"a,b\"\n")
    #expect(try run("to-tsv", [rows]).string == "id\tscore\nA1\t85\n")
    #expect(try run("to-md", [rows]).string == "| id | score |\n| --- | ---: |\n| A1 | 85 |\n")
    #expect(
      try run("to-table", [rows]).string
        == "┌────┬───────┐\n│ id │ score │\n├────┼───────┤\n│ A1 │    85 │\n└────┴───────┘\n")
    #expect(
      try run("to-table", [world.json(#"[{"n":1}]"#)], ["ascii": .true]).string == "+---+\n| n |\n+---+\n| 1 |\n+---+\n"
    )
    #expect(try run("to-json", [world.json("[1,2]")], ["indent": Value(2)]).string == "[\n  1,\n  2\n]")
    #expect(try run("to-jsonl", [world.json(#"["ก",null]"#)]).string == "\"ก\"\nnull\n")
    #expect(try world.shown(run("from-csv", [text("x;y\n0812;")])).contains("0812"))
    #expect(try run("to-html", [world.json(#"[{"n":1}]"#)]).string.contains("<td style=\"text-align:right\">1</td>"))
  }

  @Test func `stages files in the format their names say`() throws {
    let rows = try world.json(#"[{"ชื่อ":"=สมศรี","n":1}]"#)
    _ = try run("export", [rows, text("a.csv")])
    #expect(session.files["a.csv"] == [0xEF, 0xBB, 0xBF] + Array("ชื่อ,n\n\"'=สมศรี\",1\n".utf8))
    _ = try run("export", [rows, text("b.csv")], ["raw": .true])
    #expect(session.files["b.csv"] == Array("ชื่อ,n\n=สมศรี,1\n".utf8))
    #expect(try world.plain(run("csv", [text("a.csv")])) == #"[{"ชื่อ":"=สมศรี","n":1}]"#)
    _ = try run("save", [text("x"), text("c.txt")])
    #expect(session.files["c.txt"] == [0x78])
    #expect(refusal { _ = try run("export", [rows, text("a.xyz")]) }.hasPrefix("SOP-EXPORT"))
  }

  @Test func `prints values side by side and tables on lines of their own`() throws {
    _ = try run("print", [text("คะแนน"), Number.normal(8550, 2), .date(20_777)])
    _ = try run("print", [text("a"), world.json(#"[{"n":1}]"#), text("b")])
    _ = try run("print", [])
    #expect(
      String(decoding: session.printed, as: UTF8.self)
        == "คะแนน 85.5 2026-11-20\na\n┌───┐\n│ n │\n├───┤\n│ 1 │\n└───┘\nb\n\n")
    _ = try run("warn", [text("x"), Value(1)])
    #expect(session.warned == ["x 1"])
    session.input = Array("id\n1\n".utf8)
    #expect(try run("stdin", []).string == "id\n1\n")
  }
}
