import Failures
import Values

extension Checker {
  /// A pipeline to which another stage may be added: the one this value is the end of, or a new one.
  func opened(_ input: Core) -> Stream {
    if case .stream(let stream) = input.kind, case .list = stream.sink { return stream }
    if case .rows(let inner) = input.kind { return Stream(source: inner) }
    return Stream(source: input)
  }

  func streaming(_ kind: Callable.Streaming, _ callable: Callable, _ given: [Given?], _ span: Span) -> Core {
    if kind == .group { return group(callable, given, span) }
    guard let input = streamInput(given, callable) else { return broken(span) }
    let element = input.type.element
    var stream = opened(input)
    func staged(_ stage: Stream.Stage, _ type: Type) -> Core {
      stream.stages.append((stage, callable.name))
      return Core(.stream(stream), span, type)
    }
    func ended(_ sink: Stream.Sink, _ type: Type) -> Core {
      stream.sink = sink
      return Core(.stream(stream), span, type)
    }
    switch kind {
    case .each:
      let (row, type) = rowArgument(given, 1, element, callable)
      return staged(.each(row), .list(type))
    case .filter: return staged(.filter(conditionArgument(given, 1, element, callable)), .list(element))
    case .takeWhile: return staged(.takeWhile(conditionArgument(given, 1, element, callable)), .list(element))
    case .skipWhile: return staged(.skipWhile(conditionArgument(given, 1, element, callable)), .list(element))
    case .take: return staged(.take(countArgument(given, 1, callable)), .list(element))
    case .skip: return staged(.skip(countArgument(given, 1, callable)), .list(element))
    case .with: return with(callable, given, element, staged)
    case .count:
      if stream.stages.isEmpty { return Core(.count(stream.source), span, .number) }
      return ended(.count, .number)
    case .first: return ended(.first, .optional(element))
    case .find: return ended(.find(conditionArgument(given, 1, element, callable)), .optional(element))
    case .any: return ended(.any(conditionArgument(given, 1, element, callable)), .bool)
    case .all: return ended(.all(conditionArgument(given, 1, element, callable)), .bool)
    case .reduce: return reduce(callable, given, element, ended)
    case .group: return broken(span)
    }
  }

  /// What streams: lists and ranges as they are, records as their rows.
  private func streamInput(_ given: [Given?], _ callable: Callable) -> Core? {
    let core: Core
    switch given.first ?? nil {
    case .core(let inner): core = inner
    case .tree(let tree): core = expression(tree)
    default: return nil
    }
    switch core.type.unwrapped {
    case .number, .bool, .text, .date, .time, .duration, .function, .enumeration, .null:
      _ = fitting(core, .list(.any), callable.parameters[0], callable)
    default: break
    }
    return core
  }

  private func countArgument(_ given: [Given?], _ place: Int, _ callable: Callable) -> Core {
    guard let tree = treeOf(given[place]) else { return Core(.constant(Value(1)), function.span, .number) }
    return fitting(expression(tree, expecting: .number), .number, callable.parameters[place], callable)
  }

  func rowArgument(
    _ given: [Given?], _ place: Int, _ element: Type, _ callable: Callable
  ) -> (Stream.Row, Type) {
    guard place < given.count, let tree = treeOf(given[place]) else { return (.function(broken(function.span)), .any) }
    return row(tree, element, callable, isCondition: false)
  }

  private func conditionArgument(_ given: [Given?], _ place: Int, _ element: Type, _ callable: Callable) -> Stream.Row {
    guard place < given.count, let tree = treeOf(given[place]) else { return .function(broken(function.span)) }
    return row(tree, element, callable, isCondition: true).0
  }

  /// Code run for every row: a closure in place, an expression over `.x` and `$it`, or a function value.
  func row(_ tree: Expression, _ element: Type, _ callable: Callable, isCondition: Bool) -> (Stream.Row, Type) {
    // `each` may change things; a condition or a key may only look.
    var isBlock = false
    if case .closure = tree.kind { isBlock = true }
    let most: Callable.Effect = callable.name == "each" && isBlock ? .changes : .reads
    let place = Words(en: "the argument of \(callable.name)", th: "อาร์กิวเมนต์ของ \(callable.name)")
    return limited(most, place) {
      if case .closure(let names, let body) = tree.kind {
        return inlineClosure(names, body, element, callable, isCondition)
      }
      if case .variable(let name) = tree.kind, name != "it" {
        let core = expression(tree)
        if core.type == .function || core.type == .any { return (.function(core), .any) }
      }
      return inlineExpression(tree, element, isCondition)
    }
  }

  private func inlineExpression(_ tree: Expression, _ element: Type, _ isCondition: Bool) -> (Stream.Row, Type) {
    closureDepth += 1
    let outerRows = groupRows
    groupRows = nil
    let variable = temporary(element, at: tree.span)
    let context = RowContext(variable)
    rows.append(context)
    let core = isCondition ? condition(tree, Words(en: "a condition", th: "เงื่อนไข")) : expression(tree)
    rows.removeLast()
    groupRows = outerRows
    closureDepth -= 1
    if isCondition, !context.isUsed { report(.fixedCondition, at: tree.span) }
    if !isCondition, !context.isUsed, case .word(let word) = tree.kind {
      report(.wordIsColumn, Failure.Part(word), at: tree.span)
    }
    if core.type == .function { return (.function(core), .any) }
    let block = CoreBlock(tree.span)
    block.value = core
    return (.inline(variable, block), core.type)
  }

  private func inlineClosure(
    _ names: [Name]?, _ body: Block, _ element: Type, _ callable: Callable, _ isCondition: Bool
  ) -> (Stream.Row, Type) {
    if let names, names.count != 1 {
      report(
        .closureNames, Failure.Part(callable.name), Failure.Part(1), Failure.Part(names.count), at: body.span)
    }
    closureDepth += 1
    let outer = (loopDepth, groupRows)
    (loopDepth, groupRows) = (0, nil)
    scopes.append(Scope())
    let variable: Variable
    if let name = names?.first {
      variable = declare(name.text, element, isMutable: false, at: name.span)
      variable.isUsed = true
    } else {
      variable = temporary(element, at: body.span)
      rows.append(RowContext(variable))
    }
    let block = self.block(body, inline: true)
    if names?.first == nil { rows.removeLast() }
    scopes.removeLast()
    (loopDepth, groupRows) = outer
    closureDepth -= 1
    if isCondition, valueType(block).unwrapped != .bool, valueType(block) != .any, valueType(block) != .never {
      report(Failure(.notACondition.asChecked, .words(valueType(block).words), "…", at: body.span))
    }
    // A `return` inside may give another type than the last line.
    let type = leavesEarly(block) ? Type.any : valueType(block)
    return (.inline(variable, block), type)
  }

  private func leavesEarly(_ block: CoreBlock) -> Bool { block.leavesEarly }

  // MARK: - with, reduce, group

  private func with(
    _ callable: Callable, _ given: [Given?], _ element: Type, _ staged: (Stream.Stage, Type) -> Core
  ) -> Core {
    guard let tree = treeOf(given[1]), let name = columnName(tree) else {
      if let tree = treeOf(given[1]) {
        report(
          .argumentType, "with", "column", .words(Words(en: "the name of a column", th: "ชื่อช่อง")),
          .words(Type.any.words), at: tree.span)
      }
      return broken(function.span)
    }
    let (row, type) = rowArgument(given, 2, element, callable)
    var result = element
    switch element.unwrapped {
    case .record(let columns): result = .record(columns.map { $0.setting(name, type) } ?? nil)
    case .kind(let kind): result = .record(vocabulary.kind(kind)?.columns.setting(name, type))
    default: result = .record(nil)
    }
    return staged(.with(realm.symbol(name), row), .list(result))
  }

  /// A name written as a word, a text or `.name`.
  private func columnName(_ tree: Expression) -> String? {
    switch tree.kind {
    case .word(let word): word
    case .column(let name): name.text
    case .text(let parts):
      parts.count == 1 ? { if case .literal(let text) = parts[0] { text } else { nil } }() : nil
    default: nil
    }
  }

  private func reduce(
    _ callable: Callable, _ given: [Given?], _ element: Type, _ ended: (Stream.Sink, Type) -> Core
  ) -> Core {
    guard let startTree = treeOf(given[1]), let bodyTree = treeOf(given[2]) else { return broken(function.span) }
    let start = expression(startTree)
    guard case .closure(let names?, let body) = bodyTree.kind else {
      return ended(.reduceBy(start, expression(bodyTree)), .any)
    }
    if names.count != 2 {
      report(.closureNames, "reduce", Failure.Part(2), Failure.Part(names.count), at: body.span)
      return broken(body.span)
    }
    closureDepth += 1
    let outer = (loopDepth, groupRows)
    (loopDepth, groupRows) = (0, nil)
    scopes.append(Scope())
    let kept = start.type == .number || start.type == .text ? start.type : Type.any
    let accumulator = declare(names[0].text, kept == .number ? .any : kept, isMutable: false, at: names[0].span)
    let item = declare(names[1].text, element, isMutable: false, at: names[1].span)
    (accumulator.isUsed, item.isUsed) = (true, true)
    accumulator.type = .any
    let block = self.block(body, inline: true)
    scopes.removeLast()
    (loopDepth, groupRows) = outer
    closureDepth -= 1
    return ended(.reduce(start, accumulator: accumulator, item: item, block), .any)
  }

  /// `group KEY {name: (total) …}`: keys of all rows, rows by key, then one record a group.
  private func group(_ callable: Callable, _ given: [Given?], _ span: Span) -> Core {
    guard let input = input(given, callable), let keyTree = treeOf(given[1]) else { return broken(span) }
    let held = temporary(input.type, at: input.span)
    let heldCore = Core(.variable(held), input.span, input.type)
    let (keyRow, keyType) = row(keyTree, input.type.element, callable, isCondition: false)
    var keys = Stream(source: heldCore)
    keys.stages.append((.each(keyRow), "group"))
    let groups = Core(.groups(heldCore, Core(.stream(keys), keyTree.span, .list(keyType))), span, .list(.list(.any)))
    let one = temporary(.list(.any), at: span)
    let block = CoreBlock(span)
    closureDepth += 1
    let (entries, columns, members) = groupRecord(one, keyTree, keyType, given, input.type, block, span)
    closureDepth -= 1
    let type = Type.record(columns)
    block.value = Core(.record(entries), span, type)
    var stream = Stream(source: groups)
    stream.stages.append((.each(.inline(one, block)), "group"))
    // A record that code makes out of sight is one key, whatever its fields.
    var isOutOfSight = false
    if case .record = keyType { isOutOfSight = columnNames(of: keyTree).isEmpty }
    let slow = Core(.stream(stream), span, .list(type))
    if !isOutOfSight, let fast = grouped(held, input, keyRow, entries, members, slow, span) { return fast }
    return Core(.holding(held, input, slow), span, .list(type))
  }

  /// The fields of one group: its key, then the totals, or the rows themselves.
  private func groupRecord(
    _ one: Variable, _ keyTree: Expression, _ keyType: Type, _ given: [Given?], _ rowsType: Type, _ block: CoreBlock,
    _ span: Span
  ) -> ([Core.Entry], Type.Columns, Variable) {
    func part(_ number: Int, _ type: Type) -> Core {
      Core(
        .index(Core(.variable(one), span, one.type), Core(.constant(Value(number)), span, .number), soft: false), span,
        type)
    }
    var entries: [Core.Entry] = [], columns = Type.Columns([])
    let names = columnNames(of: keyTree)
    if case .record = keyType, !names.isEmpty {
      let key = temporary(keyType, at: span)
      block.statements.append(CoreStatement(kind: .bind(key, part(1, keyType)), span: span))
      for name in names {
        let field = self.field(Core(.variable(key), span, keyType), Name(name, at: keyTree.span), span)
        entries.append(.field(realm.symbol(name), field))
        columns = columns.setting(name, field.type)
      }
    } else {
      let name = names.first ?? "key"
      entries.append(.field(realm.symbol(name), part(1, keyType)))
      columns = columns.setting(name, keyType)
    }
    let groupRowsVariable = temporary(.list(rowsType.element), at: span)
    block.statements.append(CoreStatement(kind: .bind(groupRowsVariable, part(2, .list(rowsType.element))), span: span))
    guard let tree = given.count > 2 ? treeOf(given[2]) : nil else {
      entries.append(.field(realm.symbol("rows"), Core(.variable(groupRowsVariable), span, groupRowsVariable.type)))
      return (entries, columns.setting("rows", groupRowsVariable.type), groupRowsVariable)
    }
    guard case .record(let items) = tree.kind else {
      report(.aggregates, "group", at: tree.span)
      return (entries, columns, groupRowsVariable)
    }
    for case .entry(let name, let value) in items {
      groupRows = groupRowsVariable
      let core = expression(value)
      groupRows = nil
      entries.append(.field(realm.symbol(name.text), core))
      columns = columns.setting(name.text, core.type)
    }
    return (entries, columns, groupRowsVariable)
  }

  /// Groups of a table by its columns, with totals the table works out itself.
  private func grouped(
    _ held: Variable, _ input: Core, _ keyRow: Stream.Row, _ entries: [Core.Entry], _ members: Variable, _ slow: Core,
    _ span: Span
  ) -> Core? {
    guard Queries.kind(of: input) != nil, let (keys, isRecord) = Queries.keys(keyRow) else { return nil }
    // The parts of a record stand in the fields of the group one by one.
    let keyEntries = isRecord ? keys.count : 1
    guard entries.count >= keyEntries else { return nil }
    closureDepth += 1
    defer { closureDepth -= 1 }
    let one = temporary(.list(.any), at: span)
    func part(_ number: Int, _ type: Type) -> Core {
      Core(
        .index(Core(.variable(one), span, one.type), Core(.constant(Value(number)), span, .number), soft: false), span,
        type)
    }
    var totals: [Total] = [], fast: [Core.Entry] = []
    for (place, entry) in entries.enumerated() {
      guard case .field(let symbol, let core) = entry else { return nil }
      if place < keyEntries {
        guard isRecord, keys.count > 1 else {
          fast.append(.field(symbol, part(1, core.type)))
          continue
        }
        let number = Core(.constant(Value(place + 1)), span, .number)
        fast.append(.field(symbol, Core(.index(part(1, .list(.any)), number, soft: false), span, core.type)))
      } else {
        guard let lifted = Queries.lifted(core, members, &totals, { part($0 + 2, .any) }) else { return nil }
        fast.append(.field(symbol, lifted))
      }
    }
    let block = CoreBlock(span)
    block.value = Core(.record(fast), span, slow.type.element)
    return asked(.group(keys: keys, totals: totals), held, input, type: slow.type, span) { groups in
      var stream = Stream(source: groups)
      stream.stages.append((.each(.inline(one, block)), "group"))
      return Core(.stream(stream), span, slow.type)
    } otherwise: {
      slow
    }
  }
}
