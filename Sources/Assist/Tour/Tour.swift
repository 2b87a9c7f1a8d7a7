import Failures
import Language

/// The lesson of five minutes: one thing at a time, typed by the person, answered by the program itself.
///
/// It watches what is typed at the prompt, and speaks only while it is taken.
public struct Tour {
  /// What is said after a line, and what has to be run before it, unseen.
  public struct Said: Equatable {
    public let text: String
    public let runs: String?
  }

  private let tongue: Tongue
  private let steps: [TourStep]
  /// The step one is at; nil while the lesson is not taken.
  private var step: Int?
  private var wish: String?
  private var misses = 0

  /// - Parameter hasOffice: Whether there are records to speak about.
  public init(_ tongue: Tongue, hasOffice: Bool) {
    self.tongue = tongue
    steps = TourStep.all.filter { hasOffice || !$0.needsOffice }
  }

  public var isTaken: Bool { step != nil }

  /// `tour`, `tour next`, `tour again`, `tour stop` was typed: answered when the line has run.
  public mutating func wishes(_ wish: String) { self.wish = wish }

  public mutating func answer(to line: String, failed: Bool) -> Said? {
    if let wish {
      self.wish = nil
      return follow(wish)
    }
    guard let step else { return nil }
    guard steps[step].isDone(line, failed) else { return missed(step) }
    misses = 0
    return move(to: step + 1, praising: steps[step].after.in(tongue))
  }

  private mutating func follow(_ wish: String) -> Said {
    misses = 0
    switch wish {
    case "stop", "หยุด":
      step = nil
      return Said(text: TourStep.stopped.in(tongue), runs: nil)
    case "next" where step != nil, "ต่อไป" where step != nil: return move(to: (step ?? 0) + 1, praising: nil)
    case "again" where step != nil, "อีกครั้ง" where step != nil: return Said(text: shown(step ?? 0), runs: nil)
    default:
      step = 0
      return Said(text: TourStep.welcome.in(tongue) + "\n\n" + shown(0), runs: TourStep.prelude(tongue))
    }
  }

  private mutating func move(to next: Int, praising: String?) -> Said {
    let praise = praising.map { "· " + $0 + "\n\n" } ?? ""
    guard next < steps.count else {
      step = nil
      return Said(text: praise + TourStep.farewell.in(tongue), runs: nil)
    }
    step = next
    return Said(text: praise + shown(next), runs: nil)
  }

  /// Whoever tries something else is not disturbed; now and then the step is shown again.
  private mutating func missed(_ step: Int) -> Said? {
    misses += 1
    return misses % 3 == 0 ? Said(text: shown(step), runs: nil) : nil
  }

  private func shown(_ step: Int) -> String {
    let head = "[\(step + 1)/\(steps.count)] " + steps[step].text.in(tongue)
    return head + "\n    " + steps[step].line(tongue)
  }
}
