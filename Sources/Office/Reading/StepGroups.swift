/// The tasks of one round by step, and by step and thing: room that is used for one round after another.
struct StepGroups {
  /// What is known of the tasks of one step, for one thing or for all.
  struct Group {
    var open: Int32 = 0
    /// The latest day one was done.
    var last = Run.none

    mutating func add(_ done: Int32, _ isOpen: Bool) {
      open += isOpen ? 1 : 0
      last = max(last, done)
    }
  }

  private var steps: [Group] = []
  private var items: [UInt64: Group] = [:]
  /// Steps with a task that is finished.
  private(set) var isFinished: [Bool] = []

  mutating func begin(_ count: Int) {
    steps.removeAll(keepingCapacity: true)
    isFinished.removeAll(keepingCapacity: true)
    for _ in 0..<count {
      steps.append(Group())
      isFinished.append(false)
    }
    if !items.isEmpty { items.removeAll(keepingCapacity: true) }
  }

  mutating func add(_ step: Int, _ concerns: Int32, _ done: Int32, _ isOpen: Bool) {
    steps[step].add(done, isOpen)
    if !isOpen { isFinished[step] = true }
    if concerns != Run.none { items[StepGroups.key(step, concerns), default: Group()].add(done, isOpen) }
  }

  /// The tasks of a step for the same thing where there are such, else all of them.
  func group(_ step: Int, _ concerns: Int32) -> Group {
    if concerns != Run.none, let same = items[StepGroups.key(step, concerns)] { return same }
    return steps[step]
  }

  private static func key(_ step: Int, _ concerns: Int32) -> UInt64 {
    UInt64(step) << 32 | UInt64(UInt32(bitPattern: concerns))
  }
}
