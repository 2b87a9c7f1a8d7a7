import Calendars
import Failures
import Text
import Values

extension Checker {
  func expression(_ tree: Expression, expecting: Type? = nil) -> Core {
    let span = tree.span
    if probe != nil { look(span, expecting: expecting) }
    switch tree.kind {
    case .null: return Core(.constant(.null), span, .null)
    case .bool(let flag): return Core(.constant(.bool(flag)), span, .bool)
    case .number(let text): return number(text, span)
    case .duration(let text): return duration(text, span)
    case .date(let text): return date(text, span)
    case .text(let parts): return text(parts, span, expecting)
    case .word(let word): return self.word(word, span, expecting)
    case .variable(let name): return variable(name, span)
    case .column(let name): return column(name, span)
    case .field(let inner, let name): return field(expression(inner), name, span)
    case .index(let inner, let key):
      let container = expression(inner), position = expression(key)
      return Core(.index(container, position, soft: false), span, itemType(container.type, position.type))
    case .unary(let operation, let inner): return unary(operation, inner, span)
    case .binary(let operation, let left, let right, let place): return binary(operation, left, right, place, span)
    case .parenthesis(let inner):
      let core = pipeline(inner, expecting: expecting)
      return core
    case .list(let items): return list(items, span, expecting)
    case .record(let items): return record(items, span)
    case .closure(let parameters, let body): return closure(parameters, body, span)
    case .branch(let arms, let otherwise): return branch(arms, otherwise, span)
    case .match(let subject, let arms): return match(subject, arms, span)
    case .attempt(let body, let name, let rescue): return attempt(body, name, rescue, span)
    }
  }

  // MARK: - Literals

  private func number(_ text: String, _ span: Span) -> Core {
    do throws(Failure) {
      let isPercent = text.hasSuffix("%")
      guard var decimal = try Decimal(text: isPercent ? String(text.dropLast()) : text) else { return broken(span) }
      if isPercent { decimal = try decimal.multiplied(by: Decimal(1, scale: 2)) }
      return Core(.constant(heap.number(decimal)), span, .number)
    } catch {
      report(Failure(.numberTooLarge.asChecked, at: span))
      return broken(span)
    }
  }

  private func duration(_ text: String, _ span: Span) -> Core {
    do throws(Failure) {
      let duration = try DurationText.parse(text, at: span)
      return Core(.constant(.duration(duration.count, family: duration.family.rawValue)), span, .duration)
    } catch {
      report(error)
      return broken(span)
    }
  }

  private func date(_ text: String, _ span: Span) -> Core {
    do throws(Failure) {
      switch try DateLiteral.parse(text, at: span) {
      case .date(let day): return Core(.constant(.date(Int(day.number))), span, .date)
      case .month(let first, let last):
        let range = heap.makeRange(.date(Int(first.number)), .date(Int(last.number)), includingUpper: true)
        return Core(.constant(range), span, .range(.date))
      case .moment(let seconds): return Core(.constant(.moment(seconds)), span, .time)
      case .clock(let seconds): return Core(.constant(.clock(seconds)), span, .time)
      }
    } catch {
      report(error.at(span))
      return broken(span)
    }
  }

  private func text(_ parts: [TextPart], _ span: Span, _ expecting: Type?) -> Core {
    var literals: [[UInt8]] = [[]], values: [Core] = []
    for part in parts {
      switch part {
      case .literal(let text): literals[literals.count - 1].append(contentsOf: text.utf8)
      case .pipeline(let tree):
        let core = limited(.reads, Words(en: "a text", th: "ข้อความ")) { pipeline(tree) }
        values.append(core)
        literals.append([])
      }
    }
    guard values.isEmpty else { return Core(.interpolate(literals, values), span, .text) }
    let plain = String(decoding: literals[0], as: UTF8.self)
    if let expecting, let member = member(plain, expecting, span) { return member }
    return Core(.constant(heap.text(literals[0])), span, .text)
  }

  /// A word is a text, or a member where an enumeration is wanted.
  private func word(_ word: String, _ span: Span, _ expecting: Type?) -> Core {
    if let expecting, let member = member(word, expecting, span) { return member }
    return Core(.constant(heap.text(word)), span, .text)
  }

  func member(_ name: String, _ type: Type, _ span: Span) -> Core? {
    guard case .enumeration(let number) = type.unwrapped else { return nil }
    let enumeration = vocabulary.enumerations[number]
    guard let index = enumeration.index(of: name) else {
      let list = enumeration.members.map(\.en).joined(separator: " ")
      report(
        .notMember, Failure.Part(name), Failure.Part(enumeration.name), at: span,
        hint: Words(en: "one of: \(list)", th: "เลือกจาก: \(enumeration.members.map(\.th).joined(separator: " "))"))
      return broken(span)
    }
    return Core(.constant(.member(index, of: number)), span, .enumeration(number))
  }

  // MARK: - Names

  private func variable(_ name: String, _ span: Span) -> Core {
    if name == "it" {
      guard let row = rows.last else {
        report(.noRow, "$it", at: span)
        return broken(span)
      }
      row.isUsed = true
      return use(row.variable, span)
    }
    if Checker.inputs.contains(name), let callable = vocabulary.callable("$" + name) {
      uses(callable, at: span)
      var type = Type.any
      if case .type(let known) = callable.result { type = known }
      return Core(.native(callable, []), span, type)
    }
    if let variable = find(name) {
      if variable.owner.role == .main, function.role == .definition || definitionAbove() != nil,
        variable.constant == nil
      {
        report(.outsideDefinition, Failure.Part(name), at: span)
        return broken(span)
      }
      return use(variable, span)
    }
    // An input by its Thai name, which nobody has given to a variable.
    if let callable = vocabulary.callable("$" + name), callable.name != "$" + name {
      return variable(String(callable.name.dropFirst()), span)
    }
    let near = EditDistance.nearest(to: name, among: visibleNames)
    report(
      .unknownVariable, Failure.Part(name), at: span,
      hint: near.map { Words(en: "did you mean $\($0)?", th: "หมายถึง $\($0) หรือไม่") })
    return broken(span)
  }

  /// The def this code stands in, if any.
  private func definitionAbove() -> Function? {
    var above: Function? = function
    while let function = above {
      if function.role == .definition { return function }
      above = function.parent
    }
    return nil
  }

  func use(_ variable: Variable, _ span: Span) -> Core {
    variable.isUsed = true
    if let constant = variable.constant { return Core(.constant(kept(constant)), span, variable.type) }
    return Core(.variable(reach(variable, from: function)), span, variable.type)
  }

  /// A constant used once more.
  func kept(_ value: Value) -> Value {
    retain(value)
    return value
  }

  private func column(_ name: Name, _ span: Span) -> Core {
    guard let row = rows.last else {
      report(.noRow, Failure.Part(".\(name.text)"), at: span)
      return broken(span)
    }
    row.isUsed = true
    return field(use(row.variable, span), name, span, isColumn: true)
  }

  func field(_ core: Core, _ name: Name, _ span: Span, isColumn: Bool = false) -> Core {
    var key = name.text, type = Type.any
    if let probe, probe.isAt(name.span) { probe.outlook.target = core.type }
    switch core.type.unwrapped {
    case .record(let columns?):
      if let known = columns[key] {
        type = known
      } else if !columns.isOpen {
        reportColumn(key, columns.fields.map(\.name), name.span)
      }
    case .kind(let kindName):
      if let kind = vocabulary.kind(kindName) {
        if let english = vocabulary.column(key, of: kind), let known = kind.columns[english] {
          key = english
          type = known
        } else if !kind.columns.isOpen {
          reportColumn(key, kind.columns.fields.map(\.name) + kind.thaiColumns.values.sorted(), name.span)
        }
      }
    case .date, .time: type = .number
    case .range(let bound): type = bound
    case .number, .bool, .text, .duration, .function, .list, .enumeration:
      report(Failure(.noFields.asChecked, .words(core.type.words), Failure.Part(key), at: name.span))
    default: break
    }
    if case .optional = core.type { type = type == .any ? .any : .optional(type) }
    return Core(.field(core, realm.symbol(key), soft: false), span, type)
  }

  func reportColumn(_ name: String, _ known: [String], _ span: Span) {
    let near = EditDistance.nearest(to: name, among: known)
    let list = known.prefix(10).joined(separator: " ")
    let hint =
      near.map { Words(en: "did you mean .\($0)?", th: "หมายถึง .\($0) หรือไม่") }
      ?? (known.isEmpty ? nil : Words(en: "columns: \(list)", th: "มีช่อง: \(list)"))
    report(.noColumn, Failure.Part(name), at: span, hint: hint)
  }

  private func itemType(_ container: Type, _ key: Type) -> Type {
    switch container.unwrapped {
    case .list(let item): key == .number ? item : .any
    case .range(let bound): bound
    case .text: .text
    default: .any
    }
  }

  // MARK: - Lists, records, functions

  private func list(_ items: [ListItem], _ span: Span, _ expecting: Type?) -> Core {
    var cores: [Core.Item] = [], element: Type?
    for item in items {
      switch item {
      case .value(let tree):
        let core = expression(tree, expecting: expecting?.element)
        cores.append(.value(core))
        element = element.map { $0.joinedColumns(core.type) } ?? core.type
      case .spread(let tree):
        let core = expression(tree)
        cores.append(.spread(core))
        element = element.map { $0.joinedColumns(core.type.element) } ?? core.type.element
      }
    }
    return folded(Core(.list(cores), span, .list(element ?? .any)))
  }

  private func record(_ items: [RecordItem], _ span: Span) -> Core {
    checkTwice(items.compactMap { if case .entry(let key, _) = $0 { key } else { nil } })
    var entries: [Core.Entry] = [], columns = Type.Columns([])
    for item in items {
      switch item {
      case .entry(let key, let tree):
        let core = expression(tree)
        entries.append(.field(realm.symbol(key.text), core))
        columns = columns.setting(key.text, core.type)
      case .spread(let tree):
        let core = expression(tree)
        entries.append(.spread(core))
        if case .record(let known?) = core.type.unwrapped {
          for field in known.fields { columns = columns.setting(field.name, field.type) }
          columns.isOpen = columns.isOpen || known.isOpen
        } else {
          columns.isOpen = true
        }
      }
    }
    return Core(.record(entries), span, .record(columns))
  }

  /// A list of constants is a constant.
  private func folded(_ core: Core) -> Core {
    guard case .list(let items) = core.kind, !items.isEmpty else { return core }
    var values: [Value] = []
    for item in items {
      guard case .value(let inner) = item, case .constant(let value) = inner.kind else { return core }
      values.append(value)
    }
    return Core(.constant(heap.list(owning: values.map { kept($0) })), core.span, core.type)
  }

  private func closure(_ parameters: [Name]?, _ body: Block, _ span: Span) -> Core {
    checkTwice(parameters ?? [])
    let outer = (function, loopDepth, inlineTargets, groupRows)
    let inner = Function("a function", .closure, parent: function, at: span)
    function = inner
    (loopDepth, inlineTargets, groupRows) = (0, [], nil)
    closureDepth += 1
    scopes.append(Scope())
    for name in parameters ?? [] {
      let variable = declare(name.text, .any, isMutable: false, at: name.span)
      variable.isUsed = true
      inner.parameters.append(variable)
    }
    // Without names, the function takes one row: `$it`.
    if parameters == nil {
      let row = Variable("it", .any, isMutable: false, owner: inner, depth: closureDepth, at: span)
      inner.parameters.append(row)
      rows.append(RowContext(row))
    }
    inner.body = block(body)
    if parameters == nil { rows.removeLast() }
    scopes.removeLast()
    closureDepth -= 1
    (function, loopDepth, inlineTargets, groupRows) = outer
    function.callees.append(inner)
    functions.append(inner)
    return Core(.closure(inner), span, .function)
  }

  // MARK: - Branches

  private func branch(
    _ arms: [(condition: Expression, block: Block)], _ otherwise: Block?, _ span: Span
  ) -> Core {
    var cores: [(condition: Core, block: CoreBlock)] = [], type: Type?
    for arm in arms {
      let test = condition(arm.condition, Words(en: "a condition", th: "เงื่อนไข"))
      let block = block(arm.block)
      cores.append((test, block))
      type = type.map { $0.joined(valueType(block)) } ?? valueType(block)
    }
    let last = otherwise.map { block($0) }
    type = (type ?? .null).joined(last.map { valueType($0) } ?? .null)
    return Core(.branch(cores, otherwise: last), span, type ?? .any)
  }

  /// The type of a block's value; a block that ends by leaving gives none.
  func valueType(_ block: CoreBlock) -> Type {
    if let value = block.value { return value.type }
    switch block.statements.last?.kind {
    case .give, .leaveInline, .raise, .break, .continue: return .never
    default: return .null
    }
  }

  private func attempt(_ body: Block, _ name: Name?, _ rescue: Block, _ span: Span) -> Core {
    attemptDepth += 1
    let tried = block(body)
    attemptDepth -= 1
    return inScope {
      let fields = ["code", "message", "place", "hint", "cause"].map { ($0, Type.optional(.text)) }
      let type = Type.record(.init(fields.map { (name: $0.0, type: $0.0 == "message" ? .text : $0.1) }))
      let variable: Variable
      if let name {
        variable = declare(name.text, type, isMutable: false, at: name.span)
        variable.isUsed = true
      } else {
        variable = temporary(type, at: span)
      }
      let rescued = block(rescue)
      return Core(.attempt(tried, variable, rescued), span, valueType(tried).joined(valueType(rescued)))
    }
  }

  private func match(_ subject: Expression, _ arms: [MatchArm], _ span: Span) -> Core {
    let core = expression(subject)
    var cores: [Core.Arm] = [], type: Type?, coversAll = false
    var covered: Set<Int> = []
    for arm in arms {
      if coversAll { report(.matchAfterAll, at: arm.span) }
      let patterns = arm.patterns.map { pattern($0, core) }
      let guarded = arm.guarded.map { condition($0, Words(en: "a condition", th: "เงื่อนไข")) }
      let block: CoreBlock
      switch arm.body {
      case .block(let tree): block = self.block(tree)
      case .pipeline(let tree):
        block = CoreBlock(tree.span)
        block.value = pipeline(tree)
      }
      if guarded == nil {
        if arm.patterns.isEmpty { coversAll = true }
        for case .constant(let value) in patterns.map(\.kind) where value.isMember { covered.insert(value.int) }
      }
      type = type.map { $0.joined(valueType(block)) } ?? valueType(block)
      cores.append(Core.Arm(patterns: patterns, guarded: guarded, block: block))
    }
    checkCoverage(core.type, covered, coversAll, span)
    return Core(.match(core, cores), span, type ?? .null)
  }

  private func pattern(_ tree: Expression, _ subject: Core) -> Core {
    let core = expression(tree, expecting: subject.type)
    var type = core.type
    if case .range(let bound) = type { type = bound }
    if !subject.type.isComparable(with: type), !subject.type.isComparable(with: core.type) {
      report(.neverEqual, .words(subject.type.words), .words(core.type.words), at: tree.span)
    }
    return core
  }

  private func checkCoverage(_ type: Type, _ covered: Set<Int>, _ coversAll: Bool, _ span: Span) {
    guard case .enumeration(let number) = type, !coversAll else { return }
    let members = vocabulary.enumerations[number].members
    let missing = members.indices.filter { !covered.contains($0) }.map { members[$0].en }
    if !missing.isEmpty { report(.matchIncomplete, Failure.Part(missing.joined(separator: ", ")), at: span) }
  }
}

extension Type {
  /// One type for two rows of a table written out: fields of either, those of only one being open.
  func joinedColumns(_ other: Type) -> Type {
    guard case .record(let left?) = self, case .record(let right?) = other else { return joined(other) }
    var columns = left
    for field in right.fields {
      columns = columns.setting(field.name, left[field.name].map { $0.joined(field.type) } ?? field.type)
    }
    columns.isOpen = columns.isOpen || right.isOpen
    return .record(columns)
  }
}
