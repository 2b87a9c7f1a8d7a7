import Commands
import Failures
import Language
import Model
import Text
import Values

/// What stands around a line that is typed.
public struct PromptText: Equatable {
  /// Before the line; maybe of several lines.
  public var left: String
  /// At the right edge.
  public var right: String
  /// In the place of `left` once the line was entered; nil to leave it.
  public var after: String?
}

// The prompt as the session stands, or as the `def prompt` of a person says.
extension Prompt {
  /// The names under which a person may define it.
  static let names = ["prompt", "พรอมต์"]

  /// Asked before every line: a def of the person's may say it otherwise.
  public func texts() -> PromptText {
    let usual = usualTexts
    for name in Prompt.names {
      guard let known = shell.engine.definition(name), known != refusedPrompt else { continue }
      do throws(Failure) {
        if let texts = try defined(name, usual) { return texts }
        let words = Words(
          en: "\(name) may change something or takes more than one parameter: it is not used as the prompt",
          th: "\(name) อาจเปลี่ยนแปลงข้อมูลหรือรับพารามิเตอร์เกินหนึ่งตัว จึงไม่ใช้เป็นพรอมต์")
        shell.session.output.warn(words.in(shell.session.tongue))
      } catch {
        shell.report(error)
      }
      // Said once; defined anew, it is tried again.
      refusedPrompt = known
    }
    return usual
  }

  private func defined(_ name: String, _ usual: PromptText) throws(Failure) -> PromptText? {
    let session = shell.session, heap = shell.heap
    session.restartLimits()
    session.output.isSilent = true
    defer { session.output.isSilent = false }
    let here = facts()
    defer { heap.release(here) }
    guard let value = try shell.engine.call(name, [here]) else { return nil }
    defer { heap.release(value) }
    guard value.isRecord else { return PromptText(left: text(value), right: "", after: nil) }
    func part(_ name: String) -> String? {
      let part = value.field(key: heap.text(name), heap.pointee.realm)
      return part.isMissing || part.isNull ? nil : text(part)
    }
    return PromptText(left: part("left") ?? usual.left, right: part("right") ?? "", after: part("after"))
  }

  /// Text of the person's def as any text: nothing of it acts on a terminal.
  private func text(_ value: Value) -> String {
    SafeText.shown(value.isText ? value.string : brief(value, shell.heap.pointee.realm), keepingNewlines: true)
  }

  /// What the def is told: the parameter it may take.
  private func facts() -> Value {
    let session = shell.session, heap = shell.heap
    return heap.record([
      ("office", heap.text(office)),
      ("round", session.office.flatMap { session.roundID($0) }.map { heap.text($0) } ?? .null),
      ("marks", heap.text(marks.map { $0.in(session.tongue) }.joined(separator: ", "))),
      ("exit", Value(lastExit)), ("milliseconds", Value(lastSpan)),
    ])
  }

  var marks: [Words] {
    let session = shell.session
    var marks = session.isTraining ? [TrainingMark.prompt] : []
    if session.isOnlyLooking { marks.append(Words(en: "read-only", th: "อ่านอย่างเดียว")) }
    if session.options.isDryRun { marks.append(Words(en: "dry run", th: "ลองโดยไม่เก็บ")) }
    return marks
  }

  private var usualTexts: PromptText {
    let session = shell.session, round = session.office.flatMap { session.roundID($0) }
    let left = Prompt.usual(round: round, marks: marks.map { $0.in(session.tongue) })
    // What was practised or tried only stays marked in what scrolls away.
    return PromptText(left: left, right: SafeText.shown(office), after: marks.isEmpty ? "> " : nil)
  }

  private static func usual(round: String?, marks: [String]) -> String {
    var text = "sopsh"
    if let round { text += " " + SafeText.shown(round) }
    if !marks.isEmpty { text += " (" + marks.joined(separator: ", ") + ")" }
    return text + "> "
  }
}
