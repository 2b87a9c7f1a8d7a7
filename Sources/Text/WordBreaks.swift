internal import CThai
import Synchronization

/// Where words begin and end: by libthai's dictionary in Thai, by spaces and punctuation elsewhere.
///
/// The dictionary (1 MB) is read at the first use, never at start. Without it Thai breaks at every cluster.
public enum WordBreaks {
  /// The byte offsets at which one word, space or sign ends and the next begins, the ends of the text left out; each
  /// is the start of a cluster.
  public static func offsets(in text: String, usingDictionary: Bool = true) -> [Int] {
    text.withBytes { utf8 in
      var offsets: [Int] = []
      var index = 0
      while index < utf8.count {
        if index > 0 { offsets.append(index) }
        let kind = Kind(Scalars.decode(utf8, at: index).scalar)
        let end = endOfRun(of: kind, from: index, in: utf8)
        if kind == .thai { appendThai(from: index, to: end, in: utf8, usingDictionary, to: &offsets) }
        index = end
      }
      // A mark behind a space, or a joiner behind a letter, is of another kind and the same character.
      return offsets.filter { Clusters.isStart($0, in: utf8) }
    }
  }

  /// The words alone, without spaces and punctuation.
  public static func words(_ text: String) -> [Substring] {
    let utf8 = text.utf8
    var words: [Substring] = []
    var start = utf8.startIndex, past = 0
    for offset in offsets(in: text) + [utf8.count] {
      let end = utf8.index(start, offsetBy: offset - past)
      let piece = text[start..<end]
      if let first = piece.unicodeScalars.first, Kind(first.value).isWord { words.append(piece) }
      start = end
      past = offset
    }
    return words
  }

  private enum Kind {
    case thai, word, space, sign

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0xE50...0xE59: self = .word
      case 0xE01...0xE2E, 0xE30...0xE3A, 0xE40...0xE45, 0xE47...0xE4E: self = .thai
      case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x3000: self = .space
      case 0..<0x80: self = .sign
      default: self = Self.isLetter(scalar) ? .word : .sign
      }
    }

    var isWord: Bool { self == .thai || self == .word }

    private static func isLetter(_ scalar: UInt32) -> Bool {
      guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
      default: return properties.isAlphabetic
      }
    }
  }

  /// Words, Thai and spaces run on; every sign (a whole cluster) stands alone.
  private static func endOfRun(of kind: Kind, from start: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    if kind == .sign { return Clusters.next(after: start, in: utf8) }
    var index = start
    while index < utf8.count {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Kind(scalar) != kind, !(kind == .word && joins(scalar, at: index, in: utf8)) { break }
      index += length
    }
    return index
  }

  /// A point or comma within a number, an apostrophe or hyphen within a word.
  private static func joins(_ scalar: UInt32, at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard [0x2E, 0x2C, 0x27, 0x2D, 0x2019].contains(scalar) else { return false }
    let next = index + (scalar < 0x80 ? 1 : 3)
    guard index > 0, next < utf8.count else { return false }
    let left = Scalars.decode(utf8, at: Scalars.start(before: index, in: utf8)).scalar
    let right = Scalars.decode(utf8, at: next).scalar
    let areDigits = (Digits.value(ofScalar: left) != nil, Digits.value(ofScalar: right) != nil)
    if scalar == 0x2E || scalar == 0x2C { return areDigits.0 && areDigits.1 }
    return !areDigits.0 && !areDigits.1 && Kind(left) == .word && Kind(right) == .word
  }

  /// The most characters that libthai is given at once: its time and memory grow faster than the text.
  private static let chunk = 4_000

  private static func appendThai(
    from start: Int, to end: Int, in utf8: UnsafeBufferPointer<UInt8>, _ usingDictionary: Bool,
    to offsets: inout [Int]
  ) {
    var index = start
    while index < end {
      // All Thai takes three bytes.
      var stop = min(end, index + 3 * chunk)
      if stop < end { stop = max(index + 3, Clusters.previous(before: stop + 1, in: utf8)) }
      if index > start { offsets.append(index) }
      let scalars = stride(from: index, to: stop, by: 3).map {
        Unicode.Scalar(Scalars.decode(utf8, at: $0).scalar) ?? "\u{FFFD}"
      }
      if usingDictionary, let breaks = Dictionary.breaks(in: scalars) {
        offsets += breaks.lazy.filter { $0 > 0 && $0 < scalars.count }.map { index + 3 * $0 }
      } else {
        appendClusters(from: index, to: stop, in: utf8, to: &offsets)
      }
      index = stop
    }
  }

  private static func appendClusters(
    from start: Int, to end: Int, in utf8: UnsafeBufferPointer<UInt8>, to offsets: inout [Int]
  ) {
    var index = Clusters.next(after: start, in: utf8)
    while index < end {
      offsets.append(index)
      index = Clusters.next(after: index, in: utf8)
    }
  }

  /// libthai's dictionary, which is opened once and never closed.
  private enum Dictionary {
    private struct Handle: @unchecked Sendable {
      let pointer: OpaquePointer?
    }

    /// libthai does not say that a dictionary may be read by two threads, so one at a time does.
    private static let handle = Mutex(Handle(pointer: th_brk_new(nil)))

    static func breaks(in scalars: [Unicode.Scalar]) -> [Int]? {
      handle.withLock { handle -> [Int]? in
        guard let pointer = handle.pointer else { return nil }
        var positions = [Int32](repeating: 0, count: scalars.count + 1)
        let count = th_brk_wc_find_breaks(
          pointer, scalars.map { Int32(bitPattern: $0.value) } + [0], &positions, positions.count)
        return positions.prefix(Int(count)).map(Int.init)
      }
    }
  }
}
