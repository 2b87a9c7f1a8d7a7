import Calendars
import Failures

/// Rules that rest on something nobody printed: a doubt in the source, or a setting that neither law nor the office has
/// decided.
public struct Assumptions {
  public enum Reason: Equatable, Sendable {
    case doubt(Doubt)
    /// A setting at its standard.
    case setting(Counting.Setting)

    public static func == (left: Reason, right: Reason) -> Bool {
      switch (left, right) {
      case (.doubt(let one), .doubt(let other)): one == other
      case (.setting(let one), .setting(let other)): one.name == other.name
      default: false
      }
    }

    public var name: String {
      switch self {
      case .doubt(let doubt): doubt.rawValue
      case .setting(let setting): setting.name
      }
    }

    public func words(_ counting: Counting) -> Words {
      switch self {
      case .doubt(let doubt): doubt.words
      case .setting(let setting): counting.source(of: setting)
      }
    }
  }

  public struct Line: Equatable, Sendable {
    public let procedure: String
    public let row: String?
    public let step: Words
    public let rule: Words
    public let reason: Reason
    public let printed: String?
  }

  public private(set) var lines: [Line] = []

  public init(_ procedure: Procedure, _ counting: Counting) {
    for step in procedure.steps {
      for rule in procedure.rules(of: step) {
        var reasons = (rule.doubts + step.doubts).map { Reason.doubt($0) }
        reasons += Assumptions.settings(rule).filter { counting.sources[$0.name] == nil }.map { .setting($0) }
        for reason in reasons {
          lines.append(
            Line(
              procedure: procedure.name, row: step.row, step: step.title,
              rule: procedure.words(of: rule), reason: reason, printed: rule.printed))
        }
      }
    }
  }

  /// What law does not say either: whether a bare "day" is a working day.
  private static func settings(_ rule: Rule) -> [Counting.Setting] {
    switch rule.form {
    case .within(.printed, .some, _), .range(_, _, .some): [.days]
    default: []
    }
  }
}
