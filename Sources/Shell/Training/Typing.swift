import Calendars
import Commands
import Failures
import Language
import Model
import Office
import Text

/// A step the trainee types: what it is to do is tried first, and what was typed is compared with that.
///
/// Effects are compared, not spelling: several commands may do what one does, in either language. Nothing is kept
/// before it is right.
struct Typing {
  enum Outcome {
    case reached
    /// The trainee asked to be shown.
    case shown
    /// The step changes nothing that could be compared.
    case nothing
    case menu(String)
  }

  private let player: Player
  private let step: LessonStep
  private var session: ShellSession { player.session }

  init(_ player: Player, _ step: LessonStep) {
    self.player = player
    self.step = step
  }

  func take() -> Outcome {
    guard !step.assigns, let wanted = probe(), !wanted.isNothing(on: session.today) else { return .nothing }
    let known = Set(player.shell.engine.variableNames), start = session.savepoint()
    session.isProbing = true
    session.locksEarly = false
    defer {
      session.isProbing = false
      session.locksEarly = true
    }
    for words in wanted.goal { player.say("  goal: \(words.en)", "  เป้าหมาย: \(words.th)") }
    if wanted.day != session.today {
      player.say("  goal: the day \(wanted.day.words.en)", "  เป้าหมาย: วันที่ \(wanted.day.words.th)")
    }
    var tries = 0
    while true {
      let line = read()
      switch line {
      case nil: return leave(start, .menu("q"))
      case "": return leave(start, .shown, noting: .shown)
      case "q", "b", "y", "i", "\u{3}":
        return leave(start, .menu(line ?? ""))
      default: break
      }
      tries += 1
      let point = session.savepoint()
      guard player.run(Array((line ?? "").utf8), name: "prompt", isKept: false) == nil else { continue }
      guard let done = effects() else { continue }
      let comparison = wanted.compared(with: done)
      for remark in comparison.remarks { player.say("  other words: \(remark.en)", "  ถ้อยคำต่างกัน: \(remark.th)") }
      if comparison.isSame { return reach(start, known, tries) }
      for words in comparison.wrong { player.say("  not this: \(words.en)", "  ไม่ใช่: \(words.th)") }
      for words in comparison.missing { player.say("  still wanted: \(words.en)", "  ยังขาด: \(words.th)") }
      if !comparison.wrong.isEmpty { session.takeBack(point) }
    }
  }

  /// A line, and those that end what it began.
  private func read() -> String? {
    let question = Words(en: "type> ", th: "พิมพ์> ").in(session.tongue)
    guard var line = player.output.answer(to: question) else { return nil }
    while isBegun(line) {
      guard let more = player.output.answer(to: "  ...> "), !more.isEmpty else { break }
      line += "\n" + more
    }
    return line
  }

  private func isBegun(_ line: String) -> Bool {
    let parsed = Parser.parse(Source(name: "", bytes: Array(line.utf8)), number: 0)
    return parsed.failures.first?.isPartial ?? false
  }

  private func leave(_ start: Int, _ outcome: Outcome, noting lesson: Lesson? = nil) -> Outcome {
    session.takeBack(start)
    if let lesson { session.note(lesson, step.told.first?.callable.name ?? "") }
    return outcome
  }

  /// What was typed is kept; where the script gives a name its later lines use, its own line is run in its place.
  private func reach(_ start: Int, _ known: Set<String>, _ tries: Int) -> Outcome {
    session.note(.typed, String(tries))
    session.isProbing = false
    player.say("the same effect, well done", "ได้ผลตรงกัน ถูกต้อง")
    if let name = step.binds, !player.shell.engine.variableNames.contains(name) {
      session.takeBack(start)
      session.locksEarly = true
      player.say("kept as the script writes it, so that $\(name) is known", "เก็บตามที่สคริปต์เขียน เพื่อให้มี $\(name)")
      return player.run(step) ? .reached : .shown
    }
    session.keep(start)
    player.keep()
    return .reached
  }

  // MARK: - Trying

  /// What the step does, learnt by doing it and taking it back; nil where it cannot be done now.
  private func probe() -> Effects? {
    let engine = player.shell.engine, known = Set(engine.variableNames + engine.definitionNames)
    let output = player.output, wasHolding = output.isHolding
    session.isProbing = true
    session.locksEarly = false
    output.isSilent = true
    let point = session.savepoint(), number = engine.add(name: "lesson", bytes: step.bytes)
    defer {
      session.takeBack(point)
      engine.forgetNames(besides: known)
      output.isSilent = false
      output.isHolding = wasHolding
      session.locksEarly = true
      session.isProbing = false
    }
    do throws(Engine.Refusal) { _ = try engine.line(number) } catch {
      guard let first = error.failures.first, Wording.endsWell(first.code) else { return nil }
    }
    return effects()
  }

  private func effects() -> Effects? {
    guard let office = session.office else { return nil }
    return Effects(office, day: session.today, files: session.staged.map { Files.name(of: $0.place.path) })
  }
}
