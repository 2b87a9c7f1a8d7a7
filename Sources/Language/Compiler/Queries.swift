import Failures
import Values

/// Finds in checked code what the tables can answer: paths of columns, conditions over them, totals.
enum Queries {
  /// The kind whose records a value is a list of.
  static func kind(of core: Core) -> String? {
    if case .kind(let name) = core.type.unwrapped.element.unwrapped { return name }
    return nil
  }

  /// `.school.district` of the item, or nil for anything else.
  static func path(_ core: Core, of item: Variable) -> ColumnPath? {
    var fields: [Symbol] = [], inner = core
    while case .field(let next, let symbol, _) = inner.kind {
      fields.append(symbol)
      inner = next
    }
    guard case .variable(let variable) = inner.kind, variable === item, !fields.isEmpty else { return nil }
    return ColumnPath(fields.reversed())
  }

  /// A path that a stage works out for each row.
  static func path(_ row: Stream.Row) -> ColumnPath? {
    guard case .inline(let item, let block) = row, block.statements.isEmpty, !block.leavesEarly, let value = block.value
    else { return nil }
    return path(value, of: item)
  }

  /// One path or a list of them.
  static func paths(_ row: Stream.Row) -> [ColumnPath]? {
    if let path = path(row) { return [path] }
    guard case .inline(let item, let block) = row, block.statements.isEmpty, !block.leavesEarly,
      case .list(let items)? = block.value?.kind
    else { return nil }
    var paths: [ColumnPath] = []
    for entry in items {
      guard case .value(let core) = entry, let path = path(core, of: item) else { return nil }
      paths.append(path)
    }
    return paths
  }

  /// What a key is made of: one path, several in a list, or several by name in a record.
  static func keys(_ row: Stream.Row) -> (paths: [ColumnPath], isRecord: Bool)? {
    if let path = path(row) { return ([path], false) }
    if let paths = paths(row) { return paths.count > 1 ? (paths, false) : nil }
    guard case .inline(let item, let block) = row, block.statements.isEmpty, !block.leavesEarly,
      case .record(let entries)? = block.value?.kind, !entries.isEmpty
    else { return nil }
    var paths: [ColumnPath] = []
    for entry in entries {
      guard case .field(_, let core) = entry, let path = path(core, of: item) else { return nil }
      paths.append(path)
    }
    return (paths, true)
  }

  /// Conditions, and a `take` after them, at the head of a pipeline; and the stages left.
  static func leading(
    _ stream: Stream
  ) -> (queries: [(Query, [Core], Span)], rest: [(stage: Stream.Stage, name: String)]) {
    var queries: [(Query, [Core], Span)] = [], rest = stream.stages[...]
    while let first = rest.first {
      if case .filter(.inline(let item, let block)) = first.stage {
        var given: [Core] = []
        guard let condition = condition(block, item, &given), given.count < mostGiven else { break }
        queries.append((.filter(condition), given, block.value?.span ?? block.span))
      } else if case .filter(.function(let function)) = first.stage, case .variable = function.kind {
        queries.append((.filterBy, [function], function.span))
      } else if case .take(let count) = first.stage, isFixed(count) {
        queries.append((.take, [count], count.span))
        rest = rest.dropFirst()
        break
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return (queries, Array(rest))
  }

  // MARK: - Conditions

  /// So many values an instruction can hand over.
  private static let mostGiven = 200

  /// Whether a value is the same for every row and working it out does nothing else.
  static func isFixed(_ core: Core) -> Bool {
    switch core.kind {
    case .constant: true
    case .variable: true
    case .unary(.negate, let inner), .checked(let inner, _): isFixed(inner)
    case .binary(let operation, let left, let right):
      [.through, .upTo, .add, .subtract].contains(operation) && isPlain(left) && isPlain(right) && isFixed(left)
        && isFixed(right)
    case .list(let items):
      items.allSatisfy { if case .value(let inner) = $0 { isFixed(inner) } else { false } }
    case .native(let callable, _): callable.name.hasPrefix("$")
    default: false
    }
  }

  private static func isPlain(_ core: Core) -> Bool {
    switch core.type {
    case .number, .date, .duration, .time: true
    default: false
    }
  }

  private static let comparisons: [BinaryOperator: Condition.Comparison] = [
    .equal: .equal, .notEqual: .unequal, .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater,
    .greaterOrEqual: .greaterOrEqual,
  ]
  private static let turned: [Condition.Comparison: Condition.Comparison] = [
    .less: .greater, .lessOrEqual: .greaterOrEqual, .greater: .less, .greaterOrEqual: .lessOrEqual,
  ]

  /// A condition over columns; what does not depend on the row is added to `given`.
  static func condition(_ core: Core, _ item: Variable, _ given: inout [Core]) -> Condition? {
    switch core.kind {
    case .checked(let inner, .bool): return condition(inner, item, &given)
    case .unary(.not, let inner): return condition(inner, item, &given).map { .not($0) }
    case .binary(.and, let left, let right):
      guard let first = condition(left, item, &given), let second = condition(right, item, &given) else { return nil }
      return .and(first, second)
    case .binary(.or, let left, let right):
      guard let first = condition(left, item, &given), let second = condition(right, item, &given) else { return nil }
      return .or(first, second)
    case .binary(.isIn, let left, let right):
      if let path = path(left, of: item), isFixed(right), !depends(right, item) {
        given.append(right)
        return .isIn(path, given.count - 1)
      }
      if let path = path(right, of: item), isFixed(left), !depends(left, item) {
        given.append(left)
        return .contains(path, given.count - 1)
      }
      return nil
    case .binary(.matches, let left, let right):
      guard let path = path(left, of: item), isFixed(right), !depends(right, item) else { return nil }
      given.append(right)
      return .matches(path, given.count - 1)
    case .binary(let operation, let left, let right):
      guard let comparison = comparisons[operation] else { return nil }
      if let path = path(left, of: item), isFixed(right), !depends(right, item) {
        given.append(right)
        return .compare(path, comparison, given.count - 1)
      }
      if let path = path(right, of: item), isFixed(left), !depends(left, item) {
        given.append(left)
        return .compare(path, turned[comparison] ?? comparison, given.count - 1)
      }
      guard let first = formula(left, item, &given), let second = formula(right, item, &given) else { return nil }
      return .computed(first, comparison, second)
    case .call(let function, let arguments): return condition(function, arguments, item, &given)
    case .branch(let arms, let otherwise): return condition(arms, otherwise, item, &given)
    case .native(let callable, let cores):
      guard cores.count == 2, callable.name == "starts-with" || callable.name == "ends-with",
        let text = cores[0], let part = cores[1], let path = path(text, of: item), isFixed(part), !depends(part, item)
      else { return nil }
      given.append(part)
      return callable.name == "starts-with" ? .begins(path, given.count - 1) : .ends(path, given.count - 1)
    case .field:
      // Whether it is true or false the table knows where the checker does not.
      guard core.type == .bool || core.type == .any, let path = path(core, of: item) else { return nil }
      return .isTrue(path)
    default: return nil
    }
  }

  /// What a function of one record says of it, where that is a condition over its columns and what it captured.
  static func condition(of function: Function) -> (condition: Condition, given: [Core])? {
    guard function.role == .closure, function.parameters.count == 1 else { return nil }
    var given: [Core] = []
    guard let condition = condition(function.body, function.parameters[0], &given) else { return nil }
    return (condition, given)
  }

  /// A `def` that is asked of the row itself and only says a condition: `where {|a| passes $a}`.
  private static func condition(
    _ function: Function, _ arguments: [Core], _ item: Variable, _ given: inout [Core]
  ) -> Condition? {
    guard arguments.count == 1, isVariable(arguments[0], item), function.parameters.count == 1,
      function.captures.isEmpty, !calls(function.body)
    else { return nil }
    let outside = given.count
    guard let condition = condition(function.body, function.parameters[0], &given),
      !given[outside...].contains(where: readsVariable)
    else { return nil }
    return condition
  }

  private static func calls(_ core: Core) -> Bool {
    switch core.kind {
    case .call: true
    case .unary(_, let inner), .checked(let inner, _): calls(inner)
    case .binary(_, let left, let right): calls(left) || calls(right)
    case .branch(let arms, let otherwise):
      arms.contains { calls($0.condition) || calls($0.block) } || otherwise.map(calls) ?? false
    default: false
    }
  }

  /// Whether a block may call something, perhaps itself.
  private static func calls(_ block: CoreBlock) -> Bool {
    block.value.map(calls) ?? false
      || block.statements.contains { if case .bind(_, let core) = $0.kind { calls(core) } else { true } }
  }

  private static func readsVariable(_ core: Core) -> Bool {
    switch core.kind {
    case .variable: true
    case .unary(_, let inner), .checked(let inner, _): readsVariable(inner)
    case .binary(_, let left, let right): readsVariable(left) || readsVariable(right)
    case .list(let items): items.contains { if case .value(let inner) = $0 { readsVariable(inner) } else { true } }
    default: false
    }
  }

  /// Sums and products of columns of the row and of numbers that are the same for all rows; days and times as they are.
  static func formula(_ core: Core, _ item: Variable, _ given: inout [Core]) -> Formula? {
    if let path = path(core, of: item) { return path.fields.count == 1 ? .column(path.fields[0]) : nil }
    guard core.type == .number || core.type == .any else { return nil }
    if isFixed(core), !depends(core, item) {
      given.append(core)
      return .given(given.count - 1)
    }
    guard case .binary(let operation, let left, let right) = core.kind,
      operation == .add || operation == .subtract || operation == .multiply,
      let first = formula(left, item, &given), let second = formula(right, item, &given)
    else { return nil }
    switch operation {
    case .add: return .add(first, second)
    case .subtract: return .subtract(first, second)
    default: return .multiply(first, second)
    }
  }

  private static func depends(_ core: Core, _ item: Variable) -> Bool {
    switch core.kind {
    case .variable(let variable): variable === item
    case .unary(_, let inner), .checked(let inner, _): depends(inner, item)
    case .binary(_, let left, let right): depends(left, item) || depends(right, item)
    case .list(let items): items.contains { if case .value(let inner) = $0 { depends(inner, item) } else { true } }
    default: false
    }
  }

  // MARK: - Totals

  static let totals: [String: Total.Kind] = ["sum": .sum, "mean": .mean, "min": .min, "max": .max]

  /// `max .score` over the rows a variable holds, or their count.
  static func total(_ core: Core, over rows: Variable) -> Total? {
    switch core.kind {
    case .count(let inner): return isVariable(inner, rows) ? Total(.count, nil) : nil
    case .native(let callable, let cores):
      guard let kind = totals[callable.name], case .mapped = callable.body, cores.dropFirst().allSatisfy({ $0 == nil }),
        let input = cores.first ?? nil, case .stream(let stream) = bare(input).kind, isVariable(stream.source, rows),
        stream.stages.count == 1, case .list = stream.sink, case .each(let row) = stream.stages[0].stage,
        let path = path(row), path.fields.count == 1
      else { return nil }
      return Total(kind, path)
    // The total of a column of a table, which is asked of the table first.
    case .holding(let held, let input, let body):
      guard isVariable(input, rows), case .query(let asked) = body.kind, case .total(let total) = asked.query,
        isVariable(asked.table, held), isVariable(asked.then, asked.result)
      else { return nil }
      return total
    default: return nil
    }
  }

  private static func bare(_ core: Core) -> Core {
    if case .rows(let inner) = core.kind { return bare(inner) }
    return core
  }

  static func isVariable(_ core: Core, _ variable: Variable) -> Bool {
    if case .variable(let other) = bare(core).kind { return other === variable }
    return false
  }

  /// The same code with totals over `rows` read from the places of a group's answer; nil where it needs the rows.
  static func lifted(_ core: Core, _ rows: Variable, _ totals: inout [Total], _ part: (Int) -> Core) -> Core? {
    if let total = total(core, over: rows) {
      totals.append(total)
      return part(totals.count - 1)
    }
    switch core.kind {
    case .constant: return core
    case .variable(let variable): return variable === rows ? nil : core
    case .native(let callable, let cores):
      var lifted: [Core?] = []
      for inner in cores {
        guard let inner else {
          lifted.append(nil)
          continue
        }
        guard let made = self.lifted(inner, rows, &totals, part) else { return nil }
        lifted.append(made)
      }
      return Core(.native(callable, lifted), core.span, core.type)
    case .binary(let operation, let left, let right):
      guard let first = lifted(left, rows, &totals, part), let second = lifted(right, rows, &totals, part) else {
        return nil
      }
      return Core(.binary(operation, first, second), core.span, core.type)
    case .checked(let inner, let type):
      return lifted(inner, rows, &totals, part).map { Core(.checked($0, type), core.span, core.type) }
    default: return nil
    }
  }
}
