import Language

/// A pair of brackets around a place, or the text itself, and what may come next in it.
struct OutlineFrame {
  enum Form { case statements, block, closure, pipeline, list, record, arms, parameters, names, index, text }

  enum State {
    /// A statement or a stage begins: a word is a command.
    case head
    /// Behind `|`: only a command may stand here.
    case stage
    /// A value is wanted that belongs to what stands before it.
    case operand
    /// A value or a command stands before: an argument, an operator, or the end may follow.
    case after
    /// A name is given to something.
    case binding
    case type, key
  }

  let form: Form
  /// The token that opened it; -1 for the text itself.
  let opener: Int
  var state: State
  /// The command whose arguments stand here.
  var call: Int?
  /// The command before the last `|`.
  var before: Int?
  /// The word the statement began with: `let`, `def`, `use`.
  var word: Token.Kind?
  /// The word whose block is still to come: `if`, `for`, `try`.
  var block: Token.Kind?
  /// Names known from here on, and those known in the block that is still to come.
  var names: [String] = []
  var coming: [String] = []
  /// The tokens that name the entries of a record, so far.
  var keys: [Int] = []
  /// Whether the `catch` of a `try` was written.
  var isCaught = false
  /// Between the bars of `{|a| …}`.
  var isNaming = false
  /// Before the `=>` of an arm.
  var isPattern = false

  init(form: Form, opener: Int, state: State) {
    self.form = form
    self.opener = opener
    self.state = state
  }

  /// Whether statements stand in it.
  var holdsStatements: Bool { form == .statements || form == .block || form == .closure }
}

/// A command as it is called, as far as it is written.
struct OutlineCall {
  /// The token of its name.
  let head: Int
  let name: String
  /// Nil where nobody knows the name.
  let callable: Callable?
  let isPiped: Bool
  /// The command this one is piped from.
  let before: Int?
  /// The parameters given so far, by place; of those that take any number, once.
  private(set) var given: [Int] = []
  /// The first token of the argument of each parameter.
  private(set) var tokens: [Int: Int] = [:]
  /// The parameter of the argument that was begun last.
  private(set) var current: Int?
  private var positions = 0
  /// The flag whose value comes next.
  private(set) var awaited: Int?

  init(head: Int, name: String, callable: Callable?, isPiped: Bool, before: Int?) {
    self.head = head
    self.name = name
    self.callable = callable
    self.isPiped = isPiped
    self.before = before
    guard isPiped, let callable else { return }
    // What is piped in is the first argument.
    positions = 1
    if let first = callable.parameters.firstIndex(where: { $0.role == .positional }) { given.append(first) }
  }

  /// The place of the parameter the next argument belongs to.
  var next: Int? {
    if let awaited { return awaited }
    guard let parameters = callable?.parameters else { return nil }
    var position = positions
    for (place, parameter) in parameters.enumerated() where parameter.role == .positional {
      if position == 0 { return place }
      position -= 1
    }
    return parameters.firstIndex { $0.role == .rest }
  }

  /// The parameter the next argument belongs to.
  var coming: Parameter? { next.flatMap { callable?.parameters[$0] } }

  func parameter(_ place: Int?) -> Parameter? { place.flatMap { callable?.parameters[$0] } }

  /// An argument begins.
  mutating func begin(_ token: Int) {
    current = next
    if let current, !given.contains(current) {
      given.append(current)
      tokens[current] = token
    }
    if awaited == nil { positions += 1 }
    awaited = nil
  }

  /// A flag was written; false if the command does not know it.
  mutating func flag(_ name: String) -> Bool {
    guard
      let place = callable?.parameters.firstIndex(where: { $0.role == .flag && ($0.name == name || $0.thai == name) })
    else {
      awaited = nil
      return false
    }
    given.append(place)
    current = place
    awaited = callable?.parameters[place].takesValue == true ? place : nil
    return true
  }
}
