import Commands
import Failures
import Model

/// `Docs/Kinds.md`, made from the one table of kinds.
public enum KindPage {
  public static func text() -> String {
    let schema = Schema(kinds: Kinds.all, choices: Kinds.choices)
    let help = KindHelp(schema, in: .english)
    var lines = [
      "# Kinds of records", "",
      "Made by `sopsh doc kinds`. An office keeps \(Kinds.all.count) kinds of records; it gives them fields of its own with",
      "`add field`. `help kind NAME` says the same at the prompt, in Thai with `--lang th`.", "",
      "A *unique* value no two records share. A field that *names a person* is shown, and a *personal, masked* one only",
      "after `reveal`; both go when the person is forgotten. What holds a *record* reads as that record:",
      "`applications | each .school.name`. A *choice* that is required begins with its first member.", "",
    ]
    for area in Kind.Area.allCases {
      lines += ["## \(area.words.en) · \(area.words.th)", ""]
      for kind in Kinds.all where kind.area == area { lines += entry(kind, help) }
    }
    lines += ["## Choices", "", "| choice | members |", "| --- | --- |"]
    for choice in Kinds.choices {
      let members = choice.members.map { "`\($0.en)` \($0.th)" }.joined(separator: ", ")
      lines.append("| `\(choice.name)` \(choice.thai) | \(members) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ kind: Kind, _ help: KindHelp) -> [String] {
    var lines = [
      "### \(kind.name) · \(kind.thai)", "", "\(kind.summary.en) · \(kind.summary.th)", "",
      "Query `\(kind.plural)` · known as \(help.identity(kind))", "",
      "| field | ไทย | holds | | |", "| --- | --- | --- | --- | --- |",
    ]
    for field in kind.fields {
      lines.append(
        "| `\(field.name)` | `\(field.thai)` | \(help.holds(field)) | \(help.flags(field).en) | \(field.help.en) |")
    }
    return lines + [""]
  }
}
