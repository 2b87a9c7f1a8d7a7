import Failures

/// The smallest piece of a source that has a meaning: what it is and where it stands, in bytes.
public struct Token: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    case number, duration, date
    /// A whole text; its first byte tells the form: `"`, `"""` or `'`.
    case text
    /// `"…{`, `}…{` and `}…"`: the pieces of a text around its pipelines.
    case textHead, textMiddle, textTail
    case word, variable, column, flag
    case `let`, `var`, def, `for`, `while`, `if`, `else`, match, `try`, `catch`, `throw`, `return`
    case `break`, `continue`, use, needs, test, not, `true`, `false`, null
    case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, matches
    case otherwise, through, upTo, plus, minus, star, slash, mod, div
    case negate, spread, pipe, comma, semicolon, colon, question
    case assign, addAssign, subtractAssign, arrow, result
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    /// A line end that ends a statement.
    case newline
    /// What the lexer has refused; the parser leaves the statement without a word more.
    case invalid
    case end
  }

  public let kind: Kind
  /// Whether white space, a comment or the start of the source stands before it.
  public let spaceBefore: Bool
  /// How many brackets are open around it; a bracket and its partner have the same.
  public let depth: UInt8
  public let start: Int32
  public let end: Int32

  public var range: Range<Int> { Int(start)..<Int(end) }
}

extension Token.Kind {
  /// Whether a value, an argument or a bracket may end with it, so that what touches it belongs to it.
  public var endsOperand: Bool {
    switch self {
    case .number, .duration, .date, .text, .textTail, .word, .variable, .column, .flag, .true, .false, .null,
      .closeParenthesis, .closeBracket, .closeBrace, .invalid:
      true
    default: self.isKeyword
    }
  }

  /// Whether an operand or an argument may begin with it.
  public var startsArgument: Bool {
    switch self {
    case .flag, .spread: true
    default: startsOperand
    }
  }

  public var startsOperand: Bool {
    switch self {
    case .number, .duration, .date, .text, .textHead, .word, .variable, .column, .negate, .openParenthesis,
      .openBracket, .openBrace, .true, .false, .null, .not, .if, .match, .try:
      true
    default: false
    }
  }

  /// Whether a statement goes on over the line end after it.
  public var continuesLine: Bool {
    switch self {
    case .pipe, .comma, .assign, .addAssign, .subtractAssign, .arrow, .not: true
    default: binary != nil
    }
  }

  /// One of the 27 reserved words.
  public var isKeyword: Bool {
    switch self {
    case .or, .and, .isIn, .matches, .mod, .div: true
    default: rawValue >= Token.Kind.let.rawValue && rawValue <= Token.Kind.null.rawValue
    }
  }

  public var isOpener: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }
  public var isCloser: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }

  /// The operator and how tightly it binds: the higher, the tighter.
  var binary: (operator: BinaryOperator, level: Int)? {
    switch self {
    case .or: (.or, Level.or)
    case .and: (.and, Level.and)
    case .equal: (.equal, Level.comparison)
    case .notEqual: (.notEqual, Level.comparison)
    case .less: (.less, Level.comparison)
    case .lessOrEqual: (.lessOrEqual, Level.comparison)
    case .greater: (.greater, Level.comparison)
    case .greaterOrEqual: (.greaterOrEqual, Level.comparison)
    case .isIn: (.isIn, Level.comparison)
    case .matches: (.matches, Level.comparison)
    case .otherwise: (.otherwise, Level.otherwise)
    case .through: (.through, Level.range)
    case .upTo: (.upTo, Level.range)
    case .plus: (.add, Level.sum)
    case .minus: (.subtract, Level.sum)
    case .star: (.multiply, Level.product)
    case .slash: (.divide, Level.product)
    case .mod: (.mod, Level.product)
    case .div: (.div, Level.product)
    default: nil
    }
  }

  /// The ladder of precedence, loosest first.
  enum Level {
    static let or = 0, and = 1, not = 2, comparison = 3, otherwise = 4, range = 5, sum = 6, product = 7
  }
}

/// A comment with its `#`, up to the end of its line.
public struct Comment: Sendable, Equatable {
  public let range: Range<Int>
  /// `##` above a `def` is its help.
  public let isDoc: Bool
}

/// What the lexer makes of a source.
public struct Lexed: Sendable {
  public var tokens: [Token] = []
  public var comments: [Comment] = []
  /// Each with the byte at which it was noticed, in order.
  public var failures: [LexicalFailure] = []
}

/// A failure and the byte at which it was noticed, by which those of lexer and parser are put in order.
public struct LexicalFailure: Sendable {
  public let offset: Int
  public let failure: Failure
}
