import Failures
import Foundation

/// A session kept as text: what was typed and what was answered.
///
/// It is right when replaying it changes nothing.
///
/// ```
/// > line      typed at the prompt of one session          | line   continues what stands above
/// $ line      run by sh in an empty folder, `sopsh` at hand  [exit N]  how that ended, unless with 0
/// # line      a comment                                    (blank)  between entries
/// anything else is output; an output line that is empty or looks like one of these begins with \
/// ```
public struct Transcript {
  public let text: String
  private let program: String
  /// The language of messages: `# lang: th` among the comments asks for Thai.
  private var tongue: Tongue { text.contains("# lang: th") ? .thai : .english }

  public init(_ text: String, program: String) {
    self.text = text
    self.program = program
  }

  /// What no two runs share: hashes, which depend on the clock and on salts.
  static func steady(_ text: String) -> String {
    text.replacing(/#([0-9]+)·[0-9a-f]{4}-[0-9a-f]{4}/) { "#\($0.output.1)·····-····" }
  }

  public static let today = "2026-11-20"
  public static let person = "ผู้ทดสอบ"

  private enum Entry {
    case kept(String)
    case typed([String])
    case run([String])
  }

  /// The transcript as it would be written now.
  public func replayed() -> String {
    var lines: [String] = []
    let folder = Scratch()
    var prompt: PromptSession?
    for entry in entries {
      switch entry {
      case .kept(let line): lines.append(line)
      case .typed(let input):
        lines += marked(input, "> ")
        let session = prompt ?? PromptSession(tongue: tongue, folder: folder.path)
        prompt = session
        lines += escaped(Transcript.steady(session.answer(input)))
      case .run(let input):
        lines += marked(input, "$ ")
        let (output, code) = folder.run(input.joined(separator: "\n"), program: program, tongue: tongue)
        lines += escaped(Transcript.steady(output))
        if code != 0 { lines.append("[exit \(code)]") }
      }
    }
    return lines.joined(separator: "\n") + (text.hasSuffix("\n") ? "\n" : "")
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    var body = text
    if body.hasSuffix("\n") { body.removeLast() }
    for line in body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("> ") || line == ">" {
        entries.append(.typed([String(line.dropFirst(2))]))
      } else if line.hasPrefix("$ ") {
        entries.append(.run([String(line.dropFirst(2))]))
      } else if line.hasPrefix("| ") || line == "|" {
        extend(&entries, String(line.dropFirst(2)))
      } else if line.hasPrefix("#") || line.isEmpty {
        entries.append(.kept(line))
      }
    }
    return entries
  }

  private func extend(_ entries: inout [Entry], _ line: String) {
    switch entries.last {
    case .typed(let lines): entries[entries.count - 1] = .typed(lines + [line])
    case .run(let lines): entries[entries.count - 1] = .run(lines + [line])
    default: break
    }
  }

  private func marked(_ lines: [String], _ mark: String) -> [String] {
    lines.enumerated().map { ($0 == 0 ? mark : "| ") + $1 }.map {
      $0.hasSuffix(" ") && $0.count == 2 ? String($0.first ?? " ") : $0
    }
  }

  private func escaped(_ output: String) -> [String] {
    guard !output.isEmpty else { return [] }
    var body = output
    if body.hasSuffix("\n") { body.removeLast() }
    return body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isMarked = ["> ", "$ ", "| ", "#", "\\", "[exit "].contains { line.hasPrefix($0) }
      return line.isEmpty || isMarked || line == ">" || line == "|" ? "\\" + line : String(line)
    }
  }
}
