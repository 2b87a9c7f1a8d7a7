import Failures
import Text
import Values

/// The language as the shell uses it: sources in, checked scripts, values and failures out.
///
/// One engine serves one session: what is defined at the prompt stays, a script is checked whole before it runs.
public final class Engine {
  public let heap: HeapPointer
  public let vocabulary: Vocabulary
  public private(set) var sources = Sources()
  let unit: Unit
  private let session: any Session
  lazy var machine = Machine(heap: heap, unit: unit, session: session)
  /// Whether statements announce themselves to the session.
  public var isTraced = false
  private(set) var variables: [(variable: Variable, value: Value)] = []
  private(set) var definitions: [String: Function] = [:]
  private var programs: [String: (Program, UInt16)] = [:]
  /// Functions that call a def from outside, by the def.
  var starters: [ObjectIdentifier: Starter] = [:]
  private let files: any SourceFiles

  public init(
    heap: HeapPointer, vocabulary: Vocabulary, session: any Session, files: any SourceFiles
  ) {
    self.heap = heap
    self.vocabulary = vocabulary
    self.session = session
    self.files = files
    heap.pointee.realm.makeEnumerations = { [vocabulary] in vocabulary.enumerations }
    unit = Unit(heap: heap)
  }

  public var realm: Realm { heap.pointee.realm }

  /// A script that checks, ready to run.
  public struct Script {
    let main: Function
    public let tests: [TestCase]
    public let warnings: [Failure]
    /// What `main` takes, if the file has one.
    public let entry: Callable?
    let entryFunction: Function?
    public let needs: [Need]
    public let doc: String?

    /// Whether it may change records or stage files.
    public var changes: Bool { max(main.effect, entryFunction?.effect ?? .pure) >= .changes }
  }

  /// What a file says at its head that it wants.
  public struct Need: Equatable, Sendable {
    public let what: String
    public let value: String?
    public let span: Span
  }

  /// Every reason why a source does not read or does not check.
  public struct Refusal: Error {
    public let failures: [Failure]
    public let warnings: [Failure]
  }

  // MARK: - Reading

  /// Refuses a source that is not UTF-8, before anything looks at its letters.
  public static func requireUTF8(_ bytes: [UInt8], _ name: String) throws(Failure) {
    if let bad = bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) {
      throw Failure(.sourceEncoding, Failure.Part(name), Failure.Part(bad))
    }
  }

  public func add(name: String, bytes: [UInt8]) -> UInt16 { sources.add(name: name, bytes: bytes) }

  /// Reads and checks a file.
  public func script(_ number: UInt16, path: String) throws(Refusal) -> Script {
    let program = try read(number)
    let checker = makeChecker(number, path: path)
    checker.loading = [path]
    checker.check(program)
    guard checker.failures.isEmpty else {
      throw Refusal(failures: checker.failures, warnings: checker.warnings)
    }
    let entry = checker.module.definitions["main"]
    return Script(
      main: checker.function, tests: checker.tests, warnings: checker.warnings, entry: entry?.signature,
      entryFunction: entry, needs: needs(of: program), doc: entry?.doc)
  }

  private func read(_ number: UInt16) throws(Refusal) -> Program {
    let source = sources.all[Int(number)]
    let parsed = Parser.parse(source, number: number)
    guard parsed.failures.isEmpty else { throw Refusal(failures: parsed.failures, warnings: []) }
    return parsed.program
  }

  private func makeChecker(_ number: UInt16, path: String) -> Checker {
    let span = Span(source: number, start: 0, end: 0)
    return Checker(vocabulary: vocabulary, heap: heap, loader: self, path: path, span: span)
  }

  private func needs(of program: Program) -> [Need] {
    program.statements.compactMap { statement in
      guard case .needs(let arguments) = statement.kind, case .value(let first)? = arguments.first,
        case .word(let what) = first.kind
      else { return nil }
      var value: String?
      if arguments.count > 1, case .value(let second) = arguments[1] {
        switch second.kind {
        case .text(let parts): if case .literal(let text)? = parts.first { value = text }
        case .number(let text), .word(let text): value = text
        default: break
        }
      }
      return Need(what: what, value: value, span: statement.span)
    }
  }

  // MARK: - Running

  /// Runs the statements of a script in order.
  public func run(_ script: Script) throws(Failure) {
    var none: [Value] = []
    let number = try compiled(script.main)
    heap.release(try machine.run(number, variables: &none))
  }

  /// Calls `main` with values for its parameters, in order.
  public func runMain(_ script: Script, arguments: [Value?]) throws(Failure) -> Value {
    guard let entry = script.entryFunction else { return .null }
    let starter = Function("start", .main, parent: nil, at: entry.span)
    let cores = entry.parameters.indices.map { index -> Core in
      let value = arguments[index] ?? entry.fallbacks[index] ?? .null
      return Core(.constant(value), entry.span, .any)
    }
    starter.body.value = Core(.call(entry, cores), entry.span, .any)
    var none: [Value] = []
    let number = try compiled(starter)
    return try machine.run(number, variables: &none)
  }

  func compiled(_ function: Function) throws(Failure) -> Int {
    let number = Compiler.compile(function, unit: unit, isTraced: isTraced)
    guard let span = unit.tooWide else { return number }
    unit.tooWide = nil
    throw Failure(.tooManyNames, Failure.Part(Op.mostRegisters), at: span)
  }

  public func run(_ test: TestCase) throws(Failure) {
    var none: [Value] = []
    let number = try compiled(test.function)
    heap.release(try machine.run(number, variables: &none))
  }

  /// Reads, checks and runs what was typed at the prompt; its names stay for the lines after it.
  public func line(_ number: UInt16) throws(Refusal) -> [Failure] {
    let program = try read(number)
    let checker = makeChecker(number, path: "")
    checker.isInteractive = true
    checker.module.definitions = definitions
    let kept = variables.map { old -> Variable in
      let variable = Variable(
        old.variable.name, old.variable.type, isMutable: old.variable.isMutable, owner: checker.function, depth: 0,
        at: old.variable.span)
      variable.constant = old.variable.constant
      checker.function.parameters.append(variable)
      return variable
    }
    checker.check(program, variables: kept)
    guard checker.failures.isEmpty else {
      throw Refusal(failures: checker.failures, warnings: checker.warnings)
    }
    definitions = checker.module.definitions
    try run(checker, kept)
    return checker.warnings
  }

  private func run(_ checker: Checker, _ kept: [Variable]) throws(Refusal) {
    let made = checker.scopes[0].names.values.filter { fresh in !kept.contains { $0 === fresh } }
      .sorted { $0.span.start < $1.span.start }
    for variable in made { checker.function.parameters.append(variable) }
    var values = variables.map(\.value) + made.map { _ in Value.missing }
    defer {
      variables = zip(kept + made, values).filter { !$0.1.isMissing }.map { (variable: $0.0, value: $0.1) }
      dropShadowed()
    }
    do throws(Failure) {
      heap.release(try machine.run(try compiled(checker.function), variables: &values))
    } catch {
      throw Refusal(failures: [error], warnings: checker.warnings)
    }
  }

  /// Of two variables of one name the younger stays.
  private func dropShadowed() {
    var seen: Set<String> = []
    variables = variables.reversed().filter { seen.insert($0.variable.name).inserted }.reversed()
  }

  /// Forgets the names given since these were all: what was only tried is not known afterwards.
  public func forgetNames(besides known: Set<String>) {
    for (variable, value) in variables where !known.contains(variable.name) { heap.release(value) }
    variables.removeAll { !known.contains($0.variable.name) }
    definitions = definitions.filter { known.contains($0.key) }
  }

  /// The variables of the prompt, by name.
  public var variableNames: [String] { variables.map(\.variable.name) }
  public var definitionNames: [String] { definitions.keys.sorted() }
  public func signature(_ name: String) -> Callable? { definitions[name]?.signature }
}

/// Where `use` finds files; the shell decides what may be read.
public protocol SourceFiles: AnyObject {
  /// The bytes of a file named relative to another, and the one name it is known by.
  func source(_ path: String, relativeTo: String) throws(Failure) -> (bytes: [UInt8], path: String)
}

extension Engine: ModuleLoader {
  public func line(of span: Span) -> Int { sources[span]?.line(of: Int(span.start)) ?? 0 }

  public func load(_ path: String, from: Span) throws(Failure) -> (program: Program, path: String, span: Span) {
    let (bytes, known) = try files.source(path, relativeTo: sources[from]?.name ?? "")
    if let (program, number) = programs[known] {
      return (program, known, Span(source: number, start: 0, end: 0))
    }
    try Engine.requireUTF8(bytes, path)
    let number = sources.add(name: known, bytes: bytes)
    let parsed = Parser.parse(sources.all[Int(number)], number: number)
    if let failure = parsed.failures.first { throw failure }
    programs[known] = (parsed.program, number)
    return (parsed.program, known, Span(source: number, start: 0, end: 0))
  }
}

extension Wording {
  static let tooManyNames = Wording(
    "SOP-NAMES-MANY", .check,
    en: "one function or file needs more than {1} names and parts of expressions at once",
    th: "ฟังก์ชันหรือไฟล์หนึ่งใช้ชื่อและส่วนของนิพจน์พร้อมกันเกิน {1}",
    hintEn: "divide it into defs", hintTh: "แบ่งเป็น def ย่อย",
    helpEn: "A function, or the top level of a file, may have 4,000 names and intermediate values at once.",
    helpTh: "ฟังก์ชันหรือระดับบนสุดของไฟล์มีชื่อและค่าระหว่างทางพร้อมกันได้ 4,000")
  public static let sourceEncoding = Wording(
    "SOP-SOURCE", .check,
    en: "{1} is not UTF-8: byte {2}", th: "{1} ไม่ใช่ UTF-8: ไบต์ที่ {2}",
    hintEn: "save it as UTF-8", hintTh: "บันทึกเป็น UTF-8",
    helpEn: "Scripts are UTF-8 text.", helpTh: "สคริปต์ต้องเป็นข้อความ UTF-8")
}

extension Engine {
  /// The lines of a source on which traced statements stand.
  public func statementLines(ofSource number: UInt16) -> Set<Int> {
    var lines: Set<Int> = []
    for span in unit.places where span.source == number {
      if let source = sources[span] { lines.insert(source.line(of: Int(span.start)) + 1) }
    }
    return lines
  }
}
