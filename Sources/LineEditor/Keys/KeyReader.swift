import Text

/// Bytes of a terminal to keys: UTF-8, the sequences of xterm, Linux, rxvt and kitty, bracketed paste.
///
/// Knows no time: whoever feeds it says with `pause` that nothing came for long enough to tell a lone Escape.
struct KeyReader {
  /// For vi: Escape and a key that can be shown are two keys, however fast they came; only sequences stay keys.
  var splitsEscape = false
  private var bytes: [UInt8] = []
  private var place = 0
  private var pasted: [UInt8]?
  /// A paste has ended in what arrived last: an Enter among the rest was not typed by a person.
  private var isAfterPaste = false

  /// The most a sequence may hold before it is taken for rubbish.
  private static let longest = 64
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Whether keys are begun and not whole: then a pause matters.
  var isWaiting: Bool { place < bytes.count && pasted == nil }
  var isPasting: Bool { pasted != nil }
  var isEmpty: Bool { place >= bytes.count && pasted == nil }

  mutating func feed(_ more: some Sequence<UInt8>) {
    if place > 0 { bytes.removeFirst(place) }
    place = 0
    isAfterPaste = false
    bytes.append(contentsOf: more)
  }

  /// The next whole key.
  mutating func next() -> Key? {
    while place < bytes.count {
      if pasted != nil {
        guard let key = endOfPaste() else { return nil }
        return key
      }
      switch read() {
      case .key(let key):
        if isAfterPaste, key == .enter || key == .control(0x0A) { return .paste([0x0A]) }
        return key
      case .nothing: continue
      case .more: return nil
      }
    }
    return nil
  }

  /// Nothing came for a while: a lone Escape was the key, a paste is over, and half a sequence is none.
  mutating func pause() -> Key? {
    guard isWaiting || isPasting else { return nil }
    let rest = bytes[place...]
    bytes = []
    place = 0
    if let begun = pasted {
      pasted = nil
      return .paste(begun + rest)
    }
    if rest.elementsEqual([0x1B]) { return .special(.escape) }
    // Alt with a letter that could have begun a text of the terminal.
    guard rest.count == 2, rest.first == 0x1B, let letter = rest.last, letter < 0x80 else { return nil }
    guard splitsEscape else { return .alt(letter) }
    bytes = [letter]
    return .special(.escape)
  }

  private enum Reading {
    case key(Key)
    /// Read over.
    case nothing
    case more
  }

  private mutating func read() -> Reading {
    let first = bytes[place]
    switch first {
    case 0x1B: return escape()
    case 0..<0x20, 0x7F: return took(1, .control(first))
    case 0x20..<0x7F: return took(1, .scalar(UInt32(first)))
    default: return character()
    }
  }

  private mutating func took(_ count: Int, _ key: Key?) -> Reading {
    place += count
    guard let key else { return .nothing }
    return .key(key)
  }

  private mutating func character() -> Reading {
    let first = bytes[place]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    if length == 0 || first > 0xF4 { return took(1, nil) }
    let have = min(length, bytes.count - place)
    let sequence = bytes[place..<place + have]
    if let stray = sequence.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) { return took(stray - place, nil) }
    if have < length { return .more }
    guard let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first else {
      return took(length, nil)
    }
    return took(length, SafeText.isUnsafe(scalar.value) ? nil : .scalar(scalar.value))
  }

  // MARK: - Escape

  private mutating func escape() -> Reading {
    guard place + 1 < bytes.count else { return .more }
    let second = bytes[place + 1]
    switch second {
    case 0x5B: return sequence()
    case 0x4F: return function()
    case 0x20..<0x7F where splitsEscape: return took(1, .special(.escape))
    // Texts of the terminal itself: read over up to their end.
    case 0x50, 0x5D, 0x5E, 0x5F, 0x58: return terminalText()
    case 0x1B:
      // Alt with a key that sends a sequence; in vi Escape and that key.
      if !splitsEscape, place + 2 < bytes.count, bytes[place + 2] == 0x5B || bytes[place + 2] == 0x4F {
        place += 1
        return .nothing
      }
      return took(1, .special(.escape))
    case 0x0D, 0x0A: return took(2, .special(.newline))
    case 0..<0x80: return took(2, .alt(second))
    default: return took(1, .special(.escape))
    }
  }

  private mutating func terminalText() -> Reading {
    var end = place + 2
    while end < bytes.count {
      if bytes[end] == 0x07 { return took(end + 1 - place, nil) }
      // A control, which Ctrl-C is, ends what was never ended.
      if bytes[end] < 0x20, bytes[end] != 0x1B { return took(end - place, nil) }
      if bytes[end] == 0x1B, end + 1 < bytes.count { return took(end - place + (bytes[end + 1] == 0x5C ? 2 : 0), nil) }
      end += 1
    }
    return end - place > 1 << 16 ? took(end - place, nil) : .more
  }

  private mutating func function() -> Reading {
    guard place + 2 < bytes.count else { return .more }
    // A control, which Ctrl-C is, is none of the sequence.
    if bytes[place + 2] < 0x20 { return took(2, nil) }
    let key = KeySequences.functions[bytes[place + 2]]
    return key == nil && splitsEscape ? took(1, .special(.escape)) : took(3, key)
  }

  private mutating func sequence() -> Reading {
    var end = place + 2
    // Linux: ESC [ [ A for F1.
    if end < bytes.count, bytes[end] == 0x5B {
      if end + 1 < bytes.count, bytes[end + 1] < 0x20 { return took(3, nil) }
      return end + 1 < bytes.count ? took(4, bytes[end + 1] == 0x41 ? .special(.help) : nil) : .more
    }
    while end < bytes.count, bytes[end] < 0x40, bytes[end] >= 0x20 { end += 1 }
    guard end < bytes.count else {
      if end - place > Self.longest { return took(end - place, nil) }
      return .more
    }
    if bytes[end] < 0x20 || bytes[end] > 0x7E { return took(end - place, nil) }
    let parameters = bytes[place + 2..<end]
    let last = bytes[end]
    place = end + 1
    if last == 0x7E, parameters.elementsEqual("200".utf8) {
      pasted = []
      return .nothing
    }
    guard let key = KeySequences.key(parameters, last) else { return .nothing }
    return .key(key)
  }

  // MARK: - Paste

  /// What stands up to the last end of a paste in what arrived: an end inside the paste is none.
  private mutating func endOfPaste() -> Key? {
    let end = Self.pasteEnd
    let here = bytes[place...]
    var found: Int?
    var index = here.endIndex - end.count
    while index >= place, found == nil {
      if bytes[index] == 0x1B, bytes[index..<index + end.count].elementsEqual(end) { found = index }
      index -= 1
    }
    guard let found else {
      // The end may be cut in two.
      let keep = max(place, here.endIndex - end.count + 1)
      pasted?.append(contentsOf: bytes[place..<keep])
      place = keep
      return nil
    }
    let whole = (pasted ?? []) + bytes[place..<found]
    place = found + end.count
    pasted = nil
    isAfterPaste = true
    return .paste(whole)
  }
}
