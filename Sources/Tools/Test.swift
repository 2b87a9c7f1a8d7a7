import Failures
import Language
import Shell

extension Tool {
  static let test = Tool(
    name: "test", usage: "test [--format tap|junit|plain] [--coverage] FILE…",
    summary: Words(en: "run the tests in scripts", th: "ทำการทดสอบในสคริปต์")
  ) { (call) throws(Failure) in
    let (flags, words) = try call.parsed(flags: ["--format=", "--coverage"])
    let style = flags["--format"] ?? "plain"
    guard ["tap", "junit", "plain"].contains(style) else { throw Failure(.toolFlag, Failure.Part("--format \(style)")) }
    // Every test has an office of its own in memory; one that was named would be left aside silently.
    guard call.options.workspace == nil else { throw Failure(.toolFlag, "-w") }
    var results: [TestResult] = [], coverage: [String] = []
    for path in try SourceFile.scripts(words, for: "test") {
      var options = call.options
      // Tests see a fixed day, so that they say the same tomorrow.
      options.today = options.today ?? TestRun.day
      options.isScratch = true
      let run = TestRun(shell: call.makeShell(options: options), path: path, wantsCoverage: flags["--coverage"] != nil)
      do throws(Failure) { results += try run.run() } catch {
        run.shell.report(error)
        return 3
      }
      coverage += run.coverageLines
    }
    try call.print(TestReport(results: results, style: style, tongue: call.tongue).text + coverage.joined())
    return results.allSatisfy { $0.failure == nil } ? 0 : 1
  }
}

/// How one test ended.
struct TestResult {
  let path: String
  let title: String
  let line: Int
  /// The rendered failure; nil when it passed.
  let failure: String?
}

/// Shows how tests ended: for people, and as TAP and JUnit.
struct TestReport {
  let results: [TestResult]
  let style: String
  let tongue: Tongue

  var text: String {
    switch style {
    case "tap": tap
    case "junit": junit
    default: plain
    }
  }

  private var failed: Int { results.filter { $0.failure != nil }.count }

  private var plain: String {
    var lines: [String] = []
    for result in results {
      lines.append((result.failure == nil ? "ok      " : "FAILED  ") + "\(result.path):\(result.line)  \(result.title)")
      if let failure = result.failure { lines += failure.split(separator: "\n").map { "        " + $0 } }
    }
    lines.append("\(results.count - failed) passed, \(failed) failed")
    return lines.joined(separator: "\n") + "\n"
  }

  private var tap: String {
    var lines = ["TAP version 13", "1..\(results.count)"]
    for (index, result) in results.enumerated() {
      lines.append((result.failure == nil ? "ok" : "not ok") + " \(index + 1) - \(result.path): \(result.title)")
      if let failure = result.failure { lines += failure.split(separator: "\n").map { "# " + $0 } }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var junit: String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuite name=\"sopsh\" tests=\"\(results.count)\" failures=\"\(failed)\">")
    for result in results {
      let head = "  <testcase classname=\"\(escaped(result.path))\" name=\"\(escaped(result.title))\""
      if let failure = result.failure {
        lines += [head + ">", "    <failure>\(escaped(failure))</failure>", "  </testcase>"]
      } else {
        lines.append(head + "/>")
      }
    }
    return (lines + ["</testsuite>"]).joined(separator: "\n") + "\n"
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
