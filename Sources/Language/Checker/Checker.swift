import Failures
import Values

/// Gives a program its meaning before anything runs: names, types, columns, effects.
///
/// What it cannot know is left for the machine to check; what it can know to be wrong never starts.
final class Checker {
  let vocabulary: Vocabulary
  let heap: HeapPointer
  let loader: any ModuleLoader
  var failures: [Failure] = []
  var warnings: [Failure] = []
  private var reportedLines: Set<[Int]> = []

  var scopes: [Scope] = []
  var function: Function
  var closureDepth = 0
  var loopDepth = 0
  /// Blocks of statements around the present one, the file itself being 0.
  var blockDepth = 0
  /// The row `.x` and `$it` belong to.
  var rows: [RowContext] = []
  /// Where `return` goes inside a closure compiled in place.
  var inlineTargets: [CoreBlock] = []
  /// The rows a pipeline without a source starts from, inside `group`.
  var groupRows: Variable?
  var limits: [EffectLimit] = []
  var deferredEffects: [(callee: Function, limit: EffectLimit, span: Span)] = []
  var module: Module
  var modules: [String: Module] = [:]
  var loading: [String] = []
  var functions: [Function] = []
  var tests: [TestCase] = []
  var isInteractive = false
  /// What was piped into a command that takes any number of values.
  var pipedIntoRest: (Variable, Core)?
  /// Where somebody is typing, and what is to be noted there.
  var probe: Probe?
  /// What the rows are whose columns an argument names.
  var namedRow: Type?

  struct Scope {
    var names: [String: Variable] = [:]
  }

  final class RowContext {
    let variable: Variable
    var isUsed = false

    init(_ variable: Variable) { self.variable = variable }
  }

  /// A place where a call may do no more than this.
  struct EffectLimit {
    let most: Callable.Effect
    let place: Words
    let function: Function
  }

  /// The names a file defines.
  final class Module {
    let path: String
    var definitions: [String: Function] = [:]
    var constants: [String: Variable] = [:]
    /// Statements that declare, still to be done by whoever uses the file.
    var declaring: [Statement] = []

    init(path: String) { self.path = path }
  }

  init(vocabulary: Vocabulary, heap: HeapPointer, loader: any ModuleLoader, path: String, span: Span) {
    self.vocabulary = vocabulary
    self.heap = heap
    self.loader = loader
    function = Function("main", .main, parent: nil, at: span)
    module = Module(path: path)
  }

  var realm: Realm { heap.pointee.realm }

  /// One failure a line: what follows from the first would only hide it.
  func report(_ failure: Failure) {
    if let span = failure.span {
      guard reportedLines.insert([Int(span.source), loader.line(of: span)]).inserted else { return }
    }
    if failures.count < 50 { failures.append(failure) }
  }

  func report(_ wording: Wording, _ parts: Failure.Part..., at span: Span, hint: Words? = nil) {
    var failure = Failure(wording, at: span, hint: hint)
    failure = failure.filling(parts)
    report(failure)
  }

  func warn(_ failure: Failure) {
    if warnings.count < 50 { warnings.append(failure) }
  }

  /// What stands in for an expression that does not check.
  func broken(_ span: Span) -> Core { Core(.constant(.null), span, .any) }

  // MARK: - Names

  func declare(_ name: String, _ type: Type, isMutable: Bool, at span: Span) -> Variable {
    let variable = Variable(name, type, isMutable: isMutable, owner: function, depth: closureDepth, at: span)
    if isReserved(name) { report(.reservedName, Failure.Part(name), at: span) }
    scopes[scopes.count - 1].names[name] = variable
    return variable
  }

  /// Names given side by side must differ.
  func checkTwice(_ names: [Name]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.text).inserted {
      report(.nameTwice, Failure.Part(name.text), at: name.span)
    }
  }

  /// A variable nobody named.
  func temporary(_ type: Type, at span: Span) -> Variable {
    Variable("", type, isMutable: false, owner: function, depth: closureDepth, at: span)
  }

  static let inputs: Set<String> = ["today", "me", "round"]

  func isReserved(_ name: String) -> Bool {
    name == "it" || Checker.inputs.contains(name) || (isInteractive && name == "last")
  }

  func find(_ name: String) -> Variable? {
    for scope in scopes.reversed() {
      if let variable = scope.names[name] { return variable }
    }
    return nil
  }

  /// The variable as the present function sees it: captured from outside where need be.
  func reach(_ variable: Variable, from user: Function) -> Variable {
    if variable.owner === user { return variable }
    if let known = user.captures.first(where: { $0.outer === variable })?.inner { return known }
    guard let parent = user.parent else { return variable }
    let outer = reach(variable, from: parent)
    if let known = user.captures.first(where: { $0.outer === outer })?.inner { return known }
    let inner = Variable(
      variable.name, variable.type, isMutable: false, owner: user, depth: variable.closureDepth, at: variable.span)
    user.captures.append((outer, inner))
    return inner
  }

  func inScope<R>(_ body: () -> R) -> R {
    scopes.append(Scope())
    defer { scopes.removeLast() }
    return body()
  }

  var visibleNames: [String] { scopes.flatMap { $0.names.keys }.filter { !$0.isEmpty }.sorted() }

  // MARK: - Effects

  /// Notes what a call does, and refuses it where less is allowed.
  func uses(_ callable: Callable, at span: Span) {
    function.effect = max(function.effect, callable.effect)
    if let limit = limits.last(where: { $0.most < callable.effect }) {
      report(.effectForbidden, Failure.Part(callable.name), .words(limit.place), at: span)
    } else if callable.effect == .session, !isTopLevel {
      report(.topLevelOnly, Failure.Part(callable.name), at: span)
    }
  }

  func uses(_ callee: Function, at span: Span) {
    function.callees.append(callee)
    for limit in limits { deferredEffects.append((callee, limit, span)) }
  }

  var isTopLevel: Bool { function.role == .main && closureDepth == 0 && attemptDepth == 0 }
  var attemptDepth = 0

  /// Effects of functions that call each other are known only when all have been read.
  func settleEffects() {
    var changed = true
    while changed {
      changed = false
      for function in functions {
        for callee in function.callees where callee.effect > function.effect {
          function.effect = callee.effect
          changed = true
        }
      }
    }
    for (callee, limit, span) in deferredEffects where limit.most < callee.effect {
      report(.effectForbidden, Failure.Part(callee.name), .words(limit.place), at: span)
    }
    for function in functions where function.role == .definition && function.effect == .session {
      report(.topLevelOnly, Failure.Part(function.name), at: function.span)
    }
  }

  func limited<R>(_ most: Callable.Effect, _ place: Words, _ body: () -> R) -> R {
    limits.append(EffectLimit(most: most, place: place, function: function))
    defer { limits.removeLast() }
    return body()
  }
}

/// Finds the file a `use` names.
public protocol ModuleLoader: AnyObject {
  /// The program in a file, its number among the sources, and the one name the file is known by.
  func load(_ path: String, from: Span) throws(Failure) -> (program: Program, path: String, span: Span)
  /// The line a place stands on.
  func line(of span: Span) -> Int
}

/// `test "…" { … }`, compiled on its own.
public struct TestCase {
  public let title: String
  let function: Function
  public let span: Span
}
