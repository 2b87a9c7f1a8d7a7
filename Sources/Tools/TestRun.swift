import Calendars
import Failures
import Language
import Shell

/// Runs the tests of one script, and counts which of its lines ran.
final class TestRun {
  static let day = Day(year: 2026, month: 11, day: 20)
  let shell: Shell
  private let path: String
  private let wantsCoverage: Bool
  private(set) var coverageLines: [String] = []

  init(shell: Shell, path: String, wantsCoverage: Bool) {
    self.shell = shell
    self.path = path
    self.wantsCoverage = wantsCoverage
  }

  func run() throws(Failure) -> [TestResult] {
    let tests = try shell.tests(in: path)
    var results: [TestResult] = []
    let watch = wantsCoverage ? shell.watchLines() : nil
    for test in tests {
      let failure = shell.run(test)
      results.append(
        TestResult(
          path: path, title: test.title, line: shell.line(of: test.span), failure: failure.map { shell.rendered($0) }))
    }
    if let watch {
      let (ran, all) = watch()
      let missed = all.subtracting(ran).sorted().map(String.init).joined(separator: " ")
      coverageLines.append(
        "coverage \(path): \(ran.count) of \(all.count) lines" + (missed.isEmpty ? "\n" : "; not run: \(missed)\n"))
    }
    return results
  }
}
