import Failures
import Text
import Values

extension Checker {
  /// What an argument was given as.
  enum Given {
    case core(Core)
    case tree(Expression)
    case yes(Span)
    case rest([Expression], spread: [Bool])

    var span: Span? {
      switch self {
      case .core(let core): core.span
      case .tree(let tree): tree.span
      case .yes(let span): span
      case .rest(let trees, _): trees.first?.span
      }
    }
  }

  func pipeline(_ tree: Pipeline, expecting: Type? = nil) -> Core {
    guard let first = tree.stages.first else { return broken(tree.span) }
    var core = head(first, expecting: tree.stages.count == 1 ? expecting : nil)
    for stage in tree.stages.dropFirst() {
      guard case .command(let name) = stage.head else { continue }
      core = command(name, stage.arguments, input: core, stage.span)
    }
    return core
  }

  private func head(_ stage: Stage, expecting: Type?) -> Core {
    switch stage.head {
    case .command(let name):
      if let rows = groupRows, startsFromRows(name.text) {
        return command(name, stage.arguments, input: use(rows, name.span), stage.span)
      }
      return command(name, stage.arguments, input: nil, stage.span)
    case .value(let tree):
      if stage.arguments.isEmpty { return expression(tree, expecting: expecting) }
      return application(expression(tree), stage.arguments, stage.span)
    }
  }

  /// Inside `group`, a command that takes a list first starts from the rows of the group.
  private func startsFromRows(_ name: String) -> Bool {
    guard let first = vocabulary.callable(name)?.parameters.first, first.role == .positional else { return false }
    if case .type(.list) = first.accepts { return true }
    return false
  }

  private func application(_ function: Core, _ arguments: [Argument], _ span: Span) -> Core {
    switch function.type.unwrapped {
    case .function, .any: break
    default: report(Failure(.notAFunction.asChecked, .words(function.type.words), "…", at: function.span))
    }
    var cores: [Core] = []
    for argument in arguments {
      switch argument {
      case .value(let tree): cores.append(expression(tree))
      case .flag(let name): report(.unknownFlag, "function", Failure.Part(name.text), at: name.span)
      case .spread(let tree, let span):
        _ = expression(tree)
        report(.argumentSpread, "function", at: span)
      }
    }
    return Core(.apply(function, cores), span, .any)
  }

  // MARK: - Commands

  func command(_ name: Name, _ arguments: [Argument], input: Core?, _ span: Span) -> Core {
    if let probe {
      look(name.span, expecting: nil)
      probe.outlook.inputs[Int(name.span.start)] = input?.type
    }
    if let definition = module.definitions[name.text] {
      return call(definition, arguments, input: input, name, span)
    }
    guard let callable = vocabulary.callable(name.text) else {
      unknown(name)
      discard(arguments)
      return broken(span)
    }
    if asksForHelp(arguments, callable), let help = vocabulary.callable("help") {
      uses(help, at: name.span)
      let words = Core(.constant(heap.list(owning: [heap.text(callable.name)])), name.span, .list(.text))
      return Core(.native(help, [words]), span, .null)
    }
    uses(callable, at: name.span)
    warnTwoNumbers(arguments)
    guard let given = bound(arguments, to: callable, input: input, name) else {
      // What is typed may not be whole yet.
      if probe != nil { discard(arguments) }
      return broken(span)
    }
    switch callable.body {
    case .streaming(let kind): return streaming(kind, callable, given, span)
    case .block: return blockCommand(callable, given, span)
    default: return native(callable, given, span)
    }
  }

  /// Whether only help is wanted: a command with --help and nothing else.
  private func asksForHelp(_ arguments: [Argument], _ callable: Callable) -> Bool {
    guard arguments.count == 1, case .flag(let flag) = arguments[0] else { return false }
    return flag.text == "help" && !callable.parameters.contains { $0.name == "help" }
  }

  private func unknown(_ name: Name) {
    var hint: Words?
    if find(name.text) != nil {
      hint = Words(en: "the variable is $\(name.text)", th: "ตัวแปรเขียน $\(name.text)")
    } else if let other = vocabulary.callables.first(where: { $0.alsoKnownAs.contains(name.text) }) {
      hint = Words(en: "here it is called \(other.name)", th: "ที่นี่ใช้ชื่อ \(other.name)")
    } else if let word = vocabulary.callables.first(where: { $0.name == name.text || $0.thai == name.text }),
      case .inside(let outer) = word.scope
    {
      hint = Words(
        en: "it stands inside the block of \(outer.joined(separator: " or "))",
        th: "ใช้ภายในบล็อกของ \(outer.joined(separator: " หรือ "))")
    } else if let near = vocabulary.nearest(to: name.text, besides: module.definitions.keys.sorted()) {
      hint = Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่")
    } else {
      hint = Words(en: "a text stands in quotes: \"\(name.text)\"", th: "ข้อความอยู่ในเครื่องหมายคำพูด: \"\(name.text)\"")
    }
    report(.unknownCommand, Failure.Part(name.text), at: name.span, hint: hint)
  }

  /// Checks arguments that belong to nothing, for their own errors.
  private func discard(_ arguments: [Argument]) {
    rows.append(RowContext(temporary(.any, at: function.span)))
    for case .value(let tree) in arguments { _ = expression(tree) }
    rows.removeLast()
  }

  private func warnTwoNumbers(_ arguments: [Argument]) {
    for (index, argument) in arguments.enumerated().dropFirst() {
      guard case .value(let tree) = argument, isNegative(tree), case .value(let before) = arguments[index - 1]
      else { continue }
      switch before.kind {
      case .variable, .field: warn(Failure(.twoNumbers, at: before.span.joined(with: tree.span)))
      default: break
      }
    }
  }

  private func isNegative(_ tree: Expression) -> Bool {
    switch tree.kind {
    case .unary(.negate, _): true
    case .number(let text): text.hasPrefix("-")
    default: false
    }
  }

  /// Puts arguments at their parameters.
  func bound(
    _ arguments: [Argument], to callable: Callable, input: Core?, _ name: Name
  ) -> [Given?]? {
    let parameters = callable.parameters
    var given = [Given?](repeating: nil, count: parameters.count)
    let positions = parameters.indices.filter { parameters[$0].role == .positional }
    let restIndex = parameters.firstIndex { $0.role == .rest }
    var next = 0, rest: [Expression] = [], spread: [Bool] = [], failed = false
    if let input {
      if let first = positions.first {
        given[first] = .core(input)
        next = 1
      } else if restIndex != nil {
        rest.append(Expression(.null, at: input.span))
        return boundRest(input, arguments, callable, name)
      } else {
        report(.extraArgument, Failure.Part(callable.name), at: name.span)
        return nil
      }
    }
    var index = 0
    while index < arguments.count {
      defer { index += 1 }
      switch arguments[index] {
      case .flag(let flag):
        failed = !flagged(flag, callable, arguments, &index, &given) || failed
      case .value(let tree):
        if let place = blockPlace(tree, parameters), given[place] == nil {
          given[place] = .tree(tree)
        } else if next < positions.count {
          given[positions[next]] = .tree(tree)
          next += 1
        } else if restIndex != nil {
          rest.append(tree)
          spread.append(false)
        } else {
          report(
            .extraArgument, Failure.Part(callable.name), at: tree.span,
            hint: Words(en: "usage: \(callable.usage(in: .english))", th: "วิธีใช้: \(callable.usage(in: .thai))"))
          failed = true
        }
      case .spread(let tree, let span):
        guard restIndex != nil else {
          report(.argumentSpread, Failure.Part(callable.name), at: span)
          failed = true
          continue
        }
        rest.append(tree)
        spread.append(true)
      }
    }
    if let restIndex, !rest.isEmpty { given[restIndex] = .rest(rest, spread: spread) }
    for place in positions where given[place] == nil && parameters[place].isRequired {
      let wanted = parameters[place]
      report(
        .missingArgument, Failure.Part(callable.name), .words(Words(en: wanted.name, th: wanted.thai)), at: name.span,
        hint: Words(en: "usage: \(callable.usage(in: .english))", th: "วิธีใช้: \(callable.usage(in: .thai))"))
      failed = true
      break
    }
    return failed ? nil : given
  }

  /// Where a block goes: to the parameter that takes one, whatever was left out before it.
  private func blockPlace(_ tree: Expression, _ parameters: [Parameter]) -> Int? {
    guard case .closure(nil, _) = tree.kind else { return nil }
    return parameters.firstIndex {
      ($0.accepts == .declarations || $0.accepts == .block) && $0.role == .positional
    }
  }

  /// Something piped into a command that takes any number of values: it is the first of them.
  private func boundRest(_ input: Core, _ arguments: [Argument], _ callable: Callable, _ name: Name) -> [Given?]? {
    let held = temporary(input.type, at: input.span)
    pipedIntoRest = (held, input)
    let tree = Expression(.variable("\u{1}piped"), at: input.span)
    scopes.append(Scope(names: ["\u{1}piped": held]))
    defer { scopes.removeLast() }
    held.isUsed = true
    return bound([.value(tree)] + arguments, to: callable, input: nil, name)
  }

  private func flagged(
    _ flag: Name, _ callable: Callable, _ arguments: [Argument], _ index: inout Int, _ given: inout [Given?]
  ) -> Bool {
    let flags = callable.parameters.filter { $0.role == .flag }
    guard
      let place = callable.parameters.firstIndex(where: {
        $0.role == .flag && ($0.name == flag.text || $0.thai == flag.text)
      })
    else {
      let near = EditDistance.nearest(to: flag.text, among: flags.map(\.name) + flags.map(\.thai))
      let list = Words(
        en: flags.map { "--" + $0.name }.joined(separator: " "), th: flags.map { "--" + $0.thai }.joined(separator: " ")
      )
      var hint = near.map { Words(en: "did you mean --\($0)?", th: "หมายถึง --\($0) หรือไม่") }
      if hint == nil, !flags.isEmpty { hint = Words(en: "it takes: \(list.en)", th: "รับได้: \(list.th)") }
      report(.unknownFlag, Failure.Part(callable.name), Failure.Part(flag.text), at: flag.span, hint: hint)
      return false
    }
    if given[place] != nil {
      report(.flagTwice, Failure.Part(flag.text), at: flag.span)
      return false
    }
    guard callable.parameters[place].takesValue else {
      given[place] = .yes(flag.span)
      return true
    }
    guard index + 1 < arguments.count, case .value(let tree) = arguments[index + 1] else {
      report(.flagValue, Failure.Part(flag.text), at: flag.span)
      return false
    }
    index += 1
    given[place] = .tree(tree)
    return true
  }

  // MARK: - Calls of a def

  private func call(
    _ definition: Function, _ arguments: [Argument], input: Core?, _ name: Name, _ span: Span
  ) -> Core {
    guard let signature = definition.signature else { return broken(span) }
    uses(definition, at: name.span)
    warnTwoNumbers(arguments)
    pipedIntoRest = nil
    guard let given = bound(arguments, to: signature, input: input, name) else { return broken(span) }
    let piped = pipedIntoRest
    pipedIntoRest = nil
    var cores: [Core] = []
    for (index, parameter) in signature.parameters.enumerated() {
      let wanted = definition.parameters[index].type
      cores.append(
        argument(given[index], parameter, signature, wanted, fallback: definition.fallbacks[index], span, piped))
    }
    let result = definition.declaredResult ?? .any
    let core = Core(.call(definition, cores), span, result)
    if let piped { return Core(.holding(piped.0, piped.1, core), span, result) }
    return core
  }

  private func argument(
    _ given: Given?, _ parameter: Parameter, _ callable: Callable, _ wanted: Type, fallback: Value?, _ span: Span,
    _ piped: (Variable, Core)?
  ) -> Core {
    switch given {
    case nil:
      if parameter.role == .rest { return Core(.list([]), span, .list(.any)) }
      return Core(.constant(fallback.map { kept($0) } ?? (parameter.takesValue ? .null : .false)), span, .any)
    case .yes(let span): return Core(.constant(.true), span, .bool)
    case .core(let core): return fitting(core, wanted, parameter, callable)
    case .tree(let tree): return fitting(expression(tree, expecting: wanted), wanted, parameter, callable)
    case .rest(let trees, let spread): return rest(trees, spread, wanted.element, parameter, callable, piped)
    }
  }

  func rest(
    _ trees: [Expression], _ spread: [Bool], _ element: Type, _ parameter: Parameter, _ callable: Callable,
    _ piped: (Variable, Core)?
  ) -> Core {
    var items: [Core.Item] = []
    for (tree, isSpread) in zip(trees, spread) {
      if case .variable("\u{1}piped") = tree.kind, let piped {
        items.append(.value(Core(.variable(piped.0), tree.span, piped.0.type)))
      } else if isSpread {
        items.append(.spread(expression(tree)))
      } else {
        items.append(.value(fitting(expression(tree, expecting: element), element, parameter, callable)))
      }
    }
    return Core(.list(items), trees.first?.span ?? function.span, .list(element))
  }

  /// An argument of a type, refused or checked when it runs; a range becomes its list where a list is wanted.
  func fitting(_ core: Core, _ wanted: Type, _ parameter: Parameter, _ callable: Callable) -> Core {
    guard core.type.mayBe(wanted) else {
      var failure = Failure(
        .argumentType, Failure.Part(callable.name), .words(Words(en: parameter.name, th: parameter.thai)),
        .words(wanted.words), .words(core.type.words), at: core.span)
      if case .constant(let value) = core.kind, value.isText, vocabulary.callable(value.string) != nil {
        failure = failure.hinting(
          Words(en: "to call it write (\(value.string))", th: "ถ้าต้องการเรียกใช้เขียน (\(value.string))"))
      }
      report(failure)
      return core
    }
    if case .list(let element) = wanted.unwrapped {
      if case .list(let given) = core.type, isCertain(given, element) { return core }
      let list = Core(.rows(core), core.span, .list(core.type.element))
      return element == .any || element == .record(nil) ? list : conforming(list, to: wanted)
    }
    return callable.effect == .pure && isBuiltIn(callable) ? core : conforming(core, to: wanted)
  }

  /// Built-in code checks its own arguments, with better words.
  private func isBuiltIn(_ callable: Callable) -> Bool {
    if case .native = callable.body { return callable.area != .session || callable.name != "" }
    if case .rowwise = callable.body { return true }
    if case .mapped = callable.body { return true }
    return false
  }
}
