import Commands
import Failures
import Language
import Model
import Shell

extension Tool {
  static let document = Tool(
    name: "doc", usage: "doc [reference | kinds | procedures | errors | FILE…]",
    summary: Words(
      en:
        "the reference of all commands, the kinds of records, the procedures, the errors, or a script's documentation",
      th: "คู่มืออ้างอิงคำสั่งทั้งหมด ชนิดข้อมูล กระบวนงาน รายการข้อผิดพลาด หรือเอกสารของ def ในสคริปต์")
  ) { (call) throws(Failure) in
    let (_, words) = try call.parsed(flags: [])
    if words.isEmpty || words == ["reference"] {
      try call.print(Reference.text(in: call.tongue))
      return 0
    }
    if words == ["kinds"] {
      try call.print(KindPage.text())
      return 0
    }
    if words == ["procedures"] {
      try call.print(try ProcedurePage.text())
      return 0
    }
    if words == ["errors"] {
      let lines = (ErrorList.all + call.stores.wordings).map { Help.text(of: $0, in: call.tongue) }
      try call.print(lines.joined(separator: "\n\n") + "\n")
      return 0
    }
    for path in try SourceFile.scripts(words, for: "doc") {
      try call.print(try call.makeReader().documentation(of: path))
    }
    return 0
  }
}

extension Tool {
  static let help = Tool(
    name: "help", usage: "help [COMMAND | kind NAME | CODE | find WORDS]",
    summary: Words(en: "explain a command or an error, or search", th: "อธิบายคำสั่งหรือข้อผิดพลาด หรือค้นหา")
  ) { (call) throws(Failure) in
    let (_, words) = try call.parsed(flags: [])
    try call.print(
      try Help.text(
        words, wordings: ErrorList.all + call.stores.wordings,
        schema: { Schema(kinds: Kinds.all, choices: Kinds.choices) }, in: call.tongue) + "\n")
    return 0
  }
}

/// Every wording of the program but those of its storage, which `Stores` hands over.
public enum ErrorList {
  public static let all: [Wording] = Commands.wordings + ShellWordings.all + [.restoreThere, .rollbackReason]
}

/// `Docs/Reference.md`, made from the one table of callables.
public enum Reference {
  public static func text(in tongue: Tongue = .english) -> String {
    var lines = ["# Reference", "", "Made by `sopsh doc reference`; every example below runs as a test.", ""]
    for area in Callable.Area.allCases {
      let callables = Commands.all.filter { $0.area == area }
      guard !callables.isEmpty else { continue }
      lines += ["## \(area.words.en) · \(area.words.th)", ""]
      if area == .kinds {
        lines += ["Every kind of record has a query by its plural, such as `applications`: [Kinds.md](Kinds.md).", ""]
        continue
      }
      for callable in callables { lines += entry(callable, in: tongue) }
    }
    return lines.joined(separator: "\n")
  }

  private static func entry(_ callable: Callable, in tongue: Tongue) -> [String] {
    var lines = ["### \(callable.name) · \(callable.thai)", "", callable.summary.en + " · " + callable.summary.th, ""]
    lines += ["    " + callable.usage(in: .english), ""]
    for parameter in callable.parameters {
      let name = parameter.role == .flag ? "--\(parameter.name)" : parameter.name
      let thai = parameter.role == .flag ? "--\(parameter.thai)" : parameter.thai
      lines.append("- `\(name)` (`\(thai)`): \(parameter.help.en)")
    }
    if !callable.parameters.isEmpty { lines.append("") }
    lines.append("```session")
    for example in callable.examples {
      let code = example.code.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in code.enumerated() { lines.append((index == 0 ? "> " : "| ") + line) }
      if let shows = example.shows {
        lines += shows.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
    }
    return lines + ["```", ""]
  }
}
