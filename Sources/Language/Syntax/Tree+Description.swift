import Failures

/// The tree in brackets, one statement a line: what tests compare, with the oracle and before and after formatting.
extension Program: CustomStringConvertible {
  public var description: String { statements.map { $0.outline + "\n" }.joined() }
}

private func form(_ parts: String...) -> String { "(" + parts.filter { !$0.isEmpty }.joined(separator: " ") + ")" }

private func row(_ parts: [String]) -> String { parts.joined(separator: " ") }

private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

extension Statement {
  fileprivate var outline: String {
    switch kind {
    case .bind(let name, let type, let value, let isVariable):
      form(isVariable ? "var" : "let", name.text, type?.outline ?? "", value.outline)
    case .set(let place, let infix, let value):
      form(infix == .set ? "=" : infix == .add ? "+=" : "-=", place.outline, value.outline)
    case .define(let definition): definition.outline
    case .each(let name, let second, let items, let block):
      form("for", name.text, second?.text ?? "", items.outline, block.outline)
    case .loop(let condition, let block): form("while", condition.outline, block.outline)
    case .return(let value): form("return", value?.outline ?? "")
    case .break: "(break)"
    case .continue: "(continue)"
    case .throw(let value): form("throw", value.outline)
    case .use(let path, _, let names):
      form("use", quoted(path), names.map { "[" + row($0.map(\.text)) + "]" } ?? "")
    case .needs(let arguments): form("needs", row(arguments.map(\.outline)))
    case .test(let title, let block): form("test", quoted(title), block.outline)
    case .pipeline(let pipeline): pipeline.outline
    }
  }
}

extension Definition {
  fileprivate var outline: String {
    let list = "[" + row(parameters.map(\.outline)) + "]"
    return form("def", name.text, list, result.map { "-> " + $0.outline } ?? "", body.outline)
  }
}

extension ParameterNode {
  fileprivate var outline: String {
    let shown = (isRest ? "..." : isFlag ? "--" : "") + name.text
    return form(shown, type.map { ": " + $0.outline } ?? "", fallback.map { "= " + $0.outline } ?? "")
  }
}

extension TypeNode {
  fileprivate var outline: String {
    name.text + elements.map { " of " + $0.outline }.joined() + (isOptional ? "?" : "")
  }
}

extension Block {
  fileprivate var outline: String { form("block", row(statements.map(\.outline))) }
}

extension Pipeline {
  fileprivate var outline: String { form("pipe", row(stages.map(\.outline))) }
}

extension Stage {
  fileprivate var outline: String {
    switch head {
    case .command(let name): form("call", name.text, row(arguments.map(\.outline)))
    case .value(let value) where arguments.isEmpty: value.outline
    case .value(let value): form("apply", value.outline, row(arguments.map(\.outline)))
    }
  }
}

extension Argument {
  fileprivate var outline: String {
    switch self {
    case .flag(let name): form("flag", name.text)
    case .spread(let value, _): form("spread", value.outline)
    case .value(let value): value.outline
    }
  }
}

extension Expression {
  fileprivate var outline: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): form("number", text)
    case .duration(let text): form("duration", text)
    case .date(let text): form("date", text)
    case .text(let parts): form("text", row(parts.map(\.outline)))
    case .word(let text): form("word", text)
    case .variable(let text): form("$", text)
    case .column(let name): form("column", quoted(name.text))
    case .field(let base, let name): form("field", base.outline, quoted(name.text))
    case .index(let base, let index): form("index", base.outline, index.outline)
    case .unary(let prefix, let operand): form(prefix == .not ? "not" : "negate", operand.outline)
    case .binary(let infix, let left, let right, _): form(infix.sign, left.outline, right.outline)
    default: compoundOutline
    }
  }

  private var compoundOutline: String {
    switch kind {
    case .parenthesis(let pipeline): form("paren", pipeline.outline)
    case .list(let items): form("list", row(items.map(\.outline)))
    case .record(let items): form("record", row(items.map(\.outline)))
    case .closure(let names, let block):
      form("closure", names.map { "[" + row($0.map(\.text)) + "]" } ?? "-", row(block.statements.map(\.outline)))
    case .branch(let arms, let otherwise):
      form("if", row(arms.map { form($0.condition.outline, $0.block.outline) }), otherwise?.outline ?? "")
    case .match(let subject, let arms): form("match", subject.outline, row(arms.map(\.outline)))
    case .attempt(let body, let name, let handler): form("try", body.outline, name?.text ?? "-", handler.outline)
    default: ""
    }
  }
}

extension BinaryOperator {
  fileprivate var sign: String { self == .isIn ? "in" : rawValue }
}

extension TextPart {
  fileprivate var outline: String {
    switch self {
    case .literal(let text): quoted(text)
    case .pipeline(let pipeline): pipeline.outline
    }
  }
}

extension ListItem {
  fileprivate var outline: String {
    switch self {
    case .value(let value): value.outline
    case .spread(let value): form("spread", value.outline)
    }
  }
}

extension RecordItem {
  fileprivate var outline: String {
    switch self {
    case .entry(let key, let value): form(quoted(key.text), value.outline)
    case .spread(let value): form("spread", value.outline)
    }
  }
}

extension MatchArm {
  fileprivate var outline: String {
    let result =
      switch body {
      case .block(let block): block.outline
      case .pipeline(let pipeline): pipeline.outline
      }
    let shown = patterns.isEmpty ? "_" : row(patterns.map(\.outline))
    return form("arm", shown, guarded.map { "if " + $0.outline } ?? "", result)
  }
}
