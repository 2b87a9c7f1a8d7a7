import Failures

/// A procedure in words: what its names stand for, its rules, how it begins, the table as printed.
extension Procedure {
  /// What an event or a calendar of it is called.
  public func title(_ name: String) -> Words {
    if let event = event(name) { return event.title }
    return calendars.first { $0.name == name }?.title ?? Words(name)
  }

  /// What a rule says, with the titles of this procedure.
  public func words(of rule: Rule) -> Words {
    switch rule.form {
    case .exists, .continuous: return rule.words(titles: Terms.things.words)
    case .quality(let names):
      let words = names.map(Terms.qualities.words)
      return Words(
        en: "of quality: \(words.map(\.en).joined(separator: "; "))",
        th: "คุณภาพ: \(words.map(\.th).joined(separator: " "))")
    case .none: return rule.words { step($0)?.title ?? Words($0) }
    default: return rule.words(titles: title)
    }
  }

  /// All rules of a step in one line.
  public func words(of rules: [Rule]) -> Words {
    let words = rules.map { self.words(of: $0) }
    return Words(en: words.map(\.en).joined(separator: "; "), th: words.map(\.th).joined(separator: " · "))
  }

  public func words(of start: Start) -> Words {
    switch start {
    case .opened: Words(en: "opened by hand", th: "เปิดเมื่อมีเรื่อง")
    case .event(let name):
      Words(en: "opens when \(title(name).en)", th: "เริ่มเมื่อ\(title(name).th)")
    case .recurs(.monthly): Words(en: "comes every month", th: "ทุกเดือน")
    case .recurs(.quarterly): Words(en: "comes every quarter", th: "ทุกไตรมาส")
    case .recurs(.fiscalYear): Words(en: "comes every fiscal year", th: "ทุกปีงบประมาณ")
    case .standing: Words(en: "always under way", th: "ดำเนินการอยู่เสมอ")
    }
  }

  /// A row as it stands in the source: its activity, and what its cell of the standard holds.
  public struct PrintedRow: Equatable, Sendable {
    public let row: String
    public let title: Words
    /// The rules printed in the cell; none where it is blank.
    public let rules: [Rule]
  }

  /// The literal reading: every printed row in order, with the standards its own cell holds, whosever they are.
  public var printedRows: [PrintedRow] {
    var order: [String] = []
    for step in steps { if let row = step.row, !step.isOurs, !order.contains(row) { order.append(row) } }
    for step in steps { if let row = step.fromRow, !order.contains(row) { order.append(row) } }
    return order.sorted(by: Procedure.isEarlier).map { row in
      var rules: [Rule] = []
      for step in steps where !step.isOurs && step.partOf == nil && (step.fromRow ?? step.row) == row {
        for rule in self.rules(of: step) where !rule.isBlank && !rules.contains(where: { $0.isSameCell(as: rule) }) {
          rules.append(rule)
        }
      }
      let title = steps.first { $0.row == row && !$0.isOurs }?.title
      return PrintedRow(row: row, title: title ?? Procedure.untitled, rules: rules)
    }
  }

  /// A row whose parts have titles and which has none itself.
  private static let untitled = Words(en: "(in its parts)", th: "(ตามข้อย่อย)")

  /// Rows by their numbers: 2 before 10, 4.2 after 4 and before 5.
  public static func isEarlier(_ left: String, _ right: String) -> Bool {
    let parts = (left.split(separator: "."), right.split(separator: "."))
    for (one, other) in zip(parts.0, parts.1) where one != other {
      switch (Int(one), Int(other)) {
      case (let one?, let other?): return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return (one.count, String(one)) < (other.count, String(other))
      }
    }
    return parts.0.count < parts.1.count
  }
}

extension Rule {
  /// Whether its cell is empty.
  var isBlank: Bool { if case .none = form { printed == nil } else { false } }

  /// Whether two rules are one entry of the source: the same printed words, or the same rule.
  func isSameCell(as other: Rule) -> Bool {
    if let printed, let theirs = other.printed { return printed == theirs }
    return form == other.form
  }
}
