import Assist
import Failures
import LineEditor
import Shell
import Text

/// The prompt in a terminal that can be drawn on: the editor gives lines, the shell answers.
final class Conversation {
  private let prompt: Prompt
  private let shell: Shell
  private let output: Output
  private let reader: LineReader
  private let isHelping: Bool

  /// - Returns: Nil where lines can only be read plainly.
  init?(_ prompt: Prompt, _ shell: Shell, _ output: Output, settings: LineReader.Settings) {
    isHelping = settings.helps
    guard
      let reader = LineReader(
        assistant: shell.assistant(), past: shell.history, settings: settings, editElsewhere: Program.editElsewhere)
    else { return nil }
    self.prompt = prompt
    self.shell = shell
    self.output = output
    self.reader = reader
    let tongue = shell.session.tongue
    output.isLong = { Self.lines(of: $0) >= Program.screenSize().rows }
    output.page = { [unowned self] text, head in
      guard self.output.isLong?(text) ?? false else { return false }
      Progress.stop()
      self.reader.page(String(decoding: text, as: UTF8.self), head: head)
      Progress.start(tongue, .drawn, columns: Program.screenWidth())
      return true
    }
    output.converse = { [unowned self] begins in
      if begins { Progress.stop() }
      self.reader.converse(begins)
      if !begins { Progress.start(tongue, .drawn, columns: Program.screenWidth()) }
    }
    Interrupt.giveBack = LineReader.giveBack
    shell.session.keyList = KeyList.text(in: tongue, vi: settings.usesVi)
  }

  private static func lines(of text: [UInt8]) -> Int {
    text.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// Reads and runs until somebody leaves.
  func run() -> Int32 {
    defer { leave() }
    while true {
      Interrupt.clear()
      switch reader.read(look) {
      case .ended: return 0
      case .cancelled: continue
      case .line(let text):
        shell.session.width = Program.screenWidth()
        if answer(text) == .ended { return 0 }
      }
    }
  }

  private func leave() {
    output.converse = nil
    reader.leave()
  }

  private func answer(_ text: String) -> Prompt.Answer {
    Progress.start(shell.session.tongue, .drawn, columns: Program.screenWidth())
    defer { Progress.stop() }
    let answer = prompt.feed(text)
    // The editor asked for more as long as more could help: what is left is to say what is wrong.
    guard answer == .more else { return answer }
    defer { prompt.cancel() }
    return prompt.feed("")
  }

  private var look: PromptLook {
    let texts = prompt.texts()
    return PromptLook(
      left: [PromptLook.Span(texts.left, prompt.isReadOnly ? .warning : .strong)],
      right: isHelping ? [PromptLook.Span(texts.right, .pale)] : [],
      transient: texts.after.map { [PromptLook.Span($0, .pale)] },
      continuation: [PromptLook.Span(Prompt.continuation, .pale)])
  }
}
