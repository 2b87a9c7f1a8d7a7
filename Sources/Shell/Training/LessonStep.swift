import Failures
import Language
import Text

/// One statement of a script as a lesson goes through it: its text, what stands above it, and the commands in it.
struct LessonStep {
  /// A command as it stands in the statement, with what it is given, in words.
  struct Named {
    let callable: Callable
    fileprivate(set) var given: [String: String] = [:]
  }

  let statement: Statement
  let source: Source
  /// Comments right above it.
  let comments: [String]
  let commands: [Named]

  init(_ statement: Statement, in source: Source, after last: Int, _ vocabulary: Vocabulary) {
    self.statement = statement
    self.source = source
    comments = LessonStep.comments(source, last..<Int(statement.span.start))
    var finder = CommandFinder(source, vocabulary)
    finder.look(at: statement)
    commands = finder.found
  }

  var text: String { source.text(Int(statement.span.start)..<Int(statement.span.end)) }

  /// As bytes whose places are those of the file, so that whatever is said of them names its lines.
  var bytes: [UInt8] {
    let start = Int(statement.span.start)
    return source.bytes[..<start].map { $0 == 0x0A ? 0x0A : 0x20 } + source.bytes[start..<Int(statement.span.end)]
  }

  /// Whether it is something a lesson stops at: what only prepares names is passed over.
  var isShown: Bool {
    switch statement.kind {
    case .define, .use, .needs, .test: false
    default: true
    }
  }

  /// Whether it can be run at all between other lines.
  var isRun: Bool {
    switch statement.kind {
    case .needs, .test: false
    default: true
    }
  }

  /// Whether trying it first would change a variable for good.
  var assigns: Bool {
    if case .set = statement.kind { return true }
    var finder = CommandFinder(source, nil)
    finder.look(at: statement)
    return finder.assigns
  }

  /// The names it gives.
  var binds: String? {
    if case .bind(let name, _, _, _) = statement.kind { return name.text }
    return nil
  }

  /// Those that change something; where there are none, the first that looks.
  var told: [Named] {
    let changing = commands.filter { $0.callable.effect >= .changes }
    return changing.isEmpty ? Array(commands.prefix(1)) : changing
  }

  private static func comments(_ source: Source, _ range: Range<Int>) -> [String] {
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
      $0.hasPrefix("#") && !$0.hasPrefix("#!")
    }.map(String.init)
  }
}

extension LessonStep.Named {
  func will(_ tongue: Tongue) -> String { filled(callable.lesson.will.in(tongue), tongue) }
  func did(_ tongue: Tongue) -> String { filled(callable.lesson.did.in(tongue), tongue) }

  private func filled(_ template: String, _ tongue: Tongue) -> String {
    let text = Narration.fill(template) { given[$0] }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

/// Finds the commands of a statement, in the order they stand.
private struct CommandFinder {
  private let source: Source
  private let vocabulary: Vocabulary?
  private(set) var found: [LessonStep.Named] = []
  private(set) var assigns = false

  init(_ source: Source, _ vocabulary: Vocabulary?) {
    self.source = source
    self.vocabulary = vocabulary
  }

  mutating func look(at statement: Statement) {
    switch statement.kind {
    case .bind(_, _, let pipeline, _): look(at: pipeline)
    case .set(_, _, let pipeline):
      assigns = true
      look(at: pipeline)
    case .each(_, _, let list, let block):
      look(at: list)
      look(at: block)
    case .loop(let condition, let block):
      look(at: condition)
      look(at: block)
    case .pipeline(let pipeline): look(at: pipeline)
    case .return(let pipeline): if let pipeline { look(at: pipeline) }
    default: break
    }
  }

  private mutating func look(at block: Block) {
    for statement in block.statements { look(at: statement) }
  }

  private mutating func look(at pipeline: Pipeline) {
    for (number, stage) in pipeline.stages.enumerated() {
      switch stage.head {
      case .value(let value): look(at: value)
      case .command(let name):
        if let callable = vocabulary?.callable(name.text) {
          let first = pipeline.stages[0].span
          let piped = number == 0 ? nil : first.joined(with: pipeline.stages[number - 1].span)
          found.append(named(callable, stage, piped: piped))
        }
      }
      for argument in stage.arguments {
        if case .value(let value) = argument { look(at: value) }
      }
    }
  }

  private mutating func look(at expression: Expression) {
    switch expression.kind {
    case .parenthesis(let pipeline): look(at: pipeline)
    case .branch(let branches, let otherwise):
      for branch in branches { look(at: branch.block) }
      if let otherwise { look(at: otherwise) }
    case .attempt(let block, _, let rescue):
      look(at: block)
      look(at: rescue)
    case .closure(_, let block): look(at: block)
    case .match(_, let arms):
      for arm in arms {
        switch arm.body {
        case .block(let block): look(at: block)
        case .pipeline(let pipeline): look(at: pipeline)
        }
      }
    case .binary(_, let left, let right, _):
      look(at: left)
      look(at: right)
    case .field(let inner, _), .unary(_, let inner): look(at: inner)
    default: break
    }
  }

  // MARK: - What a command is given

  private func text(_ span: Span) -> String { source.text(Int(span.start)..<Int(span.end)) }

  private func named(_ callable: Callable, _ stage: Stage, piped: Span?) -> LessonStep.Named {
    var named = LessonStep.Named(callable: callable)
    var places = callable.parameters.filter { $0.role != .flag }[...]
    func take(_ text: String) {
      guard let place = places.first else { return }
      if place.role == .positional { places.removeFirst() }
      named.given[place.name] = (named.given[place.name].map { $0 + " " } ?? "") + text
    }
    if let piped { take(text(piped)) }
    var flag: Parameter?
    for argument in stage.arguments {
      switch argument {
      case .flag(let name):
        flag = callable.parameters.first { $0.role == .flag && ($0.name == name.text || $0.thai == name.text) }
        if let known = flag, !known.takesValue {
          named.given[known.name] = ""
          flag = nil
        }
      case .spread(let value, _): take(shown(value))
      case .value(let value):
        if let known = flag {
          named.given[known.name] = shown(value)
          flag = nil
        } else {
          take(shown(value))
        }
      }
    }
    return named
  }

  /// Plain texts without their quotes, blocks without what is in them, anything else as it is written.
  private func shown(_ value: Expression) -> String {
    switch value.kind {
    case .text(let parts):
      if parts.count == 1, case .literal(let text) = parts[0] { return text }
      return text(value.span)
    case .closure: return "{ … }"
    default: return text(value.span)
    }
  }
}
