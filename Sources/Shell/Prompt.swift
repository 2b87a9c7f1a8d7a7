import Assist
import Commands
import Failures
import Language
import Model
import Text

/// The plain prompt: a line in, what it shows out.
///
/// Knows no terminal; whoever reads lines feeds it.
public final class Prompt {
  let shell: Shell
  private var pending: [UInt8] = []
  private var lineNumber = 0
  /// Why the last line was refused.
  private var failure: Failure?
  /// The def of the prompt that could not be used.
  var refusedPrompt: ObjectIdentifier?
  /// How the last line ended, and how many milliseconds it took.
  private(set) var lastExit = 0
  private(set) var lastSpan = 0

  public enum Answer: Equatable {
    /// Ran, well or not.
    case done
    /// Some continuation would complete it: give another line.
    case more
    case ended
  }

  /// - Parameter folder: where files are named from.
  public init(_ shell: Shell, folder: String = ".") {
    self.shell = shell
    let session = shell.session
    if session.output.canAsk { session.opener.ask = { [unowned session] in session.asks($0) } }
    do throws(Failure) { try shell.grantFolders(besides: folder + "/prompt") } catch { shell.report(error) }
    session.locksEarly = true
    // The world says which day it is.
    if session.isTraining {
      do throws(Failure) { _ = try session.openOffice() } catch { shell.report(error) }
    }
    session.history = shell.history
    session.tour = Tour(session.tongue, hasOffice: session.opener.isAtHand)
    readProfile()
  }

  public static let continuation = "  ...> "

  public var text: String {
    pending.isEmpty ? texts().left : Prompt.continuation
  }

  /// Whether the office can only be looked at.
  public var isReadOnly: Bool { shell.session.isOnlyLooking }

  /// Which office one works on, as briefly as tells it from others: the folder and the file.
  public var office: String {
    guard let place = shell.session.opener.place else {
      return Words(en: "scratch", th: "ชั่วคราว").in(shell.session.tongue)
    }
    return place.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// Whether a statement was begun and not ended.
  public var isContinuing: Bool { !pending.isEmpty }

  /// Forgets a statement begun.
  public func cancel() { pending = [] }

  public func feed(_ line: String) -> Answer {
    // An empty line ends what cannot be ended otherwise.
    let isForced = line.isEmpty && !pending.isEmpty
    if !pending.isEmpty { pending.append(0x0A) }
    pending.append(contentsOf: line.utf8)
    if pending.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
      pending = []
      return .done
    }
    lineNumber += 1
    let started = shell.session.surroundings.ticks(), line = String(decoding: pending, as: UTF8.self)
    let answer = run(isForced: isForced)
    if answer != .more { remember(line, since: started) }
    return answer
  }

  private func run(isForced: Bool) -> Answer {
    failure = nil
    let number = shell.engine.add(name: "prompt", bytes: pending)
    shell.session.restartLimits()
    Interrupt.clear()
    shell.session.lookAtClock()
    shell.session.tellUnsaid()
    do throws(Failure) { try shell.session.lookAgain() } catch { shell.report(error) }
    do throws(Engine.Refusal) {
      let warnings = try shell.engine.line(number)
      for warning in warnings { shell.report(warning, isWarning: true) }
      return finish()
    } catch {
      return refused(error, isForced: isForced)
    }
  }

  private func refused(_ refusal: Engine.Refusal, isForced: Bool) -> Answer {
    guard let first = refusal.failures.first else { return finish() }
    // In a block text an empty line is text.
    if first.isPartial, !isForced || first.code == "SOP-TEXT-BLOCK-OPEN" { return .more }
    pending = []
    failure = first
    // Somebody at the prompt has other things to do meanwhile.
    if first.code == Wording.waiting.code { return settled() }
    if first.code == Wording.sessionEnd.code {
      _ = settled()
      return .ended
    }
    if first.code == Wording.lessonBegins.code { return playing() }
    shell.session.drop()
    try? shell.session.endTrial()
    if shell.session.isTraining {
      shell.session.noteRefusal(first)
      _ = try? shell.session.keepChanges()
    }
    shell.session.output.flush()
    // The ^C of a terminal that shows keys stands on this line.
    if first.wording.kind == .interrupted, shell.session.output.converse == nil { shell.session.output.warn("") }
    if let trouble = shell.session.trouble {
      shell.report(trouble)
    } else {
      for failure in refusal.failures.prefix(3) { shell.report(failure) }
    }
    return .done
  }

  /// `play` ends its line; then the lesson begins.
  private func playing() -> Answer {
    let answer = settled()
    guard let lesson = shell.session.playing else { return answer }
    shell.session.playing = nil
    _ = Player(shell, lesson).play()
    return .done
  }

  /// What a line did is kept as soon as it has run.
  private func finish() -> Answer {
    pending = []
    return settled()
  }

  private func settled() -> Answer {
    do throws(Failure) { try shell.session.settle() } catch {
      shell.session.drop()
      shell.session.output.dropHeld(saying: nil)
      failure = error
      shell.report(error)
    }
    shell.session.output.flush()
    shell.session.saveImage()
    return .done
  }

  /// Keeps what was typed, and lets the lesson answer it.
  private func remember(_ line: String, since started: Int) {
    let session = shell.session, code = failure?.code == "SOP-EXIT" ? nil : failure?.wording
    let exit: Int32 = code.map { $0.kind == .interrupted ? 130 : $0.exitCode } ?? 0
    (lastExit, lastSpan) = (Int(exit), session.surroundings.ticks() - started)
    session.history?.add(
      TypedEntry(
        line, time: session.surroundings.clock(), folder: session.home, exit: lastExit, milliseconds: lastSpan))
    teach(line, failed: failure != nil)
  }

  /// What the lesson has to say after a line; what it needs is run first, unseen.
  private func teach(_ line: String, failed: Bool) {
    guard let said = shell.session.tour?.answer(to: line, failed: failed) else { return }
    if let needed = said.runs {
      let number = shell.engine.add(name: "prompt", bytes: Array(needed.utf8))
      _ = try? shell.engine.line(number)
    }
    shell.session.output.warn(said.text)
  }
}
