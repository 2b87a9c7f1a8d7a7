import Failures
import Values

extension Checker {
  /// Statements of a block; the last expression may be its value.
  func block(_ tree: Block, inline: Bool = false) -> CoreBlock {
    let block = CoreBlock(tree.span)
    block.isInline = inline
    if inline { inlineTargets.append(block) }
    inScope { statements(tree.statements, into: block) }
    if inline { inlineTargets.removeLast() }
    return block
  }

  func statements(_ trees: [Statement], into block: CoreBlock) {
    blockDepth += 1
    defer { blockDepth -= 1 }
    for (index, tree) in trees.enumerated() {
      if index == trees.count - 1, case .pipeline(let tree) = tree.kind, !isCommit(tree) {
        block.value = pipeline(tree)
      } else if let statement = statement(tree) {
        block.statements.append(statement)
      }
    }
    warnUnused()
  }

  private func warnUnused() {
    guard let scope = scopes.last, !isInteractive else { return }
    for variable in scope.names.values where !variable.isUsed && variable.span.end > variable.span.start {
      warn(Failure(.unusedName, Failure.Part(variable.name), at: variable.span))
    }
  }

  func isCommit(_ tree: Pipeline) -> Bool {
    guard tree.stages.count == 1, case .command(let name) = tree.stages[0].head else { return false }
    return vocabulary.callable(name.text)?.name == "commit"
  }

  func statement(_ tree: Statement) -> CoreStatement? {
    switch tree.kind {
    case .bind(let name, let type, let value, let isVariable):
      return bind(name, type, value, isVariable: isVariable, tree.span)
    case .set(let place, let operation, let value): return set(place, operation, value, tree.span)
    case .each(let first, let second, let source, let body): return each(first, second, source, body, tree.span)
    case .loop(let condition, let body):
      let test = self.condition(condition, Words(en: "a condition", th: "เงื่อนไข"))
      loopDepth += 1
      defer { loopDepth -= 1 }
      return CoreStatement(kind: .loop(test, block(body)), span: tree.span)
    case .return(let value): return giveBack(value, tree.span)
    case .break, .continue:
      var isBreak = false
      if case .break = tree.kind { isBreak = true }
      if loopDepth == 0 { report(.breakPlace, Failure.Part(isBreak ? "break" : "continue"), at: tree.span) }
      return CoreStatement(kind: isBreak ? .break : .continue, span: tree.span)
    case .throw(let value): return CoreStatement(kind: .raise(expression(value)), span: tree.span)
    case .define(let definition):
      report(.definitionPlace, "def", at: definition.name.span)
      return nil
    case .use, .needs, .test:
      report(.definitionPlace, Failure.Part(keyword(tree)), at: tree.span)
      return nil
    case .pipeline(let tree):
      if isCommit(tree) {
        if let callable = vocabulary.callable("commit") { uses(callable, at: tree.span) }
        return CoreStatement(kind: .commit, span: tree.span)
      }
      return CoreStatement(kind: .expression(pipeline(tree), shown: false), span: tree.span)
    }
  }

  private func keyword(_ tree: Statement) -> String {
    switch tree.kind {
    case .use: "use"
    case .needs: "needs"
    default: "test"
    }
  }

  private func bind(
    _ name: Name, _ type: TypeNode?, _ value: Pipeline, isVariable: Bool, _ span: Span
  ) -> CoreStatement {
    let declared = type.map { self.type($0) }
    // What is written out is a constant, whole.
    var core = (isVariable ? nil : literal(value)) ?? pipeline(value, expecting: declared)
    if let declared { core = conforming(core, to: declared) }
    // A var may later hold something else, unless its type is written down.
    let known = isVariable && declared == nil ? widened(core.type) : declared ?? core.type
    let variable = declare(name.text, known, isMutable: isVariable, at: name.span)
    if !isVariable, case .constant(let value) = core.kind { variable.constant = value }
    return CoreStatement(kind: .bind(variable, core), span: span)
  }

  /// What a `var` that starts like this may come to hold.
  private func widened(_ type: Type) -> Type {
    switch type {
    case .number, .bool, .date, .text, .duration, .time: type
    case .list: .list(.any)
    default: .any
    }
  }

  private func set(
    _ place: Expression, _ operation: Statement.SetOperator, _ value: Pipeline, _ span: Span
  ) -> CoreStatement? {
    var steps: [CoreStatement.Step] = []
    guard let variable = placed(place, &steps) else {
      _ = pipeline(value)
      return nil
    }
    var core = pipeline(value, expecting: steps.isEmpty ? variable.type : nil)
    if !variable.isMutable {
      report(.notVariable, Failure.Part(variable.name), at: place.span)
    } else if variable.closureDepth < closureDepth {
      report(.outwardAssignment, Failure.Part(variable.name), at: place.span)
    }
    if steps.isEmpty {
      switch operation {
      case .set: core = conforming(core, to: variable.type)
      case .add: core = summand(core, variable.type, "+=", span)
      case .subtract: core = summand(core, variable.type, "-=", span)
      }
    }
    return CoreStatement(kind: .set(variable, steps, operation, core), span: span)
  }

  private func summand(_ core: Core, _ type: Type, _ name: String, _ span: Span) -> Core {
    let result = sumType(type, core.type, name == "+=" ? .add : .subtract)
    if result == nil {
      report(.neverOperates, Failure.Part(name), .words(type.words), .words(core.type.words), at: span)
    }
    return core
  }

  /// The variable a place is part of, and the way into it.
  private func placed(_ place: Expression, _ steps: inout [CoreStatement.Step]) -> Variable? {
    switch place.kind {
    case .variable(let name):
      guard let variable = find(name) else {
        _ = expression(place)
        return nil
      }
      variable.isUsed = true
      return reach(variable, from: function)
    case .field(let inner, let name):
      guard let variable = placed(inner, &steps) else { return nil }
      steps.append(.field(realm.symbol(name.text), name.span))
      return variable
    case .index(let inner, let key):
      guard let variable = placed(inner, &steps) else { return nil }
      steps.append(.index(expression(key)))
      return variable
    default: return nil
    }
  }

  private func each(
    _ first: Name, _ second: Name?, _ source: Expression, _ body: Block, _ span: Span
  ) -> CoreStatement {
    let core = expression(source)
    refuseItems(core)
    checkTwice([first] + (second.map { [$0] } ?? []))
    loopDepth += 1
    defer { loopDepth -= 1 }
    return inScope {
      var types = (core.type.element, Type.number)
      if case .record = core.type.unwrapped { types = second == nil ? (.record(nil), .any) : (.any, .any) }
      let one = declare(first.text, types.0, isMutable: false, at: first.span)
      let two = second.map { declare($0.text, types.1, isMutable: false, at: $0.span) }
      one.isUsed = true
      two?.isUsed = true
      return CoreStatement(kind: .each(one, two, core, block(body)), span: span)
    }
  }

  /// Refuses what is known to have no items.
  func refuseItems(_ core: Core) {
    switch core.type.unwrapped {
    case .number, .bool, .text, .date, .time, .duration, .function, .enumeration:
      var failure = Failure(.notIterable.asChecked, .words(core.type.words), at: core.span)
      if case .constant(let value) = core.kind, value.isText, vocabulary.callable(value.string) != nil {
        failure = failure.hinting(
          Words(en: "to call it write (\(value.string))", th: "ถ้าต้องการเรียกใช้เขียน (\(value.string))"))
      }
      report(failure)
    default: break
    }
  }

  private func giveBack(_ value: Pipeline?, _ span: Span) -> CoreStatement {
    var core = value.map { pipeline($0) }
    if let target = inlineTargets.last {
      target.leavesEarly = true
      return CoreStatement(kind: .leaveInline(core, target), span: span)
    }
    if let declared = function.declaredResult, let given = core { core = conforming(given, to: declared) }
    return CoreStatement(kind: .give(core), span: span)
  }

  // MARK: - Conditions and conformance

  func condition(_ tree: Expression, _ place: Words) -> Core {
    let core = limited(.reads, place) { expression(tree) }
    switch core.type {
    case .bool, .any, .optional(.bool): break
    default: report(Failure(.notACondition.asChecked, .words(core.type.words), "…", at: core.span))
    }
    return core
  }

  /// The same value, refused or checked when it runs if it may not be of that type.
  func conforming(_ core: Core, to type: Type) -> Core {
    if type == .any || core.type == type { return core }
    guard core.type.mayBe(type) else {
      report(.typeMismatch, .words(type.words), .words(core.type.words), at: core.span)
      return core
    }
    if isCertain(core.type, type) { return core }
    return Core(.checked(core, type), core.span, type)
  }

  /// Whether every value of one type is of the other, so that nothing need be checked when it runs.
  func isCertain(_ given: Type, _ wanted: Type) -> Bool {
    switch (given, wanted) {
    case (_, .any), (.never, _): true
    case (.null, .optional): true
    case (.optional(let inner), .optional(let other)): isCertain(inner, other)
    case (let type, .optional(let inner)): isCertain(type, inner)
    case (.list(let item), .list(let other)): isCertain(item, other)
    case (.range(let item), .range(let other)): isCertain(item, other)
    case (.record, .record), (.kind, .record): true
    default: given == wanted
    }
  }

  // MARK: - Types

  func type(_ node: TypeNode) -> Type {
    let plain = plainType(node)
    return node.isOptional ? .optional(plain) : plain
  }

  private func plainType(_ node: TypeNode) -> Type {
    let element = node.elements.first.map { type($0) }
    switch node.name.text {
    case "any": return .any
    case "null": return .null
    case "bool": return .bool
    case "number": return .number
    case "text": return .text
    case "date": return .date
    case "time": return .time
    case "duration": return .duration
    case "function": return .function
    case "list": return .list(element ?? .any)
    case "range": return .range(element ?? .any)
    case "record": return .record(nil)
    default: break
    }
    if let kind = vocabulary.kind(node.name.text) { return .kind(kind.name) }
    if let number = vocabulary.enumeration(node.name.text) { return .enumeration(number) }
    report(.unknownType, Failure.Part(node.name.text), at: node.name.span)
    return .any
  }
}

extension Wording {
  /// The same words, said before anything runs.
  var asChecked: Wording {
    Wording(
      code, .check, en: message.en.withoutValue, th: message.th.withoutValue, hintEn: hint?.en, hintTh: hint?.th,
      helpEn: help.en, helpTh: help.th
    )
  }
}

extension String {
  /// A message without the value it ends in, which is not known before the script runs.
  fileprivate var withoutValue: String { hasSuffix(": {2}") ? String(dropLast(5)) : self }
}
