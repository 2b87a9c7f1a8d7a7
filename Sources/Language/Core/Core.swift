import Failures
import Values

/// A program with every name resolved and every argument at its parameter: what the checker hands the compiler.
final class Core {
  indirect enum Kind {
    case constant(Value)
    case variable(Variable)
    case field(Core, Symbol, soft: Bool)
    case index(Core, Core, soft: Bool)
    case unary(UnaryOperator, Core)
    case binary(BinaryOperator, Core, Core)
    case interpolate([[UInt8]], [Core])
    case list([Item])
    case record([Entry])
    case closure(Function)
    case branch([(condition: Core, block: CoreBlock)], otherwise: CoreBlock?)
    case match(Core, [Arm])
    case attempt(CoreBlock, Variable, CoreBlock)
    case call(Function, [Core])
    case apply(Core, [Core])
    /// All parameters in order; nil for one left out.
    case native(Callable, [Core?])
    case block(Callable, [Core?], CoreBlock)
    case stream(Stream)
    /// A value held for the time of an expression.
    case holding(Variable, Core, Core)
    case groups(Core, Core)
    case count(Core)
    /// Checked when it runs, because the checker could not know.
    case checked(Core, Type)
    case rows(Core)
    /// Asked of the tables; where they decline, worked out row by row.
    case query(AskedQuery)
  }

  enum Item {
    case value(Core)
    case spread(Core)
  }

  enum Entry {
    case field(Symbol, Core)
    case spread(Core)
  }

  struct Arm {
    /// Empty for `_`.
    var patterns: [Core]
    var guarded: Core?
    var block: CoreBlock
  }

  var kind: Kind
  let span: Span
  var type: Type

  init(_ kind: Kind, _ span: Span, _ type: Type) {
    self.kind = kind
    self.span = span
    self.type = type
  }
}

/// A query with what it is asked of, and both ways to go on.
struct AskedQuery {
  let query: Query
  /// What holds the table; anything else is declined.
  let table: Core
  let given: [Core]
  /// The answer, for `then`.
  let result: Variable
  let then: Core
  let otherwise: Core
}

/// Statements, the last of which may be the value.
final class CoreBlock {
  var statements: [CoreStatement] = []
  /// What the block gives: nil for null.
  var value: Core?
  let span: Span
  /// Where `return` inside a closure that is compiled in place goes.
  var isInline = false
  /// Whether some `return` inside gives the value before the end.
  var leavesEarly = false

  init(_ span: Span) { self.span = span }

  var type: Type { value?.type ?? .null }
}

struct CoreStatement {
  indirect enum Kind {
    case bind(Variable, Core)
    case set(Variable, [Step], Statement.SetOperator, Core)
    case each(Variable, Variable?, Core, CoreBlock)
    case loop(Core, CoreBlock)
    case give(Core?)
    case leaveInline(Core?, CoreBlock)
    case `break`, `continue`
    case raise(Core)
    case expression(Core, shown: Bool)
    case commit
  }

  /// One step from a variable into its parts.
  enum Step {
    case field(Symbol, Span)
    case index(Core)
  }

  var kind: Kind
  var span: Span
}

/// A name bound to a register.
final class Variable {
  let name: String
  let span: Span
  var type: Type
  let isMutable: Bool
  /// Which function it lives in.
  unowned let owner: Function
  /// How many closures stood around its declaration: assigning from deeper is refused.
  let closureDepth: Int
  var register = -1
  /// A literal `let` of a file, which its functions may see.
  var constant: Value?
  var isUsed = false

  init(_ name: String, _ type: Type, isMutable: Bool, owner: Function, depth: Int, at span: Span) {
    self.name = name
    self.type = type
    self.isMutable = isMutable
    self.owner = owner
    closureDepth = depth
    self.span = span
  }
}

/// A `def`, a closure, or the main part of a file.
final class Function {
  enum Role { case main, definition, closure }

  let name: String
  let role: Role
  let span: Span
  let parent: Function?
  var parameters: [Variable] = []
  var captures: [(outer: Variable, inner: Variable)] = []
  var body: CoreBlock
  var result: Type = .any
  /// What the signature says of the result.
  var declaredResult: Type?
  var effect: Callable.Effect = .pure
  /// Functions called, whose effects are also this one's.
  var callees: [Function] = []
  var signature: Callable?
  var fallbacks: [Value?] = []
  var number = -1
  var doc: String?

  init(_ name: String, _ role: Role, parent: Function?, at span: Span) {
    self.name = name
    self.role = role
    self.parent = parent
    self.span = span
    body = CoreBlock(span)
  }
}

/// A pipeline the machine runs as one loop, without lists between its stages.
struct Stream {
  enum Stage {
    case each(Row)
    case filter(Row)
    case take(Core)
    case skip(Core)
    case takeWhile(Row)
    case skipWhile(Row)
    case with(Symbol, Row)
    case rowwise(Callable, [Core?])
  }

  enum Sink {
    case list
    case count
    case first
    case find(Row)
    case any(Row)
    case all(Row)
    case reduce(Core, accumulator: Variable, item: Variable, CoreBlock)
    case reduceBy(Core, Core)
  }

  /// What is computed for each row: code in place, or a function value.
  enum Row {
    case inline(Variable, CoreBlock)
    case function(Core)
  }

  var source: Core
  var stages: [(stage: Stage, name: String)] = []
  var sink: Sink = .list
}
