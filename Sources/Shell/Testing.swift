import Commands
import Failures
import Language

/// Running the tests of a script, for `sopsh test`.
extension Shell {
  /// The tests of a script that checks; its failures are reported otherwise.
  public func tests(in path: String) throws(Failure) -> [TestCase] {
    let bytes = try Files.read(path)
    try grantFolders(besides: path)
    return try read(bytes, path).tests
  }

  public func line(of span: Span) -> Int { (engine.sources[span]?.line(of: Int(span.start)) ?? 0) + 1 }

  /// Runs one test on an empty office in memory, and keeps nothing; nil when it passed.
  public func run(_ test: TestCase) -> Failure? {
    session.restartLimits()
    session.useScratch()
    defer { session.drop() }
    do throws(Failure) {
      try engine.run(test)
      return nil
    } catch {
      return Wording.endsWell(error.code) ? nil : error
    }
  }

  /// Notes from now on which lines run; gives back those that ran, and all that could.
  public func watchLines() -> () -> (ran: Set<Int>, all: Set<Int>) {
    let seen = LineSet()
    engine.isTraced = true
    session.coverage = { [weak self] span in
      guard let self, span.source == 0 else { return }
      seen.lines.insert(self.line(of: span))
    }
    return { [weak self] in
      guard let self else { return ([], []) }
      return (seen.lines, self.engine.statementLines(ofSource: 0))
    }
  }
}

private final class LineSet {
  var lines: Set<Int> = []
}
