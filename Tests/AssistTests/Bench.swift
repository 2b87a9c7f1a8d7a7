import Assist
import Calendars
import Failures
import Foundation
import LineEditor
import Shell
import SQLiteStore
import TestSupport

/// A prompt with an office in memory, and the help that sits in it.
final class Bench {
  let shell: Shell
  let prompt: Prompt
  let assistant: SessionAssistant
  private let folder = Scratch()

  init(_ tongue: Tongue = .english, _ lines: [String] = []) {
    let reel = open(folder.path + "/.said", O_WRONLY | O_CREAT, 0o600)
    var options = Options()
    options.isScratch = true
    options.today = Day(year: 2026, month: 11, day: 20)
    shell = Shell(
      options: options, today: Day(number: 0), now: 9 * 3600, me: "test", tongue: tongue,
      output: Output(input: -1, results: reel, messages: reel), stores: PromptSession.stores)
    prompt = Prompt(shell, folder: folder.path)
    assistant = shell.assistant()
    for line in lines { _ = prompt.feed(line) }
  }

  func write(_ name: String, _ text: String) { folder.write(name, text) }

  /// What may stand at `‸`.
  func completions(_ marked: String) -> Completions? {
    let (text, place) = Bench.cut(marked)
    return assistant.completions(text, at: place)
  }

  func labels(_ marked: String) -> [String] { completions(marked)?.candidates.map(\.label) ?? [] }

  /// The text after the candidate of this label was taken.
  func taking(_ label: String, _ marked: String) -> String? {
    guard let completions = completions(marked) else { return nil }
    guard let candidate = completions.candidates.first(where: { $0.label == label }) else { return nil }
    return Bench.inserted(candidate, completions.replaced, Bench.cut(marked).text)
  }

  static func inserted(_ candidate: Candidate, _ replaced: Range<Int>, _ text: String) -> String {
    let bytes = Array(text.utf8)
    let all = bytes[..<replaced.lowerBound] + Array(candidate.insert.utf8) + bytes[replaced.upperBound...]
    return String(decoding: all, as: UTF8.self)
  }

  func hint(_ marked: String) -> String? {
    let (text, place) = Bench.cut(marked)
    guard let hint = assistant.hint(text, at: place) else { return nil }
    guard let emphasis = hint.emphasis else { return hint.text }
    let bytes = Array(hint.text.utf8)
    return String(
      decoding: bytes[..<emphasis.lowerBound] + Array("«".utf8) + bytes[emphasis] + Array("»".utf8)
        + bytes[emphasis.upperBound...], as: UTF8.self)
  }

  /// Each marked part with its role: `where:command`.
  func marks(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return assistant.marks(of: text).map { "\(String(decoding: bytes[$0.range], as: UTF8.self)):\($0.role)" }
  }

  static func cut(_ marked: String) -> (text: String, place: Int) {
    let parts = marked.components(separatedBy: "‸")
    return (parts.joined(), parts[0].utf8.count)
  }
}
