import Failures
import Values

/// Conditions of several steps: names for what is worked out first, and branches.
extension Queries {
  /// What a block says of a row, where that is a condition over its columns.
  static func condition(_ block: CoreBlock, _ item: Variable, _ given: inout [Core]) -> Condition? {
    guard !block.leavesEarly, let value = block.value else { return nil }
    var names = Names(), steps: [Condition] = []
    for statement in block.statements {
      guard case .bind(let variable, let core) = statement.kind, !variable.isMutable,
        let plain = names.replaced(core), let formula = formula(plain, item, &given)
      else { return nil }
      // Worked out for every row, used or not: where it cannot be, the machine says so.
      steps.append(.computed(formula, .equal, formula))
      names.known.append((variable, plain))
    }
    guard let plain = names.replaced(value), let condition = condition(plain, item, &given) else { return nil }
    return steps.reversed().reduce(condition) { .and($1, $0) }
  }

  /// `if A { B } else { C }` as a condition: A and B, or not A and C.
  static func condition(
    _ arms: [(condition: Core, block: CoreBlock)], _ otherwise: CoreBlock?, _ item: Variable, _ given: inout [Core]
  ) -> Condition? {
    guard let otherwise, var rest = condition(otherwise, item, &given) else { return nil }
    for arm in arms.reversed() {
      guard let test = condition(arm.condition, item, &given), let then = condition(arm.block, item, &given) else {
        return nil
      }
      rest = .or(.and(test, then), .and(.not(test), rest))
    }
    return rest
  }

  /// What names of a block stand for: each was given once, so the code behind it can stand in its place.
  private struct Names {
    var known: [(variable: Variable, core: Core)] = []

    /// The same code without the names; nil where it is more than sums, comparisons and branches.
    func replaced(_ core: Core) -> Core? {
      if known.isEmpty { return core }
      func with(_ kind: Core.Kind) -> Core { Core(kind, core.span, core.type) }
      switch core.kind {
      case .constant: return core
      case .variable(let variable): return known.first { $0.variable === variable }?.core ?? core
      case .unary(let operation, let inner): return replaced(inner).map { with(.unary(operation, $0)) }
      case .checked(let inner, let type): return replaced(inner).map { with(.checked($0, type)) }
      case .field(let inner, let symbol, let soft): return replaced(inner).map { with(.field($0, symbol, soft: soft)) }
      case .binary(let operation, let left, let right):
        guard let left = replaced(left), let right = replaced(right) else { return nil }
        return with(.binary(operation, left, right))
      case .branch(let arms, let otherwise):
        var plain: [(condition: Core, block: CoreBlock)] = []
        for arm in arms {
          guard let condition = replaced(arm.condition), let block = replaced(arm.block) else { return nil }
          plain.append((condition, block))
        }
        guard let otherwise, let rest = replaced(otherwise) else { return nil }
        return with(.branch(plain, otherwise: rest))
      default: return nil
      }
    }

    private func replaced(_ block: CoreBlock) -> CoreBlock? {
      guard !block.leavesEarly, let value = block.value.flatMap({ replaced($0) }) else { return nil }
      let plain = CoreBlock(block.span)
      plain.value = value
      for statement in block.statements {
        guard case .bind(let variable, let core) = statement.kind, let bound = replaced(core) else { return nil }
        plain.statements.append(CoreStatement(kind: .bind(variable, bound), span: statement.span))
      }
      return plain
    }
  }
}
