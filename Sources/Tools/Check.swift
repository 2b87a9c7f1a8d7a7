import Failures
import Language
import Shell

extension Tool {
  static let check = Tool(
    name: "check", usage: "check [--format plain|short|json] FILE…",
    summary: Words(en: "read and check scripts without running them", th: "อ่านและตรวจสคริปต์โดยไม่ทำงาน")
  ) { (call) throws(Failure) in
    let (flags, words) = try call.parsed(flags: ["--format="])
    var options = call.options
    if let style = flags["--format"] {
      guard let known = ErrorStyle(rawValue: style) else { throw Failure(.toolFlag, Failure.Part("--format \(style)")) }
      options.errors = known
    }
    var reports: [String] = [], failed = false
    for path in try SourceFile.scripts(words, for: "check") {
      let shell = try call.makeReader(options: options)
      let (failures, warnings) = try shell.check(path)
      reports += failures.map { shell.rendered($0) } + warnings.map { shell.rendered($0, isWarning: true) }
      failed = failed || !failures.isEmpty
    }
    if options.errors == .json {
      try call.print("[" + reports.joined(separator: ",\n") + "]\n")
    } else {
      for report in reports { call.output.warn(report) }
    }
    return failed ? 3 : 0
  }
}
