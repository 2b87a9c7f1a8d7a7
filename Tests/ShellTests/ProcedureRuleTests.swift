import Commands
import Failures
import Foundation
import Office
import TestSupport
import Testing

/// The flat list of rules in the study of the sources, row by row against what is shipped.
///
/// The list (`Oracle/procedure-rules.csv`) was made from the sources by hand; nothing here was made from the procedures.
@Suite struct ProcedureRuleTests {
  /// One row of the list, under the names of its columns.
  typealias Row = [String: String]

  static let order = [
    "ladder", "within", "range", "by-day", "window", "quarter", "immediate", "calendar", "external", "after",
    "each-time", "continuous", "exists", "quality", "none", "on",
  ]

  private static let listed: [Row] = {
    let lines = Project.read("Tests/ShellTests/Oracle/procedure-rules.csv").split(separator: "\n").map(String.init)
    let names = cells(lines[0])
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, cells($0))) }
  }()

  /// Cells of a line, some in quotes.
  private static func cells(_ line: String) -> [String] {
    var cells = [""], isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test func `all 146 rows are as in the study`() throws {
    var derived: [String: Row] = [:]
    for procedure in try ShippedProcedures.all() {
      for (row, rule) in Derivation(procedure).rows { derived["\(procedure.source ?? "") \(row)"] = rule }
    }
    #expect(Self.listed.count == 146)
    var differences: [String] = []
    for row in Self.listed {
      let key = "\(row["proc"] ?? "") \(row["step"] ?? "")"
      guard let mine = derived.removeValue(forKey: key) else {
        differences.append("\(key) is missing")
        continue
      }
      differences += Self.differences(key, row, mine)
    }
    #expect(differences.isEmpty, "\(differences.count) differences:\n\(differences.joined(separator: "\n"))")
    // The plan of three years is not in the list: its rows are targets and policy, not rules of time.
    let extra = derived.keys.filter { !$0.hasPrefix("P22 ") }
    #expect(extra.isEmpty, "\(extra.sorted())")
  }

  private static func differences(_ key: String, _ row: Row, _ mine: Row) -> [String] {
    var differences: [String] = []
    for column in ["kind", "anchor", "unit"] where row[column] != mine[column] {
      differences.append("\(key) \(column): \(row[column] ?? "") and not \(mine[column] ?? "")")
    }
    // `(sic)` repeats the doubt, which is compared by itself.
    let value = (row["value"] ?? "").replacing(" (sic)", with: "")
    if !value.isEmpty, value != mine["value"] { differences.append("\(key): \(value) and not \(mine["value"] ?? "")") }
    if codes(row) != codes(mine) { differences.append("\(key) doubts: \(codes(row)) and not \(codes(mine))") }
    if (row["override"] ?? "").isEmpty != (mine["override"] ?? "").isEmpty { differences.append("\(key) override") }
    let printed = row["printed"] ?? ""
    let place = printed == "own" ? "own" : printed.hasPrefix("guide") ? "guideline" : "elsewhere"
    if place != mine["printed"] { differences.append("\(key) printed: \(place) and not \(mine["printed"] ?? "")") }
    return differences
  }

  private static func codes(_ row: Row) -> Set<Substring> { Set((row["amb"] ?? "").split(separator: "+")) }
}

/// The rows of the list, worked out of a procedure.
private struct Derivation {
  let procedure: Procedure
  private(set) var rows: [String: ProcedureRuleTests.Row] = [:]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    for step in procedure.steps where step.partOf == nil && !step.isOurs {
      if let row = step.row { rows[row] = derived(step) }
    }
    for step in procedure.steps {
      guard step.partOf != nil, let row = step.row, case .on(let event)? = step.rules.first?.form else { continue }
      let override = "report at \(code(event))"
      rows[row]?["override"] = override
    }
  }

  private func derived(_ step: Procedure.Step) -> ProcedureRuleTests.Row {
    let rules = procedure.rules(of: step).sorted { place($0) < place($1) }
    guard let first = rules.first else { return [:] }
    let doubts = rules.flatMap(\.doubts) + step.doubts
    var row = ["kind": kind(first), "anchor": "", "value": "", "unit": "", "override": ""]
    row["amb"] = doubts.map { String($0.code) }.joined(separator: "+")
    fill(&row, first, hasUnit: !doubts.contains(.unit))
    for other in rules.dropFirst() {
      switch (first.form, other.form) {
      case (.external, .exists(let things, _)): row["value"] = names(things)
      case (.ladder, .external(let setters)): row["anchor"] = upper(setters[0])
      default: break
      }
    }
    let isElsewhere = step.fromRow != nil || kind(first) == "none"
    row["printed"] = procedure.isGuideline ? "guideline" : isElsewhere ? "elsewhere" : "own"
    return row
  }

  private func fill(_ row: inout ProcedureRuleTests.Row, _ rule: Rule, hasUnit: Bool) {
    switch rule.form {
    case .within(let days, let anchor, let or):
      (row["anchor"], row["value"], row["unit"]) = (code(anchor?.event), "\(days.count)", hasUnit ? "day" : "")
      row["override"] = or ?? ""
    case .range(let low, let high, let anchor):
      (row["anchor"], row["value"], row["unit"]) = (code(anchor?.event), "\(low)-\(high)", "day")
    case .byDay(let day): (row["anchor"], row["value"], row["unit"]) = ("MONTH", "\(day)", "day_of_month")
    case .window(let first, let last):
      let months = (first == last ? [first] : [first, last]).map { NotationChoices.months[$0 - 1].name.capitalized }
      (row["anchor"], row["value"], row["unit"]) = ("FISCAL_YEAR", months.joined(separator: "-"), "month")
    case .quarter(let number):
      let months = ["Oct-Dec", "Jan-Mar", "Apr-Jun", "Jul-Sep"][number - 1]
      (row["anchor"], row["value"], row["unit"]) = ("FISCAL_YEAR", "Q\(number) \(months)", "quarter")
    case .quarterOf(let event): (row["anchor"], row["value"], row["unit"]) = (upper(event), "1 of Q1-Q4", "quarter")
    case .immediate(let event): row["anchor"] = code(event)
    case .after(let event): row["anchor"] = code(event)
    case .calendar(let name): row["anchor"] = upper(name)
    case .external(let names), .eachTime(let names): row["anchor"] = names.map(upper).joined(separator: "; ")
    case .ladder(let level): row["value"] = "\(level)"
    case .none(let before): row["anchor"] = before == "publish" ? "before publication" : ""
    case .exists(let things, let phase): row["value"] = names(things) + (phase.map { " \($0.rawValue)" } ?? "")
    case .quality(let qualities): row["value"] = qualities.map { Terms.qualities.words($0).en }.joined(separator: "; ")
    case .continuous(let what): row["value"] = what.map { names([$0]) } ?? ""
    case .on: break
    }
  }

  private func word(_ rule: Rule) -> String { String(ProcedureSource.text(of: rule).prefix { $0 != " " }) }
  private func place(_ rule: Rule) -> Int { ProcedureRuleTests.order.firstIndex(of: word(rule)) ?? 99 }

  private func kind(_ rule: Rule) -> String {
    switch word(rule) {
    case "by-day": "by_dom"
    case "each-time": "each_time"
    default: word(rule)
    }
  }

  private func names(_ things: [String]) -> String {
    things.map { Terms.things.words($0).en }.joined(separator: "; ")
  }

  private func code(_ event: String?) -> String {
    guard let event else { return "" }
    return procedure.event(event)?.code ?? upper(event)
  }

  private func upper(_ name: String) -> String {
    String(name.uppercased().map { $0 == "-" || $0 == "." ? "_" : $0 })
  }
}
