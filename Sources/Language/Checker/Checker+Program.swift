import Failures
import Values

extension Checker {
  /// A file run as a script, or a line typed at the prompt: definitions first, then its statements in order.
  func check(_ program: Program, variables: [Variable] = []) {
    scopes = [Scope()]
    for variable in variables { scopes[0].names[variable.name] = variable }
    let hasMain = program.statements.contains {
      if case .define(let def) = $0.kind { def.name.text == "main" } else { false }
    }
    define(program, isModule: hasMain && !isInteractive)
    for statement in program.statements where isPlain(statement) { top(statement) }
    checkTests(program)
    warnUnusedTop()
    settleEffects()
  }

  private func isPlain(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .define, .use, .test, .needs: false
    default: true
    }
  }

  private func top(_ statement: Statement) {
    if case .pipeline(let tree) = statement.kind, !isCommit(tree) {
      function.effect = .pure
      let core = pipeline(tree)
      let changes = function.effect >= .changes || function.callees.contains { $0.effect >= .changes }
      function.body.statements.append(CoreStatement(kind: .expression(core, shown: !changes), span: statement.span))
      return
    }
    if let core = self.statement(statement) { function.body.statements.append(core) }
  }

  private func warnUnusedTop() {
    guard !isInteractive else { return }
    for variable in scopes[0].names.values
    where !variable.isUsed && variable.owner === function && module.constants[variable.name] == nil {
      warn(Failure(.unusedName, Failure.Part(variable.name), at: variable.span))
    }
  }

  // MARK: - Definitions

  /// Signatures and constants of a file, then the bodies, so that functions may call each other.
  func define(_ program: Program, isModule: Bool) {
    for statement in program.statements {
      switch statement.kind {
      case .use(let path, let span, let names): use(path, span, names)
      case .needs(let arguments): needs(arguments, statement.span)
      case .bind(let name, let type, let value, isVariable: false):
        if !isInteractive, let constant = literal(value) {
          constantNamed(name, type.map { conforming(constant, to: self.type($0)) } ?? constant)
        } else if isModule {
          refuse(statement)
        }
      case .define, .test: break
      default:
        if isModule, isDeclaring(statement) {
          module.declaring.append(statement)
        } else if isModule {
          refuse(statement)
        }
      }
    }
    var defined: [(Definition, Function)] = []
    for statement in program.statements {
      if case .define(let definition) = statement.kind, let function = signature(definition) {
        defined.append((definition, function))
      }
    }
    for (definition, function) in defined { body(of: definition, function) }
  }

  /// A command whose block only declares, `procedure`: it may stand in a file that others use.
  private func isDeclaring(_ statement: Statement) -> Bool {
    guard case .pipeline(let tree) = statement.kind, tree.stages.count == 1,
      case .command(let name) = tree.stages[0].head
    else { return false }
    return vocabulary.callable(name.text)?.declares != nil
  }

  private func refuse(_ statement: Statement) { report(.moduleContent, at: statement.span) }

  private func constantNamed(_ name: Name, _ value: Core) {
    // A list whose items must be checked when it runs is a constant all the same: every item was seen here.
    var plain = value
    if case .checked(let inner, _) = value.kind { plain = inner }
    guard case .constant(let constant) = plain.kind else { return }
    let variable = Variable(name.text, value.type, isMutable: false, owner: function, depth: 0, at: name.span)
    variable.constant = constant
    variable.isUsed = true
    module.constants[name.text] = variable
  }

  /// A value written out, if this is one.
  func literal(_ tree: Pipeline) -> Core? {
    guard tree.stages.count == 1, case .value(let inner) = tree.stages[0].head, tree.stages[0].arguments.isEmpty
    else { return nil }
    return literal(inner)
  }

  func literal(_ tree: Expression) -> Core? {
    switch tree.kind {
    case .null, .bool, .number, .duration, .date, .word: return expression(tree)
    case .text(let parts):
      return parts.contains { if case .pipeline = $0 { true } else { false } } ? nil : expression(tree)
    case .unary(.negate, let inner):
      guard literal(inner) != nil else { return nil }
      let core = expression(tree)
      if case .constant = core.kind { return core }
      return nil
    case .list(let items): return literalList(items, tree.span)
    case .record(let items): return literalRecord(items, tree.span)
    default: return nil
    }
  }

  private func literalList(_ items: [ListItem], _ span: Span) -> Core? {
    var values: [Value] = [], type: Type?
    for item in items {
      guard case .value(let inner) = item, let core = literal(inner), case .constant(let value) = core.kind else {
        return nil
      }
      values.append(kept(value))
      type = type.map { $0.joinedColumns(core.type) } ?? core.type
    }
    return Core(.constant(heap.list(owning: values)), span, .list(type ?? .any))
  }

  private func literalRecord(_ items: [RecordItem], _ span: Span) -> Core? {
    var fields: [(String, Value)] = [], columns = Type.Columns([])
    for item in items {
      guard case .entry(let key, let inner) = item, let core = literal(inner), case .constant(let value) = core.kind,
        columns[key.text] == nil
      else { return nil }
      fields.append((key.text, kept(value)))
      columns = columns.setting(key.text, core.type)
    }
    return Core(.constant(heap.record(fields)), span, .record(columns))
  }

  /// What a def takes, as a callable like any other.
  private func signature(_ definition: Definition) -> Function? {
    let name = definition.name
    if vocabulary.callable(name.text) != nil || (module.definitions[name.text] != nil && !isInteractive) {
      report(.nameTaken, Failure.Part(name.text), at: name.span)
      return nil
    }
    let made = Function(name.text, .definition, parent: nil, at: name.span)
    made.doc = definition.doc
    checkTwice(definition.parameters.map(\.name))
    var parameters: [Parameter] = []
    for node in definition.parameters {
      let fallback = node.fallback.flatMap { literal($0) }
      if let tree = node.fallback, fallback == nil { report(.literalOnly, at: tree.span) }
      parameters.append(parameter(node, fallback, made))
    }
    made.declaredResult = definition.result.map { type($0) }
    let summary = Words(definition.doc ?? "")
    made.signature = Callable(
      name.text, name.text, .session, en: summary.en, th: summary.th, parameters,
      gives: .type(made.declaredResult ?? .any),
      examples: [], .block)
    module.definitions[name.text] = made
    functions.append(made)
    return made
  }

  private func parameter(_ node: ParameterNode, _ fallback: Core?, _ made: Function) -> Parameter {
    var declared = node.type.map { type($0) } ?? (node.isFlag && fallback == nil ? .bool : .any)
    let isYesNo = node.isFlag && node.type == nil && fallback == nil
    if node.isRest { declared = .list(declared) }
    if let fallback, case .constant(let value) = fallback.kind {
      made.fallbacks.append(value)
      if !fallback.type.mayBe(declared) {
        report(.typeMismatch, .words(declared.words), .words(fallback.type.words), at: fallback.span)
      }
    } else {
      made.fallbacks.append(isYesNo ? .false : nil)
    }
    // A flag that may be left out without a default is null then.
    let held: Type = node.isFlag && !isYesNo && fallback == nil ? .optional(declared) : declared
    let variable = Variable(node.name.text, held, isMutable: false, owner: made, depth: 0, at: node.name.span)
    variable.isUsed = true
    made.parameters.append(variable)
    return Parameter(
      node.name.text, node.name.text, isYesNo ? .nothing : .type(node.isRest ? declared.element : declared),
      role: node.isRest ? .rest : node.isFlag ? .flag : .positional, optional: node.fallback != nil, en: "", th: "")
  }

  private func body(of definition: Definition, _ made: Function) {
    let outer = (function, scopes, closureDepth, loopDepth, rows, inlineTargets, limits)
    function = made
    scopes = [Scope(names: module.constants), Scope()]
    (closureDepth, loopDepth, rows, inlineTargets, limits) = (0, 0, [], [], [])
    for variable in made.parameters { scopes[1].names[variable.name] = variable }
    made.body = block(definition.body)
    if let declared = made.declaredResult, let value = made.body.value {
      made.body.value = conforming(value, to: declared)
    }
    (function, scopes, closureDepth, loopDepth, rows, inlineTargets, limits) = outer
  }

  // MARK: - use, needs, test

  private func use(_ path: String, _ span: Span, _ names: [Name]?) {
    do throws(Failure) {
      let (program, known, place) = try loader.load(path, from: span)
      if let index = loading.firstIndex(of: known) {
        let way = (loading[(index + 1)...] + [known]).joined(separator: " → ")
        return report(.moduleCycle, Failure.Part(path), Failure.Part(way), at: span)
      }
      let used = modules[known] ?? load(program, known, place)
      take(names, from: used, path, span)
      declare(used)
    } catch {
      report(error.at(span))
    }
  }

  /// What a used file declares is done where it is first used; a used file hands on what it was handed.
  private func declare(_ used: Module) {
    let statements = used.declaring
    used.declaring = []
    if loading.count > 1 { return module.declaring += statements }
    for statement in statements { top(statement) }
  }

  private func load(_ program: Program, _ path: String, _ place: Span) -> Module {
    let outer = (module, scopes, isInteractive, function)
    module = Module(path: path)
    function = Function("main", .main, parent: nil, at: place)
    scopes = [Scope()]
    isInteractive = false
    loading.append(path)
    define(program, isModule: true)
    let made = module
    modules[path] = made
    loading.removeLast()
    (module, scopes, isInteractive, function) = outer
    return made
  }

  private func take(_ names: [Name]?, from used: Module, _ path: String, _ span: Span) {
    let wanted = names ?? used.definitions.keys.sorted().filter { $0 != "main" }.map { Name($0, at: span) }
    for name in wanted {
      if let definition = used.definitions[name.text] {
        if let known = module.definitions[name.text], known !== definition, !isInteractive {
          report(.nameTaken, Failure.Part(name.text), at: name.span)
        }
        module.definitions[name.text] = definition
      } else if let constant = used.constants[name.text] {
        module.constants[name.text] = constant
        scopes[0].names[name.text] = constant
      } else {
        report(.moduleName, Failure.Part(path), Failure.Part(name.text), at: name.span)
      }
    }
    guard names == nil else { return }
    for (name, constant) in used.constants {
      module.constants[name] = constant
      scopes[0].names[name] = constant
    }
  }

  private func needs(_ arguments: [Argument], _ span: Span) {
    guard case .value(let first)? = arguments.first, case .word(let what) = first.kind,
      ["sopsh", "scratch", "read", "write"].contains(what)
    else {
      var text = ""
      if case .value(let first)? = arguments.first, case .word(let word) = first.kind { text = word }
      return report(.needsUnknown, Failure.Part(text), at: span)
    }
  }

  private func checkTests(_ program: Program) {
    for statement in program.statements {
      guard case .test(let title, let body) = statement.kind else { continue }
      let outer = (function, scopes, blockDepth)
      let made = Function(title, .main, parent: nil, at: statement.span)
      function = made
      scopes = [Scope(names: module.constants), Scope()]
      made.body = block(body)
      (function, scopes, blockDepth) = outer
      functions.append(made)
      tests.append(TestCase(title: title, function: made, span: statement.span))
    }
  }
}
