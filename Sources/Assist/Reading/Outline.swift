import Language
import LineEditor
import Text

/// What every token of a text is for, however unfinished or wrong the text is.
///
/// The parser gives a tree of what reads; this pass gives each token a part to play, so that what is being typed can
/// be coloured and completed. It knows the brackets around a place, the command there and which argument comes next.
struct Outline {
  /// What is known besides the text: commands, and the variables of the lines before.
  struct Known {
    /// A command by its name, and the block that may bring words of its own.
    let callable: (String, String?) -> Callable?
    let isVariable: (String) -> Bool

    static var nothing: Known { Known(callable: { _, _ in nil }, isVariable: { _ in false }) }
  }

  let bytes: [UInt8]
  let tokens: [Token]
  let comments: [Comment]
  private let known: Known
  /// One for each token that was read.
  private(set) var roles: [Role] = []
  private(set) var calls: [OutlineCall] = []
  private(set) var frames: [OutlineFrame] = [OutlineFrame(form: .statements, opener: -1, state: .head)]
  /// The call each token belongs to: the command itself, its flags and the first token of each argument.
  private(set) var owner: [Int: Int] = [:]
  private(set) var definitions: Set<String> = []
  private var at = 0

  /// - Parameter end: only tokens that end there or before are read.
  init(_ bytes: [UInt8], lexed: Lexed, known: Known, upTo end: Int = .max) {
    self.bytes = bytes
    self.known = known
    tokens = lexed.tokens
    comments = lexed.comments
    roles.reserveCapacity(tokens.count)
    // The lexer puts an empty token behind a text whose brackets are open.
    while at < tokens.count, Int(tokens[at].end) <= end, tokens[at].kind != .end,
      tokens[at].kind != .invalid || !tokens[at].range.isEmpty
    {
      roles.append(take())
      at += 1
    }
  }

  var token: Token { tokens[at] }

  func text(_ index: Int) -> String { text(tokens[index].range) }
  func text(_ range: Range<Int>) -> String { ThaiForm.normal(String(decoding: bytes[range], as: UTF8.self)) }

  var frame: OutlineFrame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  // MARK: - One token

  private mutating func take() -> Role {
    while frames.count > 1, frames.count - 1 > Int(token.depth) { leave() }
    switch token.kind {
    case .newline, .semicolon: return ended()
    case .comma: return comma()
    case .pipe: return pipe()
    case .colon: return colon()
    case .assign, .addAssign, .subtractAssign: return frame.form == .parameters ? wants(.operand) : began(.head)
    case .arrow:
      frame.isPattern = false
      return began(.head)
    case .result: return wants(.type)
    case .question: return .type
    case .openParenthesis, .openBracket, .openBrace: return open()
    case .closeParenthesis, .closeBracket, .closeBrace: return .sign
    case .textHead: return textHead()
    case .textMiddle:
      frames.append(OutlineFrame(form: .text, opener: at, state: .head))
      return .text
    case .textTail: return .text
    case .invalid: return .wrong
    case .word: return word()
    case .flag: return flag()
    case .variable: return variable()
    case .column: return column()
    case .number, .duration: return operand(.number)
    case .date: return operand(.date)
    case .text: return frame.state == .key ? key() : operand(.text)
    case .true, .false, .null: return frame.state == .key ? key() : operand(.keyword)
    case .negate, .spread:
      prefix()
      return .sign
    default:
      return token.kind.isKeyword && frame.state == .key ? key() : keywordOrOperator()
    }
  }

  private mutating func began(_ state: OutlineFrame.State) -> Role {
    frame.state = state
    frame.call = nil
    return .sign
  }

  private mutating func wants(_ state: OutlineFrame.State) -> Role {
    frame.state = state
    return .sign
  }

  private mutating func ended() -> Role {
    switch frame.form {
    case .record: frame.state = .key
    case .arms: startPattern()
    default:
      frame.state = .head
      frame.word = nil
      frame.block = nil
    }
    frame.call = nil
    return .sign
  }

  private mutating func startPattern() {
    frame.isPattern = true
    frame.state = .operand
    frame.call = nil
  }

  private mutating func comma() -> Role {
    switch frame.form {
    case .record: frame.state = .key
    case .arms: startPattern()
    case .parameters: frame.state = .binding
    default: frame.state = frame.block == .for ? .binding : .operand
    }
    return .sign
  }

  private mutating func pipe() -> Role {
    if frame.isNaming {
      frame.isNaming = false
      return began(.head)
    }
    if frame.form == .closure, frame.opener == at - 1 {
      frame.isNaming = true
      return wants(.binding)
    }
    if frame.form == .arms, frame.isPattern { return wants(.operand) }
    frame.before = frame.call
    return wants(.stage)
  }

  private mutating func colon() -> Role {
    wants(frame.form == .record ? .operand : .type)
  }

  private mutating func keywordOrOperator() -> Role {
    let kind = token.kind
    switch kind {
    case .let, .var, .def:
      (frame.word, frame.state) = (kind, .binding)
      if kind == .def { frame.block = .def }
    case .for: (frame.word, frame.block, frame.state) = (kind, .for, .binding)
    case .while: (frame.word, frame.block, frame.state) = (kind, .while, .operand)
    case .use, .needs, .throw: (frame.word, frame.state) = (kind, .operand)
    case .test: (frame.word, frame.block, frame.state) = (kind, .test, .operand)
    case .return: (frame.word, frame.state) = (kind, .head)
    case .break, .continue: frame.state = .after
    case .if where frame.isPattern && frame.state == .after: frame.state = .operand
    case .if, .match, .try:
      prefix()
      frame.block = kind
    case .else: (frame.block, frame.state) = (.else, .operand)
    case .catch: (frame.block, frame.state, frame.isCaught) = (.catch, .binding, true)
    case .not:
      prefix()
      return .keyword
    default:
      frame.state = .operand
      return kind.isKeyword ? .keyword : .sign
    }
    return .keyword
  }

  // MARK: - Operands

  /// Whether the token continues the operand before it: `.name` and `[…]` that touch it.
  private var touches: Bool {
    !token.spaceBefore && at > 0 && tokens[at - 1].kind.endsOperand && frame.state == .after
  }

  /// Something stands before an operand that belongs to it: `not`, `-`, `...`, `if`.
  private mutating func prefix() {
    if frame.state == .after { beginArgument() }
    frame.state = .operand
  }

  private mutating func beginArgument() {
    guard let call = frame.call else { return }
    calls[call].begin(at)
    owner[at] = call
  }

  private mutating func operand(_ role: Role) -> Role {
    if frame.state == .after, !touches { beginArgument() }
    if frame.state == .head || frame.state == .stage { frame.call = nil }
    frame.state = .after
    return role
  }

  private mutating func word() -> Role {
    // `list of text`
    if at > 0, roles[at - 1] == .type, text(at) == "of" { return wants(.type, .type) }
    switch frame.state {
    case .head, .stage: return command()
    case .binding:
      declare(text(at))
      if !frame.isNaming, frame.form != .names { frame.state = .after }
      return .variable
    case .type:
      frame.state = frame.form == .parameters ? .binding : .after
      return .type
    case .key: return key()
    default:
      guard frame.form == .parameters, frame.state == .after else { return operand(.text) }
      declare(text(at))
      return .variable
    }
  }

  private mutating func wants(_ state: OutlineFrame.State, _ role: Role) -> Role {
    frame.state = state
    return role
  }

  private mutating func key() -> Role {
    frame.state = .after
    frame.keys.append(at)
    return .column
  }

  private mutating func declare(_ name: String) {
    if frame.word == .def, frame.form != .parameters, frame.block == .def {
      definitions.insert(name)
    } else if frame.block != nil || frame.form == .parameters {
      frame.coming.append(name)
    } else {
      frame.names.append(name)
    }
  }

  private mutating func command() -> Role {
    let name = text(at), callable = known.callable(name, declaring)
    let isPiped = frame.state == .stage
    calls.append(
      OutlineCall(
        head: at, name: name, callable: callable, isPiped: isPiped, before: isPiped ? frame.before : nil))
    frame.call = calls.count - 1
    owner[at] = calls.count - 1
    frame.state = .after
    return callable != nil || definitions.contains(name) ? .command : .unknownCommand
  }

  /// The command whose block declares, if this is one.
  var declaring: String? {
    guard frame.form == .closure || frame.form == .block, frames.count > 1 else { return nil }
    guard let call = frames[frames.count - 2].call, let callable = calls[call].callable else { return nil }
    // Wherever its braces stand, a command that takes declarations takes them for its block.
    return callable.parameters.contains { $0.accepts == .declarations } ? callable.name : nil
  }

  private mutating func flag() -> Role {
    if frame.form == .parameters {
      declare(text((token.range.lowerBound + 2)..<token.range.upperBound))
      return .flag
    }
    guard let call = frame.call else { return .unknownFlag }
    owner[at] = call
    frame.state = .after
    let name = text((token.range.lowerBound + 2)..<token.range.upperBound)
    guard let callable = calls[call].callable else { return .flag }
    guard calls[call].flag(name) || name == "help" else {
      return definitions.contains(callable.name) ? .flag : .unknownFlag
    }
    return .flag
  }

  private mutating func variable() -> Role {
    let name = text((token.range.lowerBound + 1)..<token.range.upperBound)
    let role: Role = isKnown(name) ? .variable : .unknownVariable
    return operand(role)
  }

  func isKnown(_ name: String) -> Bool {
    name == "it" || frames.contains { $0.names.contains(name) } || known.isVariable(name)
  }

  private mutating func column() -> Role {
    if touches { return .column }
    return operand(.column)
  }

  private mutating func textHead() -> Role {
    _ = operand(.text)
    frames.append(OutlineFrame(form: .text, opener: at, state: .head))
    return .text
  }

  // MARK: - Brackets

  private mutating func leave() {
    frames.removeLast()
    if frame.form == .record, frame.state == .key { return }
    if frame.form == .arms, frame.isPattern { return frame.state = .after }
    frame.state = .after
  }

  private mutating func open() -> Role {
    switch token.kind {
    case .openParenthesis:
      _ = operand(.sign)
      frames.append(OutlineFrame(form: .pipeline, opener: at, state: .head))
    case .openBracket: openBracket()
    default: openBrace()
    }
    return .sign
  }

  private mutating func openBracket() {
    if frame.word == .def, frame.block == .def {
      frames.append(OutlineFrame(form: .parameters, opener: at, state: .binding))
      return
    }
    if frame.word == .use, frame.state == .after {
      frames.append(OutlineFrame(form: .names, opener: at, state: .binding))
      return
    }
    let isIndex = touches
    if !isIndex { _ = operand(.sign) }
    frames.append(OutlineFrame(form: isIndex ? .index : .list, opener: at, state: .operand))
  }

  private mutating func openBrace() {
    if let block = frame.block, frame.state != .operand || block == .else || block == .try {
      let names = frame.coming
      (frame.block, frame.coming, frame.state) = (block == .try ? .catch : nil, [], .after)
      frame.isCaught = false
      guard block == .match else { return push(.block, .head, names) }
      push(.arms, .operand, [])
      frame.isPattern = true
      return
    }
    if frame.form == .arms, frame.state == .head, !isRecord {
      frame.state = .after
      return push(.block, .head, [])
    }
    let wantsRecord = wantsRecord
    _ = operand(.sign)
    if isRecord || wantsRecord { push(.record, .key, []) } else { push(.closure, .head, []) }
  }

  private mutating func push(_ form: OutlineFrame.Form, _ state: OutlineFrame.State, _ names: [String]) {
    var inner = OutlineFrame(form: form, opener: at, state: state)
    inner.names = names
    frames.append(inner)
  }

  private func kind(ahead count: Int) -> Token.Kind {
    at + count < tokens.count ? tokens[at + count].kind : .end
  }

  /// Whether `{` opens a record: `}`, `...` or `key :` follows, as the parser sees it.
  private var isRecord: Bool {
    let skipped = kind(ahead: 1) == .newline ? 2 : 1
    switch kind(ahead: skipped) {
    case .closeBrace, .spread: return true
    case .word, .text: return kind(ahead: skipped + 1) == .colon
    default: return kind(ahead: skipped).isKeyword && kind(ahead: skipped + 1) == .colon
    }
  }

  /// Whether what is begun is more likely a record, where the text ends too early to tell.
  private var wantsRecord: Bool {
    guard frame.state == .after, let call = frame.call, calls[call].callable != nil else { return false }
    let next = kind(ahead: 1)
    let isOpen =
      next == .end || next == .invalid && tokens[at + 1].range.isEmpty
      || next == .word && (kind(ahead: 2) == .end || kind(ahead: 2) == .invalid)
    guard isOpen else { return false }
    switch calls[call].coming?.accepts {
    case .type(.any), .type(.record), .type(.optional), .aggregates: return true
    default: return false
    }
  }
}
