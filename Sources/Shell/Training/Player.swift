import Calendars
import Commands
import Failures
import Language
import Model
import Office
import Text

/// Plays a script as a lesson: one statement after another, each a transaction of its own, explained before and after.
///
/// What it asks is answered by a line, from a terminal or from a file, so that a lesson can be kept and played again.
final class Player {
  let shell: Shell
  private let lesson: Playing
  private var steps: [LessonStep] = []
  /// Where the office stood before each step that was done: its last event and its day.
  private var before: [Int: (sequence: Int, day: Day)] = [:]
  private var name: String { lesson.file }

  var session: ShellSession { shell.session }
  var output: Output { session.output }

  init(_ shell: Shell, _ lesson: Playing) {
    self.shell = shell
    self.lesson = lesson
  }

  func say(_ en: String, _ th: String) { output.warn(SafeText.shown(Words(en: en, th: th).in(session.tongue))) }

  // MARK: - Reading

  /// Plays the lesson; gives the exit code.
  ///
  /// - Parameter bytes: the script, where it was read already.
  func play(_ bytes: [UInt8]? = nil) -> Int32 {
    session.locksEarly = true
    do throws(Failure) {
      var script = bytes
      if script == nil { script = try session.read(name) }
      try read(script ?? [])
      _ = try session.openOffice()
    } catch {
      session.drop()
      shell.report(error)
      return error.wording.exitCode
    }
    let code = go()
    keep()
    session.output.flush()
    session.saveImage()
    return code
  }

  private func read(_ bytes: [UInt8]) throws(Failure) {
    try Engine.requireUTF8(bytes, name)
    let engine = shell.engine, number = engine.add(name: name, bytes: bytes)
    let script: Engine.Script
    do throws(Engine.Refusal) {
      // All of it is checked before any of it is played.
      script = try engine.script(number, path: name)
    } catch {
      for failure in error.failures.dropLast() { shell.report(failure) }
      throw error.failures[error.failures.count - 1]
    }
    if script.entry != nil { throw Failure(.lessonMain, Failure.Part(name)) }
    let source = engine.sources.all[Int(number)]
    var last = 0
    for statement in Parser.parse(source, number: number).program.statements {
      steps.append(LessonStep(statement, in: source, after: last, engine.vocabulary))
      last = Int(statement.span.end)
    }
  }

  // MARK: - Going through it

  private enum Next { case done, back, quit }

  private func go() -> Int32 {
    var place = 0
    while place < steps.count {
      let step = steps[place]
      guard step.isRun else {
        place += 1
        continue
      }
      before[place] = (session.office?.workspace.state.sequence ?? 0, session.today)
      guard step.isShown, lesson.isStepped else {
        guard run(step) else { return 1 }
        place += 1
        continue
      }
      switch take(step, place) {
      case .done: place += 1
      case .back: place = back(from: place)
      case .quit:
        say("the lesson stopped at step \(number(place))", "หยุดบทเรียนที่ขั้นที่ \(number(place))")
        return 0
      }
    }
    session.note(.played, Files.name(of: name))
    say("the lesson is at its end; grade-lesson says what it came to", "จบบทเรียนแล้ว ใช้ grade-lesson เพื่อดูสรุปผล")
    return 0
  }

  private func number(_ place: Int) -> Int { steps[...place].filter(\.isShown).count }

  /// One step: shown, asked about until it is done.
  private func take(_ step: LessonStep, _ place: Int) -> Next {
    let count = steps.filter(\.isShown).count
    say("— step \(number(place)) of \(count) —", "— ขั้นที่ \(number(place)) จาก \(count) —")
    for comment in step.comments { output.warn(SafeText.shown("  " + comment)) }
    if !lesson.isTyped { show(step) }
    for command in step.told { say("will do: \(command.will(.english))", "จะทำ: \(command.will(.thai))") }
    if lesson.isTyped, let next = typed(step, place) { return next }
    while true {
      guard let answer = output.answer(to: question) else { return .quit }
      switch answer.split(separator: " ").first ?? "" {
      case "": if done(step) { return .done }
      case "t": if let next = typed(step, place) { return next }
      case let other: if let next = menu(String(other), step, place) { return next }
      }
    }
  }

  private var question: String {
    Words(
      en: "[Enter do · t type it yourself · y why · b back · i inject · q quit] ",
      th: "[Enter ทำ · t พิมพ์เอง · y ทำไม · b ย้อน · i ใส่เหตุการณ์ · q เลิก] "
    ).in(session.tongue)
  }

  private func show(_ step: LessonStep) {
    for line in step.text.split(separator: "\n", omittingEmptySubsequences: false) {
      output.warn(SafeText.shown("  " + line))
    }
  }

  /// What may be asked for beside doing the step; nil goes on asking.
  private func menu(_ answer: String, _ step: LessonStep, _ place: Int) -> Next? {
    switch answer {
    case "q", "\u{3}": return .quit
    case "b": return .back
    case "y": explain(step)
    case "i":
      let question = Words(en: "inject: ", th: "ใส่เหตุการณ์: ").in(session.tongue)
      if let line = output.answer(to: question), !line.isEmpty { _ = run(line: "inject " + line) }
    default: say("Enter, t, y, b, i or q", "Enter, t, y, b, i หรือ q")
    }
    return nil
  }

  private func done(_ step: LessonStep) -> Bool {
    guard run(step) else { return false }
    for command in step.told where command.callable.effect >= .changes {
      say("did: \(command.did(.english))", "ทำแล้ว: \(command.did(.thai))")
    }
    return true
  }

  // MARK: - Why

  private func explain(_ step: LessonStep) {
    session.note(.help, step.told.first?.callable.name ?? "")
    for command in step.told {
      let callable = command.callable, tongue = session.tongue
      output.warn(SafeText.shown("  " + callable.summary.in(tongue)))
      output.warn(SafeText.shown("  " + callable.usage(in: tongue)))
      explainDue(command)
    }
    if step.told.isEmpty { say("  it prepares what comes next", "  เตรียมสำหรับขั้นต่อไป") }
  }

  /// Why the tasks a command speaks of are due when they are, where it names one of the round.
  private func explainDue(_ command: LessonStep.Named) {
    guard command.callable.area == .rounds, let task = command.given["tasks"], !task.contains("$") else { return }
    let item = command.given["for"].map { " --for " + $0 } ?? ""
    _ = run(Array("try { why due \(task)\(item) } catch e { null }".utf8), name: "prompt", isKept: false)
  }

  // MARK: - Back

  /// Takes back what the step before did: its events by an undo, its day by the clock.
  private func back(from place: Int) -> Int {
    guard let last = steps[..<place].lastIndex(where: \.isShown), let start = before[last] else {
      say("this is the first step", "นี่คือขั้นแรก")
      return place
    }
    let count = changes(after: start.sequence)
    if count > 0, !run(line: "undo \(count)") { return place }
    if session.today != start.day {
      do throws(Failure) { try session.advance(to: start.day) } catch { shell.report(error) }
      keep()
    }
    say(
      "taken back: \(count) changes; today is \(start.day.words.en)",
      "ย้อนแล้ว: \(count) การเปลี่ยนแปลง วันนี้คือ \(start.day.words.th)")
    return last
  }

  /// Events since that can be undone and were not yet.
  private func changes(after sequence: Int) -> Int {
    var standing: [Int] = []
    try? session.office?.workspace.forEachEvent(from: sequence + 1) { event in
      var isSteering = false
      for note in event.notes {
        switch note {
        case .undo(let other):
          isSteering = true
          standing.removeAll { $0 == other }
        case .redo(let other):
          isSteering = true
          standing.append(other)
        default: break
        }
      }
      if !isSteering, !event.allRuns.isEmpty { standing.append(event.sequence) }
    }
    return standing.count
  }

  // MARK: - Running

  func run(_ step: LessonStep) -> Bool { run(step.bytes, name: name, isKept: true) == nil }

  func run(line: String) -> Bool { run(Array(line.utf8), name: "prompt", isKept: true) == nil }

  /// Runs one statement; gives the failure, which was reported, and then nothing of it is there.
  ///
  /// - Parameter isKept: whether it is kept at once; else it stays pending, and what stood before it stands.
  func run(_ bytes: [UInt8], name: String, isKept: Bool) -> Failure? {
    let number = shell.engine.add(name: name, bytes: bytes)
    session.restartLimits()
    Interrupt.clear()
    do throws(Failure) { try session.lookAgain() } catch { shell.report(error) }
    let point = session.savepoint()
    do throws(Engine.Refusal) {
      for warning in try shell.engine.line(number) { shell.report(warning, isWarning: true) }
      session.keep(point)
    } catch {
      guard let first = error.failures.first, !Wording.endsWell(first.code) else {
        session.keep(point)
        if isKept { keep() }
        return nil
      }
      if isKept { session.drop() } else { session.takeBack(point) }
      if first.isPartial, !isKept { return first }
      session.noteRefusal(first)
      if isKept { keep() }
      for failure in error.failures.prefix(3) { shell.report(failure) }
      return first
    }
    if isKept { keep() }
    output.flush()
    return nil
  }

  func keep() {
    do throws(Failure) { try session.settle() } catch {
      session.drop()
      output.dropHeld(saying: nil)
      shell.report(error)
    }
    output.flush()
  }

  /// The trainee types what reaches the goal; nil asks again in the ordinary way.
  private func typed(_ step: LessonStep, _ place: Int) -> Next? {
    switch Typing(self, step).take() {
    case .reached: return .done
    case .shown:
      show(step)
      return done(step) ? .done : nil
    case .nothing:
      say("nothing to type here: this line only prepares", "ขั้นนี้ไม่มีสิ่งที่ต้องพิมพ์ เป็นเพียงการเตรียม")
      show(step)
      return done(step) ? .done : nil
    case .menu(let answer): return menu(answer, step, place)
    }
  }
}
