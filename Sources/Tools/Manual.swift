import Commands
import Failures
import Language
import Shell

extension Tool {
  static let manual = Tool(
    name: "man", usage: "man", summary: Words(en: "the manual page, for man -l -", th: "หน้าคู่มือ สำหรับ man -l -")
  ) { (call) throws(Failure) in
    try call.print(ManualPage.text(in: call.tongue))
    return 0
  }

  static let completions = Tool(
    name: "completions", usage: "completions bash|zsh|fish",
    summary: Words(en: "completions of this program for another shell", th: "การเติมคำสำหรับเชลล์อื่น")
  ) { (call) throws(Failure) in
    let (_, words) = try call.parsed(flags: [])
    guard let shell = words.first, let text = Completions.text(for: shell, in: call.tongue) else {
      throw Failure(.toolFiles, "completions bash|zsh|fish")
    }
    try call.print(text)
    return 0
  }
}

/// The manual page in roff, from the tables of options, tools and commands.
enum ManualPage {
  static func text(in tongue: Tongue) -> String {
    var lines = [".TH SOPSH 1", ".SH NAME", "sopsh \\- a shell for standard operating procedures"]
    lines += [".SH SYNOPSIS", ".B sopsh", "[options] [FILE.sopsh [arguments]]", ".SH OPTIONS"]
    for option in Options.listed(in: tongue) {
      lines += [
        ".TP", ".B \(escaped(option.name))" + (option.value.map { " " + escaped($0) } ?? ""), escaped(option.summary),
      ]
    }
    lines.append(".SH TOOLS")
    for tool in Program.tools { lines += [".TP", ".B sopsh \(escaped(tool.usage))", escaped(tool.summary.in(tongue))] }
    lines.append(".SH COMMANDS")
    for callable in Commands.all {
      lines += [
        ".TP", ".B \(escaped(callable.usage(in: .english)))",
        escaped(callable.summary.in(tongue)) + " (\(callable.thai))",
      ]
    }
    lines.append(".SH ENVIRONMENT")
    for (name, meaning) in Program.variables { lines += [".TP", ".B \(name)", escaped(meaning.in(tongue))] }
    lines += [".SH EXIT STATUS"]
    for (code, meaning) in ExitCodes.all { lines += [".TP", ".B \(code)", escaped(meaning.in(tongue))] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line may not begin with a point or quote; a backslash is written twice.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      default: out.append(character)
      }
    }
    return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
  }
}

/// What the program ends with, as the manual and the docs list it.
public enum ExitCodes {
  public static let all: [(code: Int, meaning: Words)] = [
    (0, Words(en: "done", th: "เสร็จ")),
    (1, Words(en: "failed, nothing kept", th: "ล้มเหลว ไม่เก็บสิ่งใด")),
    (2, Words(en: "the command line is wrong", th: "บรรทัดคำสั่งผิด")),
    (3, Words(en: "does not check", th: "ตรวจไม่ผ่าน")),
    (4, Words(en: "refused by a rule, nothing kept", th: "กฎไม่อนุญาต ไม่เก็บสิ่งใด")),
    (5, Words(en: "conflict, nothing kept", th: "ขัดกับการแก้ไขอื่น ไม่เก็บสิ่งใด")),
    (6, Words(en: "failed after a commit, part kept", th: "ล้มเหลวหลัง commit เก็บไว้บางส่วน")),
    (66, Words(en: "no office", th: "ไม่มีสำนักงาน")),
    (70, Words(en: "a bug in sopsh", th: "ข้อบกพร่องของ sopsh")),
    (74, Words(en: "storage failed", th: "การบันทึกล้มเหลว")),
    (77, Words(en: "not allowed", th: "ไม่มีสิทธิ์")),
    (130, Words(en: "interrupted", th: "ถูกหยุด")),
    (143, Words(en: "ended", th: "ถูกสั่งจบ")),
  ]
}

/// Completions for other shells, from the same tables.
enum Completions {
  static func text(for shell: String, in tongue: Tongue) -> String? {
    let options = Options.listed(in: tongue), tools = Program.tools
    switch shell {
    case "bash":
      let words = (options.map(\.name) + tools.map(\.name)).joined(separator: " ")
      return """
        _sopsh() {
          local word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=( $(compgen -W "\(words)" -- "$word") $(compgen -f -X '!*.sopsh' -- "$word") $(compgen -d -- "$word") )
        }
        complete -o filenames -F _sopsh sopsh

        """
    case "zsh":
      let rows = options.map { "  '\($0.name)[\(quoted($0.summary))]'" } + ["  '*:script:_files -g \"*.sopsh\"'"]
      return "#compdef sopsh\n_arguments \\\n" + rows.joined(separator: " \\\n") + "\n"
    case "fish":
      var lines = tools.map {
        "complete -c sopsh -n __fish_use_subcommand -a \($0.name) -d '\(quoted($0.summary.in(tongue)))'"
      }
      for option in options {
        let name = option.name.hasPrefix("--") ? "-l \(option.name.dropFirst(2))" : "-s \(option.name.dropFirst())"
        lines.append("complete -c sopsh \(name)\(option.value == nil ? "" : " -r") -d '\(quoted(option.summary))'")
      }
      return lines.joined(separator: "\n") + "\n"
    default: return nil
    }
  }

  private static func quoted(_ text: String) -> String { text.filter { $0 != "'" && $0 != "[" && $0 != "]" } }
}
