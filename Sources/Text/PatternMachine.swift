/// Runs a pattern over text with one thread for each step that could come next (Pike's machine): time is the length
/// of the text times that of the program at most, whatever the pattern.
struct PatternMachine {
  private let program: PatternProgram
  private let utf8: UnsafeBufferPointer<UInt8>
  /// How many places each thread remembers; none when only the answer counts.
  private let slots: Int
  private var now: PatternThreads
  private var next: PatternThreads
  private var saved: [Int]
  private var stack: [Pending] = []

  private enum Pending {
    case explore(Int)
    case restore(slot: Int, value: Int)
  }

  init(_ program: PatternProgram, on utf8: UnsafeBufferPointer<UInt8>, remembering: Bool) {
    self.program = program
    self.utf8 = utf8
    slots = remembering ? 2 * (program.groups + 1) : 0
    now = PatternThreads(steps: program.steps.count, slots: slots)
    next = PatternThreads(steps: program.steps.count, slots: slots)
    saved = [Int](repeating: -1, count: slots)
  }

  /// What the leftmost match at or after `start` remembers, or nil; the earlier choice of a pattern is preferred.
  mutating func run(from start: Int) -> [Int]? {
    var place = start
    var found: [Int]?
    while true {
      if now.count == 0 {
        if found != nil { return found }
        guard let candidate = nextCandidate(from: place) else { return nil }
        place = candidate
      }
      if found == nil {
        for slot in 0..<slots { saved[slot] = -1 }
        explore(0, at: place, into: now)
      }
      let isEnd = place >= utf8.count
      let (scalar, length) = isEnd ? (UInt32.max, 1) : Scalars.decode(utf8, at: place)
      if let memory = advance(on: scalar, to: place + length) {
        if slots == 0 { return memory }
        found = memory
      }
      swap(&now, &next)
      next.removeAll()
      if isEnd { return found }
      place += length
    }
  }

  private func nextCandidate(from place: Int) -> Int? {
    if program.prefix.isEmpty { return place }
    return program.prefix.withUnsafeBufferPointer { Search.firstIndex(of: $0, in: utf8, from: place) }
  }

  /// Moves every thread over `scalar`; a thread that has matched ends those behind it and gives its memory.
  private mutating func advance(on scalar: UInt32, to place: Int) -> [Int]? {
    var index = 0
    while index < now.count {
      let step = now.step(index)
      var passes = false
      switch program.steps[step] {
      case .match: return now.memory(of: step)
      case .scalar(let wanted): passes = wanted == scalar
      case .set(let set): passes = program.sets[set].contains(scalar)
      default: break
      }
      if passes {
        now.load(&saved, of: step)
        explore(step + 1, at: place, into: next)
      }
      index += 1
    }
    return nil
  }

  /// Adds the steps that `start` leads to without reading, in order of preference.
  private mutating func explore(_ start: Int, at place: Int, into threads: PatternThreads) {
    stack.append(.explore(start))
    while let pending = stack.popLast() {
      switch pending {
      case .restore(let slot, let value): saved[slot] = value
      case .explore(let step):
        guard threads.insert(step) else { continue }
        switch program.steps[step] {
        case .jump(let target): stack.append(.explore(target))
        case .split(let preferred, let other):
          stack.append(.explore(other))
          stack.append(.explore(preferred))
        case .save(let slot):
          if slot < slots {
            stack.append(.restore(slot: slot, value: saved[slot]))
            saved[slot] = place
          }
          stack.append(.explore(step + 1))
        case .textStart: if place == 0 { stack.append(.explore(step + 1)) }
        case .textEnd: if place == utf8.count { stack.append(.explore(step + 1)) }
        case .wordEdge(let wanted): if isWordEdge(place) == wanted { stack.append(.explore(step + 1)) }
        case .scalar, .set, .match: threads.store(saved, of: step)
        }
      }
    }
  }

  private func isWordEdge(_ place: Int) -> Bool {
    let before = place > 0 && isWord(at: Scalars.start(before: place, in: utf8))
    return before != (place < utf8.count && isWord(at: place))
  }

  private func isWord(at index: Int) -> Bool { ScalarSet.words.contains(Scalars.decode(utf8, at: index).scalar) }
}

/// The threads of one place in the text: steps in order of preference, each once, with what each remembers.
final class PatternThreads {
  private(set) var count = 0
  /// The steps in order, and where each stands in it.
  ///
  /// What `sparse` says counts only if `dense` agrees, so that emptying takes no time.
  private let dense: UnsafeMutablePointer<Int>
  private let sparse: UnsafeMutablePointer<Int>
  private let memories: UnsafeMutablePointer<Int>
  private let slots: Int

  init(steps: Int, slots: Int) {
    let size = steps * (2 + slots)
    dense = .allocate(capacity: size)
    dense.initialize(repeating: 0, count: size)
    sparse = dense + steps
    memories = sparse + steps
    self.slots = slots
  }

  deinit { dense.deallocate() }

  func insert(_ step: Int) -> Bool {
    if sparse[step] < count, dense[sparse[step]] == step { return false }
    dense[count] = step
    sparse[step] = count
    count += 1
    return true
  }

  func removeAll() { count = 0 }

  func step(_ index: Int) -> Int { dense[index] }

  func store(_ saved: [Int], of step: Int) {
    for slot in 0..<slots { memories[step * slots + slot] = saved[slot] }
  }

  func load(_ saved: inout [Int], of step: Int) {
    for slot in 0..<slots { saved[slot] = memories[step * slots + slot] }
  }

  func memory(of step: Int) -> [Int] { (0..<slots).map { memories[step * slots + $0] } }
}
