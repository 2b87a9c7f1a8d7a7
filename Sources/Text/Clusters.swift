/// What a person sees as one character: extended grapheme clusters, as offsets into UTF-8.
///
/// Swift's own segmenter (`Unicode._CharacterRecognizer`) decides, so answers agree with `Character`; runs of code
/// points whose breaks need no state (ASCII, Thai, Lao, most Latin, Greek and Cyrillic letters, ideographs) never
/// reach it.
public enum Clusters {
  /// How a code point behaves at a break when its neighbours are simple as well.
  @usableFromInline
  enum Kind {
    /// Starts a cluster after anything simple.
    case plain
    /// Joins what stands before it, except a control.
    case mark
    /// Stands alone, but for CR LF.
    case control
    /// Only the segmenter knows.
    case other
  }

  @inline(__always)
  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < 0x80 { return scalar >= 0x20 && scalar != 0x7F ? .plain : .control }
    if scalar & ~0xFF == 0xE00 {
      return Scalars.isThaiOrLaoMark(scalar) || scalar & 0x7F == 0x33 ? .mark : .plain
    }
    return kindBeyondThai(scalar)
  }

  private static func kindBeyondThai(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xC0...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: .plain
    case 0x2010...0x2027, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: .plain
    default: .other
    }
  }

  /// The end of the cluster that starts at `index`, which must be a cluster's start before the end.
  public static func next(after index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var (scalar, length) = Scalars.decode(utf8, at: index)
    let first = kind(scalar)
    var end = index + length
    guard first != .other else { return segment(from: index, in: utf8) }
    guard end < utf8.count else { return end }
    if first == .control { return scalar == 0x0D && utf8[end] == 0x0A ? end + 1 : end }
    while end < utf8.count {
      (scalar, length) = Scalars.decode(utf8, at: end)
      switch kind(scalar) {
      case .mark: end += length
      case .plain, .control: return end
      case .other: return segment(from: index, in: utf8)
      }
    }
    return end
  }

  /// The start of the cluster that ends at `index` or holds the byte before it; 0 at the beginning.
  public static func previous(before index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard index > 0 else { return 0 }
    var start = certainStart(before: index, in: utf8)
    while true {
      let next = Clusters.next(after: start, in: utf8)
      if next >= index { return start }
      start = next
    }
  }

  /// Whether a cluster starts at `index`; the end counts as one.
  public static func isStart(_ index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, index < utf8.count else { return index == 0 || index == utf8.count }
    if utf8[index] & 0xC0 == 0x80 { return false }
    if kind(Scalars.decode(utf8, at: index).scalar) == .plain,
      kind(Scalars.decode(utf8, at: Scalars.start(before: index, in: utf8)).scalar) != .other
    {
      return true
    }
    return next(after: previous(before: index, in: utf8), in: utf8) == index
  }

  public static func count(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0, index = 0
    while index < utf8.count {
      index = isSimplePair(utf8, at: index) ? index + (utf8[index] < 0x80 ? 1 : 3) : next(after: index, in: utf8)
      count += 1
    }
    return count
  }

  /// Whether two printable ASCII characters or two Thai letters follow each other: the first is a cluster.
  @inline(__always)
  private static func isSimplePair(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if utf8[index] &- 0x20 < 0x5F { return index + 1 < utf8.count && utf8[index + 1] &- 0x20 < 0x5F }
    return index + 5 < utf8.count && Order.consonant(utf8, at: index + 3) != 0 && utf8[index] == 0xE0
      && utf8[index + 1] & 0xFE == 0xB8
  }

  /// The byte offset where cluster `number` (from 0) starts; the end when there are not so many.
  public static func offset(ofCluster number: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0, left = number
    while left > 0, index < utf8.count {
      index = next(after: index, in: utf8)
      left -= 1
    }
    return index
  }

  public static func count(_ text: String) -> Int { text.withBytes { count($0) } }

  /// The nearest place before `index` that is a break whatever stands further left.
  private static func certainStart(before index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var start = Scalars.start(before: index, in: utf8)
    var right = kind(Scalars.decode(utf8, at: start).scalar)
    while start > 0 {
      let before = Scalars.start(before: start, in: utf8)
      let left = kind(Scalars.decode(utf8, at: before).scalar)
      if right == .plain, left != .other { return start }
      start = before
      right = left
    }
    return 0
  }

  private static func segment(from index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var recognizer = Unicode._CharacterRecognizer()
    var end = index
    while end < utf8.count {
      let (value, length) = Scalars.decode(utf8, at: end)
      if recognizer.hasBreak(before: Unicode.Scalar(value) ?? "\u{FFFD}"), end > index { return end }
      end += length
    }
    return end
  }
}
