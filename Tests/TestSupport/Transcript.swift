import Calendars
import Failures
import Foundation
import Shell

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
        lines += escaped(session.answer(input))
      case .run(let input):
        lines += marked(input, "$ ")
        let (output, code) = folder.run(input.joined(separator: "\n"), program: program, tongue: tongue)
        lines += escaped(output)
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

/// An empty folder in which commands run.
final class Scratch {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "sopsh-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func run(_ command: String, program: String, tongue: Tongue) -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    let programFolder = (program as NSString).deletingLastPathComponent
    process.environment = [
      "PATH": programFolder + ":/usr/bin:/bin", "SOPSH_LANG": tongue.rawValue, "LC_ALL": "C.UTF-8", "HOME": path,
      "SOPSH_AS": Transcript.person, "TZ": "UTC",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return ("cannot run: \(error)", 127) }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: path + "/", with: "")
    return (text, process.terminationStatus)
  }
}

/// One prompt, answering into a file instead of a screen.
final class PromptSession {
  private let shell: Shell
  private let prompt: Prompt
  private let output: Output
  private let answers: Int32
  private let path: String

  init(tongue: Tongue, folder: String) {
    path = folder + "/.answers"
    answers = open(path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0o600)
    output = Output(input: open("/dev/null", O_RDONLY), results: answers, messages: answers)
    var options = Options()
    options.mostSteps = 50_000_000
    options.today = Day(year: 2026, month: 11, day: 20)
    shell = Shell(
      options: options, today: Day(number: 0), now: 9 * 3600, me: Transcript.person, tongue: tongue, output: output)
    shell.session.width = 80
    prompt = Prompt(shell)
  }

  deinit { close(answers) }

  func answer(_ lines: [String]) -> String {
    let start = lseek(answers, 0, SEEK_END)
    for line in lines { _ = prompt.feed(line) }
    if prompt.isContinuing { _ = prompt.feed("") }
    output.flush()
    let end = lseek(answers, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Int(end - start))
    _ = pread(answers, &bytes, bytes.count, start)
    return String(decoding: bytes, as: UTF8.self)
  }
}
