import Failures
import Text
import Values

/// Blocks that only declare: `procedure award "…" { step call "…" { actor officer } }`.
///
/// Their words are callables known inside one command's block only. They are checked like any call, and become records
/// `{word: "step", name: "call", …, inside: […]}` with a field for each parameter given; nothing of them runs.
extension Checker {
  func declarations(_ given: Given, of owner: Callable, _ span: Span) -> Core {
    guard let tree = treeOf(given), let block = self.block(of: tree) else {
      report(.argumentBlock, Failure.Part(owner.name), at: given.span ?? span)
      return broken(span)
    }
    let items = block.statements.compactMap { declaration($0, inside: owner) }
    return Core(.list(items.map { .value($0) }), block.span, .list(.any))
  }

  /// The block of `{ … }`, which reads as an empty record where nothing stands in it.
  func block(of tree: Expression) -> Block? {
    switch tree.kind {
    case .closure(nil, let block): block
    case .record(let items) where items.isEmpty: Block([], at: tree.span)
    default: nil
    }
  }

  private func declaration(_ statement: Statement, inside owner: Callable) -> Core? {
    guard case .pipeline(let tree) = statement.kind, tree.stages.count == 1,
      case .command(let name) = tree.stages[0].head
    else {
      report(.wordOnly, Failure.Part(owner.name), at: statement.span)
      return nil
    }
    guard let word = vocabulary.word(name.text, inside: owner.name) else {
      report(.notAWord, Failure.Part(name.text), Failure.Part(owner.name), at: name.span, hint: hint(name, owner))
      return nil
    }
    guard let given = bound(tree.stages[0].arguments, to: word, input: nil, name) else { return nil }
    var entries: [Core.Entry] = [.field(realm.symbol("word"), Core(.constant(heap.text(word.name)), name.span, .text))]
    for (index, parameter) in word.parameters.enumerated() where given[index] != nil {
      guard let core = argument(given[index], parameter, word, tree.span, nil).0 else { continue }
      let key = parameter.accepts == .declarations ? "inside" : parameter.name
      entries.append(.field(realm.symbol(key), core))
    }
    return Core(.record(entries), statement.span, .record(nil))
  }

  private func hint(_ name: Name, _ owner: Callable) -> Words {
    let words = vocabulary.words(inside: owner.name)
    if let near = EditDistance.nearest(to: name.text, among: words.flatMap { [$0.name, $0.thai] }) {
      return Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่")
    }
    return Words(
      en: "its words are: \(words.map(\.name).joined(separator: " "))",
      th: "คำที่ใช้ได้: \(words.map(\.thai).joined(separator: " "))")
  }

  // MARK: - What was declared, before anything runs

  /// Has the command look at what it was told; what is not written out cannot be looked at.
  func checkDeclared(
    _ callable: Callable, _ cores: [Core?], _ declares: @Sendable (Declaration) -> [Failure], _ span: Span
  ) {
    let count = failures.count
    let parts = zip(callable.parameters, cores).compactMap { parameter, core in core.map { (parameter, $0) } }
    guard let declared = declaration(callable.name, parts.map { ($0.0, $0.1) }, span), failures.count == count
    else { return }
    for failure in declares(declared) { report(failure.span == nil ? failure.at(span) : failure) }
  }

  private func declaration(_ word: String, _ parts: [(Parameter, Core)], _ span: Span) -> Declaration? {
    var given: [Declaration.Given] = [], inside: [Declaration] = []
    for (parameter, core) in parts {
      if parameter.accepts == .declarations {
        guard let all = declared(core) else { return nil }
        inside = all
      } else {
        guard let value = plain(core) else { return nil }
        given.append(Declaration.Given(parameter.name, value, at: core.span))
      }
    }
    return Declaration(word, given, inside: inside, at: span)
  }

  /// The declarations of a block, from the records they became.
  private func declared(_ list: Core) -> [Declaration]? {
    guard case .list(let items) = list.kind else { return nil }
    var all: [Declaration] = []
    for case .value(let item) in items {
      guard case .record(let entries) = item.kind else { return nil }
      var word = "", given: [Declaration.Given] = [], inside: [Declaration] = []
      for case .field(let symbol, let core) in entries {
        let key = realm.name(symbol)
        if key == "word", word.isEmpty, case .constant(let value) = core.kind {
          word = value.string
        } else if key == "inside" {
          guard let nested = declared(core) else { return nil }
          inside = nested
        } else {
          guard let value = plain(core) else { return nil }
          given.append(Declaration.Given(key, value, at: core.span))
        }
      }
      all.append(Declaration(word, given, inside: inside, at: item.span))
    }
    return all
  }

  /// A value written out, or nil, which is reported.
  private func plain(_ core: Core) -> Literal? {
    switch core.kind {
    case .constant(let value):
      if let literal = Literal(value, realm) { return literal }
    case .checked(let inner, _): return plain(inner)
    case .rows(let inner): return plain(inner)
    case .list(let items):
      var values: [Literal] = []
      for item in items {
        guard case .value(let inner) = item else {
          report(.literalOnly, at: core.span)
          return nil
        }
        guard let value = plain(inner) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .record(let entries):
      var fields: [Literal.Entry] = []
      for entry in entries {
        guard case .field(let symbol, let inner) = entry else {
          report(.literalOnly, at: core.span)
          return nil
        }
        guard let value = plain(inner) else { return nil }
        fields.append(Literal.Entry(realm.name(symbol), value))
      }
      return .record(fields)
    default: break
    }
    report(.literalOnly, at: core.span)
    return nil
  }
}

extension Wording {
  static let notAWord = Wording(
    "SOP-WORD", .check, en: "{1} is not a word of {2}", th: "{1} ไม่ใช่คำที่ใช้ใน {2}",
    helpEn: "A block that declares has words of its own; help COMMAND lists them.",
    helpTh: "บล็อกที่ประกาศข้อมูลมีคำของตนเอง ใช้ help คำสั่ง เพื่อดูคำเหล่านั้น")
  static let wordOnly = Wording(
    "SOP-WORD-ONLY", .check, en: "only words of {1} stand in its block", th: "ในบล็อกของ {1} ใช้ได้เฉพาะคำของคำสั่งนั้น",
    hintEn: "one a line, or with ; between them", hintTh: "บรรทัดละคำ หรือคั่นด้วย ;",
    helpEn: "The block says what something is. It is no program: no pipelines, loops or variables are made in it.",
    helpTh: "บล็อกนี้บอกว่าสิ่งนั้นเป็นอย่างไร ไม่ใช่โปรแกรม จึงไม่มีท่อ การวนซ้ำ หรือการสร้างตัวแปร")
}
