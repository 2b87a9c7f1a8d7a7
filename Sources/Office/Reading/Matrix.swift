import Failures

/// Who does what in a procedure: its steps against everybody it names.
public struct Matrix {
  public enum Part: String, Sendable {
    /// Does it.
    case acts = "R"
    /// Signs or decides it.
    case signs = "A"
    /// Receives it.
    case told = "I"
  }

  public struct Row: Equatable, Sendable {
    public let step: String
    public let row: String?
    public let title: Words
    /// By name of the person or group: `R`, `RA`; small letters where the source does not say so.
    public let parts: [String: String]
  }

  public let people: [String]
  public let rows: [Row]

  public init(_ procedure: Procedure) {
    var people: [String] = []
    rows = procedure.steps.map { step in
      var parts: [String: String] = [:]
      func add(_ names: [String], _ part: Part, _ isInferred: Bool) {
        for name in names {
          if !people.contains(name) { people.append(name) }
          parts[name, default: ""] += isInferred ? part.rawValue.lowercased() : part.rawValue
        }
      }
      add(step.actors, .acts, step.areActorsInferred)
      add(step.signs, .signs, step.isSigningInferred)
      add(step.to, .told, false)
      return Row(step: step.name, row: step.row, title: step.title, parts: parts)
    }
    self.people = people
  }
}
