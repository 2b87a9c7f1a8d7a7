/// A pattern made into a table for the question "is it in there": one look-up for each character.
///
/// Made when the pattern is, so that matching changes nothing and threads can share it. A pattern that would need
/// more than `mostStates`, or that asks for word edges, has none and is left to `PatternMachine`.
final class PatternTable: Sendable {
  private let classes: ScalarClasses
  /// `state * classes + class` to state.
  private let moves: [UInt16]
  private let matches: [Bool]
  private let matchesAtEnd: [Bool]

  private static let mostStates = 256
  private static let mostSteps = 400

  /// The states at the start of a text and elsewhere.
  private static let startState = 0
  private static let laterState = 1

  init?(_ program: PatternProgram) {
    guard program.steps.count <= Self.mostSteps else { return nil }
    let hasEdges = program.steps.contains { if case .wordEdge = $0 { true } else { false } }
    if hasEdges { return nil }
    let classes = ScalarClasses(program)
    var moves: [UInt16] = [], matches: [Bool] = [], matchesAtEnd: [Bool] = []
    var states = [
      Self.closure([0], atStart: true, program), Self.closure([0], atStart: false, program),
    ]
    var numbers = [states[0]: 0]
    numbers[states[1]] = 1
    var index = 0
    while index < states.count {
      let state = states[index]
      let ends = state.filter { program.steps[$0] == .textEnd }
      let last = Self.closure(ends.map { $0 + 1 }, atStart: index == 0, atEnd: true, program)
      matches.append(Self.hasMatch(state, program))
      matchesAtEnd.append(Self.hasMatch(state + last, program))
      for scalar in classes.examples {
        let next = matches[index] ? state : Self.step(state, on: scalar, program)
        if numbers[next] == nil {
          if states.count == Self.mostStates { return nil }
          numbers[next] = states.count
          states.append(next)
        }
        moves.append(UInt16(numbers[next] ?? 0))
      }
      index += 1
    }
    self.classes = classes
    self.moves = moves
    self.matches = matches
    self.matchesAtEnd = matchesAtEnd
  }

  func matches(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var state = start == 0 ? Self.startState : Self.laterState
    let width = classes.count
    return moves.withUnsafeBufferPointer { moves in
      matches.withUnsafeBufferPointer { matches in
        var index = start
        while index < utf8.count {
          if matches[state] { return true }
          let (scalar, length) = Scalars.decode(utf8, at: index)
          state = Int(moves[state * width + classes.number(of: scalar)])
          index += length
        }
        return matchesAtEnd[state]
      }
    }
  }

  private static func hasMatch(_ state: [Int], _ program: PatternProgram) -> Bool {
    state.contains { program.steps[$0] == .match }
  }

  private static func step(_ state: [Int], on scalar: UInt32, _ program: PatternProgram) -> [Int] {
    var targets = [0]
    for step in state {
      switch program.steps[step] {
      case .scalar(let wanted): if wanted == scalar { targets.append(step + 1) }
      case .set(let set): if program.sets[set].contains(scalar) { targets.append(step + 1) }
      default: break
      }
    }
    return closure(targets, atStart: false, program)
  }

  /// The steps that wait or match, reached from `starts` without reading; sorted, so that equal states are equal.
  private static func closure(
    _ starts: [Int], atStart: Bool, atEnd: Bool = false, _ program: PatternProgram
  ) -> [Int] {
    var seen = [Bool](repeating: false, count: program.steps.count)
    var stack = starts, found: [Int] = []
    while let step = stack.popLast() {
      if seen[step] { continue }
      seen[step] = true
      switch program.steps[step] {
      case .jump(let target): stack.append(target)
      case .split(let one, let other): stack += [one, other]
      case .save: stack.append(step + 1)
      case .textStart: if atStart { stack.append(step + 1) }
      case .textEnd where atEnd: stack.append(step + 1)
      case .scalar, .set, .match, .textEnd, .wordEdge: found.append(step)
      }
    }
    return found.sorted()
  }
}

/// Characters that no step of a pattern tells apart, under one number.
struct ScalarClasses: Sendable {
  /// A member of each class.
  private(set) var examples: [UInt32] = []
  /// Where ranges of one class begin, and that class.
  private var starts: [UInt32] = []
  private var numbers: [UInt16] = []
  private var ascii: [UInt16] = []
  private var thai: [UInt16] = []

  var count: Int { examples.count }

  init(_ program: PatternProgram) {
    var cuts: Set<UInt32> = [0]
    for case .scalar(let scalar) in program.steps { cuts.formUnion([scalar, scalar + 1]) }
    for set in program.sets { for (first, last) in set.pairs { cuts.formUnion([first, last + 1]) } }
    let wanted = Set(program.steps.compactMap { if case .scalar(let scalar) = $0 { scalar } else { nil } })
    var known: [[UInt32]: UInt16] = [:]
    for start in cuts.sorted() {
      // Ranges in the same sets are one class; a letter that is asked for by itself has its own.
      let sign = (wanted.contains(start) ? [start + 1] : [0]) + program.sets.map { $0.contains(start) ? 1 : 0 }
      let number = known[sign] ?? UInt16(examples.count)
      if known.updateValue(number, forKey: sign) == nil { examples.append(start) }
      starts.append(start)
      numbers.append(number)
    }
    ascii = (0..<0x80).map { search($0) }
    thai = (0xE00..<0xE80).map { search($0) }
  }

  @inline(__always)
  func number(of scalar: UInt32) -> Int {
    if scalar < 0x80 { return Int(ascii[Int(scalar)]) }
    if scalar & ~0x7F == 0xE00 { return Int(thai[Int(scalar & 0x7F)]) }
    return Int(search(scalar))
  }

  private func search(_ scalar: UInt32) -> UInt16 {
    var low = 0, high = starts.count
    while high - low > 1 {
      let middle = (low + high) >> 1
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return numbers[low]
  }
}
