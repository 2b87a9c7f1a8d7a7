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
    output.page = { [unowned self] text, head in
      let size = Program.screenSize()
      guard Self.lines(of: text) >= size.rows else { return false }
      self.reader.page(String(decoding: text, as: UTF8.self), head: head)
      return true
    }
    shell.session.keyList = KeyList.text(in: tongue, vi: settings.usesVi)
  }

  private static func lines(of text: [UInt8]) -> Int {
    text.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// Reads and runs until somebody leaves.
  func run() -> Int32 {
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

  private func answer(_ text: String) -> Prompt.Answer {
    let answer = prompt.feed(text)
    // The editor asked for more as long as more could help: what is left is to say what is wrong.
    guard answer == .more else { return answer }
    defer { prompt.cancel() }
    return prompt.feed("")
  }

  private var look: PromptLook {
    PromptLook(
      left: [PromptLook.Span(prompt.text, prompt.isReadOnly ? .warning : .strong)],
      right: isHelping ? [PromptLook.Span(SafeText.shown(prompt.office), .pale)] : [],
      continuation: [PromptLook.Span("  ...> ", .pale)])
  }
}
