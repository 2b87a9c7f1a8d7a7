import Glibc
import Synchronization

/// Raw mode, and the signals that must not leave a terminal in it: one terminal, one program.
///
/// While a command runs the terminal is quiet: Ctrl-C is a signal as ever, and keys that are typed meanwhile wait for
/// the next prompt without an echo in the middle of what the command shows.
///
/// Handlers run at any moment: they touch only what stands here, and call only what a handler may call. What they read
/// is written before they are installed and not while they are.
enum RawMode {
  /// How the terminal is.
  enum Mode: Int { case plain, quiet, raw }

  nonisolated(unsafe) private static var saved = termios()
  nonisolated(unsafe) private static var raw = termios()
  nonisolated(unsafe) private static var quiet = termios()
  nonisolated(unsafe) private static var input: Int32 = 0
  nonisolated(unsafe) private static var output: Int32 = 1
  nonisolated(unsafe) private static var previous = Array(repeating: sigaction(), count: 65)
  private static let mode = Atomic<Int>(0)
  /// What a handler has to tell the reader, one bit each.
  private static let notice = Atomic<Int>(0)
  nonisolated(unsafe) private static var pipeEnds: (Int32, Int32) = (-1, -1)

  /// Signals that end the program or mean a bug: the terminal is given back before whoever handled them goes on.
  private static let ending = [SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Readable when a signal came.
  static var notices: Int32 { pipeEnds.0 }
  static var hasNotice: Bool { notice.load(ordering: .relaxed) != 0 }

  private static var now: Mode { Mode(rawValue: mode.load(ordering: .relaxed)) ?? .plain }

  static func use(input: Int32, output: Int32) {
    self.input = input
    self.output = output
    if pipeEnds.0 < 0 { openPipe() }
  }

  /// - Returns: Whether the terminal is as wanted now.
  @discardableResult
  static func change(to new: Mode) -> Bool {
    let old = now
    if old == new { return true }
    if old == .plain {
      guard tcgetattr(input, &saved) == 0 else { return false }
      makeModes()
      for number in ending { handle(number) { RawMode.end($0) } }
      handle(SIGTSTP) { _ in RawMode.stop() }
    }
    if new == .raw {
      handle(SIGWINCH) { _ in RawMode.tell(1) }
      handle(SIGINT) { _ in RawMode.tell(2) }
    }
    mode.store(new.rawValue, ordering: .relaxed)
    let isSet = apply(new)
    if old == .raw { release([SIGWINCH, SIGINT]) }
    if new == .plain { release(ending + [SIGTSTP]) }
    return isSet
  }

  private static func apply(_ mode: Mode) -> Bool {
    switch mode {
    case .plain: tcsetattr(input, TCSADRAIN, &saved) == 0
    case .quiet: tcsetattr(input, TCSADRAIN, &quiet) == 0
    case .raw: tcsetattr(input, TCSADRAIN, &raw) == 0
    }
  }

  /// Made from what the terminal was like; VMIN and VTIME say that a read gives what is there.
  private static func makeModes() {
    quiet = saved
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON)
    quiet.c_cc.6 = 1
    quiet.c_cc.5 = 0
    raw = quiet
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    raw.c_oflag &= ~tcflag_t(OPOST)
    raw.c_lflag &= ~tcflag_t(IEXTEN | ISIG)
    raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
  }

  /// What a signal asked for, once.
  static func takeNotice() -> KeyEvent? {
    var buffer = [UInt8](repeating: 0, count: 64)
    _ = read(pipeEnds.0, &buffer, buffer.count)
    let bits = notice.exchange(0, ordering: .relaxed)
    if bits & 2 != 0 { return .cancel }
    return bits & 1 != 0 ? .redraw : nil
  }

  // MARK: - Handlers

  private static func openPipe() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    pipeEnds = (ends[0], ends[1])
  }

  private static func release(_ numbers: [Int32]) {
    for number in numbers { sigaction(number, &previous[Int(number)], nil) }
  }

  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    // On the spare stack, if there is one: what crashed may be that the stack is full.
    action.sa_flags = SA_ONSTACK
    action.__sigaction_handler.sa_handler = handler
    sigaction(number, &action, &previous[Int(number)])
    // What whoever started us had us ignore, as `nohup` does, stays ignored: it ends nothing.
    let isIgnored = unsafeBitCast(previous[Int(number)].__sigaction_handler.sa_handler, to: Int.self) == 1
    if isIgnored, number != SIGINT { sigaction(number, &previous[Int(number)], nil) }
  }

  private static func tell(_ bit: Int) {
    notice.bitwiseOr(bit, ordering: .relaxed)
    var byte: UInt8 = 0
    _ = write(pipeEnds.1, &byte, 1)
  }

  /// Paste marks off, cursor seen, wrapping on, plain letters.
  private static let restoring: StaticString = "\u{1B}[?2004l\u{1B}[?25h\u{1B}[?7h\u{1B}[m\u{1B}[0 q\r\n"

  static func giveBack() {
    if now == .plain { return }
    if now == .raw { _ = write(output, restoring.utf8Start, restoring.utf8CodeUnitCount) }
    _ = tcsetattr(input, TCSANOW, &saved)
  }

  private static func end(_ number: Int32) {
    giveBack()
    sigaction(number, &previous[Int(number)], nil)
    // Blocked until this handler returns; then it meets whoever handled it before.
    raise(number)
  }

  /// Stops as if we handled nothing, and is raw again when the terminal comes back.
  private static func stop() {
    giveBack()
    var plain = sigaction()
    plain.__sigaction_handler.sa_handler = nil
    var ours = sigaction()
    sigaction(SIGTSTP, &plain, &ours)
    var set = sigset_t(), old = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    raise(SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &set, &old)
    sigprocmask(SIG_SETMASK, &old, nil)
    sigaction(SIGTSTP, &ours, nil)
    _ = apply(now)
    guard now == .raw else { return }
    tell(1 | 4)
    let paste: StaticString = "\u{1B}[?2004h"
    _ = write(output, paste.utf8Start, paste.utf8CodeUnitCount)
  }
}
