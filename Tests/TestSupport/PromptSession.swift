import Calendars
import Failures
import Foundation
import Model
import SQLiteStore
import Shell

/// One prompt in a folder, answering into a file instead of a screen.
public final class PromptSession {
  private let shell: Shell
  private let prompt: Prompt
  private let output: Output
  private let input: Int32
  private let results: Reel
  private let messages: Reel
  private let folder: String

  /// - Parameters:
  ///   - apart: whether messages are kept from results; else both stand in the order they came.
  ///   - office: the file to work on; without one, an office in memory.
  ///   - stores: how it is opened.
  public init(
    tongue: Tongue, folder: String, input text: String = "", apart: Bool = false, office: String? = nil,
    stores: Stores = PromptSession.stores
  ) {
    self.folder = folder
    input = Reel.containing(text, at: folder + "/.input")
    results = Reel(folder + "/.answers")
    messages = apart ? Reel(folder + "/.messages") : results
    output = Output(input: input, results: results.descriptor, messages: messages.descriptor)
    var options = Options()
    options.mostSteps = 50_000_000
    options.isScratch = office == nil
    options.workspace = office
    options.today = Day(year: 2026, month: 11, day: 20)
    shell = Shell(
      options: options, today: Day(number: 0), now: 9 * 3600, me: Transcript.person, tongue: tongue, output: output,
      stores: stores)
    shell.session.width = 80
    prompt = Prompt(shell, folder: folder)
  }

  /// Offices in files, for what copies one.
  public static let stores = Stores(
    open: { (path, isReadOnly) throws(Failure) in try SQLiteStore(path: path, readOnly: isReadOnly) },
    create: { (path, office) throws(Failure) in
      try SQLiteStore.create(path: path, office: office)
      return try SQLiteStore(path: path, readOnly: false)
    },
    relational: { (state, path, isWhole) throws(Failure) in
      try RelationalCopy.write(state, to: path, isWhole: isWhole)
    }, wordings: StoreWordings.all)

  deinit { close(input) }

  /// What the lines show; without the messages, if those are kept apart.
  public func answer(_ lines: [String]) -> String {
    for line in lines { _ = prompt.feed(line) }
    if prompt.isContinuing { _ = prompt.feed("") }
    output.flush()
    return steady(results.fresh())
  }

  /// The messages since the last time, if they are kept apart.
  public func said() -> String { steady(messages.fresh()) }

  private func steady(_ text: String) -> String {
    text.replacingOccurrences(of: folder + "/", with: "").replacingOccurrences(of: folder, with: ".")
  }
}

/// A file written to at its end and read where reading last stopped.
private final class Reel {
  let descriptor: Int32
  private var seen: off_t = 0

  init(_ path: String) { descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600) }

  deinit { close(descriptor) }

  static func containing(_ text: String, at path: String) -> Int32 {
    try? text.write(toFile: path, atomically: false, encoding: .utf8)
    return open(path, O_RDONLY | O_CLOEXEC)
  }

  func fresh() -> String {
    let end = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Int(end - seen))
    _ = pread(descriptor, &bytes, bytes.count, seen)
    seen = end
    return String(decoding: bytes, as: UTF8.self)
  }
}
