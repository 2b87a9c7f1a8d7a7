import Glibc

/// Bulk work with both hands: two pieces at once, and whoever asked goes on when both are done.
///
/// Each piece writes what is its own; what both look at is only read. Neither touches the heap of the language, the
/// store, or a chunk that is still in the store: those belong to the thread of the session (Docs/Decisions/0034).
public enum Hands {
  /// So many bytes, and so many rows, are worth a second thread.
  public static let worthwhile = 1 << 16, manyRows = 2_000

  /// Does both; one after the other where that is not worth a thread, or the system has none to give.
  public static func both(if isWorth: Bool = true, _ one: () -> Void, _ other: () -> Void) {
    if !isWorth {
      one()
      return other()
    }
    withoutActuallyEscaping(one) { one in
      let piece = Unmanaged.passRetained(Piece(one))
      guard let thread = start(piece.toOpaque()) else {
        piece.release()
        one()
        return other()
      }
      other()
      pthread_join(thread, nil)
      piece.release()
    }
  }

  /// Does the work on two halves of a range of rows.
  public static func halves(_ rows: Range<Int>, _ work: (Range<Int>) -> Void) {
    let middle = rows.lowerBound + rows.count / 2
    both(if: rows.count > manyRows, { work(rows.lowerBound..<middle) }, { work(middle..<rows.upperBound) })
  }

  /// Signals go to the thread of the session: another one is born deaf to them.
  private static func start(_ piece: UnsafeMutableRawPointer) -> pthread_t? {
    var thread = pthread_t(), all = sigset_t(), before = sigset_t()
    sigfillset(&all)
    guard pthread_sigmask(SIG_SETMASK, &all, &before) == 0 else { return nil }
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let isStarted = pthread_create(
      &thread, nil,
      { piece in
        if let piece { Unmanaged<Piece>.fromOpaque(piece).takeUnretainedValue().work() }
        return nil
      }, piece)
    return isStarted == 0 ? thread : nil
  }

  /// Invariant: lives until its thread is joined, and is looked at by that thread only.
  private final class Piece {
    let work: () -> Void

    init(_ work: @escaping () -> Void) { self.work = work }
  }
}
