/// Reads patterns.
///
///     either   = sequence { "|" sequence }
///     sequence = { atom [ repeat ] }
///     repeat   = ( "*" | "+" | "?" | "{" n [ "," [ n ] ] "}" ) [ "?" ]
///     atom     = "." | "^" | "$" | set | group | escape | any other sign
///     group    = "(" [ "?:" | "?<" name ">" ] either ")"
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private let ignoringCase: Bool
  private var index = 0
  private var depth = 0
  private(set) var groups = 0
  private(set) var names: [String: Int] = [:]

  private static let deepest = 200
  private static let mostRepeats = 1_000

  init(_ source: String, ignoringCase: Bool) {
    scalars = Array(source.unicodeScalars)
    self.ignoringCase = ignoringCase
  }

  mutating func pattern() throws(BadPattern) -> PatternNode {
    let node = try either()
    if index < scalars.count { throw bad(.unopenedGroup) }
    return node
  }

  private mutating func either() throws(BadPattern) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw bad(.tooDeep) }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .either(choices)
  }

  private mutating func sequence() throws(BadPattern) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      let start = index
      let node = try atom()
      nodes.append(try repeats(of: node, from: start))
    }
    return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeats(of node: PatternNode, from start: Int) throws(BadPattern) -> PatternNode {
    guard let (least, most) = try count() else { return node }
    switch node {
    case .textStart, .textEnd, .wordEdge: throw bad(.nothingToRepeat, at: start)
    default: break
    }
    let isLazy = take("?")
    if let next = peek, "*+?".unicodeScalars.contains(next) { throw bad(.nothingToRepeat) }
    return .repeated(node, least: least, most: most, isLazy: isLazy)
  }

  private mutating func count() throws(BadPattern) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = index
    guard take("{") else { return nil }
    guard let least = try number() else { throw bad(.badRepeat, at: start) }
    var most: Int? = least
    if take(",") { most = try number() }
    guard take("}") else { throw bad(.badRepeat, at: start) }
    if let most, most < least { throw bad(.badRepeat, at: start) }
    return (least, most)
  }

  private mutating func number() throws(BadPattern) -> Int? {
    var value: Int?
    while let next = peek, next >= "0", next <= "9" {
      let grown = (value ?? 0) * 10 + Int(next.value - 0x30)
      if grown > Self.mostRepeats { throw bad(.tooManyRepeats) }
      value = grown
      index += 1
    }
    return value
  }

  private mutating func atom() throws(BadPattern) -> PatternNode {
    let start = index, scalar = scalars[index]
    index += 1
    switch scalar {
    case ".": return .set(.anything)
    case "^": return .textStart
    case "$": return .textEnd
    case "(": return try group(from: start)
    case "[":
      var reader = PatternSetReader(scalars, from: index)
      do throws(BadPattern) {
        let set = try reader.set(ignoringCase: ignoringCase)
        index = reader.index
        return .set(set)
      } catch { throw bad(error.reason, at: error.offset) }
    case "\\": return try escape()
    case "*", "+", "?": throw bad(.nothingToRepeat, at: start)
    case "{": throw bad(.nothingToRepeat, at: start)
    default: return literal(scalar.value)
    }
  }

  private mutating func group(from start: Int) throws(BadPattern) -> PatternNode {
    var number: Int?
    if take("?") {
      if take("<") {
        groups += 1
        number = groups
        try name(groups)
      } else if !take(":") {
        throw bad(.unknownGroup, at: start)
      }
    } else {
      groups += 1
      number = groups
    }
    let node = try either()
    guard take(")") else { throw bad(.unclosedGroup, at: start) }
    return number.map { .group(node, $0) } ?? node
  }

  private mutating func name(_ number: Int) throws(BadPattern) {
    let start = index
    var name = String.UnicodeScalarView()
    while let next = peek, ScalarSet.words.contains(next.value) {
      name.append(next)
      index += 1
    }
    if name.isEmpty || !take(">") {
      throw bad(peek == "=" || peek == "!" ? .unknownGroup : .badGroupName, at: start)
    }
    if names.updateValue(number, forKey: String(name)) != nil { throw bad(.sameGroupName, at: start) }
  }

  private mutating func escape() throws(BadPattern) -> PatternNode {
    if take("b") { return .wordEdge(isEdge: true) }
    if take("B") { return .wordEdge(isEdge: false) }
    var reader = PatternSetReader(scalars, from: index)
    do throws(BadPattern) {
      let item = try reader.escape()
      index = reader.index
      switch item {
      case .set(let set): return .set(ignoringCase ? set.foldingCase : set)
      case .scalar(let scalar): return literal(scalar)
      }
    } catch { throw bad(error.reason, at: error.offset) }
  }

  private func literal(_ scalar: UInt32) -> PatternNode {
    guard ignoringCase else { return .scalar(scalar) }
    let set = ScalarSet([(scalar, scalar)]).foldingCase
    return set.ranges == [scalar, scalar] ? .scalar(scalar) : .set(set)
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard peek == wanted else { return false }
    index += 1
    return true
  }

  /// Errors count bytes, the parser code points.
  private func bad(_ reason: BadPattern.Reason, at place: Int? = nil) -> BadPattern {
    let before = scalars.prefix(place ?? index)
    return BadPattern(offset: before.reduce(0) { $0 + UTF8.width($1) }, reason: reason)
  }
}
