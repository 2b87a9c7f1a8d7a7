/// One step of a pattern's machine; numbers are places in the program or in the list of sets.
enum PatternStep: Equatable, Sendable {
  case scalar(UInt32)
  case set(Int)
  case split(Int, Int)
  case jump(Int)
  case save(Int)
  case textStart, textEnd
  case wordEdge(Bool)
  case match
}

/// A pattern written out as steps: repeats with counts as copies, the preferred way always the first of a split.
struct PatternProgram: Sendable {
  private(set) var steps: [PatternStep] = []
  private(set) var sets: [ScalarSet] = []
  /// What every match begins with, and whether that is the whole pattern.
  private(set) var prefix: [UInt8] = []
  private(set) var isLiteral = false
  let groups: Int
  private var work = 0

  static let mostSteps = 10_000

  init(_ node: PatternNode, groups: Int) throws(BadPattern) {
    self.groups = groups
    (prefix, isLiteral) = Self.literal(node)
    try append(.save(0))
    try compile(node)
    try append(.save(1))
    try append(.match)
  }

  private mutating func append(_ step: PatternStep) throws(BadPattern) {
    if steps.count >= Self.mostSteps { throw BadPattern(offset: 0, reason: .tooLarge) }
    steps.append(step)
  }

  private mutating func compile(_ node: PatternNode) throws(BadPattern) {
    // Copies of nothing make no steps, so the work is limited as well.
    work += 1
    if work > 10 * Self.mostSteps { throw BadPattern(offset: 0, reason: .tooLarge) }
    switch node {
    case .empty: break
    case .scalar(let scalar): try append(.scalar(scalar))
    case .set(let set): try append(.set(place(of: set)))
    case .textStart: try append(.textStart)
    case .textEnd: try append(.textEnd)
    case .wordEdge(let isEdge): try append(.wordEdge(isEdge))
    case .sequence(let nodes): for node in nodes { try compile(node) }
    case .either(let nodes): try compileEither(nodes[...])
    case .group(let node, let number):
      try append(.save(2 * number))
      try compile(node)
      try append(.save(2 * number + 1))
    case .repeated(let node, let least, let most, let isLazy):
      for _ in 0..<least { try compile(node) }
      if let most {
        try compileOptional(node, times: most - least, isLazy)
      } else {
        try compileLoop(node, isLazy)
      }
    }
  }

  private mutating func place(of set: ScalarSet) -> Int {
    if let place = sets.firstIndex(of: set) { return place }
    sets.append(set)
    return sets.count - 1
  }

  private mutating func compileEither(_ nodes: ArraySlice<PatternNode>) throws(BadPattern) {
    var jumps: [Int] = []
    for (place, node) in nodes.enumerated() {
      let split = steps.count
      let isLast = place == nodes.count - 1
      if !isLast { try append(.match) }
      try compile(node)
      if isLast { break }
      jumps.append(steps.count)
      try append(.match)
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func compileLoop(_ node: PatternNode, _ isLazy: Bool) throws(BadPattern) {
    let split = steps.count
    try append(.match)
    try compile(node)
    try append(.jump(split))
    steps[split] = isLazy ? .split(steps.count, split + 1) : .split(split + 1, steps.count)
  }

  private mutating func compileOptional(_ node: PatternNode, times: Int, _ isLazy: Bool) throws(BadPattern) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(steps.count)
      try append(.match)
      try compile(node)
    }
    for split in splits {
      steps[split] = isLazy ? .split(steps.count, split + 1) : .split(split + 1, steps.count)
    }
  }

  /// The signs a pattern must begin with, and whether they are all of it.
  private static func literal(_ node: PatternNode) -> ([UInt8], Bool) {
    switch node {
    case .empty: return ([], true)
    case .scalar(let scalar):
      var bytes: [UInt8] = []
      Scalars.append(scalar, to: &bytes)
      return (bytes, true)
    case .group(let node, _): return (literal(node).0, false)
    case .sequence(let nodes):
      var bytes: [UInt8] = []
      for node in nodes {
        let (more, isWhole) = literal(node)
        bytes += more
        if !isWhole { return (bytes, false) }
      }
      return (bytes, true)
    case .repeated(let node, let least, _, _): return (least > 0 ? literal(node).0 : [], false)
    default: return ([], false)
    }
  }
}
