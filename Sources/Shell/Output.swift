import CLinux
import Failures
import Glibc

/// The only writer of the program: results to one descriptor, everything else to another.
public final class Output {
  private let results: Int32
  private let messages: Int32
  private let input: Int32
  public let isTerminal: Bool
  private var held: [UInt8] = []
  private var written = 0
  /// While changes are pending and nobody watches, output waits for the commit.
  var isHolding = false
  public var limit = 1 << 30
  /// Whether anything went out: then it cannot be taken back.
  private(set) var hasShown = false
  private var isBroken = false
  /// Why results could not be written, if not because nobody reads them any more.
  private(set) var broken: Words?
  private var inputRest: [UInt8] = []
  /// Whether the last line of the messages tells of progress.
  private var hasProgress = false

  /// While a statement is only tried to learn what it does, nobody hears of it.
  var isSilent = false

  public init(input: Int32 = 0, results: Int32 = 1, messages: Int32 = 2) {
    self.input = input
    self.results = results
    self.messages = messages
    isTerminal = isatty(results) == 1
  }

  static let chunk = 1 << 16

  /// Shows a text that may be longer than the screen, and says whether it did; the lines of its head stay in sight.
  public var page: ((_ text: [UInt8], _ head: Int) -> Bool)?
  /// Whether a text is longer than the screen, so that `page` will show it.
  public var isLong: ((_ text: [UInt8]) -> Bool)?

  func willPage(_ text: [UInt8]) -> Bool { page != nil && isTerminal && !isHolding && isLong?(text) ?? false }

  private func put(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
    Progress.writing(bytes) { Files.writeAll(descriptor, bytes) }
  }

  /// Called before and after a person is let type an answer: where keys are otherwise kept unseen for the prompt.
  public var converse: ((_ begins: Bool) -> Void)?

  private func conversing<Result, Trouble: Error>(_ body: () throws(Trouble) -> Result) throws(Trouble) -> Result {
    converse?(true)
    defer { converse?(false) }
    return try body()
  }

  /// Adds to the output; it is written in large pieces, or at once to a terminal.
  ///
  /// - Parameter head: How many of its first lines name columns.
  func write(_ bytes: [UInt8], head: Int = 0) throws(Failure) {
    if isSilent { return }
    written += bytes.count
    if written > limit { throw Failure(.outputLimit, Failure.Part(limit >> 20)) }
    if let page, isTerminal, !isHolding {
      flush()
      hasShown = true
      if page(bytes, head) { return }
    }
    held.append(contentsOf: bytes)
    if isHolding { return }
    if isTerminal || held.count >= Output.chunk { flush() }
  }

  /// Changes are pending: what is printed from now on waits for them, unless somebody watches.
  func hold() {
    guard !isTerminal, !isHolding else { return }
    isHolding = true
  }

  /// What was held may go out: everything it speaks of is kept.
  func release() throws(Failure) {
    isHolding = false
    flush()
  }

  public func flush() {
    if held.isEmpty { return }
    clearProgress()
    hasShown = true
    // A closed pipe is no error: whoever reads has seen enough.
    if !isBroken, !put(held, on: results) {
      isBroken = true
      if errno != EPIPE { broken = Files.reason() }
    }
    held.removeAll(keepingCapacity: true)
  }

  /// Output of what was not kept goes to the person, not into the results.
  func dropHeld(saying words: String?) {
    guard isHolding else { return flush() }
    isHolding = false
    if held.isEmpty { return }
    let bytes = held
    held.removeAll()
    guard let words else { return }
    warn(words)
    _ = put(bytes, on: messages)
  }

  /// One line for a person who watches, written over by the next and gone when anything else is said.
  func progress(_ text: String) {
    guard isatty(messages) == 1 else { return }
    _ = put(Array("\r\u{1B}[K\(text)".utf8), on: messages)
    hasProgress = true
  }

  private func clearProgress() {
    guard hasProgress else { return }
    hasProgress = false
    _ = put(Array("\r\u{1B}[K".utf8), on: messages)
  }

  public func warn(_ text: String) {
    if isSilent { return }
    // What was printed before stands before.
    if !isHolding { flush() }
    clearProgress()
    _ = put(Array((text + "\n").utf8), on: messages)
  }

  public func prompt(_ text: String) {
    flush()
    clearProgress()
    _ = put(Array(text.utf8), on: messages)
  }

  /// Whether a person sees questions and types answers: nothing of it is a file, a pipe or another program.
  public var canAsk: Bool { isTerminal && isatty(input) == 1 && isatty(messages) == 1 }

  /// Asks for a yes; what was typed before the question was seen is no answer to it.
  func asks(_ question: String) -> Bool {
    tcflush(input, TCIFLUSH)
    inputRest.removeAll()
    prompt(question + " [y/N] ")
    guard let answer = answer() else { return false }
    return ["y", "yes", "ใช่"].contains(answer.lowercased())
  }

  /// One line of input without its end; nil at the end of the input.
  public func answer() -> String? { conversing { readAnswer() } }

  private func readAnswer() -> String? {
    while true {
      if let newline = inputRest.firstIndex(of: 0x0A) {
        let line = String(decoding: inputRest[..<newline], as: UTF8.self)
        inputRest.removeSubrange(...newline)
        return line
      }
      if isGivenUp() {
        inputRest.removeAll()
        return "\u{3}"
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(input, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        if inputRest.isEmpty { return nil }
        let line = String(decoding: inputRest, as: UTF8.self)
        inputRest.removeAll()
        return line
      }
      inputRest.append(contentsOf: buffer[..<count])
    }
  }

  /// Waits for input; true if Ctrl-C came instead.
  ///
  /// A read that a signal meets is begun again by the system, so that only waiting notices it; and the signal is held
  /// back but while it waits, so that none comes between the look and the waiting.
  private func isGivenUp() -> Bool {
    var held = sigset_t(), before = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while !Interrupt.isRaised {
      if sopsh_wait(input, &before) >= 0 || errno != EINTR { return false }
    }
    return true
  }

  /// Asks for a line; where nobody types at a terminal it is shown too, so that a record of it reads well.
  func answer(to question: String) -> String? {
    prompt(question)
    let line = answer()
    if line == nil || isatty(input) == 0 { warn(line ?? "") }
    return line
  }

  func standardInput() throws(Failure) -> [UInt8] {
    try conversing { () throws(Failure) in try Files.readAll(input, "stdin") }
  }
}
