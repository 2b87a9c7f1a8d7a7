import Commands
import Failures
import Office

/// `Docs/Procedures.md`, made from the procedures that come with the program.
public enum ProcedurePage {
  public static func text() throws(Failure) -> String {
    let procedures = try ShippedProcedures.all()
    var lines = [
      "# Procedures", "",
      "Made by `sopsh doc procedures`. These come with the program, written in the [notation](Notation.md); `show NAME`",
      "prints one as source, `show NAME --reading printed` its table as printed, and an office makes versions of its own.",
      "",
      "A row number is that of the printed standard. *Ours* is what the sources do not write; it is never counted as the",
      "standard. *(inf.)* marks who acts where the source does not say. A bare number of days is \"วัน\" as printed: the",
      "office's setting says whether working days are meant.", "",
      "| name | source | กระบวนงาน | rows | ours | begins |", "| --- | --- | --- | --: | --: | --- |",
    ]
    for procedure in procedures {
      let printed = Set(procedure.steps.filter { !$0.isOurs }.compactMap(\.row)).count
      let ours = procedure.steps.filter(\.isOurs).count, begins = procedure.words(of: procedure.start)
      lines.append(
        row([
          "[`\(procedure.name)`](#\(procedure.name))", procedure.source ?? "–", procedure.title.th, "\(printed)",
          "\(ours)",
          begins.en,
        ]))
    }
    lines.append("")
    for procedure in procedures { lines += section(procedure) }
    return lines.joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.map { $0 == "|" ? "\\|" : String($0) }.joined() }.joined(separator: " | ") + " |"
  }

  // MARK: - One procedure

  private static func section(_ procedure: Procedure) -> [String] {
    let begins = procedure.words(of: procedure.start)
    var lines = ["## \(procedure.name)", "", "**\(procedure.title.th)** · \(procedure.title.en)", ""]
    let facts = [
      procedure.source, procedure.lines.map { "lines \($0)" }, procedure.office, procedure.group, begins.en, begins.th,
      procedure.isGuideline ? "guidance only" : nil, procedure.hasNoTable ? "no table of steps" : nil,
    ]
    lines += [facts.compactMap(\.self).joined(separator: " · "), ""]
    for note in procedure.notes { lines += ["> \(note.th) · \(note.en)", ""] }
    for stream in procedure.streams {
      let start = procedure.words(of: stream.start)
      lines.append("- stream `\(stream.name)` \(stream.title.th) · \(stream.title.en): \(start.th) · \(start.en)")
    }
    if !procedure.streams.isEmpty { lines.append("") }
    guard !procedure.steps.isEmpty else { return lines }
    lines += [
      "| row | step | what is done | who | needs → makes | when, or what it is to be | in doubt |",
      "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += procedure.steps.map { entry($0, of: procedure) } + [""]
    return lines + printed(procedure) + literal(procedure)
  }

  private static func entry(_ step: Procedure.Step, of procedure: Procedure) -> String {
    let rules = procedure.rules(of: step), rule = procedure.words(of: rules)
    var who = both(Terms.people.words(step.actors)) + (step.areActorsInferred ? " *(inf.)*" : "")
    if !step.signs.isEmpty { who += "<br>ลงนาม: " + both(Terms.people.words(step.signs)) }
    if !step.to.isEmpty { who += "<br>ถึง: " + both(Terms.people.words(step.to)) }
    let needs = Terms.things.words(step.requires), makes = Terms.things.words(step.makes)
    let arrow = step.requires.isEmpty ? "" : " → "
    let things = Words(en: needs.en + arrow + makes.en, th: needs.th + arrow + makes.th)
    var name = "`\(step.name)`"
    if let per = step.per { name += "<br>per \(per)" }
    if let stream = step.stream { name += "<br>in \(stream)" }
    if let watched = step.watches { name += "<br>watches \(watched)" }
    let doubts = rules.flatMap(\.doubts) + step.doubts
    let notes = step.notes.map { "<br>*\($0.th) · \($0.en)*" }.joined()
    return row([
      step.isOurs ? "*ours*" : (step.row ?? ""), name, both(step.title) + notes, who, both(things),
      rules.isEmpty ? "" : both(rule), doubts.map { both($0.words) }.joined(separator: "<br>"),
    ])
  }

  private static func both(_ words: Words) -> String { words.th == words.en ? words.en : "\(words.th)<br>\(words.en)" }

  /// The words of the source, row by row.
  private static func printed(_ procedure: Procedure) -> [String] {
    var lines: [String] = [], said: Set<String> = []
    for step in procedure.steps {
      for rule in procedure.rules(of: step) {
        guard let text = rule.printed, let row = step.fromRow ?? step.row, said.insert(row + text).inserted else {
          continue
        }
        lines.append("- \(row): \(text)")
      }
    }
    return lines.isEmpty ? [] : ["Printed standards:", ""] + lines + [""]
  }

  /// The table as printed, where it differs from the one that is used.
  private static func literal(_ procedure: Procedure) -> [String] {
    guard procedure.steps.contains(where: { $0.fromRow != nil }) else { return [] }
    var lines = ["As printed, row by row:", "", "| row | activity | standard in its cell |", "| --- | --- | --- |"]
    for printed in procedure.printedRows {
      let words = printed.rules.map { procedure.words(of: $0) }
      let cell = Words(en: words.map(\.en).joined(separator: "; "), th: words.map(\.th).joined(separator: "; "))
      lines.append(row([printed.row, both(printed.title), words.isEmpty ? "*blank*" : both(cell)]))
    }
    return lines + [""]
  }
}
