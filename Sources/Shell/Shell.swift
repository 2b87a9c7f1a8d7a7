import Assist
import Calendars
import Commands
import Failures
import Glibc
import Language
import Model
import Text
import Values

/// Runs scripts and lines for one session, and says with which code the program ends.
public final class Shell {
  public static let version = "0.1"
  public static let edition = 1
  public let session: ShellSession
  public let engine: Engine
  public let heap: HeapPointer
  let options: Options
  /// Whether what runs may change records.
  private var mayChange = false
  /// What was typed at the prompt; read only when somebody asks.
  public private(set) lazy var history = TypedHistory(
    path: session.surroundings.historyFile, isPrivate: options.isPrivate)

  public init(
    options: Options, today: Day, now: Int, me: String, tongue: Tongue, output: Output, stores: Stores = .none,
    surroundings: Surroundings = .fixed
  ) {
    self.options = options
    heap = Heap.make()
    heap.pointee.limit = options.mostMemory
    output.limit = options.mostOutput
    session = ShellSession(
      options: options, today: today, now: now, me: me, tongue: tongue, output: output, heap: heap, stores: stores,
      surroundings: surroundings)
    let session = session
    let files = ScriptFiles(session)
    engine = Engine(
      heap: heap, vocabulary: Commands.vocabulary { session.schema }, session: session, files: files)
    session.engine = engine
    if options.isStepped, !options.isTraining { session.stepper = Stepper(session) }
    engine.isTraced = options.isTraced || session.stepper != nil
  }

  var rendering: Rendering {
    Rendering(sources: engine.sources, tongue: session.tongue, style: options.errors, isColoured: isColoured)
  }

  var isColoured: Bool {
    if options.colour == "always" { return true }
    return options.colour == "auto" && isatty(2) == 1 && !session.surroundings.isPlain
  }

  public func report(_ failure: Failure, isWarning: Bool = false) {
    session.output.warn(rendering.text(failure, isWarning: isWarning))
  }

  // MARK: - Scripts

  /// Runs a script: all of it is kept, or nothing.
  public func run(name: String, bytes: [UInt8], arguments: [String]) -> Int32 {
    let script: Engine.Script
    do throws(Failure) {
      try session.opener.requireNamed()
      try grantFolders(besides: name)
      // The world says which day it is.
      if options.isTraining { _ = try session.openOffice() }
      if options.isTraining, options.isStepped {
        return Player(self, Playing(file: name, isStepped: true, isTyped: false)).play(bytes)
      }
    } catch {
      return fail(error)
    }
    do throws(Failure) {
      script = try read(bytes, name)
    } catch {
      // Whatever kept it from being read, it did not check.
      _ = fail(error)
      return 3
    }
    do throws(Failure) {
      for warning in script.warnings { report(warning, isWarning: true) }
      return try run(script, name, arguments)
    } catch {
      return fail(error)
    }
  }

  /// Reads and checks; every reason against it is reported, the last is thrown.
  func read(_ bytes: [UInt8], _ name: String) throws(Failure) -> Engine.Script {
    try Engine.requireUTF8(bytes, name)
    if Shell.wantsScratch(bytes) { session.useScratch() }
    let number = engine.add(name: name, bytes: bytes)
    do throws(Engine.Refusal) {
      return try engine.script(number, path: Files.canonical(name) ?? name)
    } catch {
      for failure in error.failures.dropLast() { report(failure) }
      throw error.failures[error.failures.count - 1]
    }
  }

  private func run(_ script: Engine.Script, _ name: String, _ arguments: [String]) throws(Failure) -> Int32 {
    if let entry = script.entry {
      if arguments.contains("--help") {
        try session.output.write(Array(MainArguments.help(name, entry, script.doc, in: session.tongue).utf8))
        session.output.flush()
        return 0
      }
    } else if let extra = arguments.first {
      throw Failure(.mainExtra, Failure.Part(extra))
    }
    mayChange = script.changes
    for need in script.needs { try grant(need, for: name) }
    do throws(Failure) { try runOnce(script, arguments) } catch {
      // Others changed meanwhile what this decided from: once more under the lock, if nobody has seen anything yet.
      guard error.wording.kind == .conflict, session.lastCommit == nil, !session.output.hasShown else { throw error }
      session.drop()
      session.output.dropHeld(saying: nil)
      session.output.warn(
        Words(
          en: "others changed meanwhile what this was decided from: it is done again from the beginning",
          th: "มีผู้แก้ไขข้อมูลที่ใช้ระหว่างนี้ จึงทำใหม่ทั้งหมดตั้งแต่ต้น"
        ).in(session.tongue))
      session.locksEarly = true
      try runOnce(script, arguments)
    }
    session.output.flush()
    session.saveImage()
    if let lesson = session.playing {
      session.playing = nil
      return Player(self, lesson).play()
    }
    if let broken = session.output.broken { throw Failure(.writeFailed, "stdout", .words(broken)) }
    return 0
  }

  private func runOnce(_ script: Engine.Script, _ arguments: [String]) throws(Failure) {
    try ending { () throws(Failure) in
      if let entry = script.entry {
        let values = try MainArguments(entry: entry, heap: heap).read(arguments)
        let value = try engine.runMain(script, arguments: values)
        try session.show(value, heap)
        heap.release(value)
      } else {
        try engine.run(script)
      }
    }
    // Ctrl-C that came while built-in code was at work: what was interrupted is not kept.
    try session.spend(0)
    try session.settle()
  }

  /// `exit` ends a script well.
  func ending(_ body: () throws(Failure) -> Void) throws(Failure) {
    do throws(Failure) { try body() } catch {
      if let trouble = session.trouble { throw trouble }
      if !Wording.endsWell(error.code), error.code != Wording.lessonBegins.code { throw error }
    }
  }

  /// Nothing is kept: output that waited goes to the person, with the reason.
  func fail(_ failure: Failure) -> Int32 {
    session.drop()
    if options.isTraining {
      session.noteRefusal(failure)
      _ = try? session.keepChanges()
    }
    let isKnown = failure.code != Wording.outcomeUnknown.code
    let words =
      isKnown
      ? Words(en: "(not kept)", th: "(ไม่ได้เก็บ)")
      : Words(en: "(not known whether it is kept)", th: "(ไม่ทราบว่าเก็บแล้วหรือไม่)")
    session.output.dropHeld(saying: words.in(session.tongue))
    session.output.flush()
    // Of what a run would have kept before it failed.
    if session.lastCommit != nil {
      try? session.endTrial()
      session.tellFiles(upToCommit: true)
    }
    // A disk that failed before anything was to be kept says nothing of that by itself.
    report(mayChange && failure.wording.kind == .storage ? failure.notSaved : failure)
    if failure.wording.kind == .interrupted { return 130 }
    if let keeping = session.lastCommit, [1, 4, 74].contains(failure.wording.exitCode) {
      let until = place(of: keeping)
      session.output.warn(
        (options.isDryRun
          ? Words(en: "a run would have kept what is before \(until.en)", th: "ถ้าทำจริงจะเก็บสิ่งที่อยู่ก่อน \(until.th)")
          : Words(en: "kept up to \(until.en)", th: "เก็บไว้ถึง \(until.th)")).in(session.tongue))
      if failure.wording.exitCode != 74 { return 6 }
    }
    return failure.wording.exitCode
  }

  private func place(of keeping: ShellSession.Keeping) -> Words {
    switch keeping {
    case .commit(let start):
      let line = engine.sources.all.first.map { $0.line(of: start) + 1 } ?? 0
      return Words(en: "the commit on line \(line)", th: "commit บรรทัดที่ \(line)")
    case .await: return Words(en: "the last await", th: "await ครั้งสุดท้าย")
    case .forget: return Words(en: "the last forget", th: "การลบข้อมูลส่วนบุคคลครั้งสุดท้าย")
    }
  }

  // MARK: - Grants

  /// What the rules and the command line let scripts of this place read and write.
  func grantFolders(besides name: String) throws(Failure) {
    let home = Files.canonical(Files.folder(of: name)) ?? Files.place(".").path
    session.grants = try Grants(home: home, options, session.opener)
  }

  /// Whether a script says that it is only a rehearsal; known before its words are looked up in an office.
  private static func wantsScratch(_ bytes: [UInt8]) -> Bool {
    let isNamed = bytes.withUnsafeBufferPointer { bytes in
      Array("scratch".utf8).withUnsafeBufferPointer { Search.firstIndex(of: $0, in: bytes) != nil }
    }
    guard isNamed else { return false }
    let parsed = Parser.parse(Source(name: "", bytes: bytes), number: 0)
    return parsed.program.statements.contains {
      guard case .needs(let arguments) = $0.kind, case .value(let first)? = arguments.first,
        case .word("scratch") = first.kind
      else { return false }
      return true
    }
  }

  private func grant(_ need: Engine.Need, for name: String) throws(Failure) {
    switch need.what {
    case "sopsh":
      if let value = need.value, let wanted = Int(value), wanted > Shell.edition {
        throw Failure(.edition, Failure.Part(wanted), Failure.Part(Shell.edition), at: need.span)
      }
    case "read", "write":
      guard let value = need.value else { return }
      do throws(Failure) { try grant(need.what == "read" ? .read : .write, value, for: name) } catch {
        throw error.at(need.span)
      }
    default: break
    }
  }

  /// A folder that a script wants and nobody granted is asked for, where somebody can answer.
  private func grant(_ access: Access, _ value: String, for name: String) throws(Failure) {
    guard let folder = try session.grants.wanted(access, value) else { return }
    let path = folder.path, script = SafeText.shown(name, keepingNewlines: false)
    let question =
      access == .read
      ? Words(en: "\(script) wants to read files in \(path): allow it?", th: "\(script) ขออ่านไฟล์ใน \(path) อนุญาตหรือไม่")
      : Words(
        en: "\(script) wants to write files in \(path): allow it?", th: "\(script) ขอเขียนไฟล์ใน \(path) อนุญาตหรือไม่")
    guard session.output.canAsk, session.asks(question) else { throw Grants.denial(access, value, path) }
    session.grants.add(access, folder)
  }
}

/// Files named by `use`: beside the file that names them, and readable like any other.
final class ScriptFiles: SourceFiles {
  /// It outlives the engine that reads them, so it need not be weak, which would make every use of it dearer.
  private unowned let session: ShellSession

  init(_ session: ShellSession) { self.session = session }

  func source(_ path: String, relativeTo name: String) throws(Failure) -> (bytes: [UInt8], path: String) {
    // Files once read have full names; the script itself, and the prompt, stand in the home of the session.
    let folder = name.hasPrefix("/") ? Files.folder(of: name) : session.home
    let canonical = Files.place(Files.isAbsolute(path) ? path : Files.path(folder, path)).path
    return (try session.read(canonical), canonical)
  }
}
