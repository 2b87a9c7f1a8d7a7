import Failures
import Glibc
import Synchronization

/// Says that work goes on, once it has taken half a second: a line that is written over itself and goes as soon as there
/// is something else to show.
///
/// A timer of the system interrupts the work, so nothing that runs has to think of it. The handler touches only what
/// stands here, allocates nothing, and keeps still while the program itself writes.
public enum Progress {
  /// How a person wants it: drawn over itself, or said once for those who hear the screen.
  public enum Style: Sendable { case drawn, once }

  private static let capacity = 256
  nonisolated(unsafe) private static let line = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  /// The parts of the line before and behind the seconds, by their ends.
  nonisolated(unsafe) private static var text: (head: [UInt8], tail: [UInt8], whole: [UInt8]) = ([], [], [])
  nonisolated(unsafe) private static var isOnce = false
  private static let ticks = Atomic<Int>(0)
  private static let isRunning = Atomic<Bool>(false)
  private static let isShown = Atomic<Bool>(false)
  /// The program writes, or what it wrote last does not end its line.
  private static let isBusy = Atomic<Bool>(false)

  /// Work begins.
  /// - Parameter columns: How wide the screen is; the line never wraps.
  public static func start(_ tongue: Tongue, _ style: Style, columns: Int = 80) {
    guard isatty(2) == 1 else { return }
    let word = Words(en: "working", th: "กำลังทำงาน").in(tongue)
    let unit = Words(en: " s", th: " วินาที").in(tongue)
    let stops = columns < 40 ? "" : Words(en: " · Ctrl-C stops", th: " · Ctrl-C หยุด").in(tongue)
    isOnce = style == .once
    text = (
      Array("\r\(word) ".utf8), Array("\(unit)\(stops)\u{1B}[K".utf8),
      Array((isOnce ? "\(word)\(stops)\n" : "\r\(word)\(stops)\u{1B}[K").utf8)
    )
    // Whatever the handler touches is made here: made by the handler, it would be made in the middle of an allocation.
    line[0] = 0x0D
    ticks.store(0, ordering: .relaxed)
    isShown.store(false, ordering: .relaxed)
    isBusy.store(false, ordering: .relaxed)
    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { _ in Progress.tick() }
    sigaction(SIGALRM, &action, nil)
    isRunning.store(true, ordering: .relaxed)
    every(microseconds: 500_000)
  }

  /// Work has ended, or somebody is asked something.
  public static func stop() {
    guard isRunning.exchange(false, ordering: .relaxed) else { return }
    every(microseconds: 0)
    clear()
  }

  private static func every(microseconds: Int) {
    let span = timeval(tv_sec: 0, tv_usec: microseconds)
    var timer = itimerval(it_interval: span, it_value: span)
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  }

  /// Around everything the program writes: the line goes before it.
  static func writing(_ bytes: [UInt8], _ body: () -> Bool) -> Bool {
    guard isRunning.load(ordering: .relaxed) else { return body() }
    isBusy.store(true, ordering: .relaxed)
    clear()
    let isWritten = body()
    isBusy.store(bytes.last != 0x0A, ordering: .relaxed)
    return isWritten
  }

  private static func clear() {
    guard isShown.exchange(false, ordering: .relaxed), !isOnce else { return }
    let words: StaticString = "\r\u{1B}[K"
    _ = Glibc.write(2, words.utf8Start, words.utf8CodeUnitCount)
  }

  // MARK: - In the handler

  private static func tick() {
    let now = ticks.add(1, ordering: .relaxed).newValue
    if isBusy.load(ordering: .relaxed) || !isRunning.load(ordering: .relaxed) || isOnce && now > 1 { return }
    isShown.store(true, ordering: .relaxed)
    var count = 0
    if now < 2 {
      append(text.whole, &count)
    } else {
      append(text.head, &count)
      append(seconds: now / 2, &count)
      append(text.tail, &count)
    }
    let kept = errno
    _ = Glibc.write(2, line, count)
    errno = kept
  }

  private static func append(_ bytes: [UInt8], _ count: inout Int) {
    for index in bytes.indices where count < capacity {
      line[count] = bytes[index]
      count += 1
    }
  }

  private static func append(seconds: Int, _ count: inout Int) {
    var power = 1
    while power <= seconds / 10 { power *= 10 }
    while power > 0, count < capacity {
      line[count] = 0x30 + UInt8(seconds / power % 10)
      count += 1
      power /= 10
    }
  }
}
