import Commands
import Failures
import Language
import LineEditor
import Testing

@testable import Assist

/// What the outline says of texts that read is what the parser says.
@Suite struct OutlineTests {
  static func known(_ words: Set<String> = [], _ vocabulary: Vocabulary = Commands.vocabulary()) -> Outline.Known {
    Outline.Known(
      callable: { name, block in block.flatMap { vocabulary.word(name, inside: $0) } ?? vocabulary.callable(name) },
      isVariable: { vocabulary.callable("$" + $0) != nil || words.contains($0) })
  }

  static let programs: [String] =
    Commands.all.flatMap { $0.examples.map(\.code) } + [
      "let quota = 3\nvar n = 0\n$n += $quota",
      "def fib [n: number] -> number { if $n < 2 { return $n }; (fib $n - 1) + (fib $n - 2) }\nfib 20",
      "def greet [name: text, --loud, --times: number = 2, ...rest: list of text] { print $name $loud $times $rest }",
      "for a, b in [1 2] { print $a $b }",
      "let grade = match 80 { 90..100 => \"ดีเยี่ยม\", 80..<90 | 70 if true => (1 | count), _ => { print 1 } }",
      "let failed = ([1] | each {|a| try { $a; null } catch e { {id: $a, why: $e.message} }} | where $it != null)",
      "print \"a {[1 2] | count} b {1 + 1} c\" 'raw'",
      "ใบสมัคร | เฉพาะ .คะแนน >= ๘๐ and .สถานะ == ตรวจแล้ว | เรียง .คะแนน | เอา ๓",
      "while true { break }\nif 1 == 1 { print 1 } else if 2 == 2 { print 2 } else { print 3 }",
      "let t = {a: 1, \"b c\": [2 {d: 3}], if: 4}\n$t.a + $t.\"b c\"[2].d",
      "use \"x.sopsh\" [a b]\nneeds scratch\ntest \"it holds\" { assert 1 == 1 }",
      "[1 2] | where {|x| not ($x > 1)} | each { $it * 2 } # end",
      "let add = {|k| {|x| $x + $k}}\n[{a: 1}] | sort {key: .a} | select a",
    ]

  @Test func `commands and flags are those of the tree`() {
    let known = Self.known()
    for code in Self.programs {
      let bytes = Array(code.utf8), parsed = Parser.parse(Source(name: "", bytes: bytes), number: 0)
      guard parsed.failures.isEmpty else { continue }
      var heads: Set<Int> = [], flags: Set<Int> = []
      Walk {
        heads.insert($0)
      } flag: {
        flags.insert($0)
      }.walk(parsed.program.statements)
      let outline = Outline(bytes, lexed: Lexer.lex(bytes), known: known)
      let found = Set(outline.calls.map { Int(outline.tokens[$0.head].start) })
      #expect(found == heads, "\(code)")
      let foundFlags = outline.roles.indices.filter {
        outline.tokens[$0].kind == .flag && (outline.roles[$0] == .flag || outline.roles[$0] == .unknownFlag)
      }.map { Int(outline.tokens[$0].start) }
      #expect(flags.isSubset(of: foundFlags), "\(code)")
    }
  }

  @Test func `nothing in an example is unknown`() {
    let known = Self.known(["last"])
    for callable in Commands.all where callable.scope == .everywhere {
      for example in callable.examples {
        let bytes = Array(example.code.utf8)
        let outline = Outline(bytes, lexed: Lexer.lex(bytes), known: known)
        for (index, role) in outline.roles.enumerated() {
          let isUnknown = role == .unknownFlag || role == .unknownVariable || role == .wrong
          #expect(!isUnknown, "\(example.code): \(outline.text(index))")
        }
      }
    }
  }

  @Test func `a text cut anywhere reads once it is closed`() {
    var count = 0, wrong: [String] = []
    let known = Self.known()
    for code in Self.programs {
      let bytes = Array(code.utf8)
      guard Parser.parse(Source(name: "", bytes: bytes), number: 0).failures.isEmpty else { continue }
      let lexed = Lexer.lex(bytes)
      for token in lexed.tokens where token.kind != .newline && token.kind != .end {
        let start = Int(token.start), before = Array(bytes[..<start])
        let outline = Outline(before, lexed: Lexer.lex(before), known: known)
        let frame = outline.frame
        guard token.spaceBefore || before.last.map({ [0x28, 0x5B, 0x7B].contains($0) }) ?? true else { continue }
        guard [.head, .stage, .operand, .after].contains(frame.state), !frame.isNaming else { continue }
        guard frame.state != .after || frame.call != nil, frame.form != .names, frame.form != .parameters else {
          continue
        }
        // `else` and `catch` cannot be taken for words.
        guard frame.block != .else, frame.block != .try, frame.block != .catch, frame.word != .use, frame.word != .test
        else { continue }
        count += 1
        let whole = before + Array(("x" + outline.closing).utf8)
        let failures = Parser.parse(Source(name: "", bytes: whole), number: 0).failures
        if let failure = failures.first {
          wrong.append("\(String(decoding: whole, as: UTF8.self)): \(failure.message(in: .english))")
        }
      }
    }
    #expect(count > 1000)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.prefix(20).joined(separator: "\n"))")
  }
}

/// Where the tree has commands and flags, by the byte they begin at.
struct Walk {
  let head: (Int) -> Void
  let flag: (Int) -> Void

  init(head: @escaping (Int) -> Void, flag: @escaping (Int) -> Void) {
    self.head = head
    self.flag = flag
  }

  func walk(_ statements: [Statement]) { for statement in statements { walk(statement) } }

  private func walk(_ statement: Statement) {
    switch statement.kind {
    case .bind(_, _, let pipeline, _), .pipeline(let pipeline): walk(pipeline)
    case .set(let place, _, let pipeline):
      walk(place)
      walk(pipeline)
    case .define(let definition): walk(definition.body.statements)
    case .each(_, _, let items, let block):
      walk(items)
      walk(block.statements)
    case .loop(let test, let block):
      walk(test)
      walk(block.statements)
    case .return(let pipeline): if let pipeline { walk(pipeline) }
    case .throw(let value): walk(value)
    case .needs(let arguments): walk(arguments)
    case .test(_, let block): walk(block.statements)
    case .break, .continue, .use: break
    }
  }

  private func walk(_ pipeline: Pipeline) {
    for stage in pipeline.stages {
      switch stage.head {
      case .command(let name): head(Int(name.span.start))
      case .value(let value): walk(value)
      }
      walk(stage.arguments)
    }
  }

  private func walk(_ arguments: [Argument]) {
    for argument in arguments {
      switch argument {
      case .flag(let name): flag(Int(name.span.start))
      case .spread(let value, _), .value(let value): walk(value)
      }
    }
  }

  private func walk(_ value: Expression) {
    switch value.kind {
    case .field(let inner, _), .unary(_, let inner): walk(inner)
    case .index(let inner, let key):
      walk(inner)
      walk(key)
    case .binary(_, let left, let right, _):
      walk(left)
      walk(right)
    case .parenthesis(let pipeline): walk(pipeline)
    case .text(let parts): for case .pipeline(let pipeline) in parts { walk(pipeline) }
    case .list(let items):
      for item in items {
        switch item {
        case .value(let inner), .spread(let inner): walk(inner)
        }
      }
    case .record(let items):
      for item in items {
        switch item {
        case .entry(_, let inner), .spread(let inner): walk(inner)
        }
      }
    case .closure(_, let block): walk(block.statements)
    case .branch(let arms, let otherwise):
      for arm in arms {
        walk(arm.condition)
        walk(arm.block.statements)
      }
      if let otherwise { walk(otherwise.statements) }
    case .match(let subject, let arms):
      walk(subject)
      for arm in arms {
        arm.patterns.forEach(walk)
        if let guarded = arm.guarded { walk(guarded) }
        switch arm.body {
        case .block(let block): walk(block.statements)
        case .pipeline(let pipeline): walk(pipeline)
        }
      }
    case .attempt(let body, _, let rescue):
      walk(body.statements)
      walk(rescue.statements)
    default: break
    }
  }
}
