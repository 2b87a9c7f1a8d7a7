import Failures
import Values

extension Checker {
  func unary(_ operation: UnaryOperator, _ inner: Expression, _ span: Span) -> Core {
    if operation == .not {
      let core = condition(inner, Words(en: "a condition", th: "เงื่อนไข"))
      return Core(.unary(.not, core), span, .bool)
    }
    let core = expression(inner)
    switch core.type.unwrapped {
    case .number, .duration, .any: break
    default: report(Failure(.wrongOperand.asChecked, "-", .words(core.type.words), at: span))
    }
    if case .constant(let value) = core.kind, value.isInteger, value.int != .min {
      return Core(.constant(Value(-value.int)), span, .number)
    }
    return Core(.unary(.negate, core), span, core.type)
  }

  func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ place: Span, _ span: Span
  ) -> Core {
    switch operation {
    case .and, .or:
      let words = Words(en: "a condition", th: "เงื่อนไข")
      return Core(.binary(operation, condition(left, words), condition(right, words)), span, .bool)
    case .equal, .notEqual: return equality(operation, left, right, span)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordering(operation, left, right, span)
    case .isIn: return membership(left, right, span)
    case .matches:
      let a = conforming(expression(left), to: .text), b = conforming(expression(right), to: .text)
      return Core(.binary(.matches, a, b), span, .bool)
    case .otherwise:
      let a = softened(expression(left)), b = expression(right)
      return Core(.binary(.otherwise, a, b), span, a.type.unwrapped.joined(b.type))
    case .through, .upTo: return range(operation, left, right, span)
    default: return arithmetic(operation, left, right, span)
    }
  }

  /// Both sides, where a word or text on one side may name a member of the other's enumeration.
  private func sides(_ left: Expression, _ right: Expression) -> (Core, Core) {
    if isWord(left), !isWord(right) {
      let b = expression(right)
      return (expression(left, expecting: b.type), b)
    }
    let a = expression(left)
    if probe != nil { look(comparing: left, right) }
    return (a, expression(right, expecting: a.type))
  }

  private func isWord(_ tree: Expression) -> Bool {
    switch tree.kind {
    case .word: true
    case .text(let parts): parts.allSatisfy { if case .literal = $0 { true } else { false } }
    default: false
    }
  }

  private func equality(_ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span) -> Core {
    let (a, b) = sides(left, right)
    warnColumnWord(left, a)
    warnColumnWord(right, b)
    if !a.type.isComparable(with: b.type) {
      report(.neverEqual, .words(a.type.words), .words(b.type.words), at: span, hint: byID(a.type, b.type))
    }
    return Core(.binary(operation, a, b), span, .bool)
  }

  /// `.application == A17`: what was meant is its id.
  private func byID(_ a: Type, _ b: Type) -> Words? {
    guard case (.record, .text) = (a.unwrapped, b.unwrapped) else {
      guard case (.text, .record) = (a.unwrapped, b.unwrapped) else { return nil }
      return byID(b, a)
    }
    return Words(
      en: "a record is named by its id, as in .application.id == A17",
      th: "เทียบระเบียนด้วยรหัส เช่น .application.id == A17")
  }

  /// `status == checked` where both are texts, and `status` is a column; a member of the other side's choice is meant.
  private func warnColumnWord(_ tree: Expression, _ core: Core) {
    guard case .word(let word) = tree.kind, let row = rows.last else { return }
    if case .enumeration = core.type { return }
    if columnNames(row.variable.type).contains(word) { report(.wordIsColumn, Failure.Part(word), at: tree.span) }
  }

  func columnNames(_ type: Type) -> [String] {
    switch type.unwrapped {
    case .record(let columns?): columns.fields.map(\.name)
    case .kind(let name): vocabulary.kind(name)?.columns.fields.map(\.name) ?? []
    default: []
    }
  }

  private func ordering(_ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span) -> Core {
    let (a, b) = sides(left, right)
    let (x, y) = (a.type.unwrapped, b.type.unwrapped)
    let unordered = [x, y].first { !hasOrder($0) }
    if unordered != nil || (x != .any && y != .any && !x.mayBe(y)) {
      report(.neverOrdered, .words(a.type.words), .words(b.type.words), at: span)
    }
    return Core(.binary(operation, a, b), span, .bool)
  }

  private func hasOrder(_ type: Type) -> Bool {
    switch type {
    case .any, .never, .number, .text, .date, .time, .duration, .bool, .enumeration: true
    default: false
    }
  }

  private func membership(_ left: Expression, _ right: Expression, _ span: Span) -> Core {
    let a = expression(left)
    let b = expression(right, expecting: .list(a.type))
    switch b.type.unwrapped {
    case .any, .list, .range, .record, .kind, .never: break
    case .text where a.type.mayBe(.text): break
    default: report(.neverOperates, "in", .words(a.type.words), .words(b.type.words), at: span)
    }
    return Core(.binary(.isIn, a, b), span, .bool)
  }

  /// The left side of `??`: what is absent is null instead of an error.
  func softened(_ core: Core) -> Core {
    switch core.kind {
    case .field(let inner, let symbol, _):
      return Core(.field(softened(inner), symbol, soft: true), core.span, core.type)
    case .index(let inner, let key, _):
      return Core(.index(softened(inner), key, soft: true), core.span, core.type)
    default: return core
    }
  }

  private func range(_ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span) -> Core {
    let a = expression(left), b = expression(right)
    let bound = a.type.unwrapped == .any ? b.type.unwrapped : a.type.unwrapped
    if a.type.unwrapped != .any, b.type.unwrapped != .any, a.type.unwrapped != b.type.unwrapped {
      report(.neverOperates, "..", .words(a.type.words), .words(b.type.words), at: span)
    }
    return Core(.binary(operation, a, b), span, .range(bound))
  }

  private func arithmetic(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
  ) -> Core {
    let a = expression(left), b = expression(right)
    guard let type = sumType(a.type, b.type, operation) else {
      var hint: Words?
      if a.type == .null || b.type == .null {
        hint = Words(en: "give a default: .x ?? 0", th: "ใส่ค่าแทน: .x ?? 0")
      } else if a.type.unwrapped == .text || b.type.unwrapped == .text {
        hint = Words(en: "to join into a text write \"{$a}{$b}\"", th: "ต่อเป็นข้อความเขียน \"{$a}{$b}\"")
      }
      report(
        .neverOperates, Failure.Part(operation.rawValue), .words(a.type.words), .words(b.type.words), at: span,
        hint: hint)
      return Core(.binary(operation, a, b), span, .any)
    }
    return Core(.binary(operation, a, b), span, type)
  }

  /// The type of `left ∘ right`; nil when no values of these types go together.
  func sumType(_ left: Type, _ right: Type, _ operation: BinaryOperator) -> Type? {
    let (a, b) = (left.unwrapped, right.unwrapped)
    if left == .null || right == .null { return nil }
    if a == .any || b == .any || a == .never || b == .never {
      return mixedType(a == .any || a == .never ? b : a, operation)
    }
    switch (a, b, operation) {
    case (.number, .number, _): return .number
    case (.text, .text, .add): return .text
    case (.list(let x), .list(let y), .add): return .list(x.joined(y))
    case (.date, .duration, .add), (.date, .duration, .subtract), (.duration, .date, .add): return .date
    case (.time, .duration, .add), (.time, .duration, .subtract), (.duration, .time, .add): return .time
    case (.date, .time, .add): return .time
    case (.date, .date, .subtract), (.time, .time, .subtract): return .duration
    case (.duration, .duration, .add), (.duration, .duration, .subtract): return .duration
    case (.duration, .number, .multiply), (.number, .duration, .multiply): return .duration
    case (.duration, .duration, .divide): return .number
    default: return nil
    }
  }

  /// What is known when only one side is.
  private func mixedType(_ known: Type, _ operation: BinaryOperator) -> Type? {
    switch (known, operation) {
    case (.number, .add), (.number, .subtract), (.number, .div), (.number, .mod): .number
    case (.text, .add): .text
    case (.text, _), (.bool, _), (.function, _), (.record, _): nil
    default: .any
    }
  }
}
