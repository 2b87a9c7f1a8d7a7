import Glibc

/// The terminal itself: raw while keys are read, as it was at all other times, whatever happens.
final class Terminal: KeySource {
  private let input: Int32
  private let output: Int32
  private var reader = KeyReader()
  /// Whether Escape and a key that can be shown are two keys, as vi wants it.
  var splitsEscape: Bool {
    get { reader.splitsEscape }
    set { reader.splitsEscape = newValue }
  }
  private var isRaw = false
  private var isInputOver = false

  /// How long a lone Escape waits for the rest of a sequence, in milliseconds.
  private static let escapePatience: Int32 = 30
  /// How long a paste may pause before it is taken as it is.
  private static let pastePatience: Int32 = 2_000

  /// - Returns: Nil where either is no terminal.
  init?(input: Int32 = 0, output: Int32 = 1) {
    guard isatty(input) == 1, isatty(output) == 1 else { return nil }
    self.input = input
    self.output = output
    RawMode.use(input: input, output: output)
  }

  // MARK: - Raw and back

  func enter() {
    guard !isRaw else { return }
    isRaw = RawMode.change(to: .raw)
    write(Array("\u{1B}[?2004h".utf8))
  }

  /// A command is to run: keys wait, unseen.
  func rest() {
    if isRaw { write(Array("\u{1B}[?2004l".utf8)) }
    RawMode.change(to: .quiet)
    isRaw = false
  }

  /// As it was before: somebody else has the terminal.
  func leave() {
    rest()
    RawMode.change(to: .plain)
  }

  /// Ctrl-Z: the shell that started us has the terminal until it gives it back.
  func suspend() {
    kill(0, SIGTSTP)
  }

  func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(output, buffer.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { return }
      start += count
    }
  }

  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  // MARK: - Keys

  private var ready: Key?

  var hasMore: Bool {
    if ready == nil { ready = reader.next() }
    if ready != nil { return true }
    var one = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, 0) > 0
  }

  func next() -> KeyEvent {
    while true {
      if let key = ready ?? reader.next() {
        ready = nil
        return .key(key)
      }
      if isInputOver { return .end }
      let patience = reader.isPasting ? Self.pastePatience : reader.isWaiting ? Self.escapePatience : -1
      switch wait(patience) {
      case .bytes: break
      case .nothing:
        if let key = reader.pause() { return .key(key) }
      case .signal(let event): return event
      }
    }
  }

  private enum Waiting {
    case bytes, nothing
    case signal(KeyEvent)
  }

  private func wait(_ patience: Int32) -> Waiting {
    var both = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: RawMode.notices, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&both, 2, patience)
    if both[1].revents != 0 || RawMode.hasNotice {
      if let event = RawMode.takeNotice() { return .signal(event) }
      return .bytes
    }
    if count < 0 { return .bytes }
    if count == 0 { return .nothing }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let read = Glibc.read(input, &buffer, buffer.count)
    if read > 0 {
      reader.feed(buffer[..<read])
    } else if read == 0 || errno != EINTR && errno != EAGAIN {
      isInputOver = true
    }
    return .bytes
  }
}
