import Glibc
import Synchronization

/// Ctrl-C, crashes and broken pipes: installed before the first byte of input is read.
public enum Interrupt {
  private static let raised = Atomic<Int>(0)

  public static var isRaised: Bool { raised.load(ordering: .relaxed) > 0 }

  /// What gives the terminal back; called by a handler just before the program ends.
  nonisolated(unsafe) public static var giveBack: (@convention(c) () -> Void)?

  public static func clear() { raised.store(0, ordering: .relaxed) }

  /// Own handlers: the default crash reporter of the runtime keeps a dying program alive for half a minute and shows
  /// memory.
  public static func install() {
    // Whoever started us may have blocked them, and a child inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    signal(SIGINT) { _ in
      // The second Ctrl-C does not wait for the script.
      if Interrupt.raised.wrappingAdd(1, ordering: .relaxed).newValue > 2 {
        Interrupt.giveBack?()
        _exit(130)
      }
    }
    signal(SIGTERM) { _ in _exit(143) }
    signal(SIGHUP) { _ in _exit(129) }
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow further fails like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    crashes()
    var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    umask(0o077)
  }

  /// On a stack of their own, because what crashed may be that there is none left.
  private static func crashes() {
    let size = 1 << 15
    var spare = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
    sigaltstack(&spare, nil)
    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    action.__sigaction_handler.sa_handler = { _ in
      let words: StaticString = "\nSOP-BUG: a bug in sopsh stopped it; nothing unconfirmed was kept\n"
      _ = Glibc.write(2, words.utf8Start, words.utf8CodeUnitCount)
      _exit(70)
    }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { sigaction(number, &action, nil) }
  }
}
