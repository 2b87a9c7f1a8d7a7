import Failures

/// What a source says, as written: the parser makes it, the checker gives it meaning.
///
/// Names stand as the person typed them (in the normal form of `ThaiForm`), literals as text with Arabic digits;
/// which command, which column, which value they are is the checker's business.
public struct Program: Sendable {
  public var statements: [Statement]

  public init(statements: [Statement]) { self.statements = statements }
}

/// A name and where it stands.
public struct Name: Sendable {
  public var text: String
  public var span: Span

  public init(_ text: String, at span: Span) {
    self.text = text
    self.span = span
  }
}

/// Statements between braces; the span includes the braces.
public struct Block: Sendable {
  public var statements: [Statement]
  public var span: Span

  public init(_ statements: [Statement], at span: Span) {
    self.statements = statements
    self.span = span
  }
}

public struct Statement: Sendable {
  public enum SetOperator: Sendable { case set, add, subtract }

  public indirect enum Kind: Sendable {
    case bind(Name, type: TypeNode?, Pipeline, isVariable: Bool)
    case set(Expression, SetOperator, Pipeline)
    case define(Definition)
    case each(Name, second: Name?, in: Expression, Block)
    case loop(while: Expression, Block)
    case `return`(Pipeline?)
    case `break`
    case `continue`
    case `throw`(Expression)
    case use(path: String, pathSpan: Span, names: [Name]?)
    case needs([Argument])
    case test(title: String, Block)
    case pipeline(Pipeline)
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// `def NAME [PARAMETERS] -> TYPE BLOCK`, with the `##` comment above it.
public struct Definition: Sendable {
  public var name: Name
  public var parameters: [ParameterNode]
  public var result: TypeNode?
  public var body: Block
  public var doc: String?

  public init(name: Name, parameters: [ParameterNode], result: TypeNode?, body: Block, doc: String?) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
    self.doc = doc
  }
}

public struct ParameterNode: Sendable {
  public var name: Name
  public var isFlag: Bool
  public var isRest: Bool
  public var type: TypeNode?
  public var fallback: Expression?

  public init(name: Name, isFlag: Bool, isRest: Bool, type: TypeNode?, fallback: Expression?) {
    self.name = name
    self.isFlag = isFlag
    self.isRest = isRest
    self.type = type
    self.fallback = fallback
  }
}

/// A type as written: `name ['of' type] ['?']`.
public struct TypeNode: Sendable {
  public var name: Name
  public var elements: [TypeNode]
  public var isOptional: Bool

  public init(name: Name, element: TypeNode?, isOptional: Bool) {
    self.name = name
    elements = element.map { [$0] } ?? []
    self.isOptional = isOptional
  }
}

/// Stages joined by `|`; what is piped in is the first argument of the next.
public struct Pipeline: Sendable {
  public var stages: [Stage]
  public var span: Span

  public init(_ stages: [Stage], at span: Span) {
    self.stages = stages
    self.span = span
  }
}

public struct Stage: Sendable {
  public enum Head: Sendable {
    /// A command by its name.
    case command(Name)
    /// A value; with arguments, a call of a function value.
    case value(Expression)
  }

  public var head: Head
  public var arguments: [Argument]
  public var span: Span

  public init(_ head: Head, _ arguments: [Argument], at span: Span) {
    self.head = head
    self.arguments = arguments
    self.span = span
  }
}

public enum Argument: Sendable {
  case flag(Name)
  case spread(Expression, Span)
  case value(Expression)
}

public enum UnaryOperator: String, Sendable { case negate = "-", not }

public enum BinaryOperator: String, Sendable {
  case or, and
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case isIn = "in", matches
  case otherwise = "??"
  case through = "..", upTo = "..<"
  case add = "+", subtract = "-"
  case multiply = "*", divide = "/", mod, div
}

public struct Expression: Sendable {
  public indirect enum Kind: Sendable {
    case null
    case bool(Bool)
    /// Digits with an optional point, sign and `%`, Arabic, without `_`.
    case number(String)
    /// A signed integer with its unit: `2wd`, `-3mo`.
    case duration(String)
    /// A date, month, time or clock time as Calendars reads them.
    case date(String)
    case text([TextPart])
    case word(String)
    case variable(String)
    /// `.name`: a column of the current row.
    case column(Name)
    case field(Expression, Name)
    case index(Expression, Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression, operator: Span)
    case parenthesis(Pipeline)
    case list([ListItem])
    case record([RecordItem])
    case closure(parameters: [Name]?, Block)
    case branch([(condition: Expression, block: Block)], otherwise: Block?)
    case match(Expression, [MatchArm])
    case attempt(Block, name: Name?, Block)
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A piece of a text: characters with their escapes resolved, or `{pipeline}`.
public enum TextPart: Sendable {
  case literal(String)
  case pipeline(Pipeline)
}

public enum ListItem: Sendable {
  case value(Expression)
  case spread(Expression)
}

public enum RecordItem: Sendable {
  case entry(key: Name, Expression)
  case spread(Expression)
}

public struct MatchArm: Sendable {
  public enum Body: Sendable {
    case block(Block)
    case pipeline(Pipeline)
  }

  /// Empty for `_`.
  public var patterns: [Expression]
  public var guarded: Expression?
  public var body: Body
  public var span: Span

  public init(patterns: [Expression], guarded: Expression?, body: Body, at span: Span) {
    self.patterns = patterns
    self.guarded = guarded
    self.body = body
    self.span = span
  }
}
