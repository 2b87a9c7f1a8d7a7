/// What a round is held against: the steps of a procedure by number, and which must come before which.
struct ConformanceModel {
  let procedure: Procedure
  let version: String
  /// Numbers of the steps each follows.
  let follows: [[Int]]
  /// Steps every round must have a task of: not those done one by one, of streams, of our own, or only at times.
  let isRequired: [Bool]
  private let numbers: [String: Int]

  init(_ procedure: Procedure, version: String) {
    self.procedure = procedure
    self.version = version
    var numbers: [String: Int] = [:]
    for (number, step) in procedure.steps.enumerated() { numbers[step.name] = number }
    self.numbers = numbers
    follows = procedure.steps.map { $0.follows.compactMap { numbers[$0] } }
    isRequired = procedure.steps.map { step in
      guard step.per == nil, step.stream == nil, !step.isOurs else { return false }
      let rules = procedure.rules(of: step)
      return rules.isEmpty || !rules.allSatisfy { if case .eachTime = $0.form { true } else { false } }
    }
  }

  func number(_ step: String) -> Int? { numbers[step] }
}
