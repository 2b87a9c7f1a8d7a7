/// Reads what stands in `[ ]` and behind a backslash.
///
/// The offsets of its errors count code points.
///
///     set    = "[" [ "^" ] item { item } "]"       "]" is itself when it comes first
///     item   = sign [ "-" sign ] | "\d" | "\w" | "\s" | "\D" | "\W" | "\S"
///     escape = "n" | "t" | "r" | "u{" hex "}" | any sign that is no letter or digit
struct PatternSetReader {
  private let scalars: [Unicode.Scalar]
  private(set) var index: Int

  enum Item {
    case scalar(UInt32)
    case set(ScalarSet)
  }

  init(_ scalars: [Unicode.Scalar], from index: Int) {
    self.scalars = scalars
    self.index = index
  }

  mutating func set(ignoringCase: Bool) throws(BadPattern) -> ScalarSet {
    let start = index - 1
    let isInverted = take("^")
    var pairs: [(UInt32, UInt32)] = []
    var isFirst = true
    while isFirst || peek != "]" {
      if peek == nil { throw BadPattern(offset: start, reason: isEmpty(from: start) ? .emptySet : .unclosedSet) }
      isFirst = false
      switch try item() {
      case .set(let set): pairs += set.pairs
      case .scalar(let first): pairs.append((first, try endOfRange(from: first)))
      }
    }
    index += 1
    var set = ScalarSet(pairs)
    if ignoringCase { set = set.foldingCase }
    return isInverted ? set.inverted : set
  }

  /// Whether the pattern ends right behind `[]` or `[^]`.
  private func isEmpty(from start: Int) -> Bool {
    scalars[start...].elementsEqual("[]".unicodeScalars) || scalars[start...].elementsEqual("[^]".unicodeScalars)
  }

  /// `first` itself if no range begins; a "-" before "]" is a sign like others.
  private mutating func endOfRange(from first: UInt32) throws(BadPattern) -> UInt32 {
    guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else { return first }
    let start = index
    index += 1
    guard case .scalar(let last) = try item(), last >= first else {
      throw BadPattern(offset: start, reason: .reversedRange)
    }
    return last
  }

  private mutating func item() throws(BadPattern) -> Item {
    if take("\\") { return try escape() }
    index += 1
    return .scalar(scalars[index - 1].value)
  }

  /// What the sign at `index`, behind a backslash, stands for.
  mutating func escape() throws(BadPattern) -> Item {
    guard let scalar = peek else { throw BadPattern(offset: index - 1, reason: .unfinishedEscape) }
    index += 1
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverted)
    case "w": return .set(.words)
    case "W": return .set(ScalarSet.words.inverted)
    case "s": return .set(.spaces)
    case "S": return .set(ScalarSet.spaces.inverted)
    case "n": return .scalar(0x0A)
    case "t": return .scalar(0x09)
    case "r": return .scalar(0x0D)
    case "u": return .scalar(try codePoint())
    default:
      if scalar == "_" || !ScalarSet.words.contains(scalar.value) { return .scalar(scalar.value) }
      throw BadPattern(offset: index - 2, reason: .unknownEscape)
    }
  }

  private mutating func codePoint() throws(BadPattern) -> UInt32 {
    let start = index - 2
    var digits = ""
    if take("{") {
      while let next = peek, next != "}", digits.count < 7 {
        digits.unicodeScalars.append(next)
        index += 1
      }
    }
    guard take("}"), let value = UInt32(digits, radix: 16), Unicode.Scalar(value) != nil else {
      throw BadPattern(offset: start, reason: .unknownEscape)
    }
    return value
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard peek == wanted else { return false }
    index += 1
    return true
  }
}
