import Glibc

/// How long a call waits for others to give up a lock.
///
/// No lock is held for longer than a commit takes, so short sleeps find the gap; the sum of the sleeps is the measure,
/// which needs no clock.
final class Patience {
  var milliseconds = 10_000
  /// Asked between two tries: false when the person wants no more of it.
  var goesOn: () -> Bool = { true }
  private(set) var wasEnded = false

  /// Sleeps before another try, after `count` tries; false when it is enough.
  func wait(_ count: Int) -> Bool {
    let waited = count < Patience.waited.count ? Patience.waited[count] : 328 + 100 * (count - Patience.waited.count)
    wasEnded = !goesOn()
    if wasEnded || waited >= milliseconds { return false }
    let sleep = count < Patience.sleeps.count ? Patience.sleeps[count] : 100
    usleep(UInt32(min(sleep, milliseconds - waited)) * 1000)
    return true
  }

  private static let sleeps = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50]
  /// Before each of these sleeps.
  private static let waited = [0, 1, 3, 8, 18, 33, 53, 78, 103, 128, 178, 228]
}
