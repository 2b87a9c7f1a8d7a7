import Failures
import Values

extension Checker {
  /// A built-in: its arguments in the order of its parameters.
  func native(_ callable: Callable, _ given: [Given?], _ span: Span) -> Core {
    let piped = pipedIntoRest
    pipedIntoRest = nil
    if callable.name == "assert" { return assertion(callable, given, span) }
    let rowPlaces = callable.parameters.indices.filter { isRow(callable.parameters[$0].accepts) && given[$0] != nil }
    var core: Core
    if rowPlaces.isEmpty {
      core = plain(callable, given, span, piped)
    } else if case .mapped = callable.body {
      core = mapped(callable, given, rowPlaces[0], span, piped)
    } else {
      core = withRows(callable, given, rowPlaces, span, piped)
    }
    if let piped { core = Core(.holding(piped.0, piped.1, core), span, core.type) }
    return core
  }

  private func isRow(_ accepts: Parameter.Accepts) -> Bool { accepts == .row || accepts == .condition }

  private func plain(_ callable: Callable, _ given: [Given?], _ span: Span, _ piped: (Variable, Core)?) -> Core {
    if case .rowwise = callable.body, case .tree(let tree)? = given.first {  // a list given beside, not piped in
      var again = given
      again[0] = .core(fitting(expression(tree), .list(.any), callable.parameters[0], callable))
      return plain(callable, again, span, piped)
    }
    var argued: [Callable.Argued] = [], cores: [Core?] = []
    let outer = namedRow
    defer { namedRow = outer }
    for (index, parameter) in callable.parameters.enumerated() {
      namedRow = argued.first?.type.element
      let (core, names) = argument(given[index], parameter, callable, span, piped)
      cores.append(core)
      argued.append(Callable.Argued(type: core?.type ?? .null, names: names))
    }
    checkNames(callable, argued, given)
    if let declares = callable.declares { checkDeclared(callable, cores, declares, span) }
    let type = resultType(callable, argued, row: nil)
    if case .rowwise = callable.body, let input = cores[0] {
      var stream = opened(input)
      stream.stages.append((.rowwise(callable, [nil] + cores.dropFirst()), callable.name))
      return Core(.stream(stream), span, type)
    }
    return Core(.native(callable, cores), span, type)
  }

  /// A row argument takes the place of each item.
  private func mapped(
    _ callable: Callable, _ given: [Given?], _ place: Int, _ span: Span, _ piped: (Variable, Core)?
  ) -> Core {
    guard let input = input(given, callable), let tree = treeOf(given[place]) else { return broken(span) }
    let (row, type) = self.row(tree, input.type.element, callable, isCondition: false)
    func over(_ source: Core) -> Core {
      var stream = opened(source)
      stream.stages.append((.each(row), callable.name))
      var again = given
      again[0] = .core(Core(.stream(stream), span, .list(type)))
      again[place] = nil
      let core = plain(callable, again, span, piped)
      core.type = resultType(callable, [Callable.Argued(type: .list(type), names: [])], row: type)
      return core
    }
    // The total of a column of a table is asked of the table first.
    guard Queries.kind(of: input) != nil, let kind = Queries.totals[callable.name], let path = Queries.path(row),
      path.fields.count == 1, given.indices.allSatisfy({ $0 == 0 || $0 == place || given[$0] == nil })
    else { return over(input) }
    let held = temporary(input.type, at: input.span), rows = Core(.variable(held), input.span, input.type)
    let answer = over(rows)
    return asked(.total(Total(kind, path)), held, input, type: answer.type, span) {
      $0
    } otherwise: {
      answer
    }
  }

  /// A query over what a variable holds, with both ways to go on.
  func asked(
    _ query: Query, _ held: Variable, _ input: Core, type: Type, _ span: Span, then: (Core) -> Core,
    otherwise: () -> Core
  ) -> Core {
    let result = temporary(type, at: span), table = Core(.variable(held), input.span, input.type)
    let asked = AskedQuery(
      query: query, table: table, given: [], result: result, then: then(Core(.variable(result), span, type)),
      otherwise: otherwise())
    return Core(.holding(held, input, Core(.query(asked), span, type)), span, type)
  }

  /// Row arguments become lists of their values, one for each item of the first argument.
  private func withRows(
    _ callable: Callable, _ given: [Given?], _ places: [Int], _ span: Span, _ piped: (Variable, Core)?
  ) -> Core {
    guard let input = input(given, callable) else { return broken(span) }
    let held = temporary(input.type, at: input.span)
    var cores: [Core?] = [], argued: [Callable.Argued] = [], rowType: Type?
    for (index, parameter) in callable.parameters.enumerated() {
      if index == 0 {
        cores.append(asRows(Core(.variable(held), input.span, input.type), callable))
        argued.append(Callable.Argued(type: input.type, names: []))
      } else if places.contains(index), let tree = treeOf(given[index]) {
        let (row, type) = self.row(tree, input.type.element, callable, isCondition: parameter.accepts == .condition)
        var stream = Stream(source: Core(.variable(held), input.span, input.type))
        stream.stages.append((.each(row), callable.name))
        cores.append(Core(.stream(stream), tree.span, .list(type)))
        argued.append(Callable.Argued(type: type, names: columnNames(of: tree)))
        rowType = rowType ?? type
      } else {
        let (core, names) = argument(given[index], parameter, callable, span, piped)
        cores.append(core)
        argued.append(Callable.Argued(type: core?.type ?? .null, names: names))
      }
    }
    let call = Core(.native(callable, cores), span, resultType(callable, argued, row: rowType))
    if let sorted = sorted(callable, cores, held, input, call, span) { return sorted }
    return Core(.holding(held, input, call), span, call.type)
  }

  /// What gives back what it was given gets the rows of a table, not records made of them.
  private func asRows(_ input: Core, _ callable: Callable) -> Core {
    guard case .first = callable.result, Queries.kind(of: input) != nil else { return input }
    return Core(.stream(Stream(source: input)), input.span, input.type)
  }

  /// `sort .score --desc` of a table, by columns it can pack.
  private func sorted(
    _ callable: Callable, _ cores: [Core?], _ held: Variable, _ input: Core, _ call: Core, _ span: Span
  ) -> Core? {
    guard callable.name == "sort", Queries.kind(of: input) != nil, cores.count == 3,
      case .stream(let stream)? = cores[1]?.kind, case .each(let row)? = stream.stages.first?.stage,
      stream.stages.count == 1, let paths = Queries.paths(row)
    else { return nil }
    var isDescending = false
    if let flag = cores[2] {
      guard case .constant(let value) = flag.kind else { return nil }
      isDescending = value.isTrue
    }
    return asked(.sort(keys: paths, descending: isDescending), held, input, type: call.type, span) {
      $0
    } otherwise: {
      call
    }
  }

  /// The name a key gets as a column: `.category` is called category.
  func columnNames(of tree: Expression) -> [String] {
    switch tree.kind {
    case .column(let name): return [name.text]
    case .field(_, let name): return [name.text]
    case .record(let items):
      return items.compactMap { if case .entry(let key, _) = $0 { key.text } else { nil } }
    case .parenthesis(let pipeline):
      if pipeline.stages.count == 1, case .value(let inner) = pipeline.stages[0].head,
        pipeline.stages[0].arguments.isEmpty
      {
        return columnNames(of: inner)
      }
      return []
    default: return []
    }
  }

  func input(_ given: [Given?], _ callable: Callable) -> Core? {
    switch given.first ?? nil {
    case .core(let core): fitting(core, .list(.any), callable.parameters[0], callable)
    case .tree(let tree): fitting(expression(tree), .list(.any), callable.parameters[0], callable)
    default: nil
    }
  }

  func treeOf(_ given: Given?) -> Expression? {
    switch given {
    case .tree(let tree): tree
    case .rest(let trees, _) where trees.count == 1: trees[0]
    case .rest(let trees, _) where trees.count > 1:
      Expression(.list(trees.map { .value($0) }), at: trees[0].span.joined(with: trees[trees.count - 1].span))
    default: nil
    }
  }

  // MARK: - One argument

  func argument(
    _ given: Given?, _ parameter: Parameter, _ callable: Callable, _ span: Span, _ piped: (Variable, Core)?
  ) -> (Core?, [String]) {
    guard let given else {
      if parameter.role == .rest { return (Core(.list([]), span, .list(.any)), []) }
      return (nil, [])
    }
    switch (given, parameter.accepts) {
    case (.yes(let span), _): return (Core(.constant(.true), span, .bool), [])
    case (_, .declarations): return (declarations(given, of: callable, span), [])
    case (.core(let core), .type(let type)): return (fitting(core, type, parameter, callable), [])
    case (.core(let core), _): return (core, [])
    case (.tree(let tree), .column), (.tree(let tree), .newColumn): return named(tree, parameter, callable)
    case (.rest(let trees, let spread), .column), (.rest(let trees, let spread), .newColumn):
      return names(trees, spread, parameter, callable)
    case (.tree(let tree), .words(let words)): return (oneOf(words, tree, parameter, callable), [])
    case (.tree(let tree), .type(let type)):
      return (fitting(expression(tree, expecting: type), type, parameter, callable), [])
    case (.tree(let tree), .name): return (fitting(expression(tree), .text, parameter, callable), [])
    case (.tree(let tree), _): return (expression(tree), [])
    case (.rest(let trees, let spread), .type(let type)):
      return (rest(trees, spread, type, parameter, callable, piped), [])
    case (.rest(let trees, let spread), _): return (rest(trees, spread, .any, parameter, callable, piped), [])
    }
  }

  /// The name of a column: a word, a text or `.name`.
  private func named(_ tree: Expression, _ parameter: Parameter, _ callable: Callable) -> (Core?, [String]) {
    if case .column(let name) = tree.kind {
      let english = english(name.text)
      return (Core(.constant(heap.text(english)), tree.span, .text), [english])
    }
    let core = fitting(expression(tree), .text, parameter, callable)
    guard case .constant(let value) = core.kind, value.isText else { return (core, []) }
    let english = english(value.string)
    if english == value.string { return (core, [english]) }
    return (Core(.constant(heap.text(english)), tree.span, .text), [english])
  }

  /// The English name of a column of the rows at hand, which may be named in Thai.
  private func english(_ name: String) -> String {
    guard case .kind(let kindName)? = namedRow?.unwrapped, let kind = vocabulary.kind(kindName) else { return name }
    return vocabulary.column(name, of: kind) ?? name
  }

  private func names(
    _ trees: [Expression], _ spread: [Bool], _ parameter: Parameter, _ callable: Callable
  ) -> (Core?, [String]) {
    var items: [Core.Item] = [], all: [String] = []
    for (tree, isSpread) in zip(trees, spread) {
      if isSpread {
        items.append(.spread(expression(tree)))
      } else {
        let (core, names) = named(tree, parameter, callable)
        if let core { items.append(.value(core)) }
        all += names
      }
    }
    return (Core(.list(items), trees[0].span, .list(.text)), all)
  }

  private func oneOf(_ words: [String], _ tree: Expression, _ parameter: Parameter, _ callable: Callable) -> Core {
    let core = fitting(expression(tree), .text, parameter, callable)
    if case .constant(let value) = core.kind, value.isText, !words.contains(value.string) {
      report(
        .argumentWord, Failure.Part(callable.name), .words(Words(en: parameter.name, th: parameter.thai)),
        Failure.Part(words.joined(separator: ", ")), Failure.Part(value.string), at: tree.span)
    }
    return core
  }

  // MARK: - Results

  func resultType(_ callable: Callable, _ argued: [Callable.Argued], row: Type?) -> Type {
    switch callable.result {
    case .type(let type): return type
    case .first:
      guard let first = argued.first?.type else { return .any }
      if case .range(let bound) = first { return .list(bound) }
      return first
    case .element: return .optional(argued.first?.type.element ?? .any)
    case .listOfRow: return .list(row ?? .any)
    case .rowOrElement: return row ?? argued.first?.type.element ?? .any
    case .computed(let compute): return compute(probe == nil ? argued : argued.map(spelt))
    }
  }

  /// Rows of a kind as records of its columns: who is typing is told what `select` leaves of them.
  ///
  /// Code that runs keeps to what the rows themselves say.
  private func spelt(_ argued: Callable.Argued) -> Callable.Argued {
    guard case .list(let element) = argued.type, case .kind(let name) = element.unwrapped,
      let kind = vocabulary.kind(name)
    else { return argued }
    return Callable.Argued(type: .list(.record(kind.columns)), names: argued.names)
  }

  /// Names of columns that the rows are known not to have.
  private func checkNames(_ callable: Callable, _ argued: [Callable.Argued], _ given: [Given?]) {
    guard case .record(let columns?) = argued.first?.type.element.unwrapped, !columns.isOpen else { return }
    for (index, parameter) in callable.parameters.enumerated() where parameter.accepts == .column {
      for name in argued[index].names where columns[name] == nil {
        let trees = trees(given[index])
        let place = trees.first { self.columnNames(of: $0).contains(name) || isNamed($0, name) }
        reportColumn(name, columns.fields.map(\.name), place?.span ?? given[index]?.span ?? function.span)
      }
    }
  }

  private func trees(_ given: Given?) -> [Expression] {
    switch given {
    case .tree(let tree): [tree]
    case .rest(let trees, _): trees
    default: []
    }
  }

  private func isNamed(_ tree: Expression, _ name: String) -> Bool {
    switch tree.kind {
    case .word(let word): word == name
    case .text(let parts): parts.contains { if case .literal(name) = $0 { true } else { false } }
    default: false
    }
  }

  // MARK: - assert

  /// A comparison asserted is taken apart, so that a failure can show both sides.
  private func assertion(_ callable: Callable, _ given: [Given?], _ span: Span) -> Core {
    guard case .tree(let tree)? = given[0] else { return plain(callable, given, span, nil) }
    guard case .binary(let operation, let left, let right, let place) = tree.kind,
      Checker.comparisons.contains(operation)
    else {
      var again = given
      again[0] = .core(condition(tree, Words(en: "a condition", th: "เงื่อนไข")))
      return plain(callable, again, span, nil)
    }
    let whole = binary(operation, left, right, place, tree.span)
    guard case .binary(_, let a, let b) = whole.kind else { return broken(span) }
    let first = temporary(a.type, at: a.span), second = temporary(b.type, at: b.span)
    let test = Core(
      .binary(operation, Core(.variable(first), a.span, a.type), Core(.variable(second), b.span, b.type)), tree.span,
      .bool)
    var again = given
    again[0] = .core(test)
    let call = plain(callable, again, span, nil)
    guard case .native(let callable, var cores) = call.kind, cores.count >= 5 else { return call }
    cores[2] = Core(.variable(first), a.span, a.type)
    cores[3] = Core(.variable(second), b.span, b.type)
    cores[4] = Core(.constant(heap.text(operation.rawValue)), span, .text)
    let inner = Core(.native(callable, cores), span, .null)
    return Core(.holding(first, a, Core(.holding(second, b, inner), span, .null)), span, .null)
  }

  private static let comparisons: Set<BinaryOperator> = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .matches,
  ]

  // MARK: - Block commands

  /// A block that only looks may not change; one whose changes are dropped may, wherever it stands, and ends in what
  /// it would change.
  private func blockBody(_ callable: Callable, _ block: Block) -> CoreBlock {
    guard let other = callable.answersForChanges.flatMap({ vocabulary.callable($0) }) else {
      guard callable.effect == .reads else { return self.block(block) }
      return limited(.reads, Words(en: callable.name, th: callable.thai)) { self.block(block) }
    }
    let (effect, outer) = (function.effect, limits)
    limits = []
    let body = self.block(block)
    limits = outer
    function.effect = max(effect, .reads)
    if let value = body.value, changes(value) {
      body.statements.append(CoreStatement(kind: .expression(value, shown: false), span: value.span))
      body.value = Core(.native(other, []), value.span, .table)
    }
    return body
  }

  private func changes(_ core: Core) -> Bool {
    switch core.kind {
    case .native(let callable, _): callable.effect >= .changes
    case .call(let function, _): function.effect >= .changes
    case .holding(_, _, let body), .checked(let body, _): changes(body)
    default: false
    }
  }

  func blockCommand(_ callable: Callable, _ given: [Given?], _ span: Span) -> Core {
    var cores: [Core?] = [], body: CoreBlock?
    for (index, parameter) in callable.parameters.enumerated() {
      guard parameter.accepts == .block else {
        cores.append(argument(given[index], parameter, callable, span, nil).0)
        continue
      }
      guard let tree = treeOf(given[index]) else {
        cores.append(nil)
        if parameter.isRequired { report(.argumentBlock, Failure.Part(callable.name), at: span) }
        body = parameter.isRequired ? nil : CoreBlock(span)
        continue
      }
      cores.append(Core(.constant(.true), tree.span, .bool))
      guard let block = self.block(of: tree) else {
        report(.argumentBlock, Failure.Part(callable.name), at: span)
        continue
      }
      attemptDepth += 1
      body = blockBody(callable, block)
      attemptDepth -= 1
    }
    guard let body else { return broken(span) }
    return Core(.block(callable, cores, body), span, valueType(body) == .never ? .any : .any)
  }
}
